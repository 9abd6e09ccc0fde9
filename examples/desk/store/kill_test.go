package store

import (
	"bufio"
	"context"
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
)

// In the environment of a child of the tests: that it is to write, where, and how large its files may become.
const (
	childAddress = "DESK_TEST_CHILD"
	childRound   = "DESK_TEST_ROUND"
	childLimit   = "DESK_TEST_LIMIT"
)

func TestMain(m *testing.M) {
	if address := os.Getenv(childAddress); address != "" {
		if err := writeOn(address, os.Getenv(childRound), os.Getenv(childLimit)); err != nil {
			fmt.Println("ended", err)
		}
		return
	}
	code := m.Run()
	server.stop()
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

// child starts a writer and returns the keys it acknowledged until it was killed after some, or ended by itself.
func child(t *testing.T, address, round, limit string, after int) (acked []string, ended string) {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	c := exec.CommandContext(t.Context(), self)
	c.Env = append(os.Environ(), childAddress+"="+address, childRound+"="+round, childLimit+"="+limit)
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
	kill := func(t *testing.T, address string) {
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
	}
	t.Run("sqlite", func(t *testing.T) { kill(t, filepath.Join(t.TempDir(), "desk.db")) })
	t.Run("postgres", func(t *testing.T) { kill(t, newPostgres(t)) })
}

// A server that is killed and started again has everything that was acknowledged, and writers go on by sending again.
func TestKilledDatabase(t *testing.T) {
	s := openAt(t, newPostgres(t))
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
		require.NoError(t, server.kill())
		require.NoError(t, server.up())
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
