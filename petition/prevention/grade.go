package prevention

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Grade says how much help a dispute needs. It is of the dispute, never of a person.
type Grade uint8

// The grades. Zero is unknown.
const (
	Low    Grade = 1 + iota // 低
	Medium                  // 中
	High                    // 高
)

var gradeNames = term.Table[Grade]{{}, {Code: "low", ZH: "低"}, {Code: "medium", ZH: "中"}, {Code: "high", ZH: "高"}}

// String returns the stable English code of g.
func (g Grade) String() string { return gradeNames.Code(g) }

// ZH returns the Chinese term of g.
func (g Grade) ZH() string { return gradeNames.ZH(g) }

// MarshalText writes the code of g.
func (g Grade) MarshalText() ([]byte, error) { return gradeNames.Marshal(g) }

// UnmarshalText reads the code of a grade.
func (g *Grade) UnmarshalText(text []byte) error { return gradeNames.Unmarshal(text, g) }

// raised returns the next grade up; high stays high.
func (g Grade) raised() Grade {
	if g == Low || g == Medium {
		return g + 1
	}
	return g
}

// Help is something an authority owes in a dispute. Whoever is offered help may decline it.
type Help uint8

// The helps. Zero is unknown.
const (
	Screen            Help = 1 + iota // 定期排查
	NameContact                       // 明确联系人员
	OfferLawyer                       // 提供法律咨询
	OfferMediation                    // 提供调解
	OfferPsychologist                 // 提供心理疏导
	AssignTeam                        // 五位一体包案
	ClearOverdue                      // 督促履行逾期职责
)

var helpNames = term.Table[Help]{
	{},
	{Code: "screen", ZH: "定期排查"},
	{Code: "name_contact", ZH: "明确联系人员"},
	{Code: "offer_lawyer", ZH: "提供法律咨询"},
	{Code: "offer_mediation", ZH: "提供调解"},
	{Code: "offer_psychologist", ZH: "提供心理疏导"},
	{Code: "assign_team", ZH: "五位一体包案"},
	{Code: "clear_overdue", ZH: "督促履行逾期职责"},
}

// String returns the stable English code of h.
func (h Help) String() string { return helpNames.Code(h) }

// ZH returns the Chinese term of h.
func (h Help) ZH() string { return helpNames.ZH(h) }

// EN returns h in plain English, for people.
func (h Help) EN() string { return strings.ReplaceAll(h.String(), "_", " ") }

// MarshalText writes the code of h.
func (h Help) MarshalText() ([]byte, error) { return helpNames.Marshal(h) }

// UnmarshalText reads the code of a help.
func (h *Help) UnmarshalText(text []byte) error { return helpNames.Unmarshal(text, h) }

// Help returns what the authority owes in a dispute of the grade: a higher grade owes all that a lower one does, and more.
// Nothing is owed by any person. An unknown grade owes what every grade does.
func (g Grade) Help() []Help {
	help := []Help{Screen}
	if g >= Medium {
		help = append(help, NameContact, OfferLawyer, OfferMediation)
	}
	if g >= High {
		help = append(help, OfferPsychologist, AssignTeam, ClearOverdue)
	}
	return help
}

// Share is what one signal contributed.
type Share struct {
	Signal  Signal `json:"signal"`
	Count   Count  `json:"count"`
	AtLeast uint32 `json:"at_least"` // the row that counted; 0 if none did
	Points  int    `json:"points"`
	Most    int    `json:"most"` // the points this signal can have at most
}

// Assessment is the grade of a dispute with everything that led to it.
type Assessment struct {
	Grade   Grade          `json:"grade"` // unknown if what is missing would change it
	Least   Grade          `json:"least"` // what it is in any case
	Most    Grade          `json:"most"`  // what it may turn out to be
	Points  int            `json:"points"`
	Shares  []Share        `json:"shares"`            // every signal, in order
	Missing []Signal       `json:"missing,omitempty"` // of an unknown grade: what has to be established
	Why     statute.Reason `json:"why"`
}

// Assess grades a dispute on the day, by a scale. Signals that are not known are neither nought nor full: the grade is
// given where they could not change it.
func Assess(on calendar.Date, signals Signals, scale Scale) Assessment {
	a := Assessment{
		Why: statute.Reason{
			Rule: statute.R2, Cite: statute.R2.Cite(on),
			EN: "the grade is of the dispute: it says what help is owed, and asks nothing of any person",
			ZH: "等级针对纠纷，只确定应提供的帮助，不对任何人设定义务",
		},
	}
	var unknown []Signal
	for of := Signal(1); of < numSignals; of++ {
		share := Share{Signal: of, Count: signals.Count(of), Most: scale.top(of)}
		if n, ok := share.Count.N(); ok {
			w, _ := scale.row(of, n)
			share.AtLeast, share.Points = w.AtLeast, w.Points
		} else if share.Most > 0 {
			unknown = append(unknown, of)
		}
		a.Points += share.Points
		a.Shares = append(a.Shares, share)
	}
	a.Least, a.Most = scale.grade(a.Points), scale.grade(scale.most(signals))
	if a.Least == a.Most {
		a.Grade = a.Least
	} else {
		a.Missing = unknown
	}
	return a
}
