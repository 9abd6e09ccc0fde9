package security

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Penalty is a clause on default (违约金, A14): what the debtor of a payment, or of an act, owes besides if it is late. One of Sum, Share,
// EachDay and Rate says how much; with RateOf and no Rate the sum cannot be told from the document.
//
// A court may reduce a penalty that is far higher than the loss (CC 585(2)); that is said and never computed.
//
//codecs:clone
type Penalty struct {
	Of      []int         `json:"of,omitempty"`       // payments by index; all of them if neither these nor acts are named
	Acts    []int         `json:"acts,omitempty"`     // acts by index, which are late, or a lasting duty that was broken
	Sum     money.Amount  `json:"sum,omitzero"`       // a lump sum, once
	EachOne bool          `json:"each_one,omitempty"` // the lump sum is owed for each instalment or act that was late
	Share   money.Percent `json:"share,omitzero"`     // a part of the instalments that were late, once
	Unpaid  bool          `json:"unpaid,omitempty"`   // the share is of what was unpaid of them when they became late
	OfDebt  bool          `json:"of_debt,omitempty"`  // 以全部款项为基数: the share is of all instalments, late or not; what was paid before the agreement is not among them
	EachDay money.Amount  `json:"each_day,omitzero"`  // so much for every day on which something is late
	Rate    money.Percent `json:"rate,omitzero"`      // for Per, on what is unpaid
	Per     Per           `json:"per,omitzero"`       // what the rate is stated for
	Times   int           `json:"times,omitempty"`    // so many times the rate, such as 2; 0 is once
	RateOf  string        `json:"rate_of,omitempty"`  // whose rate it is, in words
	OnWhole bool          `json:"on_whole,omitempty"` // the rate counts on all of what is late, whatever was paid of it
	From    calendar.Date `json:"from,omitzero"`      // counts from this day at the earliest; otherwise from the day after the due day
	Grace   int           `json:"grace,omitempty"`    // so many days late are free: it counts from the day after these
	UpTo    money.Amount  `json:"up_to,omitzero"`     // the most that it comes to; not limited if nothing
}

// Surety is somebody who answers for a debtor (保证人, A16). It owes only as far as this says, and is no debtor in the shares.
//
//codecs:clone
type Surety struct {
	Party string        `json:"party"`
	Kind  SuretyKind    `json:"kind,omitzero"`
	Of    []int         `json:"of,omitempty"`   // payments by index; all of them if empty
	UpTo  money.Amount  `json:"up_to,omitzero"` // the most it answers for; not limited if nothing
	Until calendar.Date `json:"until,omitzero"` // the end of the surety period; where not agreed, six months from each due day (CC 692(2))

	UntilPaid bool                `json:"until_paid,omitempty"` // bound "until the debt is paid", which tells no period: the law does
	Signed    mediation.Signature `json:"signed,omitzero"`      // in writing, on the agreement or on a paper of its own (CC 685)
}

// Covers reports whether the clause is about payment i.
func (p Penalty) Covers(i int) bool {
	return len(p.Of) == 0 && len(p.Acts) == 0 || slices.Contains(p.Of, i)
}

// Covers reports whether the surety answers for payment i.
func (s Surety) Covers(i int) bool { return len(s.Of) == 0 || slices.Contains(s.Of, i) }

// IsOpen reports whether the sum hangs on a rate that the document does not give.
func (p Penalty) IsOpen() bool { return p.RateOf != "" && p.Rate.IsZero() }

// Validate returns what is wrong with the clause in terms of so many payments and acts (A14).
func (p Penalty) Validate(on calendar.Date, payments, acts int) statute.Violations {
	f := statute.Findings{On: on}
	set := 0
	for _, given := range [...]bool{!p.Sum.IsZero(), !p.Share.IsZero(), !p.EachDay.IsZero(), !p.Rate.IsZero() || p.RateOf != ""} {
		if given {
			set++
		}
	}
	f.If(set != 1, "", statute.A14, "set one of sum, share, each_day and rate", "违约责任只能是定额、比例、按日定额、利率之一")
	if !p.Rate.IsZero() {
		checkPer(&f, p.Per)
	}
	f.If(p.Times < 0 || p.Times > maxTimes, "times", statute.A14, fmt.Sprintf("must be from 1 to %d", maxTimes), fmt.Sprintf("倍数须为1至%d", maxTimes))
	f.If(len(p.Acts) > 0 && len(p.Of) == 0 && (!p.Share.IsZero() || !p.Rate.IsZero() || p.RateOf != ""), "acts", statute.A14,
		"an act has no sum of which a share or a rate could be told: set sum or each_day", "履行行为没有计算基数，只能约定定额或者按日定额")
	f.If(p.Unpaid && p.Share.IsZero(), "unpaid", statute.A14, "belongs to a share", "仅适用于按比例的违约金")
	f.If(p.OfDebt && (p.Unpaid || p.Share.IsZero()), "of_debt", statute.A14, "belongs to a share, of all or of what is unpaid", "仅适用于按比例的违约金，且不得同时以未付部分为基数")
	f.If(p.EachOne && p.Sum.IsZero(), "each_one", statute.A14, "belongs to a lump sum", "仅适用于定额违约金")
	f.If(p.Grace < 0 || p.Grace > maxGrace, "grace", statute.A14, fmt.Sprintf("must be from 1 to %d", maxGrace), fmt.Sprintf("须为1至%d日", maxGrace))
	checkPlaces(&f, statute.A14, "of", p.Of, payments)
	checkPlaces(&f, statute.A14, "acts", p.Acts, acts)
	return f.List
}

