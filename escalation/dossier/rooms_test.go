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
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Agreements as mediation rooms sign them.

// inRoom is a dossier with an agreement of these terms between 甲 and 乙 before a committee, and whatever else it and the claim hold.
func inRoom(t *testing.T, reached, terms, paper, claim string) dossier.Dossier {
	return read(t, fmt.Sprintf(`{"claims":[{"agreement":{"kind":"people","form":"written","reached":%[1]q,
		"parties":[{"name":"甲","signed":{"given":"yes","on":%[1]q}},{"name":"乙","signed":{"given":"yes","on":%[1]q}}],
		"mediators":[{"name":"丙","signed":{"given":"yes","on":%[1]q}}],"seal":{"given":"yes","on":%[1]q},"terms":{%[2]s}%[3]s}%[4]s}]}`, reached, terms, paper, claim))
}

// What the police mediated of a crime is worth no more than what the sides can settle, the damages, also when a court confirmed it: no penalty
// falls away (M13, M17; CrPL 288). Done by an act that the police may mediate, a light injury is one.
func TestWorthOfWhatThePoliceMediatedOfACrime(t *testing.T) {
	for conduct, want := range map[string]struct {
		rule    statute.Rule
		penalty string // what is said of it
	}{
		`"crime"`: {statute.M17, "也不因此免予处罚"},
		`"listed_violation", "penalised": "no", "injury": "light"`:  {statute.M17, "也不因此免予处罚"},
		`"listed_violation", "penalised": "no", "injury": "slight"`: {statute.M12, "的不予处罚"},
		`"listed_violation"`: {statute.M12, "的不予处罚"},
	} {
		d := read(t, `{"claims": [{"dispute": {"conduct": `+conduct+`}, "entries": [{"kind": "confirmed", "on": "2023-06-01"}],
			"agreement": {"kind": "public_security", "form": "written", "reached": "2023-05-16", "parties": [{"name": "甲"}, {"name": "乙"}],
				"terms": {"payments": [{"obligors": [{"party": "甲"}], "beneficiaries": ["乙"], "amount": "85000.00"}]}}}]}`)
		for on, rule := range map[string]statute.Rule{"2023-05-31": want.rule, "2023-06-01": statute.J10} {
			worth := d.On(day(t, on)).Claims[0].Agreement.Worth
			assert.Equal(t, rule, worth.Rule, "%s, %s", conduct, on)
			assert.Contains(t, worth.ZH, want.penalty, "%s, %s", conduct, on)
			assert.Equal(t, want.rule == statute.M12, strings.Contains(worth.ZH, "的不予处罚"), "%s, %s: %s", conduct, on, worth.ZH)
		}
	}
}

