package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/internal/postgrestest"
	"github.com/fengqiao-go/fengqiao/examples/desk/internal/sample"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var (
	load     = flag.String("load", "120", "numbers of matters with which TestLoad measures, with commas between")
	loadTime = flag.Duration("load-time", 50*time.Millisecond, "for how long it does each thing")
)

// childArgs holds the arguments of a desk that a test runs as a process of its own.
const childArgs = "DESK_TEST_ARGS"

func TestMain(m *testing.M) {
	if args := os.Getenv(childArgs); args != "" {
		ready := make(chan string, 1)
		go func() { fmt.Println(<-ready) }()
		if err := run(context.Background(), strings.Split(args, " "), nothing, io.Discard, io.Discard, ready); err != nil {
			fmt.Println(err)
		}
		return
	}
	code := m.Run()
	postgrestest.Stop()
	os.Exit(code)
}

// TestLoad runs the desk as a process of its own, asks it over the loopback from four browsers at once, and prints a table. In an ordinary
// run it only shows that the measuring works; README.md has the table of a long one.
func TestLoad(t *testing.T) {
	table := []string{
		"| database, matters | taken in a second | case page | append | work today | list of 50 | search, rare | search, common | statistics | memory |",
		"| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
	}
	for _, size := range strings.Split(*load, ",") {
		var n int
		_, err := fmt.Sscan(size, &n)
		require.NoError(t, err)
		for _, database := range []string{"SQLite", "PostgreSQL"} {
			t.Run(database+size, func(t *testing.T) {
				address := filepath.Join(t.TempDir(), "desk.db")
				if database == "PostgreSQL" {
					address = postgrestest.New(t)
				}
				table = append(table, "| "+database+", "+size+" | "+strings.Join(measure(t, address, n), " | ")+" |")
			})
		}
	}
	fmt.Println(strings.Join(table, "\n"))
}

// filled is a desk with many matters, and who works at it.
type filled struct {
	own      []string // matters that the handler may see
	plain    []string // those of them to which steps are added
	session  string   // of a handler of one of twelve organs
	leader   string   // a session of the whole room
	program  string   // a token of the handler
	versions sync.Map // of plain, as far as they are not 1
}

const loadOrgan = "某市信访局3科"

func fill(t *testing.T, address string, n int, today calendar.Date) (f *filled, took time.Duration) {
	s, err := store.Open(t.Context(), address)
	require.NoError(t, err)
	defer func() { require.NoError(t, s.Close()) }()
	f = &filled{}
	handler := access.Who{Account: "handler", Role: access.Handler, Organ: loadOrgan}
	plain, found := dossier.Read([]byte(`{"case": "wall", "received": "` + today.AddDays(-5).String() + `", "title": {"zh": "围墙纠纷"}, "facts": {"category": "grievance"},
		"claims": [{"name": "1", "title": {"zh": "要求答复报案"}, "complete": true, "events": [{"kind": "registered", "on": "` + today.AddDays(-5).String() + `"}]}]}`))
	require.Empty(t, found)
	_, real := sample.Real(t, "../..")
	const part = 500
	for from := 0; from < n; from += part {
		var all []store.New
		for i, d := range sample.Many(t, real, from, min(n, from+part), today) {
			i += from
			if i%24 == 3 {
				d = plain
			}
			all = append(all, store.New{Key: fmt.Sprint("load-", i), File: store.File{Dossier: d, Cover: store.Cover{
				Number: fmt.Sprintf("XF%06d", i), Petitioners: []store.Petitioner{{Name: fmt.Sprintf("信访人%d", i), Phone: fmt.Sprintf("139%08d", i)}},
				Channel: "来访", Content: strings.Repeat("反映问题多次未得到答复，", 12), Unit: fmt.Sprintf("某市信访局%d科", i%12),
			}}})
		}
		began := time.Now()
		made, err := s.CreateAll(t.Context(), store.Actor{Account: "load", Role: "leader"}, all)
		require.NoError(t, err)
		took += time.Since(began)
		for i, m := range made {
			if ok, _ := access.May(handler, access.See, store.AccessOf(store.Matter{ID: m.ID, File: all[i].File})); ok {
				f.own = append(f.own, m.ID)
			}
			if (from+i)%24 == 3 {
				f.plain = append(f.plain, m.ID)
			}
		}
	}
	for _, a := range []struct {
		name, organ string
		role        access.Role
		bearer      bool
		to          *string
	}{{"handler", loadOrgan, access.Handler, false, &f.session}, {"leader", "", access.Leader, false, &f.leader}, {"program", loadOrgan, access.Handler, true, &f.program}} {
		require.NoError(t, s.AddAccount(t.Context(), store.Account{Name: a.name, Role: a.role.String(), Organ: a.organ}, "a long password for tests"))
		*a.to, err = s.NewToken(t.Context(), a.name, a.bearer, "load", 12*time.Hour)
		require.NoError(t, err)
	}
	return f, took
}

