// Command archive goes through the records of many matters: what each shows to be wrong, the indicators by place, year and organ, and
// what a change of law would do to them. The library is pure, so the work can be cut anywhere: the same bytes come out of one process
// (-single) and of a pipeline on Apache Beam, whatever the files and the order of what is in them.
//
// A line is a dossier in JSON (package escalation/dossier). In a file that ends in .fqa the dossiers stand in their archive form, each
// after its length. What cannot be read is counted, located and reported, never lost, and never stops the rest.
//
// Reading order: input.go (files to dossiers), judge.go (one dossier to what is said of it), output.go (what is said to files),
// files.go (where files are), single.go and pipeline.go (the two ways to run it).
package main
