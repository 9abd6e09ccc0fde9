// Package answers is what the page asks: one question, a verb and its facts as JSON, and one answer as JSON with all words in both
// languages. It decides nothing itself; what it adds to the library is what a form needs, such as the lists of codes.
//
// Verbs and inputs are those of the conformance kit where it has them (triage, deadline, ledger, procedure, step, audit), and an answer
// holds what the kit asks for and more. What cannot be read is answered with all flaws, each with its path.
//
// The inputs are read by the strict reader and not by encoding/json: its Unmarshal alone keeps the reader of every type of the
// library in the program, also of those that are only written, which is a tenth of its size when compressed. And it stops at the
// first flaw.
//
// Reading order: answers.go (the door), forms.go (lists for forms), letter.go (somebody holds a paper), claim.go (triage), deadline.go,
// ledger.go, record.go (the tiers), matter.go (a dossier).
package answers
