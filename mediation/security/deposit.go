package security

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Deposit is money that one side hands to the other as security for a debt (定金, A14). Money handed over under another name is none
// unless it was agreed to be one (GCI2023 67(1)): whoever writes it down here has read that.
//
//codecs:clone
type Deposit struct {
	By    string       `json:"by"`             // who gives it
	To    string       `json:"to"`             // who takes it
	Of    []int        `json:"of,omitempty"`   // the payments that it secures, by index; all of them if empty
	Sum   money.Amount `json:"sum"`            // as agreed
	Given money.Amount `json:"given,omitzero"` // what was handed over, which then counts (CC 586(2)); nothing: not on record
}

// Covers reports whether the deposit secures payment i.
func (d Deposit) Covers(i int) bool { return len(d.Of) == 0 || slices.Contains(d.Of, i) }

// Forfeit is what a deposit is worth where a side defeats the purpose of the contract. Whether it does is for a court, and is not
// reckoned here.
type Forfeit struct {
	Effective money.Amount     `json:"effective"`      // counts as deposit: lost by who gave it, if that side does
	Excess    money.Amount     `json:"excess"`         // above the ceiling: no deposit, counted towards the debt or given back
	Returned  money.Amount     `json:"returned"`       // by who took it, if that side does: twice what counts, and the excess
	Open      bool             `json:"open,omitempty"` // what it secures is not all stated, and may come to too little: whether there is an excess cannot be told
	Reasons   []statute.Reason `json:"reasons,omitempty"`
}

// DepositTerms is what a deposit stands beside.
type DepositTerms struct {
	Secured money.Amount // the payments that it secures come to so much, so far as it is stated, less what other deposits take up of them
	Open    bool         // or to more
	Penalty bool         // a penalty is agreed for one of them too
}

// Beside returns what each of the deposits stands beside, in an agreement of the day, given the same of each payment alone. A fifth of a
// payment is all that its deposits come to together (CC 586(2)): each takes up five times its sum, first of what the fewest others secure,
// and leaves the rest to those after it. What secures a sum that is not stated may be all for that one.
func Beside(deposits []Deposit, payments []DepositTerms, agreed calendar.Date) []DepositTerms {
	left, by := slices.Clone(payments), make([]int, len(payments)) // by how many each is secured
	for i := range payments {
		for _, d := range deposits {
			if d.Covers(i) {
				by[i]++
			}
		}
	}
	all := make([]DepositTerms, len(deposits))
	for k, d := range deposits {
		its, t := []int(nil), &all[k]
		for i, p := range left {
			if d.Covers(i) {
				its = append(its, i)
				t.Secured, t.Open, t.Penalty = t.Secured.Plus(p.Secured), t.Open || p.Open, t.Penalty || p.Penalty
			}
		}
		if t.Open = t.Open || len(its) == 0; t.Open {
			continue
		}
		taken, err := d.Worth(agreed, *t).Effective.Mul(5)
		if err != nil {
			taken = money.Max()
		}
		slices.SortStableFunc(its, func(i, j int) int { return cmp.Compare(by[i], by[j]) })
		for _, i := range its {
			left[i].Secured, taken = left[i].Secured.Less(taken), taken.Less(left[i].Secured)
		}
	}
	return all
}

// excess is what of the deposit is above a fifth of what it secures; nothing where no law on it is held. Where that is not all stated,
// and a fifth of what is stated does not reach, the excess is open.
func (d Deposit) excess(t DepositTerms, agreed calendar.Date) (excess money.Amount, open bool) {
	if !agreed.IsZero() && agreed.Before(statute.GL1995.From()) {
		return money.Amount{}, false
	}
	ceiling, _ := money.Fen(t.Secured.Fen() / 5)
	excess = cmp.Or(d.Given, d.Sum).Less(ceiling)
	if t.Open {
		return money.Amount{}, !excess.IsZero()
	}
	return excess, false
}

func overCeiling(agreed calendar.Date) statute.Reason {
	return statute.A14.ReasonOfFirst(agreed, "the deposit is above a fifth of what it secures, all deposits for that together: what is beyond it is no deposit",
		"定金超过主合同标的额的百分之二十（数笔定金合并计算），超过部分不产生定金的效力",
		statute.DepositCeiling, statute.DepositCeiling1995)
}

