package regime

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Every limit of every regulation is the number that its own provision names, and every source is held or marked.
func TestLimitsAreThoseOfTheText(t *testing.T) {
	limits := 0
	for _, place := range Places() {
		for _, r := range In(place).All() {
			require.NoError(t, r.Validate().Err(), r.Code)
			for tier := Handling; tier <= Rereview; tier++ {
				for p := Window; p < numPoints; p++ {
					term := r.Tiers[tier][p]
					if term.IsZero() {
						continue
					}
					if term.By.Provision == 0 {
						assert.Equal(t, statute.LocalRule, term.By.Cite(r.From).Basis(), "%s: %s %s", r.Code, tier, p)
						continue
					}
					cite, ok := term.By.Provision.On(r.From)
					assert.True(t, ok, "%s: %s %s: %s has no text on %v", r.Code, tier, p, term.By.Provision, r.From)
					if !term.Limit.IsZero() {
						assert.Equal(t, cite.Limit(), term.Limit, "%s: %s %s", r.Code, tier, p)
						limits++
					}
				}
			}
			for g := RereviewServed; g < numGrounds; g++ {
				by := r.Grounds[g].By
				assert.True(t, by.Maker() != 0 || g > LedIntoProcedure, "%s: %s", r.Code, g) // those after it only where a text names them
				if by.Provision != 0 {
					_, ok := by.Provision.On(r.From)
					assert.True(t, ok, "%s: %s", r.Code, g)
				}
			}
		}
	}
	assert.Greater(t, limits, 100, "hardly any limit was looked at")
}

// A place has one regulation for every day since 2005-05-01, and none before; edges on the day before, the day, the day
// after.
func TestRegulationOfTheDay(t *testing.T) {
	for _, test := range []struct {
		place Place
		on    calendar.Date
		code  string
		over  string
	}{
		{Nationwide, on(2005, time.April, 30), "", ""},
		{Nationwide, on(2005, time.May, 1), "national_2005", ""},
		{Nationwide, on(2022, time.April, 30), "national_2005", ""},
		{Nationwide, on(2022, time.May, 1), "national_2022", ""},
		{Nationwide, on(2022, time.May, 2), "national_2022", ""},
		{Beijing, on(2006, time.December, 31), "national_2005", ""},
		{Beijing, on(2007, time.January, 1), "beijing_2007", "national_2005"},
		{Beijing, on(2007, time.January, 2), "beijing_2007", "national_2005"},
		{Beijing, on(2022, time.April, 30), "beijing_2007", "national_2005"},
		{Beijing, on(2022, time.May, 1), "beijing_2007", "national_2022"},
		{Guangdong, on(2014, time.June, 30), "national_2005", ""},
		{Guangdong, on(2014, time.July, 1), "guangdong_2014", "national_2005"},
		{Guangdong, on(2022, time.April, 30), "guangdong_2014", "national_2005"},
		{Guangdong, on(2022, time.May, 1), "guangdong_2014", "national_2022"}, // contested until its repeal
		{Guangdong, on(2022, time.May, 31), "guangdong_2014", "national_2022"},
		{Guangdong, on(2022, time.June, 1), "national_2022", ""},
		{Hebei, on(2022, time.September, 27), "hebei_2015", "national_2022"},
		{Hebei, on(2022, time.September, 28), "national_2022", ""},
		{Shandong, on(2022, time.December, 20), "shandong_2016", "national_2022"},
		{Shandong, on(2022, time.December, 21), "national_2022", ""},
		{Guizhou, on(2022, time.May, 25), "guizhou", "national_2022"},
		{Guizhou, on(2022, time.May, 26), "national_2022", ""},
		{Xinjiang, on(2022, time.August, 8), "national_2022", ""},
		{Xinjiang, on(2022, time.August, 9), "xinjiang_2022", "national_2022"},
		{Anhui, on(2005, time.April, 30), "", ""},
		{Anhui, on(2019, time.December, 31), "national_2005", ""},
		{Anhui, on(2020, time.January, 1), "anhui", "national_2005"},
		{Anhui, on(2022, time.September, 28), "anhui", "national_2022"},
		{Anhui, on(2022, time.September, 29), "national_2022", ""},
	} {
		law, ok := In(test.place).On(test.on)
		assert.Equal(t, test.code != "", ok, "%s on %v", test.place, test.on)
		assert.Equal(t, test.code, law.Rules().Code, "%s on %v", test.place, test.on)
		assert.Equal(t, test.over, law.Rules().LaidOver, "%s on %v", test.place, test.on)
	}
	for _, place := range Places() {
		all := In(place).All()
		for i, r := range all {
			if i > 0 {
				assert.Equal(t, all[i-1].Until, r.From, "%s: a gap or an overlap", place)
			}
		}
		assert.True(t, all[len(all)-1].Until.IsZero(), "%s: no regulation today", place)
	}
}

