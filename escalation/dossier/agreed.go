package dossier

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/ruling"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// agreement says what was settled and what became of it by the day.
func (m *matter) agreement(i int, on calendar.Date, ask *answer.Questionnaire) *answer.AgreementAnswer {
	paper := known(*m.Claims[i].Agreement, on)
	day, book := m.opened[i].agreed, m.opened[i].book
	standing, told := paper.Terms, true
	if len(paper.Court)+len(paper.Terms.Sureties) > 0 { // else a copy of what they are already
		standing, told = paper.StandingTerms()
	}
	effect, terms := paper.Effect(m.cal), standing.Text()
	a := &answer.AgreementAnswer{
		Kind: paper.Kind, Force: effect.Force, Day: effect.Day, Reasons: effect.Reasons, Worth: paper.Kind.Worth(day),
		Terms: answer.Lines(terms.EN, terms.ZH), Remarks: paper.Remarks(day),
	}
	if paper.Kind.ByPolice() && m.Claims[i].ofCrime(paper.Kind, day) {
		a.Worth = statute.M17.ReasonUnder(statute.CriminalReconciliation, day,
			"settles the damages at most: whether the act is prosecuted is not for the sides, and no penalty falls away by it",
			"至多处理民事赔偿：是否追究刑事责任不由当事人约定，也不因此免予处罚")
	}
	if effect.Force == agreement.InForce && a.Day.Earliest().After(on) {
		a.Force = agreement.NotInForce // not yet, on the day asked about
	}
	var stepped []string
	for _, e := range m.Claims[i].Entries {
		stepped = append(stepped, e.Party)
	}
	binding := append(paper.Binding(on, m.cal), paper.Strangers(stepped, on, m.cal)...)
	for _, b := range binding {
		a.Bound = append(a.Bound, answer.BoundAnswer{Who: b.Who, Bound: b.Bound, Ratify: answer.Until(b.Ratify, on), Reason: b.Reason})
	}
	for _, p := range paper.Terms.Payments {
		if !p.Amount.IsZero() {
			a.Sums = append(a.Sums, answer.SumAnswer{For: p.For, Figures: p.Amount, Formal: p.Amount.Formal()})
		}
	}
	for k, c := range paper.Clauses {
		if paper.FoundVoid("clauses", k) { // in its own words, which have no language
			c.Text += wording.Chinese.FoundVoid() + wording.English.FoundVoid()
		}
		a.Clauses = append(a.Clauses, c.Text)
	}
	if len(paper.Court) < len(m.Claims[i].Agreement.Court) && !book.IsZero() { // nobody knew then what a court found void later
		if then, err := booking.Open(standing, day); err == nil {
			book, _ = then.Record(book.Entries()...)
		}
	}
	if !book.IsZero() && (paper.Terms.Payments != nil || paper.Terms.Acts != nil) {
		s := book.On(on)
		if ruling.Taken(paper, m.Claims[i].Events, m.Claims[i].Entries) && !s.Interest.Amount.IsZero() {
			s.Notes = append(s.Notes, ruling.Asked(on))
		}
		s.LeaveOut(m.opened[i].strange)
		if !told {
			part := statute.A20.ReasonOfFirst(day, "a court found a part of it void, and the record does not say which: the sums may hold what is not owed",
				"协议部分被确认无效，记录未载明为哪一部分：所列数额可能包含不应履行的款项", statute.PartlyVoid, statute.ContractVoidFromStart)
			s.Notes = append(s.Notes, part)
			ask.Reasons(m.claimName(i), []statute.Reason{part})
		}
		a.Statement, a.Fulfilled = &s, s.Fulfilled()
	}
	a.Qualify()
	switch { // of one that is not in force the reasons stand beside it
	case a.Force == 0:
		ask.Reasons(m.claimName(i), effect.Reasons)
	case a.Force == agreement.InForce && !a.Fulfilled:
		ask.Granted(m.claimName(i), effect)
	}
	return a
}

