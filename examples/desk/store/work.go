package store

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Row is a matter in a list.
type Row struct {
	ID         string             `json:"-"`
	Version    int                `json:"-"`
	Number     string             `json:"number,omitempty"` // of the cover sheet, else the name of the dossier
	Title      statute.Text       `json:"title,omitzero"`
	Petitioner string             `json:"petitioner,omitempty"` // the first of them
	Received   calendar.When      `json:"received,omitzero"`    // where that is not known, when it was registered
	Accusation bool               `json:"accusation,omitempty"`
	Stage      procedure.Stage    `json:"stage,omitzero"` // of the claim whose duty comes next, else of the first
	Duty       statute.Text       `json:"duty,omitzero"`  // what comes next, or is late the longest
	Who        statute.Text       `json:"who,omitzero"`   // owes it
	Due        calendar.Date      `json:"due,omitzero"`   // its last day, on the latest reading
	Contested  bool               `json:"contested,omitempty"`
	Right      statute.Text       `json:"right,omitzero"`   // what the petitioner may ask for
	Until      calendar.Date      `json:"until,omitzero"`   // its last day
	Holder     string             `json:"holder,omitempty"` // the leader, by identity within the roster
	HolderName string             `json:"holder_name,omitempty"`
	Organ      string             `json:"organ,omitempty"`
	Warn       escalation.Urgency `json:"warn,omitzero"`
	Ended      calendar.Date      `json:"ended,omitzero"`     // when the last claim was concluded
	CallBack   calendar.Date      `json:"call_back,omitzero"` // by when the dispute is to be followed up, where it has a grade (R3)
	Access     access.Matter      `json:"access,omitzero"`    // who may see it
	Next       calendar.Date      `json:"next,omitzero"`      // from which day on the row is another although nothing is recorded
}

// Late is for how many days the duty is late on a day, on every reading; 0 if it is not.
func (r Row) Late(today calendar.Date) int {
	if r.Due.IsZero() || !today.After(r.Due) {
		return 0
	}
	return today.DaysSince(r.Due)
}

// Query says which matters are wanted; what is left out does not matter.
type Query struct {
	Person     string          // leads it or is in its team, by identity within the roster
	Organ      string          // owes the next duty or is in charge, by name
	Petitioner string          // name, identity number or phone of a petitioner, in full
	Text       string          // somewhere in the file; case does not matter
	Stage      procedure.Stage // of one of the claims
	Open       bool            // not all claims are concluded
	Ended      bool            // all claims are
	Late       bool
	Counts     indicator.Indicator // a claim is in its denominator
	Hit        bool                // and in its numerator
	CallBackTo calendar.Date       // to be followed up until this day
	DueFrom    calendar.Date
	DueTo      calendar.Date
	From       calendar.Date // received
	To         calendar.Date
	Viewer     *access.Who // who looks: what they may not see is left out; nil is the program itself
	After      string      // the cursor of the page before
	Limit      int         // rows of a page; 0 is 50, at most MaxPage
}

// MaxPage is how many rows a page has at most.
const MaxPage = 1000

// Work returns a page of the matters wanted, those whose duty ends first before the others, and the cursor of the next page, "" if
// this is the last. What fell due since is brought up to date before.
func (s *Store) Work(ctx context.Context, q Query, today calendar.Date) (page []Row, cursor string, err error) {
	if err := s.upToDate(ctx, today); err != nil {
		return nil, "", err
	}
	where, args := q.where(today)
	if due, id, ok := strings.Cut(q.After, "."); ok {
		args = append(args, due, id)
		where += fmt.Sprintf(" AND (w.due, w.matter) > ($%d, $%d)", len(args)-1, len(args))
	}
	limit := q.Limit
	if limit <= 0 {
		limit = 50
	}
	limit = min(limit, MaxPage)
	rows, err := s.read.QueryContext(ctx, `SELECT w.matter, w.version, w.due, w.shown FROM work w WHERE `+where+fmt.Sprintf(" ORDER BY w.due, w.matter LIMIT %d", limit+1), args...)
	if err != nil {
		return nil, "", err
	}
	var dues []string
	page, err = collect(rows, func(scan func(...any) error) (Row, error) {
		var r Row
		var due, shown string
		if err := scan(&r.ID, &r.Version, &due, &shown); err != nil {
			return r, err
		}
		dues = append(dues, due)
		return r, json.Unmarshal([]byte(shown), &r)
	})
	if err == nil && len(page) > limit {
		page = page[:limit]
		cursor = dues[limit-1] + "." + page[limit-1].ID
	}
	return page, cursor, err
}

