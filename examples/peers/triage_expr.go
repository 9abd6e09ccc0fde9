package main

import (
	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"

	"github.com/fengqiao-go/fengqiao/petition"
)

// exprEngine is the rows as one expression for expr's virtual machine, which is kept. It looks up a name fastest in a map.
func exprEngine(unknown bool) (engine, error) {
	env := func(a answers) map[string]any {
		m := make(map[string]any)
		for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
			m[cLike.name(f)] = a[f]
			if isTri(f) && !unknown {
				m[cLike.name(f)] = a[f] == int(yes)
			}
		}
		return m
	}
	program, err := expr.Compile(cLike.oneExpression(unknown), expr.Env(env(answers{})), expr.AsInt())
	if err != nil {
		return engine{}, err
	}
	var machine vm.VM
	return engineOf("expr, one expression", 500_000, env, func(m map[string]any) (petition.Route, error) {
		out, err := machine.Run(program, m)
		if err != nil {
			return 0, err
		}
		return petition.Route(out.(int)), nil
	}), nil
}
