package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx" // with its runners, the file system of this machine and gs://

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// What goes from machine to machine has a coder of its own: the engine's keeps exported fields alone, and a summary has none.
func init() {
	beam.RegisterCoder(reflect.TypeFor[Sums](), encodeSums, decodeSums)
	register.DoFn4x1[context.Context, string, func(string, Lines), func(string, Sums), error](&readFn{})
	register.Emitter2[string, Lines]()
	register.Emitter2[string, Sums]()
	register.Combiner1[Sums](&addFn{})
	register.Function2x3(rowFn)
	register.DoFn3x3[context.Context, string, func(*Lines) bool, string, int, error](&writeFn{})
	register.Iter1[Lines]()
	register.Function3x0(reportFn)
}

func encodeSums(s Sums) ([]byte, error) { return json.Marshal(s) }

func decodeSums(data []byte) (s Sums, err error) {
	err = json.Unmarshal(data, &s)
	return s, err
}

// distributed does it all on the runner that the command line names, by default the one in this process.
func distributed(ctx context.Context, q *Question, files []string, out string, _ io.Writer) error {
	p, err := pipeline(q, files, out)
	if err != nil {
		return err
	}
	return beamx.Run(ctx, p)
}

func pipeline(q *Question, files []string, out string) (*beam.Pipeline, error) {
	draft, err := json.Marshal(q.Draft)
	if err != nil {
		return nil, err
	}
	p, s := beam.NewPipelineWithRoot()
	names := beam.Reshuffle(s, beam.CreateList(s, files)) // so that the files are spread over the machines
	said, sums := beam.ParDo2(s, &readFn{On: q.On, Draft: draft}, names)
	rows := beam.ParDo(s, rowFn, beam.CombinePerKey(s, &addFn{}, sums))
	written := beam.ParDo(s, &writeFn{Out: out}, beam.GroupByKey(s, beam.Flatten(s, said, rows)))
	// A step of its own, since a step that hands nothing on is expensive: until it is done the runner in this process (2.77) asks
	// in a loop without a pause whether it is, a core for each file. With this step the loop is as short as a line of the log.
	beam.ParDo0(s, reportFn, beam.Reshuffle(s, written))
	return p, nil
}

// readFn reads a file and says what there is to say.
type readFn struct {
	On    calendar.Date
	Draft []byte

	q       Question
	matters beam.Counter
	bad     beam.Counter
}

// Setup works out the law once on each machine.
func (f *readFn) Setup() error {
	f.matters, f.bad = beam.NewCounter("archive", "matters"), beam.NewCounter("archive", "unreadable")
	f.q = Question{On: f.On}
	if err := json.Unmarshal(f.Draft, &f.q.Draft); err != nil {
		return err
	}
	return f.q.ready()
}

// Lines are some of the lines of a file of the result: many are sent as one, since what is sent from machine to machine costs by the piece.
type Lines struct{ All []Said }

// most is how many lines are sent as one.
const most = 500

// ProcessElement goes through one file. What is counted in it is added up before it is sent.
func (f *readFn) ProcessElement(ctx context.Context, name string, say func(string, Lines), add func(string, Sums)) error {
	said, sums := make(map[string][]Said), make(map[Group]Sums)
	var matters, bad int64
	err := readFile(ctx, name, func(in io.Reader) (err error) {
		matters, bad, err = f.q.each(name, in, func(s Said) {
			if said[s.File] = append(said[s.File], s); len(said[s.File]) == most {
				say(s.File, Lines{said[s.File]})
				said[s.File] = nil
			}
		}, func(g Group, s Sums) { sums[g] = sums[g].Plus(s) })
		return err
	})
	for file, lines := range said {
		say(file, Lines{lines})
	}
	for g, s := range sums {
		key, wrong := json.Marshal(g)
		err = errors.Join(err, wrong)
		add(string(key), s)
	}
	f.matters.Inc(ctx, matters)
	f.bad.Inc(ctx, bad)
	log.Infof(ctx, "%s: %d matters, %d cannot be read", name, matters, bad)
	return err
}

// addFn adds sums up. Any order gives the same.
type addFn struct{}

// MergeAccumulators adds two.
func (*addFn) MergeAccumulators(a, b Sums) Sums { return a.Plus(b) }

// rowFn is the line of a group.
func rowFn(key string, s Sums) (string, Lines, error) {
	var g Group
	if err := json.Unmarshal([]byte(key), &g); err != nil {
		return "", Lines{}, err
	}
	said, err := rowOf(g, s)
	return said.File, Lines{[]Said{said}}, err
}

// writeFn writes a file of the result.
type writeFn struct{ Out string }

// ProcessElement puts the lines of one file in order and writes them. It returns the name and how many lines there are.
func (f *writeFn) ProcessElement(ctx context.Context, name string, lines func(*Lines) bool) (string, int, error) {
	var all []Said
	for l := (Lines{}); lines(&l); l = (Lines{}) {
		all = append(all, l.All...)
	}
	return name, len(all), writeFile(ctx, f.Out, name, together(all))
}

// reportFn says that a file of the result is written.
func reportFn(ctx context.Context, name string, lines int) {
	log.Infof(ctx, "%s: %d lines are written", name, lines)
}
