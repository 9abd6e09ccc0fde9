// Package refusal is how an organ turns somebody down: what is refused, on what ground with its article of the day, and what may be
// done next, at which organ and until when (E14, PWR2022 art. 23, 35 and 36). A refusal without a ground or without a remedy cannot
// be built, nor one that sends a petition opinion to court, where it is not heard.
//
// It does not decide that something is refused: the triage, the proxy, the mediation and the three tiers do, and build a refusal
// with [New].
//
// Reading order: refusal.go (what a refusal is), grounds.go (on what it can rest, and what it must offer), remedy.go (what may be done
// next), notice.go (the paper).
package refusal
