package main

import (
	"runtime"
	"time"
)

// side is one way to do a piece of work. Run does it n times, over inputs and with engines that were built before. Where a
// slice of time is too short for all inputs it goes on with the next one where it stopped.
type side struct {
	name string
	run  func(n int)
	per  int // where one time is work on so many things: the figures are those of one thing
}

// figure is what one side took.
type figure struct {
	ns     float64 // for one time, in its best round
	allocs float64 // for one time
}

// effort is how much measuring is done: until it has taken long enough, but for a number of rounds at least.
type effort struct {
	rounds int
	long   time.Duration
	slice  time.Duration // how long one side runs in one round; work that takes longer is done once
}

// On a machine that others use too a short slice is one that nobody interrupts, if there are enough of them: the best of many
// short rounds is stable to a few percent where the best of a few long ones is not.
var (
	thorough = effort{rounds: 9, long: 3 * time.Second, slice: 200 * time.Microsecond}
	quick    = effort{rounds: 1, slice: 20 * time.Microsecond}
)

// measure lets the sides take turns, round after round, and keeps the best round of each: what is lost to others on the
// machine is lost by chance, and the least loss is the nearest to none.
func measure(w work, e effort) []figure {
	figures := make([]figure, len(w.sides))
	times := make([]int, len(w.sides))
	if w.rounds > 0 && e.long > 0 {
		e.rounds, e.long = w.rounds, 0
	}
	for i, s := range w.sides {
		times[i] = w.times
		if w.times == 0 {
			times[i] = timesIn(s, e.slice)
		}
		figures[i].allocs = allocations(s, times[i]) / float64(max(s.per, 1))
	}
	start := time.Now()
	for round := 0; round < e.rounds || time.Since(start) < e.long; round++ {
		for i, s := range w.sides {
			ns := float64(clock(s, times[i]).Nanoseconds()) / float64(times[i]*max(s.per, 1))
			if round == 0 || ns < figures[i].ns {
				figures[i].ns = ns
			}
		}
	}
	return figures
}

// timesIn returns how often a side does its work in the given time, at least once. It also warms the side up.
func timesIn(s side, slice time.Duration) int {
	n := 1
	for {
		took := clock(s, n)
		if took >= slice {
			return max(1, int(float64(n)*float64(slice)/float64(took)))
		}
		n *= 2
	}
}

func clock(s side, n int) time.Duration {
	start := time.Now()
	s.run(n)
	return time.Since(start)
}

func allocations(s side, n int) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s.run(n)
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / float64(n)
}

// inTurn is the run of a side whose work is so slow that a call more does not count.
func inTurn[T any](inputs []T, do func(T)) func(n int) {
	next := 0
	return func(n int) {
		for range n {
			do(inputs[next])
			if next++; next == len(inputs) {
				next = 0
			}
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
