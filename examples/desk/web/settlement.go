package web

import (
	"fmt"
	"net/http"
	"net/url"
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
	Kinds   []ledger.EntryKind
	Balance []balances
}

// booked is an entry of the ledger with what it was booked to.
type booked struct {
	ledger.Entry
	To []ledger.Booking
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
	Rows []balance
}

// balance is a line of them, by its name in words.
type balance struct {
	Name string
	ledger.Balance
}

func (v *visit) settlement() error {
	i, err := v.claim(v.r.FormValue("claim"))
	if err != nil {
		return err
	}
	c := &v.Matter.Dossier.Claims[i]
	opened := v.Matter.Dossier.Open()
	a := opened.On(v.Day)
	page := settlementPage{Number: v.number(), Claim: c.Name, Title: c.Title, Made: c.Agreement, It: a.Claims[i].Agreement, Court: a.Claims[i].Confirmation, Kinds: ledger.EntryKind(0).All()}
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

// account tells what the entries were booked to, and the balances with the payments in words.
func (p *settlementPage) account(s *ledger.Statement) {
	for k := range p.Ledger {
		for _, b := range s.Bookings {
			if b.Entry.Compare(p.Ledger[k].Entry) == 0 {
				p.Ledger[k].To = append(p.Ledger[k].To, b)
			}
		}
	}
	for _, part := range []struct {
		by   statute.Text
		rows []ledger.Balance
	}{{words("付款人", "Payer"), s.ByPayer}, {words("收款人", "Payee"), s.ByPayee}, {words("款项", "Payment"), s.ByPayment}} {
		if len(part.rows) == 0 {
			continue
		}
		all := balances{By: part.by}
		for _, b := range part.rows {
			all.Rows = append(all.Rows, balance{p.called(b.Of), b})
		}
		p.Balance = append(p.Balance, all)
	}
}

// called is the name that the agreement gives the payment at a path; everything else goes by its own name.
func (p *settlementPage) called(path string) string {
	for k, payment := range p.Made.Terms.Payments {
		if path == fmt.Sprintf("payments[%d]", k) && payment.For != "" {
			return payment.For
		}
	}
	return path
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

// Usual reports whether an entry of the kind is made so often that it stands before the others.
func (v *visit) Usual(kind ledger.EntryKind) bool {
	switch kind {
	case ledger.Paid, ledger.Performed, ledger.Waived, ledger.Extended, ledger.FellDue, ledger.Varied:
		return true
	}
	return false
}
