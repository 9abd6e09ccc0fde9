package regime

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// What a user lays over the law is checked as a user's policy is: on a practice it may better the petitioner's position and
// never worsen what the law says; what worsens it takes a text of the place, and no text shortens the time to ask for a tier. Nothing of
// the user's is law of the whole country, no organ stands above itself, and every number lies within what a text of this kind could say.

// ruleCheck collects what is wrong with one regulation, each fault once.
type ruleCheck struct {
	own   *Rules
	found statute.Violations
}

// refuse adds what is wrong, if it is.
func (c *ruleCheck) refuse(wrong bool, path string, cite statute.Citation, en, zh string) {
	v := statute.Reason{Rule: statute.E13, Cite: cite, EN: en, ZH: zh}.At(path)
	if wrong && !slices.Contains(c.found, v) {
		c.found = append(c.found, v)
	}
}

// A place has few texts of its own. The answers of one are searched at many steps of a record, and each text is held against the others.
const (
	mostLocal     = 100
	mostSuperiors = 1000
)

// tooMany is the violation of a list that is longer than that. It rests on no rule: the bounds are the library's.
func tooMany(path string, most int, what, zh string) statute.Violations {
	return statute.Violations{statute.Reason{
		EN: fmt.Sprintf("a place has at most %d %s", most, what), ZH: fmt.Sprintf("一地至多有%s%d项", zh, most),
	}.At(path)}
}

// check returns everything that is wrong with own by itself, and where it is laid over base.
func (r *Regime) check(own *Rules) statute.Violations {
	for i := range r.rules {
		if len(own.Superiors)+len(r.rules[i].Superiors) > mostSuperiors {
			return tooMany("superiors", mostSuperiors, "answers of its own to who stands above an organ", "自定的上级机关")
		}
	}
	c := ruleCheck{own: own, found: own.Validate()}
	c.sources()
	c.ranges()
	under := slices.ContainsFunc(r.rules, func(base Rules) bool { return base.Code == own.LaidOver })
	c.refuse(own.LaidOver != "" && !under, "laid_over", statute.Citation{}, "no regulation of that code lies under it", "其下没有该代码的规定")
	for i := range r.Lawful().rules {
		if law := &r.Lawful().rules[i]; law.overlaps(own) {
			c.terms(law)
			c.grounds(law)
			c.refusals(law)
		}
	}
	for i := range r.rules {
		if base := &r.rules[i]; base.overlaps(own) {
			c.superiors(base)
		}
	}
	return c.found
}

// overlaps reports whether there is a day on which both are in force.
func (r *Rules) overlaps(o *Rules) bool {
	return (r.Until.IsZero() || o.From.Before(r.Until)) && (o.Until.IsZero() || r.From.Before(o.Until))
}

// eachTerm yields what the regulation says about the tiers, with its path, but for what [Rules.Validate] refuses by itself.
func (r *Rules) eachTerm(yield func(t Tier, p Point, path string)) {
	for t := Handling; t <= Rereview; t++ {
		for p := Window; p < numPoints; p++ {
			if term := &r.Tiers[t][p]; term.By.Maker() != 0 && p.takes(term.Limit) {
				yield(t, p, fmt.Sprintf("tiers.%s.%s", t, p))
			}
		}
	}
}

// sources asks that every source can be printed, and says no more than its text.
func (c *ruleCheck) sources() {
	seen := func(path, name string) {
		why, hidden := statute.E13.Unseen(name)
		c.refuse(hidden && name != "", path, why.Cite, why.EN, why.ZH)
	}
	written := func(path string, s Source) {
		seen(path+".en", s.EN)
		seen(path+".zh", s.ZH)
		words := statute.Text{EN: s.EN, ZH: s.ZH}
		inWords := s.Basis == statute.LocalRule || s.Basis == statute.Practice
		c.refuse(s.Provision == 0 && inWords && !words.IsComplete(), path, statute.Citation{},
			"say in both languages where it is written down", "须以中英文写明出处")
		c.refuse(s.Provision != 0 && !c.inForce(s.Provision), path, statute.Citation{},
			s.Provision.String()+" has no text on all the days on which this is in force", "该条文并非在本规定施行期间均有文本")
	}
	c.own.eachTerm(func(t Tier, p Point, path string) {
		term := c.own.Tiers[t][p]
		written(path+".by", term.By)
		cite := term.By.Cite(c.own.From)
		c.refuse(term.By.Provision != 0 && !term.Limit.IsZero() && cite.Limit() != term.Limit, path+".limit", cite,
			"the article says "+cmp.Or(cite.Limit().EN(), "no number"), "条文规定的是"+cmp.Or(cite.Limit().ZH(), "无数字"))
	})
	for g := RereviewServed; g < numGrounds; g++ {
		written(fmt.Sprintf("grounds.%s.by", g), c.own.Grounds[g].By)
		written(fmt.Sprintf("grounds.%s.verified", g), c.own.Grounds[g].Verified)
		written(fmt.Sprintf("grounds.%s.approved", g), c.own.Grounds[g].Approved)
	}
	for g := RefusedLate; g < numRefusals; g++ {
		written(fmt.Sprintf("refusals.%s", g), c.own.Refusals[g])
	}
	written("order", c.own.Order)
	written("vertical", c.own.Vertical)
	for i, s := range c.own.Superiors {
		written(fmt.Sprintf("superiors[%d].by", i), s.By)
		seen(fmt.Sprintf("superiors[%d].of.name", i), s.Of.Name)
		seen(fmt.Sprintf("superiors[%d].is.name", i), s.Is.Name)
	}
	seen("code", c.own.Code)
	seen("en", c.own.EN)
	seen("zh", c.own.ZH)
}

