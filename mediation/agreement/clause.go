package agreement

import (
	"strconv"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Clause is a term other than a payment or an act, in words. What the words do is classified by the officer who reads
// them: the library does not read prose. A clause that does what A13 forbids is refused with its reason, and so is one that has
// not been classified.
type Clause struct {
	Text string `json:"text"`
	Does Does   `json:"does,omitzero"`
}

// Does says what a clause does.
//
// Codes: ordinary, bars_remedy, waives_prosecution, disposes_of_others, breaks_law, cannot_be_performed.
//
//terms:sentences
type Does uint8

// What a clause may do. All but the first are refused, for what stands above them (A13). Zero is unknown.
const (
	Ordinary Does = 1 + iota // ordinary 一般约定

	// mediation must not keep anybody from arbitration, administrative remedies or the courts: strike the clause out
	// 不得因调解而阻止当事人通过仲裁、行政、司法等途径维护权利，应删去该条款
	BarsRemedy // bars_remedy 排除救济途径: 排除诉讼、仲裁、行政等救济途径

	// whether a crime is prosecuted is not for the sides to settle: strike the clause out; forgiveness may be recorded
	// 是否追究刑事责任不由当事人约定，应删去该条款；可以记载谅解
	WaivesProsecution // waives_prosecution 免除刑事追究

	// it disposes of the right of somebody who is not a party: have him join, or strike the clause out
	// 处分了非当事人的权利：应由其参加协议，否则删去该条款
	DisposesOfOthers // disposes_of_others 处分第三人的权利

	// it breaks mandatory law or offends public order and morals: strike the clause out
	// 违反法律强制性规定或者公序良俗，应删去该条款
	BreaksLaw // breaks_law 违反强制性规定或者公序良俗: 违反法律强制性规定或者公序良俗

	// it cannot be performed: agree on something that can
	// 无法履行，应改为可以履行的内容
	CannotBePerformed // cannot_be_performed 不能履行

	numDoes = iota + 1
)

// validate refuses what no agreement may hold, and a clause that nobody has classified: signed unread, it might hold that.
func (c Clause) validate(f *findings, path string) {
	if c.Does == 0 || c.Does >= numDoes {
		f.Record(path+".does", notHeld(f.kind, f.On,
			"say what the clause does, after reading it against what no agreement may hold: one of the classes 1 to "+strconv.Itoa(int(numDoes)-1),
			"须对照不得约定的情形审阅该条款并写明其类别：第1至"+strconv.Itoa(int(numDoes)-1)+"类之一"), statute.CannotTell)
	} else if why := c.refused(); why.EN != "" {
		f.Cite(path, notHeld(f.kind, f.On, why.EN, why.ZH))
	}
}

// refused says why the clause may not stand; blank for what may, and for what is not known.
func (c Clause) refused() statute.Reason {
	if c.Does >= numDoes {
		return statute.Reason{}
	}
	return doesSentences[c.Does]
}

// notHeld is a reason of A13, what no agreement may hold. People's Mediation Law art. 3 says so of people's mediation alone; no text
// held here says it of another kind, where it is this library's own and is cited as that.
func notHeld(kind mediation.Forum, on calendar.Date, en, zh string) statute.Reason {
	if kind == mediation.People {
		return statute.A13.Reason(on, en, zh)
	}
	return statute.A13.ReasonOfSafeguard(en, zh)
}
