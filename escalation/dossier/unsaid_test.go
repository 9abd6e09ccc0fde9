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
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// found are the observations of a kind under a path.
func found(d dossier.Dossier, kind dossier.ObservationKind, path string) (all []dossier.Observation) {
	for _, o := range d.Examine() {
		if o.Kind == kind && strings.HasPrefix(o.Path, path) {
			all = append(all, o)
		}
	}
	return all
}

// What the record of an authority leaves out is looked up and is no fault of the paper (X2); what it says wrongly is one. The principal is
// named once for all papers, and an act under a paper that is known in part may be covered by it.
func TestWhatIsNotToldOfAnAuthority(t *testing.T) {
	const head = `{"case": "wages", "received": "2025-07-25", "claims": [{}], "proxy": {"principal": {"id": "old", "name": "老人", "needs": ["elderly"]}, "papers": [`
	const act = `], "acts": [{"by": ["wang"], "on": "2025-12-20", "power": "settle", "setting": "private_settlement"}]}}`
	const paper = "proxy.papers[0]"

	partly := read(t, head+`{"agents": [{"id": "wang", "name": "王某"}], "signed": "2025-07-25"}`+act)
	assert.Empty(t, found(partly, dossier.Flawed, paper))
	assert.NotEmpty(t, found(partly, dossier.ToClear, paper+".scope"))
	assert.Empty(t, found(partly, dossier.ToClear, paper+".principal.id"), "named for all papers")
	of := partly.On(day(t, "2025-12-31")).Agency
	require.Len(t, of.Papers, 1)
	assert.Equal(t, "老人", of.Papers[0].Principal.Name)
	assert.Equal(t, proxy.CannotTell, of.Acts[0].Effect)
	assert.Equal(t, "wages", of.Acts[0].Act.Matter, "it stands in the matter")

	other := read(t, head+`{"agents": [{"id": "wang"}], "signed": "2025-07-25", "scope": ["inquire"]}`+act)
	assert.Equal(t, proxy.BindingIfRatified, other.On(day(t, "2025-12-31")).Agency.Acts[0].Effect, "it names another power")

	named := read(t, strings.Replace(head, `"id": "old", `, "", 1)+`{"agents": [{"name": "wang"}], "signed": "2025-07-25"}`+act)
	assert.Equal(t, proxy.CannotTell, named.On(day(t, "2025-12-31")).Agency.Acts[0].Effect, "a name will do")
	assert.Empty(t, found(named, dossier.Flawed, paper))

	wrong := read(t, head+`{"agents": [{"id": "wang", "of_unit": "yes"}], "signed": "2025-07-25", "from": "2025-07-01"}`+act)
	assert.NotEmpty(t, found(wrong, dossier.Flawed, paper+".agents[0].of_unit"))
	assert.NotEmpty(t, found(wrong, dossier.Flawed, paper+".from"), "before it was signed")
	assert.Empty(t, wrong.On(day(t, "2025-12-31")).Agency.Papers)
}

// An event that cannot be taken as it is recorded says what is wrong with it.
func TestWhatIsWrongWithAnEvent(t *testing.T) {
	d := read(t, `{"received": "2024-01-02", "claims": [{"events": [{"kind": "registered", "on": "2024-01-02"}, {"kind": "hearing_held", "on": "2024-01-20"}]}]}`)
	assert.Len(t, found(d, dossier.ToClear, "claims[0].events[1].until"), 1)
}

// What is not recorded of an extension that is on record is a detail of it, and not the extension itself.
func TestWhatIsNotToldOfAnExtension(t *testing.T) {
	d := read(t, `{"received": "2024-01-02", "claims": [{"events": [{"kind": "registered", "on": "2024-01-02"}, {"kind": "accepted", "on": "2024-01-03"},
		{"kind": "extended", "on": "2024-02-20", "days": 30, "approved": "yes"}]}]}`)
	all := found(d, dossier.ToClear, "claims[0].events[2]")
	require.Len(t, all, 1)
	assert.True(t, all[0].Gap.Detail)
}

// Giving back a matter in time, or late, discharges the duty to object to its transfer.
func TestGivenBackIsDone(t *testing.T) {
	d := read(t, `{"received": "2024-05-06", "facts": {"category": "grievance", "source": "transferred", "competence": "administrative_organ", "paths": ["none"],
		"pending": "no", "concluded": "no"}, "claims": [{"events": [{"kind": "registered", "on": "2024-05-06"}, {"kind": "transfer_objected", "on": "2024-05-15"}]}]}`)
	duties := d.On(day(t, "2024-05-15")).Duties
	k := slices.IndexFunc(duties, func(d answer.DutyAnswer) bool { return d.By == history.ObjectToTransfer })
	require.GreaterOrEqual(t, k, 0)
	require.Len(t, duties[k].Done, 1)
	assert.Equal(t, period.Late, duties[k].Done[0].Kept)
}

