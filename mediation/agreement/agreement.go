package agreement

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Agreement is what the parties settled (调解协议), as it was put on record. It is plain data, written as the document
// reads: [Agreement.Check] lists all that must be mended in a draft before it is signed, [Agreement.Remarks] what should be,
// [Agreement.Examine] the defects of what was signed. [Agreement.Effect] says from which day it is in force,
// [Agreement.Binding] on whom, whatever its defects are, and nothing here is corrected on the way.
type Agreement struct {
	Kind           mediation.Forum     `json:"kind,omitzero"`
	Form           Form                `json:"form,omitzero"`
	Reached        calendar.When       `json:"reached,omitzero"`        // the day the parties agreed; an oral agreement is in force from it
	Recorded       decision.Tri        `json:"recorded,omitzero"`       // an agreement not in writing: its content was recorded
	Parties        []Party             `json:"parties,omitempty"`       // 当事人
	Mediators      []Signatory         `json:"mediators,omitempty"`     // 人民调解员, those who sign
	Seal           mediation.Signature `json:"seal,omitzero"`           // 人民调解委员会印章
	Facts          string              `json:"facts,omitzero"`          // 主要事实
	Dispute        string              `json:"dispute,omitzero"`        // 争议事项
	Responsibility string              `json:"responsibility,omitzero"` // 各方责任
	Manner         string              `json:"manner,omitzero"`         // 履行方式
	Terms          settlement.Terms    `json:"terms,omitzero"`          // 协议内容和履行期限
	Clauses        []Clause            `json:"clauses,omitempty"`       // 其他条款
	Start          Commencement        `json:"start,omitzero"`          // 附生效条件或者生效期限
	Court          []CourtRecord       `json:"court,omitempty"`         // 对协议效力的诉讼和裁判
	Promises       []Promise           `json:"promises,omitempty"`      // 息诉罢访承诺
}

// Party is one of those between whom the dispute is settled: a person, a family, a company.
type Party struct {
	Name     string                  `json:"name"`
	Role     mediation.Role          `json:"role,omitzero"`
	Capacity mediation.PartyCapacity `json:"capacity,omitzero"`
	Signed   mediation.Signature     `json:"signed,omitzero"`
	Signer   mediation.Signer        `json:"signer,omitzero"`

	// What came after a signature without authority.
	Ratified       mediation.Signature `json:"ratified,omitzero"`        // the principal, or guardian, made it his own; taking the performance counts
	RatifyNotice   calendar.When       `json:"ratify_notice,omitzero"`   // the day he received the other side's notice to ratify
	ApparentAgency decision.Tri        `json:"apparent_agency,omitzero"` // a court found apparent agency; the library never finds it
}

// ownHand reports whether the party signed itself: that somebody else did has to be on record.
func (p Party) ownHand() bool { return p.Signer == 0 || p.Signer == mediation.Self }

// unasked are the paths of what the record does not say of a party that signed for itself.
func (p Party) unasked(at func(field string) string) (paths []string) {
	if p.Signer == 0 {
		paths = append(paths, at(".signer"))
	}
	if p.Capacity == 0 {
		paths = append(paths, at(".capacity"))
	}
	return paths
}

// Signatory is a person who signs without being a party: the mediator.
type Signatory struct {
	Name   string              `json:"name"`
	Signed mediation.Signature `json:"signed,omitzero"`
}

// Form is how an agreement is put down.
//
// Codes: written, oral, on_camera.
type Form uint8

// The forms. Zero is unknown.
const (
	Written  Form = 1 + iota // written 书面协议
	Oral                     // oral 口头协议: before a people's mediation committee, content recorded by the mediator (PML 28)
	OnCamera                 // on_camera 现场录音录像记录: on the spot, instead of a paper (APR 178(3))
)

