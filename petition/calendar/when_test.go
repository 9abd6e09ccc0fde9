package calendar_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func when(t testing.TB, s string) calendar.When {
	t.Helper()
	w, err := calendar.ParseWhen(s)
	require.NoError(t, err)
	return w
}

func TestWhenText(t *testing.T) {
	for _, tt := range []struct{ in, earliest, latest, out, en, zh string }{
		{"", "", "", "", "on a day not known", "日期不详"},
		{"2018-10-31", "2018-10-31", "2018-10-31", "", "on 2018-10-31", "2018年10月31日"},
		{"2018-10", "2018-10-01", "2018-10-31", "", "in 2018-10", "2018年10月"},
		{"2024-02", "2024-02-01", "2024-02-29", "", "in 2024-02", "2024年2月"},
		{"2018", "2018-01-01", "2018-12-31", "", "in 2018", "2018年"},
		{"2018-10-01/2018-10-15", "2018-10-01", "2018-10-15", "", "between 2018-10-01 and 2018-10-15", "2018年10月1日至2018年10月15日之间"},
		{"2018-12-31/2019-01-01", "2018-12-31", "2019-01-01", "", "between 2018-12-31 and 2019-01-01", "2018年12月31日至2019年1月1日之间"},
		{"../2018-10-31", "", "2018-10-31", "", "not after 2018-10-31", "不晚于2018年10月31日"},
		{"2018-10-31/..", "2018-10-31", "", "", "not before 2018-10-31", "不早于2018年10月31日"},
		{"0001-01-01", "0001-01-01", "0001-01-01", "", "on 0001-01-01", "1年1月1日"},
		{"9999", "9999-01-01", "9999-12-31", "", "in 9999", "9999年"},
		// read, and written shorter
		{"2018-10-31/2018-10-31", "2018-10-31", "2018-10-31", "2018-10-31", "on 2018-10-31", "2018年10月31日"},
		{"2023-02-01/2023-02-28", "2023-02-01", "2023-02-28", "2023-02", "in 2023-02", "2023年2月"},
		{"2018-01-01/2018-12-31", "2018-01-01", "2018-12-31", "2018", "in 2018", "2018年"},
		// no month and no year
		{"2024-02-01/2024-02-28", "2024-02-01", "2024-02-28", "", "between 2024-02-01 and 2024-02-28", "2024年2月1日至2024年2月28日之间"},
		{"2017-01-01/2018-12-31", "2017-01-01", "2018-12-31", "", "between 2017-01-01 and 2018-12-31", "2017年1月1日至2018年12月31日之间"},
		{"2018-01-01/2018-03-31", "2018-01-01", "2018-03-31", "", "between 2018-01-01 and 2018-03-31", "2018年1月1日至2018年3月31日之间"},
		{"2018-10-01/2019-10-31", "2018-10-01", "2019-10-31", "", "between 2018-10-01 and 2019-10-31", "2018年10月1日至2019年10月31日之间"},
		// An end that is a month or a year reaches to its last day, or from its first.
		{"2018-10/2019-02", "2018-10-01", "2019-02-28", "2018-10-01/2019-02-28", "between 2018-10-01 and 2019-02-28", "2018年10月1日至2019年2月28日之间"},
		{"2018/2019-03-15", "2018-01-01", "2019-03-15", "2018-01-01/2019-03-15", "between 2018-01-01 and 2019-03-15", "2018年1月1日至2019年3月15日之间"},
		{"../2018-10", "", "2018-10-31", "../2018-10-31", "not after 2018-10-31", "不晚于2018年10月31日"},
		{"2018/..", "2018-01-01", "", "2018-01-01/..", "not before 2018-01-01", "不早于2018年1月1日"},
		{"2018-10/2018-10", "2018-10-01", "2018-10-31", "2018-10", "in 2018-10", "2018年10月"},
	} {
		w := when(t, tt.in)
		if tt.out == "" {
			tt.out = tt.in
		}
		assert.Equal(t, []string{tt.earliest, tt.latest, tt.out, tt.en, tt.zh},
			[]string{w.Earliest().String(), w.Latest().String(), w.String(), w.EN(), w.ZH()}, tt.in)
		assert.Equal(t, w, when(t, w.String()))
		d, exact := w.Exact()
		assert.Equal(t, tt.earliest == tt.latest && tt.in != "", exact, tt.in)
		assert.Equal(t, exact, !d.IsZero())
		b, err := json.Marshal(map[string]calendar.When{"on": w})
		require.NoError(t, err)
		assert.Equal(t, fmt.Sprintf(`{"on":%q}`, tt.out), string(b))
		var back struct {
			On calendar.When `json:"on,omitzero"`
		}
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, w, back.On)
		b, err = json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, tt.in == "", string(b) == "{}", "what is not known is left out")
	}
}

