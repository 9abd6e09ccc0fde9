package decision

import (
	"iter"
	"math/bits"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// What a table can hold.
const (
	MaxFacts  = 16 // a key has four bits for each
	MaxValues = 15 // of a fact, besides unknown
	MaxRows   = 32 // half a word
)

// Name is a stable English code and the Chinese term of art.
type Name = term.Term

// Dimension is one dimension of a table: what it is called, and its values. Value v is called Values[v]; the entry at
// index 0 is ignored, since zero is unknown. An enum's own table of names can be given as it stands.
type Dimension struct {
	Name
	Values []Name
}

func (f Dimension) full() Set { return Set(1)<<len(f.Values) - 2 }

// Set is a set of values of one fact. The zero Set in a row means that the fact is not asked.
type Set uint16

// Is returns the set of the given values. Unknown is no value: [New] refuses a set that was made of it.
func Is[E ~uint8](values ...E) Set {
	var s Set
	for _, v := range values {
		if v > MaxValues {
			v = 0
		}
		s |= 1 << v
	}
	return s
}

// Has reports whether v is in s.
func (s Set) Has(v uint8) bool { return s>>v&1 != 0 }

// Len returns how many values s has.
func (s Set) Len() int { return bits.OnesCount16(uint16(s)) }

// All yields the values of s in order.
func (s Set) All() iter.Seq[uint8] {
	return func(yield func(uint8) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(s.first()) {
				return
			}
		}
	}
}

func (s Set) first() uint8 { return uint8(bits.TrailingZeros16(uint16(s))) }

// Box is a set of values for each fact, by the fact's number: what a row accepts, or what unknown facts may still be.
type Box [MaxFacts]Set

// Key is the facts of one question, four bits each: values by the number of the fact, zero for unknown. The zero Key knows
// nothing. A number that is no value of its fact says nothing either, and counts as unknown.
//
// Facts i and i+8 share byte i, so that facts held one a byte pack into a key with two operations; see [Pack].
type Key uint64

// Pack returns the key of facts 0 to 7, one in each byte of low from the lowest, and of facts 8 to 15 in the bytes of high. A
// byte that is no value of any fact counts as unknown.
func Pack(low, high uint64) Key {
	const noValue = 0xf0f0f0f0f0f0f0f0
	if (low|high)&noValue != 0 {
		low, high = known(low), known(high)
	}
	return Key(low | high<<4)
}

// known returns facts with every byte above MaxValues made unknown.
func known(facts uint64) uint64 {
	for i := 0; i < 64; i += 8 {
		if facts>>i&0xff > MaxValues {
			facts &^= 0xff << i
		}
	}
	return facts
}

func shift(fact int) int { return fact%8*8 + fact/8*4 }

// With returns k with the fact at the given value, zero to make it unknown. A number outside of 0 to 15 makes it unknown
// too; there are MaxFacts facts, and any other number of a fact leaves k as it is.
func (k Key) With(fact int, value uint8) Key {
	if fact < 0 || fact >= MaxFacts {
		return k
	}
	if value > MaxValues {
		value = 0
	}
	return k&^(15<<shift(fact)) | Key(value)<<shift(fact)
}

// Value returns the value of a fact, zero if it is unknown.
func (k Key) Value(fact int) uint8 {
	if fact < 0 || fact >= MaxFacts {
		return 0
	}
	return uint8(k >> shift(fact) & 15)
}

// Outcomes is a set of outcomes, by number.
type Outcomes uint32

// Has reports whether o is in s.
func (s Outcomes) Has(o uint8) bool { return s>>o&1 != 0 }

// Len returns how many outcomes s has.
func (s Outcomes) Len() int { return bits.OnesCount32(uint32(s)) }

// All yields the outcomes in order.
func (s Outcomes) All() iter.Seq[uint8] {
	return func(yield func(uint8) bool) {
		for ; s != 0; s &= s - 1 {
			if !yield(uint8(bits.TrailingZeros32(uint32(s)))) {
				return
			}
		}
	}
}
