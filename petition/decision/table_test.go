package decision_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/fengqiao-go/fengqiao/petition/decision"
)

// A small table of the kind the library is made of: may a visitor be received?
const (
	hour   = iota // open, closed
	urgent        // yes, no
	door          // front, side, back
)

const (
	open uint8 = 1 + iota
	closed
)

const (
	receive uint8 = 1 + iota
	comeBack
	refer
)

func visitors() Spec {
	return Spec{
		Name: "visitors", Hits: First,
		Facts: []Dimension{
			{Name: Name{Code: "hour", ZH: "时间"}, Values: []Name{{}, {Code: "open", ZH: "开放"}, {Code: "closed", ZH: "关闭"}}},
			Question("urgent", "紧急"),
			{Name: Name{Code: "door", ZH: "入口"}, Values: []Name{{}, {Code: "front", ZH: "前"}, {Code: "side", ZH: "侧"}, {Code: "back", ZH: "后"}}},
		},
		Outcomes: []Name{{}, {Code: "receive", ZH: "接待"}, {Code: "come_back", ZH: "再来"}, {Code: "refer", ZH: "引导"}},
		Rows: []Row{
			{Name: "V1", When: Box{urgent: Is(Yes)}, Then: receive, Over: []string{"V2", "V3"}},
			{Name: "V2", When: Box{hour: Is(closed)}, Then: comeBack, Over: []string{"V3"}},
			{Name: "V3", When: Box{door: Is[uint8](2, 3)}, Then: refer},
			{Name: "V4", When: Box{hour: Is(open), door: Is[uint8](1)}, Then: receive},
		},
	}
}

func visitorKey(hour uint8, isUrgent Tri, atDoor uint8) Key {
	return Key(0).With(0, hour).With(urgent, uint8(isUrgent)).With(door, atDoor)
}

func TestDecide(t *testing.T) {
	table := MustNew(visitors())
	for _, test := range []struct {
		name    string
		facts   Key
		outcome uint8 // 0: not settled
	}{
		{"urgent at any hour", visitorKey(0, Yes, 0), receive},
		{"closed, and not urgent", visitorKey(closed, No, 0), comeBack},
		{"closed, urgency not asked", visitorKey(closed, 0, 0), 0},
		{"open, at the front: received by one row or the other", visitorKey(open, 0, 1), receive},
		{"open, at the side, urgency not asked", visitorKey(open, 0, 2), 0},
		{"nothing known", 0, 0},
		{"a door that does not exist is not known", visitorKey(open, No, 9), 0},
		{"an urgency that does not exist is not known", visitorKey(open, 7, 1), receive},
	} {
		outcome, settled := table.Decide(test.facts)
		assert.Equal(t, test.outcome, outcome, test.name)
		assert.Equal(t, test.outcome != 0, settled, test.name)
	}
}

func TestMissingPutsTheBestQuestionFirst(t *testing.T) {
	table := MustNew(visitors())
	// Asking for the hour or for the urgency may leave two outcomes, asking for the door three.
	assert.Equal(t, []Ask{{Fact: hour, Left: 2}, {Fact: urgent, Left: 3}, {Fact: door, Left: 3}}, table.Missing(0))
	assert.Equal(t, []Ask{{Fact: urgent, Left: 1}}, table.Missing(visitorKey(closed, 0, 0)))
	assert.Empty(t, table.Missing(visitorKey(open, 0, 1)), "settled: nothing is asked, although the urgency is unknown")
}

// Left counts what Missing promises of each of its questions; a number that is no fact tells nothing.
func TestLeft(t *testing.T) {
	table := MustNew(visitors())
	assert.NotEmpty(t, table.Missing(0))
	for _, ask := range table.Missing(0) {
		assert.Equal(t, ask.Left, table.Left(0, ask.Fact))
		assert.Equal(t, ask.Left, table.Left(0, -1, ask.Fact, MaxFacts))
	}
	assert.Equal(t, table.Left(0), table.Left(0, 3), "there are three facts, from 0 to 2")
	assert.Equal(t, 1, table.Left(0, 0, 1, 2), "all facts known")
	assert.Equal(t, table.Candidates(0).Len(), table.Left(0))
}

