package policytest

import (
	"math"
	"runtime"
	"testing"
	"time"
)

// Allocated returns the bytes that work allocates, which do not depend on the machine.
func Allocated(work func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// Linear fails the test unless eight times as much, which is doubled three times since slices grow in leaps, allocates at most 2.3 times
// the bytes at each doubling. What prepare does before it returns the work is not counted.
func Linear(t testing.TB, name string, n int, prepare func(n int) (work func())) {
	t.Helper()
	few, many := Allocated(prepare(n)), Allocated(prepare(8*n))
	t.Logf("%s: %.0f bytes for %d, %.0f for %d", name, few, n, many, 8*n)
	if few == 0 {
		t.Errorf("%s: allocates nothing, so nothing was measured", name)
	}
	if many > 2.3*2.3*2.3*few {
		t.Errorf("%s: %.0f bytes for %d, %.0f for %d", name, few, n, many, 8*n)
	}
}

// Quick fails the test if 64 times as much takes more than a thousand times as long: it is for work that allocates nothing. What grows
// with the square takes four thousand times as long; a cache that holds the few and not the many, on a busy machine, costs the many up to
// ten times. Both sides take turns, and the shortest time of each counts.
func Quick(t testing.TB, name string, n int, prepare func(n int) (work func())) {
	t.Helper()
	few, many := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range 3 {
		few, many = min(few, took(prepare(n))), min(many, took(prepare(64*n)))
	}
	t.Logf("%s: %v for %d, %v for %d", name, few, n, many, 64*n)
	if many > 1000*few {
		t.Errorf("%s: %v for %d, %v for %d", name, few, n, many, 64*n)
	}
}

func took(work func()) time.Duration {
	start := time.Now()
	work()
	return time.Since(start)
}
