package house_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The index of rules and articles, petition/statute/articles.md, for a reader who has an article and wants the rules, or has a
// rule and wants its articles. It is written by
//
//	go test ./.ci/house -run TestArticleIndex -rewrite
//
// from the tables of petition/statute, and the test below fails when it is stale.

const (
	indexFile    = "petition/statute/articles.md"
	indexColumns = 140 // a Chinese character takes two
)

const indexHead = `# Rules and articles 规则与条文索引

Written by ` + "`go test ./.ci/house -run TestArticleIndex -rewrite`" + ` from the tables of petition/statute; do not edit.

An article is shown as it moved: edition and article, → edition and article. How certain it is stands behind it, one
word for all editions before it that are equally certain:

- **read** 已核对, the text itself was read.
- **secondary** 转引, only a report of the text was seen.
- **inferred** 推定, concluded from a neighbouring edition.
- **undated** 施行期间未核实, the days on which the text began or ceased to be in force were not established.
- **contested** 适用有争议, a local text not repealed yet, beside national regulations that replaced those it carried out.
- **reading** 解释, behind a rule or an article that a rule rests on: the text does not say so in terms.

`

// ruleGroups are the groups of rules by the letter they begin with.
var ruleGroups = map[string]string{
	"P": "Periods 期间", "T": "Triage 管辖甄别", "D": "Duties at reception 接收环节的职责", "F": "Five in one 五位一体", "X": "Proxies 代理",
	"M": "Mediation 调解", "A": "Agreements 调解协议", "J": "Judicial confirmation 司法确认", "E": "The three tiers 三级程序", "R": "Prevention 前置排查",
}

func TestArticleIndex(t *testing.T) {
	want := articleIndex()
	for i, line := range strings.Split(want, "\n") {
		assert.LessOrEqual(t, columns(line), indexColumns, "%s:%d is too wide", indexFile, i+1)
	}
	for _, r := range statute.Rule(0).All() {
		assert.Contains(t, ruleGroups, r.String()[:1], "the group has no name")
	}
	for mark := statute.Doubt(1); ; mark <<= 1 {
		if _, err := mark.MarshalText(); err != nil {
			break
		}
		assert.Contains(t, indexHead, "- **"+mark.String()+"** "+mark.ZH()+", ", "the head does not explain it")
	}
	if policytest.Rewriting() {
		require.NoError(t, os.WriteFile(top+"/"+indexFile, []byte(want), 0o644))
	}
	assert.True(t, want == read(t, indexFile), "%s is stale: go test ./.ci/house -run TestArticleIndex -rewrite, then read the difference", indexFile)
}

// articleIndex writes the index in both directions, an item a rule and an item a provision.
func articleIndex() string {
	var b strings.Builder
	b.WriteString(indexHead)
	b.WriteString("## From rule to articles 由规则查条文\n")
	group := ""
	for _, r := range statute.Rule(0).All() {
		if letter := r.String()[:1]; letter != group {
			group = letter
			fmt.Fprintf(&b, "\n### %s: %s\n\n", letter, ruleGroups[letter])
		}
		item(&b, "- ", fmt.Sprintf("**%s** %s", r, r.EN()), r.ZH())
		for _, a := range r.Authorities() {
			item(&b, "  - ", restsOn(a))
		}
	}
	b.WriteString("\n## From article to rules 由条文查规则\n")
	var instrument statute.Instrument
	for _, p := range statute.Provision(0).All() {
		if p.Instrument() != instrument {
			instrument = p.Instrument()
			fmt.Fprintf(&b, "\n### %s %s\n\nEditions 历次文本:\n\n", instrument.EN(), instrument.ZH())
			for _, e := range instrument.Editions() {
				item(&b, "- ", fmt.Sprintf("%s: %s, %s", e, e.EN(), inForce(e)))
			}
			b.WriteString("\nProvisions 条文:\n\n")
		}
		item(&b, "- ", fmt.Sprintf("**%s** %s %s", history(p), p.EN(), p.ZH()))
		item(&b, "  - ", fmt.Sprintf("`%s`: %s", p, ruleNames(p)))
	}
	return b.String()
}

// restsOn is what a rule rests on: an article with its certainty, practice or a safeguard.
func restsOn(a statute.Authority) string {
	if a.Provision == 0 {
		return a.Basis.String()
	}
	text := history(a.Provision)
	if a.Doubt != 0 {
		text += ", " + a.Doubt.String()
	}
	return text
}

// ruleNames lists the rules that rest on a provision, and those that only a reading ties to it.
func ruleNames(p statute.Provision) string {
	var names []string
	for _, r := range p.Rules() {
		name := r.String()
		for _, a := range r.Authorities() {
			if a.Provision == p && a.Doubt != 0 {
				name += " (" + a.Doubt.String() + ")"
			}
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return "no rule"
	}
	return strings.Join(names, ", ")
}

// history shows how a provision moved and how certain that is: PR2005 34 → PWR2022 35 (read). Editions that are equally certain
// share one word.
func history(p statute.Provision) string {
	var b strings.Builder
	cites := p.History()
	for i, c := range cites {
		if i > 0 {
			b.WriteString(" → ")
		}
		b.WriteString(strings.TrimSpace(c.Edition().String() + " " + c.Article()))
		if i+1 == len(cites) || cites[i+1].Doubt() != c.Doubt() {
			b.WriteString(" (" + certainty(c.Doubt()) + ")")
		}
	}
	return b.String()
}

func certainty(d statute.Doubt) string {
	if d == 0 {
		return "read"
	}
	return strings.ReplaceAll(d.String(), "+", ", ")
}

func inForce(e statute.Edition) string {
	text := "from " + e.From().String()
	if !e.Until().IsZero() {
		text += " to " + e.Until().AddDays(-1).String()
	}
	if e.Doubt() != 0 {
		text += " (" + certainty(e.Doubt()) + ")"
	}
	return text
}

// item writes one item of a list, each part on lines of its own.
func item(b *strings.Builder, mark string, parts ...string) {
	for _, part := range parts {
		for _, line := range wrap(part, indexColumns-len(mark)) {
			b.WriteString(mark + line + "\n")
			mark = strings.Repeat(" ", len(mark))
		}
	}
}

// wrap breaks a text into lines of at most so many columns, behind a space or a Chinese comma or full stop.
func wrap(text string, width int) []string {
	var lines []string
	line, word := "", ""
	flush := func() {
		if line != "" && columns(strings.TrimRight(line+word, " ")) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line, word = line+word, ""
	}
	for _, r := range text {
		word += string(r)
		if strings.ContainsRune(" 、，；。", r) {
			flush()
		}
	}
	flush()
	return append(lines, strings.TrimRight(line, " "))
}

// columns is how wide a text stands on a screen.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if unicode.Is(unicode.Han, r) || strings.ContainsRune("、，；。：（）“”《》〔〕", r) {
			n++
		}
	}
	return n
}

func TestIndexIsWrapped(t *testing.T) {
	assert.Equal(t, []string{"one two", "three"}, wrap("one two three", 10))
	assert.Equal(t, []string{"告知，", "不能的自收到"}, wrap("告知，不能的自收到", 12))
	assert.Equal(t, []string{"unbreakable"}, wrap("unbreakable", 3))
	var b strings.Builder
	item(&b, "- ", "one", "two")
	item(&b, "  - ", "three", "four")
	assert.Equal(t, "- one\n  two\n  - three\n    four\n", b.String())
	assert.Equal(t, 8, columns("a 调解，"))
}
