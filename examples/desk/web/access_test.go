package web_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/examples/desk/web"
)

// Which roles a route is for, written from what the roles do and not from the table of routes. "all" is everybody, signed in or not.
var routeRoles = map[string]string{
	"GET /{$}": "all", "GET /sign-in": "all", "POST /sign-in": "all", "POST /sign-out": "all", "GET /petition": "all", "POST /petition": "all",
	"GET /api/v1/openapi.json": "all", "POST /api/v1/tokens": "all", "DELETE /api/v1/tokens/current": "all", "POST /api/v1/petition": "all",

	"GET /today": "reception handler leader reviewer auditor", "GET /calendar": "reception handler leader reviewer auditor", "GET /overdue": "reception handler leader reviewer auditor", "GET /matters": "reception handler leader reviewer auditor",
	"GET /api/v1/matters": "reception handler leader reviewer auditor",
	"GET /reception":      "reception handler leader", "POST /reception": "reception handler leader", "POST /api/v1/matters": "reception handler leader",
	"GET /ledger.csv": "leader auditor", "GET /ledger.xlsx": "leader auditor",
	"GET /statistics": "leader auditor", "GET /api/v1/statistics": "leader auditor", "GET /staffing": "leader", "POST /staffing": "leader", "GET /accounts": "leader", "POST /accounts": "leader",

	"GET /matters/{id}": "reception handler leader reviewer auditor", "GET /matters/{id}/settlement": "reception handler leader reviewer auditor",
	"GET /api/v1/matters/{id}": "reception handler leader reviewer auditor", "GET /api/v1/matters/{id}/answer": "reception handler leader reviewer auditor",
	"GET /api/v1/matters/{id}/claims/{claim}/next": "reception handler leader reviewer auditor",
	"GET /matters/{id}/record":                     "reception handler leader reviewer", "POST /matters/{id}/record": "reception handler leader reviewer", "POST /api/v1/matters/{id}/claims/{claim}/events": "reception handler leader reviewer",
	"POST /matters/{id}/claims": "reception handler leader", "POST /matters/{id}/facts": "reception handler leader", "POST /matters/{id}/receipt": "reception handler leader", "POST /matters/{id}/callbacks": "reception handler leader", "POST /matters/{id}/accused": "reception handler leader", "PATCH /api/v1/matters/{id}": "reception handler leader",
	"GET /matters/{id}/agreement": "handler leader", "POST /matters/{id}/agreement": "handler leader", "GET /matters/{id}/entries": "handler leader", "POST /matters/{id}/entries": "handler leader", "POST /matters/{id}/handover": "leader",
	"GET /matters/{id}/papers/{kind}": "reception handler leader reviewer", "POST /matters/{id}/papers/{kind}": "reception handler leader reviewer", "GET /matters/{id}/looks": "leader auditor", "GET /api/v1/matters/{id}/looks": "leader auditor",
}

// bodies are what is sent to the routes that take something: enough to get past the door, and mostly refused behind it.
func bodies(pattern string) (form url.Values, text string) {
	switch {
	case strings.HasPrefix(pattern, "GET "):
		return nil, ""
	case strings.Contains(pattern, "/api/"):
		return nil, map[string]string{
			"POST /api/v1/matters": `{"dossier": {"case": "new"}}`, "PATCH /api/v1/matters/{id}": `[{"path": "facts.category", "value": "nonsense"}]`,
			"POST /api/v1/matters/{id}/claims/{claim}/events": `{"kind": "notified", "on": "nonsense"}`, "POST /api/v1/tokens": `{"account": "nobody", "password": "x"}`,
			"POST /api/v1/petition": `{"code": "X", "secret": "Y"}`,
		}[pattern]
	case strings.HasSuffix(pattern, "/record"):
		return url.Values{"kind": {"notified"}, "on": {"nonsense"}, "seen": {"1"}, "key": {"k"}}, ""
	}
	return url.Values{"key": {"k"}, "seen": {"1"}, "kind": {"nonsense"}, "fact": {"nonsense"}}, ""
}

