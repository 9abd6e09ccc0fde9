package procedure

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Judged is what the table and the guards say of one event of a record, whether it was allowed or not: see the method Read of a course.
type Judged struct {
	Footing                  // of what can be read
	Readable bool            // it is well formed
	Effect   bool            // the matter went on by it
	Tier     regime.Tier     // that it is counted to; zero for none
	Needs    history.Kind    // where it was out of place, the step that should have come first; zero if none leads there
	Due      period.Deadline // of an extension that came too late, or may have, by when it had to be approved
	Lacking  Lacking         // what the ground of a conclusion still needed (E9)
}

// Opinion is what is on record of the opinion of one tier in the present round, with what it proves.
type Opinion struct {
	Organ       regime.Organ
	Asked       clock.Mark // the request for it
	Opened      clock.Mark // acceptance of the matter, or receipt of the request
	Accepted    clock.Mark // the decision to accept the request, where one is on record
	Issued      clock.Mark
	Served      clock.Mark
	InTime      decision.Tri // whether the request came in time or is excused
	Late        int          // for how many days the window was over, where it surely was
	Proper      decision.Tri // whether the organ was one that may decide (E2)
	Naming      regime.Naming
	Notice      decision.Tri // whether it named the right next remedy, by the law of its day (E14)
	Recused     decision.Tri
	Impartial   decision.Tri // whether nobody decided it who had to stand aside (E8)
	SameAgain   decision.Tri
	States      history.Contents
	NotServed   decision.Tri // yes where the record is complete and shows no service
	Unreceived  bool         // its service does not prove on which day the petitioner received it, or that it was served at all (E20)
	Asker       string       // who made the request, where it is named
	Window      string       // whose window that was made in; none for that of all
	AsMade      bool         // the request is recorded as made, in time or not
	ExcuseOpen  bool         // a reason is recorded, and not the day on which it was gone
	EarlierOpen bool         // the request on record is late beyond doubt, but one made in time may be off the record (E16)
	Unsettled   bool         // it was refused, which moved nothing, and it cannot be told whether that was lawful
}
