package main

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition"
)

var triageRow = row{name: "triage", check: checkTriage, works: func() []work {
	return []work{triageWork(false), triageWork(true)}
}}

const (
	callFloor  = "floor: a call that takes the facts and returns a pointer"
	emptyFloor = "a call that takes and returns a pointer"
	plainIfs   = "if and else over the struct"
)

func triageWork(unknown bool) work {
	claims := (*[manyClaims]petition.Facts)(someClaims(manyClaims, unknown))
	w := work{
		name:  "triage, all facts known",
		sides: []side{{name: "Fengqiao", run: triageAll(claims)}},
		goals: []goal{{noAlloc: true}, {faster: 120}, {within: 2.5, against: []string{callFloor}}},
	}
	if unknown {
		w.name, w.goals[1].faster, w.goals[2].within = "triage, some facts unknown", 60, 5
	}
	for _, e := range must(engines(unknown)) {
		w.sides = append(w.sides, side{name: e.name, run: e.run(claims[:fewClaims])})
		w.goals[1].against = append(w.goals[1].against, e.name)
	}
	if !unknown {
		w.sides = append(w.sides, side{name: plainIfs, run: ifElseAll(claims)})
		w.goals = append(w.goals, goal{faster: 3, against: []string{plainIfs}})
	}
	w.sides = append(w.sides, side{name: callFloor, run: callAll(claims)}, side{name: emptyFloor, run: callOnly})
	return w
}

// engine is a general engine that was given the rows.
type engine struct {
	name   string
	sample int // how many claims it is compared on
	answer func(petition.Facts) (petition.Route, error)
	run    func([]petition.Facts) func(n int) // over claims that are put into the engine's own form beforehand
}

func engineOf[T any](name string, sample int, prepare func(answers) T, decide func(T) (petition.Route, error)) engine {
	return engine{
		name:   name,
		sample: sample,
		answer: func(f petition.Facts) (petition.Route, error) { return decide(prepare(answersOf(f))) },
		run: func(claims []petition.Facts) func(n int) {
			prepared := make([]T, len(claims))
			for i, f := range claims {
				prepared[i] = prepare(answersOf(f))
			}
			return inTurn(prepared, func(claim T) { sinkRoute = must(decide(claim)) })
		},
	}
}

func engines(unknown bool) (list []engine, err error) {
	for _, build := range []func(unknown bool) (engine, error){celEngine, govaluateEngine, exprEngine, gruleEngine, opaEngine} {
		e, err := build(unknown)
		if err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, nil
}

// checkTriage compares every engine and the plain ifs with Fengqiao.
func checkTriage(few bool) error {
	for _, unknown := range []bool{false, true} {
		list, err := engines(unknown)
		if err != nil {
			return err
		}
		if !unknown {
			list = append(list, engine{
				name: plainIfs, sample: numClaims(false),
				answer: func(f petition.Facts) (petition.Route, error) { return ifElse(&f), nil },
			})
		}
		for _, e := range list {
			if few {
				e.sample /= 50
			}
			if err := e.compare(unknown); err != nil {
				return fmt.Errorf("%s: %w", e.name, err)
			}
		}
	}
	return nil
}

// compare puts the same claims to the engine and to Fengqiao. Of unknown facts an engine may find out less, but nothing else,
// and more often than not it finds out.
func (e engine) compare(unknown bool) error {
	settled, found := 0, 0
	n := numClaims(unknown)
	for i, every := 0, stride(n, e.sample); i < n; i += every {
		f := claim(i, unknown)
		got, err := e.answer(f)
		if err != nil {
			return fmt.Errorf("%+v: %w", f, err)
		}
		want, ok := petition.Triage(f, nil).Route()
		if got != want && !(unknown && got == 0) {
			return fmt.Errorf("%+v: %v, want %v", f, got, want)
		}
		if ok {
			settled++
		}
		if got != 0 {
			found++
		}
	}
	if found == 0 || found < settled/2 {
		return fmt.Errorf("it settles %d claims, Fengqiao %d", found, settled)
	}
	return nil
}

var (
	sinkRoute   petition.Route
	sinkSettled bool
	sinkPolicy  *petition.Policy
)

// The fast sides have their loops written out: a call more would count, and so would an index that is not the loop's own.
// Each goes on where it stopped, since the predictor learns what one slice of time sees. They stand apart, so that the
// compiler inlines in them what it inlines for a caller.

//go:noinline
func triageAll(claims *[manyClaims]petition.Facts) func(n int) {
	p, next := petition.National(), uint(0)
	return func(n int) {
		first := next
		for i := range uint(n) {
			sinkRoute, sinkSettled = petition.Triage(claims[(first+i)%manyClaims], p).Route()
		}
		next += uint(n)
	}
}

//go:noinline
func ifElseAll(claims *[manyClaims]petition.Facts) func(n int) {
	next := uint(0)
	return func(n int) {
		first := next
		for i := range uint(n) {
			sinkRoute = ifElse(&claims[(first+i)%manyClaims])
		}
		next += uint(n)
	}
}

//go:noinline
func callAll(claims *[manyClaims]petition.Facts) func(n int) {
	p, next := petition.National(), uint(0)
	return func(n int) {
		first := next
		for i := range uint(n) {
			sinkPolicy = call(claims[(first+i)%manyClaims], p)
		}
		next += uint(n)
	}
}

func callOnly(n int) {
	p := petition.National()
	for range n {
		sinkPolicy = pass(p)
	}
}

//go:noinline
func call(_ petition.Facts, p *petition.Policy) *petition.Policy { return p }

//go:noinline
func pass(p *petition.Policy) *petition.Policy { return p }
