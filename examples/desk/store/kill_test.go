package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/internal/postgrestest"
)

// In the environment of a child of the tests: that it is to write, where, and how large its files may become.
const (
	childAddress = "DESK_TEST_CHILD"
	childRound   = "DESK_TEST_ROUND"
	childLimit   = "DESK_TEST_LIMIT"
	childAt      = "DESK_TEST_AT" // the statement at which it kills itself, and whether that is carried out before
)

func TestMain(m *testing.M) {
	if address := os.Getenv(childAddress); address != "" {
		write := writeOn
		if os.Getenv(childAt) != "" {
			write = writeUntil
		}
		if err := write(address, os.Getenv(childRound), os.Getenv(childLimit)); err != nil {
			fmt.Println("ended", err)
		}
		return
	}
	code := m.Run()
	postgrestest.Stop()
	os.Exit(code)
}

// writeOn writes matter after matter, each with a second entry, and says which keys were acknowledged, until it is killed or cannot go on.
func writeOn(address, round, limit string) error {
	if limit != "" {
		n, err := strconv.ParseUint(limit, 10, 64)
		if err != nil {
			return err
		}
		signal.Ignore(syscall.SIGXFSZ) // so that a write fails as on a full disk
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: n, Max: n}); err != nil {
			return err
		}
	}
	ctx := context.Background()
	s, err := Open(ctx, address)
	if err != nil {
		return err
	}
	s.now = func() time.Time { return today.Time().Add(2 * time.Hour) }
	f := File{Cover: Cover{Number: "X", Content: strings.Repeat("围墙", 200)}}
	for i := 0; ; i++ {
		key := fmt.Sprintf("%s-%d", round, i)
		m, err := s.Create(ctx, officer, key, f)
		if err != nil {
			return err
		}
		fmt.Println("ack", key)
		if _, err := s.Note(ctx, officer, m.ID, 1, key+"-note", "x"); err != nil {
			return err
		}
		fmt.Println("ack", key+"-note")
	}
}

// writeUntil writes one matter with two more entries, and kills itself at a statement of that.
func writeUntil(address, round, _ string) error {
	var after int
	var done bool
	if _, err := fmt.Sscan(os.Getenv(childAt), &after, &done); err != nil {
		return err
	}
	ctx := context.Background()
	c := cut{kill: true}
	s, err := openCut(ctx, address, &c)
	if err != nil {
		return err
	}
	c.arm(after, done)
	m, err := s.Create(ctx, officer, round, wallFile())
	if err != nil {
		return err
	}
	fmt.Println("ack", round)
	if _, err := s.Record(ctx, officer, m.ID, 1, round+"-step", "answer", accepted()); err != nil {
		return err
	}
	fmt.Println("ack", round+"-step")
	if _, err := s.Note(ctx, officer, m.ID, 2, round+"-note", "x"); err != nil {
		return err
	}
	fmt.Println("ack", round+"-note")
	return errors.New("all was written")
}

// child starts a writer and returns the keys it acknowledged until it was killed after some, or ended by itself.
func child(t *testing.T, address, round, limit string, after int, more ...string) (acked []string, ended string) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	c := exec.CommandContext(t.Context(), self)
	c.Env = append(os.Environ(), childAddress+"="+address, childRound+"="+round, childLimit+"="+limit)
	c.Env = append(c.Env, more...)
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if key, ok := strings.CutPrefix(lines.Text(), "ack "); ok {
			acked = append(acked, key)
		} else {
			ended += lines.Text()
		}
		if after > 0 && len(acked) == after {
			require.NoError(t, c.Process.Kill())
		}
	}
	_ = c.Wait() // it was killed
	return acked, ended
}

// assertKept looks whether every key that was acknowledged has its entry, once.
func assertKept(t *testing.T, s *Store, acked []string) {
	t.Helper()
	rows, err := s.ids(t.Context(), `SELECT key FROM entry`)
	for range 8 { // a connection to a server that was killed may still be in the pool
		if err == nil {
			break
		}
		rows, err = s.ids(t.Context(), `SELECT key FROM entry`)
	}
	require.NoError(t, err)
	kept := make(map[string]int)
	for _, key := range rows {
		kept[key]++
	}
	for _, key := range acked {
		assert.Equal(t, 1, kept[key], key)
	}
}

