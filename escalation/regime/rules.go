package regime

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Point is a point on which a regulation may say something about a tier.
//
// Codes: window, acceptance, file_handover, opinion, from_acceptance, extension, hearing, hearing_stops, remand,
// silence, not_same, file_from_acceptance, appraisal_stops, survey_stops, papers_stop, suspension_stops, return,
// declining, declining_extension, recusal_decision, service_ways.
type Point uint8

// The points. Zero is unknown.
const (
	Window             Point = 1 + iota // window 提出请求的期限: of the petitioner, from receiving the opinion of the tier below
	Acceptance                          // acceptance 受理决定的期限: of the organ asked, from receiving the request
	FileHandover                        // file_handover 移送案卷的期限: of the organ of the tier below
	Opinion                             // opinion 办理期限: from acceptance of the matter, or from receiving the request
	FromAcceptance                      // from_acceptance 自受理之日起算: the opinion's limit runs from accepting the request instead
	Extension                           // extension 延长的上限: once, at most so long
	Hearing                             // hearing 听证: a text provides for a hearing in this tier
	HearingStops                        // hearing_stops 听证不计入期限: its days are not counted
	Remand                              // remand 撤销并责令重新办理: the organ of this tier may send the matter back (E7)
	Silence                             // silence 逾期不答复: the next tier may be asked for against this one's silence, within the limit
	NotSame                             // not_same 不得作出相同意见: after it was sent back for facts or basis, the new opinion must not be the same (E7)
	FileFromAcceptance                  // file_from_acceptance 移送案卷自受理之日起算: the file's limit runs from accepting the request instead of receiving it
	AppraisalStops                      // appraisal_stops 鉴定不计入期限: the days of an appraisal are not counted (P12)
	SurveyStops                         // survey_stops 勘验不计入期限: those of a survey
	PapersStop                          // papers_stop 补正不计入期限: those in which papers are completed
	SuspensionStops                     // suspension_stops 中止不计入期限: those of a suspension
	Return                              // return 退回转送事项的期限: of the organ that a matter was passed on to and that has no power over it
	Declining                           // declining 不予受理告知的期限: of the organ that does not accept the matter, from receiving it
	DecliningExtension                  // declining_extension 不予受理告知的延长上限: in grave or difficult matters, at most so long
	// RecusalDecision is shown and not judged: a record holds no application for recusal.
	RecusalDecision // recusal_decision 决定是否回避的期限: of the organ of the official, from the application
	ServiceWays     // service_ways 送达方式: how papers are served (E20)

	numPoints
)

// Stipulation is what a regulation says on one point: a limit where it sets one, and the article. The zero Stipulation says nothing.
type Stipulation struct {
	Limit statute.Number `json:"limit,omitzero"`
	By    Source         `json:"by"`
}

// IsZero reports whether the regulation says nothing.
func (t Stipulation) IsZero() bool { return t == Stipulation{} }

// Source says who made a term: a provision of law that package statute holds, or a text it does not hold, cited in its
// user's words, or no text at all.
type Source struct {
	Provision statute.Provision `json:"provision,omitzero"`
	Basis     statute.Basis     `json:"basis,omitzero"` // where there is no provision
	EN        string            `json:"en,omitempty"`   // how to cite a text that package statute does not hold
	ZH        string            `json:"zh,omitempty"`
}

// IsZero reports whether no source is given.
func (s Source) IsZero() bool { return s == Source{} }

// Maker returns the basis of s.
func (s Source) Maker() statute.Basis {
	if s.Provision != 0 {
		return s.Provision.Basis()
	}
	return s.Basis
}

// Cite returns s as a citation on day d: the article, or the words of its user as what they are. It is never stronger than s.
func (s Source) Cite(d calendar.Date) statute.Citation {
	if s.Provision == 0 {
		return statute.Custom(s.Basis, statute.Text{EN: s.EN, ZH: s.ZH})
	}
	c, _ := s.Provision.On(d)
	return c
}

