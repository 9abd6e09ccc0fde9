package mediation

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var y2024 = calendar.MustDate(2024, time.May, 10)

// slowBars reads the articles one after the other, for facts that are all known. It aims to be readable, and is what the
// tables are held against.
func slowBars(f Dispute) map[Bar]bool {
	bars := map[Bar]bool{}
	police := f.Kind == PublicSecurity || f.Kind == OnTheSpot
	lightOrWorse := f.Injury == LightInjury || f.Injury == SeriousInjury

	// PML 17, 23, APR 179(iv): nobody is mediated with against his will, in whatever kind.
	if f.Consent == Refused {
		bars[Refusal] = true
	}
	if f.Consent == Withdrawn {
		bars[Withdrawal] = true
	}
	if police {
		// APR 178(1) and PSAPL 9: a civil dispute, a listed act, minor, and one of three grounds; 178(2) sends others away.
		if f.CivilDispute == decision.No {
			bars[NotCivil] = true
		}
		if f.Conduct == NoViolation {
			bars[NoPoliceMatter] = true
		}
		if f.Conduct == OtherViolation {
			bars[NotListed] = true
		}
		if f.MinorCircumstances == decision.No {
			bars[NotMinor] = true
		}
		if f.Ground == NoGround {
			bars[WithoutGround] = true
		}
		// APR 179.
		if f.Hired == decision.Yes {
			bars[HiredAssault] = true
		}
		if f.Gang == decision.Yes {
			bars[GangFight] = true
		}
		if f.Repeated == decision.Yes {
			bars[RepeatedViolation] = true
		}
		if f.NewViolation == decision.Yes {
			bars[FreshViolation] = true
		}
		if f.Fled == decision.Yes {
			bars[Flight] = true
		}
		if f.Unfit == decision.Yes {
			bars[OtherwiseUnfit] = true
		}
		// APR 181(1), 183.
		if f.Minors == Unaccompanied {
			bars[MinorAlone] = true
		}
		if f.Attempt == SecondTooLate {
			bars[TooLateAgain] = true
		}
		if f.Attempt == FurtherOne {
			bars[TooOften] = true
		}
	}
	// APR 178(3).
	if f.Kind == OnTheSpot {
		if f.Trifling == decision.No {
			bars[NotTrifling] = true
		}
		if f.LossSettled == decision.No {
			bars[LossDisputed] = true
		}
		if f.PerformedHere == decision.No {
			bars[NotPerformedHere] = true
		}
	}
	// PML 15, 19, 23; IMP2016 15.
	if f.MediatorObjected == decision.Yes && (f.Kind == People || f.Kind == Delegated || f.Kind == Entrusted) {
		bars[MediatorUnfit] = true
	}
	// PML 8, 34.
	if f.Kind == People {
		if f.Committee == decision.No {
			bars[NoCommittee] = true
		}
	}
	// PML 2, APR 178(1): of civil disputes; CrPL 288: of crimes.
	if f.Conduct == OfficialAct && (f.Kind == People || police || f.Kind == CriminalReconciliation) {
		bars[OfAuthority] = true
	}
	if f.Kind == Court {
		return bars
	}
	// CrPL 288, and what a record that contradicts itself means.
	crime := f.Conduct == Crime
	unclear := false
	if f.Conduct == ListedViolation && lightOrWorse {
		if f.Penalised == decision.Yes {
			bars[CheckPenalty] = true
			unclear = true
		} else {
			crime = true
		}
	}
	if f.Conduct == OtherViolation && lightOrWorse {
		bars[CheckIntent] = true
		unclear = true
	}
	if f.Kind != CriminalReconciliation {
		if f.About == TheDamages { // nobody's guilt is settled with them
			return bars
		}
		if crime && f.Conduct == Crime {
			bars[CriminalAct] = true
		} else if crime {
			bars[CriminalInjury] = true
		}
		return bars
	}
	if !crime && !unclear {
		bars[NoCriminalAct] = true
	}
	if f.InScope == decision.No {
		bars[OutsideScope] = true
	}
	if f.PriorCrime == decision.Yes {
		bars[PriorIntentional] = true
	}
	if f.Forgiveness == decision.No {
		bars[NotForgiven] = true
	}
	return bars
}

