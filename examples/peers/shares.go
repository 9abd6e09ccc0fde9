package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

var sharesRow = row{"shares", checkShares, func() []work {
	return []work{sharesWork(3, 15), sharesWork(10, 30), sharesWork(100, 20)}
}}

func sharesWork(payers int, times float64) work {
	r := rand.New(rand.NewPCG(39, uint64(payers)))
	sums := make([]sum, 256)
	for i := range sums {
		sums[i] = aSum(r, payers, 10_000)
	}
	return work{
		name: fmt.Sprintf("a sum shared out among %d payers to the fen", payers),
		ours: each("", sums, func(s *sum) { sinkShares, _, sinkErr = s.amount.Split(money.LargestRemainder, s.parts...) }),
		beside: []rival{
			{each("shopspring/decimal alone", sums, func(s *sum) { sinkDecimals = shareDecimal(s.fen, s.decimals) }), []target{faster(times)}},
		},
	}
}

var (
	sinkShares   []money.Amount
	sinkDecimals []decimal.Decimal
)

// sum is a sum of money and the parts by which it is shared out, in the numbers of both sides.
type sum struct {
	amount   money.Amount
	parts    []int64
	fen      decimal.Decimal
	decimals []decimal.Decimal
}

func aSum(r *rand.Rand, payers int, mostPart int64) sum {
	fen := 1 + r.Int64N(10_000_000_00)
	s := sum{amount: must(money.Fen(fen)), fen: decimal.New(fen, 0)}
	for range payers {
		part := 1 + r.Int64N(mostPart)
		s.parts, s.decimals = append(s.parts, part), append(s.decimals, decimal.New(part, 0))
	}
	return s
}

// shareDecimal works out each part's whole fen and remainder, orders the parts by remainder, and gives one fen each from the top
// until none is left. Sums are in fen, whole numbers: that is cheapest. Like Split it allocates what it returns and what it needs.
func shareDecimal(fen decimal.Decimal, parts []decimal.Decimal) []decimal.Decimal {
	total := decimal.Sum(parts[0], parts[1:]...)
	shares, rests, order := make([]decimal.Decimal, len(parts)), make([]decimal.Decimal, len(parts)), make([]int, len(parts))
	left := fen
	for i, p := range parts {
		shares[i], rests[i] = fen.Mul(p).QuoRem(total, 0)
		left = left.Sub(shares[i])
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(rests[j].Cmp(rests[i]), i-j) })
	for _, i := range order[:left.IntPart()] {
		shares[i] = shares[i].Add(oneFen)
	}
	return shares
}

var oneFen = decimal.New(1, 0)

// checkShares compares both to the fen, on parts that are often alike, so that remainders tie.
func checkShares(few bool) error {
	r, n := rand.New(rand.NewPCG(40, 41)), 3_000
	if few {
		n = 200
	}
	for range n {
		s := aSum(r, 1+r.IntN(100), 1+r.Int64N(10_000))
		shares, _, err := s.amount.Split(money.LargestRemainder, s.parts...)
		if err != nil {
			return err
		}
		for i, theirs := range shareDecimal(s.fen, s.decimals) {
			if got, want := theirs.IntPart(), shares[i].Fen(); got != want {
				return fmt.Errorf("%v by %v, share %d: Fengqiao %d, shopspring %d", s.fen, s.parts, i, want, got)
			}
		}
	}
	return nil
}
