package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
)

// typist walks with the keyboard alone: Tab to get there, Enter and Space to press, arrows within a list or a group. Wherever the focus
// comes, it must be seen.
type typist struct{ *walker }

// focused is where the focus is.
type focused struct {
	At    string
	Value string
	Seen  bool
	Here  bool
}

// where asks where the focus is, whether it can be seen there, and whether that is what was wanted.
func (p *typist) where(selector string) focused {
	return ask(p.walker, chromedp.Evaluate[focused](fmt.Sprintf(`(() => {
		const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
		return {At: e.outerHTML.slice(0, 160), Value: e.value ?? "", Here: e.matches(%q),
			Seen: e === document.body || s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth};
	})()`, selector)))
}

// comes waits until the page has put the focus there by itself, which a browser does once it has drawn the page.
func (p *typist) comes(selector string) bool {
	for range 40 {
		if p.where(selector).Here {
			return true
		}
		p.do("wait", chromedp.Sleep(250*time.Millisecond))
	}
	return false
}

func (p *typist) press(key string) { p.do("key", chromedp.KeyEvent(key)) }

// reach presses Tab until the focus is on what is wanted.
func (p *typist) reach(selector string) focused {
	p.t.Helper()
	for range 300 {
		if at := p.where(selector); at.Here {
			return at
		}
		p.press(kb.Tab)
		at := p.where(selector)
		require.True(p.t, at.Seen, "the focus is not seen on %s", at.At)
	}
	require.Failf(p.t, "not reached", "%s on %s", selector, ask(p.walker, chromedp.Location()))
	return focused{}
}

// follow presses a link or button and waits for the page.
func (p *typist) follow(selector string) {
	p.t.Helper()
	p.reach(selector)
	p.do("enter", chromedp.KeyEvent(kb.Enter), arrived)
}

func (p *typist) write(name, text string) {
	p.t.Helper()
	p.reach(`[name="` + name + `"]:not([type=hidden])`)
	p.do("write", chromedp.KeyEvent(text))
	require.Equal(p.t, text, p.where("*").Value, name)
}

// choose goes through the options of a list, or of a group of buttons, by the arrow key.
func (p *typist) choose(name, value string) {
	p.t.Helper()
	if at := p.reach(`[name="` + name + `"]`); strings.Contains(at.At, "checkbox") {
		p.reach(`[name="` + name + `"][value="` + value + `"]`)
		p.press(" ")
		return
	}
	for range 40 {
		if p.where("*").Value == value {
			p.press(" ")
			p.press(kb.Escape) // closes a list that Space opened
			return
		}
		p.press(kb.ArrowDown)
	}
	require.Failf(p.t, "no such option", "%s of %s", value, name)
}

// step records a step from the page of the matter.
func (p *typist) step(kind string, more func()) {
	p.t.Helper()
	matter := ask(p.walker, chromedp.Location())
	p.do("open all", chromedp.Evaluate[chromedp.Void](`void document.querySelectorAll("details").forEach(d => d.open = true)`))
	p.follow(`main a[href*="kind=` + kind + `"]`)
	if more != nil {
		more()
	}
	p.follow(`main form button`)
	require.Equal(p.t, matter, ask(p.walker, chromedp.Location()), kind)
}

func TestWalkByKeyboard(t *testing.T) {
	d := newDesk(t)
	p := &typist{&walker{t: t, ctx: chrome(t), at: d.server.URL}}
	p.open("/sign-in")
	p.write("account", "leader")
	p.write("password", password)
	p.do("enter", chromedp.KeyEvent(kb.Enter), arrived)
	p.sees("今日工作")
	p.press(kb.Tab)
	require.True(t, p.where("a.skip").Here, "the first stop is the way past the navigation: %v", p.where("a.skip"))
	assert.True(t, p.where("a.skip").Seen)
	p.press(kb.Enter)
	p.press(kb.Tab)
	assert.True(t, p.where("main *").Here, "and leads into the page: %v", p.where("main *"))

	p.follow(`nav a[href="/reception"]`)
	p.write("cover.petitioners[0].name", "王小明")
	p.write("demand", "要求赔偿被撞坏的围墙")
	p.follow(`main button[value="ask"]`)
	for range 12 {
		question := ask(p.walker, chromedp.Evaluate[string](`document.querySelector('section.now input[name^="fact."]')?.name ?? ""`))
		if question == "" {
			break
		}
		p.choose(question, answers[question])
		p.follow(`section.now button[value="ask"]`)
	}
	p.sees("走向所需的都已问明")
	p.follow(`main button[value="register"]`)
	p.sees("查询码")
	p.follow(`main a[href^="/matters/"]`)

	p.step("notified", nil)
	p.step("accepted", func() {
		p.choose("organ.level", "municipal")
		p.choose("organ.system", "public_security")
	})
	p.sees("处理中")

	p.follow(`main a[href*="/settlement"]`)
	p.follow(`main a[href*="/agreement"]`)
	p.choose("kind", "public_security")
	for i, party := range []string{"乙某", "王小明"} {
		at := fmt.Sprintf("parties[%d].", i)
		p.write(at+"name", party)
		p.choose(at+"role", []string{"offender", "injured"}[i])
		p.choose(at+"capacity", "full")
		p.choose(at+"signer", "self")
		p.write(at+"signed.on", "2026-11-27")
	}
	for _, f := range [][2]string{
		{"facts", "乙某倒车撞坏围墙"},
		{"dispute", "围墙修复费用"},
		{"responsibility", "乙某承担"},
		{"manner", "分两期付清"},
		{"terms.payments[0].for", "围墙修复费"},
		{"terms.payments[0].amount", "3000.00"},
		{"terms.payments[0].obligors[0].party", "乙某"},
		{"terms.payments[0].beneficiaries[0]", "王小明"},
	} {
		p.write(f[0], f[1])
	}
	for k, due := range []string{"2026-12-10", "2027-01-10"} {
		at := fmt.Sprintf("terms.payments[0].instalments[%d].", k)
		p.follow(`main button[name="add"][value="terms.payments[0].instalments"]`)
		require.True(t, p.comes(`[name="`+at+`amount"]`), "the cursor is in the new row: %v", p.where("*"))
		p.write(at+"amount", "1500.00")
		p.write(at+"due.on", due)
	}
	p.follow(`main button[value="record"]`)
	p.sees("围墙修复费 第2期")
	p.follow(`main a[href*="kind=paid"]`)
	p.write("amount", "3000.00")
	p.write("by", "乙某")
	p.write("receipt", "1")
	p.follow(`main form button`)
	p.sees("没有逾期")

	p.follow(`main a[href^="/matters/"]`)
	p.step("settled", nil)
	p.step("performed", nil)
	p.step("confirmed", func() { p.write("document", "区人民法院民事裁定书") })
	p.step("concluded", func() { p.choose("ground", "settled_and_confirmed") })
	p.sees("已终结")
}

