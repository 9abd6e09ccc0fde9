package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// By what a matter is found, and by whom it may be seen.
const (
	keyPerson     = "person"
	keyOrgan      = "organ"
	keyStage      = "stage"
	keyPetitioner = "petitioner"
	keyCallBack   = "callback"

	keyTaker   = "taker"
	keyActed   = "acted"
	keyAbove   = "above"
	keyAccused = "accused"
	keyRecused = "recused"
	keyMark    = "mark" // one of the marks
)

const (
	markFree    = "free"    // no organ has it yet
	markSecret  = "secret"  // an accusation, or one for all that is known
	markUnnamed = "unnamed" // that does not say whom it accuses
)

// never is the day of what has no day, so that it stands last.
const never = "9999-12-31"

func dayOr(d calendar.Date, none string) string {
	if d.IsZero() {
		return none
	}
	return d.String()
}

// projection is everything that the database holds of a matter so that lists need not open it: it follows from the matter and the
// day alone.
type projection struct {
	Row
	AsOf  calendar.Date
	Keys  []lookup
	Text  string
	Tally []counted
}

type lookup struct{ Kind, Value string }

// counted says that a claim is in the denominator of an indicator, and whether it is in the numerator.
type counted struct {
	Claim     int
	Indicator indicator.Indicator
	Hit       bool
}

// project works out the projections of a matter on a day.
func project(m Matter, today calendar.Date) projection {
	a := m.Dossier.On(today)
	p := projection{Row: row(m, &a), AsOf: today, Text: searchText(m)}
	p.Next = nextChange(m.Dossier, &a)
	if f, ok := m.FollowUp(today); ok {
		p.CallBack = f.Next.Latest()
		p.key(keyCallBack, p.CallBack.String())
		if missed := p.CallBack.AddDays(1); p.Next.IsZero() || missed.Before(p.Next) {
			p.Next = missed
		}
	}
	p.key(keyOrgan, p.Organ)
	p.key(keyOrgan, owing(a.Now.Duty))
	for _, s := range a.Now.Stages {
		p.key(keyStage, s.Stage.String())
	}
	for _, who := range m.Cover.Petitioners {
		p.key(keyPetitioner, who.Name, who.Identity, who.Phone)
	}
	if charge := m.Dossier.Charge; charge != nil {
		p.key(keyOrgan, charge.Organ)
	}
	p.seenBy()
	if a.Charge != nil {
		p.key(keyPerson, p.Holder)
		for _, member := range a.Charge.Team {
			p.key(keyPerson, member.ID)
		}
	}
	slices.SortFunc(p.Keys, func(x, y lookup) int {
		return strings.Compare(x.Kind+"\x00"+x.Value, y.Kind+"\x00"+y.Value)
	})
	p.Keys = slices.Compact(p.Keys)
	p.Tally = tally(m.Dossier, today)
	return p
}

// seenBy says in keys what package access looks at, see [Query.where].
func (p *projection) seenBy() {
	a := &p.Access
	p.key(keyTaker, a.TakenBy)
	p.key(keyRecused, a.Recused...)
	for _, organ := range a.Organs {
		p.key(keyActed, term.Fold(organ))
	}
	for _, organ := range a.Above {
		p.key(keyAbove, term.Fold(organ))
	}
	if len(a.Organs) == 0 {
		p.key(keyMark, markFree)
	}
	if a.Accusation == decision.No {
		return
	}
	for _, organ := range a.Accused {
		p.key(keyAccused, term.Fold(organ))
	}
	if a.Accusation == decision.Yes || len(a.Accused) > 0 {
		p.key(keyMark, markSecret)
	}
	if a.Accusation == decision.Yes && len(a.Accused) == 0 {
		p.key(keyMark, markUnnamed)
	}
}

func (p *projection) key(kind string, values ...string) {
	for _, v := range values {
		if v != "" {
			p.Keys = append(p.Keys, lookup{kind, v})
		}
	}
}

