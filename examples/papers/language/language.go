// Package language says in which of the two languages of the library papers, pictures and calendars are written. The standard library
// and the library itself are all it needs, so that what draws for WebAssembly can use it.
package language

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Language is a language to write in. The zero Language is Chinese, in which offices give papers; the English one is a reading of it.
type Language int

// The languages.
const (
	Chinese Language = iota
	English
)

// Of picks the words in the language.
func (l Language) Of(t statute.Text) string {
	if l == English {
		return t.EN
	}
	return t.ZH
}

// Day writes a day in the language.
func (l Language) Day(d calendar.Date) string {
	if l == English {
		return d.String()
	}
	return d.ZH()
}
