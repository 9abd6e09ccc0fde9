package assignment

import "slices"

// queue gives out the least loaded person first, by a binary heap over loads as they were when last looked at. Loads only
// grow while it is used, so an old load is a lower bound.
type queue struct {
	people []int
	loads  []int
	aside  []int
}

func newQueue(fit []int, people []sitter) queue {
	q := queue{people: slices.Clone(fit), loads: make([]int, len(fit))}
	for i, p := range q.people {
		q.loads[i] = people[p].load
	}
	for i := len(fit)/2 - 1; i >= 0; i-- {
		q.sink(i)
	}
	return q
}

func (q *queue) less(i, j int) bool {
	return q.loads[i] < q.loads[j] || q.loads[i] == q.loads[j] && q.people[i] < q.people[j]
}

func (q *queue) swap(i, j int) {
	q.people[i], q.people[j] = q.people[j], q.people[i]
	q.loads[i], q.loads[j] = q.loads[j], q.loads[i]
}

func (q *queue) sink(i int) {
	for {
		least := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(q.people); child++ {
			if q.less(child, least) {
				least = child
			}
		}
		if least == i {
			return
		}
		q.swap(i, least)
		i = least
	}
}

func (q *queue) rise(i int) {
	for i > 0 && q.less(i, (i-1)/2) {
		q.swap(i, (i-1)/2)
		i = (i - 1) / 2
	}
}

// least returns the least loaded person who is free, the first of the roster among equals, and -1 if there is none.
func (q *queue) least(people []sitter, free func(p int) bool) int {
	found := -1
	q.aside = q.aside[:0]
	for len(q.people) > 0 && found < 0 {
		p := q.people[0]
		if q.loads[0] != people[p].load {
			q.loads[0] = people[p].load
			q.sink(0)
		} else if free(p) {
			found = p
		} else {
			q.aside = append(q.aside, p)
			last := len(q.people) - 1
			q.swap(0, last)
			q.people, q.loads = q.people[:last], q.loads[:last]
			q.sink(0)
		}
	}
	for _, p := range q.aside {
		q.people, q.loads = append(q.people, p), append(q.loads, people[p].load)
		q.rise(len(q.people) - 1)
	}
	return found
}
