// Package diagram draws the three tiers from the rows of the procedure: the stages, the steps between them, and the way that one matter
// took. It is SVG without script or style, so a page with a strict content security policy may hold it, and it takes the colour of the
// text around it.
//
// What ends a matter leads from every stage that is under way to the conclusion; it is drawn once, from the frame around them. A step
// that leaves the stage as it is is not drawn: the table beside the picture has all.
package diagram

import (
	"fmt"
	"html"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

// Move is a step that a matter took from one stage to another.
type Move struct {
	From procedure.Stage
	On   history.Kind
	To   procedure.Stage
}

// The picture, in its own units.
const (
	width, height = 924, 560
	boxW, boxH    = 168, 46
	colW, rowH    = 228, 116
	left, top     = 28, 24
)

// cells are where the stages stand: the column and the row. Row 0 and the last row lie outside of the frame.
var cells = [...][2]int{
	procedure.Unregistered: {0, 0}, procedure.NotAccepted: {1, 0},
	procedure.Registered: {0, 1}, procedure.InHandling: {1, 1}, procedure.HandlingIssued: {2, 1}, procedure.HandlingServed: {3, 1},
	procedure.ReviewRequested: {0, 2}, procedure.InReview: {1, 2}, procedure.ReviewIssued: {2, 2}, procedure.ReviewServed: {3, 2},
	procedure.RereviewRequested: {0, 3}, procedure.InRereview: {1, 3}, procedure.RereviewIssued: {2, 3}, procedure.RereviewServed: {3, 3},
	procedure.Concluded: {3, 4},
}

// edge is all steps from one stage to another.
type edge struct {
	from, to procedure.Stage
	on       []history.Kind
	minor    bool // against silence alone, or back
	taken    int  // which step of the matter went this way last, from 1
}

// underWay reports whether the frame holds the stage.
func underWay(s procedure.Stage) bool { return cells[s][1] >= 1 && cells[s][1] <= 3 }

// edges are the steps between stages, from the rows; the way of the matter is marked.
func edges(moves []Move) []edge {
	var all []edge
	find := func(from, to procedure.Stage) *edge {
		for i := range all {
			if all[i].from == from && all[i].to == to {
				return &all[i]
			}
		}
		return nil
	}
	for _, row := range procedure.Rows() {
		for from := procedure.Unregistered; from <= procedure.Concluded; from++ {
			if !row.From.Has(from) || row.To == 0 || row.To == from || row.To == procedure.Concluded && underWay(from) {
				continue
			}
			e := find(from, row.To)
			if e == nil {
				all = append(all, edge{from: from, to: row.To, minor: !row.Ordinary() || row.To < from})
				e = &all[len(all)-1]
			}
			e.on = append(e.on, row.On)
		}
	}
	for i, m := range moves {
		e := find(m.From, m.To)
		if e == nil { // the conclusion, or a step of a record that the table does not have
			all = append(all, edge{from: m.From, to: m.To, on: []history.Kind{m.On}})
			e = &all[len(all)-1]
		}
		e.taken = i + 1
	}
	return all
}

// pen writes one picture.
type pen struct {
	strings.Builder
	english bool
}

func (p *pen) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *pen) say(zh, en string) string {
	if p.english {
		return html.EscapeString(en)
	}
	return html.EscapeString(zh)
}

func (p *pen) stage(s procedure.Stage) string { return p.say(s.ZH(), s.EN()) }

func (p *pen) kinds(on []history.Kind) string {
	var all []string
	for _, k := range on {
		if w := p.say(k.ZH(), k.EN()); !strings.Contains(strings.Join(all, "|"), w) {
			all = append(all, w)
		}
	}
	return strings.Join(all, p.say("、", ", "))
}

