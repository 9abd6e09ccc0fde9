package ledger

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// defaults follows which claims were not paid by their day, for the groups that fall due as a whole when so many are in
// default (加速到期, A9). What is in default counts only while it is unpaid: an instalment paid late, but before the last
// that would complete the number, is forgiven. This is the milder reading for the debtor; a number of one leaves nothing to forgive.
type defaults struct {
	after   []int  // by group
	missed  []int  // by group: claims past their day and not paid
	all     []bool // by group: it fell due as a whole
	waiting []int  // accounts of groups with a due day, by day; the first have been passed
	passed  int
}

func newDefaults(accounts []account, after []int) defaults {
	d := defaults{after: after, missed: make([]int, len(after)), all: make([]bool, len(after))}
	for i := range accounts {
		if accounts[i].group != none && !accounts[i].due.IsZero() {
			d.waiting = append(d.waiting, i)
		}
	}
	slices.SortStableFunc(d.waiting, func(i, j int) int { return accounts[i].due.Compare(accounts[j].due) })
	return d
}

// add puts an account into the row that has got its day only now.
func (d *defaults) add(accounts []account, i int) {
	if accounts[i].group == none {
		return
	}
	at, _ := slices.BinarySearchFunc(d.waiting[d.passed:], accounts[i].due.AddDays(1), func(j int, day calendar.Date) int {
		return accounts[j].due.Compare(day)
	})
	d.waiting = slices.Insert(d.waiting, d.passed+at, i)
}

// pass lets the days go by up to the day given, which has not passed yet itself. When the last claim that completes the
// number passes its day unpaid, all that its group owes on a later day falls due on the day after; what hangs on an event
// that has not happened does not.
func (r *run) pass(day calendar.Date) {
	d := &r.clock
	for ; d.passed < len(d.waiting); d.passed++ {
		a := &r.accounts[d.waiting[d.passed]]
		if !a.due.Before(day) {
			return
		}
		if a.open == 0 || a.missed || d.all[a.group] {
			continue
		}
		a.missed = true
		d.missed[a.group]++
		if d.missed[a.group] >= d.after[a.group] {
			r.accelerate(a.group, a.due.AddDays(1))
		}
	}
}

func (r *run) accelerate(group int, on calendar.Date) {
	r.clock.all[group] = true
	for i := range r.accounts {
		if a := &r.accounts[i]; a.group == group && a.due.After(on) {
			a.due, a.accelerated = on, true
			r.moved++
		}
	}
}
