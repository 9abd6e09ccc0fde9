package store

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var (
	figures = flag.String("figures", "60", "numbers of matters with which TestFigures measures, with commas between")
	repeat  = flag.Int("repeat", 20, "how often it does each thing")
)

var isoDay = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// manyFiles makes matters as offices have them: the published ones and those of examples/docket, each moved to a day within the last
// three years, with a petitioner and a text.
func manyFiles(t *testing.T, n int) []New {
	t.Helper()
	models := files(t)
	names := slices.Sorted(maps.Keys(models))
	random := rand.New(rand.NewPCG(1, uint64(n)))
	all := make([]New, n)
	for i := range all {
		text, err := json.Marshal(models[names[i%len(names)]].Dossier)
		require.NoError(t, err)
		last := models[names[i%len(names)]].Dossier.LastDay()
		shift := 0
		if !last.IsZero() {
			shift = today.DaysSince(last) - random.IntN(1000)
			if i%2 == 0 { // half of them are of the last weeks, so that limits run
				shift = today.DaysSince(last) - random.IntN(60)
			}
		}
		moved := isoDay.ReplaceAllStringFunc(string(text), func(day string) string {
			d, err := calendar.ParseDate(day)
			require.NoError(t, err)
			return d.AddDays(shift).String()
		})
		d, found := dossier.Read([]byte(moved))
		require.Empty(t, found)
		all[i] = New{fmt.Sprintf("load-%d", i), File{Cover{
			Number: fmt.Sprintf("XF%06d", i), Petitioners: []Petitioner{{Name: fmt.Sprintf("信访人%d", i%(n/2+1)), Phone: fmt.Sprintf("139%08d", i)}},
			Channel: "来访", Content: strings.Repeat("反映问题多次未得到答复，", 12), Unit: fmt.Sprintf("某市信访局%d科", i%12),
		}, d}}
	}
	return all
}

// TestFigures prints how long things take: the half, 99 of 100, and the processor time of each. In an ordinary run it only shows that the measuring works; README.md has a table of a long one.
func TestFigures(t *testing.T) {
	for _, size := range strings.Split(*figures, ",") {
		var n int
		_, err := fmt.Sscan(size, &n)
		require.NoError(t, err)
		t.Run(size, func(t *testing.T) {
			all := manyFiles(t, n)
			onEach(t, func(t *testing.T, s *Store) { measure(t, s, all) })
		})
	}
}

func measure(t *testing.T, s *Store, all []New) {
	ctx := t.Context()
	start := time.Now()
	var made []Created
	for part := range slices.Chunk(all, 500) {
		some, err := s.CreateAll(ctx, officer, part)
		require.NoError(t, err)
		made = append(made, some...)
	}
	t.Logf("%d matters, taken in at %.0f a second", len(all), float64(len(all))/time.Since(start).Seconds())
	_, err := s.write.ExecContext(ctx, "ANALYZE") // as PostgreSQL does by itself some minutes later
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(3, 4))
	some := func() string { return made[random.IntN(len(made))].ID }
	who := access.Who{Account: "zhao", Role: access.Handler, Person: "zhao", Organ: "某市信访局3科"}
	for i, what := range []struct {
		name string
		do   func(ctx context.Context, i int) error
	}{
		{"append an event", func(ctx context.Context, i int) error {
			m, err := s.Matter(ctx, some())
			if err != nil {
				return err
			}
			d := m.Dossier
			if len(d.Claims) == 0 {
				return nil
			}
			claim := d.Claims[0].Name
			if claim == "" {
				claim = "1"
			}
			_, err = s.Record(ctx, officer, m.ID, m.Version, fmt.Sprint("r", i), claim, history.Event{Kind: history.Supervise, On: calendar.On(today)})
			if _, ok := err.(*Refused); ok { // some of the published records cannot be followed to their end
				return nil
			}
			return err
		}},
		{"read a matter", func(ctx context.Context, _ int) error {
			_, err := s.Matter(ctx, some())
			return err
		}},
		{"read a matter, put on record", func(ctx context.Context, _ int) error {
			_, err := s.Look(ctx, officer, some(), "page")
			return err
		}},
		{"work list, first 50", func(ctx context.Context, _ int) error {
			_, _, err := s.Work(ctx, Query{Open: true}, today)
			return err
		}},
		{"work list of a handler", func(ctx context.Context, _ int) error {
			_, _, err := s.Work(ctx, Query{Open: true, Viewer: &who}, today)
			return err
		}},
		{"late, counted", func(ctx context.Context, _ int) error {
			_, err := s.Count(ctx, Query{Open: true, Late: true}, today)
			return err
		}},
		{"by phone", func(ctx context.Context, i int) error {
			_, _, err := s.Work(ctx, Query{Petitioner: fmt.Sprintf("139%08d", random.IntN(len(all)))}, today)
			return err
		}},
		{"by a word of the text", func(ctx context.Context, i int) error {
			_, _, err := s.Work(ctx, Query{Text: fmt.Sprintf("xf%06d", random.IntN(len(all)))}, today)
			return err
		}},
		{"statistics of three years", func(ctx context.Context, _ int) error {
			_, err := s.Statistics(ctx, Period{From: today.AddDays(-1100), To: today}, nil, today)
			return err
		}},
	} {
		times, used := make([]time.Duration, *repeat), processor(t)
		for k := range times {
			start := time.Now()
			require.NoError(t, what.do(ctx, i*1_000_000+k), what.name)
			times[k] = time.Since(start)
		}
		slices.Sort(times)
		t.Logf("| %s | %v | %v | %v |", what.name, round(times[len(times)/2]), round(times[len(times)*99/100]), round((processor(t)-used)/time.Duration(len(times))))
	}
	start = time.Now()
	changed, err := s.Refresh(ctx, today.AddDays(1))
	require.NoError(t, err)
	t.Logf("the next day: %d of %d changed, worked out anew in %v", changed, len(all), round(time.Since(start)))
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.Logf("memory of the program: %d MiB in use, %d MiB from the system (the matters of the test among them)", m.HeapInuse>>20, m.Sys>>20)
}

// processor is the processor time that this program has had; that of a database server is its own.
func processor(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func round(d time.Duration) time.Duration { return d.Round(10 * time.Microsecond) }
