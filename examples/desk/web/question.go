package web

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// question is something to be found out, with the answers there are, where it is one of the facts of a claim; other questions are shown
// for somebody to look into.
type question struct {
	answer.Wanted
	Fact    petition.Fact
	Options []option
	Several bool
}

// questions puts the best question first, as the answer has them.
func questions(wanted []answer.Wanted) []question {
	var all []question
	for _, w := range wanted {
		q := question{Wanted: w}
		if aboutFacts(w) {
			q.Fact, q.Options, q.Several = factOf(w.Ask.Path)
		}
		all = append(all, q)
	}
	return all
}

// aboutFacts tells the facts of a claim from those of a dispute or an application, some of which have the same names: those are asked
// for by the rules of mediation and confirmation.
func aboutFacts(w answer.Wanted) bool {
	return !slices.ContainsFunc(w.Rules, func(r statute.Rule) bool {
		name := r.String()[0]
		return name != 'T' && name != 'D' && name != 'X' && name != 'F'
	})
}

// factOf is the fact at a path of the facts, and its values; none where the path is of something else.
func factOf(path string) (f petition.Fact, options []option, several bool) {
	if f.UnmarshalText([]byte(path)) != nil {
		return 0, nil, false
	}
	if f == petition.FactPaths {
		for _, p := range pathway.Path(0).All() {
			options = append(options, option{p.String(), statute.Text{EN: history.Plain(p.String()), ZH: p.ZH()}})
		}
		return f, append(options, option{pathway.NoPath.String(), statute.Text{EN: "none", ZH: pathway.NoPath.ZH()}}), true
	}
	for _, value := range f.Values()[min(1, len(f.Values())):] {
		options = append(options, option{value.Code, statute.Text{EN: history.Plain(value.Code), ZH: value.ZH}})
	}
	return f, options, false
}

// answerQuestion puts the answer to a question on record: a fact of one claim, or of the matter.
func (v *visit) answerQuestion() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	fact, options, several := factOf(form.Get("fact"))
	if len(options) == 0 {
		return statute.Violations{field("fact", "没有这一项事实", "there is no such fact")}
	}
	path := "facts." + fact.String()
	if name := form.Get("claim"); name != "" {
		i, err := v.claim(name)
		if err != nil {
			return err
		}
		path = fmt.Sprintf("claims[%d].%s", i, path)
	}
	var value any = form.Get("value")
	if several {
		value = trimmed(form["value"])
	}
	change, err := store.Set(path, value)
	if err != nil {
		return err
	}
	return v.amend(form, change)
}

// addClaim puts another demand of the same people on record.
func (v *visit) addClaim() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	demand := strings.TrimSpace(form.Get("demand"))
	if demand == "" {
		return statute.Violations{field("demand", "请写明诉求", "write the demand")}
	}
	name := strconv.Itoa(len(v.Matter.Dossier.Claims) + 1)
	for _, c := range v.Matter.Dossier.Claims {
		if c.Name == name {
			name += "a"
		}
	}
	change, err := store.Add("claims", newClaim(name, demand, v.Day, v.Matter.Dossier.Received))
	if err != nil {
		return err
	}
	return v.amend(form, change)
}

// newClaim is a demand as it is taken down: every step of it is put on record from here on, so that what is not on record did not happen.
func newClaim(name, demand string, today calendar.Date, received calendar.When) dossier.Demand {
	return dossier.Demand{
		Name: name, Title: statute.Text{ZH: demand, EN: demand}, Complete: history.Whole(),
		Events: []history.Event{{Kind: history.Register, On: calendar.On(today), Received: received}},
	}
}

// amend changes parts of the file as a form asks, and goes back to the matter.
func (v *visit) amend(form url.Values, changes ...store.Change) error {
	version, err := seen(form)
	if err != nil {
		return err
	}
	if _, err := v.store.Amend(v.r.Context(), v.actor(), v.Matter.ID, version, form.Get("key"), changes...); err != nil {
		return err
	}
	if to := form.Get("to"); to == "settlement" {
		return v.back("/matters/" + v.Matter.ID + "/settlement?claim=" + escape(form.Get("claim")))
	}
	return v.back("/matters/" + v.Matter.ID)
}

// seen is the version of the matter that a form was made for.
func seen(form url.Values) (int, error) {
	n, err := strconv.Atoi(form.Get("seen"))
	if err != nil {
		return 0, statute.Violations{field("seen", "页面已过时，请重新打开", "the page is out of date; open it again")}
	}
	return n, nil
}

// withKind puts the kind of an event or of an entry before its details.
func withKind(details json.RawMessage, kind any) []byte {
	members := map[string]json.RawMessage{}
	_ = json.Unmarshal(details, &members) // nest wrote it
	members["kind"], _ = json.Marshal(kind)
	text, _ := json.Marshal(members)
	return text
}
