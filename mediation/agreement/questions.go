package agreement

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Questions returns what to ask to learn whether and since when the agreement is in force, in the order of Missing.
func (e Effect) Questions() []statute.Inquiry { return inquiries(e.Missing) }

// Questions returns what to ask to learn whether the person is bound, in the order of Missing.
func (b Binding) Questions() []statute.Inquiry { return inquiries(b.Missing) }

func inquiries(paths []string) []statute.Inquiry {
	var all []statute.Inquiry
	for _, path := range paths {
		all = append(all, statute.Inquiry{Path: path, Text: asked[field(path)]})
	}
	return all
}

// field is the path without the place in a list: parties[2].signer is parties.signer.
func field(path string) string {
	list, rest, found := strings.Cut(path, "[")
	if !found {
		return path
	}
	_, inner, _ := strings.Cut(rest, "]")
	return list + inner
}

// asked is the question to every field of an agreement that Effect and Binding hang on.
var asked = map[string]statute.Text{
	"kind":                  {EN: "Which kind of mediation was it, and of a court, when was its document served?", ZH: "采用何种调解？法院调解的，调解书何时送达？"},
	"form":                  {EN: "Is it in writing, oral or on camera?", ZH: "协议系书面、口头还是录音录像？"},
	"reached":               {EN: "On which day was it reached?", ZH: "何日达成协议？"},
	"parties":               {EN: "Who are the parties?", ZH: "当事人有哪些？"},
	"parties.signed.given":  {EN: "Did the party sign, seal or put a finger-print?", ZH: "当事人是否签名、盖章或者按指印？"},
	"parties.signed.on":     {EN: "On which day did the party sign?", ZH: "当事人何日签署？"},
	"parties.signer":        {EN: "Who signed for the party, and by what right?", ZH: "由何人、以何种身份为当事人签署？"},
	"parties.role":          {EN: "Is the party the offender or the injured?", ZH: "该当事人系违法行为人还是被侵害人？"},
	"parties.capacity":      {EN: "Could the party settle for itself?", ZH: "当事人有无相应的民事行为能力？"},
	"parties.ratified.on":   {EN: "On which day was it ratified?", ZH: "何日追认？"},
	"parties.ratify_notice": {EN: "On which day did the party receive the demand to ratify?", ZH: "何日收到追认的催告？"},
	"mediators":             {EN: "Who mediated?", ZH: "调解员是谁？"},
	"mediators.signed":      {EN: "Did the mediator sign?", ZH: "调解员是否签名？"},
	"mediators.signed.on":   {EN: "On which day did the mediator sign?", ZH: "调解员何日签名？"},
	"seal":                  {EN: "Is the committee's seal on it?", ZH: "是否加盖人民调解委员会印章？"},
	"seal.on":               {EN: "On which day was it sealed?", ZH: "何日加盖印章？"},
	"start.met":             {EN: "Has the event happened upon which it is in force?", ZH: "生效条件是否已经成就？"},
	"start.met_on":          {EN: "On which day did that event happen?", ZH: "生效条件何日成就？"},
	"court.parts":           {EN: "Which part did the court find void?", ZH: "人民法院确认哪一部分无效？"},
	"court.on":              {EN: "On which day did the finding take effect?", ZH: "裁判何日生效？"},
}
