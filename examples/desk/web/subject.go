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

// subject is what stands at a path of terms in words, such as 款项1 医疗费 第2期: people do not count from zero. What it does not know
// stays as it is.
func subject(t settlement.Terms, path string) statute.Text {
	steps := strings.Split(path, ".")
	said := words(path, path)
	add := func(zh, en string) {
		said = words(strings.TrimSpace(said.ZH+" "+zh), strings.TrimSpace(said.EN+" "+en))
	}
	for _, list := range []struct {
		name   string
		zh, en string
		called []string
	}{
		{"payments", "款项", "payment", each(t.Payments, func(p settlement.Payment) string { return p.For })},
		{"acts", "义务", "duty", each(t.Acts, func(a settlement.Act) string { return a.What })},
		{"penalties", "违约责任", "penalty", make([]string, len(t.Penalties))},
		{"sureties", "保证人", "surety", each(t.Sureties, func(s security.Surety) string { return s.Party })},
		{"deposits", "定金", "deposit", each(t.Deposits, func(d security.Deposit) string { return d.By })},
	} {
		if n := settlement.Place(steps[0], list.name); n >= 0 && n < len(list.called) {
			said = words(fmt.Sprintf("%s%d", list.zh, n+1), fmt.Sprintf("%s %d", list.en, n+1))
			add(list.called[n], list.called[n])
		}
	}
	payment := settlement.Place(steps[0], "payments")
	for _, step := range steps[1:] {
		instalment, obligor := settlement.Place(step, "instalments"), settlement.Place(step, "obligors")
		switch {
		case instalment >= 0:
			add(fmt.Sprintf("第%d期", instalment+1), fmt.Sprintf("instalment %d", instalment+1))
		case obligor >= 0 && payment >= 0 && payment < len(t.Payments) && obligor < len(t.Payments[payment].Obligors):
			add(t.Payments[payment].Obligors[obligor].Party, t.Payments[payment].Obligors[obligor].Party)
		case step == "interest":
			add("的利息", "interest")
		}
	}
	if path == "interest" {
		return words("利息（约定利息、迟延履行利息）", "interest agreed and for late performance")
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
