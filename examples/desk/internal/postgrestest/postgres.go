// Package postgrestest starts a PostgreSQL server for tests: Debian's programs, a data directory for the time being, one port of the
// loopback. The tests of a package share one server; each has a database of its own.
package postgrestest

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

// server is the one of this process.
var server postgres

type postgres struct {
	once sync.Once
	bin  string
	dir  string
	port int
	made int
	err  error
}

// Installed reports whether there is a PostgreSQL to be started.
func Installed() bool { return bin() != "" }

func bin() string {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin")
	if len(found) == 0 {
		return ""
	}
	return found[len(found)-1]
}

// New returns the address of an empty database on the server, which is started when it is asked for the first time. [Stop] ends it.
func New(t testing.TB) string {
	t.Helper()
	server.once.Do(func() { server.err = server.start() })
	if !Installed() {
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
	if !Installed() {
		return nil
	}
	p.bin = bin()
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

// Kill ends the server as the kernel does when memory runs out: the first of its processes gets no chance to tell the others, which end
// by themselves when they miss it. It returns when they are gone.
func Kill() error {
	lock := filepath.Join(server.data(), "postmaster.pid")
	text, err := os.ReadFile(lock)
	if err != nil {
		return err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		return err
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		return err
	}
	for range 600 { // a new server refuses to start while one of the old is there
		if !server.any() {
			return os.Remove(lock) // its process may stand in the kernel's list as long as nobody asks how it ended
		}
		time.Sleep(50 * time.Millisecond)
	}
	return fmt.Errorf("processes of the server that was killed are still there")
}

// any reports whether a process has the data directory as its own, which every process of the server does.
func (p *postgres) any() bool {
	links, _ := filepath.Glob("/proc/[0-9]*/cwd")
	for _, link := range links {
		if to, err := os.Readlink(link); err == nil && to == p.data() {
			return true
		}
	}
	return false
}

// Start starts the server that was killed.
func Start() error { return server.up() }

// Stop ends the server and removes what it wrote.
func Stop() {
	if server.dir == "" {
		return
	}
	if err := server.run("pg_ctl", "-D", server.data(), "-m", "immediate", "-w", "stop"); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if err := os.RemoveAll(server.dir); err != nil {
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
