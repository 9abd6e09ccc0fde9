package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/pressly/goose/v3"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/internal/postgrestest"
)

// errCut is what a statement returns at which the power was cut.
var errCut = errors.New("the power was cut")

// cut fails one statement: that many are let through before. Done says whether the statement that fails was carried out all the same,
// which the caller cannot know.
type cut struct {
	sync.Mutex
	armed bool
	left  int
	done  bool
	fired bool
	kill  bool // the process ends there, instead of going on with an error
}

func (c *cut) arm(after int, done bool) {
	c.Lock()
	defer c.Unlock()
	c.armed, c.left, c.done, c.fired = true, after, done, false
}

func (c *cut) disarm() (fired bool) {
	c.Lock()
	defer c.Unlock()
	c.armed = false
	return c.fired
}

// at does a statement, or fails it.
func (c *cut) at(statement func() error) error {
	c.Lock()
	strikes := c.armed && c.left == 0
	if c.armed {
		c.left--
	}
	if strikes {
		c.armed, c.fired = false, true
	}
	done := c.done
	c.Unlock()
	if !strikes {
		return statement()
	}
	err := errCut
	if done {
		err = errors.Join(errCut, statement())
	}
	if c.kill {
		return errors.Join(err, syscall.Kill(os.Getpid(), syscall.SIGKILL))
	}
	return err
}

// cutDriver is a database whose power can be cut between any two statements.
type cutDriver struct {
	of      driver.Driver
	address string
	cut     *cut
}

func (d cutDriver) Connect(context.Context) (driver.Conn, error) {
	c, err := d.of.Open(d.address)
	return &cutConn{c, d.cut}, err
}

func (d cutDriver) Driver() driver.Driver { return d.of }

type cutConn struct {
	driver.Conn
	cut *cut
}

func (c *cutConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (r driver.Result, err error) {
	err = c.cut.at(func() (err error) {
		r, err = c.Conn.(driver.ExecerContext).ExecContext(ctx, query, args)
		return err
	})
	return r, err
}

func (c *cutConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (r driver.Rows, err error) {
	err = c.cut.at(func() (err error) {
		r, err = c.Conn.(driver.QueryerContext).QueryContext(ctx, query, args)
		return err
	})
	if err != nil && r != nil {
		return nil, errors.Join(err, r.Close())
	}
	return r, err
}

func (c *cutConn) BeginTx(ctx context.Context, o driver.TxOptions) (tx driver.Tx, err error) {
	err = c.cut.at(func() (err error) {
		tx, err = c.Conn.(driver.ConnBeginTx).BeginTx(ctx, o)
		return err
	})
	if err != nil && tx != nil {
		return nil, errors.Join(err, tx.Rollback())
	}
	return cutTx{tx, c.cut}, err
}

type cutTx struct {
	driver.Tx
	cut *cut
}

// Commit undoes what was not done, as a database does whose power was cut.
func (t cutTx) Commit() error {
	err := t.cut.at(t.Tx.Commit)
	if errors.Is(err, errCut) && !t.cut.done {
		return errors.Join(err, t.Tx.Rollback())
	}
	return err
}

// openCut opens a store whose power can be cut.
func openCut(ctx context.Context, address string, c *cut) (*Store, error) {
	name, dialect, write, read := "sqlite", goose.DialectSQLite3, sqliteAddress(address, "&_txlock=immediate"), sqliteAddress(address, "")
	if strings.HasPrefix(address, "postgres://") {
		name, dialect, write, read = "pgx", goose.DialectPostgres, address, address
	}
	reads, err := sql.Open(name, read)
	if err != nil {
		return nil, err
	}
	writes := sql.OpenDB(cutDriver{reads.Driver(), write, c})
	writes.SetMaxOpenConns(1)
	s, err := open(ctx, dialect, writes, reads)
	if err != nil {
		return nil, err
	}
	s.now = func() time.Time { return today.Time().Add(2 * time.Hour) }
	return s, nil
}

// onEachAddress runs a test with the address of an empty database of each kind.
func onEachAddress(t *testing.T, test func(t *testing.T, address string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "desk.db")) })
	t.Run("postgres", func(t *testing.T) { test(t, postgrestest.New(t)) })
}

// onEachCut runs a test on a store of each kind whose power can be cut.
func onEachCut(t *testing.T, test func(t *testing.T, s *Store, c *cut)) {
	onEachAddress(t, func(t *testing.T, address string) {
		var c cut
		s, err := openCut(t.Context(), address, &c)
		require.NoError(t, err)
		t.Cleanup(func() { assert.NoError(t, s.Close()) })
		test(t, s, &c)
	})
}

