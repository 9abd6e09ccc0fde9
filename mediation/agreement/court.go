package agreement

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// CourtRecord is one thing that a court was asked, or found, about an agreement (A20).
type CourtRecord struct {
	What Adjudication  `json:"what,omitzero"`
	On   calendar.When `json:"on,omitzero"` // the day of filing or of withdrawal, or on which the finding took effect

	Parts []string `json:"parts,omitempty"` // 无效部分, of partly_void: places such as terms.payments[1], terms.acts[0] or clauses[2]; none: the record does not say
}

// Adjudication is what became of an agreement before a court. Findings are those that took effect: a judgment under appeal
// is a suit that is pending.
//
// Codes: suit_pending, suit_ended, void, partly_void, revoked, upheld, ruling_set_aside, confirmation_rejected.
type Adjudication uint8

// The findings. Zero is unknown.
const (
	SuitPending          Adjudication = 1 + iota // suit_pending 诉讼在审: a suit to have it found void or revoked was filed
	SuitEnded                                    // suit_ended 诉讼未经判决终结: withdrawn, or otherwise over without a finding
	FoundVoid                                    // void 确认无效
	FoundPartly                                  // partly_void 确认部分无效: the rest stands (CC 156)
	Revoked                                      // revoked 判决撤销
	Upheld                                       // upheld 驳回请求: the agreement stands on the ground that was raised
	RulingSetAside                               // ruling_set_aside 确认裁定被撤销: it stands, but is unconfirmed from then on (J15)
	ConfirmationRejected                         // confirmation_rejected 司法确认申请被驳回: that finds nothing on whether it binds (J11)
)

// undone reports whether the finding takes all effect away, from the start.
func (f Adjudication) undone() bool { return f == FoundVoid || f == Revoked }

// decides reports whether the finding answers whether the agreement stands.
func (f Adjudication) decides() bool { return f.undone() || f == Upheld }

// validateCourt holds that each record says what was found.
func (a Agreement) validateCourt(f *findings) {
	for i, r := range a.Court {
		f.Unsaid(!slices.Contains(r.What.All(), r.What), fmt.Sprintf("court[%d].what", i), statute.A20,
			"say what the court was asked or found", "须写明诉讼或者裁判的内容")
		for j, part := range r.Parts {
			path := fmt.Sprintf("court[%d].parts[%d]", i, j)
			f.If(r.What != FoundPartly, path, statute.A20, "belongs to a finding that a part is void", "仅适用于确认部分无效的裁判")
			f.If(!a.holds(part), path, statute.A20, "there is nothing at this place of the agreement", "协议中没有此项")
		}
	}
}

// holds reports whether something stands at the place, such as terms.payments[1] or clauses[2].
func (a Agreement) holds(place string) bool {
	if part, inTerms := strings.CutPrefix(place, "terms."); inTerms {
		return a.Terms.Holds(part)
	}
	clause, promise := settlement.Place(place, "clauses"), settlement.Place(place, "promises")
	return clause >= 0 && clause < len(a.Clauses) || promise >= 0 && promise < len(a.Promises)
}

// FoundVoid reports whether a court found void what stands at that index of a list, such as clauses or promises: it binds nobody, from the
// start (CC 156).
func (a Agreement) FoundVoid(list string, i int) bool {
	return i >= 0 && slices.ContainsFunc(a.Court, func(r CourtRecord) bool {
		return r.What == FoundPartly && slices.ContainsFunc(r.Parts, func(part string) bool { return settlement.Place(part, list) == i })
	})
}

// partNames is what the parts of an agreement are called, by the list in which they stand.
var partNames = []struct{ list, en, zh string }{
	{"terms.payments", "payment", "款项"},
	{"terms.acts", "act", "行为义务"},
	{"terms.penalties", "penalty", "违约金"},
	{"terms.sureties", "surety", "保证"},
	{"terms.deposits", "deposit", "定金"},
	{"clauses", "clause", "其他条款"},
	{"promises", "promise", "承诺"},
}

// named names the parts of the finding in parentheses, such as payment 2, clause 1; nothing where it tells none.
func (r CourtRecord) named() statute.Text {
	var en, zh []string
	for _, part := range r.Parts {
		for _, kind := range partNames {
			if i := settlement.Place(part, kind.list); i >= 0 {
				en, zh = append(en, kind.en+" "+strconv.Itoa(i+1)), append(zh, "第"+strconv.Itoa(i+1)+"项"+kind.zh)
			}
		}
	}
	if len(en) == 0 {
		return statute.Text{}
	}
	return statute.Text{EN: " (" + strings.Join(en, ", ") + ")", ZH: "（" + strings.Join(zh, "、") + "）"}
}