// Check returns everything for which a draft must not be signed, in the order of the document: what it must state (A1, A3),
// who must sign for whom (M4, X3, X7), its terms (A4 to A7), clauses and promises that no agreement may hold (A12, A13). The
// articles are those in force on the day given.
//
// A sound draft need not be in force yet; that is [Agreement.Effect]. What has been signed is a record, and is examined
// instead: see [Agreement.Examine].
func (a Agreement) Check(on calendar.Date) statute.Violations {
	return a.faults(on, func(int) statute.Certainty { return statute.Violated }).List
}

// findings are the defects of an agreement of the kind.
type findings struct {
	statute.Findings
	kind mediation.Forum
}

// content adds what is wrong with what the document states (A1), as sure as a record of it can be.
func (f *findings) content(wrong bool, path string, sure statute.Certainty, en, zh string) bool {
	if wrong {
		f.Record(path, Agreement{Kind: f.kind}.onContent(f.On, en, zh), sure)
	}
	return wrong
}

// faults are those of a draft and of a record alike; signed says how sure that of a signature for another is.
func (a Agreement) faults(on calendar.Date, signed func(i int) statute.Certainty) *findings {
	f := &findings{statute.Findings{On: on}, a.Kind}
	f.content(!slices.Contains(a.Kind.All(), a.Kind), "kind", statute.CannotTell, "say how it was settled: each kind of mediation has its own rules", "须写明调解的种类")
	a.validateForm(f)
	named := a.named()
	a.validateParties(f, named, signed)
	if a.mustState() {
		a.eachUnstated(func(path, en, zh string) {
			f.content(true, path, statute.CannotTell, "state "+en, "须写明"+zh) // that a record does not tell it does not say that the paper lacks it
		})
	}
	a.validateTerms(f)
	for i, c := range a.Clauses {
		c.validate(f, fmt.Sprintf("clauses[%d]", i))
	}
	for i, p := range a.Promises {
		path := fmt.Sprintf("promises[%d]", i)
		_, party := named[term.Fold(p.By)]
		f.If(!party || p.By == "", path+".by", statute.A12, "only a party can promise to end the petition", "息诉罢访承诺须由当事人本人作出")
		p.validate(f, path)
	}
	a.Start.validate(f)
	a.validateCourt(f)
	return f
}

// mustState reports whether the law says that the document must state facts, dispute, responsibility and the time of
// performance (APR 184(2)), or, where a court invited the mediator, facts and dispute (IMP2016 24(1)).
// That of a people's mediation committee "may" state them (PML 29(1)): Remarks asks for them there.
func (a Agreement) mustState() bool {
	return (a.Kind.ByPolice() || a.Kind.Invited()) && a.Form == Written
}

// eachUnstated calls yield for each of the statements of A1 that the document does not make, with what it would state: what
// the law says a document of its kind must state, and what it may, differs.
func (a Agreement) eachUnstated(yield func(path, en, zh string)) {
	statements := []struct{ text, path, en, zh string }{
		{a.Facts, "facts", "the main facts", "主要事实"},
		{a.Dispute, "dispute", "what was in dispute", "争议事项"},
		{a.Responsibility, "responsibility", "the responsibility of each side", "各方当事人的责任"},
		{a.Manner, "manner", "how it is to be performed", "履行方式"},
	}
	if a.Kind.Invited() {
		statements = statements[:2]
	}
	for _, s := range statements {
		if term.IsBlank(s.text) {
			yield(s.path, s.en, s.zh)
		}
	}
	if a.Kind == mediation.OnTheSpot || a.Kind.Invited() { // performed at once: APR 178(3); not asked for: IMP2016 24(1)
		return
	}
	for _, path := range a.withoutVoid().Undated() {
		yield("terms."+path, "by when it is to be paid: a sum without a time may be asked for at any time",
			"履行期限：未约定期限的，权利人可以随时要求履行")
	}
}

