// Package history holds what is recorded of a petition in the three tiers: the events, with their days, organs and details,
// as 信访工作条例 articles 22 to 37 name the steps. It says what may stand in a record, not what may happen: whether a step is
// allowed now is for package escalation, whether one that was taken was lawful is for package audit.
//
// It refuses only what has no meaning: a detail that does not go with its event, a number out of range, a day before itself,
// more events than any matter has. What a record leaves out is not recorded, which is not the same as "no". A few questions
// that an event answers by itself, whatever came before it, are answered here, so that the machine and the audit cannot
// disagree: whether a notice names the right remedy, whether a late request is excused, whether a rule is a ground to decline, what a
// service proves.
//
// Reading order: kind.go (what can happen), event.go (what is recorded of it; each detail is one line), opinion.go, notice.go,
// request.go and service.go (the details that are more than a number), validate.go (what has no meaning), history.go (the events of a
// matter together), archive.go (their compact form).
package history
