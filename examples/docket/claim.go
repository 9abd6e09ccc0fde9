package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// claim sets what is said of one claim: where it goes, what was agreed, and how far it came.
func (s *sheet) claim(i int) {
	c := &s.on.Claims[i]
	s.Rule("── "+s.pair("诉求", "Claim")+" "+strings.TrimSpace(c.Name+" "+s.say(c.Title)), "─")
	switch {
	case c.Route != 0:
		s.item("走向", "route", "→ "+s.term(c.Route))
	case s.on.AtReception(i):
		s.item("走向", "route", "→ "+s.pair("尚不能确定", "not settled")+fmt.Sprintf(s.pair("：尚有%[1]d种可能", ": %[1]d routes are possible"), len(c.Candidates)))
	}
	for _, why := range c.Reasons {
		s.row("", s.because(why))
	}
	if len(c.Accused) > 0 {
		s.item("对象", "accused", strings.Join(c.Accused, "、"))
	}
	for k, step := range c.Ways {
		line := s.say(step.Do) + s.label("：", ": ") + s.say(step.Organ)
		if !step.Within.IsZero() {
			line += s.label("；", "; ") + s.pair(step.Within.ZH()+"，自"+step.From.ZH+"起", step.Within.EN()+" from "+step.From.EN)
		}
		held := slices.DeleteFunc(slices.Clone(step.Cites), func(c statute.Citation) bool { return c.Edition() == 0 })
		cites := s.label(statute.ListZH(held), statute.ListEN(held))
		if len(held) == 0 {
			cites = s.pair("未收录该日的条文", "no article held for that day")
		}
		line += s.bracketed(step.Rule.String(), cites)
		if k > 0 {
			s.row("", line)
		} else {
			s.item("途径", "ways", line)
		}
	}
	if m := c.Mediation; m != nil {
		s.item("调解", "mediate", s.term(m.Kind)+s.label("：", ": ")+s.term(m.Verdict))
		for _, f := range m.Bars {
			s.row("", s.because(f.Reason)) // what is to be checked is among the questions
		}
	}
	s.agreed(c)
	s.tiers(c)
}

// agreed is the agreement: worth, who is bound, terms, clauses, what is open and due next; promises and confirmation.
func (s *sheet) agreed(c *answer.ClaimAnswer) {
	if a := c.Agreement; a != nil {
		force := s.pair("能否生效尚不能确定", "whether it is in force is not known")
		if a.Force != 0 {
			force = strings.TrimSpace(s.term(a.Force) + " " + a.Day.String())
		}
		if a.Kind != 0 {
			force = s.term(a.Kind) + s.label("：", ": ") + force
		}
		switch {
		case !a.NotInForce():
			force += s.label("；", "; ") + s.because(a.Worth)
		case a.Void(): // a court found so; one that is not in force yet is another thing
			force = s.term(a.Kind) + s.label("：", ": ") + s.pair("自始没有法律约束力", "not binding from the start")
		}
		s.item("协议", "agreed", force)
		for _, why := range a.Reasons {
			if a.NotInForce() || a.Force != 0 && (why.Rule == statute.A20 || why.Rule == statute.J15) { // what it may hang on is asked
				s.row("", s.because(why))
			}
		}
		s.bound(a)
		s.lines("", a.Terms)
		for _, clause := range a.Clauses {
			s.row("", clause)
		}
		label := s.label("履行", "paid")
		if a.Statement == nil && len(a.Sums) > 0 {
			s.row(label, s.pair("按现有记录无法核算，条款的问题见“记录所见”", "cannot be told: the terms as recorded do not tell what is owed; see what the record shows"))
		}
		if free := unowed(a); len(free) > 0 {
			s.row(label, strings.Join(free, "、")+s.pair("：无履行义务，以下仅按约定列明", ": owes nothing by it; the terms come to this"))
			label = ""
		}
		if a.Statement != nil {
			s.lines(label, answer.Lines(a.Statement.EN(), a.Statement.ZH()))
		}
		// What the document might have said besides is for who drafts one: it stands in -json.
	}
	for _, p := range c.Promises {
		s.item("承诺", "promise", strings.TrimSpace(p.By+" "+p.On.String())+s.label("：", ": ")+s.because(p.Covers))
		for _, why := range p.StruckOut {
			s.row("", s.because(why))
		}
	}
	if f := c.Confirmation; f != nil {
		s.confirmed(f)
	}
}

