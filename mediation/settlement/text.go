package settlement

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// clauses are numbered lines.
type clauses struct {
	lines []string
}

func (c *clauses) add(line string) { c.lines = append(c.lines, line) }

func (c *clauses) text(point string) string {
	var b strings.Builder
	for i, line := range c.lines {
		fmt.Fprintf(&b, "%d%s%s\n", i+1, point, line)
	}
	return b.String()
}

// numbers writes indexes as the numbers of clauses, which start at 1.
func numbers(indexes []int, sep string) string {
	texts := make([]string, len(indexes))
	for i, n := range indexes {
		texts[i] = strconv.Itoa(n + 1)
	}
	return strings.Join(texts, sep)
}

func parens(s, open, end string) string {
	if s == "" {
		return ""
	}
	return open + s + end
}

// EN returns the terms as numbered clauses in English, one a line. Days are the last day of performance. Terms
// that are not valid have no text.
func (t Terms) EN() string {
	var c clauses
	if len(t.check(calendar.Date{}).list) > 0 {
		return ""
	}
	for i := range t.Payments {
		c.add(t.Payments[i].en() + ".")
	}
	for _, a := range t.Acts {
		what := a.Kind.String() + parens(a.What, " (", ")")
		if a.Kind == OtherAct {
			what = a.What
		}
		c.add(listEN(a.Obligors) + " to " + listEN(a.Beneficiaries) + ": " + what + ", " + a.Due.en() + ".")
	}
	for _, p := range t.Penalties {
		c.add(p.EN() + ".")
	}
	for _, s := range t.Sureties {
		c.add(s.EN() + ".")
	}
	if t.DaysOff != 0 {
		c.add(map[DaysOff]string{
			Move: "A last day that is a day off moves to the next working day.", Stay: "A last day that is a day off does not move.",
		}[t.DaysOff])
	}
	for _, total := range t.Totals {
		of := "all payments"
		if len(total.Of) > 0 {
			of = "payments " + numbers(total.Of, ", ")
		}
		c.add("Total of " + of + parens(total.For, " (", ")") + ": " + yuan(total.Amount) + ".")
	}
	if t.InterestFirst {
		c.add("What is paid late counts towards the interest for late performance first, then towards the debt.")
	}
	return c.text(". ")
}

func (p *Payment) en() string {
	s := listEN(p.parties()) + " to pay " + listEN(p.PayeeNames())
	if p.sumOpen() {
		s += " a sum that is not stated"
	} else if p.finite() {
		s += " " + yuan(p.unit())
	}
	s += parens(p.For, " (", ")")
	if p.Joint && len(p.Obligors) > 1 {
		s += ", jointly and severally"
	}
	s += p.sharingEN() + p.takingEN()
	for _, a := range p.AlreadyPaid {
		s += ", of which" + parens(a.By, " ", " has") + " paid " + yuan(a.Amount) + " already"
	}
	if paid, _ := p.alreadyPaid(); !paid.IsZero() {
		s += ", which leaves " + yuan(less(p.unit(), paid))
	}
	streams := p.streams()
	for _, part := range streams {
		s += ", "
		if len(streams) > 1 {
			s = strings.TrimSuffix(s, ", ") + "; " + listEN(parties(p.Obligors, part.obligors)) + " "
		}
		s += part.schedule.en(part.rest, p.finite())
	}
	if p.AllDueAfter > 0 {
		s += fmt.Sprintf("; with %d in default, all the rest falls due", p.AllDueAfter)
	}
	return s
}

func (p *Payment) sharingEN() string {
	shares, rounded, err := p.Shares()
	if err != nil || p.Sharing == 0 {
		return ""
	}
	parts := make([]string, len(shares))
	for i, share := range shares {
		o := p.Obligors[i]
		parts[i] = o.Party + " "
		if p.Sharing == ByParts {
			parts[i] += strconv.FormatInt(o.Part, 10) + " of the parts, "
		}
		if p.Sharing == ByPercent {
			parts[i] += o.Percent.String() + ", "
		}
		parts[i] += yuan(share)
	}
	inner := ""
	if p.Joint {
		inner = " among themselves"
	}
	text := ", shared" + inner + ": " + strings.Join(parts, "; ")
	if !rounded.IsZero() {
		text += " (" + yuan(rounded) + " did not divide: " + p.Rounding.String() + ")"
	}
	return text
}

