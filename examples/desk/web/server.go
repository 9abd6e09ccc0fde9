// Package web is what people and programs see of the desk: pages in Chinese and English that need no script, and a JSON API beside
// them that does the same. It decides nothing: what may be done is for packages access and escalation, what stands where for the
// answers of the library, what is kept for package store.
//
// Every route is one row of a table with what has to be asked before its handler runs: whether somebody is signed in, whether their
// role does such work, and whether the matter may be seen by them. A handler cannot forget it, and each look at a matter is on record.
//
// Reading order: server.go and visit.go (one request), guard.go (what every request goes through), problem.go, language.go and page.go
// (words), form.go, rows.go and faults.go (forms by the paths of the library's types, with rows that are added, and what is wrong beside
// its field), step.go and terms.go (the fields of a step and of an agreement), then a file for each page, and api.go.
package web

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"golang.org/x/time/rate"

	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

//go:embed static
var static embed.FS

// Options are what differs from one office to the next.
type Options struct {
	Log    *slog.Logger
	Now    func() time.Time
	Secure bool   // behind TLS: the session's cookie is then never sent without it
	Phone  string // of the desk, for the petitioner's page
	Roster []assignment.Person
}

// Server answers requests. It keeps nothing but counts of requests; several may stand before one database.
type Server struct {
	Options
	store *store.Store
	pages map[string]*page
	login *throttle // guesses of passwords, and of query codes
	calls *throttle // all requests of one address
}

// New returns the handler of the desk.
func New(s *store.Store, o Options) (*Server, error) {
	pages, err := parsePages()
	if err != nil {
		return nil, err
	}
	return &Server{
		Options: o, store: s, pages: pages,
		login: newThrottle(rate.Every(6*time.Second), 10), calls: newThrottle(50, 200),
	}, nil
}

// Handler is the whole desk.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /static/", cached(http.FileServerFS(static)))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("ok\n")) })
	mux.HandleFunc("GET /readyz", s.ready)
	for _, r := range routes() {
		mux.HandleFunc(r.pattern, s.serve(r))
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { s.fail(w, r, notFound()) })
	return s.logged(headers(s.throttled(bounded(s.sameOrigin(s.legible(mux))))))
}

func (s *Server) throttled(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !s.calls.allow(r, s.Now()) {
			s.fail(w, r, tooMany())
			return
		}
		next.ServeHTTP(w, r)
	})
}

// cached lets browsers keep what names nobody.
func cached(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=300")
		next.ServeHTTP(w, r)
	})
}

// ready says whether the database answers: a balancer sends no requests while it does not.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if err := s.store.Ping(ctx); err != nil {
		s.Log.Error("not ready", "error", err)
		http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ready\n"))
}

// route is one address of the desk and what is asked before its handler runs.
type route struct {
	pattern string
	needs   need
	act     access.Action // of the role, and of the matter where the address names one
	do      func(*visit) error
}

type need uint8

const (
	anybody  need = iota
	guesser       // anybody, but slowly: a password or a secret is tried
	signedIn      // an account whose role does such work
	ofMatter      // besides, the matter {id} is theirs to see; the look is put on record
)

// routes are the pages, then the API.
func routes() []route {
	return append([]route{
		{"GET /{$}", anybody, 0, (*visit).home},
		{"GET /sign-in", anybody, 0, (*visit).signInForm},
		{"POST /sign-in", guesser, 0, (*visit).signIn},
		{"POST /sign-out", anybody, 0, (*visit).signOut},
		{"GET /petition", anybody, 0, (*visit).petitionForm},
		{"POST /petition", guesser, 0, (*visit).petition},
		{"GET /today", signedIn, access.Browse, (*visit).today},
		{"GET /calendar", signedIn, access.Browse, (*visit).calendar},
		{"GET /overdue", signedIn, access.Browse, (*visit).overdue},
		{"GET /matters", signedIn, access.Browse, (*visit).matters},
		{"GET /ledger.csv", signedIn, access.Count, (*visit).ledger},
		{"GET /ledger.xlsx", signedIn, access.Count, (*visit).ledger},
		{"GET /reception", signedIn, access.Receive, (*visit).reception},
		{"POST /reception", signedIn, access.Receive, (*visit).receive},
		{"GET /matters/{id}", ofMatter, access.See, (*visit).showCase},
		{"GET /matters/{id}/record", ofMatter, access.Record, (*visit).stepForm},
		{"POST /matters/{id}/record", ofMatter, access.Record, (*visit).record},
		{"POST /matters/{id}/facts", ofMatter, access.Amend, (*visit).answerQuestion},
		{"POST /matters/{id}/claims", ofMatter, access.Amend, (*visit).addClaim},
		{"POST /matters/{id}/callbacks", ofMatter, access.Amend, (*visit).callBack},
		{"POST /matters/{id}/accused", ofMatter, access.Amend, (*visit).accuse},
		{"POST /matters/{id}/receipt", ofMatter, access.Amend, (*visit).receipt},
		{"GET /matters/{id}/settlement", ofMatter, access.See, (*visit).settlement},
		{"GET /matters/{id}/agreement", ofMatter, access.Settle, (*visit).agreementForm},
		{"POST /matters/{id}/agreement", ofMatter, access.Settle, (*visit).agree},
		{"GET /matters/{id}/entries", ofMatter, access.Settle, (*visit).entryForm},
		{"POST /matters/{id}/entries", ofMatter, access.Settle, (*visit).enter},
		{"POST /matters/{id}/handover", ofMatter, access.Assign, (*visit).handover},
		{"GET /matters/{id}/papers/{kind}", ofMatter, access.Print, (*visit).paper},
		{"POST /matters/{id}/papers/{kind}", ofMatter, access.Print, (*visit).printPaper},
		{"GET /matters/{id}/looks", ofMatter, access.Trace, (*visit).looks},
		{"GET /statistics", signedIn, access.Count, (*visit).statistics},
		{"GET /staffing", signedIn, access.Staff, (*visit).staffing},
		{"POST /staffing", signedIn, access.Staff, (*visit).assign},
		{"GET /accounts", signedIn, access.Manage, (*visit).accounts},
		{"POST /accounts", signedIn, access.Manage, (*visit).changeAccount},
	}, apiRoutes()...)
}

