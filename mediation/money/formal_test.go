package money_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The rules give some sums in both of the ways they allow. The first is what Formal writes.
var ruleExamples = []struct {
	sum    string
	formal []string
}{
	{"1409.50", []string{"壹仟肆佰零玖元伍角", "壹仟肆佰零玖元伍角整", "人民币壹仟肆佰零玖元伍角"}},                    // 4.1
	{"6007.14", []string{"陆仟零柒元壹角肆分", "陸仟零柒圓壹角肆分"}},                                     // 4.2
	{"1680.32", []string{"壹仟陆佰捌拾元叁角贰分", "壹仟陆佰捌拾元零叁角贰分"}},                                // 4.3
	{"107000.53", []string{"壹拾万柒仟元伍角叁分", "壹拾万柒仟元零伍角叁分", "壹拾万零柒仟元伍角叁分", "壹拾万零柒仟元零伍角叁分"}}, // 4.3
	{"16409.02", []string{"壹万陆仟肆佰零玖元零贰分"}},                                              // 4.4
	{"325.04", []string{"叁佰贰拾伍元零肆分"}},                                                   // 4.4
	{"20000.00", []string{"贰万元整", "贰万元正", "贰万圆整", "貳萬圓正", "人民币贰万元整"}},                   // the 20,000 yuan case
	{"21560.24", []string{"贰万壹仟伍佰陆拾元贰角肆分", "贰万壹仟伍佰陆拾元零贰角肆分"}},                           // JC02
	{"100010.05", []string{"壹拾万零壹拾元零伍分"}},
	{"10.00", []string{"壹拾元整"}},
	{"0.00", []string{"零元整", "零圆正"}},
	{"0.05", []string{"伍分", "零元伍分", "零元零伍分"}},
	{"0.50", []string{"伍角", "伍角整", "零元伍角"}},
	{"0.55", []string{"伍角伍分"}},
	{"100007000.00", []string{"壹亿零柒仟元整"}},
	{"100000000.10", []string{"壹亿元壹角", "壹亿元零壹角"}},
	{"2000010000.00", []string{"贰拾亿零壹万元整"}},
	{"1070000000.00", []string{"壹拾亿柒仟万元整", "壹拾亿零柒仟万元整"}},
	{"1000000000000.00", []string{"壹万亿元整"}},
	{"1000070000000.00", []string{"壹万亿零柒仟万元整"}},
	{"1005000000000.00", []string{"壹万零伍拾亿元整"}},
	{"9999999999999999.99", []string{"玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"}},
}

func TestFormalExamplesOfTheRules(t *testing.T) {
	for _, e := range ruleExamples {
		a := money.MustParse(e.sum)
		assert.Equal(t, e.formal[0], a.Formal())
		for _, text := range e.formal {
			got, err := money.ParseFormal(text)
			require.NoError(t, err, text)
			assert.Equal(t, a, got, text)
		}
	}
	assert.Equal(t, "20000.00元（大写：贰万元整）", money.MustParse("20000").ZH())
}

func TestParseFormalRefuses(t *testing.T) {
	for why, texts := range map[string][]string{
		"nothing":                {"", "元", "整", "人民币", "元整", "零"},
		"no 整":                   {"贰万元", "零元"},
		"整 after 分":              {"壹元零伍分整", "伍分整"},
		"零 missing":              {"壹仟玖元整", "壹元伍分", "壹拾万壹拾元零伍分", "壹亿柒仟元整", "壹万亿柒仟万元整"},
		"零 too many":             {"壹仟零零玖元整", "贰零万元整", "贰拾零元整", "壹元零伍角", "贰万元零整", "壹拾零万元整", "零壹元整", "叁佰贰拾伍元零肆角", "零伍角", "零伍分", "零元壹元整", "零元零壹元整"},
		"no 壹 before 拾":          {"拾元整", "拾伍元整", "壹佰拾元整"},
		"no unit":                {"贰万", "壹佰", "贰", "壹贰叁元整", "壹贰元整"},
		"units out of order":     {"壹拾佰元整", "壹拾壹仟元整", "壹元壹分壹角", "壹角壹元整", "壹万壹亿元整", "壹亿亿元整", "壹万万元整"},
		"unit of a unit":         {"壹元元整", "壹元整整", "整壹元", "壹角角", "壹拾角"},
		"forbidden (point 1)":    {"一万元整", "两万元整", "二十元整", "壹佰块整", "伍毛", "〇元整", "另元整", "壹千元整", "廿元整"},
		"figures and separators": {"20000元整", "贰 万元整", "¥贰万元整", "贰万元整。", " 贰万元整", "贰万元整\n", "２万元整"},
		"beyond the largest":     {"壹兆元整", "壹万万亿元整", "玖亿亿亿亿亿元整", strings.Repeat("玖仟", 20) + "亿元整"},
		"long":                   {strings.Repeat("壹", 1<<20), strings.Repeat("\xff", 1<<20), strings.Repeat("亿", 50) + "元整"},
		"no text":                {"\xff", "\xe9\x9b", "贰万元整\xe9"},
	} {
		for _, text := range texts {
			_, err := money.ParseFormal(text)
			var v statute.Violation
			if assert.ErrorAs(t, err, &v, "%s: %q", why, text) {
				assert.Contains(t, []statute.Rule{statute.A11, statute.A4}, v.Rule)
				assert.Less(t, len(v.Error()), 1000)
			}
		}
	}
}