// What a local text says holds, what it does not say stays national.
func TestLaidOver(t *testing.T) {
	law, _ := In(Beijing).On(on(2026, time.January, 1))
	assert.Equal(t, law.Term(Handling, Opinion), Stipulation{days(60), Source{Provision: statute.HandlingPeriod}}, "not said: national")
	assert.Equal(t, statute.BeijingReviewOpinion, law.Term(Review, Opinion).By.Provision)
	assert.Equal(t, statute.BeijingLapse, law.Concluding(NoRequestInTime).By.Provision)
	assert.Equal(t, statute.OpinionExecution, law.Concluding(Executed).By.Provision)
	assert.True(t, law.Says(Rereview, HearingStops))
	assert.False(t, law.Says(Review, Silence))
	assert.False(t, law.Says(9, Silence))
	assert.False(t, law.Says(Review, 99))
	assert.Zero(t, law.Term(9, 9))
	assert.Equal(t, statute.BeijingReviewRequest, law.Term(Rereview, Window).By.Provision)
	assert.Equal(t, statute.BeijingReviewRequest, law.By(Rereview, Window).Provision)
	assert.Equal(t, days(30), law.Limit(Rereview, Window))
	assert.Zero(t, law.Limit(Rereview+1, Window))
	assert.Zero(t, law.Limit(Review, numPoints))
	assert.Zero(t, law.By(Rereview+1, Window))
	assert.Zero(t, law.By(Review, numPoints))
	assert.Zero(t, law.Term(Rereview+1, Window))
	assert.Zero(t, law.Term(Review, numPoints))
	assert.False(t, law.Says(Rereview+1, Window))
	assert.False(t, law.Says(Review, numPoints))
	assert.Zero(t, law.Concluding(numGrounds))
	assert.Zero(t, Law{}.Limit(Review, Window))
	assert.Zero(t, Law{}.By(Review, Window))
	assert.Zero(t, Law{}.Term(Review, Window))
	assert.Zero(t, Law{}.Concluding(Executed))
	assert.Equal(t, []Ground{RereviewServed, NoRequestInTime, Executed, SettledPerformed, SettledConfirmed, Withdrawn, LedIntoProcedure, VerifiedFinal, Settled, NoSuccessor}, Grounds())
	assert.Zero(t, law.Concluding(99))
	assert.Zero(t, Law{}.Rules())
	assert.Zero(t, Law{}.Above(Organ{Level: County, System: Government}))
	var none *Regime
	_, ok := none.On(on(2026, time.January, 1))
	assert.False(t, ok)
	assert.Nil(t, In(0))
	assert.Nil(t, In(numPlaces))
}

