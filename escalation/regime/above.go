package regime

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Naming says on whose word an organ stands above another.
//
// Codes: by_text, configured, silent.
type Naming uint8

// The ways. Zero is unknown: the level or the system of the organ below is not recorded.
const (
	ByText     Naming = 1 + iota // by_text 条文明确: the regulation or its official interpretation names it
	Configured                   // configured 经配置: the user of the library has said so, with a source
	Silent                       // silent 条文未明确: no text names an organ, and the library does not compute one
)

// unknown is the answer to what is not recorded well enough.
const unknown = decision.Tri(0)

// Superiors are the organs that may decide the tier after the one an organ has decided; where there are two, the
// petitioner chooses. The zero Superiors are unknown: the organ below is not recorded well enough.
type Superiors struct {
	Naming     Naming
	first      Organ // by text: kinds of organ, without a name, the one to be offered first standing first
	second     Organ
	configured *Superior
	order      Source // who says so, if not the official interpretation of the regulations
}

// MarshalJSON writes the naming and the organs.
func (s Superiors) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Naming Naming  `json:"naming"`
		Organs []Organ `json:"organs,omitempty"`
	}{s.Naming, slices.Collect(s.All())})
}

// All yields the organs, the one to be offered first standing first. By text they are kinds of organ without a name.
func (s Superiors) All() iter.Seq[Organ] {
	return func(yield func(Organ) bool) {
		if s.configured != nil {
			yield(s.configured.Is)
			return
		}
		for _, o := range [...]*Organ{&s.first, &s.second} {
			if !o.IsZero() && !yield(*o) {
				return
			}
		}
	}
}

// Words lists the organs for people.
func (s Superiors) Words() statute.Text {
	var en, zh []string
	for o := range s.All() {
		en, zh = append(en, o.EN()), append(zh, o.ZH())
	}
	if len(en) == 0 {
		return statute.Text{EN: "not known: level and system of the organ below are not recorded", ZH: "无法确定：下一级机关的层级和系统未记录"}
	}
	return statute.Text{EN: strings.Join(en, " or "), ZH: strings.Join(zh, "或者")}
}

// By returns who says so: the official interpretation of the regulations, or the source of a configured answer.
func (s Superiors) By() Source {
	if s.configured != nil {
		return s.configured.By
	}
	if !s.order.IsZero() {
		return s.order
	}
	return law(statute.LevelAbove)
}

// Include says whether o is one of the organs: unknown where no text names one, where the organ below is not recorded
// well enough, or where o is not. A configured organ is known by its name.
func (s Superiors) Include(o Organ) decision.Tri {
	if s.configured != nil {
		return Organ{Name: s.configured.Is.Name}.Fits(o)
	}
	return s.includeKind(&o)
}

// includeKind is Include by text.
func (s *Superiors) includeKind(o *Organ) decision.Tri {
	if s.first.IsZero() {
		return unknown
	}
	answer := s.first.Fits(*o)
	if answer == decision.Yes || s.second.IsZero() {
		return answer
	}
	if second := s.second.Fits(*o); second != decision.No {
		return second
	}
	return answer
}

// MayFollow says whether o may decide after below, whose superiors s are: it is one of them, and not below itself (E2, E8).
func (s Superiors) MayFollow(o, below Organ) decision.Tri {
	if o.Name != "" && term.Same(o.Name, below.Name) {
		return decision.No
	}
	return s.Include(o)
}

// Fits says whether p can be what o describes, names as [term.Same] compares them. What o leaves out it does not ask for; what p leaves out stays unknown.
func (o Organ) Fits(p Organ) decision.Tri {
	name := o.Name != "" && (p.Name == "" || !term.Same(p.Name, o.Name)) // asked for, and p does not say the same
	level := o.Level != 0 && p.Level != o.Level
	system := o.System != 0 && p.System != o.System
	switch {
	case name && p.Name != "", level && p.Level != 0, system && p.System != 0:
		return decision.No
	case name, level, system:
		return unknown
	}
	return decision.Yes
}