func TestUnless(t *testing.T) {
	table := MustNew(visitors())
	assert.Equal(t, []Change{
		{To: Box{urgent: Is(Yes)}, Then: 1 << receive},
		{To: Box{hour: Is(open)}, Then: 1 << refer},
	}, table.Unless(visitorKey(closed, No, 3)))
	assert.Equal(t, []Change{
		{To: Box{urgent: Is(Yes)}, Then: 1 << receive},
		{To: Box{hour: Is(open)}, Then: 1<<receive | 1<<refer},
	}, table.Unless(visitorKey(closed, No, 0)), "one of two, depending on the door")
	assert.Nil(t, table.Unless(0), "nothing settled, nothing to change")
	assert.Zero(t, table.Rests(0))
	assert.Equal(t, visitorKey(0, Yes, 0), table.Rests(visitorKey(closed, Yes, 2)))
}

func TestTraceNamesTheFirstConditionThatFailed(t *testing.T) {
	table := MustNew(visitors())
	assert.Equal(t, []RowMet{
		{Row: 0, Met: No, Fact: urgent},
		{Row: 1, Fact: hour},
		{Row: 2, Met: Yes, Fact: -1},
	}, table.Trace(visitorKey(0, No, 2)))
}

// Every fault names the row and facts that show it; putting the fault right is left to people.
func TestNewRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*Spec)
		kind  FaultKind
		row   int
		at    Key
	}{
		"a gap": {
			func(s *Spec) { s.Rows[3].When[hour] = Is(closed) },
			Gap, -1, visitorKey(open, No, 1),
		},
		"a row below one that has decided everything it could": {
			func(s *Spec) {
				row := Row{Name: "V2a", When: Box{hour: Is(closed), door: Is[uint8](1)}, Then: refer}
				s.Rows = slices.Insert(s.Rows, 2, row)
			},
			Unreachable, 2, visitorKey(closed, Yes, 1),
		},
		"an outcome no row has": {
			func(s *Spec) { s.Outcomes = append(s.Outcomes, Name{Code: "never", ZH: "从不"}) },
			Unreachable, -1, 0,
		},
		"two rows that contradict each other": {
			func(s *Spec) { s.Rows[1].Over = nil },
			Overlap, 1, visitorKey(closed, No, 2),
		},
		"a precedence over a row that is never met": {
			func(s *Spec) { s.Rows[2].Over = []string{"V4"} },
			IdlePrecedence, 2, 0,
		},
		"no hit policy":             {func(s *Spec) { s.Hits = 0 }, Malformed, -1, 0},
		"no facts":                  {func(s *Spec) { s.Facts = nil }, Malformed, -1, 0},
		"too many facts":            {func(s *Spec) { s.Facts = make([]Dimension, 17) }, Malformed, -1, 0},
		"no rows":                   {func(s *Spec) { s.Rows = nil }, Malformed, -1, 0},
		"too many rows":             {func(s *Spec) { s.Rows = make([]Row, 33) }, Malformed, -1, 0},
		"a fact without values":     {func(s *Spec) { s.Facts[0].Values = []Name{{}} }, Malformed, -1, 0},
		"too many values":           {func(s *Spec) { s.Facts[0].Values = make([]Name, 17) }, Malformed, -1, 0},
		"too many outcomes":         {func(s *Spec) { s.Outcomes = make([]Name, 33) }, Malformed, -1, 0},
		"a row without a name":      {func(s *Spec) { s.Rows[0].Name = "" }, Malformed, 0, 0},
		"an outcome not listed":     {func(s *Spec) { s.Rows[0].Then = 4 }, Malformed, 0, 0},
		"an outcome without a name": {func(s *Spec) { s.Outcomes[1].Code = "" }, Malformed, 0, 0},
		"no outcome":                {func(s *Spec) { s.Rows[0].Then = 0 }, Malformed, 0, 0},
		"a fact not listed":         {func(s *Spec) { s.Rows[0].When[3] = Is(Yes) }, Malformed, 0, 0},
		"a value not listed":        {func(s *Spec) { s.Rows[0].When[hour] = Is[uint8](3) }, Malformed, 0, 0},
		"unknown as a value":        {func(s *Spec) { s.Rows[0].When[hour] = Is(Tri(0)) }, Malformed, 0, 0},
		"a number of no value":      {func(s *Spec) { s.Rows[0].When[hour] = Is[uint8](1, 16) }, Malformed, 0, 0},
		"precedence over nothing":   {func(s *Spec) { s.Rows[2].Over = []string{"V9"} }, IdlePrecedence, 2, 0},
		"precedence over a row above": {
			func(s *Spec) { s.Rows[2].Over = []string{"V1"} }, IdlePrecedence, 2, 0,
		},
		"a row others go before is gone, and a gap is left": {
			func(s *Spec) { s.Rows = slices.Delete(s.Rows, 2, 3) }, Gap, -1, visitorKey(open, No, 2),
		},
		"precedence where all rows count": {func(s *Spec) { s.Hits = Collect }, Malformed, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := visitors()
			test.spoil(&s)
			table, err := New(s)
			require.Error(t, err)
			assert.Nil(t, table)
			var faults Faults
			require.ErrorAs(t, err, &faults)
			assert.Equal(t, test.kind, faults[0].Kind, err)
			assert.Equal(t, test.row, faults[0].Row, err)
			assert.Equal(t, test.at, faults[0].At, err)
			assert.NotEmpty(t, faults[0].EN)
			assert.NotEmpty(t, faults[0].ZH)
			var first Fault
			require.ErrorAs(t, err, &first)
			assert.Equal(t, faults[0], first)
		})
	}
}

