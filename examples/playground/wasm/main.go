//go:build js

// Command wasm is the library for the page: one function, answer(verb, json), that returns JSON.
package main

import (
	"syscall/js"

	"github.com/fengqiao-go/fengqiao/examples/playground/answers"
)

func main() {
	js.Global().Set("answer", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return string(answers.Answer(args[0].String(), []byte(args[1].String())))
	}))
	select {} // the page asks as long as it is open
}
