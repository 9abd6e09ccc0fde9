package dossier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// matterOf is a dossier of one claim with these events, and whatever else the claim holds.
func matterOf(t *testing.T, events, rest string) dossier.Dossier {
	return read(t, fmt.Sprintf(`{"claims":[{"events":[%s]%s}]}`, events, rest))
}

const handled = `{"kind":"registered","on":"2023-01-04"},{"kind":"accepted","on":"2023-01-09","organ":{"name":"镇人民政府","level":"township","system":"government"}},`

// A paper was served, and the opinion on record is of a later day: what the petitioner was told by the first is not known, so no window
// lapses on the notice of the second (E5, E16).
func TestNoLapseOnTheNoticeOfALaterOpinion(t *testing.T) {
	const opinion = `{"kind":"opinion_issued","on":"%s","tier":"handling","organ":{"name":"镇人民政府","level":"township","system":"government"},"recused":"no","result":"not_supported","notice":{"given":"yes","remedy":"review","days":30}},`
	later := matterOf(t, handled+`{"kind":"opinion_served","on":"2023-03-02"},`+fmt.Sprintf(opinion, "2023-03-20")+`{"kind":"opinion_served","on":"2023-03-22"}`, "")
	right := later.On(day(t, "2023-04-10")).Claims[0].Tiers.Rights
	require.Len(t, right, 1)
	assert.Equal(t, statute.E5, right[0].Rule)
	assert.False(t, right[0].Excuse)

	before := matterOf(t, handled+fmt.Sprintf(opinion, "2023-03-01")+`{"kind":"opinion_served","on":"2023-03-02"}`, "")
	right = before.On(day(t, "2023-04-10")).Claims[0].Tiers.Rights
	require.Len(t, right, 1)
	assert.Equal(t, statute.E6, right[0].Rule, "its own notice was right: the window is over")
}

const confirmedAgreement = `,"agreement":{"kind":"people","form":"written","reached":"2022-05-10",
	"parties":[{"name":"甲某","signed":{"given":"yes","on":"2022-05-10"}},{"name":"乙某","signed":{"given":"yes","on":"2022-05-10"}}],
	"terms":{"payments":[{"obligors":[{"party":"甲某"}],"beneficiaries":["乙某"],"amount":"80000.00","due":{"on":"2022-06-30"}}]}%s}`

// A ruling that was set aside proves no conclusion, and what was concluded on it stands on nothing (J15); an agreement that was revoked
// settles nothing (A20).
func TestWhatACourtTookAway(t *testing.T) {
	const steps = `{"kind":"registered","on":"2022-05-05"},{"kind":"accepted","on":"2022-05-06"},{"kind":"settled","on":"2022-05-10","by":"petitioner"},{"kind":"confirmed","on":"2022-05-25"}`
	for name, c := range map[string]struct {
		court string
		lacks statute.Rule
	}{
		"stands":    {"", 0},
		"set aside": {`,"court":[{"what":"ruling_set_aside","on":"2023-01-16"}]`, statute.J15},
		"revoked":   {`,"court":[{"what":"revoked","on":"2023-01-16"}]`, statute.A20},
	} {
		t.Run(name, func(t *testing.T) {
			agreed := fmt.Sprintf(confirmedAgreement, c.court)
			for _, on := range []string{"2023-01-15", "2023-01-16"} {
				rule := c.lacks
				if on < "2023-01-16" {
					rule = 0
				}
				open := matterOf(t, steps, agreed).On(day(t, on)).Claims[0].Tiers
				require.Nil(t, open.Ended)
				for _, g := range open.Grounds {
					if g.Ground == regime.SettledConfirmed {
						assert.Equal(t, rule != 0, len(g.Lacks) > 0, on)
					}
				}
				ended := matterOf(t, steps+`,{"kind":"concluded","on":"2022-06-01","ground":"settled_and_confirmed"}`, agreed).On(day(t, on)).Claims[0].Tiers.Ended
				require.NotNil(t, ended)
				require.Equal(t, rule != 0, len(ended.Lacks) > 0, on)
				if rule != 0 {
					assert.Equal(t, rule, ended.Lacks[0].Rule)
				}
			}
		})
	}
}

