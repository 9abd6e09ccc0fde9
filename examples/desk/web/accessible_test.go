package web_test

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// Every page can be used by keyboard and read aloud: one heading of the page, a label for each field, no name twice, headings that skip
// no level, nothing that needs a script.
func TestPagesAreAccessible(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	fields := 0
	for _, path := range append(pagePaths(d), "/sign-in", "/petition", "/matters/none") {
		root, err := html.Parse(strings.NewReader(b.get(path).body))
		require.NoError(t, err)
		labels, ids, headings := map[string]bool{}, map[string]bool{}, []int{}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "label" && attribute(n, "for") != "" {
				labels[attribute(n, "for")] = true
			}
			if id := attribute(n, "id"); id != "" {
				assert.False(t, ids[id], "%s: two elements are called %s", path, id)
				ids[id] = true
			}
			if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
				headings = append(headings, int(n.Data[1]-'0'))
			}
			assert.NotEqual(t, "script", n.Data, path)
			for _, a := range n.Attr {
				assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "tabindex" && a.Val != "0", "%s: <%s %s=%q>", path, n.Data, a.Key, a.Val)
			}
		}
		require.NotEmpty(t, headings, path)
		assert.Equal(t, 1, headings[0], "%s begins with its title", path)
		for i := 1; i < len(headings); i++ {
			assert.LessOrEqual(t, headings[i], headings[i-1]+1, "%s: headings %v", path, headings)
			assert.NotEqual(t, 1, headings[i], "%s has one title", path)
		}
		for n := range root.Descendants() {
			kind := attribute(n, "type")
			if n.Type != html.ElementNode || !strings.Contains(" input select textarea ", " "+n.Data+" ") || kind == "hidden" {
				continue
			}
			fields++
			assert.True(t, labels[attribute(n, "id")] || within(n, "label"), "%s: no label for %s", path, attribute(n, "name"))
			if hint := attribute(n, "aria-describedby"); hint != "" {
				assert.True(t, ids[hint], "%s: no hint %s", path, hint)
			}
		}
	}
	assert.Greater(t, fields, 50)
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func within(n *html.Node, element string) bool {
	for up := range n.Ancestors() {
		if up.Data == element {
			return true
		}
	}
	return false
}

// The colours of text on its ground keep the contrast that WCAG 2 asks for (4.5 to 1), reckoned as it says.
func TestContrast(t *testing.T) {
	sheet, err := os.ReadFile("static/desk.css")
	require.NoError(t, err)
	colour := map[string]string{}
	for _, m := range regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{6})`).FindAllStringSubmatch(string(sheet), -1) {
		colour[m[1]] = m[2]
	}
	for _, pair := range []string{
		"ink paper", "ink ground", "soft paper", "soft ground", "link paper", "link ground", "brand-ink brand", "brand paper", "red red-ground", "yellow yellow-ground", "green green-ground",
		"blue blue-ground", "ink red-ground", "ink yellow-ground", "ink green-ground", "ink blue-ground", "soft red-ground", "soft yellow-ground", "soft green-ground", "link yellow-ground", "link green-ground", "red paper", "yellow paper", "brand green-ground",
	} {
		text, ground, _ := strings.Cut(pair, " ")
		require.Contains(t, colour, text)
		require.Contains(t, colour, ground)
		assert.GreaterOrEqual(t, contrast(t, colour[text], colour[ground]), 4.5, pair)
	}
}

func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, colour string) (sum float64) {
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		require.NoError(t, err, fmt.Sprint(colour))
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
