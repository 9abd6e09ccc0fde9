// Package durable is one matter as one workflow that lives for years: package dossier under an engine for durable execution
// (go.temporal.io/sdk). The library reads no clock and keeps no state, so the engine can do both for it and play every step again.
//
// A step is an update: its validator asks the library whether it may be recorded, so a refused step leaves no trace and says what is
// missing. Where the matter stands is a query. Between steps the workflow sleeps until the next day that the library names, and tells
// what has to be told then: a limit that is about to end, one that is over.
//
// # When the law changes
//
// A workflow is replayed by whatever worker is there, perhaps years later, under a library that knows other law and the days off of
// more years. What a replay decides must not depend on that. So the workflow goes by what the library *said*, which is recorded in its
// history ([Outlook]), and recording a step asks no law again: it was judged when it was asked for. A worker with newer law answers the
// next question by it; [LookAgain] wakes a matter that sleeps by the old one.
//
// Reading order: matter.go (the workflow), look.go (what it asks the library), tell.go (activities).
package main
