package history

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

var (
	_ interface {
		AppendBinary(b []byte) ([]byte, error)
	} = History{}
	_ interface{ UnmarshalBinary(data []byte) error } = &History{}
)

// seven is a matter of two tiers: accepted, decided and served; asked for, received, decided and served.
func seven() History {
	on := func(text string) calendar.When {
		day, err := calendar.ParseWhen(text)
		if err != nil {
			panic(err)
		}
		return day
	}
	branch := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	district := regime.Organ{Name: "东河区人民政府", Level: regime.County, System: regime.Government}
	return History{Complete: Whole(), AsOf: calendar.MustDate(2023, 8, 1), Events: []Event{
		{Kind: Accept, On: on("2023-03-10"), Organ: branch},
		{Kind: Issue, On: on("2023-04-29"), Result: NotSupported, States: StatesAll, Notice: RemedyNotice{Remedy: refusal.Review, Days: 30}},
		{Kind: Serve, On: on("2023-05-01")},
		{Kind: RequestReview, On: on("2023-05-24"), Organ: district},
		{Kind: Receive, On: on("2023-05-27"), Organ: district},
		{Kind: Issue, On: on("2023-06-18"), Disposition: Upheld, States: StatesAll, Notice: RemedyNotice{Remedy: refusal.ReReview, Days: 30}},
		{Kind: Serve, On: on("2023-06-21")},
	}}
}

func TestArchiveIsSmall(t *testing.T) {
	packed, err := seven().AppendBinary(nil)
	require.NoError(t, err)
	text, err := json.Marshal(seven())
	require.NoError(t, err)
	t.Logf("%d bytes, %d as JSON", len(packed), len(text))
	assert.LessOrEqual(t, len(packed), 80)
	roundTripArchive(t, seven())

	after, err := seven().AppendBinary([]byte("before"))
	require.NoError(t, err)
	assert.Equal(t, "before"+string(packed), string(after))
}

// roundTripArchive packs h and reads it back, both ways the same.
func roundTripArchive(t *testing.T, h History) []byte {
	t.Helper()
	packed, err := h.AppendBinary(nil)
	require.NoError(t, err)
	var back History
	require.NoError(t, back.UnmarshalBinary(packed), "%x", packed)
	require.Equal(t, h, back)
	again, err := back.AppendBinary(nil)
	require.NoError(t, err)
	require.Equal(t, packed, again)
	return packed
}

// everything is an event with every value there is, whatever its kind.
func everything(t *testing.T) Event {
	e := full()
	fill(reflect.ValueOf(&e).Elem())
	require.Equal(t, uint64(1)<<archived-1, e.present(), "a value of a type that nobody knows how to fill: %b", e.present())
	return e
}

// fill gives a value to each field that has none.
func fill(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *calendar.When:
		*x = calendar.On(calendar.MustDate(1949, 10, 1))
		return
	case *calendar.Date:
		*x = calendar.MustDate(1949, 10, 1)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); f.IsZero() || f.Kind() == reflect.Struct && f.NumField() > 0 && v.Type().Field(i).Type.Field(0).IsExported() {
				fill(f)
			}
		}
	case reflect.String:
		v.SetString("甲")
	case reflect.Int:
		v.SetInt(1)
	case reflect.Uint8, reflect.Uint16:
		v.SetUint(1)
	}
}

