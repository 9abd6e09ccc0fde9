package security

import (
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Rise is by how much a periodic payment such as rent rises from year to year (递增), counted from the first. Each rise is upon what the
// payment had risen to before, to the fen, which is how such clauses are read.
type Rise struct {
	Percent money.Percent `json:"percent,omitzero"` // 递增比例
	Years   int           `json:"years,omitempty"`  // every so many years; 0 is every year; after fifty times no more
}

// maxRises is after how many rises a payment rises no more: that bounds what it can come to.
const (
	maxRises = 50
	maxYears = 100
)

// IsZero reports whether nothing rises.
func (r Rise) IsZero() bool { return r == Rise{} }

// Levels returns what a payment of the sum comes to with no rise, with one, and so on, up to fifty.
func (r Rise) Levels(sum money.Amount) []money.Amount {
	levels := []money.Amount{sum}
	for range maxRises {
		if r.Percent.IsZero() {
			break
		}
		sum = sum.Raised(r.Percent)
		levels = append(levels, sum)
	}
	return levels
}

// Level is which of the levels is that of a payment so many months after the first.
func (r Rise) Level(months int) int {
	if r.Percent.IsZero() {
		return 0
	}
	return min(max(months, 0)/12/r.years(), maxRises)
}

// Most returns what a payment of the sum comes to after the last rise.
func (r Rise) Most(sum money.Amount) money.Amount {
	levels := r.Levels(sum)
	return levels[len(levels)-1]
}

// Total returns what so many payments come to, each so many months after the other; an error if that is too large.
func (r Rise) Total(sum money.Amount, months, payments int) (total money.Amount, err error) {
	levels, from := r.Levels(sum), 0
	for i, level := range levels {
		to := payments
		if i < len(levels)-1 && months > 0 { // the first after the next rise
			months = min(months, 1200)
			to = min(to, ((i+1)*12*r.years()+months-1)/months)
		}
		part, err := level.Mul(max(to-from, 0))
		if err == nil {
			total, err = total.Add(part)
		}
		if err != nil {
			return money.Amount{}, err
		}
		from = max(from, to)
	}
	return total, nil
}

// years is every how many years it rises.
func (r Rise) years() int { return min(max(r.Years, 1), maxYears) }

// Validate returns what is wrong with it (A6); yearly says whether it belongs to a periodic payment, every so many months.
func (r Rise) Validate(on calendar.Date, yearly bool) statute.Violations {
	f := statute.Findings{On: on}
	f.If(!r.IsZero() && !yearly, "", statute.A6, "belongs to a periodic payment every so many months", "仅适用于按月定期给付")
	f.If(!r.IsZero() && r.Percent.IsZero(), "percent", statute.A6, "say by how much it rises", "须写明递增比例")
	f.If(r.Years < 0 || r.Years > maxYears, "years", statute.A6, "say every how many years, from 1 to 100", "须写明每几年递增一次，1至100")
	return f.List
}

// EN returns by how much the payment rises, in English.
func (r Rise) EN() string { return r.text(wording.English) }

// ZH returns by how much the payment rises, in Chinese.
func (r Rise) ZH() string { return r.text(wording.Chinese) }

func (r Rise) text(l wording.Language) string {
	if r.Years > 1 {
		return l.Say("rising by %[1]s every %[3]s upon what it was before", "每%[2]d年在此前金额基础上递增%[1]s", r.Percent.String(), r.Years, term.HowMany(r.Years, "year", "years"))
	}
	return l.Say("rising by %s every year upon what it was before", "每年在上一年金额基础上递增%s", r.Percent.String())
}
