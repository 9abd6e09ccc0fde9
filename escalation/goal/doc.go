// Package goal finds the shortest lawful way of a matter from where it stands to a goal: its conclusion, an opinion
// served, a request made in time (信访工作条例 articles 31 to 36). It says who has to do what, on which article, and for each
// step the earliest day it can be done and the last day it must be.
//
// It searches the table of package procedure through [escalation.Case.Allows] and nothing else, so what it
// proposes can be applied. The shortest way is the one with the fewest events; among equals the one that can be finished
// first. It assumes that everybody does their part properly and at once, which is why it never goes through a hearing, an
// extension or a breach, and refuses to guess organs that no text names.
package goal
