package drawing

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// pattern is a way in which something is drawn, in the order of the legend.
type pattern int

const (
	step pattern = iota
	used
	left
	lastDay
	contested
	provisional
	rough
	over
)

func (k pattern) words() statute.Text {
	return [...]statute.Text{wordStep, wordUsed, wordLeft, wordLast, wordContested, wordProvision, wordRough, wordOver}[k]
}

// The colours stand out against white and against black by more than three to one (WCAG 1.4.11).
const (
	blue   = "#3478c8"
	orange = "#c4620a"
	violet = "#8a5cc7"
	brown  = "#8c7048"
	red    = "#d2403a"
	slate  = "#66707c" // white numbers stand on it
)

// canvas collects the text of a picture.
type canvas struct{ strings.Builder }

func (c *canvas) put(format string, args ...any) { fmt.Fprintf(c, format+"\n", args...) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// escape makes a text safe between tags and leaves out what XML cannot hold.
func escape(s string) string {
	return escaper.Replace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "�")))
}

func write(p *plan, o Options) string {
	c := new(canvas)
	c.put(`<svg xmlns="http://www.w3.org/2000/svg" width="%g" height="%g" viewBox="0 0 %g %g" role="img" aria-labelledby="%s-t %s-d" `+
		`font-family="'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif" font-size="%g" fill="currentColor">`,
		p.width, p.height, p.width, p.height, p.id, p.id, textSize)
	c.put(`<title id="%s-t">%s</title>`, p.id, escape(o.Language.Of(wordTimeline)+p.title))
	c.put(`<desc id="%s-d">%s</desc>`, p.id, escape(p.describe()))
	if o.File {
		c.put(`<style>svg{color:#1b1b1b}@media screen and (prefers-color-scheme:dark){svg{color:#eee}}</style>`)
	}
	c.defs(p.id)
	y := pad + lineStep - 4
	for _, l := range p.head {
		c.put(`<text x="%g" y="%g" font-size="%g" font-weight="bold">%s</text>`, pad, y, textSize+3, escape(l))
		y += lineStep + 2
	}
	if len(p.rows) > 0 {
		c.grid(p)
		for i := range p.rows {
			c.lane(p, &p.rows[i], o.Language)
		}
		for _, l := range p.legend {
			c.swatch(p.id, l, o.Language)
		}
	}
	c.list(p)
	c.put(`</svg>`)
	return c.String()
}

// describe says in words what the picture shows, for those who do not see it.
func (p *plan) describe() string {
	var all []string
	if p.asOf != "" {
		all = append(all, p.asOf)
	}
	for _, l := range p.lines {
		all = append(all, l.text)
	}
	return strings.Join(all, "; ")
}

// defs are the patterns. What is not sure is told apart by its pattern where there are no colours.
func (c *canvas) defs(id string) {
	c.put(`<defs>`)
	c.put(`<pattern id="%s-%d" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.4" height="5" fill="%s"/></pattern>`, id, contested, orange)
	c.put(`<pattern id="%s-%d" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="2.5" r="1.5" fill="%s"/></pattern>`, id, provisional, violet)
	c.put(`<pattern id="%s-%d" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="1.6" fill="%s"/></pattern>`, id, rough, brown)
	c.put(`<pattern id="%s-%d" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 0L6 6M6 0L0 6" stroke="%s" stroke-width="1.4"/></pattern>`, id, over, red)
	c.put(`</defs>`)
}

func (c *canvas) grid(p *plan) {
	for _, t := range p.ticks {
		c.put(`<path d="M%.1f %.1fV%.1f" stroke="currentColor" stroke-opacity=".16"/>`, t.x, p.top-6, p.bottom)
		x, anchor := t.x, "middle"
		if x < pad+width(t.label, textSize-2)/2 {
			x, anchor = pad, "start"
		}
		c.put(`<text x="%.1f" y="%.1f" font-size="%g" text-anchor="%s" fill-opacity=".8">%s</text>`, x, p.top-10, textSize-2, anchor, t.label)
	}
	if p.asOf == "" {
		return
	}
	x := p.end(p.on)
	c.put(`<path d="M%.1f %.1fV%.1f" stroke="currentColor" stroke-width="1.4" stroke-dasharray="5 3"/>`, x, p.top-24, p.bottom)
	long := width(p.asOf, textSize-1)
	c.put(`<text x="%.1f" y="%.1f" font-size="%g">%s</text>`, max(pad, min(x+4, p.width-pad-long)), p.top-26, textSize-1, escape(p.asOf))
}

func (c *canvas) lane(p *plan, r *row, in language.Language) {
	c.put(`<path d="M%g %.1fH%g" stroke="currentColor" stroke-opacity=".35"/>`, pad, r.y, p.width-pad)
	title := escape(r.title)
	if len(r.lane.marks)+len(r.spans) == 0 {
		c.put(`<text x="%g" y="%.1f" fill-opacity=".65">%s <tspan font-size="%g">%s</tspan></text>`, pad, r.y+15, title, textSize-2, escape(in.Of(wordNothing)))
		return
	}
	c.put(`<text x="%g" y="%.1f" font-weight="bold">%s</text>`, pad, r.y+15, title)
	for i := range r.bars {
		c.bar(p, &r.bars[i])
	}
	for i, m := range r.lane.marks {
		c.mark(p, m, r.marks[i])
	}
}

