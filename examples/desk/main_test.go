package main

import (
	"bytes"
	"context"
	"flag"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// buffer is written by the program while a test reads it.
type buffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

func nothing(string) string { return "" }

// start runs the program until stop is called, which returns what it ended with.
func start(t *testing.T, args ...string) (address string, out, logs *buffer, stop func() error) {
	out, logs = &buffer{}, &buffer{}
	ctx, cancel := context.WithCancel(t.Context())
	ready, done := make(chan string, 1), make(chan error, 1)
	go func() {
		done <- run(ctx, append([]string{"-listen", "localhost:0"}, args...), nothing, out, logs, ready)
	}()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-done
	})
	t.Cleanup(func() { _ = stop() })
	select {
	case address = <-ready:
	case err := <-done:
		t.Fatal(err)
	}
	return address, out, logs, stop
}

func get(t *testing.T, url string) (int, string) {
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	require.NoError(t, err)
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	return answer.StatusCode, string(text)
}

func TestFirstStart(t *testing.T) {
	db := filepath.Join(t.TempDir(), "desk.db")
	address, out, logs, stop := start(t, "-db", db)
	status, body := get(t, "http://"+address+"/readyz")
	assert.Equal(t, http.StatusOK, status, body)
	assert.Contains(t, out.String(), "first account: desk")
	_, after, _ := strings.Cut(out.String(), "password: ")
	password, _, _ := strings.Cut(after, "\n")
	assert.NotContains(t, logs.String(), password)
	require.NoError(t, stop(), "it stops when it is told to")

	s, err := store.Open(t.Context(), db)
	require.NoError(t, err)
	_, err = s.Login(t.Context(), "desk", password)
	require.NoError(t, err, "the password that was printed")
	rows, _, err := s.Work(t.Context(), store.Query{}, calendar.MustDate(2026, 11, 27))
	require.NoError(t, err)
	assert.Len(t, rows, 3, "three matters to look at")
	require.NoError(t, s.Close())

	_, out, _, stop = start(t, "-db", db)
	require.NoError(t, stop())
	assert.Empty(t, out.String(), "the second start prints no account")
}

func TestEmptyStart(t *testing.T) {
	db := filepath.Join(t.TempDir(), "desk.db")
	_, _, _, stop := start(t, "-db", db, "-empty")
	require.NoError(t, stop())
	s, err := store.Open(t.Context(), db)
	require.NoError(t, err)
	n, err := s.Count(t.Context(), store.Query{}, calendar.MustDate(2026, 11, 27))
	require.NoError(t, err)
	assert.Zero(t, n)
	require.NoError(t, s.Close())
}

// A ledger is taken in as a whole, once; with a fault in it nothing is.
func TestImport(t *testing.T) {
	folder := t.TempDir()
	good, bad := filepath.Join(folder, "good.csv"), filepath.Join(folder, "bad.csv")
	require.NoError(t, os.WriteFile(good, []byte("信访件编号,姓名,信访内容,登记时间,异常动态\nA-1,王某,围墙,2021-03-01,无\n"), 0o600))
	require.NoError(t, os.WriteFile(bad, []byte("信访件编号,登记时间\nA-2,某日\n"), 0o600))
	take := func(path string) (string, error) {
		var out bytes.Buffer
		err := run(t.Context(), []string{"-db", filepath.Join(folder, "desk.db"), "-empty", "-import", path}, nothing, &out, io.Discard, nil)
		return out.String(), err
	}
	out, err := take(good)
	require.NoError(t, err)
	assert.Contains(t, out, "1 rows, 1 new")
	assert.Contains(t, out, "异常动态", "what is about persons is not taken, and that is said")
	out, err = take(good)
	require.NoError(t, err)
	assert.Contains(t, out, "0 new, 1 on record already")
	_, err = take(bad)
	require.ErrorContains(t, err, "登记时间")
}

