package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/escalation/history"
)

// MaxKey is how many bytes a key may have.
const MaxKey = 200

// New is a matter to be put on record.
type New struct {
	Key string
	File
}

// Created is what became of a New.
type Created struct {
	ID   string
	Code string
	Old  bool // the same was there already under the same key
}

// Create puts a matter on record. The same key with the same file changes nothing, and returns the matter as it is now.
func (s *Store) Create(ctx context.Context, by Actor, key string, f File) (Matter, error) {
	made, err := s.CreateAll(ctx, by, []New{{key, f}})
	if at, ok := err.(ErrAt); ok {
		return Matter{}, at[0].Err
	}
	if err != nil {
		return Matter{}, err
	}
	return s.Matter(ctx, made[0].ID)
}

// CreateAll puts many matters on record in one transaction: all or none. Where it is the fault of some of them it is an [ErrAt], with all
// of those.
func (s *Store) CreateAll(ctx context.Context, by Actor, all []New) (made []Created, err error) {
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		var faulty ErrAt
		made = make([]Created, 0, len(all))
		for i, n := range all {
			one, err := s.create(ctx, tx, by, n)
			var repeated ErrRepeated
			var refused *Refused
			switch {
			case errors.As(err, &repeated), errors.As(err, &refused): // found before anything was written: the next can be tried
				faulty = append(faulty, struct {
					Index int
					Err   error
				}{i, err})
			case err != nil:
				return err
			}
			made = append(made, one)
		}
		if len(faulty) > 0 {
			return faulty
		}
		return nil
	})
	return made, err
}

func (s *Store) create(ctx context.Context, tx *sql.Tx, by Actor, n New) (Created, error) {
	payload, err := json.Marshal(n.File)
	if err != nil {
		return Created{}, refused(err)
	}
	e := Entry{Seq: 1, Key: n.Key, At: s.now(), By: by, Kind: Opened, Payload: payload}
	id, err := sentBefore(ctx, tx, e)
	if err != nil {
		return Created{}, err
	}
	m := Matter{ID: id}
	if id != "" {
		err := tx.QueryRowContext(ctx, `SELECT code FROM matter WHERE id = $1`, id).Scan(&m.Code)
		return Created{id, m.Code, true}, err
	}
	m = Matter{ID: rand.Text(), Code: newCode(10), Version: 1}
	e.Matter = m.ID
	if m.File, err = m.File.fold(e); err != nil {
		return Created{}, refused(err)
	}
	return Created{ID: m.ID, Code: m.Code}, save(ctx, tx, m, e)
}

// Record records an event of a claim that somebody wants to happen now. Refused says why the procedure does not allow it.
func (s *Store) Record(ctx context.Context, by Actor, id string, version int, key, claim string, e history.Event) (Matter, error) {
	payload, err := json.Marshal(Step{claim, e})
	if err != nil {
		return Matter{}, refused(err)
	}
	return s.add(ctx, version, Entry{Matter: id, Key: key, By: by, Kind: Recorded, Payload: payload}, func(m Matter, entry Entry) error {
		events := 0
		if i := claimAt(m.Dossier, claim); i >= 0 {
			events = len(m.Dossier.Claims[i].Events)
		}
		_, err := m.Dossier.Append(claim, events, key, recordedOn(e, entry.At))
		return err
	})
}

// Amend changes parts of the dossier or of the cover sheet, all of them or none. An assignment that the rules do not allow is Refused.
func (s *Store) Amend(ctx context.Context, by Actor, id string, version int, key string, changes ...Change) (Matter, error) {
	return s.AmendIf(ctx, by, id, version, key, func(before, after File) error { return nil }, changes...)
}

