package web

import (
	"hash/maphash"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// throttle counts by a key: an address, an account. It has a fixed number of limiters and picks one by a hash that nobody outside can
// foresee, so that its memory is bounded and no flood of other keys makes it forget one. Two keys rarely share a limiter, and then wait
// for one another.
type throttle struct {
	seed maphash.Seed
	each [8192]*rate.Limiter
}

func newThrottle(limit rate.Limit, burst int) *throttle {
	t := &throttle{seed: maphash.MakeSeed()}
	for i := range t.each {
		t.each[i] = rate.NewLimiter(limit, burst)
	}
	return t
}

func (t *throttle) allow(key string, now time.Time) bool {
	return t.each[maphash.String(t.seed, key)%uint64(len(t.each))].AllowN(now, 1)
}

// address is where a request comes from. Of IPv6 it is the network, since whoever has one address there has a whole network of them.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if ip, err := netip.ParseAddr(host); err == nil && ip.Is6() && !ip.Is4In6() {
		return netip.PrefixFrom(ip.WithZone(""), 64).Masked().String()
	}
	return host
}

// guesses slows down who tries passwords, or the secrets of query codes. Three things are counted. What one address tries on one target
// may be little: that stops the ordinary guesser, and nobody but them. What all addresses try on one target may be more, so that an
// attacker with many addresses gains little; somebody who was right before from the same address is held up neither by that nor by a limiter
// that the attacker may have come to share, or the attacker could keep them out. What one address tries altogether may be much, since a whole office may have one address.
type guesses struct {
	pair, target, address *throttle

	mu    sync.Mutex
	right map[string]*rate.Limiter // of pairs of address and target
}

// maxRight is how many pairs are remembered. When there are more, all are forgotten: that costs them nothing but an exemption.
const maxRight = 10_000

// ofPair is how often one address may try one target.
var ofPair = rate.Every(30 * time.Second)

const burstOfPair = 10

func newGuesses() *guesses {
	return &guesses{
		pair:    newThrottle(ofPair, burstOfPair),
		target:  newThrottle(rate.Every(15*time.Second), 30), // faster than one pair, so that no single address uses it up
		address: newThrottle(rate.Every(6*time.Second), 100),
		right:   map[string]*rate.Limiter{},
	}
}

// guess is one try of somebody at a target.
type guess struct {
	*guesses
	key string
}

// try reports whether the target, an account or a code, may be tried now. It is written as the store reads it, which would else be one
// target under many names. What is refused by one count is not counted by the next.
func (g *guesses) try(r *http.Request, kind, target string, now time.Time) (guess, bool) {
	from, target := address(r), kind+" "+strings.ToUpper(strings.TrimSpace(target))
	one := guess{g, from + " " + target}
	g.mu.Lock()
	known := g.right[one.key]
	g.mu.Unlock()
	if known != nil {
		return one, known.AllowN(now, 1) && g.address.allow(from, now)
	}
	return one, g.pair.allow(one.key, now) && g.address.allow(from, now) && g.target.allow(target, now)
}

// wasRight remembers that the guess was none.
func (g guess) wasRight() {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.right) >= maxRight {
		clear(g.right)
	}
	if g.right[g.key] == nil {
		g.right[g.key] = rate.NewLimiter(ofPair, burstOfPair)
	}
}