// The day on which the petition was received is that of the organ that received it, and of none to which it was passed on (D14), whether
// or not the first registration is on record.
func TestReceiptIsOfTheFirstOrgan(t *testing.T) {
	const first = `{"kind":"registered","on":"2023-03-06","organ":{"name":"国家信访局","level":"central","system":"other_department"}},`
	const passed = `{"kind":"transferred","on":"2023-03-10","organ":{"name":"市住建局","level":"municipal","system":"other_department"}},`
	const told = `{"kind":"registered","on":"2023-05-10","organ":{"name":"市住建局","level":"municipal","system":"other_department"}},
		{"kind":"notified","on":"2023-05-20","organ":{"name":"市住建局","level":"municipal","system":"other_department"}}`
	for name, c := range map[string]struct {
		events string
		late   bool
	}{
		"on record":             {first + passed + told, false},
		"not on record":         {passed + told, false},
		"nothing was passed on": {told, true},
	} {
		t.Run(name, func(t *testing.T) {
			d := matterOf(t, c.events, "")
			d.Received = calendar.On(day(t, "2023-03-06"))
			late := slices.ContainsFunc(d.Examine(), func(o dossier.Observation) bool { return o.Kind == dossier.Breach && o.Rule == statute.D2 })
			assert.Equal(t, c.late, late)
		})
	}
}

// By an agreement that binds its debtor only once it is ratified, or that a court revoked, nothing is overdue; by one in force it is.
func TestNothingIsOwedByWhatIsNotInForce(t *testing.T) {
	const agreed = `{"claims":[{"agreement":{"kind":"people","form":"written","reached":"2023-10-09","mediators":[{"name":"调解员","signed":{"given":"yes","on":"2023-10-09"}}],
		"seal":{"given":"yes","on":"2023-10-09"},"parties":[{"name":"学童","capacity":%q,"signer":"self","signed":{"given":"yes","on":"2023-10-09"}},
		{"name":"戊某","capacity":"full","signer":"self","signed":{"given":"yes","on":"2023-10-09"}}],
		"terms":{"payments":[{"obligors":[{"party":"学童"}],"beneficiaries":["戊某"],"amount":"3000.00","due":{"on":"2023-11-09"}}]}%s}}]}`
	for name, c := range map[string]struct {
		capacity, court string
		overdue         int
	}{
		"in force":  {"full", "", 1},
		"condition": {"full", `,"start":{"upon":"车辆交付","met":"no"}`, 0},
		"pending":   {"needs_guardian", "", 0},
		"revoked":   {"full", `,"court":[{"what":"revoked","on":"2023-11-20"}]`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, fmt.Sprintf(agreed, c.capacity, c.court))
			assert.Len(t, d.On(day(t, "2023-12-01")).Now.Overdue, c.overdue)
		})
	}
	unsealed := strings.Replace(fmt.Sprintf(agreed, "full", ""), `"seal":{"given":"yes","on":"2023-10-09"}`, `"seal":{"given":"no"}`, 1)
	assert.Len(t, read(t, unsealed).On(day(t, "2023-12-01")).Now.Overdue, 1, "it may bind as a plain contract")
}

