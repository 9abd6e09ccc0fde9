package term_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

func ExampleCheckName() {
	for _, name := range []string{"张三", "张三\u200b", "　"} {
		fmt.Printf("%+q %U\n", name, term.CheckName(name))
	}
	// Output:
	// "\u5f20\u4e09" []
	// "\u5f20\u4e09\u200b" [U+200B]
	// "\u3000" [U+3000]
}

func ExampleFold() {
	fmt.Println(term.Fold("甲公司（２０２３）　") == term.Fold("甲公司(2023)"))
	// Output:
	// true
}
