package term

import (
	"strconv"
	"strings"
)

// Plain writes a code in words, for people: official_duty as "official duty".
func Plain(code string) string { return strings.ReplaceAll(code, "_", " ") }

// HowMany says how many of something there are in English: 1 day, 0 days, 60 days.
func HowMany(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Join writes values one after the other, with a separator between them.
func Join[T any](values []T, sep string, text func(T) string) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = text(v)
	}
	return strings.Join(texts, sep)
}
