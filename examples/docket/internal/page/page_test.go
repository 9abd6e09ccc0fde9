package page

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "处理": 4, "T3 审": 5, "（）": 4, "“引”": 4, "e\u0301": 1, "—…": 2, "𠀀": 2, "１": 2, "₁": 1, "·": 1, "└─": 2,
	} {
		assert.Equal(t, want, Width(s), "%q", s)
	}
	assert.Equal(t, "处理  ", Pad("处理", 6))
	assert.Equal(t, "处理", Pad("处理", 3))
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 8, []string{"one two", "three"}},
		{"one  two", 3, []string{"one", "two"}},
		{"unbreakable", 4, []string{"unbreakable"}},
		{"自收到之日起三十日", 8, []string{"自收到之", "日起三十", "日"}},
		{"期限届满，顺延至次日", 8, []string{"期限届", "满，顺延", "至次日"}},
		{"依据《条例》办理", 6, []string{"依据", "《条", "例》办", "理"}},
		{"至2026-03-23为止", 12, []string{"至2026-03-23", "为止"}},
		{"a  b", 10, []string{"a  b"}},
	} {
		assert.Equal(t, test.want, Wrap(test.in, test.width), test.in)
	}
}

func TestWrapLosesNothing(t *testing.T) {
	const s = "信访人对处理意见不服的，可以自收到书面意见之日起30日内请求复查。 A petitioner may ask for review within 30 days."
	for width := 1; width < 120; width++ {
		lines := Wrap(s, width)
		assert.Equal(t, strings.ReplaceAll(s, " ", ""), strings.ReplaceAll(strings.Join(lines, ""), " ", ""))
		if width >= 14 {
			for _, line := range lines {
				assert.LessOrEqual(t, Width(line), width)
			}
		}
	}
}

func TestTableAligns(t *testing.T) {
	p := New(24)
	p.Rule("路由", "─")
	p.Table([]int{4}, []string{"T3", "转送", "2024-01-01", "x y z"}, []string{"T12", "先行调解", "", "last"})
	p.Row("注", 4, "在此说明一二三四五六七八")
	assert.Equal(t, `路由 ───────────────────
T3    转送      2024-01-01  x
                            y
                            z
T12   先行调解              last
注    在此说明一二三四五
      六七八
`, p.String())
	assert.Equal(t, 7, strings.Count(p.String(), "\n"))
	assert.Empty(t, New(10).String())
}
