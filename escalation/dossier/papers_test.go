package dossier_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Papers of which the answer was worked out from the articles before the library was asked; each stands for a kind.

// A request to an organ two levels up opens no review there, and takes nothing away: until the last day the petitioner may ask the organ
// one level up (PWR 35), though the wrong one has refused (E2, E4).
func TestAskedOfAnOrganTooHigh(t *testing.T) {
	d := load(t, "pc11-asked-too-high")
	for on, rule := range map[string]statute.Rule{"2023-03-28": statute.E4, "2023-04-07": statute.E4, "2023-04-08": statute.E6} {
		right := d.On(day(t, on)).Now.Right
		require.NotNil(t, right, on)
		assert.Equal(t, rule, right.Rule, on)
	}
	assert.Equal(t, day(t, "2023-04-07"), d.On(day(t, "2023-03-28")).Now.Right.Last.Latest)
}

// A matter is led into a suit on day 38 of 60 and the court dismisses the suit five months later: it goes on where it stood, the conclusion
// falls, and the days before the court are not held against the organ (E24, PWR 34). 60 days and 145 end on Saturday 2024-08-24.
func TestSuitDismissed(t *testing.T) {
	d := load(t, "pc12-suit-dismissed")
	duty := d.On(day(t, "2024-08-01")).Now.Duty
	require.NotNil(t, duty)
	assert.Equal(t, day(t, "2024-08-26"), duty.Last.Latest)
	assert.Empty(t, d.ExamineOn(day(t, "2024-08-26")))
	late := d.ExamineOn(day(t, "2024-08-27"))
	require.Len(t, late, 1)
	assert.Equal(t, 1, late[0].DaysLate)
	assert.Empty(t, d.On(day(t, "2024-05-06")).Now.Overdue, "while the court has it")
}

// What a minor signed himself binds nobody until his parents ratify it, and then from the beginning (CC 145): on a day before that the
// other side owes nothing yet, though it signed and can settle for itself.
func TestMinorSignedHimself(t *testing.T) {
	d := load(t, "pc13-minor-signed-himself")
	assert.Equal(t, day(t, "2024-06-03"), d.LastDay())
	before, after := d.On(day(t, "2024-05-19")), d.On(day(t, "2024-05-20"))
	assert.Equal(t, agreement.NotInForce, before.Claims[0].Agreement.Force)
	assert.Equal(t, agreement.Pending, before.Claims[0].Agreement.Bound[0].Bound)
	assert.Nil(t, before.Now.Duty)
	assert.Equal(t, agreement.InForce, after.Claims[0].Agreement.Force)
	require.NotNil(t, after.Now.Duty)
	assert.Equal(t, day(t, "2024-06-03"), after.Now.Duty.Last.Latest)
}

// The sessions on record say which attempt of the police it was: nobody is asked (M6).
func TestAttemptsAreOnRecord(t *testing.T) {
	dispute := `{"claims": [{"dispute": {"kind": "public_security"}, "sessions": [%s]}]}`
	asked := func(sessions string) (paths []string) {
		for _, q := range read(t, fmt.Sprintf(dispute, sessions)).On(day(t, "2023-05-20")).Questions {
			paths = append(paths, q.Ask.EN)
		}
		return paths
	}
	const which = "Which attempt of the police at mediation is it, and how long after the first?"
	assert.Contains(t, asked(""), which)
	assert.NotContains(t, asked(`{"kind": "public_security", "on": "2023-05-09"}`), which)
}

// Served, the window over, and nobody is known to have asked: where the record is not declared complete, what a lapse lacks is that, and not
// an opinion, which was served (E16).
func TestLapseLacksACompleteRecord(t *testing.T) {
	d := load(t, "pc11-asked-too-high")
	c := &d.Claims[0]
	c.Events, c.Complete = c.Events[:5], history.Coverage{}
	for _, g := range d.On(day(t, "2023-06-01")).Claims[0].Tiers.Grounds {
		if g.Ground == regime.NoRequestInTime {
			require.Len(t, g.Lacks, 1)
			assert.Contains(t, g.Lacks[0].EN, "complete")
			return
		}
	}
	t.Fatal("the ground is not told")
}

// Three joint debtors: 30,000 due on Sunday 2024-03-31 came on 10 April, from a third person; the last part, lowered to 25,000, is late since
// 30 September. Doubled interest is 30,000 × 0.000175 × 9 + 25,000 × 0.000175 × 10 = 91.00, or 96.25 where the Sunday does not move (A10, A21).
func TestThreeJointDebtors(t *testing.T) {
	s := load(t, "pc14-three-joint-debtors").On(day(t, "2024-10-10")).Claims[0].Agreement.Statement
	require.NotNil(t, s)
	assert.Equal(t, "15000.00", s.Outstanding.String())
	assert.Equal(t, "91.00", s.Interest.Amount.String())
	assert.Equal(t, "96.25", s.Strict.Interest.StringFixed(2))
}