// What is refused and can be guessed is shown as it has to be written (A11).
func TestParseFormalShowsWhatToWrite(t *testing.T) {
	for text, instead := range map[string]string{
		"拾元整": "壹拾元整", "壹佰拾元整": "壹佰壹拾元整", "壹仟拾伍元整": "壹仟零壹拾伍元整", "壹仟玖元整": "壹仟零玖元整",
		"壹": "no 元", "壹拾": "no 元", "壹万": "no 元", "壹元贰": "no 元", "壹元贰拾": "no 元",
		"〇元整": "零", "一元整": "壹", "两元整": "贰", "壹千元整": "仟", "伍毛": "角", "兩元整": "贰",
	} {
		_, err := money.ParseFormal(text)
		refusedBy(t, statute.A11, err, text)
		assert.ErrorContains(t, err, instead, text)
	}
}

// Numerals both ways against the slow twin: every fen up to 10,000.00, then a spread over all sizes of sums and all
// patterns of zeros.
func TestFormalBothWays(t *testing.T) {
	step := int64(1)
	if testing.Short() {
		step = 37
	}
	yuan, words := int64(0), "" // of the sum before, which mostly has as many yuan
	check := func(fen int64) {
		if fen/100 != yuan {
			yuan, words = fen/100, slowYuan(fen/100)
		}
		a, err := money.Fen(fen)
		if err != nil {
			t.Fatal(err)
		}
		text := a.Formal()
		if want := slowEnd(words, fen); text != want {
			t.Fatalf("%s is written %s, by the rules step by step %s", a, text, want)
		}
		if back, err := money.ParseFormal(text); err != nil || back != a {
			t.Fatalf("%s, %s is read back as %s, %v", a, text, back, err)
		}
	}
	for fen := int64(0); fen <= 10_000_00; fen += step {
		check(fen)
	}
	for pattern := range 1 << 18 { // which of the 18 digits are not zero
		if testing.Short() && pattern%37 != 0 {
			continue
		}
		fen := int64(0)
		for place := 17; place >= 0; place-- {
			fen *= 10
			if pattern>>place&1 == 1 {
				fen += int64(1 + (place+pattern)%9)
			}
		}
		check(fen)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 / step {
		check(random.Int64N(1_000_000_000_000_000)) // up to 9,999,999,999,999.99
		check(random.Int64N(money.Max().Fen() + 1))
	}
}

var slowDigits = strings.Split("零壹贰叁肆伍陆柒捌玖", "")

// slowFormal writes every place of every group, empty ones as 零, and then strikes out as the rules allow.
func slowFormal(fen int64) string { return slowEnd(slowYuan(fen/100), fen) }

// slowYuan writes the yuan alone, nothing for none.
func slowYuan(yuan int64) string {
	if yuan == 0 {
		return ""
	}
	var words string
	for group := 3; group >= 0; group-- {
		value := yuan
		for range group {
			value /= 10000
		}
		value %= 10000
		text := ""
		for i, unit := range []string{"仟", "佰", "拾", ""} {
			n := value
			for range 3 - i {
				n /= 10
			}
			if n %= 10; n == 0 {
				text += "零"
			} else {
				text += slowDigits[n] + unit
			}
		}
		text = strings.TrimRight(text, "零") // 4.3: the last places of a group are empty, 零 may be left out
		unit := []string{"元", "万", "亿", "万"}[group]
		switch {
		case text != "" || group == 0:
			words += text + unit
		case group == 2 && yuan >= 1_0000_0000_0000:
			words += unit + "零" // 万亿: 亿 is still to be written
		default:
			words += "零"
		}
	}
	for strings.Contains(words, "零零") { // 4.2: however many zeros, one 零
		words = strings.ReplaceAll(words, "零零", "零")
	}
	return strings.ReplaceAll(strings.TrimLeft(words, "零"), "零元", "元")
}

// slowEnd adds the jiao and fen to the yuan in words.
func slowEnd(words string, fen int64) string {
	jiao, cents := fen/10%10, fen%10
	digit := func(n int64) string { return slowDigits[n] }
	switch {
	case fen == 0:
		return "零元整"
	case jiao == 0 && cents == 0:
		return words + "整"
	case jiao == 0 && words != "":
		words += "零" // 4.4
	case jiao > 0:
		words += digit(jiao) + "角"
	}
	if cents > 0 {
		words += digit(cents) + "分"
	}
	return words
}