// Whoever is told to pay by an agreement that is not in force, or not known to be, is told that this holds if it binds; the sums of one that
// does not bind say so, and what it is worth is why (A2, A17, A20; APR 184(2)).
func TestSumsOfWhatIsNotInForceSayIt(t *testing.T) {
	const agreed = `{"claims":[{"agreement":{"kind":%q,"form":%q,"recorded":"yes","reached":"2023-10-09","mediators":[{"name":"调解员","signed":{"given":"yes","on":"2023-10-09"}}],
		"seal":{"given":"yes","on":"2023-10-09"},"parties":[{"name":"甲","capacity":"full","signer":"self","signed":{%s}},
		{"name":"乙","capacity":"full","signer":"self","signed":{"given":"yes","on":"2023-10-09"}}],
		"terms":{"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"3000.00","due":{"on":"2023-11-09"}}],
		"acts":[{"kind":"other","what":"修复","obligors":["甲"],"beneficiaries":["乙"],"due":{"on":"2023-11-09"}}]}%s}}]}`
	const signed = `"given":"yes","on":"2023-10-09"`
	for name, c := range map[string]struct {
		kind, form, signed, more string
		force                    agreement.Force
		rule                     statute.Rule
		calls                    int
	}{
		"in force":             {"people", "written", signed, "", agreement.InForce, 0, 2},
		"suit pending":         {"people", "written", signed, `,"court":[{"what":"suit_pending","on":"2023-11-20"}]`, agreement.InForce, 0, 2},
		"oral, and may be":     {"people", "oral", "", "", agreement.InForce, 0, 2},
		"oral police":          {"public_security", "oral", "", "", agreement.NotInForce, statute.A2, 2},
		"not known if signed":  {"people", "written", "", "", 0, statute.A2, 2},
		"not signed":           {"people", "written", `"given":"no"`, "", agreement.NotInForce, statute.A2, 0},
		"condition not known":  {"people", "written", signed, `,"start":{"upon":"车辆交付"}`, 0, statute.A17, 2},
		"condition not met":    {"people", "written", signed, `,"start":{"upon":"车辆交付","met":"no"}`, agreement.NotInForce, statute.A17, 0},
		"first day to come":    {"people", "written", signed, `,"start":{"from":"2024-01-01"}`, agreement.NotInForce, statute.A17, 0},
		"void":                 {"people", "written", signed, `,"court":[{"what":"void","on":"2023-11-20"}]`, agreement.NotInForce, statute.A20, 0},
		"findings both ways":   {"people", "written", signed, `,"court":[{"what":"void","on":"2023-11-20"},{"what":"upheld","on":"2023-11-20"}]`, 0, statute.A20, 2},
		"by the court's paper": {"court", "written", signed, "", 0, statute.A2, 2},
	} {
		t.Run(name, func(t *testing.T) {
			told := read(t, fmt.Sprintf(agreed, c.kind, c.form, c.signed, c.more)).On(day(t, "2023-12-01"))
			a := told.Claims[0].Agreement
			require.Equal(t, c.force, a.Force)
			notes := slices.DeleteFunc(slices.Clone(a.Statement.Notes), func(r statute.Reason) bool { return r.Rule != c.rule })
			assert.Equal(t, c.rule != 0, len(notes) == 1, "the sums say it")
			if a.NotInForce() {
				assert.Equal(t, c.rule, a.Worth.Rule)
			}
			require.Len(t, told.Now.Overdue, c.calls)
			for _, call := range told.Now.Overdue {
				assert.Equal(t, c.force != agreement.InForce, call.IfBinding)
			}
		})
	}
}

// A payment without a day is a payment: what is on record was done by the last day on record, and when is asked (P11, A8).
func TestPaymentWithoutADay(t *testing.T) {
	const agreed = `{"claims":[{"agreement":{"kind":"people","form":"written"%s,"parties":[{"name":"甲某","signed":{"given":"yes"}},{"name":"乙某","signed":{"given":"yes"}}],
		"terms":{"payments":[{"obligors":[{"party":"甲某"}],"beneficiaries":["乙某"],"amount":"238.00"%s}]}},
		"entries":[{"kind":"paid","amount":"238.00","by":"甲某"}]}]}`
	for name, c := range map[string][2]string{
		"no day at all": {"", ""},
		"by the month":  {`,"reached":"2024-03"`, ""},
		"due":           {`,"reached":"2024-03-01"`, `,"due":{"on":"2024-03-10"}`},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, fmt.Sprintf(agreed, c[0], c[1]))
			a := d.On(day(t, "2024-05-01")).Claims[0].Agreement
			require.NotNil(t, a.Statement)
			assert.Equal(t, "238.00", a.Statement.Paid.String())
			assert.True(t, a.Fulfilled)
			asked := slices.ContainsFunc(d.Examine(), func(o dossier.Observation) bool {
				return o.Kind == dossier.ToClear && o.Path == "claims[0].entries[0].on"
			})
			assert.True(t, asked)
			assert.False(t, slices.ContainsFunc(d.Examine(), func(o dossier.Observation) bool {
				return o.Kind == dossier.Flawed && strings.HasPrefix(o.Path, "claims[0].entries")
			}))
		})
	}
}

// What is owed by terms that contradict themselves is not known, and is not nothing; two payees who share equally need no rounding.
func TestTermsThatDoNotTell(t *testing.T) {
	const agreed = `{"claims":[{"agreement":{"kind":"people","form":"written","reached":"2024-04-01","parties":[{"name":"丁公司"},{"name":"父"},{"name":"母"}],
		"terms":{"payments":[{"obligors":[{"party":"丁公司"}],"payees":[{"party":"父","part":1},{"party":"母","part":1}],"amount":"100000.00"%s}]}},
		"entries":[{"kind":"paid","on":"2024-06-20","amount":"50000.00","by":"丁公司","to":"父"}]}]}`
	whole := read(t, fmt.Sprintf(agreed, `,"due":{"on":"2024-06-30"}`)).On(day(t, "2024-07-15"))
	require.NotNil(t, whole.Claims[0].Agreement.Statement)
	assert.Equal(t, "50000.00", whole.Claims[0].Agreement.Statement.Overdue.String(), "the mother's half")
	apart := read(t, fmt.Sprintf(agreed, `,"instalments":[{"amount":"60000.00"},{"amount":"30000.00"}]`)).On(day(t, "2024-07-15"))
	assert.Nil(t, apart.Claims[0].Agreement.Statement)
	require.NotNil(t, apart.Now.Duty)
	assert.Equal(t, statute.A8, apart.Now.Duty.Rule)
}

