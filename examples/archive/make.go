package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// perFile is how many matters makeMatters writes to a file.
const perFile = 20_000

// makeMatters writes matters to try the command with, the same ones every time: half of the files in JSON, half in archive form, and in
// every thousandth place a line that cannot be read.
func makeMatters(dir string, n int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(1963, 11))
	for file := 0; file*perFile < n; file++ {
		name, form := fmt.Sprintf("matters-%04d.jsonl", file), appendLine
		if file%2 == 1 {
			name, form = fmt.Sprintf("matters-%04d%s", file, compact), appendCompact
		}
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		w := bufio.NewWriterSize(f, 1<<16)
		var b []byte
		for i := file * perFile; i < min(n, (file+1)*perFile) && err == nil; i++ {
			if i%1000 == 999 && file%2 == 0 {
				_, err = w.WriteString(`{"claims": [{"events": [{"kind": "accepted", "on": "2023-02-30"}]}]}` + "\n")
				continue
			}
			if b, err = form(b[:0], aMatter(r, i)); err == nil {
				_, err = w.Write(b)
			}
		}
		if err == nil {
			err = w.Flush()
		}
		if closed := f.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func appendLine(b []byte, d dossier.Dossier) ([]byte, error) {
	line, err := json.Marshal(d)
	return append(append(b, line...), '\n'), err
}

var (
	organs = []string{"东河分局", "青山分局", "九原区住房和城乡建设局", "固阳县自然资源局"}
	some   = []regime.Place{0, regime.InnerMongolia, regime.Beijing, regime.Hebei}
)

// aMatter is made up: up to six steps, some of them late, some days known by the month.
func aMatter(r *rand.Rand, i int) dossier.Dossier {
	day := calendar.MustDate(2022, time.May, 1).AddDays(r.IntN(1000))
	after := func(most int) calendar.When {
		day = day.AddDays(r.IntN(most + 1))
		if r.IntN(20) == 0 {
			year, month, _ := day.Date()
			roughly, _ := calendar.InMonth(year, month)
			return roughly
		}
		return calendar.On(day)
	}
	who := regime.Organ{Name: organs[r.IntN(len(organs))], Level: regime.County, System: regime.PublicSecurity}
	received := calendar.On(day)
	events := []history.Event{
		{Kind: history.Register, On: after(3)},
		{Kind: history.Notify, On: after(14)},
		{Kind: history.Accept, On: after(20), Organ: who},
		{
			Kind: history.Issue, On: after(75), Organ: who, Result: history.NotSupported, States: history.StatesAll, Recused: decision.No,
			Notice: history.RemedyNotice{Given: decision.Yes, Remedy: refusal.Review, Days: 30},
		},
		{Kind: history.Serve, On: after(10)},
		{Kind: history.Assess, On: after(5), Satisfied: decision.Known(r.IntN(3) > 0)},
	}
	return dossier.Dossier{
		Case: fmt.Sprintf("%09d", i), Received: received, Place: some[r.IntN(len(some))],
		Claims: []dossier.Demand{{Complete: history.Whole(), Events: events[:1+r.IntN(len(events))]}},
	}
}
