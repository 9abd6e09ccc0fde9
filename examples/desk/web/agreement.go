package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// agreementPage is the form of an agreement: a new one, or one on record that is set right.
type agreementPage struct {
	Number   string
	Claim    string
	Title    statute.Text
	Form     block
	Names    []string // of the parties, to choose from
	Faults   []placed
	AsSigned bool             // what is wrong is no reason not to put it on record as it was signed
	Sound    bool             // it was checked, and nothing is wrong
	Remarks  []statute.Reason // what might be mended though it stands
	Made     bool             // there is one on record, which this one replaces
	Other    []string         // parts of the one on record that the form has no place for
	Key      string
	Seen     int
}

// draft is an agreement as its form says it.
type draft struct {
	form  url.Values
	block block
}

func newDraft(form url.Values) draft {
	form, rows := dense(form, followed)
	return draft{form, agreementForm.at("", form, rows)}
}

// countedIn says which list the numbers in a field count.
func countedIn(name string) string {
	switch {
	case strings.HasSuffix(name, ".of"):
		return paymentsPath
	case strings.HasSuffix(name, ".acts"):
		return actsPath
	}
	return ""
}

// placeIn says whether a field holds a place of the agreement, and what stands before such a place in the name of its row.
func placeIn(name string) (before string, is bool) {
	switch {
	case strings.HasPrefix(name, "terms.void["):
		return "terms.", true
	case strings.HasPrefix(name, "court[") && strings.Contains(name, ".parts["):
		return "", true
	}
	return "", false
}

// followed returns what a field says after the rows of each list were numbered anew: numbers and places are those of the same rows, and
// one of a row that is gone is gone with it.
func followed(name string, values []string, have map[string][]int) []string {
	if list := countedIn(name); list != "" {
		return renumbered(values, have[list])
	}
	before, is := placeIn(name)
	if !is {
		return values
	}
	again := make([]string, len(values)) // what is no place of a row is left to the library to judge
	for i, place := range values {
		again[i] = place
		if list, number, ok := strings.Cut(strings.TrimSuffix(place, "]"), "["); ok && len(have[before+list]) > 0 {
			again[i] = ""
			for _, k := range renumbered([]string{number}, have[before+list]) {
				again[i] = list + "[" + k + "]"
			}
		}
	}
	return again
}

// drafted is the form that would say what an agreement on record says, and the paths of what the form has no field for.
func drafted(a *agreement.Agreement) (d draft, other []string, err error) {
	text, err := json.Marshal(a)
	if err != nil {
		return d, nil, err
	}
	r := json.NewDecoder(bytes.NewReader(text))
	r.UseNumber() // parts may be many, and are written as they are
	var tree any
	if err := r.Decode(&tree); err != nil {
		return d, nil, err
	}
	form := url.Values{}
	flat("", tree, form)
	d = newDraft(form)
	have := map[string]bool{}
	for _, f := range d.block.all() {
		have[f.Name] = true
	}
	for name := range d.form {
		list := name
		if strings.HasSuffix(name, "]") {
			list = name[:strings.LastIndex(name, "[")]
		}
		if !have[name] && !have[list] && !have[name+"[0]"] {
			other = append(other, name)
		}
	}
	slices.Sort(other)
	return d, other, nil
}

// read is the agreement that a form says, with everything that is wrong with it: what cannot be read, and for what the library would
// not have it signed. Whole reports whether all of it could be read. What could not is left out for the rest to be checked all the
// same, and nothing is said twice of one place.
func (d draft) read(on calendar.Date) (a agreement.Agreement, found statute.Violations, whole bool) {
	form, fields := maps.Clone(d.form), d.block.inputs()
	for _, f := range fields { // who gives the day of a signature says that there is one
		if given, ok := strings.CutSuffix(f.Name, ".given"); ok && len(trimmed(form[f.Name])) == 0 && len(trimmed(form[given+".on"])) > 0 {
			form.Set(f.Name, "yes")
		}
	}
	text, err := nest(form, fields)
	_ = errors.As(err, &found)
	var flaws strictjson.Flaws
	if errors.As(a.UnmarshalJSON(text), &flaws) {
		for _, v := range statute.Found(flaws) {
			delete(form, v.Path)
			found = append(found, v)
		}
		text, _ = nest(form, fields)
		if a.UnmarshalJSON(text) != nil {
			return a, found, false
		}
	}
	unread := found
	for _, v := range a.Check(on) {
		if !slices.ContainsFunc(unread, func(had statute.Violation) bool { return under(had.Path, v.Path) }) {
			found = append(found, v)
		}
	}
	return a, found, len(unread) == 0
}

