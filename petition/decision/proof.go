package decision

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// FaultKind says what is wrong with a table.
//
// Codes: malformed, gap, unreachable, overlap, idle_precedence.
type FaultKind uint8

// What New refuses.
const (
	Malformed      FaultKind = 1 + iota // malformed 表格有误: too large, or it speaks of facts, values or outcomes there are not
	Gap                                 // gap 缺口: facts for which no row of a First table decides
	Unreachable                         // unreachable 不可达: a row that adds nothing, since other rows have decided wherever it applies
	Overlap                             // overlap 冲突: two rows apply with different outcomes, and none is said to go first
	IdlePrecedence                      // idle_precedence 无用的优先: a row is said to go before one that it never meets, or that is not below it
)

// Fault is one thing wrong with a table, told like a conflict of laws: which rows, and on which facts it shows.
type Fault struct {
	Kind FaultKind `json:"kind"`
	Row  int       `json:"row"` // the row at fault, -1 for none
	At   Key       `json:"at"`  // facts that show it; those left unknown do not matter
	EN   string    `json:"en"`
	ZH   string    `json:"zh"`
}

// Error returns what is wrong, in both languages.
func (f Fault) Error() string { return fmt.Sprintf("%v: %s / %s", f.Kind, f.EN, f.ZH) }

// Faults are all faults of a table.
type Faults []Fault

// Error returns every fault, one a line.
func (fs Faults) Error() string { return term.Join(fs, "\n", Fault.Error) }

// Unwrap returns every fault as an error, for errors.As.
func (fs Faults) Unwrap() []error {
	errs := make([]error, len(fs))
	for i, f := range fs {
		errs[i] = f
	}
	return errs
}

// malformed lists what keeps s from being a table at all.
func (s Spec) malformed() (faults Faults) {
	refuse := func(wrong bool, row int, en, zh string, args ...any) bool {
		if wrong {
			faults = append(faults, Fault{Kind: Malformed, Row: row, EN: fmt.Sprintf(en, args...), ZH: fmt.Sprintf(zh, args...)})
		}
		return wrong
	}
	refuse(s.Hits != First && s.Hits != Collect, -1, "no hit policy %d", "无此命中规则 %d", s.Hits)
	n := len(s.Facts)
	if refuse(n == 0 || n > MaxFacts, -1, "%d facts, want 1 to %d", "有 %d 项事实，应为 1 至 %d 项", n, MaxFacts) {
		return faults
	}
	for _, fact := range s.Facts {
		n := len(fact.Values) - 1
		refuse(n < 1 || n > MaxValues, -1, "fact %s has %d values, want 1 to %d", "事实 %s 有 %d 个值，应为 1 至 %d 个", fact.Code, n, MaxValues)
	}
	n = len(s.Rows)
	if refuse(n == 0 || n > MaxRows, -1, "%d rows, want 1 to %d", "有 %d 行，应为 1 至 %d 行", n, MaxRows) {
		return faults
	}
	n = len(s.Outcomes) - 1
	refuse(n < 1 || n >= MaxRows, -1, "%d outcomes, want 1 to %d", "有 %d 种结果，应为 1 至 %d 种", n, MaxRows-1)
	if len(faults) > 0 {
		return faults
	}
	for r, row := range s.Rows {
		refuse(row.Name == "", r, "row %d has no name", "第 %d 行无名称", r+1)
		refuse(row.Then == 0 || int(row.Then) >= len(s.Outcomes) || s.Outcomes[row.Then].Code == "", r, "row %s: no outcome has number %d", "%s 行：无编号为 %d 的结果", row.Name, row.Then)
		for f, fact := range s.Facts {
			refuse(row.When[f]&^fact.full() != 0, r, "row %s asks %s for a value it does not have", "%s 行询问 %s 没有的值", row.Name, fact.Code)
		}
		for f, set := range row.When[len(s.Facts):] {
			refuse(set != 0, r, "row %s asks fact %d, which does not exist", "%s 行询问不存在的事实 %d", row.Name, len(s.Facts)+f)
		}
		refuse(s.Hits == Collect && len(row.Over) > 0, r, "row %s goes before others where all rows count", "%s 行优先于他行，而各行均适用", row.Name)
	}
	return faults
}

