package strictjson

import (
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

// codes are choices by name: the codes of a set, or one that says in words what may stand there.
type codes []string

// Codes returns the codes.
func (c codes) Codes() []string { return c }

// Flaw is one thing that is wrong with a text. Match Path and Kind, never the words.
type Flaw struct {
	Path string // claims[2].amount; "" for the whole
	Kind FlawKind
	Got  string // the name, code, number or kind that stands there, cut after 64 bytes; for Hidden the code points
	Err  error  // what the type itself said, for BadText and Refused, and WrongKind where it has a reason

	want  Choices
	codes Choices // of WrongKind and Null: the codes that may stand there
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

// Near returns the name or code that was most likely meant, "" if none is close. A term of art stands for its code.
func (f Flaw) Near() string {
	switch f.Kind {
	case UnknownName, WrongCase, UnknownCode:
		if f.want != nil {
			if by, ok := f.want.(interface{ Named(term string) string }); ok {
				if code := by.Named(f.Got); code != "" {
					return code
				}
			}
			return Nearest(f.Got, f.want.Codes())
		}
	}
	return ""
}

// flawWords is what each kind of flaw says. {got} is what stands there, {near} what was most likely meant, {list} what may stand
// there, {among} the same after a word, {codes} the codes where it has to be one of them; {wanted} and {found} are kinds of values. A
// kind without words says what the type itself said.
var flawWords = map[FlawKind]struct{ en, zh string }{
	NotJSON: {
		"not JSON from line:column {got} on: look there for a comma, bracket or quotation mark too many or too few, or full-width punctuation",
		"自第{got}（行:列）起不是有效的JSON：请检查该处是否多写、少写逗号、括号、引号，或者用了全角标点",
	},
	TooLong:      {fmt.Sprintf("longer than %d bytes", MaxBytes), fmt.Sprintf("超过%d字节", MaxBytes)},
	TooDeep:      {fmt.Sprintf("deeper than %d objects and lists; nothing after it is read", MaxDepth), fmt.Sprintf("嵌套超过%d层，其后内容不再读取", MaxDepth)},
	TooMany:      {fmt.Sprintf("more than %d elements of lists and maps", MaxItems), fmt.Sprintf("数组和对象的元素合计超过%d个", MaxItems)},
	Trailing:     {"something stands after the value, at line:column {got}", "值之后另有内容，位于{got}（行:列）"},
	UnknownName:  {"no such name{near}{among}", "没有此字段{near}{among}"},
	WrongCase:    {"names are written in the case given{near}", "字段大小写不符{near}"},
	RepeatedName: {"given twice", "重复的字段"},
	Null:         {"null says nothing: leave the name out, or write {list}{codes}", "null没有意义：应省略该字段{codes}"},
	WrongKind:    {"must be {wanted}, not {found}{codes}", "应为{wanted}，而非{found}{codes}"},
	WrongLength:  {"the list must have so many elements: {list}", "数组的元素个数应为{list}"},
	BadNumber:    {"{got} is not a whole number in the range {list}", "{got}不是整数，或者超出范围{list}"},
	UnknownCode:  {"{quoted} is no code here{near}{among}", "“{got}”不是可用的代码{near}{among}"},
	Surrogate:    {"{got} is half of a character", "{got}是不完整的字符"},
	NotUTF8:      {"has bytes that are not UTF-8", "含有不是UTF-8的字节"},
	Hidden:       {"has characters that cannot be seen: {got}", "含有不可见字符：{got}"},
}

// EN returns what is wrong in English, without the path.
func (f Flaw) EN() string {
	en, _ := f.says()
	return en
}

// ZH returns what is wrong in Chinese, without the path.
func (f Flaw) ZH() string {
	_, zh := f.says()
	return zh
}

func (f Flaw) says() (en, zh string) {
	en, zh = f.words()
	words, told := flawWords[f.Kind]
	if !told || f.Kind == WrongKind && en != "" {
		return en, zh
	}
	nearEN, nearZH := "", ""
	if n := f.Near(); n != "" {
		nearEN, nearZH = fmt.Sprintf("; did you mean %q?", n), "，是否应为“"+n+"”？"
	}
	wanted, found, list := kindWords[f.kinds[0]], kindWords[f.kinds[1]], listed("", f.want)
	const among, amongZH = "; there are ", "；可用的有："
	return strings.NewReplacer("{got}", f.Got, "{quoted}", strconv.Quote(f.Got), "{near}", nearEN, "{list}", list, "{among}", listed(among, f.want),
			"{codes}", listed(among, f.codes), "{wanted}", wanted.en, "{found}", found.en).Replace(words.en),
		strings.NewReplacer("{got}", f.Got, "{near}", nearZH, "{list}", list, "{among}", listed(amongZH, f.want),
			"{codes}", listed(amongZH, f.codes), "{wanted}", wanted.zh, "{found}", found.zh).Replace(words.zh)
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

// listed returns what may stand in a place, after a word, and "" if that cannot be said.
func listed(before string, may Choices) string {
	const most = 40 // beyond that a sentence is no help; Want has all
	if may == nil {
		return ""
	}
	codes := may.Codes()
	if len(codes) > most {
		return before + strings.Join(codes[:most], ", ") + ", …"
	}
	return before + strings.Join(codes, ", ")
}

// Error returns the flaw in one line: claims[2].amount: given twice / 重复的字段.
func (f Flaw) Error() string {
	en, zh := f.says()
	line := en + " / " + zh
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