// StandingTerms returns the terms without what courts found void of them (CC 156), and whether the record says of each such finding what
// that was: where it does not, the terms may hold what is not owed.
func (a Agreement) StandingTerms() (t settlement.Terms, told bool) {
	t = a.SecuredTerms()
	t.Void, told = a.voidOfTerms()
	return t, told
}

// withoutVoid is the terms as the document has them, without what courts found void of them.
func (a Agreement) withoutVoid() settlement.Terms {
	t := a.Terms
	t.Void, _ = a.voidOfTerms()
	return t
}

// voidOfTerms returns which parts of the terms courts found void, and whether the record says of each such finding what that was.
func (a Agreement) voidOfTerms() (parts []string, told bool) {
	parts, told = slices.Clone(a.Terms.Void), true
	for _, r := range a.Court {
		if r.What != FoundPartly {
			continue
		}
		told = told && len(r.Parts) > 0
		for _, part := range r.Parts {
			if place, inTerms := strings.CutPrefix(part, "terms."); inTerms && a.Terms.Holds(place) {
				parts = append(parts, place)
			}
		}
	}
	return parts, told
}

// decisive returns the places of the findings that answer whether the agreement stands: the last of them, and those of the
// same or of overlapping days, of which the record does not say which came last.
func (a Agreement) decisive() []int {
	var last []int
	for i, r := range a.Court {
		if !r.What.decides() {
			continue
		}
		later := func(than int) bool { return a.Court[than].On.SurelyBefore(r.On) }
		earlier := func(than int) bool { return r.On.SurelyBefore(a.Court[than].On) }
		if slices.ContainsFunc(last, earlier) {
			continue
		}
		last = append(slices.DeleteFunc(last, later), i)
	}
	return last
}

// undone says whether a court found that the agreement is void or revoked it: the effect and true if it did, or if the record
// has findings both ways and does not say which came last.
func (a Agreement) undone() (Effect, bool) {
	last := a.decisive()
	no := func(i int) bool { return a.Court[i].What.undone() }
	if !slices.ContainsFunc(last, no) {
		return Effect{}, false
	}
	made := a.day()
	e := Effect{Force: NotInForce, Reasons: []statute.Reason{
		statute.A20.ReasonOfFirst(made, "a court found it void, or revoked it: it binds nobody from the start", "经人民法院确认无效或者撤销，自始没有法律约束力",
			statute.VoidFromStart, statute.ContractVoidFromStart),
		statute.A20.ReasonOfFirst(made, "what was paid or handed over under it is to be given back", "因该协议取得的财产应当予以返还",
			statute.GivenBack, statute.ContractGivenBack),
	}}
	for _, i := range last {
		if no(i) {
			e.Lacking = append(e.Lacking, fmt.Sprintf("court[%d]", i))
		}
	}
	if len(e.Lacking) == len(last) {
		return e, true
	}
	e = Effect{Reasons: []statute.Reason{statute.A20.ReasonOfSafeguard("courts found both ways, and the record does not say which finding came last",
		"裁判结果不一致，且记录不能表明何者在后")}}
	for _, i := range last {
		e.Missing = append(e.Missing, fmt.Sprintf("court[%d].on", i))
	}
	return e, true
}

// upheld reports whether the last word of a court was that a challenge failed, and on which day. It settles what the record leaves open of
// the signatures, and nothing that the record shows to be lacking: on which ground the challenge rested is not known here. A court's own
// document is not challenged like that.
func (a Agreement) upheld() (on calendar.When, held bool) {
	last := a.decisive()
	undone := func(i int) bool { return a.Court[i].What.undone() }
	if len(last) == 0 || slices.ContainsFunc(last, undone) || a.Kind.ByCourt() {
		return calendar.When{}, false
	}
	return a.Court[last[0]].On, true
}

// standing is the effect of an agreement that a court let stand on the day, while its signatures do not tell: it was in force by then.
func (a Agreement) standing(on calendar.When) Effect {
	day, _ := calendar.Between(a.Reached.Earliest(), on.Latest())
	return Effect{Force: InForce, Day: day} // the note on the finding says why
}

