package statute

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testdata/read.txt says where each provision stands as it was read in the texts, with the text; it is written from the texts,
// the tables of provisions are not looked at. Here each cell of the tables is compared with it.

// A place in a table: a provision in an edition.
type tableCellName struct{ provision, edition string }

// A placed is what was read: the place in the form of the tables, and in which text.
type placed struct{ at, text string }

// readings reads testdata/read.txt.
func readings(t *testing.T) map[tableCellName]placed {
	t.Helper()
	data, err := os.ReadFile("testdata/read.txt")
	require.NoError(t, err)
	read := map[tableCellName]placed{}
	text, editions := "", []string(nil)
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		switch title, isText := strings.CutPrefix(line, "text "); {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case isText:
			text, editions = title, nil
			continue
		case editions == nil:
			editions = strings.Fields(line)
			continue
		}
		at, names := readPlace(line)
		require.NotEmpty(t, names, "line %d: what stands there?", i+1)
		for _, edition := range editions {
			for _, name := range names {
				cell := tableCellName{name, edition}
				assert.NotContains(t, read, cell, "line %d: read twice", i+1)
				read[cell] = placed{at, text}
			}
		}
	}
	return read
}

// firstName is where a line goes over from the place to the names of provisions.
var firstName = regexp.MustCompile(`(^| )[A-Z][a-zA-Z]+[a-z]\w*( [A-Z]\w+)*$`)

func readPlace(line string) (at string, names []string) {
	at = line
	if loc := firstName.FindStringIndex(line); loc != nil {
		at, names = strings.TrimSpace(line[:loc[0]]), strings.Fields(line[loc[0]:])
	}
	if rest, ok := strings.CutSuffix(at, " until"); ok { // the key of the text that displaces it looks like a name
		at, names = rest+" until "+names[0], names[1:]
	}
	if at == "none" {
		at = none
	}
	return at, names
}

// tabled returns every cell of the tables of provisions, as it is written there.
func tabled() map[tableCellName]string {
	cells := map[tableCellName]string{}
	for _, table := range provisionTables {
		for _, row := range tableRows(table) {
			for i, e := range instrumentOf(table).Editions() {
				cells[tableCellName{row[0], e.String()}] = row[i+1]
			}
		}
	}
	return cells
}

// differences lists the cells that were not read, or were read otherwise, each with the text it was read in.
func differences(cells map[tableCellName]string, read map[tableCellName]placed) []string {
	var found []string
	for name, at := range cells {
		switch r, ok := read[name]; {
		case !ok:
			found = append(found, fmt.Sprintf("%s in %s: %s, and nobody read it", name.provision, name.edition, at))
		case r.at != at:
			found = append(found, fmt.Sprintf("%s in %s: %s, but read as %s in: %s", name.provision, name.edition, at, r.at, r.text))
		}
	}
	slices.Sort(found)
	return found
}

func TestEveryCellAsRead(t *testing.T) {
	cells, read := tabled(), readings(t)
	assert.Empty(t, differences(cells, read))
	for name := range read {
		assert.Contains(t, cells, name, "read, but the tables have no such cell")
	}
	assert.Greater(t, len(cells), 500)
}

// Each cell changed by one article, or its reading taken away, is one difference, which names the text it was read in.
func TestEveryCellIsHeld(t *testing.T) {
	cells, read := tabled(), readings(t)
	article := regexp.MustCompile(`\d+`)
	for name, at := range cells {
		changed := article.ReplaceAllStringFunc(at, func(n string) string {
			number, err := strconv.Atoi(n)
			require.NoError(t, err)
			return strconv.Itoa(number + 1)
		})
		if changed == at { // "-" and "whole"
			changed = "1"
		}
		cells[name] = changed
		found := differences(cells, read)
		if assert.Len(t, found, 1, "%v", name) {
			assert.Contains(t, found[0], read[name].text)
		}
		cells[name] = at

		was := read[name]
		delete(read, name)
		assert.Len(t, differences(cells, read), 1, "%v without a reading", name)
		read[name] = was
	}
}