func TestKilledProcess(t *testing.T) {
	onEachAddress(t, func(t *testing.T, address string) {
		var acked []string
		for round, after := range []int{1, 14, 33} {
			some, ended := child(t, address, fmt.Sprint(round), "", after)
			require.Empty(t, ended)
			require.GreaterOrEqual(t, len(some), after)
			acked = append(acked, some...)
			s := openAt(t, address)
			assertKept(t, s, acked)
			assertConsistent(t, s)
		}
	})
}

// A process that is killed at any statement, before it or after, has lost nothing that it acknowledged and left nothing half done; who
// sends the rest again has it once.
func TestProcessKilledAtAnyStatement(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 5
	}
	onEachAddress(t, func(t *testing.T, address string) {
		s := openAt(t, address)
		ctx, killed := t.Context(), 0
		for _, done := range []bool{false, true} {
			for at := 0; ; at += step {
				round := fmt.Sprint(at, done)
				acked, ended := child(t, address, round, "", 0, childAt+"="+fmt.Sprint(at, done))
				assertKept(t, s, acked)
				m, err := s.Create(ctx, officer, round, wallFile())
				require.NoError(t, err)
				_, err = s.Record(ctx, officer, m.ID, 1, round+"-step", "answer", accepted())
				require.NoError(t, err)
				m, err = s.Note(ctx, officer, m.ID, 2, round+"-note", "x")
				require.NoError(t, err)
				require.Equal(t, 3, m.Version)
				if ended != "" {
					require.Equal(t, "ended all was written", ended)
					break
				}
				killed++
			}
		}
		t.Log(killed, "processes killed, each at another statement")
		assert.GreaterOrEqual(t, killed, 2*24/step)
		assertConsistent(t, s)
	})
}

// A server that is killed and started again has everything that was acknowledged, and writers go on by sending again.
func TestKilledDatabase(t *testing.T) {
	s := openAt(t, postgrestest.New(t))
	ctx := t.Context()
	const writers, each = 4, 12
	var acked sync.Map
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := range each {
				key := fmt.Sprintf("%d-%d", w, i)
				deadline := time.Now().Add(2 * time.Minute)
				for {
					_, err := s.Create(ctx, officer, key, File{})
					if err == nil {
						acked.Store(key, true)
						break
					}
					if !assert.True(t, time.Now().Before(deadline), "%v", err) {
						return
					}
					time.Sleep(20 * time.Millisecond)
				}
			}
		})
	}
	for range 2 {
		time.Sleep(50 * time.Millisecond)
		require.NoError(t, postgrestest.Kill())
		require.NoError(t, postgrestest.Start())
	}
	all.Wait()
	var keys []string
	acked.Range(func(key, _ any) bool { keys = append(keys, key.(string)); return true })
	assert.Len(t, keys, writers*each)
	assertKept(t, s, keys)
	n, err := s.Count(ctx, Query{}, today)
	require.NoError(t, err)
	assert.Equal(t, writers*each, n)
	assertConsistent(t, s)
}

// A disk that is full refuses a write and loses nothing; when there is room again, sending again does it.
func TestFullDisk(t *testing.T) {
	t.Run("no more pages", func(t *testing.T) {
		s := openAt(t, filepath.Join(t.TempDir(), "desk.db"))
		ctx := t.Context()
		var pages int
		require.NoError(t, s.write.QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages))
		_, err := s.write.ExecContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages+8))
		require.NoError(t, err)
		var acked []string
		f := wall(t)
		f.Cover.Content = strings.Repeat("围墙", 500)
		last := ""
		for i := 0; err == nil; i++ {
			require.Less(t, i, 1000)
			last = fmt.Sprint("k", i)
			if _, err = s.Create(ctx, officer, last, f); err == nil {
				acked = append(acked, last)
			}
		}
		assert.ErrorContains(t, err, "full")
		assert.NotEmpty(t, acked)
		assertKept(t, s, acked)
		_, err = s.write.ExecContext(ctx, "PRAGMA max_page_count = 1000000")
		require.NoError(t, err)
		_, err = s.Create(ctx, officer, last, f)
		require.NoError(t, err)
		assertKept(t, s, append(acked, last))
		assertConsistent(t, s)
	})
	t.Run("no larger file", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "desk.db")
		acked, ended := child(t, path, "full", "500000", 0)
		assert.Contains(t, ended, "ended ")
		assert.NotEmpty(t, acked)
		s := openAt(t, path)
		assertKept(t, s, acked)
		assertConsistent(t, s)
		_, err := s.Create(t.Context(), officer, "more", wall(t))
		require.NoError(t, err)
	})
}
