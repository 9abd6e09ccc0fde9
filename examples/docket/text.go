package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/examples/docket/internal/page"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const (
	pageWidth  = 120
	labelWidth = 4
)

// sheet is the page of one case.
type sheet struct {
	*page.Page
	*report
	contested bool // some last day on it is, so that the foot must explain the mark
}

// text sets the report for people, one screen a case: Chinese first, English beside it.
func (r *report) text() string {
	s := sheet{page.New(pageWidth), r, false}
	s.Rule("══ "+both(r.Title.ZH, r.Title.EN), "═")
	s.Line(fmt.Sprintf("%s  收到 received %v  截至 as of %v", r.Case, r.Received, r.On))
	s.Line(both(r.Policy.ZH, r.Policy.EN) + "；" + both(r.Law.ZH, r.Law.EN))
	s.routes()
	s.duties()
	s.people()
	for i := range r.Claims {
		c := &r.Claims[i]
		s.settled(c)
		s.tiers(c)
	}
	s.missing()
	if s.contested {
		s.row("～", "两日之间解释不一：从有利于信访人，不归责于机关 readings differ: for the petitioner, not against the organ（P8）")
	}
	return s.String()
}

func (s *sheet) section(zh, en string) { s.Rule("── "+both(zh, en), "─") }

func (s *sheet) row(label, text string) { s.Row(label, labelWidth, text) }

// brief leaves out how a limit was counted, which stands after a colon: that is in -json.
func brief(zh, en string) (briefZH, briefEN string) {
	zh, _, _ = strings.Cut(zh, "：")
	en, _, _ = strings.Cut(en, ":")
	return zh, en
}

func both(zh, en string) string { return strings.TrimSpace(zh + " " + en) }

// term is a code and its Chinese term.
func words(e interface {
	String() string
	ZH() string
},
) string {
	return both(e.ZH(), plain(e.String()))
}

// ground is the rule and what it rests on: the article, or who made it if it is no law.
func ground(rule statute.Rule, cite statute.Citation) string {
	on := cite.ZH()
	if b := cite.Basis(); !b.IsLaw() {
		on = words(b)
	}
	return "（" + both(rule.String(), on) + "）"
}

func because(r statute.Reason) string { return both(r.ZH, r.EN) + ground(r.Rule, r.Cite) }

// days is the last day in time; where it is contested or provisional, the days between which it lies.
func (s *sheet) days(d period.Deadline) string {
	if d.IsZero() {
		return "—"
	}
	first, last := d.Earliest(), d.Latest()
	if first == last {
		return last.String()
	}
	s.contested = true
	if first.Year() == last.Year() {
		return first.String() + "～" + last.String()[len("2006-"):]
	}
	return first.String() + "～" + last.String()
}

func (s *sheet) routes() {
	s.section("走向", "Route")
	for i := range s.Claims {
		c := &s.Claims[i]
		route := "尚不能确定 not settled"
		if c.Triage.Route != 0 {
			route = words(c.Triage.Route)
		} else {
			for _, candidate := range c.Triage.Candidates {
				route += "；" + words(candidate)
			}
		}
		s.row(c.Name, both(c.Title.ZH, c.Title.EN)+" → "+route)
		for _, why := range c.Triage.Reasons {
			s.row("", because(why))
		}
		if m := c.Mediation; m != nil {
			s.row("", "可否调解 mediation: "+words(m.Kind)+"："+words(m.Verdict))
			for _, f := range m.Bars {
				s.row("", because(f.Reason)) // what is to be checked is among what is missing
			}
		}
	}
}

func (s *sheet) duties() {
	s.section("职责与最后日期", "Duties, last days, done")
	var rows [][]string
	for _, d := range s.Duties {
		if d.Due != decision.Yes {
			continue // what it depends on is among what is missing
		}
		do := both(d.Do.ZH, d.Do.EN)
		if d.May {
			do = "可以 may: " + do
		}
		done := ""
		if !d.Done.IsZero() {
			done = "✓" + d.Done.String()
		}
		cite := statute.Citation{}
		if len(d.Cites) > 0 {
			cite = d.Cites[0]
		}
		rows = append(rows, []string{d.Rule.String(), s.days(d.Deadline), done, do + ground(0, cite)})
	}
	s.Table([]int{labelWidth}, rows...)
}

