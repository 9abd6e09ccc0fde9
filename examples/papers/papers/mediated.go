package papers

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// record is what was said at a mediation session (调解笔录).
func (f *draft) record() {
	n := f.more.Session.Number - 1
	if n < 0 {
		n = len(f.claim.Sessions) - 1
	}
	path := fmt.Sprintf("claims[%d].sessions", f.index)
	if n < 0 || n >= len(f.claim.Sessions) {
		f.lack(path, practice("the session is not on record", "未见调解记录"))
		return
	}
	s := f.claim.Sessions[n]
	if f.later(path, s.On) {
		return
	}
	law, _, _ := f.d.Law()
	path = fmt.Sprintf("%s[%d]", path, n)
	for _, v := range f.claim.Sessions.Validate(law.Calendar()) {
		if rest, here := strings.CutPrefix(v.Path, fmt.Sprintf("[%d].", n)); here {
			v.Path = path + "." + rest
			f.p.Lacks = append(f.p.Lacks, v)
		}
	}
	f.p.Number = f.more.Number
	why := f.rests(statute.M1, 0)
	f.need(text("Kind of mediation", "调解种类"), path+".kind", why, text(history.Plain(s.Kind.String()), s.Kind.ZH()))
	f.need(text("Time", "时间"), path+".on", practice("", ""), append(own(f.more.Session.Time), said(s.On))...)
	f.field("Place", "地点", "session.place", practice("", ""), f.more.Session.Place)
	var mediators, sides, guests []statute.Text
	for _, m := range s.Mediators {
		mediators = append(mediators, own(m.Name)...)
	}
	for _, a := range s.Attendants {
		sides = append(sides, text(fmt.Sprintf("%s: %s, %s", f.person(a.Name).EN, history.Plain(a.By.String()), history.Plain(a.Consent.String())),
			fmt.Sprintf("%s：%s到场，%s", f.person(a.Name).ZH, a.By.ZH(), a.Consent.ZH())))
	}
	for _, g := range s.Guests {
		guests = append(guests, text(g.Name+" ("+history.Plain(g.As.String())+")", g.Name+"（"+g.As.ZH()+"）"))
	}
	f.need(text("Mediators", "调解员"), path+".mediators", f.rests(statute.M8, 0), mediators...)
	f.need(text("Parties", "当事人"), path+".attendants", why, sides...)
	f.may(text("Invited", "邀请参加的人员"), f.rests(statute.M9, 0), guests...)
	var spoken []statute.Text
	for _, said := range f.more.Session.Said {
		spoken = append(spoken, text(said.Who+": "+said.What, said.Who+"："+said.What))
	}
	f.need(text("What each said", "各方陈述"), "details.session.said", practice("", ""), spoken...)
	result := statute.Text{}
	if s.Result != 0 {
		result = text(history.Plain(s.Result.String()), s.Result.ZH())
	}
	f.need(text("Result", "调解结果"), path+".result", practice("", ""), append([]statute.Text{result}, own(f.more.Session.Result)...)...)
	f.field("Recorded by", "记录人", "session.recorder", practice("", ""), f.more.Session.Recorder)
	for _, a := range s.Attendants {
		f.p.Signs = append(f.p.Signs, Signature{Who: text("Party (read and found true)", "当事人（阅后无误）"), Name: a.Name})
	}
	for _, m := range s.Mediators {
		f.p.Signs = append(f.p.Signs, Signature{Who: text("Mediator", "调解员"), Name: m.Name})
	}
	f.p.Signs = append(f.p.Signs, Signature{Who: text("Recorder", "记录人"), Name: f.more.Session.Recorder})
}

// agreed is the agreement (调解协议书). Its sentences are those of the library, which writes none for one that must not be signed so.
// The form of the police and that of a people's mediation committee are two: each has its title and its copies.
func (f *draft) agreed() {
	a, path := f.claim.Agreement, fmt.Sprintf("claims[%d].agreement", f.index)
	if a == nil {
		f.lack(path, practice("there is no agreement on file", "案卷中没有调解协议"))
		return
	}
	if f.later(path+".reached", a.Reached) {
		return
	}
	if faults := a.Check(f.on); len(faults) > 0 {
		f.p.Lacks = append(f.p.Lacks, faults.Under(path)...)
		return
	}
	content := f.rests(statute.A1, statute.AgreementContent)
	if a.Kind.ByPolice() {
		content = f.rests(statute.A1, statute.PoliceAgreement)
	} else if a.Kind != mediation.People {
		content = statute.Reason{} // no text says what it states
	}
	f.p.Title = text("Mediation Agreement ("+history.Plain(a.Kind.String())+")", a.Kind.ZH()+"协议书")
	f.p.Number = f.more.Number
	if f.p.Number == "" {
		f.lack("details.number", practice("the number of the paper", "文号"))
	}
	var parties []statute.Text
	for _, p := range a.Parties {
		parties = append(parties, f.person(p.Name))
	}
	f.need(text("Parties", "当事人"), path+".parties", content, parties...)
	says := a.Text(f.on)
	en, zh := strings.Split(strings.TrimSpace(says.EN), "\n"), strings.Split(strings.TrimSpace(says.ZH), "\n")
	var lines []statute.Text
	for i := range zh {
		switch {
		case i < 2: // the kind and the names, which stand above
		case strings.Contains(zh[i], "____"):
			who, _, _ := strings.Cut(zh[i], "：____")
			whoEN, _, _ := strings.Cut(en[i], ": ____")
			f.p.Signs = append(f.p.Signs, Signature{Who: text(whoEN, who)})
		default:
			lines = append(lines, text(en[i], zh[i]))
		}
	}
	f.need(text("Agreement", "协议内容"), path, content, lines...)
	copies := text("One copy for each party and one for the file.", "本协议书当事人各执一份，存档一份。")
	switch {
	case a.Kind.ByPolice():
		copies = text("In three copies: one for each side, one for the public-security organ.", "本协议书一式三份，双方当事人各执一份，公安机关存档一份。")
	case a.Kind == mediation.People:
		copies = text("One copy for each party and one for the people's mediation committee.", "本协议书当事人各执一份，人民调解委员会留存一份。")
	}
	f.p.Below = append(f.p.Below, copies)
}

