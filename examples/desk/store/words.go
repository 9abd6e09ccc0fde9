package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"
)

// A word is found through an index of grams: the single letters of the texts and their pairs. Chinese has no spaces between words and
// most words have two letters, so that an index of words would have to guess where they begin, and one of three letters would not have
// them. A text that has all pairs of a word need not have the word; whoever asks the index looks at the text as well.

// grams are the letters and pairs of letters of a text in small letters, each once, with spaces between.
func grams(text string) string {
	seen := make(map[string]bool)
	var all []string
	add := func(gram string) {
		if !seen[gram] {
			seen[gram] = true
			all = append(all, gram)
		}
	}
	before := ""
	for _, r := range text {
		this := letter(r)
		add(this)
		if before != "" {
			add(before + this)
		}
		before = this
	}
	return strings.Join(all, " ")
}

// maxAsked is how many pairs of a word are asked of the index: so many leave few texts to look at, whatever more would leave.
const maxAsked = 32

// gramsOf are the grams that a text must have which has a word in it, given in small letters: its pairs, or its only letter.
func gramsOf(word string) string {
	letters := []rune(word)
	if len(letters) == 1 {
		return letter(letters[0])
	}
	var pairs []string
	for i := 1; i < len(letters) && i <= maxAsked; i++ {
		pairs = append(pairs, letter(letters[i-1])+letter(letters[i]))
	}
	return strings.Join(pairs, " ")
}

// letter writes a letter with four digits of base 36, which both databases take for a part of a word, whatever letter it is.
func letter(r rune) string {
	digits := strconv.FormatInt(int64(r), 36)
	return "000"[len(digits)-1:] + digits
}

// enough is how many matters that have a word are quicker looked up one by one than met while going through the list.
const enough = 1000

// inMany reports whether more matters than that have a word.
func (s *Store) inMany(ctx context.Context, word string) (bool, error) {
	if word == "" {
		return false, nil
	}
	var n int
	err := s.read.QueryRowContext(ctx, fmt.Sprintf(`SELECT count(*) FROM (SELECT rowid FROM word_index($1) LIMIT %d) AS found`, enough), gramsOf(strings.ToLower(word))).Scan(&n)
	return n == enough, err
}
