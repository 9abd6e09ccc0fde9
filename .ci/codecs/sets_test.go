package main

import (
	"encoding"
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every value of every closed set has a code of its own and a Chinese term, and its text is read back; what is no code and what is
// no value is refused.
func TestClosedSets(t *testing.T) {
	sets := 0
	for _, c := range allTypes {
		list := reflect.New(c.of).Elem().MethodByName("All")
		if !list.IsValid() || list.Type().NumOut() != 1 || list.Type().Out(0) != reflect.SliceOf(c.of) {
			continue // no closed set
		}
		sets++
		values := list.Call(nil)[0]
		seen := map[string]bool{}
		for i := range values.Len() {
			value := values.Index(i)
			require.EqualValues(t, i+1, value.Uint(), "%v counts from one without a gap", c.of)
			code := value.Interface().(fmt.Stringer).String()
			text, err := value.Interface().(encoding.TextMarshaler).MarshalText()
			require.NoError(t, err, "%v %s", c.of, code)
			assert.Equal(t, code, string(text), c.of)
			assert.NotEmpty(t, value.Interface().(interface{ ZH() string }).ZH(), "%v %s", c.of, code)
			assert.False(t, seen[code], "%v: %s stands twice", c.of, code)
			seen[code] = true
			assert.Equal(t, value.Interface(), readText(t, c.of, code).Elem().Interface())
		}
		beyond := reflect.New(c.of).Elem()
		beyond.SetUint(uint64(values.Len() + 1))
		_, err := beyond.Interface().(encoding.TextMarshaler).MarshalText()
		assert.Error(t, err, "%v has more values than it lists", c.of)
		assert.Error(t, reflect.New(c.of).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte("no such thing")), c.of)
	}
	assert.Greater(t, sets, 80, "hardly any closed set was found")
	t.Log(sets, "closed sets")
}

func readText(t *testing.T, of reflect.Type, code string) reflect.Value {
	t.Helper()
	into := reflect.New(of)
	require.NoError(t, into.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(code)), "%v", of)
	return into
}
