package refusal

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Heading is what a notice says besides the refusal. What is blank is left out.
type Heading struct {
	Number string       // 文号
	To     string       // to whom it is addressed
	Matter statute.Text // what the matter is about
	Issuer statute.Text // the organ that gives it
}

// Validate returns every part of h with characters that nobody can see, which would change what stands beside them, or write a line of
// their own. [Refusal.Notice] writes such a part in quotes, with escapes.
func (h Heading) Validate() statute.Violations {
	var vs statute.Violations
	for _, part := range [...]struct{ path, text string }{
		{"number", h.Number}, {"to", h.To}, {"matter.en", h.Matter.EN}, {"matter.zh", h.Matter.ZH}, {"issuer.en", h.Issuer.EN}, {"issuer.zh", h.Issuer.ZH},
	} {
		if why, hidden := statute.E14.Unseen(part.text); hidden && part.text != "" {
			vs = append(vs, why.At(part.path))
		}
	}
	return vs
}

// Notice writes r as the content of the paper that tells somebody of a refusal (告知书), in both languages. It is plain text, ready to
// paste, the same for the same refusal and heading on every machine. That of the zero Refusal says that it is invalid.
func (r Refusal) Notice(h Heading) statute.Text {
	if r.IsZero() {
		return invalidRefusal
	}
	kind := both(r.kind.EN(), r.kind.ZH())
	var n notice
	n.line(both("Notice: ", ""), both(kind.EN, kind.ZH+"告知书"))
	n.field(both("No.: ", "编号："), both(h.Number, h.Number))
	n.field(both("To: ", "致："), both(h.To, h.To))
	n.field(both("Matter: ", "事项："), h.Matter)
	n.line(both("Decision: ", "决定："), kind)
	n.line(both("Grounds:", "理由："), both("", ""))
	for i, g := range r.grounds {
		n.line(number(i), both(g.EN, g.ZH))
		n.line(both("   Basis: ", "   依据："), basis(g))
	}
	n.line(both("What may be done next:", "救济途径："), both("", ""))
	for i, w := range r.ways {
		n.line(number(i), both(w.Remedy.EN(), w.Remedy.ZH()))
		if w.Remedy != NoneInThisProcedure {
			n.field(both("   Against: ", "   针对："), known(w.Against))
			n.line(both("   Where: ", "   机关："), w.Organ)
			n.line(both("   Until: ", "   期限："), both(w.Until.EN(), w.Until.ZH()))
		}
		n.line(both("   Basis: ", "   依据："), basis(w.Why))
		if !slices.ContainsFunc(r.grounds, func(g statute.Reason) bool { return g.EN == w.Why.EN }) { // else it was said above
			n.field(both("   Note: ", "   说明："), both(w.Why.EN, w.Why.ZH))
		}
	}
	n.field(both("Issued by: ", "告知机关："), h.Issuer)
	n.line(both("Date: ", "日期："), both(r.on.String(), r.on.ZH()))
	return both(n.en.String(), n.zh.String())
}

func both(en, zh string) statute.Text { return statute.Text{EN: en, ZH: zh} }

// number begins an entry of a list, counted from one.
func number(i int) statute.Text {
	n := strconv.Itoa(i+1) + ". "
	return both(n, n)
}

func basis(why statute.Reason) statute.Text {
	return both(fmt.Sprintf("%s (%s)", why.Cite.EN(), why.Rule), fmt.Sprintf("%s（%s）", why.Cite.ZH(), why.Rule))
}

// known is what a target is called; blank where it is not known.
func known(t Target) statute.Text {
	if t == 0 {
		return statute.Text{}
	}
	return both(term.Plain(t.String()), t.ZH())
}

// EN returns k in plain English, for people.
func (k Denial) EN() string { return term.Plain(k.String()) }

// notice is one text in both languages, in lines.
type notice struct{ en, zh strings.Builder }

// line writes a line in both languages.
func (n *notice) line(label, value statute.Text) {
	n.en.WriteString(label.EN + value.EN + "\n")
	n.zh.WriteString(label.ZH + value.ZH + "\n")
}

// field writes a line in the languages that have a value. A value with characters that cannot be seen is quoted, so that it stays in its
// line and shows them.
func (n *notice) field(label, value statute.Text) {
	if value.EN != "" {
		n.en.WriteString(label.EN + shown(value.EN) + "\n")
	}
	if value.ZH != "" {
		n.zh.WriteString(label.ZH + shown(value.ZH) + "\n")
	}
}

func shown(value string) string {
	if term.CheckName(value) != nil {
		return strconv.QuoteToGraphic(value)
	}
	return value
}
