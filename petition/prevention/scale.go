package prevention

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Weight is one row of a scale: from how many on a signal has how many points. Of several rows of a signal that with the
// largest number reached counts.
type Weight struct {
	Signal  Signal `json:"signal"`
	AtLeast uint32 `json:"at_least"`
	Points  int    `json:"points"`
}

// Scale turns signals into a grade. The zero Scale is none; Default is the library's own, NewScale makes a room's.
type Scale struct {
	weights      []Weight
	medium, high int
}

// defaultWeights are a safeguard: practice names the signals and not their weights. Harm done and what organs owe weigh
// more than time and numbers.
var defaultWeights = []Weight{
	{Signal: Age, AtLeast: 90, Points: 1},
	{Signal: Age, AtLeast: 365, Points: 2},
	{Signal: Age, AtLeast: 1095, Points: 3},
	{Signal: PeopleAffected, AtLeast: 3, Points: 1},
	{Signal: PeopleAffected, AtLeast: 10, Points: 2},
	{Signal: PeopleAffected, AtLeast: 30, Points: 3},
	{Signal: RepeatedVisits, AtLeast: 2, Points: 1},
	{Signal: RepeatedVisits, AtLeast: 5, Points: 2},
	{Signal: EarlierViolence, AtLeast: 1, Points: 3},
	{Signal: OverdueDuty, AtLeast: 1, Points: 2},
	{Signal: OverdueDuty, AtLeast: 3, Points: 3},
	{Signal: UnperformedAgreement, AtLeast: 1, Points: 2},
}

// Default returns the library's own scale: medium from 3 points, high from 6.
func Default() Scale { return Scale{weights: defaultWeights, medium: 3, high: 6} }

// safeguard is what the weights rest on. Practice says that a dispute is graded, and no more.
var safeguard = statute.R2.CiteAs(statute.Safeguard, calendar.Date{})

// maxPoints bounds the points of one row, so that sums stay within range on every machine.
const maxPoints = 1_000_000

// maxWeights bounds the rows of a scale, since each is compared with all before it.
const maxWeights = 100

// NewScale makes a scale of the room's own: rows in any order, and from how many points on a dispute is medium and high.
// It is refused, with every violation, if more of a signal did not always mean more points, or if a grade could not be
// reached.
func NewScale(weights []Weight, medium, high int) (Scale, error) {
	s := Scale{weights: slices.Clone(weights), medium: medium, high: high}
	var found statute.Violations
	refuse := func(wrong bool, path, en, zh string) {
		if wrong {
			found = append(found, statute.Reason{Rule: statute.R2, Cite: safeguard, EN: en, ZH: zh}.At(path))
		}
	}
	if len(weights) > maxWeights {
		refuse(true, "weights", fmt.Sprintf("a scale has at most %d rows", maxWeights), fmt.Sprintf("计分表最多%d行", maxWeights))
		return Scale{}, found.Err()
	}
	for i, w := range weights {
		path := fmt.Sprintf("weights[%d]", i)
		refuse(w.Signal == 0 || w.Signal >= numSignals, path+".signal", "no such signal", "没有这一信号")
		refuse(w.AtLeast == 0, path+".at_least", "zero of a signal has no points", "信号为零的不得计分")
		refuse(w.Points <= 0 || w.Points > maxPoints, path+".points", fmt.Sprintf("points are from 1 to %d", maxPoints), fmt.Sprintf("分值须为1至%d", maxPoints))
		for k, v := range weights[:i] {
			more := cmp.Compare(w.AtLeast, v.AtLeast)
			if v.Signal == w.Signal && (more == 0 || more != cmp.Compare(w.Points, v.Points)) {
				refuse(true, path+".points", fmt.Sprintf("more of the signal must mean more points than in weights[%d], and less fewer", k),
					fmt.Sprintf("信号增大时分值须高于weights[%d]，减小时须低于", k))
			}
		}
	}
	refuse(medium <= 0, "medium", "medium starts above nought", "中等级起点须大于零")
	refuse(high <= medium, "high", "high starts above medium", "高等级起点须大于中等级起点")
	refuse(high > s.most(Signals{}) && len(found) == 0, "high", fmt.Sprintf("no dispute can have more than %d points", s.most(Signals{})), fmt.Sprintf("总分最高为%d", s.most(Signals{})))
	if err := found.Err(); err != nil {
		return Scale{}, err
	}
	return s, nil
}

// scaleJSON is the JSON form of a scale.
type scaleJSON struct {
	Weights []Weight `json:"weights,omitzero"`
	Medium  int      `json:"medium"`
	High    int      `json:"high"`
}

// MarshalJSON writes the rows, and from how many points on a dispute is medium and high.
func (s Scale) MarshalJSON() ([]byte, error) {
	return json.Marshal(scaleJSON{s.weights, s.medium, s.high})
}

// ReadJSON reads what MarshalJSON writes, and refuses what NewScale refuses.
func (s *Scale) ReadJSON(r *strictjson.Reader) {
	read, ok := strictjson.Read[scaleJSON](r)
	if !ok {
		return
	}
	made, err := NewScale(read.Weights, read.Medium, read.High)
	if statute.Refuse(r, "", err) {
		return
	}
	*s = made
}

// row returns the row that counts for so many of the signal; the zero Weight if none does.
func (s Scale) row(of Signal, n uint32) (best Weight) {
	for _, w := range s.weights {
		if w.Signal == of && n >= w.AtLeast && w.AtLeast > best.AtLeast {
			best = w
		}
	}
	return best
}

// top returns the most points that the signal can have.
func (s Scale) top(of Signal) int { return s.row(of, maxCount).Points }

// most returns the points if everything that is not known were as high as it can be.
func (s Scale) most(signals Signals) int {
	points := 0
	for of := Signal(1); of < numSignals; of++ {
		if n, ok := signals.Count(of).N(); ok {
			points += s.row(of, n).Points
		} else {
			points += s.top(of)
		}
	}
	return points
}

// grade returns the grade of so many points, unknown on the zero Scale.
func (s Scale) grade(points int) Grade {
	if s.medium == 0 {
		return 0
	}
	if points >= s.high {
		return High
	}
	if points >= s.medium {
		return Medium
	}
	return Low
}
