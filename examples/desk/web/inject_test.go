package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/examples/desk/web"
)

// payloads are texts that would do harm where a text became a part of a statement, of a page, of a header or of a path.
var payloads = []string{
	`' OR '1'='1`, `'; DROP TABLE matter; --`, `1) UNION SELECT name, password FROM account --`, `$1`, `%' ESCAPE '`, `"*" AND NOT`,
	`"><script>alert(1)</script>`, `'><img src=x onerror=alert(1)>`, `{{.Who}}<svg/onload=alert(1)>`, `javascript:alert(1)`, "x\r\nSet-Cookie: desk=stolen", `../../../../etc/passwd`, "//evil.example",
}

// fieldNames are the fields of all forms and addresses.
var fieldNames = []string{
	"text", "person", "organ", "from", "to", "after", "state", "hit", "counts", "stage", "limit", "of", "tab", "by", "on", "names", "claim", "kind", "fact", "value", "demand", "linked",
	"do", "matter", "reason", "recused", "name", "shown", "role", "label", "account", "code", "secret", "received", "document", "organ.name", "cover.content", "cover.petitioners[0].name", "lang",
}

// Every route takes every payload in every field, as a page does and as a program; none fails, none is obeyed.
func TestEveryRouteEveryPayload(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	token, err := d.db.NewToken(t.Context(), "leader", true, "test", time.Hour)
	require.NoError(t, err)
	asked := 0
	for i, payload := range payloads {
		for _, pattern := range web.Patterns() {
			if strings.HasSuffix(pattern, "/sign-out") || strings.HasSuffix(pattern, "/tokens/current") {
				continue
			}
			method, path, _ := strings.Cut(pattern, " ")
			for _, id := range []string{d.own.ID, url.PathEscape(payload)} {
				if id != d.own.ID && !strings.Contains(path, "{") {
					continue
				}
				asked++
				d.clock = d.clock.Add(time.Minute) // so that nobody is asked to wait
				at := strings.NewReplacer("{id}", id, "{claim}", "1", "{kind}", "acceptance", "{$}", "").Replace(path)
				form := url.Values{"key": {fmt.Sprint(pattern, i)}, "seen": {"1"}}
				for _, name := range fieldNames {
					form.Set(name, payload)
				}
				r := b.attack(method, at, form, token)
				what := fmt.Sprintf("%s %q", pattern, payload)
				assert.Less(t, r.status, http.StatusInternalServerError, what)
				for _, markup := range []string{"<script", "<img src=x", "<svg/onload", `href="javascript:`, `action="javascript:`} {
					if strings.Contains(r.header.Get("Content-Type"), "html") {
						assert.NotContains(t, r.body, markup, what)
					}
				}
				assert.NotContains(t, r.header.Values("Set-Cookie"), "desk=stolen", what)
				if to := r.header.Get("Location"); to != "" {
					assert.True(t, strings.HasPrefix(to, "/") && !strings.HasPrefix(to, "//"), "%s leads to %s", what, to)
				}
			}
		}
	}
	t.Logf("%d requests", asked)
	assert.Greater(t, asked, 700)
	accounts, err := d.db.Accounts(t.Context())
	require.NoError(t, err)
	assert.Len(t, accounts, len(staff), "no account more or less")
	differs, err := d.db.Check(t.Context(), store.Day(d.clock))
	require.NoError(t, err)
	assert.Empty(t, differs)
	assert.NotContains(t, d.log.String(), "level=ERROR")
}

