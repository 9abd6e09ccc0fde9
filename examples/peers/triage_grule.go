package main

import (
	"fmt"
	"strings"

	"github.com/hyperjumptech/grule-rule-engine/ast"
	"github.com/hyperjumptech/grule-rule-engine/builder"
	rules "github.com/hyperjumptech/grule-rule-engine/engine"
	"github.com/hyperjumptech/grule-rule-engine/pkg"

	"github.com/fengqiao-go/fengqiao/petition"
)

// GruleClaim is a claim as grule takes it: it finds the fields by reflection.
type GruleClaim struct {
	Category, Competence, LitigationPath, OtherPath, Level                           int
	PathConcluded, Pending, Concluded, SameFacts, TwoSided, Consent, MediationBarred int
}

var grl = language{
	name: func(f petition.Fact) string {
		name := "F."
		for _, word := range strings.Split(f.String(), "_") {
			name += strings.ToUpper(word[:1]) + word[1:]
		}
		return name
	},
	and:    " && ",
	either: cLike.either,
}

// gruleEngine is a rule for each row, and asks which rules match: the one with the highest salience decides. With unknown facts
// it is two rules for each row: that it surely holds, and, after that, that it may hold.
func gruleEngine(unknown bool) (engine, error) {
	var text strings.Builder
	routes := make(map[string]petition.Route)
	salience := 1000
	add := func(route petition.Route, condition string) {
		name := fmt.Sprintf("Row%d", salience)
		routes[name] = route
		fmt.Fprintf(&text, "rule %s %q salience %d { when %s then Complete(); }\n", name, route, salience, condition)
		salience--
	}
	for _, r := range petition.National().Spec().Routes {
		if unknown {
			add(r.Then, grl.sure(r))
			add(0, grl.possible(r))
		} else {
			add(r.Then, grl.known(r))
		}
	}
	library := ast.NewKnowledgeLibrary()
	err := builder.NewRuleBuilder(library).BuildRuleFromResource("routes", "1", pkg.NewBytesResource([]byte(text.String())))
	if err != nil {
		return engine{}, err
	}
	knowledge, err := library.NewKnowledgeBaseInstance("routes", "1")
	if err != nil {
		return engine{}, err
	}
	grule := rules.NewGruleEngine()
	return engineOf("grule, a rule for each row", 10_000,
		func(a answers) ast.IDataContext {
			context := ast.NewDataContext()
			err := context.Add("F", &GruleClaim{
				a[petition.FactCategory], a[petition.FactCompetence], a[petition.FactLitigation], a[petition.FactOtherPath],
				a[petition.FactLevel], a[petition.FactPathConcluded], a[petition.FactPending], a[petition.FactConcluded],
				a[petition.FactSameFacts], a[petition.FactTwoSided], a[petition.FactConsent], a[petition.FactMediationBarred],
			})
			if err != nil {
				panic(err)
			}
			return context
		},
		func(context ast.IDataContext) (petition.Route, error) {
			matching, err := grule.FetchMatchingRules(context, knowledge)
			if err != nil || len(matching) == 0 {
				return 0, fmt.Errorf("no rule matches: %w", err)
			}
			return routes[matching[0].RuleName], nil
		}), nil
}