// mark draws a step: a disc on its day; a dashed frame over all days that it can have been, open at an end that is not known.
func (c *canvas) mark(p *plan, m mark, y float64) {
	from, to := p.stretch(m.on)
	if _, exact := m.on.Exact(); !exact {
		c.put(`<rect x="%.1f" y="%.1f" width="%.1f" height="%g" rx="%g" fill="url(#%s-%d)" fill-opacity=".45" stroke="%s" stroke-dasharray="3 2"/>`,
			from-radius, y-radius, to-from+2*radius, 2*radius, radius, p.id, rough, brown)
	}
	c.disc((from+to)/2, y, m.late, m.number)
}

// disc is a number in a circle, red for what was late.
func (c *canvas) disc(x, y float64, late bool, number int) {
	fill := slate
	if late {
		fill = red
	}
	c.put(`<circle cx="%.1f" cy="%.1f" r="%g" fill="%s"/>`, x, y, radius, fill)
	c.put(`<text x="%.1f" y="%.1f" font-size="11" font-weight="bold" text-anchor="middle" fill="#fff">%d</text>`, x, y+4, number)
}

func (c *canvas) bar(p *plan, b *bar) {
	c.put(`<text x="%.1f" y="%.1f" font-size="%g">%s</text>`, b.labelX, b.y+12, textSize-1, escape(b.label))
	y, sure := b.y+17, p.end(b.earliest)
	if !b.start.IsZero() {
		from := p.end(b.start)
		to := max(from, min(p.end(b.used), sure))
		c.put(`<rect x="%.1f" y="%.1f" width="%.1f" height="%g" fill="%s" fill-opacity=".18" stroke="%s"/>`, from, y, max(sure-from, 0), barHeight, blue, blue)
		c.rect(from, y, to-from, barHeight, blue)
	}
	end := p.end(b.latest)
	if why := b.uncertain(); len(why) > 0 {
		from := p.end(b.earliest)
		if b.earliest == b.latest {
			from = p.x(b.latest) // a day that may move, to which side is not known
		}
		end = max(end, from+minGap)
		each := barHeight / float64(len(why))
		for i, k := range why {
			c.put(`<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="url(#%s-%d)" stroke="%s" stroke-width=".8"/>`,
				from, y+each*float64(i), end-from, each, p.id, k, map[pattern]string{contested: orange, provisional: violet, rough: brown}[k])
		}
	}
	if b.used.After(b.latest) {
		c.put(`<rect x="%.1f" y="%.1f" width="%.1f" height="%g" fill="url(#%s-%d)" stroke="%s"/>`, end, y, p.end(b.used)-end, barHeight, p.id, over, red)
	}
	c.flag(end, y)
}

func (c *canvas) rect(x, y, w, h float64, fill string) {
	c.put(`<rect x="%.1f" y="%.1f" width="%.1f" height="%g" fill="%s"/>`, x, y, w, h, fill)
}

// flag marks the last day: an upright line with a foot.
func (c *canvas) flag(x, y float64) {
	c.put(`<path d="M%.1f %.1fv%gm-3.5 0h7" stroke="currentColor" stroke-width="1.8" fill="none"/>`, x, y-2, barHeight+4)
}

func (c *canvas) swatch(id string, l item, in language.Language) {
	y := l.y
	switch l.what {
	case step:
		c.disc(l.x+radius+2, y+barHeight/2, false, 1)
	case used:
		c.rect(l.x, y, 24, barHeight, blue)
	case left:
		c.put(`<rect x="%.1f" y="%.1f" width="24" height="%g" fill="%s" fill-opacity=".18" stroke="%s"/>`, l.x, y, barHeight, blue, blue)
	case lastDay:
		c.flag(l.x+12, y-2)
	default:
		c.put(`<rect x="%.1f" y="%.1f" width="24" height="%g" fill="url(#%s-%d)" stroke="currentColor" stroke-opacity=".5"/>`, l.x, y, barHeight, id, l.what)
	}
	c.put(`<text x="%.1f" y="%.1f" font-size="%g">%s</text>`, l.x+30, y+11, textSize-1, escape(in.Of(l.what.words())))
}

// list writes the lines below the picture.
func (c *canvas) list(p *plan) {
	y := p.textTop
	for i, l := range p.lines {
		colour := "currentColor"
		if l.late {
			colour = red
		}
		switch {
		case l.number > 0:
			c.disc(pad+radius, y+8, l.late, l.number)
		case len(p.rows) > 0:
			c.put(`<path d="M%g %.1fl8 5l-8 5z" fill="%s"/>`, pad+5, y+3, map[bool]string{true: blue, false: colour}[l.right])
		}
		for _, t := range p.text[i] {
			c.put(`<text x="%g" y="%.1f" fill="%s" xml:space="preserve">%s</text>`, pad+26, y+13, colour, escape(t))
			y += lineStep
		}
		y += 4
	}
}
