package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Store keeps matters, accounts and who looked at what. It is safe for use by many goroutines, and several programs may use one
// database. Close it.
type Store struct {
	write *sql.DB // of SQLite one connection, since only one can write at a time and waiting in line is fairer than trying again
	read  *sql.DB
	now   func() time.Time
	day   refreshed
}

//go:embed migrations
var migrations embed.FS

// Open opens a database, and brings it to the form of this program. The address is postgres://… , or the path of a SQLite file,
// which is made if it is not there.
func Open(ctx context.Context, address string) (*Store, error) {
	if strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://") {
		config, err := pgx.ParseConfig(address)
		if err != nil {
			return nil, fmt.Errorf("store: %w", err) // without the password
		}
		if config.RuntimeParams["jit"] == "" { // compiling a query of a list takes longer than a hundred of its answers
			config.RuntimeParams["jit"] = "off"
		}
		db := stdlib.OpenDB(*config)
		db.SetMaxOpenConns(16)
		db.SetMaxIdleConns(16)
		return open(ctx, goose.DialectPostgres, db, db)
	}
	write, err := sql.Open("sqlite", sqliteAddress(address, "&_txlock=immediate"))
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", sqliteAddress(address, "&_pragma=query_only(1)"))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("store: %w", err), write.Close())
	}
	read.SetMaxOpenConns(8)
	read.SetMaxIdleConns(8)
	read.SetConnMaxLifetime(time.Hour) // a connection learns what ANALYZE found when it is opened
	return open(ctx, goose.DialectSQLite3, write, read)
}

// sqliteAddress asks for a log written ahead, so that readers do not wait for a writer, and for every commit on the disk before it
// is acknowledged, since what was acknowledged must not be lost when the power fails.
func sqliteAddress(path, more string) string {
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath()}).String() +
		"?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)" + more
}

func open(ctx context.Context, dialect goose.Dialect, write, read *sql.DB) (*Store, error) {
	s := &Store{write: write, read: read, now: time.Now}
	if err := migrate(ctx, dialect, write); err != nil {
		return nil, errors.Join(fmt.Errorf("store: %w", err), s.Close())
	}
	if err := s.fill(ctx, Day(s.now())); err != nil {
		return nil, errors.Join(fmt.Errorf("store: %w", err), s.Close())
	}
	return s, nil
}

func migrate(ctx context.Context, dialect goose.Dialect, db *sql.DB) error {
	p, err := provider(dialect, db)
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// provider has the migrations: files, and one that is not said in words which both databases know.
func provider(dialect goose.Dialect, db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	folder := "sqlite"
	if dialect == goose.DialectPostgres {
		folder = "postgres"
	}
	own, err := fs.ReadFile(files, folder+"/00003_word_index.sql")
	if err != nil {
		return nil, err
	}
	index := func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, string(own))
		return err
	}
	options := []goose.ProviderOption{goose.WithGoMigrations(goose.NewGoMigration(3, &goose.GoFunc{RunTx: index}, nil))}
	if dialect == goose.DialectPostgres { // two programs may start at once
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	return goose.NewProvider(dialect, db, files, options...)
}

// Close closes the database.
func (s *Store) Close() error {
	if s.read == s.write {
		return s.write.Close()
	}
	return errors.Join(s.read.Close(), s.write.Close())
}

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.read.PingContext(ctx) }

// china is the time of all offices; the country has one.
var china = time.FixedZone("CST", 8*60*60)

// Day is the civil day of a moment in China.
func Day(t time.Time) calendar.Date { return calendar.DateOf(t.In(china)) }

// moment is how a point in time is written: as texts of one length they sort as they should.
const moment = "2006-01-02T15:04:05.000000Z"

func stamp(t time.Time) string { return t.UTC().Format(moment) }

// attempts is how often a transaction is tried that lost a race which it may win the next time.
const attempts = 5

// inTx does a change as one transaction: all of it or nothing. A change that lost a race against another is tried again, and then
// sees what the other did.
func (s *Store) inTx(ctx context.Context, change func(*sql.Tx) error) (err error) {
	for range attempts {
		if err = s.once(ctx, change); !lostRace(err) {
			return err
		}
	}
	return err
}

func (s *Store) once(ctx context.Context, change func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := change(tx); err != nil {
		if undone := tx.Rollback(); undone != nil && !errors.Is(undone, sql.ErrTxDone) { // else the database undoes it by itself
			return errors.Join(err, undone)
		}
		return err
	}
	return tx.Commit()
}

// errRace says that a row was not as it was read a moment before.
var errRace = errors.New("store: the matter changed meanwhile")

// lostRace reports whether another transaction was faster: with a unique value, or with a row that both wanted.
func lostRace(err error) bool {
	var pg *pgconn.PgError
	var lite *sqlite.Error
	switch {
	case errors.Is(err, errRace):
		return true
	case errors.As(err, &pg):
		return pg.Code == "23505" || pg.Code == "40001" || pg.Code == "40P01" // unique_violation, serialization_failure, deadlock_detected
	case errors.As(err, &lite):
		return lite.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE || lite.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY || lite.Code()&0xff == sqlite3.SQLITE_BUSY
	}
	return false
}