// The two in a traffic accident agree what the insurer pays, who did not sign: it owes nothing by that, and nobody is told that it is late;
// what is late stays told (A13). One that joined the debt later owes it.
func TestNobodyOwesByTheAgreementOfOthers(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"保险公司"}],"beneficiaries":["乙"],"amount":"120000.00","due":{"on":"2023-05-10"}},
		{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"56400.50","due":{"on":"2023-05-10"}}],
		"acts":[{"kind":"other","what":"理赔","obligors":["保险公司"],"beneficiaries":["乙"],"due":{"on":"2023-05-12"}}]`
	for claim, insurer := range map[string]string{
		"": "", `,"entries":[{"kind":"debtor_joined","on":"2023-05-11","by":"甲","party":"保险公司","for":"payments[1]"}]`: "保险公司",
	} {
		a := inRoom(t, "2023-04-10", terms, "", claim).On(day(t, "2023-05-15"))
		require.Len(t, a.Now.Overdue, 3)
		assert.Equal(t, insurer, a.Now.Overdue[0].Who.ZH)
		assert.Equal(t, "120000.00", a.Now.Overdue[0].Sum.String())
		assert.Contains(t, a.Now.Overdue[1].Who.ZH, "甲")
		assert.Equal(t, insurer, a.Now.Overdue[2].Who.ZH, "an act alike")
		at := slices.IndexFunc(a.Claims[0].Agreement.Bound, func(b answer.BoundAnswer) bool { return b.Who == "保险公司" })
		require.Equal(t, insurer == "", at >= 0)
		if at >= 0 {
			assert.Equal(t, agreement.NotBound, a.Claims[0].Agreement.Bound[at].Bound)
		}
	}
}

// What somebody paid who is no party is not counted before it is entered for the debtor, and the answer says so beside the sum that is open,
// from the day of the payment on; entered so, it is (A8).
func TestPaidByAThirdPerson(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"56400.50","due":{"on":"2023-05-10"}}]`
	const paid = `,"entries":[{"kind":"paid","on":"2023-05-10","by":%q,"amount":"56400.50"}]`
	for _, test := range []struct{ by, on, open, note string }{
		{"保险公司", "2023-05-09", "56400.50", ""},
		{"保险公司", "2023-05-10", "56400.50", "另有付款未计入"},
		{"保险公司", "2023-05-11", "56400.50", "另有付款未计入"},
		{"甲", "2023-05-11", "0.00", ""},
	} {
		a := inRoom(t, "2023-04-10", terms, "", fmt.Sprintf(paid, test.by)).On(day(t, test.on))
		s := a.Claims[0].Agreement.Statement
		assert.Equal(t, test.open, s.Outstanding.String(), test)
		noted := slices.ContainsFunc(s.Notes, func(r statute.Reason) bool { return strings.Contains(r.ZH, "1笔付款共56400.50元未计入") })
		assert.Equal(t, test.note != "", noted, test)
		assert.Equal(t, test.note != "", len(s.Uncounted) == 1, test)
		if test.note != "" {
			require.NotNil(t, a.Now.Duty, test)
			assert.Contains(t, a.Now.Duty.Do.ZH, test.note)
		}
	}
}

// A court found a part of it void, and nobody recorded which: from then on the sums say so, and it is asked (A20).
func TestPartlyVoidAndNobodySaysWhich(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"30000.00","due":{"on":"2024-06-03"}}],"penalties":[{"sum":"10000.00"}]`
	d := inRoom(t, "2024-03-01", terms, `,"court":[{"what":"partly_void","on":"2024-09-01"}]`, "")
	for on, told := range map[string]bool{"2024-08-31": false, "2024-09-01": true} {
		a := d.On(day(t, on))
		noted := slices.ContainsFunc(a.Claims[0].Agreement.Statement.Notes, func(r statute.Reason) bool { return r.Rule == statute.A20 })
		asked := slices.ContainsFunc(a.Questions, func(q answer.Wanted) bool { return slices.Contains(q.Rules, statute.A20) })
		assert.Equal(t, told, noted, on)
		assert.Equal(t, told, asked, on)
	}
}

// Where the record says which part a court found void, nobody owes it from then on, and the sums of the rest are sure; before, nobody
// knew it (CC 156).
func TestPartlyVoidAndWhichPart(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"30000.00","due":{"on":"2024-06-03"}},
		{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"8000.00","due":{"on":"2024-06-03"}}],"penalties":[{"sum":"10000.00"}]`
	d := inRoom(t, "2024-03-01", terms, `,"court":[{"what":"partly_void","on":"2024-09-02","parts":["terms.payments[0]","terms.penalties[0]"]}]`,
		`,"entries":[{"kind":"paid","on":"2024-06-20","amount":"5000.00","for":"payments[0]"}]`)
	for on, want := range map[string][3]string{"2024-09-01": {"33000.00", "0.00", "10000.00"}, "2024-09-02": {"8000.00", "5000.00", ""}} {
		a := d.On(day(t, on)).Claims[0].Agreement
		penalty := ""
		for _, p := range a.Statement.Penalties {
			penalty = p.Outstanding.String()
		}
		assert.Equal(t, want, [3]string{a.Statement.Outstanding.String(), a.Statement.Overpaid.String(), penalty}, on)
		assert.False(t, slices.ContainsFunc(a.Statement.Notes, func(r statute.Reason) bool { return r.Rule == statute.A20 }), on)
		assert.Equal(t, agreement.InForce, a.Force, on)
	}
}

