package regime

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

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

// Told is o with what a record says of it besides. What it leaves out that is known already stays known; another organ takes its place.
func (o Organ) Told(more Organ) Organ {
	switch {
	case more.IsZero():
		return o
	case o.IsZero(), o.Agrees(more) == decision.No:
		return more
	}
	return Organ{cmp.Or(more.Name, o.Name), cmp.Or(more.Level, o.Level), cmp.Or(more.System, o.System)}
}

// Level is the level of an organ in the hierarchy of governments.
//
// Codes: township, county, municipal, provincial, central.
type Level uint8

// The levels, lowest first. Zero is unknown.
const (
	Township   Level = 1 + iota // township 乡级: 乡镇、街道
	County                      // county 县级: 县、区
	Municipal                   // municipal 市级: 设区的市、自治州
	Provincial                  // provincial 省级: 省、自治区、直辖市
	Central                     // central 中央
)

// System says which line of authority an organ belongs to.
//
// Codes: government, public_security, other_department, other_body, vertical_department.
type System uint8

// The systems. Zero is unknown.
const (
	Government      System = 1 + iota // government 人民政府: the government itself; a street office counts as one of township level
	PublicSecurity                    // public_security 公安机关: a bureau, branch or department; a police station is not one of its own
	OtherDepartment                   // other_department 其他工作部门: any other department of a government
	OtherBody                         // other_body 其他机关、单位: party organ, agency, enterprise; no text names the organ above it
	// A department that its own-level government does not lead, such as customs or tax. Which departments are led so is not for this
	// library to say.
	VerticalDepartment // vertical_department 实行垂直领导的部门: led by the department above alone
)

// lastSystem is the last of the systems, for tables that have a place for each.
const lastSystem = VerticalDepartment

func (s System) en() string {
	switch s {
	case Government:
		return "the government"
	case PublicSecurity:
		return "the public-security organ"
	case OtherDepartment:
		return "the department in charge"
	case VerticalDepartment:
		return "the department under vertical leadership"
	}
	return "a body"
}
