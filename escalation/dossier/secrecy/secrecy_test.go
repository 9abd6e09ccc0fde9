package secrecy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/secrecy"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

// Of the organs that a claim is directed against, the one that an event names goes before one of which it may be a part; of several of the
// latter the first is told. A name that is left blank is that of no organ.
func TestWhichOfTheAccused(t *testing.T) {
	for _, test := range []struct {
		name, organ, to, like string
		accused               []string
	}{
		{"it is the second", "市公安局治安支队", "市公安局治安支队", "", []string{"市公安局", "市公安局治安支队"}},
		{"it may be a part of both", "市公安局治安支队一大队", "市公安局", "市公安局治安支队一大队", []string{"市公安局", "市公安局治安支队"}},
		{"both may be a part of it", "市公安", "市公安局", "市公安", []string{"市公安局", "市公安局治安支队"}},
		{"one is left blank", "市公安局治安支队", "市公安局", "市公安局治安支队", []string{"", "市公安局"}},
		{"none of them", "县信访局", "", "", []string{"", "市公安局"}},
		{"no organ is named", "", "", "", []string{"", "市公安局"}},
	} {
		found := secrecy.Handings(test.accused, []history.Event{{Kind: history.Accept, Organ: regime.Organ{Name: test.organ}}}, history.Coverage{})
		if test.to == "" {
			assert.Empty(t, found, test.name)
			continue
		}
		if assert.Len(t, found, 1, test.name) {
			assert.Equal(t, secrecy.Handing{To: test.to, Like: test.like}, found[0], test.name)
		}
	}
}
