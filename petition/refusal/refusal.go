package refusal

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Denial says what is refused.
//
// Codes: not_accepted, no_longer_accepted, not_competent, out_of_time, not_mediable, not_confirmable,
// agent_not_admitted.
type Denial uint8

// What may be refused. Zero is unknown.
const (
	NotAccepted      Denial = 1 + iota // not_accepted 不予受理: this organ does not accept the claim
	NoLongerAccepted                   // no_longer_accepted 不再受理: concluded, same facts and reasons (T1, T14)
	NotCompetent                       // not_competent 不属于本机关职权范围: (T3, T4, T7)
	OutOfTime                          // out_of_time 逾期不予受理: a request came after its last day (E6)
	NotMediable                        // not_mediable 不予调解: (M1–M3, M13)
	NotConfirmable                     // not_confirmable 不符合司法确认申请条件: 不符合司法确认的申请条件 (J1–J6)
	AgentNotAdmitted                   // agent_not_admitted 代理行为不予认可: (X2–X7)
)

// Refusal is an answer that turns somebody down. It always has a ground with its article on the day it is given, in
// both languages, and at least one next remedy with its organ and last day, or the explicit statement that there is none
// in this procedure (E14): New builds no other. The zero Refusal is invalid, and says so wherever it is printed.
type Refusal struct {
	kind    Denial
	on      calendar.Date
	grounds []statute.Reason
	ways    []Way
}

// Parts are what a refusal is built from.
type Parts struct {
	Kind    Denial
	On      calendar.Date    // the day it is given: its articles are those in force on it
	Grounds []statute.Reason // why, in both languages; without citation the rule's own of the day is taken
	Ways    []Way            // what may be done next, the one to be offered first standing first
}

// New builds a refusal, or returns everything that is missing or must not be said as [statute.Violations].
//
// Each kind has the rules on which it can rest ([Denial.Grounds]), and for each of them the remedies that the law gives
// ([Denial.Least]): no other ground is taken, and "none in this procedure" is not enough where there is a remedy. What
// nobody can see in a name or a reason is refused with its code point.
//
// By E14 it refuses to send anybody to court or to reconsideration with an act of the petition procedure, to offer a
// further tier where the matter is no longer accepted, and to offer what is already out of time.
func New(p Parts) (Refusal, error) {
	c := refusalCheck{statute.Findings{On: p.On}}
	r := Refusal{kind: p.Kind, on: p.On, grounds: slices.Clone(p.Grounds), ways: slices.Clone(p.Ways)}
	c.refuse(!denialTerms.Has(p.Kind), "kind", "say what is refused", "须说明拒绝的内容")
	c.refuse(p.On.IsZero(), "on", "give the day: the articles are those of that day", "须写明作出之日，以确定适用的条文")
	c.refuse(len(p.Grounds) == 0, "grounds", "a refusal needs a ground", "拒绝须有理由")
	for i := range r.grounds {
		c.reason(fmt.Sprintf("grounds[%d]", i), &r.grounds[i])
		c.refuse(!(statute.Text{EN: r.grounds[i].EN, ZH: r.grounds[i].ZH}).IsComplete(), fmt.Sprintf("grounds[%d]", i), "say why in both languages", "须以中英文说明理由")
		c.ground(fmt.Sprintf("grounds[%d]", i), p.Kind, r.grounds[i].Rule)
	}
	c.refuse(len(p.Ways) == 0, "ways", "name the next remedy, or say that there is none in this procedure", "须告知下一步救济途径，或者明确说明本程序内无救济途径")
	for i := range r.ways {
		c.way(fmt.Sprintf("ways[%d]", i), p.Kind, &r.ways[i])
	}
	c.together(p)
	c.least(p)
	if err := c.List.Err(); err != nil {
		return Refusal{}, err
	}
	return r, nil
}

// refusalCheck collects what is wrong with the parts of a refusal. Every finding is one of E14.
type refusalCheck struct{ statute.Findings }

// refuse is If for the one rule.
func (c *refusalCheck) refuse(wrong bool, path, en, zh string) bool {
	return c.If(wrong, path, statute.E14, en, zh)
}

// reason fills in the citation of the day where none was given.
func (c *refusalCheck) reason(path string, r *statute.Reason) {
	if !c.refuse(r.Rule.Basis() == 0, path+".rule", "name the rule", "须写明所依据的规则") && r.Cite.IsZero() {
		r.Cite = r.Rule.Cite(c.On)
	}
	c.seen(path, statute.Text{EN: r.EN, ZH: r.ZH})
}

// seen refuses what nobody can see in a text that is printed: a blank organ is no organ, and a mark that turns the direction
// of writing changes what stands beside it.
func (c *refusalCheck) seen(path string, t statute.Text) {
	for _, part := range []struct{ path, text string }{{path + ".en", t.EN}, {path + ".zh", t.ZH}} {
		if hidden := term.CheckName(part.text); hidden != nil && !term.IsBlank(part.text) { // a blank is told where it stands
			points := term.Join(hidden, ", ", func(r rune) string { return fmt.Sprintf("%U", r) })
			c.Add(part.path, statute.E14, "there are characters that nobody can see: "+points, "含有不可见字符："+points)
		}
	}
}

