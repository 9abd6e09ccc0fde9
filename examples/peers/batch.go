package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// In all these are ten million histories a side. A round is short enough to have both cores for itself now and then, even
// where others are at work.
const (
	batchRounds = 5_000
	batchTimes  = 2_000
)

var batchRow = row{name: "batch", check: checkBatch, works: func() []work {
	const one, two = "Fengqiao, one goroutine", "Fengqiao, two goroutines"
	law, heap := regime.National(), liveHeap()
	s, t := &stream{law: law, goroutines: 1}, &stream{law: law, goroutines: 2}
	return []work{{
		name:   "ten million histories streamed: replayed, audited, counted",
		sides:  []side{{name: one, run: s.run}, {name: two, run: t.run}},
		goals:  []goal{{noAlloc: true}, {side: two, faster: 1.9, against: []string{one}}},
		times:  batchTimes,
		rounds: batchRounds,
		note: func() string {
			return fmt.Sprintf("%d histories took %s in all with one goroutine, %d took %s with two;%s live heap %d KiB before, %d KiB after.",
				s.sum.Matters(), s.took.Round(time.Millisecond), t.sum.Matters(), t.took.Round(time.Millisecond), loadAverage(), heap>>10, liveHeap()>>10)
		},
	}}
}}

// stream counts history after history, none of which is kept.
type stream struct {
	law        *regime.Regime
	goroutines int
	next       int // the number of the next history
	sum        indicator.Summary
	failed     bool
	took       time.Duration
}

// run counts n histories more.
func (s *stream) run(n int) {
	start := time.Now()
	sum, ok := countAll(s.law, s.next, s.next+n, s.goroutines)
	s.sum, s.failed, s.next = s.sum.Plus(sum), s.failed || !ok, s.next+n
	s.took += time.Since(start)
}

// matterOf is one matter in a buffer that is used over and over: each history is written over the one before.
type matterOf struct {
	indicator.Record
	first calendar.Date
}

func newMatterOf() *matterOf {
	return &matterOf{
		first: calendar.MustDate(2022, time.May, 1),
		Record: indicator.Record{First: decision.Yes, History: history.History{Complete: history.Whole(), Events: []history.Event{
			{Kind: history.Register},
			{Kind: history.Notify},
			{Kind: history.Accept, Organ: branch},
			{
				Kind: history.Issue, Result: history.NotSupported, States: history.StatesAll, Recused: decision.No,
				Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30},
			},
			{Kind: history.Serve},
			{Kind: history.RequestReview, Organ: district},
			{Kind: history.Receive, Organ: district},
		}}},
	}
}

// mostDays says how long after the step before each step comes at most; a power of two less one. Some opinions are late.
var mostDays = [7]uint64{1023, 15, 0, 63, 7, 15, 3}

// set writes the days of the history with that number into the buffer: always the same, whoever counts it.
func (m *matterOf) set(number int) {
	x := (uint64(number) + 1) * 0x9e3779b97f4a7c15 // splitmix64
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	x ^= x >> 31
	day := m.first
	for i, most := range mostDays {
		day = day.AddDays(int(x & most))
		x /= most + 1
		m.History.Events[i].On = calendar.On(day)
	}
}

// count replays and audits the histories from one number to the one before another, and reports whether every replay came to
// where it should.
func count(law *regime.Regime, from, to int) (sum indicator.Summary, ok bool) {
	m := newMatterOf()
	ok = true
	for number := from; number < to; number++ {
		m.set(number)
		c, err := escalation.Replay(law, m.History.Events)
		ok = ok && err == nil && c.Stage() == procedure.InReview
		sum.Add(law, &m.Record)
	}
	return sum, ok
}

// countAll shares the histories out among goroutines and adds up what each has counted.
func countAll(law *regime.Regime, from, to, goroutines int) (sum indicator.Summary, ok bool) {
	sums, oks := make([]indicator.Summary, goroutines), make([]bool, goroutines)
	var wg sync.WaitGroup
	for i := range goroutines {
		n := to - from
		wg.Go(func() { sums[i], oks[i] = count(law, from+i*n/goroutines, from+(i+1)*n/goroutines) })
	}
	wg.Wait()
	ok = true
	for i := range sums {
		sum, ok = sum.Plus(sums[i]), ok && oks[i]
	}
	return sum, ok
}

// liveHeap returns how many bytes are in use.
func liveHeap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// loadAverage says how busy the machine is, where the system tells: two goroutines need two cores to themselves.
func loadAverage() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	last, _, _ := strings.Cut(string(text), " ")
	return " load average " + last + ","
}

// checkBatch holds that any number of goroutines counts the same as histories kept each for itself, that every replay comes to
// its end, that some matters are late and most are not, and that the live heap does not grow with the number of histories.
func checkBatch(few bool) error {
	law, n := regime.National(), 100_000
	if few {
		n = 5_000
	}
	var want indicator.Summary
	for number := range n {
		m := newMatterOf()
		m.set(number)
		if _, err := escalation.Replay(law, m.History.Events); err != nil {
			return err
		}
		want = want.Plus(indicator.Of(law, m.Record))
	}
	for goroutines := 1; goroutines <= 3; goroutines++ {
		s, before := &stream{law: law, goroutines: goroutines}, liveHeap()
		for range 10 {
			s.run(n / 10)
		}
		if s.failed || s.sum != want {
			return fmt.Errorf("%d goroutines count %+v, one by one it is %+v", goroutines, s.sum, want)
		}
		if after := liveHeap(); after > before+1<<18 {
			return fmt.Errorf("the live heap grew from %d to %d bytes over %d histories", before, after, n)
		}
	}
	if late := want.Verdicts(audit.OpinionLimit).Violated; late == 0 || int(late) > n/10 {
		return fmt.Errorf("%d of %d opinions are late: that compares too little", late, n)
	}
	return nil
}
