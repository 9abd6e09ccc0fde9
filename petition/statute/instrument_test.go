package statute

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func on(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// middle returns days on which e was in force: the first, one later, and the last.
func middle(e Edition) []calendar.Date {
	last := e.Until().AddDays(-1)
	if last.IsZero() {
		last = on("2029-12-31")
	}
	return []calendar.Date{e.From(), e.From().AddDays(last.DaysSince(e.From()) / 2), last}
}

// firstDays is typed from the texts and not from the table: the first day of every edition, and the edition before it.
var firstDays = []struct{ edition, first, before string }{
	{"PR2005", "2005-05-01", ""},
	{"PWR2022", "2022-05-01", "PR2005"},
	{"SHR2016", "2016-07-09", ""},
	{"SHR2022", "2022-07-17", "SHR2016"},
	{"SCL253", "2005-06-01", ""},
	{"PML", "2011-01-01", ""},
	{"CPL2007", "2008-04-01", ""},
	{"CPL2012", "2013-01-01", "CPL2007"},
	{"CPL2017", "2017-07-01", "CPL2012"},
	{"CPL2021", "2022-01-01", "CPL2017"},
	{"CPL2023", "2024-01-01", "CPL2021"},
	{"CPLI2015", "2015-02-04", ""},
	{"CPLI2020", "2021-01-01", "CPLI2015"},
	{"CPLI2022", "2022-04-10", "CPLI2020"},
	{"SPC2011", "2011-03-30", ""},
	{"SPC2014", "2014-08-01", ""},
	{"CMP2004", "2004-11-01", ""},
	{"CMP2020", "2021-01-01", "CMP2004"},
	{"APR2006", "2006-08-24", ""},
	{"APR2012", "2013-01-01", "APR2006"},
	{"APR", "2019-01-01", "APR2012"},
	{"APR2020", "2020-08-06", "APR"},
	{"PSAPL2005", "2006-03-01", ""},
	{"PSAPL2012", "2013-01-01", "PSAPL2005"},
	{"PSAPL2025", "2026-01-01", "PSAPL2012"},
	{"PPL1995", "1995-02-28", ""},
	{"PPL2012", "2013-01-01", "PPL1995"},
	{"CrPL2012", "2013-01-01", ""},
	{"CrPL", "2018-10-26", "CrPL2012"},
	{"GPCL", "1987-01-01", ""},
	{"GRCL", "2017-10-01", "GPCL"},
	{"CC", "2021-01-01", "GRCL"},
	{"CL1999", "1999-10-01", ""},
	{"AdmI", "2018-02-08", ""},
	{"HM1999", "1999-09-18", ""},
	{"HM2007", "2008-01-01", "HM1999"},
	{"HM2013", "2014-01-01", "HM2007"},
	{"HM2024", "2025-01-01", "HM2013"},
	{"ARL2017", "2018-01-01", ""},
	{"ARL2023", "2024-01-01", "ARL2017"},
	{"ALL2014", "2015-05-01", ""},
	{"ALL2017", "2017-07-01", "ALL2014"},
	{"CCP2020", "2020-09-01", ""},
	{"StCL2012", "2013-01-01", ""},
	{"LAL2004", "2004-08-28", ""},
	{"LAL2019", "2020-01-01", "LAL2004"},
	{"GrL2013", "2013-06-29", ""},
	{"GrL2021", "2021-04-29", "GrL2013"},
	{"RLCD2009", "2010-01-01", ""},
	{"LegA2021", "2022-01-01", ""},
	{"SAL2026", "2026-07-01", ""},
	{"IMP2016", "2016-07-01", ""},
	{"OMR2021", "2022-01-01", ""},
	{"EPI2020", "2021-01-01", ""},
	{"Beijing2007", "2007-01-01", ""},
	{"Shanghai2013", "2013-04-01", ""},
	{"Shanghai2018", "2018-06-01", "Shanghai2013"},
	{"Chongqing2020", "2020-08-01", ""},
	{"Jiangsu2021", "2021-10-01", ""},
	{"Xinjiang2022", "2022-08-09", ""},
	{"Guangdong2014", "2014-07-01", ""},
	{"Hebei2015", "2015-12-01", ""},
	{"Shandong2016", "2016-01-01", ""},
	{"Zhejiang2016", "2016-08-01", ""},
	{"Anhui", "2020-01-01", ""},
	{"Guizhou", "2006-11-01", ""},
	{"InnerMongolia2024", "2024-05-01", ""},
	{"GL1995", "1995-10-01", ""},
	{"GI2000", "2000-12-13", ""},
	{"PLP2015", "2015-09-01", ""},
	{"PLP2020A", "2020-08-20", "PLP2015"},
	{"PLP2020", "2021-01-01", "PLP2020A"},
	{"SI2020", "2021-01-01", ""},
	{"GCI2023", "2023-12-05", ""},
	{"CMR2026", "2026-05-01", ""},
}

func parseEdition(t *testing.T, key string) Edition {
	t.Helper()
	var e Edition
	if key != "" {
		require.NoError(t, e.UnmarshalText([]byte(key)))
	}
	return e
}

// The day before, the day and the day after, for every change of every instrument and every provision in it.
func TestEdges(t *testing.T) {
	require.Len(t, firstDays, int(numEditions)-1, "every edition has its row")
	for _, test := range firstDays {
		e, before, first := parseEdition(t, test.edition), parseEdition(t, test.before), on(test.first)
		for offset, want := range map[int]Edition{-1: before, 0: e, 1: e} {
			d := first.AddDays(offset)
			got, ok := e.Instrument().On(d)
			assert.Equal(t, want, got, "%s on %s", e.Instrument(), d)
			assert.Equal(t, want != 0, ok, "%s on %s", e.Instrument(), d)
			for _, p := range provisionTerms.All() {
				if p.Instrument() != e.Instrument() {
					continue
				}
				held := want != 0 && p.place(want) != none
				c, ok := p.On(d)
				assert.Equal(t, held, ok, "%s on %s", p, d)
				assert.Equal(t, p, c.Provision(), "%s on %s", p, d)
				if held {
					assert.Equal(t, want, c.Edition(), "%s on %s", p, d)
				} else {
					assert.Zero(t, c.Edition(), "%s on %s", p, d)
				}
			}
		}
	}
}

// lastDays is typed from the texts and not from the table: the last day of every text that ended without a successor.
var lastDays = map[Edition]string{
	CL1999:        "2020-12-31", // taken in by the Civil Code
	GL1995:        "2020-12-31", // likewise
	GI2000:        "2020-12-31", // repealed with the law it explains
	Guangdong2014: "2022-05-31",
	Hebei2015:     "2022-09-27",
	Shandong2016:  "2022-12-20",
	Anhui:         "2022-09-28",
	Guizhou:       "2022-05-25",
}

func TestNoGapNoOverlap(t *testing.T) {
	for i := Instrument(1); i < numInstruments; i++ {
		es := i.Editions()
		for n, e := range es {
			if n+1 < len(es) {
				assert.Equal(t, es[n+1].From(), e.Until(), "%s must end when %s begins", e, es[n+1])
				assert.True(t, e.From().Before(es[n+1].From()), "%s and %s are not in order of time", e, es[n+1])
				assert.Equal(t, e+1, es[n+1], "the editions of %s do not stand together", i)
			} else {
				last, ends := lastDays[e]
				assert.Equal(t, ends, !e.Until().IsZero(), "%s ends and nothing follows", e)
				if ends {
					assert.Equal(t, on(last), e.Until().AddDays(-1), "last day of %s", e)
				}
			}
		}
	}
}

// Instrument.On and InForce against a walk over every edition on every day.
func TestInForceAgainstAWalk(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 7
	}
	days := 0
	for d := on("1985-01-01"); d.Before(on("2031-01-01")); d = d.AddDays(step) {
		days++
		var held [numInstruments]Edition
		var all []Edition
		for e := Edition(1); e < numEditions; e++ {
			if e.From().After(d) || !e.Until().IsZero() && !d.Before(e.Until()) {
				continue
			}
			if held[e.Instrument()] != 0 {
				t.Fatalf("%s: both %s and %s", d, held[e.Instrument()], e)
			}
			held[e.Instrument()] = e
			all = append(all, e)
		}
		for i := Instrument(1); i < numInstruments; i++ {
			if got, _ := i.On(d); got != held[i] {
				t.Fatalf("%s on %s: %s, want %s", i, d, got, held[i])
			}
		}
		if d.Weekday() == 0 {
			require.Equal(t, all, InForce(d))
		}
	}
	assert.Greater(t, days, 2000)
}

