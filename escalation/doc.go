// Package escalation follows a petition through the three tiers, handling (处理), review (复查) and re-review (复核), until it
// may lawfully be concluded (终结): 信访工作条例 articles 31 to 37, before 2022-05-01 信访条例 articles 31 to 35, and the local
// regulations of package regime.
//
// The procedure is one table of rows: from which stage, on which event, to which stage, under which guards, on which
// article. One fold reads a record by it. A guard answers yes, no or unknown. [Case.Apply] is one step of the fold and refuses on
// no, and on unknown where the step would cost the petitioner a right; [Replay] stops at a refusal; Read, which a case has of its
// [course.Course], goes on, keeps what was not lawful, and lets it advance nothing against the petitioner. [Case.On] says where a matter stands
// on a day: who owes what by when, what the petitioner may ask for by when and of whom, what is in doubt, and what each ground of
// conclusion still needs. A step that is not allowed is refused with exactly what is missing and with the next remedy.
//
// Of a case made by [New] or [Replay] all is on record: what is not applied did not happen. A record with holes is read by [Resume],
// [Begin] and Read under a declaration of how complete it is (E16): what is not recorded outside of that is unknown, is no
// breach, and never costs the petitioner a right. An event that names no tier is counted to the only one that its kind, its organ and
// the record allow, else to none (E17). Days may be known roughly (P11): within reception, within the tiers, and of each petitioner's
// own, events stand in the order in which they happened, so that a day is narrowed by those before and after it, and out of order only
// if its latest lies before the earliest of its predecessor. Of several petitioners each has a window of their own (E21). A record may
// begin with a taking-over from another system, and an event may say which one before it it sets right.
//
// It reads no clock: time is an argument, and a limit that has passed is seen by [Case.On]. It refuses to decide whether the
// matter belongs here at all (package petition does), which organ stands above one for which no text names it (E2: configure it),
// whether facts and reasons are the same (it is told), and whether an opinion is right. Values are safe for concurrent use; a case
// that is being read by Read belongs to one reader.
//
// The arrows run down: words rest on facts. Package procedure is what the law lays down: stages, conditions, the table of steps.
// Package course is how far one matter came by it, in facts, and packages reception, petitioners and clock what it rests on; package audit
// rests on it too. This package is the way in, and says in two languages what was decided.
//
// Reading order: apply.go (a step, a history, or why not), standing.go (where a matter stands: who owes what, what the petitioner may ask
// for), next.go (what can come next, and when something changes by itself); then the words:
// needs.go (what is missing, one row for each guard and lack) and missing.go, explain.go (the standing, and how a matter was concluded),
// remedies.go (what may be asked for, and what is left), errors.go (a refusal). README.md draws the table.
//
// Package regime holds the law as data, history what is recorded, goal the way to a goal, compare one history under two laws,
// audit what was done wrong, indicator the counts over many matters.
package escalation