// Every page and endpoint, every role, and each of: the own matter, another's, an accusation of the own organ, one with a direct
// interest. Whoever may not gets nothing of the matter, not even that it exists.
func TestEveryRouteEveryRole(t *testing.T) {
	d := newDesk(t)
	require.Len(t, routeRoles, len(web.Patterns()), "a route without a line here, or a line without a route")
	matters := map[string]store.Matter{"own": d.own, "foreign": d.foreign, "accusation": d.accusation, "recused": d.recused}
	secrets := []string{"低保纠纷甲乙丙", "丁戊己", "庚辛"}
	asked := 0
	for _, role := range append([]access.Role{0}, staff...) {
		account := ""
		if role != 0 {
			account = role.String()
		}
		b, token := d.browse(account), ""
		if account != "" {
			var err error
			token, err = d.db.NewToken(t.Context(), account, true, "test", time.Hour)
			require.NoError(t, err)
		}
		for _, pattern := range web.Patterns() {
			allowed := routeRoles[pattern]
			for name, m := range matters {
				if !strings.Contains(pattern, "{id}") && name != "own" || pattern == "POST /sign-out" || pattern == "DELETE /api/v1/tokens/current" {
					continue
				}
				asked++
				method, path, _ := strings.Cut(pattern, " ")
				path = strings.NewReplacer("{id}", m.ID, "{claim}", "1", "{kind}", "acceptance", "{$}", "").Replace(path)
				if strings.HasSuffix(path, "/record") && method == http.MethodGet {
					path += "?kind=notified"
				}
				d.clock = d.clock.Add(time.Minute) // so that nobody is asked to wait
				r := b.ask(method, path, token, pattern)
				may := allowed == "all" || account != "" && strings.Contains(allowed, account)
				if may && strings.Contains(pattern, "{id}") {
					switch name {
					case "own":
						may = role != access.Reviewer // it was not asked for review
					case "foreign":
						may = role == access.Auditor
					case "accusation":
						may = role == access.Reviewer
					case "recused":
						may = false
					}
				}
				what := strings.Join([]string{account, pattern, name}, " ")
				if may {
					assert.NotContains(t, []int{http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound}, dropSignIn(pattern, r.status), what+"\n"+r.body)
					continue
				}
				assert.Contains(t, []int{http.StatusSeeOther, http.StatusUnauthorized, http.StatusForbidden, http.StatusNotFound}, r.status, what)
				for _, s := range secrets {
					assert.NotContains(t, r.body, s, what)
				}
				if name == "accusation" && account != "" && strings.Contains(allowed, account) {
					assert.Equal(t, http.StatusNotFound, r.status, what)
				}
			}
		}
	}
	t.Logf("%d requests", asked)
	assert.Greater(t, asked, 500)
}

// dropSignIn passes over what a wrong password and a wrong code get, which nobody is kept from trying.
func dropSignIn(pattern string, status int) int {
	if strings.HasPrefix(pattern, "POST ") && (strings.HasSuffix(pattern, "/sign-in") || strings.HasSuffix(pattern, "/petition") || strings.HasSuffix(pattern, "/tokens")) {
		return http.StatusOK
	}
	if status == http.StatusNotFound && (strings.HasSuffix(pattern, "/accounts") || strings.HasSuffix(pattern, "/facts")) {
		return http.StatusOK
	}
	return status
}

func (b *browser) ask(method, path, token, pattern string) reply {
	form, text := bodies(pattern)
	if text == "" {
		return b.send(method, path, form, "Authorization", "Bearer "+token)
	}
	r, err := http.NewRequestWithContext(b.t.Context(), method, b.server.URL+path, strings.NewReader(text))
	require.NoError(b.t, err)
	r.Header.Set("Authorization", "Bearer "+token)
	r.Header.Set("If-Match", strconv.Quote("1"))
	r.Header.Set("Idempotency-Key", "k "+pattern+path+token)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	return b.do(r)
}

// Lists show what their reader may see, and nothing else: not by a search, not by a filter, not in a number.
func TestListsLeaveOutWhatIsHidden(t *testing.T) {
	d := newDesk(t)
	for _, role := range staff {
		b := d.browse(role.String())
		for _, path := range []string{"/today", "/today?tab=later", "/today?tab=wait", "/overdue", "/calendar", "/calendar?span=week", "/matters", "/matters?text=" + url.QueryEscape("检举"), "/matters?text=" + url.QueryEscape("纠纷"), "/matters?state=open", "/ledger.csv"} {
			body := b.get(path).body
			assert.NotContains(t, body, "庚辛", "%v %v: recused", role, path)
			if role != access.Reviewer {
				assert.NotContains(t, body, "丁戊己", "%v %v: accused", role, path)
			}
			if role != access.Auditor {
				assert.NotContains(t, body, "甲乙丙", "%v %v: another organ's", role, path)
			}
		}
	}
	assert.Contains(t, d.browse("reviewer").get("/matters").body, "丁戊己", "who may see it sees it")
	assert.Contains(t, d.browse("handler").get("/matters").body, "围墙纠纷")
	assert.Contains(t, d.browse("auditor").get("/matters").body, "甲乙丙")
}

