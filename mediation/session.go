package mediation

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Session is one meeting at which a dispute is mediated, as it was put on record.
type Session struct {
	Kind       Forum         `json:"kind,omitzero"`
	On         calendar.When `json:"on,omitzero"`
	Attendants []Attendant   `json:"attendants,omitempty"` // the parties
	Mediators  []Mediator    `json:"mediators,omitempty"`
	Guests     []Guest       `json:"guests,omitempty"`
	Fee        money.Amount  `json:"fee,omitzero"` // what the parties were asked to pay
	Result     SessionResult `json:"result,omitzero"`
}

// Attendant is a party at a session.
type Attendant struct {
	Name     string        `json:"name"`
	Role     Role          `json:"role,omitzero"`
	Capacity PartyCapacity `json:"capacity,omitzero"`
	By       Signer        `json:"by,omitzero"`       // who came for the party
	Guardian decision.Tri  `json:"guardian,omitzero"` // a parent or guardian is present
	Consent  Consent       `json:"consent,omitzero"`
}

// Mediator is a person who mediates.
type Mediator struct {
	Name     string       `json:"name"`
	Interest decision.Tri `json:"interest,omitzero"` // has a direct interest in the matter
	Accepted decision.Tri `json:"accepted,omitzero"` // every party accepts him
}

// Guest is a person invited to help (PML 20).
type Guest struct {
	Name    string       `json:"name"`
	As      Profession   `json:"as,omitzero"`
	Consent decision.Tri `json:"consent,omitzero"` // the parties agreed to his taking part
}

// Consent says whether a side consents to mediation, or of all sides what the least willing says.
//
// Codes: given, refused, withdrawn.
type Consent uint8

// The consents. Zero is unknown.
const (
	Given     Consent = 1 + iota // given 同意调解
	Refused                      // refused 明确拒绝调解
	Withdrawn                    // withdrawn 要求终止调解: consented before
)

// Profession says as what a guest is invited.
//
// Codes: lawyer, psychologist, relative, neighbour, expert, organisation.
type Profession uint8

// The guests. Zero is unknown.
const (
	Lawyer       Profession = 1 + iota // lawyer 律师
	Psychologist                       // psychologist 心理咨询师
	Relative                           // relative 亲属
	Neighbour                          // neighbour 邻里、同事
	Expert                             // expert 具有专门知识、特定经验的人员
	Organisation                       // organisation 有关社会组织的人员
)

// SessionResult is how a session ended.
//
// Codes: settled, failed, stopped, adjourned.
type SessionResult uint8

// The results. Zero is unknown.
const (
	Settled   SessionResult = 1 + iota // settled 达成协议
	Failed                             // failed 调解不成
	Stopped                            // stopped 终止调解: a side withdrew
	Adjourned                          // adjourned 另行调解
)

// Sessions are the sessions about one dispute, in order.
type Sessions []Session

// Validate returns everything that was not as it has to be: consent (M1) in every kind of mediation; minors (M4), agents
// (X7) and attempts (M6) before the police; mediators (M8), guests (M9) and fees (M10) before a people's mediation
// committee, whose law these are. The articles of a session are those of its day.
func (all Sessions) Validate(c *calendar.Calendar) statute.Violations {
	var list statute.Violations
	for _, found := range all.InRecord(c) {
		list = append(list, found.Violation)
	}
	return list
}

// InRecord returns the findings of [Sessions.Validate] as those of a record. Some are that it does not say who was there, who mediated,
// whether a side consented or a guardian came: that does not say that nobody was, did or came.
func (all Sessions) InRecord(c *calendar.Calendar) []statute.Irregularity {
	var list []statute.Irregularity
	var before attempts
	for i, s := range all {
		f := statute.Findings{On: s.On.Latest()}
		s.validate(&f)
		if s.Kind.ByPolice() {
			switch before.next(s.On.Earliest(), c) {
			case FurtherOne:
				f.Add("on", statute.M6, "the police may mediate once, and a second time if needed; after that they must decide", "调解一般为一次，可以再次调解，此后应当依法处理")
			case SecondTooLate:
				f.Add("on", statute.M6, "a second attempt must be made within 7 working days of the first", "再次调解应当在第一次调解后七个工作日内完成")
			}
			before.add(s)
		}
		f.List = f.List.Under(fmt.Sprintf("[%d]", i))
		list = append(list, f.InRecord()...)
	}
	return list
}

// After finds sessions that all lie after the day of the agreement that came of them: one of the days may be wrong.
func (all Sessions) After(agreed calendar.Date) statute.Violations {
	if len(all) == 0 || slices.ContainsFunc(all, func(s Session) bool { return !calendar.On(agreed).SurelyBefore(s.On) }) {
		return nil
	}
	return statute.Violations{statute.A2.Reason(agreed, "lies before every session: one of the days may be wrong", "早于全部调解，日期可能有误").At("")}
}

