// Package settlement is what a mediation agreement obliges its parties to do: payments, at once or over time, by one or by
// several, and other acts ([Terms]).
//
// It covers rules A4 to A7, and A9 and A11 so far as the terms state them: shares of several obligors that add up to the
// fen, dated instalments, duties without end, sums already paid, acts with a due date, clauses and payment plan in words.
// Figures of a document that contradict each other are reported, never mended.
//
// It refuses to decide whether the matter may be mediated, which is package mediation; whether the agreement binds and on
// whom, which is package agreement, of whose documents Terms are a part; and what became of the terms, which packages booking
// and ledger tell.
//
// Reading order: terms.go what can be promised, with enums.go; schedule.go when; validate.go what must hold, with
// validate_payment.go and validate_schedule.go, and names.go who is meant; plan.go who owes what on which day, with shares.go; text.go words for people.
package settlement
