// Package dossier is one matter as a whole (案卷): what was claimed, who speaks and who answers for it, what was agreed and paid,
// and every step of the three tiers, as data that is stored and exchanged; read strictly, compared with itself, and asked about
// on a day. It and its own parts alone know petition, mediation and escalation.
//
// [Read] refuses what cannot be read, all of it at once, and nothing else: a record is never refused for what it says. What the
// record shows to be wrong is found by [Dossier.Examine], beside the answer of [Dossier.On] and never instead of it. Refusing is
// for what somebody wants to do now: [Dossier.Append] records a step, or says what is missing. A program that wants both answers opens
// the dossier once: [Dossier.Open].
//
// It decides nothing itself. Whether a step was lawful is for package audit, where the matter stands for package escalation, what
// is owed for package ledger; here their answers are put together, and the parts of one record are compared. A comparison is no
// rule of law: two parts that cannot both be right are a contradiction, and which of them is wrong is for people. What could be so
// is a question.
//
// # Format
//
// A dossier has a format number, today [Format]. A number once given keeps its meaning, and so does every code; new parts and
// codes may come, which an older reader refuses by name: a dossier that does not use them it reads as before, in the archive form too,
// and of one that does it says which name it does not know, so that nothing is lost unseen. The last such field is accused, of a claim.
// A reader refuses a dossier of a newer format as a whole, and says so,
// since it cannot know what it would leave out. dossier.schema.json is the form for other programs. For archives there is a
// compact form with a version of its own: [Dossier.AppendBinary].
//
// Reading order: dossier.go (the data), read.go, matter.go (the parts put to work), examine.go and compare.go (what the record
// shows), on.go with tiers.go and agreed.go (how it is answered; what is answered is package answer), append.go (events), archive.go (the compact form).
package dossier
