package prevention

import (
	"strconv"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Signal is something about a dispute that speaks for earlier help.
//
// Codes: age, people_affected, repeated_visits, earlier_violence, overdue_duty, unperformed_agreement.
type Signal uint8

// The signals (R2). Zero is unknown.
const (
	Age                  Signal = 1 + iota // age 纠纷持续天数
	PeopleAffected                         // people_affected 涉及人数
	RepeatedVisits                         // repeated_visits 同一纠纷再次来访次数
	EarlierViolence                        // earlier_violence 纠纷中曾发生的暴力事件
	OverdueDuty                            // overdue_duty 机关逾期未履行的职责
	UnperformedAgreement                   // unperformed_agreement 到期未履行的协议

	numSignals
)

// Count is a number that may not have been established. The zero Count is not known, which is not zero. Its JSON is a
// number, or "unknown".
type Count struct{ more uint32 } // the number and one; 0 is not known

// maxCount is the largest number a Count holds.
const maxCount = 1<<32 - 2

// Known is an established number. A larger one than 4294967294 is taken for that.
func Known(n uint32) Count { return Count{min(n, maxCount) + 1} }

// N returns the number, and false if it is not known.
func (c Count) N() (uint32, bool) { return max(c.more, 1) - 1, c.more > 0 }

// String returns the number, "unknown" if it is not known.
func (c Count) String() string {
	if n, ok := c.N(); ok {
		return strconv.FormatUint(uint64(n), 10)
	}
	return "unknown"
}

// MarshalJSON writes the number, and "unknown" where it is not known.
func (c Count) MarshalJSON() ([]byte, error) {
	if n, ok := c.N(); ok {
		return strconv.AppendUint(nil, uint64(n), 10), nil
	}
	return []byte(`"unknown"`), nil
}

// IsZero reports whether the number is not known.
func (c Count) IsZero() bool { return c == Count{} }

// ReadJSON reads what MarshalJSON writes: a whole number that is not negative, or "unknown".
func (c *Count) ReadJSON(r *strictjson.Reader) {
	if r.AtText() {
		if s, ok := r.Text(); ok && s != "unknown" {
			r.Unknown("", s, countWords{})
		}
		return
	}
	if n, ok := r.Int(0, maxCount); ok {
		*c = Known(uint32(n))
	}
}

// countWords is what a Count may be besides a number.
type countWords struct{}

func (countWords) Codes() []string { return []string{"unknown"} }

// Signals are what is known of one dispute. There is no person in them.
type Signals struct {
	Age                  Count `json:"age,omitzero"`                   // days since it began
	PeopleAffected       Count `json:"people_affected,omitzero"`       // how many it touches
	RepeatedVisits       Count `json:"repeated_visits,omitzero"`       // how often it was brought up again
	EarlierViolence      Count `json:"earlier_violence,omitzero"`      // violent incidents in it
	OverdueDuty          Count `json:"overdue_duty,omitzero"`          // duties of organs that are overdue
	UnperformedAgreement Count `json:"unperformed_agreement,omitzero"` // agreements due and not performed
}

// Count returns what is known of the signal, not known if there is no such signal.
func (s Signals) Count(of Signal) Count {
	if of >= numSignals {
		return Count{}
	}
	return [numSignals]Count{
		Age: s.Age, PeopleAffected: s.PeopleAffected, RepeatedVisits: s.RepeatedVisits,
		EarlierViolence: s.EarlierViolence, OverdueDuty: s.OverdueDuty, UnperformedAgreement: s.UnperformedAgreement,
	}[of]
}
