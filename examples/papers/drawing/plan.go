package drawing

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Sizes, in the units of the picture.
const (
	pad       = 12.0
	textSize  = 13.0
	lineStep  = 20.0
	radius    = 9.0 // of a mark
	markRow   = 22.0
	barHeight = 12.0
	barRow    = 34.0 // a bar with its label
	laneHead  = 20.0
	minGap    = 5.0 // what is not sure is at least so wide, or nobody sees it
)

// plan is where everything stands.
type plan struct {
	story
	width, height float64
	id            string // of the picture, so that two of them may stand in one page
	first, last   calendar.Date
	top, bottom   float64 // of the part that has a scale
	head          []string
	ticks         []tick
	rows          []row
	legend        []item
	text          [][]string // each line, as it is broken
	textTop       float64
}

type tick struct {
	x     float64
	label string
}

// row is a lane with its place.
type row struct {
	*lane
	y, height float64
	marks     []float64 // the middle of each mark's row
	bars      []bar
}

type bar struct {
	*span
	y      float64
	label  string
	labelX float64
}

type item struct {
	what pattern
	x, y float64
}

// layOut gives everything its place.
func layOut(s story, o Options) *plan {
	p := &plan{story: s, width: float64(o.Width)}
	p.id = name(s, o)
	y := pad
	p.head = wrap(s.title, p.width-2*pad, textSize+3)
	y += float64(len(p.head)) * (lineStep + 2)
	if len(s.lanes) > 0 {
		p.scale()
		y += lineStep * 2
		p.top = y
		for i := range p.lanes {
			r := p.stack(&p.lanes[i], y, o.Language)
			p.rows = append(p.rows, r)
			y += r.height
		}
		p.bottom = y
		y += pad
		y = p.explain(y, o.Language)
	}
	y += pad
	p.textTop = y
	for _, l := range p.lines {
		lines := wrap(l.text, p.width-2*pad-26, textSize)
		p.text = append(p.text, lines)
		y += float64(len(lines))*lineStep + 4
	}
	p.height = y + pad/2
	return p
}

// name is the same for the same picture and differs from that of others: marks in a page are named once.
func name(s story, o Options) string {
	h := fnv.New32a()
	fmt.Fprint(h, s.title, o.Language, o.Width, o.File)
	for _, l := range s.lines {
		fmt.Fprint(h, l.text)
	}
	return fmt.Sprintf("t%08x", h.Sum32())
}

// scale finds the days that the picture runs from and to, and the ticks on the way.
func (p *plan) scale() {
	days := []calendar.Date{p.on}
	for i := range p.lanes {
		for _, m := range p.lanes[i].marks {
			days = append(days, m.on.Earliest(), m.on.Latest())
		}
		for _, n := range p.lanes[i].spans {
			days = append(days, n.start, n.used, n.earliest, n.latest)
		}
	}
	days = slices.DeleteFunc(days, calendar.Date.IsZero)
	if len(days) == 0 {
		return
	}
	p.first, p.last = slices.MinFunc(days, calendar.Date.Compare), slices.MaxFunc(days, calendar.Date.Compare)
	margin := p.last.DaysSince(p.first)/40 + 1
	// At the ends of the calendar there is no further day; the picture then ends there.
	if d := p.first.AddDays(-margin); !d.IsZero() {
		p.first = d
	}
	if d := p.last.AddDays(margin); !d.IsZero() {
		p.last = d
	}
	p.tick()
}

// tick marks days, months or years, as many as there is room for.
func (p *plan) tick() {
	const room = 76.0
	for _, step := range []int{1, 2, 7, 14} {
		if float64(step)*p.day() < room {
			continue
		}
		for d := p.first; !d.IsZero() && !d.After(p.last); d = d.AddDays(step) {
			p.ticks = append(p.ticks, tick{p.x(d), d.String()})
		}
		return
	}
	for _, months := range []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000} {
		if float64(months)*30.4*p.day() < room {
			continue
		}
		year, month, _ := p.first.Date()
		n := (year*12 + int(month) - 1 + months) / months * months
		for {
			d, ok := calendar.NewDate(n/12, time.Month(n%12+1), 1)
			if !ok || d.After(p.last) {
				return
			}
			label := d.String()[:7]
			if months%12 == 0 {
				label = label[:4]
			}
			p.ticks = append(p.ticks, tick{p.x(d), label})
			n += months
		}
	}
}

// day is the width of a day, which runs from x(d) to x(d)+day.
func (p *plan) day() float64 {
	return (p.width - 2*pad) / float64(p.last.DaysSince(p.first)+1)
}

func (p *plan) x(d calendar.Date) float64 { return pad + float64(d.DaysSince(p.first))*p.day() }

