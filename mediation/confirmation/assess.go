package confirmation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Admissibility is the answer to an application as a whole. Zero is unknown, and never given.
//
// Codes: unavailable, another_track, inadmissible, rejectable, undetermined, incomplete, ready.
type Admissibility uint8

// The verdicts. Where several apply, the first of them is given.
const (
	Unavailable  Admissibility = 1 + iota // unavailable 当时法律尚未规定司法确认: before 2011-01-01; nothing else is said then
	AnotherTrack                          // another_track 另循其他程序
	Inadmissible                          // inadmissible 不符合申请条件
	Rejectable                            // rejectable 应当驳回
	Undetermined                          // undetermined 尚不能确定: facts are missing, readings differ, or the court decides
	Incomplete                            // incomplete 须补交材料
	Ready                                 // ready 符合条件
)

// Assessment is what can be said of an application: every bar, not just the first.
type Assessment struct {
	Verdict    Admissibility     `json:"verdict"`
	Window     Window            `json:"window"`
	Admissible decision.Tri      `json:"admissible,omitzero"` // J1 to J4 and J6; unknown where undetermined
	Sound      decision.Tri      `json:"sound,omitzero"`      // J7: nothing is to be said against confirming it
	Courts     []CompetentCourt  `json:"courts,omitempty"`    // where it can be filed
	Bars       []DefectFound     `json:"bars,omitempty"`      // all that keep it from being confirmed, whatever the unknown facts are
	Checks     []DefectFound     `json:"checks,omitempty"`    // what has to be cleared up, or leads elsewhere
	Open       []DefectFound     `json:"open,omitempty"`      // what would be a bar or a check, depending on unknown facts
	Missing    []ApplicationFact `json:"missing,omitempty"`   // the facts to ask for: the days, acceptance, the court, the merits; best question first
	Papers     []Paper           `json:"papers,omitempty"`    // still to be handed in (J5)
}

// Assess answers for an application under the law of the day on which it is filed. To plan one, give the planned day as
// that of filing; without a day everything that depends on the edition stays open.
func Assess(app Application, c *calendar.Calendar) Assessment { return assess(app, c, false) }

// assess is Assess, for a court that is competent if competent is set, whatever the application says of it.
func assess(app Application, c *calendar.Calendar, competent bool) Assessment {
	a := assessor{app: app, on: app.Filed.Latest()}
	if a.on.IsZero() {
		a.on = app.Effective.Latest()
	}
	if app.Court.Inviting == decision.Yes {
		a.app.Invited = decision.Yes
	} else if app.Invited == decision.No {
		a.app.Court.Inviting = decision.No
	}
	if _, available := statute.ConfirmationOfMediation.On(a.on); !available && !a.on.IsZero() {
		return Assessment{Verdict: Unavailable}
	}
	a.out.Window = window(app.Effective, app.Filed, c)
	if app.era() != 0 {
		a.out.Courts = Courts(a.app, app.Filed.Latest())
	}
	a.out.Papers = a.app.missingPapers()
	a.time(c)
	if first := app.Filed.Earliest(); !app.Rejected.IsZero() && !first.IsZero() && !first.Before(app.Rejected.Latest()) {
		a.bar(RejectedBefore)
	}
	a.collect(&admissionTable)
	if app.Body != Negotiation && !competent { // another procedure, with courts of its own
		a.court()
	}
	a.collect(&meritsTable)
	byRule := func(x, y DefectFound) int { return cmp.Compare(x.Bar, y.Bar) }
	slices.SortFunc(a.out.Bars, byRule)
	slices.SortFunc(a.out.Checks, byRule)
	slices.SortFunc(a.out.Open, byRule)
	a.conclude()
	return a.out
}

type assessor struct {
	app Application
	on  calendar.Date // the day whose articles are cited
	out Assessment
}

func (a *assessor) bar(b Defect) {
	f := b.find(a.on)
	if b.IsCheck() {
		a.out.Checks = append(a.out.Checks, f)
	} else {
		a.out.Bars = append(a.out.Bars, f)
	}
}

func (a *assessor) open(b Defect) { a.out.Open = append(a.out.Open, b.find(a.on)) }