// A clause that a court found void says so in its place from that day on, and the one beside it does not (CC 156).
func TestAVoidClauseSaysSo(t *testing.T) {
	d := inRoom(t, "2024-03-01", "", `,"clauses":[{"text":"不得再起诉","does":"bars_remedy"},{"text":"互相致歉","does":"ordinary"}],
		"court":[{"what":"partly_void","on":"2024-09-02","parts":["clauses[0]"]}]`, "")
	for on, want := range map[string]string{
		"2024-09-01": "不得再起诉", "2024-09-02": "不得再起诉（本条已被人民法院确认无效） (a court found this void)", "2024-09-03": "不得再起诉（本条已被人民法院确认无效） (a court found this void)",
	} {
		assert.Equal(t, []string{want, "互相致歉"}, d.On(day(t, on)).Claims[0].Agreement.Clauses, on)
	}
}

// A court rejected the application: it is told that the agreement binds all the same, and what to do instead of applying again (J11).
func TestAnApplicationThatACourtRejected(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"5000.00","due":{"on":"2024-06-03"}}]`
	d := inRoom(t, "2024-03-01", terms, `,"court":[{"what":"confirmation_rejected","on":"2024-03-22"}]`, `,"confirmation":{"filed":"2024-03-11"}`)
	before, after := d.On(day(t, "2024-03-21")).Claims[0], d.On(day(t, "2024-03-22")).Claims[0]
	assert.NotZero(t, before.Confirmation.Verdict)
	assert.Empty(t, before.Confirmation.Advice)
	assert.Zero(t, after.Confirmation.Verdict)
	require.NotEmpty(t, after.Confirmation.Advice)
	assert.Contains(t, after.Confirmation.Advice[0].ZH, "已被驳回")
	assert.Equal(t, agreement.InForce, after.Agreement.Force)
	assert.True(t, slices.ContainsFunc(after.Agreement.Reasons, func(r statute.Reason) bool { return r.Rule == statute.J11 }))
}

// A dispute with an authority about its act is none for civil courts: nobody is told how to have its agreement confirmed, and an application
// that does not speak of it is not admissible (J6, M16).
func TestADisputeWithAnAuthorityIsNotConfirmed(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"50000.00","due":{"on":"2024-05-06"}}]`
	const dispute = `,"dispute":{"kind":"people","conduct":"official_act"}`
	assert.Contains(t, inRoom(t, "2024-04-10", terms, "", dispute).On(day(t, "2024-04-20")).Claims[0].Confirmation.Advice[0].EN, "cannot be confirmed")
	applied := inRoom(t, "2024-04-10", terms, "", dispute+`,"confirmation":{"filed":"2024-04-15"}`)
	c := applied.On(day(t, "2024-04-20")).Claims[0].Confirmation
	assert.Equal(t, confirmation.Inadmissible, c.Verdict)
	assert.True(t, slices.ContainsFunc(applied.Examine(), func(o dossier.Observation) bool { return o.Rule == statute.J6 }))
}

// An act due on a Saturday is not overdue before the working day after it is over (A21), and one that was given another day not before that.
func TestActsAreNotOverdueOnOneReadingAlone(t *testing.T) {
	const act = `"acts":[{"kind":"repair","what":"修屋檐","obligors":["甲"],"beneficiaries":["乙"],"due":{"on":"2024-06-08"}}]`
	const extended = `,"entries":[{"kind":"extended","on":"2024-06-05","for":"acts[0]","until":"2024-06-14"}]`
	for _, c := range []struct {
		claim, on string
		overdue   int
	}{
		{"", "2024-06-11", 0},
		{"", "2024-06-12", 1},
		{extended, "2024-06-12", 0},
		{extended, "2024-06-15", 1},
	} {
		d := inRoom(t, "2024-04-10", act, "", c.claim)
		assert.Len(t, d.On(day(t, c.on)).Now.Overdue, c.overdue, c.on)
		assert.Empty(t, d.Examine(), "nothing is wrong with the record")
	}
}