func TestAllFaultsAtOnce(t *testing.T) {
	s := visitors()
	s.Rows[0].Over, s.Rows[3].When = nil, Box{hour: Is(open), door: Is[uint8](1), urgent: Is(Yes)}
	_, err := New(s)
	var faults Faults
	require.ErrorAs(t, err, &faults)
	var kinds []FaultKind
	for _, f := range faults {
		kinds = append(kinds, f.Kind)
	}
	assert.Equal(t, []FaultKind{Gap, Unreachable, Overlap, Overlap}, kinds, err)
}

// Each gap is named. Here the rows take every second corner of a cube in five dimensions, and leave sixteen gaps that do not
// touch.
func TestEveryGapIsNamed(t *testing.T) {
	s := Spec{Name: "cube", Hits: First, Outcomes: names("o", 1)}
	for range 5 {
		s.Facts = append(s.Facts, Question("f", "事实"))
	}
	left := map[Key]bool{}
	slow{s}.completions(0, func(k Key) {
		row := Row{Name: "R", Then: 1}
		odd := false
		for f := range s.Facts {
			row.When[f] = Is(k.Value(f))
			odd = odd != (k.Value(f) == uint8(Yes))
		}
		if odd {
			left[k] = true
		} else {
			s.Rows = append(s.Rows, row)
		}
	})
	_, err := New(s)
	var faults Faults
	require.ErrorAs(t, err, &faults)
	assert.Len(t, faults, 16)
	for _, f := range faults {
		assert.Equal(t, Gap, f.Kind)
		assert.True(t, left[f.At], f.EN)
		delete(left, f.At)
	}
	assert.Empty(t, left)
}

// A Collect table refuses a row whose facts other rows with the same outcome accept together, though none does alone.
func TestCollectRefusesWhatAddsNothing(t *testing.T) {
	s := visitors()
	s.Hits = Collect
	s.Rows = []Row{
		{Name: "C1", When: Box{hour: Is(open)}, Then: receive},
		{Name: "C2", When: Box{hour: Is(closed)}, Then: receive},
		{Name: "C3", When: Box{urgent: Is(Yes)}, Then: receive},
		{Name: "C4", When: Box{urgent: Is(Yes)}, Then: comeBack},
		{Name: "C5", When: Box{door: Is[uint8](1)}, Then: refer},
	}
	_, err := New(s)
	var faults Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1, err)
	assert.Equal(t, Unreachable, faults[0].Kind)
	assert.Equal(t, 2, faults[0].Row)

	s.Rows = append(s.Rows[:2:2], s.Rows[3:]...)
	table := MustNew(s)
	sure, open := table.Collect(0)
	assert.Equal(t, Outcomes(1<<receive), sure, "open or closed, the hour need not be known")
	assert.Equal(t, Outcomes(1<<comeBack|1<<refer), open)
	_, settled := table.Decide(0)
	assert.False(t, settled, "a Collect table does not decide")
	assert.Nil(t, table.Unless(0))
	assert.Nil(t, table.Needs(0, 99))
}

