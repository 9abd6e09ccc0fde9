// Command desk is a petition room's own program: matters in a database, pages for those who work on them and for the petitioners, and
// a JSON API. README.md says how it is run.
package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/intake"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/examples/desk/web"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
)

const usage = `desk is a petition room's own program.

Usage: desk [flags]

Without flags it keeps its data in desk.db, puts three real matters in when it starts for the first time, prints the first account, and
serves http://localhost:8080. Each flag may be given as a variable of the environment instead: -db is DESK_DB, -listen DESK_LISTEN.

`

// settings are what differs from one office to the next.
type settings struct {
	db, listen, phone, roster, ledger string
	secure, empty                     bool
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr, nil)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "desk:", err)
		os.Exit(1)
	}
}

// run is main without the process. It returns when the context ends and every request under way is answered. It says at which address
// it listens to whoever gives a channel for it.
func run(ctx context.Context, args []string, env func(string) string, out, logs io.Writer, ready chan<- string) error {
	set, err := parse(args, env, logs)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewJSONHandler(logs, nil))
	roster, err := readRoster(set.roster)
	if err != nil {
		return err
	}
	db, err := store.Open(ctx, set.db)
	if err != nil {
		return err
	}
	defer func() {
		if err := db.Close(); err != nil {
			log.Error("database not closed", "error", err)
		}
	}()
	if set.ledger != "" {
		return importLedger(ctx, db, set.ledger, out)
	}
	desk, err := web.New(db, web.Options{Log: log, Now: time.Now, Secure: set.secure, Phone: set.phone, Roster: roster})
	if err != nil {
		return err
	}
	if err := begin(ctx, db, set.empty, out); err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", set.listen)
	if err != nil {
		return err
	}
	log.Info("serving", "address", listener.Addr().String())
	if ready != nil {
		ready <- listener.Addr().String()
	}
	return serve(ctx, newServer(ctx, desk.Handler()), listener)
}

// newServer holds no connection open for a client that sends or reads slowly.
func newServer(ctx context.Context, h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 20 * time.Second, WriteTimeout: 60 * time.Second, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 16 << 10, BaseContext: func(net.Listener) context.Context { return context.WithoutCancel(ctx) },
	}
}

// serve answers until the context ends, and then those requests that are under way.
func serve(ctx context.Context, s *http.Server, listener net.Listener) error {
	done := make(chan error, 1)
	go func() { done <- s.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	wait, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	return s.Shutdown(wait)
}

// parse reads the flags; one that is not given is taken from the environment.
func parse(args []string, env func(string) string, logs io.Writer) (s settings, err error) {
	flags := flag.NewFlagSet("desk", flag.ContinueOnError)
	flags.SetOutput(logs)
	flags.Usage = func() {
		_, _ = io.WriteString(logs, usage)
		flags.PrintDefaults()
	}
	flags.StringVar(&s.db, "db", "desk.db", "the `database`: a file of SQLite, or postgres://user:password@host/name (DESK_DB)")
	flags.StringVar(&s.listen, "listen", "localhost:8080", "the `address` to serve (DESK_LISTEN)")
	flags.StringVar(&s.phone, "phone", "", "the `number` that petitioners are told to call (DESK_PHONE)")
	flags.StringVar(&s.roster, "roster", "", "a JSON `file` with the people who can be put in charge; without one, an example (DESK_ROSTER)")
	flags.StringVar(&s.ledger, "import", "", "take the older matters of a ledger in, CSV or XLSX, all of them or none, and end (DESK_IMPORT)")
	flags.BoolVar(&s.secure, "secure", false, "the desk stands behind TLS: sessions are never sent without it (DESK_SECURE)")
	flags.BoolVar(&s.empty, "empty", false, "put no example matters in when it starts for the first time (DESK_EMPTY)")
	if err := flags.Parse(args); err != nil {
		return s, err
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	flags.VisitAll(func(f *flag.Flag) {
		if value := env("DESK_" + strings.ToUpper(f.Name)); value != "" && !given[f.Name] && err == nil {
			err = flags.Set(f.Name, value)
		}
	})
	if err == nil && flags.NArg() > 0 {
		err = fmt.Errorf("unexpected argument %q; -help lists the flags", flags.Arg(0))
	}
	return s, err
}

// importLedger takes a ledger in. Done again it changes nothing.
func importLedger(ctx context.Context, db *store.Store, path string, out io.Writer) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	report, err := intake.Import(ctx, db, store.Actor{Account: "import", Role: access.Leader.String()}, f)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%d rows, %d new, %d on record already; columns not taken: %s\n", report.Rows, report.New, report.Old, strings.Join(report.Skipped, ", "))
	return err
}

func readRoster(path string) (people []assignment.Person, err error) {
	text := exampleRoster
	if path != "" {
		if text, err = os.ReadFile(path); err != nil {
			return nil, err
		}
	}
	if err := json.Unmarshal(text, &people); err != nil {
		return nil, fmt.Errorf("the roster: %w", err)
	}
	return people, nil
}

// begin prepares a database that has no account yet: an account of the whole room that may open others, and the example matters.
func begin(ctx context.Context, db *store.Store, empty bool, out io.Writer) error {
	accounts, err := db.Accounts(ctx)
	if err != nil || len(accounts) > 0 {
		return err
	}
	if !empty {
		if err := putExamples(ctx, db); err != nil {
			return err
		}
	}
	first, password := store.Account{Name: "desk", Shown: "管理员", Role: access.Leader.String()}, rand.Text()
	if err := db.AddAccount(ctx, first, password); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "首个账号 first account: %s\n密码 password: %s\n只显示这一次；请登录后在“账号”中重设。 Shown this once; set another under Accounts.\n", first.Name, password)
	return err
}