func TestWhenIsReadStrictly(t *testing.T) {
	for _, bad := range []string{
		"2018-13", "2018-00", "2018-02-30", "2018-1", "2018-1-1", "18", "201", "20181", "2018-", "2018-10-", "0000", "0000-01",
		" 2018", "2018 ", "2018-10-31 ", "+2018", "-2018", "2018-10-31T00:00", "2018-10-31Z", "2018~", "2018?", "2018-10-XX", "201X",
		"2018/2", "2018-10/2018-13", "2018-10-01/2018-1", "2018-10-01/2018-11-31", "2018-10-01/", "/2018-10-01", "/", "..", "../..",
		"../", "/..", "../18", "18/..", "..2018-10-31", "2018-10-31..", "../2018-10-31/..", "2018-10-01//2018-10-02", "..-10-31",
		"2018-10-01/2018-10-02/2018-10-03", "2018-10-01 /2018-10-02", "２０１８", "2018年", "2018-10-01--2018-10-02", "[2018]", "20181031",
		"null", "unknown", "\x00", "2018\n", "open", "2018-W40", "2018-21",
	} {
		w, err := calendar.ParseWhen(bad)
		require.Error(t, err, "%q", bad)
		assert.True(t, w.IsZero())
		for _, word := range []string{fmt.Sprintf("%q", bad), "2018-10-01/2018-10-15", "../2018-10-31", "不详的留空"} {
			assert.ErrorContains(t, err, word, "says what may stand there")
		}
		kept := when(t, "2018")
		require.Error(t, kept.UnmarshalText([]byte(bad)))
		assert.Equal(t, when(t, "2018"), kept)
	}
	for _, reversed := range []string{"2018-10-15/2018-10-01", "2018-10-02/2018-10-01", "2018-10/2018-09", "2019/2018"} {
		_, err := calendar.ParseWhen(reversed)
		assert.ErrorContains(t, err, "ends before it begins")
		assert.ErrorContains(t, err, "终止日早于起始日")
	}
	_, err := calendar.ParseWhen(strings.Repeat("2018-10-01/", 1<<20))
	assert.Less(t, len(err.Error()), 600)
	for _, bad := range []string{"null", "2018", "[]", `{"a":1}`, "true", `"2018-13"`, `"\ud800"`} {
		kept := when(t, "2018")
		assert.Error(t, json.Unmarshal([]byte(bad), &kept), bad)
		assert.Equal(t, when(t, "2018"), kept)
	}
}

func TestWhenConstructors(t *testing.T) {
	d, e := day(t, "2018-10-01"), day(t, "2018-10-15")
	none := calendar.Date{}
	between := func(a, b calendar.Date) calendar.When {
		w, ok := calendar.Between(a, b)
		require.True(t, ok)
		return w
	}
	month, ok := calendar.InMonth(2018, 10)
	assert.True(t, ok)
	year, ok := calendar.InYear(2018)
	assert.True(t, ok)
	for text, w := range map[string]calendar.When{
		"2018-10-01": calendar.On(d), "../2018-10-01": calendar.NotAfter(d), "2018-10-01/..": calendar.NotBefore(d),
		"2018-10-01/2018-10-15": between(d, e), "2018-10": month, "2018": year, "": between(none, none),
	} {
		assert.Equal(t, text, w.String())
	}
	assert.Equal(t, calendar.NotAfter(d), between(none, d))
	assert.Equal(t, calendar.NotBefore(d), between(d, none))
	assert.Equal(t, calendar.On(d), between(d, d))
	for _, w := range []calendar.When{calendar.On(none), calendar.NotAfter(none), calendar.NotBefore(none)} {
		assert.True(t, w.IsZero())
	}
	_, ok = calendar.Between(e, d)
	assert.False(t, ok)
	for _, y := range []int{0, -1, 10000} {
		w, ok := calendar.InYear(y)
		assert.False(t, ok)
		assert.True(t, w.IsZero())
		_, ok = calendar.InMonth(y, 1)
		assert.False(t, ok)
	}
	w, ok := calendar.InMonth(2018, 13)
	assert.False(t, ok)
	assert.True(t, w.IsZero())
}

