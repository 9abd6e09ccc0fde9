module github.com/fengqiao-go/fengqiao/examples/calendars

go 1.25.0

require (
	github.com/6tail/lunar-go v1.4.4
	github.com/fengqiao-go/fengqiao v0.0.0
	github.com/rickar/cal/v2 v2.1.13
)

replace github.com/fengqiao-go/fengqiao => ../..
