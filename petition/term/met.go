package term

import "slices"

// Met are texts that were met so far. What was met earlier can be kept beside what is met now; a look-up and an addition both cost near the
// logarithm of their number.
type Met struct{ runs [][]string } // sorted, never changed, each longer than the one after it

// Has reports whether the text was met.
func (m Met) Has(text string) bool {
	return slices.ContainsFunc(m.runs, func(run []string) bool {
		_, found := slices.BinarySearch(run, text)
		return found
	})
}

// With returns what was met with one text more.
func (m Met) With(text string) Met {
	run, keep := []string{text}, len(m.runs)
	for keep > 0 && len(m.runs[keep-1]) <= len(run) {
		run = append(slices.Clone(m.runs[keep-1]), run...)
		keep--
	}
	slices.Sort(run)
	return Met{append(slices.Clone(m.runs[:keep]), run)}
}
