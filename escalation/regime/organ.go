package regime

import "github.com/fengqiao-go/fengqiao/petition/term"

// Organ is an authority that may act in a tier: its name, its level, and whether it is a government or a department of
// one. Which organ stands above it is a question of law and not of its name: see [Rules.Above].
type Organ struct {
	Name   string `json:"name,omitempty"`
	Level  Level  `json:"level,omitzero"`
	System System `json:"system,omitzero"`
}

// IsZero reports whether nothing is known of o.
func (o Organ) IsZero() bool { return o == Organ{} }

// Kind returns o without its name: what kind of organ it is.
func (o Organ) Kind() Organ { return Organ{Level: o.Level, System: o.System} }

// EN returns o for people: its name, else what kind of organ it is.
func (o Organ) EN() string {
	if o.Name != "" {
		return o.Name
	}
	if o.Level == 0 || o.System == 0 {
		return "an organ not recorded"
	}
	return o.System.en() + " of " + o.Level.String() + " level"
}

// ZH returns o for people.
func (o Organ) ZH() string {
	if o.Name != "" {
		return o.Name
	}
	if o.Level == 0 || o.System == 0 {
		return "未记录的机关"
	}
	return o.Level.ZH() + o.System.ZH()
}

// Level is the level of an organ in the hierarchy of governments.
type Level uint8

// The levels, lowest first. Zero is unknown.
const (
	Township   Level = 1 + iota // 乡镇、街道
	County                      // 县、区
	Municipal                   // 设区的市、自治州
	Provincial                  // 省、自治区、直辖市
	Central                     // 中央
)

var levelNames = term.Table[Level]{
	{},
	{Code: "township", ZH: "乡级"},
	{Code: "county", ZH: "县级"},
	{Code: "municipal", ZH: "市级"},
	{Code: "provincial", ZH: "省级"},
	{Code: "central", ZH: "中央"},
}

// String returns the stable English code of l.
func (l Level) String() string { return levelNames.Code(l) }

// ZH returns the Chinese term of l.
func (l Level) ZH() string { return levelNames.ZH(l) }

// MarshalText writes the code of l.
func (l Level) MarshalText() ([]byte, error) { return levelNames.Marshal(l) }

// UnmarshalText reads the code of a level.
func (l *Level) UnmarshalText(text []byte) error { return levelNames.Unmarshal(text, l) }

// System says which line of authority an organ belongs to.
type System uint8

// The systems. Zero is unknown.
const (
	Government      System = 1 + iota // 人民政府: the government itself; a street office counts as one of township level
	PublicSecurity                    // 公安机关: a bureau, branch or department; a police station is not one of its own
	OtherDepartment                   // 其他工作部门: any other department of a government
	OtherBody                         // 其他机关、单位: party organ, agency, enterprise; no text names the organ above it
)

var systemNames = term.Table[System]{
	{},
	{Code: "government", ZH: "人民政府"},
	{Code: "public_security", ZH: "公安机关"},
	{Code: "other_department", ZH: "其他工作部门"},
	{Code: "other_body", ZH: "其他机关、单位"},
}

// String returns the stable English code of s.
func (s System) String() string { return systemNames.Code(s) }

// ZH returns the Chinese term of s.
func (s System) ZH() string { return systemNames.ZH(s) }

func (s System) en() string {
	switch s {
	case Government:
		return "the government"
	case PublicSecurity:
		return "the public-security organ"
	case OtherDepartment:
		return "the department in charge"
	}
	return "a body"
}

// MarshalText writes the code of s.
func (s System) MarshalText() ([]byte, error) { return systemNames.Marshal(s) }

// UnmarshalText reads the code of a system.
func (s *System) UnmarshalText(text []byte) error { return systemNames.Unmarshal(text, s) }
