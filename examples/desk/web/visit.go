package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

const (
	sessionCookie = "desk"
	sessionLasts  = 12 * time.Hour // a working day: nobody signs in twice, and no session outlives the night
)

// visit is one request: who asks, in which language, on which day, about which matter.
type visit struct {
	*Server
	w      http.ResponseWriter
	r      *http.Request
	In     language
	Day    calendar.Date
	Who    access.Who
	Matter store.Matter
	token  string
}

func (v *visit) actor() store.Actor {
	return store.Actor{Account: v.Who.Account, Role: v.Who.Role.String()}
}

// identify finds out who asks: by the session's cookie on the pages, by a bearer token at the API. Neither is taken in the other's
// place, so that a page can never make a browser use the API in somebody's name, nor a program's token open a session.
func (v *visit) identify() error {
	token, bearer := "", isAPI(v.r)
	if bearer {
		token, _ = strings.CutPrefix(v.r.Header.Get("Authorization"), "Bearer ")
	} else if c, err := v.r.Cookie(sessionCookie); err == nil {
		token = c.Value
	}
	if token == "" {
		return nil
	}
	account, kind, err := v.store.Bearer(v.r.Context(), token)
	if errors.Is(err, store.ErrNotFound) || err == nil && kind.Bearer != bearer {
		return nil
	}
	if err != nil {
		return err
	}
	v.token = token
	v.Who = access.Who{Account: account.Name, Role: access.ParseRole(account.Role), Person: account.Person, Organ: account.Organ}
	return nil
}

// open loads a matter, asks whether the action is allowed on it, and puts the look on record before anything of it is shown.
func (v *visit) open(id string, act access.Action) error {
	m, err := v.store.Matter(v.r.Context(), id)
	if err != nil {
		return err
	}
	if ok, why := access.May(v.Who, act, store.AccessOf(m)); !ok {
		return v.denied(why)
	}
	v.Matter = m
	return v.store.Accessed(v.r.Context(), v.actor(), id, v.r.Pattern)
}

// may says whether a further action is allowed on the matter that was opened.
func (v *visit) may(act access.Action) error {
	if ok, why := access.May(v.Who, act, store.AccessOf(v.Matter)); !ok {
		return v.denied(why)
	}
	return nil
}

// May is may for templates, which name the action by its code.
func (v *visit) May(code string) bool {
	act := map[string]access.Action{"amend": access.Amend, "settle": access.Settle, "assign": access.Assign, "print": access.Print, "trace": access.Trace}[code]
	return v.may(act) == nil
}

// claim is the claim that a request names, the first if it names none.
func (v *visit) claim(name string) (int, error) {
	claims := v.Matter.Dossier.Claims
	for i := range claims {
		if claims[i].Name == name || name == "" {
			return i, nil
		}
	}
	return 0, notFound()
}

// form reads a form. Its fields are bounded by the body.
func (v *visit) form() (url.Values, error) {
	if err := v.r.ParseForm(); err != nil {
		return nil, err
	}
	if !readableAll(v.r.PostForm) {
		return nil, illegible()
	}
	return v.r.PostForm, nil
}

// claimForm reads a form with the claim that it is about.
func (v *visit) claimForm() (url.Values, int, error) {
	form, err := v.form()
	if err != nil {
		return nil, 0, err
	}
	i, err := v.claim(form.Get("claim"))
	return form, i, err
}

// newKey names what a form will do, so that sending it twice does it once.
func newKey() string { return rand.Text() }

// back sends the browser on after something was done, so that loading the page again does nothing.
func (v *visit) back(path string) error {
	http.Redirect(v.w, v.r, path, http.StatusSeeOther)
	return nil
}

func (v *visit) home() error {
	if v.Who.Account == "" {
		return v.back("/sign-in")
	}
	return v.back("/today")
}

func (v *visit) signInForm() error {
	return v.show(http.StatusOK, "sign-in", v.In.T("登录", "Sign in"), v.local())
}

// local is the address to go to after signing in: only within the desk.
func (v *visit) local() string {
	to := v.r.FormValue("to")
	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\n\r") {
		return "/today"
	}
	return to
}

func (v *visit) signIn() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	token, err := v.newToken(form.Get("account"), form.Get("password"), false, "browser")
	if err != nil {
		return err
	}
	if v.token != "" { // whoever had the session of this browser before has nothing of the new one
		if err := v.store.EndToken(v.r.Context(), v.token); err != nil {
			return err
		}
	}
	v.setCookie(token, int(sessionLasts.Seconds()))
	return v.back(v.local())
}

// newToken makes a session, or a token of a program, for somebody who has the password.
func (v *visit) newToken(name, password string, bearer bool, label string) (string, error) {
	try, ok := v.tries.try(v.r, "account", name, v.Now())
	if !ok {
		return "", tooMany()
	}
	account, err := v.store.Login(v.r.Context(), strings.TrimSpace(name), password)
	if errors.Is(err, store.ErrNotFound) {
		return "", newProblem(http.StatusUnauthorized, "wrong_password", "账号或者密码不正确。", "Account or password is wrong.")
	}
	if err != nil {
		return "", err
	}
	try.wasRight()
	return v.store.NewToken(v.r.Context(), account.Name, bearer, label, sessionLasts)
}

func (v *visit) signOut() error {
	if v.token != "" {
		if err := v.store.EndToken(v.r.Context(), v.token); err != nil {
			return err
		}
	}
	v.setCookie("", -1)
	return v.back("/sign-in")
}

// setCookie keeps the session where no script sees it and no other site can use it.
func (v *visit) setCookie(token string, age int) {
	http.SetCookie(v.w, &http.Cookie{
		Name: sessionCookie, Value: token, Path: "/", MaxAge: age, HttpOnly: true, Secure: v.Secure, SameSite: http.SameSiteStrictMode,
	})
}

func escape(s string) string { return url.QueryEscape(s) }

// above reports whether a claim is in review or re-review on the day, where steps are a reviewer's.
func (v *visit) above(claim int) bool {
	for _, e := range slices.Backward(v.Matter.Dossier.Claims[claim].Events) {
		switch e.Kind {
		case history.RequestReview, history.RequestRereview:
			return true
		case history.SendBack, history.Reopen:
			return false
		}
	}
	return false
}
