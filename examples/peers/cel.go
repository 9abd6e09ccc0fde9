package main

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/interpreter"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// The national rows as one expression of cel-go, as short as they can be put in it: names of one letter, a list where a fact may
// have several values, booleans for known yes and no. Other facts are integers there, zero being unknown.

// celRows is the number of the route. With unknown facts it is 0 where the first row that may hold does not surely hold: less
// than Fengqiao finds out, and never wrong.
func celRows(unknown bool) string {
	rows := petition.National().Spec().Routes
	rest := "0"
	for i := len(rows) - 1; i >= 0; i-- {
		r := rows[i]
		if unknown {
			rest = fmt.Sprintf("(%s) ? ((%s) ? %d : 0) : (%s)", celWhen(r, 1, true), celWhen(r, 0, true), r.Then, rest)
		} else {
			rest = fmt.Sprintf("(%s) ? %d : (%s)", celWhen(r, 0, false), r.Then, rest)
		}
	}
	return rest
}

// celWhen puts the condition of a row; with 1 added to its sets, that it may hold.
func celWhen(r petition.RouteRow, add decision.Set, unknown bool) string {
	var parts []string
	for f, set := range r.When.Asked() {
		parts = append(parts, celIs(f, set|add, unknown))
	}
	return strings.Join(parts, " && ")
}

// celIs says that a fact has one of a set of values, in the cheapest way: runs of values that begin or end the range take one
// comparison, others a list.
func celIs(f petition.Fact, set decision.Set, unknown bool) string {
	name := celName(f)
	if isTri(f) && !unknown {
		if set.Has(uint8(yes)) {
			return name
		}
		return "!" + name
	}
	least, most := 1, len(f.Values())-1
	if unknown {
		least = 0
	}
	var values []string
	first, last := -1, -1
	for v := least; v <= most; v++ {
		if set.Has(uint8(v)) {
			if first < 0 {
				first = v
			}
			last = v
			values = append(values, fmt.Sprint(v))
		}
	}
	run := last-first+1 == len(values)
	switch {
	case len(values) == 1:
		return name + " == " + values[0]
	case run && first == least:
		return fmt.Sprintf("%s <= %d", name, last)
	case run && last == most:
		return fmt.Sprintf("%s >= %d", name, first)
	}
	return name + " in [" + strings.Join(values, ", ") + "]"
}

func isTri(f petition.Fact) bool { return f >= petition.FactPathConcluded }

func celName(f petition.Fact) string { return string(rune('a' + f - petition.FactCategory)) }

// celClaim is a claim as cel-go takes it without converting anything: an activation that is made once.
type celClaim [petition.FactMediationBarred + 1]any

func (c *celClaim) ResolveName(name string) (any, bool) {
	return c[petition.FactCategory+petition.Fact(name[0]-'a')], true
}

func (c *celClaim) Parent() interpreter.Activation { return nil }

func newCelClaim(f petition.Facts, unknown bool) (c celClaim) {
	for fact, v := range answersOf(f) {
		c[fact] = types.Int(v)
		if isTri(petition.Fact(fact)) && !unknown {
			c[fact] = types.Bool(v == int(yes))
		}
	}
	return c
}

func celProgram(unknown bool) cel.Program {
	var options []cel.EnvOption
	for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
		kind := cel.IntType
		if isTri(f) && !unknown {
			kind = cel.BoolType
		}
		options = append(options, cel.Variable(celName(f), kind))
	}
	env := must(cel.NewEnv(options...))
	ast, issues := env.Compile(celRows(unknown))
	if issues.Err() != nil {
		panic(issues.Err())
	}
	return must(env.Program(ast, cel.EvalOptions(cel.OptOptimize)))
}

func celRoute(p cel.Program, c *celClaim) petition.Route {
	out, _, err := p.Eval(c)
	if err != nil {
		panic(err)
	}
	return petition.Route(out.(types.Int))
}