// measure fills a database, and returns the cells of its row.
func measure(t *testing.T, address string, n int) (cells []string) {
	today := store.Day(time.Now())
	f, took := fill(t, address, n, today)
	require.GreaterOrEqual(t, len(f.plain), browsers, "too few matters")
	cells = append(cells, fmt.Sprintf("%.0f", float64(n)/took.Seconds()))
	self, err := os.Executable()
	require.NoError(t, err)
	desk := exec.CommandContext(t.Context(), self)
	desk.Env = append(os.Environ(), childArgs+"=-listen localhost:0 -db "+address)
	out, err := desk.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, desk.Start())
	defer func() {
		require.NoError(t, desk.Process.Kill())
		_ = desk.Wait() // it was killed
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	at := "http://" + strings.TrimSpace(line)
	page := func(session, path string) *http.Request {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, at+path, nil)
		require.NoError(t, err)
		r.Header.Set("Cookie", "desk="+session)
		return r
	}
	for _, ask := range []func(who, i int) *http.Request{
		func(int, int) *http.Request { return page(f.session, "/matters/"+f.own[rand.IntN(len(f.own))]) },
		func(who, i int) *http.Request {
			id := f.plain[(browsers*i+who)%(len(f.plain)/browsers*browsers)] // of its own, so that nobody is too late
			version := 1
			if v, ok := f.versions.Load(id); ok {
				version = v.(int)
			}
			f.versions.Store(id, version+1)
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, at+"/api/v1/matters/"+id+"/claims/1/events", strings.NewReader(`{"kind": "supervised", "on": "`+today.String()+`"}`))
			require.NoError(t, err)
			r.Header.Set("Authorization", "Bearer "+f.program)
			r.Header.Set("If-Match", fmt.Sprintf("%q", fmt.Sprint(version)))
			r.Header.Set("Idempotency-Key", fmt.Sprint("step ", id, version))
			return r
		},
		func(int, int) *http.Request { return page(f.session, "/today") },
		func(int, int) *http.Request { return page(f.leader, "/matters?state=open") },
		func(int, int) *http.Request { return page(f.leader, fmt.Sprintf("/matters?text=XF%06d", rand.IntN(n))) },
		func(int, int) *http.Request { return page(f.leader, "/matters?text="+url.QueryEscape("问题")) },
		func(int, int) *http.Request {
			return page(f.leader, "/statistics?from="+today.AddDays(-1100).String()+"&to="+today.String())
		},
	} {
		cells = append(cells, hammer(t, ask))
	}
	return append(cells, memory(t, desk.Process.Pid))
}

// browsers is how many ask at once.
const browsers = 4

// hammer asks as fast as answers come, and returns how many came a second, within what time half of them, and 99 of 100. Each browser
// has many addresses of the loopback, since the desk lets one address ask fifty times a second.
func hammer(t *testing.T, ask func(who, i int) *http.Request) string {
	var all sync.WaitGroup
	times := make([][]time.Duration, browsers)
	began := time.Now()
	for who := range browsers {
		all.Go(func() {
			var clients []*http.Client
			for k := range 32 {
				dial := &net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, byte(1+who), byte(1+k))}}
				transport := &http.Transport{DialContext: dial.DialContext}
				defer transport.CloseIdleConnections()
				clients = append(clients, &http.Client{Transport: transport})
			}
			for i := 0; i == 0 || time.Since(began) < *loadTime; i++ {
				r, sent := ask(who, i), time.Now()
				answer, err := clients[i%len(clients)].Do(r)
				if !assert.NoError(t, err) {
					return
				}
				text, err := io.ReadAll(answer.Body)
				_ = answer.Body.Close()
				times[who] = append(times[who], time.Since(sent))
				if !assert.NoError(t, err) || !assert.Less(t, answer.StatusCode, 300, "%s %s", r.URL.Path, text) {
					return
				}
			}
		})
	}
	all.Wait()
	took, sorted := time.Since(began), slices.Sorted(slices.Values(slices.Concat(times...)))
	return fmt.Sprintf("%.0f/s; %s, %s ms", float64(len(sorted))/took.Seconds(), millis(sorted[len(sorted)/2]), millis(sorted[len(sorted)*99/100]))
}

func millis(d time.Duration) string {
	if d < 10*time.Millisecond {
		return fmt.Sprintf("%.1f", d.Seconds()*1000)
	}
	return fmt.Sprintf("%.0f", d.Seconds()*1000)
}

// memory is what a process has of it at the end, and what it had at most.
func memory(t *testing.T, pid int) string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return "not known here"
	}
	var now, most int
	for _, line := range strings.Split(string(text), "\n") {
		if name, value, ok := strings.Cut(line, ":"); ok && (name == "VmRSS" || name == "VmHWM") {
			to := &now
			if name == "VmHWM" {
				to = &most
			}
			_, err := fmt.Sscan(value, to)
			require.NoError(t, err)
		}
	}
	return fmt.Sprintf("%d, %d MiB", now>>10, most>>10)
}
