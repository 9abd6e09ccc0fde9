package papers

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/examples/papers/language"
)

// Basis names the articles that the parts of the paper rest on, each once; "" if there are none. A sentence that comes from the library
// names its own besides.
func (p Paper) Basis(in language.Language) string {
	var all []string
	for _, part := range p.Parts {
		for _, c := range part.Cites {
			cite := in.Of(text(c.EN(), c.ZH()))
			if !slices.Contains(all, cite) {
				all = append(all, cite)
			}
		}
	}
	return strings.Join(all, in.Of(text("; ", "；")))
}

// Label numbers a part as letters do: 一、, 二、; "1. " in English.
func (p Part) Label(i int, in language.Language) string {
	if in == language.English {
		return strconv.Itoa(i+1) + ". " + p.Name.EN
	}
	return numeral(i) + "、" + p.Name.ZH
}

// IsBrief reports whether a part stands in one line with its name.
func (p Part) IsBrief() bool {
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
	In   language.Language
	Part Part
}

func args(in language.Language, p Part) says { return says{in, p} }

// HTML prints a paper for A4 sheets, without script. A paper that lacks a part is not printed: the error says what it lacks.
func HTML(w io.Writer, p Paper, in language.Language) error {
	if err := p.Check(); err != nil {
		return err
	}
	return pageTemplate.Execute(w, struct {
		Paper
		In      language.Language
		Reading bool
	}{p, in, in == language.English})
}
