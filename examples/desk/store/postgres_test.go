package store

import (
	"context"
	"database/sql"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// postgres is a server of the tests' own: Debian's binaries, a data directory for the time being, one port of the loopback.
type postgres struct {
	once sync.Once
	bin  string
	dir  string
	port int
	made int
	err  error
}

var server postgres

// newPostgres returns the address of an empty database on the server, which is started when it is asked for the first time.
func newPostgres(t *testing.T) string {
	t.Helper()
	server.once.Do(func() { server.err = server.start() })
	if server.bin == "" {
		t.Skip("SKIPPED: PostgreSQL is not installed (no /usr/lib/postgresql/*/bin); nothing here was tried on it")
	}
	require.NoError(t, server.err)
	server.made++
	name := "desk" + strconv.Itoa(server.made)
	db, err := sql.Open("pgx", server.address("postgres"))
	require.NoError(t, err)
	defer db.Close()
	_, err = db.ExecContext(t.Context(), "CREATE DATABASE "+name)
	require.NoError(t, err)
	return server.address(name)
}

func (p *postgres) address(name string) string {
	return (&url.URL{Scheme: "postgres", User: url.User("desk"), Host: net.JoinHostPort("127.0.0.1", strconv.Itoa(p.port)), Path: name, RawQuery: "sslmode=disable"}).String()
}

func (p *postgres) start() error {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	if len(found) == 0 {
		return nil
	}
	p.bin = found[len(found)-1]
	dir, err := os.MkdirTemp("", "desk-postgres")
	if err != nil {
		return err
	}
	p.dir = dir
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	p.port = free.Addr().(*net.TCPAddr).Port
	if err := free.Close(); err != nil {
		return err
	}
	if owner, err := p.owner(); err != nil {
		return err
	} else if owner != nil {
		if err := os.Chown(dir, int(owner.Uid), int(owner.Gid)); err != nil {
			return err
		}
	}
	if err := p.run("initdb", "-D", p.data(), "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"); err != nil {
		return err
	}
	return p.up()
}

func (p *postgres) data() string { return filepath.Join(p.dir, "data") }

// up starts the server and waits until it answers. It keeps to the promises of a server that is in use: every commit is on the disk.
func (p *postgres) up() error {
	return p.run("pg_ctl", "-D", p.data(), "-w", "-t", "60", "-l", filepath.Join(p.dir, "log"),
		"-o", fmt.Sprintf("-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200", p.port), "start")
}

// kill ends the server as a power cut would.
func (p *postgres) kill() error {
	if err := p.run("pg_ctl", "-D", p.data(), "-m", "immediate", "-w", "stop"); err != nil {
		return err
	}
	return nil
}

func (p *postgres) stop() {
	if p.dir == "" {
		return
	}
	if err := p.kill(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if err := os.RemoveAll(p.dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}

// run runs one of PostgreSQL's programs, as the user postgres where the tests are root, since it refuses to run as root.
func (p *postgres) run(name string, args ...string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, filepath.Join(p.bin, name), args...)
	c.Dir = p.dir
	owner, err := p.owner()
	if err != nil {
		return err
	}
	if owner != nil {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: owner}
	}
	log, err := os.CreateTemp("", "desk-postgres-log") // a pipe would be held open by the server
	if err != nil {
		return err
	}
	defer os.Remove(log.Name())
	defer log.Close()
	c.Stdout, c.Stderr = log, log
	if err := c.Run(); err != nil {
		said, _ := os.ReadFile(log.Name())
		return fmt.Errorf("%s: %w: %s", name, err, strings.TrimSpace(string(said)))
	}
	return nil
}

func (p *postgres) owner() (*syscall.Credential, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, err
}