func (a Agreement) validateForm(f *findings) {
	f.content(!slices.Contains(a.Form.All(), a.Form), "form", statute.CannotTell, "say whether it is in writing, oral or on camera", "须写明协议的形式")
	f.content(a.Form == Oral && (a.Kind.ByPolice() || a.Kind == mediation.CriminalReconciliation || a.Kind == mediation.Court), "form", statute.Violated,
		"this kind of mediation needs a written agreement", "该种调解须制作书面协议")
	f.If(a.Form == OnCamera && a.Kind != mediation.OnTheSpot, "form", statute.M5,
		"only mediation on the spot may be on camera instead of in writing", "仅当场调解可以以现场录音录像代替书面协议")
	if a.Form == Oral || a.Form == OnCamera {
		f.Record("recorded", statute.A3.Reason(f.On, "what was agreed has to be recorded", "应当记录协议内容"), mediation.Unmet(a.Recorded))
		f.Unsaid(a.Reached.IsZero(), "reached", statute.A3, "give the day it was reached: it is in force from that day", "须写明达成协议之日，协议自该日起生效")
	}
}

func (a Agreement) validateParties(f *findings, named map[string]int, signed func(i int) statute.Certainty) {
	f.content(len(a.Parties) < 2, "parties", statute.Violated, "an agreement needs two parties at least", "协议至少须有双方当事人")
	for i, p := range a.Parties {
		a.validateName(f, named, i)
		if why, wrong := a.signerFault(p, f.On); wrong {
			f.Record(partyPath(i, ".signer"), why, signed(i))
		}
	}
	for i, m := range a.Mediators {
		path := fmt.Sprintf("mediators[%d].name", i)
		if !f.Unsaid(m.Name == "", path, statute.A1, "name the mediator", "须写明调解员姓名") {
			f.Name(path, statute.A1, m.Name)
		}
	}
}

func (a Agreement) validateName(f *findings, named map[string]int, i int) {
	name, path := a.Parties[i].Name, partyPath(i, ".name")
	if !f.content(term.IsBlank(name), path, statute.CannotTell, "name the party", "须写明当事人姓名或者名称") {
		f.Name(path, statute.A1, name)
		f.content(named[term.Fold(name)] != i, path, statute.Violated, "this party is already named above", "该当事人已列出，不得重复")
	}
}

// signerFault says why whoever signed for the party may not, as the kind of mediation has it.
func (a Agreement) signerFault(p Party, on calendar.Date) (statute.Reason, bool) {
	switch {
	case a.Kind.BarsAgentOf(p.Role) && p.Signer.IsAgent():
		return statute.X7.Reason(on, "who acted against public security cannot send somebody else to the mediation",
			"违法嫌疑人不得委托他人参加调解"), true
	case p.Signer == mediation.GeneralAgent:
		return statute.X3.Reason(on, "an agent may settle only with a special authority that names settling",
			"代理人代为和解须有写明该事项的特别授权"), true
	case p.Signer == mediation.Unauthorised:
		return statute.X2.Reason(on, "whoever signs for another needs his authority: have it in writing", "代他人签字须有本人的授权，应当采用书面形式"), true
	case p.Capacity == mediation.NeedsGuardian && p.Signer == mediation.Self && a.Kind.ByPolice():
		return statute.M4.Reason(on, "parent or guardian has to act for this party", "应由父母或者其他监护人代理"), true
	case p.Capacity == mediation.NeedsGuardian && p.Signer == mediation.Self:
		return statute.X2.ReasonUnder(statute.GuardianRepresents, on, "parent or guardian has to act for this party", "应由父母或者其他监护人代理"), true
	}
	return statute.Reason{}, false
}

