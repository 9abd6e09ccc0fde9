package papers

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// service is the proof of service (送达回证), from which the petitioner's time runs.
func (f *draft) service() {
	s, ok := f.last(history.Serve, nil)
	if !ok {
		return
	}
	v, why := f.more.Service, f.rests(statute.E20, 0)
	f.letter("")
	f.matter(why)
	f.served(v, why)
	f.field("Addressee", "受送达人", "service.addressee", why, first(v.Addressee, f.petitioner()))
	f.field("Address", "送达地址", "service.address", why, v.Address)
	way := ways[v.Way]
	f.need(text("Way of service", "送达方式"), "details.service.way", why, text(history.Plain(string(v.Way)), way))
	switch v.Way {
	case ByPost, Electronic, PublicNotice:
		f.field("Number of the letter, or where it was sent or published", "邮件号码、电子地址或者公告处所", "service.mail", why, v.Mail)
	case Left:
		f.field("Why it was refused", "拒收理由", "service.why", why, v.Why)
		f.field("Witness, place or picture", "见证人、地点或者影像", "service.witness", why, v.Witness)
	default:
		f.field("Received by", "签收人", "service.received_by", why, v.ReceivedBy)
	}
	if v.ReceivedBy != "" && v.ReceivedBy != first(v.Addressee, f.petitioner()) {
		f.field("Relation of another who received it", "代收人与受送达人的关系", "service.relation", why, v.Relation)
		f.field("Why another received it", "代收理由", "service.why", why, v.Why)
	}
	f.need(text("Served on", "送达日期"), f.event(s), why, said(s.event.On))
	f.runs(s)
	f.field("Server", "送达人", "service.server", why, v.Server)
	f.p.Signs = []Signature{{Who: text("Received (signature or seal)", "受送达人签名或者盖章")}, {Who: text("Server", "送达人"), Name: v.Server}}
}

// served lists what was served.
func (f *draft) served(v Service, why statute.Reason) {
	part := Part{Name: text("Papers served", "送达文书"), Cites: cites(why), Table: [][]statute.Text{
		{text("Paper", "文书名称"), text("Number", "文号"), text("Copies", "份数")},
	}}
	for _, p := range v.Papers {
		part.Table = append(part.Table, []statute.Text{text(p.Name, p.Name), text(p.Number, p.Number), text(fmt.Sprint(p.Copies), fmt.Sprint(p.Copies))})
	}
	if len(v.Papers) == 0 {
		f.field("Papers served", "送达文书", "service.papers", why)
		return
	}
	f.p.Parts = append(f.p.Parts, part)
}

// runs says what the petitioner may do from the service on, and until when, as the library counts it.
func (f *draft) runs(s step) {
	at := f.upTo(s.at + 1)
	standing := at.On(s.event.On.Latest())
	for _, r := range standing.Rights() {
		f.may(text("What may be asked for from now on", "自送达之日起可以"), r.Reason, text(r.EN, r.ZH))
	}
}

