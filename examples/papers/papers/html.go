package papers

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Language is the language that a paper is printed in. The zero Language is Chinese, in which offices give papers; the English one is
// a reading of it, and says so.
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

// Basis names the articles that the parts of a paper rest on, each once; "" if there are none. A sentence that comes from the library
// names its own besides.
func (l Language) Basis(p Paper) string {
	var all []string
	for _, part := range p.Parts {
		for _, c := range part.Cites {
			cite := l.Of(text(c.EN(), c.ZH()))
			if !slices.Contains(all, cite) {
				all = append(all, cite)
			}
		}
	}
	return strings.Join(all, l.Of(text("; ", "；")))
}

// Label numbers a part as letters do: 一、, 二、; "1. " in English.
func (l Language) Label(i int, p Part) string {
	if l == English {
		return strconv.Itoa(i+1) + ". " + p.Name.EN
	}
	return numeral(i) + "、" + p.Name.ZH
}

// Brief reports whether a part stands in one line with its name.
func (l Language) Brief(p Part) bool {
	return len(p.Table) == 0 && len(p.Text) == 1 && utf8.RuneCountInString(p.Text[0].ZH) <= 60
}

// numeral is the Chinese number of a part, of which no paper has a hundred.
func numeral(i int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	n := (i + 1) % 100
	switch ten := n / 10; {
	case ten == 0:
		return digits[n]
	case ten == 1:
		return "十" + digits[n%10]
	default:
		return digits[ten] + "十" + digits[n%10]
	}
}

//go:embed page.html
var page string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{"args": args}).Parse(page))

// says is what the template of a part needs.
type says struct {
	In   Language
	Part Part
}

func args(in Language, p Part) says { return says{in, p} }

// HTML prints a paper for A4 sheets, without script. A paper that lacks a part is not printed: the error says what it lacks.
func HTML(w io.Writer, p Paper, in Language) error {
	if err := p.Check(); err != nil {
		return err
	}
	return pageTemplate.Execute(w, struct {
		Paper
		In      Language
		Reading bool
	}{p, in, in == English})
}
