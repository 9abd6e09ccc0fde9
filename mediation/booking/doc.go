// Package booking works the ledger of an agreement out (台账的登记与核算): how entries are checked against the terms, how payments are
// booked, what falls due when, and how things stand on any day.
//
// It covers rules A8, A9, A19 and A21, what A10, A14 to A16 and A22 come to on a day, and whether an act of A7 was done. A [Book]
// is immutable and does not depend on the order of entry; what it tells conserves every fen, and can be checked.
//
// It refuses to decide what was promised, which is package settlement, and what a day late costs, which is packages interest and
// security. What is entered and what is told stand in package ledger, apart from how the one follows from the other.
//
// Reading order: book.go the book, with check.go and index.go; statement.go how things stand; booking.go how payments are booked,
// with queue.go, interest.go, later.go, security.go (penalties and sureties), and default.go for acceleration.
package booking