// Until when a matter that was passed on may be given back is told while it may; once that is over it was owed only by an organ whose
// business the matter is not (D14).
func TestGivingBackIsOwedByThoseWhoseBusinessItIsNot(t *testing.T) {
	const steps = `{"kind":"registered","on":"2023-05-04","organ":{"name":"市信访局","level":"municipal","system":"other_department"}},
		{"kind":"transferred","on":"2023-05-08"},{"kind":"registered","on":"2023-05-10","organ":{"name":"市住建局","level":"municipal","system":"other_department"}}`
	const facts = `,"facts":{"category":"grievance","source":"transferred","competence":%q,"level":"this_organ","paths":["none"],"two_sided":"no","pending":"no","concluded":"no"}`
	for _, c := range []struct {
		competence, on string
		told           bool
	}{
		{"this_system", "2023-05-17", true},
		{"this_system", "2023-05-18", false},
		{"administrative_organ", "2023-05-18", true},
	} {
		tiers := matterOf(t, steps, fmt.Sprintf(facts, c.competence)).On(day(t, c.on)).Claims[0].Tiers
		told := slices.ContainsFunc(tiers.Duties, func(d answer.Call) bool { return d.Rule == statute.D14 })
		assert.Equal(t, c.told, told, "%v", c)
	}
}

// What is said of a step on the timeline is what the audit finds of it: late is what is late whatever may be off the record, so that an
// extension, a stop or a notice that may not be on record makes it open, and a declaration that the record is complete makes it late (E16).
func TestLateIsWhatTheAuditFindsLate(t *testing.T) {
	const opinion = `{"kind":"opinion_issued","on":"2023-03-17","tier":"handling","organ":{"name":"镇人民政府","level":"township","system":"government"}}`
	const whole = `,"complete":true`
	const noticed = `{"kind":"registered","on":"2023-01-04"},{"kind":"notified","on":"2023-01-10"},{"kind":"accepted","on":"2023-02-09"}`
	for name, c := range map[string]struct {
		events, rest string
		kept         period.Timeliness
	}{
		"67 of 60 days":                 {handled + opinion, "", period.CannotTell},
		"complete":                      {handled + opinion, whole, period.Late},
		"67 days, no extension is left": {handled + strings.Replace(opinion, "2023-03-17", "2023-04-20", 1), "", period.Late},
		"may have been extended in vain": {
			handled + `{"kind":"extended","on":"2023-03-01","days":30,"organ":{"name":"镇人民政府","level":"township","system":"government"}},` + opinion, "", period.CannotTell,
		},
		"accepted late, no notice on record": {`{"kind":"registered","on":"2023-01-04"},{"kind":"accepted","on":"2023-02-09"}`, "", period.CannotTell},
		"accepted late, no notice":           {`{"kind":"registered","on":"2023-01-04"},{"kind":"accepted","on":"2023-02-09"}`, whole, period.Late},
		"accepted after the notice":          {noticed, "", 0},
	} {
		t.Run(name, func(t *testing.T) {
			d := matterOf(t, c.events, c.rest)
			line := d.On(d.LastDay()).Claims[0].Tiers.Timeline
			assert.Equal(t, c.kept.String(), line[len(line)-1].Kept.String())
		})
	}
}

