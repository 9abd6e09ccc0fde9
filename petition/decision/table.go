package decision

import "slices"

// HitPolicy says which of the rows that apply count.
//
// Codes: first, collect.
type HitPolicy uint8

// The hit policies.
const (
	First   HitPolicy = 1 + iota // first 首行适用: the first row that applies decides; there must always be one
	Collect                      // collect 全部适用: the outcomes of all rows that apply count; there may be none
)

// Row is one line of a table. Write it on one line, with the facts keyed by their numbers:
//
//	{Name: "T3", When: Box{category: Is(Accusation), competence: Is(Discipline)}, Then: uint8(ToDiscipline), Over: []string{"T4"}},
type Row struct {
	Name string   // the rule it states; rows that together state one rule share its name
	When Box      // what it accepts; a fact left out is not asked
	Then uint8    // the outcome, from 1
	Over []string // First only: names of rows below that it goes before where both apply, or EveryRow
}

// EveryRow in Row.Over says that a row goes before every row below it.
const EveryRow = "*"

// Spec is what a table is made from.
type Spec struct {
	Name     string
	Hits     HitPolicy
	Facts    []Dimension
	Outcomes []Name // outcome o is called Outcomes[o]; the entry at index 0 is ignored, and no row may have a nameless one
	Rows     []Row
}

// Table is a decision table that has passed the proofs of [New]. It does not change and may be used from everywhere.
type Table struct {
	// words[b] is, for each value of byte b of a key, what the facts of that byte say about every row: the low half the
	// rows that they leave possible, the high half those that they make sure.
	words [8][256]Match

	spec    Spec
	full    Box                           // all values of all facts; one meaningless value for the facts there are not
	then    [MaxRows]uint8                // the outcome of each row
	decides [MaxRows]uint8                // the same in a First table, and nothing in a Collect table, where no row decides
	accepts [MaxFacts][MaxValues + 1]rows // by fact and value, the rows that accept it
	kinds   Box                           // of the values of each fact that all rows accept alike, the first
	boxes   [MaxRows]Box                  // what each row accepts, with the facts it does not ask filled in
	asked   [MaxRows]factSet              // by row, the facts it asks
	asks    [MaxRows]factSet              // by outcome, the facts that its rows ask
	mates   [MaxRows]rows                 // by row, the rows with the same outcome
	of      [MaxRows]rows                 // by outcome, its rows

	parted bool            // of a First table: where and turns are known
	where  [MaxRows][]Box  // by row, disjoint boxes that together are where it decides
	turns  [MaxFacts][]Box // by fact, what else has to hold so that the decision depends on it: one of these boxes
}

// rows is a set of rows.
type rows uint32

func upTo(n int) rows { return 1<<n - 1 }

// Match is what facts say about all rows of a table at once: in the low 32 bits the rows that possibly apply, in the high
// ones those that surely apply, by the number of the row.
type Match uint64

// Possible reports whether the row may apply. A row that no table has does not.
func (m Match) Possible(row int) bool { return m.possible()>>uint(row)&1 != 0 }

// Sure reports whether the row applies whatever the unknown facts are.
func (m Match) Sure(row int) bool { return m.sure()>>uint(row)&1 != 0 }

func (m Match) possible() rows { return rows(m) }

func (m Match) sure() rows { return rows(m >> MaxRows) }

// New returns the table, or every fault found in it as [Faults].
func New(s Spec) (*Table, error) {
	s = s.clone()
	if faults := s.malformed(); len(faults) > 0 {
		return nil, faults
	}
	t := &Table{spec: s}
	for f := range t.full {
		t.full[f] = 1 // so that boxes meet in a dimension that is not there
	}
	for f, fact := range s.Facts {
		t.full[f] = fact.full()
	}
	for r, row := range s.Rows {
		t.boxes[r] = t.full
		for f := range s.Facts {
			if row.When[f] != 0 {
				t.boxes[r][f] = row.When[f]
			}
			if t.boxes[r][f] != t.full[f] {
				t.asked[r] |= 1 << f
			}
		}
		t.asks[row.Then] |= t.asked[r]
		t.then[r] = row.Then
		if s.Hits == First {
			t.decides[r] = row.Then
		}
		t.of[row.Then] |= 1 << r
	}
	for r, row := range s.Rows {
		t.mates[r] = t.of[row.Then]
	}
	for f := range s.Facts {
		for v := range t.full[f].All() {
			t.accepts[f][v] = t.accepting(f, v)
		}
		t.kinds[f] = t.kindsOf(f)
	}
	t.fill()
	if faults := t.prove(); len(faults) > 0 {
		return nil, faults
	}
	if s.Hits == First {
		t.keep()
	}
	return t, nil
}

// MustNew is New for tables written in source code; it panics on a faulty one.
func MustNew(s Spec) *Table {
	t, err := New(s)
	if err != nil {
		panic(err)
	}
	return t
}

// kindsOf returns the first value of each kind that a fact has for the rows: what they all accept alike is one kind.
func (t *Table) kindsOf(f int) (kinds Set) {
	seen := make(map[rows]bool)
	for v := range t.full[f].All() {
		if accept := t.accepting(f, v); !seen[accept] {
			seen[accept] = true
			kinds |= 1 << v
		}
	}
	return kinds
}

// accepting returns the rows that accept a value of a fact.
func (t *Table) accepting(f int, v uint8) (accept rows) {
	for r := range t.spec.Rows {
		if t.boxes[r][f].Has(v) {
			accept |= 1 << r
		}
	}
	return accept
}

// fill computes the words.
func (t *Table) fill() {
	var says [MaxFacts][16]Match // by fact and value: a key has four bits for each
	for fact := range says {
		for value := range says[fact] {
			says[fact][value] = t.say(fact, uint8(value))
		}
	}
	there := Match(upTo(len(t.spec.Rows))) * (1 + 1<<MaxRows)
	for b := range t.words {
		for value := range t.words[b] {
			t.words[b][value] = there & says[b][value&15] & says[b+8][value>>4]
		}
	}
}

// say returns what one fact's value says about every row. The rows that are not there are left to the caller.
func (t *Table) say(fact int, value uint8) Match {
	if fact >= len(t.spec.Facts) {
		return ^Match(0)
	}
	known := t.full[fact].Has(value)
	var m Match
	for r := range t.spec.Rows {
		accepts := t.boxes[r][fact]
		if !known || accepts.Has(value) {
			m |= 1 << r
		}
		if accepts == t.full[fact] || known && accepts.Has(value) {
			m |= 1 << (r + MaxRows)
		}
	}
	return m
}

// Name returns what the table is called.
func (t *Table) Name() string { return t.orEmpty().spec.Name }

// Spec returns a copy of what the table was made from.
func (t *Table) Spec() Spec { return t.orEmpty().spec.clone() }

// orEmpty returns t, or for the nil table of an error one without rows, which decides nothing.
func (t *Table) orEmpty() *Table {
	if t == nil {
		return new(Table)
	}
	return t
}

func (s Spec) clone() Spec {
	s.Facts = slices.Clone(s.Facts)
	for i := range s.Facts {
		s.Facts[i].Values = slices.Clone(s.Facts[i].Values)
	}
	s.Outcomes = slices.Clone(s.Outcomes)
	s.Rows = slices.Clone(s.Rows)
	for i := range s.Rows {
		s.Rows[i].Over = slices.Clone(s.Rows[i].Over)
	}
	return s
}