const (
	maxTimes = 100
	maxGrace = 3660 // ten years of days
)

// Places is how many clauses there are, and how many payments and acts they name.
func Places(penalties []Penalty, sureties []Surety, deposits []Deposit) int {
	n := len(penalties) + len(sureties) + len(deposits)
	for _, p := range penalties {
		n += len(p.Of) + len(p.Acts)
	}
	for _, s := range sureties {
		n += len(s.Of)
	}
	for _, d := range deposits {
		n += len(d.Of)
	}
	return n
}

// ValidateSureties returns what is wrong with the sureties of terms, under paths such as sureties[1].of, given who owes each of the payments,
// and to whom (A16).
func ValidateSureties(on calendar.Date, sureties []Surety, parties [][]string) statute.Violations {
	party := make(map[string][]int) // to which payments, by name as names are compared
	for j, names := range parties {
		for _, name := range names {
			folded := term.Fold(name)
			party[folded] = append(party[folded], j)
		}
	}
	answers := make(map[string][]bool) // for which payments
	var all statute.Violations
	for i, s := range sureties {
		f, folded := statute.Findings{On: on}, term.Fold(s.Party)
		var itself []string // where it is party to what it answers for
		if slices.ContainsFunc(party[folded], s.Covers) {
			itself = []string{s.Party}
		}
		if answers[folded] == nil {
			answers[folded] = make([]bool, len(parties))
		}
		for j, already := range answers[folded] {
			if !s.Covers(j) {
				continue
			}
			if already && !term.IsBlank(s.Party) {
				f.Add("of", statute.A16, fmt.Sprintf("%s is surety for payment %d already: state it once", s.Party, j), s.Party+"对该款项已列为保证人，不得重复")
			}
			answers[folded][j] = true
		}
		all = append(all, append(f.List, s.Validate(on, len(parties), itself)...).Under(fmt.Sprintf("sureties[%d]", i))...)
	}
	return all
}

// Validate returns what is wrong with the surety in terms of so many payments, given who owes those that it answers for, and to whom
// (A16).
func (s Surety) Validate(on calendar.Date, payments int, parties []string) statute.Violations {
	f := statute.Findings{On: on}
	named(&f, "party", statute.A16, s.Party, "say who the surety is", "须写明保证人")
	f.If(slices.ContainsFunc(parties, func(p string) bool { return term.Same(p, s.Party) }), "party", statute.A16,
		s.Party+" is debtor or creditor of what he would be surety for", s.Party+"系债务人或者债权人，不能为该债务的保证人")
	f.If(s.Kind != 0 && !slices.Contains(s.Kind.All(), s.Kind), "kind", statute.A16, "say general or joint, or nothing", "保证方式只能是一般保证、连带责任保证或者不写")
	f.If(s.UntilPaid && !s.Until.IsZero(), "until_paid", statute.A16,
		"say a last day, or that it is bound until the debt is paid, not both", "保证期间只能写明届满之日或者直至债务还清之一")
	f.If(s.Signed.Given != decision.Yes && !s.Signed.On.IsZero(), "signed.on", statute.A16,
		"gives a day on which the surety signed, but not that it signed", "载明签署之日，却未载明已经签署")
	checkPlaces(&f, statute.A16, "of", s.Of, payments)
	return f.List
}

// named checks the name of one of whom the sentences say that nobody is named.
func named(f *statute.Findings, path string, rule statute.Rule, name, en, zh string) {
	if !f.If(term.IsBlank(name), path, rule, en, zh) {
		f.Name(path, rule, name)
	}
}

// checkPlaces checks a list of payments or acts by index, of which there are so many.
func checkPlaces(f *statute.Findings, rule statute.Rule, field string, list []int, n int) {
	for i, index := range list {
		if index < 0 || index >= n {
			f.Add(fmt.Sprintf("%s[%d]", field, i), rule, fmt.Sprintf("there is no number %d", index), fmt.Sprintf("没有序号%d", index))
		}
	}
}
