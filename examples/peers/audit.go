package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

var auditRow = row{"audit", checkAudit, func() []work {
	all, machine, v := histories(manyHistories), newStateless(), new(verdicts)
	law := regime.National()
	return []work{{
		name: "audit of the same, every verdict",
		ours: auditing(all),
		beside: []rival{
			{each("a loop by hand that gives the same verdicts", all, func(h *history.History) { *v = verdictsByHand(h.Events) }), []target{within(3)}},
			{each("the same where days may be rough, by the law of the day", all, func(h *history.History) { *v = roughVerdicts(law, h.Events) }), []target{within(3)}},
			{each("qmuntal/stateless, which only replays", all, func(h *history.History) { sinkStage, _ = machine.replay(h.Events) }), []target{faster(20)}},
		},
		alone: []target{noAllocation()},
	}}
}}

func auditing(all []history.History) side {
	law := regime.National()
	return each("Fengqiao's audit", all, func(h *history.History) {
		report := audit.Examine(law, *h)
		sinkFound = report.Findings() != nil
	})
}

var sinkFound bool

// verdicts are the answers of every check for every tier, zero for what belongs to none.
type verdicts [audit.Secrecy + 1][regime.Rereview + 1]audit.Verdict

func (v *verdicts) answer(c audit.Check, t int, complied bool) {
	worst := audit.Violated
	if complied {
		worst = audit.Complied
	}
	v[c][t] = max(v[c][t], worst)
}

// verdictsByHand answers every check of a complete history by the national regulation of 2022 alone: the walk of matter.go,
// which goes on after what breaks a limit, and then what was owed in each tier. It answers for histories whose steps come in
// the right order and are taken by the right organs; of another it says that the sequence is broken, and no more.
func verdictsByHand(events []history.Event) (v verdicts) {
	var m matter
	stage := procedure.Unregistered
	limit := [3]int{60, 30, 30}
	for i := range events {
		e := &events[i]
		from, to := stage, stage
		placed := m.inOrder(e)
		switch e.Kind {
		case history.Register:
			from, to = procedure.Unregistered, procedure.Registered
			m.register(e)
		case history.Notify:
			placed = placed && stage >= procedure.Registered
			m.notify(e)
		case history.Accept:
			if from, to = procedure.Registered, procedure.InHandling; stage == procedure.Unregistered {
				from = stage
			}
			m.accept(e)
		case history.Extend:
			from, to = procedure.InHandling, procedure.InHandling
			may := m.mayExtend(e)
			v.answer(audit.Extension, 1, may)
			if may {
				limit[0] += e.Days
			}
			m.extend(e)
		case history.Issue:
			placed = placed && (stage == procedure.InHandling || stage == procedure.InReview) && m.mayIssue(e)
			to = stage + 1
			m.issue(e)
		case history.Serve:
			placed = placed && (stage == procedure.HandlingIssued || stage == procedure.ReviewIssued)
			to = stage + 1
			m.serve(e)
		case history.RequestReview, history.RequestRereview:
			if from, to = procedure.HandlingServed, procedure.ReviewRequested; e.Kind == history.RequestRereview {
				from, to = procedure.ReviewServed, procedure.RereviewRequested
			}
			placed = placed && above(&e.Organ, &m.tiers[m.tier].organ)
			m.ask(e)
		case history.Receive:
			placed = placed && (stage == procedure.ReviewRequested || stage == procedure.RereviewRequested) && m.mayReceive(e)
			to = stage + 1
			m.receive(e)
		default:
			placed = false
		}
		if !placed || from != stage {
			v.answer(audit.Sequence, 0, false)
			return v
		}
		stage = to
		v.answer(audit.Sequence, 0, true)
		if e.Kind != history.Register && e.Kind != history.Notify {
			v.answer(audit.Sequence, m.tier+1, true)
		}
	}
	v.answer(audit.Registration, 0, !m.registered.IsZero())
	v.answer(audit.NoticeLimit, 0, !m.notified.IsZero() && !after(m.registered, m.notified, 15))
	for t := 0; t <= m.tier; t++ {
		v.judge(t, &m, limit[t])
	}
	return v
}

