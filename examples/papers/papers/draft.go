package papers

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// draft is a paper that is being made.
type draft struct {
	p     Paper
	d     dossier.Dossier
	open  dossier.Opened
	index int
	claim *dossier.Demand
	on    calendar.Date
	more  Details

	asked calendar.Date // the day on which the claim was asked about last
	told  answer.ClaimAnswer
}

// Draft makes a paper of a claim, counted from 0, and returns with it everything that it lacks: where it is to be supplied, and what
// asks for it. The paper holds the same list. It is dated on the day given, and takes the record as it stood then; without a day it is
// dated on the day of the step that it puts on paper.
func Draft(k Kind, d dossier.Dossier, claim int, on calendar.Date, more Details) (Paper, statute.Violations) {
	f := &draft{p: Paper{Kind: k, Title: k.Title()}, d: d, open: d.Open(), index: claim, on: on, more: more}
	switch {
	case k <= 0 || k >= numKinds:
		f.lack("kind", practice("say which paper", "须写明文书种类"))
	case claim < 0 || claim >= len(d.Claims):
		f.lack("claim", practice("the dossier has no such claim", "案卷中没有该项诉求"))
	default:
		f.claim = &d.Claims[claim]
		rows[k].drafts(f)
		f.p.Date = f.on
		if f.p.Date.IsZero() && len(f.p.Lacks) == 0 {
			f.lack("on", practice("the day of the paper", "文书日期"))
		}
	}
	return f.p, f.p.Lacks
}

// practice is a reason that no law gives: offices write it so.
func practice(en, zh string) statute.Reason {
	return statute.Reason{Cite: statute.Custom(statute.Practice, formOfPapers), EN: en, ZH: zh}
}

var formOfPapers = text("the form that offices use", "机关文书格式")

// rests is a reason by a rule, with the article of the day; by a provision of it where one is given. A paper that has no day goes by
// the last one on record.
func (f *draft) rests(r statute.Rule, p statute.Provision) statute.Reason {
	day := f.on
	if day.IsZero() {
		day = f.d.LastDay()
	}
	return r.ReasonBy(p, day, "", "")
}

// worded is the reason with other words.
func worded(why statute.Reason, en, zh string) statute.Reason {
	why.EN, why.ZH = en, zh
	return why
}

// lack notes what the paper lacks; what no law asks for, the form of papers does.
func (f *draft) lack(path string, why statute.Reason) {
	if why.Cite.IsZero() {
		why.Cite = practice("", "").Cite
	}
	f.p.Lacks = append(f.p.Lacks, why.At(path))
}

// need adds a part that the paper cannot do without. Where there is nothing to say it is noted as lacking, under the path at which it
// would be supplied; the reason then says which part it is.
func (f *draft) need(name statute.Text, path string, why statute.Reason, says ...statute.Text) {
	part := Part{Name: name, Text: spoken(says), Cites: cites(why)}
	if part.empty() {
		f.lack(path, worded(why, "the paper must state: "+name.EN, "须写明："+name.ZH))
		return
	}
	f.p.Parts = append(f.p.Parts, part)
}

// may adds a part if there is something to say.
func (f *draft) may(name statute.Text, why statute.Reason, says ...statute.Text) {
	if part := (Part{Name: name, Text: spoken(says), Cites: cites(why)}); !part.empty() {
		f.p.Parts = append(f.p.Parts, part)
	}
}

// cites are what is printed behind a part: law, and no practice, which needs no mention on a paper.
func cites(why statute.Reason) []statute.Citation {
	if why.Cite.IsZero() || !why.Cite.Basis().IsLaw() {
		return nil
	}
	return []statute.Citation{why.Cite}
}

// spoken leaves out what says nothing.
func spoken(says []statute.Text) []statute.Text {
	var all []statute.Text
	for _, s := range says {
		if strings.TrimSpace(s.ZH) != "" {
			all = append(all, s)
		}
	}
	return all
}

// own are words of the officer, which are in one language.
func own(words ...string) []statute.Text {
	var all []statute.Text
	for _, w := range words {
		all = append(all, text(w, w))
	}
	return all
}

// field asks for one of the officer's details.
func (f *draft) field(en, zh, path string, why statute.Reason, words ...string) {
	f.need(text(en, zh), "details."+path, why, own(words...)...)
}

// letter begins what an organ gives: its head, number and addressee, its seal and date below.
func (f *draft) letter(organ string) {
	f.p.Head = first(f.more.Organ, organ)
	f.p.Issuer, f.p.Number = f.p.Head, f.more.Number
	if f.p.Head == "" {
		f.lack("details.organ", practice("the full name of the organ that gives the paper", "发文机关全称"))
	}
	if f.p.Number == "" {
		f.lack("details.number", practice("the number of the paper", "文号"))
	}
}