// Who stands above whom, cell by cell: 条例第三十五条、第三十六条，国法函〔2005〕253号.
func TestAbove(t *testing.T) {
	gov := func(l Level) Organ { return Organ{Level: l, System: Government} }
	police := func(l Level) Organ { return Organ{Level: l, System: PublicSecurity} }
	other := func(l Level) Organ { return Organ{Level: l, System: OtherDepartment} }
	vertical := func(l Level) Organ { return Organ{Level: l, System: VerticalDepartment} }
	for _, test := range []struct {
		place  Place
		of     Organ
		naming Naming
		want   []Organ
	}{
		{Nationwide, gov(Township), ByText, []Organ{gov(County)}},
		{Nationwide, gov(County), ByText, []Organ{gov(Municipal)}},
		{Nationwide, gov(Municipal), ByText, []Organ{gov(Provincial)}},
		{Nationwide, gov(Provincial), Silent, nil},
		{Nationwide, gov(Central), Silent, nil},
		{Nationwide, police(Township), Silent, nil},
		{Nationwide, police(County), ByText, []Organ{gov(County), police(Municipal)}},
		{Nationwide, police(Municipal), ByText, []Organ{gov(Municipal), police(Provincial)}},
		{Nationwide, police(Provincial), ByText, []Organ{gov(Provincial)}},
		{Nationwide, police(Central), Silent, nil},
		{Nationwide, other(County), ByText, []Organ{gov(County), other(Municipal)}},
		{Nationwide, other(Provincial), ByText, []Organ{gov(Provincial)}},
		{Nationwide, Organ{Level: County, System: OtherBody}, Silent, nil},
		{Nationwide, Organ{Level: County}, 0, nil},
		{Nationwide, Organ{System: Government}, 0, nil},
		{Beijing, gov(County), ByText, []Organ{gov(Provincial)}},
		{Beijing, police(County), ByText, []Organ{gov(County), police(Provincial)}},
		{Beijing, gov(Township), ByText, []Organ{gov(County)}},
		{Beijing, vertical(County), ByText, []Organ{vertical(Provincial)}},
		{Beijing, vertical(Provincial), ByText, []Organ{vertical(Central)}},
		{Beijing, vertical(Central), Silent, nil},
		{Nationwide, vertical(County), Silent, nil}, // no text that is held says it
		{Chongqing, vertical(County), Silent, nil},
		{Nationwide, vertical(0), 0, nil},
	} {
		law, _ := In(test.place).On(on(2026, time.January, 1))
		above := law.Above(test.of)
		var got []Organ
		for o := range above.All() {
			got = append(got, o)
		}
		assert.Equal(t, test.naming, above.Naming, "%s: %v", test.place, test.of)
		assert.Equal(t, test.want, got, "%s: %v", test.place, test.of)
		for _, o := range test.want {
			o.Name = "某机关"
			assert.Equal(t, decision.Yes, above.Include(o))
			assert.Equal(t, unknown, above.Include(Organ{Name: "某机关"}), "level and system are not recorded")
			assert.Equal(t, decision.No, above.Include(Organ{Level: o.Level + 1, System: o.System}))
		}
	}
}

