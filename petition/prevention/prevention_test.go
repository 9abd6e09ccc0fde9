package prevention_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var day = calendar.MustDate(2026, time.March, 2) // a Monday

var none calendar.Date

var found = policytest.Found

func known(n ...uint32) prevention.Signals {
	return prevention.Signals{
		Age: prevention.Known(n[0]), PeopleAffected: prevention.Known(n[1]), RepeatedVisits: prevention.Known(n[2]),
		EarlierViolence: prevention.Known(n[3]), OverdueDuty: prevention.Known(n[4]), UnperformedAgreement: prevention.Known(n[5]),
	}
}

// R2: the input of a grade is counts, one for each signal, and nothing else: no text, no identity, no person. A field that
// could hold one fails here.
func TestNoPersonCanBeGraded(t *testing.T) {
	signals := reflect.TypeFor[prevention.Signals]()
	assert.Equal(t, 6, signals.NumField())
	for i := range signals.NumField() {
		assert.Equal(t, reflect.TypeFor[prevention.Count](), signals.Field(i).Type, signals.Field(i).Name)
	}
	assess := reflect.TypeOf(prevention.Assess)
	assert.Equal(t, 3, assess.NumIn())
	assert.Equal(t, signals, assess.In(1))
	for _, other := range []reflect.Type{assess.In(0), assess.In(2)} {
		assert.Contains(t, []reflect.Type{reflect.TypeFor[calendar.Date](), reflect.TypeFor[prevention.Scale]()}, other)
	}
	weight := reflect.TypeFor[prevention.Weight]()
	for i := range weight.NumField() {
		assert.NotEqual(t, reflect.String, weight.Field(i).Type.Kind())
	}
}

// Every threshold of the default scale: one below, on it, one above.
func TestDefaultWeights(t *testing.T) {
	for _, test := range []struct {
		signal prevention.Signal
		counts []uint32
		points []int
	}{
		{prevention.Age, []uint32{0, 89, 90, 91, 364, 365, 366, 1094, 1095, 1096}, []int{0, 0, 1, 1, 1, 2, 2, 2, 3, 3}},
		{prevention.PeopleAffected, []uint32{0, 2, 3, 4, 9, 10, 11, 29, 30, 31}, []int{0, 0, 1, 1, 1, 2, 2, 2, 3, 3}},
		{prevention.RepeatedVisits, []uint32{0, 1, 2, 3, 4, 5, 6}, []int{0, 0, 1, 1, 1, 2, 2}},
		{prevention.EarlierViolence, []uint32{0, 1, 2}, []int{0, 3, 3}},
		{prevention.OverdueDuty, []uint32{0, 1, 2, 3, 4}, []int{0, 2, 2, 3, 3}},
		{prevention.UnperformedAgreement, []uint32{0, 1, 2}, []int{0, 2, 2}},
	} {
		for i, n := range test.counts {
			counts := make([]uint32, 6)
			counts[test.signal-1] = n
			a := prevention.Assess(day, known(counts...), prevention.Default())
			assert.Equal(t, test.points[i], a.Points, "%v %d", test.signal, n)
			assert.Equal(t, test.points[i], a.Shares[test.signal-1].Points)
		}
	}
}

func TestGrade(t *testing.T) {
	for _, test := range []struct {
		signals prevention.Signals
		want    prevention.Grade
	}{
		{known(0, 0, 0, 0, 0, 0), prevention.Low},
		{known(0, 0, 0, 0, 2, 0), prevention.Low},     // 2 points
		{known(90, 0, 0, 0, 2, 0), prevention.Medium}, // 3
		{known(0, 0, 0, 1, 1, 0), prevention.Medium},  // 5
		{known(0, 0, 0, 1, 3, 0), prevention.High},    // 6
		{known(9999, 999, 99, 9, 9, 9), prevention.High},
	} {
		a := prevention.Assess(day, test.signals, prevention.Default())
		assert.Equal(t, test.want, a.Grade, "%+v", test.signals)
		assert.Equal(t, statute.R2, a.Why.Rule)
		assert.Empty(t, a.Missing)
	}
}

