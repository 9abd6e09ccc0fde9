package assignment

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// firstLeader is the first kind of place that is a leader's. Kinds below it are disciplines; firstLeader itself is the
// leader of a matter whose organ is not stated, and each organ of the docket has one kind more.
const firstLeader = 32

// table is who sits where: every matter has places (its leader and its disciplines), every place one person or none.
type table struct {
	people []sitter
	seats  []seat
	first  []int // per matter its first seat, and the end after the last
	barred [][]int
	fit    [][]int // per kind of place who is fit for it, in the order of the roster

	inReach []bool // scratch of reach, per seat of a matter
	from    []int
	reached []int
}

type sitter struct {
	disciplines uint32
	leads       bool
	organ       int // index among the organs of the docket, 0 not stated, -1 another
	load        int
	seats       []int
}

type seat struct {
	matter, kind int
	person       int // -1: none
	at           int // place in the person's list of seats
}

func newTable(matters []Task, roster []Person) *table {
	t := &table{people: make([]sitter, len(roster)), first: make([]int, 1, len(matters)+1), barred: make([][]int, len(matters))}
	organs := map[string]int{"": 0}
	var widest int
	for m, matter := range matters {
		organ, ok := organs[term.Fold(matter.Organ)]
		if !ok {
			organ = len(organs)
			organs[term.Fold(matter.Organ)] = organ
		}
		t.seats = append(t.seats, seat{matter: m, kind: firstLeader + organ, person: -1})
		for _, d := range matter.disciplines() {
			t.seats = append(t.seats, seat{matter: m, kind: int(d), person: -1})
		}
		t.first = append(t.first, len(t.seats))
		widest = max(widest, t.first[m+1]-t.first[m])
	}
	t.inReach, t.from = make([]bool, widest), make([]int, widest)

	index := make(map[string]int, len(roster))
	for p, person := range roster {
		index[term.Fold(person.ID)] = p
		organ, ok := organs[term.Fold(person.Organ)]
		if !ok {
			organ = -1
		}
		t.people[p] = sitter{leads: person.Rank == Leading, organ: organ, load: person.Load}
		for _, d := range person.Disciplines {
			t.people[p].disciplines |= 1 << d
		}
	}
	for m, matter := range matters {
		for _, id := range matter.Conflicts {
			if p, ok := index[term.Fold(id)]; ok && !slices.Contains(t.barred[m], p) {
				t.barred[m] = append(t.barred[m], p)
			}
		}
	}
	t.fit = make([][]int, firstLeader+len(organs))
	for kind := range t.fit {
		for p := range t.people {
			if t.isFit(p, kind) {
				t.fit[kind] = append(t.fit[kind], p)
			}
		}
	}
	return t
}

// isFit reports whether the person can take a place of the kind: a discipline, or the lead for an organ.
func (t *table) isFit(p, kind int) bool {
	if kind < firstLeader {
		return t.people[p].disciplines>>kind&1 == 1
	}
	organ := kind - firstLeader
	return t.people[p].leads && (organ == 0 || t.people[p].organ == 0 || t.people[p].organ == organ)
}

// isFree reports whether the person may still join the matter: neither recused nor in it already.
func (t *table) isFree(p, m int) bool {
	for s := t.first[m]; s < t.first[m+1]; s++ {
		if t.seats[s].person == p {
			return false
		}
	}
	return !slices.Contains(t.barred[m], p)
}

// fill finds a person for every place of the matter, each place the least loaded. It returns what the roster is short of;
// then the matter stays empty.
func (t *table) fill(m int) []shortage {
	lo, hi := t.first[m], t.first[m+1]
	var short []shortage
	for s := lo; s < hi; s++ {
		if !t.seat(m, s) {
			short = append(short, t.short(m, s))
		}
	}
	for s := lo; s < hi; s++ {
		if len(short) > 0 {
			t.seats[s].person = -1
		} else {
			t.join(s)
		}
	}
	return short
}

// seat puts a person in the place, moving others within the matter if only that makes room.
func (t *table) seat(m, s int) bool {
	t.reach(s)
	for _, end := range t.reached {
		if p := t.least(t.seats[end].kind, m); p >= 0 {
			t.rotate(s, end, p)
			return true
		}
	}
	return false
}

// least returns the least loaded person who is fit for the kind of place and may join the matter, the first of the roster among
// equals; -1 if there is none.
func (t *table) least(kind, m int) int {
	least := -1
	for _, p := range t.fit[kind] {
		if (least < 0 || t.people[p].load < t.people[least].load) && t.isFree(p, m) {
			least = p
		}
	}
	return least
}

// reach finds the places of the same matter that a newcomer might take so that place s gets a person: s itself, and any
// place whose holder is fit for a place already reached. from says which place its holder would move to.
func (t *table) reach(s int) {
	lo, hi := t.first[t.seats[s].matter], t.first[t.seats[s].matter+1]
	clear(t.inReach)
	t.reached = append(t.reached[:0], s)
	t.inReach[s-lo] = true
	for i := 0; i < len(t.reached); i++ {
		kind := t.seats[t.reached[i]].kind
		for o := lo; o < hi; o++ {
			if p := t.seats[o].person; !t.inReach[o-lo] && p >= 0 && t.isFit(p, kind) {
				t.inReach[o-lo], t.from[o-lo] = true, t.reached[i]
				t.reached = append(t.reached, o)
			}
		}
	}
}