// toPetitioner addresses it.
func (f *draft) toPetitioner() {
	f.p.To = f.petitioner()
	if f.p.To == "" {
		f.lack("details.petitioner", practice("the petitioner's name", "信访人姓名或者名称"))
	}
	f.p.Below = append(f.p.Below, text("Received by: ____________   Date: ____________", "签收人：____________　　签收日期：______年____月____日"))
}

func (f *draft) petitioner() string {
	if f.more.Petitioner == "" && f.d.Agency != nil {
		return f.d.Agency.Principal.Name
	}
	return f.more.Petitioner
}

// matter is what the claim is about, which every paper names.
func (f *draft) matter(why statute.Reason) {
	says := f.claim.Title
	if f.more.Matter != "" {
		says = text(f.more.Matter, f.more.Matter)
	}
	f.need(text("Matter", "信访事项"), "claims["+fmt.Sprint(f.index)+"].title", why, says)
}

func first(words ...string) string {
	for _, w := range words {
		if strings.TrimSpace(w) != "" {
			return w
		}
	}
	return ""
}

// step is an event with what the answer says of it.
type step struct {
	event history.Event
	told  answer.StepAnswer
	at    int // its place in the record
}

// steps are those of the claim up to the day of the paper, or all of them.
func (f *draft) steps() []step {
	day := f.on
	if day.IsZero() {
		day = f.d.LastDay()
	}
	told := f.answer(day).Tiers
	var all []step
	events := history.Settled(f.claim.Events, calendar.Date{})
	for i := range events {
		if events[i].On.Earliest().After(day) || told == nil || len(all) >= len(told.Timeline) {
			continue
		}
		all = append(all, step{events[i], told.Timeline[len(all)], i})
	}
	return all
}

// find is the last step of a kind, or that a test takes besides; false if there is none.
func (f *draft) find(kind history.Kind, takes func(*step) bool) (step, bool) {
	for _, s := range slices.Backward(f.steps()) {
		if s.event.Kind == kind && s.event.Corrects == 0 && (takes == nil || takes(&s)) {
			return s, true
		}
	}
	return step{}, false
}

// later reports whether what a paper puts on paper was not yet on the day of the paper, and notes that.
func (f *draft) later(path string, w calendar.When) bool {
	if f.on.IsZero() || !w.Earliest().After(f.on) {
		f.date(w)
		return false
	}
	f.lack(path, practice("this was not yet on the day of the paper: "+w.String(), "文书日期当日尚未发生："+w.ZH()))
	return true
}

// date dates a paper for which no day was asked by what it puts on paper.
func (f *draft) date(w calendar.When) {
	if f.on.IsZero() {
		f.on = w.Latest()
	}
}

// last is the step that a paper puts on paper, by which it is dated. Where there is none the paper lacks it.
func (f *draft) last(kind history.Kind, takes func(*step) bool) (step, bool) {
	if s, ok := f.find(kind, takes); ok {
		f.date(s.event.On)
		return s, true
	}
	name := history.Plain(kind.String())
	f.lack(fmt.Sprintf("claims[%d].events", f.index), practice("the step is not on record: "+name, "未见记录："+kind.ZH()))
	return step{}, false
}

// answer is what the library says of the claim on a day.
func (f *draft) answer(day calendar.Date) answer.ClaimAnswer {
	if f.told.Name == "" || f.asked != day { // every claim of an answer has a name
		f.asked, f.told = day, f.open.On(day).Claims[f.index]
	}
	return f.told
}

// upTo is the case after the first so many events of the claim, read as a record is.
func (f *draft) upTo(n int) escalation.Case {
	law, _, _ := f.d.Law()
	at := escalation.Begin(law, f.claim.Complete)
	events := history.Settled(f.claim.Events, calendar.Date{})
	for i := range events[:n] {
		at.Read(&events[i])
	}
	return at
}

// due is the duty to do something by a day, as the library counts it, after so many events.
func due(at escalation.Case, act history.Kind, on calendar.Date) (escalation.Obligation, bool) {
	standing := at.On(on)
	for _, d := range standing.Duties() {
		if d.Act == act && !d.Due.IsZero() {
			return d, true
		}
	}
	return escalation.Obligation{}, false
}

// triage decides the claim as the dossier does.
func (f *draft) triage() petition.Decision {
	_, policy, _ := f.d.Law()
	return petition.Triage(f.answer(f.on).Facts, policy)
}

// said is a day in both languages.
func said(w calendar.When) statute.Text {
	if w.IsZero() {
		return statute.Text{}
	}
	if day, exact := w.Exact(); exact {
		return text(day.String(), day.ZH())
	}
	return text(w.EN(), w.ZH())
}

// reason is a sentence with its article behind it.
func reason(r statute.Reason) statute.Text {
	return text(r.EN+" ("+r.Cite.EN()+")", r.ZH+"（"+r.Cite.ZH()+"）")
}