// set gives a fact a value.
func (f *Dispute) set(fact DisputeFact, v uint8) {
	switch fact {
	case FactKind:
		f.Kind = Forum(v)
	case FactCivilDispute:
		f.CivilDispute = decision.Tri(v)
	case FactConduct:
		f.Conduct = Conduct(v)
	case FactInjury:
		f.Injury = Injury(v)
	case FactPenalised:
		f.Penalised = decision.Tri(v)
	case FactMinorCircumstances:
		f.MinorCircumstances = decision.Tri(v)
	case FactGround:
		f.Ground = Occasion(v)
	case FactHired:
		f.Hired = decision.Tri(v)
	case FactGang:
		f.Gang = decision.Tri(v)
	case FactRepeated:
		f.Repeated = decision.Tri(v)
	case FactUnfit:
		f.Unfit = decision.Tri(v)
	case FactInScope:
		f.InScope = decision.Tri(v)
	case FactPriorCrime:
		f.PriorCrime = decision.Tri(v)
	case FactForgiveness:
		f.Forgiveness = decision.Tri(v)
	case FactConsent:
		f.Consent = Consent(v)
	case FactMediatorObjected:
		f.MediatorObjected = decision.Tri(v)
	case FactCommittee:
		f.Committee = decision.Tri(v)
	case FactMinors:
		f.Minors = Minors(v)
	case FactAttempt:
		f.Attempt = Attempt(v)
	case FactNewViolation:
		f.NewViolation = decision.Tri(v)
	case FactFled:
		f.Fled = decision.Tri(v)
	case FactTrifling:
		f.Trifling = decision.Tri(v)
	case FactLossSettled:
		f.LossSettled = decision.Tri(v)
	case FactPerformedHere:
		f.PerformedHere = decision.Tri(v)
	case FactAbout:
		f.About = Stake(v)
	}
}

func TestFactsHoldWhatIsSet(t *testing.T) {
	for fact := DisputeFact(1); fact < numFacts; fact++ {
		for v := range factValues[fact] {
			var f Dispute
			f.set(fact, uint8(v))
			for other := DisputeFact(1); other < numFacts; other++ {
				want := uint8(0)
				if other == fact {
					want = uint8(v)
				}
				require.Equal(t, want, f.value(other), "%v=%d read as %v", fact, v, other)
			}
		}
	}
}

// walk calls visit with every way of setting the facts, and returns how many there are.
func walk(f Dispute, facts []DisputeFact, visit func(Dispute)) int {
	if len(facts) == 0 {
		visit(f)
		return 1
	}
	n := 0
	for v := 1; v < len(factValues[facts[0]]); v++ {
		f.set(facts[0], uint8(v))
		n += walk(f, facts[1:], visit)
	}
	return n
}

// The tables share no fact but the kind, so all facts of each, with the other's at rest, are the whole space.
func TestTablesShareTheKindAlone(t *testing.T) {
	for _, fact := range disputeTable.Facts[1:] {
		assert.NotContains(t, courseTable.Facts, fact)
	}
	assert.Equal(t, FactKind, disputeTable.Facts[0])
	assert.Equal(t, FactKind, courseTable.Facts[0])
	assert.Len(t, slices.Concat(disputeTable.Facts, courseTable.Facts[1:]), numFacts-1, "every fact is asked")
}

// Over the whole fact space, the bars are those the articles name.
func TestEveryBarOverTheWholeFactSpace(t *testing.T) {
	seen := map[Bar]int{}
	for i := range tables {
		table := &tables[i]
		n := walk(Dispute{}, table.Facts, func(f Dispute) {
			want := slowBars(f)
			maps.DeleteFunc(want, func(b Bar, _ bool) bool { return !slices.Contains(table.Values, b) })
			sure, open := table.Collect(table.Key(f.value))
			if open != 0 {
				t.Fatalf("%+v: open bars with all facts known", f)
			}
			got := 0
			for o := range sure.All() {
				if !want[table.Values[o]] {
					t.Fatalf("%+v: %v, not among %v", f, table.Values[o], want)
				}
				seen[table.Values[o]]++
				got++
			}
			if got != len(want) {
				t.Fatalf("%+v: %d bars, want %v", f, got, want)
			}
		})
		t.Logf("%d vectors of %d facts", n, len(table.Facts))
	}
	for b := Bar(1); b < numBars; b++ {
		assert.NotZero(t, seen[b], "%v never bars", b)
	}
}

