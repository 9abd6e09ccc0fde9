package statute

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testdata/numbers.txt says which number each article names as it was read in the texts. Here each number of the tables is compared
// with it, edition by edition; package regime compares the numbers of its regulations with the same file.

// numbersRead reads testdata/numbers.txt: the number in words, and in which text.
func numbersRead(t *testing.T) map[tableCellName]placed {
	t.Helper()
	data, err := os.ReadFile("testdata/numbers.txt")
	require.NoError(t, err)
	read := map[tableCellName]placed{}
	text, editions := "", []string(nil)
	for i, line := range strings.Split(string(data), "\n") {
		title, isText := strings.CutPrefix(line, "text ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case isText:
			text, editions = title, nil
			continue
		case editions == nil:
			editions = strings.Fields(line)
			continue
		}
		number, names := []string{}, strings.Fields(line)
		for len(names) > 0 && names[0] == strings.ToLower(names[0]) {
			number, names = append(number, names[0]), names[1:]
		}
		require.NotEmpty(t, names, "line %d: which article names it?", i+1)
		for _, edition := range editions {
			for _, name := range names {
				cell := tableCellName{name, edition}
				assert.NotContains(t, read, cell, "line %d: read twice", i+1)
				read[cell] = placed{strings.Join(number, " "), text}
			}
		}
	}
	return read
}

// tabledNumbers returns what the tables of provisions name as a number in each edition that has the provision.
func tabledNumbers() map[tableCellName]string {
	cells := map[tableCellName]string{}
	for _, table := range provisionTables {
		editions := instrumentOf(table).Editions()
		for _, row := range tableRows(table) {
			numbers := limits(row[len(editions)+1])
			for i, e := range editions {
				if len(numbers) == 0 || row[i+1] == none {
					continue
				}
				number := numbers[min(i, len(numbers)-1)].EN()
				if number == "" {
					number = "none"
				}
				cells[tableCellName{row[0], e.String()}] = number
			}
		}
	}
	return cells
}

func TestEveryNumberAsRead(t *testing.T) {
	cells, read := tabledNumbers(), numbersRead(t)
	assert.Empty(t, differences(cells, read))
	for name := range read {
		assert.Contains(t, cells, name, "read, but the tables have no such number")
	}
	assert.Greater(t, len(cells), 120)
	for name, number := range cells { // what is printed is what the table says
		var p Provision
		var e Edition
		require.NoError(t, p.UnmarshalText([]byte(name.provision)))
		require.NoError(t, e.UnmarshalText([]byte(name.edition)))
		if number == "none" {
			number = ""
		}
		assert.Equal(t, number, Citation{provision: p, edition: e}.Limit().EN(), "%v", name)
	}
}

// Each number changed by one, up or down, or to another unit, and its reading taken away, is one difference, which names the text it
// was read in.
func TestEveryNumberIsHeld(t *testing.T) {
	cells, read := tabledNumbers(), numbersRead(t)
	for name, number := range cells {
		changes := []string{"1 day"}
		if number != "none" {
			n := limits(number)[0]
			changes = []string{Number{n.N + 1, n.Unit}.EN(), Number{n.N - 1, n.Unit}.EN(), Number{n.N, n.Unit%Persons + 1}.EN()}
		}
		for _, changed := range changes {
			cells[name] = changed
			if found := differences(cells, read); assert.Len(t, found, 1, "%v: %s", name, changed) {
				assert.Contains(t, found[0], read[name].text)
			}
		}
		cells[name] = number

		was := read[name]
		delete(read, name)
		assert.Len(t, differences(cells, read), 1, "%v without a reading", name)
		read[name] = was
	}
}
