package store

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
)

// CallBack is one time that the petitioner was called or visited after the matter was dealt with (回访). Whether they were satisfied
// is an event of the record, not a part of it.
type CallBack struct {
	On   calendar.Date `json:"on,omitzero"`
	Way  string        `json:"way,omitempty"`  // 回访方式
	By   string        `json:"by,omitempty"`   // the account that put it down
	Said string        `json:"said,omitempty"` // 信访人意见
}

// FollowUp is when the dispute is to be followed up next, as the library has it: practice asks for an interval by grade (R3), so that
// without a grade there is no day. Not ok where there is none.
func (m Matter) FollowUp(today calendar.Date) (f prevention.FollowUp, ok bool) {
	if m.Cover.Grade == 0 {
		return f, false
	}
	var done []calendar.Date
	for _, c := range m.Cover.CallBacks {
		if !c.On.Before(m.Cover.Graded) {
			done = append(done, c.On)
		}
	}
	f, err := prevention.Follow(m.Cover.Grade, m.Cover.Graded, done, today.OrLater(m.Cover.Graded), prevention.DefaultIntervals(), nil)
	return f, err == nil
}
