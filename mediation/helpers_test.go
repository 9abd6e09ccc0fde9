package mediation

import "github.com/fengqiao-go/fengqiao/petition/policytest"

var (
	day  = policytest.Day
	when = policytest.When
)

var wheres = policytest.Places
