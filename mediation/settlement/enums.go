package settlement

import "github.com/fengqiao-go/fengqiao/petition/term"

// Sharing is how several obligors bear one payment (按份). Zero is unknown: none was agreed.
type Sharing uint8

// The ways to share.
const (
	ByParts   Sharing = 1 + iota // 按份额: each has a Part of all parts
	ByPercent                    // 按比例: each has a Percent, 100% in all
	BySums                       // 按定额: each has a Sum, the Amount in all
)

var sharingNames = term.Table[Sharing]{
	{},
	{Code: "parts", ZH: "按份额"},
	{Code: "percent", ZH: "按比例"},
	{Code: "sums", ZH: "按定额"},
}

// String returns the stable English code of s.
func (s Sharing) String() string { return sharingNames.Code(s) }

// ZH returns the Chinese term of s.
func (s Sharing) ZH() string { return sharingNames.ZH(s) }

// MarshalText writes the code of s.
func (s Sharing) MarshalText() ([]byte, error) { return sharingNames.Marshal(s) }

// UnmarshalText reads the code of a sharing.
func (s *Sharing) UnmarshalText(b []byte) error { return sharingNames.Unmarshal(b, s) }

// ActKind is what kind of act is owed. Zero is unknown.
type ActKind uint8

// The kinds of act, after the ways to bear civil liability in CC 179 where it names one.
const (
	Apology      ActKind = 1 + iota // 赔礼道歉
	Repair                          // 修复: repair, or restore to the former state (修理、重作、更换；恢复原状)
	Return                          // 返还财物
	Demolition                      // 拆除
	LandBoundary                    // 确认地界
	Cease                           // 停止侵害
	OtherAct                        // 其他
)

var actNames = term.Table[ActKind]{
	{},
	{Code: "apology", ZH: "赔礼道歉"},
	{Code: "repair", ZH: "修复"},
	{Code: "return", ZH: "返还财物"},
	{Code: "demolition", ZH: "拆除"},
	{Code: "land_boundary", ZH: "确认地界"},
	{Code: "cease", ZH: "停止侵害"},
	{Code: "other", ZH: "其他"},
}

// String returns the stable English code of k.
func (k ActKind) String() string { return actNames.Code(k) }

// ZH returns the Chinese term of k.
func (k ActKind) ZH() string { return actNames.ZH(k) }

// MarshalText writes the code of k.
func (k ActKind) MarshalText() ([]byte, error) { return actNames.Marshal(k) }

// UnmarshalText reads the code of a kind of act.
func (k *ActKind) UnmarshalText(b []byte) error { return actNames.Unmarshal(b, k) }
