package strictjson

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// FlawKind says what is wrong, by a stable code. It is no set of package term, which rests on this one.
type FlawKind string

// The kinds.
const (
	NotJSON      FlawKind = "not_json"      // 不是JSON: nothing after it could be read
	TooLong      FlawKind = "too_long"      // 超过长度上限: more than MaxBytes
	TooDeep      FlawKind = "too_deep"      // 超过层数上限: deeper than MaxDepth, and nothing after it was read
	TooMany      FlawKind = "too_many"      // 超过数量上限: more than MaxItems
	Trailing     FlawKind = "trailing"      // 其后另有内容
	UnknownName  FlawKind = "unknown_name"  // 没有此字段
	WrongCase    FlawKind = "wrong_case"    // 字段大小写不符
	RepeatedName FlawKind = "repeated_name" // 字段重复
	Null         FlawKind = "null"          // null没有意义
	WrongKind    FlawKind = "wrong_kind"    // 类型不符: a number for a text
	WrongLength  FlawKind = "wrong_length"  // 元素个数不符
	BadNumber    FlawKind = "bad_number"    // 不是整数，或者超出范围
	UnknownCode  FlawKind = "unknown_code"  // 没有此代码
	BadText      FlawKind = "bad_text"      // 文本无效: an impossible day, a sum with three decimals
	Surrogate    FlawKind = "surrogate"     // 不成对的代理项
	NotUTF8      FlawKind = "not_utf8"      // 不是UTF-8
	Hidden       FlawKind = "hidden"        // 不可见字符
	Refused      FlawKind = "refused"       // 不符合要求: well written, but the type does not take it
)

// Choices are what may stand in a place.
type Choices interface{ Codes() []string }

// choice is a single one.
type choice string

func (c choice) Codes() []string { return []string{string(c)} }

func kindChoice(k kind) Choices { return choice(kindWords[k].en) }

type lengthChoice int

func (c lengthChoice) Codes() []string { return []string{strconv.Itoa(int(c))} }

// Flaw is one thing that is wrong with a text. Match Path and Kind, never the words.
type Flaw struct {
	Path string // claims[2].amount; "" for the whole
	Kind FlawKind
	Got  string // the name, code, number or kind that stands there, cut after 64 bytes; for Hidden the code points
	Err  error  // what the type itself said, for BadText and Refused, and WrongKind where it has a reason

	want  Choices
	kinds [2]kind // of WrongKind: what is wanted, what there is
}

// Want returns what may stand there instead: names, codes, a range, a kind of value; nil where that cannot be said.
func (f Flaw) Want() []string {
	want := f.want
	if want == nil {
		want, _ = f.Err.(Choices) // a type may say what it reads
	}
	if want == nil {
		return nil
	}
	return slices.Clone(want.Codes())
}

// Near returns the name or code that was most likely meant, "" if none is close.
func (f Flaw) Near() string {
	switch f.Kind {
	case UnknownName, WrongCase, UnknownCode:
		if f.want != nil {
			return nearest(f.Got, f.want.Codes())
		}
	}
	return ""
}

// EN returns what is wrong in English, without the path.
func (f Flaw) EN() string {
	near := ""
	if n := f.Near(); n != "" {
		near = fmt.Sprintf("; did you mean %q?", n)
	}
	switch f.Kind {
	case NotJSON:
		return "this is no JSON from line:column " + f.Got + " on"
	case TooLong:
		return fmt.Sprintf("longer than %d bytes", MaxBytes)
	case TooDeep:
		return fmt.Sprintf("deeper than %d objects and lists; nothing after it is read", MaxDepth)
	case TooMany:
		return fmt.Sprintf("more than %d elements of lists and maps", MaxItems)
	case Trailing:
		return "something stands after the value, at line:column " + f.Got
	case UnknownName:
		return "no such name" + near + f.list("; there are ")
	case WrongCase:
		return "names are written in the case given" + near
	case RepeatedName:
		return "given twice"
	case Null:
		return "null says nothing: leave the name out" + f.list("; there may be ")
	case WrongKind:
		en, _ := f.words()
		return cmp.Or(en, fmt.Sprintf("must be %s, not %s", kindWords[f.kinds[0]].en, kindWords[f.kinds[1]].en))
	case WrongLength:
		return "the list must have so many elements: " + f.list("")
	case BadNumber:
		return f.Got + " is not a whole number in the range " + f.list("")
	case UnknownCode:
		return strconv.Quote(f.Got) + " is no code here" + near + f.list("; there are ")
	case Surrogate:
		return f.Got + " is half of a character"
	case NotUTF8:
		return "has bytes that are not UTF-8"
	case Hidden:
		return "has characters that cannot be seen: " + f.Got
	}
	en, _ := f.words()
	return en
}

