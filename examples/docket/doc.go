// Docket says where matters stand: it reads case files, which are dossiers, and prints for each first what is to be done now, then
// what the record shows to be wrong, and the whole answer with its articles.
//
//	go run ./examples/docket                      the three cases it carries
//	go run ./examples/docket -on 2026-03-01 FILE  where a matter of yours stands on a day
//	go run ./examples/docket -lang zh FILE        in Chinese alone
//	go run ./examples/docket -json - <FILE        the same, for programs
//
// README.md documents the case files, escalation/dossier/dossier.schema.json is their schema. A file that cannot be read is
// refused with everything that is wrong with it, exit code 2, and none of it is processed.
//
// It decides nothing itself: package dossier does. Read main.go (the command line) and text.go (the page).
package main