// A sum that is not stated and was paid by the record, though not by the ledger, is asked about; it is not overdue, and contradicts nothing.
func TestPerformedOfASumNotStated(t *testing.T) {
	const head = `{"claims": [{"agreement": {"kind": "people", "form": "written", "reached": "2025-10-20", "parties": [{"name": "甲"}, {"name": "乙"}], "terms": {"payments": [
		{"obligors": [{"party": "甲"}], "beneficiaries": ["乙"], "due": {"on": "2025-11-01"}}]}}, "events": [{"kind": "settled", "on": "2025-10-20"}`
	open := read(t, head+`]}]}`)
	assert.Len(t, open.On(day(t, "2025-11-18")).Now.Overdue, 1)
	performed := read(t, head+`, {"kind": "performed", "on": "2025-11-10"}]}]}`)
	assert.Empty(t, performed.On(day(t, "2025-11-18")).Now.Overdue)
	assert.Empty(t, found(performed, dossier.Contradiction, "claims[0].events"))
	assert.NotEmpty(t, found(performed, dossier.ToClear, "claims[0].events[1]"))
}

// What was to be done under the regulations of 2005 and was not rests on them, however late it is asked about (E13).
func TestALimitIsBrokenUnderItsOwnRegulation(t *testing.T) {
	d := read(t, `{"received": "2012-06-11", "claims": [{"events": [{"kind": "registered", "on": "2012-06-11"}]}]}`)
	duties := d.On(day(t, "2023-04-30")).Claims[0].Tiers.Duties
	require.NotEmpty(t, duties)
	for _, duty := range duties {
		was, _ := duty.Cite.Provision().On(calendar.MustDate(2012, 6, 26))
		assert.Equal(t, was, duty.Cite, "%v", duty.Rule)
	}
	assert.NotEqual(t, statute.Citation{}, duties[0].Cite)
}

// Of an agreement nothing is found before the day on which it was reached, and nothing of what a court found later.
func TestAnAgreementIsFoundByTheDay(t *testing.T) {
	d := read(t, `{"claims": [{"agreement": {"kind": "people", "form": "written", "reached": "2022-03-01", "parties": [{"name": "甲", "signed": {"given": "yes"}},
		{"name": "乙", "signed": {"given": "yes"}}], "court": [{"on": "2023-02-10", "what": "void"}]}, "events": [{"kind": "settled", "on": "2022-03-01"}]}]}`)
	about := func(on string) (rules []statute.Rule) {
		for _, o := range d.ExamineOn(day(t, on)) {
			if strings.HasPrefix(o.Path, "claims[0].agreement") {
				rules = append(rules, o.Rule)
			}
		}
		return rules
	}
	assert.Empty(t, about("2022-02-28"))
	assert.NotEmpty(t, about("2022-07-01"))
	assert.NotContains(t, about("2022-07-01"), statute.A20)
	assert.Contains(t, about("2023-02-10"), statute.A20)
}

// Who is in charge goes by name where no other mark is on record, and a step by its number.
func TestWhoIsInChargeByName(t *testing.T) {
	d := read(t, `{"claims": [{"name": "a"}], "assignment": {"organ": "县公安局", "on": "2025-12-02", "leader": {"name": "张局长", "rank": "leading", "organ": "县公安局"},
		"team": [{"name": "李某", "discipline": "petition_work"}, {"name": "王某", "discipline": "legal_affairs"}, {"name": "赵某", "discipline": "supervision"}],
		"plan": {"limit": "2026-01-30", "steps": [{"task": "走访", "owner": "李某", "due": "2025-12-20", "claims": ["a"]}]},
		"handovers": [{"from": "张局长", "on": "2025-12-15", "reason": "调动", "to": {"name": "陈局长", "rank": "leading", "organ": "县公安局"}}]}}`)
	for on, leader := range map[string]string{"2025-12-10": "张局长", "2025-12-16": "陈局长"} {
		charge := d.On(day(t, on)).Charge
		require.NotNil(t, charge, on)
		assert.Equal(t, leader, charge.Leader.Name, on)
		assert.Len(t, charge.Steps, 1)
	}
	assert.Empty(t, found(d, dossier.Flawed, "assignment"))

	unranked := read(t, `{"claims": [{}], "assignment": {"organ": "县公安局", "on": "2025-12-02", "leader": {"name": "张局长", "organ": "县公安局"}}}`)
	assert.Len(t, found(unranked, dossier.ToClear, "assignment.leader.rank"), 1)
	assert.Empty(t, found(unranked, dossier.Flawed, "assignment.leader.rank"))
}

