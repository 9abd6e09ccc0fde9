package petition

import (
	"fmt"
	"iter"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// RoutesMarkdown returns the routes of the policy for lawyers: two aligned tables, English and Chinese, with the articles of
// the given days.
func (p *Policy) RoutesMarkdown(on ...calendar.Date) string {
	p = p.orNational()
	var en, zh []decision.Column
	for _, day := range on {
		cites := func(row int) []statute.Citation { return p.seen.Routes[row].cites(day, p.seen) }
		en = append(en, articles("law of "+day.String(), cites, statute.Citation.EN))
		zh = append(zh, articles(day.String()+"的依据", cites, statute.Citation.ZH))
	}
	return p.routes.MarkdownEN(en...) + "\n" + p.routes.MarkdownZH(zh...)
}

// DutiesMarkdown returns the duties of the policy in the same way, with who made them and by when they are to be done.
func (p *Policy) DutiesMarkdown(on ...calendar.Date) string {
	p = p.orNational()
	rows := p.seen.Duties
	en := []decision.Column{{Head: "basis", Cell: func(row int) string { return rows[row].basis("; %s from %s", statute.Basis.String) }}}
	zh := []decision.Column{{Head: "性质", Cell: func(row int) string { return rows[row].basis("，%[2]s起为%[1]s", statute.Basis.ZH) }}}
	for _, day := range on {
		cites := func(row int) []statute.Citation { d, _ := rows[row].on(day, p.seen); return d.Cites }
		en = append(en, decision.Column{Head: "by when on " + day.String(), Cell: func(row int) string {
			return rows[row].byWhen(day, p.seen, func(d Duty) string { return d.Within.EN() + " of " + term.Plain(d.From.String()) })
		}}, articles("law of "+day.String(), cites, statute.Citation.EN))
		zh = append(zh, decision.Column{Head: day.String() + "的期限", Cell: func(row int) string {
			return rows[row].byWhen(day, p.seen, func(d Duty) string { return "自" + d.From.ZH() + "起" + d.Within.ZH() })
		}}, articles(day.String()+"的依据", cites, statute.Citation.ZH))
	}
	return p.duties.MarkdownEN(en...) + "\n" + p.duties.MarkdownZH(zh...)
}

// basis says who made the duty, and of a practice with a provision from which day it is law.
func (r DutyRow) basis(from string, name func(statute.Basis) string) string {
	text := name(r.Basis)
	if law := r.Law.History(); len(law) > 0 && !r.Basis.IsLaw() {
		text += fmt.Sprintf(from, name(law[0].Basis()), law[0].Edition().From())
	}
	return term.Plain(text)
}

// articles is a column with what to cite on a day.
func articles(head string, cites func(row int) []statute.Citation, text func(statute.Citation) string) decision.Column {
	return decision.Column{Head: head, Cell: func(row int) string {
		if list := cites(row); len(list) > 0 {
			return term.Join(list, "; ", text)
		}
		return "-"
	}}
}

// cites returns what a row of the routes rests on: of T10 the item that names its path.
func (r RouteRow) cites(day calendar.Date, policy PolicySpec) []statute.Citation {
	if c, ok := r.Then.Path().Provision().On(day); ok {
		return []statute.Citation{c}
	}
	return policy.Asker.cite(r.Rule, policy.Place, day)
}

func (r DutyRow) byWhen(day calendar.Date, policy PolicySpec, text func(Duty) string) string {
	d, inForce := r.on(day, policy)
	if !inForce || d.Within.IsZero() {
		return "-"
	}
	return text(d)
}

// RouteVector is a box of facts, all of which go the same way.
type RouteVector struct {
	When Criteria     `json:"when"`
	Rule statute.Rule `json:"rule"`
	Then Route        `json:"then"`
}

// RouteVectors yields all that the routes say, as disjoint boxes that together hold every set of known facts once: the
// complete test vectors for other implementations. What is unknown follows from them: a route is settled if every box
// that the known facts meet has it.
func (p *Policy) RouteVectors() iter.Seq[RouteVector] {
	p = p.orNational()
	return func(yield func(RouteVector) bool) {
		for v := range p.routes.Vectors() {
			if !yield(RouteVector{criteria(v.When, routeFacts), p.seen.Routes[v.Row].Rule, Route(v.Then)}) {
				return
			}
		}
	}
}

// DutyVector is a box of facts, for all of which a duty is due.
type DutyVector struct {
	When Criteria `json:"when"`
	Duty string   `json:"duty"` // its code
}

// DutyVectors yields for each duty disjoint boxes that together hold the facts for which it is due.
func (p *Policy) DutyVectors() iter.Seq[DutyVector] {
	p = p.orNational()
	return func(yield func(DutyVector) bool) {
		for v := range p.duties.Vectors() {
			if !yield(DutyVector{criteria(v.When, p.asked), p.codes[v.Then]}) {
				return
			}
		}
	}
}