// Draw draws the table with the way that a matter took, to the stage where it stands now; no moves and no stage is the table alone.
func Draw(moves []Move, now procedure.Stage, english bool) string {
	p := &pen{english: english}
	p.line(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-size="15" fill="currentColor">`, width, height, width, height)
	p.line(`<title>%s</title>`, p.say("三级程序状态图", "The three tiers as a diagram"))
	p.line(`<desc>%s</desc>`, p.way(moves, now))
	p.line(`<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0.5 7.5 4 0 7.5z"/></marker>`)
	p.line(`<marker id="taken" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="12" markerHeight="12" orient="auto" markerUnits="userSpaceOnUse"><path fill="#1f6feb" d="M0 0.5 7.5 4 0 7.5z"/></marker></defs>`)
	p.frame()
	all := edges(moves)
	for _, taken := range []bool{false, true} { // the way of the matter lies on top
		for i := range all {
			if (all[i].taken > 0) == taken {
				p.edge(&all[i])
			}
		}
	}
	var passed [len(cells)]bool
	for _, m := range moves {
		passed[m.From], passed[m.To] = true, true
	}
	for s := procedure.Unregistered; s <= procedure.Concluded; s++ {
		p.box(s, s == now, passed[s])
	}
	p.WriteString("</svg>")
	return p.String()
}

// way says in words what is marked.
func (p *pen) way(moves []Move, now procedure.Stage) string {
	if len(moves) == 0 {
		return p.say("尚无办理记录。", "No step is on record.")
	}
	var b strings.Builder
	b.WriteString(p.stage(moves[0].From))
	for _, m := range moves {
		b.WriteString(" → " + p.kinds([]history.Kind{m.On}) + " → " + p.stage(m.To))
	}
	b.WriteString(p.say("；现处：", "; it stands at: ") + p.stage(now))
	return b.String()
}

func corner(s procedure.Stage) (x, y int) { return left + cells[s][0]*colW, top + cells[s][1]*rowH }

// frame is around the stages that are under way, with the one arrow to the conclusion.
func (p *pen) frame() {
	x, y := left-18, top+rowH-30
	w, h := 3*colW+boxW+36, 2*rowH+boxH+58
	p.line(`<rect x="%d" y="%d" width="%d" height="%d" rx="12" fill="currentColor" fill-opacity="0.035" stroke="currentColor" stroke-opacity="0.25"/>`, x, y, w, h)
	p.line(`<text x="%d" y="%d" text-anchor="end" font-size="13" opacity="0.7">%s</text>`, x+w-12, y+19, p.say("办理中", "under way"))
	_, cy := corner(procedure.Concluded)
	at := left + 3*colW + boxW/2
	p.line(`<path d="M%d %dV%d" fill="none" stroke="currentColor" stroke-width="1.5" marker-end="url(#arrow)"/>`, at, y+h, cy)
	p.line(`<text x="%d" y="%d" text-anchor="end" font-size="13">%s</text>`, at-8, y+h+18, p.say("终结（事由成立）", "concluded, on a proved ground"))
}

func (p *pen) box(s procedure.Stage, now, passed bool) {
	x, y := corner(s)
	look := `fill="#fff" fill-opacity="0.92" stroke="currentColor" stroke-opacity="0.55"`
	ink := "#1b2733"
	switch {
	case now:
		look, ink = `fill="#1f6feb" stroke="#1f6feb"`, "#fff"
	case passed:
		look = `fill="#dbe9ff" stroke="#1f6feb" stroke-width="2"`
	}
	p.line(`<rect x="%d" y="%d" width="%d" height="%d" rx="8" %s/>`, x, y, boxW, boxH, look)
	p.line(`<text x="%d" y="%d" text-anchor="middle" fill="%s">%s</text>`, x+boxW/2, y+boxH/2+5, ink, p.stage(s))
}

// edge is one arrow. Steps to the next stage of a row are straight and named; others are curves, named when they were taken, and for
// the pointer always.
func (p *pen) edge(e *edge) {
	x1, y1 := corner(e.from)
	x2, y2 := corner(e.to)
	cf, ct := cells[e.from], cells[e.to]
	look := `stroke="currentColor" stroke-width="1.5" marker-end="url(#arrow)"`
	if e.minor {
		look = `stroke="currentColor" stroke-opacity="0.4" stroke-dasharray="4 4" marker-end="url(#arrow)"`
	}
	if e.taken > 0 {
		look = `stroke="#1f6feb" stroke-width="3.5" marker-end="url(#taken)"`
	}
	var d string
	var tx, ty int
	switch {
	case cf[1] == ct[1] && ct[0] == cf[0]+1:
		d = fmt.Sprintf("M%d %dH%d", x1+boxW, y1+boxH/2, x2-1)
		tx, ty = (x1+boxW+x2)/2, y1+boxH/2-7
	case cf[1] == ct[1]: // over or under the boxes between
		bend, from, to := 34+6*abs(ct[0]-cf[0]), y1, y2
		if ct[0] < cf[0] {
			bend, from, to = -bend, y1+boxH, y2+boxH
		}
		d = fmt.Sprintf("M%d %dC%d %d %d %d %d %d", x1+boxW/2, from, x1+boxW/2, from-bend, x2+boxW/2, to-bend, x2+boxW/2, to)
		tx, ty = (x1+x2+boxW)/2, from-bend*3/4
	case ct[1] > cf[1]:
		a, b := port(e.to, e.from), port(e.from, e.to)
		d = curve(x1+a, y1+boxH, x2+b, y2)
		tx, ty = (x1+x2+a+b)/2, (y1+boxH+y2)/2+5
	default:
		a, b := port(e.to, e.from), port(e.from, e.to)
		d = curve(x1+a, y1, x2+b, y2+boxH)
		tx, ty = (x1+x2+a+b)/2, (y2+boxH+y1)/2+5
	}
	p.line(`<g><title>%s → %s: %s</title><path d="%s" fill="none" %s/>`, p.stage(e.from), p.stage(e.to), p.kinds(e.on), d, look)
	if near := cf[1] == ct[1] && ct[0] == cf[0]+1; e.taken > 0 || near && !e.minor {
		p.label(tx, ty, e, near)
	}
	p.line(`</g>`)
}

// label names a step. Between two boxes there is room for few letters: the names break.
func (p *pen) label(x, y int, e *edge, near bool) {
	text := p.kinds(e.on)
	if e.taken > 0 {
		text = fmt.Sprintf("%d", e.taken)
		p.line(`<circle cx="%d" cy="%d" r="10" fill="#1f6feb"/><text x="%d" y="%d" text-anchor="middle" font-size="12" fill="#fff">%s</text>`, x, y-4, x, y, text)
		return
	}
	if !near || p.english && len(text) > 9 {
		return // the table and the pointer say it
	}
	p.line(`<text x="%d" y="%d" text-anchor="middle" font-size="11" opacity="0.8">%s</text>`, x, y, text)
}

// port is where on the edge of a box an arrow from another ends: shifted by where that one stands, so that arrows keep apart.
func port(other, s procedure.Stage) int {
	shift := (cells[other][0]-cells[s][0])*16 + (cells[other][1]-cells[s][1])*7
	return boxW/2 + shift
}

func curve(x1, y1, x2, y2 int) string {
	bend := (y2 - y1) / 2
	return fmt.Sprintf("M%d %dC%d %d %d %d %d %d", x1, y1, x1, y1+bend, x2, y2-bend, x2, y2)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
