package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// First picks from the rest of the answer what comes first.
func (a *Answer) First() Now {
	var n Now
	duty := func(c Call) {
		if !c.Last.Latest.IsZero() && c.Last.Left < 0 {
			if n.Overdue == nil {
				n.Overdue = make([]Call, 0, 2*len(a.Claims)) // seldom more
			}
			n.Overdue = append(n.Overdue, c)
		} else if !c.Last.Latest.IsZero() {
			sooner(&n.Next, c)
		}
		sooner(&n.Duty, c)
	}
	for i := range a.Claims {
		c := &a.Claims[i]
		if t := c.Tiers; t != nil {
			stage := StageNow{Claim: c.Name, Stage: t.Stage, Words: statute.Text{EN: "stage not known", ZH: "所处阶段不明"}}
			if t.Stage != 0 && (t.Stage != procedure.Unregistered || len(t.Timeline) == 0) { // something is on record, but not how far it came
				stage.Words = statute.Text{EN: t.Stage.EN(), ZH: t.Stage.ZH()}
			} else if t.Stage == 0 && a.Law.EN == "" {
				stage.Words.EN += ": no regulation is held for that day"
				stage.Words.ZH += "：未收录当日适用的信访规定"
			}
			if t.Ended != nil && len(t.Ended.Lacks) > 0 {
				stage.Words.EN += ", on what no longer stands"
				stage.Words.ZH += "，而终结的依据已不存在"
			}
			n.Stages = append(n.Stages, stage)
			for _, d := range t.Duties {
				d.Claim = c.Name
				duty(d)
			}
			for _, r := range t.Rights {
				r.Claim = c.Name
				sooner(&n.Right, r.Call)
			}
		}
		c.performance(duty)
		for _, r := range c.enforcement(a.On) {
			sooner(&n.Right, r)
		}
	}
	a.undone(duty)
	if len(n.Overdue) == 0 {
		n.Next = nil
	}
	n.Urgent = a.urgent()
	slices.SortStableFunc(n.Overdue, func(x, y Call) int { return cmp.Compare(x.Last.Left, y.Last.Left) })
	return n
}

// sooner puts c in the place of the best so far, nil if there was none, if it ends before; one without a last day comes after those that
// have one.
func sooner(best **Call, c Call) {
	if *best == nil {
		*best = new(Call)
	} else if last, first := c.Last.Latest, (*best).Last.Latest; last.IsZero() || !first.IsZero() && !last.Before(first) {
		return
	}
	**best = c
}

// undone are the duties at reception with a limit that an event would discharge, for the claims of which nothing is recorded:
// for the others the tiers say it.
func (a *Answer) undone(duty func(Call)) {
	for _, d := range a.Duties {
		if d.Due != decision.Yes || d.May || d.Last.IsZero() || d.By == 0 {
			continue
		}
		due := make(map[string]bool)
		for _, name := range d.Claims {
			due[name] = true
		}
		for i := range a.Claims {
			if c := &a.Claims[i]; c.Tiers == nil && due[c.Name] {
				duty(Call{Claim: c.Name, Act: d.By, Do: d.Do, Last: d.Last, Rule: d.Rule, Cite: d.Cite})
			}
		}
	}
}

// urgent are the duties that come before all else, for the claims that are still at reception: the officials are replaced before anything
// else is done (D4), and an urgent matter is reported promptly and its harm held off (D5).
func (a *Answer) urgent() (calls []Call) {
	for _, d := range a.Duties {
		if d.Due != decision.Yes || d.May || d.Rule != statute.D4 && d.Rule != statute.D5 {
			continue
		}
		var names []string
		for i := range a.Claims {
			if name := a.Claims[i].Name; a.AtReception(i) && slices.Contains(d.Claims, name) {
				names = append(names, name)
			}
		}
		call := Call{Do: d.Do, Rule: d.Rule, Cite: d.Cite}
		if len(names) == 1 {
			call.Claim = names[0]
		}
		if len(names) > 0 {
			calls = append(calls, call)
		}
	}
	return calls
}

