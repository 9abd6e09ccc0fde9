package assignment

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// record is the JSON form of an assignment: what was done, from which everything else follows.
type record struct {
	Matter    Task       `json:"matter"`
	Order     Order      `json:"order"` // as first assigned
	Handovers []Handover `json:"handovers,omitempty"`
	Plan      Plan       `json:"plan,omitzero"` // as it stands
	Closing   *Closing   `json:"closing,omitempty"`
}

// MarshalJSON writes the matter, the order, the handovers, the plan as it stands and the closing.
func (a Assignment) MarshalJSON() ([]byte, error) {
	r := a.assigned
	r.Handovers, r.Plan = a.handovers, a.plan
	if !a.closing.On.IsZero() {
		r.Closing = &a.closing
	}
	return json.Marshal(r)
}

// UnmarshalJSON reads what MarshalJSON writes by doing it again, so that no assignment comes from a file that could not
// have been made. The error has every violation of the first step that fails, with its path in the JSON text.
func (a *Assignment) UnmarshalJSON(text []byte) error {
	var r record
	if err := json.Unmarshal(text, &r); err != nil {
		return err
	}
	made, err := Assign(r.Matter, r.Order)
	if err != nil {
		return err
	}
	for i, h := range r.Handovers {
		if made, err = made.Handover(h); err != nil {
			return under(err, fmt.Sprintf("handovers[%d]", i))
		}
	}
	if !r.Plan.IsZero() {
		if made, err = made.Plan(r.Plan); err != nil {
			return err
		}
	}
	if r.Closing != nil {
		if made, err = made.Close(*r.Closing); err != nil {
			return under(err, "closing")
		}
	}
	*a = made
	return nil
}

// under puts the path before every violation of err.
func under(err error, path string) error {
	if found, ok := err.(statute.Violations); ok {
		return found.Under(path)
	}
	return err
}
