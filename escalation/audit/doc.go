// Package audit finds, in a recorded history of a matter, complete or not, what was done wrong: every breach of the rules of
// the three tiers (信访工作条例 articles 22 to 37, before 2022-05-01 信访条例, and local regulations), with its rule, the
// article of its day, how many days late, and by whom.
//
// It is the fold of package course that goes on: where package escalation refuses the first step that is not allowed, this takes the history
// as it is and never stops at a fault. A guard of the machine that says no is a violation, one that is unknown cannot be told, and a
// limit is measured by the same clock that the standing shows; only what an opinion must contain and what a record as a whole leaves
// out is asked here. For every rule it gives one of three answers, violated, complied, or cannot tell with the record that would be
// needed, and none where the rule does not arise. What is not recorded is no breach of anyone, unless the history is said to be
// complete; an opinion that was late is one only if no extension or hearing, which a text provides for and the record may lack, would
// excuse it (E16); a day on which admissible readings differ is not a breach (P8); where a day is known roughly, and every possible day gives
// the same answer, that is the answer. Of steps that are repeated the first counts, and a limit ends with the matter, or with the tier
// that took its place. A violation names the article of liability of its day (E23).
//
// A request that is late, early, or goes to a wrong organ is noted: it is a step of the petitioner's, and a breach of nobody until
// an organ accepts it or decides on it. An organ that gave a matter back owes the petitioner nothing more.
//
// It refuses to judge whether an opinion is right, and grades no person: a finding is about a step and the organ that took it.
//
// Reading order: check.go (what is checked, and which guard of the machine stands behind it), report.go (what is answered),
// examine.go (the walk through a history), limits.go and opinions.go (limits, and what opinions say), weigh.go (practice and contested
// texts), local.go (what the law of some place may allow), words.go (the findings in words).
package audit
