package explanation

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Explanation is everything there is to say about a decision on a day, as data and in words. It is made by [Of].
type Explanation struct {
	On         calendar.Date          `json:"on"`
	Policy     statute.Text           `json:"policy"`
	Facts      petition.Facts         `json:"facts"`
	Route      petition.Route         `json:"route"` // unknown where it is not settled
	Reasons    []statute.Reason       `json:"reasons,omitempty"`
	RestsOn    []petition.Known       `json:"rests_on,omitempty"`
	Unless     []petition.Alternative `json:"unless,omitempty"`
	Candidates []petition.Route       `json:"candidates,omitzero"`
	Questions  []statute.Inquiry      `json:"questions,omitempty"`
	Trace      []petition.Considered  `json:"trace,omitzero"`
	Duties     []petition.Duty        `json:"duties,omitzero"`
}

// Of works out everything there is to say about the decision under the law of the day.
func Of(d petition.Decision, on calendar.Date) Explanation {
	route, _ := d.Route()
	return Explanation{
		On: on, Policy: d.Policy().Name(), Facts: d.Facts(),
		Route: route, Reasons: d.Reasons(on), RestsOn: d.RestsOn(), Unless: d.Unless(),
		Candidates: d.Candidates(), Questions: d.Questions(), Trace: d.Trace(), Duties: d.Duties(on),
	}
}

// EN returns the explanation in English, for people: the route with its reasons, or what to ask; what would lead elsewhere;
// the duties.
func (e Explanation) EN() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if e.Route != 0 {
		line("Route: %s", term.Plain(e.Route.String()))
	} else {
		line("Route: not settled; it may be: %s", term.Join(e.Candidates, ", ", func(r petition.Route) string { return term.Plain(r.String()) }))
	}
	for _, r := range e.Reasons {
		line("  %s [%s, %s]", r.EN, r.Rule, r.Cite.EN())
	}
	for _, q := range e.Questions {
		line("  Ask: %s (leaves %d at most)", q.EN, q.Left)
	}
	if len(e.RestsOn) > 0 {
		line("  Rests on: %s", term.Join(e.RestsOn, "; ", func(k petition.Known) string { return term.Plain(k.Fact.String()) + " " + term.Plain(k.Value) }))
	}
	for _, a := range e.Unless {
		then := term.Join(a.Then, " or ", func(r petition.Route) string { return term.Plain(r.String()) })
		if len(a.Then) > 3 {
			then = fmt.Sprintf("one of %d routes, depending on what is unknown", len(a.Then))
		}
		line("  Unless %s: %s", a.If.EN(), then)
	}
	line("Duties:")
	for _, d := range e.Duties {
		line("  %s", d.EN())
	}
	return b.String()
}

// ZH returns the same in Chinese.
func (e Explanation) ZH() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if e.Route != 0 {
		line("走向：%s", e.Route.ZH())
	} else {
		line("走向：尚不能确定，可能为：%s", term.Join(e.Candidates, "；", petition.Route.ZH))
	}
	for _, r := range e.Reasons {
		line("  %s（%s，%s）", r.ZH, r.Rule, r.Cite.ZH())
	}
	for _, q := range e.Questions {
		line("  须问明：%s（至多余%d种走向）", q.ZH, q.Left)
	}
	if len(e.RestsOn) > 0 {
		line("  依据的事实：%s", term.Join(e.RestsOn, "；", func(k petition.Known) string { return k.Fact.ZH() + "为" + k.ZH }))
	}
	for _, a := range e.Unless {
		then := term.Join(a.Then, "或者", petition.Route.ZH)
		if len(a.Then) > 3 {
			then = fmt.Sprintf("%d种走向之一，取决于未知事实", len(a.Then))
		}
		line("  如果%s，则：%s", a.If.ZH(), then)
	}
	line("职责：")
	for _, d := range e.Duties {
		line("  %s", d.ZH())
	}
	return b.String()
}