func (s *sheet) people() {
	if s.Assignment == nil && s.Proxy == nil {
		return
	}
	s.section("五位一体与代理", "Five in one; proxy")
	if a := s.Assignment; a != nil {
		term := fmt.Sprintf("自 from %v", a.From())
		if !a.Closed().IsZero() {
			term += fmt.Sprintf(" 至 to %v", a.Closed())
		}
		if leader, ok := a.Leader(s.On); ok {
			term = fmt.Sprintf("%s（%s），%s", name(leader.Name, leader.ID), leader.Organ, term)
		}
		s.row("领导", term)
		var team, steps []string
		for _, m := range a.Team() {
			team = append(team, both(m.Discipline.ZH(), plain(m.Discipline.String()))+" "+name(m.Name, m.ID))
		}
		s.row("成员", strings.Join(team, "、"))
		for _, step := range a.Steps() {
			steps = append(steps, fmt.Sprintf("%v %s（%s）", step.Due, step.Task, step.Owner))
		}
		s.row("方案", strings.Join(steps, "；"))
	}
	if s.Proxy == nil {
		return
	}
	for _, authority := range s.Proxy.Authorities {
		s.row("代理", mandate(authority.Paper()))
	}
	for _, act := range s.Proxy.Acts {
		s.row("", fmt.Sprintf("%v %s：%s → %s%s", act.Act.On, strings.Join(act.Act.By, "、"), words(act.Act.Power),
			words(act.Verdict.Effect), ground(act.Verdict.Reasons[0].Rule, act.Verdict.Reasons[0].Cite)))
	}
}

// mandate is who may do what for whom, and how long.
func mandate(p proxy.Mandate) string {
	var agents, powers []string
	for _, a := range p.Agents {
		agents = append(agents, name(a.Name, a.ID))
	}
	for _, power := range slices.Concat(p.Scope, p.Special) {
		powers = append(powers, words(power))
	}
	until := "事项办结 the end of the matter"
	if !p.ToEnd {
		until = p.Until.String()
	}
	return fmt.Sprintf("%s → %s，%v 至 to %s：%s", name(p.Principal.Name, p.Principal.ID), strings.Join(agents, "、"), p.From, until,
		strings.Join(powers, "、"))
}

func name(name, id string) string {
	if name == "" {
		return id
	}
	return name
}

// settled is the agreement, the promises and the confirmation.
func (s *sheet) settled(c *claimReport) {
	if c.Agreement == nil && len(c.Promises) == 0 {
		return
	}
	s.section("协议与司法确认", "Agreement and judicial confirmation")
	if a := c.Agreement; a != nil {
		s.row("协议", fmt.Sprintf("%s：%s %v", words(a.Kind), words(a.Effect.Force), a.Effect.Day))
		for _, line := range slices.Concat(lines(a.Terms.ZH), lines(a.Terms.EN)) {
			s.row("", line)
		}
		for _, sum := range a.Sums {
			s.row("金额", fmt.Sprintf("%s元 yuan，大写 in words %s", sum.Figures, sum.Formal))
		}
		s.row("履行", lines(a.Statement.ZH())[0]+" "+lines(a.Statement.EN())[0])
		for _, d := range a.Defects {
			s.row("瑕疵", d.Path+" "+words(d.Certainty)+"："+because(d.Reason))
		}
		for _, remark := range a.Remarks {
			s.row("备注", because(remark))
		}
	}
	for _, p := range c.Promises {
		s.row("承诺", both(p.By, p.On.String())+"："+because(p.Covers))
		for _, why := range p.StruckOut {
			s.row("", because(why))
		}
	}
	if f := c.Confirmation; f != nil {
		s.confirmed(f)
	}
}

func (s *sheet) confirmed(f *confirmationReport) {
	if f.Assessment == nil {
		s.row("确认", both(f.Advice.ZH, f.Advice.EN))
		return
	}
	a := f.Assessment
	if !f.Ruled.IsZero() { // the court has spoken; what the papers alone show stands below
		s.row("确认", both("人民法院裁定确认", "confirmed by the court's ruling")+fmt.Sprintf(" %v", f.Ruled))
	}
	s.row("申请", fmt.Sprintf("%s；期限 within %s（%s）", words(a.Verdict), s.days(a.Window.Deadline), words(a.Window.Timeliness)))
	var courts []string
	for _, court := range a.Courts {
		courts = append(courts, both(court.Seat.ZH(), court.Seat.EN()))
	}
	if len(courts) > 0 {
		s.row("法院", strings.Join(courts, "；"))
	}
	for _, finding := range a.Bars {
		s.row("", because(finding.Reason))
	}
}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