func TestKey(t *testing.T) {
	var k Key
	for f := range MaxFacts {
		k = k.With(f, uint8(15-f%3))
	}
	for f := range MaxFacts {
		assert.Equal(t, uint8(15-f%3), k.Value(f))
		assert.Equal(t, uint8(0), k.With(f, 0).Value(f))
		assert.Equal(t, uint8(0), k.With(f, 16).Value(f), "no value: unknown")
		for g := range MaxFacts {
			if g != f {
				assert.Equal(t, k.Value(g), k.With(f, 3).Value(g), "setting one fact changed another")
			}
		}
	}
	for _, f := range []int{-1, MaxFacts} {
		assert.Equal(t, k, k.With(f, 1))
		assert.Equal(t, uint8(0), k.Value(f))
	}
}

func TestPack(t *testing.T) {
	k := Pack(0x0807060504030201, 0x0f0e0d0c0b0a0900)
	for f := range MaxFacts {
		want := uint8(f + 1)
		if f >= 8 {
			want = []uint8{0, 9, 10, 11, 12, 13, 14, 15}[f-8]
		}
		assert.Equal(t, want, k.Value(f), "fact %d", f)
	}
	k = Pack(0x0110, 0xff02)
	assert.Equal(t, []uint8{0, 1, 2, 0}, []uint8{k.Value(0), k.Value(1), k.Value(8), k.Value(9)}, "16 and 255 are no values")
}

func TestNoAllocation(t *testing.T) {
	first, all := MustNew(visitors()), MustNew(Spec{
		Name: "collect", Hits: Collect, Facts: visitors().Facts, Outcomes: visitors().Outcomes[:2],
		Rows: []Row{
			{Name: "C1", When: Box{hour: Is(open), urgent: Is(Yes)}, Then: receive},
			{Name: "C2", When: Box{hour: Is(closed), urgent: Is(Yes)}, Then: receive},
		},
	})
	for name, f := range map[string]func(){
		"settled by one row":    func() { first.Decide(visitorKey(closed, No, 1)) },
		"settled by two rows":   func() { first.Decide(visitorKey(open, 0, 1)) },
		"not settled":           func() { first.Decide(0) },
		"candidates":            func() { first.Candidates(0) },
		"collect, by two rows":  func() { all.Collect(visitorKey(0, Yes, 0)) },
		"collect, not settled":  func() { all.Collect(0) },
		"pack, with a bad byte": func() { first.Decide(Pack(0x10ff, 1)) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}

func TestMustNewPanicsOnAFaultyTable(t *testing.T) {
	assert.Panics(t, func() { MustNew(Spec{}) })
}

func TestSpecIsACopy(t *testing.T) {
	table := MustNew(visitors())
	s := table.Spec()
	s.Rows[0].Then, s.Rows[0].Over[0], s.Facts[0].Values[1].Code, s.Outcomes[1].Code = 3, "?", "?", "?"
	assert.Equal(t, visitors(), table.Spec())
	assert.Equal(t, "visitors", table.Name())
}

func TestTriText(t *testing.T) {
	for text, want := range map[string]Tri{`"yes"`: Yes, `"no"`: No, `"unknown"`: 0} {
		var got Tri
		require.NoError(t, json.Unmarshal([]byte(text), &got))
		assert.Equal(t, want, got)
		back, err := json.Marshal(got)
		require.NoError(t, err)
		assert.Equal(t, text, string(back))
	}
	assert.Error(t, json.Unmarshal([]byte(`"maybe"`), new(Tri)))
	assert.Equal(t, []string{"是", "否", "未知"}, []string{Yes.ZH(), No.ZH(), Tri(0).ZH()})
}

func TestFaultText(t *testing.T) {
	for k := Malformed; k <= IdlePrecedence; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		var back FaultKind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, k, back)
		assert.NotEqual(t, k.String(), k.ZH())
	}
	err := error(Faults{{Kind: Gap, EN: "a"}, {Kind: Overlap, EN: "b"}})
	assert.Contains(t, err.Error(), "\n", "one a line")
	assert.True(t, errors.Is(err, Fault{Kind: Overlap, EN: "b"}), "each can be found")
}

