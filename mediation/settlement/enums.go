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
// Codes: apology, repair, return, demolition, land_boundary, cease, other.
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
)