// For returns what to cite for a rule that goes by a number or an organ of s on day d: s itself, with the doubt there is about
// resting the rule on it; where nobody has said anything, what the rule rests on by itself.
func (s Source) For(r statute.Rule, d calendar.Date) statute.Citation {
	if s.IsZero() {
		return r.Cite(d)
	}
	if c, ok := r.Under(s.Provision, d); ok && s.Provision != 0 {
		return c
	}
	return s.Cite(d)
}

// Reason returns a reason that rests on s, with the citation that For gives.
func (s Source) Reason(r statute.Rule, d calendar.Date, en, zh string) statute.Reason {
	return statute.Reason{Rule: r, Cite: s.For(r, d), EN: en, ZH: zh}
}

// Points is what a regulation says about one tier. Index it with a Point.
type Points [numPoints]Stipulation

// Tiers is what a regulation says about each tier, point by point. Index it with a Tier and a Point.
type Tiers [Rereview + 1]Points

// Conclusions is what a regulation says about each ground of conclusion. Index it with a Ground.
type Conclusions [numGrounds]Concluding

// Refusals says by which texts a request for review or re-review may be refused (E19). Index it with a RefusalGround.
type Refusals [numRefusals]Source

// Concluding is what a regulation says about a ground of conclusion.
type Concluding struct {
	By       Source `json:"by"`
	Verified Source `json:"verified,omitzero"`  // the text that asks for a verification (核查认定) besides
	Approved Source `json:"approved,omitzero"`  // the text that asks for the approval of that verification (审核同意) besides
	Excluded bool   `json:"excluded,omitempty"` // the text lists the grounds of its place, and this is none of them
}

// Cite returns what the ground rests on that day: its article, or the plain statement that it is practice or a safeguard. Of a ground of
// which no text speaks, that there are no others is a safeguard.
func (c Concluding) Cite(d calendar.Date) statute.Citation {
	if c.By.IsZero() {
		return statute.E9.CiteAs(statute.Safeguard, d)
	}
	return c.By.For(statute.E9, d)
}

// Rules is one regulation while it is in force, as a literal. Its JSON leaves out what the regulation does not say; reading it does not
// validate, [Over] does.
type Rules struct {
	Code      string        `json:"code"`                // stable: "national_2022"
	EN        string        `json:"en"`                  // for people
	ZH        string        `json:"zh"`                  // for people
	From      calendar.Date `json:"from"`                // first day in force
	Until     calendar.Date `json:"until,omitzero"`      // first day no longer in force; no date while it is in force
	LaidOver  string        `json:"laid_over,omitempty"` // the Code of the regulation that fills what this one does not say
	Refusals  Refusals      `json:"refusals,omitzero"`
	Order     Source        `json:"order,omitzero"`    // who says which organ stands above which; zero: the official interpretation of the regulations
	Vertical  Source        `json:"vertical,omitzero"` // who says that the department above alone stands above one under vertical leadership
	Direct    bool          `json:"direct,omitempty"`  // 直辖市: no level lies between the districts and the municipality
	Tiers     Tiers         `json:"tiers"`
	Grounds   Conclusions   `json:"grounds"`
	Superiors []Superior    `json:"superiors,omitempty"` // answers where no text names an organ
}

// inForce reports whether the regulation is in force on day d.
func (r *Rules) inForce(d calendar.Date) bool {
	return !d.Before(r.From) && (r.Until.IsZero() || d.Before(r.Until))
}

