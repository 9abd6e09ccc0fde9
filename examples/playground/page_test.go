package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/playground/answers"
)

var (
	shots = flag.String("shots", "", "write pictures of every view into this folder, to be looked at")
	loads = flag.Int("loads", 0, "open the page so many `times` and tell how long the first answer took")
)

// The page is compiled once for all tests.
var built = sync.OnceValues(func() (*site, error) { return build(".") })

func page(t *testing.T) *site {
	t.Helper()
	s, err := built()
	require.NoError(t, err)
	return s
}

// The page may weigh so much when compressed, the program with all that it needs: beyond it somebody has to look at what grew.
const (
	maxZipped = 2_350_000 // gzip -9; looser, since a server that cares sends the other
	maxBrotli = 1_600_000 // brotli -q 11
)

func TestSize(t *testing.T) {
	s := page(t)
	size, zipped, packed := len(s.wasm), len(s.zipped), 0
	for name, data := range s.files {
		if name != singleName && name != wasmName {
			size += len(data)
			zipped += len(zip(data))
		}
	}
	t.Logf("%d bytes, %d of them the program; gzip -9 %d; the page in one file: %d", size, len(s.wasm), zipped, len(s.files[singleName]))
	assert.Less(t, zipped, maxZipped)
	if testing.Short() {
		return // brotli takes half a minute
	}
	tool, err := exec.LookPath("brotli")
	if err != nil {
		t.Skip("SKIPPED: brotli is not installed, so only gzip was measured")
	}
	for name, data := range s.files {
		if name == singleName {
			continue
		}
		cmd := exec.Command(tool, "--best", "--stdout")
		cmd.Stdin = bytes.NewReader(data)
		out, err := cmd.Output()
		require.NoError(t, err)
		packed += len(out)
	}
	t.Logf("brotli -q 11: %d bytes", packed)
	assert.Less(t, packed, maxBrotli)
}

func TestPageIsWhole(t *testing.T) {
	s := page(t)
	for _, name := range append(scripts, indexName, "style.css", wasmName, singleName) {
		assert.NotEmpty(t, s.files[name], name)
	}
	for _, name := range []string{indexName, singleName} {
		for _, mark := range []string{"<!--policy-->", "<!--style-->", "<!--scripts-->"} {
			assert.NotContains(t, string(s.files[name]), mark, name)
		}
		assert.Contains(t, string(s.files[name]), "default-src 'none'")
	}
}

// TestNode asks the compiled program everything, and compares every byte with the library as it runs here.
func TestNode(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("SKIPPED: Node is not installed, so the compiled program was not asked")
	}
	s, dir, all := page(t), t.TempDir(), questions(t)
	file := func(name string) string { return filepath.Join(dir, name) }
	require.NoError(t, os.WriteFile(file("wasm_exec.js"), s.files["wasm_exec.js"], 0o644))
	require.NoError(t, os.WriteFile(file(wasmName), s.wasm, 0o644))
	var ask bytes.Buffer
	for _, q := range all {
		line, err := json.Marshal([2]string{q.verb, q.input})
		require.NoError(t, err)
		ask.Write(append(line, '\n'))
	}
	require.NoError(t, os.WriteFile(file("questions"), ask.Bytes(), 0o644))
	began := time.Now()
	out, err := exec.Command(node, "testdata/ask.js", file("wasm_exec.js"), file(wasmName), file("questions"), file("answers")).CombinedOutput()
	require.NoError(t, err, "%s", out)
	t.Logf("Node: %d answers in %v, the first %s ms after the program was compiled", len(all), time.Since(began).Round(time.Millisecond), bytes.TrimSpace(out))
	said, err := os.ReadFile(file("answers"))
	require.NoError(t, err)
	same(t, all, strings.Split(strings.TrimSuffix(string(said), "\n"), "\n"))
}

// same compares answers with those of the library as it runs here.
func same(t *testing.T, all []question, said []string) {
	t.Helper()
	require.Len(t, said, len(all))
	for i, q := range all {
		if want := string(answers.Answer(q.verb, []byte(q.input))); want != said[i] {
			assert.Equal(t, want, said[i], q.id)
			return
		}
	}
}

// browser opens Chromium, or skips.
func browser(t *testing.T, width, height int) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("SKIPPED: no Chromium is installed, so the page was not opened in a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WindowSize(width, height),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("lang", "zh-CN"), chromedp.WSURLReadTimeout(time.Minute))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(alloc)
	ctx, late := context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(func() { late(); cancel(); stop() })
	return ctx
}

func do(ctx context.Context, t *testing.T, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	require.NoError(t, chromedp.Do(ctx, steps...))
}

// eval asks the page for a value.
func eval[T any](ctx context.Context, t *testing.T, expression string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	require.NoError(t, err, expression)
	return value
}

// until waits until something is so in the page.
func until(ctx context.Context, t *testing.T, expression string) {
	t.Helper()
	_, err := chromedp.Run(ctx, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(2*time.Minute)))
	require.NoError(t, err, expression)
}

// ready says that the page has given its first answer.
const ready = `performance.getEntriesByName("answered").length > 0`

const said = `document.getElementById("answer").textContent`

