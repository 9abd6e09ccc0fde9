package main

import (
	"fmt"
	"math/bits"
	"math/rand/v2"

	"github.com/cockroachdb/apd/v3"
	gov "github.com/govalues/decimal"
	shop "github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

var sharesRow = row{name: "shares", check: checkShares, works: func() []work {
	return []work{sharesWork(3), sharesWork(10), sharesWork(100)}
}}

const manySums = 256

// sum is a sum of money and the parts by which it is shared out, in the numbers of each side.
type sum struct {
	fen       int64
	parts     []int64
	amount    money.Amount
	shop      shop.Decimal
	shopParts []shop.Decimal
	gov       gov.Decimal
	govParts  []gov.Decimal
	apd       *apd.Decimal
	apdParts  []apd.Decimal
}

func newSum(fen int64, parts []int64) *sum {
	s := &sum{fen: fen, parts: parts, amount: must(money.Fen(fen)), shop: shop.New(fen, 0), gov: gov.MustNew(fen, 0), apd: apd.New(fen, 0)}
	for _, p := range parts {
		s.shopParts = append(s.shopParts, shop.New(p, 0))
		s.govParts = append(s.govParts, gov.MustNew(p, 0))
		s.apdParts = append(s.apdParts, *apd.New(p, 0))
	}
	return s
}

func someSums(payers int) []*sum {
	r := rand.New(rand.NewPCG(39, uint64(payers)))
	sums := make([]*sum, manySums)
	for i := range sums {
		parts := make([]int64, payers)
		for k := range parts {
			parts[k] = 1 + r.Int64N(10_000)
		}
		sums[i] = newSum(1+r.Int64N(10_000_000_00), parts)
	}
	return sums
}

func sharesWork(payers int) work {
	const byShop, byGov, floor = "shopspring/decimal alone", "govalues/decimal", "floor: the divisions alone"
	sums := someSums(payers)
	amounts := make([]money.Amount, 0, payers)
	quo, rem := make([]uint64, payers), make([]uint64, payers)
	return work{
		name: fmt.Sprintf("largest-remainder shares, %d payers", payers),
		sides: []side{
			{name: "Fengqiao", run: func(n int) {
				for i := range uint(n) {
					s := sums[i%manySums]
					shares, _, err := s.amount.AppendSplit(amounts, money.LargestRemainder, s.parts)
					sinkFen, sinkErr = shares[0].Fen(), err
				}
			}},
			{name: byShop, run: inTurn(sums, func(s *sum) { shareShop(s.shop, s.shopParts) })},
			{name: byGov, run: inTurn(sums, func(s *sum) { shareGov(s.gov, s.govParts) })},
			{name: "cockroachdb/apd/v3", run: inTurn(sums, func(s *sum) { shareApd(s.apd, s.apdParts) })},
			{name: floor, run: func(n int) {
				for i := range uint(n) {
					s := sums[i%manySums]
					divide(quo, rem, uint64(s.fen), s.parts)
				}
			}},
		},
		goals: []goal{
			{noAlloc: true},
			{faster: map[int]float64{3: 15, 10: 30, 100: 20}[payers], against: []string{byShop}}, // in plain code, by sorting
		},
	}
}

var sinkFen int64

// divide is what no way of sharing out can save: the sum of the parts, and each part's whole fen and remainder.
func divide(quo, rem []uint64, fen uint64, parts []int64) {
	total := uint64(0)
	for _, p := range parts {
		total += uint64(p)
	}
	quo, rem = quo[:len(parts)], rem[:len(parts)]
	for i, p := range parts {
		hi, lo := bits.Mul64(fen, uint64(p))
		if hi == 0 {
			quo[i], rem[i] = lo/total, lo%total
		} else {
			quo[i], rem[i] = bits.Div64(hi, lo, total)
		}
	}
}

// checkShares compares all four to the fen, on parts that are often alike, so that remainders tie.
func checkShares(few bool) error {
	r := rand.New(rand.NewPCG(40, 41))
	n := 3_000
	if few {
		n = 200
	}
	for range n {
		fen, parts := 1+r.Int64N(1+r.Int64N(10_000_000_00)), make([]int64, 1+r.IntN(40))
		most := 1 + r.Int64N(10_000)
		for i := range parts {
			parts[i] = 1 + r.Int64N(most)
		}
		s := newSum(fen, parts)
		shares, _, err := s.amount.Split(money.LargestRemainder, parts...)
		if err != nil {
			return err
		}
		shop, gov, apd := shareShop(s.shop, s.shopParts), shareGov(s.gov, s.govParts), shareApd(s.apd, s.apdParts)
		for i, share := range shares {
			want := share.Fen()
			if got := shop[i].CoefficientInt64(); got != want {
				return fmt.Errorf("%d by %v, share %d: Fengqiao %d, shopspring %d", fen, parts, i, want, got)
			}
			if got, _, _ := gov[i].Int64(0); got != want {
				return fmt.Errorf("%d by %v, share %d: Fengqiao %d, govalues %d", fen, parts, i, want, got)
			}
			if got, err := apd[i].Int64(); err != nil || got != want {
				return fmt.Errorf("%d by %v, share %d: Fengqiao %d, apd %d: %w", fen, parts, i, want, got, err)
			}
		}
	}
	return nil
}
