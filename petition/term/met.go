package term

import "slices"

// Met are texts that were met so far, in sorted runs, each longer than the one after it. A run is never changed, so that what was met earlier
// can be kept beside what is met now; merging the short ones keeps both a look-up and an addition near the logarithm of their number.
type Met [][]string

// Has reports whether the text was met.
func (m Met) Has(text string) bool {
	return slices.ContainsFunc(m, func(run []string) bool {
		_, found := slices.BinarySearch(run, text)
		return found
	})
}

// With returns what was met with one text more.
func (m Met) With(text string) Met {
	run, keep := []string{text}, len(m)
	for keep > 0 && len(m[keep-1]) <= len(run) {
		run = append(slices.Clone(m[keep-1]), run...)
		keep--
	}
	slices.Sort(run)
	return append(slices.Clone(m[:keep]), run)
}
