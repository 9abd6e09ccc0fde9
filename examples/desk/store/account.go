package store

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"
)

// Account is somebody who may log in. What a role may do is not for the store to know.
type Account struct {
	Name     string // unique
	Shown    string // how people call the holder
	Role     string
	Person   string // identity within the roster
	Organ    string
	Disabled bool
}

// Actor is the account as the one who does something.
func (a Account) Actor() Actor { return Actor{a.Name, a.Role} }

// AddAccount adds an account, or ErrRepeated if there is one of that name.
func (s *Store) AddAccount(ctx context.Context, a Account, password string) error {
	hashed := hashPassword(password)
	return s.inTx(ctx, func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM account WHERE name = $1`, a.Name).Scan(&n); err != nil {
			return err
		}
		if n > 0 {
			return ErrRepeated{a.Name}
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO account (name, shown, role, person, organ, password, disabled) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
			a.Name, a.Shown, a.Role, a.Person, a.Organ, hashed, oneIf(a.Disabled))
		return err
	})
}

// ChangeAccount sets all of an account but its name and password. What it loses it loses at once: its tokens are checked against it.
func (s *Store) ChangeAccount(ctx context.Context, a Account) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		return found(tx.ExecContext(ctx, `UPDATE account SET shown = $1, role = $2, person = $3, organ = $4, disabled = $5 WHERE name = $6`,
			a.Shown, a.Role, a.Person, a.Organ, oneIf(a.Disabled), a.Name))
	})
}

// SetPassword sets a password and ends all sessions and tokens of the account.
func (s *Store) SetPassword(ctx context.Context, name, password string) error {
	hashed := hashPassword(password)
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if err := found(tx.ExecContext(ctx, `UPDATE account SET password = $1 WHERE name = $2`, hashed, name)); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM token WHERE account = $1`, name)
		return err
	})
}

// Accounts lists all accounts by name.
func (s *Store) Accounts(ctx context.Context) ([]Account, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT `+accountColumns+` FROM account ORDER BY name`)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanAccount)
}

const accountColumns = `name, shown, role, person, organ, disabled`

func scanAccount(scan func(...any) error) (a Account, err error) {
	var disabled int
	err = scan(&a.Name, &a.Shown, &a.Role, &a.Person, &a.Organ, &disabled)
	a.Disabled = disabled != 0
	return a, err
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func found(done sql.Result, err error) error {
	if err = touched(done, err); errors.Is(err, errRace) {
		return ErrNotFound
	}
	return err
}

// Login returns the account if the password is right, else ErrNotFound; for a name that there is not it takes as long.
func (s *Store) Login(ctx context.Context, name, password string) (Account, error) {
	var a Account
	var disabled int
	hashed := noPassword
	err := s.read.QueryRowContext(ctx, `SELECT `+accountColumns+`, password FROM account WHERE name = $1`, name).
		Scan(&a.Name, &a.Shown, &a.Role, &a.Person, &a.Organ, &disabled, &hashed)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Account{}, err
	}
	if !passwordIs(hashed, password) || err != nil || disabled != 0 {
		return Account{}, ErrNotFound
	}
	return a, nil
}

// Token is what stands behind a session or a bearer token; its text is not kept.
type Token struct {
	Bearer  bool // of a program; else of a session in a browser
	Label   string
	Made    time.Time
	Expires time.Time
}

// NewToken makes a token for an account and returns its text, which is shown this once.
func (s *Store) NewToken(ctx context.Context, account string, bearer bool, label string, lasts time.Duration) (string, error) {
	text := rand.Text()
	now := s.now()
	return text, s.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO token (hash, account, bearer, label, made, expires) VALUES ($1, $2, $3, $4, $5, $6)`,
			hashToken(text), account, oneIf(bearer), label, stamp(now), stamp(now.Add(lasts)))
		return err
	})
}

// Bearer returns whose token it is, or ErrNotFound where it is none, has run out, or its account is disabled.
func (s *Store) Bearer(ctx context.Context, text string) (Account, Token, error) {
	var a Account
	var t Token
	var bearer, disabled int
	var made, expires string
	err := s.read.QueryRowContext(ctx, `SELECT `+accountColumns+`, bearer, label, made, expires FROM token JOIN account ON account.name = token.account WHERE hash = $1`, hashToken(text)).
		Scan(&a.Name, &a.Shown, &a.Role, &a.Person, &a.Organ, &disabled, &bearer, &t.Label, &made, &expires)
	if errors.Is(err, sql.ErrNoRows) {
		return Account{}, t, ErrNotFound
	}
	if err != nil {
		return Account{}, t, err
	}
	t.Bearer = bearer != 0
	t.Made, err = time.Parse(moment, made)
	if err != nil {
		return Account{}, t, err
	}
	if t.Expires, err = time.Parse(moment, expires); err != nil {
		return Account{}, t, err
	}
	if disabled != 0 || !s.now().Before(t.Expires) {
		return Account{}, Token{}, ErrNotFound
	}
	return a, t, nil
}

// EndToken ends a token, and with it removes all that have run out.
func (s *Store) EndToken(ctx context.Context, text string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `DELETE FROM token WHERE hash = $1 OR expires <= $2`, hashToken(text), stamp(s.now()))
		return err
	})
}