// bound says whom the agreement binds, those together of whom the same is to be said; why it is not in force stands above, and whether it
// binds somebody may be among the questions.
func (s *sheet) bound(a *answer.AgreementAnswer) {
	for rest := a.Bound; len(rest) > 0; {
		one := rest[0]
		var names []string
		alike := func(b answer.BoundAnswer) bool {
			return b.Bound == one.Bound && (one.Bound == 0 || b.Reason == one.Reason)
		}
		for _, b := range rest {
			if alike(b) {
				names = append(names, b.Who)
			}
		}
		rest = slices.DeleteFunc(slices.Clone(rest), alike)
		line := strings.Join(names, "、")
		switch {
		case one.Bound == 0:
			line += s.pair("：是否受约束尚不能确定", ": not known whether bound")
		case a.NotInForce() && slices.Contains(a.Reasons, one.Reason):
			line += s.label("：", ": ") + s.term(one.Bound)
		default:
			line += s.label("：", ": ") + s.term(one.Bound) + s.label("；", "; ") + s.because(one.Reason)
		}
		s.row("", line)
	}
}

// unowed are the parties who are to pay or to do something, and are known to owe nothing of it.
func unowed(a *answer.AgreementAnswer) []string {
	var free, owing []string
	if a.Statement == nil {
		return nil
	}
	note := func(by, to []string) {
		for _, name := range by {
			if !a.Unowed([]string{name}, to) {
				owing = append(owing, name)
			} else if !slices.Contains(free, name) {
				free = append(free, name)
			}
		}
	}
	for _, l := range a.Statement.Lines {
		note(l.Obligors, l.Beneficiaries)
	}
	for _, l := range a.Statement.Acts {
		note(l.Obligors, l.Act.Beneficiaries)
	}
	return slices.DeleteFunc(free, func(name string) bool { return slices.Contains(owing, name) })
}

// lines writes a text of several lines: one language after the other.
func (s *sheet) lines(label string, all []statute.Text) {
	var chinese, english []string
	for _, line := range all {
		chinese, english = append(chinese, line.ZH), append(english, line.EN)
	}
	switch s.in {
	case both:
		chinese = append(chinese, english...)
	case en:
		chinese = english
	}
	for _, line := range chinese {
		if text := strings.TrimSpace(line); text != "" {
			s.row(label, text)
			label = ""
		}
	}
}

func (s *sheet) confirmed(f *answer.ConfirmationAnswer) {
	if !f.Ruled.IsZero() { // the court has spoken; what the papers alone show stands below
		ruled := s.pair("人民法院裁定确认 "+f.Ruled.ZH(), "confirmed by the court's ruling "+f.Ruled.EN())
		if f.SetAside {
			ruled += s.pair("，该裁定已不再有效", ", which no longer stands")
		}
		s.item("确认", "court", ruled)
	}
	s.lines(s.label("确认", "court"), f.Advice)
	if ruled := !f.Ruled.IsZero() && !f.SetAside; f.Verdict != 0 && !(ruled && (f.Filed == 0 || f.Last.IsZero())) {
		filed := s.pair("不能确定", "cannot be told")
		if f.Filed != 0 {
			filed = s.term(f.Filed)
		}
		verdict := "" // once the court has ruled, what it had to look into is of no more use
		if !ruled {
			verdict = s.term(f.Verdict) + s.label("；", "; ")
		}
		s.item("申请", "filed", verdict+s.pair("期限", "within")+" "+s.days(f.Last)+"（"+filed+"）")
	}
	for _, bar := range f.Bars {
		s.row("", s.because(bar.Reason))
	}
	s.enforcement(f.Enforce)
}

