package ledger

import "strings"

// receipts is a set of receipts (凭证) that never changes: a search tree of which a larger set shares all but one path, so
// that every book has its own and entering one more costs hardly more in a long book. It is ordered by a hash, because
// offices number their receipts upwards, which would make a list of it.
type receipts struct {
	receipt     string
	hash        uint64
	left, right *receipts
}

// with returns the set with one more.
func (s *receipts) with(receipt string) *receipts { return s.insert(hash(receipt), receipt) }

func (s *receipts) insert(h uint64, receipt string) *receipts {
	if s == nil {
		return &receipts{receipt: receipt, hash: h}
	}
	c := *s
	switch order := s.compare(h, receipt); {
	case order < 0:
		c.left = s.left.insert(h, receipt)
	case order > 0:
		c.right = s.right.insert(h, receipt)
	}
	return &c
}

// has reports whether the receipt is in the set.
func (s *receipts) has(receipt string) bool {
	h := hash(receipt)
	for s != nil {
		order := s.compare(h, receipt)
		if order == 0 {
			return true
		}
		if order < 0 {
			s = s.left
		} else {
			s = s.right
		}
	}
	return false
}

// compare says on which side of the root a receipt belongs.
func (s *receipts) compare(h uint64, receipt string) int {
	if h < s.hash {
		return -1
	}
	if h > s.hash {
		return 1
	}
	return strings.Compare(receipt, s.receipt)
}

// hash is FNV-1a, mixed once more so that its high bits, by which the tree is ordered, differ too.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h ^= h >> 32
	return h * 0x9e3779b97f4a7c15
}
