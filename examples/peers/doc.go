// Command peers measures Fengqiao against other libraries that do the same work, and against floors: the least that the work
// can cost. It first holds that all sides give the same answers, then prints one table and exits with 1 if a goal is missed.
//
//	go run .                      everything, about two minutes
//	go run . -only replay,audit   some rows
//	go run . -ratios              the short table of a README
//	go run . -quick               a smoke run of a few seconds, which gates nothing
//
// Reading order: work.go (what a row, a side and a goal are), measure.go, table.go, then one file for each row, named after
// it; what the engines and machines of a row are given stands beside it.
package main
