package dossier_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// service keeps dossiers in memory and answers about them over HTTP. The library keeps no state and reads no clock: the store, its
// lock and the days are the service's own.
type service struct {
	sync.Mutex
	matters map[string]dossier.Dossier
}

// problem is an error as RFC 9457 asks, with every fault by its path, rule and citation.
type problem struct {
	Title  string             `json:"title"`
	Status int                `json:"status"`
	Faults statute.Violations `json:"faults,omitempty"`
}

func fail(w http.ResponseWriter, err error) {
	p := problem{Title: err.Error(), Status: http.StatusUnprocessableEntity}
	var conflict *dossier.ConflictError
	var refused *escalation.TransitionError
	switch {
	case errors.As(err, &conflict):
		p.Status = http.StatusConflict
	case errors.As(err, &refused):
		for _, m := range refused.Missing() {
			p.Faults = append(p.Faults, m.Reason().At("event"))
		}
	default:
		errors.As(err, &p.Faults)
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p)
}

func reply(w http.ResponseWriter, value any) { _ = json.NewEncoder(w).Encode(value) }

// about runs f on a matter and the day in the query, and stores what it returns.
func (s *service) about(f func(d *dossier.Dossier, on calendar.Date, r *http.Request) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s.Lock()
		defer s.Unlock()
		d, ok := s.matters[r.PathValue("case")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		on := d.LastDay()
		if day, err := calendar.ParseDate(r.URL.Query().Get("on")); err == nil {
			on = day
		}
		value, err := f(&d, on, r)
		if err != nil {
			fail(w, err)
			return
		}
		s.matters[r.PathValue("case")] = d
		reply(w, value)
	}
}

func (s *service) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("PUT /matters/{case}", func(w http.ResponseWriter, r *http.Request) {
		data, _ := io.ReadAll(http.MaxBytesReader(w, r.Body, strictjson.MaxBytes))
		d, faults := dossier.Read(data)
		if len(faults) > 0 {
			fail(w, faults)
			return
		}
		s.Lock()
		defer s.Unlock()
		s.matters[r.PathValue("case")] = d
		reply(w, d.Examine()) // what the record shows is told, and keeps nobody from storing it
	})
	mux.HandleFunc("GET /matters/{case}", s.about(func(d *dossier.Dossier, on calendar.Date, _ *http.Request) (any, error) {
		return d.On(on), nil
	}))
	mux.HandleFunc("GET /matters/{case}/{claim}/next", s.about(func(d *dossier.Dossier, on calendar.Date, r *http.Request) (any, error) {
		return d.Next(r.PathValue("claim"), on)
	}))
	mux.HandleFunc("POST /matters/{case}/{claim}/events", s.about(func(d *dossier.Dossier, _ calendar.Date, r *http.Request) (any, error) {
		data, _ := io.ReadAll(io.LimitReader(r.Body, strictjson.MaxBytes))
		event, flaws := strictjson.Unmarshal[history.Event](data)
		if len(flaws) > 0 {
			return nil, statute.Found(flaws)
		}
		after, _ := strconv.Atoi(r.Header.Get("If-Match"))
		grown, err := d.Append(r.PathValue("claim"), after, r.Header.Get("Idempotency-Key"), event)
		*d = grown
		return grown.On(grown.LastDay()).Now, err
	}))
	return mux
}

// A service: matters are stored, events appended with a conflict seen, and everything is answered by the day.
func Example_service() {
	server := httptest.NewServer((&service{matters: map[string]dossier.Dossier{}}).routes())
	defer server.Close()
	call := func(method, path, match, key, body string) {
		r, _ := http.NewRequest(method, server.URL+path, strings.NewReader(body))
		r.Header.Set("If-Match", match)
		r.Header.Set("Idempotency-Key", key)
		got, err := http.DefaultClient.Do(r)
		var p problem
		if err == nil {
			_ = json.NewDecoder(got.Body).Decode(&p)
			_ = got.Body.Close()
		}
		fmt.Println(got.StatusCode, method, path)
		for _, fault := range p.Faults {
			fmt.Println(strings.TrimRight(fmt.Sprintln("   ", fault.Path, fault.Rule, fault.Cite.EN()), " \n"))
		}
	}
	const events = "/matters/wall/answer/events"
	call("PUT", "/matters/wall", "", "", `{"claims": [{"name": "answer", "events": [{"kind": "registred", "on": "2026-01-12"}]}]}`)
	call("PUT", "/matters/wall", "", "", `{"claims": [{"name": "answer", "complete": true, "events": [{"kind": "registered", "on": "2026-01-12"}]}]}`)
	call("POST", events, "1", "a1", `{"kind": "accepted", "on": "2026-01-20"}`)
	call("POST", events, "1", "a1", `{"kind": "accepted", "on": "2026-01-20"}`)
	call("POST", events, "1", "b1", `{"kind": "notified", "on": "2026-01-20"}`)
	call("POST", events, "2", "c1", `{"kind": "opinion_served", "on": "2026-01-21"}`)
	call("GET", "/matters/wall?on=2026-01-21", "", "", "")
	call("GET", "/matters/wall/answer/next?on=2026-01-21", "", "", "")
	// Output:
	// 422 PUT /matters/wall
	//     claims[0].events[0].kind
	// 200 PUT /matters/wall
	// 200 POST /matters/wall/answer/events
	// 200 POST /matters/wall/answer/events
	// 409 POST /matters/wall/answer/events
	// 422 POST /matters/wall/answer/events
	//     event E1 Regulations on Petition Work (2022), art. 32(1)
	// 200 GET /matters/wall?on=2026-01-21
	// 200 GET /matters/wall/answer/next?on=2026-01-21
}