// The short way to ask gives the same answer as the long one, for every pair of organs, recorded or not.
func TestMayFollowIsAbove(t *testing.T) {
	law, _ := National().On(on(2026, time.January, 1))
	configured, err := National().WithSuperiors(Superior{Organ{Name: "甲"}, Organ{Name: "乙"}, Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"}})
	require.NoError(t, err)
	more, _ := configured.On(on(2026, time.January, 1))
	direct, _ := In(Beijing).On(on(2026, time.January, 1))
	var organs []Organ
	for _, name := range []string{"", "甲", "乙"} {
		for l := Level(0); l <= Central+1; l++ {
			for s := System(0); s <= lastSystem+1; s++ {
				organs = append(organs, Organ{name, l, s})
			}
		}
	}
	for _, below := range organs {
		for _, o := range organs {
			for _, law := range []Law{law, more, direct} {
				above := law.Above(below)
				may, naming := law.MayFollow(&o, &below)
				require.Equal(t, above.MayFollow(o, below), may, "%v after %v", o, below)
				require.Equal(t, above.Naming, naming, "%v after %v", o, below)
			}
			if o.Name != "" && o.Name == below.Name {
				may, _ := law.MayFollow(&o, &below)
				require.Equal(t, decision.No, may, "nobody reviews himself")
			}
		}
	}
	may, naming := Law{}.MayFollow(&organs[0], &organs[0])
	assert.Zero(t, may)
	assert.Zero(t, naming)
}

// All stops when it is told to.
func TestAllStops(t *testing.T) {
	law, _ := National().On(on(2026, time.January, 1))
	for range law.Above(Organ{Level: County, System: PublicSecurity}).All() {
		break
	}
}

func TestEnums(t *testing.T) {
	check := func(v interface {
		String() string
		ZH() string
		MarshalText() ([]byte, error)
	},
	) {
		t.Helper()
		b, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(b))
		assert.NotEmpty(t, v.ZH())
	}
	for v := Handling; v <= Rereview; v++ {
		check(v)
		var back Tier
		require.NoError(t, back.UnmarshalText([]byte(v.String())))
		assert.Equal(t, v, back)
		assert.NotEmpty(t, v.EN())
	}
	for v := ByText; v <= Silent; v++ {
		check(v)
		var back Naming
		require.NoError(t, back.UnmarshalText([]byte(v.String())))
		assert.Equal(t, v, back)
	}
	for v := Township; v <= Central; v++ {
		check(v)
	}
	for v := Government; v <= lastSystem; v++ {
		check(v)
	}
	for _, v := range Grounds() {
		check(v)
	}
	for v := Window; v < numPoints; v++ {
		check(v)
	}
	for _, v := range Places() {
		check(v)
	}
	assert.Error(t, new(Place).UnmarshalText([]byte("atlantis")))
	assert.Equal(t, "re-review", Rereview.EN())
	assert.Equal(t, "review", Review.EN())
}

func TestConfiguredSuperior(t *testing.T) {
	notice := Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"}
	of := Organ{Name: "内蒙古自治区人民政府"}
	is := Organ{Name: "某机关", Level: Central, System: OtherBody}
	r, err := National().WithSuperiors(Superior{of, is, notice})
	require.NoError(t, err)
	law, _ := r.On(on(2026, time.January, 1))
	above := law.Above(Organ{Name: "内蒙古自治区人民政府", Level: Provincial, System: Government})
	assert.Equal(t, Configured, above.Naming)
	assert.Equal(t, decision.Yes, above.Include(Organ{Name: "某机关"}), "a configured organ is known by its name")
	assert.Equal(t, decision.No, above.Include(Organ{Name: "另一机关", Level: Central, System: OtherBody}))
	assert.Equal(t, unknown, above.Include(Organ{Level: Central}))
	assert.Equal(t, Silent, law.Above(Organ{Name: "另一政府", Level: Provincial, System: Government}).Naming)

	before, _ := National().On(on(2026, time.January, 1))
	assert.Equal(t, Silent, before.Above(Organ{Name: "内蒙古自治区人民政府", Level: Provincial, System: Government}).Naming,
		"the regime it was made from is as before")

	_, err = National().WithSuperiors(Superior{Of: of}, Superior{Is: is})
	var paths []string
	for _, v := range err.(statute.Violations) {
		paths = append(paths, v.Path)
	}
	assert.Equal(t, []string{"superiors[0]", "superiors[0].by", "superiors[1]", "superiors[1].by"}, paths)
}

// A user's own regime is one literal; everything that is wrong with it is said at once.
func TestOverRefuses(t *testing.T) {
	_, err := Over(National(),
		Rules{
			Code: "one", From: on(2020, time.January, 1), Until: on(2019, time.January, 1),
			Tiers: Tiers{
				Review:   {Window: {Limit: days(0), By: law(statute.ReviewRequest)}, Opinion: {Limit: days(30)}},
				Rereview: {Hearing: {Limit: days(3), By: law(statute.ReReviewHearing)}, Silence: {Limit: days(-1), By: law(statute.HebeiSilence)}},
			},
			Grounds: Conclusions{Withdrawn: {Verified: law(statute.ShanghaiVerification)}},
		},
		Rules{From: on(2020, time.June, 1)},
		Rules{Code: "late"},
	)
	vs, ok := err.(statute.Violations)
	require.True(t, ok, "%T", err)
	var paths []string
	for _, v := range vs {
		assert.Equal(t, statute.E13, v.Rule)
		paths = append(paths, v.Path)
		if v.Path == "one" {
			assert.Contains(t, v.EN, "late", "the regulation that is still in force is named")
			assert.Contains(t, v.ZH, "late")
		}
	}
	assert.ElementsMatch(t, []string{
		"late.from", "one", // "late" has no first day: it is in force before anything else
		"one.until", "one.tiers.review.window.limit", "one.tiers.review.opinion.by",
		"one.tiers.rereview.hearing.limit", "one.tiers.rereview.silence.limit", "one.grounds.withdrawn.by",
		"code",
	}, paths)
}

func TestOwnRegime(t *testing.T) {
	own := Rules{
		Code: "my_city", EN: "Measures of my city", ZH: "某市办法", From: on(2023, time.March, 1), Until: on(2025, time.March, 1),
		Tiers: Tiers{Review: {
			Window:  {days(45), Source{Basis: statute.LocalRule, EN: "Measures of my city, art. 6", ZH: "某市办法第六条"}},
			Opinion: {days(20), Source{Basis: statute.LocalRule, EN: "Measures of my city, art. 7", ZH: "某市办法第七条"}},
			Silence: {days(45), Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"}},
		}},
	}
	r, err := Over(National(), own)
	require.NoError(t, err)
	assert.Equal(t, "national_2005 from 2005-05-01, national_2022 from 2022-05-01, my_city from 2023-03-01, national_2022 from 2025-03-01",
		r.String())
	law, _ := r.On(on(2024, time.January, 1))
	term := law.Term(Review, Opinion)
	assert.Equal(t, "local rule: Measures of my city, art. 7", term.By.Cite(on(2024, time.January, 1)).EN())
	assert.Equal(t, "地方规定：某市办法第七条", term.By.Cite(on(2024, time.January, 1)).ZH())
	assert.Equal(t, statute.LocalRule, term.By.Maker())
	assert.Contains(t, law.Term(Review, Silence).By.Cite(on(2024, time.January, 1)).ZH(), "非法律规定", "practice never passes as law")
	assert.Equal(t, on(2024, time.January, 22), r.Count(term.Limit, on(2024, time.January, 2)).Last())

	b, err := json.Marshal(law.Rules())
	require.NoError(t, err)
	var back Rules
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, law.Rules(), back)
	shanghai, _ := In(Shanghai).On(on(2024, time.January, 1))
	b, err = json.Marshal(shanghai)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, shanghai.Rules(), back, "with the verification that it asks for")
	assert.NotContains(t, string(b), `"verified":{}`)
	for _, bad := range []string{
		`{"tiers":{"review":{"windows":{}}}}`, `{"tiars":{}}`, `{"untill":"2024-01-01"}`, `{"Code":"x"}`, `{"code":"x","code":"y"}`, `{"tiers":null}`,
		`{"refusals":{"early":{}}}`, `{"tiers":{"review":{"window":{"limit":{"n":30,"unit":"days"},"by":{"basis":"custom"}}}}}`,
	} {
		assert.Error(t, json.Unmarshal([]byte(bad), &back), bad)
	}
}

