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
	if few == 0 || many == 0 { // a few bytes of one of them may be the runtime's own
		t.Errorf("%s: allocates nothing, so nothing was measured", name)
	}
	if many > 2.3*2.3*2.3*few {
		t.Errorf("%s: %.0f bytes for %d, %.0f for %d", name, few, n, many, 8*n)
	}
}

// Quick fails the test if 64 times as much takes more than 25 times as long as 64 times the few, one after the other: it is for work that
// allocates nothing. What grows with the square takes 64 times as long; a cache that holds the few and not the many costs the many up to ten
// times. Both sides run about as long, so that a busy machine costs them the same; they take turns, and the shortest time of each counts.
func Quick(t testing.TB, name string, n int, prepare func(n int) (work func())) {
	t.Helper()
	few, many := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range 3 {
		small := make([]func(), 64)
		for i := range small {
			small[i] = prepare(n)
		}
		few, many = min(few, took(small...)), min(many, took(prepare(64*n)))
	}
	t.Logf("%s: %v for 64 of %d, %v for %d", name, few, n, many, 64*n)
	if many > 25*few {
		t.Errorf("%s: %v for 64 of %d, %v for %d", name, few, n, many, 64*n)
	}
}

func took(work ...func()) time.Duration {
	start := time.Now()
	for _, each := range work {
		each()
	}
	return time.Since(start)
}