// attack sends fields as a form, as an address and as JSON, whichever the route takes.
func (b *browser) attack(method, path string, form url.Values, token string) reply {
	if method == http.MethodGet {
		return b.send(method, path+"?"+form.Encode(), nil, "Authorization", "Bearer "+token)
	}
	if !strings.HasPrefix(path, "/api/") {
		return b.send(method, path, form)
	}
	all := map[string]any{"path": form.Get("text"), "cover": map[string]any{"content": form.Get("text")}, "dossier": map[string]any{"case": form.Get("text")}}
	for name := range form {
		all[name] = form.Get(name)
	}
	text, err := json.Marshal(all)
	require.NoError(b.t, err)
	if method == http.MethodPatch {
		text, err = json.Marshal([]map[string]any{{"path": form.Get("text"), "value": form.Get("text")}})
		require.NoError(b.t, err)
	}
	return b.json(method, path, string(text), token, form.Get("text"))
}

// json sends a body as a program does.
func (b *browser) json(method, path, text, token, key string) reply {
	r, err := http.NewRequestWithContext(b.t.Context(), method, b.server.URL+path, strings.NewReader(text))
	require.NoError(b.t, err)
	r.Header.Set("Authorization", "Bearer "+token)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("If-Match", strconv.Quote("1"))
	r.Header.Set("Idempotency-Key", strings.Join(strings.Fields(key), " "))
	return b.do(r)
}

// changing are the routes that change something through a page.
func changing() (paths []string) {
	for _, pattern := range web.Patterns() {
		if path, ok := strings.CutPrefix(pattern, "POST "); ok && !strings.HasPrefix(path, "/api/") {
			paths = append(paths, path)
		}
	}
	return paths
}