// Shares add up to the points, more of any signal never lowers the grade, and a grade that is given although something
// is unknown holds whatever that turns out to be.
func TestAssessProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	counts := []uint32{0, 1, 2, 3, 5, 10, 30, 90, 365, 1095, 1 << 31}
	undetermined := 0
	for range 20_000 {
		var all, some [6]prevention.Count
		for i := range all {
			all[i] = prevention.Known(counts[r.IntN(len(counts))])
			if r.IntN(3) > 0 {
				some[i] = all[i]
			}
		}
		of := func(c [6]prevention.Count) prevention.Signals {
			return prevention.Signals{Age: c[0], PeopleAffected: c[1], RepeatedVisits: c[2], EarlierViolence: c[3], OverdueDuty: c[4], UnperformedAgreement: c[5]}
		}
		partly, whole := prevention.Assess(day, of(some), prevention.Default()), prevention.Assess(day, of(all), prevention.Default())
		require.NotZero(t, whole.Grade)
		require.LessOrEqual(t, partly.Least, whole.Grade)
		require.GreaterOrEqual(t, partly.Most, whole.Grade)
		require.Equal(t, partly.Grade == 0, len(partly.Missing) > 0)
		if partly.Grade == 0 {
			undetermined++
		} else {
			require.Equal(t, whole.Grade, partly.Grade)
		}
		sum := 0
		require.Len(t, whole.Shares, 6)
		for _, s := range whole.Shares {
			require.LessOrEqual(t, s.Points, s.Most)
			sum += s.Points
		}
		require.Equal(t, sum, whole.Points)
		i := r.IntN(6)
		n, _ := all[i].N()
		all[i] = prevention.Known(n + uint32(r.IntN(400)))
		require.GreaterOrEqual(t, prevention.Assess(day, of(all), prevention.Default()).Grade, whole.Grade)
	}
	assert.Greater(t, undetermined, 1000)
}

func TestNewScale(t *testing.T) {
	good := []prevention.Weight{
		{Signal: prevention.EarlierViolence, AtLeast: 1, Points: 2}, {Signal: prevention.Age, AtLeast: 365, Points: 3}, {Signal: prevention.Age, AtLeast: 30, Points: 1},
	}
	for _, test := range []struct {
		name         string
		weights      []prevention.Weight
		medium, high int
		want         []string
	}{
		{"good", good, 2, 5, nil},
		{"nothing", nil, 0, 0, []string{"medium R2", "high R2"}},
		{"high cannot be reached", good, 2, 6, []string{"high R2"}},
		{"medium as high", good, 5, 5, []string{"high R2"}},
		{
			"rows that mean nothing",
			[]prevention.Weight{{}, {Signal: 99, AtLeast: 1, Points: -1}, {Signal: prevention.Age, AtLeast: 1, Points: 1 << 30}},
			1, 2,
			[]string{"weights[0].signal R2", "weights[0].at_least R2", "weights[0].points R2", "weights[1].signal R2", "weights[1].points R2", "weights[2].points R2"},
		},
		{
			"the first signal that does not exist, the most points a row may have",
			[]prevention.Weight{{Signal: prevention.UnperformedAgreement + 1, AtLeast: 1, Points: 1_000_000}, {Signal: prevention.Age, AtLeast: 1, Points: 1_000_001}},
			1, 2,
			[]string{"weights[0].signal R2", "weights[1].points R2"},
		},
		{"more means fewer", append(slices.Clone(good), prevention.Weight{Signal: prevention.Age, AtLeast: 400, Points: 2}), 2, 5, []string{"weights[3].points R2"}},
		{"more means no more", append(slices.Clone(good), prevention.Weight{Signal: prevention.Age, AtLeast: 400, Points: 3}), 2, 5, []string{"weights[3].points R2"}},
		{"less means no less", append(slices.Clone(good), prevention.Weight{Signal: prevention.Age, AtLeast: 300, Points: 3}), 2, 5, []string{"weights[3].points R2"}},
		{"the same number twice", append(slices.Clone(good), prevention.Weight{Signal: prevention.Age, AtLeast: 365, Points: 2}), 2, 5, []string{"weights[3].points R2"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			weights := slices.Clone(test.weights)
			s, err := prevention.NewScale(weights, test.medium, test.high)
			assert.Equal(t, test.want, found(t, err))
			if err == nil {
				weights[0].Points = 99
				assert.Equal(t, prevention.High, prevention.Assess(day, known(365, 0, 0, 1, 0, 0), s).Grade)
				assert.Equal(t, 5, prevention.Assess(day, known(365, 0, 0, 1, 0, 0), s).Points)
			} else {
				assert.Zero(t, prevention.Assess(day, known(0, 0, 0, 0, 0, 0), s).Grade)
			}
		})
	}
	_, err := prevention.NewScale(nil, 1, 2)
	assert.Equal(t, []string{"high R2"}, found(t, err))
}