// serve asks what the route needs, and then runs its handler.
func (s *Server) serve(to route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := &visit{Server: s, w: w, r: r, In: chosen(w, r), Day: store.Day(s.Now())}
		if err := v.enterBy(to); err != nil {
			s.fail(w, r, err)
			return
		}
		if err := to.do(v); err != nil {
			s.fail(w, r, err)
		}
	}
}

// enterBy finds out who asks, and whether they may.
func (v *visit) enterBy(to route) error {
	if err := v.identify(); err != nil {
		return err
	}
	switch to.needs {
	case anybody:
		return nil
	case guesser:
		if !v.login.allow(v.r, v.Now()) {
			return tooMany()
		}
		return nil
	}
	if v.Who.Account == "" {
		return notSignedIn()
	}
	if ok, why := access.May(v.Who, to.act, access.Matter{}); !ok && (!to.act.OfMatter() || why == access.NotTheirWork) {
		return v.denied(why)
	}
	if to.needs == ofMatter {
		return v.open(v.r.PathValue("id"), to.act)
	}
	return nil
}

// denied is the answer to somebody who may not: that there is no such thing, where even that it exists must not be told.
func (v *visit) denied(why access.Denial) error {
	if why.Hidden() {
		return notFound()
	}
	reason := why.Reason(v.Day)
	p := newProblem(http.StatusForbidden, "denied", reason.ZH, reason.EN)
	p.Violations = statute.Violations{reason.At("")}
	return p
}

// fail tells of a problem: a program as problem details, a person on a page.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	p := problemOf(err)
	if p.Status == http.StatusInternalServerError {
		s.Log.Error("failed", "route", r.Pattern, "error", logText(p.cause))
	}
	if isAPI(r) || strings.Contains(r.Header.Get("Accept"), "application/problem+json") {
		p.write(w)
		return
	}
	v := &visit{Server: s, w: w, r: r, In: languageOf(r), Day: store.Day(s.Now())}
	if p.Status == http.StatusUnauthorized && r.Method == http.MethodGet {
		http.Redirect(w, r, "/sign-in?to="+escape(r.URL.Path), http.StatusSeeOther)
		return
	}
	_ = v.identify()
	if err := v.show(p.Status, "problem", v.In.T("未能办理", "Not done"), p); err != nil {
		s.Log.Error("failed", "error", logText(err))
	}
}

// logText is what may be logged of an error. What the store and the library refuse may quote names; what else goes wrong is the
// database's or the network's own.
func logText(err error) string {
	var refusedBy *store.Refused
	switch {
	case err == nil:
		return ""
	case errors.As(err, &refusedBy):
		return "refused"
	}
	return err.Error()
}

func storeProblem(err error) *problem {
	var conflict store.ErrConflict
	var repeated store.ErrRepeated
	var no *store.Refused
	switch {
	case errors.Is(err, store.ErrNotFound):
		return notFound()
	case errors.As(err, &conflict):
		p := newProblem(http.StatusConflict, "conflict", "其他人刚刚更改了这一事项，您的内容没有保存。请重新打开后再办理。",
			"Somebody else changed this matter a moment ago; nothing of yours was saved. Open it again.")
		p.Version = conflict.Have
		return p
	case errors.As(err, &repeated):
		return newProblem(http.StatusConflict, "repeated", "同一标识已用于其他内容，未作处理。", "The key was used for something else; nothing was done.")
	case errors.As(err, &no) && no.Step != nil:
		return refused(no.Violations)
	case errors.As(err, &no):
		return unreadable(no.Violations)
	}
	return internal(err)
}

func writeJSON(w http.ResponseWriter, status int, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(append(text, '\n')) // the reader has gone if it fails
	return nil
}
