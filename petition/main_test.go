package petition_test

import (
	"runtime/debug"
	"testing"
)

// TestMain lets the heap grow to five times what is in use before garbage is collected, instead of twice: every claim and every
// route leaves something behind beside a small heap, and a quarter of the time went into collecting it.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}