// performance are the sums and acts of the agreement that are late, and those that are due next, of those who may owe them.
func (c *ClaimAnswer) performance(duty func(Call)) {
	if c.Agreement == nil {
		return
	}
	s := c.Agreement.Statement
	if (s == nil && len(c.Agreement.Sums) > 0 || s != nil && len(s.Unread) > 0) && !c.Agreement.Void() {
		duty(Call{Claim: c.Name, Rule: statute.A8, Do: statute.Text{
			EN: "find out what is owed by the agreement, which its terms do not tell as recorded", ZH: "查明协议约定的履行内容：按现有记录无法核算",
		}})
	}
	if s == nil {
		return
	}
	performed := c.performed()
	settled := func(call Call, by []string) {
		call.Who = statute.Text{EN: strings.Join(by, ", "), ZH: strings.Join(by, "、")}
		if c.Agreement.free(by) {
			call.Who = statute.Text{}
			call.Do.EN, call.Do.ZH = call.Do.EN+", for which nobody is named who is bound: clear up who owes it", call.Do.ZH+"（所列义务人不受协议约束，须查明由谁履行）"
		}
		if call.IfBinding = c.Agreement.Force != agreement.InForce; call.IfBinding {
			call.Do.EN, call.Do.ZH = call.Do.EN+", if the agreement binds", call.Do.ZH+"（以协议具有约束力为前提）"
		}
		duty(call)
	}
	for _, l := range s.Lines {
		next := l.Standing == ledger.NotYetDue && (l.DueOn == s.NextDue || l.LastDay == s.NextDue)
		// nothing was paid, and a part is due before all of it
		part := !l.PartFrom.IsZero() && l.Standing != ledger.Overdue && l.Standing != ledger.Discharged && l.Outstanding == l.Amount
		if !next && !part && l.Standing != ledger.Overdue || c.Agreement.Unowed(l.Obligors, l.Beneficiaries) || performed && l.Amount.IsZero() {
			continue
		}
		what := statute.Text{EN: "pay what was agreed", ZH: "支付协议款项"}
		if l.For != "" {
			what.EN, what.ZH = what.EN+" for "+l.For, what.ZH+"（"+l.For+"）"
		}
		if len(s.Uncounted) > 0 {
			what.EN, what.ZH = what.EN+" (a payment on record is not counted)", what.ZH+"（另有付款未计入）"
		} else if len(s.Bookings) == 0 { // the record need not be complete
			what.EN, what.ZH = what.EN+" (no payment is on record)", what.ZH+"（未见付款记录）"
		}
		call := Call{Claim: c.Name, Do: what, Party: true, Sum: l.Outstanding, Last: Agreed(l.DueOn, l.LastDay, s.On), Rule: statute.A8}
		if part {
			call.Do.EN, call.Do.ZH = call.Do.EN+", a part of a size not stated", call.Do.ZH+"，首期数额未载明"
			call.Sum, call.Last = money.Amount{}, Agreed(l.PartFrom, calendar.China().Next(l.PartFrom), s.On)
		}
		settled(call, l.Obligors)
	}
	for _, l := range s.Acts {
		if (l.Standing == ledger.Overdue || l.Standing == ledger.NotYetDue) && !c.Agreement.Unowed(l.Obligors, l.Act.Beneficiaries) {
			settled(Call{Claim: c.Name, Do: statute.Text{EN: l.What, ZH: l.What}, Party: true, Last: Agreed(l.DueOn, l.LastDay, s.On), Rule: statute.A7}, l.Obligors)
		}
	}
}

// performed reports whether the record says that the agreement was performed: of what is not stated the ledger need not have it.
func (c *ClaimAnswer) performed() bool {
	return c.Tiers != nil && slices.ContainsFunc(c.Tiers.Timeline, func(s StepAnswer) bool { return s.Act == history.Perform })
}

// Summary returns the answer in three lines: where the matter stands, the next duty with its last day and what is overdue, and what
// the petitioner may do, or who is owed under a confirmed agreement.
func (n *Now) Summary() [3]statute.Text {
	return [3]statute.Text{n.stagesInWords(), n.dutyInWords(), n.rightInWords()}
}

// Unnamed returns the same without the name of the claim, for a matter that has but one.
func (n Now) Unnamed() Now {
	unnamed := func(c *Call) *Call {
		if c == nil {
			return nil
		}
		one := *c
		one.Claim = ""
		return &one
	}
	all := func(calls []Call) []Call {
		calls = slices.Clone(calls)
		for i := range calls {
			calls[i].Claim = ""
		}
		return calls
	}
	n.Duty, n.Next, n.Right = unnamed(n.Duty), unnamed(n.Next), unnamed(n.Right)
	n.Stages, n.Urgent, n.Overdue = slices.Clone(n.Stages), all(n.Urgent), all(n.Overdue)
	return n
}

