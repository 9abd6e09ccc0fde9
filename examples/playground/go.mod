module github.com/fengqiao-go/fengqiao/examples/playground

go 1.26.0

require github.com/fengqiao-go/fengqiao v0.0.0

require (
	github.com/fengqiao-go/fengqiao/examples/papers v0.0.0
	github.com/shopspring/decimal v1.6.0 // indirect
)

replace github.com/fengqiao-go/fengqiao => ../..

replace github.com/fengqiao-go/fengqiao/examples/papers => ../papers