func row(m Matter, a *answer.Answer) Row {
	r := Row{ID: m.ID, Version: m.Version, Number: m.Cover.Number, Title: a.Title, Received: a.Received, Access: AccessOf(m)}
	if r.Number == "" {
		r.Number = a.Case
	}
	if len(m.Cover.Petitioners) > 0 {
		r.Petitioner = m.Cover.Petitioners[0].Name
	}
	if d := a.Now.Duty; d != nil {
		r.Duty, r.Who, r.Due, r.Contested = d.Do, d.Who, d.Last.Latest, d.Last.Contested
	}
	if d := a.Now.Right; d != nil {
		r.Right, r.Until = d.Do, d.Last.Latest
	}
	if len(a.Now.Overdue) > 0 {
		r.Warn = escalation.Red
	}
	ended := len(a.Claims) > 0
	for i := range a.Claims {
		c := &a.Claims[i]
		if r.Title == (statute.Text{}) {
			r.Title = c.Title
		}
		r.Accusation = r.Accusation || c.Facts.Category == petition.Accusation
		if c.Tiers == nil || c.Tiers.Ended == nil {
			ended = false
		} else {
			r.Ended = r.Ended.OrLater(c.Tiers.Ended.On.Latest())
		}
		if c.Tiers == nil {
			continue
		}
		if r.Stage == 0 || a.Now.Duty != nil && a.Now.Duty.Claim == c.Name {
			r.Stage = c.Tiers.Stage
		}
		for _, d := range c.Tiers.Duties {
			r.Warn = max(r.Warn, d.Warn)
		}
	}
	if !ended {
		r.Ended = calendar.Date{}
	}
	if a.Charge != nil && a.Charge.Leader != nil {
		r.Holder, r.HolderName, r.Organ = a.Charge.Leader.ID, a.Charge.Leader.Name, a.Charge.Leader.Organ
	}
	if r.Organ == "" {
		r.Organ = owing(a.Now.Duty)
	}
	if r.Organ == "" && m.Dossier.Charge != nil {
		r.Organ = m.Dossier.Charge.Organ
	}
	if r.Organ == "" {
		r.Organ = m.Cover.Unit
	}
	if r.Received.IsZero() {
		r.Received = registeredOn(m.Dossier)
	}
	if finished := m.Cover.Finished.Latest(); !finished.IsZero() && !m.Dossier.LastDay().After(finished) { // nothing has happened since
		r.Duty, r.Who, r.Due, r.Contested, r.Warn, r.Ended = statute.Text{}, statute.Text{}, calendar.Date{}, false, 0, finished
	}
	return r
}

// owing is the organ that owes a duty; what the parties agreed is owed by them, who are no organs to list work by.
func owing(d *answer.Call) string {
	if d == nil || d.Rule == statute.A7 || d.Rule == statute.A8 {
		return ""
	}
	return d.Who.ZH
}

// registeredOn is when the first claim was registered.
func registeredOn(d dossier.Dossier) calendar.When {
	for i := range d.Claims {
		for _, e := range d.Claims[i].Events {
			if e.Kind == history.Register {
				return e.On
			}
		}
	}
	return calendar.When{}
}

// nextChange is the first day after the one asked about from which the answer may be another although nothing is recorded: a limit
// has ended, a warning begins, or a day that stands somewhere in the dossier has come. It may name a day on which nothing changes,
// and never one too late.
func nextChange(d dossier.Dossier, a *answer.Answer) calendar.Date {
	var next calendar.Date
	see := func(day calendar.Date) {
		if day.After(a.On) && (next.IsZero() || day.Before(next)) {
			next = day
		}
	}
	for _, day := range a.Changes() {
		see(day)
	}
	for day := range daysIn(d) {
		see(day)
	}
	return next
}

// daysIn yields every day that stands anywhere in a dossier, and the day after the last of a stretch. It reads the text, so that no
// field is forgotten.
func daysIn(d dossier.Dossier) iter.Seq[calendar.Date] {
	return func(yield func(calendar.Date) bool) {
		text, err := json.Marshal(d)
		if err != nil {
			return // of a dossier that was read nothing cannot be written
		}
		r := json.NewDecoder(bytes.NewReader(text))
		for {
			token, err := r.Token()
			if err != nil {
				return
			}
			word, ok := token.(string)
			if !ok || len(word) < len("2026") || len(word) > len("2026-01-12/2026-01-31") {
				continue
			}
			day, err := calendar.ParseWhen(word)
			if err == nil && !(yield(day.Earliest()) && yield(day.Latest().AddDays(1))) {
				return
			}
		}
	}
}

