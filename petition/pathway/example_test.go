package pathway_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

// The paths of a claim in the order in which the article names them, each with the item that does.
func ExamplePaths() {
	for _, path := range pathway.Paths(pathway.Arbitration, pathway.Litigation).All() {
		cite, _ := path.Provision().On(calendar.MustDate(2026, 3, 2))
		fmt.Println(path, path.ZH(), cite.ZH())
	}
	// Output:
	// litigation 诉讼 信访工作条例 第三十一条第一项
	// arbitration 仲裁 信访工作条例 第三十一条第二项
}
