package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// The naive implementation: what somebody writes in an afternoon who has read the regulation once. Each function makes the mistakes
// that were met in real programs: what is not known is taken for "no", days are counted without days off, a late day is late on
// every reading, everybody who signed is bound, and the last event on file decides. It is here so that the vectors can be seen to
// tell such a program from a right one. It knows nothing of the library's types, as a program in another language would not.

type object = map[string]any

var naive = map[string]answerer{
	"triage":       on(naiveTriage),
	"duties":       on(naiveDuties),
	"deadline":     on(naiveDeadline),
	"mediation":    on(naiveMediation),
	"agreement":    on(naiveAgreement),
	"ledger":       on(naiveLedger),
	"confirmation": on(naiveConfirmation),
	"procedure":    on(naiveProcedure),
	"step":         on(func(object) any { return object{"allowed": true} }), // whatever comes is put on file
	"audit":        on(naiveAudit),
	"dossier":      on(naiveDossier),
}

func text(in any, path ...string) string {
	for _, name := range path {
		o, _ := in.(object)
		in = o[name]
	}
	s, _ := in.(string)
	return s
}

func list(in object, name string) []object {
	items, _ := in[name].([]any)
	var all []object
	for _, item := range items {
		o, _ := item.(object)
		all = append(all, o)
	}
	return all
}

// Mistake: what is not known is "no", so that there is always a route and never a question.
func naiveTriage(in object) any { return object{"route": naiveRoute(in)} }

func naiveRoute(in object) string {
	facts, _ := in["facts"].(object)
	is := func(fact, value string) bool { return text(facts, fact) == value }
	paths := fmt.Sprint(facts["paths"])
	switch {
	case is("concluded", "yes") && !is("same_facts", "no"):
		return "no_longer_accepted"
	case is("pending", "yes"):
		return "pending_elsewhere"
	case is("competence", "discipline_inspection"):
		return "to_discipline_inspection"
	case !is("competence", "this_system") && text(facts, "competence") != "":
		return "outside_competence"
	case is("level", "subordinate_organ"):
		return "to_subordinate_organ"
	case is("category", "suggestion"):
		return "study_and_reply"
	case is("category", "accusation"):
		return "handle_accusation"
	case is("two_sided", "yes"):
		return "mediate_first"
	case strings.Contains(paths, "protection_duty"):
		return "perform_protection_duty"
	case strings.Contains(paths, "litigation"):
		return "to_litigation"
	}
	return "three_tiers"
}

// Mistake: the two duties that everybody knows, whatever the claim.
func naiveDuties(in object) any {
	if duty := text(in, "duty"); duty == "register" || duty == "written_notice" {
		return object{"due": "yes"}
	}
	return object{"due": "no"}
}

// Mistake: days off do not count, weekends are the only ones, and there is one reading.
func naiveDeadline(in object) any {
	from, err := time.Parse(time.DateOnly, text(in, "from"))
	if err != nil {
		return object{}
	}
	n, unit, _ := strings.Cut(text(in, "limit"), " ")
	number, _ := strconv.Atoi(n)
	end := from
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		end = from.AddDate(0, 0, number)
	case "working day":
		for number > 0 {
			end = end.AddDate(0, 0, 1)
			if end.Weekday() != time.Saturday && end.Weekday() != time.Sunday {
				number--
			}
		}
	case "month":
		end = from.AddDate(0, number, 0) // 31 January + 1 month is 3 March
	case "year":
		end = from.AddDate(number, 0, 0)
	}
	answer := object{"ends": end.Format(time.DateOnly)}
	if done, err := time.Parse(time.DateOnly, text(in, "done")); err == nil {
		answer["check"] = "in_time"
		if done.After(end) {
			answer["check"] = "late"
		}
	}
	return answer
}