// With some facts unknown: what every completion bars is a bar, what some do is open, and the facts asked for are those
// that make a difference.
func TestUnknownFacts(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	undetermined, samples := 0, 3000
	if testing.Short() {
		samples = 300
	}
	for range samples {
		var f Dispute
		var unknown []DisputeFact
		for fact := DisputeFact(1); fact < numFacts; fact++ {
			if fact != FactKind && len(unknown) < 5 && rng.IntN(5) == 0 {
				unknown = append(unknown, fact)
				continue
			}
			f.set(fact, uint8(1+rng.IntN(len(factValues[fact])-1)))
		}
		count := map[Bar]int{}
		n := walk(f, unknown, func(known Dispute) {
			for b := range slowBars(known) {
				count[b]++
			}
		})
		e := MayMediate(f, y2024)
		var bars, checks, open []Bar
		for b := Bar(1); b < numBars; b++ {
			if count[b] == n && b.IsCheck() {
				checks = append(checks, b)
			} else if count[b] == n {
				bars = append(bars, b)
			} else if count[b] > 0 {
				open = append(open, b)
			}
		}
		require.Equal(t, bars, barsOf(e.Bars), "%+v", f)
		require.Equal(t, checks, barsOf(e.Checks), "%+v", f)
		require.Equal(t, open, barsOf(e.Open), "%+v", f)
		if e.Verdict == Undetermined {
			undetermined++
			checkMissing(t, f, e, unknown)
		} else {
			require.Empty(t, e.Missing)
		}
	}
	assert.NotZero(t, undetermined)
}

// checkMissing holds the questions against every way of answering them.
func checkMissing(t *testing.T, f Dispute, e Eligibility, unknown []DisputeFact) {
	t.Helper()
	missing := e.Missing
	if len(e.Checks) > 0 {
		require.Equal(t, FactInjury, missing[0])
		missing = missing[1:]
	}
	for _, fact := range unknown {
		matters := false
		others := slices.DeleteFunc(slices.Clone(unknown), func(o DisputeFact) bool { return o == fact })
		walk(f, others, func(known Dispute) {
			known.set(fact, 1)
			first := slowBars(known)
			for v := 2; v < len(factValues[fact]); v++ {
				known.set(fact, uint8(v))
				bars := slowBars(known)
				matters = matters || len(bars) != len(first)
				for b := range bars {
					matters = matters || !first[b]
				}
			}
		})
		require.Equal(t, matters, slices.Contains(missing, fact), "%+v: %v among %v", f, fact, missing)
	}
	least := -1
	for _, fact := range missing {
		n := openAtWorst(f, fact)
		require.GreaterOrEqual(t, n, least, "best question first: %v", missing)
		least = n
	}
}

func barsOf(findings []BarFound) []Bar {
	var bars []Bar
	for _, f := range findings {
		bars = append(bars, f.Bar)
	}
	return bars
}

// Who a person is and how often somebody petitioned are no facts, so they cannot bar: the facts are those below.
func TestNothingAsksAboutPersons(t *testing.T) {
	for fact := DisputeFact(1); fact < numFacts; fact++ {
		for _, word := range []string{"petition", "person", "name", "visits"} {
			assert.NotContains(t, fact.String(), word)
		}
	}
}

// brawl is a fight among colleagues that the police may mediate.
func brawl() Dispute {
	return Dispute{
		Kind: PublicSecurity, CivilDispute: decision.Yes, Conduct: ListedViolation, Injury: SlightInjury, Penalised: decision.No,
		MinorCircumstances: decision.Yes, Ground: AmongAcquaintances, Hired: decision.No, Gang: decision.No,
		Repeated: decision.No, Unfit: decision.No, Consent: Given, Minors: NoMinor, Attempt: FirstAttempt,
		NewViolation: decision.No, Fled: decision.No,
	}
}