// Who leads is shown though the rank is not on record, which is asked for and never filled in; after a handover too (F2).
func TestWhoLeadsWithoutARankOnRecord(t *testing.T) {
	d := read(t, `{"claims": [{"name": "a"}], "assignment": {"organ": "县公安局", "on": "2025-12-02", "leader": {"name": "张局长", "organ": "县公安局"},
		"team": [{"name": "李某", "discipline": "petition_work"}, {"name": "王某", "discipline": "legal_affairs"}, {"name": "赵某", "discipline": "supervision"}],
		"handovers": [{"from": "张局长", "on": "2025-12-15", "reason": "调动", "to": {"name": "陈局长", "organ": "县公安局"}},
			{"from": "陈局长", "on": "2026-01-15", "reason": "调动", "to": {"name": "孙局长", "rank": "leading", "organ": "县公安局"}}]}}`)
	for on, want := range map[string]string{"2025-12-10": "张局长", "2025-12-16": "陈局长", "2026-01-16": "孙局长"} {
		a := d.On(day(t, on))
		require.NotNil(t, a.Charge, on)
		require.NotNil(t, a.Charge.Leader, on)
		assert.Equal(t, want, a.Charge.Leader.Name, on)
		assert.Len(t, a.Charge.Team, 3, on)
		asked := slices.ContainsFunc(a.Questions, func(w answer.Wanted) bool { return slices.Contains(w.Rules, statute.F2) })
		assert.Equal(t, a.Charge.Leader.Rank == 0, asked, on)
		assert.Equal(t, want != "孙局长", asked, on)
	}
	assert.Len(t, found(d, dossier.ToClear, "assignment.leader.rank"), 1)
	assert.Len(t, found(d, dossier.ToClear, "assignment.handovers[0].to.rank"), 1)
	assert.Empty(t, found(d, dossier.Flawed, "assignment"))
}

// Where a claim goes is decided by a petition office under an article of its own, which knows no exception for unclear names; by others in
// the time of the notice.
func TestWhereItGoesByWhoAsks(t *testing.T) {
	for practice, want := range map[string]statute.Provision{"": statute.NoticeToPetitioner, `"practice": {"asker": "petition_office"}, `: statute.RegistrationAndDirection} {
		d := read(t, `{`+practice+`"received": "2026-03-02", "claims": [{"facts": {"source": "direct", "contact_clear": "no"}, "events": [{"kind": "registered", "on": "2026-03-02"}]}]}`)
		duties := d.On(day(t, "2026-03-05")).Claims[0].Tiers.Duties
		i := slices.IndexFunc(duties, func(c answer.Call) bool { return c.Act == history.Accept })
		require.GreaterOrEqual(t, i, 0, practice)
		assert.Equal(t, want, duties[i].Cite.Provision(), practice)
		assert.Equal(t, practice == "", duties[i].Last.IsZero(), practice)
	}
}

