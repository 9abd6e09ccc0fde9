package settlement

// Sharing is how several obligors bear one payment (按份). Zero is unknown: none was agreed.
//
// Codes: parts, percent, sums.
type Sharing uint8

// The ways to share.
const (
	ByParts   Sharing = 1 + iota // parts 按份额: each has a Part of all parts
	ByPercent                    // percent 按比例: each has a Percent, 100% in all
	BySums                       // sums 按定额: each has a Sum, the Amount in all
)

// ActKind is what kind of act is owed. Zero is unknown.
//
// Codes: apology, repair, return, demolition, land_boundary, cease, other, forbearance, in_kind, recurring_act.
type ActKind uint8

// The kinds of act, after the ways to bear civil liability in CC 179 where it names one.
const (
	Apology      ActKind = 1 + iota // apology 赔礼道歉
	Repair                          // repair 修复: repair, or restore to the former state (修理、重作、更换；恢复原状)
	Return                          // return 返还财物
	Demolition                      // demolition 拆除
	LandBoundary                    // land_boundary 确认地界
	Cease                           // cease 停止侵害
	OtherAct                        // other 其他
	Forbearance                     // forbearance 不作为: not to do something; kept until a breach is on record
	InKind                          // in_kind 交付实物: things, such as grain or seedlings
	Recurring                       // recurring_act 定期行为: to be done again and again, such as every month; kept until a breach is on record
)

// Lasting reports whether the act has no end that would discharge it, so that only a breach is told of it.
func (k ActKind) Lasting() bool { return k == Forbearance || k == Recurring }

// DaysOff is what the agreement says of a last day of performance that is a day off. Zero is unknown: nothing is said, and
// whether the day moves is a reading (A21).
//
// Codes: move, stay.
type DaysOff uint8

// What may be agreed.
const (
	Move DaysOff = 1 + iota // move 顺延: to the next working day
	Stay                    // stay 不顺延
)
