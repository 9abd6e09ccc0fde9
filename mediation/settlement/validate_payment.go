package settlement

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// check finds what is wrong with a payment; the paths begin at it, see [findings.within].
func (p *Payment) check(f *findings) {
	before := len(f.List)
	p.checkAmount(f)
	p.checkParties(f)
	p.checkSharing(f)
	p.checkAlreadyPaid(f)
	p.checkSchedules(f)
	p.checkAcceleration(f)
	f.List = append(f.List, p.Interest.Validate(f.On).Under(".interest")...)
	f.If(!p.finite() && !p.Interest.IsZero(), ".interest", statute.A14, "a periodic duty has no principal that could bear interest", "定期给付没有计息的本金")
	if len(f.List) == before {
		p.checkPlan(f)
	}
}

func (p *Payment) checkAmount(f *findings) {
	if p.InWords == "" {
		return
	}
	words, err := money.ParseFormal(p.InWords)
	if err != nil {
		f.addError(".in_words", err)
		return
	}
	if p.sumOpen() {
		f.Add(".in_words", statute.A11, "the words say "+words.String()+": give it in figures too, or the sum counts as not stated",
			"大写金额为"+words.String()+"元，须同时写明小写，否则按金额未载明处理")
		return
	}
	f.gap(".in_words", statute.A11, "the sum in words", "大写金额", words, p.unit())
}

func (p *Payment) checkParties(f *findings) {
	owes := make(map[string]bool)
	f.names(owes, ".obligors", ".party", statute.A5, p.ObligorNames(), "say who has to pay", "须写明付款义务人")
	list := ".beneficiaries"
	if len(p.Payees) > 0 {
		list = ".payees"
		f.If(len(p.Beneficiaries) > 0, list, statute.A22, "name those who are to be paid once, here or as beneficiaries", "收款权利人只能列明一处")
	}
	payees := p.payeeNames()
	if len(payees) > 0 {
		f.names(make(map[string]bool), list, "", statute.A1, payees, "say who is to be paid", "须写明收款权利人")
	}
	for i, name := range payees {
		if !term.IsBlank(name) && owes[term.Fold(name)] {
			f.Add(item(list, i), statute.A1,
				name+" would pay to himself", name+"既是义务人又是权利人")
		}
	}
	for i, a := range p.AlreadyPaid {
		unclear := (a.By != "" || len(p.Obligors) > 1 && (p.Sharing != 0 || p.Joint)) && !owes[term.Fold(a.By)]
		f.within(".already_paid", i, func() {
			f.If(unclear, ".by", statute.A5, "say which of the obligors it counts for", "须写明由哪一义务人支付")
		})
	}
}

// checkSharing holds A5 and A22: how several obligors or payees share, where it is stated, comes to the whole.
func (p *Payment) checkSharing(f *findings) {
	f.If(p.Sharing != 0 && !slices.Contains(p.Sharing.All(), p.Sharing) || p.together() && p.ownSchedules() > 0 && !p.Joint, ".sharing", statute.A5,
		"say how they share: by parts, by percentages, by sums, or that they are liable jointly", "须写明数个义务人如何分担：按份额、按比例、按定额，或者承担连带责任")
	taking, borne := p.taking(), p.borne()
	if p.Rounding == 0 && (p.leavesFen(p.Sharing, borne) || p.leavesFen(taking, p.Payees)) {
		f.Add(".rounding", statute.A5, "name who bears the fen that do not divide, such as "+money.LargestRemainder.String(), "须写明除不尽的尾差由谁承担，如"+money.LargestRemainder.ZH())
	}
	p.checkShares(f, ".obligors", statute.A5, p.Sharing, borne)
	p.checkShares(f, ".payees", statute.A22, taking, p.Payees)
}

// leavesFen reports whether sharing so leaves fen that do not divide.
func (p *Payment) leavesFen(kind Sharing, list []Payee) bool {
	if kind != ByParts && kind != ByPercent {
		return false
	}
	_, rounded, err := p.divide(kind, list)
	return err == nil && !rounded.IsZero()
}

// checkShares holds that each has the share that the kind of sharing asks for, and no other, and that they come to the whole.
func (p *Payment) checkShares(f *findings, path string, rule statute.Rule, kind Sharing, list []Payee) {
	good := true
	alone := kind == BySums && len(missing(list)) == 1 && !p.sumOpen() // what the others leave
	for i, each := range list {
		f.within(path, i, func() {
			for _, share := range [...]struct {
				path string
				kind Sharing
				set  bool
			}{{".part", ByParts, each.Part != 0}, {".percent", ByPercent, !each.Percent.IsZero()}, {".sum", BySums, !each.Sum.IsZero()}} {
				if kind != share.kind {
					if share.set {
						f.Add(share.path, rule, "does not belong to sharing "+kind.String(), "与分担方式（"+kind.ZH()+"）不符")
					}
					continue
				}
				fixed := rule == statute.A5 && (len(p.Instalments) > 0 || !p.Obligors[i].Schedule.isZero())
				wrong := f.If(kind == ByParts && each.Part < 0, share.path, rule, "must be more than nothing", "须为正数") ||
					f.Unsaid(!share.set && kind != BySums, share.path, rule, "say the share of each", "须写明各自的份额")
				unsaid := f.If(kind == BySums && !share.set && !alone && fixed, share.path, rule, "say the sum: without it the instalments cannot be shared out", "须写明金额，否则无法分配各期款项")
				good = good && !wrong && !unsaid
			}
		})
	}
	if !good {
		return
	}
	shares, _, err := p.divide(kind, list)
	if err != nil {
		f.addError(path, err)
	} else if kind == BySums && !p.sumOpen() {
		if sum, err := money.Sum(shares...); err != nil {
			f.addError(path, err)
		} else {
			if open := len(missing(list)); open < 2 || sum.Compare(p.unit()) > 0 {
				f.gap(path, rule, "the sum they share", "分担总额", p.unit(), sum)
			} else if sum == p.unit() {
				f.Add(path, rule, "nothing is left for those of whom no sum is stated", "未载明金额者已无余额")
			}
		}
	}
}

