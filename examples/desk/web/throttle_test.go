package web

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// from is a request from an address.
func from(address string) *http.Request { return &http.Request{RemoteAddr: address} }

// One address has few tries at one account, and a whole office behind one address is not kept out by one of them.
func TestTriesOfOneAddress(t *testing.T) {
	g, now := newGuesses(), time.Date(2026, 11, 27, 4, 0, 0, 0, time.UTC)
	allowed := 0
	for range 1000 {
		if _, ok := g.try(from("192.0.2.1:1000"), "account", "leader", now); ok {
			allowed++
		}
	}
	assert.Equal(t, 10, allowed)
	colleagues := 0
	for i := range 60 {
		if _, ok := g.try(from("192.0.2.1:2000"), "account", fmt.Sprint("colleague", i), now); ok {
			colleagues++
		}
	}
	assert.GreaterOrEqual(t, colleagues, 58, "two may share a limiter")
	_, ok := g.try(from("192.0.2.1:1"), "account", "leader", now.Add(time.Minute))
	assert.True(t, ok, "and after a minute the first may try again")
}

// Many addresses together have few tries at one account or code, in whatever case and with whatever spaces it is written; who was right
// before from the same address is not kept out by them.
func TestTriesOfManyAddresses(t *testing.T) {
	for _, kind := range []string{"account", "code"} {
		g, now := newGuesses(), time.Date(2026, 11, 27, 4, 0, 0, 0, time.UTC)
		known, ok := g.try(from("198.51.100.7:1"), kind, "target1", now)
		assert.True(t, ok)
		known.wasRight()
		allowed := 0
		for i := range 20_000 {
			target := []string{"target1", " TARGET1", "Target1 "}[i%3]
			if _, ok := g.try(from(fmt.Sprintf("10.%d.%d.%d:1", i>>16, i>>8&255, i&255)), kind, target, now); ok {
				allowed++
			}
		}
		assert.Equal(t, 29, allowed, "of twenty thousand")
		for i := range 20_000 { // nor is the count forgotten for a flood of other names
			g.try(from(fmt.Sprintf("10.%d.%d.%d:1", i>>16, i>>8&255, i&255)), kind, fmt.Sprint("other", i), now)
		}
		_, ok = g.try(from("203.0.113.9:1"), kind, "target1", now)
		assert.False(t, ok)
		_, ok = g.try(from("198.51.100.7:2"), kind, "target1", now)
		assert.True(t, ok, "who was right before")
		allowed = 0
		for i := range 2 * 24 * 60 { // a day of an attacker who never rests
			if _, ok := g.try(from(fmt.Sprintf("172.16.%d.%d:1", i>>8, i&255)), kind, "target1", now.Add(time.Duration(i)*30*time.Second)); ok {
				allowed++
			}
		}
		assert.LessOrEqual(t, allowed, 24*60*60/15+30)
	}
}

// Memory is bounded whatever comes.
func TestRightPairsAreBounded(t *testing.T) {
	g, now := newGuesses(), time.Date(2026, 11, 27, 4, 0, 0, 0, time.UTC)
	for i := range 2*maxRight + 10 {
		guess{g, fmt.Sprint(i)}.wasRight()
	}
	assert.LessOrEqual(t, len(g.right), maxRight)
	_, ok := g.try(from("no address"), "account", "x", now)
	assert.True(t, ok)
}

func TestAddresses(t *testing.T) {
	for given, want := range map[string]string{
		"192.0.2.1:80": "192.0.2.1", "[2001:db8::1]:80": "2001:db8::/64", "[2001:db8::ffff:2]:80": "2001:db8::/64", "[fe80::1%eth0]:80": "fe80::/64",
		"[::ffff:192.0.2.1]:80": "::ffff:192.0.2.1", "pipe": "pipe",
	} {
		assert.Equal(t, want, address(from(given)), given)
	}
}
