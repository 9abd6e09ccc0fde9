// Package statute knows the law the library rests on: which text was in force on a day, where a provision stood in it, who
// made a rule, and how to say so in Chinese and English.
//
// # What it covers
//
// The petition regulations of 2005 and 2022 with the rules around them, the law of people's and public-security mediation,
// of judicial confirmation and enforcement, of agents and periods, the ways outside of the petition procedure
// (reconsideration, suit, compensation, who decides on land and grassland, criminal cases that are not opened), legal aid and
// social assistance, and the local regulations whose articles the library uses. Every rule of the domain (P1 to R5) is one row:
// what it says, by date where the law changed, and the authorities it rests on in order.
//
// # How it is built
//
// An [Instrument] is a line of texts that replaced one another; an [Edition] is one of these texts, in force from a first
// day up to, but not including, the day it ceased. A [Provision] keeps its identity while its article number moves. A
// [Rule] rests on provisions, on practice or on a safeguard, and a [Citation] is any of them on a day. Ask for a day on
// which no edition is held and the answer says that, in words and as a boolean.
//
// # What it refuses to do
//
// It quotes no text and computes no period. It never dresses practice or a safeguard as law, and it does not hide how a
// number is known: what only a report was seen of, what is inferred, what is a reading, whose days in force were not
// established, and where a local text may no longer apply is printed with the citation (see [Doubt]). Texts that are not in
// its tables it does not hold, whether or not they exist.
//
// # Reading order
//
// basis.go, instrument.go and its table instruments.go, article.go, provision.go and its tables provisions_….go, citation.go,
// rules.go and its tables rules_….go, table.go, which reads the tables, from which the constants are made too; custom.go (texts
// that are not held); then diff.go (what changed between two days), limit.go, and violation.go, findings.go and irregularity.go (how
// other packages report what is wrong).
package statute