// enforcement says until when it can be applied for: once where that is one day for all that is owed in parts, as it is since 2022
// (CPL 250), else for each part.
func (s *sheet) enforcement(parts []answer.EnforceAnswer) {
	apart := false
	for _, e := range parts {
		apart = apart || e.Last != parts[0].Last
	}
	for i, e := range parts {
		if i > 0 && !apart {
			break
		}
		zh, en := "可申请执行至", "enforcement can be applied for until"
		if apart && !e.Due.IsZero() {
			zh, en = e.Due.ZH()+"到期的部分，"+zh, "what was due on "+e.Due.String()+": "+en
		}
		s.item("执行", "enforce", s.pair(zh, en)+" "+s.days(e.Last))
	}
}

func (s *sheet) tiers(c *answer.ClaimAnswer) {
	t := c.Tiers
	if t == nil {
		return
	}
	var rows [][]string
	for _, step := range t.Timeline {
		what, last, gone := s.pair(step.Act.ZH(), step.Act.EN()), "", ""
		var of []string // the tier, who acted, and whom of several petitioners it concerns
		if step.Tier != 0 {
			of = append(of, s.pair(step.Tier.ZH(), step.Tier.EN()))
		}
		of = slices.DeleteFunc(append(of, step.Who.Name, step.For), func(name string) bool { return name == "" })
		if len(of) > 0 {
			what += s.label("（", " (") + strings.Join(of, s.label("，", ", ")) + s.label("）", ")")
		}
		if step.What.ZH != "" {
			what += s.label("：", ": ") + s.say(step.What)
		}
		if !step.Last.IsZero() {
			last = s.days(step.Last)
			if step.Last.Of > 0 {
				gone = fmt.Sprintf("%d/%d", step.Last.Used, step.Last.Of)
			}
			kept := s.pair("不认定逾期", "not shown to be late") // the window had ended, and no lapse is proved (E5)
			if step.Kept != 0 {
				kept = s.term(step.Kept)
			}
			what += " → " + kept + s.ground(0, step.Cite)
		}
		if len(step.Lacks) > 0 {
			what += "  ⚠ " + s.pair("缺少", "lacks") + " " + s.because(step.Lacks[0])
		}
		rows = append(rows, []string{step.On.String(), last, gone, what})
	}
	s.Table(nil, rows...)
	for _, d := range t.Duties {
		warn := ""
		if d.Warn != 0 {
			warn = "【" + s.term(d.Warn) + "】"
		}
		s.item("义务", "duty", warn+s.say(d.Words())+s.used(d.Last)+s.ground(d.Rule, d.Cite))
	}
	for _, r := range t.Rights {
		s.item("权利", "right", s.say(r.Words())+s.ground(r.Rule, r.Cite))
	}
	if e := t.Ended; e != nil {
		end := e.On.String() + " " + s.term(e.Ground) + s.ground(statute.E9, e.Cite)
		if len(e.Lacks) > 0 {
			end += "  ⚠ " + s.pair("缺少", "lacks") + " " + s.all(e.Lacks)
		}
		s.item("终结", "end", end)
	}
	for _, g := range t.Grounds[:min(len(t.Grounds), maxGrounds)] {
		what := s.pair("齐备", "complete")
		if len(g.Lacks) > 0 {
			what = s.pair("尚缺", "lacks") + " " + s.all(g.Lacks)
		}
		s.item("终结", "end", s.term(g.Ground)+s.label("：", ": ")+what)
	}
}

// used is how many days of a limit have gone by, of how many.
func (s *sheet) used(l answer.LastDay) string {
	if l.Of == 0 {
		return ""
	}
	return s.pair("，已用", ", used") + fmt.Sprintf(" %d/%d", l.Used, l.Of)
}
