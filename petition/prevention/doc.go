// Package prevention is what the room does before a dispute becomes a petition or a fight (前置排查, R1–R5): screening on a
// calendar, a grade for each dispute, follow-ups, a lawyer on duty every week, answers within 24 hours, and the committee.
// All of it is practice, and the numbers are replaceable: no article sets them.
//
// What is graded is the dispute. [Signals] hold counts of what happened in it and of what organs owe; there is no name, no
// identity and no trait of a person to pass in, so that no person can be graded, listed or compared. A grade creates help that
// an authority owes ([Grade.Help]), each of it an offer, and no duty of the person it is made to.
//
// # What it does not decide
//
// Whether a dispute exists, what happened in it, and whether help is accepted. The composition that 人民调解法 8 asks of a
// people's mediation committee (M14) is in package mediation; here is what the room asks of its own committee (R5).
//
// # Reading order
//
// signals.go (what is counted), scale.go (R2: the weights), grade.go (R2: the grade with every share), screening.go (R1),
// followup.go (R3), duty.go (R4), committee.go (R5).
package prevention
