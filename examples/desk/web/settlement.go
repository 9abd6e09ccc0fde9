package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// settlementPage is the agreement on one claim: what comes next, what was promised, what was paid.
type settlementPage struct {
	Number  string
	Claim   string
	Title   statute.Text
	Made    *agreement.Agreement
	It      *answer.AgreementAnswer // none while there is no agreement
	Court   *answer.ConfirmationAnswer
	Found   []dossier.Observation // what the record shows of the agreement and of its ledger
	Ledger  []booked
	Usual   []ledger.EntryKind // what is entered most often, and then the others
	Others  []ledger.EntryKind
	Balance []balances
}

var usualEntries = []ledger.EntryKind{ledger.Paid, ledger.Performed, ledger.Waived, ledger.Extended, ledger.Varied, ledger.FellDue}

// booked is an entry of the ledger with what it was booked to.
type booked struct {
	ledger.Entry
	Parts []ledger.Booking
}

// When is the day of the entry, or within which days it lies.
func (b booked) When() calendar.When {
	if b.On.IsZero() {
		return b.Within
	}
	return calendar.On(b.On)
}

// balances are the sums by payer, by payee or by payment.
type balances struct {
	By   statute.Text
	Rows []ledger.Balance
}

func (v *visit) settlement() error {
	i, err := v.claim(v.r.FormValue("claim"))
	if err != nil {
		return err
	}
	c := &v.Matter.Dossier.Claims[i]
	opened := v.Matter.Dossier.Open()
	a := opened.On(v.Day)
	page := settlementPage{Number: v.number(), Claim: c.Name, Title: c.Title, Made: c.Agreement, It: a.Claims[i].Agreement, Court: a.Claims[i].Confirmation, Usual: usualEntries}
	page.Others = slices.DeleteFunc(ledger.EntryKind(0).All(), func(k ledger.EntryKind) bool { return slices.Contains(usualEntries, k) })
	for _, o := range opened.ExamineOn(v.Day) {
		if rest, ok := strings.CutPrefix(o.Path, fmt.Sprintf("claims[%d].", i)); ok && (strings.HasPrefix(rest, "agreement") || strings.HasPrefix(rest, "entries")) {
			page.Found = append(page.Found, o)
		}
	}
	for _, e := range c.Entries {
		page.Ledger = append(page.Ledger, booked{Entry: e})
	}
	if page.It != nil && page.It.Statement != nil {
		page.account(page.It.Statement)
	}
	return v.show(http.StatusOK, "settlement", v.In.T("协议与履行", "Agreement and performance"), page)
}

// Called is what stands at a path of the terms; a name is a path to nothing, and stays as it is.
func (p settlementPage) Called(path string) statute.Text { return subject(p.Made.Terms, path) }

// account tells what the entries were booked to, and the balances there are.
func (p *settlementPage) account(s *ledger.Statement) {
	for k := range p.Ledger {
		for _, b := range s.Bookings {
			if b.Entry.Compare(p.Ledger[k].Entry) == 0 {
				p.Ledger[k].Parts = append(p.Ledger[k].Parts, b)
			}
		}
	}
	for _, part := range []balances{{words("付款人", "Payer"), s.ByPayer}, {words("收款人", "Payee"), s.ByPayee}, {words("款项", "Payment"), s.ByPayment}} {
		if len(part.Rows) > 0 {
			p.Balance = append(p.Balance, part)
		}
	}
}

// amendSettlement changes a part of the claim that has to do with its agreement, and goes back to the page of it.
func (v *visit) amendSettlement(form url.Values, i int, how func(string, any) (store.Change, error), part string, value any) error {
	change, err := how(fmt.Sprintf("claims[%d].%s", i, part), value)
	if err != nil {
		return err
	}
	form.Set("to", "settlement")
	return v.amend(form, change)
}
