package settlement

import "github.com/fengqiao-go/fengqiao/mediation/money"

// Inside valid terms sums neither exceed the largest nor fall below nothing. These stay there if they would.

func plus(a, b money.Amount) money.Amount {
	sum, err := a.Add(b)
	if err != nil {
		return money.Max()
	}
	return sum
}

func less(a, b money.Amount) money.Amount {
	diff, _ := a.Sub(b)
	return diff
}
