// Package money is the money of a settlement: sums of renminbi, exact to the fen, how they are shared out, and how they
// are written in formal Chinese numerals (大写).
//
// It covers rules A4, A11 and the arithmetic of A5 and A6. An [Amount] is whole fen in 64 bits: equal sums are ==, sums
// serve as map keys, nothing is ever floating point. A decimal stands at its border and nowhere inside. Sums are never
// negative: who owes whom is said by obligor and beneficiary, not by a sign, so a difference below nothing is an error.
//
// It refuses to decide what a sum is owed for and when; that is package settlement. Money knows no
// parties and no dates, settlement no procedure.
//
// Reading order: amount.go the sum, its arithmetic and its text; decimal.go the border to decimals; formal.go and
// formal_read.go formal numerals, written and read; split.go shares; percent.go percentages; sum_days.go sums times days,
// which bear interest; gap.go two figures that contradict each other.
package money