func (c *refusalCheck) way(path string, kind Denial, w *Way) {
	if w.Remedy == NoneInThisProcedure {
		c.reason(path+".why", &w.Why)
		c.refuse(w.Organ != (statute.Text{}) || !w.Until.IsZero() || w.Against != 0, path, "no remedy has neither organ, limit nor target", "无救济途径的，不写机关、期限和对象")
		return
	}
	if c.refuse(!remedyTerms.Has(w.Remedy), path+".remedy", "name the remedy", "须写明救济途径") {
		return
	}
	c.reason(path+".why", &w.Why)
	c.refuse(!w.Organ.IsComplete(), path+".organ", "name the organ in both languages", "须以中英文写明机关")
	c.seen(path+".organ", w.Organ)
	c.seen(path+".until", w.Until.missing)
	c.refuse(w.Until.IsZero(), path+".until", "give the last day, or say that there is no limit, or what is missing to compute it", "须写明最后日期，或者写明无期限限制，或者写明因何无法计算")
	// A contested or provisional day counts for the petitioner (P8): only what is late on every reading is out of time.
	d, ok := w.Until.Deadline()
	c.refuse(ok && d.Latest().Before(c.On), path+".until", "this remedy is already out of time", "该救济途径已逾期")
	c.refuse(w.Against != 0 && !targetTerms.Has(w.Against), path+".against", "there is no such target", "没有这一对象")
	if remedies[w.Remedy].sue {
		c.refuse(w.Against == 0, path+".against", "say against what: a petition opinion is not open to it", "须写明针对何事：信访意见不在其受理范围")
		if w.Against == PetitionAct {
			c.Cite(path+".against", statute.E14.ReasonBy(statute.NotOpenToSuit, c.On,
				"acts and opinions of the petition procedure are open neither to suit nor to reconsideration", "信访办理行为和信访意见不属于行政复议、行政诉讼受案范围"))
		}
	}
	c.refuse(kind == NoLongerAccepted && (w.Remedy == Review || w.Remedy == ReReview), path+".remedy", "what is no longer accepted is not reviewed again", "不再受理的事项不再复查、复核")
}

// together checks what the ways say as a whole.
func (c *refusalCheck) together(p Parts) {
	none, inProcedure := -1, -1
	for i, w := range p.Ways {
		if w.Remedy == NoneInThisProcedure {
			none = i
		} else if remedyTerms.Has(w.Remedy) && remedies[w.Remedy].inProcedure {
			inProcedure = i
		}
	}
	c.refuse(none >= 0 && inProcedure >= 0, fmt.Sprintf("ways[%d]", none), "there is none in this procedure, and yet one is named", "既称本程序内无救济途径，又列出了救济途径")
}

// IsZero reports whether r is the invalid zero Refusal.
func (r Refusal) IsZero() bool { return r.kind == 0 }

// Kind returns what is refused.
func (r Refusal) Kind() Denial { return r.kind }

// On returns the day on which r is given.
func (r Refusal) On() calendar.Date { return r.on }

// Grounds returns why, each with the article in force on the day.
func (r Refusal) Grounds() []statute.Reason { return slices.Clone(r.grounds) }

// Ways returns what may be done next, the one to be offered first standing first.
func (r Refusal) Ways() []Way { return slices.Clone(r.ways) }

// String returns r in one line: not_accepted on 2026-03-01 [T2]; next: pending_elsewhere.
func (r Refusal) String() string {
	if r.IsZero() {
		return invalidRefusal.EN
	}
	return fmt.Sprintf("%v on %v [%s]; next: %s", r.kind, r.on,
		term.Join(r.grounds, ", ", func(g statute.Reason) string { return g.Rule.String() }),
		term.Join(r.ways, ", ", func(w Way) string { return w.Remedy.String() }))
}

var invalidRefusal = statute.Text{EN: "invalid refusal: it has no ground and no remedy", ZH: "无效的拒绝：无理由，也未告知救济途径"}

var errInvalidRefusal = errors.New("refusal: " + invalidRefusal.EN)

// MarshalJSON writes all parts of r. The zero Refusal is an error, so that it cannot reach a file.
func (r Refusal) MarshalJSON() ([]byte, error) {
	if r.IsZero() {
		return nil, errInvalidRefusal
	}
	return json.Marshal(struct {
		Kind    Denial           `json:"kind"`
		On      calendar.Date    `json:"on"`
		Grounds []statute.Reason `json:"grounds,omitzero"`
		Ways    []Way            `json:"ways,omitzero"`
	}{r.kind, r.on, r.grounds, r.ways})
}
