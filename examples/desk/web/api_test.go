package web_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/web"
)

// program is somebody at the API. Each answer is held to the description.
type program struct {
	*desk
	token  string
	router routers.Router
}

func described(t testing.TB) *openapi3.T {
	text, err := os.ReadFile("openapi.json")
	require.NoError(t, err)
	doc, err := openapi3.NewLoader().LoadFromData(text)
	require.NoError(t, err)
	require.NoError(t, doc.Validate(t.Context()))
	return doc
}

func (d *desk) program(account string) *program {
	doc := described(d.t)
	doc.Servers = openapi3.Servers{{URL: d.server.URL}}
	router, err := gorillamux.NewRouter(doc)
	require.NoError(d.t, err)
	p := &program{desk: d, router: router}
	if account != "" {
		p.token, err = d.db.NewToken(d.t.Context(), account, true, "test", time.Hour)
		require.NoError(d.t, err)
	}
	return p
}

// call asks, and fails where the answer is not as described. What is asked need not be: the API must bear that too.
func (p *program) call(method, path, body string, header ...string) reply {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), method, p.server.URL+path, strings.NewReader(body))
	require.NoError(p.t, err)
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	if p.token != "" {
		r.Header.Set("Authorization", "Bearer "+p.token)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	require.NoError(p.t, err)
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	require.NoError(p.t, err)
	route, params, err := p.router.FindRoute(r)
	require.NoError(p.t, err, "%s %s is not described", method, path)
	require.NoError(p.t, openapi3filter.ValidateResponse(p.t.Context(), &openapi3filter.ResponseValidationInput{
		RequestValidationInput: &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route},
		Status:                 answer.StatusCode, Header: answer.Header, Body: io.NopCloser(bytes.NewReader(text)),
	}), "%s %s", method, path)
	return reply{answer.StatusCode, string(text), answer.Header}
}

func (p *program) read(r reply, to any) {
	p.t.Helper()
	require.NoError(p.t, json.Unmarshal([]byte(r.body), to), r.body)
}

// The description names the routes of the API, all of them and no others.
func TestDescriptionNamesEveryRoute(t *testing.T) {
	var have, want []string
	for path, item := range described(t).Paths.Map() {
		for method := range item.Operations() {
			have = append(have, method+" "+path)
		}
	}
	for _, p := range web.Patterns() {
		if strings.Contains(p, "/api/") {
			want = append(want, p)
		}
	}
	slices.Sort(have)
	slices.Sort(want)
	require.NotEmpty(t, want)
	assert.Equal(t, want, have)
}

type apiMatter struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Code    string `json:"code"`
}

// A matter from its first day to its end, through the API alone.
func TestAMatterThroughTheAPI(t *testing.T) {
	d := newDesk(t)
	nobody := d.program("")
	var token struct{ Token string }
	r := nobody.call("POST", "/api/v1/tokens", `{"account": "leader", "password": "`+password+`", "label": "test"}`)
	require.Equal(t, http.StatusCreated, r.status, r.body)
	nobody.read(r, &token)
	p := d.program("")
	p.token = token.Token

	dossier, err := os.ReadFile("../cases/3_agreement.json")
	require.NoError(t, err)
	r = p.call("POST", "/api/v1/matters", `{"cover": {"number": "A-1"}, "dossier": `+string(dossier)+`}`, "Idempotency-Key", "one")
	require.Equal(t, http.StatusCreated, r.status, r.body)
	var m apiMatter
	p.read(r, &m)
	assert.Equal(t, `"1"`, r.header.Get("ETag"))
	assert.Equal(t, "/api/v1/matters/"+m.ID, r.header.Get("Location"))

	var list struct{ Matters []apiMatter }
	p.read(p.call("GET", "/api/v1/matters?text=A-1&limit=5", ""), &list)
	require.Len(t, list.Matters, 1)
	r = p.call("GET", "/api/v1/matters/"+m.ID+"/answer?on=2023-04-20", "")
	require.Equal(t, http.StatusOK, r.status)
	assert.Contains(t, r.body, "settled_and_confirmed")
	r = p.call("GET", "/api/v1/matters/"+m.ID+"/claims/agreement/next", "")
	require.Equal(t, http.StatusOK, r.status, r.body)
	require.Equal(t, http.StatusOK, p.call("GET", "/api/v1/matters/"+m.ID, "").status)
	require.Equal(t, http.StatusOK, p.call("GET", "/api/v1/statistics?from=2023-01-01&to=2023-12-31", "").status)
	require.Equal(t, http.StatusOK, p.call("GET", "/api/v1/matters/"+m.ID+"/looks", "").status)
	require.Equal(t, http.StatusOK, p.call("GET", "/api/v1/openapi.json", "").status)

	_, secret, err := d.db.Receipt(t.Context(), actor("leader"), m.ID)
	require.NoError(t, err)
	r = nobody.call("POST", "/api/v1/petition", `{"code": "`+m.Code+`", "secret": "`+secret+`"}`)
	require.Equal(t, http.StatusOK, r.status, r.body)

	require.Equal(t, http.StatusNoContent, p.call("DELETE", "/api/v1/tokens/current", "").status)
	assert.Equal(t, http.StatusUnauthorized, p.call("GET", "/api/v1/matters", "").status, "the token has ended")
}

