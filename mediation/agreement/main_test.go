package agreement_test

import (
	"runtime/debug"
	"testing"
)

// TestMain lets the heap grow to five times what is in use before garbage is collected, instead of twice: every life of an
// agreement leaves its questions behind beside a small heap.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}
