package calendar

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The slow twin of horizon.go: it lists every lawful arrangement around a group of festivals by the four rules at the head
// of that file, one by one, and looks what becomes of each day.

// arrangement is a lawful choice: weekend days worked, weekdays off.
type arrangement map[Date]bool // true: worked, false: off

func (a arrangement) works(d Date, statutory []Date) bool {
	if w, chosen := a[d]; chosen {
		return w
	}
	return !isWeekend(d) && !slices.Contains(statutory, d)
}

// arrangements calls yield for every lawful arrangement of the festivals, which must be near enough to share a stretch.
func arrangements(group []festival, yield func(arrangement)) (statutory []Date) {
	exchanges, madeUp := 0, 0
	for _, f := range group {
		statutory = append(statutory, f.days...)
		exchanges += exchangesPerFestival
		madeUp += f.madeUp
	}
	slices.SortFunc(statutory, Date.Compare)
	statutory = slices.Compact(statutory)
	var weekends []Date // rule 4: within two weeks
	for d := statutory[0].AddDays(-exchangeReach); !d.After(statutory[len(statutory)-1].AddDays(exchangeReach)); d = d.AddDays(1) {
		if isWeekend(d) && !slices.Contains(statutory, d) {
			weekends = append(weekends, d)
		}
	}
	// rule 4: weekdays off hang together with a statutory day, so they are the nearest on either side of each run of those
	var sides [][]Date
	for i, d := range statutory {
		if i == 0 || statutory[i-1] != d.AddDays(-1) {
			sides = append(sides, nearestWeekdays(d, -1, exchanges+madeUp, statutory))
		}
		if i == len(statutory)-1 || statutory[i+1] != d.AddDays(1) {
			sides = append(sides, nearestWeekdays(d, 1, exchanges+madeUp, statutory))
		}
	}
	a := arrangement{}
	var takeOff func(side, left int)
	takeOff = func(side, left int) { // rules 2 and 3: as many weekdays off as weekends worked and days made up
		if left == 0 {
			if unbroken(a, statutory) {
				yield(a)
			}
			return
		}
		if side == len(sides) {
			return
		}
		takeOff(side+1, left)
		taken := 0
		for _, d := range sides[side] {
			if _, taken := a[d]; taken || left == 0 {
				break
			}
			a[d] = false
			taken++
			left--
			takeOff(side+1, left)
		}
		for _, d := range sides[side][:taken] {
			delete(a, d)
		}
	}
	var work func(from, worked int)
	work = func(from, worked int) {
		takeOff(0, worked+madeUp)
		for i := from; i < len(weekends) && worked < exchanges; i++ {
			a[weekends[i]] = true
			work(i+1, worked+1)
			delete(a, weekends[i])
		}
	}
	work(0, 0)
	return statutory
}

func nearestWeekdays(d Date, step, n int, statutory []Date) (near []Date) {
	for d = d.AddDays(step); len(near) < n; d = d.AddDays(step) {
		if slices.Contains(statutory, d) {
			break
		}
		if !isWeekend(d) {
			near = append(near, d)
		}
	}
	return near
}

// unbroken reports whether every weekday off lies in a stretch of days off that holds a statutory day.
func unbroken(a arrangement, statutory []Date) bool {
	for d, worked := range a {
		if worked {
			continue
		}
		holds := false
		for _, step := range []int{-1, 1} {
			for x := d; !a.works(x, statutory) && !holds; x = x.AddDays(step) {
				holds = slices.Contains(statutory, x)
			}
		}
		if !holds {
			return false
		}
	}
	return true
}

// groupsOf are the festivals of a year, those together that are near enough to arrange their days together.
func groupsOf(year int) (groups [][]festival) {
	all := festivalsOf(year, Date{})
	slices.SortStableFunc(all, func(a, b festival) int { return a.days[0].Compare(b.days[0]) })
	for i, f := range all {
		if i > 0 && f.days[0].DaysSince(lastOf(all[i-1])) <= exchangeReach {
			groups[len(groups)-1] = append(groups[len(groups)-1], f)
		} else {
			groups = append(groups, []festival{f})
		}
	}
	return groups
}

func lastOf(f festival) Date { return f.days[len(f.days)-1] }

// extremes are what the arrangements make of each day of a window, at least and at most.
type extremes struct {
	from        Date
	first, last []Date    // working day on or after the day
	least, most []int     // working days up to the day
	nth         [][2]Date // the n-th working day of the window, at the earliest and at the latest
	listed      int
}

func extremesOf(group []festival) extremes {
	from := group[0].days[0].AddDays(-exchangeReach - 4)
	to := lastOf(group[len(group)-1]).AddDays(exchangeReach + 4)
	n := to.DaysSince(from) + 1
	x := extremes{from: from, first: make([]Date, n), last: make([]Date, n), least: make([]int, n), most: make([]int, n)}
	var statutory []Date
	for _, f := range group {
		statutory = append(statutory, f.days...)
	}
	arrangements(group, func(a arrangement) {
		x.listed++
		next := to.AddDays(1)
		for !a.works(next, statutory) {
			next = next.AddDays(1)
		}
		for i := n - 1; i >= 0; i-- {
			if d := from.AddDays(i); a.works(d, statutory) {
				next = d
			}
			if x.first[i].IsZero() || next.Before(x.first[i]) {
				x.first[i] = next
			}
			if next.After(x.last[i]) {
				x.last[i] = next
			}
		}
		rank := 0
		for i := range n {
			rank += b2i(a.works(from.AddDays(i), statutory))
			if x.listed == 1 || rank < x.least[i] {
				x.least[i] = rank
			}
			x.most[i] = max(x.most[i], rank)
			if d := from.AddDays(i); a.works(d, statutory) {
				if len(x.nth) < rank {
					x.nth = append(x.nth, [2]Date{d, d})
				}
				if d.Before(x.nth[rank-1][0]) {
					x.nth[rank-1][0] = d
				}
				if d.After(x.nth[rank-1][1]) {
					x.nth[rank-1][1] = d
				}
			}
		}
	})
	return x
}

// The bounds are those of the list, neither wider nor narrower.
func TestBoundsAreThoseOfAllLawfulArrangements(t *testing.T) {
	groups, listed := 0, 0
	for year := 2027; year <= 2046; year++ {
		for _, group := range groupsOf(year) {
			c := blank(slices.Clone(china.notices), Date{})
			c.decide(group) // alone: where windows of two groups overlap, the bounds allow for both
			x := extremesOf(group)
			for i := range x.first {
				d := x.from.AddDays(i)
				e, l := c.NextBounds(d)
				lo, hi := c.WorkdaysBounds(x.from.AddDays(-1), d)
				require.Equal(t, []Date{x.first[i], x.last[i]}, []Date{e, l}, "%s: first working day on or after %s", group[0].name, d)
				require.Equal(t, []int{x.least[i], x.most[i]}, []int{lo, hi}, "%s: working days up to %s", group[0].name, d)
			}
			for i, want := range x.nth {
				e, l := c.AddWorkdaysBounds(x.from.AddDays(-1), i+1)
				require.Equal(t, want, [2]Date{e, l}, "%s: working day %d from %s", group[0].name, i+1, x.from)
			}
			groups++
			listed += x.listed
		}
	}
	t.Logf("%d arrangements around %d groups of festivals", listed, groups)
	assert.Greater(t, groups, 100)
	assert.Greater(t, listed, 10_000)
}
