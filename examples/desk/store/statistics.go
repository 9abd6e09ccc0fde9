package store

import (
	"context"
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
	where, args := Query{From: p.From, To: p.To, Viewer: who}.where(today)
	args = append(args, today.String())
	late := fmt.Sprintf("$%d", len(args))
	err := s.read.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(CASE WHEN w.ended <> '' THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN w.due < `+late+` THEN 1 ELSE 0 END), 0)
		FROM work w WHERE w.received <> '' AND `+where, args...).Scan(&st.Matters, &st.Ended, &st.Late)
	if err != nil {
		return st, err
	}
	undated, undatedArgs := Query{Viewer: who}.where(today)
	if err := s.read.QueryRowContext(ctx, `SELECT count(*) FROM work w WHERE w.received = '' AND `+undated, undatedArgs...).Scan(&st.Undated); err != nil {
		return st, err
	}
	rows, err := s.read.QueryContext(ctx, `SELECT t.indicator, count(*), sum(t.hit) FROM tally t JOIN work w ON w.matter = t.matter
		WHERE w.received <> '' AND `+where+` GROUP BY t.indicator`, args[:len(args)-1]...)
	if err != nil {
		return st, err
	}
	counts := make(map[indicator.Indicator]indicator.Rate)
	if _, err := collect(rows, func(scan func(...any) error) (none struct{}, err error) {
		var code string
		var r indicator.Rate
		if err := scan(&code, &r.Of, &r.Is); err != nil {
			return none, err
		}
		var i indicator.Indicator
		err = i.UnmarshalText([]byte(code))
		counts[i] = r
		return none, err
	}); err != nil {
		return st, err
	}
	for _, i := range indicator.Indicators() {
		st.Rates = append(st.Rates, IndicatorRate{i, counts[i]})
	}
	return st, nil
}
