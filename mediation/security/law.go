package security

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// suretyLaw is what the texts of one time say of a surety (A16).
type suretyLaw struct {
	silent   SuretyKind                         // the kind of a surety of which the agreement does not say it
	kinds    statute.Provision                  // that says so
	form     statute.Provision                  // it is bound in writing
	general  statute.Provision                  // it may send the creditor to the debtor first
	joint    statute.Provision                  // it may not
	scope    statute.Provision                  // for what it answers
	period   [JointSurety + 1]statute.Provision // how long, by kind, where nothing is agreed
	unclear  statute.Provision                  // how long where it is bound "until the debt is paid"
	freed    [JointSurety + 1]statute.Provision // by kind, where the creditor did not act in that time
	heavier  statute.Provision                  // a variation without its consent
	kept     statute.Provision                  // another time without its consent
	passedOn statute.Provision                  // a debt that passed to another debtor without its consent
	assigned statute.Provision                  // a claim that passed to another creditor without its being told
	recourse statute.Provision                  // what it has paid it may ask the debtor for
	several  statute.Provision                  // several sureties for one debt
	among    statute.Provision                  // who of them bears it in the end
	each     statute.Provision                  // that pursuing one does not pursue the others; zero where no text says so
}

// suretyLaws are those of the Civil Code, and of the Guarantee Law with its interpretation before 2021. For days before 1995-10-01
// no text is held.
var suretyLaws = [...]suretyLaw{
	{
		silent: GeneralSurety, kinds: statute.SuretyKinds, form: statute.SuretyForm,
		general: statute.GeneralSurety, joint: statute.JointSurety, scope: statute.SuretyScope,
		period: [...]statute.Provision{GeneralSurety: statute.SuretyPeriod, JointSurety: statute.SuretyPeriod}, unclear: statute.SuretyPeriod,
		freed:   [...]statute.Provision{GeneralSurety: statute.SuretyFreed, JointSurety: statute.SuretyFreed},
		heavier: statute.SuretyVariation, kept: statute.SuretyPeriodKept, passedOn: statute.SuretyDebtPassedOn,
		assigned: statute.SuretyClaimAssigned, recourse: statute.SuretyRecourse, several: statute.SeveralSureties, among: statute.SuretiesAmongThemselves, each: statute.EachSuretyPursued,
	},
	{
		silent: JointSurety, kinds: statute.GuaranteeKinds, form: statute.GuaranteeForm,
		general: statute.GuaranteeGeneral, joint: statute.GuaranteeJoint, scope: statute.GuaranteeScope,
		period: [...]statute.Provision{GeneralSurety: statute.GuaranteePeriodGeneral, JointSurety: statute.GuaranteePeriodJoint}, unclear: statute.GuaranteePeriodUnclear,
		freed:   [...]statute.Provision{GeneralSurety: statute.GuaranteeFreedGeneral, JointSurety: statute.GuaranteeFreedJoint},
		heavier: statute.GuaranteeVariation, kept: statute.GuaranteePeriodKept, passedOn: statute.GuaranteeDebtPassedOn,
		assigned: statute.GuaranteeClaimAssigned, recourse: statute.GuaranteeRecourse, several: statute.GuaranteeSeveral, among: statute.GuaranteeShared,
	},
}

// lawOn returns the law of a day, and whether its text is held; where it is not, that of the Civil Code, which asks least of a surety.
func lawOn(day calendar.Date) (law suretyLaw, held bool) {
	for _, law := range suretyLaws {
		if _, held := law.kinds.On(day); held {
			return law, true
		}
	}
	return suretyLaws[0], false
}

// dayOf is the day for which a provision is cited of a surety of that day: the interpretation of 2000 counts for what was guaranteed
// before it too (its article 133(3)).
func dayOf(p statute.Provision, day calendar.Date) calendar.Date {
	if first := statute.GI2000.From(); p.Instrument() == statute.GuaranteeInterpretation && day.Before(first) {
		return first
	}
	return day
}

// limit returns how long a surety of the day is bound where that is for the law to say; none if no text is held.
func (s Surety) limit(law suretyLaw, day calendar.Date) (limit period.Limit, by statute.Provision, held bool) {
	by = law.period[s.kind(law)]
	if s.UntilPaid {
		by = law.unclear
	}
	cite, held := by.On(dayOf(by, day))
	if !held {
		return limit, by, false
	}
	limit, held = period.Of(cite.Limit())
	return limit, by, held
}

// kind is how the surety is liable: as agreed, or else by law.
func (s Surety) kind(law suretyLaw) SuretyKind {
	if s.Kind == JointSurety || s.Kind == GeneralSurety {
		return s.Kind
	}
	return law.silent
}
