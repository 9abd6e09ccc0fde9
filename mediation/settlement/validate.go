package settlement

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Validate returns everything that is wrong with the terms, in their order, with paths such as
// payments[1].instalments[2].due: sums (A4), shares (A5), instalments (A6), acts (A7), acceleration (A9), sums in words
// (A11), and figures that contradict each other. Articles are cited as in force on the day given, that of the agreement.
//
// A payment for which no time was agreed is lawful and not among the findings; see [Terms.Undated].
func (t Terms) Validate(on calendar.Date) statute.Violations {
	return t.check(on).List
}

// Unbookable is what of [Terms.Validate] stands in the way of telling what is owed: all of it but what is wrong with acts and deposits,
// which are told as far as they are stated, and with figures that only repeat others, the totals and the sums in words. Which figure was meant
// stays open, and what is owed is told all the same. What stands in the way of one payment does not in that of another.
func (t Terms) Unbookable(on calendar.Date) statute.Violations {
	return slices.DeleteFunc(t.check(on).List, func(v statute.Violation) bool {
		return strings.HasPrefix(v.Path, "acts[") || strings.HasPrefix(v.Path, "deposits[") || strings.HasPrefix(v.Path, "totals[") || strings.HasPrefix(v.Path, "void[") || strings.HasSuffix(v.Path, ".in_words")
	})
}

// InRecord returns the findings of [Terms.Validate] as those of a record. Some are that the document does not say something, as recorded:
// who pays or has to do an act, for whom, what it is. Of a draft that is a fault; that a record does not tell it does not say that the
// paper lacks it.
func (t Terms) InRecord(on calendar.Date) []statute.Irregularity {
	return t.check(on).InRecord()
}

// Backdated returns what falls due before the day of the agreement: a slip of the pen, or the day of the agreement is wrong. It
// is for a record to report and stands in nobody's way.
func (t Terms) Backdated(agreed calendar.Date) statute.Violations {
	f := &findings{Findings: statute.Findings{On: agreed}}
	t.eachDue(func(path string, d Due) {
		if day := d.Day(); !day.IsZero() && day.Before(agreed) {
			f.Add(path+".due", statute.A6, "is due on "+day.String()+", before the agreement of "+agreed.String(),
				"履行期限"+day.ZH()+"早于协议日期"+agreed.ZH())
		}
	})
	return f.List
}

// eachDue visits every time of performance of what no court found void, under the path to which .due belongs; none where none is stated. Of
// a series it is that of the first payment, if that is known; a lasting duty without a time has none.
func (t Terms) eachDue(visit func(path string, d Due)) {
	schedule := func(path string, s *Schedule) {
		for k, part := range s.Instalments {
			visit(path+instalmentPath(k), part.Due)
		}
		if first := s.Series.first(); !first.IsZero() {
			visit(path+".series", Due{On: first})
		}
		if len(s.Instalments) == 0 && s.Series.IsZero() {
			visit(path, s.Due)
		}
	}
	for i := range t.Payments {
		p, path := &t.Payments[i], item("payments", i)
		if t.Struck(path) {
			continue
		}
		if own := p.ownSchedules(); !p.Schedule.isZero() || own == 0 || own < len(p.Obligors) {
			schedule(path, &p.Schedule)
		}
		for j := range p.Obligors {
			if s := &p.Obligors[j].Schedule; !s.isZero() {
				schedule(item(path+".obligors", j), s)
			}
		}
	}
	for i, a := range t.Acts {
		if path := item("acts", i); !t.Struck(path) && (!a.Kind.Lasting() || !a.Due.IsZero()) {
			visit(path, a.Due)
		}
	}
}

// Unstated returns the paths of what the document leaves open: sums, shares, payees and rates of interest. It is lawful, and not among the
// findings of Validate; sums over it are lower bounds. Of what a court found void nothing is asked. Times are told by [Terms.Undated].
func (t Terms) Unstated() []string {
	var paths []string
	for i := range t.Payments {
		p, path := &t.Payments[i], item("payments", i)
		if t.Struck(path) {
			continue
		}
		if p.sumOpen() {
			paths = append(paths, path+".amount")
		}
		if len(p.Obligors) > 1 && p.Sharing == 0 && !p.Joint {
			paths = append(paths, path+".sharing")
		}
		if p.Sharing == BySums {
			for _, i := range missing(p.borne()) {
				paths = append(paths, item(path+".obligors", i)+".sum")
			}
		}
		if len(p.payeeNames()) == 0 {
			paths = append(paths, path+".beneficiaries")
		}
		if p.Interest.IsOpen() {
			paths = append(paths, path+".interest.rate")
		}
		if p.taking() == BySums {
			for _, i := range missing(p.Payees) {
				paths = append(paths, item(path+".payees", i)+".sum")
			}
		}
		for k, part := range p.Instalments {
			if part.Amount.IsZero() {
				paths = append(paths, path+instalmentPath(k)+".amount")
			}
		}
	}
	return paths
}

// Gaps returns the contradictions among the figures, which Validate reports too. They are never mended: which of the two
// figures was meant is for the parties to say.
func (t Terms) Gaps() []money.Gap { return t.check(calendar.Date{}).gaps }

