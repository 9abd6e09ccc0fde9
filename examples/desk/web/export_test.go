package web

// Patterns are the addresses of all routes, for tests that go through every one of them.
func Patterns() (all []string) {
	for _, r := range routes() {
		all = append(all, r.pattern)
	}
	return all
}