// A request under way is answered before the program ends.
func TestStopsWhenEverythingIsAnswered(t *testing.T) {
	begun, end := make(chan struct{}), make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(begun)
		<-end
		_, _ = io.WriteString(w, "answered")
	})
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "localhost:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	done, body := make(chan error, 1), make(chan string, 1)
	go func() { done <- serve(ctx, newServer(ctx, h), listener) }()
	go func() {
		_, text := get(t, "http://"+listener.Addr().String())
		body <- text
	}()
	<-begun
	cancel()
	close(end)
	assert.Equal(t, "answered", <-body)
	require.NoError(t, <-done)
}

// Clients that send or read slowly, or say nothing more, are let go, and others are answered beside them. The times are those of the
// desk, cut to a twentieth.
func TestSlowClients(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := newServer(ctx, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		if r.URL.Path == "/big" {
			for range 64 {
				_, _ = w.Write(make([]byte, 1<<20))
			}
		}
	}))
	for _, timeout := range []*time.Duration{&s.ReadHeaderTimeout, &s.ReadTimeout, &s.WriteTimeout, &s.IdleTimeout} {
		require.NotZero(t, *timeout, "without end")
		*timeout /= 20
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "localhost:0")
	require.NoError(t, err)
	done := make(chan error, 1)
	go func() { done <- serve(ctx, s, listener) }()
	const each = 10
	var all sync.WaitGroup
	for what, begin := range map[string]string{
		"head": "GET / HTTP/1.1\r\nHost: x\r\nX-", "body": "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n", "reading": "GET /big HTTP/1.1\r\nHost: x\r\n\r\n",
	} {
		for range each {
			c, err := (&net.Dialer{}).DialContext(ctx, "tcp", listener.Addr().String())
			require.NoError(t, err)
			_, err = io.WriteString(c, begin)
			require.NoError(t, err)
			all.Go(func() {
				defer c.Close()
				began := time.Now()
				for time.Since(began) < 30*time.Second { // a byte now and then, until the desk has hung up
					time.Sleep(50 * time.Millisecond)
					if _, err := io.WriteString(c, "x"); err != nil {
						return
					}
				}
				assert.Fail(t, "the desk still waits", what)
			})
		}
	}
	began := time.Now()
	status, _ := get(t, "http://"+listener.Addr().String()+"/")
	assert.Equal(t, http.StatusOK, status)
	assert.Less(t, time.Since(began), 2*time.Second, "who is quick does not wait for the slow")
	all.Wait()
	t.Logf("%d slow connections let go", 3*each)
	cancel()
	require.NoError(t, <-done)
}

func TestFlagsAndEnvironment(t *testing.T) {
	env := func(name string) string {
		return map[string]string{"DESK_DB": "postgres://of/the/environment", "DESK_PHONE": "0472-1", "DESK_SECURE": "true"}[name]
	}
	s, err := parse([]string{"-phone", "0472-2"}, env, io.Discard)
	require.NoError(t, err)
	assert.Equal(t, settings{db: "postgres://of/the/environment", listen: "localhost:8080", phone: "0472-2", secure: true}, s, "a flag goes before the environment")

	var help bytes.Buffer
	_, err = parse([]string{"-help"}, nothing, &help)
	require.ErrorIs(t, err, flag.ErrHelp)
	for _, name := range []string{"db", "listen", "phone", "roster", "import", "secure", "empty"} {
		assert.Contains(t, help.String(), "-"+name)
		assert.Contains(t, help.String(), "DESK_"+strings.ToUpper(name))
	}
	_, err = parse([]string{"more"}, nothing, io.Discard)
	require.Error(t, err)
	_, err = parse(nil, func(string) string { return "nonsense" }, io.Discard)
	require.Error(t, err, "DESK_SECURE is no yes or no")
}

// The example matters are those of examples/docket, to the byte.
func TestExamplesAreThoseOfTheDocket(t *testing.T) {
	paths, err := filepath.Glob("../docket/cases/*.json")
	require.NoError(t, err)
	require.Len(t, paths, 3)
	for _, path := range paths {
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		have, err := exampleCases.ReadFile("cases/" + filepath.Base(path))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(have), path)
	}
	people, err := readRoster("")
	require.NoError(t, err)
	assert.NotEmpty(t, people)
}