// A record of who is in charge is read though it could not have been ordered so: what is wrong stands beside it, once and at its place, and
// nobody is left out of the page (F2, F3). On a day before a handover nobody knows of it, and a closing that leaves a claim unanswered ends
// nothing (F5).
func TestWhoIsInChargeOfAnIncompleteTeam(t *testing.T) {
	d := read(t, `{"claims": [{"name": "a"}], "assignment": {"organ": "县公安局", "on": "2025-12-02", "conflicts": ["陈局长"],
		"leader": {"name": "张局长", "rank": "leading", "organ": "县公安局"},
		"team": [{"name": "李某", "discipline": "petition_work"}, {"name": "王某", "discipline": "legal_affairs"}],
		"plan": {"steps": [{"task": "走访", "owner": "李某", "due": "2025-12-20", "claims": ["a"]}]},
		"handovers": [{"from": "李某", "on": "2025-12-10", "reason": "调动", "to": {"name": "孙某", "discipline": "petition_work"}},
			{"from": "张局长", "on": "2025-12-15", "reason": "调动", "to": {"name": "陈局长", "rank": "leading", "organ": "县公安局"}}],
		"closing": {"on": "2026-01-10", "ground": "答复", "claims": [{"name": "a", "done": "no"}]}}}`)
	for on, want := range map[string][3]string{
		"2025-12-02": {"张局长", "李某", "李某"}, "2025-12-09": {"张局长", "李某", "李某"}, "2025-12-10": {"张局长", "孙某", "孙某"},
		"2025-12-14": {"张局长", "孙某", "孙某"}, "2025-12-15": {"陈局长", "孙某", "孙某"}, "2026-01-11": {"陈局长", "孙某", "孙某"},
	} {
		charge := d.On(day(t, on)).Charge
		require.NotNil(t, charge, on)
		require.NotNil(t, charge.Leader, on)
		assert.Equal(t, want, [3]string{charge.Leader.Name, charge.Team[0].Name, charge.Steps[0].Owner}, on)
		assert.Zero(t, charge.Closed, on)
	}
	assert.Nil(t, d.On(day(t, "2025-12-01")).Charge)
	var paths []string
	for _, o := range d.Examine() {
		if o.Kind == dossier.Flawed {
			paths = append(paths, o.Path)
		}
	}
	assert.Equal(t, []string{"assignment.team", "assignment.handovers[1].to.id", "assignment.closing.claims[0]"}, paths)
}

// A petition office has decided where the claim goes once it passed it on, and has 15 days from receipt for it (PWR2022 22(1)); of another
// organ that article asks nothing.
func TestPassedOnInTime(t *testing.T) {
	for on, want := range map[string]period.Timeliness{"2026-03-16": period.InTime, "2026-03-17": period.Contested, "2026-03-18": period.Late, "": 0} {
		passed := ""
		if on != "" {
			passed = `, {"kind": "transferred", "on": "` + on + `"}`
		}
		d := read(t, `{"received": "2026-03-02", "practice": {"asker": "petition_office"}, "claims": [{"name": "a", "facts": {"source": "direct", "contact_clear": "yes"},
			"events": [{"kind": "registered", "on": "2026-03-02"}`+passed+`]}]}`)
		duties := d.On(day(t, "2026-03-20")).Duties
		n := slices.IndexFunc(duties, func(a answer.DutyAnswer) bool { return a.Code == "direct_in_time" })
		require.GreaterOrEqual(t, n, 0, on)
		assert.Equal(t, statute.RegistrationAndDirection, duties[n].Cite.Provision(), on)
		if on == "" {
			assert.Empty(t, duties[n].Done)
			continue
		}
		require.Len(t, duties[n].Done, 1, on)
		assert.Equal(t, want, duties[n].Done[0].Kept, on)
	}
	d := read(t, `{"received": "2026-03-02", "claims": [{"events": [{"kind": "registered", "on": "2026-03-02"}]}]}`)
	assert.False(t, slices.ContainsFunc(d.On(day(t, "2026-03-20")).Duties, func(a answer.DutyAnswer) bool { return a.Code == "direct_in_time" }))
}

// What an agreement is worth of which nobody knows whether it is in force is said only of the case that it is; of one in force outright, and
// of one that is not, why not (A2, J2).
func TestWorthOfAnAgreementThatMayBeInForce(t *testing.T) {
	for given, want := range map[string]string{"yes": "对当事人有约束力", "": "如已生效，对当事人有约束力", "no": "未签名、盖章或者按指印"} {
		second := `{"name": "乙"}`
		if given != "" {
			second = `{"name": "乙", "signer": "self", "signed": {"given": "` + given + `", "on": "2026-01-20"}}`
		}
		d := read(t, `{"claims": [{"agreement": {"kind": "people", "form": "written", "reached": "2026-01-20", "seal": {"given": "yes", "on": "2026-01-20"},
			"mediators": [{"name": "丙", "signed": {"given": "yes", "on": "2026-01-20"}}],
			"parties": [{"name": "甲", "signer": "self", "signed": {"given": "yes", "on": "2026-01-20"}}, `+second+`]}}]}`)
		worth := d.On(day(t, "2026-01-25")).Claims[0].Agreement.Worth
		assert.True(t, strings.HasPrefix(worth.ZH, want), "%s: %s", given, worth.ZH)
	}
}

