package diagram

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

// TestEveryRowIsDrawn holds the picture against the rows: each step that leads to another stage is an arrow with its name, and the stages
// from which a matter can be concluded are those in the frame.
func TestEveryRowIsDrawn(t *testing.T) {
	arrows := map[[2]procedure.Stage]string{}
	for _, e := range edges(nil) {
		var on []string
		for _, k := range e.on {
			on = append(on, k.String())
		}
		arrows[[2]procedure.Stage{e.from, e.to}] = strings.Join(on, " ")
	}
	drawn := 0
	for r := range procedure.Transitions() {
		if r.To == r.From || r.To == 0 {
			continue
		}
		if r.To == procedure.Concluded {
			assert.True(t, underWay(r.From), "%v", r.From)
			continue
		}
		drawn++
		assert.Contains(t, arrows[[2]procedure.Stage{r.From, r.To}], r.On.String(), "%v to %v", r.From, r.To)
	}
	assert.Greater(t, drawn, 30)
	assert.Len(t, cells, int(procedure.Concluded)+1)
	for s := procedure.Unregistered; s < procedure.Concluded; s++ {
		_, ends := procedure.Step(s, history.Conclude)
		assert.Equal(t, underWay(s), ends, "%v", s)
	}
}

func TestDraw(t *testing.T) {
	moves := []Move{
		{procedure.Unregistered, history.Register, procedure.Registered},
		{procedure.Registered, history.Accept, procedure.InHandling},
		{procedure.InHandling, history.Conclude, procedure.Concluded},
	}
	for _, english := range []bool{false, true} {
		svg := Draw(moves, procedure.Concluded, english)
		reader := xml.NewDecoder(strings.NewReader(svg))
		marked := 0
		for {
			token, err := reader.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, "well formed")
			if start, ok := token.(xml.StartElement); ok {
				if start.Name.Local == "circle" {
					marked++
				}
				for _, a := range start.Attr {
					assert.NotEqual(t, "style", a.Name.Local, "a strict policy allows no style")
					assert.False(t, strings.HasPrefix(a.Name.Local, "on"))
				}
			}
		}
		assert.Equal(t, len(moves), marked, "each step of the way is marked")
	}
	assert.Contains(t, Draw(nil, 0, true), "No step is on record.")
}
