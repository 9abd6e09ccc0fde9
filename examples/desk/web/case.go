package web

import (
	"encoding/json"
	"errors"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/examples/papers/drawing"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// casePage is one matter as those see it who work on it: first what has to be done now.
type casePage struct {
	Number  string
	Answer  answer.Answer
	Summary [3]statute.Text
	Found   []dossier.Observation
	Claims  []claimView
	Ask     []question
	Repeats []store.Row
	Entries []store.Entry
	Papers  []paperLink
	Calls   callBacks
	Shown   bool // names and numbers in full
}

type claimView struct {
	Index   int
	It      *answer.ClaimAnswer
	Picture template.HTML
	Can     []stepView // what may be recorded now, by this reader
	Others  []stepView // what somebody else may record
	Cannot  []stepView // and what still needs something
	Stuck   *problem   // the record cannot be followed to its end
}

// Ended reports whether the claim was concluded.
func (c claimView) Ended() bool { return c.It.Tiers != nil && c.It.Tiers.Ended != nil }

type stepView struct {
	Claim string
	Kind  history.Kind
	Lacks []statute.Reason
	Moves bool // takes the claim to another stage: offered first
}

func (v *visit) showCase() error {
	d := v.Matter.Dossier
	opened := d.Open()
	a := opened.On(v.Day)
	page := casePage{Number: v.number(), Answer: a, Summary: a.Now.Summary(), Found: opened.ExamineOn(v.Day), Shown: v.r.FormValue("names") == "shown"}
	if page.Shown {
		if err := v.store.Accessed(v.r.Context(), v.actor(), v.Matter.ID, "names shown"); err != nil {
			return err
		}
	}
	for i := range a.Claims {
		page.Claims = append(page.Claims, v.claimView(i, &a))
	}
	page.Ask = questions(a.Questions)
	page.Papers, page.Calls = v.papers(), v.callBacks()
	var err error
	if page.Repeats, err = v.repeats(v.Matter.Cover.Petitioners, v.Matter.ID); err != nil {
		return err
	}
	linked, err := v.linked(page.Repeats)
	if err != nil {
		return err
	}
	page.Repeats = append(page.Repeats, linked...)
	if page.Entries, err = v.store.Entries(v.r.Context(), v.Matter.ID); err != nil {
		return err
	}
	slices.Reverse(page.Entries)
	return v.show(http.StatusOK, "case", v.title(), page)
}

func (v *visit) title() string {
	if title := v.In.Say(v.Matter.Dossier.Title); title != "" {
		return title
	}
	return v.In.T("信访事项", "Matter")
}

func (v *visit) number() string {
	if v.Matter.Cover.Number != "" {
		return v.Matter.Cover.Number
	}
	return v.Matter.Dossier.Case
}

func (v *visit) claimView(i int, a *answer.Answer) claimView {
	c := claimView{Index: i, It: &a.Claims[i]}
	if c.It.Tiers != nil {
		c.Picture = v.picture(a, i)
	}
	next, err := v.Matter.Dossier.Next(v.Matter.Dossier.Claims[i].Name, v.Day)
	if err != nil {
		c.Stuck = stuck(err)
		return c
	}
	above := v.above(i)
	seen := map[history.Kind]bool{}
	for _, p := range next {
		if seen[p.Act] { // a conclusion stands once for each ground; its form lists them
			continue
		}
		seen[p.Act] = true
		step := stepView{Claim: c.It.Name, Kind: p.Act, Lacks: lacks(next, p.Act), Moves: moves(c.It, p.Act)}
		switch {
		case v.may(access.ForStep(p.Act, above)) != nil:
			c.Others = append(c.Others, step)
		case len(step.Lacks) == 0:
			c.Can = append(c.Can, step)
		default:
			c.Cannot = append(c.Cannot, step)
		}
	}
	return c
}

// picture is the timeline of a claim. The drawing escapes all that it shows.
func (v *visit) picture(a *answer.Answer, claim int) template.HTML {
	language := drawing.Chinese
	if v.In == en {
		language = drawing.English
	}
	return template.HTML(drawing.Timeline(*a, claim, drawing.Options{Language: language, Width: 720}))
}

// moves reports whether the procedure has the step as one that leads to another stage.
func moves(c *answer.ClaimAnswer, act history.Kind) bool {
	if c.Tiers == nil {
		return false
	}
	for _, row := range procedure.Rows() {
		if row.On == act && row.To != 0 && row.From.Has(c.Tiers.Stage) {
			return true
		}
	}
	return false
}

// lacks is what a step still needs, nothing where one way of taking it needs nothing.
func lacks(next []dossier.Possible, act history.Kind) []statute.Reason {
	var nearest []statute.Reason
	first := true
	for _, p := range next {
		if p.Act != act {
			continue
		}
		if first || len(p.Lacks) < len(nearest) {
			nearest = p.Lacks
		}
		first = false
	}
	return nearest
}

// repeats are the reader's other matters of the same people: by identity number, else by phone, else by name.
func (v *visit) repeats(people []store.Petitioner, not string) (all []store.Row, err error) {
	seen := map[string]bool{not: true}
	for _, p := range people {
		for _, by := range []string{p.Identity, p.Phone, p.Name} {
			if by == "" {
				continue
			}
			rows, _, err := v.rows(store.Query{Petitioner: by})
			if err != nil {
				return nil, err
			}
			for _, r := range rows {
				if !seen[r.ID] {
					seen[r.ID] = true
					all = append(all, r)
				}
			}
		}
	}
	return all, nil
}

// linked are the matters that somebody linked with this one, as far as the reader may see them; those that are known already are left
// out.
func (v *visit) linked(known []store.Row) (all []store.Row, err error) {
	for _, id := range v.Matter.Cover.Linked {
		m, err := v.store.Matter(v.r.Context(), id)
		if errors.Is(err, store.ErrNotFound) || slices.ContainsFunc(known, func(r store.Row) bool { return r.ID == id }) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if ok, _ := access.May(v.Who, access.See, store.AccessOf(m)); ok {
			all = append(all, store.Row{ID: id, Number: m.Cover.Number, Title: m.Dossier.Title})
		}
	}
	return all, nil
}

// When is the moment of an entry, as the office reads it.
func (v *visit) When(t time.Time) string {
	return t.In(time.FixedZone("CST", 8*60*60)).Format("2006-01-02 15:04")
}

// stepPage is the form for one event.
type stepPage struct {
	Number string
	Claim  string
	Title  statute.Text
	Kind   history.Kind
	Lacks  []statute.Reason
	Form   block
	Faults []placed
	Key    string
	Seen   int // the version that the form was made for
}

func (v *visit) stepForm() error {
	i, err := v.claim(v.r.FormValue("claim"))
	if err != nil {
		return err
	}
	var kind history.Kind
	if err := kind.UnmarshalText([]byte(v.r.FormValue("kind"))); err != nil {
		return notFound()
	}
	if err := v.may(access.ForStep(kind, v.above(i))); err != nil {
		return err
	}
	form := url.Values{"on": {v.Day.String()}}
	if slices.ContainsFunc(details[kind], func(f input) bool { return f.Name == "organ.name" }) {
		form.Set("organ.name", v.Who.Organ) // most often; it can be changed
	}
	return v.show(http.StatusOK, "step", v.In.Kind(kind), v.stepPage(i, kind, form))
}

func (v *visit) stepPage(i int, kind history.Kind, form url.Values) stepPage {
	c := &v.Matter.Dossier.Claims[i]
	next, _ := v.Matter.Dossier.Next(c.Name, v.Day) // a record that cannot be followed is told of when the step is refused
	return stepPage{
		Number: v.number(), Claim: c.Name, Title: c.Title, Kind: kind, Lacks: lacks(next, kind), Form: stepBlock(kind, form), Key: newKey(), Seen: v.Matter.Version,
	}
}

// record records an event, or shows the form again with everything that is missing.
func (v *visit) record() error {
	form, i, err := v.claimForm()
	if err != nil {
		return err
	}
	var kind history.Kind
	if err := kind.UnmarshalText([]byte(form.Get("kind"))); err != nil {
		return notFound()
	}
	if err := v.may(access.ForStep(kind, v.above(i))); err != nil {
		return err
	}
	p, err := again(v.recordFrom(i, kind))
	if p != nil {
		page := v.stepPage(i, kind, form)
		page.Faults = page.Form.mark(told(p, "event"))
		return v.show(p.Status, "step", v.In.Kind(kind), page)
	}
	if err != nil {
		return err
	}
	return v.back("/matters/" + v.Matter.ID)
}

func (v *visit) recordFrom(i int, kind history.Kind) error {
	form := v.r.PostForm
	b := stepBlock(kind, form)
	text, err := nest(form, b.inputs())
	if err != nil {
		return err
	}
	var e history.Event
	if err := e.UnmarshalJSON(withKind(text, kind)); err != nil {
		return err
	}
	version, err := seen(form)
	if err != nil {
		return err
	}
	_, err = v.store.Record(v.r.Context(), v.actor(), v.Matter.ID, version, form.Get("key"), v.Matter.Dossier.Claims[i].Name, e)
	return err
}

// Mask shows a name or number in full where the reader asked for that, which is on record.
func (p casePage) Mask(v *visit, s string) string {
	if p.Shown {
		return s
	}
	return v.Mask(s)
}

// Accusation is the code of whether the matter is an accusation.
func (v *visit) Accusation() string { return store.AccessOf(v.Matter).Accusation.String() }

// Entry says what an entry put on record.
func (v *visit) Entry(e store.Entry) string {
	switch e.Kind {
	case store.Recorded:
		var step store.Step
		if json.Unmarshal(e.Payload, &step) == nil {
			return v.In.Kind(step.Event.Kind)
		}
	case store.Amended:
		var changes []store.Change
		if json.Unmarshal(e.Payload, &changes) == nil && len(changes) > 0 {
			return v.In.T("补正：", "changed: ") + v.In.Say(partName(changes[0].Path))
		}
	case store.Opened:
		return v.In.T("登记入册", "put on record")
	}
	return v.In.T("备注", "remark")
}

// partName is a part of a file in words, as far as the desk's own forms change it; another stays a path.
func partName(path string) statute.Text {
	_, part, ok := strings.Cut(path, "].")
	if !ok {
		part = path
	}
	if name, ok := strings.CutPrefix(part, "facts."); ok {
		var f petition.Fact
		if f.UnmarshalText([]byte(name)) == nil {
			return f.Question().Text
		}
	}
	if name, ok := partNames[part]; ok {
		return name
	}
	return words(path, path)
}

var partNames = map[string]statute.Text{
	"agreement": words("调解协议", "the agreement"), "entries": words("履行台账", "the ledger"), "claims": words("另一项诉求", "another claim"), "assignment": words("分案", "the assignment"),
	"cover.callbacks": words("回访", "a call-back"), "cover.grade": words("纠纷等级", "the grade of the dispute"), "cover.accused": words("被检举、控告的机关", "the organ that is accused"),
}

// RoleName is a role in words, by its code.
func (v *visit) RoleName(code string) string {
	if r := access.ParseRole(code); r != 0 {
		return v.In.Term(r)
	}
	return code
}

// PersonName is what somebody on the roster is called.
func (v *visit) PersonName(id string) string {
	for _, p := range v.Roster {
		if p.ID == id && p.Name != "" {
			return p.Name
		}
	}
	return id
}

// Has reports whether a list has an element.
func (v *visit) Has(list []string, one string) bool { return slices.Contains(list, one) }