// The relations are those of all days that can have been: five days in a row, every stretch of them, open ends included.
func TestWhenRelationsAreThoseOfAllDays(t *testing.T) {
	first := day(t, "2018-10-29")
	const n = 5
	var all []calendar.When
	for i := -1; i < n; i++ { // -1 is an open end
		for j := -1; j < n; j++ {
			at := func(k int) calendar.Date {
				if k < 0 {
					return calendar.Date{}
				}
				return first.AddDays(k)
			}
			if w, ok := calendar.Between(at(i), at(j)); ok {
				all = append(all, w)
			}
		}
	}
	require.Len(t, all, 15+2*n+1)
	days := func(w calendar.When) (set []calendar.Date) { // two more days on either side stand for all beyond
		for d := first.AddDays(-2); !d.After(first.AddDays(n + 1)); d = d.AddDays(1) {
			if (w.Earliest().IsZero() || !d.Before(w.Earliest())) && (w.Latest().IsZero() || !d.After(w.Latest())) {
				set = append(set, d)
			}
		}
		return set
	}
	compared := 0
	for _, w := range all {
		for _, v := range all {
			surely, maybe, subset, both := true, false, true, []calendar.Date(nil)
			for _, a := range days(w) {
				inBoth := false
				for _, b := range days(v) {
					surely = surely && a.Before(b)
					maybe = maybe || a.Before(b)
					inBoth = inBoth || a == b
				}
				subset = subset && inBoth
				if inBoth {
					both = append(both, a)
				}
			}
			require.Equal(t, surely, w.SurelyBefore(v), "%q before %q", w, v)
			require.Equal(t, maybe, w.MayBeBefore(v), "%q before %q", w, v)
			require.Equal(t, subset, w.Narrows(v), "%q narrows %q", w, v)
			and, ok := w.And(v)
			require.Equal(t, len(both) > 0, ok, "%q and %q", w, v)
			if ok {
				require.Equal(t, both, days(and), "%q and %q", w, v)
			} else {
				require.True(t, and.IsZero())
			}
			compared++
		}
	}
	assert.Equal(t, len(all)*len(all), compared)
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"2018-10-31", "2018-10", "2018", "2018-10-01/2018-10-15", "../2018-10-31", "2018-10-31/..", "", "../..", "2018-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := calendar.ParseWhen(s)
		if err != nil {
			if !w.IsZero() {
				t.Fatalf("%q is refused and read as %s", s, w)
			}
			return
		}
		back, err := calendar.ParseWhen(w.String())
		if err != nil || back != w || len(w.String()) > len("2006-01-02/2006-01-02") { // the ends of a stretch may be read by the month
			t.Fatalf("%q reads as %q, which reads as %q, %v", s, w, back, err)
		}
		if w.Latest().Before(w.Earliest()) && !w.Latest().IsZero() {
			t.Fatalf("%q ends before it begins", s)
		}
	})
}

func TestWhenTextAllocatesLittle(t *testing.T) {
	buf := make([]byte, 0, 64)
	for _, s := range []string{"", "2018-10-31", "2018-10", "2018-10-01/2018-10-15", "../2018-10-31"} {
		w := when(t, s)
		assert.Zero(t, testing.AllocsPerRun(100, func() { buf, _ = w.AppendText(buf[:0]) }), s)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { w, _ = calendar.ParseWhen(s) }), 1.0, s)
	}
}
