// Package simplified holds simplified handling (简易办理): a claim that is easy and new is answered within shorter limits, and goes
// back into ordinary handling where it turns out not to be so simple.
//
// It covers rule D13: the national rules on simplified handling, of which a report is known and not the text. Which claims are
// fit for it stands with the duties in package petition; the limits are those of the provisions that the rule rests on.
//
// It refuses to decide that a claim must be handled simply: the organ may, and what stands against it is listed all at once. A
// fact that is not known stands against it as well, since a quick procedure is for what is known to be simple.
//
//	h, err := simplified.Begin(petition.Triage(facts, nil), accepted)
//	fmt.Println(h.Opinion(nil).Last())
//
// # Files
//
// simplified.go: the claim in simplified handling.
package simplified
