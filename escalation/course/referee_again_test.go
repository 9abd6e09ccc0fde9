package course_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// E18: a second answer of the same organ is a repeated or supplementary one. It opens no window of its own unless it says so, and takes
// none away.

// answersOf returns the last such answer of the organ of tier t that was received and speaks of the remedy, with its receipt, nil if none
// does; and whether one was not received yet.
func (h referee) answersOf(t regime.Tier) (answer, received *history.Event, pending bool) {
	round := h.round()
	tier, last := regime.Handling, (*history.Event)(nil)
	var given [regime.Rereview + 1]bool
	for i := range round {
		e := &round[i]
		switch e.Kind {
		case history.RequestReview:
			tier = regime.Review
		case history.RequestRereview:
			tier = regime.Rereview
		case history.RefuseRequest, history.WithdrawRequest:
			given[tier] = false
			tier--
		case history.Issue:
			if tier == t && given[t] {
				last = e
			}
			given[tier] = true
		case history.Serve:
			if last != nil {
				if last.Notice.Remedy == (map[regime.Tier]refusal.Remedy{regime.Handling: refusal.Review, regime.Review: refusal.ReReview})[t] && last.Notice.Remedy != 0 {
					answer, received = last, e
				}
				last = nil
			}
		}
	}
	return answer, received, last != nil
}

func (h referee) added(t regime.Tier) (answer, received *history.Event) {
	answer, received, _ = h.answersOf(t)
	return answer, received
}

// addedMeanwhile says whether such an answer can be received while the next tier was asked for, or is open.
func (h referee) addedMeanwhile(done int) bool {
	below := map[int]regime.Tier{reviewAsked: regime.Handling, reviewOpen: regime.Handling, rereviewAsked: regime.Review, rereviewOpen: regime.Review}[done]
	if below == 0 {
		return false
	}
	_, _, pending := h.answersOf(below)
	return pending && h.find(history.Serve, below) != nil
}

// joinedInTime says whether another petitioner asked for the same while a window was open (E21).
func (h referee) joinedInTime(asked *history.Event) bool {
	for i := len(h.until(asked)) + 1; i < len(h); i++ {
		if h[i].Kind == history.ProcedureDeclined {
			return false // the window that runs afresh is for who had not asked
		}
		if h[i].Kind == asked.Kind && !h[:i].wasLate(h[i]) {
			return true
		}
	}
	return false
}
