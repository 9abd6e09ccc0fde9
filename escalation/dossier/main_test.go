package dossier_test

import (
	"runtime/debug"
	"testing"
)

// TestMain lets the heap grow to five times what is in use before garbage is collected, instead of twice: every answer is written
// out and thrown away beside a small heap, and a third of the time went into collecting them.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}