// A signal that the scale gives no points is not asked for.
func TestOnlyWhatCountsIsMissing(t *testing.T) {
	s, err := prevention.NewScale([]prevention.Weight{{Signal: prevention.Age, AtLeast: 1, Points: 3}}, 1, 3)
	require.NoError(t, err)
	assert.Equal(t, []prevention.Signal{prevention.Age}, prevention.Assess(day, prevention.Signals{}, s).Missing)
}

// A higher grade owes all that a lower one does, and more.
func TestHelpGrows(t *testing.T) {
	low, medium, high := prevention.Low.Help(), prevention.Medium.Help(), prevention.High.Help()
	assert.Subset(t, medium, low)
	assert.Subset(t, high, medium)
	assert.Less(t, len(low), len(medium))
	assert.Less(t, len(medium), len(high))
	assert.Equal(t, low, prevention.Grade(0).Help())
}

func TestScreenings(t *testing.T) {
	every := period.Days(30)
	disputes := []prevention.TrackedDispute{
		{ID: "land", Opened: day.AddDays(-400), Screened: day},                           // 2026-04-01, a Wednesday
		{ID: "fight", Opened: day.AddDays(-10)},                                          // 2026-03-22 is a Sunday
		{ID: "wages", Opened: day.AddDays(-90), Screened: day, Informed: day.AddDays(1)}, // at once
		{ID: "fence", Opened: day.AddDays(-90), Screened: day, Informed: day},            // seen at the screening
		{ID: "dogs", Opened: day.AddDays(-90), Screened: day, Informed: day.AddDays(-1)}, // before it
		{ID: "well", Opened: day.AddDays(-90), Settled: day.AddDays(-1), Informed: day},  // no longer open
		{ID: "gate", Opened: day.AddDays(2), Informed: day.AddDays(2)},                   // known of on that day
	}
	next, err := prevention.Screenings(disputes, every, nil)
	require.NoError(t, err)
	var got []string
	for _, s := range next {
		assert.Equal(t, statute.R1, s.Why.Rule)
		got = append(got, s.On.String()+" "+s.Dispute)
		assert.Equal(t, s.Dispute == "wages", s.Deadline.IsZero())
	}
	assert.Equal(t, []string{
		"2026-03-03 wages", "2026-03-23 fight", "2026-04-01 land", "2026-04-01 fence", "2026-04-01 dogs", "2026-04-03 gate",
	}, got)

	_, err = prevention.Screenings([]prevention.TrackedDispute{
		{}, {ID: "a", Opened: day, Screened: day.AddDays(-1), Informed: day.AddDays(-1), Settled: day.AddDays(-1)}, {ID: "a", Opened: day},
	}, period.Limit{}, nil)
	assert.Equal(t, []string{
		"every R1", "disputes[0].id R1", "disputes[0].opened R1", "disputes[1].screened R1", "disputes[1].informed R1", "disputes[1].settled R1",
		"disputes[2].id R1",
	}, found(t, err))
}

