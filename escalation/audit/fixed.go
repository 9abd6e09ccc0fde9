package audit

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// fixed is a provision that sets the same limit in all regimes, with that limit edition by edition. Its citations tell it
// too, but cost more than all else that an audit asks where there is nothing to find.
type fixed struct {
	provision statute.Provision
	editions  []editionLimit
}

type editionLimit struct {
	from, until calendar.Date // until: the first day no longer in force, no date while it is
	limit       statute.Number
}

var noticeLimit, objectionLimit = fixedBy(statute.NoticeToPetitioner), fixedBy(statute.TransferObjection)

func fixedBy(p statute.Provision) fixed {
	f := fixed{provision: p}
	for _, c := range p.History() {
		f.editions = append(f.editions, editionLimit{c.Edition().From(), c.Edition().Until(), c.Limit()})
	}
	return f
}

// limitOn returns the limit in force on a day, the zero Limit if there is none.
func (f *fixed) limitOn(d calendar.Date) statute.Number {
	for i := range f.editions {
		if e := &f.editions[i]; !d.Before(e.from) && (e.until.IsZero() || d.Before(e.until)) {
			return e.limit
		}
	}
	return statute.Number{}
}