// Changes of one fact to the same end are one change; changes of different facts stay apart.
func TestUnlessPutsChangesOfOneFactTogether(t *testing.T) {
	s := visitors()
	s.Rows = []Row{
		{Name: "V1", When: Box{urgent: Is(Yes)}, Then: receive, Over: []string{EveryRow}},
		{Name: "V2", When: Box{hour: Is(closed)}, Then: comeBack, Over: []string{"V4"}},
		{Name: "V3", When: Box{door: Is[uint8](1)}, Then: comeBack},
		{Name: "V4", When: Box{door: Is[uint8](2)}, Then: refer},
		{Name: "V5", When: Box{door: Is[uint8](3)}, Then: comeBack},
	}
	assert.Equal(t, []Change{
		{To: Box{urgent: Is(Yes)}, Then: 1 << receive},
		{To: Box{hour: Is(closed)}, Then: 1 << comeBack},
		{To: Box{door: Is[uint8](1, 3)}, Then: 1 << comeBack},
	}, MustNew(s).Unless(visitorKey(open, No, 2)))
}

// Where several outcomes may follow from one change, it is named once, also as the first of all.
func TestUnlessNamesOneChangeOnce(t *testing.T) {
	s := visitors()
	s.Rows = []Row{
		{Name: "V1", When: Box{hour: Is(closed)}, Then: comeBack, Over: []string{EveryRow}},
		{Name: "V2", When: Box{urgent: Is(Yes)}, Then: receive},
		{Name: "V3", When: Box{urgent: Is(No)}, Then: refer},
	}
	assert.Equal(t, []Change{{To: Box{hour: Is(open)}, Then: 1<<receive | 1<<refer}}, MustNew(s).Unless(visitorKey(closed, 0, 0)))
}

// A fact has a column if a row asks it, and only then.
func TestColumnsAreTheFactsAsked(t *testing.T) {
	s := visitors()
	s.Outcomes = s.Outcomes[:3]
	s.Rows = []Row{{Name: "V1", When: Box{hour: Is(open)}, Then: receive}, {Name: "V2", When: Box{hour: Is(closed)}, Then: comeBack}}
	head, _, _ := strings.Cut(MustNew(s).MarkdownEN(), "\n")
	assert.Contains(t, head, " hour ")
	assert.NotContains(t, head, "urgent")
	assert.NotContains(t, head, "door")
}

// Of a table that is hardly begun not every gap is named.
func TestGapsNamedAreBounded(t *testing.T) {
	s := Spec{Name: "grid", Hits: First, Outcomes: names("o", 1), Facts: []Dimension{{Name: Name{Code: "a", ZH: "甲"}}, {Name: Name{Code: "b", ZH: "乙"}}, {Name: Name{Code: "c", ZH: "丙"}}, {Name: Name{Code: "d", ZH: "丁"}}}}
	for f := range s.Facts {
		s.Facts[f].Values = names("v", MaxValues)
	}
	for i := range MaxRows {
		at := Box{Is(uint8(1 + i%15)), Is(uint8(1 + i*2%13)), Is(uint8(1 + i*5%11)), Is(uint8(1 + i*3%7))}
		s.Rows = append(s.Rows, Row{Name: fmt.Sprint("R", i), When: at, Then: 1})
	}
	_, err := New(s)
	var faults Faults
	require.ErrorAs(t, err, &faults)
	gaps := 0
	for _, f := range faults {
		if f.Kind == Gap {
			gaps++
		}
	}
	assert.Equal(t, 64, gaps)
}
