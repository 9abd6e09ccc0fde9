package main

import (
	"cmp"
	"slices"

	"github.com/cockroachdb/apd/v3"
	gov "github.com/govalues/decimal"
	shop "github.com/shopspring/decimal"
)

// With each of the three decimal libraries one shares out in the same way: each part's whole fen and remainder, the parts
// ordered by remainder, and one fen each from the top until none is left. Sums are in fen, whole numbers: that is cheapest.

func shareShop(fen shop.Decimal, parts []shop.Decimal) []shop.Decimal {
	total := shop.Sum(parts[0], parts[1:]...)
	shares, rests, order := make([]shop.Decimal, len(parts)), make([]shop.Decimal, len(parts)), make([]int, len(parts))
	left := fen
	for i, p := range parts {
		shares[i], rests[i] = fen.Mul(p).QuoRem(total, 0)
		left = left.Sub(shares[i])
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(rests[j].Cmp(rests[i]), i-j) })
	for _, i := range order[:left.IntPart()] {
		shares[i] = shares[i].Add(shopOne)
	}
	return shares
}

var shopOne = shop.New(1, 0)

func shareGov(fen gov.Decimal, parts []gov.Decimal) []gov.Decimal {
	total := must(gov.Sum(parts...))
	shares, rests, order := make([]gov.Decimal, len(parts)), make([]gov.Decimal, len(parts)), make([]int, len(parts))
	left := fen
	for i, p := range parts {
		var err error
		if shares[i], rests[i], err = must(fen.Mul(p)).QuoRem(total); err != nil {
			panic(err)
		}
		left = must(left.Sub(shares[i]))
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(rests[j].Cmp(rests[i]), i-j) })
	n, _, _ := left.Int64(0)
	for _, i := range order[:n] {
		shares[i] = must(shares[i].Add(gov.One))
	}
	return shares
}

// apdWhole has room for the product of a sum and a part.
var (
	apdWhole = apd.BaseContext.WithPrecision(19)
	apdOne   = apd.New(1, 0)
)

func shareApd(fen *apd.Decimal, parts []apd.Decimal) []apd.Decimal {
	var total, left, product, taken apd.Decimal
	for i := range parts {
		must(apdWhole.Add(&total, &total, &parts[i]))
	}
	shares, rests, order := make([]apd.Decimal, len(parts)), make([]apd.Decimal, len(parts)), make([]int, len(parts))
	left.Set(fen)
	for i := range parts {
		must(apdWhole.Mul(&product, fen, &parts[i]))
		must(apdWhole.QuoInteger(&shares[i], &product, &total))
		must(apdWhole.Mul(&taken, &shares[i], &total))
		must(apdWhole.Sub(&rests[i], &product, &taken))
		must(apdWhole.Sub(&left, &left, &shares[i]))
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(rests[j].Cmp(&rests[i]), i-j) })
	for _, i := range order[:must(left.Int64())] {
		must(apdWhole.Add(&shares[i], &shares[i], apdOne))
	}
	return shares
}
