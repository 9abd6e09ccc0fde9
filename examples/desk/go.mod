module github.com/fengqiao-go/fengqiao/examples/desk

go 1.26.0

require (
	github.com/fengqiao-go/fengqiao v0.0.0
	github.com/stretchr/testify v1.12.1
)

require go.yaml.in/yaml/v3 v3.0.6 // indirect

replace github.com/fengqiao-go/fengqiao => ../..