func (s Session) validate(f *statute.Findings) {
	f.Unsaid(!slices.Contains(s.Kind.All(), s.Kind), "kind", statute.M1, "say what kind of mediation it is", "须写明调解的种类")
	f.Unsaid(len(s.Attendants) < 2, "attendants", statute.M1, "there must be two sides at least", "至少须有双方当事人")
	for i, a := range s.Attendants {
		path := fmt.Sprintf("attendants[%d]", i)
		f.Name(path+".name", statute.M1, a.Name)
		a.validate(f, path, s)
	}
	f.Unsaid(len(s.Mediators) == 0 && s.Kind != Private, "mediators", statute.M8, "say who mediates", "须写明调解员")
	for i, m := range s.Mediators {
		path := fmt.Sprintf("mediators[%d]", i)
		f.Name(path+".name", statute.M1, m.Name)
		if m.Interest == decision.Yes && !(s.Kind.Invited() && m.Accepted == decision.Yes) { // IMP2016 15: unless both sides want him
			f.Cite(path+".interest", s.recusal(f.On))
		}
		f.If(m.Accepted == decision.No && s.Kind == People, path+".accepted", statute.M8, "a mediator whom a party does not accept must be replaced", "当事人不接受的调解员应当更换")
	}
	for i, g := range s.Guests {
		f.Name(fmt.Sprintf("guests[%d].name", i), statute.M1, g.Name)
	}
	if s.Kind != People {
		return
	}
	for i, g := range s.Guests {
		f.Record(fmt.Sprintf("guests[%d].consent", i),
			statute.M9.Reason(f.On, "invited only with the parties' consent, which is recorded", "邀请参与须征得当事人同意并记录"), Unmet(g.Consent))
	}
	f.If(!s.Fee.IsZero(), "fee", statute.M10, "mediation costs the parties nothing: return the money", "人民调解不收取任何费用，应当退还")
}

// Unmet is how sure a record is that what the law asks for was not done, given what it says of it; zero if it was.
func Unmet(done decision.Tri) statute.Certainty {
	switch done {
	case decision.Yes:
		return 0
	case decision.No:
		return statute.Violated
	}
	return statute.CannotTell
}

// recusal is why a mediator with a direct interest steps back: for officials by the article on petition work (D4), for those a court
// invited by their own (M8). The law on people's mediation speaks of bias alone, and none on that of other bodies or of the sides:
// there it is a safeguard, and is cited as that.
func (s Session) recusal(on calendar.Date) statute.Reason {
	const en, zh = "a mediator with a direct interest is replaced", "与纠纷有直接利害关系的调解员应当更换"
	switch s.Kind {
	case People, Private, Sectoral:
		return statute.M8.ReasonOfSafeguard(en, zh)
	case Delegated, Entrusted:
		return statute.M8.ReasonUnder(statute.InvitedRecusal, on, en, zh)
	}
	return statute.D4.Reason(on, en, zh)
}

func (a Attendant) validate(f *statute.Findings, path string, s Session) {
	f.Unsaid(a.Consent == 0, path+".consent", statute.M1, "record whether each side consents", "须记录各方是否同意调解")
	if a.Consent == Refused {
		f.Cite(path+".consent", Refusal.find(s.Kind, f.On).Reason)
	}
	if a.Consent == Withdrawn && (s.Result == Settled || s.Result == Adjourned) {
		f.Cite(path+".consent", Withdrawal.find(s.Kind, f.On).Reason)
	}
	if !s.Kind.ByPolice() {
		return
	}
	if a.Capacity == NeedsGuardian {
		f.Record(path+".guardian", statute.M4.Reason(f.On, "parent or guardian is called and present", "应当通知其父母或者其他监护人到场"), Unmet(a.Guardian))
	}
	f.If(s.Kind.BarsAgentOf(a.Role) && a.By.IsAgent(), path+".by", statute.X7,
		"who acted against public security cannot send somebody else to the mediation", "违法嫌疑人不得委托他人参加调解")
}

// SecondBy returns until when the police can finish a second attempt after a first one on the day given: 7 working days
// (M6).
func SecondBy(first calendar.Date, c *calendar.Calendar) period.Deadline {
	return secondBy(calendar.On(first), c)
}

func secondBy(first calendar.When, c *calendar.Calendar) period.Deadline {
	return period.WorkingDays(7).From(first, c)
}

// Attempt returns which attempt of the police one more session on the day would be; unknown if it depends on a day that
// is not known exactly.
func (all Sessions) Attempt(on calendar.Date, c *calendar.Calendar) Attempt {
	var before attempts
	for _, s := range all {
		if s.Kind.ByPolice() {
			before.add(s)
		}
	}
	return before.next(on, c)
}

// attempts are how often the police have mediated, and when first.
type attempts struct {
	number int
	first  calendar.When
}

func (a *attempts) add(s Session) {
	if a.number == 0 {
		a.first = s.On
	}
	a.number++
}

// next is which attempt one more would be on the day.
func (a attempts) next(on calendar.Date, c *calendar.Calendar) Attempt {
	switch second := secondBy(a.first, c).CheckDay(on); {
	case a.number == 0:
		return FirstAttempt
	case a.number > 1:
		return FurtherOne
	case second == period.InTime:
		return SecondAttempt
	case second == period.Late:
		return SecondTooLate
	}
	return 0
}
