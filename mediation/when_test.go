package mediation

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func TestWhenText(t *testing.T) {
	for _, tc := range []struct{ text, from, to, zh string }{
		{"", "", "", "日期不详"},
		{"2021-02-04", "2021-02-04", "2021-02-04", "2021年2月4日"},
		{"2021-02", "2021-02-01", "2021-02-28", "2021年2月1日至2021年2月28日"},
		{"2024-02", "2024-02-01", "2024-02-29", "2024年2月1日至2024年2月29日"},
		{"2021", "2021-01-01", "2021-12-31", "2021年1月1日至2021年12月31日"},
		{"2021-02-01/2021-02-04", "2021-02-01", "2021-02-04", "2021年2月1日至2021年2月4日"},
		{"2020-12-31/2021-01-01", "2020-12-31", "2021-01-01", "2020年12月31日至2021年1月1日"},
		{"2021-01-01/2021-02-28", "2021-01-01", "2021-02-28", "2021年1月1日至2021年2月28日"},
	} {
		w, err := ParseWhen(tc.text)
		require.NoError(t, err, tc.text)
		assert.Equal(t, tc.from, w.Earliest().String(), tc.text)
		assert.Equal(t, tc.to, w.Latest().String(), tc.text)
		assert.Equal(t, tc.text, w.String())
		assert.Equal(t, tc.zh, w.ZH())
		data, err := json.Marshal(w)
		require.NoError(t, err)
		var back When
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, w, back)
	}
}

func TestWhenRefusesOtherText(t *testing.T) {
	for _, text := range []string{
		"2021-02-30", "2021-13", "21", "0000", "2021-2", "2021-02-04/", "2021-02-04/2021-02-03", "2021-02/2021-03",
		"2021-02-01 2021-02-04", " 2021-02-04", "2021-02-01/2021-02-30", "yesterday", "2021年", "2021-02-01T00:00:00+08:00",
	} {
		w := On(calendar.MustDate(2020, time.May, 4))
		assert.Error(t, w.UnmarshalText([]byte(text)), text)
		assert.Equal(t, "2020-05-04", w.String(), "text that is refused changes nothing")
	}
}

func TestWhenInEnglish(t *testing.T) {
	for text, want := range map[string]string{
		"": "on a day not known", "2021-02-04": "on 2021-02-04", "2021-02": "some day from 2021-02-01 to 2021-02-28",
	} {
		w, err := ParseWhen(text)
		require.NoError(t, err)
		assert.Equal(t, want, w.EN())
	}
}

func TestDuring(t *testing.T) {
	a, b := calendar.MustDate(2021, time.February, 1), calendar.MustDate(2021, time.February, 4)
	w, ok := During(a, b)
	assert.True(t, ok)
	_, exact := w.Day()
	assert.False(t, exact)
	for _, pair := range [][2]calendar.Date{{b, a}, {calendar.Date{}, b}, {a, calendar.Date{}}} {
		_, ok := During(pair[0], pair[1])
		assert.False(t, ok)
	}
	day, exact := On(a).Day()
	assert.True(t, exact)
	assert.Equal(t, a, day)
	_, exact = On(calendar.Date{}).Day()
	assert.False(t, exact)
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"", "2021", "2021-02", "2021-02-04", "2021-02-01/2021-02-04", "9999-12", "0001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := ParseWhen(s)
		if err != nil {
			return
		}
		back, err := ParseWhen(w.String())
		if err != nil || back != w {
			t.Fatalf("%q: read as %v, reads back as %v, %v", s, w, back, err)
		}
	})
}
