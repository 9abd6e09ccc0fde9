package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/internal/postgrestest"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/examples/desk/web"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

const (
	here     = "市公安局"
	above    = "市人民政府"
	other    = "区民政局"
	password = "a long password for tests"
)

// onPostgres says on which database the tests run just now.
var onPostgres bool

// TestMain runs all tests on SQLite, and then again on PostgreSQL where it is installed.
func TestMain(m *testing.M) {
	code := m.Run()
	switch {
	case code != 0:
	case !postgrestest.Installed():
		fmt.Println("SKIPPED: PostgreSQL is not installed; nothing of the pages and the API was tried on it")
	default:
		fmt.Println("the same on PostgreSQL")
		onPostgres = true
		code = m.Run()
		postgrestest.Stop()
	}
	os.Exit(code)
}

// desk is a running desk with its matters and one account of each role.
type desk struct {
	t      testing.TB
	db     *store.Store
	server *httptest.Server
	log    *bytes.Buffer

	own, foreign, accusation, recused store.Matter
	secret                            string // of own
	clock                             time.Time
}

func (d *desk) now() time.Time { return d.clock }

// The matters that every role is tried with. The accusation accuses the organ where the accounts work.
const (
	ownMatter = `{"case": "own", "title": {"zh": "围墙纠纷", "en": "The wall"}, "received": "2026-11-20", "facts": {"category": "grievance", "competence": "this_system",
		"level": "this_organ", "paths": ["none"], "path_concluded": "no", "pending": "no", "concluded": "no", "two_sided": "no", "source": "direct"}, "assignment": {"organ": "市公安局"},
		"claims": [{"name": "1", "title": {"zh": "要求答复报案", "en": "an answer"}, "complete": true, "events": [{"kind": "registered", "on": "2026-11-20"}]}]}`
	foreignMatter = `{"case": "foreign", "title": {"zh": "低保纠纷甲乙丙", "en": "Relief"}, "received": "2026-11-20", "facts": {"category": "grievance"}, "assignment": {"organ": "区民政局"},
		"claims": [{"name": "1", "title": {"zh": "要求复核低保", "en": "relief"}, "complete": true, "events": [{"kind": "registered", "on": "2026-11-20"}]}]}`
	accusationMatter = `{"case": "accusation", "title": {"zh": "检举某局长丁戊己", "en": "Against the chief"}, "received": "2026-11-20", "facts": {"category": "accusation"},
		"assignment": {"organ": "市人民政府"}, "claims": [{"name": "1", "title": {"zh": "检举丁戊己", "en": "accusation"}, "complete": true,
		"events": [{"kind": "registered", "on": "2026-11-20"}, {"kind": "review_requested", "on": "2026-11-21", "organ": {"name": "市人民政府"}}]}]}`
	recusedMatter = `{"case": "recused", "title": {"zh": "亲属之间的纠纷庚辛", "en": "Among relatives"}, "received": "2026-11-20", "facts": {"category": "grievance"},
		"assignment": {"organ": "市公安局", "conflicts": ["p1"]}, "claims": [{"name": "1", "title": {"zh": "庚辛", "en": "kin"}, "complete": true, "events": [{"kind": "registered", "on": "2026-11-20"}]}]}`
)

func newDesk(t testing.TB) *desk {
	d := &desk{t: t, log: &bytes.Buffer{}, clock: time.Date(2026, 11, 27, 4, 0, 0, 0, time.UTC)}
	address := filepath.Join(t.TempDir(), "desk.db")
	if onPostgres {
		address = postgrestest.New(t)
	}
	db, err := store.Open(t.Context(), address)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	d.db = db
	text, err := os.ReadFile("../roster.json")
	require.NoError(t, err)
	var roster []assignment.Person
	require.NoError(t, json.Unmarshal(text, &roster))
	s, err := web.New(db, web.Options{Log: slog.New(slog.NewTextHandler(d.log, nil)), Now: d.now, Phone: "0472-1234567", Roster: roster})
	require.NoError(t, err)
	d.server = httptest.NewServer(s.Handler())
	t.Cleanup(d.server.Close)

	d.own = d.create(ownMatter, store.Cover{Unit: here, Taker: "front", Petitioners: []store.Petitioner{{Name: "王小明", Identity: "150202197001011234", Phone: "13812345678"}}})
	d.foreign = d.create(foreignMatter, store.Cover{Unit: other, Taker: "elsewhere"})
	d.accusation = d.create(accusationMatter, store.Cover{Unit: above, Taker: "elsewhere", Accused: []string{here}})
	d.recused = d.create(recusedMatter, store.Cover{Unit: here, Taker: "elsewhere"})
	_, d.secret, err = db.Receipt(t.Context(), store.Actor{Account: "front"}, d.own.ID)
	require.NoError(t, err)
	for _, r := range staff {
		organ := here
		if r == access.Reviewer {
			organ = above
		}
		require.NoError(t, db.AddAccount(t.Context(), store.Account{Name: r.String(), Role: r.String(), Person: "p1", Organ: organ}, password))
	}
	return d
}

var staff = []access.Role{access.Reception, access.Handler, access.Leader, access.Reviewer, access.Auditor}

func (d *desk) create(text string, cover store.Cover) store.Matter {
	read, found := dossier.Read([]byte(text))
	require.Empty(d.t, found)
	m, err := d.db.Create(d.t.Context(), store.Actor{Account: cover.Taker}, read.Case, store.File{Cover: cover, Dossier: read})
	require.NoError(d.t, err)
	return m
}

// browser is somebody at the pages.
type browser struct {
	*desk
	client *http.Client
}

// browse signs somebody in; "" is nobody. The session is made straight in the store: signing in has its own tests, and is slow by
// design.
func (d *desk) browse(account string) *browser {
	jar, err := cookiejar.New(nil)
	require.NoError(d.t, err)
	b := &browser{d, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
	if account != "" {
		token, err := d.db.NewToken(context.Background(), account, false, "test", time.Hour)
		require.NoError(d.t, err)
		at, err := url.Parse(d.server.URL)
		require.NoError(d.t, err)
		jar.SetCookies(at, []*http.Cookie{{Name: "desk", Value: token, Path: "/"}})
	}
	return b
}

// reply is what came back.
type reply struct {
	status int
	body   string
	header http.Header
}

func (b *browser) send(method, path string, form url.Values, header ...string) reply {
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r, err := http.NewRequestWithContext(context.Background(), method, b.server.URL+path, body)
	require.NoError(b.t, err)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return b.do(r)
}

func (b *browser) do(r *http.Request) reply {
	answer, err := b.client.Do(r)
	require.NoError(b.t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(b.t, err)
	return reply{answer.StatusCode, string(text), answer.Header}
}

func (b *browser) get(path string) reply { return b.send(http.MethodGet, path, nil) }

func (b *browser) post(path string, form url.Values) reply {
	return b.send(http.MethodPost, path, form)
}

var today = calendar.MustDate(2026, 11, 27)

func queryText(text string) store.Query { return store.Query{Text: text} }