// confirmation is the joint application to a court (司法确认申请书). What bars it, and which papers are still to be handed in, the
// library says.
func (f *draft) confirmation() {
	a, path := f.claim.Agreement, fmt.Sprintf("claims[%d].confirmation", f.index)
	if a == nil || f.claim.Confirmation == nil {
		f.lack(path, practice("there is no application on file", "案卷中没有司法确认申请"))
		return
	}
	if f.later(path+".filed", f.claim.Confirmation.Filed) {
		return
	}
	told := f.answer(f.on).Confirmation
	if told == nil {
		f.lack(path+".filed", worded(f.rests(statute.J2, 0), "the agreement was not reached by the day of the paper", "文书日期当日协议尚未达成"))
		return
	}
	for _, b := range told.Bars {
		f.lack(path, b.Reason)
	}
	for _, p := range told.Papers {
		f.lack(path+".papers", worded(f.rests(statute.J5, 0), "still to be handed in: "+history.Plain(p.String()), "尚须提交："+p.ZH()))
	}
	why := f.rests(statute.J1, 0)
	var sides []statute.Text
	for _, p := range a.Parties {
		sides = append(sides, f.person(p.Name))
		if !slices.ContainsFunc(f.more.People, func(have Person) bool { return have.Name == p.Name && have.Address != "" && have.Phone != "" }) {
			f.lack("details.people", worded(f.rests(statute.J5, 0), "address and telephone of "+p.Name, p.Name+"的住所和联系方式"))
		}
		f.p.Signs = append(f.p.Signs, Signature{Who: text("Applicant (signature)", "申请人（签名、盖章或者按指印）"), Name: p.Name})
	}
	f.need(text("Applicants, together", "申请人（双方共同申请）"), path, why, sides...)
	f.field("Number of the agreement", "调解协议编号", "below", practice("", ""), f.more.Below)
	f.field("Body that mediated", "主持调解的组织", "unit", why, f.more.Unit)
	f.need(text("Request", "请求事项"), path, why, text(
		fmt.Sprintf("to confirm the agreement of %s (%s)", said(a.Reached).EN, history.Plain(a.Kind.String())), fmt.Sprintf("请求确认申请人于%s达成的%s协议有效", said(a.Reached).ZH, a.Kind.ZH())))
	f.need(text("Facts and reasons", "事实和理由"), path, why, append(own(a.Facts, a.Dispute), f.answer(f.on).Agreement.Terms...)...)
	f.need(text("Time to apply", "申请期限"), path, f.rests(statute.J2, 0), text(told.Last.Counted.EN, told.Last.Counted.ZH))
	f.need(text("Promise of both", "共同承诺"), path, practice("", ""), text(
		"The applicants agreed of their own will, and by the agreement mean to harm nobody and to evade no law; what they declare is true.",
		"申请人自愿达成协议，不以协议损害他人或者规避法律，所述属实，并愿意承担相应的法律责任。"))
	f.p.To = f.more.Court
	if f.p.To == "" {
		f.lack("details.court", worded(f.rests(statute.J4, 0), "the court that is applied to", "受理申请的人民法院"))
	}
	var enclosed []statute.Text
	for _, p := range f.claim.Confirmation.Papers {
		enclosed = append(enclosed, text(history.Plain(p.String()), p.ZH()))
	}
	f.need(text("Enclosed", "附件"), path+".papers", f.rests(statute.J5, 0), enclosed...)
}

// promise is a promise to end the petition (息诉罢访承诺书). What it covers is the library's sentence, and one that gives up more than
// anybody can is not printed.
func (f *draft) promise() {
	path := fmt.Sprintf("claims[%d].promises", f.index)
	all := f.claim.Promises
	if f.claim.Agreement != nil {
		all = slices.Concat(f.claim.Agreement.Promises, all)
	}
	if len(all) == 0 {
		f.lack(path, practice("there is no promise on file", "案卷中没有息诉罢访承诺"))
		return
	}
	p := all[len(all)-1]
	if f.later(path, p.On) {
		return
	}
	f.matter(statute.Reason{})
	f.need(text("Promised by", "承诺人"), path, practice("", ""), f.person(p.By))
	f.need(text("Promise", "承诺内容"), path+".text", practice("", ""), own(p.Text)...)
	for _, told := range f.answer(f.on).Promises {
		if told.By != p.By || told.On != p.On {
			continue
		}
		f.need(text("What the promise covers", "承诺的效力范围"), path, told.Covers, reason(told.Covers))
		for _, struck := range told.StruckOut {
			f.lack(path, struck)
		}
	}
	f.p.Signs = []Signature{{Who: text("Signature, seal or finger-print", "承诺人（签名、盖章或者按指印）"), Name: p.By}}
}
