// Package audit finds, in a recorded history of a matter, complete or not, what was done wrong: every breach of the rules of
// the three tiers (信访工作条例 articles 22 to 37, before 2022-05-01 信访条例, and local regulations), with its rule, the
// article of its day, how many days late, and by whom.
//
// Unlike package escalation, which refuses the first step that is not allowed, it takes the history as it is and never stops
// at a fault. For every rule it gives one of three answers, violated, complied, or cannot tell with the record that would be
// needed, and none where the rule does not arise. What is not recorded is no breach of anyone, unless the history is
// said to be complete; a day on which admissible readings differ is not a breach (P8); where the missing day can be bounded
// by those before it, and every possible day gives the same answer, that is the answer.
//
// It refuses to judge whether an opinion is right, and grades no person: a finding is about a step and the organ that took it.
//
// Reading order: check.go (what is checked), report.go (what is answered), examine.go (the walk through a history),
// limits.go with fixed.go, opinions.go, requests.go and endings.go (the checks themselves), words.go (the findings in words).
package audit
