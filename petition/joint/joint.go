package joint

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Petition is one petition that several people bring together (多人共同信访, D7).
//
// It counts from its registration, whether or not representatives have been elected, and however many: that is why nothing
// here asks for them before anything else may happen. Who is bound by what a representative does is not regulated for
// petitions; that part is a safeguard, in favour of each petitioner.
type Petition struct {
	Registered      calendar.Date    `json:"registered"`
	Visit           decision.Tri     `json:"visit"` // brought in person; by letter or online nobody has to be elected
	Petitioners     []string         `json:"petitioners,omitzero"`
	Representatives []Representative `json:"representatives,omitempty"`
}

// Representative is a petitioner whom others elected.
type Representative struct {
	ID      string        `json:"id"`
	Elected calendar.Date `json:"elected"`
	Left    calendar.Date `json:"left,omitzero"` // the first day on which the petitioner no longer represents
	By      []string      `json:"by,omitempty"`  // who elected the representative; none means that it was not recorded
}

func (r Representative) inOffice(on calendar.Date) bool {
	return !r.Elected.IsZero() && !on.Before(r.Elected) && (r.Left.IsZero() || on.Before(r.Left))
}

// MaxRepresentatives is how many representatives those who visit together may have at most (信访工作条例 20(3)).
const MaxRepresentatives = 5

// maxTerms is how often one person can be elected: more than in any record there is, and few enough to hold each against the others.
const maxTerms = 100

// Check returns what is wrong with the record. A wrong number of representatives is not: it creates a duty, see MustElect.
func (j Petition) Check() statute.Violations {
	f := statute.Findings{On: j.Registered}
	f.If(j.Registered.IsZero(), "registered", statute.D1, "give the day of registration: the petition counts from it", "须写明登记之日，自该日起算")
	f.If(len(j.Petitioners) < 2, "petitioners", statute.D7, "several people petition jointly", "共同信访须有二人以上")
	named := make(map[string]bool, len(j.Petitioners))
	for i, id := range j.Petitioners {
		if term.IsBlank(id) || named[id] {
			f.Add(fmt.Sprintf("petitioners[%d]", i), statute.D7, "name each petitioner once", "信访人须逐一写明，不得重复")
		}
		named[id] = true
	}
	terms := make(map[string][]Representative) // of each person, as they are listed
	for i, r := range j.Representatives {
		path := fmt.Sprintf("representatives[%d]", i)
		f.If(!named[r.ID], path+".id", statute.D7, "a representative is one of the petitioners; anybody else acts by written authority (X2)", "代表应从信访人中推选；其他人须凭授权委托书代理")
		if slices.ContainsFunc(terms[r.ID], func(o Representative) bool { return overlap(o, r) }) {
			f.Add(path+".id", statute.D7, "elected twice for the same time", "同一人同时被重复推选")
		}
		if len(terms[r.ID]) < maxTerms {
			terms[r.ID] = append(terms[r.ID], r)
		} else {
			f.Add(path+".id", statute.D7, fmt.Sprintf("elected more than %d times", maxTerms), fmt.Sprintf("被推选超过%d次", maxTerms))
		}
		f.If(r.Elected.IsZero(), path+".elected", statute.D7, "give the day of the election", "须写明推选之日")
		f.If(!r.Left.IsZero() && r.Left.Before(r.Elected), path+".left", statute.D7, "left before being elected", "卸任之日早于推选之日")
		for k, id := range r.By {
			if !named[id] {
				f.Add(fmt.Sprintf("%s.by[%d]", path, k), statute.D7, "only petitioners elect", "仅信访人可以推选代表")
			}
		}
	}
	return f.List
}

func overlap(a, b Representative) bool {
	ends := func(first, then Representative) bool { return !first.Left.IsZero() && !first.Left.After(then.Elected) }
	return !ends(a, b) && !ends(b, a)
}

// CountsFrom returns the day from which every limit of the joint petition runs: that of registration, whoever represents
// whom.
func (j Petition) CountsFrom() calendar.Date { return j.Registered }

