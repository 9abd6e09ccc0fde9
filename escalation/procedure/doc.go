// Package procedure is what the law lays down of the three tiers (信访工作条例 articles 31 to 37): the stages, and the table of steps:
// from which stage, on which event, to which stage, under which conditions, on which article. It follows no matter, which package course
// does by these rows, in the forms that stand here, and leaves the words for people to package escalation.
//
// Reading order, each file resting on those before it: stage.go (the stages, and which events belong to a tier), rows.go and table.go (the
// table), guard.go (the conditions by name, and what they and the table say of an event), lacking.go (what a ground of conclusion may
// still need), judged.go (what is told of one event and of one opinion of a record). README.md of package escalation draws it.
package procedure
