package money_test

import (
	"fmt"
	"math/bits"
	"testing"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

// splitInputs are different enough that no branch is learned by heart.
func splitInputs(k int) (sums []money.Amount, parts [][]int64) {
	seed := uint64(88172645463325252)
	next := func(n uint64) int64 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return int64(seed % n)
	}
	for range 64 {
		sum, err := money.Fen(1 + next(10_000_000_00))
		if err != nil {
			panic(err)
		}
		list := make([]int64, k)
		for i := range list {
			list[i] = 1 + next(10_000)
		}
		sums, parts = append(sums, sum), append(parts, list)
	}
	return sums, parts
}

var sink uint64

// BenchmarkSplit compares sharing out by largest remainder with the divisions alone, which no way to do it can save, and
// with decimals alone.
func BenchmarkSplit(b *testing.B) {
	for _, k := range []int{3, 10, 100, 1000} {
		sums, parts := splitInputs(k)
		b.Run(fmt.Sprintf("payers=%d/split", k), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				shares, _, err := sums[i%64].Split(money.LargestRemainder, parts[i%64]...)
				if err != nil {
					b.Fatal(err)
				}
				sink += uint64(shares[0].Fen())
			}
		})
		b.Run(fmt.Sprintf("payers=%d/divisions", k), func(b *testing.B) {
			quo, rem := make([]uint64, k), make([]uint64, k)
			for i := 0; b.Loop(); i++ {
				list, fen, total := parts[i%64], uint64(sums[i%64].Fen()), uint64(0)
				for _, p := range list {
					total += uint64(p)
				}
				for j, p := range list {
					hi, lo := bits.Mul64(fen, uint64(p))
					if hi == 0 {
						quo[j], rem[j] = lo/total, lo%total
					} else {
						quo[j], rem[j] = bits.Div64(hi, lo, total)
					}
				}
				sink += quo[0] + rem[0]
			}
		})
		b.Run(fmt.Sprintf("payers=%d/decimal", k), func(b *testing.B) {
			if k > 100 {
				b.Skip("too slow to be of interest")
			}
			for i := 0; b.Loop(); i++ {
				shares, _ := slowSplit(sums[i%64], money.LargestRemainder, parts[i%64])
				sink += uint64(shares[0].Fen())
			}
		})
	}
}

func BenchmarkFormal(b *testing.B) {
	sums, _ := splitInputs(1)
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			sink += uint64(len(sums[i%64].Formal()))
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		texts := make([]string, len(sums))
		for i, a := range sums {
			texts[i] = a.Formal()
		}
		for i := 0; b.Loop(); i++ {
			a, err := money.ParseFormal(texts[i%64])
			if err != nil {
				b.Fatal(err)
			}
			sink += uint64(a.Fen())
		}
	})
	b.Run("slow twin", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			sink += uint64(len(slowFormal(sums[i%64].Fen())))
		}
	})
}