// Agrees says whether o and p can be the same organ: no, where both state something different.
func (o Organ) Agrees(p Organ) decision.Tri {
	same := o.Name != "" && term.Same(o.Name, p.Name)
	if (same || o.Name == "" || p.Name == "") &&
		(o.Level == 0 || p.Level == 0 || o.Level == p.Level) &&
		(o.System == 0 || p.System == 0 || o.System == p.System) {
		if same && o.Kind() == p.Kind() {
			return decision.Yes
		}
		return unknown
	}
	return decision.No
}

// Superior is a user's answer where no text gives one: which organ stands above another, and who says so.
type Superior struct {
	Of Organ  `json:"of"` // what it leaves out it does not ask for
	Is Organ  `json:"is"`
	By Source `json:"by"`
}

// Above returns who decides the tier after one that o has decided (E2).
//
// For a department of county or municipal level that is its own-level government or the department above; for one of
// provincial level the provincial government alone (SCL253, s. 1). For a government below the provincial one it is the
// government one level up. Above a provincial government or a ministry no text names an organ, nor for a police station,
// which is no department, or for another body: then only a configured answer helps. For a department under vertical leadership it
// is the department above alone, where a text of the place says so ([Rules.Vertical]); elsewhere that is not for this library to say.
func (r *Rules) Above(o Organ) Superiors {
	for i := range r.Superiors {
		if s := &r.Superiors[i]; s.Of.Fits(o) == decision.Yes && s.stands(r.textAbove(&o)) {
			own := *s // not a part of r, which the caller may change
			return Superiors{Naming: Configured, configured: &own}
		}
	}
	above := *r.textAbove(&o)
	above.order = r.Order
	if o.System == VerticalDepartment {
		above.order = r.Vertical
	}
	return above
}

// stands reports whether a configured answer holds beside what the text says of the same organ: a practice never names another
// organ than the text.
func (s *Superior) stands(text *Superiors) bool {
	return s.By.Maker().IsLaw() || text.includeKind(&s.Is) != decision.No
}

// MayFollow says whether o may decide after below, and on whose word: it stands above it, and is not below itself (E2, E8).
// It is [Superiors.MayFollow] of [Rules.Above] without building the superiors: replay asks it for every request.
func (r *Rules) MayFollow(o, below *Organ) (decision.Tri, Naming) {
	if o == nil || below == nil {
		return 0, 0
	}
	if len(r.Superiors) > 0 {
		above := r.Above(*below)
		return above.MayFollow(*o, *below), above.Naming
	}
	above := r.textAbove(below)
	if o.Name != "" && term.Same(o.Name, below.Name) {
		return decision.No, above.Naming
	}
	return above.includeKind(o), above.Naming
}

// textAbove is what the texts say of the organs above o.
func (r *Rules) textAbove(o *Organ) *Superiors {
	if o.Level > Central || o.System > lastSystem {
		return &Superiors{}
	}
	if o.System == VerticalDepartment && o.Level != 0 && r.Vertical.IsZero() {
		return &Superiors{Naming: Silent}
	}
	if r.Direct {
		return &directAbove[o.System][o.Level]
	}
	return &ordinaryAbove[o.System][o.Level]
}

// What the texts say, organ by organ; in a municipality directly under the central government no level lies between the
// districts and the municipality itself.
var (
	ordinaryAbove = textTable(false)
	directAbove   = textTable(true)
)

func textTable(direct bool) (table [lastSystem + 1][Central + 1]Superiors) {
	for s := Government; s <= lastSystem; s++ {
		for l := Township; l <= Central; l++ {
			table[s][l] = textCell(l, s, direct)
		}
	}
	return table
}

func textCell(l Level, s System, direct bool) Superiors {
	next := l + 1
	if l == County && direct {
		next = Provincial
	}
	department := s == PublicSecurity || s == OtherDepartment
	if s == Government && l < Provincial {
		return Superiors{Naming: ByText, first: Organ{Level: next, System: Government}}
	}
	if department && (l == County || l == Municipal) {
		return Superiors{Naming: ByText, first: Organ{Level: l, System: Government}, second: Organ{Level: next, System: s}}
	}
	if department && l == Provincial {
		return Superiors{Naming: ByText, first: Organ{Level: l, System: Government}}
	}
	if s == VerticalDepartment && l < Central {
		return Superiors{Naming: ByText, first: Organ{Level: next, System: s}}
	}
	return Superiors{Naming: Silent}
}