// takingEN says what each of several payees gets.
func (p *Payment) takingEN() string {
	shares, _, err := p.payeeShares()
	if err != nil || len(shares) == 0 {
		return ""
	}
	parts := make([]string, len(shares))
	for i, share := range shares {
		parts[i] = p.Payees[i].Party + " " + yuan(share)
	}
	return ", of which to " + strings.Join(parts, ", to ")
}

func (s Schedule) en(rest money.Amount, whole bool) string {
	switch {
	case len(s.Instalments) > 0:
		parts := make([]string, len(s.Instalments))
		for i, part := range s.Instalments {
			parts[i] = "a sum not stated "
			if !part.Amount.IsZero() {
				parts[i] = yuan(part.Amount) + " "
			}
			parts[i] += part.Due.en()
		}
		return fmt.Sprintf("in %d instalments: %s", len(parts), strings.Join(parts, "; "))
	case !s.Series.IsZero():
		return s.Series.en(s, rest, whole)
	}
	return s.Due.en()
}

func (s Series) en(schedule Schedule, rest money.Amount, whole bool) string {
	if s.Count == 1 {
		text := Due{On: s.First}.en()
		if !whole {
			text = yuan(rest) + " " + text
		}
		return text
	}
	start := s.everyEN() + " from " + s.First.String()
	if s.sizeless() {
		return "in payments whose size is not stated, " + start
	}
	if !whole {
		end := ""
		switch {
		case s.Count > 0:
			end = fmt.Sprintf(", %d times", s.Count)
		case !s.Last.IsZero():
			end = " to " + s.Last.String()
		case s.Until != "":
			end = " until " + s.Until
		}
		return yuan(s.Each) + " " + start + end
	}
	parts := schedule.cut(rest)
	first, last := parts[0], parts[len(parts)-1]
	text := fmt.Sprintf("in %d instalments %s, %s each", len(parts), start, yuan(first.Amount))
	if last.Amount != first.Amount {
		text += ", " + yuan(last.Amount) + " the last"
	}
	return text + ", the last by " + last.Due.On.String()
}

func (s Series) everyEN() string {
	switch {
	case s.EveryDays == 7:
		return "every week"
	case s.EveryDays > 0:
		return fmt.Sprintf("every %d days", s.EveryDays)
	case s.EveryMonths == 1:
		return "every month"
	case s.EveryMonths == 12:
		return "every year"
	}
	return fmt.Sprintf("every %d months", s.EveryMonths)
}

func (d Due) en() string {
	switch {
	case d.IsZero():
		return "no time agreed"
	case !d.On.IsZero():
		return "by " + d.On.String()
	case d.Days == 0 && d.Months == 0:
		return "upon: " + d.Upon
	case d.Months == 0:
		return fmt.Sprintf("within %d days of: %s", d.Days, d.Upon)
	case d.Days == 0:
		return fmt.Sprintf("within %d months of: %s", d.Months, d.Upon)
	}
	return fmt.Sprintf("within %d months and %d days of: %s", d.Months, d.Days, d.Upon)
}

// EN returns the plan as numbered lines in English, with its total.
func (p Debts) EN() string {
	var c clauses
	var sum money.Amount
	atLeast := ""
	for _, claim := range p {
		joint, amount := "", yuan(claim.Amount)
		if claim.SharesOpen {
			joint = ", by shares not stated,"
		} else if len(claim.Obligors) > 1 {
			joint = ", jointly,"
		}
		if claim.AmountOpen {
			amount, atLeast = "a sum not stated", "at least "
		}
		c.add(claim.Due.en() + ": " + listEN(claim.Obligors) + joint + " to " + listEN(claim.Beneficiaries) + ", " + amount + parens(claim.For, " (", ")"))
		sum = plus(sum, claim.Amount)
	}
	return c.text(". ") + "Total " + atLeast + yuan(sum) + "\n"
}

func listEN(names []string) string {
	if len(names) == 0 {
		return "somebody not stated"
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func yuan(a money.Amount) string { return a.String() + " yuan" }
