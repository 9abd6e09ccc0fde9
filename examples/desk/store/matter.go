package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
)

// Actor is who does something.
type Actor struct {
	Account string
	Role    string
}

// File is a matter as it is put on record: the dossier, which the library reads, and the cover sheet, which only people read.
type File struct {
	Cover   Cover           `json:"cover,omitzero"`
	Dossier dossier.Dossier `json:"dossier,omitzero"`
}

// Cover is the cover sheet of a file (登记表): what the desk needs to find people and to write to them. Nothing in it decides
// anything. Names are as the offices write them.
type Cover struct {
	Number      string            `json:"number,omitempty"` // 信访件编号
	Petitioners []Petitioner      `json:"petitioners,omitempty"`
	Heads       int               `json:"heads,omitempty"`    // 信访人数; zero is not known
	Channel     string            `json:"channel,omitempty"`  // 信访形式
	Content     string            `json:"content,omitempty"`  // 信访内容
	Place       string            `json:"place,omitempty"`    // 问题发生地
	Occurred    calendar.When     `json:"occurred,omitzero"`  // 问题发生日期
	Unit        string            `json:"unit,omitempty"`     // 登记单位
	Taker       string            `json:"taker,omitempty"`    // 登记人: the account that took it down
	Accused     []string          `json:"accused,omitempty"`  // 被检举控告的机关、单位: its people do not see the matter
	Linked      []string          `json:"linked,omitempty"`   // 关联件: IDs of matters about the same
	Archived    string            `json:"archived,omitempty"` // 档案编号
	Finished    calendar.When     `json:"finished,omitzero"`  // 办结时间 of an older matter, as its ledger has it: on the work list it owes nothing more
	Grade       prevention.Grade  `json:"grade,omitzero"`     // 纠纷等级, of the dispute and never of a person; zero is not graded
	Graded      calendar.Date     `json:"graded,omitzero"`    // 评级之日
	CallBacks   []CallBack        `json:"callbacks,omitempty"`
	Other       map[string]string `json:"other,omitempty"` // further columns of a ledger that was imported, by their headings
}

// Petitioner is one of those who ask (信访人).
type Petitioner struct {
	Name     string `json:"name,omitempty"`
	Identity string `json:"identity,omitempty"` // 身份证号
	Phone    string `json:"phone,omitempty"`
	Address  string `json:"address,omitempty"`
}

// Matter is a matter as it stands after all its entries.
type Matter struct {
	ID      string
	Version int    // how many entries it has; a change names the version that it is a change of
	Code    string // 查询码
	File
}

// EntryKind is what an entry is about.
type EntryKind string

// The kinds of entries.
const (
	Opened   EntryKind = "opened"   // the payload is a File
	Recorded EntryKind = "recorded" // a Step
	Amended  EntryKind = "amended"  // a list of Change
	Noted    EntryKind = "noted"    // a text
)

// Entry is one thing that was written down, and by whom.
type Entry struct {
	Matter  string
	Seq     int
	Key     string
	At      time.Time
	By      Actor
	Kind    EntryKind
	Payload json.RawMessage
}

// Step is an event of a claim, named as in the dossier.
type Step struct {
	Claim string        `json:"claim"`
	Event history.Event `json:"event"`
}

// fold puts an entry on a file. It judges nothing: what was acknowledged once stays on record, whatever a later edition of the
// library would have said.
func (f File) fold(e Entry) (File, error) {
	switch e.Kind {
	case Opened:
		return readFile(e.Payload)
	case Recorded:
		var step Step
		if err := json.Unmarshal(e.Payload, &step); err != nil {
			return f, err
		}
		i := claimAt(f.Dossier, step.Claim)
		if i < 0 {
			return f, fmt.Errorf("store: entry %s/%d names no claim of its matter", e.Matter, e.Seq)
		}
		f.Dossier.Claims = slices.Clone(f.Dossier.Claims)
		c := &f.Dossier.Claims[i]
		c.Keys = append(slices.Clip(c.Keys), dossier.EventKey{Key: e.Key, Event: len(c.Events)})
		c.Events = append(slices.Clip(c.Events), recordedOn(step.Event, e.At))
		return f, nil
	case Amended:
		var changes []Change
		if err := json.Unmarshal(e.Payload, &changes); err != nil {
			return f, err
		}
		return f.amended(changes)
	case Noted:
		return f, nil
	}
	return f, fmt.Errorf("store: entry %s/%d is of a kind that this program does not know: %q", e.Matter, e.Seq, e.Kind)
}

