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
// Reading order, each file resting on those before it. First the facts, which build no sentence: stage.go and guard.go (the
// stages and conditions by name), rows.go and table.go (the table), case.go (the machine), holds.go (what each guard asks for),
// grounds.go (what each ground of conclusion still needs). Then the words: needs.go (what is missing, one row for each guard and
// lack), unproved.go and missing.go, remedies.go (what the petitioner may do), conclusion.go, standing.go (where it stands),
// errors.go and apply.go (the way in: a step, or the refusal of it). README.md draws the table.
//
// Package regime holds the law as data, history what is recorded, goal the way to a goal, compare one history under two laws,
// audit what was done wrong, indicator the counts over many matters.
package escalation
