package wording

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Language is the language of a text.
type Language bool

// The two languages.
const (
	English Language = false
	Chinese Language = true
)

// Say fills the format of the language. Days, lists of names, citations, terms of art and all else that has a text in both appear in it as the language has them,
// an amount as its figure (see [Language.Sum]); everything else as fmt prints it. Where the languages differ in the order of
// words, the formats name their arguments by number.
func (l Language) Say(en, zh string, args ...any) string {
	format := en
	if l == Chinese {
		format = zh
	}
	if len(args) == 0 {
		return format
	}
	var room [8]any // more than most sentences have
	words := room[:0]
	for _, arg := range args {
		words = append(words, l.word(arg))
	}
	return fmt.Sprintf(format, words...)
}

func (l Language) word(arg any) any {
	switch v := arg.(type) {
	case string, int:
		return v
	case money.Amount:
		return v.String()
	case []string:
		return l.Names(v)
	case []statute.Citation:
		if l == Chinese {
			return statute.ListZH(v)
		}
		return statute.ListEN(v)
	case interface {
		EN() string
		ZH() string
	}: // a citation, a day as it is known, a clause
		if l == Chinese {
			return v.ZH()
		}
		return v.EN()
	case calendar.Date:
		if l == Chinese {
			return v.ZH()
		}
		return v.String()
	case interface {
		String() string
		ZH() string
	}: // a value of a closed set; a code is no word
		if l == Chinese {
			return v.ZH()
		}
		return term.Plain(v.String())
	}
	return arg
}

// Sum returns an amount as a document shows it: in Chinese in figures and in formal numerals (A11).
func (l Language) Sum(a money.Amount) string {
	if l == Chinese {
		return a.ZH()
	}
	return a.String() + " yuan"
}

// Names lists parties; none is that the paper names nobody.
func (l Language) Names(names []string) string {
	if len(names) == 0 {
		return l.Say("somebody not stated", "（当事人未载明）")
	}
	last := len(names) - 1
	if l == Chinese || last == 0 {
		return strings.Join(names, "、")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// Clauses names clauses of one kind by their indexes, whose numbers start at 1: payment 1, payments 1 and 3; 第1、3项款项.
func (l Language) Clauses(en, zh string, indexes []int) string {
	numbers := make([]string, len(indexes))
	for i, n := range indexes {
		numbers[i] = strconv.Itoa(n + 1)
	}
	if len(indexes) > 1 {
		en += "s"
	}
	return l.Say("%[1]s %[3]s", "第%[3]s项%[2]s", en, zh, l.Names(numbers))
}

// Grace says that a delay counts only where it is longer than so many days; nothing where none are free.
func (l Language) Grace(days int) string {
	if days <= 0 {
		return ""
	}
	return l.Say(" for more than %[2]s", "超过%[1]d日", days, term.HowMany(days, "day", "days"))
}

// Aside puts words into parentheses; none where there are no words.
func (l Language) Aside(words string) string {
	if words == "" {
		return ""
	}
	if l == Chinese {
		return "（" + words + "）"
	}
	return " (" + words + ")"
}

// FoundVoid is what stands behind a part of an agreement that a court found void (CC 156).
func (l Language) FoundVoid() string {
	return l.Aside(l.Say("a court found this void", "本条已被人民法院确认无效"))
}

// Reason says why, with the article it rests on in parentheses.
func (l Language) Reason(r statute.Reason) string {
	return l.Say(r.EN, r.ZH) + l.Aside(l.Say(r.Cite.EN(), r.Cite.ZH()))
}

// Numbered sets sentences as numbered lines, each with a full stop behind it where it is wanted.
func (l Language) Numbered(sentences []string, stop bool) string {
	var b strings.Builder
	dot, end := l.Say(". ", "．"), "\n"
	if stop {
		end = l.Say(".\n", "。\n")
	}
	size := 0
	for i, s := range sentences {
		size += len(strconv.Itoa(i+1)) + len(dot) + len(s) + len(end)
	}
	b.Grow(size)
	for i, s := range sentences {
		b.WriteString(strconv.Itoa(i + 1))
		b.WriteString(dot)
		b.WriteString(s)
		b.WriteString(end)
	}
	return b.String()
}