// The application names another day of taking effect, or another mediator, than the agreement shows: the record is compared with itself
// (V5), and the agreement is on file: by its last signature of 10 May 2023 the 30 days are over on 9 June.
func TestAnApplicationThatDiffersFromTheAgreement(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"5000.00","due":{"on":"2023-08-06"}}]`
	for _, c := range []struct {
		says, path string
		kind       dossier.ObservationKind
	}{
		{`"effective":"2023-05-15"`, "claims[0].confirmation.effective", dossier.Contradiction},
		{`"effective":"2023-05-10"`, "", 0},
		{`"effective":"2023-05"`, "", 0},
		{`"body":"police"`, "claims[0].confirmation.body", dossier.ToClear},
		{`"body":"peoples_committee"`, "", 0},
	} {
		d := inRoom(t, "2023-05-10", terms, "", `,"confirmation":{"filed":"2023-06-12",`+c.says+`}`)
		assert.Equal(t, period.Late, d.On(day(t, "2023-06-12")).Claims[0].Confirmation.Filed, c.says)
		at := slices.IndexFunc(d.Examine(), func(o dossier.Observation) bool { return strings.HasPrefix(o.Path, "claims[0].confirmation.") })
		require.Equal(t, c.path != "", at >= 0, c.says)
		if at >= 0 {
			assert.Equal(t, c.path, d.Examine()[at].Path)
			assert.Equal(t, c.kind, d.Examine()[at].Kind)
		}
	}
}

// Of a confirmed agreement only what is open is told until when it can be enforced, acts too; a ruling of which the day is known roughly
// sets no day that is sure (J10, P11).
func TestOnlyWhatIsOpenIsEnforced(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"6000.00","series":{"first":"2024-06-03","every_months":1,"count":3}}],
		"acts":[{"kind":"demolition","what":"拆除围墙","obligors":["甲"],"beneficiaries":["乙"],"due":{"on":"2024-06-20"}}]`
	const paid = `{"kind":"paid","on":"2024-08-01","amount":"%s"}`
	dues := func(ruled, entry string) (days, last []string) {
		a := inRoom(t, "2024-05-10", terms, "", `,"entries":[{"kind":"confirmed",`+ruled+`},`+entry+`]`).On(day(t, "2024-08-30"))
		for _, e := range a.Claims[0].Confirmation.Enforce {
			days, last = append(days, e.Due.String()), append(last, e.Last.Earliest.String()+" "+e.Last.Latest.String())
		}
		return days, last
	}
	days, last := dues(`"on":"2024-05-20"`, fmt.Sprintf(paid, "4000.00"))
	assert.Equal(t, []string{"2024-06-20", "2024-08-03"}, days)
	assert.Equal(t, "2026-08-03 2026-08-03", last[0], "since 2022 from the last performance")
	days, _ = dues(`"on":"2024-05-20"`, fmt.Sprintf(paid, "6100.00"))
	assert.Equal(t, []string{"2024-06-20"}, days, "the act is still open")
	days, _ = dues(`"on":"2024-05-20"`, fmt.Sprintf(paid, "6100.00")+`,{"kind":"performed","on":"2024-06-19","for":"acts[0]"}`)
	assert.Empty(t, days)
	_, last = dues(`"within":"2024-08"`, fmt.Sprintf(paid, "4000.00"))
	assert.Equal(t, "2026-08-03 2026-08-31", last[0], "for the debtor the ruling came after all that was due, or before the last of it")
}

