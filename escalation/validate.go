package escalation

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// field is a detail of an event that goes with some kinds only.
type field uint16

const (
	fieldUntil field = 1 << iota
	fieldDays
	fieldApproved
	fieldTold
	fieldResult
	fieldDisposition
	fieldStates
	fieldNotice
	fieldRecused
	fieldSameAgain
	fieldExcuse
	fieldRemoved
	fieldBecause
	fieldBy
	fieldGround
)

var fieldPaths = [...]string{
	"until", "days", "approved", "reason_told", "result", "disposition", "states", "notice", "recused", "same_again",
	"excuse", "removed", "because", "by", "ground",
}

// details says which details go with a kind, and which it cannot do without. What a guard asks for is not among the
// latter: that it is missing is then said with its article.
var details = [numKinds]struct{ may, must field }{
	Extend:          {may: fieldDays | fieldApproved | fieldTold},
	Hear:            {may: fieldUntil, must: fieldUntil},
	Issue:           {may: fieldResult | fieldDisposition | fieldStates | fieldNotice | fieldRecused | fieldSameAgain},
	RequestReview:   {may: fieldExcuse | fieldRemoved},
	RequestRereview: {may: fieldExcuse | fieldRemoved},
	Decline:         {may: fieldBecause},
	RefuseRequest:   {may: fieldBecause},
	SendBack:        {may: fieldDays},
	Withdraw:        {may: fieldBy},
	Conclude:        {may: fieldGround, must: fieldGround},
}

// maxDays is more than any text grants.
const maxDays = 3660

// plain reports whether e has no detail at all, as most events have none.
func (e *Event) plain() bool { return !e.opinionDetails() && !e.otherDetails() }

// opinionDetails reports whether e has any of the details that go with Issue.
func (e *Event) opinionDetails() bool {
	n := &e.Notice
	return uint(e.Result)|uint(e.Disposition)|uint(e.States)|uint(e.Recused)|uint(e.SameAgain)|
		uint(n.Given)|uint(n.Remedy)|uint(n.Organ.Level)|uint(n.Organ.System)|uint(len(n.Organ.Name))|uint(n.Days) != 0
}

// otherDetails reports whether e has any of the details that go with another kind.
func (e *Event) otherDetails() bool {
	return uint(e.Days)|uint(e.Approved)|uint(e.ReasonTold)|uint(e.Excuse)|uint(e.Because)|uint(e.By)|uint(e.Ground) != 0 ||
		!e.Until.IsZero() || !e.Removed.IsZero()
}

// fields returns which details e has.
func (e *Event) fields() (has field) {
	if !e.Until.IsZero() {
		has |= fieldUntil
	}
	if e.Days != 0 {
		has |= fieldDays
	}
	if e.Approved != 0 {
		has |= fieldApproved
	}
	if e.ReasonTold != 0 {
		has |= fieldTold
	}
	if e.Result != 0 {
		has |= fieldResult
	}
	if e.Disposition != 0 {
		has |= fieldDisposition
	}
	if e.States != 0 {
		has |= fieldStates
	}
	if e.Notice.Given != 0 || e.Notice.Remedy != 0 || e.Notice.Days != 0 || !e.Notice.Organ.IsZero() {
		has |= fieldNotice
	}
	if e.Recused != 0 {
		has |= fieldRecused
	}
	if e.SameAgain != 0 {
		has |= fieldSameAgain
	}
	if e.Excuse != 0 {
		has |= fieldExcuse
	}
	if !e.Removed.IsZero() {
		has |= fieldRemoved
	}
	if e.Because != 0 {
		has |= fieldBecause
	}
	if e.By != 0 {
		has |= fieldBy
	}
	if e.Ground != 0 {
		has |= fieldGround
	}
	return has
}

// wellFormed reports whether Validate finds nothing, without building anything.
func (e *Event) wellFormed() bool {
	if !e.Kind.valid() || e.On.IsZero() || e.Recorded.Before(e.On) && !e.Recorded.IsZero() {
		return false
	}
	if e.Tier > regime.Rereview || e.Organ.Level > regime.Central || e.Organ.System > regime.OtherBody {
		return false
	}
	d := &details[e.Kind]
	if e.Kind == Issue && !e.otherDetails() { // like most opinions: all that it has goes with it
		return e.detailsInRange() && e.detailsFit(0)
	}
	if e.plain() {
		return d.must == 0
	}
	has := e.fields()
	return has&^d.may == 0 && d.must&^has == 0 && e.detailsInRange() && e.detailsFit(has)
}

// detailsFit reports whether the details that are there make sense.
func (e *Event) detailsFit(has field) bool {
	if has&fieldUntil != 0 && e.Until.Before(e.On) || has&fieldRemoved != 0 && e.Removed.After(e.On) {
		return false
	}
	return e.Days >= 0 && e.Days <= maxDays && e.Notice.Days >= 0 && e.Notice.Days <= maxDays
}