// The edition of PSAPL 9 changes on 2026-01-01: the day before, the day, the day after.
func TestBarsCiteTheEditionOfTheDay(t *testing.T) {
	f := brawl()
	f.MinorCircumstances, f.Ground = decision.No, NoGround
	for day, edition := range map[string]string{
		"2006-03-01": "PSAPL2005", "2006-03-02": "PSAPL2005",
		"2012-12-31": "PSAPL2005", "2013-01-01": "PSAPL2012", "2013-01-02": "PSAPL2012",
		"2025-12-31": "PSAPL2012", "2026-01-01": "PSAPL2025", "2026-01-02": "PSAPL2025",
	} {
		on, err := calendar.ParseDate(day)
		require.NoError(t, err)
		e := MayMediate(f, on)
		require.Equal(t, []Bar{NotMinor, WithoutGround}, barsOf(e.Bars), day)
		assert.Equal(t, edition, e.Bars[0].Reason.Cite.Edition().String(), day)
	}
	for day, edition := range map[string]string{
		"2012-12-31": "", "2013-01-01": "APR2012", // of order 88 no number was seen
		"2018-12-31": "APR2012", "2019-01-01": "APR", "2019-01-02": "APR", "2020-08-05": "APR", "2020-08-06": "APR2020",
	} {
		on, err := calendar.ParseDate(day)
		require.NoError(t, err)
		cite := MayMediate(f, on).Bars[1].Reason.Cite
		assert.Equal(t, edition, cite.Edition().String(), day)
		assert.Equal(t, statute.PoliceMediationScope, cite.Provision(), day)
	}
}

// A kind of mediation is open from the day its law was in force (M18): the day before, the day, the day after.
func TestNotYetLaw(t *testing.T) {
	first := map[Forum]string{
		People: "2011-01-01", PublicSecurity: "2006-03-01", OnTheSpot: "2013-01-01", CriminalReconciliation: "2013-01-01",
		Administrative: "2005-05-01", Court: "", Private: "", Delegated: "2016-07-01", Entrusted: "2016-07-01", Sectoral: "",
	}
	for _, k := range Forum(0).All() {
		f := brawl()
		f.Kind = k
		if first[k] == "" {
			assert.NotEqual(t, NotYetLaw, MayMediate(f, calendar.MustDate(1950, time.May, 1)).Verdict, k)
			continue
		}
		from := day(t, first[k])
		for off, early := range map[int]bool{-20000: true, -1: true, 0: false, 1: false} {
			e := MayMediate(f, from.AddDays(off))
			assert.Equal(t, early, e.Verdict == NotYetLaw, "%s %d", k, off)
			assert.Equal(t, early, e.NotYet.Rule == statute.M18, "%s %d", k, off)
			if early {
				assert.Empty(t, slices.Concat(e.Bars, e.Checks, e.Open), "%s %d: neither allowed nor barred", k, off)
				assert.Empty(t, e.Missing, "%s %d: nothing to ask for", k, off)
				assert.Equal(t, decision.Tri(0), e.MediationBarred(), k)
				assert.Contains(t, e.NotYet.EN, first[k])
				_, err := e.Refusal(from)
				assert.Error(t, err, "no ground to refuse on")
			}
		}
		assert.NotEqual(t, NotYetLaw, MayMediate(f, calendar.Date{}).Verdict, "%s on a day not known", k)
	}
}

func TestEveryBarHasARuleAndWords(t *testing.T) {
	for b := Bar(1); b < numBars; b++ {
		r, provision := barSentences[b], barProvisions[b]
		assert.NotZero(t, r.Rule, b)
		assert.NotEmpty(t, r.EN, b)
		assert.NotEmpty(t, r.ZH, b)
		if provision == 0 {
			continue
		}
		rests := slices.ContainsFunc(r.Rule.Authorities(), func(a statute.Authority) bool { return a.Provision == provision })
		assert.True(t, rests, "%v: %v is no authority of %v", b, provision, r.Rule)
	}
}

