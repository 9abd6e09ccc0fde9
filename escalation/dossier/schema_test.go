package dossier_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const (
	schemaFile  = "dossier.schema.json"
	schemaID    = "https://github.com/fengqiao-go/fengqiao/escalation/dossier/dossier.schema.json?format=1"
	dayPattern  = `[0-9]{4}-[0-9]{2}-[0-9]{2}`
	partPattern = `[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`
)

func text(pattern, description string) node {
	return node{"type": "string", "pattern": pattern, "description": description}
}

func listOf(codes ...string) node {
	return node{"type": "array", "items": node{"type": "string", "enum": codes}}
}

// free is an object or a list whose form another page describes.
func free(kind, description string) node { return node{"type": kind, "description": description} }

func pathCodes() []string {
	codes := []string{"none"}
	for p := pathway.Litigation; p <= pathway.ProtectionDuty; p++ {
		codes = append(codes, p.String())
	}
	return codes
}

// TestSchema holds the schema to the types that strictjson reads, with what their comments say; go test -rewrite writes it.
func TestSchema(t *testing.T) {
	roughDay := text("^("+partPattern+`(/(`+partPattern+`|\.\.))?|\.\./`+partPattern+")?$", "a day as it is known: a day, month, year or stretch, open or not 日、月、年或者起止日，一端可以不明")
	w := schemaWriter{
		Known: map[reflect.Type]node{
			reflect.TypeFor[dossier.FormatNumber](): {"type": "integer", "minimum": 1, "maximum": int(dossier.Format), "description": "the format of this file; left out is 1 格式版本，不写为1"},
			reflect.TypeFor[calendar.Date]():        text("^("+dayPattern+")?$", "a day, 2006-01-02 日期"),
			reflect.TypeFor[calendar.When]():        roughDay,
			reflect.TypeFor[money.Amount]():         text(`^[0-9]+(\.[0-9]{1,2})?$`, "yuan, as text 金额（元），以文本写明"),
			reflect.TypeFor[money.Percent]():        text(`^[0-9]+(\.[0-9]{1,6})?%?$`, "per cent, as text 百分比，以文本写明"),
			reflect.TypeFor[pathway.PathSet]():      listOf(pathCodes()...),
			reflect.TypeFor[history.Coverage]():     {"description": "true, false, or a stretch of days 全程完整写true，或者写完整的起止日", "type": []string{"boolean", "string"}},
			reflect.TypeFor[history.Contents]():     listOf(history.StatesAll.Codes()...),
			reflect.TypeFor[regime.Rules]():         free("object", "a regulation, as package regime writes it 一部规定，格式同 regime 包"),
			reflect.TypeFor[petition.Criteria]():    free("object", "what a row asks, as package petition writes it 规则行的条件，格式同 petition 包"),
			reflect.TypeFor[statute.Citation]():     free("object", "a citation 引注"),
			reflect.TypeFor[period.Limit]():         text("", "a limit, such as 15 days 期限，如 15 days"),
		},
		Comments: commentsOf(t),
	}
	doc, err := w.Of(reflect.TypeFor[dossier.Dossier](), "A dossier: one matter as a whole 案卷：一件信访事项的全部记录")
	require.NoError(t, err)
	doc["$id"] = schemaID
	doc["description"] = "Format 1. Nothing is compulsory: what is left out is unknown, which is not no. Names and codes keep their meaning for ever; a reader refuses names it does not know, and a newer format as a whole: a field added since, such as accused, keeps older readers from a file only where it is used. " +
		"格式版本1。任何一项都可以不写：不写即不明，不明不等于否。字段名和代码的含义永不改变；读取程序拒绝其不认识的字段，并整份拒绝更新的格式版本；后来增加的字段（如accused）只在写明时才使旧读取程序拒绝该文件。"
	want, err := json.MarshalIndent(doc, "", "  ")
	require.NoError(t, err)
	want = append(want, '\n')
	if policytest.Rewriting() {
		require.NoError(t, os.WriteFile(schemaFile, want, 0o644))
	}
	got, err := os.ReadFile(schemaFile)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "the schema is stale: go test ./escalation/dossier -rewrite, then read the difference")
}

// commentsOf are the comments beside the fields of the library's structs, by package, type and field.
func commentsOf(t *testing.T) map[string]string {
	t.Helper()
	comments := make(map[string]string)
	for _, pattern := range []string{"../../petition/*.go", "../../petition/*/*.go", "../../mediation/*.go", "../../mediation/*/*.go", "../*.go", "../*/*.go"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
			require.NoError(t, err)
			ast.Inspect(file, func(n ast.Node) bool {
				spec, ok := n.(*ast.TypeSpec)
				if !ok {
					return true
				}
				if fields, ok := spec.Type.(*ast.StructType); ok {
					for _, f := range fields.Fields.List {
						for _, ident := range f.Names {
							comments[file.Name.Name+"."+spec.Name.Name+"."+ident.Name] = strings.TrimSpace(f.Comment.Text())
						}
					}
				}
				return false
			})
		}
	}
	require.Greater(t, len(comments), 300)
	return comments
}
