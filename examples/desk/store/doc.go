// Package store keeps the matters of a petition desk in a database, SQLite or PostgreSQL, with the same statements for both.
//
// # How one event flows
//
// An officer saw a matter at version 7 and records that the opinion was served: [Store.Record] with that version and a key of the
// caller's own. One transaction
//
//  1. looks the key up: if an entry has it, and says the same of the same account, the matter is returned as it is now, and
//     nothing is written; if it says something else, [ErrRepeated];
//  2. reads the matter; if it is at version 8 by now, [ErrConflict];
//  3. asks the library, [dossier.Dossier.Append]: a step that the procedure does not allow is [*Refused] with what is missing;
//  4. writes the entry, number 8, which is never changed again;
//  5. writes the matter as it is after it, and all that follows from it: its row of the work list, by what it is found, what it
//     counts for (project.go), its words (words.go).
//
// Then it commits. If the power fails before that, nothing happened; if after, everything. A caller who does not learn which sends
// it again with the same key.
//
// Everything but entries, accounts and who looked at what follows from the entries: [Store.Rebuild] makes it again, [Store.Check]
// compares. A matter is put together from its entries without judging them again: what was once acknowledged stays on record.
//
// No row of the work list is replayed to be shown. Each holds the first day on which it changes although nothing is recorded,
// since a limit ends; [Store.Refresh] works those out anew whose day has come, and [Store.Work] does so once a day by itself.
//
// The store reads the clock for the moment of an entry and the age of tokens, and for nothing else: the day of a list is an argument.
//
// Reading order: matter.go (what is kept), write.go (how it is written), amend.go, staffing.go, project.go (what follows from it), work.go and
// statistics.go (what is asked), refresh.go and check.go, account.go, store.go (the database).
package store
