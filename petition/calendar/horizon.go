package calendar

import (
	"math"
	"slices"
)

// What a year may look like whose notice is not published (P7).
//
// A lawful arrangement, as this file understands the term:
//
//  1. Every statutory holiday is off: 办法 article 2, in the edition of the year.
//  2. A statutory holiday on a weekend is made up on a working day: 办法 article 6. Two festivals on one day are made up
//     likewise; the text does not say so, the notices for 2009 and 2020 do.
//  3. Days off may be put together by exchange (统一放假调休, 办法 article 7 in the text of 2024): a weekend day is worked
//     and a weekday is off in its stead. An exchange creates no day off and destroys none.
//  4. The text sets no bound to exchanges, so here practice speaks: a festival exchanges at most two weekend days, each
//     within two weeks of it, and a weekday is off only in an unbroken stretch of days off that holds a statutory
//     holiday. Festivals within two weeks of each other are arranged together. Every yearly notice since 2005 keeps to
//     this, and a test holds them to it.
//
// What is granted beyond that (2015-09-03, the longer Spring Festival of 2020) cannot be foreseen: it is a new notice,
// and AsOf tells the two answers apart.
//
// All arrangements are covered at once, and a test lists them to show that the bounds are the tightest. lo and hi bound
// the number of working days before each day, early and late the working day on which a period ends that runs out on a
// given day. Whatever arrangement a notice then chooses lies between them, so a further notice can only narrow the
// interval.
const (
	exchangesPerFestival = 2
	exchangeReach        = 14 // days
)

// bounds has an entry for each day of the tables.
type bounds struct {
	lo, hi      []uint16 // like Calendar.before: the least and the greatest number of working days before day i
	early, late []uint16 // days from day i to the first working day on or after it, at least and at most
}

// cluster is a group of festivals so near to each other that one stretch may hold them.
type cluster struct {
	days            []int // of the tables, the statutory ones
	exchanges, made int   // days that may be exchanged, days that must be made up
	from, to        int   // where weekend days may be worked
	offFrom, offTo  int   // where weekdays may be off
}

// status of a day in a year not arranged.
type status uint8

const (
	settled   status = iota // as Calendar.what says
	weekday                 // worked unless a cluster takes it
	weekend                 // off
	statutory               // off by law
	swappable               // a weekend day that may be worked
)

func (c *Calendar) bound(open []festival) bounds {
	n := len(c.what)
	state := make([]status, n)
	clusters := c.clusters(open)
	for i := range state {
		d := Date{c.first + int32(i)}
		if !c.holds(d) && c.what[i] == 0 {
			state[i] = weekday
			if isWeekend(d) {
				state[i] = weekend
			}
		}
	}
	budget := make([]uint8, n) // weekdays that the cluster around may take off, 0 where none may
	for k := range clusters {
		cl := &clusters[k]
		for i := max(cl.from, 0); i <= min(cl.to, n-1); i++ {
			if c.byNotice(i) {
				continue
			}
			if isWeekend(Date{c.first + int32(i)}) {
				state[i] = swappable
			} else {
				state[i] = weekday
			}
		}
		for _, i := range cl.days {
			state[i] = statutory
		}
	}
	for k := range clusters {
		clusters[k].setOff(state)
		for i := clusters[k].offFrom; i <= clusters[k].offTo; i++ {
			budget[i] = uint8(clusters[k].exchanges + clusters[k].made)
		}
	}
	c.firm = c.firmDays(state)
	b := bounds{}
	b.lo, b.hi = c.rankBounds(state, clusters)
	b.early, b.late = c.rollBounds(state, budget)
	return b
}

// firmDays returns the last run of days that no notice to come can touch.
func (c *Calendar) firmDays(state []status) dayRange {
	to := len(state) - 1
	for to >= 0 && state[to] != settled {
		to--
	}
	from := to
	for from > 0 && state[from-1] == settled {
		from--
	}
	if to < 0 {
		return dayRange{}
	}
	return dayRange{Date{c.first + int32(from)}, Date{c.first + int32(to)}}
}

// byNotice reports whether a notice decided day i. A statutory holiday without one is not meant.
func (c *Calendar) byNotice(i int) bool {
	w := c.what[i]
	return w != 0 && (c.made[w-1].notice != "" || c.holds(Date{c.first + int32(i)}))
}

func (c *Calendar) clusters(open []festival) []cluster {
	open = slices.Clone(open)
	slices.SortStableFunc(open, func(a, b festival) int { return a.days[0].Compare(b.days[0]) })
	var all []cluster
	for _, f := range open {
		first, last := int(f.days[0].n-c.first), int(f.days[len(f.days)-1].n-c.first)
		if k := len(all) - 1; k < 0 || first > all[k].to {
			all = append(all, cluster{from: first - exchangeReach})
		}
		cl := &all[len(all)-1]
		cl.to = max(cl.to, last+exchangeReach)
		cl.exchanges += exchangesPerFestival
		cl.made += f.madeUp
		for i := first; i <= last; i++ {
			cl.days = append(cl.days, i)
		}
	}
	for k := range all {
		slices.Sort(all[k].days)
		all[k].days = slices.Compact(all[k].days)
	}
	return all
}

