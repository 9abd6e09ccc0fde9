package prevention_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
)

// TestCases runs the case files. Their commands:
//
//	dispute id=d opened=… screened=… informed=… settled=…     one more dispute
//	screen every="30 days"                                    when each is screened next
//	grade on=… age=90 people_affected=3 …                     the grade, with each signal's share and the help owed
//	follow grade=low graded=… done=…,… asof=…                 how the following up stands
//	away lawyer=l from=… to=…                                 of the next roster
//	roster from=… weeks=4 lawyers=l:served,m                  who is on duty
//	question asked="2026-03-06 16:30" answered=…              was it answered within 24 hours?
//	committee on=… members=bai:chair,wang:petition_work       what is wrong with it; "head" is the head of the organ in the chair
//
// What is refused answers with every violation, by path and rule.
func TestCases(t *testing.T) {
	policytest.Run(t, "testdata/cases/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		r := &roomFile{}
		return func(c *policytest.Command) string { return r.handle(t, c) }
	})
}

type roomFile struct {
	disputes []prevention.TrackedDispute
	absences []prevention.Absence
}

func (r *roomFile) handle(t *testing.T, c *policytest.Command) string {
	switch c.Name {
	case "dispute":
		r.disputes = append(r.disputes, prevention.TrackedDispute{
			ID: c.Get("id"), Opened: c.Date("opened"), Screened: c.Date("screened"), Informed: c.Date("informed"), Settled: c.Date("settled"),
		})
		return "noted"
	case "screen":
		return r.screen(t, c)
	case "grade":
		return grade(c)
	case "follow":
		return follow(t, c)
	case "away":
		r.absences = append(r.absences, prevention.Absence{Lawyer: c.Get("lawyer"), From: c.Date("from"), To: c.Date("to")})
		return "noted"
	case "roster":
		return r.roster(t, c)
	case "question":
		by := prevention.AnswerBy(instant(c, "asked"))
		return fmt.Sprintf("%s: %s", by.ZH(), by.Check(instant(c, "answered")))
	case "committee":
		return committee(t, c)
	}
	c.Errorf("no such command")
	return ""
}

func (r *roomFile) screen(t *testing.T, c *policytest.Command) string {
	var every period.Limit
	c.Decode("every", &every)
	next, err := prevention.Screenings(r.disputes, every, calendar.China())
	if err != nil {
		return refused(t, err)
	}
	var b strings.Builder
	for _, s := range next {
		fmt.Fprintf(&b, "%s %s: %s\n", s.On, s.Dispute, s.Why.ZH)
	}
	return b.String()
}

func grade(c *policytest.Command) string {
	count := func(key string) prevention.Count {
		if !c.Has(key) {
			return prevention.Count{}
		}
		return prevention.Known(uint32(c.Int(key)))
	}
	a := prevention.Assess(c.Date("on"), prevention.Signals{
		Age: count("age"), PeopleAffected: count("people_affected"), RepeatedVisits: count("repeated_visits"),
		EarlierViolence: count("earlier_violence"), OverdueDuty: count("overdue_duty"), UnperformedAgreement: count("unperformed_agreement"),
	}, prevention.Default())
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s, %d points\n", a.Grade, a.Grade.ZH(), a.Points)
	for _, s := range a.Shares {
		fmt.Fprintf(&b, "%s %s: %d of %d\n", s.Signal, s.Count, s.Points, s.Most)
	}
	if a.Grade == 0 {
		fmt.Fprintf(&b, "from %s to %s; ask: %v\n", a.Least, a.Most, a.Missing)
		return b.String()
	}
	var help []string
	for _, h := range a.Grade.Help() {
		help = append(help, h.ZH())
	}
	fmt.Fprintf(&b, "help: %s\n", strings.Join(help, "、"))
	return b.String()
}

func follow(t *testing.T, c *policytest.Command) string {
	var g prevention.Grade
	c.Decode("grade", &g)
	f, err := prevention.Follow(g, c.Date("graded"), policytest.Values[calendar.Date](c, "done"), c.Date("asof"), prevention.DefaultIntervals(), calendar.China())
	if err != nil {
		return refused(t, err)
	}
	var b strings.Builder
	for _, m := range f.Missed {
		fmt.Fprintf(&b, "missed %s: from %s to %s\n", m.Deadline.Latest(), m.From, m.To)
	}
	fmt.Fprintf(&b, "%s, next %s", f.Grade, f.Next.ZH())
	return b.String()
}

func (r *roomFile) roster(t *testing.T, c *policytest.Command) string {
	p := prevention.DutyPlan{From: c.Date("from"), Weeks: c.Int("weeks"), Absences: r.absences}
	for _, text := range c.List("lawyers") {
		l := prevention.DutyLawyer{ID: text}
		if id, served, ok := strings.Cut(text, ":"); ok {
			l.ID = id
			if _, err := fmt.Sscan(served, &l.Served); err != nil {
				c.Errorf("%v", err)
			}
		}
		p.Lawyers = append(p.Lawyers, l)
	}
	weeks, err := prevention.DutyRoster(p, calendar.China())
	if err != nil {
		return refused(t, err)
	}
	var b strings.Builder
	for _, w := range weeks {
		fmt.Fprintf(&b, "%s %s, %d working days", w.Days[0].Date, w.Lawyer, len(w.Workdays()))
		if w.Provisional() {
			b.WriteString(", provisional")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func committee(t *testing.T, c *policytest.Command) string {
	var members []prevention.CommitteeMember
	for _, text := range c.List("members") {
		id, seat, _ := strings.Cut(text, ":")
		m := prevention.CommitteeMember{ID: id}
		switch seat {
		case "head":
			m.Chair, m.Heads = true, decision.Yes
		case "chair":
			m.Chair = true
		default:
			m.Discipline = policytest.Value[assignment.Discipline](c, seat)
		}
		members = append(members, m)
	}
	if err := prevention.CheckCommittee(c.Date("on"), members).Err(); err != nil {
		return refused(t, err)
	}
	return "complete"
}

func refused(t *testing.T, err error) string { return "refused\n" + strings.Join(found(t, err), "\n") }

func instant(c *policytest.Command, key string) time.Time {
	at, err := time.Parse("2006-01-02 15:04", c.Get(key))
	if err != nil {
		c.Errorf("%v", err)
	}
	return at
}
