package confirmation

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Seat is what makes a court competent (J4).
//
// Codes: inviting_court, seat_of_body, partys_domicile, seat_of_object.
type Seat uint8

// The seats, in the order in which they are offered. Zero is unknown.
const (
	InvitingCourt  Seat = 1 + iota // inviting_court 邀请（委派）调解的人民法院: 作出邀请（委派）的人民法院
	SeatOfBody                     // seat_of_body 调解组织所在地人民法院: 调解组织所在地
	PartysDomicile                 // partys_domicile 当事人住所地人民法院: 当事人住所地
	SeatOfObject                   // seat_of_object 标的物所在地人民法院: 标的物所在地
)

var seatsEN = map[Seat]string{
	InvitingCourt: "the court that invited (delegated) the mediation", SeatOfBody: "the court at the seat of the mediation body",
	PartysDomicile: "the court at a party's domicile", SeatOfObject: "the court where the object is",
}

// EN returns s in plain English, for people.
func (s Seat) EN() string { return cmp.Or(seatsEN[s], s.String()) }

// CompetentCourt is one of the courts that may confirm an agreement.
type CompetentCourt struct {
	Seat  Seat             `json:"seat"`
	Level CourtLevel       `json:"level,omitzero"` // unknown where it depends on facts that are not known; any for the inviting court
	Cite  statute.Citation `json:"cite"`
}

// Courts returns the competent courts for an application filed on the day. Since 2022-01-01 these are the court that
// invited the mediation, or, where none did, those of a party's domicile, of the object or of the mediation body, at the
// level to which the dispute belongs; before, the basic court at the seat of the body, or the one that delegated.
func Courts(app Application, on calendar.Date) []CompetentCourt {
	var courts []CompetentCourt
	add := func(s Seat, l CourtLevel) {
		courts = append(courts, CompetentCourt{s, l, courtCitation(s, app.Body, on)})
	}
	era := eraOf(on)
	if era != 0 && app.Invited != decision.No {
		add(InvitingCourt, 0)
	}
	switch {
	case era == Since2011 || era == Since2015:
		add(SeatOfBody, Basic)
	case era == Since2022 && app.Invited != decision.Yes:
		level := map[decision.Tri]CourtLevel{decision.Yes: IntermediateLevel, decision.No: Basic}[app.Intermediate]
		add(SeatOfBody, level)
		add(PartysDomicile, level)
		add(SeatOfObject, level)
	}
	return courts
}

// courtCitation is where the law makes a court competent: before 2022 the court that delegated is one by the provisions of
// 2011 for committees, and since 2016-07-01 for other bodies by those on invited mediation.
func courtCitation(s Seat, body Body, on calendar.Date) statute.Citation {
	if s == InvitingCourt && eraOf(on) != Since2022 {
		cite, held := statute.DelegatedConfirmation.On(on)
		if !held || body == PeoplesCommittee {
			cite, _ = statute.ConfirmationCourt2011.On(on)
		}
		return cite
	}
	return statute.J4.Cite(on)
}

// Era is one of the stretches of time between changes of the law of confirmation.
//
// Codes: since_2011, since_2015, since_2022.
type Era uint8

// The eras. Zero is unknown, or a day on which no text on the courts is held: before 2011-03-30.
const (
	Since2011 Era = 1 + iota // since_2011 2011年3月30日起: 法释〔2011〕5号, from 2011-03-30
	Since2015                // since_2015 2015年2月4日起: 民事诉讼法解释, from 2015-02-04
	Since2022                // since_2022 2022年1月1日起: 民事诉讼法2021年修正, from 2022-01-01
)

func eraOf(on calendar.Date) Era {
	cite, inForce := statute.JointConfirmation.On(on)
	if inForce && cite.Edition() >= statute.CPL2021 {
		return Since2022
	}
	if _, ok := statute.ConfirmationInadmissible.On(on); ok {
		return Since2015
	}
	if _, ok := statute.ConfirmationCourt2011.On(on); ok {
		return Since2011
	}
	return 0
}

// What the table says of a court.
const (
	competent = 1 + iota
	incompetent
)

var before2022, since2022 = decision.Is(Since2011, Since2015), decision.Is(Since2022)

var everyRow = []string{decision.EveryRow}

// courtTable is J4. That a court invited the mediation is enough in every era; else, since 2022, it excludes all others.
var courtTable = decision.MustAsk(decision.Spec{
	Name: "confirmation: the court", Hits: decision.First,
	Outcomes: []decision.Name{{}, {Code: "competent", ZH: "有管辖权"}, {Code: "incompetent", ZH: "无管辖权"}},
}, courtFacts, factValues[:], []decision.FactRow[ApplicationFact]{
	// CPL 2021 201(i), SPC2011 2(2)
	{Name: "inviting", When: facts{FactInviting: yes}, Then: competent, Over: everyRow},
	{Name: "invited", When: facts{FactEra: since2022, FactInvited: yes}, Then: incompetent, Over: everyRow},
	// CPL 2021 201(ii): the level to which the dispute belongs, and one of three connections
	{Name: "level", When: facts{FactEra: since2022, FactIntermediate: yes, FactLevel: decision.Is(Basic, HigherLevel)}, Then: incompetent, Over: everyRow},
	{Name: "level", When: facts{FactEra: since2022, FactIntermediate: no, FactLevel: decision.Is(IntermediateLevel, HigherLevel)}, Then: incompetent, Over: everyRow},
	{Name: "body", When: facts{FactEra: since2022, FactAtBody: yes}, Then: competent, Over: everyRow},
	{Name: "domicile", When: facts{FactEra: since2022, FactAtDomicile: yes}, Then: competent, Over: everyRow},
	{Name: "object", When: facts{FactEra: since2022, FactAtObject: yes}, Then: competent, Over: everyRow},
	// CPL 2012 194, SPC2011 2(1): the basic court at the seat of the body
	{Name: "body before 2022", When: facts{FactEra: before2022, FactLevel: decision.Is(Basic), FactAtBody: yes}, Then: competent, Over: everyRow},
	{Name: "any other", Then: incompetent},
})
