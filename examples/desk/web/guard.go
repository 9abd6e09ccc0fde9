package web

import (
	"crypto/rand"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/time/rate"
)

// Bounds of one request. A dossier with everything in it is far below a megabyte. A form is smaller still; the longest is that of an
// agreement with many sums, whose every Chinese letter takes nine bytes on the way.
const (
	maxForm = 256 << 10
	maxBody = 4 << 20
)

// headers are sent with everything. Nothing is loaded from elsewhere, no script runs, no page is framed, and no browser or proxy keeps
// what names a petitioner.
func headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy(""))
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// policy is the content security policy. A paper for printing brings one style sheet of its own, named by its hash.
func policy(style string) string {
	if style == "" {
		style = "'self'"
	}
	return "default-src 'none'; style-src " + style + "; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}

// bounded cuts a body off that is longer than its kind may be.
func bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		limit := int64(maxForm)
		if isAPI(r) {
			limit = maxBody
		}
		r.Body = http.MaxBytesReader(w, r.Body, limit)
		next.ServeHTTP(w, r)
	})
}

func isAPI(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/api/") }

// sameOrigin refuses a change that another site makes a browser send. The standard library looks at what browsers say of where a
// request comes from; a change that carries the session's cookie and says nothing of it is refused besides, since every browser of
// today does. A bearer token is not sent by a browser on its own, so that it needs no such guard.
func (s *Server) sameOrigin(next http.Handler) http.Handler {
	guard := http.NewCrossOriginProtection()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		changes := r.Method != http.MethodGet && r.Method != http.MethodHead && r.Method != http.MethodOptions
		_, err := r.Cookie(sessionCookie)
		silent := err == nil && r.Header.Get("Origin") == "" && r.Header.Get("Sec-Fetch-Site") == ""
		if guard.Check(r) != nil || changes && silent {
			s.fail(w, r, foreignOrigin())
			return
		}
		next.ServeHTTP(w, r)
	})
}

// legible refuses an address with characters that no database keeps in a text: a NUL, or bytes that are no UTF-8. Forms and JSON are
// looked at where they are read.
func (s *Server) legible(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !readable(r.URL.Path) || !readableAll(r.URL.Query()) {
			s.fail(w, r, illegible())
			return
		}
		next.ServeHTTP(w, r)
	})
}

func readable(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }

func readableAll(values url.Values) bool {
	for name, list := range values {
		if !readable(name) || slices.ContainsFunc(list, func(v string) bool { return !readable(v) }) {
			return false
		}
	}
	return true
}

// throttle counts requests by where they come from. It keeps so many addresses at most, and forgets all of them when there are more: an
// attacker with many addresses then costs others a little patience, and never memory.
type throttle struct {
	mu    sync.Mutex
	each  map[string]*rate.Limiter
	limit rate.Limit
	burst int
}

const maxAddresses = 10_000

func newThrottle(limit rate.Limit, burst int) *throttle {
	return &throttle{each: map[string]*rate.Limiter{}, limit: limit, burst: burst}
}

func (t *throttle) allow(r *http.Request, now time.Time) bool {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	l, ok := t.each[host]
	if !ok {
		if len(t.each) >= maxAddresses {
			clear(t.each)
		}
		l = rate.NewLimiter(t.limit, t.burst)
		t.each[host] = l
	}
	return l.AllowN(now, 1)
}

// status remembers what was answered, for the log.
type status struct {
	http.ResponseWriter
	code int
}

func (s *status) WriteHeader(code int) {
	s.code = code
	s.ResponseWriter.WriteHeader(code)
}

func (s *status) Unwrap() http.ResponseWriter { return s.ResponseWriter }

// logged writes one line a request: the pattern of the route and never the address asked for, which may hold a name, a number or a
// query code. A handler that panics has failed, and the desk goes on.
func (s *Server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begin, answer, id := time.Now(), &status{w, http.StatusOK}, rand.Text()[:8]
		defer func() {
			if recover() != nil {
				s.Log.Error("panic", "request", id, "route", r.Pattern, "stack", string(debug.Stack())) // and not what it said, which may quote a name
				s.fail(answer, r, internal(nil))
			}
			s.Log.Info("request", "request", id, "method", r.Method, "route", r.Pattern, "status", answer.code, "took", time.Since(begin).Round(time.Microsecond).String())
		}()
		next.ServeHTTP(answer, r)
	})
}
