package statute

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func find(t *testing.T, diff Difference, p Provision, kind ChangeKind) ProvisionChange {
	t.Helper()
	i := slices.IndexFunc(diff.Provisions, func(c ProvisionChange) bool { return c.Provision == p && c.Kind == kind })
	require.GreaterOrEqual(t, i, 0, "%s is not %s", p, kind)
	return diff.Provisions[i]
}

func kinds(diff Difference) map[ChangeKind]int {
	n := map[ChangeKind]int{}
	for _, c := range diff.Provisions {
		n[c.Kind]++
	}
	return n
}

func TestDiffOfTheRegulations(t *testing.T) {
	diff := Diff(on("2022-04-30"), on("2022-05-01"))
	assert.Equal(t, []Edition{PR2005}, diff.Ended)
	assert.Equal(t, []Edition{PWR2022}, diff.Began)
	assert.Equal(t, "34", find(t, diff, ReviewRequest, Moved).Before.Article())
	assert.Equal(t, "35", find(t, diff, ReviewRequest, Moved).After.Article())
	find(t, diff, OpinionResult, Reissued) // 32(1) both times, in a new text
	find(t, diff, OpinionContent, Added)
	find(t, diff, TransferObjection, Added)
	find(t, diff, DutiesAfterConclusion, Added)
	assert.Equal(t, []Rule{T3, T9, T11, D12, D15, E11, E15}, diff.Gained)
	assert.Empty(t, diff.Lost)
	for _, c := range diff.Provisions {
		assert.Equal(t, PetitionRegulations, c.Provision.Instrument())
	}
}

func TestDiffOfALimit(t *testing.T) {
	diff := Diff(on("2024-12-31"), on("2025-01-01"))
	c := find(t, diff, StatutoryHolidays, LimitChanged)
	assert.Equal(t, Number{11, Days}, c.Before.Limit())
	assert.Equal(t, Number{13, Days}, c.After.Limit())
	find(t, diff, StatutoryHolidays, Reissued)
	find(t, diff, HolidayArrangement, Added)
	assert.Equal(t, map[ChangeKind]int{Added: 1, Reissued: 3, LimitChanged: 1}, kinds(diff))
}

func TestDiffOfProcedure(t *testing.T) {
	diff := Diff(on("2021-12-31"), on("2024-01-01"))
	assert.Equal(t, []Edition{
		PR2005, SHR2016, CPL2017, CPLI2020, ARL2017, Guangdong2014, Hebei2015, Shandong2016, Anhui, Guizhou,
	}, diff.Ended)
	assert.Equal(t, []Edition{PWR2022, SHR2022, CPL2023, CPLI2022, ARL2023, LegA2021, OMR2021, Xinjiang2022, GCI2023}, diff.Began)
	find(t, diff, ConfirmationCourt2011, Dropped) // its text goes on, but the law of 2021 named other courts
	assert.Equal(t, "205", find(t, diff, JointConfirmation, Moved).After.Article())
	assert.Contains(t, diff.Gained, D13)

	diff = Diff(on("2012-12-31"), on("2013-01-01"))
	find(t, diff, JointConfirmation, Added)
	find(t, diff, EnforcementPeriod, Moved)

	// texts that renumbered nothing move nothing: civil procedure, and suits against the administration
	assert.Equal(t, map[ChangeKind]int{Reissued: 22}, kinds(Diff(on("2017-06-30"), on("2017-07-01"))))
}

func TestDiffThereAndBack(t *testing.T) {
	opposite := map[ChangeKind]ChangeKind{
		Added: Dropped, Dropped: Added, Moved: Moved, Reissued: Reissued, LimitChanged: LimitChanged,
	}
	days := []calendar.Date{{}, on("2005-05-01"), on("2012-12-31"), on("2018-10-26"), on("2022-05-01"), on("2026-01-01")}
	for _, a := range days {
		for _, b := range days {
			there, back := Diff(a, b), Diff(b, a)
			assert.Equal(t, there.Ended, back.Began)
			assert.Equal(t, there.Gained, back.Lost)
			require.Len(t, back.Provisions, len(there.Provisions))
			for i, c := range there.Provisions {
				assert.Equal(t, ProvisionChange{opposite[c.Kind], c.Provision, c.After, c.Before}, back.Provisions[i])
			}
			if a == b {
				assert.Equal(t, Difference{}, there)
			}
		}
	}
}

func TestHistory(t *testing.T) {
	assert.Equal(t, []string{
		"民事诉讼法（2012年修正） 第一百九十四条（推定）", "民事诉讼法（2017年修正） 第一百九十四条",
		"民事诉讼法（2021年修正） 第二百零一条", "民事诉讼法（2023年修正） 第二百零五条",
	}, texts(JointConfirmation.History()))
	for _, p := range provisionTerms.All() {
		for _, c := range p.History() {
			first := middle(c.Edition())[0]
			got, ok := p.On(first)
			assert.True(t, ok, "%s", p)
			assert.Equal(t, c.Edition(), got.Edition())
			assert.Equal(t, c.Article(), got.Article())
		}
	}
	assert.Empty(t, Provision(0).History())
}
