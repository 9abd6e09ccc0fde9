package strictjson

import "strings"

// Names are the names an object may have, in the order in which they are written.
type Names []string

// Codes returns the names.
func (n Names) Codes() []string { return n }

// Object goes through the names of an object:
//
//	for o := r.Object(names); o.Next(r); {
//		switch o.Field() {
//		case 0:
//			strictjson.Text(&x.Name, r)
//		}
//	}
type Object struct {
	names Names
	seen  [2]uint64 // by position in names
	next  int       // the name expected: files are mostly written in order
	field int
	open  bool
	later bool // there was an element
}

// MaxNames is how many names a type may have.
const MaxNames = 128

// Object goes into an object that may have the names given.
func (r *Reader) Object(names Names) Object {
	return Object{names: names, open: r.enter(object)}
}

// Next goes to the value of the next name that the type has, and returns false at the end. Other names are reported and
// their values passed over. A name that is repeated is reported, and read again for what else is wrong with it.
func (o *Object) Next(r *Reader) bool {
	for o.open && r.more(!o.later, '}') {
		o.later = true
		name, ok := r.name()
		if !ok {
			continue
		}
		o.field = o.find(r, name)
		if o.field < 0 {
			f := Fault{Kind: UnknownName, Got: clip(name), want: o.names}
			for _, known := range o.names {
				if strings.EqualFold(known, name) {
					f.Kind = WrongCase
				}
			}
			r.add(f)
			r.Skip()
			continue
		}
		word, bit := o.field/64, uint64(1)<<(o.field%64)
		if o.seen[word]&bit != 0 {
			r.add(Fault{Kind: RepeatedName, Got: clip(name)})
		}
		o.seen[word] |= bit
		return true
	}
	o.open = false
	return false
}

// Field returns the position of the name in the names of the type.
func (o *Object) Field() int { return o.field }

// find returns the position of a name, -1 if the type has none such.
func (o *Object) find(r *Reader, name string) int {
	for i := o.next; i < len(o.names); i++ {
		if o.names[i] == name {
			r.work += i - o.next
			o.next = i + 1
			return i
		}
	}
	r.work += len(o.names)
	for i, known := range o.names[:o.next] {
		if known == name {
			o.next = i + 1
			return i
		}
	}
	return -1
}

// name reads a name and the colon after it, and makes it part of the path. A name that is not well written is reported and
// its value passed over.
func (r *Reader) name() (string, bool) {
	if r.kind() != text {
		r.syntax()
		return "", false
	}
	name, flaws := r.scan()
	r.path[r.depth-1] = step{name, byName}
	r.colon()
	if r.stopped {
		return "", false
	}
	if flaws.any {
		r.report(flaws)
		r.Skip()
		return "", false
	}
	return name, true
}

// item counts an element, and reports the first beyond the bound.
func (r *Reader) item() bool {
	r.items++
	if r.items == MaxItems+1 {
		r.add(Fault{Kind: TooMany})
	}
	if r.items > MaxItems {
		r.Skip()
		return false
	}
	return true
}

// List reads a list, element by element. An empty list becomes an empty slice that is not nil.
func List[S ~[]T, T any](to *S, r *Reader, read func(*T, *Reader)) {
	if !r.enter(list) {
		return
	}
	elements := S{}
	for i := 0; r.more(i == 0, ']'); i++ {
		r.path[r.depth-1] = step{index: i}
		if !r.item() {
			continue
		}
		var zero T
		elements = append(elements, zero)
		read(&elements[len(elements)-1], r)
	}
	*to = elements
}

// Array reads a list of exactly as many elements as to has.
func Array[T any](to []T, r *Reader, read func(*T, *Reader)) {
	var elements []T
	before := r.Faults()
	List(&elements, r, read)
	if r.Faults() > before {
		return
	}
	if len(elements) != len(to) {
		r.add(Fault{Kind: WrongLength, want: lengthChoice(len(to))})
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
			r.add(Fault{Kind: RepeatedName, Got: clip(r.path[r.depth-1].name)})
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
	before := r.Faults()
	key(&k, r)
	r.at = value
	var zero K
	if r.Faults() == before && k == zero {
		r.add(Fault{Kind: UnknownName, Got: clip(name)})
	}
	if r.Faults() > before {
		r.Skip()
		return k, false
	}
	return k, true
}