// Another site can make a browser do nothing at any route.
func TestForeignSitesAtEveryRoute(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	asked := 0
	for _, path := range changing() {
		path = strings.NewReplacer("{id}", d.own.ID, "{kind}", "acceptance").Replace(path)
		for _, header := range [][]string{
			{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, {"Sec-Fetch-Site", "", "Origin", "null"}, {"Sec-Fetch-Site", "", "Origin", ""},
		} {
			asked++
			r := b.send(http.MethodPost, path, url.Values{"key": {"k"}, "seen": {"1"}, "demand": {"x"}, "account": {"leader"}, "password": {password}}, header...)
			assert.Equal(t, http.StatusForbidden, r.status, "%s %s", path, header)
			assert.Empty(t, r.header.Values("Set-Cookie"), path)
		}
	}
	t.Logf("%d requests", asked)
	assert.GreaterOrEqual(t, asked, 5*14)
	entries, err := d.db.Entries(t.Context(), d.own.ID)
	require.NoError(t, err)
	assert.Len(t, entries, 1, "nothing was done")
	assert.Equal(t, http.StatusOK, b.get("/today").status, "nor was anybody signed out")
}

// A body that is too long is refused at every route, at its bound and not when memory ends.
func TestOversizedBodiesAtEveryRoute(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	token, err := d.db.NewToken(t.Context(), "leader", true, "test", time.Hour)
	require.NoError(t, err)
	unread := map[string]bool{"/sign-out": true, "/matters/{id}/receipt": true} // they do what they do, whatever comes with it
	asked, long := 0, strings.Repeat("x", 1<<20)
	for _, path := range changing() {
		if unread[path] {
			continue
		}
		asked++
		d.clock = d.clock.Add(time.Minute)
		r := b.send(http.MethodPost, strings.NewReplacer("{id}", d.own.ID, "{kind}", "acceptance").Replace(path), url.Values{"key": {"k"}, "seen": {"1"}, "demand": {long}})
		assert.Equal(t, http.StatusRequestEntityTooLarge, r.status, path)
	}
	longer := `{"dossier": {"case": "` + strings.Repeat("x", 4<<20) + `"}}`
	for _, pattern := range web.Patterns() {
		method, path, _ := strings.Cut(pattern, " ")
		if strings.HasPrefix(path, "/api/") && (method == http.MethodPost || method == http.MethodPatch) {
			asked++
			d.clock = d.clock.Add(time.Minute)
			r := b.json(method, strings.NewReplacer("{id}", d.own.ID, "{claim}", "1").Replace(path), longer, token, "k")
			assert.Equal(t, http.StatusRequestEntityTooLarge, r.status, pattern)
		}
	}
	t.Logf("%d requests", asked)
	assert.GreaterOrEqual(t, asked, 15)
}

// A request that is sent again does nothing again, and is of no use to anybody else.
func TestReplayedKeys(t *testing.T) {
	d := newDesk(t)
	const body = `{"kind": "notified", "on": "2026-11-26"}`
	at := func(m store.Matter) string { return "/api/v1/matters/" + m.ID + "/claims/1/events" }
	token := func(account string) string {
		token, err := d.db.NewToken(t.Context(), account, true, "test", time.Hour)
		require.NoError(t, err)
		return token
	}
	b, leader := d.browse(""), token("leader")
	first := b.json(http.MethodPost, at(d.own), body, leader, "once")
	require.Equal(t, http.StatusCreated, first.status, first.body)
	asked := 0
	for range 20 {
		asked++
		r := b.json(http.MethodPost, at(d.own), body, leader, "once")
		assert.Equal(t, http.StatusCreated, r.status)
		assert.Equal(t, first.body, r.body)
	}
	for _, account := range []string{"reception", "handler"} { // who may record the same step themselves
		asked++
		assert.Equal(t, http.StatusConflict, b.json(http.MethodPost, at(d.own), body, token(account), "once").status, account)
	}
	for _, r := range []reply{
		b.json(http.MethodPost, at(d.own), `{"kind": "notified", "on": "2026-11-25"}`, leader, "once"),
		b.json(http.MethodPatch, "/api/v1/matters/"+d.own.ID, `[{"path": "facts.repeated", "value": "no"}]`, leader, "once"),
		b.json(http.MethodPost, "/api/v1/matters", `{"dossier": {"case": "x"}}`, leader, "once"),
	} {
		asked++
		assert.Equal(t, http.StatusConflict, r.status, r.body)
	}
	for _, m := range []store.Matter{d.foreign, d.accusation, d.recused} {
		asked++
		assert.Contains(t, []int{http.StatusNotFound, http.StatusForbidden}, b.json(http.MethodPost, at(m), body, leader, "once").status)
	}
	t.Logf("%d requests", asked)
	entries, err := d.db.Entries(t.Context(), d.own.ID)
	require.NoError(t, err)
	assert.Len(t, entries, 2, "opened, and recorded once")
}

// Signing in makes a new session and ends the one that the browser had: one that an attacker planted, or copied, is worth nothing then.
func TestSessionsAreRenewed(t *testing.T) {
	d := newDesk(t)
	b := d.browse("handler")
	copied := ""
	at, err := url.Parse(d.server.URL)
	require.NoError(t, err)
	for _, c := range b.client.Jar.Cookies(at) {
		copied = c.Value
	}
	thief := d.browse("")
	require.Equal(t, http.StatusOK, thief.send(http.MethodGet, "/today", nil, "Cookie", "desk="+copied).status)
	require.Equal(t, http.StatusSeeOther, b.post("/sign-in", url.Values{"account": {"handler"}, "password": {password}}).status)
	assert.Equal(t, http.StatusSeeOther, thief.send(http.MethodGet, "/today", nil, "Cookie", "desk="+copied).status, "the copy is worth nothing")
	assert.Equal(t, http.StatusOK, b.get("/today").status)

	const planted = "AAAAAAAAAAAAAAAAAAAAAAAAAA"
	victim := d.browse("")
	victim.client.Jar.SetCookies(at, []*http.Cookie{{Name: "desk", Value: planted, Path: "/"}})
	require.Equal(t, http.StatusSeeOther, victim.post("/sign-in", url.Values{"account": {"handler"}, "password": {password}}).status)
	assert.Equal(t, http.StatusSeeOther, thief.send(http.MethodGet, "/today", nil, "Cookie", "desk="+planted).status, "the session has another name")
	assert.Equal(t, http.StatusOK, victim.get("/today").status)
}