func (a *assessor) ask(facts ...ApplicationFact) {
	for _, f := range facts {
		if !slices.Contains(a.out.Missing, f) {
			a.out.Missing = append(a.out.Missing, f)
		}
	}
}

// time is J2.
func (a *assessor) time(c *calendar.Calendar) {
	w := a.out.Window
	if a.app.Body == Negotiation { // the 30 days hold by analogy at best: they are shown, and bar nothing
		if w.Timeliness == 0 {
			a.askForDays()
		}
		return
	}
	if w.Early || a.app.Force == agreement.NotInForce {
		a.bar(NotYetInForce)
		f := &a.out.Bars[len(a.out.Bars)-1]
		en, zh := []string{f.EN}, []string{f.ZH}
		for _, why := range a.app.Unmet {
			en, zh = append(en, why.EN), append(zh, why.ZH)
		}
		f.EN, f.ZH = strings.Join(en, "; "), strings.Join(zh, "；")
		return
	}
	if w.Timeliness == period.InTime {
		if a.app.Filed.MayBeBefore(a.app.Effective) {
			a.open(NotYetInForce)
			a.askForDays()
		}
		return
	}
	if w.Timeliness == period.Late {
		if excusable(a.app, c) {
			a.bar(CheckRelief)
			return
		}
		a.bar(OutOfTime)
		if a.app.ObstacleGone.IsZero() { // whether there was one is not known
			a.open(CheckRelief)
		}
		return
	}
	a.open(OutOfTime)
	a.askForDays()
}

// askForDays asks for the days that are not known exactly.
func (a *assessor) askForDays() {
	if _, exact := a.app.Effective.Exact(); !exact {
		a.ask(FactEffective)
	}
	if _, exact := a.app.Filed.Exact(); !exact {
		a.ask(FactFiled)
	}
}

func (a *assessor) collect(t *decision.Finder[ApplicationFact, Defect]) {
	sure, open := t.Collect(t.Key(a.app.value))
	for o := range sure.All() {
		a.bar(t.Values[o])
	}
	a.out.Open = slices.Grow(a.out.Open, open.Len())
	for o := range open.All() {
		a.open(t.Values[o])
	}
	a.ask(missing(&t.Asking, &a.app)...)
}

// court is J4.
func (a *assessor) court() {
	outcome, settled := courtTable.Decide(courtTable.Key(a.app.value))
	if !settled {
		a.open(WrongCourt)
		a.ask(missing(&courtTable, &a.app)...)
	} else if outcome == incompetent {
		a.bar(WrongCourt)
	}
}

// conclude draws the answers from the findings.
func (a *assessor) conclude() {
	merits := func(f DefectFound) bool { return f.Bar.OnMerits() }
	acceptance := func(f DefectFound) bool { return !f.Bar.OnMerits() }
	out := &a.out
	out.Admissible, out.Sound = out.answer(acceptance), out.answer(merits)
	out.Verdict = out.verdict()
	if a.app.PropertyRights == 0 {
		a.ask(FactPropertyRights)
	}
}

// verdict returns the first of the verdicts that applies.
func (out *Assessment) verdict() Admissibility {
	if slices.ContainsFunc(out.Checks, func(f DefectFound) bool { return f.Bar == OtherTrack }) {
		return AnotherTrack
	}
	if out.Admissible == decision.No {
		return Inadmissible
	}
	if out.Sound == decision.No {
		return Rejectable
	}
	if out.Admissible == 0 || out.Sound == 0 {
		return Undetermined
	}
	if len(out.Papers) > 0 {
		return Incomplete
	}
	return Ready
}

// Questions returns what to ask, in both languages, in the order of Missing.
func (out Assessment) Questions() []statute.Inquiry { return statute.Inquiries(out.Missing) }

// answer is no if there is a bar of the sort, unknown if there may be one or something is to be checked, else yes.
func (out *Assessment) answer(sort func(DefectFound) bool) decision.Tri {
	if slices.ContainsFunc(out.Bars, sort) {
		return decision.No
	}
	if slices.ContainsFunc(out.Checks, sort) || slices.ContainsFunc(out.Open, sort) {
		return 0
	}
	return decision.Yes
}