// Every value alone, and all of them together; days known in every measure.
func TestArchiveHoldsEveryValue(t *testing.T) {
	roundTripArchive(t, History{})
	all := everything(t)
	roundTripArchive(t, History{Events: []Event{all, all, {}, all}})
	for bit := range archived {
		var d Decoder
		w := packer{last: firstDay}
		w.values(&all, 1<<bit)
		require.NoError(t, w.err)
		var alone Event
		d.data, d.last = w.b, firstDay
		d.values(&alone, 1<<bit, 0)
		require.NoError(t, d.err)
		assert.Equal(t, uint64(1)<<bit, alone.present())
		alone.Kind = Issue
		roundTripArchive(t, History{Events: []Event{alone}})
	}
	for _, text := range []string{"", "2023", "2023-02", "2024-02-29", "../2023-01-01", "2023-01-01/..", "2023-01-01/2023-01-09", "0001-01-01", "9999-12-31", "../0001-01-01", "0001-01-01/9999-12-31"} {
		day, err := calendar.ParseWhen(text)
		require.NoError(t, err)
		roundTripArchive(t, History{Events: []Event{{Kind: Hear, On: day}, {Kind: Hear, On: day, Until: day, Removed: day}}, AsOf: day.Latest()})
		if !day.IsZero() {
			roundTripArchive(t, History{Complete: Within(day.Earliest(), day.Latest())})
		}
	}
	var many History
	for i := range 3 * recentTexts {
		many.Events = append(many.Events, Event{Kind: Serve, Document: strings.Repeat("文", i%20+1)}, Event{Kind: Kind(i % int(numKinds)), Days: -i * i})
	}
	roundTripArchive(t, many)
}