// letStand is why an agreement stands of which the record does not tell who signed.
func (a Agreement) letStand() statute.Reason {
	return statute.A20.ReasonOfFirst(a.day(), "a court dismissed the challenge to it: it stands", "对协议效力的异议已经人民法院驳回，协议仍然有效",
		statute.VoidableActs, statute.ContractVoidable)
}

// courtNotes are reasons about findings that leave the agreement in force, and the paths of what they leave to be asked.
func (a Agreement) courtNotes() (notes []statute.Reason, missing []string) {
	made := a.day()
	if a.suitPending() {
		notes = append(notes, statute.A20.ReasonOfFirst(made, "a suit against it is pending: it binds until a court finds otherwise",
			"对协议效力的诉讼尚未审结，判决生效前协议仍有约束力", statute.VoidableActs, statute.ContractVoidable))
	}
	for i, r := range a.Court {
		var note statute.Reason
		switch r.What {
		case Upheld:
			note = statute.A20.ReasonUnder(statute.RepeatedSuit, r.On.Latest(), "a court dismissed a challenge to it, so it stands on that ground: the same parties are not heard again with the same claim; on another ground, or new facts, they may be, in its time",
				"对协议效力的异议已被驳回，就该事由协议仍然有效：相同当事人不得以相同请求再次起诉；以其他事由或者新的事实，可以在期限内起诉")
		case FoundPartly:
			parts := r.named()
			note = a.partly("a court found a part of it void"+parts.EN+": the rest stands", "部分无效"+parts.ZH+"的，不影响其他部分效力")
			if len(r.Parts) == 0 {
				missing = append(missing, fmt.Sprintf("court[%d].parts", i))
			}
		case RulingSetAside:
			note = statute.J15.Reason(r.On.Latest(), "the ruling that confirmed it was set aside: it is unconfirmed from then on, and what rested on the ruling no longer does",
				"确认裁定被撤销：自此未经司法确认，以该裁定为依据的不再成立")
		case ConfirmationRejected:
			note = statute.J11.Reason(r.On.Latest(), "a court rejected the application to confirm it, which finds nothing on whether it binds: the parties may amend it by mediation, mediate anew or sue",
				"司法确认申请被驳回，并非认定协议无效：当事人可以通过调解变更协议、重新达成协议，或者提起诉讼")
		default:
			continue
		}
		if !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	return notes, missing
}

// partly is a reason that rests on the article that leaves the rest in force where a part is void.
func (a Agreement) partly(en, zh string) statute.Reason {
	return statute.A20.ReasonOfFirst(a.day(), en, zh, statute.PartlyVoid, statute.ContractVoidFromStart)
}

// suitPending reports whether more suits were filed than have ended, with or without a finding.
func (a Agreement) suitPending() bool {
	open := 0
	for _, r := range a.Court {
		switch r.What {
		case SuitPending:
			open++
		case SuitEnded, FoundVoid, FoundPartly, Revoked, Upheld:
			open--
		}
	}
	return open > 0
}

// Confirmed reports whether a ruling that confirmed the agreement on the day given still stands on the day on: no court has
// set it aside since (J15), nor found the agreement void or revoked it (A20). Where that hangs on a day known only roughly,
// it does not: whoever relies on a ruling has to show it.
func (a Agreement) Confirmed(ruled, on calendar.Date) bool {
	if ruled.IsZero() || on.Before(ruled) {
		return false
	}
	if _, undone := a.undone(); undone {
		return false
	}
	return !slices.ContainsFunc(a.Court, func(r CourtRecord) bool {
		anew := r.On.SurelyBefore(calendar.On(ruled)) // another ruling was set aside
		return r.What == RulingSetAside && !anew && !on.Before(r.On.Earliest())
	})
}

// FoundBy returns what courts were asked or had found by the day: nobody knows of what is found later.
func (a Agreement) FoundBy(on calendar.Date) []CourtRecord {
	var found []CourtRecord
	for _, r := range a.Court {
		if !r.On.Earliest().After(on) {
			r.Parts = slices.Clone(r.Parts)
			found = append(found, r)
		}
	}
	return found
}

// SignedBy returns the parties as their signatures stood by the day: not with what was ratified or demanded later.
func (a Agreement) SignedBy(on calendar.Date) []Party {
	all := slices.Clone(a.Parties)
	for i := range all {
		p := &all[i]
		if p.Ratified.On.Earliest().After(on) {
			p.Ratified = mediation.Signature{}
		}
		if p.RatifyNotice.Earliest().After(on) {
			p.RatifyNotice = calendar.When{}
		}
	}
	return all
}
