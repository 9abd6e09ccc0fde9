package web

import (
	"net/http"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// placed is a fault with the place in a form where it is shown, for the list at the top.
type placed struct {
	statute.Violation
	Where statute.Text
	ID    string
}

// spot is a place in a form that a fault can stand at.
type spot struct {
	path   string
	id     string
	where  statute.Text
	faults *statute.Violations
}

// mark puts each fault beside what its path names: a field, a row or a list, else the first field below the path, else the nearest
// around it. The library's paths are the names of the fields, so that nothing has to be known of the rules. All faults are returned in
// their order with the place of each.
func (b *block) mark(found statute.Violations) []placed {
	var spots []spot
	for i := range b.Parts { // their titles say nothing that the rows in them do not
		spots = append(spots, b.Parts[i].spots(statute.Text{})...)
	}
	spots = append(spots, (&block{Fields: b.Fields, Lists: b.Lists}).spots(statute.Text{})...)
	all := make([]placed, len(found))
	for i, v := range found {
		all[i] = placed{Violation: v}
		if s := nearest(spots, v.Path); s != nil {
			*s.faults = append(*s.faults, v)
			all[i].Where, all[i].ID = s.where, s.id
		}
	}
	return all
}

func nearest(spots []spot, path string) *spot {
	for path != "" {
		below := -1
		for i := range spots {
			switch at := spots[i].path; {
			case at == path:
				return &spots[i]
			case below < 0 && under(at, path):
				below = i
			}
		}
		if below >= 0 {
			return &spots[below]
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return nil
}

// under reports whether a path is another or leads to a part of it.
func under(path, whole string) bool {
	rest, ok := strings.CutPrefix(path, whole)
	return ok && (rest == "" || whole == "" || rest[0] == '.' || rest[0] == '[')
}

// again is the problem for which a form is shown again with all that was typed: it has faults, or somebody else was faster. Without one
// there is nothing left to do but to return the error, if there is one.
func again(err error) (*problem, error) {
	if err == nil {
		return nil, nil
	}
	if p := problemOf(err); p.Status == http.StatusUnprocessableEntity || p.Status == http.StatusConflict {
		return p, nil
	}
	return nil, err
}

// told is what a form that was not saved is told: the faults by the names of its fields, which are paths below one, or that somebody
// else was faster. The form is then shown for the matter as it is now.
func told(p *problem, path string) (found statute.Violations) {
	for _, v := range p.Violations {
		if under(v.Path, path) {
			v.Path = strings.TrimPrefix(v.Path[len(path):], ".")
		}
		found = append(found, v)
	}
	if len(found) == 0 {
		found = statute.Violations{field("", p.TitleZH, p.Title)}
	}
	return found
}

// spots lists the places of a block in the order of the page.
func (b *block) spots(around statute.Text) (all []spot) {
	for i := range b.Fields {
		f := &b.Fields[i]
		all = append(all, spot{f.Name, f.ID(), within(around, f.Label), &f.Faults})
	}
	for i := range b.Lists {
		l := &b.Lists[i]
		all = append(all, spot{l.Path, l.ID(), within(around, l.One), &l.Faults})
		for k := range l.Rows {
			row := &l.Rows[k]
			inside := around // a row of one field has its title for a label
			if !l.Single() {
				inside = within(around, row.Title)
				all = append(all, spot{row.Path, row.ID(), inside, &row.Faults})
			}
			all = append(all, row.spots(inside)...)
		}
	}
	for i := range b.Parts {
		all = append(all, b.Parts[i].spots(within(around, b.Parts[i].Title))...)
	}
	return all
}

func within(around, what statute.Text) statute.Text {
	switch (statute.Text{}) {
	case around:
		return what
	case what:
		return around
	}
	return statute.Text{EN: around.EN + " › " + what.EN, ZH: around.ZH + " › " + what.ZH}
}
