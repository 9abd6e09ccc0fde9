// Package procedure is the machine of the three tiers (信访工作条例 articles 31 to 37): the table of steps, the conditions of each, what a
// record comes to by them, and which limits run. It deals in facts and builds no sentence: package escalation puts them into words and
// is the way in for programs. It takes every event as told, whoever tells it, and decides neither where a matter belongs (package
// petition does) nor whether an opinion is right.
//
// The rows are the machine: from which stage, on which event, to which stage, under which guards, on which article. A guard answers
// yes, no or unknown, from what is on record, from the event and from the law of its day. [Course.Ask] asks the table and the guards
// about an event; [Take] takes the step or leaves it; [Read] takes it whatever the answer, and lets what was not lawful advance nothing
// against the petitioner.
//
// Reading order, each file resting on those before it: stage.go and guard.go (the stages and conditions by name), rows.go and table.go
// (the table), case.go (what is kept), verdict.go (what the table says of an event), holds.go (what each guard asks for), due.go (when
// opinions are due, and what they come to), grounds.go (what each ground of conclusion still needs), limits.go (the clocks that run
// against organs), opinion.go (what others may ask of the record).
package procedure