// inForce reports whether a provision has a text on the first and on the last day of the regulation.
func (c *ruleCheck) inForce(p statute.Provision) bool {
	_, first := p.On(c.own.From)
	last := first
	if until := c.own.Until; !until.IsZero() {
		_, last = p.On(until.AddDays(-1))
	}
	return first && last
}

// The bounds of a number are a safeguard: no text that was read gives the petitioner less than thirty days, or an organ more
// than ninety, in any tier.
const (
	leastWindow = 7   // days
	mostDays    = 366 // days
)

func (c *ruleCheck) ranges() {
	c.own.eachTerm(func(t Tier, p Point, path string) {
		limit := c.own.Tiers[t][p].Limit
		if limit.IsZero() {
			return
		}
		low := 1
		if p == Window || p == Silence {
			low = leastWindow
		}
		least, most := span(limit)
		c.refuse(least < low || most > mostDays || limit.N > mostDays, path+".limit", statute.Custom(statute.Safeguard, statute.Text{}),
			fmt.Sprintf("out of range: %d to %d days", low, mostDays), fmt.Sprintf("超出范围：%d日至%d日", low, mostDays))
	})
}

// span returns how many natural days a limit can take, at least and at most. Working days are bounded generously: no week and
// no holiday has more days off than days of work and ten.
func span(l statute.Number) (least, most int) {
	n := max(0, min(l.N, mostDays+1))
	switch l.Unit {
	case statute.WorkingDays:
		return n, 2*n + 10
	case statute.Months:
		return 28 * n, 31 * n
	case statute.Years:
		return 365 * n, 366 * n
	}
	return n, n
}

// terms holds what own says on the points against the law under it.
func (c *ruleCheck) terms(base *Rules) {
	c.own.eachTerm(func(t Tier, p Point, path string) {
		own, law := c.own.Tiers[t][p], base.Tiers[t][p]
		c.national(own.By, own != law, path)
		lawful, cite := own.By.Maker().IsLaw(), law.By.For(statute.E13, c.own.from(base))
		switch {
		case !law.IsZero() && (p == Window || p == Silence && !lawful): // nor does a text of the place take days that articles 35 and 36 give
			c.refuse(shorter(own.Limit, law.Limit), path+".limit", cite, "it cannot be shortened: at least "+law.Limit.EN(), "不得缩短：不少于"+law.Limit.ZH())
		case lawful:
		case law.IsZero():
			c.refuse(p.burdens(), path, statute.Citation{}, "only a text of the place can provide for it: the law here does not", "法律未作此规定，须有地方规定")
		case p.hasLimit():
			c.refuse(longer(own.Limit, law.Limit), path+".limit", cite, "a practice cannot lengthen it: at most "+law.Limit.EN(), "实践做法不得延长：不超过"+law.Limit.ZH())
		}
	})
}

// national refuses law of the whole country of the user's making: what the national regulations do not say so.
func (c *ruleCheck) national(by Source, differs bool, path string) {
	c.refuse(by.Maker() == statute.Statute && differs, path+".by", statute.Citation{},
		"the law of the whole country is stated by the national regulations as they stand; name a local rule or a practice",
		"全国性规定以全国规则原文为准；自定规则只能是地方规定或者实践做法")
}

// from is the first day on which both are in force.
func (r *Rules) from(base *Rules) calendar.Date { return r.From.OrLater(base.From) }

// burdens reports whether it is worse for the petitioner that a regulation speaks to p than that it is silent.
func (p Point) burdens() bool {
	switch p {
	case FromAcceptance, FileFromAcceptance, Extension, DecliningExtension, HearingStops, AppraisalStops, SurveyStops, PapersStop, SuspensionStops, Remand:
		return true
	}
	return false
}

// shorter reports whether a time for the petitioner can end earlier than the law has it. No number is no end.
func shorter(own, law statute.Number) bool {
	if own.IsZero() || law.IsZero() {
		return law.IsZero() && !own.IsZero()
	}
	if own.Unit == law.Unit {
		return own.N < law.N
	}
	least, _ := span(own)
	_, most := span(law)
	return least < most
}