// The file has a history as JSON in one line and its archive form in the next. What stands there is read for ever, and never
// changes: a new value may be added at the end.
func TestArchiveIsFrozen(t *testing.T) {
	file, err := os.ReadFile("testdata/archive.txt")
	require.NoError(t, err)
	var lines []string
	for line := range strings.Lines(string(file)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	require.Greater(t, len(lines), 8)
	covered := uint64(0)
	for i := 0; i < len(lines); i += 2 {
		want, flaws := strictjson.Unmarshal[History]([]byte(lines[i]))
		require.Empty(t, flaws, lines[i])
		packed, err := hex.DecodeString(lines[i+1])
		require.NoError(t, err)
		var got History
		require.NoError(t, got.UnmarshalBinary(packed))
		assert.Equal(t, want, got, lines[i])
		again, err := want.AppendBinary(nil)
		require.NoError(t, err)
		assert.Equal(t, lines[i+1], hex.EncodeToString(again), lines[i])
		for k := range got.Events {
			covered |= got.Events[k].present()
		}
	}
	if policytest.Rewriting() && covered != uint64(1)<<archived-1 {
		freezeMore(t, covered)
		return
	}
	assert.Equal(t, uint64(1)<<archived-1, covered, "go test ./escalation/history -rewrite adds a line for a new value: %b", covered)
}

// freezeMore adds a line for the values that have none. What stands there already is not touched.
func freezeMore(t *testing.T, covered uint64) {
	all, missing := everything(t), (uint64(1)<<archived-1)&^covered
	w := packer{last: firstDay}
	w.values(&all, missing)
	require.NoError(t, w.err)
	d := Decoder{data: w.b, last: firstDay}
	e := Event{Kind: Issue}
	d.values(&e, missing, 0)
	require.NoError(t, d.err)
	h := History{Events: []Event{e}}
	text, err := json.Marshal(h)
	require.NoError(t, err)
	packed, err := h.AppendBinary(nil)
	require.NoError(t, err)
	file, err := os.OpenFile("testdata/archive.txt", os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = fmt.Fprintf(file, "\n%s\n%x\n", text, packed)
	require.NoError(t, err)
	require.NoError(t, file.Close())
}

// Each refusal says at which byte and of which bound, allocates nothing of what the bytes claim, and leaves the history alone.
func TestHostileArchives(t *testing.T) {
	for name, test := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":               {nil, "byte 0: it ends here"},
		"another version":       {[]byte{2, 0}, "version 2, and this reader knows version 1"},
		"no head":               {[]byte{1}, "byte 1: it ends here"},
		"a billion events":      {append([]byte{1}, 0x80, 0x80, 0x80, 0x80, 0x20), "at most 65535"},
		"more than there is":    {append([]byte{1}, 0xf8, 0xff, 0x1f), "bytes for 0 at most"},
		"two declarations":      {[]byte{1, whole | within}, "no part of the time"},
		"a part that is all":    {[]byte{1, within, 0, 0}, "no part of the time"},
		"a part the wrong way":  {[]byte{1, within, 5, 3}, "no part of the time"},
		"no day":                {[]byte{1, hasAsOf, 0}, "a value that is there and is nothing"},
		"a day too late":        {[]byte{1, hasAsOf, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f}, "outside the years 1 to 9999"},
		"a day too early":       {[]byte{1, hasAsOf, 0x80, 0x80, 0x80, 0x80, 0x04}, "outside the years 1 to 9999"},
		"trailing":              {[]byte{1, 0, 0}, "1 bytes after the last event"},
		"no such kind":          {[]byte{1, 1 << headBits, byte(numKinds), 0}, "this reader knows kinds up to"},
		"a later value":         {append([]byte{1, 1 << headBits, 1}, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1), "this reader knows the first"},
		"a long way to write 0": {[]byte{1, 1 << headBits, 1, 0x80, 0}, "more bytes than it needs"},
		"eleven bytes":          {append([]byte{1}, bytes.Repeat([]byte{0xff}, 11)...), "at most 10"},
		"a level too high":      {[]byte{1, 1 << headBits, 1, 1 << 2, 99}, "number 99, at most 5"},
		"a level of nothing":    {[]byte{1, 1 << headBits, 1, 1 << 2, 0}, "is there and is nothing"},
		"a text too long":       {[]byte{1, 1 << headBits, 1, 1 << 1, recentTexts + 9, 'a'}, "a text of 9 bytes, and 1 are left"},
		"a text never written":  {[]byte{1, 1 << headBits, 1, 1 << 1, 1}, "text 1 of 0"},
		"a text twice":          {[]byte{1, 2 << headBits, 1, 1 << 1, recentTexts + 1, 'a', 1, 1 << 1, recentTexts + 1, 'a'}, "written already"},
		"a text with a NUL":     {[]byte{1, 1 << headBits, 1, 1 << 1, recentTexts + 1, 0}, "cannot be seen"},
		"half a character":      {[]byte{1, 1 << headBits, 1, 1 << 1, recentTexts + 1, 0xe4}, "not UTF-8"},
		"no such rule":          {append([]byte{1, 1 << headBits, 1, 0x80, 0x80, 0x08, recentTexts + 2}, "Z9"...), "no code of the set"},
		"a rough exact day":     {[]byte{1, 1 << headBits, 1, 1, 0, 3, 3}, "no stretch of days"},
		"a rough no day":        {[]byte{1, 1 << headBits, 1, 1, 0, 0, 0}, "no stretch of days"},
		"a stretch backwards":   {[]byte{1, 1 << headBits, 1, 1, 0, 9, 3}, "no stretch of days"},
		"an empty detail":       {[]byte{1, 1 << headBits, 1, 0x80, 0x10, 0}, "is there and is nothing"},
	} {
		h := History{AsOf: calendar.MustDate(2020, 1, 1)}
		assert.ErrorContains(t, h.UnmarshalBinary(test.data), test.want, name)
		assert.Equal(t, History{AsOf: calendar.MustDate(2020, 1, 1)}, h, name)
		used := seven()
		assert.Error(t, new(Decoder).Decode(&used, test.data), name)
		assert.Equal(t, History{}, used, name)
	}
	assert.ErrorContains(t, new(History).UnmarshalBinary(make([]byte, strictjson.MaxBytes+1)), "at most 4194304")
	packed, err := seven().AppendBinary(nil)
	require.NoError(t, err)
	for n := range packed {
		assert.Error(t, new(History).UnmarshalBinary(packed[:n]), "cut after %d bytes", n)
	}
}

func TestWhatNobodyCouldReadIsNotWritten(t *testing.T) {
	for name, h := range map[string]History{
		"too many":  {Events: make([]Event, MaxEvents+1)},
		"kind":      {Events: []Event{{Kind: numKinds}}},
		"level":     {Events: []Event{{Kind: Serve, Organ: regime.Organ{Level: 99}}}},
		"because":   {Events: []Event{{Kind: Serve, Because: 60000}}},
		"states":    {Events: []Event{{Kind: Issue, States: StatesAll + 1}}},
		"document":  {Events: []Event{{Kind: Serve, Document: "a\u200b"}}},
		"not UTF-8": {Events: []Event{{Kind: Serve, Document: "\xff"}}},
	} {
		b, err := h.AppendBinary([]byte("kept"))
		assert.Error(t, err, name)
		assert.Equal(t, "kept", string(b), name)
	}
}

// A decoder that is used again allocates nothing for names that it has seen, and what it read last.
func TestDecoderIsReused(t *testing.T) {
	packed, err := seven().AppendBinary(nil)
	require.NoError(t, err)
	var d Decoder
	var h History
	require.NoError(t, d.Decode(&h, packed))
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		if err := d.Decode(&h, packed); err != nil {
			t.Fatal(err)
		}
	}))
	assert.Equal(t, seven(), h)
	require.Error(t, d.Decode(&h, packed[:20]))
	require.NoError(t, d.Decode(&h, packed))
	assert.Equal(t, seven(), h, "a refusal leaves nothing behind")
}