// searchText is what people remember a matter by, in small letters.
func searchText(m Matter) string {
	words := []string{m.Cover.Number, m.Dossier.Case, m.Dossier.Title.ZH, m.Dossier.Title.EN, m.Cover.Content, m.Cover.Place, m.Cover.Unit, m.Cover.Archived}
	for _, p := range m.Cover.Petitioners {
		words = append(words, p.Name, p.Identity, p.Phone, p.Address)
	}
	if m.Dossier.Agency != nil {
		words = append(words, m.Dossier.Agency.Principal.Name)
	}
	for i := range m.Dossier.Claims {
		c := &m.Dossier.Claims[i]
		words = append(words, c.Name, c.Title.ZH, c.Title.EN)
		if c.Agreement != nil {
			for _, p := range c.Agreement.Parties {
				words = append(words, p.Name)
			}
		}
		for k := range c.Events {
			words = append(words, c.Events[k].Organ.Name, c.Events[k].Person, c.Events[k].Document)
		}
	}
	seen := make(map[string]bool)
	words = slices.DeleteFunc(words, func(w string) bool {
		had := seen[w]
		seen[w] = true
		return had || w == ""
	})
	return strings.ToLower(strings.Join(words, "\n"))
}

// tally counts each claim that has events for the indicators.
func tally(d dossier.Dossier, today calendar.Date) (all []counted) {
	law, _, _ := d.Law()
	for i, record := range d.Counted(today) {
		sum := indicator.Of(law, record)
		for _, which := range indicator.Indicators() {
			if r := sum.Rate(which); r.Of > 0 {
				all = append(all, counted{i, which, r.Is > 0})
			}
		}
	}
	return all
}

// columns are those of the table work from next_change on, and the version before them.
func (p *projection) columns() ([]any, error) {
	shown, err := json.Marshal(p.Row)
	return []any{
		int64(p.Version), dayOr(p.Next, never), dayOr(p.Due, never), dayOr(p.Received.Earliest(), ""), p.Stage.String(), dayOr(p.Ended, ""), int64(p.Warn),
		string(shown), p.Text,
	}, err
}

// write puts the projections in the place of those of a version, which is 0 where there are none.
func (p projection) write(ctx context.Context, tx *sql.Tx, version int) error {
	columns, err := p.columns()
	if err != nil {
		return err
	}
	columns = append(columns, p.AsOf.String(), p.ID)
	if version == 0 {
		_, err = tx.ExecContext(ctx, `INSERT INTO work (version, next_change, due, received, stage, ended, warn, shown, text, as_of, matter)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, columns...)
	} else {
		err = touched(tx.ExecContext(ctx, `UPDATE work SET version = $1, next_change = $2, due = $3, received = $4, stage = $5, ended = $6, warn = $7, shown = $8, text = $9, as_of = $10
			WHERE matter = $11 AND version = $12`, append(columns, version)...))
	}
	if err != nil {
		return err
	}
	if version != 0 {
		if err := p.remove(ctx, tx, "work_key", "tally"); err != nil {
			return err
		}
	}
	var keys, counts []any
	for _, k := range p.Keys {
		keys = append(keys, p.ID, k.Kind, k.Value)
	}
	for _, c := range p.Tally {
		counts = append(counts, p.ID, c.Claim, c.Indicator.String(), oneIf(c.Hit))
	}
	if err := insert(ctx, tx, "work_key (matter, kind, value)", 3, keys); err != nil {
		return err
	}
	return insert(ctx, tx, "tally (matter, claim, indicator, hit)", 4, counts)
}

// remove takes the rows of the matter out of tables.
func (p projection) remove(ctx context.Context, tx *sql.Tx, tables ...string) error {
	for _, table := range tables {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE matter = $1`, p.ID); err != nil {
			return err
		}
	}
	return nil
}

// maxValues is how many values one statement has: fewer than either database takes.
const maxValues = 3000

// insert writes rows of some columns in as few statements as may be, since each is a way to the database and back.
func insert(ctx context.Context, tx *sql.Tx, into string, columns int, values []any) error {
	for part := range slices.Chunk(values, maxValues/columns*columns) {
		var text strings.Builder
		text.WriteString("INSERT INTO " + into + " VALUES ")
		for i := range part {
			switch {
			case i == 0:
				text.WriteString("(")
			case i%columns == 0:
				text.WriteString("), (")
			default:
				text.WriteString(", ")
			}
			text.WriteString("$" + strconv.Itoa(i+1))
		}
		text.WriteString(")")
		if _, err := tx.ExecContext(ctx, text.String(), part...); err != nil {
			return err
		}
	}
	return nil
}