// Validate returns everything that is wrong with r as a literal: a term without source, a limit without a number or a
// number where there is no limit, days in force the wrong way round.
func (r *Rules) Validate() statute.Violations {
	found := statute.Findings{On: r.From}
	check := func(wrong bool, path, en, zh string) {
		if wrong { // a fault of form rests on no article
			found.Cite(path, statute.Reason{Rule: statute.E13, EN: en, ZH: zh})
		}
	}
	sourced := func(by Source, path string) {
		check(by.Maker() == 0, path+".by", "cite the article, or say whose choice it is", "须引用条文，或者写明为何人所定")
	}
	check(r.Code == "", "code", "give the regulation a stable name", "须有固定的代码")
	check(r.From.IsZero(), "from", "say since when it is in force", "须写明施行日期")
	check(!r.Until.IsZero() && !r.From.Before(r.Until), "until", "must be after the day it came into force", "须晚于施行日期")
	for t := Handling; t <= Rereview; t++ {
		for p := Window; p < numPoints; p++ {
			term, path := r.Tiers[t][p], fmt.Sprintf("tiers.%s.%s", t, p)
			if term.IsZero() {
				continue
			}
			sourced(term.By, path)
			wrong, limits := !p.takes(term.Limit), p.hasLimit() || p == Silence
			check(wrong && !limits, path+".limit", "has no limit", "不设期限")
			check(wrong && limits, path+".limit", "a limit is a positive number of days, working days, months or years",
				"期限须为正数，单位为日、工作日、月或者年")
		}
	}
	for g := RereviewServed; g < numGrounds; g++ {
		if c := r.Grounds[g]; c != (Concluding{}) {
			sourced(c.By, fmt.Sprintf("grounds.%s", g))
		}
	}
	for i, s := range r.Superiors {
		path := fmt.Sprintf("superiors[%d]", i)
		check(s.Of.IsZero() || s.Is.Name == "", path, "name the organ, and the one above it", "须写明机关及其上一级机关")
		sourced(s.By, path)
	}
	return found.List
}

// takes reports whether a regulation that speaks to p can set that number, or none.
func (p Point) takes(l statute.Number) bool {
	if l.IsZero() {
		return !p.hasLimit()
	}
	return (p.hasLimit() || p == Silence) && l.N > 0 && l.Unit >= statute.Days && l.Unit <= statute.Years
}

// hasLimit reports whether a regulation that speaks to p sets a number. For Silence it may or may not.
func (p Point) hasLimit() bool {
	switch p {
	case Window, Acceptance, FileHandover, Opinion, Extension, Return, Declining, DecliningExtension, RecusalDecision:
		return true
	}
	return false
}

// byName is what a table says, by the names of its places; that of zero has none.
func byName[K ~uint8, V comparable](table []V) map[K]V {
	var nothing V
	said := map[K]V{}
	for k, v := range table {
		if k > 0 && v != nothing {
			said[K(k)] = v
		}
	}
	return said
}

// readByName fills a table with what is said under the names of its places, and with nothing where nothing is.
func readByName[K ~uint8, V any](table []V, r *strictjson.Reader, name func(*K, *strictjson.Reader), read func(*V, *strictjson.Reader)) {
	var said map[K]V
	strictjson.Map(&said, r, name, read)
	for k := 1; k < len(table); k++ {
		table[k] = said[K(k)]
	}
}

// MarshalJSON writes what is said, by the names of the tiers.
func (t Tiers) MarshalJSON() ([]byte, error) { return json.Marshal(byName[Tier](t[:])) }

// ReadJSON reads what MarshalJSON writes.
func (t *Tiers) ReadJSON(r *strictjson.Reader) {
	readByName(t[:], r, (*Tier).ReadJSON, (*Points).ReadJSON)
}

// MarshalJSON writes what is said, by the names of the points.
func (p Points) MarshalJSON() ([]byte, error) { return json.Marshal(byName[Point](p[:])) }

// ReadJSON reads what MarshalJSON writes.
func (p *Points) ReadJSON(r *strictjson.Reader) {
	readByName(p[:], r, (*Point).ReadJSON, (*Stipulation).ReadJSON)
}

// MarshalJSON writes what is said, by the names of the grounds.
func (g Conclusions) MarshalJSON() ([]byte, error) { return json.Marshal(byName[Ground](g[:])) }

// ReadJSON reads what MarshalJSON writes.
func (g *Conclusions) ReadJSON(r *strictjson.Reader) {
	readByName(g[:], r, (*Ground).ReadJSON, (*Concluding).ReadJSON)
}

// MarshalJSON writes what is said, by the names of the grounds.
func (g Refusals) MarshalJSON() ([]byte, error) { return json.Marshal(byName[RefusalGround](g[:])) }

// ReadJSON reads what MarshalJSON writes.
func (g *Refusals) ReadJSON(r *strictjson.Reader) {
	readByName(g[:], r, (*RefusalGround).ReadJSON, (*Source).ReadJSON)
}
