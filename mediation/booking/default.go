package booking

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// defaults follows which claims were not paid by their day, for the groups that fall due as a whole when so many are in
// default (加速到期, A9). What is in default counts only while it is unpaid: an instalment paid late, but before the last
// that would complete the number, is forgiven. This is the milder reading for the debtor; a number of one leaves nothing to forgive but
// what is paid within the days of grace.
type defaults struct {
	missed  []int              // by group: instalments past their day and not paid
	unpaid  map[instalment]int // claims past their day and not paid, several if an instalment has several payees
	all     []bool             // by group: it fell due as a whole
	waiting []int              // accounts of groups with a due day, by the last day before default; the first have been passed
	passed  int
	today   calendar.Date // up to which the days have gone by
}

func (r *run) newDefaults() defaults {
	d := defaults{missed: make([]int, len(r.groups)), unpaid: make(map[instalment]int), all: make([]bool, len(r.groups))}
	for i := range r.accounts {
		if a := &r.accounts[i]; a.group != none && !a.due.IsZero() {
			d.waiting = append(d.waiting, i)
		}
	}
	slices.SortStableFunc(d.waiting, func(i, j int) int { return r.tolerated(&r.accounts[i]).Compare(r.tolerated(&r.accounts[j])) })
	return d
}

// tolerated is the last day on which a claim of a group is not in default yet: the last of the days of grace, or that on which it was reopened.
func (r *run) tolerated(a *account) calendar.Date { return r.withGrace(a, a.last).OrLater(a.reopened) }

func (r *run) withGrace(a *account, last calendar.Date) calendar.Date {
	if a.group == none {
		return last
	}
	return last.OrLater(last.AddDays(r.groups[a.group].grace)) // beyond the calendar there is no day
}

// await puts an account into the row that has got its day only now.
func (r *run) await(i int) {
	d, a := &r.clock, &r.accounts[i]
	if a.group == none || a.due.IsZero() {
		return
	}
	at, _ := slices.BinarySearchFunc(d.waiting[d.passed:], r.tolerated(a).AddDays(1), func(j int, day calendar.Date) int {
		return r.tolerated(&r.accounts[j]).Compare(day)
	})
	d.waiting = slices.Insert(d.waiting, d.passed+at, i)
}

// instalment is what a group owes under one path of the terms.
type instalment struct {
	group int
	path  string
}

// forgive takes back that a claim was missed: it was paid, or has another day.
func (d *defaults) forgive(a *account) {
	a.missed = false
	key := instalment{a.group, a.Path}
	if d.unpaid[key]--; d.unpaid[key] == 0 {
		d.missed[a.group]--
	}
}

// excuse forgives what is not open for sure any more.
func (r *run) excuse(a *account) {
	if a.missed && !a.surelyOpen() {
		r.clock.forgive(a)
	}
}

// remove takes an account out of the row, before it gets another day.
func (d *defaults) remove(i int) {
	if at := slices.Index(d.waiting[d.passed:], i); at >= 0 {
		d.waiting = slices.Delete(d.waiting, d.passed+at, d.passed+at+1)
	}
}

// pass lets the days go by up to the day given, which has not passed yet itself. When the last claim that completes the
// number passes its day unpaid, all that its group owes on a later day falls due on the day after; what hangs on an event
// that has not happened does not.
func (r *run) pass(day calendar.Date) {
	d := &r.clock
	d.today = day
	for ; len(r.unsized) > 0; r.unsized = r.unsized[1:] { // where one in default is enough, and nothing was paid by the day of the first
		a := &r.accounts[r.unsized[0]]
		last := r.withGrace(a, a.part)
		if !last.Before(day) {
			break
		}
		if _, late := a.partOpen(day); late && a.group != none && r.groups[a.group].after == 1 && !d.all[a.group] {
			r.accelerate(a.group, last.AddDays(1))
		}
	}
	for d.passed < len(d.waiting) {
		a := &r.accounts[d.waiting[d.passed]]
		last := r.tolerated(a)
		if !last.Before(day) {
			return
		}
		d.passed++
		if !a.surelyOpen() || a.missed || d.all[a.group] {
			continue
		}
		a.missed = true
		key := instalment{a.group, a.Path}
		if d.unpaid[key]++; d.unpaid[key] > 1 {
			continue
		}
		d.missed[a.group]++
		if d.missed[a.group] >= r.groups[a.group].after {
			r.accelerate(a.group, a.counted.OrLater(last).AddDays(1))
		}
	}
}

// accelerate makes all that the group owes on a later day fall due. It happens once, so that what has not passed its day yet is
// waited for no more: the row stays in order.
func (r *run) accelerate(group int, on calendar.Date) {
	d := &r.clock
	d.all[group] = true
	later := slices.DeleteFunc(d.waiting[d.passed:], func(i int) bool { return r.accounts[i].group == group })
	d.waiting = d.waiting[:d.passed+len(later)]
	for i := range r.accounts {
		if a := &r.accounts[i]; a.group == group && a.due.After(on) {
			a.due, a.last, a.accelerated = on, on, true
			r.moved = append(r.moved, i)
		}
	}
}
