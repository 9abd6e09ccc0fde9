package agreement

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// In random agreements all that Effect and Binding lack is a question in both languages, all of the list are asked somewhere,
// and Examine tells at least one defect wherever somebody is not surely bound.
func TestWhatIsMissingIsAQuestion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 5))
	c := calendar.China()
	when := func() (w calendar.When) {
		switch r.IntN(3) {
		case 0:
			w = calendar.On(y2024.AddDays(r.IntN(60)))
		case 1:
			w = calendar.NotBefore(y2024.AddDays(r.IntN(60)))
		}
		return w
	}
	signature := func() mediation.Signature { return mediation.Signature{Given: decision.Tri(r.IntN(3)), On: when()} }
	usually := func(s mediation.Signature) mediation.Signature {
		if r.IntN(3) > 0 {
			s.Given = decision.Yes
		}
		return s
	}
	seen := make(map[string]bool)
	for range 40000 {
		a := Agreement{Kind: mediation.Forum(r.IntN(8)), Form: Form(r.IntN(4)), Reached: when(), Seal: usually(signature())}
		for range r.IntN(3) {
			a.Parties = append(a.Parties, Party{
				Name: "甲", Role: mediation.Role(r.IntN(3)), Capacity: mediation.PartyCapacity(r.IntN(3)), Signed: usually(signature()),
				Signer: mediation.Signer(r.IntN(8)), Ratified: signature(), RatifyNotice: when(),
			})
		}
		for range r.IntN(2) {
			a.Mediators = append(a.Mediators, Signatory{Name: "丙", Signed: usually(signature())})
		}
		switch r.IntN(4) {
		case 0:
			a.Start = Commencement{Upon: "付清", Met: decision.Tri(r.IntN(3)), MetOn: when()}
		case 1:
			a.Start = Commencement{From: y2024}
		}
		if r.IntN(8) == 0 {
			a.Court = []CourtRecord{{What: Revoked}, {What: Upheld}}
		} else if r.IntN(8) == 0 {
			a.Court = []CourtRecord{{What: FoundPartly}}
		}
		questions := a.Effect(c).Questions()
		on := y2024.AddDays(r.IntN(90))
		bound := true
		for _, b := range a.Binding(on, c) {
			questions = append(questions, b.Questions()...)
			bound = bound && b.Bound == IsBound
		}
		for _, q := range questions {
			assert.True(t, q.IsComplete(), q.Path)
			seen[field(q.Path)] = true
		}
		if !bound && len(a.Court) == 0 && a.Form == Written {
			assert.NotEmpty(t, a.Examine(on, c), "%+v", a)
		}
	}
	for path := range asked {
		assert.True(t, seen[path], "nothing asks %s", path)
	}
}
