package drawing_test

import (
	"encoding/xml"
	"flag"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/examples/papers/drawing"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// read opens a dossier of the test data and answers on a day, that of its last event if none is given.
func read(t *testing.T, name string) answer.Answer {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	d, found := dossier.Read(data)
	require.Empty(t, found)
	return d.On(d.LastDay())
}

// wellFormed reads the whole picture as XML and returns its title, its description and its elements by name.
func wellFormed(t *testing.T, svg string) (title, desc string, elements map[string]int) {
	t.Helper()
	elements = make(map[string]int)
	in := xml.NewDecoder(strings.NewReader(svg))
	var open string
	for {
		token, err := in.Token()
		if err == io.EOF {
			return title, desc, elements
		}
		require.NoError(t, err, svg)
		switch token := token.(type) {
		case xml.StartElement:
			open = token.Name.Local
			elements[open]++
			for _, a := range token.Attr {
				require.NotEqual(t, "style", a.Name.Local, "a page's content security policy forbids it")
			}
		case xml.CharData:
			switch open {
			case "title":
				title += string(token)
			case "desc":
				desc += string(token)
			}
		case xml.EndElement:
			open = ""
		}
	}
}

var rewrite = flag.Bool("rewrite", false, "draw the picture of the README anew")

// The picture that the README shows is what is drawn today.
func TestPictureIsCurrent(t *testing.T) {
	const name = "../pictures/timeline.svg"
	svg := drawing.Timeline(read(t, "testdata/three_tiers.json"), 0, drawing.Options{File: true})
	if *rewrite {
		require.NoError(t, os.WriteFile(name, []byte(svg), 0o644))
	}
	kept, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.True(t, svg == string(kept), "%s is stale: go test ./drawing -rewrite", name)
}

func TestEveryStepIsDrawnAndSaid(t *testing.T) {
	names, err := filepath.Glob("testdata/*.json")
	require.NoError(t, err)
	cases, err := filepath.Glob("../../docket/cases/*.json")
	require.NoError(t, err)
	names = append(names, cases...)
	require.GreaterOrEqual(t, len(names), 5)
	for _, name := range names {
		a := read(t, name)
		for i, c := range a.Claims {
			for _, o := range []drawing.Options{{}, {Language: language.English}, {Width: 360}, {Width: 1 << 20, File: true}} {
				svg := drawing.Timeline(a, i, o)
				assert.Equal(t, svg, drawing.Timeline(a, i, o), "the same answer gives the same bytes")
				title, desc, elements := wellFormed(t, svg)
				assert.NotEmpty(t, title)
				assert.GreaterOrEqual(t, elements["circle"], 2*len(c.Tiers.Timeline), "each step at its day and at its line")
				assert.Zero(t, elements["script"])
				assert.Equal(t, o.File, elements["style"] == 1)
				for _, step := range c.Tiers.Timeline {
					says := step.Act.ZH()
					if o.Language == language.English {
						says = history.Plain(step.Act.String())
					}
					assert.Contains(t, desc, says)
					assert.Contains(t, desc, step.On.String())
				}
			}
		}
	}
}

// What is not sure has a pattern of its own, and the legend says which.
func TestWhatIsNotSureLooksDifferent(t *testing.T) {
	full, old := read(t, "testdata/three_tiers.json"), read(t, "testdata/rough.json")
	assert.Contains(t, drawing.Timeline(full, 0, drawing.Options{}), "有争议：解释不一")
	assert.Contains(t, drawing.Timeline(full, 0, drawing.Options{}), "待定：放假安排未公布")
	assert.Contains(t, drawing.Timeline(old, 0, drawing.Options{}), "不确定：日期记录不精确")
	sure := answer.Answer{On: calendar.MustDate(2026, 3, 20), Claims: []answer.ClaimAnswer{{Tiers: &answer.TiersAnswer{Stage: procedure.InHandling, Duties: []answer.Call{
		{Last: answer.LastDay{Earliest: calendar.MustDate(2026, 4, 1), Latest: calendar.MustDate(2026, 4, 1), Left: 12, Used: 3, Of: 15}},
	}}}}}
	_, _, elements := wellFormed(t, drawing.Timeline(sure, 0, drawing.Options{}))
	assert.Equal(t, 4, elements["pattern"])
	assert.NotContains(t, drawing.Timeline(sure, 0, drawing.Options{}), "url(#", "nothing but what is sure")
}

// Of very many steps the last are drawn, and how many are not is said.
func TestManySteps(t *testing.T) {
	a := answer.Answer{Claims: []answer.ClaimAnswer{{Tiers: &answer.TiersAnswer{Timeline: make([]answer.StepAnswer, history.MaxEvents)}}}}
	svg := drawing.Timeline(a, 0, drawing.Options{})
	assert.Contains(t, svg, "更早的65235项未画出")
	assert.Less(t, len(svg), 1<<18)
}

// The playground compiles the package to WebAssembly: it needs nothing but the standard library and this one.
func TestImports(t *testing.T) {
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	seen := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range file.Imports {
			seen++
			path, own := strings.CutPrefix(strings.Trim(i.Path.Value, `"`), "github.com/fengqiao-go/fengqiao/")
			assert.True(t, own && !strings.HasPrefix(path, "examples/") || !strings.Contains(path, "."), path)
		}
	}
	assert.Greater(t, seen, 10)
}

// Whatever an answer holds, there is a picture, and no text of it becomes markup.
func TestEveryAnswerCanBeDrawn(t *testing.T) {
	first, last := calendar.MustDate(1, 1, 1), calendar.MustDate(9999, 12, 31)
	for _, on := range []calendar.Date{{}, first, last} {
		for _, day := range []calendar.When{{}, calendar.On(first), calendar.On(last), calendar.NotAfter(first), calendar.NotBefore(last)} {
			limit := answer.LastDay{Earliest: last, Latest: first, Left: -1 << 40, Used: 1 << 40, Of: 1, Contested: true, Rough: true}
			a := answer.Answer{On: on, Claims: []answer.ClaimAnswer{{Name: "</svg><script>", Tiers: &answer.TiersAnswer{
				Stage: 250, Duties: []answer.Call{{Last: limit}}, Rights: []answer.RightAnswer{{Call: answer.Call{Last: limit, Act: 250}}},
				Timeline: []answer.StepAnswer{{On: day, Act: 250, Tier: 250, For: "</text><script>\x00\xff", Last: limit}, {On: day}},
			}}}}
			for claim := -1; claim < 3; claim++ {
				svg := drawing.Timeline(a, claim, drawing.Options{})
				_, _, elements := wellFormed(t, svg)
				assert.Zero(t, elements["script"])
				assert.NotContains(t, svg, "NaN")
				assert.NotContains(t, svg, "Inf")
				assert.Less(t, len(svg), 1<<16)
			}
		}
	}
}
