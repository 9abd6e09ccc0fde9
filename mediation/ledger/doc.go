// Package ledger is the book of what became of an agreement's terms (履行台账): what was paid, waived and done, what is open,
// late and next on any day, and what default has cost.
//
// It covers rules A8, A9, A19 and A21, what A10, A14 to A16 and A22 come to on a day, and whether an act of A7 was done. A [Book] is immutable and does not depend
// on the order of entry; a [Statement] of it conserves every fen, and can be checked.
//
// It refuses to decide what was promised, which is package settlement, what a day late costs, which is packages interest and
// security, and what follows from a default beyond that: enforcement is package confirmation's. It is apart from settlement as
// performance is apart from promise, and because one package would be too crowded to read.
//
// Reading order: book.go the book and its entries, with entry.go and index.go; statement.go what it tells; booking.go how
// payments are booked, with later.go, penalty.go, surety.go, and default.go for acceleration; balance.go subtotals; text.go
// words for people.
package ledger
