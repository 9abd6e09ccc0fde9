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
		s.item("走向", "route", "→ "+term(s, c.Route))
	case s.on.AtReception(i):
		open := s.label("，", ", ") + fmt.Sprintf(s.pair("尚有%[1]d种可能", "%[1]d routes are possible"), len(c.Candidates))
		if len(c.Candidates) <= maxRoutes {
			open += s.label("：", ": ") + terms(s, c.Candidates, s.label("；", "; "))
		}
		s.item("走向", "route", "→ "+s.pair("尚不能确定", "not settled")+open)
	}
	s.reasons(c.Reasons)
	s.item("对象", "accused", strings.Join(c.Accused, s.comma()))
	label := s.label("途径", "ways")
	for _, way := range c.Ways {
		s.row(label, s.pair(way.ZH(), way.EN()))
		label = ""
	}
	if m := c.Mediation; m != nil {
		s.item("调解", "mediate", term(s, m.Kind)+s.label("：", ": ")+term(s, m.Verdict))
		for _, f := range m.Bars {
			s.row("", s.because(f.Reason)) // what is to be checked is among the questions
		}
	}
	s.agreed(c)
	if c.Tiers != nil {
		s.tiers(c.Tiers)
	}
}

// agreed is the agreement: worth, who is bound, terms, clauses, what is open and due next; promises and confirmation.
func (s *sheet) agreed(c *answer.ClaimAnswer) {
	if a := c.Agreement; a != nil {
		force := s.pair("能否生效尚不能确定", "whether it is in force is not known")
		if a.Force != 0 {
			force = strings.TrimSpace(term(s, a.Force) + " " + a.Day.String())
		}
		if a.Kind != 0 {
			force = term(s, a.Kind) + s.label("：", ": ") + force
		}
		switch {
		case !a.NotInForce():
			force += s.label("；", "; ") + s.because(a.Worth)
		case a.Void(): // a court found so; one that is not in force yet is another thing
			force = term(s, a.Kind) + s.label("：", ": ") + s.pair("自始没有法律约束力", "not binding from the start")
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
		if a.Statement != nil {
			s.lines(s.label("履行", "paid"), answer.Lines(a.Statement.EN(), a.Statement.ZH()))
		} else if len(a.Sums) > 0 {
			s.item("履行", "paid", s.pair("按现有记录无法核算，条款的问题见“记录所见”", "cannot be told: the terms as recorded do not tell what is owed; see what the record shows"))
		}
		// What the document might have said besides is for who drafts one: it stands in -json.
	}
	for _, p := range c.Promises {
		s.item("承诺", "promise", strings.TrimSpace(p.By+" "+p.On.String())+s.label("：", ": ")+s.because(p.Covers))
		s.reasons(p.StruckOut)
	}
	if f := c.Confirmation; f != nil {
		s.confirmed(f)
	}
}

// bound says whom the agreement binds, those together of whom the same is to be said; why it is not in force stands above, and whether it
// binds somebody may be among the questions.
func (s *sheet) bound(a *answer.AgreementAnswer) {
	var lines []string
	names := make(map[string][]string) // by what is said of them
	for _, b := range a.Bound {
		line := s.pair("是否受约束尚不能确定", "not known whether bound")
		if b.Bound != 0 {
			line = term(s, b.Bound)
			if !a.NotInForce() || !slices.Contains(a.Reasons, b.Reason) {
				line += s.label("；", "; ") + s.because(b.Reason)
			}
		}
		if names[line] == nil {
			lines = append(lines, line)
		}
		names[line] = append(names[line], b.Who)
	}
	for _, line := range lines {
		s.row("", strings.Join(names[line], s.comma())+s.label("：", ": ")+line)
	}
}

// lines writes a text of several lines: one language after the other.
func (s *sheet) lines(label string, all []statute.Text) {
	for _, in := range [...]language{zh, en} {
		for _, line := range all {
			if text := strings.TrimSpace(in.label(line.ZH, line.EN)); text != "" && (s.language == both || s.language == in) {
				s.row(label, text)
				label = ""
			}
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
			filed = term(s, f.Filed)
		}
		verdict := "" // once the court has ruled, what it had to look into is of no more use
		if !ruled {
			verdict = term(s, f.Verdict) + s.label("；", "; ")
		}
		s.item("申请", "filed", verdict+s.pair("期限", "within")+" "+s.days(f.Last)+s.bracketed(filed))
	}
	for _, bar := range f.Bars {
		s.row("", s.because(bar.Reason))
	}
	// Since 2022 it can be applied for until one day, whatever is owed in parts (CPL 250).
	parts := slices.CompactFunc(slices.Clone(f.Enforce), func(a, b answer.EnforceAnswer) bool { return a.Last == b.Last })
	for _, e := range parts {
		zh, en := "可申请执行至", "enforcement can be applied for until"
		if len(parts) > 1 && !e.Due.IsZero() {
			zh, en = e.Due.ZH()+"到期的部分，"+zh, "what was due on "+e.Due.String()+": "+en
		}
		until := s.days(e.Last)
		if e.Last.IsZero() {
			zh, en, until = "可申请执行，最后一日尚不能确定", "enforcement can be applied for, until when cannot be told", ""
		}
		s.item("执行", "enforce", strings.TrimSpace(s.pair(zh, en)+" "+until)+s.ground(statute.J10, statute.J10.CiteBy(statute.EnforcementPeriod, s.on.On)))
	}
}

func (s *sheet) tiers(t *answer.TiersAnswer) {
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
		if t.Fell(step) { // reopened since, or what it rested on fell away
			what += s.label("（现已不再终结）", " (no longer so)")
		}
		if !step.Last.IsZero() {
			last = s.days(step.Last)
			if step.Last.Of > 0 {
				gone = fmt.Sprintf("%d/%d", step.Last.Used, step.Last.Of)
			}
			kept := s.pair("不认定逾期", "not shown to be late") // the window had ended, and no lapse is proved (E5)
			if step.Kept != 0 {
				kept = term(s, step.Kept)
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
			warn = s.label("【"+term(s, d.Warn)+"】", "["+term(s, d.Warn)+"] ")
		}
		used := ""
		if d.Last.Of > 0 {
			used = s.label("，", ", ") + s.pair("已用", "used") + fmt.Sprintf(" %d/%d", d.Last.Used, d.Last.Of)
		}
		s.item("义务", "duty", warn+s.say(d.Words())+used+s.ground(d.Rule, d.Cite))
	}
	for _, r := range t.Rights {
		s.item("权利", "right", s.say(r.Words())+s.ground(r.Rule, r.Cite))
	}
	if e := t.Ended; e != nil {
		end := e.On.String() + " " + term(s, e.Ground) + s.ground(statute.E9, e.Cite)
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
		s.item("终结", "end", term(s, g.Ground)+s.label("：", ": ")+what)
	}
}