// ofCrime reports whether the act is a crime by the record, of which mediation of the kind settles the damages alone (M13, M17).
func (c *Demand) ofCrime(kind mediation.Forum, day calendar.Date) bool {
	if c.Dispute == nil {
		return false
	}
	about := *c.Dispute
	about.Kind, about.About = kind, mediation.ThePenalty
	return slices.ContainsFunc(mediation.MayMediate(about, day).Bars, func(b mediation.BarFound) bool {
		return b.Bar == mediation.CriminalAct || b.Bar == mediation.CriminalInjury
	})
}

// confirmation says whether a court may confirm the agreement, and what is to be said of an application made by the day. Nobody is told
// how to have confirmed what a court found void.
func (m *matter) confirmation(i int, on calendar.Date, agreed *answer.AgreementAnswer, ask *answer.Questionnaire) *answer.ConfirmationAnswer {
	c := &m.Claims[i]
	a := &answer.ConfirmationAnswer{Ruled: ruling.Given(c.Events, c.Entries, on)}
	paper := known(*c.Agreement, on)
	app := c.shown(paper, m.cal)
	if c.Confirmation != nil && !c.Confirmation.Filed.Earliest().After(on) && app.Rejected.IsZero() { // what follows a rejection is told as advice
		app = c.Confirmation.FilledUp(app)
		assessed := confirmation.Assess(app, m.cal)
		a.Verdict, a.Filed, a.Courts = assessed.Verdict, assessed.Window.Timeliness, assessed.Courts
		a.Last = answer.Until(assessed.Window.Deadline, on)
		a.Bars, a.Checks, a.Papers = assessed.Bars, assessed.Checks, assessed.Papers
		if a.Ruled.IsZero() { // once the court has ruled, what it had to look into is not to be asked any more
			ask.Confirmation(m.claimName(i), assessed)
		}
	} else if !agreed.Void() && a.Ruled.IsZero() {
		advice := confirmation.Advise(app, on, m.cal).Text()
		a.Advice = answer.Lines(advice.EN, advice.ZH)
	}
	a.SetAside = ruling.SetAside(paper, a.Ruled, c.Entries, on)
	if !a.Ruled.Latest().IsZero() && !a.SetAside && agreed.Statement != nil {
		a.Enforce = answer.Enforceable(*c.Agreement, agreed.Statement, a.Ruled, on, m.cal)
	}
	if day := a.Ruled.Latest(); !day.IsZero() && !day.After(on) && !a.SetAside && !agreed.NotInForce() {
		settles := agreed.Worth
		agreed.Worth = confirmation.Worth(paper.Kind, on)
		if paper.Kind.ByPolice() && settles.Rule == statute.M17 { // nothing follows for the penalty
			agreed.Worth = confirmation.Worth(0, on)
			agreed.Worth.EN += "; it " + settles.EN
			agreed.Worth.ZH += "；" + settles.ZH
		}
	}
	return a
}

// reached reports whether the claim has an agreement that may have been reached by the day.
func (c *Demand) reached(on calendar.Date) bool {
	return c.Agreement != nil && !c.Agreement.Reached.Earliest().After(on)
}

// onFile is whether an agreement of the claim in writing is on file that is in force by its answer.
func (c *Demand) onFile(a *answer.AgreementAnswer) answer.OnFile {
	return a != nil && a.Force == agreement.InForce && c.Agreement.Form == agreement.Written
}

// known is an agreement as it stood on a day.
func known(paper agreement.Agreement, on calendar.Date) agreement.Agreement {
	paper.Court, paper.Parties = paper.FoundBy(on), paper.SignedBy(on)
	return paper
}

// shown is what the record shows of an application for confirmation: the agreement, and a dispute that is none for civil courts (M16, J6).
func (c *Demand) shown(paper agreement.Agreement, cal *calendar.Calendar) confirmation.Application {
	app := confirmation.Of(paper, cal)
	if c.Dispute != nil && c.Dispute.Conduct == mediation.OfficialAct {
		app.Matter.OutsideCivil = decision.Yes
	}
	return app
}
