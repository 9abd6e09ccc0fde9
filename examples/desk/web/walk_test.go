package web_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
)

// The walk in a real browser: reception, handling, agreement, confirmation and conclusion in Chinese, then the petitioner's look-up.
// With DESK_SHOTS=FOLDER the pages are kept as pictures, wide and as a phone shows them.

// chrome starts the browser, or says loudly that there is none.
func chrome(t *testing.T) context.Context {
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("SKIPPED: there is no Chromium on this machine, so nobody walked through the pages (Debian: apt-get install chromium fonts-noto-cjk)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("lang", "zh-CN"), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1360, 900))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx)) // the browser lives as long as the context that starts it
	return ctx
}

// walker does one thing after another in the browser, and stops at the first that fails.
type walker struct {
	t   *testing.T
	ctx context.Context
	at  string
}

func (w *walker) do(what string, actions ...chromedp.Action[chromedp.Void]) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		text, _ := chromedp.Run(w.ctx, chromedp.Text(chromedp.CSS("body")))
		require.NoError(w.t, err, "%s\n%s", what, text)
	}
}

// ask returns what the browser says.
func ask[T any](w *walker, a chromedp.Action[T]) T {
	w.t.Helper()
	value, err := chromedp.Run(w.ctx, a)
	require.NoError(w.t, err)
	return value
}

// arrived waits for the page that follows.
var arrived = chromedp.Steps(chromedp.Sleep(250*time.Millisecond), chromedp.WaitReady(chromedp.CSS("main")))

func (w *walker) open(path string) { w.do("open "+path, chromedp.Navigate(w.at+path)) }

func (w *walker) fill(name, value string) {
	at := `[name="` + name + `"]:not([type=hidden])`
	w.do("fill "+name, chromedp.WaitVisible(chromedp.CSS(at)), chromedp.SetValue(chromedp.CSS(at), value))
}

func (w *walker) choose(name, value string) {
	w.do("choose "+name, chromedp.Click(chromedp.CSS(`input[name="`+name+`"][value="`+value+`"]`)))
}

// press clicks a button or link by its words, and waits for the page that follows.
func (w *walker) press(words string) {
	w.do("press "+words, chromedp.Click(`//main//*[self::button or self::a][contains(normalize-space(.),"`+words+`")]`), arrived)
}

// sees fails unless the page says so.
func (w *walker) sees(words ...string) {
	w.t.Helper()
	text := ask(w, chromedp.Text(chromedp.CSS("main")))
	for _, one := range words {
		require.Contains(w.t, text, one)
	}
}