// recordedOn is an event with the day on which it was recorded, which nobody has to say who records it now.
func recordedOn(e history.Event, at time.Time) history.Event {
	if e.Recorded.IsZero() {
		e.Recorded = Day(at)
	}
	return e
}

// claimAt is the position of a claim, -1 if there is none of that name; one without a name goes by its number.
func claimAt(d dossier.Dossier, name string) int {
	for i := range d.Claims {
		if d.Claims[i].Name == name && name != "" || d.Claims[i].Name == "" && strconv.Itoa(i+1) == name {
			return i
		}
	}
	return -1
}

// readFile reads a file strictly, both parts.
func readFile(text []byte) (File, error) {
	var parts struct {
		Cover   json.RawMessage `json:"cover"`
		Dossier json.RawMessage `json:"dossier"`
	}
	if err := strictly(text, &parts); err != nil {
		return File{}, err
	}
	var f File
	if parts.Cover != nil {
		if err := strictly(parts.Cover, &f.Cover); err != nil {
			return File{}, fault("cover", err.Error(), "登记表无法读取："+err.Error())
		}
	}
	if parts.Dossier == nil {
		parts.Dossier = []byte("{}")
	}
	d, found := dossier.Read(parts.Dossier)
	if len(found) > 0 {
		return File{}, &Refused{Violations: found}
	}
	f.Dossier = d
	return f, nil
}

func strictly(text []byte, to any) error {
	r := json.NewDecoder(bytes.NewReader(text))
	r.DisallowUnknownFields()
	return r.Decode(to)
}

// Matter returns a matter. That somebody looked at it is for Look to record.
func (s *Store) Matter(ctx context.Context, id string) (Matter, error) { return load(ctx, s.read, id) }

// Look returns a matter to somebody who looks at it, and records that.
func (s *Store) Look(ctx context.Context, by Actor, id, what string) (Matter, error) {
	m, err := load(ctx, s.read, id)
	if err != nil {
		return m, err
	}
	return m, s.Accessed(ctx, by, id, what)
}

type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func load(ctx context.Context, q queryer, id string) (Matter, error) {
	m := Matter{ID: id}
	var cover string
	var packed []byte
	err := q.QueryRowContext(ctx, `SELECT version, code, cover, dossier FROM matter WHERE id = $1`, id).Scan(&m.Version, &m.Code, &cover, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return m, ErrNotFound
	}
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal([]byte(cover), &m.Cover); err != nil {
		return m, err
	}
	return m, m.Dossier.UnmarshalBinary(packed)
}

// Entries returns what was written about a matter, in order.
func (s *Store) Entries(ctx context.Context, id string) ([]Entry, error) {
	return entries(ctx, s.read, id)
}

func entries(ctx context.Context, q queryer, id string) (all []Entry, err error) {
	rows, err := q.QueryContext(ctx, `SELECT seq, key, at, account, role, kind, payload FROM entry WHERE matter = $1 ORDER BY seq`, id)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(scan func(...any) error) (Entry, error) {
		e := Entry{Matter: id}
		var at, kind, payload string
		if err := scan(&e.Seq, &e.Key, &at, &e.By.Account, &e.By.Role, &kind, &payload); err != nil {
			return e, err
		}
		e.Kind, e.Payload = EntryKind(kind), json.RawMessage(payload)
		var err error
		e.At, err = time.Parse(moment, at)
		return e, err
	})
}

// collect reads all rows of an answer.
func collect[T any](rows *sql.Rows, one func(scan func(...any) error) (T, error)) (all []T, err error) {
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		x, err := one(rows.Scan)
		if err != nil {
			return nil, err
		}
		all = append(all, x)
	}
	return all, rows.Err()
}
