package main

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/docket/internal/schema"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

const day = `[0-9]{4}-[0-9]{2}-[0-9]{2}`

func text(pattern, description string) schema.Node {
	return schema.Node{"type": "string", "pattern": pattern, "description": description}
}

func listOf(codes ...string) schema.Node {
	return schema.Node{"type": "array", "items": schema.Node{"type": "string", "enum": codes}}
}

func pathCodes() []string {
	codes := []string{"none"}
	for p := petition.Litigation; p <= petition.ProtectionDuty; p++ {
		codes = append(codes, p.String())
	}
	return codes
}

// TestSchema holds case.schema.json to the types that strictjson reads; go test -rewrite writes it.
func TestSchema(t *testing.T) {
	w := schema.Writer{
		Known: map[reflect.Type]schema.Node{
			reflect.TypeFor[calendar.Date]():    text("^("+day+")?$", "a day, 2006-01-02 日期"),
			reflect.TypeFor[calendar.When]():    text("^([0-9]{4}(-[0-9]{2})?|"+day+"|("+day+"|\\.\\.)/("+day+"|\\.\\.))?$", "a day, month, year or stretch of days, .. for an open end 日、月、年或者起止日，..表示不限"),
			reflect.TypeFor[money.Amount]():     text(`^[0-9]+(\.[0-9]{1,2})?$`, "yuan, as text 金额（元），以文本写明"),
			reflect.TypeFor[money.Percent]():    text(`^[0-9]+(\.[0-9]{1,6})?%?$`, "per cent, as text 百分比，以文本写明"),
			reflect.TypeFor[petition.PathSet](): listOf(pathCodes()...),
			reflect.TypeFor[history.Contents](): listOf(history.StatesAll.Codes()...),
		},
		// The library says itself what it cannot do without; the file's own fields without omitempty are needed.
		Required: func(owner reflect.Type, f reflect.StructField) bool {
			return (owner == reflect.TypeFor[caseFile]() || owner == reflect.TypeFor[claim]()) && !strings.Contains(f.Tag.Get("json"), ",omit")
		},
	}
	doc, err := w.Of(reflect.TypeFor[caseFile](), "A case file of docket 案件文件")
	require.NoError(t, err)
	want, err := json.MarshalIndent(doc, "", "  ")
	require.NoError(t, err)
	want = append(want, '\n')
	if policytest.Rewriting() {
		require.NoError(t, os.WriteFile("case.schema.json", want, 0o644))
	}
	got, err := os.ReadFile("case.schema.json")
	require.NoError(t, err)
	assert.True(t, bytes.Equal(want, got), "case.schema.json is stale: go test ./examples/docket -rewrite, then read the difference")
}
