// Package course is how far one matter has come in the three tiers, by what is on record of it: what each condition of a step asks for
// and whether it holds, where the steps led, when opinions and requests are due, and what the opinions prove. It deals in facts and
// builds no sentence: package escalation puts them into words and is the way in for programs. It takes every event as told, and decides
// neither where a matter belongs (package petition does) nor whether an opinion is right.
//
// A guard answers yes, no or unknown, from what is on record, from the event and from the law of its day. [Course.Ask] asks the table
// and the guards about an event; [Take] takes the step or leaves it; [Course.Read] takes it whatever the answer, and lets what was not lawful
// advance nothing against the petitioner.
//
// What happens before the tiers begin is kept by package reception, and who of several petitioners did what by package petitioners.
//
// Reading order, each file resting on those before it: case.go (what is kept), record.go (how), verdict.go (what the table
// says of an event), holds.go (what each guard asks for), due.go (when opinions are due, and what they come to), grounds.go (what each
// ground of conclusion still needs), limits.go (the limits that run against organs), opinion.go (what others may ask of the record).
//
// The tests hold every order of events against the articles, and the words of package escalation against the machine.
package course
