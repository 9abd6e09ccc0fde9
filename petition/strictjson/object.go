package strictjson

import (
	"slices"
	"strconv"
	"strings"
)

// MaxFields is how many names an object may have.
const MaxFields = 128

// Object reads an object that may have these names, at most [MaxFields], given in the order in which they are written. It
// calls read for each name, which reads the value. Another name is reported and its value passed over. A name that is
// repeated is reported, and read again for what else is wrong with it.
func (r *Reader) Object(names []string, read func(name string)) {
	if !r.enter(object) {
		return
	}
	names = names[:min(len(names), MaxFields)]
	var seen [MaxFields / 64]uint64
	next := 0 // the name expected: a text is mostly written in order
	for first := true; r.more(first, '}'); first = false {
		name, ok := r.name()
		if !ok {
			continue
		}
		i := r.find(names, name, next)
		if i < 0 {
			r.add(Flaw{Kind: misnamed(names, name), Got: clip(name), want: codes(names)})
			r.work += len(names)
			r.Skip()
			continue
		}
		bit := uint64(1) << (i % 64)
		if seen[i/64]&bit != 0 {
			r.add(Flaw{Kind: RepeatedName, Got: clip(name)})
		}
		seen[i/64] |= bit
		next = i + 1
		read(name)
	}
}

// find returns the position of a name, looked for from next on and then from the start; -1 if there is none.
func (r *Reader) find(names []string, name string, next int) int {
	for i := next; i < len(names); i++ {
		if names[i] == name {
			r.work += i - next
			return i
		}
	}
	r.work += len(names)
	return slices.Index(names[:next], name)
}

// misnamed says what is wrong with a name that is none of those.
func misnamed(names []string, name string) FlawKind {
	for _, other := range names {
		if strings.EqualFold(other, name) {
			return WrongCase
		}
	}
	return UnknownName
}

// name reads a name and the colon after it, and makes it part of the path. A name that is not well written is reported and
// its value passed over.
func (r *Reader) name() (string, bool) {
	if r.peek() != '"' {
		r.syntax()
		return "", false
	}
	name, ok := r.scan()
	r.path[len(r.path)-1] = step{name, byName}
	r.colon()
	if r.stopped {
		return "", false
	}
	if !ok {
		r.reportSpelling()
		r.Skip()
		return "", false
	}
	return name, true
}

// item counts an element, and reports the first beyond the bound.
func (r *Reader) item() bool {
	r.items++
	if r.items == MaxItems+1 {
		r.add(Flaw{Kind: TooMany})
	}
	if r.items > MaxItems {
		r.Skip()
		return false
	}
	return true
}

// element goes to the element of a list after the one given, -1 before the first, and past those beyond the bound.
func (r *Reader) element(i *int) bool {
	for r.more(*i < 0, ']') {
		*i++
		r.path[len(r.path)-1] = step{index: *i}
		if r.item() {
			return true
		}
	}
	return false
}

// List reads a list, element by element. An empty list becomes an empty slice that is not nil.
func List[S ~[]T, T any](to *S, r *Reader, read func(*T, *Reader)) {
	if !r.enter(list) {
		return
	}
	elements := make(S, 0, 1) // most lists of a dossier have one element, of a history several
	start := r.at
	for i := -1; r.element(&i); {
		n := len(elements)
		if n == cap(elements) {
			like := 1 + (len(r.text)-r.at)/((r.at-start)/n) // there is room for in the rest of the text
			grown := make(S, n, n+min(max(7, n), like))
			copy(grown, elements)
			elements = grown
		}
		elements = elements[:n+1]
		read(&elements[n], r)
	}
	*to = elements
}

// Array reads a list of exactly as many elements as to has.
func Array[T any](to []T, r *Reader, read func(*T, *Reader)) {
	var elements []T
	before := r.Flaws()
	List(&elements, r, read)
	if r.Flaws() > before {
		return
	}
	if len(elements) != len(to) {
		r.add(Flaw{Kind: WrongLength, want: codes{strconv.Itoa(len(to))}})
		return
	}
	copy(to, elements)
}

// Pointer reads what a pointer points to.
func Pointer[T any](to **T, r *Reader, read func(*T, *Reader)) {
	*to = new(T)
	read(*to, r)
}

// Map reads an object whose names are texts of the type K: a string, a code, a day. The zero key stands for nothing and is
// refused; two spellings of one key are one key.
func Map[M ~map[K]V, K comparable, V any](to *M, r *Reader, key func(*K, *Reader), read func(*V, *Reader)) {
	if !r.enter(object) {
		return
	}
	elements := make(M)
	for first := true; r.more(first, '}'); first = false {
		k, ok := mapKey(r, key)
		if !ok || !r.item() {
			continue
		}
		if _, again := elements[k]; again {
			r.add(Flaw{Kind: RepeatedName, Got: clip(r.path[len(r.path)-1].name)})
		}
		var v V
		read(&v, r)
		elements[k] = v
	}
	*to = elements
}

// mapKey reads a name as a key: first as a name for its place in the path, then as a text of the key's type.
func mapKey[K comparable](r *Reader, key func(*K, *Reader)) (k K, ok bool) {
	start := r.at
	name, ok := r.name()
	if !ok {
		return k, false
	}
	value := r.at
	r.at = start
	before := r.Flaws()
	key(&k, r)
	r.at = value
	var zero K
	if r.Flaws() == before && k == zero {
		r.add(Flaw{Kind: UnknownName, Got: clip(name)})
	}
	if r.Flaws() > before {
		r.Skip()
		return k, false
	}
	return k, true
}
