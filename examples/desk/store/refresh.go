package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// refreshed is the day to which this program has brought the projections.
type refreshed struct {
	sync.Mutex
	to calendar.Date
}

// upToDate does what Refresh does once a day, so that no list is of yesterday.
func (s *Store) upToDate(ctx context.Context, today calendar.Date) error {
	s.day.Lock()
	defer s.day.Unlock()
	if !today.After(s.day.to) {
		return nil
	}
	if _, err := s.Refresh(ctx, today); err != nil {
		return err
	}
	// So that the database knows how many rows a condition leaves; PostgreSQL looks by itself too, SQLite only when it is told.
	if _, err := s.write.ExecContext(ctx, `ANALYZE work`); err != nil {
		return err
	}
	s.day.to = today
	return nil
}

// batch is how many matters are brought up to date in one transaction.
const batch = 200

// Refresh brings the projections of the matters up to date on which something changed by itself, and returns how many those were.
// Others are not touched.
func (s *Store) Refresh(ctx context.Context, today calendar.Date) (done int, err error) {
	for {
		ids, err := s.ids(ctx, `SELECT matter FROM work WHERE next_change <= $1 AND as_of < $1 ORDER BY matter LIMIT $2`, today.String(), batch)
		if err != nil || len(ids) == 0 {
			return done, err
		}
		if err := s.again(ctx, ids, today); err != nil {
			return done, err
		}
		done += len(ids)
	}
}

// Rebuild makes everything again from the entries.
func (s *Store) Rebuild(ctx context.Context, today calendar.Date) error {
	return s.each(ctx, func(ids []string) error { return s.rebuildAll(ctx, ids, today) })
}

// fill makes the projections of the matters that have none: after a migration that emptied them, since they have another form now.
func (s *Store) fill(ctx context.Context, today calendar.Date) error {
	for {
		ids, err := s.ids(ctx, `SELECT m.id FROM matter m WHERE NOT EXISTS (SELECT 1 FROM work w WHERE w.matter = m.id) LIMIT $1`, batch)
		if err != nil || len(ids) == 0 {
			return err
		}
		if err := s.rebuildAll(ctx, ids, today); err != nil {
			return err
		}
	}
}

func (s *Store) rebuildAll(ctx context.Context, ids []string, today calendar.Date) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			if err := s.rebuild(ctx, tx, id, today); err != nil {
				return err
			}
		}
		return nil
	})
}

// rebuild locks the matter, so that what is written is not older than what is there.
func (s *Store) rebuild(ctx context.Context, tx *sql.Tx, id string, today calendar.Date) error {
	if err := touched(tx.ExecContext(ctx, `UPDATE matter SET version = version WHERE id = $1`, id)); err != nil {
		return err
	}
	m, err := replay(ctx, tx, id)
	if err != nil {
		return err
	}
	cover, packed, err := m.File.stored()
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE matter SET version = $1, cover = $2, dossier = $3 WHERE id = $4`, m.Version, cover, packed, id); err != nil {
		return err
	}
	p := project(m, today)
	if _, err := tx.ExecContext(ctx, `DELETE FROM word WHERE id = (SELECT id FROM work WHERE matter = $1)`, id); err != nil {
		return err
	}
	if err := p.remove(ctx, tx, "work", "work_key"); err != nil {
		return err
	}
	return p.write(ctx, tx, 0)
}

// replay puts a matter together from its entries.
func replay(ctx context.Context, q queryer, id string) (Matter, error) {
	m := Matter{ID: id}
	all, err := entries(ctx, q, id)
	if err != nil {
		return m, err
	}
	for _, e := range all {
		if m.File, err = m.File.fold(e); err != nil {
			return m, fmt.Errorf("store: entry %s/%d: %w", id, e.Seq, err)
		}
		m.Version = e.Seq
	}
	return m, nil
}

// again works out the projections of matters anew. Of one that somebody changed meanwhile they are new already.
func (s *Store) again(ctx context.Context, ids []string, today calendar.Date) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			m, err := load(ctx, tx, id)
			if err != nil {
				return err
			}
			if err := project(m, today).write(ctx, tx, m.Version); err != nil && !errors.Is(err, errRace) {
				return err
			}
		}
		return nil
	})
}

// each goes through all matters, batch by batch.
func (s *Store) each(ctx context.Context, do func(ids []string) error) error {
	after := ""
	for {
		ids, err := s.ids(ctx, `SELECT id FROM matter WHERE id > $1 ORDER BY id LIMIT $2`, after, batch)
		if err != nil || len(ids) == 0 {
			return err
		}
		if err := do(ids); err != nil {
			return err
		}
		after = ids[len(ids)-1]
	}
}

func (s *Store) ids(ctx context.Context, query string, args ...any) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(scan func(...any) error) (id string, err error) {
		err = scan(&id)
		return id, err
	})
}
