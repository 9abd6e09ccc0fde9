package strictjson

import "strings"

// nearest returns the code that takes the fewest letters to change, leave out, put in or swap to become the word, and ""
// if that are more than a third of them. Case does not count. Of equally near ones it is the first.
func nearest(word string, codes []string) string {
	const longest = 48 // longer words are no misspelt codes
	word = strings.ToLower(word)
	if word == "" || len(word) > longest {
		return ""
	}
	best, least := "", max(1, min(len(word)/3, 4))+1
	for _, code := range codes {
		if len(code) > longest || len(code)-len(word) >= least || len(word)-len(code) >= least {
			continue
		}
		if d := distance(word, strings.ToLower(code)); d < least {
			best, least = code, d
		}
	}
	return best
}

// distance counts the single bytes to change, leave out, put in, or swap with the next, to make b of a.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
