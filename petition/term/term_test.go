package term

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

type light uint8

var lights = Codes[light]{{}, {"red", "红"}, {"green", "绿"}}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		value    light
		code, zh string
	}{{0, "unknown", "未知"}, {1, "red", "红"}, {2, "green", "绿"}} {
		assert.Equal(t, c.code, lights.Code(c.value))
		assert.Equal(t, c.zh, lights.ZH(c.value))

		text, err := lights.Marshal(c.value)
		require.NoError(t, err)
		back := light(math.MaxUint8)
		require.NoError(t, lights.Unmarshal(text, &back))
		assert.Equal(t, c.value, back)
	}
	assert.Equal(t, []string{"red", "green"}, Vocabulary(lights).Codes())
}

// A number no constant has can only come from a conversion: it prints, it never panics, and it never reaches a file.
func TestInvalidNumber(t *testing.T) {
	for n := 3; n <= math.MaxUint8; n++ {
		assert.Contains(t, lights.Code(light(n)), "invalid")
		assert.Contains(t, lights.ZH(light(n)), "无效")
		_, err := lights.Marshal(light(n))
		assert.Error(t, err)
	}
	_, err := Codes[light]{}.Marshal(0)
	assert.NoError(t, err, "unknown can be written in every enum")
}

func TestUnmarshalRefusesAndKeeps(t *testing.T) {
	for _, text := range []string{"", "Red", "red ", "amber", "红", "1"} {
		e := light(2)
		err := lights.Unmarshal([]byte(text), &e)
		assert.ErrorContains(t, err, "red, green", "the codes that exist are named")
		assert.Equal(t, light(2), e, "nothing half-applied")
	}
}

// A term of art stands for its code.
func TestUnmarshalOfATermOfArt(t *testing.T) {
	var e light
	var said strictjson.Bilingual
	require.ErrorAs(t, lights.Unmarshal([]byte("绿"), &e), &said)
	en, zh := said.Words()
	assert.Contains(t, en, `did you mean "green"?`)
	assert.Contains(t, zh, "是否应为“green”")
	assert.Empty(t, Vocabulary(lights).Named(""))
}

type letter uint8

var letters = Names[letter]{1: "A", 2: "B"}

func TestNamesOfIdentifiers(t *testing.T) {
	for value, name := range map[letter]string{0: "", 1: "A", 2: "B"} {
		assert.Equal(t, name, letters.Code(value))
		text, err := letters.Marshal(value)
		require.NoError(t, err)
		back := letter(math.MaxUint8)
		require.NoError(t, letters.Unmarshal(text, &back))
		assert.Equal(t, value, back)
	}
	assert.Contains(t, letters.Code(3), "invalid")
	_, err := letters.Marshal(3)
	assert.Error(t, err)
	kept := letter(2)
	assert.ErrorContains(t, letters.Unmarshal([]byte("C"), &kept), `"C"`)
	assert.ErrorContains(t, letters.Unmarshal([]byte("C"), &kept), " 2 ", "how many names there are")
	assert.Equal(t, letter(2), kept)
	assert.Equal(t, []letter{1, 2}, letters.All())
}

func readLight(e *light, r *strictjson.Reader)   { lights.Read(r, e) }
func readLetter(e *letter, r *strictjson.Reader) { letters.Read(r, e) }

func TestJSON(t *testing.T) {
	for _, test := range []struct {
		text string
		kind strictjson.FlawKind
		near string
	}{
		{"null", strictjson.Null, ""},
		{"1", strictjson.WrongKind, ""},
		{`"amber"`, strictjson.UnknownCode, ""},
		{`["red"]`, strictjson.WrongKind, ""},
		{``, strictjson.NotJSON, ""},
		{`"Red"`, strictjson.UnknownCode, "red"},
		{`"gren"`, strictjson.UnknownCode, "green"},
	} {
		e, flaws := strictjson.Decode([]byte(test.text), readLight)
		require.Len(t, flaws, 1, test.text)
		assert.Equal(t, test.kind, flaws[0].Kind, test.text)
		assert.Equal(t, test.near, flaws[0].Near(), test.text)
		assert.Zero(t, e)
		n, flaws := strictjson.Decode([]byte(test.text), readLetter)
		assert.Len(t, flaws, 1, test.text)
		assert.Zero(t, n)
	}
	for text, words := range map[string]string{
		`true`: ": must be a text, not true or false; there are red, green / 应为文本，而非布尔值；可用的有：red, green",
		`1`:    ": must be a text, not a number; there are red, green / 应为文本，而非数字；可用的有：red, green",
		`null`: ": null says nothing: leave the name out, or write a text; there are red, green / null没有意义：应省略该字段；可用的有：red, green",
	} {
		_, flaws := strictjson.Decode([]byte(text), readLight)
		require.Len(t, flaws, 1, text)
		assert.Equal(t, words, ": "+flaws[0].Error())
	}
	e, flaws := strictjson.Decode([]byte(`"green"`), readLight)
	require.Empty(t, flaws)
	assert.Equal(t, light(2), e)
	e, flaws = strictjson.Decode([]byte(`"unknown"`), readLight)
	require.Empty(t, flaws)
	assert.Zero(t, e)
	n, flaws := strictjson.Decode([]byte(`"B"`), readLetter)
	require.Empty(t, flaws)
	assert.Equal(t, letter(2), n)
	_, flaws = strictjson.Decode([]byte(`"C"`), readLetter)
	require.Len(t, flaws, 1)
	assert.Equal(t, []string{"A", "B"}, flaws[0].Want())
	assert.Equal(t, []light{1, 2}, lights.All())
	assert.Empty(t, Codes[light]{}.All())
}

func TestNamesOfNothing(t *testing.T) {
	var e letter
	for _, names := range []Names[letter]{nil, {""}} {
		require.Error(t, names.Unmarshal([]byte("A"), &e))
		require.NoError(t, names.Unmarshal(nil, &e))
	}
	assert.ErrorContains(t, Names[letter]{1: "A"}.Unmarshal([]byte("B"), &e), "A", "the only name there is")
	own := letters.Codes()
	own[0] = "changed"
	assert.NotEqual(t, own, letters.Codes())
}