func TestOutsideAllEditions(t *testing.T) {
	for _, d := range []calendar.Date{{}, on("0001-01-01"), on("1949-10-01"), on("1986-12-31")} {
		assert.Empty(t, InForce(d), "%s", d)
		for _, p := range provisionTerms.All() {
			c, ok := p.On(d)
			assert.False(t, ok, "%s on %s", p, d)
			assert.Contains(t, c.EN(), "no article held")
			assert.Contains(t, c.ZH(), "未收录")
			assert.Equal(t, p.Basis(), c.Basis())
		}
	}
	_, ok := NoLongerAccepted.On(on("9999-12-31"))
	assert.True(t, ok, "what is in force stays so until a new text is entered")
	_, ok = Provision(0).On(on("2024-01-01"))
	assert.False(t, ok)
	_, ok = Instrument(0).On(on("2024-01-01"))
	assert.False(t, ok)
	_, ok = numInstruments.On(on("2024-01-01"))
	assert.False(t, ok)
}

// What is known of an edition only at second hand, by inference or without its days is marked on every citation of it; what is
// doubtful at its edges, there only.
func TestDoubts(t *testing.T) {
	for _, test := range []struct {
		p    Provision
		day  string
		want Doubt
	}{
		{NoLongerAccepted, "2005-05-01", 0},
		{NoLongerAccepted, "2022-04-30", 0}, // repealed from the next day on by order 752
		{NoLongerAccepted, "2022-05-01", 0},
		{LevelAbove, "2005-06-01", Undated}, // dated June 2005, without a day
		{LevelAbove, "2005-06-30", Undated},
		{LevelAbove, "2005-07-01", 0},
		{LevelAbove, "2022-04-30", 0},
		{LevelAbove, "2022-05-01", Reading},         // it interprets the regulations of 2005
		{JointConfirmation, "2017-06-30", Inferred}, // numbers of 2012 inferred from 2017
		{JointConfirmation, "2017-07-01", 0},
		{EnforcementPeriod, "2012-12-31", Secondary},
		{EnforcementPeriod, "2013-01-01", Inferred},
		{SimplifiedScope, "2022-07-17", Secondary},
		{CivilStartDay, "2017-09-30", 0},
		{CivilStartDay, "2020-12-31", 0},
		{ContractApparentAuthority, "2020-12-31", 0},
		{CriminalReconciliation, "2018-10-25", 0},
		{PetitionMediation, "2022-04-30", Reading}, // 13(2) lists mediation and says nothing of consent
		{PetitionMediation, "2022-05-01", 0},
		{MediationBars, "2014-06-28", Secondary},
		{MediationBars, "2014-06-29", Secondary | Inferred}, // order 132 was not seen
		{MediationBars, "2018-12-31", Secondary | Inferred},
		{MediationBars, "2019-01-01", 0},
		{MediationBars, "2020-08-05", 0},
		{MediationBars, "2020-08-06", Secondary},
		{PublicSecurityMediation, "2012-12-31", Inferred},
		{SuperiorSetsAside, "2012-12-31", Inferred},
		{StatutoryHolidays, "2013-12-31", Inferred},
		{ShanghaiReview, "2018-05-31", Inferred},
		{ShanghaiReview, "2018-06-01", 0},
		{LiabilityBorne, "2020-12-31", Secondary},
		{LiabilityBorne, "2021-01-01", 0},
		{GuangdongReview, "2022-04-30", 0},
		{GuangdongReview, "2022-05-01", Contested}, // beside the regulations of 2022 until its repeal
		{GuangdongReview, "2022-05-31", Contested},
		{HebeiSilence, "2022-09-27", Contested},
		{ShandongRemand, "2022-12-20", Contested},
		{AnhuiWithdrawal, "2022-09-28", Contested},
		{GuizhouWithdrawal, "2022-05-25", Contested},
		{ZhejiangLapse, "2022-04-30", 0},
		{ZhejiangLapse, "2022-05-01", Undated | Contested},
		{BeijingRemand, "2016-01-01", 0},
		{DirectSuit, "2017-06-30", Inferred}, // numbers of 2014 inferred from 2017
		{DirectSuit, "2017-07-01", 0},
		{LandDispute, "2019-12-31", 0},
		{ReconsiderationRequest, "2018-01-01", 0},
		{InnerMongoliaDiversion, "2024-05-01", 0},
	} {
		c, ok := test.p.On(on(test.day))
		require.True(t, ok, "%s on %s", test.p, test.day)
		assert.Equal(t, test.want, c.Doubt(), "%s on %s: %s", test.p, test.day, c)
		if test.want != 0 {
			assert.Contains(t, c.EN(), "("+test.want.EN()+")")
			assert.Contains(t, c.ZH(), "（"+test.want.ZH()+"）")
		}
	}
	assert.Equal(t, Undated|Reading, SCL253.Doubt())
	assert.Zero(t, PR2005.Doubt())
	assert.Zero(t, PWR2022.Doubt())
}

