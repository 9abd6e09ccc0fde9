// Package security is what secures an agreement: penalties for default (违约责任, [Penalty]) and sureties (保证, [Surety]).
//
// It covers rules A14 and A16 so far as the document states them. It refuses to decide whether a penalty is too high, which
// a court may be asked (CC 585(2)), and what is owed on a day, which is package ledger. It was split from settlement as
// security is apart from the debt it secures.
//
// Reading order: security.go with enums.go; text.go words for people.
package security
