package web

import (
	"cmp"
	"fmt"
	"net/http"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	papers "github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// language is what a page is written in: Chinese, unless the reader chose English.
type language string

const (
	zh language = "zh-CN"
	en language = "en"
)

// ofPapers is the language as papers and drawings take it.
func (l language) ofPapers() papers.Language {
	if l == en {
		return papers.English
	}
	return papers.Chinese
}

const languageCookie = "lang"

func languageOf(r *http.Request) language {
	if c, err := r.Cookie(languageCookie); err == nil && c.Value == string(en) {
		return en
	}
	return zh
}

// chosen is the language of a page, and keeps one that the reader just chose.
func chosen(w http.ResponseWriter, r *http.Request) language {
	if r.Method != http.MethodGet || !r.URL.Query().Has(languageCookie) {
		return languageOf(r)
	}
	l := zh
	if r.URL.Query().Get(languageCookie) == string(en) {
		l = en
	}
	http.SetCookie(w, &http.Cookie{Name: languageCookie, Value: string(l), Path: "/", MaxAge: 365 * 24 * 60 * 60, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return l
}

// T is a label of the page itself. What the law says never stands here: it comes from the library's answers through Say and Why.
func (l language) T(chinese, english string) string {
	if l == en {
		return english
	}
	return chinese
}

// F is T with numbers or names put in.
func (l language) F(chinese, english string, args ...any) string {
	return fmt.Sprintf(l.T(chinese, english), args...)
}

// Say is a text of the library; what stands in one language alone is shown in that.
func (l language) Say(t statute.Text) string {
	return cmp.Or(l.T(t.ZH, t.EN), t.ZH, t.EN)
}

// Why is the sentence of a reason.
func (l language) Why(r statute.Reason) string { return l.Say(statute.Text{EN: r.EN, ZH: r.ZH}) }

// Cite is the rule and what it rests on: the article, or that it is practice or a safeguard and no law.
func (l language) Cite(rule statute.Rule, c statute.Citation) string {
	var parts []string
	if rule != 0 {
		parts = append(parts, rule.String())
	}
	switch b := c.Basis(); {
	case c.IsZero():
	case !b.IsLaw():
		parts = append(parts, l.Term(b))
	default:
		parts = append(parts, l.T(c.ZH(), c.EN()))
	}
	return strings.Join(parts, " ")
}

// coded is a code of the library, or of the desk.
type coded interface {
	String() string
	ZH() string
}

// Term is a code in words. The library has its terms of art in Chinese; in English the code itself, with spaces.
func (l language) Term(e coded) string {
	return l.T(cmp.Or(e.ZH(), "不明"), history.Plain(e.String()))
}

// Kind is a code in words, of those that have an English name besides.
func (l language) Kind(k interface {
	ZH() string
	EN() string
},
) string {
	return l.T(k.ZH(), k.EN())
}

// Day is a last day, or the days between which it lies. Without one there may be no limit, or none that can be told: nothing is said.
func (l language) Day(d answer.LastDay) string {
	switch {
	case d.IsZero():
		return ""
	case d.Latest.IsZero():
		return l.T("不早于", "not before ") + d.Earliest.String()
	case d.Earliest.IsZero(), d.Earliest == d.Latest:
		return d.Latest.String()
	}
	return d.Earliest.String() + l.T("至", " to ") + d.Latest.String()
}

// Left is how far away a last day is, in words, so that no state is told by colour alone.
func (l language) Left(d answer.LastDay) string {
	switch {
	case d.IsZero() || d.Latest.IsZero():
		return ""
	case d.Left < 0:
		return l.F("已超%[1]d日", "%[2]s late", -d.Left, term.HowMany(-d.Left, "day", "days"))
	case d.Left == 0:
		return l.T("今日到期", "due today")
	}
	return l.F("还有%[1]d日", "%[2]s left", d.Left, term.HowMany(d.Left, "day", "days"))
}

// Marks are what makes a last day uncertain: readings differ, days off not published, a start known roughly.
func (l language) Marks(d answer.LastDay) []string {
	var all []string
	if d.Contested {
		all = append(all, l.T("解释不一（P8）", "readings differ (P8)"))
	}
	if d.Provisional {
		all = append(all, l.T("放假安排尚未公布（P7）", "days off not published yet (P7)"))
	}
	if d.Rough {
		all = append(all, l.T("起算日不明确（P11）", "start not known to the day (P11)"))
	}
	return all
}
