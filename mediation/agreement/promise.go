package agreement

import (
	"cmp"
	"fmt"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Promise is a promise to end the petition (息诉罢访). Whatever its words, it records that the petitioner is satisfied
// and covers one step alone, petitioning again on the same facts and reasons ([PetitionAgain]); it lapses when the other
// side defaults (A12). No field can make it cover more: [Promise.Covers] is the whole of what it does.
type Promise struct {
	By      string        `json:"by"`                 // who promises; a party
	On      calendar.When `json:"on,omitzero"`        // the day of the promise
	Text    string        `json:"text,omitzero"`      // its words, for the record
	GivesUp []Forgone     `json:"gives_up,omitempty"` // what its words purport to give up, as the officer who read them found
}

// Forgone is something a person may do about a dispute.
//
// Codes: petition_again, petition_anew, sue, report_crime, other_remedy, seek_performance.
type Forgone uint8

// The steps. Zero is unknown.
const (
	PetitionAgain   Forgone = 1 + iota // petition_again 以同一事实和理由信访
	PetitionAnew                       // petition_anew 以新的事实或者理由信访
	Sue                                // sue 提起诉讼
	ReportCrime                        // report_crime 报案、控告犯罪
	OtherRemedy                        // other_remedy 仲裁、行政复议等其他法定途径
	SeekPerformance                    // seek_performance 要求履行、申请司法确认或者强制执行
)

var forgoneEN = map[Forgone]string{
	PetitionAgain: "petitioning on the same facts and reasons", PetitionAnew: "petitioning on new facts or reasons",
	Sue: "suing", ReportCrime: "reporting a crime", OtherRemedy: "arbitration, reconsideration and other remedies",
	SeekPerformance: "asking for performance, confirmation or enforcement",
}

// EN returns s in plain English, for people.
func (s Forgone) EN() string { return cmp.Or(forgoneEN[s], s.String()) }

// Covers reports whether the promise, made in a mediation of the kind, answers a step taken on the day on, and why. Zero is a kind that
// is not known, or a promise apart from every mediation. defaulted is the first day on which
// the other side was in default, no date if it was not. A promise that covers a step is a record of satisfaction to be
// shown to the petitioner; it is no ground for refusing to register what he says.
func (p Promise) Covers(kind mediation.Forum, s Forgone, on, defaulted calendar.Date) (bool, statute.Reason) {
	if s != PetitionAgain {
		return false, staysOpen(kind, s, on, "no promise covers "+s.EN(), "任何承诺均不及于"+s.ZH())
	}
	if !defaulted.IsZero() && !on.Before(defaulted) {
		return false, statute.A12.ReasonOfSafeguard(
			fmt.Sprintf("the promise lapsed on %s: the other side defaulted", defaulted),
			fmt.Sprintf("对方自%s起违约，承诺失效", defaulted.ZH()))
	}
	return true, statute.A12.ReasonOfSafeguard("the promise records satisfaction on the same facts and reasons",
		"承诺表明当事人对同一事实和理由的处理已经满意")
}

// CutDown returns the promise, made in a mediation of the kind as in [Promise.Covers], with what no promise can give up struck out, and
// the reason for each thing struck out. Its words stay as they were: they are evidence of what was signed.
func (p Promise) CutDown(kind mediation.Forum, on calendar.Date) (Promise, []statute.Reason) {
	var kept []Forgone
	var reasons []statute.Reason
	for _, s := range p.GivesUp {
		if s == PetitionAgain {
			kept = append(kept, s)
			continue
		}
		reasons = append(reasons, tooWide(kind, s, on))
	}
	p.GivesUp = kept
	return p, reasons
}

// validate lists what the words of the promise give up and cannot.
func (p Promise) validate(f *findings, path string) {
	for i, s := range p.GivesUp {
		if s != PetitionAgain {
			f.Cite(fmt.Sprintf("%s.gives_up[%d]", path, i), tooWide(f.kind, s, f.On))
		}
	}
}

func tooWide(kind mediation.Forum, s Forgone, on calendar.Date) statute.Reason {
	if s == 0 {
		return statute.A12.ReasonOfSafeguard("say what the words give up: petitioning on the same facts and reasons is all they can",
			"须写明承诺放弃的内容：仅可放弃以同一事实和理由信访")
	}
	return staysOpen(kind, s, on, "a promise to end the petition cannot give up "+s.EN(), "息诉罢访承诺不得放弃"+s.ZH())
}

// staysOpen is a reason of the rule that keeps a step open: what keeps mediation from barring a remedy is A13, how far a promise
// to end a petition reaches is this library's safeguard (A12).
func staysOpen(kind mediation.Forum, s Forgone, on calendar.Date, en, zh string) statute.Reason {
	if s == 0 || s == PetitionAnew {
		return statute.A12.ReasonOfSafeguard(en, zh)
	}
	return notHeld(kind, on, en, zh)
}