// setOff finds how far a stretch of days off can reach to either side of the statutory days.
func (cl *cluster) setOff(state []status) {
	reach := func(i, step int) int {
		for left := cl.exchanges + cl.made; i+step >= 0 && i+step < len(state); i += step {
			if state[i+step] == weekday {
				if left == 0 {
					break
				}
				left--
			}
		}
		return i
	}
	cl.offFrom = max(reach(cl.days[0], -1), cl.from)
	cl.offTo = min(reach(cl.days[len(cl.days)-1], 1), cl.to)
}

// rankBounds bounds the number of working days before each day.
func (c *Calendar) rankBounds(state []status, clusters []cluster) (lo, hi []uint16) {
	n := len(state)
	least, most := make([]int, n+1), make([]int, n+1)
	madeUp := make([]int, n+1) // days made up for good, by the day on which the last exchange around them is past
	for _, cl := range clusters {
		madeUp[min(cl.to+1, n)] += cl.made
		// weekends worked and weekdays off up to a day, against those that are still to come
		weekends, weekdays := 0, 0
		for i := max(cl.from, 0); i <= min(cl.to, n-1); i++ {
			weekends += b2i(state[i] == swappable)
			weekdays += b2i(state[i] == weekday && cl.mayBeOff(i))
		}
		worked, off := 0, 0
		for i := max(cl.from, 0); i <= min(cl.to, n-1); i++ {
			worked += b2i(state[i] == swappable)
			off += b2i(state[i] == weekday && cl.mayBeOff(i))
			most[i+1] += min(cl.exchanges, worked, weekdays-off-cl.made)
			least[i+1] += max(-cl.exchanges-cl.made, -off, -cl.made-(weekends-worked))
		}
	}
	plain := 0
	for i, s := range state {
		plain += b2i(s == weekday || s == settled && c.works(i)) - madeUp[i]
		least[i+1] += plain
		most[i+1] += plain
	}
	lo, hi = make([]uint16, n+1), make([]uint16, n+1)
	for i := range least {
		lo[i], hi[i] = uint16(max(least[i], 0)), uint16(max(most[i], 0))
	}
	return lo, hi
}

func (cl cluster) mayBeOff(i int) bool { return cl.offFrom <= i && i <= cl.offTo }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rollBounds bounds the first working day on or after each day. It looks at each day once, and again at the few around a
// festival, so its work grows with the days however long they are off.
func (c *Calendar) rollBounds(state []status, budget []uint8) (early, late []uint16) {
	n := len(state)
	early, late = make([]uint16, n), make([]uint16, n)
	back := make([]int, n) // weekdays since the last statutory day, which a stretch from there must have taken off; -1 if none
	for i, since := 0, -1; i < n; i++ {
		back[i] = since
		if state[i] == statutory {
			since = 0
		} else if state[i] == weekday && since >= 0 {
			since++
		} else if state[i] == settled && c.works(i) {
			since = -1
		}
	}
	steps, reach := 0, outsideReach // to the next day that may be worked, and to the next that must be
	for i := n - 1; i >= 0; i-- {
		steps, reach = steps+1, reach+1
		if s := state[i]; s == settled && c.works(i) {
			steps, reach = 0, 0
		} else if s == weekday || s == statutory {
			reach = longestOff(state[i:], budget[i:], back[i], c.works, i)
		}
		if state[i] == weekday || state[i] == swappable {
			steps = 0
		}
		early[i], late[i] = uint16(steps), uint16(min(reach, math.MaxUint16))
	}
	return early, late
}

// longestOff returns the greatest number of days off in a row, from the first day given, in any lawful arrangement. back
// is the number of weekdays between it and the last statutory holiday before, -1 if there is none in reach. The stretch
// must hold a statutory holiday, that one or one ahead, and has the weekdays on the way to it to pay for. One that runs out
// of the tables may go on as far as outsideReach.
func longestOff(state []status, budget []uint8, back int, works func(int) bool, at int) int {
	longest, cost, allowed, ahead := 0, 0, 0, false
	for k, s := range state {
		if s == settled && works(at+k) {
			break
		}
		ahead = ahead || s == statutory
		if s == weekday {
			cost, allowed = cost+1, int(budget[k])
			if cost > allowed {
				break
			}
		}
		if cost == 0 || ahead && cost <= allowed || back >= 0 && back+cost <= allowed {
			longest = k + 1
		}
	}
	if longest == len(state) {
		longest += outsideReach
	}
	return longest
}
