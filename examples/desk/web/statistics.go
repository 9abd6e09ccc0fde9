package web

import (
	"net/http"
	"net/url"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

type statisticsPage struct {
	From, To string
	Now      store.Statistics
	Before   store.Statistics // the same stretch before it, to compare with
	Since    string
	List     string // the address of the matters counted
}

// statistics counts matters, never persons, and every number opens its list. Without days it is the year so far.
func (v *visit) statistics() error {
	q, err := v.query()
	if err != nil {
		return err
	}
	p := store.Period{From: q.From, To: q.To}
	if p.From.IsZero() {
		p.From = calendar.MustDate(v.Day.Year(), 1, 1)
	}
	if p.To.IsZero() {
		p.To = v.Day
	}
	viewer := &v.Who
	now, err := v.store.Statistics(v.r.Context(), p, viewer, v.Day)
	if err != nil {
		return err
	}
	length := p.To.DaysSince(p.From) + 1
	before := store.Period{From: p.From.AddDays(-length), To: p.From.AddDays(-1)}
	old, err := v.store.Statistics(v.r.Context(), before, viewer, v.Day)
	if err != nil {
		return err
	}
	list := url.Values{"from": {p.From.String()}, "to": {p.To.String()}}
	return v.show(http.StatusOK, "statistics", v.In.T("统计", "Statistics"), statisticsPage{p.From.String(), p.To.String(), now, old, before.From.String() + " – " + before.To.String(), "/matters?" + list.Encode()})
}
