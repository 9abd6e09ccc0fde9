module github.com/fengqiao-go/fengqiao/examples/statutes

go 1.25.0

require (
	github.com/cucumber/godog v0.15.1
	github.com/fengqiao-go/fengqiao v0.0.0
)

require (
	github.com/cucumber/gherkin/go/v26 v26.2.0 // indirect
	github.com/cucumber/messages/go/v21 v21.0.1 // indirect
	github.com/gofrs/uuid v4.3.1+incompatible // indirect
	github.com/hashicorp/go-immutable-radix v1.3.1 // indirect
	github.com/hashicorp/go-memdb v1.3.4 // indirect
	github.com/hashicorp/golang-lru v0.5.4 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	github.com/spf13/pflag v1.0.7 // indirect
)

replace github.com/fengqiao-go/fengqiao => ../..