func (n *Now) stagesInWords() statute.Text {
	var en, zh []string
	for _, s := range n.Stages {
		sEN, sZH := s.Words.EN, s.Words.ZH
		if len(n.Stages) > 1 {
			sEN, sZH = s.Claim+": "+sEN, s.Claim+"："+sZH
		}
		en, zh = append(en, sEN), append(zh, sZH)
	}
	if len(en) == 0 {
		return statute.Text{EN: "no step is on record", ZH: "尚无办理记录"}
	}
	return statute.Text{EN: strings.Join(en, "; "), ZH: strings.Join(zh, "；")}
}

func (n *Now) dutyInWords() statute.Text {
	next := cmp.Or(n.Next, n.Duty)
	words := statute.Text{EN: "by the record, no duty is open", ZH: "按现有记录，目前没有应办事项"}
	if next != nil {
		words = next.Words()
	} else if len(n.Urgent) > 0 {
		words = statute.Text{EN: "by the record, no other duty is open", ZH: "按现有记录，目前没有其他应办事项"}
	}
	if len(n.Overdue) > 0 {
		first := n.Overdue[0].Words()
		late := statute.Text{EN: "by the record, overdue: " + first.EN, ZH: "按现有记录，已逾期：" + first.ZH}
		if many := len(n.Overdue); many > 1 {
			late = statute.Text{EN: fmt.Sprintf("by the record, %d overdue, the longest: %s", many, first.EN), ZH: fmt.Sprintf("按现有记录，逾期%d项，最久：%s", many, first.ZH)}
		}
		if next != nil && next.Last.Left < 0 {
			words = late
		} else {
			words = statute.Text{EN: late.EN + "; next: " + words.EN, ZH: late.ZH + "；下一项：" + words.ZH}
		}
	}
	if len(n.Urgent) > 0 {
		var en, zh []string
		for i := range n.Urgent {
			first := n.Urgent[i].Words()
			en, zh = append(en, first.EN), append(zh, first.ZH)
		}
		words = statute.Text{EN: "first: " + strings.Join(en, "; ") + "; " + words.EN, ZH: "首先：" + strings.Join(zh, "；") + "；" + words.ZH}
	}
	return words
}

// few is how many days are few: desks list what ends within a week apart from what has time (a practice).
const few = 7

// Order returns in which order a page that leads with what matters first puts the lines of [Now.Summary], by their places: where the matter
// stands, and then what is to be done. What the petitioner may ask for comes before that if its last day is near, and no duty is urgent,
// overdue, or ends as soon.
func (n *Now) Order() [3]int {
	if n.Right == nil || n.Right.Last.Latest.IsZero() || n.Right.Last.Left < 0 || n.Right.Last.Left > few || len(n.Urgent)+len(n.Overdue) > 0 ||
		n.Duty != nil && !n.Duty.Last.Latest.IsZero() && n.Duty.Last.Left <= n.Right.Last.Left {
		return [3]int{0, 1, 2}
	}
	return [3]int{0, 2, 1}
}

func (n *Now) rightInWords() statute.Text {
	if n.Right == nil {
		return statute.Text{EN: "no request is open in this procedure", ZH: "本程序内目前没有可以提出的请求"}
	}
	return n.Right.Words()
}

// Words returns the call in one line: what, by or of whom, until when.
func (c *Call) Words() statute.Text {
	w := c.Do
	if !c.Sum.IsZero() {
		w.EN, w.ZH = fmt.Sprintf("%s, %v yuan", w.EN, c.Sum), fmt.Sprintf("%s%v元", w.ZH, c.Sum)
	}
	if c.Who.EN != "" {
		w.EN, w.ZH = w.EN+" ("+c.Who.EN+")", w.ZH+"（"+c.Who.ZH+"）"
	}
	last := c.Last.Words()
	if last.EN != "" {
		w.EN, w.ZH = w.EN+", "+last.EN, w.ZH+"，"+last.ZH
	} else if c.Lacks.EN != "" {
		w.EN, w.ZH = w.EN+"; the last day depends on: "+c.Lacks.EN, w.ZH+"；届满日取决于："+c.Lacks.ZH
	}
	if c.Claim != "" {
		w.EN, w.ZH = c.Claim+": "+w.EN, c.Claim+"："+w.ZH
	}
	return w
}

