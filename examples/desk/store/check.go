package store

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Check brings the projections up to date, and compares all of them with what the entries say. It returns what differs; nothing if
// all is well. Of what is written meanwhile it may say that it differs.
func (s *Store) Check(ctx context.Context, today calendar.Date) (differs []string, err error) {
	if _, err := s.Refresh(ctx, today); err != nil {
		return nil, err
	}
	err = s.each(ctx, func(ids []string) error {
		for _, id := range ids {
			has, err := s.held(ctx, id)
			if err != nil {
				return err
			}
			m, err := replay(ctx, s.read, id)
			if err != nil {
				return err
			}
			wants, err := wanted(m, project(m, today))
			if err != nil {
				return err
			}
			for _, line := range has {
				if !slices.Contains(wants, line) {
					differs = append(differs, id+" has "+line)
				}
			}
			for _, line := range wants {
				if !slices.Contains(has, line) {
					differs = append(differs, id+" lacks "+line)
				}
			}
		}
		return nil
	})
	if err != nil {
		return differs, err
	}
	for _, table := range []string{"work", "work_key", "entry"} {
		ids, err := s.ids(ctx, `SELECT DISTINCT matter FROM `+table+` WHERE matter NOT IN (SELECT id FROM matter)`)
		if err != nil {
			return differs, err
		}
		for _, id := range ids {
			differs = append(differs, id+" is in "+table+" alone")
		}
	}
	alone, err := s.ids(ctx, `SELECT id FROM word WHERE id NOT IN (SELECT id FROM work)`)
	for _, id := range alone {
		differs = append(differs, "words of "+id+", which is no row of the work list")
	}
	return differs, err
}

// stored is a file in the form of the table matter.
func (f File) stored() (cover string, packed []byte, err error) {
	text, err := json.Marshal(f.Cover)
	if err != nil {
		return "", nil, err
	}
	packed, err = f.Dossier.AppendBinary(nil)
	return string(text), packed, err
}

// held is what the tables have of a matter, line by line, but for the day as of which it was worked out.
func (s *Store) held(ctx context.Context, id string) (lines []string, err error) {
	var version int
	var cover string
	var packed []byte
	if err := s.read.QueryRowContext(ctx, `SELECT version, cover, dossier FROM matter WHERE id = $1`, id).Scan(&version, &cover, &packed); err != nil {
		return nil, err
	}
	lines = append(lines, matterLine(version, cover, packed))
	work, err := s.lines(ctx, `SELECT version, next_change, due, received, stage, ended, warn, secret, counts, shown FROM work WHERE matter = $1`, id, 10)
	if err != nil {
		return nil, err
	}
	words, err := s.lines(ctx, `SELECT text, grams FROM word WHERE id = (SELECT id FROM work WHERE matter = $1)`, id, 2)
	if err != nil {
		return nil, err
	}
	keys, err := s.lines(ctx, `SELECT kind, value FROM work_key WHERE matter = $1`, id, 2)
	return slices.Concat(lines, work, words, keys), err
}

func (s *Store) lines(ctx context.Context, query, id string, columns int) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, query, id)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(scan func(...any) error) (string, error) {
		values, to := make([]any, columns), make([]any, columns)
		for i := range values {
			to[i] = &values[i]
		}
		err := scan(to...)
		return fmt.Sprint(values), err
	})
}

// wanted is what the tables should have of a matter.
func wanted(m Matter, p projection) ([]string, error) {
	cover, packed, err := m.File.stored()
	if err != nil {
		return nil, err
	}
	work, err := p.columns()
	if err != nil {
		return nil, err
	}
	lines := []string{matterLine(m.Version, cover, packed), fmt.Sprint(work), fmt.Sprint([]any{p.Text, grams(p.Text)})}
	for _, k := range p.Keys {
		lines = append(lines, fmt.Sprint([]any{k.Kind, k.Value}))
	}
	return lines, nil
}

func matterLine(version int, cover string, packed []byte) string {
	return fmt.Sprint(version, cover, hex.EncodeToString(packed))
}
