package main

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Every engine is given the national rows, in its own language and as short as they can be put in it. A fact is an integer
// there, zero being unknown.

// language is how an engine puts conditions.
type language struct {
	name     func(petition.Fact) string
	and      string
	either   func(name string, values []int, parts []string) string // one of these values, or of these comparisons
	lists    bool                                                   // it looks up a value in a list faster than it compares
	booleans bool                                                   // a known yes or no is a boolean: for most engines that is cheaper
}

// known puts the condition of a row to claims all of whose facts are known.
func (l language) known(r petition.RouteRow) string {
	return l.all(r, func(f petition.Fact, set decision.Set) string {
		switch {
		case !l.booleans || !isTri(f):
			return l.in(f, set, 1)
		case set.Has(uint8(yes)):
			return l.name(f)
		}
		return "!" + l.name(f)
	})
}

// sure puts to facts that may be unknown that the condition holds whatever they are.
func (l language) sure(r petition.RouteRow) string {
	return l.all(r, func(f petition.Fact, set decision.Set) string { return l.in(f, set, 0) })
}

// possible puts to them that it may hold.
func (l language) possible(r petition.RouteRow) string {
	return l.all(r, func(f petition.Fact, set decision.Set) string { return l.in(f, set|1, 0) })
}

func (l language) all(r petition.RouteRow, put func(petition.Fact, decision.Set) string) string {
	var parts []string
	for f, set := range r.When.Asked() {
		parts = append(parts, put(f, set))
	}
	return strings.Join(parts, l.and)
}

// in says that a fact, whose values begin with least, has one of a set. Runs of values take one comparison or two.
func (l language) in(f petition.Fact, set decision.Set, least int) string {
	name, most := l.name(f), len(f.Values())-1
	var parts []string
	var values []int
	for v := least; v <= most; v++ {
		if !set.Has(uint8(v)) {
			continue
		}
		first := v
		for values = append(values, v); v < most && set.Has(uint8(v+1)); v++ {
			values = append(values, v+1)
		}
		switch {
		case first == v:
			parts = append(parts, fmt.Sprintf("%s == %d", name, v))
		case first == least:
			parts = append(parts, fmt.Sprintf("%s <= %d", name, v))
		case v == most:
			parts = append(parts, fmt.Sprintf("%s >= %d", name, first))
		default:
			parts = append(parts, fmt.Sprintf("%s >= %d%s%s <= %d", name, first, l.and, name, v))
		}
	}
	if len(parts) == 1 && !(l.lists && len(values) > 1) {
		return parts[0]
	}
	return l.either(name, values, parts)
}

func isTri(f petition.Fact) bool { return f >= petition.FactPathConcluded }

// cLike is the language of cel-go, expr and govaluate, so far as it is one. Names of one letter are looked up fastest.
var cLike = language{
	name:     func(f petition.Fact) string { return string(rune('a' + f - petition.FactCategory)) },
	and:      " && ",
	either:   func(_ string, _ []int, parts []string) string { return "(" + strings.Join(parts, " || ") + ")" },
	booleans: true,
}

func list(values []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(values), "[]"), " ", ", ")
}

func factByLetter(name string) petition.Fact {
	return petition.FactCategory + petition.Fact(name[0]-'a')
}

// oneExpression is the rows as one expression of such a language: the number of the route. With unknown facts it is 0 where the
// first row that may hold does not surely hold: less than Fengqiao finds out, and never wrong.
func (l language) oneExpression(unknown bool) string {
	rows := petition.National().Spec().Routes
	rest := "0"
	for i := len(rows) - 1; i >= 0; i-- {
		r := rows[i]
		if unknown {
			rest = fmt.Sprintf("(%s) ? ((%s) ? %d : 0) : (%s)", l.possible(r), l.sure(r), r.Then, rest)
		} else {
			rest = fmt.Sprintf("(%s) ? %d : (%s)", l.known(r), r.Then, rest)
		}
	}
	return rest
}
