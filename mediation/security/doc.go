// Package security is what secures a debt or comes with it: penalties for default (违约责任, [Penalty]), sureties (保证, [Surety]), deposits
// (定金, [Deposit]) and the interest that it bears until it is paid (利息, [Interest]).
//
// It covers rules A14 and A16: what the document states, what a penalty comes to for given days late, and what of given debts may be
// asked of a surety on a day. It refuses to decide whether a penalty is too high, which a court may be asked (CC 585(2)), and which
// debts are late, which is package booking. It was split from settlement as security is apart from the debt it secures.
//
// Reading order: security.go with enums.go, interest.go, rise.go and deposit.go; stretch.go what a penalty comes to; liability.go what may be
// asked of a surety, with law.go; text.go words for people.
package security