// Validate returns everything that is wrong with e by itself, whatever the case: nil if nothing is.
func (e *Event) Validate() statute.Violations {
	var vs statute.Violations
	add := func(path string, rule statute.Rule, en, zh string) { vs = append(vs, e.violation(path, rule, en, zh)) }
	if !e.Kind.valid() {
		add("kind", statute.E1, "say what happened", "须写明发生了什么")
	}
	if e.On.IsZero() {
		add("on", statute.E1, "say on which day it happened", "须写明发生日期")
	}
	if !e.Recorded.IsZero() && e.Recorded.Before(e.On) {
		add("recorded", statute.E1, "recorded before it happened", "记录日期早于发生日期")
	}
	for _, path := range e.outOfRange() {
		add(path, statute.E1, "a value without a meaning", "取值无意义")
	}
	vs = append(vs, e.validateDetails()...)
	return vs
}

// violation cites the article of the day of the event; where that is what is missing, no article.
func (e *Event) violation(path string, rule statute.Rule, en, zh string) statute.Violation {
	if e.On.IsZero() {
		return statute.Reason{Rule: rule, EN: en, ZH: zh}.At(path)
	}
	return rule.Violation(path, e.On, en, zh)
}

func (e *Event) validateDetails() statute.Violations {
	var vs statute.Violations
	add := func(path string, rule statute.Rule, en, zh string) { vs = append(vs, e.violation(path, rule, en, zh)) }
	has := e.fields()
	if e.Kind.valid() {
		d := &details[e.Kind]
		for i, path := range fieldPaths {
			if has&^d.may>>i&1 == 1 {
				add(path, statute.E1, "does not go with "+e.Kind.EN(), "与“"+e.Kind.ZH()+"”无关")
			}
			if d.must&^has>>i&1 == 1 {
				add(path, statute.E1, e.Kind.EN()+" needs it", "“"+e.Kind.ZH()+"”须写明此项")
			}
		}
	}
	if has&fieldUntil != 0 && e.Until.Before(e.On) {
		add("until", statute.E1, "ends before it begins", "结束日期早于开始日期")
	}
	if has&fieldRemoved != 0 && e.Removed.After(e.On) {
		add("removed", statute.E6, "the obstacle was removed after the request was made", "障碍消除日期晚于提出请求日期")
	}
	if e.Days < 0 || e.Days > maxDays {
		add("days", statute.E1, fmt.Sprintf("must be 0 to %d", maxDays), fmt.Sprintf("须为0至%d", maxDays))
	}
	if e.Notice.Days < 0 || e.Notice.Days > maxDays {
		add("notice.days", statute.E5, fmt.Sprintf("must be 0 to %d", maxDays), fmt.Sprintf("须为0至%d", maxDays))
	}
	return vs
}

// outOfRange returns the paths of enumerated details whose number has no meaning; none ever comes from JSON.
func (e *Event) outOfRange() []string {
	var paths []string
	for _, d := range [...]struct {
		path    string
		n, most uint16
	}{
		{"tier", uint16(e.Tier), uint16(regime.Rereview)},
		{"organ.level", uint16(e.Organ.Level), uint16(regime.Central)},
		{"organ.system", uint16(e.Organ.System), uint16(regime.OtherBody)},
		{"approved", uint16(e.Approved), uint16(decision.No)},
		{"reason_told", uint16(e.ReasonTold), uint16(decision.No)},
		{"result", uint16(e.Result), uint16(NotSupported)},
		{"disposition", uint16(e.Disposition), uint16(SetAside)},
		{"states", uint16(e.States), uint16(StatesAll)},
		{"notice.given", uint16(e.Notice.Given), uint16(decision.No)},
		{"notice.remedy", uint16(e.Notice.Remedy), uint16(refusal.NoneInThisProcedure)},
		{"notice.organ.level", uint16(e.Notice.Organ.Level), uint16(regime.Central)},
		{"notice.organ.system", uint16(e.Notice.Organ.System), uint16(regime.OtherBody)},
		{"recused", uint16(e.Recused), uint16(decision.No)},
		{"same_again", uint16(e.SameAgain), uint16(decision.No)},
		{"excuse", uint16(e.Excuse), uint16(GoodReason)},
		{"because", uint16(e.Because), uint16(statute.R5)},
		{"by", uint16(e.By), uint16(GeneralAgent)},
		{"ground", uint16(e.Ground), uint16(regime.LedIntoProcedure)},
	} {
		if d.n > d.most {
			paths = append(paths, d.path)
		}
	}
	return paths
}

// detailsInRange is what outOfRange says of the details, without a list; a test holds them equal.
func (e *Event) detailsInRange() bool {
	return max(e.Approved, e.ReasonTold, e.Notice.Given, e.Recused, e.SameAgain) <= decision.No &&
		e.Result <= NotSupported && e.Disposition <= SetAside && e.States <= StatesAll &&
		e.Notice.Remedy <= refusal.NoneInThisProcedure &&
		e.Notice.Organ.Level <= regime.Central && e.Notice.Organ.System <= regime.OtherBody &&
		e.Excuse <= GoodReason && e.Because <= statute.R5 && e.By <= GeneralAgent && e.Ground <= regime.LedIntoProcedure
}

// validateAll returns what is wrong with the events of a history, by themselves.
func validateAll(events []Event) statute.Violations {
	var vs statute.Violations
	for i := range events {
		vs = append(vs, events[i].Validate().Under(fmt.Sprintf("events[%d]", i))...)
	}
	return vs
}
