package store

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Period is a stretch of days, both included; no day leaves an end open.
type Period struct{ From, To calendar.Date }

// Statistics are counts over the matters received in a period. They count matters and claims, never persons.
type Statistics struct {
	Matters int64           `json:"matters"`
	Undated int64           `json:"undated"` // of all matters, those of which it is not known when they were received: in no period
	Ended   int64           `json:"ended"`
	Late    int64           `json:"late"` // something is late on every reading
	Rates   []IndicatorRate `json:"rates"`
}

// IndicatorRate is an indicator with its numerator and denominator; of claims.
type IndicatorRate struct {
	Indicator indicator.Indicator `json:"indicator"`
	indicator.Rate
}

// Statistics counts the matters received in a period that somebody may see; nil is the program itself.
func (s *Store) Statistics(ctx context.Context, p Period, who *access.Who, today calendar.Date) (Statistics, error) {
	var st Statistics
	if err := s.upToDate(ctx, today); err != nil {
		return st, err
	}
	where, args := Query{From: p.From, To: p.To, Viewer: who, all: true}.where(today)
	args = append(args, today.String())
	late := fmt.Sprintf("$%d", len(args))
	rows, err := s.read.QueryContext(ctx, `SELECT w.counts, count(*), sum(CASE WHEN w.ended <> '' THEN 1 ELSE 0 END), sum(CASE WHEN w.due < `+late+` THEN 1 ELSE 0 END)
		FROM work w WHERE w.received <> '' AND `+where+` GROUP BY w.counts`, args...)
	if err != nil {
		return st, err
	}
	for _, i := range indicator.Indicators() {
		st.Rates = append(st.Rates, IndicatorRate{Indicator: i})
	}
	if _, err := collect(rows, func(scan func(...any) error) (none struct{}, err error) {
		var text string
		var matters, ended, late int64
		if err := scan(&text, &matters, &ended, &late); err != nil {
			return none, err
		}
		st.Matters, st.Ended, st.Late = st.Matters+matters, st.Ended+ended, st.Late+late
		var each []indicator.Rate
		err = json.Unmarshal([]byte(text), &each)
		for i := range min(len(st.Rates), len(each)) {
			st.Rates[i].Of += matters * each[i].Of
			st.Rates[i].Is += matters * each[i].Is
		}
		return none, err
	}); err != nil {
		return st, err
	}
	undated, undatedArgs := Query{Viewer: who, all: true}.where(today)
	err = s.read.QueryRowContext(ctx, `SELECT count(*) FROM work w WHERE w.received = '' AND `+undated, undatedArgs...).Scan(&st.Undated)
	return st, err
}
