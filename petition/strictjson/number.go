package strictjson

import (
	"fmt"
	"math"
)

// Integer is a type of whole numbers.
type Integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}

// Int reads a whole number that T holds. Of unsigned types with 64 bits it reads the lower half.
func Int[T Integer](to *T, r *Reader) {
	n, ok := r.Int(least[T](), most[T]())
	if ok {
		*to = T(n)
	}
}

// most returns the largest number of T, at most that of an int64.
func most[T Integer]() int64 {
	largest := int64(math.MaxInt8)
	for _, n := range [...]int64{math.MaxUint8, math.MaxInt16, math.MaxUint16, math.MaxInt32, math.MaxUint32, math.MaxInt64} {
		if T(n) > 0 && int64(T(n)) == n {
			largest = n
		}
	}
	return largest
}

// least returns the smallest number of T.
func least[T Integer]() int64 {
	var zero T
	if zero-1 > zero {
		return 0
	}
	return -most[T]() - 1
}

// Int reads a whole number from least to most, and returns false if there is none.
func (r *Reader) Int(least, most int64) (int64, bool) {
	if !r.is(number) {
		return 0, false
	}
	digits, whole := r.digits()
	if r.stopped {
		return 0, false
	}
	n, fits := parseInt(digits)
	if !whole || !fits || n < least || n > most {
		r.add(Flaw{Kind: BadNumber, Got: clip(digits), want: codes{fmt.Sprintf("%d..%d", least, most)}})
		return 0, false
	}
	return n, true
}

// digits reads a number as JSON has them, and says whether it is written as a whole one.
func (r *Reader) digits() (string, bool) {
	start, whole := r.at, true
	r.one('-')
	if !r.one('0') && r.run() == 0 {
		r.syntax()
		return "", false
	}
	if r.one('.') {
		whole = false
		if r.run() == 0 {
			r.syntax()
			return "", false
		}
	}
	if r.one('e') || r.one('E') {
		whole = false
		if !r.one('+') {
			r.one('-')
		}
		if r.run() == 0 {
			r.syntax()
			return "", false
		}
	}
	r.work += r.at - start
	return r.text[start:r.at], whole
}

// one passes over the byte if it stands here.
func (r *Reader) one(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

// run passes over digits and counts them.
func (r *Reader) run() int {
	start := r.at
	for r.at < len(r.text) && '0' <= r.text[r.at] && r.text[r.at] <= '9' {
		r.at++
	}
	return r.at - start
}

// parseInt returns the number, and false if it does not fit.
func parseInt(s string) (int64, bool) {
	negative := s != "" && s[0] == '-'
	if negative {
		s = s[1:]
	}
	var n int64 // below zero, where there is one number more
	for _, c := range []byte(s) {
		digit := int64(c - '0')
		if n < (math.MinInt64+digit)/10 {
			return 0, false
		}
		n = n*10 - digit
	}
	if negative {
		return n, true
	}
	return -n, n != math.MinInt64
}

// Bool reads true or false.
func Bool[T ~bool](to *T, r *Reader) {
	if !r.is(boolean) {
		return
	}
	*to = T(r.literal() == "true")
}
