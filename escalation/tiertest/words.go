package tiertest

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// stands writes where a matter stands.
func stands(standing escalation.Standing) string {
	var b strings.Builder
	b.WriteString(standing.Stage.String())
	for _, d := range standing.Duties() {
		what := d.Act.String()
		if d.Act == 0 {
			what = d.EN
		}
		fmt.Fprintf(&b, "\nduty: %s", what)
		if d.Act == history.AnswerSupervision {
			fmt.Fprintf(&b, ": %s", d.EN)
		}
		if d.Tier != 0 {
			fmt.Fprintf(&b, " (%s)", d.Tier)
		}
		if !d.Due.IsZero() {
			fmt.Fprintf(&b, " by %v (%v to %v)", d.Due.Last(), d.Due.Earliest(), d.Due.Latest())
		}
		fmt.Fprintf(&b, " [%s, %s]", d.Rule, d.Cite)
		if d.Warn != 0 {
			used, _ := d.Due.DaysUsed(standing.On)
			fmt.Fprintf(&b, " %s, day %d", d.Warn, used)
		}
	}
	b.WriteString(rights(standing))
	for _, d := range standing.Doubts() {
		if d.Kind != escalation.Contested {
			fmt.Fprintf(&b, "\n%s [%s]: %s", d.Kind, d.Rule, d.EN)
		}
	}
	for _, x := range standing.Ended {
		fmt.Fprintf(&b, "\nconcluded for %s: %s", x.Person, x.Ground)
	}
	if con := standing.Conclusion(); con.Ground != 0 {
		fmt.Fprintf(&b, "\nconcluded on %v: %s [%s]", con.On, con.Ground, con.Cite)
	}
	return b.String()
}

// rights writes what the petitioner may ask for.
func rights(s escalation.Standing) string {
	var b strings.Builder
	for _, r := range s.Rights() {
		fmt.Fprintf(&b, "\nright: %s", r.Act)
		if r.Person != "" {
			fmt.Fprintf(&b, " of %s", r.Person)
		}
		if r.Excuse {
			b.WriteString(" with an excuse")
		}
		b.WriteString(until(r.Until))
		for i, o := range r.Organs {
			fmt.Fprintf(&b, "%s%s", []string{" at ", " or "}[min(i, 1)], o.EN())
		}
		fmt.Fprintf(&b, " [%s, %s]", r.Rule, r.Cite)
	}
	return b.String()
}

// missing shows what is missing without the words for it, which may change.
func missing(m escalation.Missing) string {
	line := "order"
	if m.Guard != 0 {
		line = m.Guard.String()
	}
	if m.Needs != 0 {
		line += ", needs " + m.Needs.String()
	}
	if !m.Last.IsZero() {
		line += ", until " + m.Last.String()
	}
	if !m.From.IsZero() {
		line += ", from " + m.From.String()
	}
	return fmt.Sprintf("%s [%s, %s]", line, m.Rule, m.Cite)
}

// until writes until when.
func until(u refusal.Until) string {
	if due, ok := u.Deadline(); ok {
		if due.Last().IsZero() {
			return " until " + due.Ends().String() // it runs from a day known roughly
		}
		return fmt.Sprintf(" until %v", due.Last())
	}
	if want, ok := u.Missing(); ok {
		return ", last day not known before " + want.EN
	}
	return ", no limit"
}

// refused writes what is missing, which ways are left, and whether the petitioner can be told in form.
func refused(err error) string {
	if found, ok := err.(statute.Violations); ok {
		var b strings.Builder
		b.WriteString("malformed")
		for _, v := range found {
			if v.Rule == 0 { // it could not be read, and only words say why
				fmt.Fprintf(&b, "\n%s: %s / %s", v.Path, v.EN, v.ZH)
				continue
			}
			fmt.Fprintf(&b, "\n%s [%s]", v.Path, v.Rule)
		}
		return b.String()
	}
	refused, ok := err.(*escalation.TransitionError)
	if !ok {
		return err.Error()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "refused at %s", refused.From)
	for _, m := range refused.Missing() {
		b.WriteString("\nmissing: " + missing(m))
	}
	for _, w := range refused.Ways() {
		fmt.Fprintf(&b, "\nnext: %s", w.Remedy)
		if w.Remedy != refusal.NoneInThisProcedure {
			fmt.Fprintf(&b, " at %s%s", w.Organ.EN, until(w.Until))
		}
		fmt.Fprintf(&b, " [%s, %s]", w.Why.Rule, w.Why.Cite)
	}
	if e := refused.Event.Kind; e.Asks() != 0 || e == history.Withdraw {
		if told, ok := refused.Refusal(); ok {
			fmt.Fprintf(&b, "\nrefusal: %s", told.Kind())
		} else {
			b.WriteString("\nno refusal can be built from this")
		}
	}
	return b.String()
}
