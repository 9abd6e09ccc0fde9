package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func actor(account string) store.Actor { return store.Actor{Account: account, Role: account} }

// A page of another site cannot make a browser do anything here.
func TestForeignSites(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	form := url.Values{"do": {"add"}, "name": {"mallory"}, "role": {"leader"}, "password": {"a long password of an attacker"}}
	for _, header := range [][]string{
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, {"Sec-Fetch-Site", "", "Origin", "null"}, {"Sec-Fetch-Site", "", "Origin", ""},
	} {
		assert.Equal(t, http.StatusForbidden, b.send(http.MethodPost, "/accounts", form, header...).status, header)
	}
	accounts, err := d.db.Accounts(t.Context())
	require.NoError(t, err)
	assert.Len(t, accounts, len(staff), "nothing was done")
	assert.Equal(t, http.StatusSeeOther, b.send(http.MethodPost, "/accounts", form, "Sec-Fetch-Site", "", "Origin", d.server.URL).status, "an older browser of the desk itself")
}

// A session is of no use at the API, and a token of a program opens no page.
func TestSessionsAndTokensAreKeptApart(t *testing.T) {
	d := newDesk(t)
	session, err := d.db.NewToken(t.Context(), "leader", false, "", time.Hour)
	require.NoError(t, err)
	token, err := d.db.NewToken(t.Context(), "leader", true, "", time.Hour)
	require.NoError(t, err)
	b := d.browse("")
	assert.Equal(t, http.StatusUnauthorized, b.send(http.MethodGet, "/api/v1/matters", nil, "Authorization", "Bearer "+session).status)
	assert.Equal(t, http.StatusUnauthorized, b.send(http.MethodGet, "/api/v1/matters", nil, "Cookie", "desk="+session).status)
	assert.Equal(t, http.StatusSeeOther, b.send(http.MethodGet, "/today", nil, "Cookie", "desk="+token).status)
	assert.Equal(t, http.StatusOK, b.send(http.MethodGet, "/today", nil, "Cookie", "desk="+session).status)
}

// A session that was stolen ends with signing out, with a new password, with its account, and by itself.
func TestStolenSessions(t *testing.T) {
	d := newDesk(t)
	for name, end := range map[string]func(b *browser, token string){
		"signed out": func(b *browser, token string) {
			r := b.send(http.MethodPost, "/sign-out", url.Values{}, "Cookie", "desk="+token)
			assert.Equal(t, http.StatusSeeOther, r.status)
		},
		"a new password": func(*browser, string) { require.NoError(t, d.db.SetPassword(t.Context(), "handler", password)) },
		"the account closed": func(*browser, string) {
			require.NoError(t, d.db.ChangeAccount(t.Context(), store.Account{Name: "handler", Role: "handler", Disabled: true}))
		},
	} {
		require.NoError(t, d.db.ChangeAccount(t.Context(), store.Account{Name: "handler", Role: "handler", Organ: here}))
		token, err := d.db.NewToken(t.Context(), "handler", false, "", time.Hour)
		require.NoError(t, err)
		b := d.browse("")
		require.Equal(t, http.StatusOK, b.send(http.MethodGet, "/today", nil, "Cookie", "desk="+token).status, name)
		end(b, token)
		assert.Equal(t, http.StatusSeeOther, b.send(http.MethodGet, "/today", nil, "Cookie", "desk="+token).status, name)
	}
	past, err := d.db.NewToken(t.Context(), "leader", false, "", -time.Second)
	require.NoError(t, err)
	for _, token := range []string{past, "", "nonsense", strings.Repeat("A", 26), "' OR '1'='1"} {
		assert.Equal(t, http.StatusSeeOther, d.browse("").send(http.MethodGet, "/today", nil, "Cookie", "desk="+url.QueryEscape(token)).status)
	}
}

func TestTheCookieIsKeptFromScriptsAndOtherSites(t *testing.T) {
	d := newDesk(t)
	r := d.browse("").post("/sign-in", url.Values{"account": {"leader"}, "password": {password}, "to": {"//evil.example"}})
	require.Equal(t, http.StatusSeeOther, r.status)
	assert.Equal(t, "/today", r.header.Get("Location"), "only within the desk")
	cookie := r.header.Get("Set-Cookie")
	for _, part := range []string{"HttpOnly", "SameSite=Strict", "Path=/"} {
		assert.Contains(t, cookie, part)
	}
	for _, to := range []string{"https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\nx"} {
		r := d.browse("").post("/sign-in", url.Values{"account": {"leader"}, "password": {password}, "to": {to}})
		assert.Equal(t, "/today", r.header.Get("Location"), to)
	}
}

