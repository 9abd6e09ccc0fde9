package term

import "strings"

// Plain writes a code in words, for people: official_duty as "official duty".
func Plain(code string) string { return strings.ReplaceAll(code, "_", " ") }
