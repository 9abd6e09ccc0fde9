package assignment

import (
	"encoding/json"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
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

// ReadJSON reads what MarshalJSON writes by doing it again, so that no assignment comes from a file that could not have been
// made. It reports every violation of the order and the handovers, else of the plan or the closing, with its path in the JSON text.
func (a *Assignment) ReadJSON(r *strictjson.Reader) {
	read, ok := strictjson.Read[record](r)
	if !ok {
		return
	}
	made, found := recorded(read.Matter, read.Order, read.Handovers, nil)
	err := found.Err()
	if statute.Refuse(r, "", err) {
		return
	}
	if !read.Plan.IsZero() {
		if made, err = made.Plan(read.Plan); statute.Refuse(r, "", err) {
			return
		}
	}
	if read.Closing != nil {
		if made, err = made.Close(*read.Closing); statute.Refuse(r, "closing", err) {
			return
		}
	}
	*a = made
}
