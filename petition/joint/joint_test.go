package joint_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/joint"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// villagers is a joint visit of n, the first of whom represent all.
func villagers(n, representatives int) joint.Petition {
	j := joint.Petition{Registered: calendar.MustDate(2026, time.March, 2), Visit: decision.Yes}
	for i := range n {
		j.Petitioners = append(j.Petitioners, fmt.Sprint("v", i))
	}
	for i := range representatives {
		j.Representatives = append(j.Representatives, joint.Representative{ID: j.Petitioners[i], Elected: j.Registered, By: j.Petitioners})
	}
	return j
}

func TestJointCheck(t *testing.T) {
	for _, test := range []struct {
		name  string
		spoil func(j *joint.Petition)
		want  []string
	}{
		{"nothing wrong", func(j *joint.Petition) {}, nil},
		{"six representatives are a duty, not a fault", func(j *joint.Petition) { *j = villagers(8, 6) }, nil},
		{"nothing at all", func(j *joint.Petition) { *j = joint.Petition{} }, []string{"registered D1", "petitioners D7"}},
		{"two are several", func(j *joint.Petition) { *j = villagers(2, 2) }, nil},
		{"one is not several", func(j *joint.Petition) { *j = villagers(1, 0) }, []string{"petitioners D7"}},
		{
			"without name, and twice", func(j *joint.Petition) { j.Petitioners = append(j.Petitioners, " ", "v0") },
			[]string{"petitioners[3] D7", "petitioners[4] D7"},
		},
		{
			"represented and elected from outside, on no day",
			func(j *joint.Petition) {
				j.Representatives[0] = joint.Representative{ID: "x", By: []string{"v0", "y"}}
			},
			[]string{"representatives[0].id D7", "representatives[0].elected D7", "representatives[0].by[1] D7"},
		},
		{
			"elected twice", func(j *joint.Petition) { j.Representatives = append(j.Representatives, j.Representatives[0]) },
			[]string{"representatives[1].id D7"},
		},
		{
			"elected again after having left",
			func(j *joint.Petition) {
				j.Representatives = append(j.Representatives, j.Representatives[0])
				j.Representatives[0].Left = j.Registered.AddDays(5)
				j.Representatives[1].Elected = j.Registered.AddDays(5)
			}, nil,
		},
		{
			"left before being elected", func(j *joint.Petition) { j.Representatives[0].Left = j.Registered.AddDays(-1) },
			[]string{"representatives[0].left D7"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := villagers(3, 1)
			test.spoil(&j)
			var got []string
			for _, v := range j.Check() {
				assert.NotEmpty(t, v.ZH)
				assert.False(t, v.Cite.IsZero())
				got = append(got, v.Path+" "+v.Rule.String())
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// The number is that of the article, in both editions.
func TestMaxRepresentatives(t *testing.T) {
	for _, on := range []calendar.Date{calendar.MustDate(2022, time.April, 30), calendar.MustDate(2022, time.May, 1)} {
		cite, ok := statute.Representatives.On(on)
		require.True(t, ok)
		assert.Equal(t, statute.Number{N: joint.MaxRepresentatives, Unit: statute.Persons}, cite.Limit())
	}
}

func TestMustElect(t *testing.T) {
	for _, test := range []struct {
		representatives int
		visit           decision.Tri
		want            decision.Tri
	}{
		{0, decision.Yes, decision.Yes},
		{1, decision.Yes, decision.No},
		{4, decision.Yes, decision.No},
		{5, decision.Yes, decision.No},
		{6, decision.Yes, decision.Yes},
		{0, decision.No, decision.No},
		{6, decision.No, decision.No},
		{0, 0, 0},
		{5, 0, decision.No},
		{6, 0, 0},
	} {
		j := villagers(10, test.representatives)
		j.Visit = test.visit
		got, why := j.MustElect(j.Registered)
		assert.Equal(t, test.want, got, test)
		assert.Equal(t, statute.D7, why.Rule)
		assert.Equal(t, statute.Statute, why.Cite.Basis())
		assert.Equal(t, j.Registered, j.CountsFrom(), "whoever represents whom")
	}
	j := villagers(10, 1)
	j.Representatives[0].Left = j.Registered.AddDays(10)
	for _, test := range []struct {
		day  int
		want decision.Tri
	}{{-1, decision.Yes}, {0, decision.No}, {9, decision.No}, {10, decision.Yes}} {
		got, _ := j.MustElect(j.Registered.AddDays(test.day))
		assert.Equal(t, test.want, got, test)
	}
}

// PT02 (2013): 1205 members of a group visit, and may have at most five representatives. PT08 (2015): 18 villagers post
// their petition, and have to elect nobody.
func TestPublishedJointPetitions(t *testing.T) {
	group := villagers(1205, 0)
	group.Registered = calendar.MustDate(2013, time.July, 29)
	must, why := group.MustElect(group.Registered)
	assert.Equal(t, decision.Yes, must)
	assert.Equal(t, statute.PR2005, why.Cite.Edition())
	assert.Equal(t, "18(2)", why.Cite.Article())

	post := villagers(18, 0)
	post.Registered, post.Visit = calendar.MustDate(2015, time.February, 8), decision.No
	must, _ = post.MustElect(post.Registered)
	assert.Equal(t, decision.No, must)
}

func TestBoundBy(t *testing.T) {
	const yes, no = decision.Yes, decision.No
	j := villagers(4, 1)
	j.Representatives[0].By = []string{"v0", "v1"}
	j.Representatives[0].Left = j.Registered.AddDays(10)
	unrecorded := villagers(4, 1)
	unrecorded.Representatives[0].By = nil
	for _, test := range []struct {
		name  string
		joint joint.Petition
		act   joint.PetitionerAct
		want  []decision.Tri
	}{
		{"who elected is bound", j, joint.PetitionerAct{On: j.Registered, By: "v0"}, []decision.Tri{yes, yes, no, no}},
		{"and who agreed", j, joint.PetitionerAct{On: j.Registered, By: "v0", Consents: []string{"v3"}}, []decision.Tri{yes, yes, no, yes}},
		{"before the election", j, joint.PetitionerAct{On: j.Registered.AddDays(-1), By: "v0"}, []decision.Tri{yes, no, no, no}},
		{"on the last day", j, joint.PetitionerAct{On: j.Registered.AddDays(9), By: "v0"}, []decision.Tri{yes, yes, no, no}},
		{"after having left", j, joint.PetitionerAct{On: j.Registered.AddDays(10), By: "v0"}, []decision.Tri{yes, no, no, no}},
		{
			"a settlement binds who agreed", j,
			joint.PetitionerAct{On: j.Registered, By: "v0", Special: true, Consents: []string{"v2"}},
			[]decision.Tri{yes, no, yes, no},
		},
		{"somebody not elected", j, joint.PetitionerAct{On: j.Registered, By: "v2"}, []decision.Tri{no, no, yes, no}},
		{"a stranger", j, joint.PetitionerAct{On: j.Registered, By: "x"}, []decision.Tri{no, no, no, no}},
		{"nobody recorded who elected", unrecorded, joint.PetitionerAct{On: j.Registered, By: "v0"}, []decision.Tri{yes, 0, 0, 0}},
		{"five", villagers(7, 5), joint.PetitionerAct{On: j.Registered, By: "v0"}, []decision.Tri{yes, yes, yes, yes, yes, yes, yes}},
		{"six are too many", villagers(7, 6), joint.PetitionerAct{On: j.Registered, By: "v0"}, []decision.Tri{yes, no, no, no, no, no, no}},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Empty(t, test.joint.Check())
			var got []decision.Tri
			for i, b := range test.joint.BoundBy(test.act) {
				assert.Equal(t, test.joint.Petitioners[i], b.Petitioner)
				assert.Equal(t, statute.Safeguard, b.Why.Cite.Basis(), "no article says who is bound")
				got = append(got, b.Bound)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestJointJSON(t *testing.T) {
	want := villagers(3, 1)
	want.Representatives[0].Left = want.Registered.AddDays(3)
	text, err := json.Marshal(want)
	require.NoError(t, err)
	var got joint.Petition
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, want, got)
}

func FuzzJoint(f *testing.F) {
	text, err := json.Marshal(villagers(3, 2))
	require.NoError(f, err)
	f.Add(text, "v0", true)
	f.Add([]byte(`{"representatives":[{},{"by":[""]}]}`), "", false)
	f.Fuzz(func(t *testing.T, text []byte, by string, special bool) {
		var j joint.Petition
		if json.Unmarshal(text, &j) != nil {
			return
		}
		_ = j.Check().Err()
		_, why := j.MustElect(j.Registered)
		assert.NotEmpty(t, why.ZH)
		assert.Len(t, j.BoundBy(joint.PetitionerAct{On: j.Registered, By: by, Special: special}), len(j.Petitioners))
	})
}