// end is where a day ends.
func (p *plan) end(d calendar.Date) float64 { return p.x(d) + p.day() }

// stretch is where a mark stands: a point for a day that is known, else from the first day it can have been to the last.
func (p *plan) stretch(w calendar.When) (from, to float64) {
	from, to = pad, p.width-pad
	if d := w.Earliest(); !d.IsZero() {
		from = p.x(d) + p.day()/2
	}
	if d := w.Latest(); !d.IsZero() {
		to = p.x(d) + p.day()/2
	}
	return from, max(from, to)
}

// taken are the stretches of rows in which something stands already.
type taken [][][2]float64

// find puts a stretch into the first row that has room for it.
func (t *taken) find(from, to float64) int {
	for i, row := range *t {
		if !slices.ContainsFunc(row, func(s [2]float64) bool { return from < s[1] && s[0] < to }) {
			(*t)[i] = append(row, [2]float64{from, to})
			return i
		}
	}
	*t = append(*t, [][2]float64{{from, to}})
	return len(*t) - 1
}

// stack puts the marks of a lane above its spans, those that would cover one another in rows of their own.
func (p *plan) stack(l *lane, y float64, in language.Language) row {
	r := row{lane: l, y: y}
	y += laneHead
	var marks, bars taken
	for _, m := range l.marks {
		from, to := p.stretch(m.on)
		n := marks.find(from-radius-2, to+radius+2)
		r.marks = append(r.marks, y+markRow*float64(n)+markRow/2)
	}
	y += markRow * float64(len(marks))
	for i := range l.spans {
		n := &l.spans[i]
		b := bar{span: n, label: n.label(in)}
		from, to := p.x(n.earliest), p.end(n.latest)+minGap
		if !n.start.IsZero() {
			from = p.end(n.start)
		}
		to = max(to, p.end(n.used))
		long := width(b.label, textSize-1)
		b.labelX = max(pad, min(from, p.width-pad-long))
		b.y = y + barRow*float64(bars.find(min(from, b.labelX)-6, max(to, b.labelX+long)+6))
		r.bars = append(r.bars, b)
	}
	y += barRow * float64(len(bars))
	r.height = y - r.y + 4
	return r
}

// explain lays the legend out, of what there is in the picture and no more, and returns where it ends.
func (p *plan) explain(y float64, in language.Language) float64 {
	seen := map[pattern]bool{step: true}
	for i := range p.lanes {
		for _, m := range p.lanes[i].marks {
			if _, ok := m.on.Exact(); !ok {
				seen[rough] = true
			}
		}
		for _, n := range p.lanes[i].spans {
			seen[lastDay], seen[used] = true, true
			seen[left] = seen[left] || n.used.Before(n.earliest)
			seen[over] = seen[over] || n.used.After(n.latest)
			for _, why := range n.uncertain() {
				seen[why] = true
			}
		}
	}
	x := pad
	for k := step; k <= over; k++ {
		if !seen[k] {
			continue
		}
		long := 30 + width(in.Of(k.words()), textSize-1) + 14
		if x > pad && x+long > p.width-pad {
			x, y = pad, y+lineStep
		}
		p.legend = append(p.legend, item{k, x, y})
		x += long
	}
	return y + lineStep
}

// width estimates how wide a text is: a Chinese character is as wide as it is high, a Latin one about half.
func width(s string, size float64) float64 {
	var ems float64
	for _, r := range s {
		ems += wide(r)
	}
	return ems * size
}

func wide(r rune) float64 {
	if r < 0x2000 {
		return 0.57
	}
	return 1
}

// wrap breaks a text into lines that fit, between words where there are words.
func wrap(s string, room, size float64) []string {
	var lines []string
	var line strings.Builder
	var have float64
	flush := func() {
		lines = append(lines, strings.TrimSpace(line.String()))
		line.Reset()
		have = 0
	}
	for _, word := range words(s) {
		long := width(word, size)
		if have > 0 && have+long > room {
			flush()
		}
		line.WriteString(word)
		have += long
	}
	if have > 0 {
		flush()
	}
	return lines
}

// words cuts a text where a line may end: after a blank, and at every Chinese character that is no closing mark.
func words(s string) []string {
	var all []string
	start := 0
	for i, r := range s {
		breaks := r >= 0x2000 && !strings.ContainsRune("，。；：、）》」！？", r)
		if i > start && (breaks || strings.HasSuffix(s[start:i], " ") || tooLong(s[start:i])) {
			all = append(all, s[start:i])
			start = i
		}
	}
	if start < len(s) {
		all = append(all, s[start:])
	}
	return all
}

// tooLong reports whether a word is cut, since no line could hold it.
func tooLong(word string) bool { return len(word) >= 40 }