func TestAnswersAsJSON(t *testing.T) {
	law, _ := National().On(on(2026, time.January, 1))
	for _, test := range []struct {
		answer any
		want   string
	}{
		{National(), `"code":"national_2005"`},
		{law, `"window":{"limit":{"n":30,"unit":"days"},"by":{"provision":"ReviewRequest"}}`},
		{
			law.Above(Organ{Level: County, System: PublicSecurity}),
			`{"naming":"by_text","organs":[{"level":"county","system":"government"},{"level":"municipal","system":"public_security"}]}`,
		},
		{law.Above(Organ{Level: Provincial, System: Government}), `{"naming":"silent"}`},
		{Diff(National(), on(2022, time.April, 30), National(), on(2022, time.May, 1)), `"tier":"handling","point":"opinion"`},
	} {
		b, err := json.Marshal(test.answer)
		require.NoError(t, err)
		assert.Contains(t, string(b), test.want)
	}
}

func TestDiff(t *testing.T) {
	before, after := on(2022, time.April, 30), on(2022, time.May, 1)
	assert.Empty(t, Diff(National(), after, National(), on(2026, time.January, 1)))
	assert.Empty(t, Diff(National(), on(2005, time.April, 30), National(), after), "no regulation, nothing to compare")

	var points []string
	for _, d := range Diff(National(), before, National(), after) {
		assert.Equal(t, d.One.Limit, d.Other.Limit, "2022 changed articles, and no number")
		points = append(points, d.EN())
	}
	assert.Contains(t, points, "review window: 30 days, Petition Regulations (2005), art. 34 → "+
		"30 days, Regulations on Petition Work (2022), art. 35")

	today := on(2026, time.January, 1)
	lines := map[string]string{}
	for _, d := range Diff(National(), today, In(Chongqing), today) {
		lines[d.EN()] = d.ZH()
	}
	assert.Contains(t, lines, "review extension: not said → 30 days, Chongqing Petition Regulations (2020), art. 35(3)")
	assert.Contains(t, lines["no_request_in_time: safeguard of this library, not law → Chongqing Petition Regulations (2020), art. 41(iii)"], "逾期未请求复查、复核：")
	assert.Contains(t, lines["review extension: not said → 30 days, Chongqing Petition Regulations (2020), art. 35(3)"], "复查延长的上限：未规定")
	assert.Contains(t, lines, "no_request_in_time: safeguard of this library, not law → Chongqing Petition Regulations (2020), art. 41(iii)")
	for _, d := range Diff(In(Chongqing), today, National(), today) {
		assert.NotEqual(t, d.One, d.Other)
	}
}

