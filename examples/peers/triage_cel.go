package main

import (
	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/interpreter"

	"github.com/fengqiao-go/fengqiao/petition"
)

var celLike = language{
	name:     cLike.name,
	and:      cLike.and,
	either:   func(name string, values []int, _ []string) string { return name + " in [" + list(values) + "]" },
	lists:    true,
	booleans: true,
}

// celClaim is a claim as cel-go takes it without converting anything: an activation that is made once.
type celClaim [petition.FactMediationBarred + 1]any

func (c *celClaim) ResolveName(name string) (any, bool) {
	return c[factByLetter(name)], true
}

func (c *celClaim) Parent() interpreter.Activation { return nil }

// celEngine is the rows as one expression.
func celEngine(unknown bool) (engine, error) {
	var options []cel.EnvOption
	for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
		kind := cel.IntType
		if isTri(f) && !unknown {
			kind = cel.BoolType
		}
		options = append(options, cel.Variable(cLike.name(f), kind))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		return engine{}, err
	}
	ast, issues := env.Compile(celLike.oneExpression(unknown))
	if issues.Err() != nil {
		return engine{}, issues.Err()
	}
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	if err != nil {
		return engine{}, err
	}
	return engineOf("cel-go, one expression", 500_000,
		func(a answers) *celClaim {
			var c celClaim
			for f, v := range a {
				c[f] = types.Int(v)
				if isTri(petition.Fact(f)) && !unknown {
					c[f] = types.Bool(v == int(yes))
				}
			}
			return &c
		},
		func(c *celClaim) (petition.Route, error) {
			out, _, err := program.Eval(c)
			if err != nil {
				return 0, err
			}
			return petition.Route(out.(types.Int)), nil
		}), nil
}
