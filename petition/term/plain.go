package term

import "strings"

// Plain writes a code in words, for people: official_duty as "official duty".
func Plain(code string) string { return strings.ReplaceAll(code, "_", " ") }

// Join writes values one after the other, with a separator between them.
func Join[T any](values []T, sep string, text func(T) string) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = text(v)
	}
	return strings.Join(texts, sep)
}
