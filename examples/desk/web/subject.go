package web

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// subject is what stands at a path of terms in words, such as 医疗费 第2期: people do not count from zero. A path that it does not
// know stays as it is.
func subject(t settlement.Terms, path string) statute.Text {
	head, part, divided := strings.Cut(path, ".")
	said := words(path, path)
	for _, list := range []struct {
		name   string
		zh, en string
		called []string
	}{
		{"payments", "款项", "payment", each(t.Payments, func(p settlement.Payment) string { return p.For })},
		{"acts", "义务", "duty", each(t.Acts, func(a settlement.Act) string { return a.What })},
		{"penalties", "违约责任", "penalty", make([]string, len(t.Penalties))},
		{"sureties", "保证人", "surety", each(t.Sureties, func(s security.Surety) string { return s.Party })},
	} {
		if n := settlement.Place(head, list.name); n >= 0 && n < len(list.called) {
			said = words(strings.TrimSpace(fmt.Sprintf("%s%d %s", list.zh, n+1, list.called[n])), strings.TrimSpace(fmt.Sprintf("%s %d %s", list.en, n+1, list.called[n])))
		}
	}
	if n := settlement.Place(part, "instalments"); n >= 0 {
		return words(fmt.Sprintf("%s 第%d期", said.ZH, n+1), fmt.Sprintf("%s, instalment %d", said.EN, n+1))
	}
	if path == "interest" {
		return words("迟延履行期间的债务利息", "interest for late performance")
	}
	if divided && said.ZH != path {
		return words(said.ZH+" "+part, said.EN+" "+part)
	}
	return said
}

func each[T any](list []T, say func(T) string) []string {
	all := make([]string, len(list))
	for i, x := range list {
		all[i] = say(x)
	}
	return all
}

// subjects are what an entry can be for: each claim with its sum and day, whole payments, duties, penalties, sureties.
func subjects(t settlement.Terms, s *ledger.Statement) (all []option) {
	add := func(path, more string) {
		said := subject(t, path)
		if !slices.ContainsFunc(all, func(o option) bool { return o.Code == path }) {
			all = append(all, option{path, words(strings.TrimSpace(said.ZH+" "+more), strings.TrimSpace(said.EN+" "+more))})
		}
	}
	for _, l := range s.Lines {
		day := ""
		if !l.DueOn.IsZero() {
			day = l.DueOn.String()
		}
		add(l.Path, l.Amount.String()+" "+day)
	}
	for _, list := range []struct {
		name string
		of   int
	}{{"payments", len(t.Payments)}, {"acts", len(t.Acts)}, {"penalties", len(t.Penalties)}, {"sureties", len(t.Sureties)}} {
		for n := range list.of {
			add(fmt.Sprintf("%s[%d]", list.name, n), "")
		}
	}
	add("interest", "")
	return all
}
