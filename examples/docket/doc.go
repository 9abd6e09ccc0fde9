// Docket is the main job: it reads case files and says for each matter where every claim goes, what is owed by when, who
// answers for it, what was agreed and whether a court may confirm it, where it stands in the three tiers, and what is
// still missing; each with its article.
//
//	go run ./examples/docket                      the three cases it carries
//	go run ./examples/docket -on 2026-03-01 FILE  where a matter of yours stands on a day
//	go run ./examples/docket -json - <FILE        the same, for programs
//
// README.md documents the case files, case.schema.json is their schema. A bad file is refused with everything that is
// wrong with it, exit code 2, and none of it is processed.
//
// It decides nothing itself. Read casefile.go (the format), check.go (what is wrong with a file), answer.go and timeline.go
// (what is asked of the library), text.go (the page), main.go (the command line).
package main
