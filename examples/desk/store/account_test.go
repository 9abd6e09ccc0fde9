package store

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAccounts(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		zhao := Account{Name: "zhao", Shown: "赵某", Role: "handler", Person: "p1", Organ: "市公安局"}
		require.NoError(t, s.AddAccount(ctx, zhao, "right horse"))
		assert.Equal(t, ErrRepeated{"zhao"}, s.AddAccount(ctx, zhao, "other"))
		got, err := s.Login(ctx, "zhao", "right horse")
		require.NoError(t, err)
		assert.Equal(t, zhao, got)
		for _, wrong := range [][2]string{{"zhao", "wrong"}, {"zhao", ""}, {"li", "right horse"}, {"zhao' OR '1'='1", "right horse"}, {"", ""}} {
			_, err := s.Login(ctx, wrong[0], wrong[1])
			assert.Equal(t, ErrNotFound, err, wrong)
		}

		token, err := s.NewToken(ctx, "zhao", true, "script", time.Hour)
		require.NoError(t, err)
		who, about, err := s.Bearer(ctx, token)
		require.NoError(t, err)
		assert.Equal(t, zhao, who)
		assert.True(t, about.Bearer)
		kept, err := s.ids(ctx, `SELECT hash FROM token UNION SELECT password FROM account`)
		require.NoError(t, err)
		for _, text := range kept {
			assert.NotContains(t, text, token)
			assert.NotContains(t, text, "right horse")
		}
		_, _, err = s.Bearer(ctx, token+"x")
		assert.Equal(t, ErrNotFound, err)

		zhao.Disabled = true
		require.NoError(t, s.ChangeAccount(ctx, zhao))
		_, _, err = s.Bearer(ctx, token)
		assert.Equal(t, ErrNotFound, err, "what an account loses it loses at once")
		_, err = s.Login(ctx, "zhao", "right horse")
		assert.Equal(t, ErrNotFound, err)
		zhao.Disabled = false
		require.NoError(t, s.ChangeAccount(ctx, zhao))
		assert.Equal(t, ErrNotFound, s.ChangeAccount(ctx, Account{Name: "nobody"}))

		require.NoError(t, s.SetPassword(ctx, "zhao", "new horse"))
		_, _, err = s.Bearer(ctx, token)
		assert.Equal(t, ErrNotFound, err, "a new password ends all sessions")
		_, err = s.Login(ctx, "zhao", "new horse")
		require.NoError(t, err)
		assert.Equal(t, ErrNotFound, s.SetPassword(ctx, "nobody", "x"))

		session, err := s.NewToken(ctx, "zhao", false, "", time.Minute)
		require.NoError(t, err)
		now := s.now
		s.now = func() time.Time { return now().Add(time.Minute) }
		_, _, err = s.Bearer(ctx, session)
		assert.Equal(t, ErrNotFound, err, "it has run out")
		s.now = now
		_, _, err = s.Bearer(ctx, session)
		require.NoError(t, err)
		require.NoError(t, s.EndToken(ctx, session))
		_, _, err = s.Bearer(ctx, session)
		assert.Equal(t, ErrNotFound, err)

		all, err := s.Accounts(ctx)
		require.NoError(t, err)
		assert.Equal(t, []Account{zhao}, all)
	})
}

func TestReceiptAndLooks(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		m, err := s.Create(ctx, officer, "k", wall(t))
		require.NoError(t, err)
		_, err = s.ByCode(ctx, m.Code, "")
		assert.Equal(t, ErrNotFound, err, "no receipt was printed yet")
		code, old, err := s.Receipt(ctx, officer, m.ID)
		require.NoError(t, err)
		assert.Equal(t, m.Code, code)
		code, secret, err := s.Receipt(ctx, officer, m.ID)
		require.NoError(t, err)
		for _, wrong := range [][2]string{{code, old}, {code, ""}, {"", secret}, {"ABCDEFGHJK", secret}, {code + "%", secret}} {
			_, err := s.ByCode(ctx, wrong[0], wrong[1])
			assert.Equal(t, ErrNotFound, err, wrong)
		}
		got, err := s.ByCode(ctx, " "+code, secret+" ")
		require.NoError(t, err)
		assert.Equal(t, m, got)
		_, err = s.Look(ctx, officer, m.ID, "page")
		require.NoError(t, err)
		_, err = s.Look(ctx, officer, "nothing", "page")
		assert.Equal(t, ErrNotFound, err)
		_, _, err = s.Receipt(ctx, officer, "nothing")
		assert.Equal(t, ErrNotFound, err)
		looks, err := s.Looks(ctx, m.ID, 10)
		require.NoError(t, err)
		var what []string
		for _, l := range looks {
			what = append(what, l.What)
		}
		assert.ElementsMatch(t, []string{"receipt", "receipt", "by code", "page"}, what)
	})
}