// Words returns the last day and how far away it is, "" if there is none.
func (l LastDay) Words() statute.Text {
	var w statute.Text
	switch {
	case l.IsZero():
		return w
	case l.Latest.IsZero():
		return statute.Text{EN: "the last day cannot be told", ZH: "届满日不能确定"}
	case l.Earliest == l.Latest:
		w = statute.Text{EN: "by " + l.Latest.String(), ZH: "至" + l.Latest.String()}
	case l.Earliest.IsZero():
		w = statute.Text{EN: "by " + l.Latest.String() + " at the latest", ZH: "最迟至" + l.Latest.String()}
	case l.Rough: // any day between them
		w = statute.Text{EN: fmt.Sprintf("between %v and %v", l.Earliest, l.Latest), ZH: fmt.Sprintf("届满日在%v至%v之间", l.Earliest, l.Latest)}
	default:
		w = statute.Text{EN: fmt.Sprintf("by %v or %v", l.Earliest, l.Latest), ZH: fmt.Sprintf("至%v或%v", l.Earliest, l.Latest)}
	}
	first := l.Left // days to the earliest day
	if !l.Earliest.IsZero() {
		first -= l.Latest.DaysSince(l.Earliest)
	}
	switch {
	case l.Left >= 0 && first < 0, l.Left > 0 && first == 0:
		if first == 0 {
			w.EN, w.ZH = w.EN+", the earlier is today, ", w.ZH+"，较早之日为今日，较晚之日"
		} else {
			w.EN, w.ZH = w.EN+", the earlier is over, ", w.ZH+"，较早之日已过，较晚之日"
		}
		if l.Left == 0 {
			return statute.Text{EN: w.EN + "the later is today", ZH: w.ZH + "为今日"}
		}
		return statute.Text{EN: w.EN + term.HowMany(l.Left, "day", "days") + " left to the later", ZH: fmt.Sprintf("%s还有%d日", w.ZH, l.Left)}
	case l.Left > 0 && first < l.Left:
		w.EN, w.ZH = fmt.Sprintf("%s, %d to %d days left", w.EN, first, l.Left), fmt.Sprintf("%s，还有%d至%d日", w.ZH, first, l.Left)
	case l.Left < 0:
		w.EN, w.ZH = w.EN+", "+term.HowMany(-l.Left, "day", "days")+" over", fmt.Sprintf("%s，已过%d日", w.ZH, -l.Left)
	case l.Left == 0:
		w.EN, w.ZH = w.EN+", the last day", w.ZH+"，今日届满"
	default:
		w.EN, w.ZH = w.EN+", "+term.HowMany(l.Left, "day", "days")+" left", fmt.Sprintf("%s，还有%d日", w.ZH, l.Left)
	}
	return w
}

// Changes returns the days after the one asked about on which the answer says something else although nothing is recorded, ascending,
// each once: a warning begins, a limit is over, a right begins or ends, a sum or an act falls due. Between them only what is counted by
// the day moves, such as the days that are left and interest, so a program need not ask before the first of them. The days on which the
// law changes are not among them: the library may not know them yet.
func (a *Answer) Changes() []calendar.Date {
	var days []calendar.Date
	over := func(last ...calendar.Date) {
		for _, day := range last {
			if !day.IsZero() {
				days = append(days, day.AddDays(1))
			}
		}
	}
	ends := func(l LastDay) { over(l.Earliest, l.Latest) }
	for _, d := range a.Duties {
		ends(d.Last)
	}
	for i := range a.Claims {
		c := &a.Claims[i]
		if c.Tiers != nil {
			for _, t := range c.Tiers.Timers {
				days = append(days, t.On)
			}
			for _, d := range c.Tiers.Duties {
				ends(d.Last)
			}
			for _, r := range c.Tiers.Rights {
				ends(r.Last)
			}
		}
		if c.Agreement != nil {
			for _, b := range c.Agreement.Bound {
				ends(b.Ratify)
			}
			if s := c.Agreement.Statement; s != nil {
				for _, l := range s.Lines {
					over(l.DueOn, l.LastDay)
					if !l.PartFrom.IsZero() {
						over(l.PartFrom, calendar.China().Next(l.PartFrom))
					}
				}
				for _, l := range s.Acts {
					over(l.DueOn, l.LastDay)
				}
			}
		}
		if c.Confirmation != nil {
			ends(c.Confirmation.Last)
			for _, e := range c.Confirmation.Enforce {
				ends(e.Last)
			}
		}
	}
	days = slices.DeleteFunc(days, func(d calendar.Date) bool { return !d.After(a.On) })
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}

// Lines puts the lines of a text in two languages side by side: an answer holds no text of several lines.
func Lines(en, zh string) []statute.Text {
	english, chinese := nonBlank(en), nonBlank(zh)
	n := max(len(english), len(chinese))
	if n == 0 {
		return nil
	}
	all := make([]statute.Text, n)
	for i, line := range english {
		all[i].EN = line
	}
	for i, line := range chinese {
		all[i].ZH = line
	}
	return all
}

func nonBlank(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}
