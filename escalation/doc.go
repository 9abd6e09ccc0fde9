// Package escalation follows a petition through the three tiers, handling (处理), review (复查) and re-review (复核), until it
// may lawfully be concluded (终结): 信访工作条例 articles 31 to 37, before 2022-05-01 信访条例 articles 31 to 35, and the local
// regulations of package regime.
//
// The procedure is one table of rows: from which stage, on which event, to which stage, under which guards, on which
// article. [Case.Apply] and [Replay] are the only way to move a [Case]; [Case.On] says where it stands on a day: who owes
// what by when, what the petitioner may ask for by when and of whom, what is in doubt, and what each ground of conclusion
// still needs. A step that is not allowed is refused with exactly what is missing and with the next remedy.
//
// It reads no clock: time is an argument, and a limit that has passed is seen by [Case.On]. What is not recorded is
// unknown, and never costs the petitioner a right. It refuses to decide whether the matter belongs here at all (package
// petition does), which organ stands above one for which no text names it (E2: configure it), whether facts and reasons
// are the same (it is told), and whether an opinion is right.
//
// Reading order: kind.go and stage.go (the columns and rows of the table), event.go (what is recorded), validate.go (what
// is malformed), table.go (the table), guard.go and holds.go (its conditions), case.go (the machine), missing.go and
// errors.go (why not), conclusion.go (the grounds), remedies.go (what the petitioner may do), standing.go (where it
// stands), compare.go (one history under two laws). Package regime holds the law as data, goal the way to a goal, audit
// what was done wrong, indicator the counts over many matters.
//
// # The table as a diagram
//
// Drawn from the rows by a test. What leaves the stage as it is is not shown.
//
//	stateDiagram-v2
//	    [*] --> unregistered
//	    state under_way {
//	        registered --> in_handling: accepted
//	        in_handling --> handling_issued: opinion_issued
//	        in_handling --> review_requested: review_requested
//	        handling_issued --> handling_served: opinion_served
//	        handling_issued --> review_requested: review_requested
//	        handling_served --> review_requested: review_requested
//	        review_requested --> handling_served: request_refused
//	        review_requested --> in_review: request_received
//	        in_review --> handling_served: request_refused
//	        in_review --> review_issued: opinion_issued
//	        in_review --> rereview_requested: rereview_requested
//	        review_issued --> review_served: opinion_served
//	        review_issued --> rereview_requested: rereview_requested
//	        review_served --> in_handling: sent_back
//	        review_served --> rereview_requested: rereview_requested
//	        rereview_requested --> review_served: request_refused
//	        rereview_requested --> in_rereview: request_received
//	        in_rereview --> review_served: request_refused
//	        in_rereview --> rereview_issued: opinion_issued
//	        rereview_issued --> rereview_served: opinion_served
//	        rereview_served --> in_handling: sent_back
//	    }
//	    unregistered --> registered: registered
//	    unregistered --> not_accepted: not_accepted
//	    unregistered --> in_handling: accepted
//	    registered --> not_accepted: not_accepted
//	    not_accepted --> in_handling: accepted
//	    concluded --> review_requested: review_requested
//	    concluded --> rereview_requested: rereview_requested
//	    under_way --> concluded: concluded
//	    concluded --> [*]
package escalation
