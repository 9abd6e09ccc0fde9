// Command peers measures Fengqiao against the libraries that a user would pick instead, and against floors: code written by
// hand that gives the same answers with the same checks. It first checks that both sides of every row agree over all inputs,
// then prints one Markdown table and exits with 1 if a goal is missed.
//
//	go run .                       everything, about two minutes
//	go run . -only replay,audit    some rows
//	go run . -quick                a run of seconds, which gates nothing
//
// Reading order: measure.go (what a row is, how it is measured and printed), histories.go (the inputs), then one file for each
// group of rows: replay.go (matter.go, rough.go, stateless.go), audit.go (rough_audit.go), standing.go, indicators.go, triage.go,
// deadlines.go, shares.go, forms.go.
package main