// Worth returns what the deposit is worth in an agreement of the day, beside the terms given.
func (d Deposit) Worth(agreed calendar.Date, t DepositTerms) Forfeit {
	excess, open := d.excess(t, agreed)
	f := Forfeit{Effective: cmp.Or(d.Given, d.Sum).Less(excess), Excess: excess, Open: open}
	f.Returned = f.Effective.Plus(f.Effective).Plus(excess)
	interpreted := agreed // that of 2023 counts for what happened under the Civil Code before it too (69(2))
	if first := statute.GCI2023.From(); !agreed.Before(statute.CC.From()) && agreed.Before(first) {
		interpreted = first
	}
	add := func(when bool, on calendar.Date, en, zh string, by ...statute.Provision) {
		if when {
			f.Reasons = append(f.Reasons, statute.A14.ReasonOfFirst(on, en, zh, by...))
		}
	}
	add(d.Given.IsZero(), agreed, "a deposit is formed when it is handed over, which is not on record: the sums hold if it was", "定金自实际交付时成立，是否交付未见记载：本表按已交付列示",
		statute.DepositFormed, statute.DepositFormed1995)
	if !excess.IsZero() {
		f.Reasons = append(f.Reasons, overCeiling(agreed))
	}
	add(f.Open, agreed, "whether it is above a fifth of what it secures cannot be told: that is not all stated", "所担保的金额未全部载明，是否超过百分之二十不能确定",
		statute.DepositCeiling, statute.DepositCeiling1995)
	add(true, agreed, "who gave it loses it, and who took it returns it twice, where that side's default defeats the purpose of the contract, which is for a court; performed, it counts towards the debt or is given back",
		"给付一方违约致使不能实现合同目的的，无权请求返还；收受一方违约致使不能实现合同目的的，双倍返还，是否如此由人民法院认定；已经履行的，抵作价款或者收回",
		statute.DepositForfeited, statute.ContractDepositForfeited, statute.DepositAgreed1995)
	add(true, interpreted, "the sums hold where nothing was performed; after performance in part only the share of what was not performed counts", "本表按全部未履行列示：部分履行的，按未履行部分所占比例",
		statute.DepositInPart, statute.DepositInPart2000)
	add(t.Penalty, agreed, "a penalty is agreed as well: the other side chooses one of the two, not both", "同时约定违约金的，由对方选择适用违约金或者定金之一，不得并用",
		statute.DepositOrPenalty, statute.ContractDepositOrPenalty)
	return f
}

// Validate returns what is wrong with the deposit in terms of so many payments (A14).
func (d Deposit) Validate(on calendar.Date, payments int, t DepositTerms) statute.Violations {
	f := statute.Findings{On: on}
	named(&f, "by", statute.A14, d.By, "say who gives the deposit", "须写明交付定金的一方")
	named(&f, "to", statute.A14, d.To, "say who takes the deposit", "须写明收受定金的一方")
	f.If(d.By != "" && term.Same(d.By, d.To), "to", statute.A14, "who gives the deposit does not take it", "交付定金和收受定金的不得为同一人")
	if excess, _ := d.excess(t, on); !f.If(d.Sum.IsZero(), "sum", statute.A4, "must be more than nothing", "金额须为正数") && !excess.IsZero() {
		f.Cite("sum", overCeiling(on))
	}
	checkPlaces(&f, statute.A14, "of", d.Of, payments)
	return f.List
}

// EN returns the clause in English.
func (d Deposit) EN() string { return d.text(wording.English) }

// ZH returns the clause in Chinese.
func (d Deposit) ZH() string { return d.text(wording.Chinese) }

func (d Deposit) text(l wording.Language) string {
	of := ""
	if len(d.Of) > 0 {
		of = l.Say(" for %s", "（担保%s）", l.Clauses("payment", "款项", d.Of))
	}
	text := l.Say("%[1]s hands %[3]s to %[2]s as a deposit%[4]s", "%[1]s向%[2]s交付定金%[3]s%[4]s", d.By, d.To, l.Sum(d.Sum), of)
	if !d.Given.IsZero() {
		text += l.Say(", of which %s was handed over", "，实际交付%s", l.Sum(d.Given))
	}
	return text
}
