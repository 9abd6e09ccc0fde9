package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/fengqiao-go/fengqiao/petition"
)

var regoLanguage = language{
	name:   func(f petition.Fact) string { return "input." + f.String() },
	and:    "; ",
	either: func(name string, values []int, _ []string) string { return name + " in {" + list(values) + "}" },
}

// opaEngine is the rows as one rule with an else for each, prepared, and claims as values of its own.
func opaEngine(unknown bool) (engine, error) {
	var bodies []string
	add := func(route petition.Route, condition string) {
		bodies = append(bodies, fmt.Sprintf(":= %d if { %s }", route, condition))
	}
	for _, r := range petition.National().Spec().Routes {
		if unknown {
			add(r.Then, regoLanguage.sure(r))
			add(0, regoLanguage.possible(r))
		} else {
			add(r.Then, regoLanguage.known(r))
		}
	}
	ctx := context.Background()
	query, err := rego.New(
		rego.Module("routes.rego", "package triage\nroute "+strings.Join(bodies, "\nelse ")),
		rego.Query("data.triage.route"),
	).PrepareForEval(ctx)
	if err != nil {
		return engine{}, err
	}
	return engineOf("OPA, prepared", 10_000,
		func(a answers) ast.Value {
			claim := ast.NewObject()
			for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
				claim.Insert(ast.StringTerm(f.String()), ast.IntNumberTerm(a[f]))
			}
			return claim
		},
		func(claim ast.Value) (petition.Route, error) {
			results, err := query.Eval(ctx, rego.EvalParsedInput(claim))
			if err != nil {
				return 0, err
			}
			if len(results) != 1 {
				return 0, fmt.Errorf("%d results", len(results))
			}
			n, err := results[0].Expressions[0].Value.(json.Number).Int64()
			return petition.Route(n), err
		}), nil
}