// Undated returns the paths of the payments, instalments and acts for which no time of performance was agreed. A creditor may
// ask for them at any time (CC 511(4)); where the law wants the time stated, as in APR 184(2), it is missing: whoever validates the
// agreement as a whole is told.
func (t Terms) Undated() []string {
	var paths []string
	t.eachDue(func(path string, d Due) {
		if d.IsZero() {
			paths = append(paths, path+".due")
		}
	})
	return paths
}

// findings collects what is wrong.
type findings struct {
	statute.Findings
	claims int // counted so far
	gaps   []money.Gap
}

// within puts an item before the paths of what its check finds, which begin there: a check that finds nothing wrong writes none.
func (f *findings) within(list string, i int, check func()) {
	found, gaps := len(f.List), len(f.gaps)
	check()
	for k := range f.List[found:] {
		f.List[found+k].Path = item(list, i) + f.List[found+k].Path
	}
	for k := range f.gaps[gaps:] {
		f.gaps[gaps+k].Path = item(list, i) + f.gaps[gaps+k].Path
	}
}

// addError adds what another package found wrong with a value, at the path where it stands.
func (f *findings) addError(path string, err error) {
	var v statute.Violation
	if !errors.As(err, &v) {
		v = statute.Reason{EN: err.Error(), ZH: err.Error()}.At("")
	}
	v.Path, v.Cite = path, v.Rule.Cite(f.On)
	f.List = append(f.List, v)
}

func (f *findings) gap(path string, rule statute.Rule, what, zh string, stated, counted money.Amount) {
	if stated == counted {
		return
	}
	g := money.Gap{Path: path, Rule: rule, Stated: stated, Counted: counted}
	f.gaps = append(f.gaps, g)
	by, more := g.Difference()
	moreEN, moreZH := "less", "少"
	if more {
		moreEN, moreZH = "more", "多"
	}
	f.Add(path, rule,
		fmt.Sprintf("does not add up: %s is stated as %s, but comes to %s; that is %s %s than counted", what, stated, counted, by, moreEN),
		fmt.Sprintf("合计不符：%s载明%s元，实际合计%s元，%s%s元", zh, stated, counted, moreZH, by))
}

func (t Terms) check(on calendar.Date) *findings {
	f := &findings{Findings: statute.Findings{On: on}}
	for i := range t.Payments {
		f.within("payments", i, func() { t.Payments[i].check(f) })
	}
	for i, a := range t.Acts {
		f.within("acts", i, func() { a.check(f) })
	}
	clauses := security.Places(t.Penalties, t.Sureties, t.Deposits) + len(t.Void)
	for _, total := range t.Totals {
		clauses += 1 + len(total.Of)
	}
	if pairs := int64(clauses) * (int64(clauses) + int64(f.claims) + int64(len(t.Payments)) + int64(len(t.Acts))); pairs > maxPairs {
		f.Cite("penalties", statute.Reason{ // it rests on no rule of law: the bound is the library's
			EN: fmt.Sprintf("too many clauses (penalties, sureties, deposits, totals, void parts) beside so many instalments and acts: at most %d pairs of a clause with one of"+
				" these or with another clause", maxPairs),
			ZH: fmt.Sprintf("违约责任、保证、定金、合计、无效部分等条款与分期、行为过多：条款与各项两两组合至多%d组", maxPairs),
		})
		return f
	}
	for i, p := range t.Penalties {
		f.List = append(f.List, p.Validate(on, len(t.Payments), len(t.Acts)).Under(item("penalties", i))...)
		for j := range t.Payments {
			f.If(p.OfDebt && p.Covers(j) && t.Payments[j].Endless() && !t.Struck(item("payments", j)), item("penalties", i)+".of_debt", statute.A14,
				"a payment without end has no whole of which a share could be told", "无终期的定期给付没有可按比例计算的总额")
		}
	}
	f.List = append(f.List, security.ValidateSureties(on, t.Sureties, each(t.Payments, func(p Payment) []string {
		return slices.Concat(p.ObligorNames(), p.payeeNames())
	}))...)
	for i, beside := range t.beside(on) {
		f.List = append(f.List, t.Deposits[i].Validate(on, len(t.Payments), beside).Under(item("deposits", i))...)
	}
	f.If(t.InterestFirst && slices.ContainsFunc(t.Payments, func(p Payment) bool { return p.Interest.PrincipalFirst }), "interest_first", statute.A8,
		"interest comes first here, and the debt before its interest in a payment: say which it is", "此处约定先抵充利息，款项中又约定先抵充本金，须写明其一")
	for i, place := range t.Void {
		f.If(!t.Holds(place), item("void", i), statute.A20, "there is nothing at this place of the terms", "条款中没有此项")
	}
	f.If(t.DaysOff != 0 && !slices.Contains(t.DaysOff.All(), t.DaysOff), "days_off", statute.A21, "say whether it moves or stays", "须写明是否顺延")
	for i, total := range t.Totals {
		total.check(f, fmt.Sprintf("totals[%d]", i), t.Payments)
	}
	return f
}

