package security

// Per is the stretch that a rate is stated for. Zero is unknown.
//
// Codes: day, month, year.
type Per uint8

// The stretches. A year is reckoned as 365 days and a month as its twelfth part.
const (
	PerDay   Per = 1 + iota // day 日
	PerMonth                // month 月
	PerYear                 // year 年
)

// SuretyKind is how a surety is liable (A16). Zero is unknown: since 2021 that means general (CC 686(2)), before
// joint (Guarantee Law 19).
//
// Codes: general, joint.
type SuretyKind uint8

// The kinds of surety.
const (
	GeneralSurety SuretyKind = 1 + iota // general 一般保证: only after enforcement against the debtor has failed (CC 687)
	JointSurety                         // joint 连带责任保证: as soon as the debtor is late (CC 688)
)