// judge answers what was owed in a tier.
func (v *verdicts) judge(t int, m *matter, limit int) {
	o := &m.tiers[t]
	if t > 0 {
		below := &m.tiers[t-1]
		switch inTime := !after(below.served, o.asked, 30) || below.notice.Days != 30 || below.recused == decision.Yes; {
		case !o.issued.IsZero() || inTime && !o.opened.IsZero():
			v.answer(audit.RequestAccepted, t+1, inTime)
		case !inTime:
			v[audit.RequestAccepted][t+1] = audit.Noted // that it was made, or arrived, is no breach
		}
	}
	if o.issued.IsZero() {
		if !o.opened.IsZero() && after(o.opened, m.last, limit) {
			v.answer(audit.OpinionLimit, t+1, false)
		}
		return
	}
	v.answer(audit.OpinionLimit, t+1, !after(o.opened, o.issued, limit))
	v.answer(audit.Recusal, t+1, o.recused == decision.No)
	v.answer(audit.Content, t+1, o.states == history.StatesAll)
	v.answer(audit.RemedyNamed, t+1, o.notice.Days == 30)
	if t > 0 {
		v.answer(audit.ProperOrgan, t+1, above(&o.organ, &m.tiers[t-1].organ))
	}
	if !o.served.IsZero() {
		v.answer(audit.Service, t+1, true)
	}
}

// checkAudit compares every verdict on every history that is measured, and on late and faulty ones.
func checkAudit(few bool) error {
	r := rand.New(rand.NewPCG(44, 45))
	law, all := regime.National(), histories(manyHistories)
	if n := 20_000; !few {
		for range n {
			all = append(all, late(r, aHistory(r)))
		}
	}
	found := 0
	for i, h := range all {
		report := audit.Examine(law, h)
		if err := sameVerdicts(&report, verdictsByHand(h.Events), h); err != nil {
			return err
		}
		for _, h := range []history.History{h, roughened(r, h)} {
			report := audit.Examine(law, h)
			if err := sameVerdicts(&report, roughVerdicts(law, h.Events), h); err != nil {
				return fmt.Errorf("rough days: %w", err)
			}
		}
		if report.Findings() != nil {
			found++
			if i < manyHistories {
				return fmt.Errorf("a history that is in order has a finding: %+v", report.Findings())
			}
		}
	}
	if !few && found < len(all)/4 {
		return fmt.Errorf("%d of %d histories had a fault: that compares too little", found, len(all))
	}
	return checkOrgans(r, law, all)
}

// checkOrgans compares both loops where a step names the organ of another: they look at organs alike.
func checkOrgans(r *rand.Rand, law *regime.Regime, all []history.History) error {
	broken := 0
	for _, h := range all {
		h.Events = slices.Clone(h.Events)
		if e := &h.Events[r.IntN(len(h.Events))]; e.Kind != history.Accept {
			e.Organ = organs[r.IntN(len(organs))][r.IntN(3)]
		}
		first, second := verdictsByHand(h.Events), roughVerdicts(law, h.Events)
		if first[audit.Sequence] != second[audit.Sequence] {
			return fmt.Errorf("the loops say %v and %v of the order: %s", first[audit.Sequence], second[audit.Sequence], brief(h))
		}
		if first[audit.Sequence][0] == audit.Violated {
			broken++
		}
	}
	if broken < len(all)/20 {
		return fmt.Errorf("%d of %d histories had a wrong organ: that compares too little", broken, len(all))
	}
	return nil
}

// sameVerdicts compares an audit with what was found by hand.
func sameVerdicts(report *audit.Report, want verdicts, h history.History) error {
	for _, c := range audit.Checks() {
		for t := regime.Tier(0); t <= regime.Rereview; t++ {
			if got := report.Verdict(c, t); got != want[c][t] {
				return fmt.Errorf("%v, tier %d: Fengqiao says %v, the loop %v: %s", c, t, got, want[c][t], brief(h))
			}
		}
	}
	return nil
}

// brief is a history in one line.
func brief(h history.History) (s string) {
	for _, e := range h.Events {
		s += fmt.Sprintf("%v %v %v; ", e.Kind, e.On, e.Organ.Name)
	}
	return s
}