// Count returns how many matters are wanted.
func (s *Store) Count(ctx context.Context, q Query, today calendar.Date) (n int, err error) {
	if err := s.upToDate(ctx, today); err != nil {
		return 0, err
	}
	where, args := q.where(today)
	err = s.read.QueryRowContext(ctx, `SELECT count(*) FROM work w WHERE `+where, args...).Scan(&n)
	return n, err
}

// where writes the conditions of a query on work w. Values are arguments, never a part of the text.
func (q Query) where(today calendar.Date) (string, []any) {
	conditions, args := []string{"1 = 1"}, []any(nil)
	add := func(condition string, values ...any) {
		for _, v := range values {
			args = append(args, v)
			condition = strings.Replace(condition, "?", fmt.Sprintf("$%d", len(args)), 1)
		}
		conditions = append(conditions, condition)
	}
	const has = `w.matter IN (SELECT k.matter FROM work_key k WHERE k.kind = ? AND k.value = ?)`
	for _, by := range []struct{ kind, value string }{{keyPerson, q.Person}, {keyOrgan, q.Organ}, {keyPetitioner, q.Petitioner}} {
		if by.value != "" {
			add(has, by.kind, by.value)
		}
	}
	if q.Stage != 0 {
		add(has, keyStage, q.Stage.String())
	}
	if !q.CallBackTo.IsZero() {
		add(`w.matter IN (SELECT k.matter FROM work_key k WHERE k.kind = ? AND k.value <= ?)`, keyCallBack, q.CallBackTo.String())
	}
	if q.Viewer != nil {
		condition, values := visibleTo(q.Viewer)
		add(condition, values...)
	}
	if q.Text != "" {
		add(`w.text LIKE ? ESCAPE '\'`, "%"+strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(strings.ToLower(q.Text))+"%")
	}
	if q.Open {
		add("w.ended = ''")
	}
	if q.Ended {
		add("w.ended <> ''")
	}
	if q.Counts != 0 {
		add(`EXISTS (SELECT 1 FROM tally t WHERE t.matter = w.matter AND t.indicator = ? AND t.hit >= ?)`, q.Counts.String(), oneIf(q.Hit))
	}
	if q.Late {
		add("w.due < ?", today.String())
	}
	if !q.DueFrom.IsZero() {
		add("w.due >= ?", q.DueFrom.String())
	}
	if !q.DueTo.IsZero() {
		add("w.due <= ?", q.DueTo.String())
	}
	if !q.From.IsZero() {
		add("w.received >= ?", q.From.String())
	}
	if !q.To.IsZero() {
		add("w.received <= ?", q.To.String())
	}
	return strings.Join(conditions, " AND "), args
}

// visibleTo is access.May as a condition on work w, so that pages are whole and counts are true. That the two agree is tested; the
// rules of package access are where they are changed.
func visibleTo(who *access.Who) (condition string, values []any) {
	if ok, _ := access.May(access.Who{Role: who.Role}, access.See, access.Matter{Accusation: decision.No}); !ok { // the role sees no lists
		return "1 = 0", nil
	}
	has := func(kind string, oneOf ...string) string {
		values = append(values, kind)
		for _, value := range oneOf {
			values = append(values, value)
		}
		return "EXISTS (SELECT 1 FROM work_key k WHERE k.kind = ? AND k.value IN (?" + strings.Repeat(", ?", len(oneOf)-1) + ") AND k.matter = w.matter)"
	}
	organ := term.Fold(who.Organ)
	var all []string
	if organ != "" {
		all = append(all, "NOT "+has(keyAccused, access.Wholes(organ)...))
	}
	if who.Person != "" {
		all = append(all, "NOT "+has(keyRecused, who.Person))
	}
	hidden := markUnnamed
	if organ == "" {
		hidden = markSecret
	}
	all = append(all, "(NOT "+has(keyMark, hidden)+" OR "+has(keyTaker, who.Account)+")") // no matter has a taker without a name
	switch {
	case organ == "" || who.Role == access.Auditor:
	case who.Role == access.Reviewer:
		all = append(all, "("+has(keyTaker, who.Account)+" OR "+has(keyAbove, organ)+")")
	default:
		all = append(all, "("+has(keyTaker, who.Account)+" OR "+has(keyMark, markFree)+" OR "+has(keyActed, organ)+")")
	}
	return strings.Join(all, " AND "), values
}
