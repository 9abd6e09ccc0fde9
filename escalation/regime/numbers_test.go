package regime

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// reading is a number as it was read, and in which text: see petition/statute/testdata/numbers.txt.
type reading struct{ number, text string }

// numbersRead returns the readings by edition and provision.
func numbersRead(t *testing.T) map[[2]string]reading {
	t.Helper()
	data, err := os.ReadFile("../../petition/statute/testdata/numbers.txt")
	require.NoError(t, err)
	read := map[[2]string]reading{}
	text, editions := "", []string(nil)
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		title, isText := strings.CutPrefix(line, "text ")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case isText:
			text, editions = title, nil
		case editions == nil:
			editions = strings.Fields(line)
		default:
			number := ""
			for _, word := range strings.Fields(line) {
				if word == strings.ToLower(word) {
					number = strings.TrimSpace(number + " " + word)
					continue
				}
				for _, edition := range editions {
					read[[2]string{edition, word}] = reading{number, text}
				}
			}
		}
	}
	return read
}

// misread lists the numbers of a regulation that are not those of the texts, each with the text it was read in: on its first day, and on
// the first day of each later edition of the article.
func misread(r *Rules, read map[[2]string]reading) (found []string, compared int) {
	r.eachTerm(func(tier Tier, p Point, path string) {
		term := r.Tiers[tier][p]
		if term.Limit.IsZero() || term.By.Provision == 0 {
			return
		}
		days := []calendar.Date{r.From}
		for _, c := range term.By.Provision.History() {
			if from := c.Edition().From(); from.After(r.From) && (r.Until.IsZero() || from.Before(r.Until)) {
				days = append(days, from)
			}
		}
		for _, day := range days {
			cite, ok := term.By.Provision.On(day)
			was, known := read[[2]string{cite.Edition().String(), term.By.Provision.String()}]
			compared++
			switch {
			case !ok || !known:
				found = append(found, fmt.Sprintf("%s %s on %s: %s, and nobody read it", r.Code, path, day, term.Limit))
			case was.number != term.Limit.EN():
				found = append(found, fmt.Sprintf("%s %s on %s: %s, but read as %s in: %s", r.Code, path, day, term.Limit, was.number, was.text))
			}
		}
	})
	return found, compared
}

// literals are the regulations as they are written down, the national ones and those of the places.
func literals() []Rules {
	all := []Rules{national2005, national2022}
	for _, r := range local {
		if r.Code != "" {
			all = append(all, r)
		}
	}
	return all
}

// Every number of every regulation is the one that was read in the text of its article.
func TestEveryNumberAsRead(t *testing.T) {
	read, numbers := numbersRead(t), 0
	for _, r := range literals() {
		found, compared := misread(&r, read)
		assert.Empty(t, found)
		numbers += compared
	}
	assert.Greater(t, numbers, 60)
}

// Each number changed by one, up or down, or to another unit, is found, with the text that it was read in; and such a regulation is not
// laid over the national ones.
func TestEveryNumberIsHeld(t *testing.T) {
	read, changed := numbersRead(t), 0
	for _, r := range literals() {
		r.eachTerm(func(tier Tier, p Point, path string) {
			limit := r.Tiers[tier][p].Limit
			if limit.IsZero() {
				return
			}
			for _, wrong := range []statute.Number{{N: limit.N + 1, Unit: limit.Unit}, {N: limit.N - 1, Unit: limit.Unit}, {N: limit.N, Unit: limit.Unit%statute.Years + 1}} {
				spoilt := r
				spoilt.Tiers[tier][p].Limit = wrong
				found, _ := misread(&spoilt, read)
				require.NotEmpty(t, found, "%s %s: %s", r.Code, path, wrong)
				for _, f := range found {
					require.Contains(t, f, path)
					require.Contains(t, f, "but read as "+limit.EN()+" in: ")
				}
				_, err := Over(national, spoilt)
				require.Error(t, err, "%s %s: %s", r.Code, path, wrong)
				changed++
			}
		})
	}
	assert.Greater(t, changed, 180)
}