func (a Agreement) validateTerms(f *findings) {
	t := a.Terms
	f.content(len(t.Payments) == 0 && len(t.Acts) == 0 && len(a.Clauses) == 0 && len(a.Promises) == 0, "terms", statute.Violated,
		"state what was agreed", "须写明协议内容")
	f.If(len(t.Void) > 0, "terms.void", statute.A20, "what a court found void is said under court, with its day", "人民法院确认无效的部分须记入court，并写明日期")
	for _, found := range t.InRecord(f.On) {
		f.Record("terms."+found.Path, found.Reason, found.Certainty)
	}
	if len(t.Sureties) > 0 && (a.Form == Oral || a.Form == OnCamera) {
		f.Cite("terms.sureties", security.Unsigned(f.On))
	}
	for i, p := range t.Payments {
		for j, o := range p.Obligors {
			a.mustBeParty(f, o.Party, "terms.payments[%d].obligors[%d].party", i, j)
		}
	}
	for i, d := range t.Deposits {
		a.mustBeParty(f, d.By, "terms.deposits[%d].by", i)
		a.mustBeParty(f, d.To, "terms.deposits[%d].to", i)
	}
	for i, act := range t.Acts {
		for j, name := range act.Obligors {
			a.mustBeParty(f, name, "terms.acts[%d].obligors[%d]", i, j)
		}
	}
}

// SecuredTerms returns the terms with each surety who is a party as well signed for as that party: the clause that makes him surety
// stands in the document that he signed (CC 685(1)). Whether an agent's signature binds him as surety is not known.
func (a Agreement) SecuredTerms() settlement.Terms {
	t := a.Terms.Clone()
	for i := range t.Sureties {
		s := &t.Sureties[i]
		k := a.partyIndex(s.Party)
		if k < 0 || s.Signed.Given != 0 || a.Form != Written {
			continue
		}
		if p := a.Parties[k]; p.Signer == mediation.Self || p.Signed.Given == decision.No {
			s.Signed = p.Signed
		}
	}
	return t
}

// mustBeParty refuses a duty of a person who did not agree to it. A benefit to a person who is no party is lawful.
func (a Agreement) mustBeParty(f *findings, name, path string, at ...any) {
	if strings.TrimSpace(name) != "" && !a.isParty(name) {
		f.Cite(fmt.Sprintf(path, at...), notHeld(f.kind, f.On, "nobody owes anything by an agreement he is not a party to: have him join, or strike the duty out",
			"不得为非当事人设定义务：应由其参加协议，否则删去该义务"))
	}
}

// Names are compared as the strict reader holds them: see [term.Fold].
func (a Agreement) isParty(name string) bool { return a.partyIndex(name) >= 0 }

// named is the place of the first party of each name, as names are compared.
func (a Agreement) named() map[string]int {
	named := make(map[string]int, len(a.Parties))
	for i, p := range a.Parties {
		name := term.Fold(p.Name)
		if _, known := named[name]; !known {
			named[name] = i
		}
	}
	return named
}

func (a Agreement) partyIndex(name string) int {
	for i, p := range a.Parties {
		if name != "" && term.Fold(p.Name) == term.Fold(name) {
			return i
		}
	}
	return -1
}

// Remarks lists what should be mended though the agreement stands without: statements that the law says a people's
// mediation agreement may make, and a time for each payment (see [settlement.Terms.Undated]).
func (a Agreement) Remarks(on calendar.Date) []statute.Reason {
	var remarks []statute.Reason
	if !a.mustState() && a.Form != OnCamera {
		a.eachUnstated(func(_, en, zh string) {
			if r := a.onContent(on, "the agreement may state "+en, "可以写明"+zh); !slices.Contains(remarks, r) { // several payments without a time: once
				remarks = append(remarks, r)
			}
		})
	}
	return remarks
}

// day is the last day the agreement names, for the articles on its taking effect; no date if it names none.
func (a Agreement) day() calendar.Date {
	var last calendar.Date
	name := func(w calendar.When) { last = last.OrLater(w.Earliest()).OrLater(w.Latest()) }
	name(a.Reached)
	name(a.Seal.On)
	for _, p := range a.Parties {
		name(p.Signed.On)
	}
	for _, m := range a.Mediators {
		name(m.Signed.On)
	}
	return last
}