// The pages as a browser shows them, wide and as on a phone: every control has a name for those who do not see it, all text can be told
// from its ground, nothing is wider than the page.
func TestPagesInABrowser(t *testing.T) {
	d := newDesk(t)
	w := &walker{t: t, ctx: chrome(t), at: d.server.URL}
	rich := d.create(richMatter, store.Cover{Unit: here})
	w.open("/sign-in")
	w.signIn("leader")
	controls, texts := 0, 0
	at := "/matters/" + rich.ID
	for _, path := range append(pagePaths(d), "/petition", "/matters/none", at, at+"/settlement", at+"/agreement", at+"/entries?kind=paid") {
		w.open(path)
		nodes, err := chromedp.Call(w.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		require.NoError(t, err)
		for _, n := range nodes.Nodes {
			role := string(n.Role.Value)
			if n.Ignored || !strings.Contains(` "button" "link" "textbox" "combobox" "checkbox" "radio" `, " "+role+" ") {
				continue
			}
			controls++
			assert.NotEqual(t, `""`, string(n.Name.Value), "%s: a %s without a name", path, role)
		}
		for _, wide := range []int64{1360, 390} {
			w.do("size", chromedp.EmulateViewport(wide, 900))
			seen := ask(w, chromedp.Evaluate[struct {
				Texts int
				Faint []string
				Wide  []string
			}](legible))
			assert.Empty(t, seen.Faint, "%s at %d: contrast below 4.5", path, wide)
			assert.Empty(t, seen.Wide, "%s at %d: wider than the page", path, wide)
			texts += seen.Texts
		}
	}
	assert.Greater(t, controls, 500)
	assert.Greater(t, texts, 2000)
}

// legible reckons the contrast of each text that is shown with what is behind it, as WCAG 2 says, and looks for what is wider than the
// page. What can be scrolled within its own frame may be.
const legible = `(() => {
	const rgb = c => { const m = c.match(/[\d.]+/g)?.map(Number); return m && (m.length < 4 || m[3] === 1) ? m : null; };
	const light = c => [0.2126, 0.7152, 0.0722].reduce((sum, w, i) => { const x = c[i] / 255; return sum + w * (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); }, 0);
	const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c) return c; } return [255, 255, 255]; };
	const under = e => { // of a drawing: the shape below the letters
		const r = e.getBoundingClientRect();
		for (const o of document.elementsFromPoint(r.x + r.width / 2, r.y + r.height / 2)) {
			if (o instanceof SVGGeometryElement) { const s = getComputedStyle(o), c = s.fill !== "none" && s.fillOpacity === "1" && rgb(s.fill); if (c) return c; }
		}
		return behind(e);
	};
	const found = {Texts: 0, Faint: [], Wide: []}, walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; n = walk.nextNode();) {
		const e = n.parentElement, svg = e instanceof SVGElement;
		if (!n.data.trim() || !e.checkVisibility({visibilityProperty: true}) || e.closest("datalist, title")) continue;
		if (svg) e.scrollIntoView({block: "center"});
		if (e.getBoundingClientRect().right <= 0) continue;
		found.Texts++;
		const s = getComputedStyle(e), ink = rgb(svg ? s.fill : s.color), ground = svg ? under(e) : behind(e);
		const [a, b] = [light(ink), light(ground)].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
		if (ratio < 4.5) found.Faint.push(ratio.toFixed(2) + " " + ink + " on " + ground + ": " + n.data.trim().slice(0, 40));
	}
	if (document.documentElement.scrollWidth > innerWidth) {
		for (const e of document.querySelectorAll("body *")) {
			if (e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".scroll, nav, .skip")) found.Wide.push(e.outerHTML.slice(0, 120));
		}
	}
	return found;
})()`
