// Package digest shortens what a dossier shows for a page: gaps in the record of one cause are one line, and nothing is asked twice. It
// decides nothing; the observations and questions it starts from are those of package dossier.
package digest

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Together returns the observations for a page, what accuses somebody first: of one claim the steps that are not on record are one line,
// and the opinions of which the same is not recorded another, in the place of the first. What else is said alike of several places is one
// line with all of their paths, separated by commas.
func Together(all []dossier.Observation) []dossier.Observation {
	type cause struct {
		claim, untold string
		detail        bool
	}
	gaps := make(map[cause][]dossier.Observation)
	of := func(o *dossier.Observation) cause {
		claim, _, _ := strings.Cut(o.Path, ".")
		c := cause{claim: claim, detail: o.Gap.Detail}
		if c.detail {
			c.untold = o.Gap.Untold.EN
		}
		return c
	}
	for i := range all {
		if o := &all[i]; o.Gap.Step.EN != "" {
			gaps[of(o)] = append(gaps[of(o)], *o)
		}
	}
	var short []dossier.Observation
	for i := range all {
		o := &all[i]
		alike := gaps[of(o)]
		switch {
		case o.Gap.Step.EN == "" || len(alike) == 1:
			short = append(short, *o)
		case len(alike) > 1:
			short = append(short, joined(alike))
			gaps[of(o)] = nil
		}
	}
	slices.SortStableFunc(short, func(a, b dossier.Observation) int { return cmp.Compare(a.Kind, b.Kind) })
	var lines []dossier.Observation
	paths := make(map[dossier.Observation][]string) // by what is said, wherever it stands
	for _, o := range short {
		path := o.Path
		if o.Path = ""; paths[o] == nil {
			lines = append(lines, o)
		}
		paths[o] = append(paths[o], path)
	}
	for i := range lines {
		lines[i].Path = strings.Join(paths[lines[i]], ", ")
	}
	return lines
}

// joined is one line for several gaps of one claim. They rest on articles of their own, so that it names the rule of the first alone.
func joined(alike []dossier.Observation) dossier.Observation {
	o := alike[0]
	claim, rest, _ := strings.Cut(o.Path, "].")
	list, _, _ := strings.Cut(rest, "[")
	o.Path, o.Cite, o.Gap.Tier = claim+"]."+list, statute.Citation{}, 0
	var steps, untold [2][]string // in English and Chinese
	add := func(to *[2][]string, en, zh string) {
		if en != "" && !slices.Contains(to[0], en) {
			to[0], to[1] = append(to[0], en), append(to[1], zh)
		}
	}
	for _, one := range alike {
		add(&steps, one.Gap.Step.EN, one.Gap.Step.ZH)
		en, zh := strings.Split(one.Gap.Untold.EN, ", "), strings.Split(one.Gap.Untold.ZH, "、")
		if one.Gap.Detail || len(en) != len(zh) {
			en, zh = []string{one.Gap.Untold.EN}, []string{one.Gap.Untold.ZH}
		}
		for k := range en {
			add(&untold, en[k], zh[k])
		}
	}
	between := [2]string{", ", "、"}
	if o.Gap.Detail {
		between = [2]string{"; ", "；"}
	}
	o.Gap.Step = statute.Text{EN: strings.Join(steps[0], between[0]), ZH: strings.Join(steps[1], between[1])}
	o.Gap.Untold = statute.Text{EN: strings.Join(untold[0], ", "), ZH: strings.Join(untold[1], "、")}
	words := o.Gap.Words()
	o.EN, o.ZH = words.EN, words.ZH
	return o
}

// Unasked returns the questions of an answer that a page still has to ask beside the observations, as they were made: those that do not
// stand among these for every claim that they are about.
func Unasked(a answer.Answer, made []dossier.Observation) []answer.Wanted {
	var all []answer.Wanted
	for _, q := range a.Questions {
		told := len(a.Claims) > 0
		for i := range a.Claims {
			if q.Claim == "" || q.Claim == a.Claims[i].Name {
				told = told && slices.ContainsFunc(made, func(o dossier.Observation) bool { return o.EN == q.Ask.EN || Asks(o, i, q) })
			}
		}
		if !told {
			q.Rules = slices.Clone(q.Rules)
			all = append(all, q)
		}
	}
	return all
}

// Asks reports whether an observation, as it was made, already asks what a question of the answer does: that of the claim at place i
// about one of its opinions (E5, E8). A page that shows both asks it once.
func Asks(o dossier.Observation, i int, q answer.Wanted) bool {
	return strings.HasPrefix(o.Path, "claims["+strconv.Itoa(i)+"].") && (o.Gap.Recusal && q.Ask.Text == escalation.RecusalAsked(o.Gap.Tier) ||
		o.Gap.Remedy && q.Ask.Text == escalation.RemedyAsked(o.Gap.Tier))
}
