// Package intake takes older matters from the ledgers that offices keep (台账) into the store, and writes the ledger out again, as CSV
// that office programs open and as XLSX.
//
// [Read] takes CSV, in UTF-8 or GB18030, or XLSX, and finds out which it is. [Files] makes matters of the rows by the headings of
// the first: those of the police ledger, see columns. What is not known is left out, a day may be known by its month or year alone,
// and no step is made up: a ledger says when a matter was registered and perhaps when it was finished (办结), and of the tiers nothing.
// Only what cannot be read is refused, all of it at once, with row and column, and then nothing is taken in. [Import] puts a whole
// ledger on record or nothing of it; run again it changes nothing, since each matter goes by its number.
//
// The column 异常动态 is about persons and not about matters: it is not taken, and the report says so.
//
// Reading order: columns.go (what stands where), table.go (cells), files.go (matters), ledger.go (out again).
package intake