// agreementForm shows the form: blank, or with the agreement on record, to set right how it was put down.
func (v *visit) agreementForm() error {
	i, err := v.claim(v.r.FormValue("claim"))
	if err != nil {
		return err
	}
	if made := v.Matter.Dossier.Claims[i].Agreement; made != nil {
		d, other, err := drafted(made)
		if err != nil {
			return err
		}
		page := v.agreementPage(i, d)
		page.Other = other
		return v.showAgreement(http.StatusOK, page)
	}
	return v.showAgreement(http.StatusOK, v.agreementPage(i, newDraft(url.Values{"reached": {v.Day.String()}, "form": {agreement.Written.String()}})))
}

func (v *visit) agreementPage(i int, d draft) agreementPage {
	c := &v.Matter.Dossier.Claims[i]
	page := agreementPage{Number: v.number(), Claim: c.Name, Title: c.Title, Form: d.block, Made: c.Agreement != nil, Key: newKey(), Seen: v.Matter.Version}
	for _, f := range page.Form.all() {
		party := f.Kind == aName || strings.HasPrefix(f.Name, "parties[") && strings.HasSuffix(f.Name, "].name")
		if name := strings.TrimSpace(f.Value); party && name != "" && !slices.Contains(page.Names, name) {
			page.Names = append(page.Names, name)
		}
	}
	page.Form.offer()
	return page
}

// offer gives the fields that choose among the rows of the form those there are.
func (b *block) offer() {
	var rows []option
	numbers := map[string][]option{} // of each list, by the number of the row
	b.lists(func(l *list) {
		called, is := voidable[l.Path]
		for k := 0; is && k < len(l.Rows); k++ {
			row := l.Rows[k].option(called)
			rows = append(rows, row)
			numbers[l.Path] = append(numbers[l.Path], option{strconv.Itoa(k), row.Name})
		}
	})
	for _, f := range b.all() {
		before, place := placeIn(f.Name)
		switch {
		case place:
			f.Options = placesBelow(before, rows, f.Value)
		case countedIn(f.Name) != "":
			f.Options = numbers[countedIn(f.Name)]
		}
	}
}

// option is a row by its path, with its title and what the field says that tells it from the others.
func (b *block) option(called string) option {
	name := b.Title
	for _, f := range b.Fields {
		if called != "" && f.Name == below(b.Path, called) {
			name = words(strings.TrimSpace(name.ZH+" "+f.Value), strings.TrimSpace(name.EN+" "+f.Value))
		}
	}
	return option{b.Path, name}
}

// placesBelow are the rows whose names begin like that, named by the rest. What is on record stays to be seen though it is none of them.
func placesBelow(before string, rows []option, chosen string) (all []option) {
	for _, row := range rows {
		if place, ok := strings.CutPrefix(row.Code, before); ok {
			all = append(all, option{place, row.Name})
		}
	}
	if chosen != "" && !slices.ContainsFunc(all, func(o option) bool { return o.Code == chosen }) {
		all = append(all, option{chosen, words(chosen, chosen)})
	}
	return all
}

func (v *visit) showAgreement(status int, page agreementPage) error {
	return v.show(status, "agreement", v.In.T("调解协议", "Agreement"), page)
}

// agree takes the form of an agreement: adds or takes away a row, checks it, or puts it on record. A draft that the library would not
// have signed is refused with everything that must be mended; one that was signed like that is put on record as it is, if the officer
// says so: what is wrong with it is then shown, and nothing is corrected on the way.
func (v *visit) agree() error {
	form, i, err := v.claimForm()
	if err != nil {
		return err
	}
	if form.Has("add") || form.Has("drop") {
		return v.showAgreement(http.StatusOK, v.agreementPage(i, edited(form)))
	}
	written(form)
	d := newDraft(form)
	a, found, whole := d.read(v.Day)
	status := http.StatusOK
	if len(found) > 0 {
		status = http.StatusUnprocessableEntity
	}
	if do := form.Get("do"); do == "as_signed" && whole || do == "record" && len(found) == 0 {
		p, err := again(v.amendSettlement(form, i, store.Set, "agreement", a))
		if p == nil {
			return err
		}
		status, found = p.Status, told(p, fmt.Sprintf("claims[%d].agreement", i))
	}
	page := v.agreementPage(i, d)
	page.Faults = page.Form.mark(found)
	page.AsSigned, page.Sound = whole && len(found) > 0, len(found) == 0
	if page.Sound {
		page.Remarks = a.Remarks(v.Day)
	}
	return v.showAgreement(status, page)
}

// edited is the draft after a row was added or taken away. The cursor stands in the new row, or where the old one was.
func edited(form url.Values) draft {
	add, drop := form.Get("add"), form.Get("drop")
	form.Del("add")
	form.Del("drop")
	if drop != "" {
		without(form, drop)
	}
	d := newDraft(form)
	if add != "" {
		row := fmt.Sprintf("%s[%d]", add, d.block.rowsOf(add))
		d.form[row] = []string{""}
		d = newDraft(d.form)
		d.block.focus(row)
		return d
	}
	d.block.focus(drop[:max(0, strings.LastIndex(drop, "["))])
	return d
}
