package schemacheck

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("../../../escalation/dossier/dossier.schema.json")
	require.NoError(t, err)
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, data []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	return schema.Validate(doc)
}

func cases(t *testing.T) map[string][]byte {
	t.Helper()
	files := make(map[string][]byte)
	for _, pattern := range []string{"../cases/*.json", "../../../escalation/dossier/testdata/published/*.json"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names, "no cases found: a check without work proves nothing")
		for _, name := range names {
			files[name], err = os.ReadFile(name)
			require.NoError(t, err)
		}
	}
	return files
}

func TestCasesAreValid(t *testing.T) {
	schema := compile(t)
	for name, data := range cases(t) {
		assert.NoError(t, validate(t, schema, data), name)
	}
}

// Each change of a good file breaks the format in one way: the schema refuses it, and so does docket.
func TestBrokenCasesAreRefused(t *testing.T) {
	schema := compile(t)
	docket := filepath.Join(t.TempDir(), "docket.exe")
	build := exec.Command("go", "build", "-o", docket, "./examples/docket")
	build.Dir = "../../.."
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))

	for _, change := range []struct{ old, new string }{
		{`"case": "agreement"`, `"case": "agreement", "colour": "red"`},
		{`"case": "agreement"`, `"case": 3`},
		{`"case": "agreement"`, `"case": "agreement", "format": 2`},
		{`"received": "2023-03-08"`, `"received": "8 March 2023"`},
		{`"received": "2023-03-08"`, `"received": null`},
		{`"policy": "baotou"`, `"policy": "beijing"`},
		{`"source": "direct"`, `"source": "direkt"`},
		{`"urgent": "no"`, `"urgent": false`},
		{`"paths": ["public_security_procedure"]`, `"paths": ["court"]`},
		{`"paths": ["public_security_procedure"]`, `"paths": "litigation"`},
		{`"amount": "20000.00", "in_words"`, `"amount": 20000, "in_words"`},
		{`"amount": "20000.00", "in_words"`, `"amount": "20000.005", "in_words"`},
		{`"reached": "2023-03-28"`, `"reached": "in March"`},
		{`{"kind": "settled", "on": "2023-03-28"}`, `{"kind": "setled", "on": "2023-03-28"}`},
		{`{"kind": "settled", "on": "2023-03-28"}`, `"settled"`},
		{`"papers": ["agreement", `, `"papers": ["agrement", `},
		{`"claims": [`, `"claims": {"first": [`},
	} {
		good := cases(t)["../cases/3_agreement.json"]
		broken := bytes.Replace(good, []byte(change.old), []byte(change.new), 1)
		if change.new == `"claims": {"first": [` {
			broken = append(bytes.TrimSuffix(bytes.TrimSpace(broken), []byte("}")), "}}"...)
		}
		require.NotEqual(t, string(good), string(broken), change.old)
		require.True(t, json.Valid(broken), change.new)
		assert.Error(t, validate(t, schema, broken), change.new)

		cmd := exec.Command(docket, "-")
		cmd.Stdin = bytes.NewReader(broken)
		assert.Error(t, cmd.Run(), change.new)
		assert.Equal(t, 2, cmd.ProcessState.ExitCode(), change.new)
	}

	cmd := exec.Command(docket, "-")
	cmd.Stdin = bytes.NewReader(cases(t)["../cases/3_agreement.json"])
	assert.NoError(t, cmd.Run(), "the file before it was broken is good")
}