// MustElect says whether representatives have to be elected on the day, and why: a joint visit has at least one and at
// most five. It is unknown while it is not known whether it is a visit.
func (j Petition) MustElect(on calendar.Date) (decision.Tri, statute.Reason) {
	n := j.inOffice(on)
	reason := func(en, zh string) statute.Reason { return statute.D7.Reason(on, en, zh) }
	if j.Visit == decision.No {
		return decision.No, reason("not a visit: nobody has to be elected", "非走访形式，无须推选代表")
	}
	if n >= 1 && n <= MaxRepresentatives {
		return decision.No, reason(fmt.Sprintf("%d elected", n), fmt.Sprintf("已推选代表%d人", n))
	}
	if j.Visit != decision.Yes {
		return 0, reason("whether it is a visit is not known", "是否为走访形式不明")
	}
	return decision.Yes, reason(
		fmt.Sprintf("a joint visit elects at most %d representatives, it has %d; the petition counts from its registration all the same", MaxRepresentatives, n),
		fmt.Sprintf("共同走访应当推选代表且不超过%d人，现有%d人；事项照常自登记之日起算", MaxRepresentatives, n))
}

func (j Petition) inOffice(on calendar.Date) int {
	n := 0
	for _, r := range j.Representatives {
		if r.inOffice(on) {
			n++
		}
	}
	return n
}

// PetitionerAct is what one petitioner did in a joint petition.
type PetitionerAct struct {
	On       calendar.Date `json:"on"`
	By       string        `json:"by"`
	Special  bool          `json:"special,omitempty"`  // admits, waives or changes claims, settles, or withdraws (X3)
	Consents []string      `json:"consents,omitempty"` // who agreed to this act
}

// BindingEffect is whether an act binds one of the petitioners, and why.
type BindingEffect struct {
	Petitioner string         `json:"petitioner"`
	Bound      decision.Tri   `json:"bound"` // unknown where it was not recorded who elected the representative
	Why        statute.Reason `json:"why"`
}

// BoundBy says of every petitioner whether the act binds him or her. It binds who did it and who agreed to it; what a
// representative does binds besides those who elected the representative, except for admitting, waiving, changing,
// settling and withdrawing, which each decides alone. Above five representatives nobody speaks for anybody else until
// the number is right.
func (j Petition) BoundBy(act PetitionerAct) []BindingEffect {
	bound := make([]BindingEffect, len(j.Petitioners))
	s := j.speaks(act)
	for i, id := range j.Petitioners {
		b, why := s.binds(act, id)
		bound[i] = BindingEffect{id, b, why}
	}
	return bound
}

// speaking is what the effect of an act on any petitioner hangs on, looked up once.
type speaking struct {
	represents          bool // who acted is a representative in office
	inOffice            int  // how many are
	consented, electing map[string]bool
}

func (j Petition) speaks(act PetitionerAct) speaking {
	s := speaking{inOffice: j.inOffice(act.On), consented: setOf(act.Consents)}
	at := slices.IndexFunc(j.Representatives, func(r Representative) bool { return r.ID == act.By && r.inOffice(act.On) })
	if at >= 0 {
		s.represents, s.electing = true, setOf(j.Representatives[at].By)
	}
	return s
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

func (s *speaking) binds(act PetitionerAct, id string) (decision.Tri, statute.Reason) {
	reason := func(rule statute.Rule, en, zh string) statute.Reason {
		return statute.Reason{Rule: rule, Cite: rule.CiteAs(statute.Safeguard, act.On), EN: en, ZH: zh}
	}
	if id == act.By {
		return decision.Yes, reason(statute.D7, "did it in person", "本人所为")
	}
	if s.consented[id] {
		return decision.Yes, reason(statute.D7, "agreed to it", "本人同意")
	}
	if act.Special {
		return decision.No, reason(statute.X3, "did not agree, and nobody else can dispose of the claim", "本人未同意，他人无权处分其诉求")
	}
	if !s.represents {
		return decision.No, reason(statute.D7, "the one who acted was no representative on that day", "行为人当日不是代表")
	}
	if n := s.inOffice; n > MaxRepresentatives {
		return decision.No, reason(statute.D7, fmt.Sprintf("%d representatives are too many for any to speak for others", n),
			fmt.Sprintf("代表%d人，超过人数上限，不得代表他人", n))
	}
	if len(s.electing) == 0 {
		return 0, reason(statute.D7, "who elected the representative was not recorded", "该代表由何人推选未记录")
	}
	if !s.electing[id] {
		return decision.No, reason(statute.D7, "did not elect the representative", "本人未推选该代表")
	}
	return decision.Yes, reason(statute.D7, "elected the representative", "本人推选了该代表")
}