// prove lists where the rows leave facts undecided, add nothing, or contradict each other.
func (t *Table) prove() (faults Faults) {
	all := upTo(len(t.spec.Rows))
	if t.spec.Hits == First {
		t.parts(t.full, all, 0, func(part Box) bool {
			at := t.example(part)
			en, zh := t.Describe(at)
			faults = append(faults, Fault{Gap, -1, at, "no row decides " + en, "无任何行对此作出决定：" + zh})
			return len(faults) < 64 // where there are more, the table is hardly begun
		})
	}
	for o := 1; o < len(t.spec.Outcomes); o++ {
		if name := t.spec.Outcomes[o]; t.of[o] == 0 && name.Code != "" {
			faults = append(faults, Fault{Kind: Unreachable, Row: -1, EN: "no row has the outcome " + name.Code, ZH: "无任何行得出此结果：" + name.ZH})
		}
	}
	live := all
	for r := range t.spec.Rows {
		if fault, ok := t.unreachable(r); ok {
			faults = append(faults, fault)
			live &^= 1 << r // its overlaps are no news
		}
	}
	for r := range t.spec.Rows {
		if t.spec.Hits == First && live>>r&1 != 0 {
			faults = append(faults, t.conflicts(r, live)...)
		}
	}
	return faults
}

// unreachable reports a row all of whose facts other rows have decided: the rows above it in a First table, the other
// rows with its outcome in a Collect table.
func (t *Table) unreachable(r int) (Fault, bool) {
	others := upTo(r)
	if t.spec.Hits == Collect {
		others = t.mates[r] &^ (1 << r)
	}
	if _, ok := t.outside(t.boxes[r], others, 0); ok {
		return Fault{}, false
	}
	var point Key
	for f := range t.spec.Facts {
		point = point.With(f, t.boxes[r][f].first())
	}
	by := bits.TrailingZeros32(uint32(others & t.Match(point).possible()))
	at := t.example(meet(t.boxes[r], t.boxes[by]))
	row, other := t.spec.Rows[r], t.spec.Rows[by]
	en, zh := t.Describe(at)
	return Fault{
		Unreachable, r, at,
		fmt.Sprintf("row %s (line %d) adds nothing: other rows decide wherever it applies, such as %s (line %d) on %s", row.Name, r+1, other.Name, by+1, en),
		fmt.Sprintf("%s（第 %d 行）不起作用：凡其适用之处均已由他行决定，例如 %s（第 %d 行）：%s", row.Name, r+1, other.Name, by+1, zh),
	}, true
}

// conflicts lists the live rows below r that apply with another outcome to facts that r decides, unless r is said to go before
// them; and the rows that it is said to go before although it never meets them.
func (t *Table) conflicts(r int, live rows) (faults Faults) {
	row := t.spec.Rows[r]
	met := make([]bool, len(row.Over))
	for i := r + 1; i < len(t.spec.Rows); i++ {
		other := t.spec.Rows[i]
		both, ok := t.outside(meet(t.boxes[r], t.boxes[i]), upTo(r), 0)
		if !ok || other.Then == row.Then {
			continue
		}
		declared := false
		for j, name := range row.Over {
			if name == other.Name || name == EveryRow {
				declared, met[j] = true, true
			}
		}
		if !declared && live>>i&1 != 0 {
			at := t.example(both)
			en, zh := t.Describe(at)
			faults = append(faults, Fault{
				Overlap, r, at,
				fmt.Sprintf("%s: %s (line %d) says %s and %s (line %d) says %s; say which goes first", en,
					row.Name, r+1, t.spec.Outcomes[row.Then].Code, other.Name, i+1, t.spec.Outcomes[other.Then].Code),
				fmt.Sprintf("%s：%s（第 %d 行）为“%s”，%s（第 %d 行）为“%s”；须说明何者优先", zh,
					row.Name, r+1, t.spec.Outcomes[row.Then].ZH, other.Name, i+1, t.spec.Outcomes[other.Then].ZH),
			})
		}
	}
	for j, name := range row.Over {
		if !met[j] {
			faults = append(faults, Fault{
				Kind: IdlePrecedence, Row: r,
				EN: fmt.Sprintf("row %s (line %d) goes before %s, which is not below it or never meets it", row.Name, r+1, name),
				ZH: fmt.Sprintf("%s（第 %d 行）优先于 %s，但其下无此行，或者两者从不同时适用", row.Name, r+1, name),
			})
		}
	}
	return faults
}

// example returns one set of facts out of b, leaving unknown what b does not restrict.
func (t *Table) example(b Box) Key {
	var k Key
	for f := range t.spec.Facts {
		if b[f] != t.full[f] {
			k = k.With(f, b[f].first())
		}
	}
	return k
}

// Describe puts the known facts of k into words, category=grievance and so on.
func (t *Table) Describe(k Key) (en, zh string) {
	var ens, zhs []string
	for f, fact := range t.orEmpty().spec.Facts {
		if v := k.Value(f); t.full[f].Has(v) {
			ens = append(ens, fact.Code+"="+fact.Values[v].Code)
			zhs = append(zhs, fact.ZH+"为"+fact.Values[v].ZH)
		}
	}
	if len(ens) == 0 {
		return "any facts", "任何事实"
	}
	return strings.Join(ens, " "), strings.Join(zhs, "，")
}