func TestConsentIsCitedFromTheKindsOwnLaw(t *testing.T) {
	for kind, want := range map[Forum]statute.Provision{
		People: statute.MediationOpening, PublicSecurity: statute.MediationRefused, OnTheSpot: statute.MediationRefused,
		CriminalReconciliation: statute.CriminalReconciliation, Administrative: statute.PetitionMediation,
	} {
		e := MayMediate(Dispute{Kind: kind, Consent: Refused}, y2024)
		assert.Equal(t, Barred, e.Verdict, kind)
		assert.Equal(t, want, e.Bars[0].Reason.Cite.Provision(), kind)
		assert.Equal(t, statute.M1, e.Bars[0].Reason.Rule, kind)
	}
}

// An act of an authority is no civil dispute (PML 2, PSAPL 9), and no crime that can be reconciled (CrPL 288).
func TestActOfAnAuthorityIsCitedFromTheKindsOwnLaw(t *testing.T) {
	for kind, want := range map[Forum]struct {
		rule      statute.Rule
		provision statute.Provision
	}{
		People: {statute.M16, statute.CivilDisputesOnly}, PublicSecurity: {statute.M2, statute.PublicSecurityMediation},
		OnTheSpot: {statute.M2, statute.PublicSecurityMediation}, CriminalReconciliation: {statute.M13, statute.CriminalReconciliation},
	} {
		bars := MayMediate(Dispute{Kind: kind, Conduct: OfficialAct}, y2024).Bars
		i := slices.IndexFunc(bars, func(b BarFound) bool { return b.Bar == OfAuthority })
		if assert.GreaterOrEqual(t, i, 0, kind) {
			assert.Equal(t, want.rule, bars[i].Reason.Rule, kind)
			assert.Equal(t, want.provision, bars[i].Reason.Cite.Provision(), kind)
		}
	}
}

func TestMediationBarredForTriage(t *testing.T) {
	land := Dispute{Conduct: NoViolation, Consent: Given, MediatorObjected: decision.No, Committee: decision.Yes}
	assert.Equal(t, decision.No, AllKinds(land, y2024).MediationBarred(), "people's mediation may settle a land dispute")
	land.Consent = Refused
	assert.Equal(t, decision.Yes, AllKinds(land, y2024).MediationBarred(), "no kind of mediation against a side's will")
	assert.Equal(t, decision.Tri(0), AllKinds(Dispute{}, y2024).MediationBarred())

	crime := Dispute{
		Conduct: Crime, About: ThePenalty, Consent: Given, InScope: decision.Yes, PriorCrime: decision.No, Forgiveness: decision.Yes,
		MediatorObjected: decision.No, Committee: decision.Yes,
	}
	all := AllKinds(crime, y2024)
	assert.Equal(t, decision.No, all.MediationBarred(), "a crime within CrPL 288 may be reconciled")
	for _, e := range all {
		if e.Kind != CriminalReconciliation {
			assert.Equal(t, decision.Yes, e.MediationBarred(), e.Kind)
		}
	}
	crime.InScope = decision.No
	assert.Equal(t, decision.Yes, AllKinds(crime, y2024).MediationBarred(), "a crime outside CrPL 288 never")
	crime.About = TheDamages
	assert.Equal(t, decision.No, AllKinds(crime, y2024).MediationBarred(), "its civil damages all the same")
	crime.About = 0
	assert.Equal(t, decision.Tri(0), AllKinds(crime, y2024).MediationBarred(), "which of the two, the record does not say")
	crime.About = ThePenalty
	assert.Equal(t, decision.Yes, AllKinds(crime, calendar.MustDate(2012, time.December, 31)).MediationBarred(), "what was not yet law does not count")
	assert.Equal(t, decision.Tri(0), AllKinds(crime, calendar.MustDate(1985, time.June, 1)).MediationBarred(), "and where nothing was, nothing is said")
}

func TestRefusalHasAllItsParts(t *testing.T) {
	refused := 0
	for i := range tables {
		walk(Dispute{Kind: PublicSecurity}, tables[i].Facts[1:], func(f Dispute) {
			if refused++; refused%97 != 0 {
				return
			}
			e := MayMediate(f, y2024)
			r, err := e.Refusal(y2024)
			if e.Verdict != Barred {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			require.Len(t, r.Grounds(), len(e.Bars))
			require.NotEmpty(t, r.Ways())
			require.Equal(t, refusal.Suit, r.Ways()[len(r.Ways())-1].Remedy, "the courts always stay open")
		})
	}
	assert.Greater(t, refused, 1000)
}
