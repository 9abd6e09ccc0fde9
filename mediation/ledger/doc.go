// Package ledger is what is entered of an agreement's performance and what is told of it (履行台账): the entries, and the statement of
// what is open, late and next on a day, and what default has cost.
//
// It covers what rules A7 to A10, A14 to A16, A19 and A21 say in a statement, in words too. A [Statement] can be checked to the
// fen; [Examine] finds entries whose days cannot be in order.
//
// It refuses to decide how the statement follows from terms and entries, which is package booking, and what follows from a default
// beyond it: enforcement is package confirmation's. It is apart from settlement as performance is apart from promise.
//
// Reading order: entry.go what is entered, with enums.go, and order.go; statement.go what is told, with penalty.go, surety.go and
// balance.go; looks.go how much a book may be asked to work out; text.go words for people.
package ledger