// Who guesses passwords or codes has to wait, and learns nothing from the answer.
func TestGuessing(t *testing.T) {
	d := newDesk(t)
	b := d.browse("")
	var status []int
	for range 14 {
		status = append(status, b.post("/sign-in", url.Values{"account": {"leader"}, "password": {"wrong"}}).status)
	}
	assert.Contains(t, status[:10], http.StatusUnauthorized)
	assert.NotContains(t, status[:10], http.StatusTooManyRequests)
	assert.NotContains(t, status[10:], http.StatusUnauthorized)
	assert.Equal(t, http.StatusTooManyRequests, b.post("/sign-in", url.Values{"account": {"leader"}, "password": {password}}).status, "even the right one")
	assert.Equal(t, http.StatusTooManyRequests, d.program("").call("POST", "/api/v1/tokens", `{"account": "LEADER ", "password": "`+password+`"}`).status, "nor by another door")
	for range 10 {
		assert.Equal(t, http.StatusNotFound, b.post("/petition", url.Values{"code": {d.own.Code}, "secret": {"WRONG234"}}).status)
	}
	assert.Equal(t, http.StatusTooManyRequests, b.post("/petition", url.Values{"code": {d.own.Code}, "secret": {d.secret}}).status, "even the right one")
	assert.Equal(t, http.StatusSeeOther, b.post("/sign-in", url.Values{"account": {"handler"}, "password": {password}}).status, "a colleague behind the same address is not kept out")
	d.clock = d.clock.Add(time.Minute)
	known, unknown := b.post("/sign-in", url.Values{"account": {"leader"}, "password": {"wrong"}}), b.post("/sign-in", url.Values{"account": {"nobody"}, "password": {"wrong"}})
	assert.Equal(t, known.body, unknown.body)
}

const script = `"><script>alert(1)</script><img src=x onerror=alert(1)>'--`

// What people type stands on pages as text, wherever it comes back.
func TestMarkupIsText(t *testing.T) {
	d := newDesk(t)
	file := store.File{
		Cover:   store.Cover{Number: script, Unit: here, Content: script, Place: script, Channel: script, Petitioners: []store.Petitioner{{Name: script, Identity: script, Phone: script, Address: script}}},
		Dossier: dossier.Dossier{Format: 1, Case: script, Title: statute.Text{EN: script, ZH: script}, Claims: []dossier.Demand{{Name: script, Title: statute.Text{EN: script, ZH: script}}}},
	}
	m, err := d.db.Create(t.Context(), actor("leader"), "script", file)
	require.NoError(t, err)
	b := d.browse("leader")
	pages := []string{"/today", "/matters", "/matters?text=" + url.QueryEscape(script), "/overdue", "/staffing", "/matters/" + m.ID, "/matters/" + m.ID + "?names=shown", "/matters/" + m.ID + "/settlement", "/matters/" + m.ID + "/record?kind=notified", "/matters/" + m.ID + "/papers/acceptance", "/sign-in?to=" + url.QueryEscape(script), "/matters/" + url.PathEscape(script)}
	shown := 0
	for _, path := range pages {
		r := b.get(path)
		assert.NotContains(t, r.body, "<script", path)
		assert.NotContains(t, r.body, "<img", path)
		if strings.Contains(r.body, "&lt;script&gt;") {
			shown++
		}
		assert.Contains(t, r.header.Get("Content-Security-Policy"), "default-src 'none'", path)
		assert.Equal(t, "nosniff", r.header.Get("X-Content-Type-Options"), path)
	}
	assert.Greater(t, shown, 5, "it was there to be seen")
	r := b.post("/matters/"+m.ID+"/papers/acceptance", url.Values{"organ": {script}, "petitioner": {script}})
	assert.NotContains(t, r.body, "<script")
	assert.Contains(t, r.body, "&lt;script&gt;")
	r = b.post("/reception", url.Values{"demand": {script}, "received": {"2026-11-27"}, "cover.petitioners[0].name": {script}, "cover.content": {script}})
	assert.NotContains(t, r.body, "<script")
	assert.Contains(t, r.body, "&lt;script&gt;")
}

// Text is never a part of a statement to the database.
func TestStatementsAreNotMadeOfText(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	for _, evil := range []string{`' OR '1'='1`, `%`, `_`, `\`, `'; DROP TABLE matter; --`, "\x00", strings.Repeat("'", 5000)} {
		for _, field := range []string{"text", "person", "organ", "after", "stage", "from", "to", "limit", "counts"} {
			r := b.get("/matters?" + url.Values{field: {evil}}.Encode())
			assert.Contains(t, []int{http.StatusOK, http.StatusUnprocessableEntity}, r.status, "%s=%.20q %s", field, evil, r.body)
			if field == "text" && evil != `_` {
				assert.NotContains(t, r.body, "围墙纠纷", "%.20q finds what has it in its text and nothing else", evil)
			}
		}
		assert.Contains(t, []int{http.StatusNotFound, http.StatusUnprocessableEntity}, b.get("/matters/"+url.PathEscape(evil)).status)
	}
	_, err := d.db.Matter(t.Context(), d.own.ID)
	require.NoError(t, err, "everything is still there")
}

// Names, numbers and texts of petitioners, codes, secrets and passwords never stand in the log.
func TestTheLogNamesNobody(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	b.get("/matters?text=" + url.QueryEscape("王小明"))
	b.get("/matters/" + d.own.ID + "?names=shown")
	b.post("/petition", url.Values{"code": {d.own.Code}, "secret": {d.secret}})
	b.post("/sign-in", url.Values{"account": {"leader"}, "password": {password}})
	b.post("/reception", url.Values{"demand": {"要求赔偿"}, "received": {"nonsense 王小明"}, "cover.petitioners[0].name": {"王小明"}})
	b.get("/no-such-page/王小明")
	log := d.log.String()
	require.Contains(t, log, "route=")
	for _, word := range []string{"王小明", "150202197001011234", "13812345678", "围墙", "要求赔偿", d.own.Code, d.secret, password, d.own.ID} {
		assert.NotContains(t, log, word)
		assert.NotContains(t, log, url.QueryEscape(word))
	}
}
