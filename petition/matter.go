package petition

// Claim is one demand of a matter, with its own facts and its own route.
type Claim struct {
	Name  string `json:"name"` // what the matter's own file calls it
	Facts Facts  `json:"facts"`
}

// Matter is what somebody brings: one claim or several. The farmland case has two, who owns the land and what became of the
// fights, and they go different ways.
type Matter struct {
	Facts  Facts   `json:"facts"`           // what holds for every claim that does not say otherwise
	Claims []Claim `json:"claims,omitzero"` // none is one claim, with the facts of the matter
}

// Triage decides every claim of the matter, in order. The duties, each once, are Duties of all the decisions.
func (m Matter) Triage(p *Policy) []Decision {
	if len(m.Claims) == 0 {
		return []Decision{Triage(m.Facts, p)}
	}
	decisions := make([]Decision, len(m.Claims))
	for i, c := range m.Claims {
		decisions[i] = Triage(c.Facts.Or(m.Facts), p)
	}
	return decisions
}