// rotate lets p take the place end, its holder the place it was reached from, and so on to s, whose holder leaves.
func (t *table) rotate(s, end, p int) {
	lo := t.first[t.seats[s].matter]
	for at := end; ; at = t.from[at-lo] {
		t.seats[at].person, p = p, t.seats[at].person
		if at == s {
			return
		}
	}
}

// short explains why no person can take the place: the people fit for the places reached are all in them already.
func (t *table) short(m, s int) shortage {
	var sh shortage
	t.reach(s)
	for _, at := range t.reached {
		sh.places = append(sh.places, t.seats[at].kind)
		if t.seats[at].person >= 0 {
			sh.fit++
		}
	}
	for _, p := range t.barred[m] {
		if slices.ContainsFunc(sh.places, func(kind int) bool { return t.isFit(p, kind) }) {
			sh.barred++
		}
	}
	return sh
}

// join counts the place for its holder.
func (t *table) join(s int) {
	p := &t.people[t.seats[s].person]
	t.seats[s].at = len(p.seats)
	p.seats = append(p.seats, s)
	p.load++
}

// leave takes the place from its holder's list.
func (t *table) leave(s int) {
	p := &t.people[t.seats[s].person]
	last := len(p.seats) - 1
	moved := p.seats[last]
	p.seats[t.seats[s].at], t.seats[moved].at = moved, t.seats[s].at
	p.seats = p.seats[:last]
	p.load--
}

// balance passes places on until no chain of them relieves a busier person for one with at least two matters fewer. That
// is enough for the most even loads there are: they are the flows of a network, whose loads form an M-convex set, and in
// such a set what no single exchange improves is best (Frank and Murota, Decreasing minimization, 2022). Who was reached
// in vain from the busiest can be left out from then on: whatever they can pass on ends among themselves.
func (t *table) balance() {
	done := make([]bool, len(t.people))
	for {
		low, high := -1, -1
		for p := range t.people {
			if done[p] {
				continue
			}
			if low < 0 || t.people[p].load < t.people[low].load {
				low = p
			}
			if high < 0 || t.people[p].load > t.people[high].load {
				high = p
			}
		}
		if low < 0 || t.people[high].load-t.people[low].load < 2 {
			return
		}
		t.relieve(t.people[high].load, done)
	}
}

// step says how a person was reached: who would pass on which place, and which place of that matter the person would take.
type step struct{ giver, given, taken int }

// relieve searches, breadth first, from all persons with the load for a person with at least two less, and passes the places
// along the way. If there is none, all who were reached are done.
func (t *table) relieve(load int, done []bool) {
	steps := make([]step, len(t.people))
	seen := slices.Clone(done)
	var reached []int
	rest := 0 // how many may still be reached
	for p := range t.people {
		if !done[p] && t.people[p].load == load {
			seen[p] = true
			steps[p].giver = -1
			reached = append(reached, p)
		} else if !done[p] && (t.people[p].leads || t.people[p].disciplines != 0) {
			rest++
		}
	}
	unseen := make([][]int, len(t.fit)) // per kind, who is fit and not reached yet
	for kind, fit := range t.fit {
		unseen[kind] = slices.DeleteFunc(slices.Clone(fit), func(p int) bool { return seen[p] })
	}
	for i := 0; i < len(reached); i++ {
		giver := reached[i]
		for _, s := range t.people[giver].seats {
			if rest == 0 {
				break
			}
			t.reach(s)
			for _, end := range t.reached {
				kind := t.seats[end].kind
				left := unseen[kind][:0]
				for _, p := range unseen[kind] {
					if seen[p] {
						continue
					}
					if !t.isFree(p, t.seats[s].matter) {
						left = append(left, p)
						continue
					}
					seen[p], steps[p] = true, step{giver, s, end}
					if t.people[p].load <= load-2 {
						t.pass(steps, p)
						return
					}
					reached = append(reached, p)
					rest--
				}
				unseen[kind] = left
			}
		}
	}
	for _, p := range reached {
		done[p] = true
	}
}

// pass moves a place along every step that leads to p, the last first. A shortest way crosses no matter twice in a way
// that one step could spoil for another.
func (t *table) pass(steps []step, p int) {
	for ; steps[p].giver >= 0; p = steps[p].giver {
		s, end := steps[p].given, steps[p].taken
		t.reach(s)
		lo := t.first[t.seats[s].matter]
		chain := []int{end}
		for at := end; at != s; {
			at = t.from[at-lo]
			chain = append(chain, at)
		}
		for _, at := range chain {
			t.leave(at)
		}
		t.rotate(s, end, p)
		for _, at := range chain {
			t.join(at)
		}
	}
}
