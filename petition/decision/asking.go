package decision

import "slices"

// Word is a value of a closed set: a fact to ask, or what a table finds.
type Word interface {
	~uint8
	String() string
	ZH() string
}

// Asking is a table whose facts are those of one closed set, by their number in the table.
type Asking[F Word] struct {
	*Table
	Facts []F
}

// FactRow is a [Row] of such a table: it has a set for each fact that it asks.
type FactRow[F Word] struct {
	Name string
	When map[F]Set
	Then uint8
	Over []string
}

// MustAsk is [MustNew] for a table of these facts, given the names of the values of each, and of these rows.
func MustAsk[F Word](s Spec, facts []F, values [][]Name, lines []FactRow[F]) Asking[F] {
	for _, f := range facts {
		s.Facts = append(s.Facts, Dimension{Name: Name{Code: f.String(), ZH: f.ZH()}, Values: values[f]})
	}
	for _, l := range lines {
		row := Row{Name: l.Name, Then: l.Then, Over: l.Over}
		for i, f := range facts {
			row.When[i] = l.When[f]
		}
		s.Rows = append(s.Rows, row)
	}
	return Asking[F]{MustNew(s), facts}
}

// Key returns the facts that the table asks, given what the value of each is; where nothing is given they are unknown.
func (t Asking[F]) Key(value func(F) uint8) (k Key) {
	if value == nil {
		return 0
	}
	for i, f := range t.Facts {
		k = k.With(i, value(f))
	}
	return k
}

// Clue is a row of a [Finder]: what it finds where each fact named has one of its values.
type Clue[F, V Word] struct {
	Finds V
	When  map[F]Set
}

// Finder is a [Collect] table whose outcomes are those of a closed set.
type Finder[F, V Word] struct {
	Asking[F]
	Rows   []Clue[F, V]
	Values []V // by outcome; the first is none
}

// MustFind makes a Finder as [MustAsk] does; rule says which rule a row of it states.
func MustFind[F, V Word](name string, facts []F, values [][]Name, rule func(V) string, rows []Clue[F, V]) Finder[F, V] {
	t := Finder[F, V]{Rows: rows, Values: make([]V, 1)}
	s := Spec{Name: name, Hits: Collect, Outcomes: make([]Name, 1)}
	var lines []FactRow[F]
	for _, r := range rows {
		then := slices.Index(t.Values, r.Finds)
		if then < 1 {
			then = len(t.Values)
			t.Values = append(t.Values, r.Finds)
			s.Outcomes = append(s.Outcomes, Name{Code: r.Finds.String(), ZH: r.Finds.ZH()})
		}
		lines = append(lines, FactRow[F]{Name: rule(r.Finds), When: r.When, Then: uint8(then)})
	}
	t.Asking = MustAsk(s, facts, values, lines)
	return t
}