// maxPairs is how many pairs of a clause with an instalment, an act or another clause are weighed, which takes less than a second. It bounds
// what a file can make the library compute.
const maxPairs = 2_000_000

// beside is what each of the deposits stands beside.
func (t Terms) beside(agreed calendar.Date) []security.DepositTerms {
	if len(t.Deposits) == 0 {
		return nil
	}
	payments := make([]security.DepositTerms, len(t.Payments))
	for i := range t.Payments {
		if t.Struck(item("payments", i)) {
			continue // nothing that a deposit could secure
		}
		sum, _ := t.Payments[i].whole() // nothing where it has no end
		payments[i] = security.DepositTerms{Secured: sum, Open: sum.IsZero() || t.Payments[i].sumOpen()}
		for k, p := range t.Penalties {
			payments[i].Penalty = payments[i].Penalty || p.Covers(i) && !t.Struck(item("penalties", k))
		}
	}
	deposits := slices.Clone(t.Deposits)
	for k := range deposits {
		if t.Struck(item("deposits", k)) {
			deposits[k].Sum, deposits[k].Given = money.Amount{}, money.Amount{}
		}
	}
	return security.Beside(deposits, payments, agreed)
}

// DepositsWorth returns what each of the deposits is worth beside these terms, in an agreement of the day.
func (t Terms) DepositsWorth(agreed calendar.Date) []security.Forfeit {
	worth := make([]security.Forfeit, len(t.Deposits))
	for i, beside := range t.beside(agreed) {
		worth[i] = t.Deposits[i].Worth(agreed, beside)
	}
	return worth
}

func (a Act) check(f *findings) {
	const en, zh = "say what kind of act it is", "须写明履行行为的种类"
	f.Unsaid(a.Kind == 0, ".kind", statute.A7, en, zh)
	f.If(a.Kind != 0 && !slices.Contains(a.Kind.All(), a.Kind), ".kind", statute.A7, en, zh)
	f.Unsaid(term.IsBlank(a.What) && a.Kind != Apology, ".what", statute.A7, "say what is to be done", "须写明履行内容")
	f.names(make(map[string]bool), ".obligors", "", statute.A7, a.Obligors, "say who has to do it", "须写明义务人")
	f.names(make(map[string]bool), ".beneficiaries", "", statute.A7, a.Beneficiaries, "say for whom it is done", "须写明权利人")
	f.due(".due", statute.A7, a.Due)
}

func (total Total) check(f *findings, path string, payments []Payment) {
	if f.If(total.Amount.IsZero(), path+".amount", statute.A4, "must be more than nothing", "金额须为正数") {
		return
	}
	of := total.Of
	if len(of) == 0 {
		for i := range payments {
			of = append(of, i)
		}
	}
	var sum money.Amount
	before, atLeast := len(f.List), false
	seen := make(map[int]bool, len(of))
	for i, index := range of {
		at := path + ".of"
		if len(total.Of) > 0 {
			at = fmt.Sprintf("%s[%d]", at, i)
		}
		if index < 0 || index >= len(payments) {
			f.Add(at, statute.A6, fmt.Sprintf("there is no payment %d", index), fmt.Sprintf("没有序号为%d的款项", index))
			continue
		}
		amount, finite := payments[index].whole()
		next, err := sum.Add(amount)
		switch {
		case seen[index]:
			f.Add(at, statute.A6, "this payment is counted twice", "该款项重复计入")
		case !finite:
			f.Add(at, statute.A6, "a payment without end has no total", "无终期的定期给付没有合计金额")
		case err != nil:
			f.Add(at, statute.A4, "the payments are too large to add up", "各款项之和超过上限")
			return
		default:
			sum, atLeast = next, atLeast || payments[index].sumOpen()
		}
		seen[index] = true
	}
	if len(f.List) == before && !(atLeast && total.Amount.Compare(sum) >= 0) {
		f.gap(path+".amount", statute.A6, "the total", "总额", total.Amount, sum)
	}
}

// due checks that not both a day and an event are set, and that what counts from an event names it.
func (f *findings) due(path string, rule statute.Rule, d Due) {
	if !d.On.IsZero() && (d.Upon != "" || !d.Within.IsZero()) || !d.Within.IsZero() && d.Upon != "" {
		f.Add(path, rule, "set a day, some days or an event, only one of them: they may differ", "期限只能写明日期、大致日期或者条件之一，否则可能不一致")
	} else if d.On.IsZero() && d.Upon != "" && term.IsBlank(d.Upon) {
		f.Add(path, rule, "say upon which event", "须写明条件")
	}
	if d.Upon == "" && (d.Days != 0 || d.Months != 0 || !d.Happened.IsZero()) {
		f.Add(path+".upon", rule, "say from which event it counts", "须写明自何事件起算")
	}
	if d.Days < 0 || d.Days > maxDays || d.Months < 0 || d.Months > MaxMonths {
		f.Add(path+".days", rule, fmt.Sprintf("at most %d days and %d months after the event", maxDays, MaxMonths),
			fmt.Sprintf("事件之后至多%d日、%d个月", maxDays, MaxMonths))
	}
}

// item is the path of the element i of a list.
func item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
