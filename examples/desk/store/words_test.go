package store

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pressly/goose/v3"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/desk/internal/postgrestest"
)

func TestGrams(t *testing.T) {
	assert.Equal(t, "0h6c 0hi1 0h6c0hi1", grams("围墙"))
	assert.Equal(t, "002p 002p002p", grams("aaa"), "each once")
	assert.Empty(t, grams(""))
	assert.Equal(t, "0h6c", gramsOf("围"))
	assert.Equal(t, "0h6c0hi1", gramsOf("围墙"))
	assert.Len(t, strings.Fields(gramsOf(strings.Repeat("围墙", 5000))), maxAsked)
	for _, r := range []rune{0, 'a', '墙', '\U0010ffff'} {
		assert.Len(t, letter(r), 4)
	}
}

// A search finds the matters that have the word, whatever it is, and no others: told by a search of each text, letter by letter.
func TestWords(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		random := rand.New(rand.NewPCG(5, 6))
		const letters = "围墙赔偿拆迁aB1 %_'\"\\，。𠀀😀İß"
		text := func(n int) string {
			var b strings.Builder
			for range n {
				all := []rune(letters)
				b.WriteRune(all[random.IntN(len(all))])
			}
			return b.String()
		}
		var all []New
		texts := map[string]string{}
		for i := range 60 {
			content := text(random.IntN(40))
			all = append(all, New{fmt.Sprint("w", i), File{Cover: Cover{Content: content}}})
		}
		made, err := s.CreateAll(ctx, officer, all)
		require.NoError(t, err)
		for i, m := range made {
			texts[m.ID] = strings.ToLower(all[i].Cover.Content)
		}
		hits := 0
		find := func(word string) {
			var want []string
			for id, text := range texts {
				if strings.Contains(text, strings.ToLower(word)) {
					want = append(want, id)
				}
			}
			hits += len(want)
			assert.ElementsMatch(t, want, ids(t, s, Query{Text: word}), "%q", word)
			where, args := Query{Text: word, many: true}.where(today)
			other, err := s.ids(ctx, `SELECT w.matter FROM work w WHERE `+where, args...)
			require.NoError(t, err)
			assert.ElementsMatch(t, want, other, "%q in many", word)
		}
		for range 60 {
			find(text(1 + random.IntN(4)))
		}
		for _, m := range made[:20] { // words that are there
			if all := []rune(texts[m.ID]); len(all) > 0 {
				from := random.IntN(len(all))
				find(string(all[from:min(len(all), from+1+random.IntN(8))]))
			}
		}
		assert.NotZero(t, hits)

		// A word goes when the text that had it goes, and another step leaves it.
		m, err := s.Create(ctx, officer, "k", wall(t))
		require.NoError(t, err)
		change, err := Set("cover.content", "堤坝")
		require.NoError(t, err)
		_, err = s.Amend(ctx, officer, m.ID, 1, "k1", change)
		require.NoError(t, err)
		change, err = Set("cover.content", "河道")
		require.NoError(t, err)
		_, err = s.Amend(ctx, officer, m.ID, 2, "k2", change)
		require.NoError(t, err)
		_, err = s.Note(ctx, officer, m.ID, 3, "k3", "x")
		require.NoError(t, err)
		assert.Empty(t, ids(t, s, Query{Text: "堤坝"}))
		assert.Equal(t, []string{m.ID}, ids(t, s, Query{Text: "河道"}))
		assertConsistent(t, s)
	})
}

// A database of the first edition is brought to the form of this one: what is not an entry is made again.
func TestMigration(t *testing.T) {
	onEach(t, func(t *testing.T, from *Store) {
		ctx := t.Context()
		_, err := from.CreateAll(ctx, officer, manyFiles(t, 12))
		require.NoError(t, err)
		name, dialect, address, open := "sqlite", goose.DialectSQLite3, filepath.Join(t.TempDir(), "old.db"), ""
		if from.read == from.write {
			name, dialect, address = "pgx", goose.DialectPostgres, postgrestest.New(t)
		}
		open = address
		if name == "sqlite" {
			open = sqliteAddress(address, "")
		}
		old, err := sql.Open(name, open)
		require.NoError(t, err)
		p, err := provider(dialect, old)
		require.NoError(t, err)
		_, err = p.UpTo(ctx, 1)
		require.NoError(t, err)
		for _, table := range []string{"entry (matter, seq, key, at, account, role, kind, payload)", "matter (id, version, code, secret, cover, dossier)"} {
			into, columns, _ := strings.Cut(table, " ")
			rows, err := from.read.QueryContext(ctx, "SELECT "+strings.Trim(columns, "()")+" FROM "+into)
			require.NoError(t, err)
			n := strings.Count(columns, ",") + 1
			all, err := collect(rows, func(scan func(...any) error) ([]any, error) {
				values, to := make([]any, n), make([]any, n)
				for i := range values {
					to[i] = &values[i]
				}
				return values, scan(to...)
			})
			require.NoError(t, err)
			require.NotEmpty(t, all)
			tx, err := old.BeginTx(ctx, nil)
			require.NoError(t, err)
			require.NoError(t, insert(ctx, tx, table, n, slices.Concat(all...)))
			require.NoError(t, tx.Commit())
		}
		_, err = old.ExecContext(ctx, `INSERT INTO tally (matter, claim, indicator, hit) VALUES ('x', 0, 'y', 1)`)
		require.NoError(t, err)
		require.NoError(t, old.Close())

		s := openAt(t, address)
		require.NoError(t, s.Rebuild(ctx, today)) // those of the day of the test, whatever day it was opened on
		assertConsistent(t, s)
		assert.Len(t, ids(t, s, Query{}), 12)
		assert.Len(t, ids(t, s, Query{Text: "xf000003"}), 1)
	})
}

// Projections that are not there are made when the store is opened.
func TestProjectionsAreMadeOnOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.db")
	s := openAt(t, path)
	_, err := s.CreateAll(t.Context(), officer, manyFiles(t, 12))
	require.NoError(t, err)
	for _, table := range []string{"word", "work", "work_key"} {
		_, err := s.write.ExecContext(t.Context(), "DELETE FROM "+table)
		require.NoError(t, err)
	}
	assert.Empty(t, ids(t, s, Query{}))
	again := openAt(t, path)
	assert.Len(t, ids(t, again, Query{}), 12)
}
