package course_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/escalation/tiertest"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/stretchr/testify/assert"
)

// The case files stand in testdata of package escalation, and their commands are those of package tiertest; here a record is followed
// beside them, so that what Apply came to is what the whole record comes to. One command more is known:
//
//	place made_up                           a made-up text that gives every power that some local text gives
func TestStories(t *testing.T) { policytest.Run(t, "../testdata/*.txt", newStory) }

// story is the record of one story, beside the handler that answers it.
type story struct {
	tell   func(*policytest.Command) string
	law    *regime.Regime
	record history.History
}

func newStory(*testing.T) func(*policytest.Command) string {
	s := &story{}
	s.under(regime.National())
	return s.answer
}

func (s *story) under(law *regime.Regime) {
	s.tell, s.law, s.record = tiertest.Story(law), law, history.History{Complete: history.Whole()}
}

func (s *story) answer(c *policytest.Command) string {
	if c.Name == "place" && c.Has("made_up") {
		s.under(everyPowerLaw())
		return s.law.String()
	}
	said := s.tell(c)
	switch c.Name {
	case "place":
		var p regime.Place
		c.Decode("in", &p)
		s.law, s.record.Events = regime.In(p), nil
	case "record":
		span, err := json.Marshal(c.Get("complete"))
		if c.Get("complete") == "" {
			span, err = []byte("false"), nil
		}
		if err == nil {
			err = json.Unmarshal(span, &s.record.Complete)
		}
		if err != nil {
			return err.Error()
		}
		s.record.Events = nil
	case "configure":
		organ := func(key string) regime.Organ {
			at := policytest.Command{Name: history.Accept.String(), Args: []policytest.Arg{{Key: "organ", Value: c.Get(key)}}}
			return tiertest.Event(&at).Organ
		}
		law, err := s.law.WithSuperiors(regime.Superior{
			Of: organ("above"), Is: organ("is"), By: regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"},
		})
		if err == nil {
			s.law = law
		}
	}
	var kind history.Kind
	refused := strings.HasPrefix(said, "refused at") || strings.HasPrefix(said, "malformed")
	if kind.UnmarshalText([]byte(c.Name)) != nil || refused || c.Has("try") {
		return said
	}
	e := tiertest.Event(c)
	before, _ := escalation.Resume(s.law, s.record)
	s.record.Events = append(s.record.Events, e)
	if e.Corrects != 0 { // read with the whole record, never by a step
		return said
	}
	moved, refusal := before.Apply(e)
	if replayed, err := escalation.Resume(s.law, s.record); err != nil || refusal != nil || !assert.ObjectsAreEqual(replayed, moved) {
		return fmt.Sprintf("Replay differs: %v\n%v\n%v", err, replayed, moved)
	}
	return said
}