// TestBrowser opens the page as a file server gives it: the answers are those of the library, the first comes at once, and nothing is
// asked of any server after the page was read, whatever is entered.
func TestBrowser(t *testing.T) {
	ctx := browser(t, 1100, 900)
	server := httptest.NewServer(page(t).handler())
	defer server.Close()

	var lock sync.Mutex
	var asked []string
	require.NoError(t, chromedp.Listen(ctx, func(event any) {
		if sent, ok := event.(*network.EventRequestWillBeSent); ok {
			lock.Lock()
			asked = append(asked, sent.Request.URL)
			lock.Unlock()
		}
	}))
	_, err := chromedp.Call(ctx, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	require.NoError(t, err)
	do(ctx, t, chromedp.Navigate(server.URL+"/"))
	until(ctx, t, ready)
	mark := func(name string) float64 {
		return eval[float64](ctx, t, fmt.Sprintf(`performance.getEntriesByName(%q)[0].startTime`, name))
	}
	t.Logf("Chromium: program read and compiled %.0f ms after its script began, first answer %.0f ms after that",
		mark("loaded")-mark("started"), mark("answered")-mark("loaded"))
	metrics, err := chromedp.Call(ctx, performance.GetMetrics, cdp.Empty{})
	require.NoError(t, err)
	for _, m := range metrics.Metrics {
		if m.Name == "TaskDuration" {
			t.Logf("Chromium: %.0f ms of its thread until then, whatever else the machine does", m.Value*1000)
		}
	}

	lock.Lock()
	before := len(asked)
	for _, address := range asked {
		if !strings.HasPrefix(address, "data:") {
			assert.True(t, strings.HasPrefix(address, server.URL), "a request left the page: %s", address)
		}
	}
	lock.Unlock()
	assert.Greater(t, before, 3)

	all := questions(t)
	var answered []string
	for from := 0; from < len(all); from += 50 {
		var ask [][2]string
		for _, q := range all[from:min(from+50, len(all))] {
			ask = append(ask, [2]string{q.verb, q.input})
		}
		text, err := json.Marshal(ask)
		require.NoError(t, err)
		answered = append(answered, eval[[]string](ctx, t, fmt.Sprintf(`%s.map(([verb, input]) => answer(verb, input))`, text))...)
	}
	same(t, all, answered)

	for _, id := range views { // every view answers as it is opened, in both languages
		for _, in := range []string{"zh", "en"} {
			eval[any](ctx, t, fmt.Sprintf(`location.hash = "#%s/%s"`, in, id))
			until(ctx, t, fmt.Sprintf(`current.id === %q && lang === %q && %s.length > 10`, id, in, said))
			text := eval[string](ctx, t, said)
			assert.NotContains(t, text, "undefined", id)
			assert.NotContains(t, text, "[object", id)
		}
	}
	lock.Lock()
	assert.Len(t, asked, before, "nothing is asked of a server after the page was read")
	lock.Unlock()
}

// TestTimes tells how long somebody waits who opens the page for the first time. It demands nothing, since that is a matter of the
// machine and of what else it does: go test -run Times -loads 10 -v .
func TestTimes(t *testing.T) {
	if *loads == 0 {
		t.Skip("no number of loads is given with -loads")
	}
	server := httptest.NewServer(page(t).handler())
	defer server.Close()
	ctx := browser(t, 1100, 900)
	var waits [2][]float64
	for range *loads {
		_, err := chromedp.Call(ctx, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
		require.NoError(t, err)
		do(ctx, t, chromedp.Navigate("about:blank"), chromedp.Navigate(server.URL+"/"))
		until(ctx, t, ready)
		marks := eval[[]float64](ctx, t, `["loaded", "answered"].map((name) => performance.getEntriesByName(name)[0].startTime)`)
		waits[0], waits[1] = append(waits[0], marks[1]-marks[0]), append(waits[1], marks[1])
	}
	for i, what := range []string{"from the program's arrival", "from the address being entered"} {
		slices.Sort(waits[i])
		t.Logf("first answer %s: median of %d %.0f ms, %.0f to %.0f", what, *loads, waits[i][*loads/2], waits[i][0], waits[i][*loads-1])
	}
}

// TestShots writes pictures for people to look at: go test -run Shots -shots DIR .
func TestShots(t *testing.T) {
	if *shots == "" {
		t.Skip("no folder is named with -shots")
	}
	file := filepath.Join(t.TempDir(), singleName)
	require.NoError(t, os.WriteFile(file, page(t).files[singleName], 0o644))
	ctx := browser(t, 1100, 900)
	do(ctx, t, chromedp.Navigate((&url.URL{Scheme: "file", Path: file}).String()))
	until(ctx, t, ready)
	for _, width := range []int64{1100, 390} {
		do(ctx, t, chromedp.EmulateViewport(width, 900))
		for _, in := range []string{"zh", "en"} {
			for id, state := range map[string]string{
				"letter": `{place:"nationwide",paper:"handling_opinion",knows:"day",received:"2026-11-20",by:{level:"county",system:"public_security"}}`,
				"triage": "", "deadline": `{place:"nationwide",limit:"30 days",from:"2026-12-05",done:"2027-01-04"}`, "settlement": "", "procedure": "", "dossier": "",
			} {
				eval[any](ctx, t, fmt.Sprintf(`location.hash = "#%s/%s"`, in, id))
				until(ctx, t, fmt.Sprintf(`current.id === %q && lang === %q && %s.length > 10`, id, in, said))
				if state != "" {
					eval[any](ctx, t, fmt.Sprintf(`state = %s; render()`, state))
				}
				picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
				require.NoError(t, err)
				require.NoError(t, os.WriteFile(filepath.Join(*shots, fmt.Sprintf("%s-%s-%d.png", id, in, width)), picture, 0o644))
			}
		}
	}
}