// AmendIf is Amend where the caller, too, has a say about the file as it would be. Of a key that was used before nobody is asked again.
func (s *Store) AmendIf(ctx context.Context, by Actor, id string, version int, key string, may func(before, after File) error, changes ...Change) (Matter, error) {
	payload, err := json.Marshal(changes)
	if err != nil {
		return Matter{}, refused(err)
	}
	return s.add(ctx, version, Entry{Matter: id, Key: key, By: by, Kind: Amended, Payload: payload}, func(m Matter, e Entry) error {
		next, err := m.File.fold(e)
		if err != nil {
			return err
		}
		if err := staffed(m, next, changes, Day(e.At)); err != nil {
			return err
		}
		return may(m.File, next)
	})
}

// Note puts a remark on the file that changes nothing else.
func (s *Store) Note(ctx context.Context, by Actor, id string, version int, key, text string) (Matter, error) {
	payload, err := json.Marshal(text)
	if err != nil {
		return Matter{}, err
	}
	return s.add(ctx, version, Entry{Matter: id, Key: key, By: by, Kind: Noted, Payload: payload}, nil)
}

// add appends an entry to a matter that the caller saw at a version, if may does not object.
func (s *Store) add(ctx context.Context, version int, e Entry, may func(Matter, Entry) error) (m Matter, err error) {
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		before, err := sentBefore(ctx, tx, e)
		if err != nil {
			return err
		}
		if m, err = load(ctx, tx, e.Matter); err != nil || before != "" {
			return err
		}
		if m.Version != version { // perhaps by the same entry, sent a moment before it was looked for
			if before, err = sentBefore(ctx, tx, e); err != nil || before != "" {
				return err
			}
			return ErrConflict{m.Version}
		}
		e.At, e.Seq = s.now(), version+1
		if may != nil {
			if err := may(m, e); err != nil {
				return refused(err)
			}
		}
		if m.File, err = m.File.fold(e); err != nil {
			return refused(err)
		}
		m.Version = e.Seq
		return save(ctx, tx, m, e)
	})
	if err != nil {
		return Matter{}, err
	}
	return m, nil
}

// sentBefore returns the matter of the entry that was sent with the same key, "" if there is none.
func sentBefore(ctx context.Context, tx *sql.Tx, e Entry) (matter string, err error) {
	if e.Key == "" || len(e.Key) > MaxKey || !utf8.ValidString(e.Key) {
		return "", fault("key", "a key of 1 to 200 bytes is needed, so that sending twice does no harm", "须有1至200字节的标识，以免重复提交")
	}
	var account, kind, payload string
	err = tx.QueryRowContext(ctx, `SELECT matter, account, kind, payload FROM entry WHERE key = $1`, e.Key).Scan(&matter, &account, &kind, &payload)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	same := account == e.By.Account && kind == string(e.Kind) && payload == string(e.Payload) && (e.Matter == "" || e.Matter == matter)
	if err == nil && !same {
		return "", ErrRepeated{e.Key}
	}
	return matter, err
}

// save writes an entry, and the matter and its projections as they are after it.
func save(ctx context.Context, tx *sql.Tx, m Matter, e Entry) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO entry (matter, seq, key, at, account, role, kind, payload) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		e.Matter, e.Seq, e.Key, stamp(e.At), e.By.Account, e.By.Role, string(e.Kind), string(e.Payload)); err != nil {
		return err
	}
	cover, packed, err := m.File.stored()
	if err != nil {
		return refused(err)
	}
	if e.Seq == 1 {
		_, err = tx.ExecContext(ctx, `INSERT INTO matter (id, version, code, secret, cover, dossier) VALUES ($1, 1, $2, '', $3, $4)`, m.ID, m.Code, cover, packed)
	} else {
		err = touched(tx.ExecContext(ctx, `UPDATE matter SET version = $1, cover = $2, dossier = $3 WHERE id = $4 AND version = $5`, m.Version, cover, packed, m.ID, m.Version-1))
	}
	if err != nil {
		return err
	}
	return project(m, Day(e.At)).write(ctx, tx, e.Seq-1)
}

// touched says whether the row was still as it was read.
func touched(done sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := done.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, errRace)
	}
	return nil
}
