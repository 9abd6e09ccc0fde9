// Command conformance grades an implementation of the rules, in any language, against vectors: requests with the answer that the
// articles give, one thing tested by each.
//
//	go run .                          grades the library itself, and the naive implementation beside it
//	go run . -pipe "python3 mine.py"  grades a program of yours
//	go run . -serve                   answers requests from standard input with the library, -serve -naive with the naive one
//	go run . -digest                  prints a checksum of the library's answers, to be compared between platforms
//	go run . -rows                    takes each row out of the library's tables in turn, and tells which rows no vector would catch
//
// A program under test is started once. It reads one request a line and writes one answer a line, in the same order:
//
//	{"id": "deadline/12", "verb": "deadline", "input": {"limit": "15 days", "from": "2022-06-06"}}
//	{"id": "deadline/12", "answer": {"ends": "2022-06-20/2022-06-21", "contested": true}}
//
// Input has the form of the parts of a dossier (escalation/dossier/dossier.schema.json), answers hold codes, days, sums and rules,
// never sentences; members that are empty, zero or false are left out. README.md lists the verbs. An answer counts if it equals the
// vector's as JSON, whatever the order of its members.
//
// The vectors are made from the tables of the library, from the three cases and the published ones, and from neighbours of those in
// which one value is another; of each kind of answer the first is kept (make_test.go). The test holds the files to what the library
// answers today, so that a change of an answer is seen.
//
// Files: vector.go (the form), library.go (what the library answers), naive.go (what a newcomer might write), grade.go (the score),
// rows.go (rows that nothing would catch), digest.go (the same on every platform).
package main
