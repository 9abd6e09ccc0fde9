package main

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// big is the answer in one sentence.
const big = `(document.querySelector("#answer .big") || {}).textContent`

var views = []string{"letter", "triage", "deadline", "settlement", "procedure", "dossier"}

// singlePage opens the page as one file, from the disk, in Chinese, as a phone shows it.
func singlePage(t *testing.T) context.Context {
	t.Helper()
	ctx := browser(t, 400, 900)
	file := filepath.Join(t.TempDir(), singleName)
	require.NoError(t, os.WriteFile(file, page(t).files[singleName], 0o644))
	address := (&url.URL{Scheme: "file", Path: file, Fragment: "zh"}).String()
	do(ctx, t, chromedp.EmulateViewport(390, 844), chromedp.Navigate(address))
	until(ctx, t, ready)
	return ctx
}

// enter sets a control as somebody does who picks its value.
func enter(ctx context.Context, t *testing.T, selector, value string) {
	t.Helper()
	eval[any](ctx, t, `{ const c = document.querySelector('`+selector+`'); c.value = "`+value+`"; c.dispatchEvent(new Event("input", { bubbles: true })); }`)
}

// TestLetterByTouch is a person with a decision letter who touches three things: which paper, which day, and the button.
func TestLetterByTouch(t *testing.T) {
	ctx := singlePage(t)
	assert.Equal(t, "letter", eval[string](ctx, t, `current.id`), "it is the first view")
	do(ctx, t, chromedp.Click(chromedp.CSS(`input[value="handling_opinion"]`)))
	enter(ctx, t, `input[type=date]`, "2026-03-02")
	do(ctx, t, chromedp.Click(chromedp.CSS(`button[type=submit]`)))
	says := eval[string](ctx, t, big)
	assert.Contains(t, says, "请求复查")
	assert.True(t, eval[bool](ctx, t, `(() => { const r = document.querySelector("#answer .big").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; })()`), "the answer is what one sees")
	assert.Equal(t, says, eval[string](ctx, t, `document.querySelector("#told[role=status]").textContent`), "a screen reader hears the same")

	// The address holds the case: opened anew it says the same.
	until(ctx, t, `location.hash.includes(".")`)
	address := eval[string](ctx, t, `location.href`)
	do(ctx, t, chromedp.Navigate("about:blank"), chromedp.Navigate(address))
	until(ctx, t, ready)
	assert.Equal(t, says, eval[string](ctx, t, big))

	// Only the month is known, or not even that.
	do(ctx, t, chromedp.Click(chromedp.CSS(`input[value="month"]`)))
	enter(ctx, t, `input[type=month]`, "2026-02")
	assert.Contains(t, eval[string](ctx, t, said), "送达回证")
	do(ctx, t, chromedp.Click(chromedp.CSS(`input[value="none"]`)))
	assert.Contains(t, eval[string](ctx, t, big), "收到之日")
	assert.False(t, eval[bool](ctx, t, `!!document.querySelector("#answer .months")`), "no calendar of a day that is not known")
}

// TestLetterByKeyboard goes the same way without a pointer: Tab, the arrows, the digits of the day, Enter.
func TestLetterByKeyboard(t *testing.T) {
	ctx := singlePage(t)
	focus := func() string {
		return eval[string](ctx, t, `((e) => [e.tagName, e.type, e.name, e.value, e.id].filter(Boolean).join(" "))(document.activeElement)`)
	}
	var way []string
	press := func(key string) {
		do(ctx, t, chromedp.KeyEvent(key))
		way = append(way, focus())
	}
	for range 20 { // past the links of the head to the papers
		press(kb.Tab)
		if strings.Contains(way[len(way)-1], "radio paper") {
			break
		}
	}
	require.Contains(t, way[len(way)-1], "radio paper", "%q", way)
	assert.LessOrEqual(t, len(way), 10, "few steps lead to the form: %q", way)
	press(kb.ArrowDown)
	assert.Contains(t, way[len(way)-1], "review_opinion", "an arrow chooses, and the focus stays")
	press(kb.Tab)
	assert.Contains(t, way[len(way)-1], "radio knows day")
	press(kb.Tab)
	assert.Contains(t, way[len(way)-1], "INPUT date")
	do(ctx, t, chromedp.KeyEvent("03022026")) // month, day and year, as this browser asks for them
	assert.Equal(t, "2026-03-02", eval[string](ctx, t, `document.activeElement.value`), "typing it in does not lose the focus")
	press(kb.Enter)
	assert.Equal(t, "SECTION answer", way[len(way)-1], "what is read next is the answer")
	assert.Contains(t, eval[string](ctx, t, big), "请求复核")
}

// TestEveryViewCanBeUsed: on a phone, by keyboard and with a screen reader. Nothing hangs over, every control has a name in the tree that
// assistive programs read, the order of focus is that of the page, the answer is announced, and a picture has words.
func TestEveryViewCanBeUsed(t *testing.T) {
	ctx := singlePage(t)
	for _, id := range views {
		eval[any](ctx, t, `location.hash = "#zh/`+id+`"`)
		until(ctx, t, `current.id === "`+id+`" && document.activeElement.id === "main"`)
		assert.False(t, eval[bool](ctx, t, `document.documentElement.scrollWidth > document.documentElement.clientWidth`), "%s fits a phone", id)
		assert.NotEmpty(t, eval[string](ctx, t, `document.querySelector("#told[role=status]").textContent`), id)
		assert.True(t, eval[bool](ctx, t, `[...document.querySelectorAll("svg[role=img]")].every((s) => s.querySelector("title"))`), id)
		assert.Empty(t, eval[[]string](ctx, t, `[...document.querySelectorAll("[tabindex]")].filter((e) => e.tabIndex > 0).map((e) => e.outerHTML)`), id)

		tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		require.NoError(t, err)
		roles := map[string]int{}
		for _, node := range tree.Nodes {
			role, name := word(node.Role), word(node.Name)
			roles[role]++
			switch role {
			case "button", "link", "radio", "checkbox", "combobox", "textbox", "Date", "radiogroup", "group", "image", "img", "navigation", "region", "spinbutton", "DisclosureTriangle":
				if !node.Ignored && role != "group" && role != "spinbutton" {
					assert.NotEmpty(t, name, "%s: a %s without a name", id, role)
				}
			}
		}
		for _, role := range []string{"banner", "navigation", "main", "contentinfo", "heading", "link", "button"} {
			assert.NotZero(t, roles[role], "%s has a %s: %v", id, role, roles)
		}
	}
}

func word(v *accessibility.Value) string {
	if v == nil {
		return ""
	}
	return strings.Trim(string(v.Value), `"`)
}