// A text that ended without a successor is held to its last day and not on the day after.
func TestEnded(t *testing.T) {
	for e, last := range lastDays {
		for _, p := range provisionTerms.All() {
			if p.place(e) == none {
				continue
			}
			_, ok := p.On(on(last))
			assert.True(t, ok, "%s on its last day", p)
			c, ok := p.On(on(last).AddDays(1))
			assert.False(t, ok, "%s on the day after", p)
			assert.Zero(t, c.Edition(), "%s on the day after", p)
		}
	}
	one, _ := ContractRatificationDemand.On(on("2006-08-05"))
	assert.Equal(t, Number{1, Months}, one.Limit(), "one month to ratify, which the general principles did not set")
}

// A provision is a local rule if its instrument is law in one province only, which the column of the instruments says.
func TestLocalInstruments(t *testing.T) {
	for i := Instrument(1); i < numInstruments; i++ {
		local := strings.HasSuffix(i.String(), "_regulation")
		assert.Equal(t, local, i.IsLocal(), "%s", i)
		for _, p := range provisionTerms.All() {
			if p.Instrument() == i {
				assert.Equal(t, local, p.Basis() == LocalRule, "%s", p)
			}
		}
	}
	assert.False(t, Instrument(0).IsLocal())
	assert.False(t, numInstruments.IsLocal())
}

// A place that a later text displaces is held to the day before, though its own text goes on.
func TestDisplaced(t *testing.T) {
	for p, first := range map[Provision]string{
		ConfirmationRefusal2011: "2015-02-04", ConfirmationGrounds2011: "2015-02-04", ConfirmationSetAside2011: "2015-02-04",
		ConfirmationCourt2011: "2022-01-01",
	} {
		c, ok := p.On(on(first).AddDays(-1))
		assert.True(t, ok, "%s the day before", p)
		assert.Equal(t, SPC2011, c.Edition())
		for offset := range 2 {
			c, ok = p.On(on(first).AddDays(offset))
			assert.False(t, ok, "%s from the day on", p)
			assert.Zero(t, c.Edition(), "%s from the day on", p)
		}
	}
	_, ok := ConfirmationFree.On(on("2024-01-01"))
	assert.True(t, ok, "what no later text contradicts goes on")
}