// Who is owed what a confirmed agreement left overdue may apply for enforcement, and that is the next right until its last day; the court,
// and no suit, is what the agreement is worth then. Late, it is accepted and has no last day any more; before anything is overdue, and where
// no court has confirmed it, there is nothing to apply for (J10; CPL 206, 250).
func TestEnforcementIsTheNextRight(t *testing.T) {
	const terms = `"payments":[{"obligors":[{"party":"甲"}],"beneficiaries":["乙"],"amount":"6000.00","due":{"on":"2024-06-03"}}]`
	const ruled = `,"entries":[{"kind":"confirmed","on":"2024-05-20"}%s]`
	for name, test := range map[string]struct {
		entries, on, do, last string
		confirmed             bool
	}{
		"the day before the ruling": {fmt.Sprintf(ruled, ""), "2024-05-19", "", "", false},
		"the last day to pay":       {fmt.Sprintf(ruled, ""), "2024-06-03", "", "", true},
		"the day after":             {fmt.Sprintf(ruled, ""), "2024-06-04", "乙: apply for enforcement", "2026-06-03 729", true},
		"the last day":              {fmt.Sprintf(ruled, ""), "2026-06-03", "乙: apply for enforcement", "2026-06-03 0", true},
		"late": {
			fmt.Sprintf(ruled, ""), "2026-06-04",
			"乙: apply for enforcement (the two years ended on 2026-06-03: refused only if the debtor objects)", "", true,
		},
		"paid":          {fmt.Sprintf(ruled, `,{"kind":"paid","on":"2024-06-03","amount":"6000.00"}`), "2024-06-04", "", "", true},
		"set aside":     {fmt.Sprintf(ruled, `,{"kind":"set_aside","on":"2024-06-04"}`), "2024-06-10", "", "", false},
		"not confirmed": {"", "2024-06-04", "", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := inRoom(t, "2024-05-10", terms, "", test.entries).On(day(t, test.on))
			worth := a.Claims[0].Agreement.Worth
			assert.Equal(t, test.confirmed, worth.Rule == statute.J10, worth.EN)
			right := a.Now.Right
			if test.do == "" {
				assert.Nil(t, right)
				return
			}
			require.NotNil(t, right)
			assert.Equal(t, test.do, right.Do.EN)
			assert.Contains(t, right.Who.ZH, "人民法院")
			assert.True(t, right.Party)
			want := ""
			if last := right.Last; !last.IsZero() {
				want = fmt.Sprint(last.Latest, last.Left)
			}
			assert.Equal(t, []any{test.last, statute.J10}, []any{want, right.Rule})
			assert.Equal(t, map[bool]statute.Provision{true: statute.EnforcementPeriod, false: statute.LateEnforcement}[test.last != ""], right.Cite.Provision())
		})
	}
}

// Who was at a session, who mediated and whether a guardian came are questions where the record does not say it, and breaches where it says no.
func TestWhatTheRecordOfASessionDoesNotSay(t *testing.T) {
	const session = `{"claims":[{"sessions":[{"kind":"public_security","on":"2024-05-06","result":"settled"%s}]}]}`
	for rest, kind := range map[string]dossier.ObservationKind{
		"": dossier.ToClear,
		`,"mediators":[{"name":"丁"}],"attendants":[{"name":"甲","consent":"given","capacity":"needs_guardian"},{"name":"乙","consent":"given"}]`:                 dossier.ToClear,
		`,"mediators":[{"name":"丁"}],"attendants":[{"name":"甲","consent":"given","capacity":"needs_guardian","guardian":"no"},{"name":"乙","consent":"given"}]`: dossier.Flawed,
	} {
		found := read(t, fmt.Sprintf(session, rest)).Examine()
		require.NotEmpty(t, found, rest)
		for _, o := range found {
			assert.Equal(t, kind, o.Kind, "%s: %s", rest, o.Path)
		}
	}
}