// tiers is the timeline and the standing.
func (s *sheet) tiers(c *claimReport) {
	if c.Standing == nil {
		return
	}
	about := ""
	if len(s.Claims) > 1 {
		about = "（" + c.Name + "）"
	}
	s.section("三级程序"+about, "The three tiers: day, last day, days used, event")
	var rows [][]string
	for _, step := range c.Timeline {
		what, last, gone := both(step.Act.ZH(), step.Act.EN()), "", ""
		if step.What.ZH != "" {
			what += "：" + both(step.What.ZH, step.What.EN)
		}
		if !step.Due.IsZero() {
			last, gone = s.days(step.Due), used(step.DaysUsed, step.DaysIn)
			what += " → " + words(step.Kept) + ground(0, step.Cite)
		}
		rows = append(rows, []string{step.On.String(), last, gone, what})
	}
	s.Table(nil, rows...)
	s.standing(c.Standing)
}

func (s *sheet) standing(now *escalation.Standing) {
	s.row("现状", both(now.Stage.ZH(), now.Stage.EN()))
	for _, d := range now.Duties {
		what := both(d.ZH, d.EN)
		if !d.Due.IsZero() {
			gone, _ := d.Due.DaysUsed(now.On)
			all, _ := d.Due.DaysUsed(d.Due.Unrolled())
			what = both(brief(d.ZH, d.EN)) + "：至 by " + s.days(d.Due) + "，已用 used " + used(gone, all)
		}
		s.row("义务", warning(d.Warn)+what+ground(d.Rule, d.Cite))
	}
	for _, r := range now.Rights {
		what := both(r.ZH, r.EN)
		if due, ok := r.Until.Deadline(); ok {
			var organs []string
			for _, o := range r.Organs {
				organs = append(organs, both(o.ZH(), o.EN()))
			}
			what = both(brief(r.ZH, r.EN)) + "：至 by " + s.days(due) + "，向 at " + strings.Join(organs, " 或 or ")
		}
		s.row("权利", what+ground(r.Rule, r.Cite))
	}
	if end := now.Conclusion; end.Ground != 0 {
		s.row("终结", end.On.String()+" "+words(end.Ground)+ground(statute.E9, end.Cite))
	}
}

// used is how many days of a limit have gone by, of how many.
func used(days, of int) string { return fmt.Sprintf("%d/%d", days, of) }

func warning(l escalation.Urgency) string {
	if l == 0 {
		return ""
	}
	return "【" + words(l) + "】"
}

func (s *sheet) missing() {
	var rows [][]string
	for _, m := range s.Missing {
		about := ""
		if len(s.Claims) > 1 && m.Claim != "" {
			about = m.Claim + "："
		}
		var rules []string
		for _, r := range m.Rules {
			rules = append(rules, r.String())
		}
		rows = append(rows, []string{strings.Join(rules, " "), about + both(m.ZH, m.EN)})
	}
	for _, c := range s.Claims {
		if c.Standing != nil && len(c.Standing.Grounds) > 0 {
			rows = append(rows, []string{statute.E9.String(), "终结须有下列之一；各缺什么 to conclude, one of these; what each lacks:"})
			for _, g := range c.Standing.Grounds {
				rows = append(rows, []string{"  ·", prospect(g)})
			}
		}
	}
	if len(rows) > 0 {
		s.section("尚缺", "What is missing")
		s.Table([]int{labelWidth}, rows...)
	}
}

// prospect says what a ground of conclusion still needs.
func prospect(g escalation.Prospect) string {
	if len(g.Missing) == 0 {
		return words(g.Ground) + "：齐备 complete"
	}
	var zh, en []string
	for _, m := range g.Missing {
		lackZH, lackEN := brief(m.ZH, m.EN)
		zh, en = append(zh, lackZH), append(en, lackEN)
	}
	return words(g.Ground) + "：" + strings.Join(zh, "、") + " " + strings.Join(en, "; ")
}
