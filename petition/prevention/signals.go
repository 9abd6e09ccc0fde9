package prevention

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
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
// number, or null.
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

// MarshalJSON writes the number, or null.
func (c Count) MarshalJSON() ([]byte, error) {
	if n, ok := c.N(); ok {
		return json.Marshal(n)
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads a whole number that is not negative, or null.
func (c *Count) UnmarshalJSON(text []byte) error {
	s := strings.TrimSpace(string(text))
	if s == "null" {
		*c = Count{}
		return nil
	}
	n, err := strconv.ParseUint(s, 10, 32)
	if err != nil || n > maxCount {
		return fmt.Errorf("prevention: %s is no count: a whole number from 0 to %d, or null", s, uint32(maxCount))
	}
	*c = Known(uint32(n))
	return nil
}

// Signals are what is known of one dispute. There is no person in them.
type Signals struct {
	Age                  Count `json:"age"`                   // days since it began
	PeopleAffected       Count `json:"people_affected"`       // how many it touches
	RepeatedVisits       Count `json:"repeated_visits"`       // how often it was brought up again
	EarlierViolence      Count `json:"earlier_violence"`      // violent incidents in it
	OverdueDuty          Count `json:"overdue_duty"`          // duties of organs that are overdue
	UnperformedAgreement Count `json:"unperformed_agreement"` // agreements due and not performed
}

// Count returns what is known of the signal, not known if there is no such signal.
func (s Signals) Count(of Signal) Count {
	switch of {
	case Age:
		return s.Age
	case PeopleAffected:
		return s.PeopleAffected
	case RepeatedVisits:
		return s.RepeatedVisits
	case EarlierViolence:
		return s.EarlierViolence
	case OverdueDuty:
		return s.OverdueDuty
	case UnperformedAgreement:
		return s.UnperformedAgreement
	}
	return Count{}
}