// R3: 30 days from Monday 2026-03-02 end on Wednesday 2026-04-01; the 7 days of a high grade from then on Wednesday 2026-04-08.
func TestFollow(t *testing.T) {
	at := func(n int) calendar.Date { return day.AddDays(n) }
	for _, test := range []struct {
		name   string
		grade  prevention.Grade
		done   []calendar.Date
		asOf   calendar.Date
		want   prevention.Grade
		missed int
		next   calendar.Date
	}{
		{"on the day of grading", prevention.Medium, nil, at(0), prevention.Medium, 0, at(30)},
		{"the day before", prevention.Medium, nil, at(29), prevention.Medium, 0, at(30)},
		{"the last day", prevention.Medium, nil, at(30), prevention.Medium, 0, at(30)},
		{"the day after", prevention.Medium, nil, at(31), prevention.High, 1, at(37)},
		{"done on the last day", prevention.Medium, []calendar.Date{at(30)}, at(31), prevention.Medium, 0, at(65)}, // the 60th is Labour Day,
		{"done the day after", prevention.Medium, []calendar.Date{at(31)}, at(31), prevention.High, 1, at(38)},
		{"done on the day of grading", prevention.Medium, []calendar.Date{at(0)}, at(0), prevention.Medium, 0, at(30)},
		{"to be done tomorrow", prevention.Medium, []calendar.Date{at(32)}, at(31), prevention.High, 1, at(37)},
		{"in whatever order, twice on a day", prevention.Medium, []calendar.Date{at(20), at(10), at(20)}, at(21), prevention.Medium, 0, at(50)},
		{"high stays high", prevention.High, nil, at(15), prevention.High, 2, at(21)},
		{"low, all the way up", prevention.Low, nil, at(130), prevention.High, 3, at(135)},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, err := prevention.Follow(test.grade, day, test.done, test.asOf, prevention.DefaultIntervals(), nil)
			require.NoError(t, err)
			assert.Equal(t, test.want, f.Grade)
			assert.Len(t, f.Missed, test.missed)
			assert.Equal(t, test.next, f.Next.Last())
			assert.Equal(t, statute.R3, f.Why.Rule)
		})
	}
	_, err := prevention.Follow(0, none, []calendar.Date{none}, none, prevention.Intervals{}, nil)
	assert.Equal(t, []string{
		"grade R3", "graded R3", "as_of R3", "done[0] R3", "intervals.low R3", "intervals.medium R3", "intervals.high R3",
	}, found(t, err))
	_, err = prevention.Follow(prevention.Low, day, []calendar.Date{day, day.AddDays(-1)}, day.AddDays(-1), prevention.DefaultIntervals(), nil)
	assert.Equal(t, []string{"as_of R3", "done[1] R3"}, found(t, err))
}

func TestAnswerBy(t *testing.T) {
	asked := time.Date(2026, time.February, 14, 16, 30, 0, 0, time.UTC) // a Saturday before the Spring Festival
	by := prevention.AnswerBy(asked)
	assert.Equal(t, asked.Add(24*time.Hour), by.Last())
	assert.Equal(t, period.InTime, by.Check(by.Last().Add(-time.Minute)))
	assert.Equal(t, period.InTime, by.Check(by.Last()))
	assert.Equal(t, period.Late, by.Check(by.Last().Add(time.Nanosecond)))
}

func TestCheckCommittee(t *testing.T) {
	good := func() []prevention.CommitteeMember {
		return []prevention.CommitteeMember{
			{ID: "head", Chair: true, Heads: decision.Yes},
			{ID: "a", Discipline: assignment.Supervision},
			{ID: "b", Discipline: assignment.PetitionWork},
			{ID: "c", Discipline: assignment.LegalAffairs},
			{ID: "d", Discipline: assignment.CriminalInvestigation},
		}
	}
	for _, test := range []struct {
		name  string
		spoil func(m []prevention.CommitteeMember) []prevention.CommitteeMember
		want  []string
	}{
		{"good", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { return m }, nil},
		{
			"nobody", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { return nil },
			[]string{"members R5", "members R5", "members R5", "members R5", "members R5"},
		},
		{
			"a chair who is not the head", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { m[0].Heads = decision.No; return m },
			[]string{"members[0].heads R5"},
		},
		{
			"a chair not known to be the head", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { m[0].Heads = 0; return m },
			[]string{"members[0].heads R5"},
		},
		{"two chairs", func(m []prevention.CommitteeMember) []prevention.CommitteeMember {
			m[1].Chair, m[1].Heads = true, decision.Yes
			return m
		}, []string{"members[1].chair R5"}},
		{"no chair", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { return m[1:] }, []string{"members R5"}},
		{
			"a discipline missing, a member without", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { m[3].Discipline = 0; return m },
			[]string{"members[3].discipline R5", "members R5"},
		},
		{"the same twice", func(m []prevention.CommitteeMember) []prevention.CommitteeMember { m[4].ID = "a"; return m }, []string{"members[4].id R5"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, found(t, prevention.CheckCommittee(day, test.spoil(good())).Err()))
		})
	}
}

