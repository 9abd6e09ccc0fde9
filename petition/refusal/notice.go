package refusal

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Notice is the content of the paper that tells somebody of a refusal (告知书), in both languages. It is plain text, ready
// to paste, the same for the same refusal and heading on every machine.
type Notice struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

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

// Notice writes r as the content of a notice. That of the zero Refusal says that it is invalid.
func (r Refusal) Notice(h Heading) Notice {
	if r.IsZero() {
		return Notice(invalidRefusal)
	}
	return Notice{EN: r.noticeEN(h), ZH: r.noticeZH(h)}
}

func (r Refusal) noticeZH(h Heading) string {
	var n notice
	n.line("%s告知书", r.kind.ZH())
	n.field("编号：", h.Number)
	n.field("致：", h.To)
	n.field("事项：", h.Matter.ZH)
	n.line("决定：%s", r.kind.ZH())
	n.line("理由：")
	for i, g := range r.grounds {
		n.line("%d. %s", i+1, g.ZH)
		n.line("   依据：%s（%s）", g.Cite.ZH(), g.Rule)
	}
	n.line("救济途径：")
	for i, w := range r.ways {
		n.line("%d. %s", i+1, w.Remedy.ZH())
		if w.Remedy != NoneInThisProcedure {
			n.field("   针对：", knownZH(w.Against))
			n.line("   机关：%s", w.Organ.ZH)
			n.line("   期限：%s", w.Until.ZH())
		}
		n.line("   依据：%s（%s）", w.Why.Cite.ZH(), w.Why.Rule)
		n.field("   说明：", w.Why.ZH)
	}
	n.field("告知机关：", h.Issuer.ZH)
	n.line("日期：%s", r.on.ZH())
	return n.String()
}

func (r Refusal) noticeEN(h Heading) string {
	var n notice
	n.line("Notice: %s", r.kind.EN())
	n.field("No.: ", h.Number)
	n.field("To: ", h.To)
	n.field("Matter: ", h.Matter.EN)
	n.line("Decision: %s", r.kind.EN())
	n.line("Grounds:")
	for i, g := range r.grounds {
		n.line("%d. %s", i+1, g.EN)
		n.line("   Basis: %s (%s)", g.Cite.EN(), g.Rule)
	}
	n.line("What may be done next:")
	for i, w := range r.ways {
		n.line("%d. %s", i+1, w.Remedy.EN())
		if w.Remedy != NoneInThisProcedure {
			n.field("   Against: ", knownEN(w.Against))
			n.line("   Where: %s", w.Organ.EN)
			n.line("   Until: %s", w.Until.EN())
		}
		n.line("   Basis: %s (%s)", w.Why.Cite.EN(), w.Why.Rule)
		n.field("   Note: ", w.Why.EN)
	}
	n.field("Issued by: ", h.Issuer.EN)
	n.line("Date: %s", r.on)
	return n.String()
}

// EN returns k in plain English, for people.
func (k Denial) EN() string { return strings.ReplaceAll(k.String(), "_", " ") }

func knownZH(t Target) string {
	if t == 0 {
		return ""
	}
	return t.ZH()
}

func knownEN(t Target) string {
	if t == 0 {
		return ""
	}
	return strings.ReplaceAll(t.String(), "_", " ")
}

// notice is a text in lines, none of them blank.
type notice struct{ strings.Builder }

func (n *notice) line(format string, args ...any) { fmt.Fprintf(n, format+"\n", args...) }

// field writes a line, or nothing if there is no value. A value with characters that cannot be seen is quoted, so that it stays in its
// line and shows them.
func (n *notice) field(label, value string) {
	if strings.TrimSpace(value) == "" {
		return
	}
	if term.CheckName(value) != nil {
		value = strconv.QuoteToGraphic(value)
	}
	n.line("%s%s", label, value)
}