// However many texts come, a decoder remembers no more than some of them, and none that is long; it reads all of them.
func TestDecoderRemembersSome(t *testing.T) {
	var d Decoder
	var h History
	long := strings.Repeat("x", rememberedLong+1)
	for i := range 2*rememberedMost + 1 {
		want := History{Events: []Event{{Kind: Assess, Person: fmt.Sprint("person ", i), Claim: long[1:], Document: long}}}
		packed, err := want.AppendBinary(nil)
		require.NoError(t, err)
		require.NoError(t, d.Decode(&h, packed))
		require.Equal(t, want, h)
		require.Contains(t, d.remembered, want.Events[0].Person)
		require.LessOrEqual(t, len(d.remembered), rememberedMost)
	}
	assert.Contains(t, d.remembered, long[1:])
	assert.NotContains(t, d.remembered, long)
}

// What bytes are accepted are the only ones for what they say, and the JSON of it reads back the same.
func FuzzArchive(f *testing.F) {
	for _, h := range []History{{}, seven(), {Events: []Event{full()}}, {Complete: Within(calendar.MustDate(2018, 1, 1), calendar.Date{})}} {
		packed, err := h.AppendBinary(nil)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(packed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var h History
		if h.UnmarshalBinary(data) != nil {
			return
		}
		again, err := h.AppendBinary(nil)
		require.NoError(t, err)
		require.Equal(t, data, again)
		text, err := json.Marshal(h)
		require.NoError(t, err)
		back, flaws := strictjson.Unmarshal[History](text)
		require.Empty(t, flaws, "the reader refuses what was decoded: %s", text)
		require.Equal(t, h, back)
	})
}

// The two forms of one history, and what the archive form costs where nothing is used again.
func BenchmarkArchive(b *testing.B) {
	packed, err := seven().AppendBinary(nil)
	require.NoError(b, err)
	text, err := json.Marshal(seven())
	require.NoError(b, err)
	b.Run("archive", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(packed)))
		var d Decoder
		var h History
		for b.Loop() {
			if err := d.Decode(&h, packed); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("archive-anew", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(packed)))
		for b.Loop() {
			var h History
			if err := h.UnmarshalBinary(packed); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("strict-json", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if _, flaws := strictjson.Unmarshal[History](text); len(flaws) > 0 {
				b.Fatal(flaws)
			}
		}
	})
	b.Run("append", func(b *testing.B) {
		b.ReportAllocs()
		var room []byte
		h := seven()
		for b.Loop() {
			if room, err = h.AppendBinary(room[:0]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