func TestCountText(t *testing.T) {
	var zero prevention.Count
	_, ok := zero.N()
	assert.False(t, ok)
	assert.Equal(t, "unknown", zero.String())
	for _, n := range []uint32{0, 1, 1<<32 - 3, 1<<32 - 2, 1<<32 - 1} {
		c := prevention.Known(n)
		got, ok := c.N()
		assert.True(t, ok)
		assert.Equal(t, min(n, 1<<32-2), got)
		text, err := json.Marshal(c)
		require.NoError(t, err)
		var back prevention.Count
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, c, back)
	}
	for _, bad := range []string{"-1", "1.5", "1e3", `"3"`, "4294967295", "true", "null", `"Unknown"`} {
		var s prevention.Signals
		assert.Error(t, json.Unmarshal([]byte(`{"age":`+bad+`}`), &s), bad)
	}
	var s prevention.Signals
	require.NoError(t, json.Unmarshal([]byte(`{"age":3,"overdue_duty":"unknown"}`), &s))
	assert.Equal(t, prevention.Signals{Age: prevention.Known(3)}, s)
	text, err := json.Marshal(prevention.Assess(day, s, prevention.Default()))
	require.NoError(t, err)
	assert.Contains(t, string(text), `"grade":"unknown"`)
}

// A room's own scale can be kept in a file, and a bad one is refused as ever.
func TestScaleJSON(t *testing.T) {
	own, err := prevention.NewScale([]prevention.Weight{
		{Signal: prevention.Age, AtLeast: 30, Points: 1}, {Signal: prevention.EarlierViolence, AtLeast: 1, Points: 4},
	}, 1, 4)
	require.NoError(t, err)
	for _, scale := range []prevention.Scale{own, prevention.Default()} {
		text, err := json.Marshal(scale)
		require.NoError(t, err)
		var read prevention.Scale
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, scale, read)
	}
	for _, text := range []string{`{"weights":[{"signal":"age","at_least":1,"points":0}],"medium":1,"high":2}`, `{}`, `{"weights":[{"signal":"name"}]}`} {
		read := own
		assert.Error(t, json.Unmarshal([]byte(text), &read), text)
		assert.Equal(t, own, read, "nothing half-read")
	}
}

// A few characters of input never ask for more work than has a bound.
func TestBounds(t *testing.T) {
	_, err := prevention.NewScale(make([]prevention.Weight, 101), 1, 2)
	assert.Equal(t, []string{"weights R2"}, found(t, err))
	most := make([]prevention.Weight, 100)
	for i := range most {
		most[i] = prevention.Weight{Signal: prevention.Age, AtLeast: uint32(i + 1), Points: i + 1}
	}
	_, err = prevention.NewScale(most, 1, 100)
	require.NoError(t, err)
	every := period.Days(1)
	iv := prevention.Intervals{Low: every, Medium: every, High: every}
	_, err = prevention.Follow(prevention.Low, day, nil, day.AddDays(18_263), iv, nil)
	assert.Equal(t, []string{"as_of R3"}, found(t, err))
	f, err := prevention.Follow(prevention.Low, day, nil, day.AddDays(18_262), iv, nil)
	require.NoError(t, err)
	assert.Greater(t, len(f.Missed), 5_000)
}