// Where no place is recorded, what a text of some place allows is no breach: the place is to be looked up. What breaks the law of every place
// is one, and where the place is recorded its law decides (E7, E16).
func TestWhereThePlaceIsNotRecorded(t *testing.T) {
	const above = `"organ":{"name":"区人民政府","level":"county","system":"government"}`
	const review = handled + `{"kind":"opinion_issued","on":"2023-02-06","organ":{"name":"镇人民政府","level":"township","system":"government"},"result":"not_supported"},
		{"kind":"opinion_served","on":"2023-02-06"},{"kind":"review_requested","on":"2023-02-20",` + above + `},{"kind":"request_received","on":"2023-02-20",` + above + `},
		{"kind":"opinion_issued","on":"%s","tier":"review","disposition":%q,` + above + `}`
	for name, c := range map[string]struct {
		on, disposition, place string
		rule                   statute.Rule
		kind                   dossier.ObservationKind
	}{
		"sent back, somewhere":          {"2023-03-10", "set_aside", "", statute.E7, dossier.ToClear},
		"sent back, nowhere in special": {"2023-03-10", "set_aside", "nationwide", statute.E7, dossier.Breach},
		"sent back in Beijing":          {"2023-03-10", "set_aside", "beijing", statute.E7, 0},
		"late, somewhere":               {"2023-04-10", "upheld", "", statute.E1, dossier.ToClear},
		"late, nowhere in special":      {"2023-04-10", "upheld", "nationwide", statute.E1, dossier.Breach},
		"late by the law of the place":  {"2024-04-10", "upheld", "jiangsu", statute.E1, dossier.Breach},
	} {
		t.Run(name, func(t *testing.T) {
			d := matterOf(t, fmt.Sprintf(review, c.on, c.disposition), "")
			if c.place != "" {
				require.NoError(t, d.Place.UnmarshalText([]byte(c.place)))
			}
			var found dossier.Observation
			for _, o := range d.Examine() {
				if o.Rule == c.rule && o.Path == "claims[0].events[6]" && o.Kind > found.Kind {
					found = o
				}
			}
			assert.Equal(t, c.kind.String(), found.Kind.String(), found.EN)
			assert.Equal(t, c.kind == dossier.Breach, !found.Liability.IsZero())
			assert.Equal(t, c.kind == dossier.ToClear, strings.Contains(found.EN, "place"))
		})
	}
	everywhere := matterOf(t, handled+`{"kind":"opinion_issued","on":"2024-02-06","tier":"handling","result":"not_supported"}`, `,"complete":true`)
	assert.True(t, slices.ContainsFunc(everywhere.Examine(), func(o dossier.Observation) bool {
		return o.Kind == dossier.Breach && o.Path == "claims[0].events[2]" && o.DaysLate > 300
	}), "no text of any place gives a year")
}

// For a day before 2005-05-01 no regulation is held: that is said, and nothing else is found of what happened then (E13). A step that is
// taken under the regulation of 2005 is judged by it.
func TestBeforeAnyRegulation(t *testing.T) {
	const before = `{"kind":"registered","on":"2004-03-01"},{"kind":"accepted","on":"2004-03-05"}`
	d := matterOf(t, before, "")
	a := d.On(d.LastDay())
	assert.Empty(t, a.Law.EN)
	assert.Contains(t, a.Now.Stages[0].Words.EN, "no regulation is held")
	all := d.Examine()
	require.Len(t, all, 2)
	for i, o := range all {
		assert.Equal(t, dossier.ToClear, o.Kind)
		assert.Equal(t, statute.E13, o.Rule)
		assert.Equal(t, fmt.Sprintf("claims[0].events[%d]", i), o.Path)
	}
	d = matterOf(t, before+`,{"kind":"opinion_issued","on":"2006-03-01","result":"explained"}`, "")
	assert.NotContains(t, d.On(d.LastDay()).Now.Stages[0].Words.EN, "no regulation is held")
	for _, o := range d.Examine() {
		assert.NotEqual(t, dossier.Breach, o.Kind, o.EN)
	}
}

// E6: a late request that is excused was made in time, and where it is not known when the obstacle was gone that is not known either.
func TestAnExcusedRequestIsNotLate(t *testing.T) {
	const upTo = handled + `{"kind":"opinion_issued","on":"2023-03-01","organ":{"name":"镇人民政府","level":"township","system":"government"},"result":"not_supported","recused":"no","notice":{"given":"yes","remedy":"review","days":30}},{"kind":"opinion_served","on":"2023-03-02"},`
	for rest, want := range map[string]period.Timeliness{
		``: period.Late,
		`,"excuse":"force_majeure","removed":"2023-04-03"`: period.InTime, // the 10th day is 2023-04-13
		`,"excuse":"force_majeure","removed":"2023-04-01"`: period.Late,
		`,"excuse":"good_reason"`:                          period.CannotTell,
	} {
		d := matterOf(t, upTo+`{"kind":"review_requested","on":"2023-04-13","organ":{"name":"县人民政府","level":"county","system":"government"}`+rest+`}`, "")
		steps := d.On(day(t, "2023-04-20")).Claims[0].Tiers.Timeline
		assert.Equal(t, want, steps[len(steps)-1].Kept, rest)
	}
}
