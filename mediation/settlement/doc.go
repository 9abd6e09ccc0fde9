// Package settlement is what a mediation agreement obliges its parties to do, and what became of it: payments, instalments
// and other acts ([Terms]), and the book of what was performed ([Ledger]).
//
// It covers rules A4 to A10: shares of several obligors that add up to the fen, dated instalments, duties without end,
// sums already paid, acts with a due date; booking of payments, default, acceleration, and the interest of SPC2014 for
// late performance of a confirmed agreement. Figures of a document that contradict each other are reported, never mended.
//
// It refuses to decide whether the matter may be mediated, whether the agreement binds and on whom, and whether a court
// may confirm it: that is package mediation, which embeds Terms in its agreement. It was split from there with package
// money because the three together would be too crowded to read.
//
// Reading order: terms.go what can be promised; schedule.go when; enums.go the closed sets; validate.go what must hold.
package settlement
