package answers

import (
	"errors"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// ledgerInput is the question of the conformance kit.
type ledgerInput struct {
	Terms   settlement.Terms
	Agreed  calendar.Date
	Entries []ledger.Entry
	On      calendar.Date
}

var ledgerNames = []string{"terms", "agreed", "entries", "on"}

// ReadJSON reads the question.
func (x *ledgerInput) ReadJSON(r *strictjson.Reader) {
	r.Object(ledgerNames, func(name string) {
		switch name {
		case "terms":
			x.Terms.ReadJSON(r)
		case "agreed":
			x.Agreed.ReadJSON(r)
		case "entries":
			strictjson.List(&x.Entries, r, (*ledger.Entry).ReadJSON)
		case "on":
			x.On.ReadJSON(r)
		}
	})
}

type ledgerAnswer struct {
	Refused     statute.Violations `json:"refused,omitempty"` // terms or entries that cannot be booked
	Promised    string             `json:"promised,omitempty"`
	Paid        string             `json:"paid,omitempty"`
	Outstanding string             `json:"outstanding,omitempty"`
	Overdue     string             `json:"overdue,omitempty"`
	Interest    string             `json:"interest,omitempty"`
	NextDue     calendar.Date      `json:"next_due,omitzero"`
	AtLeast     bool               `json:"at_least,omitempty"`
	Fulfilled   bool               `json:"fulfilled,omitempty"`

	Flaws     statute.Violations `json:"defects,omitempty"` // of the document, which is booked all the same
	Terms     statute.Text       `json:"terms,omitzero"`    // in words, with formal numerals
	Plan      statute.Text       `json:"plan,omitzero"`
	Formal    []sum              `json:"formal,omitempty"` // each payment in formal numerals (大写)
	Statement *ledger.Statement  `json:"statement,omitempty"`
	Says      statute.Text       `json:"says,omitzero"`
}

type sum struct {
	For     string `json:"for,omitempty"`
	Figures string `json:"figures"`
	Formal  string `json:"formal"`
}

// booked says what is promised, paid, open and late under an agreement on a day.
func booked(in ledgerInput) any {
	a := ledgerAnswer{Flaws: in.Terms.Validate(in.Agreed)}
	book, err := booking.Open(in.Terms, in.Agreed)
	if err == nil {
		book, err = book.Record(in.Entries...)
	}
	if err != nil {
		if !errors.As(err, &a.Refused) {
			a.Refused = statute.Violations{statute.Reason{EN: err.Error(), ZH: err.Error()}.At("")}
		}
		return a
	}
	s := book.On(in.On)
	a.Promised, a.Paid, a.Outstanding, a.Overdue = s.Promised.String(), s.Paid.String(), s.Outstanding.String(), s.Overdue.String()
	a.Interest, a.NextDue, a.AtLeast, a.Fulfilled = s.Interest.Outstanding.String(), s.NextDue, s.AtLeast, s.Fulfilled()
	a.Terms = in.Terms.Text()
	plan := in.Terms.Plan(in.On)
	a.Plan = statute.Text{EN: plan.EN(), ZH: plan.ZH()}
	for _, p := range in.Terms.Payments {
		if !p.Amount.IsZero() {
			a.Formal = append(a.Formal, sum{p.For, p.Amount.String(), p.Amount.Formal()})
		}
	}
	a.Statement = &s
	a.Says = statute.Text{EN: s.EN(), ZH: s.ZH()}
	return a
}