func TestAPetitionerSeesTheirOwnAlone(t *testing.T) {
	d := newDesk(t)
	b := d.browse("")
	r := b.post("/petition", url.Values{"code": {d.own.Code}, "secret": {d.secret}})
	require.Equal(t, http.StatusOK, r.status, r.body)
	assert.Contains(t, r.body, "围墙纠纷")
	assert.NotContains(t, r.body, "还要问明", "the desk's own work is not theirs")
	for code, secret := range map[string]string{d.own.Code: "WRONG234", d.foreign.Code: d.secret, d.accusation.Code: "", "": d.secret} {
		r := b.post("/petition", url.Values{"code": {code}, "secret": {secret}})
		assert.Equal(t, http.StatusNotFound, r.status)
	}
	looks, err := d.db.Looks(t.Context(), d.own.ID, 10)
	require.NoError(t, err)
	assert.Equal(t, "petitioner", looks[0].By.Role, "and the look is on record")
}

// A look at a matter is on record before anything of it is shown.
func TestEachLookIsOnRecord(t *testing.T) {
	d := newDesk(t)
	b := d.browse("handler")
	require.Equal(t, http.StatusOK, b.get("/matters/"+d.own.ID).status)
	require.Equal(t, http.StatusOK, b.get("/matters/"+d.own.ID+"?names=shown").status)
	require.Equal(t, http.StatusNotFound, b.get("/matters/"+d.foreign.ID).status)
	looks, err := d.db.Looks(t.Context(), d.own.ID, 10)
	require.NoError(t, err)
	var what []string
	for _, l := range looks {
		if l.By.Account == "handler" {
			what = append(what, l.What)
		}
	}
	assert.ElementsMatch(t, []string{"GET /matters/{id}", "GET /matters/{id}", "names shown"}, what)
	looks, err = d.db.Looks(t.Context(), d.foreign.ID, 10)
	require.NoError(t, err)
	assert.Empty(t, looks, "nothing was seen")
}

func TestNamesAreMasked(t *testing.T) {
	d := newDesk(t)
	b := d.browse("handler")
	assert.NotContains(t, b.get("/matters/"+d.own.ID).body, "150202197001011234")
	assert.NotContains(t, b.get("/matters").body, "王小明")
	assert.Contains(t, b.get("/matters/"+d.own.ID+"?names=shown").body, "150202197001011234")
}

// A reviewer decides in review and re-review, and a handler does not.
func TestStepsAreOfTheirRole(t *testing.T) {
	d := newDesk(t)
	assert.Equal(t, http.StatusForbidden, d.browse("reception").get("/matters/"+d.own.ID+"/record?kind=opinion_issued").status)
	assert.Equal(t, http.StatusOK, d.browse("handler").get("/matters/"+d.own.ID+"/record?kind=opinion_issued").status)
	assert.Equal(t, http.StatusOK, d.browse("reviewer").get("/matters/"+d.accusation.ID+"/record?kind=opinion_issued").status)
}

// The parts of a file that decide who may see it, or that a role has no hand in, are no amendment.
func TestAmendmentsKeepToTheirRole(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		role, path string
		status     int
	}{
		{"reception", "facts.repeated", http.StatusOK},
		{"reception", "cover.taker", http.StatusUnprocessableEntity},
		{"leader", "cover", http.StatusUnprocessableEntity},
		{"leader", "", http.StatusUnprocessableEntity},
		{"leader", "claims", http.StatusUnprocessableEntity},
		{"leader", "claims[0]", http.StatusUnprocessableEntity},
		{"leader", "claims[0].events", http.StatusUnprocessableEntity},
		{"reception", "claims[0].agreement", http.StatusForbidden},
		{"reception", "claims[0].entries[0]", http.StatusForbidden},
		{"handler", "assignment.conflicts", http.StatusForbidden},
	} {
		token, err := d.db.NewToken(t.Context(), c.role, true, "", time.Hour)
		require.NoError(t, err)
		m, err := d.db.Matter(t.Context(), d.own.ID)
		require.NoError(t, err)
		body, err := json.Marshal([]map[string]any{{"path": c.path, "value": "no"}})
		require.NoError(t, err)
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPatch, d.server.URL+"/api/v1/matters/"+d.own.ID, strings.NewReader(string(body)))
		require.NoError(t, err)
		r.Header.Set("Authorization", "Bearer "+token)
		r.Header.Set("If-Match", strconv.Quote(strconv.Itoa(m.Version)))
		r.Header.Set("Idempotency-Key", c.role+c.path)
		got := d.browse("").do(r)
		assert.Equal(t, c.status, got.status, "%s %s: %s", c.role, c.path, got.body)
	}
}
