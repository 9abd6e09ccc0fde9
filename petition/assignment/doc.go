// Package assignment is five in one (五位一体): one case has one leader, one team and one plan, and they answer for it to
// the end. The rules F1–F6 are practice, except recusal (信访工作条例 28(3)) and the duty of leading officials (18(2)).
//
// An [Assignment] is made by [Assign] and moves by three changes: [Assignment.Plan], [Assignment.Handover] and
// [Assignment.Close]. Each returns a new value, or every violation with its path; the old value stays as it was, and what
// the caller passed in is never kept by reference. From the day of assignment to the day of closing there is exactly one
// leader on every day. [Recorded] reads an assignment that was made elsewhere, and returns what is wrong with it beside it.
//
// [Staff] assigns a docket of matters over a roster (F6): the same input gives the same teams, recusals and required
// disciplines are kept, the open load is balanced as well as they allow, and whatever could not be staffed says why.
//
// # What it does not decide
//
// Which disciplines a matter needs beyond the three that every team has, who has a direct interest, whether a claim has
// been answered, a duty discharged or an agreement performed: these are facts the caller passes in. No person is scored: all
// a roster knows of a person is rank, disciplines and the number of open matters.
//
// # Reading order
//
// member.go (who) with discipline.go (for what), assignment.go (F1–F3), plan.go (F4), change.go (F5), record.go (the JSON form), register.go (F1 over
// all assignments), staff.go and balance.go (F6).
package assignment
