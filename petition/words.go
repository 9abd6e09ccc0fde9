package petition

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// EN returns the duty in one English line: the rule, what is to be done, by when, on what.
func (d Duty) EN() string {
	s := d.Do.EN
	if d.May {
		s = "may: " + s
	}
	if !d.Within.IsZero() {
		s += fmt.Sprintf(", within %s of %s", d.Within.EN(), term.Plain(d.From.String()))
	}
	if d.Due != yes {
		s = "perhaps: " + s + "; depends on: " + term.Join(d.Needs, ", ", func(f Fact) string { return term.Plain(f.String()) })
	}
	return s + " [" + d.ground(", ", statute.Citation.EN, d.Source.EN) + "]"
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
		s = "待定：" + s + "；取决于：" + term.Join(d.Needs, "、", Fact.ZH)
	}
	return s + "（" + d.ground("，", statute.Citation.ZH, d.Source.ZH) + "）"
}

// ground lists what a duty rests on, each text once.
func (d Duty) ground(sep string, text func(statute.Citation) string, source string) string {
	var once []string
	add := func(part string) {
		if part != "" && !slices.Contains(once, part) {
			once = append(once, part)
		}
	}
	add(d.Rule.String())
	for _, cite := range append(slices.Clip(d.Cites), d.TermCite) {
		add(text(cite))
	}
	add(source)
	return strings.Join(once, sep)
}

// EN returns the condition in English: "two sided yes and competence court or procuratorate".
func (w Criteria) EN() string {
	return w.list(" and ", " or ", " ", func(n decision.Name) string { return term.Plain(n.Code) })
}

// ZH returns the condition in Chinese.
func (w Criteria) ZH() string {
	return w.list("且", "或者", "为", func(n decision.Name) string { return n.ZH })
}

func (w Criteria) list(and, or, is string, name func(decision.Name) string) string {
	var parts []string
	for f, set := range w.Asked() {
		var values []string
		for v := range set.All() {
			if int(v) < len(factValues[f]) {
				values = append(values, name(factValues[f][v]))
			}
		}
		parts = append(parts, name(factTerms[f])+is+strings.Join(values, or))
	}
	return strings.Join(parts, and)
}
