package main

import (
	"github.com/casbin/govaluate"

	"github.com/fengqiao-go/fengqiao/petition"
)

// govaluateClaim is a claim as govaluate takes it without converting anything: its numbers are floats.
type govaluateClaim [petition.FactMediationBarred + 1]any

func (c *govaluateClaim) Get(name string) (any, error) {
	return c[factByLetter(name)], nil
}

// govaluateEngine is the rows as one expression, without the checks of types that its manual advises to leave out for speed.
func govaluateEngine(unknown bool) (engine, error) {
	expression, err := govaluate.NewEvaluableExpression(cLike.oneExpression(unknown))
	if err != nil {
		return engine{}, err
	}
	expression.ChecksTypes = false
	return engineOf("govaluate, one expression", 500_000,
		func(a answers) *govaluateClaim {
			var c govaluateClaim
			for f, v := range a {
				c[f] = float64(v)
				if isTri(petition.Fact(f)) && !unknown {
					c[f] = v == int(yes)
				}
			}
			return &c
		},
		func(c *govaluateClaim) (petition.Route, error) {
			out, err := expression.Eval(c)
			if err != nil {
				return 0, err
			}
			return petition.Route(out.(float64)), nil
		}), nil
}
