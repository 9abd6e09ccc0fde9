package web

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// openAPI describes the API. A test compares it with the routes and with what they answer.
//
//go:embed openapi.json
var openAPI []byte

func apiRoutes() []route {
	return []route{
		{"GET /api/v1/openapi.json", anybody, 0, (*visit).apiDescription},
		{"POST /api/v1/tokens", anybody, 0, (*visit).apiSignIn},
		{"DELETE /api/v1/tokens/current", anybody, 0, (*visit).apiSignOut},
		{"POST /api/v1/petition", anybody, 0, (*visit).apiPetition},
		{"GET /api/v1/matters", signedIn, access.Browse, (*visit).apiMatters},
		{"POST /api/v1/matters", signedIn, access.Receive, (*visit).apiCreate},
		{"GET /api/v1/matters/{id}", ofMatter, access.See, (*visit).apiMatter},
		{"GET /api/v1/matters/{id}/answer", ofMatter, access.See, (*visit).apiAnswer},
		{"GET /api/v1/matters/{id}/claims/{claim}/next", ofMatter, access.See, (*visit).apiNext},
		{"POST /api/v1/matters/{id}/claims/{claim}/events", ofMatter, access.Record, (*visit).apiRecord},
		{"PATCH /api/v1/matters/{id}", ofMatter, access.Amend, (*visit).apiAmend},
		{"GET /api/v1/matters/{id}/looks", ofMatter, access.Trace, (*visit).apiLooks},
		{"GET /api/v1/statistics", signedIn, access.Count, (*visit).apiStatistics},
	}
}

func (v *visit) apiDescription() error {
	v.w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = v.w.Write(openAPI)
	return nil
}

// body reads JSON strictly: what the API does not know is refused, not passed over.
func (v *visit) body(to any) error {
	text, err := io.ReadAll(v.r.Body)
	if err != nil {
		return err
	}
	return strict(text, to)
}

// strict reads JSON of one value and nothing behind it.
func strict(text []byte, to any) error {
	if !utf8.Valid(text) || bytes.Contains(text, []byte(`\u0000`)) {
		return illegible()
	}
	r := json.NewDecoder(bytes.NewReader(text))
	r.DisallowUnknownFields()
	err := r.Decode(to)
	if err == nil {
		_, err = r.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		err = errors.New("something stands behind the value")
	}
	var found statute.Violations
	if errors.As(err, &found) {
		return found
	}
	return statute.Violations{field("", "内容不是所要求的JSON："+err.Error(), "it is not the JSON that is asked for: "+err.Error())}
}

// apiMatterView is a matter as the API gives it.
type apiMatterView struct {
	ID      string          `json:"id"`
	Version int             `json:"version"`
	Code    string          `json:"code"`
	Cover   store.Cover     `json:"cover"`
	Dossier dossier.Dossier `json:"dossier"`
}

func (v *visit) sendMatter(status int, m store.Matter) error {
	v.w.Header().Set("ETag", strconv.Quote(strconv.Itoa(m.Version)))
	return writeJSON(v.w, status, apiMatterView{m.ID, m.Version, m.Code, m.Cover, m.Dossier})
}

// version is the version that a change is a change of: the If-Match of the request.
func (v *visit) version() (int, error) {
	text, err := strconv.Unquote(v.r.Header.Get("If-Match"))
	if err == nil {
		var n int
		if n, err = strconv.Atoi(text); err == nil {
			return n, nil
		}
	}
	return 0, newProblem(http.StatusPreconditionRequired, "no_version", "须以 If-Match 写明所更改的版本。", "If-Match must name the version that is changed.")
}

// key is the name that a program gives to what it asks for, so that asking twice does it once.
func (v *visit) key() string { return v.r.Header.Get("Idempotency-Key") }

func (v *visit) apiSignIn() error {
	var given struct{ Account, Password, Label string }
	if err := v.body(&given); err != nil {
		return err
	}
	token, err := v.newToken(given.Account, given.Password, true, given.Label)
	if err != nil {
		return err
	}
	return writeJSON(v.w, http.StatusCreated, map[string]any{"token": token, "expires_in": int(sessionLasts.Seconds())})
}

func (v *visit) apiSignOut() error {
	if v.token == "" {
		return notSignedIn()
	}
	if err := v.store.EndToken(v.r.Context(), v.token); err != nil {
		return err
	}
	v.w.WriteHeader(http.StatusNoContent)
	return nil
}

// apiPetition is the petitioner's page for a program of theirs.
func (v *visit) apiPetition() error {
	var given struct{ Code, Secret string }
	if err := v.body(&given); err != nil {
		return err
	}
	if err := v.openByCode(given.Code, given.Secret); err != nil {
		return err
	}
	return writeJSON(v.w, http.StatusOK, map[string]any{"answer": v.ownAnswer()})
}

// apiRow is a matter in a list of the API; who may see it is the desk's own.
type apiRow struct {
	ID      string       `json:"id"`
	Version int          `json:"version"`
	Number  string       `json:"number"`
	Title   statute.Text `json:"title"`
	Stage   string       `json:"stage"`
	Duty    statute.Text `json:"duty"`
	Due     string       `json:"due,omitempty"`
	Late    int          `json:"days_late"`
	Organ   string       `json:"organ,omitempty"`
	Holder  string       `json:"holder,omitempty"`
}

func (v *visit) apiMatters() error {
	q, err := v.query()
	if err != nil {
		return err
	}
	rows, more, err := v.rows(q)
	if err != nil {
		return err
	}
	list := make([]apiRow, 0, len(rows))
	for _, r := range rows {
		one := apiRow{r.ID, r.Version, r.Number, r.Title, r.Stage.String(), r.Duty, "", r.Late(v.Day), r.Organ, r.Holder}
		if !r.Due.IsZero() {
			one.Due = r.Due.String()
		}
		list = append(list, one)
	}
	return writeJSON(v.w, http.StatusOK, map[string]any{"matters": list, "after": more})
}

