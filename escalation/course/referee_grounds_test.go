package course_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// stillSetAside says whether the opinion on handling is gone, or may be, after what was served.
func (h referee) stillSetAside(done int) bool {
	review := h.find(history.Issue, regime.Review)
	served := review != nil && h.find(history.Serve, regime.Review) != nil
	gone := served && (review.Disposition == history.SetAside || review.Disposition == 0) // it may have been
	if done == allOfItEnd {
		switch h.find(history.Issue, regime.Rereview).Disposition {
		case history.SetAside, 0:
			gone = true
		case history.Varied:
			gone = false
		}
	}
	return gone
}

// supports says whether the opinions served so far support the claim as far as that; unknown where one does not say what it makes of the
// one below.
func (h referee) supports(least history.Result) decision.Tri {
	result, known := history.Result(0), true
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if h.find(history.Serve, t) == nil {
			continue
		}
		switch o := h.find(history.Issue, t); {
		case t == regime.Handling, o.Disposition == history.Varied:
			result, known = o.Result, o.Result != 0
		case o.Disposition == history.SetAside:
			result, known = 0, true
		case o.Disposition == 0:
			known = false
		}
	}
	switch {
	case !known:
		return 0
	case result == history.Supported, result == least:
		return decision.Yes
	}
	return decision.No
}

// executed says whether something was executed since an opinion last changed what is granted.
func (h referee) executed() bool {
	done := h.last(history.Execute)
	for t := regime.Review; t <= regime.Rereview && done != nil; t++ {
		varied := h.find(history.Issue, t)
		if varied == nil || varied.Disposition != history.Varied {
			continue
		}
		for i := range h { // whichever of the two comes first
			if &h[i] == done {
				return false
			}
			if &h[i] == varied {
				break
			}
		}
	}
	return done != nil
}

// proves is the table of E9.
func (h referee) proves(g regime.Ground, on calendar.Date, done int) bool {
	switch g {
	case regime.RereviewServed:
		if done != allOfItEnd {
			return false
		}
		for t := regime.Handling; t <= regime.Rereview; t++ {
			if h.find(history.Serve, t) == nil || t > regime.Handling && above(h.organ(t), h.organ(t-1)) != decision.Yes {
				return false
			}
		}
		return !h.organ(regime.Handling).IsZero() && !h.stillSetAside(done)
	case regime.NoRequestInTime:
		t := [allOfItEnd + 1]regime.Tier{handlingServed: regime.Handling, reviewServed: regime.Review}[done]
		if t == 0 || !h.over(t, on) {
			return false
		}
		verified := h.last(history.Verify)
		return !everyPower || verified != nil && !verified.On.Earliest().Before(h.find(history.Serve, t).On.Earliest())
	case regime.Executed:
		served := done == handlingServed || done == reviewServed || done == allOfItEnd || done < reviewAsked
		return served && h.supports(history.Supported) == decision.Yes && h.round().executed()
	case regime.SettledPerformed, regime.SettledConfirmed:
		proof := history.Perform
		if g == regime.SettledConfirmed {
			proof = history.Confirm
		}
		for i := len(h) - 1; i >= 0 && h[i].Kind != history.Settle && h[i].Kind != history.Reopen; i-- {
			if h[i].Kind == proof {
				return true
			}
		}
		return false
	case regime.Withdrawn:
		for i := len(h) - 1; i >= 0; i-- {
			switch h[i].Kind {
			case history.Withdraw:
				return true
			case history.RequestReview, history.RequestRereview, history.Reopen:
				return false
			}
		}
		return false
	case regime.LedIntoProcedure:
		return h.led()
	}
	return false
}

// led says whether the matter is in a procedure that has not given it back (E24).
func (h referee) led() bool {
	for i := len(h) - 1; i >= 0 && h[i].Kind != history.ProcedureDeclined && h[i].Kind != history.Reopen; i-- {
		if h[i].Kind == history.LeadInto {
			return true
		}
	}
	return false
}

// everyPowerLaw is a made-up local text over the national one: every power that some local text gives, in one place.
func everyPowerLaw() *regime.Regime {
	by := regime.Source{Basis: statute.LocalRule, EN: "made up", ZH: "虚构"}
	days := func(n int) regime.Stipulation {
		return regime.Stipulation{Limit: statute.Number{N: n, Unit: statute.Days}, By: by}
	}
	upper := [...]regime.Stipulation{
		regime.Acceptance: days(15), regime.FileHandover: days(5), regime.Extension: days(30), regime.Hearing: {By: by},
		regime.Remand: {By: by}, regime.Silence: days(30),
	}
	rules := regime.Rules{Code: "every_power", EN: "Every power", ZH: "虚构", From: calendar.MustDate(2023, 1, 1)}
	rules.Tiers[regime.Handling][regime.Silence] = regime.Stipulation{By: by}
	for p, term := range upper {
		rules.Tiers[regime.Review][p] = term
		if regime.Point(p) != regime.Silence {
			rules.Tiers[regime.Rereview][p] = term
		}
	}
	rules.Grounds[regime.NoRequestInTime] = regime.Concluding{By: by, Verified: by}
	law, err := regime.Over(regime.National(), rules)
	if err != nil {
		panic(err)
	}
	return law
}