// Whatever statement the power is cut at, a change is there as a whole or not at all, and sending it again does it once.
func TestPowerCutBetweenAnyTwoStatements(t *testing.T) {
	onEachCut(t, func(t *testing.T, s *Store, c *cut) {
		ctx := t.Context()
		points := 0
		for _, done := range []bool{false, true} {
			for after := 0; ; after++ {
				name := fmt.Sprintf("%d %t ", after, done)
				c.arm(after, done)
				made, err := s.Create(ctx, officer, name+"create", wall(t))
				fired := c.disarm()
				if fired {
					points++
					require.ErrorIs(t, err, errCut, name)
					_, err = s.Create(ctx, officer, name+"create", wall(t))
				}
				require.NoError(t, err, name)
				made, err = s.Create(ctx, officer, name+"create", wall(t))
				require.NoError(t, err, name)
				more := s.cutIn(t, c, name+"record", after, done, made, func(key string, version int) (Matter, error) {
					return s.Record(ctx, officer, made.ID, version, key, "answer", accepted())
				})
				changed, err := Set("cover.heads", 3)
				require.NoError(t, err)
				made.Version++
				more2 := s.cutIn(t, c, name+"amend", after, done, made, func(key string, version int) (Matter, error) {
					return s.Amend(ctx, officer, made.ID, version, key, changed)
				})
				if !fired && !more && !more2 {
					break
				}
			}
		}
		t.Log(points, "statements of a new matter at which the power was cut")
		assert.GreaterOrEqual(t, points, 2*8, "begin, key, entry, matter, row, keys, counts, commit")
		assertConsistent(t, s)
		for after := 0; ; after += 11 { // in the middle of making everything again
			c.arm(after, after%2 == 0)
			err := s.Rebuild(ctx, today)
			if !c.disarm() {
				require.NoError(t, err)
				break
			}
			require.ErrorIs(t, err, errCut)
			assertConsistent(t, s)
		}
		assertConsistent(t, s)
	})
}

// cutIn cuts the power in a change, sends it again, and looks whether it was done once.
func (s *Store) cutIn(t *testing.T, c *cut, key string, after int, done bool, before Matter, change func(key string, version int) (Matter, error)) bool {
	t.Helper()
	c.arm(after, done)
	m, err := change(key, before.Version)
	fired := c.disarm()
	if fired {
		require.ErrorIs(t, err, errCut, key)
		between, err := s.Matter(t.Context(), before.ID)
		require.NoError(t, err)
		assert.Contains(t, []int{before.Version, before.Version + 1}, between.Version)
		m, err = change(key, before.Version)
		require.NoError(t, err, key)
	} else {
		require.NoError(t, err, key)
	}
	assert.Equal(t, before.Version+1, m.Version, key)
	all, err := s.Entries(t.Context(), before.ID)
	require.NoError(t, err)
	assert.Len(t, all, m.Version, key)
	return fired
}

// Of many who saw the same version one wins; the same key is applied once, however many send it.
func TestRacingWriters(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		m, err := s.Create(ctx, officer, "k", wall(t))
		require.NoError(t, err)
		const writers = 8
		race := func(write func(i int) error) (won int) {
			errs := make([]error, writers)
			var all sync.WaitGroup
			for i := range writers {
				all.Go(func() { errs[i] = write(i) })
			}
			all.Wait()
			for _, err := range errs {
				var conflict ErrConflict
				if err == nil {
					won++
				} else {
					require.ErrorAs(t, err, &conflict)
				}
			}
			return won
		}
		assert.Equal(t, 1, race(func(i int) error {
			_, err := s.Record(ctx, officer, m.ID, 1, fmt.Sprint("own ", i), "answer", accepted())
			return err
		}))
		assert.Equal(t, writers, race(func(int) error {
			_, err := s.Note(ctx, officer, m.ID, 2, "shared", "x")
			return err
		}))
		ids := make([]string, writers)
		assert.Equal(t, writers, race(func(i int) error {
			made, err := s.Create(ctx, officer, "new", wall(t))
			ids[i] = made.ID
			return err
		}))
		for _, id := range ids {
			assert.Equal(t, ids[0], id)
		}
		after, err := s.Matter(ctx, m.ID)
		require.NoError(t, err)
		assert.Equal(t, 3, after.Version)
		// Beside writers, lists are brought up to date and nothing old is written over what is new.
		assert.Equal(t, writers, race(func(i int) error {
			if i%2 == 0 {
				return s.again(ctx, []string{m.ID}, today)
			}
			_, err := s.Create(ctx, officer, fmt.Sprint("more ", i), wall(t))
			return err
		}))
		assertConsistent(t, s)
	})
}
