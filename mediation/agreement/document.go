package agreement

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Text returns the agreement as a document ready to paste (调解协议书), in both languages: what it states (A1), the terms with
// every sum in figures and in words (A11), the other clauses and promises in their own words, each promise with how far it
// reaches (A12), when the agreement takes effect and what it is worth under the law of the day, and who signs. The same
// agreement always gives the same text. One that is not a good one has none: see [Agreement.Check].
func (a Agreement) Text(on calendar.Date) statute.Text {
	if len(a.Check(on)) > 0 {
		return statute.Text{}
	}
	var d document
	d.line(term.Plain(a.Kind.String())+" agreement, "+term.Plain(a.Form.String()),
		a.Kind.ZH()+"协议（"+a.Form.ZH()+"）")
	names := make([]string, len(a.Parties))
	for i, p := range a.Parties {
		names[i] = p.Name
	}
	d.line("Parties: "+strings.Join(names, ", "), "当事人："+strings.Join(names, "、"))
	d.stated("Facts", "主要事实", a.Facts)
	d.stated("In dispute", "争议事项", a.Dispute)
	d.stated("Responsibility", "各方责任", a.Responsibility)
	d.line("The parties agree:", "经协商，各方自愿达成如下协议：")
	text := a.withoutVoid().Text() // which marks what is void
	d.en.WriteString(text.EN)
	d.zh.WriteString(text.ZH)
	d.clauses = strings.Count(text.ZH, "\n")
	for i, c := range a.Clauses {
		d.clause(c.Text, c.Text, a.FoundVoid("clauses", i))
	}
	for i, p := range a.Promises {
		en, zh := p.clause()
		d.clause(en, zh, a.FoundVoid("promises", i))
	}
	d.stated("Manner of performance", "履行方式", a.Manner)
	takesEffect, worth := a.takesEffect(on), a.Kind.WorthText(on)
	d.line("Effect: "+takesEffect.EN+" ("+takesEffect.Cite.EN()+").", "生效："+takesEffect.ZH+"（"+takesEffect.Cite.ZH()+"）。")
	d.stated("In force only upon", "生效条件", a.Start.Upon)
	if from := a.Start.From; !from.IsZero() {
		d.line("In force not before: "+from.String(), "生效期限：自"+from.ZH()+"起")
	}
	d.line("Worth: "+worth.EN+".", "效力："+worth.ZH+"。")
	d.signatures(a)
	return statute.Text{EN: d.en.String(), ZH: d.zh.String()}
}

// clause is the promise in its own words and how far it reaches, whatever these are.
func (p Promise) clause() (en, zh string) {
	words := strings.TrimRight(strings.TrimSpace(p.Text), "。.")
	return fmt.Sprintf("%s promises: %s. This records satisfaction on the same facts and reasons; it lapses if the other side"+
			" defaults, and bars no suit, no report of a crime and no petition on new facts or reasons.", p.By, words),
		fmt.Sprintf("%s承诺：%s。本承诺仅表明对同一事实和理由的处理已经满意；对方违约的，本承诺失效；本承诺不排除起诉、报案以及以新的事实或者理由信访。",
			p.By, words)
}

// takesEffect says from which day an agreement of the kind and form is in force.
func (a Agreement) takesEffect(on calendar.Date) statute.Reason {
	if a.Kind.ByCourt() {
		return a.onSigning(on, "by the rules on the court's own document", "以法院文书和送达为准")
	}
	if a.Form != Written {
		return a.onWord(on, "in force from the day it was reached", "自达成协议之日起生效")
	}
	if a.Kind == mediation.People {
		return a.onSigning(on, "in force from the day of the last of the parties' signatures, seals or finger-prints, the mediator's"+
			" signature and the committee's seal", "自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效")
	}
	return a.onSigning(on, "in force from the day of the last party's signature, seal or finger-print",
		"自各方当事人签名、盖章或者按指印之日起生效")
}

// document is a text in both languages, line by line.
type document struct {
	en, zh  strings.Builder
	clauses int // numbered so far
}

func (d *document) line(en, zh string) {
	d.en.WriteString(en + "\n")
	d.zh.WriteString(zh + "\n")
}

// stated writes a statement in its own words, if it is made.
func (d *document) stated(en, zh, words string) {
	if words = strings.TrimSpace(words); words != "" {
		d.line(en+": "+words, zh+"："+words)
	}
}

func (d *document) clause(en, zh string, void bool) {
	d.clauses++
	if void {
		en, zh = en+wording.English.FoundVoid(), zh+wording.Chinese.FoundVoid()
	}
	d.line(fmt.Sprintf("%d. %s", d.clauses, en), fmt.Sprintf("%d．%s", d.clauses, zh))
}

// signatures leaves a line for each person who signs the document, with the day where it is signed.
func (d *document) signatures(a Agreement) {
	if a.Form != Written {
		return
	}
	sign := func(en, zh string, s mediation.Signature) {
		en, zh = en+": ____________", zh+"：____________"
		if !s.On.IsZero() {
			en, zh = en+" "+s.On.EN(), zh+" "+s.On.ZH()
		}
		d.line(en, zh)
	}
	for _, p := range a.Parties {
		by, byZH := "", "签名、盖章或者按指印"
		if p.Signer == mediation.Guardian || p.Signer == mediation.SpecialAgent {
			by, byZH = ", by "+term.Plain(p.Signer.String()), p.Signer.ZH()+"签名"
		}
		sign("Party "+p.Name+by, "当事人"+p.Name+"（"+byZH+"）", p.Signed)
	}
	for _, s := range a.Terms.Sureties {
		if !a.isParty(s.Party) {
			sign("Surety "+s.Party, "保证人"+s.Party+"（签名、盖章或者按指印）", s.Signed)
		}
	}
	for _, m := range a.Mediators {
		sign("Mediator "+m.Name, "调解员"+m.Name+"（签名）", m.Signed)
	}
	if a.Kind == mediation.People {
		sign("People's mediation committee, seal", "人民调解委员会（盖章）", a.Seal)
	} else if a.Kind.Invited() || a.Kind == mediation.Sectoral {
		sign("Mediation body, if one presided, seal", "调解组织（由其主持的，盖章）", a.Seal)
	}
}
