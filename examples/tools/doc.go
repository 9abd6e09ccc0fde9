// Package tools has no code: its go.mod pins the tools that check the module, so that the root module stays free of
// them. They run from the root of the repository:
//
//	go tool -modfile=examples/tools/go.mod staticcheck ./...
//	go tool -modfile=examples/tools/go.mod gofumpt -l .
//	go tool -modfile=examples/tools/go.mod benchstat old.txt new.txt
//	go tool -modfile=examples/tools/go.mod wazero run program.wasm
package tools