// longer reports whether a time for an organ can end later than the law has it.
func longer(own, law statute.Number) bool {
	if own.Unit == law.Unit {
		return own.N > law.N
	}
	_, most := span(own)
	least, _ := span(law)
	return most > least
}

// grounds holds the grounds of conclusion against those of the law under them.
func (c *ruleCheck) grounds(base *Rules) {
	for g := RereviewServed; g < numGrounds; g++ {
		own, law := c.own.Grounds[g], base.Grounds[g]
		path := fmt.Sprintf("grounds.%s", g)
		c.national(own.By, own.By != law.By, path)
		c.refuse(!own.By.IsZero() && !own.By.Maker().IsLaw() && law.By.IsZero(), path, statute.Citation{},
			"only a text of the place can add a ground of conclusion", "增设终结事由须有地方规定")
	}
}

// refusals holds the grounds on which a request may be refused, and who says which organ stands above which.
func (c *ruleCheck) refusals(base *Rules) {
	for g := RefusedLate; g < numRefusals; g++ {
		own, path := c.own.Refusals[g], fmt.Sprintf("refusals.%s", g)
		c.national(own, true, path)
		c.refuse(!own.IsZero() && !own.Maker().IsLaw() && base.Refusals[g].IsZero(), path, statute.E19.Cite(c.own.From),
			"only a text of the place can add a ground of refusal", "增设不予受理事由须有地方规定")
	}
	local := func(own Source, path string) {
		c.refuse(!own.IsZero() && own.Maker() != statute.LocalRule, path, statute.E2.Cite(c.own.From),
			"a text of the place says it, or the national regulations do", "须有地方规定，否则依全国规定")
	}
	local(c.own.Order, "order")
	local(c.own.Vertical, "vertical")
}

// superiors holds the organs named against those of the text.
func (c *ruleCheck) superiors(base *Rules) {
	full := c.own.laidOver(base)
	c.cycles(full.Superiors)
	for i, s := range c.own.Superiors {
		path := fmt.Sprintf("superiors[%d]", i)
		if s.By.Maker() == statute.Statute {
			c.national(s.By, true, path)
			continue
		}
		c.refuse(s.Of.Level != 0 && s.Is.Level != 0 && s.Is.Level < s.Of.Level, path+".is", statute.Citation{},
			"an organ of a lower level does not stand above one of a higher level", "下级机关不能是上级机关的上一级机关")
		text := full.textAbove(&s.Of)
		names := text.Words()
		c.refuse(!s.By.Maker().IsLaw() && text.Naming == ByText && text.includeKind(&s.Is) != decision.Yes, path+".is",
			text.By().For(statute.E2, c.own.from(base)), "the text names it: "+names.EN, "条文已明确："+names.ZH)
	}
}

// cycles refuses an organ that stands above itself, directly or by way of others. Each answer leads to at most one other, so
// that one walk with a mark for each answer finds all circles.
func (c *ruleCheck) cycles(list []Superior) {
	next := followers(list)
	walk := make([]int, len(next)) // in which walk an answer was reached; 0 for none
	for i := range next {
		at := i
		for at >= 0 && walk[at] == 0 {
			walk[at] = i + 1
			at = next[at]
		}
		if at < 0 || walk[at] != i+1 {
			continue
		}
		first := at // of the circle, in the order of the list: the user's answers stand before those of base
		for on := next[at]; on != at; on = next[on] {
			first = min(first, on)
		}
		of := list[first].Of
		c.refuse(true, fmt.Sprintf("superiors[%d]", first), statute.E2.Cite(c.own.From), "an organ does not stand above itself: "+of.EN(),
			"机关不能是自己的上一级机关："+of.ZH())
	}
}

// followers returns for each answer the first one about the organ that it names, -1 for none.
func followers(list []Superior) []int {
	named, seen := map[string][]int{}, map[Organ]bool{}
	var kinds []int // the first answer about each kind of organ, of which there are few
	for i, s := range list {
		if s.Of.Name != "" {
			name := term.Fold(s.Of.Name)
			named[name] = append(named[name], i)
		} else if !seen[s.Of] {
			seen[s.Of] = true
			kinds = append(kinds, i)
		}
	}
	next := make([]int, len(list))
	for i, s := range list {
		next[i] = -1
		consider := func(j int) {
			if !list[j].Of.IsZero() && list[j].Of.Fits(s.Is) == decision.Yes && (next[i] < 0 || j < next[i]) {
				next[i] = j
			}
		}
		for _, j := range named[term.Fold(s.Is.Name)] {
			consider(j)
			if next[i] >= 0 {
				break // the first that fits; those after it are never asked
			}
		}
		for _, j := range kinds {
			consider(j)
		}
	}
	return next
}