// shot keeps the page as a picture, wide and narrow, and as it is printed.
func (w *walker) shot(name string) {
	folder := os.Getenv("DESK_SHOTS")
	if folder == "" {
		return
	}
	for _, size := range []struct {
		suffix string
		wide   int64
	}{{"desk", 1360}, {"phone", 390}} {
		w.do("size", chromedp.EmulateViewport(size.wide, 900))
		picture := ask(w, chromedp.FullScreenshot(100))
		require.NoError(w.t, os.WriteFile(filepath.Join(folder, name+"_"+size.suffix+".png"), picture, 0o600))
	}
	w.do("wide again", chromedp.EmulateViewport(1360, 900))
	printed := ask(w, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	require.NoError(w.t, os.WriteFile(filepath.Join(folder, name+".pdf"), printed, 0o600))
}

// record goes to the form of a step and records it.
func (w *walker) record(matter, kind string, fields ...string) {
	w.t.Helper()
	w.open(matter + "/record?claim=1&kind=" + kind)
	for i := 0; i+1 < len(fields); i += 2 {
		w.fill(fields[i], fields[i+1])
	}
	w.do("record "+kind, chromedp.Click(chromedp.CSS("main form button")), arrived)
	if !strings.HasSuffix(ask(w, chromedp.Location()), matter) {
		require.Failf(w.t, "not recorded", "%s: %s", kind, ask(w, chromedp.Text(chromedp.CSS("main"))))
	}
}

func (w *walker) signIn(account string) {
	w.fill("account", account)
	w.fill("password", password)
	w.press("登录")
	w.sees("今日工作")
}

// answers are what the petitioner of the walk says.
var answers = map[string]string{
	"fact.category": "grievance", "fact.competence": "this_system", "fact.level": "this_organ", "fact.paths": "public_security_procedure", "fact.path_concluded": "no",
	"fact.pending": "no", "fact.concluded": "no", "fact.two_sided": "yes", "fact.consent": "yes", "fact.mediation_barred": "no",
}

func TestWalk(t *testing.T) {
	ctx := chrome(t)
	d := newDesk(t)
	for _, name := range []string{"1_farmland", "2_detention", "3_agreement"} {
		text, err := os.ReadFile("../cases/" + name + ".json")
		require.NoError(t, err)
		d.create(string(text), store.Cover{Taker: "room"})
	}
	for i, received := range []string{"2026-08-03", "2026-11-13"} { // one is late, one nearly due
		d.create(`{"case": "old-`+received+`", "title": {"zh": "噪声扰民`+received+`", "en": "Noise"}, "received": "`+received+`", "assignment": {"organ": "`+[]string{here, other}[i]+`"}, "claims": [{"name": "1", "complete": true,
			"events": [{"kind": "registered", "on": "`+received+`"}]}]}`, store.Cover{Taker: "room"})
	}
	require.NoError(t, d.db.AddAccount(t.Context(), store.Account{Name: "room", Shown: "管理员", Role: "leader"}, password))
	w := &walker{t: t, ctx: ctx, at: d.server.URL}
	w.open("/sign-in")
	w.shot("01_sign_in")
	w.signIn("leader")

	// Reception: who and what, then the questions that the route needs.
	w.open("/reception")
	w.fill("demand", "要求赔偿被撞坏的围墙")
	w.fill("cover.content", "2026年11月18日，邻居倒车撞坏我家围墙，报案后未获答复。")
	w.fill("cover.petitioners[0].name", "王小明")
	w.fill("cover.petitioners[0].identity", "150202197001011234")
	w.fill("cover.petitioners[0].phone", "13812345678")
	w.fill("cover.channel", "来访")
	w.shot("02_reception_empty")
	w.press("查重，继续")
	w.sees("下一个问题", "为什么先问", "围墙纠纷") // the same person's earlier matter
	w.shot("03_reception_asks")
	for range 12 {
		question := ask(w, chromedp.Evaluate[string](`document.querySelector('section.now input[name^="fact."]')?.name ?? ""`))
		answer, ok := answers[question]
		if question == "" {
			break
		}
		require.True(t, ok, "unexpected question %q", question)
		w.choose(question, answer)
		w.press("回答，继续")
	}
	w.sees("走向所需的都已问明", "先行调解")
	w.shot("04_reception_settled")
	w.press("登记并出具回执")
	w.sees("查询码", "查询密码")
	code, secret := ask(w, chromedp.Evaluate[string](`document.querySelectorAll('.code')[0].textContent`)), ask(w, chromedp.Evaluate[string](`document.querySelectorAll('.code')[1].textContent`))
	matter := ask(w, chromedp.Evaluate[string](`new URL(document.querySelector('main a[href^="/matters/"]').href).pathname`))
	w.shot("05_receipt")

	// Handling.
	w.open(matter)
	w.sees("现在先做什么", "书面告知信访人")
	w.shot("06_case_registered")
	w.record(matter, "notified")
	w.record(matter, "accepted", "organ.level", "municipal", "organ.system", "public_security")
	w.sees("处理中")
	w.shot("07_case_accepted")
	w.open(matter + "/record?claim=1&kind=opinion_issued")
	w.shot("08_step_form")
	w.open(matter + "/papers/acceptance?claim=1")
	w.fill("number", "市公（信访）〔2026〕1号")
	w.fill("unit", "治安支队")
	w.shot("08_paper_form")
	w.press("出具")
	w.sees("受理告知书", "王小明")
	w.shot("08_paper")

	// The agreement.
	w.open(matter + "/settlement?claim=1")
	w.press("登记调解协议")
	w.fill("parties[0].name", "乙某")
	w.press("登记协议")
	w.sees("没有保存，请改正", "须写明调解的种类", "协议至少须有双方当事人")
	w.shot("09_agreement_faults")
	for _, f := range [][2]string{
		{"kind", "public_security"},
		{"parties[0].name", "乙某"},
		{"parties[0].role", "offender"},
		{"parties[0].capacity", "full"},
		{"parties[0].signer", "self"},
		{"parties[0].signed.on", "2026-11-27"},
		{"parties[1].name", "王小明"},
		{"parties[1].role", "injured"},
		{"parties[1].capacity", "full"},
		{"parties[1].signer", "self"},
		{"parties[1].signed.on", "2026-11-27"},
		{"facts", "乙某倒车撞坏王小明家围墙"},
		{"dispute", "围墙修复费用"},
		{"responsibility", "乙某承担全部责任"},
		{"manner", "一次性付清"},
		{"terms.payments[0].for", "围墙修复费"},
		{"terms.payments[0].obligors[0].party", "乙某"},
		{"terms.payments[0].beneficiaries[0]", "王小明"},
		{"terms.payments[0].amount", "3000.00"},
		{"terms.payments[0].due.on", "2026-12-10"},
	} {
		w.fill(f[0], f[1])
	}
	w.shot("09_agreement_form")
	w.press("登记协议")
	w.sees("约定", "3000.00")
	w.shot("10_settlement")
	w.press("付款")
	w.fill("by", "乙某")
	w.fill("amount", "3000.00")
	w.fill("receipt", "1")
	w.do("enter", chromedp.Click(chromedp.CSS(`main form button`)), arrived)
	w.sees("没有逾期")
	w.shot("11_settlement_paid")

	// Confirmation and conclusion.
	w.record(matter, "settled")
	w.record(matter, "performed")
	w.record(matter, "confirmed", "document", "区人民法院民事裁定书")
	w.record(matter, "concluded", "ground", "settled_and_confirmed")
	w.sees("已终结")
	w.shot("12_case_concluded")

	// The whole room, with the three real cases.
	w.do("sign out", chromedp.Click(chromedp.CSS("header form button")), arrived)
	w.signIn("room")
	w.sees("已逾期", "噪声扰民2026-08-03")
	w.open("/overdue")
	w.sees("红色：已逾期 1 件", "黄色：七日内到期 1 件", here, other)
	w.open("/matters")
	w.press("农田纠纷案")
	w.sees("历次打架如何处理", "钱律师")
	w.shot("12_farmland")
	rich := "/matters/" + d.create(richMatter, store.Cover{Taker: "room", Petitioners: []store.Petitioner{{Name: "丙某"}}}).ID
	for name, path := range map[string]string{
		"23_rich": rich, "23_rich_settlement": rich + "/settlement", "23_rich_agreement": rich + "/agreement", "23_rich_entry": rich + "/entries?kind=paid", "13_today": "/today", "14_overdue": "/overdue", "14_calendar": "/calendar", "14_calendar_week": "/calendar?span=week", "15_matters": "/matters", "16_statistics": "/statistics", "17_staffing": "/staffing", "18_accounts": "/accounts", "19_looks": matter + "/looks",
	} {
		w.open(path)
		w.shot(name)
	}
	w.open(matter + "?lang=en")
	w.shot("20_case_english")
	w.open(matter + "?lang=zh-CN")

	// The petitioner looks it up.
	w.open("/petition")
	w.shot("21_petition")
	w.fill("code", code)
	w.fill("secret", secret)
	w.press("查询")
	w.sees("要求赔偿被撞坏的围墙", "已终结", "咨询电话")
	w.shot("22_petitioner")
}