// authority is the written authority of an agent (授权委托书). What is wrong with one is found by the library.
func (f *draft) authority() {
	m, path, ok := f.mandate()
	if !ok {
		return
	}
	if _, err := proxy.Grant(m); err != nil {
		f.p.Lacks = append(f.p.Lacks, found(err).Under(path)...)
	}
	if m.Oral == decision.Yes {
		f.lack(path+".oral", worded(f.rests(statute.X2, 0), "it was given orally: there is no paper", "口头委托，没有书面文书"))
	}
	why, special := f.rests(statute.X2, 0), f.rests(statute.X3, 0)
	f.need(text("Principal", "委托人"), path+".principal.name", why, f.person(m.Principal.Name))
	if m.Principal.Representative != "" {
		f.need(text("Represented by", "法定代理人或者负责人"), path, why, own(m.Principal.Representative)...)
	}
	var agents []statute.Text
	for _, a := range m.Agents {
		agents = append(agents, f.person(a.Name))
	}
	f.need(text("Agent", "受委托人"), path+".agents", why, agents...)
	f.field("Relation to the principal", "与委托人的关系", "relation", practice("", ""), f.more.Relation)
	f.need(text("Matter", "委托事项"), path+".matter", why, f.entrusted(m.Matter)...)
	f.need(text("General powers", "一般权限"), path+".scope", why, powers(m.Scope)...)
	if len(m.Special) > 0 {
		f.need(text("Special powers, each by name", "特别授权（逐项列明）"), path+".special", special, powers(m.Special)...)
	} else {
		f.need(text("Special powers", "特别授权"), path, special, text("none: the agent may not admit, waive, change, settle or withdraw",
			"无：受委托人不得代为"+strings.Join(specialPowers(), "、")))
	}
	if len(m.Agents) > 1 {
		f.need(text("Acting", "行使方式"), path+".alone", why, map[bool]statute.Text{
			true: text("each may act alone", "可以各自单独行使"), false: text("together", "共同行使"),
		}[m.Alone == decision.Yes])
	}
	until := text("to the end of the matter", "至事项办结")
	if !m.ToEnd {
		until = text("to "+m.Until.String(), "至"+m.Until.ZH())
	}
	f.need(text("Term", "委托期限"), path+".until", why, text("from "+m.From.String()+" "+until.EN, "自"+m.From.ZH()+until.ZH))
	f.p.Signs = []Signature{{Who: text("Principal (signature, seal or finger-print)", "委托人（签名、盖章或者按指印）"), Name: ""}, {Who: text("Agent (signature)", "受委托人（签名）")}}
	f.p.Below = []statute.Text{text("Enclosed: copies of the papers of identity of both.", "附：委托人、受委托人身份证件复印件。")}
}

// entrusted is the matter of an authority, which names it by a code: the title of the dossier or of the claim, where it is that.
func (f *draft) entrusted(code string) []statute.Text {
	for _, c := range f.d.Claims {
		if c.Name == code {
			return []statute.Text{f.d.Title, c.Title}
		}
	}
	if code == f.d.Case {
		return []statute.Text{f.d.Title}
	}
	return own(code)
}

// mandate is the authority to be put on paper: the last one on file by the day.
func (f *draft) mandate() (proxy.Mandate, string, bool) {
	if f.d.Agency != nil {
		for i, p := range slices.Backward(f.d.Agency.Papers) {
			if f.on.IsZero() || !p.Signed.After(f.on) {
				f.date(calendar.On(p.Signed))
				return p.Mandate, fmt.Sprintf("proxy.papers[%d]", i), true
			}
		}
	}
	f.lack("proxy.papers", worded(f.rests(statute.X2, 0), "there is no authority on file", "案卷中没有授权委托"))
	return proxy.Mandate{}, "", false
}

func powers(all []proxy.Power) []statute.Text {
	var says []statute.Text
	for _, p := range all {
		says = append(says, text(history.Plain(p.String()), p.ZH()))
	}
	return says
}

func specialPowers() []string {
	var all []string
	for _, p := range proxy.Submit.All() {
		if p.IsSpecial() {
			all = append(all, p.ZH())
		}
	}
	return all
}

// person is a party with what the officer knows of it.
func (f *draft) person(name string) statute.Text {
	for _, p := range f.more.People {
		if p.Name != name {
			continue
		}
		says := []string{p.Name}
		for _, s := range []string{p.Sex, p.Born, p.Papers, p.Address, p.Phone} {
			if s != "" {
				says = append(says, s)
			}
		}
		return text(strings.Join(says, ", "), strings.Join(says, "，"))
	}
	return text(name, name)
}

// found are the findings in an error of the library.
func found(err error) statute.Violations {
	var all statute.Violations
	var one statute.Violation
	switch {
	case errors.As(err, &all):
		return all
	case errors.As(err, &one):
		return statute.Violations{one}
	}
	return statute.Violations{practice(err.Error(), err.Error()).At("")}
}
