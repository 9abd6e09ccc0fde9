package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"modernc.org/sqlite"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var officer = Actor{"zhao", "handler"}

// today is the day on which the tests run, whatever the clock says.
var today = calendar.MustDate(2026, 3, 20)

// onEach runs a test on a new database of each kind.
func onEach(t *testing.T, test func(t *testing.T, s *Store)) {
	onEachAddress(t, func(t *testing.T, address string) { test(t, openAt(t, address)) })
}

func openAt(t *testing.T, address string) *Store {
	t.Helper()
	s, err := Open(t.Context(), address)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, s.Close()) })
	s.now = func() time.Time { return today.Time().Add(2 * time.Hour) }
	return s
}

// wall is a small matter with one claim that was registered.
func wall(t *testing.T) File {
	t.Helper()
	f := wallFile()
	require.NotEmpty(t, f.Dossier.Claims)
	return f
}

func wallFile() File {
	d, _ := dossier.Read([]byte(`{"case": "wall", "received": "2026-01-12", "title": {"zh": "围墙纠纷"},
		"facts": {"category": "grievance", "source": "direct", "contact_clear": "yes"},
		"claims": [{"name": "answer", "title": {"zh": "要求答复报案"}, "complete": true, "events": [{"kind": "registered", "on": "2026-01-12"}]}]}`))
	return File{Cover{Number: "XF2026-001", Petitioners: []Petitioner{{Name: "王某", Identity: "15020219600101000X", Phone: "13900000000"}}}, d}
}

func accepted() history.Event {
	return history.Event{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 1, 20))}
}

func assertConsistent(t *testing.T, s *Store) {
	t.Helper()
	differs, err := s.Check(t.Context(), today)
	require.NoError(t, err)
	assert.Empty(t, differs)
	if _, ok := s.read.Driver().(*sqlite.Driver); ok { // of SQLite the index of words is a table of its own, which can be compared with what it is of
		_, err := s.write.ExecContext(t.Context(), `INSERT INTO word_index (word_index, rank) VALUES ('integrity-check', 1)`)
		assert.NoError(t, err)
	}
}

func TestOneMatter(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		m, err := s.Create(ctx, officer, "k1", wall(t))
		require.NoError(t, err)
		assert.Equal(t, 1, m.Version)
		assert.Len(t, m.Code, 10)

		again, err := s.Create(ctx, officer, "k1", wall(t))
		require.NoError(t, err)
		assert.Equal(t, m, again)
		_, err = s.Create(ctx, Actor{"li", "handler"}, "k1", wall(t))
		assert.Equal(t, ErrRepeated{"k1"}, err)

		m2, err := s.Record(ctx, officer, m.ID, 1, "k2", "answer", accepted())
		require.NoError(t, err)
		assert.Equal(t, 2, m2.Version)
		assert.Len(t, m2.Dossier.Claims[0].Events, 2)
		assert.Equal(t, today, m2.Dossier.Claims[0].Events[1].Recorded)
		again, err = s.Record(ctx, officer, m.ID, 1, "k2", "answer", accepted())
		require.NoError(t, err)
		assert.Equal(t, m2, again)
		_, err = s.Record(ctx, officer, m.ID, 1, "k3", "answer", accepted())
		assert.Equal(t, ErrConflict{2}, err)
		_, err = s.Record(ctx, officer, m.ID, 2, "k2", "answer", history.Event{Kind: history.Notify})
		assert.Equal(t, ErrRepeated{"k2"}, err)

		var refused *Refused
		_, err = s.Record(ctx, officer, m.ID, 2, "k4", "answer", history.Event{Kind: history.Serve, On: calendar.On(today)})
		require.ErrorAs(t, err, &refused)
		assert.NotEmpty(t, refused.Violations)
		assert.NotNil(t, refused.Step)

		change, err := Set("cover.petitioners[0].phone", "13911111111")
		require.NoError(t, err)
		entry, err := Set("claims[0].dispute", map[string]any{})
		require.NoError(t, err)
		m3, err := s.Amend(ctx, officer, m.ID, 2, "k5", change, entry)
		require.NoError(t, err)
		assert.Equal(t, "13911111111", m3.Cover.Petitioners[0].Phone)
		assert.NotNil(t, m3.Dossier.Claims[0].Dispute)
		m4, err := s.Note(ctx, officer, m.ID, 3, "k6", "打过电话")
		require.NoError(t, err)
		assert.Equal(t, m3.File, m4.File)
		kept, err := s.Matter(ctx, m.ID)
		require.NoError(t, err)
		assert.Equal(t, m4, kept)
		all, err := s.Entries(ctx, m.ID)
		require.NoError(t, err)
		require.Len(t, all, 4)
		assert.Equal(t, officer, all[3].By)

		page, cursor, err := s.Work(ctx, Query{}, today)
		require.NoError(t, err)
		assert.Empty(t, cursor)
		require.Len(t, page, 1)
		assert.Equal(t, "XF2026-001", page[0].Number)
		assertConsistent(t, s)
		require.NoError(t, s.Rebuild(ctx, today))
		assertConsistent(t, s)
	})
}

// An address that cannot be read does not put its password into a message.
func TestPasswordStaysOutOfMessages(t *testing.T) {
	for _, address := range []string{"postgres://desk:very-secret@[::1/desk", "postgres://desk:very-secret@127.0.0.1:1/desk", "postgres://desk:very-secret@127.0.0.1:x/desk"} {
		_, err := Open(t.Context(), address)
		require.Error(t, err)
		assert.NotContains(t, err.Error(), "very-secret")
	}
}