// A petition office tells the petitioner itself, or does its part by passing the claim on; what the next organ does later is not held against
// it, and does nothing for it (PWR2022 23(2), D2, D14). That organ owes a notice of its own, whoever told the petitioner before (23(3)).
func TestWhoseNoticeItIs(t *testing.T) {
	const office, bureau = `"organ": {"name": "县信访局"}`, `"organ": {"name": "县公安局"}`
	const registered, next = `{"kind": "registered", "on": "2026-03-02", ` + office + `}`, `, {"kind": "registered", "on": "2026-03-11", ` + bureau + `}`
	step := func(kind, on, organ string) string {
		if organ != "" {
			organ = ", " + organ
		}
		return fmt.Sprintf(`, {"kind": %q, "on": %q%s}`, kind, on, organ)
	}
	passed := step("transferred", "2026-03-10", office)
	type done struct {
		act history.Kind
		on  string
		who string
		in  period.Timeliness
	}
	for name, c := range map[string]struct {
		events string
		own    done // of the office
		next   done // of the bureau
	}{
		"nothing since":                 {events: registered},
		"told, and kept":                {registered + step("notified", "2026-03-12", office), done{history.Notify, "2026-03-12", "县信访局", period.InTime}, done{history.Notify, "2026-03-12", "县信访局", period.InTime}},
		"told late":                     {registered + step("notified", "2026-03-18", office), done{history.Notify, "2026-03-18", "县信访局", period.Late}, done{history.Notify, "2026-03-18", "县信访局", period.Late}},
		"passed on":                     {registered + passed, done{history.Transfer, "2026-03-10", "县信访局", period.InTime}, done{}},
		"passed on late":                {registered + step("transferred", "2026-03-18", ""), done{history.Transfer, "2026-03-18", "县信访局", period.Late}, done{}},
		"told, passed on":               {registered + step("notified", "2026-03-03", office) + passed + next, done{history.Notify, "2026-03-03", "县信访局", period.InTime}, done{}},
		"passed on, told":               {registered + passed + step("notified", "2026-03-12", office), done{history.Notify, "2026-03-12", "县信访局", period.InTime}, done{}},
		"passed on, told too late":      {registered + passed + step("notified", "2026-03-18", office), done{history.Transfer, "2026-03-10", "县信访局", period.InTime}, done{}},
		"passed on, the next told":      {registered + passed + next + step("notified", "2026-03-20", bureau), done{history.Transfer, "2026-03-10", "县信访局", period.InTime}, done{history.Notify, "2026-03-20", "县公安局", period.InTime}},
		"the next told late":            {registered + passed + next + step("notified", "2026-03-27", bureau), done{history.Transfer, "2026-03-10", "县信访局", period.InTime}, done{history.Notify, "2026-03-27", "县公安局", period.Late}},
		"passed on, and told by either": {registered + passed + next + step("notified", "2026-03-20", ""), done{history.Transfer, "2026-03-10", "县信访局", period.InTime}, done{history.Notify, "2026-03-20", "", period.InTime}},
		"the office told, not the next": {registered + passed + next + step("notified", "2026-03-20", office), done{history.Transfer, "2026-03-10", "县信访局", period.InTime}, done{}},
	} {
		for duty, asked := range map[string]struct {
			source, practice string
			want             done
		}{
			"written_notice":  {"direct", `"practice": {"asker": "petition_office"}, `, c.own},
			"transfer_notice": {"transferred", "", c.next},
		} {
			d := read(t, `{"received": "2026-03-02", `+asked.practice+`"claims": [{"name": "a",
				"facts": {"source": "`+asked.source+`", "contact_clear": "yes", "category": "grievance", "competence": "this_system"}, "events": [`+c.events+`]}]}`)
			duties := d.On(day(t, "2026-03-30")).Duties
			n := slices.IndexFunc(duties, func(a answer.DutyAnswer) bool { return a.Code == duty })
			require.GreaterOrEqual(t, n, 0, "%s: %s", name, duty)
			var got done
			for _, one := range duties[n].Done {
				got = done{one.Act, one.On.EN(), one.Who.Name, one.Kept}
			}
			if asked.want.on != "" {
				asked.want.on = "on " + asked.want.on
			}
			assert.Equal(t, asked.want, got, "%s: %s", name, duty)
			for _, step := range d.On(day(t, "2026-03-30")).Claims[0].Tiers.Timeline {
				if step.Act == history.Notify && (strings.HasPrefix(name, "passed on, told") || name == "the office told, not the next") {
					assert.Zero(t, step.Rule, "%s: what is on the timeline is not the limit of the next", name)
				}
			}
		}
	}
}
