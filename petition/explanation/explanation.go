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

// Words returns the explanation for people, line by line: the route with its reasons, or what to ask; what would lead elsewhere;
// the duties.
func (e Explanation) Words() (en, zh string) {
	var english, chinese strings.Builder
	line := func(en, zh string) {
		english.WriteString(en + "\n")
		chinese.WriteString(zh + "\n")
	}
	plain := func(r petition.Route) string { return term.Plain(r.String()) }
	if e.Route != 0 {
		line("Route: "+plain(e.Route), "走向："+e.Route.ZH())
	} else {
		line("Route: not settled; it may be: "+term.Join(e.Candidates, ", ", plain), "走向：尚不能确定，可能为："+term.Join(e.Candidates, "；", petition.Route.ZH))
	}
	for _, r := range e.Reasons {
		line(fmt.Sprintf("  %s [%s, %s]", r.EN, r.Rule, r.Cite.EN()), fmt.Sprintf("  %s（%s，%s）", r.ZH, r.Rule, r.Cite.ZH()))
	}
	for _, q := range e.Questions {
		line(fmt.Sprintf("  Ask: %s (leaves %d at most)", q.EN, q.Left), fmt.Sprintf("  须问明：%s（至多余%d种走向）", q.ZH, q.Left))
	}
	if len(e.RestsOn) > 0 {
		line("  Rests on: "+term.Join(e.RestsOn, "; ", func(k petition.Known) string { return term.Plain(k.Fact.String()) + " " + term.Plain(k.Value) }),
			"  依据的事实："+term.Join(e.RestsOn, "；", func(k petition.Known) string { return k.Fact.ZH() + "为" + k.ZH }))
	}
	for _, a := range e.Unless {
		thenEN, thenZH := term.Join(a.Then, " or ", plain), term.Join(a.Then, "或者", petition.Route.ZH)
		if n := len(a.Then); n > 3 {
			thenEN, thenZH = fmt.Sprintf("one of %d routes, depending on what is unknown", n), fmt.Sprintf("%d种走向之一，取决于未知事实", n)
		}
		line("  Unless "+a.If.EN()+": "+thenEN, "  如果"+a.If.ZH()+"，则："+thenZH)
	}
	line("Duties:", "职责：")
	for _, d := range e.Duties {
		line("  "+d.EN(), "  "+d.ZH())
	}
	return english.String(), chinese.String()
}

// EN returns the English of Words.
func (e Explanation) EN() string {
	en, _ := e.Words()
	return en
}

// ZH returns the Chinese of Words.
func (e Explanation) ZH() string {
	_, zh := e.Words()
	return zh
}
