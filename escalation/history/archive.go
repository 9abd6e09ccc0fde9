package history

import (
	"encoding"
	"encoding/binary"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// The archive form of a history is for those who keep or move millions: a tenth of the JSON, and read many times faster
// (examples/peers). It says the same as the JSON, no more and no less: what the one reads the other reads, and every history has one archive form only.
//
//	version      one byte, archiveVersion
//	head         number of events * 8, plus 1 if there is a day as of which it is judged, plus 2 if it is declared complete for the
//	             whole time, 4 if for a part of it
//	the part     two days, if declared for a part
//	as of        a day, if there is one
//	each event   one byte, the number of its kind; which values there are, as bits; the values in the order of their bits
//
// Numbers are those of encoding/binary, seven bits a byte, in the fewest bytes. A number that may be below zero is doubled, and
// less than zero turned over, so that small ones stay small. A day is the number of days since the day of the event before it, or
// since firstDay, plus one; zero is a day known only roughly, and its two ends follow. A text is written once: 1 to recentTexts
// is the place of one of the texts read last, and a greater number the length of a new one.
//
// Which value has which bit, and each code its number, is kept in .ci/terms/codes.txt and never changes; archive.gen.go is written
// from the fields of [Event].
const (
	archiveVersion = 1
	recentTexts    = 16
	rememberedMost = 256     // texts that a Decoder remembers from one history to the next
	rememberedLong = 96      // bytes of the longest one that it remembers
	farthest       = 1 << 23 // twice as many days as there are
)

// firstDay is in the middle of the records there are, so that most first days take two bytes.
var firstDay, _ = calendar.NewDate(2015, 1, 1)

const (
	hasAsOf = 1 << iota
	whole
	within
	headBits = iota
)

// texts are those last written or read, in the order in which they came, over and over: few and in a ring, so that looking one up
// is bounded whatever a history holds.
type texts struct {
	ring [recentTexts]string
	n    int // how many have come
}

func (t *texts) add(s string) {
	t.ring[t.n%recentTexts] = s
	t.n++
}

// place returns where s stands, counted from 1; 0 if it is none of them.
func (t *texts) place(s string) int { return slices.Index(t.ring[:min(t.n, recentTexts)], s) + 1 }

// packer appends the archive form of a history.
type packer struct {
	b    []byte
	last calendar.Date
	texts
	err error
}

// AppendBinary appends the archive form of h. What no reader would take is an error: more than [MaxEvents] events, a number that
// stands for nothing, a text that is not UTF-8 or has characters that cannot be seen. An empty list of events is none.
func (h History) AppendBinary(b []byte) ([]byte, error) {
	if len(h.Events) > MaxEvents {
		return b, TooMany()
	}
	head := uint64(len(h.Events)) << headBits
	if !h.AsOf.IsZero() {
		head |= hasAsOf
	}
	if h.Complete == Whole() {
		head |= whole
	} else if h.Complete.declared {
		head |= within
	}
	w := packer{b: binary.AppendUvarint(append(b, archiveVersion), head), last: firstDay}
	if head&within != 0 {
		w.end(h.Complete.from)
		w.end(h.Complete.to)
	}
	if head&hasAsOf != 0 {
		w.day(h.AsOf)
	}
	for i := range h.Events {
		e := &h.Events[i]
		if e.Kind >= numKinds {
			w.refuse("kind")
		}
		set := e.present()
		w.b = append(w.b, byte(e.Kind))
		w.uint(set)
		w.values(e, set)
		if !e.On.IsZero() {
			w.last = Cited(e.On)
		}
		if w.err != nil {
			return b, fmt.Errorf("events[%d].%w", i, w.err)
		}
	}
	return w.b, nil
}

func (w *packer) refuse(path string) {
	if w.err == nil {
		w.err = strictjson.Say(path+": a value without a meaning", path+"：取值无意义")
	}
}

func (w *packer) uint(n uint64) { w.b = binary.AppendUvarint(w.b, n) }

// signed turns a number into one that is small where it is near zero.
func signed(n int) uint64 {
	wide := int64(n) // an int has 32 bits on some machines
	return uint64(wide)<<1 ^ uint64(wide>>63)
}

func (w *packer) int(n int) { w.uint(signed(n)) }

func (w *packer) number(path string, n, most uint64) {
	if n > most {
		w.refuse(path)
	}
	w.uint(n)
}

// code writes a value of a set that has no numbers for ever.
func (w *packer) code(path string, value encoding.TextMarshaler) {
	text, err := value.MarshalText()
	if err != nil {
		w.refuse(path)
	}
	w.text(string(text))
}

// end writes the end of a stretch, 0 if it is open.
func (w *packer) end(d calendar.Date) {
	if d.IsZero() {
		w.uint(0)
		return
	}
	w.day(d)
}

func (w *packer) day(d calendar.Date) { w.uint(signed(d.DaysSince(w.last)) + 1) }

func (w *packer) when(day calendar.When) {
	if exact, ok := day.Exact(); ok {
		w.day(exact)
		return
	}
	w.uint(0)
	w.end(day.Earliest())
	w.end(day.Latest())
}

func (w *packer) text(s string) {
	if place := w.place(s); place > 0 {
		w.uint(uint64(place))
		return
	}
	if w.err == nil && !readable(s) {
		w.err = strictjson.Say(fmt.Sprintf("text: %+q is not UTF-8 or has characters that cannot be seen", s), fmt.Sprintf("文本：%+q不是UTF-8或者含有不可见字符", s))
	}
	w.uint(uint64(len(s)) + recentTexts)
	w.b = append(w.b, s...)
	w.add(s)
}

// readable reports whether a text is one that the JSON would be read with.
func readable(s string) bool { return utf8.ValidString(s) && strictjson.Invisible(s) == nil }

// Decoder reads archive forms one after the other and keeps what it can use again: the names of organs, which come back in one
// history after the other. The zero Decoder is ready. It must not be used from two goroutines at once.
type Decoder struct {
	data []byte
	at   int
	last calendar.Date
	texts
	err        error
	remembered map[string]string // texts, each by itself; nil for one history alone
}

// UnmarshalBinary reads an archive form. What is refused is refused as a whole and leaves h as it is; see [Decoder.Decode].
func (h *History) UnmarshalBinary(data []byte) error {
	var d Decoder
	var read History
	err := d.decode(&read, data)
	if err == nil {
		*h = read
	}
	return err
}

// Decode reads an archive form into h, and writes its events over those that h has, as far as there is room: take another History
// for what has to last. The error says at which byte and of which bound; h is then empty. Nothing is allocated before it is known
// that the bytes for it are there. A form of a later version is refused, and so is one with values that this version does not know.
func (d *Decoder) Decode(h *History, data []byte) error {
	if d.remembered == nil {
		d.remembered = map[string]string{}
	}
	return d.decode(h, data)
}

func (d *Decoder) decode(h *History, data []byte) error {
	d.data, d.at, d.last, d.n, d.err = data, 0, firstDay, 0, nil
	if h == nil {
		return d.failf("no history to read into", "未给出用以存放的记录")
	}
	events := h.Events[:0]
	*h = History{}
	if len(data) > strictjson.MaxBytes {
		return d.failf("%d bytes, at most %d", "共%d字节，至多%d字节", len(data), strictjson.MaxBytes)
	}
	if version := d.uint(); d.err == nil && version != archiveVersion {
		return d.failf("version %d, and this reader knows version %d", "版本为%d，本读取程序只认识版本%d", version, archiveVersion)
	}
	head := d.uint()
	n := head >> headBits
	if n > MaxEvents {
		return d.failf("%d events, at most %d", "事件%d个，至多%d个", n, MaxEvents)
	}
	if room := uint64(len(data)-d.at) / 2; n > room && d.err == nil { // an event has two bytes at least
		return d.failf("%d events, and bytes for %d at most", "事件%d个，所余字节至多容纳%d个", n, room)
	}
	read := History{Complete: d.coverage(head)}
	if head&hasAsOf != 0 {
		read.AsOf = d.day(d.uint())
	}
	if n > uint64(cap(events)) {
		read.Events = make([]Event, n)
	} else if n > 0 {
		read.Events = events[:n]
		clear(read.Events)
	}
	for i := range read.Events {
		d.at = d.event(&read.Events[i], d.at)
		if d.err != nil {
			return d.err
		}
	}
	if d.err == nil && d.at < len(data) {
		return d.failf("%d bytes after the last event", "最后一个事件之后另有%d字节", len(data)-d.at)
	}
	if d.err == nil {
		*h = read
	}
	return d.err
}

func (d *Decoder) coverage(head uint64) Coverage {
	var c Coverage
	switch head & (whole | within) {
	case 0:
		return c
	case whole:
		return Whole()
	case within:
		from, to := d.end(), d.end()
		c = Within(from, to)
	}
	if c.IsZero() || c == Whole() {
		d.failf("no part of the time", "记录完整的期间无效")
	}
	return c
}

// event reads an event, which is empty, from at on, and returns where it ends.
func (d *Decoder) event(e *Event, at int) int {
	kind, set := d.peek(at), d.peek(at+1)
	at += 2
	if set >= 0x80 {
		set, at = d.long(at - 1)
	}
	d.at = at
	if kind >= uint64(numKinds) {
		d.failf("kind %d, and this reader knows kinds up to %d", "事件种类%d，本读取程序只认识至%d", kind, LastKind)
	}
	if set>>archived != 0 {
		d.failf("values %#x, and this reader knows the first %d", "事件内容%#x，本读取程序只认识前%d项", set, archived)
		return at
	}
	e.Kind = Kind(kind)
	at = d.values(e, set, at)
	if !e.On.IsZero() {
		d.last = Cited(e.On)
	}
	return at
}

// failf keeps the first error, and lets nothing more be read.
func (d *Decoder) failf(en, zh string, args ...any) error {
	if d.err == nil {
		at := []any{d.at}
		d.err = strictjson.Say(fmt.Sprintf("archive, byte %d: "+en, append(at, args...)...), fmt.Sprintf("归档数据第%d字节："+zh, append(at, args...)...))
		d.data = d.data[:d.at]
	}
	return d.err
}

// peek is the byte that stands at a place, none of the small ones at the end.
func (d *Decoder) peek(at int) uint64 {
	if at < len(d.data) {
		return uint64(d.data[at])
	}
	return 0xff
}

// uint reads a number at d.at.
func (d *Decoder) uint() (n uint64) {
	if n = d.peek(d.at); n < 0x80 {
		d.at++
		return n
	}
	n, d.at = d.long(d.at)
	return n
}

// long reads a number of more than one byte, and returns where it ends.
func (d *Decoder) long(at int) (n uint64, end int) {
	if at+1 < len(d.data) {
		if high := d.data[at+1]; 0 < high && high < 0x80 { // most have two
			return uint64(d.data[at]&0x7f) | uint64(high)<<7, at + 2
		}
	}
	d.at = min(at, len(d.data))
	n, size := binary.Uvarint(d.data[d.at:])
	switch {
	case size == 0:
		d.failf("it ends here", "数据至此中断")
		return 0, d.at
	case size < 0 || d.data[at+size-1] == 0:
		d.failf("a number of more bytes than it needs, at most %d", "数字所占字节多于所需，至多%d字节", binary.MaxVarintLen64)
		return 0, d.at
	}
	return n, at + size
}

// nothing refuses a value that is zero: what is zero is not among the values.
func (d *Decoder) nothing() {
	d.failf("a value that is there and is nothing", "已列出的内容取值为空")
}

// turned is the number that signed turned.
func turned(n uint64) int64 { return int64(n>>1) ^ -int64(n&1) }

func (d *Decoder) int(n uint64) int {
	if n == 0 {
		d.nothing()
	}
	back := turned(n)
	if int64(int(back)) != back {
		d.failf("%d is more than this machine counts", "数值%d超出本机整数范围", back)
	}
	return int(back)
}

// number is a number from 1 to most.
func (d *Decoder) number(n, most uint64) uint64 {
	if n-1 >= most {
		return d.beyond(n, most)
	}
	return n
}

func (d *Decoder) beyond(n, most uint64) uint64 {
	if n == 0 {
		d.nothing()
	}
	d.failf("number %d, at most %d", "数值%d，至多%d", n, most)
	return 0
}

func (d *Decoder) code(n uint64, to encoding.TextUnmarshaler) {
	if text := d.text(n); d.err == nil && to.UnmarshalText([]byte(text)) != nil {
		d.failf("%q is no code of the set", "%q不是可用的代码", text)
	}
}

// end reads the end of a stretch; no date if it is open.
func (d *Decoder) end() calendar.Date {
	if n := d.uint(); n > 0 {
		return d.day(n)
	}
	return calendar.Date{}
}

// day is the day that the number n stands for.
func (d *Decoder) day(n uint64) calendar.Date {
	if n-1 < farthest {
		if day := d.last.AddDays(int(turned(n - 1))); !day.IsZero() {
			return day
		}
	}
	if n == 0 {
		d.nothing()
	}
	d.failf("a day outside the years 1 to 9999", "日期超出公元1年至9999年")
	return calendar.Date{}
}

// when is the day that n stands for, or the stretch that follows if n is zero.
func (d *Decoder) when(n uint64) calendar.When {
	if n > 0 {
		return calendar.On(d.day(n))
	}
	earliest, latest := d.end(), d.end()
	w, ordered := calendar.Between(earliest, latest)
	if !ordered || earliest == latest {
		d.failf("no stretch of days", "期间无效")
	}
	return w
}

// text is the text that has the place n, or that follows with a length of n.
func (d *Decoder) text(n uint64) string {
	if n == 0 {
		d.nothing()
	}
	if d.err != nil {
		return ""
	}
	if n <= recentTexts {
		if n > uint64(min(d.n, recentTexts)) {
			d.failf("text %d of %d", "引用第%d个文本，此前仅有%d个", n, min(d.n, recentTexts))
			return ""
		}
		return d.ring[n-1]
	}
	n -= recentTexts
	if n > uint64(len(d.data)-d.at) {
		d.failf("a text of %d bytes, and %d are left", "文本长%d字节，仅余%d字节", n, len(d.data)-d.at)
		return ""
	}
	s := d.cached(d.data[d.at : d.at+int(n)])
	if d.err == nil && d.place(s) > 0 {
		d.failf("a text that is written already", "文本重复写出")
	}
	d.at += int(n)
	d.add(s)
	return s
}

// cached is the text, without making it again if it is remembered.
func (d *Decoder) cached(text []byte) string {
	if s, ok := d.remembered[string(text)]; ok {
		return s
	}
	s := string(text)
	if !readable(s) {
		d.failf("a text that is not UTF-8 or has characters that cannot be seen: %+q", "文本不是UTF-8或者含有不可见字符：%+q", s[:min(len(s), rememberedLong)])
		return ""
	}
	if d.remembered != nil && len(s) <= rememberedLong {
		if len(d.remembered) == rememberedMost {
			clear(d.remembered)
		}
		d.remembered[s] = s
	}
	return s
}