// ownSchedules returns how many obligors have a schedule of their own.
func (p *Payment) ownSchedules() int {
	own := 0
	for _, o := range p.Obligors {
		if !o.Schedule.isZero() {
			own++
		}
	}
	return own
}

func (p *Payment) checkAlreadyPaid(f *findings) {
	if len(p.AlreadyPaid) == 0 {
		return
	}
	if f.If(!p.finite(), ".already_paid", statute.A5, "there is no whole sum to set it off against", "无总额可供抵扣") {
		return
	}
	for i, a := range p.AlreadyPaid {
		f.within(".already_paid", i, func() {
			f.If(a.Amount.IsZero(), ".amount", statute.A4, "must be more than nothing", "金额须为正数")
		})
	}
	paid, err := p.alreadyPaid()
	f.If(err != nil || paid.Compare(p.unit()) > 0 && !p.sumOpen(), ".already_paid", statute.A5, "more was paid already than is owed", "已付款项超过应付总额")
}

func (p *Payment) checkAcceleration(f *findings) {
	f.If(p.AllDueAfter < 0, ".all_due_after", statute.A9, "cannot be negative", "不得为负数")
	if p.AllDueGrace < 0 || p.AllDueGrace > maxDays || p.AllDueGrace > 0 && p.AllDueAfter == 0 {
		f.Add(".all_due_grace", statute.A9, fmt.Sprintf("from 1 to %d days, beside all_due_after", maxDays), fmt.Sprintf("须为1至%d日，并写明几期逾期则全部到期", maxDays))
	}
	f.If(p.AllDueAfter > 0 && !p.finite(), ".all_due_after", statute.A9, "a periodic duty has no rest that could fall due", "定期给付没有可加速到期的余额")
}

// checkSchedules holds A6 for the payment's schedule and those of single obligors.
func (p *Payment) checkSchedules(f *findings) {
	p.Schedule.check(f, "", p.Series.Each.IsZero() || !p.Amount.IsZero())
	own := p.ownSchedules()
	for i, o := range p.Obligors {
		if o.Schedule.isZero() {
			continue
		}
		at := item(".obligors", i)
		if p.Joint {
			f.Add(at, statute.A5, "a joint debt can be claimed in full from each: give one schedule for all",
				"连带债务可向任一义务人请求全部履行：期限须统一约定")
		} else if p.Amount.IsZero() && !p.Series.IsZero() {
			f.Add(at, statute.A6, "a periodic duty has one schedule for all", "定期给付的期限须统一约定")
		}
		o.Schedule.check(f, at, true)
	}
	f.If(own > 0 && own == len(p.Obligors) && !p.Schedule.isZero(), "", statute.A6,
		"every obligor has a schedule of his own: nobody is left for this one", "各义务人均另有期限，此期限无人适用")
}

// checkPlan holds what can only be seen once the shares are worked out.
func (p *Payment) checkPlan(f *findings) {
	before := len(f.List)
	shares, _, err := p.Shares()
	if err != nil {
		f.addError(".obligors", err)
		return
	}
	paid := p.paidBy()
	for i, s := range shares {
		name := p.Obligors[i].Party
		if p.sumOpen() || p.Sharing == BySums && p.Obligors[i].Sum.IsZero() && len(missing(p.borne())) > 1 {
			continue // it is not known how much it is
		}
		if s.IsZero() {
			f.Add(item(".obligors", i), statute.A5, "the share of "+name+" comes to nothing", name+"的份额不足一分")
		}
		if !p.Joint && paid[term.Fold(name)].Compare(s) > 0 {
			f.Add(".already_paid", statute.A5, name+" paid more already than his share", name+"已付款项超过其份额")
		}
	}
	if len(f.List) > before {
		return
	}
	if p.Amount.IsZero() && !p.Series.Each.IsZero() {
		n := p.Series.Count
		if n == 0 {
			n = 1200 // a hundred years of months
			if p.Series.EveryDays > 0 {
				n = MaxInstalments
			}
		}
		f.count("", n*len(p.Obligors)*max(1, len(p.Payees)))
		return
	}
	for _, s := range p.streams() {
		s.schedule.checkSum(f, s.path, s.rest, len(s.obligors), s.open)
	}
}
