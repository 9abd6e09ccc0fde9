// Package petition answers the first questions about a petition (信访事项): where does each claim go (管辖甄别), what does the
// organ owe whatever the route?
//
// It covers 信访工作条例 articles 18 to 31, 33 and 37 as far as they say who handles what (until 2022-04-30 the 信访条例 of
// 2005), the national rules on simplified handling, and the practice of the Baotou mediation room where that is asked
// for: rules T1 to T14 and D1 to D15. What happens in the tiers afterwards is in package escalation, whether and how
// to mediate in package mediation, who answers for a matter in petition/assignment, who may speak for a petitioner in
// petition/proxy, how an easy claim is handled in petition/simplified, how several bring one petition in petition/joint, how
// somebody is refused in petition/refusal, and what is open outside of the petition procedure in petition/recourse.
//
// It refuses to decide three things. What the facts are: an unknown fact stays unknown, and the answer then is what to ask
// next. What a statutory path was concluded with: that is a status from outside, recorded and never computed
// (E15). And anything by who the petitioner is or how often he came: the route is a function of the claim alone. A policy
// whose routes ask for conduct, repetition, group size or the person is refused, and a test walks the whole fact space.
//
//	d := petition.Triage(petition.Facts{Category: petition.Grievance, Competence: petition.ThisSystem}, petition.Baotou())
//	route, settled := d.Route()
//
// # Files
//
// The facts of a claim: facts.go, values.go, fact.go (their names and questions), lead.go (which of the statutory paths of
// article 31 leads; the paths themselves are in petition/pathway). Where it goes: route.go, triage.go. What is owed:
// duties.go. Why, and what else: explain.go, words.go (all at once in petition/explanation), matter.go for several
// claims. The rows themselves: national.go (the law), inner_mongolia.go (a region's law on top) and baotou.go (one city's
// practice on top of both; example_city_test.go shows how to add your own in one file), policy.go and policy_check.go (what a
// policy may change), asker.go (the organ that asks, from which competence and level are seen), lawyer.go (the tables for
// lawyers, the vectors for other programs).
package petition
