package strictjson

import "strings"

// longest is the length of the longest word that is looked for, and found; longer ones are no misspelt codes.
const longest = 48

// Nearest returns the code that takes the fewest letters to change, leave out, put in or swap to become the word, and ""
// if that are more than a third of them. Case does not count. Of equally near ones it is the first.
func Nearest(word string, codes []string) string {
	word = strings.ToLower(word)
	if word == "" || len(word) > longest {
		return ""
	}
	best, bound := "", max(1, min(len(word)/3, 4))+1
	for _, code := range codes {
		if len(code) > longest || len(code)-len(word) >= bound || len(word)-len(code) >= bound {
			continue
		}
		if d := distance(word, strings.ToLower(code), bound); d < bound {
			best, bound = code, d
		}
	}
	return best
}

// distance counts the single bytes to change, leave out, put in, or swap with the next, to make b of a. It gives up when
// that are not less than the bound, and returns the bound.
func distance(a, b string, bound int) int {
	var rows [3][longest + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > bound { // a swap can take back one
			return bound
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], bound)
}
