// Package policytest runs case files: texts in which policy people write down what the law should answer, and which a
// test holds true. The library's own tests use it, and so may yours, for your own policy and your own commands. Ready commands
// are in packages triagetest (triage and duties), tiertest (the three tiers) and dossiertest (whole matters); README.md tells
// five stories in both languages.
//
// It reads and, when asked, rewrites files; nothing else in the library does. It is for tests only.
//
// # The format
//
// A file tells one story and is named as people speak (review_refused_one_day_late.txt). It is a list of stanzas, run
// in order, that share what the story has built up so far:
//
//	# 条例第三十五条：自收到书面处理意见之日起30日内请求复查。
//	# The day of receipt is not counted; 2024-03-31 is a Sunday, so the last day is Monday.
//	serve on=2024-03-01
//	----
//	last day to ask for review: 2024-04-01
//
//	# One day later is too late.
//	review on=2024-04-02 by="张 某"
//	----
//	refused: out of time since 2024-04-01
//
// Comment lines start with # and name the article. Then comes one command line: the command's name, and its arguments,
// each key=value, key="value with spaces" (escapes as in Go) or a bare key, the flag. Lines between the command line
// and the line ---- are the command's input, handed over as they stand. What follows ---- is the answer.
//
// The answer ends at the next blank line or at the end of the file. An answer therefore cannot hold a blank line, nor
// the line ----: a handler that returns one fails. Input cannot hold them either. Blanks at the end of a line do not
// count. Files are UTF-8.
//
// # What fails
//
// Besides a wrong answer: a glob that names no file, a file without a stanza, a command line without its ----, text
// that is no stanza, an argument the handler never read (so that a misspelt key cannot pass unseen), an argument that
// is not what the handler took it for. Each is reported with file and line, and a wrong answer does not hide the next.
//
// # Rewriting
//
//	go test ./petition -rewrite
//
// writes the answers that changed into the files and leaves every other line as it is, to the byte: a file whose answers
// stand is not touched, whatever editor wrote it. A file whose run failed in any other way is left alone. Read the diff, and
// commit it only if every change is meant.
//
// The flag -rewrite is registered when this package is linked in, unless a package initialized earlier has registered
// it, and then that one is used. A test that keeps other golden files asks [Rewriting] instead of registering the
// name again.
//
// # Reading order
//
// run.go (what a test calls), command.go (what a handler gets), file.go (the format), found.go (violations by path and rule, days, and
// the seeds of fuzz tests), growth.go (work counted at n and at eight times n).
package policytest
