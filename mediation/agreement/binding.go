package agreement

import (
	"slices"
	"strconv"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Bound says whether an agreement binds a person. Zero is undetermined: something that decides it is not known.
//
// Codes: bound, not_bound, pending.
type Bound uint8

// The answers.
const (
	IsBound  Bound = 1 + iota // bound 受约束
	NotBound                  // not_bound 不受约束
	Pending                   // pending 效力待定: signed without authority, neither ratified nor refused yet
)

// Binding is whether the agreement binds one person, and why.
type Binding struct {
	Who     string          `json:"who"`
	Bound   Bound           `json:"bound,omitzero"`
	Ratify  period.Deadline `json:"ratify,omitzero"`   // pending, and notice was given: until when it can be ratified
	Missing []string        `json:"missing,omitempty"` // the paths of what has to be known; of a party that is bound, of what is taken for granted
	Reason  statute.Reason  `json:"reason"`
}

// Binding returns for each party, in order, whether the agreement binds it as things stand on the day on.
//
// A party is bound who signed and had the capacity to, who signed through a guardian where one is needed, or through an
// agent whose power names settling. Any other signature, by a spouse, relative or co-heir, binds only if it is ratified; once the
// principal has been given notice, silence for 30 days is refusal (X5, CC 171; before 2021 for one month). Whether there was
// apparent agency is for a court.
//
// A party that is on record as having signed did so by its own hand and had the capacity to, unless the record says otherwise: an adult
// has full capacity (CC 17, 18). What nobody wrote down of either stands in Missing, to be asked.
func (a Agreement) Binding(on calendar.Date, c *calendar.Calendar) []Binding {
	bind := a.binder(on, c)
	all := make([]Binding, len(a.Parties))
	for i := range a.Parties {
		all[i] = bind(i)
	}
	return all
}

// BindingOn returns whether the agreement binds the person of that name, who need not be a party. A person who is no
// party, such as another person hurt in the same fight or a co-heir who was not asked, is not bound.
func (a Agreement) BindingOn(name string, on calendar.Date, c *calendar.Calendar) Binding {
	if i := a.partyIndex(name); i >= 0 {
		return a.binder(on, c)(i)
	}
	return Binding{Who: name, Bound: NotBound, Reason: a.onSigning(a.day(),
		"not a party: an agreement does not dispose of anybody else's rights", "非协议当事人，协议不得处分其权利")}
}

// Strangers returns those who are to pay or to do something by the agreement and are no party to it, nor among those who stepped in later:
// nobody owes anything by the agreement of others (A13). A record that names one party at most does not tell who all of them are.
func (a Agreement) Strangers(stepped []string, on calendar.Date, c *calendar.Calendar) (all []Binding) {
	seen := a.named()
	for _, name := range stepped {
		seen[term.Fold(name)] = -1
	}
	var owing []string
	for _, p := range a.Terms.Payments {
		owing = append(owing, p.ObligorNames()...)
	}
	for _, act := range a.Terms.Acts {
		owing = append(owing, act.Obligors...)
	}
	for _, name := range owing {
		if _, known := seen[term.Fold(name)]; !known && len(a.Parties) > 1 {
			seen[term.Fold(name)] = -1
			all = append(all, a.BindingOn(name, on, c))
		}
	}
	return all
}

// binder says of each party whether it is bound. What a court found void or revoked binds nobody from the start (A20), whatever day
// is asked about. What all parties have in common is worked out once.
func (a Agreement) binder(on calendar.Date, c *calendar.Calendar) func(i int) Binding {
	e, undone := a.undone()
	if !undone {
		day, spoken := a.day(), a.byWord(c)
		_, held := a.upheld()
		return func(i int) Binding {
			b := a.bind(i, day, on, spoken, c)
			if held && b.Bound == 0 {
				b = Binding{Who: b.Who, Bound: IsBound, Reason: a.letStand()}
			}
			return b
		}
	}
	return func(i int) Binding {
		b := Binding{Who: a.Parties[i].Name, Missing: slices.Clone(e.Missing), Reason: e.Reasons[0]}
		if e.Force == NotInForce {
			b.Bound = NotBound
		}
		return b
	}
}

// byWord reports whether the agreement is in force without a paper: it binds those who reached it, and nobody signs (PML 30, 31(1)).
func (a Agreement) byWord(c *calendar.Calendar) bool {
	return (a.Form == Oral || a.Form == OnCamera) && a.effectOfForm(c).Force == InForce
}

// bind is the answer for one party to an agreement made on day; spoken is what byWord says.
func (a Agreement) bind(i int, day, on calendar.Date, spoken bool, c *calendar.Calendar) Binding {
	p := a.Parties[i]
	at := func(field string) string { return partyPath(i, field) }
	answer := func(b Bound, r statute.Rule, en, zh string) Binding {
		if r == statute.A2 {
			return Binding{Who: p.Name, Bound: b, Reason: a.onSigning(day, en, zh)}
		}
		return Binding{Who: p.Name, Bound: b, Reason: r.Reason(day, en, zh)}
	}
	unknown := func(what string, en, zh string) Binding {
		b := answer(0, statute.A2, en, zh)
		b.Missing = []string{at(what)}
		return b
	}
	if spoken && p.Signed == (mediation.Signature{}) && p.ownHand() && p.Capacity != mediation.NeedsGuardian {
		b := Binding{Who: p.Name, Bound: IsBound, Reason: a.onWord(day, "agreed to it, not in writing", "非书面协议，由本人达成")}
		if p.Capacity == 0 {
			b.Missing = []string{at(".capacity")}
		}
		return b
	}
	switch {
	case p.Signed.Given == decision.No:
		return answer(NotBound, statute.A2, "did not sign", "未签名、盖章或者按指印")
	case p.Signed.Given != decision.Yes:
		return unknown(".signed.given", "not known whether signed", "是否签名、盖章或者按指印不明")
	case p.Signer == 0 && p.Capacity == mediation.NeedsGuardian:
		return unknown(".signer", "not known who signed", "由何人签署不明")
	case a.Kind.BarsAgentOf(p.Role) && p.Signer.IsAgent():
		return answer(NotBound, statute.X7, "who acted against public security has to sign himself", "违法行为人不得委托他人，应由本人签名")
	case a.Kind.ByPolice() && p.Role == 0 && p.Signer.IsAgent():
		return unknown(".role", "not known whether this is the offender, who has to sign himself", "是否为应当本人签名的违法行为人不明")
	case p.Signer == mediation.SpecialAgent:
		return answer(IsBound, statute.X3, "signed by an agent whose authority names settling", "由有特别授权的代理人签署")
	}
	for _, by := range byLaw {
		if p.Signer != by.signer {
			continue
		}
		if cite, held := by.provision.On(day); held {
			b := answer(IsBound, statute.X2, by.en, by.zh)
			b.Reason.Cite = cite
			return b
		}
		return unknown(".signer", "no text held for that day says that such a person binds the party", "该日未收录此类人员所签对当事人发生效力的条文")
	}
	switch {
	case p.Capacity == 0 && p.Signer == mediation.Guardian:
		return unknown(".capacity", "not known whether this party could settle for itself", "当事人有无相应民事行为能力不明")
	case p.ownHand() && p.Capacity != mediation.NeedsGuardian:
		b := answer(IsBound, statute.A2, "signed in person", "本人签署")
		if p.Signer == 0 {
			b.Reason.EN, b.Reason.ZH = "signed, and not shown to be by another", "已签署，未见由他人代签"
		}
		b.Missing = p.unasked(at)
		return b
	case p.Signer == mediation.Guardian && p.Capacity == mediation.NeedsGuardian:
		b := answer(IsBound, statute.X2, "signed by its guardian, who needs no written authority", "由法定代理人签署，无须书面授权")
		b.Reason.Cite, _ = statute.GuardianRepresents.On(day)
		return b
	case p.ApparentAgency == decision.Yes && p.Signer != mediation.Self:
		return Binding{Who: p.Name, Bound: IsBound, Reason: statute.X5.ReasonOfFirst(day, "a court found apparent agency", "人民法院认定构成表见代理",
			statute.ApparentAuthority, statute.ContractApparentAuthority)}
	}
	b := ratified(p, at, answer, on, c)
	if p.Signer == mediation.Self && b.Reason.Cite.Provision() == statute.UnauthorisedAct { // its own act, and not that of an agent
		b.Reason = statute.X5.ReasonOfFirst(day, b.Reason.EN, b.Reason.ZH, statute.GuardianRatifies, statute.ContractGuardianRatifies)
	}
	return b
}

// partyPath is the path of a field of the party i.
func partyPath(i int, field string) string { return "parties[" + strconv.Itoa(i) + "]" + field }

// byLaw are those who bind a party by law, on which provision. Whether it was within the duties of the post, or a daily need of the
// family, the record says.
var byLaw = [...]struct {
	signer    mediation.Signer
	provision statute.Provision
	en, zh    string
}{
	{mediation.ByPost, statute.AgencyByPost, "signed by who works for it, within the duties of the post", "由其工作人员在职权范围内签署"},
	{
		mediation.Household, statute.HouseholdAgency,
		"signed by the spouse for a daily need of the family, which binds both", "配偶因家庭日常生活需要签署，对夫妻双方发生效力",
	},
}

// ratified decides on a signature that binds only if the principal, or the guardian, ratifies it.
func ratified(p Party, at func(field string) string, answer func(Bound, statute.Rule, string, string) Binding, on calendar.Date,
	c *calendar.Calendar,
) Binding {
	act, by := statute.Text{EN: "signed without authority", ZH: "无权代理"}, "本人"
	if p.Signer == mediation.Self { // its own act, and not that of an agent (CC 145)
		act, by = statute.Text{EN: "signed by one who may not settle without a guardian", ZH: "本人签署，依法须由法定代理人代理或者同意"}, "法定代理人"
	}
	if p.Ratified.Given == decision.No {
		return answer(NotBound, statute.X5, act.EN+", and refused since", act.ZH+"，"+by+"拒绝追认")
	}
	demand := []statute.Provision{statute.RatificationDemand, statute.ContractRatificationDemand}
	if p.Signer == mediation.Self {
		demand = []statute.Provision{statute.GuardianRatificationDemand, statute.ContractGuardianDemand}
	}
	first, last, cite := ratifyBy(p.RatifyNotice, c, demand...)
	acted := calendar.On(on) // silent to this day, or ratified when
	if p.Ratified.Given == decision.Yes {
		acted = p.Ratified.On
	}
	unlimited := p.RatifyNotice.IsZero() || !p.RatifyNotice.Earliest().IsZero() && cite.Limit().IsZero()
	inTime := unlimited || !first.IsZero() && !acted.Latest().IsZero() && !acted.Latest().After(first.Earliest())
	late := !unlimited && !last.IsZero() && acted.Earliest().After(last.Latest())
	if late {
		b := answer(NotBound, statute.X5, act.EN+"; silence until "+last.Latest().String()+" is refusal",
			act.ZH+"，至"+last.Latest().ZH()+"未作表示，视为拒绝追认")
		b.Reason.Cite = cite
		return b
	}
	if p.Ratified.Given == decision.Yes && inTime {
		return answer(IsBound, statute.X5, act.EN+", and ratified", act.ZH+"，已经追认")
	}
	b := answer(Pending, statute.X5, act.EN+": binds only if ratified", act.ZH+"，未经追认不发生效力")
	if _, exact := p.RatifyNotice.Exact(); exact {
		b.Ratify = last
	}
	if p.Ratified.Given == decision.Yes || !inTime && !on.IsZero() {
		b.Bound = 0
		b.Reason = answer(0, statute.X5, "not known whether it was ratified in time", "是否按期追认不明").Reason
		if _, exact := p.Ratified.On.Exact(); p.Ratified.Given == decision.Yes && !exact {
			b.Missing = append(b.Missing, at(".ratified.on"))
		}
		if b.Ratify.IsZero() || len(b.Missing) == 0 {
			b.Missing = append(b.Missing, at(".ratify_notice"))
		}
	}
	return b
}

// ratifyBy returns until when a party that was given notice can ratify, counted from the first and from the last day on
// which that may have been, and the article that says so; no Deadline if it was not. The general principles of 1986 set no
// time, but the contract law beside them did.
func ratifyBy(notice calendar.When, c *calendar.Calendar, demand ...statute.Provision) (first, last period.Deadline, cite statute.Citation) {
	cite = statute.X5.ReasonOfFirst(notice.Earliest(), "", "", append(demand, statute.UnauthorisedAct)...).Cite
	limit, ok := period.Of(cite.Limit())
	if !ok {
		return first, last, cite
	}
	return limit.FromDay(notice.Earliest(), c), limit.FromDay(notice.Latest(), c), cite
}