// Mistake: whoever agrees may mediate, unless somebody was badly hurt.
func naiveMediation(in object) any {
	switch text(in, "dispute", "injury") {
	case "light", "serious":
		return object{"verdict": "barred", "bars": []string{"serious_injury"}}
	}
	if text(in, "dispute", "consent") == "refused" {
		return object{"verdict": "barred", "bars": []string{"refusal"}}
	}
	return object{"verdict": "allowed"}
}

// Mistake: an agreement is in force on the day it was reached, binds everybody it names, and has no defects.
func naiveAgreement(in object) any {
	a, _ := in["agreement"].(object)
	var bound []object
	for _, p := range list(a, "parties") {
		bound = append(bound, object{"who": p["name"], "bound": "bound"})
	}
	return object{"force": "in_force", "day": text(a, "reached"), "bound": bound}
}

// Mistake: only payments count; interest, waivers and extensions do not exist, and a missing sum is nothing.
func naiveLedger(in object) any {
	terms, _ := in["terms"].(object)
	var promised, paid, overdue float64
	next := ""
	for _, p := range list(terms, "payments") {
		sum, _ := strconv.ParseFloat(text(p, "amount"), 64)
		promised += sum
		if due := text(p, "due"); due != "" && due < text(in, "on") {
			overdue += sum
		} else if due != "" && (next == "" || due < next) {
			next = due
		}
	}
	for _, e := range list(in, "entries") {
		if sum, _ := strconv.ParseFloat(text(e, "amount"), 64); text(e, "kind") == "paid" && text(e, "on") <= text(in, "on") {
			paid += sum
		}
	}
	yuan := func(sum float64) string { return strconv.FormatFloat(max(sum, 0), 'f', 2, 64) }
	return object{
		"promised": yuan(promised), "paid": yuan(paid), "outstanding": yuan(promised - paid), "overdue": yuan(overdue - paid),
		"interest": "0.00", "next_due": next, "fulfilled": paid >= promised,
	}
}

// Mistake: thirty days by the calendar on the wall, and nothing else is looked at.
func naiveConfirmation(in object) any {
	app, _ := in["application"].(object)
	effective, err := time.Parse(time.DateOnly, text(app, "effective"))
	if err != nil {
		return object{"verdict": "inadmissible"}
	}
	last := effective.AddDate(0, 0, 30).Format(time.DateOnly)
	if text(app, "filed") > last {
		return object{"verdict": "inadmissible", "last": last, "filed": "late"}
	}
	return object{"verdict": "ready", "last": last, "filed": "in_time"}
}

// Mistake: the last event on file decides, and nobody owes anything.
func naiveProcedure(in object) any {
	stage := map[string]string{
		"registered": "registered", "accepted": "in_handling", "opinion_issued": "handling_issued", "opinion_served": "handling_served",
		"review_requested": "review_requested", "concluded": "concluded",
	}
	events := list(in, "events")
	if len(events) == 0 {
		return object{}
	}
	return object{"stage": stage[text(events[len(events)-1], "kind")], "round": 1}
}

// Mistake: sixty days to the opinion, and what is not on file was not done.
func naiveAudit(in object) any {
	var accepted, opinion time.Time
	for _, e := range list(in, "events") {
		day, _ := time.Parse(time.DateOnly, text(e, "on"))
		switch text(e, "kind") {
		case "accepted":
			accepted = day
		case "opinion_issued":
			opinion = day
		}
	}
	if late := int(opinion.Sub(accepted).Hours()/24) - 60; late > 0 {
		return []object{{"check": "handling_limit", "verdict": "violated", "rule": "E1", "tier": "handling", "days_late": late}}
	}
	return []object{}
}

// Mistake: the parts are asked one by one and never compared.
func naiveDossier(in object) any {
	d, _ := in["dossier"].(object)
	answer := object{}
	var routes []object
	for _, c := range list(d, "claims") {
		facts, _ := c["facts"].(object)
		routes = append(routes, object{"route": naiveRoute(object{"facts": facts})})
	}
	answer["routes"] = routes
	return answer
}
