// Package decision provides decision tables that can be proved: rows a lawyer reads next to the statute, answered in a few
// nanoseconds, with unknown facts taken seriously.
//
// It knows no law. The tables of triage and duties are in package petition, that of the bars to mediation in package
// mediation; they give it facts, outcomes and rows, and it does the rest:
//
//   - A table has facts (dimensions), each with at most 15 named values. The value zero is always "unknown".
//   - A row is the box of facts it accepts, and an outcome. A fact the row does not name is not asked.
//   - With [First], the first row that applies decides (triage). With [Collect], all rows that apply count (duties, bars).
//   - Unknown is not false. [Table.Decide] answers if, and only if, every way of filling in the unknown facts gives the same
//     outcome; [Table.Collect] keeps apart what surely applies and what may.
//   - [Table.Missing] names the facts still needed, best question first; [Table.Unless] the smallest changes of facts that
//     lead elsewhere; [Table.Trace] the rows considered and the first condition each failed. All of them are exact.
//   - [New] refuses a table that leaves facts undecided, holds a row that can never decide, or holds two rows that
//     contradict each other where the table does not say which goes first. It names the facts that show it.
//
// # How it works
//
// A [Key] holds the facts, four bits each. For each byte of the key, that is for each pair of facts, the table holds one
// 64-bit word for each of the byte's values: the rows that possibly match, and the rows that surely match. The AND of
// eight words is the answer for all rows at once, and its lowest bit the first row. Where that row is not sure and no other
// row with its outcome is possible, nothing is settled, since some completion misses it; else the facts it asks are gone
// through one by one.
//
// Everything else rests on one question: is there, inside this box of facts, anything that lies outside of these rows?
// It is asked of boxes and not of single facts, so the proofs of New are exact over any number of facts, and so are
// Candidates, Collect, Missing, Unless and the vectors.
//
// # Files
//
// fact.go (facts, values, sets, boxes, keys), tri.go, table.go (rows and tables), asking.go (tables over closed sets), match.go (the answers), space.go (what
// lies outside of rows), proof.go (what New refuses), explain.go (Trace, Missing, Unless), print.go (tables and vectors
// for people and for other programs).
package decision