// hashToken needs no salt and no work: a token has 128 random bits.
func hashToken(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// The cost of a password, as OWASP asks for argon2id: 19 MiB, two passes. It is kept with each hash, so that it can be raised.
const (
	argonTime   = 2
	argonMemory = 19 * 1024 // KiB
	argonLanes  = 1
)

var encoding = base64.RawStdEncoding

// hashing is how many passwords are looked at at once. Others wait: each takes 19 MiB, and many at once would take all there is.
var hashing = make(chan struct{}, 4)

func argon(password string, salt []byte, passes, memory uint32, lanes uint8, length int) []byte {
	hashing <- struct{}{}
	defer func() { <-hashing }()
	return argon2.IDKey([]byte(password), salt, passes, memory, lanes, uint32(length))
}

// hashPassword returns a password in the common form $argon2id$v=19$m=…,t=…,p=…$salt$hash.
func hashPassword(password string) string {
	salt := make([]byte, 16)
	rand.Read(salt) // never fails, see crypto/rand
	sum := argon(password, salt, argonTime, argonMemory, argonLanes, 32)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, argonMemory, argonTime, argonLanes, encoding.EncodeToString(salt), encoding.EncodeToString(sum))
}

// noPassword is the hash of no password that anybody has, to be compared with where there is none.
var noPassword = hashPassword(rand.Text())

func passwordIs(hashed, password string) bool {
	parts := strings.Split(hashed, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false
	}
	var memory, passes uint32
	var lanes uint8
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &passes, &lanes); err != nil || passes == 0 || lanes == 0 {
		return false
	}
	salt, err := encoding.DecodeString(parts[4])
	if err != nil {
		return false
	}
	want, err := encoding.DecodeString(parts[5])
	if err != nil || len(want) == 0 {
		return false
	}
	return subtle.ConstantTimeCompare(argon(password, salt, passes, memory, lanes, len(want)), want) == 1
}

// alphabet has no letters that look like digits.
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

func newCode(n int) string {
	code := make([]byte, n)
	rand.Read(code)
	for i := range code {
		code[i] = alphabet[int(code[i])%len(alphabet)] // 32 letters: each as likely as the others
	}
	return string(code)
}

// Receipt makes a new secret for the query code of a matter, to be printed on the receipt; the one before is worth nothing then.
func (s *Store) Receipt(ctx context.Context, by Actor, id string) (code, secret string, err error) {
	secret = newCode(8)
	hashed := hashPassword(secret)
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		if err := found(tx.ExecContext(ctx, `UPDATE matter SET secret = $1 WHERE id = $2`, hashed, id)); err != nil {
			return err
		}
		if err := tx.QueryRowContext(ctx, `SELECT code FROM matter WHERE id = $1`, id).Scan(&code); err != nil {
			return err
		}
		return s.accessed(ctx, tx, by, id, "receipt")
	})
	return code, secret, err
}

// ByCode returns the matter of a query code to somebody who has its secret too. That is the petitioner as far as anybody can know.
func (s *Store) ByCode(ctx context.Context, code, secret string) (Matter, error) {
	id, hashed := "", ""
	err := s.read.QueryRowContext(ctx, `SELECT id, secret FROM matter WHERE code = $1`, strings.ToUpper(strings.TrimSpace(code))).Scan(&id, &hashed)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Matter{}, err
	}
	if hashed == "" {
		hashed = noPassword
	}
	if !passwordIs(hashed, strings.ToUpper(strings.TrimSpace(secret))) {
		return Matter{}, ErrNotFound
	}
	return s.Look(ctx, Actor{Role: "petitioner"}, id, "by code")
}

// Access is one look at a matter.
type Access struct {
	At     time.Time
	By     Actor
	Matter string
	What   string
}

// Accessed records that somebody looked at a matter.
func (s *Store) Accessed(ctx context.Context, by Actor, matter, what string) error {
	return s.inTx(ctx, func(tx *sql.Tx) error { return s.accessed(ctx, tx, by, matter, what) })
}

// AccessedAll records that somebody looked at many matters at once, as in a ledger.
func (s *Store) AccessedAll(ctx context.Context, by Actor, matters []string, what string) error {
	var values []any
	at := stamp(s.now())
	for _, id := range matters {
		values = append(values, at, by.Account, by.Role, id, what)
	}
	return s.inTx(ctx, func(tx *sql.Tx) error {
		return insert(ctx, tx, "access (at, account, role, matter, what)", 5, values)
	})
}

func (s *Store) accessed(ctx context.Context, tx *sql.Tx, by Actor, matter, what string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO access (at, account, role, matter, what) VALUES ($1, $2, $3, $4, $5)`, stamp(s.now()), by.Account, by.Role, matter, what)
	return err
}

// Looks returns who looked at a matter, the last first.
func (s *Store) Looks(ctx context.Context, matter string, limit int) ([]Access, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT at, account, role, what FROM access WHERE matter = $1 ORDER BY at DESC LIMIT $2`, matter, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(scan func(...any) error) (Access, error) {
		x := Access{Matter: matter}
		var at string
		if err := scan(&at, &x.By.Account, &x.By.Role, &x.What); err != nil {
			return x, err
		}
		var err error
		x.At, err = time.Parse(moment, at)
		return x, err
	})
}
