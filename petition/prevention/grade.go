package prevention

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Grade says how much help a dispute needs. It is of the dispute, never of a person.
//
// Codes: low, medium, high.
type Grade uint8

// The grades. Zero is unknown.
const (
	Low    Grade = 1 + iota // low 低
	Medium                  // medium 中
	High                    // high 高
)

// raised returns the next grade up; high stays high.
func (g Grade) raised() Grade {
	if g == Low || g == Medium {
		return g + 1
	}
	return g
}

// Help is something an authority owes in a dispute. Whoever is offered help may decline it.
//
// Codes: screen, name_contact, offer_lawyer, offer_mediation, offer_psychologist, assign_team, clear_overdue.
type Help uint8

// The helps. Zero is unknown.
const (
	Screen            Help = 1 + iota // screen 定期排查
	NameContact                       // name_contact 明确联系人员
	OfferLawyer                       // offer_lawyer 提供法律咨询
	OfferMediation                    // offer_mediation 提供调解
	OfferPsychologist                 // offer_psychologist 提供心理疏导
	AssignTeam                        // assign_team 五位一体包案
	ClearOverdue                      // clear_overdue 督促履行逾期职责
)

// EN returns h in plain English, for people.
func (h Help) EN() string { return term.Plain(h.String()) }

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

// Grading is the grade of a dispute with everything that led to it.
type Grading struct {
	Grade   Grade          `json:"grade"` // unknown if what is missing would change it
	Least   Grade          `json:"least"` // what it is in any case
	Most    Grade          `json:"most"`  // what it may turn out to be
	Points  int            `json:"points"`
	Shares  []Share        `json:"shares,omitzero"`   // every signal, in order
	Missing []Signal       `json:"missing,omitempty"` // of an unknown grade: what has to be established
	Why     statute.Reason `json:"why"`
}

// Assess grades a dispute on the day, by a scale. Signals that are not known are neither zero nor full: the grade is
// given where they could not change it.
func Assess(on calendar.Date, signals Signals, scale Scale) Grading {
	a := Grading{
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
			w := scale.row(of, n)
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
