// Package explanation gives the reasons of a decision on a claim as one value (说理): where the claim goes and why, on which facts
// that rests, what would lead it elsewhere, what is still to be asked, which rows were tried and what is owed, on a day.
//
// It covers what 信访工作条例 asks of an answer, that it says on what it rests: rules T1 to T14 and D1 to D15, as package petition has
// them. It adds nothing to them, and puts what the methods of a decision return side by side, as data and in words of both languages.
//
// It refuses to decide anything.
//
//	fmt.Print(explanation.Of(petition.Triage(facts, nil), day).EN())
//
// # Files
//
// explanation.go: the value, and its words.
package explanation