// Doing something twice does it once; doing something else under the same name, or on an old version, does nothing.
func TestRepeatedAndOutdatedRequests(t *testing.T) {
	d := newDesk(t)
	p := d.program("leader")
	at := "/api/v1/matters/" + d.own.ID + "/claims/1/events"
	record := func(body, version, key string) reply {
		return p.call("POST", at, body, "If-Match", version, "Idempotency-Key", key)
	}
	const notified = `{"kind": "notified", "on": "2026-11-26"}`
	r := record(notified, `"1"`, "k1")
	require.Equal(t, http.StatusCreated, r.status, r.body)
	r = record(notified, `"1"`, "k1")
	require.Equal(t, http.StatusCreated, r.status, "the same again: "+r.body)
	var m apiMatter
	p.read(r, &m)
	assert.Equal(t, 2, m.Version, "and it was done once")

	var told struct {
		Type    string
		Version int
	}
	r = record(`{"kind": "accepted", "on": "2026-11-26"}`, `"2"`, "k1")
	require.Equal(t, http.StatusConflict, r.status)
	p.read(r, &told)
	assert.Equal(t, "desk:repeated", told.Type)
	r = record(`{"kind": "accepted", "on": "2026-11-26"}`, `"1"`, "k2")
	require.Equal(t, http.StatusConflict, r.status)
	p.read(r, &told)
	assert.Equal(t, "desk:conflict", told.Type)
	assert.Equal(t, 2, told.Version)
	assert.Equal(t, http.StatusPreconditionRequired, p.call("POST", at, notified, "Idempotency-Key", "k3").status)
	assert.Equal(t, http.StatusUnprocessableEntity, record(notified, `"2"`, "").status, "a key is needed")

	entries, err := d.db.Entries(t.Context(), d.own.ID)
	require.NoError(t, err)
	assert.Len(t, entries, 2)
}

// What is refused says everything that is missing, with rule and article, in both languages.
func TestProblemsNameRuleAndArticle(t *testing.T) {
	d := newDesk(t)
	p := d.program("leader")
	r := p.call("POST", "/api/v1/matters/"+d.own.ID+"/claims/1/events", `{"kind": "opinion_served", "on": "2026-11-26"}`, "If-Match", `"1"`, "Idempotency-Key", "k")
	require.Equal(t, http.StatusUnprocessableEntity, r.status, r.body)
	assert.Equal(t, "application/problem+json; charset=utf-8", r.header.Get("Content-Type"))
	var told struct {
		Type       string
		Violations []struct {
			Path, Rule, EN, ZH string
			Cite               struct{ ZH string }
		}
	}
	p.read(r, &told)
	assert.Equal(t, "desk:refused", told.Type)
	require.NotEmpty(t, told.Violations)
	assert.NotEmpty(t, told.Violations[0].Rule)
	assert.NotEmpty(t, told.Violations[0].Cite.ZH)
	assert.NotEmpty(t, told.Violations[0].EN)
	assert.NotEmpty(t, told.Violations[0].ZH)

	r = p.call("POST", "/api/v1/matters", `{"dossier": {"claims": [{"facts": {"category": "nonsense", "level": "nonsense"}}]}}`, "Idempotency-Key", "k")
	require.Equal(t, http.StatusUnprocessableEntity, r.status)
	p.read(r, &told)
	assert.Equal(t, "claims[0].facts.category", told.Violations[0].Path)
	assert.GreaterOrEqual(t, len(told.Violations), 2, "all at once")
}

// What is no JSON, or says what the API does not know, is refused and never half read.
func TestUnreadableBodies(t *testing.T) {
	d := newDesk(t)
	p := d.program("leader")
	for _, body := range []string{``, `{`, `[]`, `null`, `{"dossier": {}} {}`, `{"unknown": 1}`, `{"cover": {"unknown": 1}, "dossier": {}}`, `{"dossier": {"unknown": 1}}`, "\xff", `{"dossier": ` + strings.Repeat("[", 5000)} {
		r := p.call("POST", "/api/v1/matters", body, "Idempotency-Key", "k"+strconv.Itoa(len(body)))
		assert.Equal(t, http.StatusUnprocessableEntity, r.status, "%.40s: %s", body, r.body)
	}
}