func (v *visit) apiCreate() error {
	var f store.File
	var given struct {
		Cover   json.RawMessage `json:"cover"`
		Dossier json.RawMessage `json:"dossier"`
	}
	if err := v.body(&given); err != nil {
		return err
	}
	if given.Cover != nil {
		if err := strict(given.Cover, &f.Cover); err != nil {
			return err
		}
	}
	d, found := dossier.Read(given.Dossier)
	if len(found) > 0 {
		return found
	}
	f.Dossier, f.Cover.Taker = d, v.Who.Account
	if f.Cover.Unit == "" {
		f.Cover.Unit = v.Who.Organ
	}
	m, err := v.store.Create(v.r.Context(), v.actor(), v.key(), f)
	if err != nil {
		return err
	}
	v.w.Header().Set("Location", "/api/v1/matters/"+m.ID)
	return v.sendMatter(http.StatusCreated, m)
}

func (v *visit) apiMatter() error { return v.sendMatter(http.StatusOK, v.Matter) }

// day is the day asked about, today if the request names none.
func (v *visit) day() (calendar.Date, error) {
	text := v.r.FormValue("on")
	if text == "" {
		return v.Day, nil
	}
	d, err := calendar.ParseDate(text)
	if err != nil {
		return d, statute.Violations{field("on", "日期写作 2026-11-27", "a day is written 2026-11-27")}
	}
	return d, nil
}

func (v *visit) apiAnswer() error {
	on, err := v.day()
	if err != nil {
		return err
	}
	opened := v.Matter.Dossier.Open()
	return writeJSON(v.w, http.StatusOK, struct {
		Version int                   `json:"version"`
		Answer  answer.Answer         `json:"answer"`
		Found   []dossier.Observation `json:"found"`
	}{v.Matter.Version, opened.On(on), opened.ExamineOn(on)})
}

func (v *visit) apiNext() error {
	i, err := v.claim(v.r.PathValue("claim"))
	if err != nil {
		return err
	}
	on, err := v.day()
	if err != nil {
		return err
	}
	next, err := v.Matter.Dossier.Next(v.Matter.Dossier.Claims[i].Name, on)
	if err != nil {
		return stuck(err)
	}
	return writeJSON(v.w, http.StatusOK, map[string]any{"version": v.Matter.Version, "next": next})
}

func (v *visit) apiRecord() error {
	i, err := v.claim(v.r.PathValue("claim"))
	if err != nil {
		return err
	}
	version, err := v.version()
	if err != nil {
		return err
	}
	var e history.Event
	if err := v.body(&e); err != nil {
		return err
	}
	if err := v.may(access.ForStep(e.Kind, v.above(i))); err != nil {
		return err
	}
	m, err := v.store.Record(v.r.Context(), v.actor(), v.Matter.ID, version, v.key(), v.Matter.Dossier.Claims[i].Name, e)
	if err != nil {
		return err
	}
	return v.sendMatter(http.StatusCreated, m)
}

// apiAmend changes parts of a file. Who took it down, and whom it accuses, decide who may see it: the first is not changed at all.
func (v *visit) apiAmend() error {
	version, err := v.version()
	if err != nil {
		return err
	}
	var changes []store.Change
	if err := v.body(&changes); err != nil {
		return err
	}
	for _, c := range changes {
		act, ok := amends(c.Path)
		if !ok {
			return statute.Violations{field(c.Path, "此部分不能这样更改", "this part is not changed like this")}
		}
		if err := v.may(act); err != nil {
			return err
		}
	}
	m, err := v.store.AmendIf(v.r.Context(), v.actor(), v.Matter.ID, version, v.key(), v.onRoster, changes...)
	if err != nil {
		return err
	}
	return v.sendMatter(http.StatusOK, m)
}

// amends is the action that a change of a part is, and false for a part that is no change of its own: the whole, which would change
// everything at once, and who took the matter down.
func amends(path string) (access.Action, bool) {
	part := path
	if claim, rest, ok := strings.Cut(path, "]."); ok && strings.HasPrefix(claim, "claims[") {
		part = rest
	} else if strings.HasPrefix(path, "claims") {
		return 0, false
	}
	switch head := strings.FieldsFunc(part, func(r rune) bool { return r == '.' || r == '[' }); {
	case len(head) == 0, head[0] == "cover" && (len(head) == 1 || head[1] == "taker"), head[0] == "events":
		return 0, false
	case head[0] == "assignment":
		return access.Assign, true
	case slices.Contains([]string{"agreement", "entries", "sessions", "confirmation", "promises"}, head[0]):
		return access.Settle, true
	}
	return access.Amend, true
}

func (v *visit) apiLooks() error {
	all, err := v.store.Looks(v.r.Context(), v.Matter.ID, maxLooks)
	if err != nil {
		return err
	}
	type look struct {
		At      string `json:"at"`
		Account string `json:"account"`
		Role    string `json:"role"`
		What    string `json:"what"`
	}
	list := make([]look, 0, len(all))
	for _, l := range all {
		list = append(list, look{l.At.Format("2006-01-02T15:04:05Z07:00"), l.By.Account, l.By.Role, l.What})
	}
	return writeJSON(v.w, http.StatusOK, map[string]any{"looks": list})
}

func (v *visit) apiStatistics() error {
	q, err := v.query()
	if err != nil {
		return err
	}
	st, err := v.store.Statistics(v.r.Context(), store.Period{From: q.From, To: q.To}, &v.Who, v.Day)
	if err != nil {
		return err
	}
	return writeJSON(v.w, http.StatusOK, st)
}
