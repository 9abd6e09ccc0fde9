package petition

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// EN returns the explanation in English, for people: the route with its reasons, or what to ask; what would lead elsewhere;
// the duties.
func (e Explanation) EN() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	if e.Route != 0 {
		line("Route: %s", words(e.Route.String()))
	} else {
		line("Route: not settled; it may be: %s", join(e.Candidates, ", ", func(r Route) string { return words(r.String()) }))
	}
	for _, r := range e.Reasons {
		line("  %s [%s, %s]", r.EN, r.Rule, r.Cite.EN())
	}
	for _, q := range e.Missing {
		line("  Ask: %s (leaves %d at most)", q.Ask.EN, q.Left)
	}
	if len(e.RestsOn) > 0 {
		line("  Rests on: %s", join(e.RestsOn, "; ", func(k Known) string { return words(k.Fact.String()) + " " + words(k.Value) }))
	}
	for _, a := range e.Unless {
		then := join(a.Then, " or ", func(r Route) string { return words(r.String()) })
		if len(a.Then) > 3 {
			then = fmt.Sprintf("one of %d routes, depending on what is unknown", len(a.Then))
		}
		line("  Unless %s: %s", a.If.en(), then)
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
		line("走向：尚不能确定，可能为：%s", join(e.Candidates, "；", Route.ZH))
	}
	for _, r := range e.Reasons {
		line("  %s（%s，%s）", r.ZH, r.Rule, r.Cite.ZH())
	}
	for _, q := range e.Missing {
		line("  须问明：%s（至多余%d种走向）", q.Ask.ZH, q.Left)
	}
	if len(e.RestsOn) > 0 {
		line("  依据的事实：%s", join(e.RestsOn, "；", func(k Known) string { return k.Fact.ZH() + "为" + k.ZH }))
	}
	for _, a := range e.Unless {
		then := join(a.Then, "或者", Route.ZH)
		if len(a.Then) > 3 {
			then = fmt.Sprintf("%d种走向之一，取决于未知事实", len(a.Then))
		}
		line("  如果%s，则：%s", a.If.zh(), then)
	}
	line("职责：")
	for _, d := range e.Duties {
		line("  %s", d.ZH())
	}
	return b.String()
}

// EN returns the duty in one English line: the rule, what is to be done, by when, on what.
func (d Duty) EN() string {
	s := d.Do.EN
	if d.May {
		s = "may: " + s
	}
	if !d.Within.IsZero() {
		s += fmt.Sprintf(", within %s of %s", d.Within.EN(), words(d.From.String()))
	}
	if d.Due != yes {
		s = "perhaps: " + s + "; depends on: " + join(d.Needs, ", ", func(f Fact) string { return words(f.String()) })
	}
	return s + " [" + d.ground(", ", func(i int) string { return d.Cites[i].EN() }, d.TermCite.EN(), d.Source.EN) + "]"
}

// ZH returns the duty in one Chinese line.
func (d Duty) ZH() string {
	s := d.Do.ZH
	if d.May {
		s = "可以：" + s
	}
	if !d.Within.IsZero() {
		s += fmt.Sprintf("，自%s起%s内", d.From.ZH(), d.Within.ZH())
	}
	if d.Due != yes {
		s = "待定：" + s + "；取决于：" + join(d.Needs, "、", Fact.ZH)
	}
	return s + "（" + d.ground("，", func(i int) string { return d.Cites[i].ZH() }, d.TermCite.ZH(), d.Source.ZH) + "）"
}

// ground lists what a duty rests on, each text once.
func (d Duty) ground(sep string, cite func(int) string, term, source string) string {
	var parts []string
	add := func(s string) {
		for _, part := range parts {
			if part == s {
				return
			}
		}
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(d.Rule.String())
	for i := range d.Cites {
		add(cite(i))
	}
	add(term)
	add(source)
	return strings.Join(parts, sep)
}

func (w Criteria) en() string {
	return w.list(" and ", " or ", " ", func(n decision.Name) string { return words(n.Code) })
}

func (w Criteria) zh() string {
	return w.list("且", "或者", "为", func(n decision.Name) string { return n.ZH })
}

func (w Criteria) list(and, or, is string, name func(decision.Name) string) string {
	var parts []string
	for f, set := range w.Asked() {
		var values []string
		for v := range set.All() {
			values = append(values, name(factValues[f][v]))
		}
		parts = append(parts, name(factTerms[f])+is+strings.Join(values, or))
	}
	return strings.Join(parts, and)
}

func join[T any](list []T, sep string, text func(T) string) string {
	parts := make([]string, len(list))
	for i, v := range list {
		parts[i] = text(v)
	}
	return strings.Join(parts, sep)
}
