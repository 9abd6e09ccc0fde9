package proxy

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// ActEffect is whether an act binds the principal.
//
// Codes: binding, binding_if_ratified, not_binding, cannot_tell.
type ActEffect uint8

// The effects. Zero is unknown, and no verdict has it.
const (
	Binding           ActEffect = 1 + iota // binding 对本人发生效力
	BindingIfRatified                      // binding_if_ratified 效力待定: binds only if the principal ratifies it
	NotBinding                             // not_binding 对本人不发生效力
	CannotTell                             // cannot_tell 无法判断: something is missing
)

// Validity is the answer to whether an act binds the principal, as known on a day.
type Validity struct {
	Effect   ActEffect         `json:"effect"`
	Reasons  []statute.Reason  `json:"reasons,omitzero"`   // why; of several authorities every one that falls short says how
	RatifyBy refusal.Until     `json:"ratify_by,omitzero"` // only of BindingIfRatified
	Missing  []statute.Inquiry `json:"missing,omitempty"`  // only of CannotTell: what has to be asked, by its path in the act or the file
	Notes    []statute.Reason  `json:"notes,omitempty"`    // what else has to be done, such as a report to the principal (X6)
}

// ask is a question about the field of the act or of the file at the path.
func ask(path, en, zh string) statute.Inquiry {
	return statute.Inquiry{Path: path, Text: statute.Text{EN: en, ZH: zh}}
}

// questions are what has to be asked, in order.
type questions []statute.Inquiry

// add adds a question that is open.
func (q *questions) add(open bool, question statute.Inquiry) {
	if open {
		*q = append(*q, question)
	}
}

// Refusal is the answer to an agent who wants to act, or to have acted, without the authority for it: it names what is
// lacking and the ways open at the organ. It is an error unless the verdict is that the act does not bind, or not yet.
func (v Validity) Refusal(on calendar.Date, organ statute.Text) (refusal.Refusal, error) {
	if v.Effect != NotBinding && v.Effect != BindingIfRatified {
		return refusal.Refusal{}, statute.Violations{statute.X6.Reason(on, "only what does not bind can be refused", "只有对本人不发生效力的行为可以不予认可").At("effect")}
	}
	ways := []refusal.Way{{
		Remedy: refusal.InPerson, Organ: organ, Until: refusal.UntilNoLimit(),
		Why: statute.Reason{Rule: statute.X1, EN: "a proxy is never compulsory", ZH: "代理不得强制"},
	}}
	if v.Effect == NotBinding && slices.ContainsFunc(v.Reasons, afterDeath) {
		ways[0] = refusal.Way{
			Remedy: refusal.Supplement, Organ: organ, Until: refusal.UntilNoLimit(),
			Why: statute.Reason{Rule: statute.X5, EN: "the heirs act for themselves, or hand in an authority of their own", ZH: "由继承人亲自办理，或者提交其本人的授权"},
		}
	}
	if v.Effect == BindingIfRatified {
		ways = append([]refusal.Way{{Remedy: refusal.Ratification, Organ: organ, Until: v.RatifyBy, Why: statute.Reason{Rule: statute.X5}}}, ways...)
	}
	return refusal.New(refusal.Parts{Kind: refusal.AgentNotAdmitted, On: on, Grounds: v.Reasons, Ways: ways})
}

// afterDeath reports whether the reason is that the principal had died, who then can neither ratify nor act in person.
func afterDeath(r statute.Reason) bool { return r.Cite.Provision() == statute.ActsAfterDeath }