// ZH returns what is wrong in Chinese, without the path.
func (f Flaw) ZH() string {
	near := ""
	if n := f.Near(); n != "" {
		near = "，是否应为“" + n + "”？"
	}
	switch f.Kind {
	case NotJSON:
		return "自第" + f.Got + "（行:列）起不是有效的JSON"
	case TooLong:
		return fmt.Sprintf("超过%d字节", MaxBytes)
	case TooDeep:
		return fmt.Sprintf("嵌套超过%d层，其后内容不再读取", MaxDepth)
	case TooMany:
		return fmt.Sprintf("数组和对象的元素合计超过%d个", MaxItems)
	case Trailing:
		return "值之后另有内容，位于" + f.Got + "（行:列）"
	case UnknownName:
		return "没有此字段" + near + f.list("；可用的有：")
	case WrongCase:
		return "字段大小写不符" + near
	case RepeatedName:
		return "重复的字段"
	case Null:
		return "null没有意义：应省略该字段"
	case WrongKind:
		_, zh := f.words()
		return cmp.Or(zh, fmt.Sprintf("应为%s，而非%s", kindWords[f.kinds[0]].zh, kindWords[f.kinds[1]].zh))
	case WrongLength:
		return "数组的元素个数应为" + f.list("")
	case BadNumber:
		return f.Got + "不是整数，或者超出范围" + f.list("")
	case UnknownCode:
		return "“" + f.Got + "”不是可用的代码" + near + f.list("；可用的有：")
	case Surrogate:
		return f.Got + "是不完整的字符"
	case NotUTF8:
		return "含有不是UTF-8的字节"
	case Hidden:
		return "含有不可见字符：" + f.Got
	}
	_, zh := f.words()
	return zh
}

// Bilingual is an error that says in both languages what is wrong.
type Bilingual interface {
	error
	Words() (en, zh string)
}

// words returns what the type itself said.
func (f Flaw) words() (en, zh string) {
	if f.Err == nil {
		return "", ""
	}
	if both, ok := f.Err.(Bilingual); ok {
		return both.Words()
	}
	return f.Err.Error(), "取值无效：" + f.Err.Error()
}

// Say returns an error in both languages.
func Say(en, zh string) Bilingual { return said{en, zh} }

type said struct{ en, zh string }

func (s said) Error() string          { return s.en }
func (s said) Words() (en, zh string) { return s.en, s.zh }

// list returns what may stand there, after a word, and "" if that cannot be said.
func (f Flaw) list(before string) string {
	const most = 40 // beyond that a sentence is no help; Want has all
	if f.want == nil {
		return ""
	}
	codes := f.want.Codes()
	if len(codes) > most {
		return before + strings.Join(codes[:most], ", ") + ", …"
	}
	return before + strings.Join(codes, ", ")
}

// Error returns the flaw in one line: claims[2].amount: given twice / 重复的字段.
func (f Flaw) Error() string {
	line := f.EN() + " / " + f.ZH()
	if f.Path != "" {
		line = f.Path + ": " + line
	}
	return line
}

// Unwrap returns what the type itself said, for errors.As.
func (f Flaw) Unwrap() error { return f.Err }

// Flaws are all flaws of one text, in its order.
type Flaws []Flaw

// Err returns a copy of fs as an error, nil if there are none.
func (fs Flaws) Err() error {
	if len(fs) == 0 {
		return nil
	}
	return slices.Clone(fs)
}

// Error returns every flaw, one a line.
func (fs Flaws) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns every flaw as an error, for errors.As.
func (fs Flaws) Unwrap() []error {
	errs := make([]error, len(fs))
	for i, f := range fs {
		errs[i] = f
	}
	return errs
}
