// Package offender does what library code may not, once each.
package offender

import (
	"fmt"
	"time"
)

// Clock asks the clock.
func Clock() time.Time { return time.Now() }

// Through asks the clock through another function.
func Through() time.Time { return Clock() }

// Order shows the order of a map.
func Order(m map[string]int) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

// Run starts a goroutine.
func Run(f func()) { go f() }

// Print writes to standard output.
func Print() { fmt.Println() }

// Pure is none of this.
func Pure(n int) string { return fmt.Sprint(n) }
