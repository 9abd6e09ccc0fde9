package booking

import (
	"cmp"
	"slices"
	"strings"
)

// queueKey is what a payment may be booked to: claims on one payer, of one payee, within one path; "" is any.
type queueKey struct{ by, to, path string }

// queue is the claims of a key, oldest due first.
type queue struct {
	accounts []int
	moved    int // up to where it has followed those of the run
	open     int // all before this one have nothing open
	unstated int // no sum that is not stated is open on any before this one
	interest int // all before this one have no interest to be paid either
	paid     int // on this one and all behind it nothing has been paid
	told     int // up to where it has followed what the run says of payments
}

// queue returns the claims of the key in the order in which they are paid: by due day, those without one last, otherwise
// as in the terms. What has moved since it was asked for is put in its new place; if that is much, all is sorted anew.
func (r *run) queue(key queueKey) *queue {
	if len(r.moved) > len(r.accounts)+100 {
		r.moved = r.moved[:0]
		clear(r.queues)
	}
	q := r.queues[key]
	if q == nil || len(r.moved)-q.moved > 8+len(q.accounts)/8 {
		q = &queue{accounts: r.claimsOf(key), moved: len(r.moved), told: len(r.begun)}
		slices.SortFunc(q.accounts, r.payFirst)
		q.paid = len(q.accounts)
		r.queues[key] = q
		return q
	}
	moved := r.moved[q.moved:]
	q.moved = len(r.moved)
	for _, i := range moved {
		if at := slices.Index(q.accounts, i); at >= 0 {
			q.accounts = slices.Delete(q.accounts, at, at+1)
			q.lookFrom(at)
			if at < q.paid {
				q.paid--
			}
		}
	}
	for n, i := range moved {
		if at, held := slices.BinarySearchFunc(q.accounts, i, r.payFirst); !held && r.belongs(key, i) && !slices.Contains(moved[:n], i) {
			q.accounts = slices.Insert(q.accounts, at, i)
			q.lookFrom(at)
			if at < q.paid || r.accounts[i].paid > 0 {
				q.paid = max(q.paid, at) + 1
			}
		}
	}
	return q
}

// lookFrom has what is sought looked for from this place on again.
func (q *queue) lookFrom(at int) {
	q.open, q.unstated, q.interest = min(q.open, at), min(q.unstated, at), min(q.interest, at)
}

// pass notes that no interest is to be paid on the claim in that place, nor on those before, where that is so.
func (q *queue) pass(place int, a *account) {
	if place == q.interest && a.open == 0 && a.interestOwed().IsZero() {
		q.interest++
	}
}

// at returns the claim in that place. It is the one way in which an entry looks at claims, so that a test can count how often.
func (r *run) at(q *queue, place int) *account {
	r.looked++
	return &r.accounts[q.accounts[place]]
}

// paidQueue is the queue of the key, of which it is known behind which claim nothing has been paid: one payment after the other that is
// given back looks at as many claims as there were payments, and not at all that are open.
func (r *run) paidQueue(key queueKey) *queue {
	q := r.queue(key)
	begun := r.begun[q.told:]
	q.told = len(r.begun)
	if len(begun) > len(q.accounts) {
		q.paid = len(q.accounts)
		return q
	}
	for _, i := range begun {
		if at, held := slices.BinarySearchFunc(q.accounts, i, r.payFirst); held {
			q.paid = max(q.paid, at+1)
		}
	}
	return q
}

// payFirst puts claims in the order in which they are paid.
func (r *run) payFirst(i, j int) int {
	a, b := r.accounts[i].due, r.accounts[j].due
	if a.IsZero() != b.IsZero() {
		a, b = b, a
	}
	return cmp.Or(a.Compare(b), cmp.Compare(i, j))
}

// belongs reports whether a claim is one of the key's.
func (r *run) belongs(key queueKey, i int) bool {
	a := &r.accounts[i]
	return (key.path == "" || a.Path == key.path || strings.HasPrefix(a.Path, key.path+".")) &&
		(key.by == "" || slices.Contains(a.Obligors, key.by) || r.secures(key.by, a.payment)) && (key.to == "" || paidTo(a.Beneficiaries, key.to))
}

func (r *run) claimsOf(key queueKey) []int {
	var list []int
	add := func(i int) {
		if r.belongs(key, i) {
			list = append(list, i)
		}
	}
	if key.path != "" {
		for _, i := range r.within[key.path] {
			add(i)
		}
		return list
	}
	for i := range r.accounts {
		add(i)
	}
	return list
}