func TestWithChangesACopy(t *testing.T) {
	cal := calendar.FromFunc(on(2026, time.January, 1), on(2026, time.December, 31), func(time.Time) bool { return true })
	r := National().WithCalendar(cal).WithWarning(Warning{Share: 2, Days: 3}).WithCounting(nil)
	assert.Equal(t, cal, r.Calendar())
	assert.Equal(t, Warning{Share: 2, Days: 3}, r.Warning())
	law, _ := r.On(on(2026, time.January, 30))
	due := r.Count(law.Limit(Review, Window), on(2026, time.January, 30))
	assert.Equal(t, on(2026, time.March, 1), due.Last(), "a Sunday on which that place works")
	assert.False(t, due.Contested(), "nothing is left open under the general rules")
	assert.Equal(t, Warning{Share: 4, Days: 7}, National().Warning())
	assert.Zero(t, r.Count(statute.Number{}, on(2026, time.January, 30)))
}

func TestOrganInWords(t *testing.T) {
	o := Organ{Level: County, System: PublicSecurity}
	assert.Equal(t, "县级公安机关", o.ZH())
	assert.Equal(t, "the public-security organ of county level", o.EN())
	o.Name = "东河分局"
	assert.Equal(t, "东河分局", o.ZH())
	assert.Equal(t, Organ{Level: County, System: PublicSecurity}, o.Kind())
	assert.NotEmpty(t, Organ{}.EN())
	assert.NotEmpty(t, Organ{}.ZH())
	for s := Government; s <= lastSystem; s++ {
		assert.NotEmpty(t, Organ{Level: County, System: s}.EN())
	}
}

// What a description leaves out it does not ask for; what the organ leaves out stays unknown.
func TestFits(t *testing.T) {
	full := Organ{"东河分局", County, PublicSecurity}
	assert.Equal(t, decision.Yes, Organ{}.Fits(full))
	assert.Equal(t, decision.Yes, Organ{Level: County}.Fits(full))
	assert.Equal(t, decision.No, Organ{Level: Municipal}.Fits(full))
	assert.Equal(t, unknown, Organ{Level: County}.Fits(Organ{Name: "东河分局"}))
	assert.Equal(t, decision.Yes, Organ{System: PublicSecurity}.Fits(full))
	assert.Equal(t, decision.No, Organ{System: Government}.Fits(full))
	assert.Equal(t, unknown, Organ{System: PublicSecurity}.Fits(Organ{Name: "东河分局"}))
	assert.Equal(t, decision.No, Organ{Name: "昆都仑分局"}.Fits(full))
	assert.Equal(t, decision.Yes, Organ{Name: "东河分局　"}.Fits(full))
	assert.Equal(t, unknown, Organ{Name: "东河分局"}.Fits(Organ{Level: County}))
}

func TestAgrees(t *testing.T) {
	full := Organ{"东河分局", County, PublicSecurity}
	assert.Equal(t, decision.Yes, full.Agrees(full))
	assert.Equal(t, unknown, full.Agrees(Organ{}))
	assert.Equal(t, unknown, full.Agrees(Organ{Name: "东河分局"}))
	assert.Equal(t, decision.Yes, full.Agrees(Organ{" 东河分局", County, PublicSecurity}), "white space around a name")
	assert.Equal(t, decision.Yes, Organ{"A分局", County, PublicSecurity}.Agrees(Organ{"Ａ分局", County, PublicSecurity}), "full-width letters")
	assert.Equal(t, decision.No, Organ{"A分局", County, PublicSecurity}.Agrees(Organ{"a分局", County, PublicSecurity}))
	assert.Equal(t, decision.No, full.Agrees(Organ{Name: "昆都仑分局"}))
	assert.Equal(t, decision.No, full.Agrees(Organ{Level: Municipal}))
	assert.Equal(t, decision.No, full.Agrees(Organ{System: Government}))
	assert.Equal(t, unknown, Organ{Level: County}.Agrees(Organ{Level: County}), "two organs of a kind need not be the same")
}
