package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// entryPage is the form for one entry of the ledger.
type entryPage struct {
	Number string
	Claim  string
	Title  statute.Text
	Kind   ledger.EntryKind
	Form   block
	Faults []placed
	Names  []string
	Booked bool // the terms can be put in a book, so that an entry is checked against them
	Key    string
	Seen   int
}

// The fields of an entry beside its day. Which kind has which is in entryFields, as the comment of [ledger.Entry] says; a test asks the
// library. What is needed, it says itself.
var (
	entryBy      = name("by", "付款人、债务人、保证人", "By: payer, debtor or surety")
	entryTo      = name("to", "收款人、债权人", "To: payee or creditor")
	entryParty   = name("party", "新的债权人、债务人", "The new one")
	entrySum     = sum("amount", "金额", "Amount")
	entryUntil   = date("until", "新的期限", "The new day")
	entryFor     = input{Name: "for", Kind: choose, Label: words("针对哪一项", "For what")}
	entryReceipt = input{Name: "receipt", Kind: oneLine, Label: words("收据号", "Receipt"), Hint: words("同一收据不重复登记；更正时按收据号", "keeps one from being entered twice; a correction names it")}
	entryThrough = input{Name: "through", Kind: oneLine, Label: words("经他人收取的，何人", "Had by a third person"), Hint: words("经收款人同意", "with the payee's consent")}

	moneyFields = []input{entrySum, entryBy, entryTo, entryFor, entryReceipt}
	entryFields = map[ledger.EntryKind][]input{
		ledger.Paid: append(slices.Clone(moneyFields), entryThrough), ledger.Waived: moneyFields, ledger.SetOff: moneyFields, ledger.Refunded: moneyFields,
		ledger.FellDue: {entryFor}, ledger.Ended: {entryFor}, ledger.Performed: {entryFor}, ledger.Breached: {entryFor},
		ledger.Extended: {entryUntil, entryFor, entryBy, entryTo}, ledger.Respited: {entryUntil, entryFor, entryBy, entryTo},
		ledger.Varied:          {entryFor, entrySum, entryUntil, entryBy, entryTo},
		ledger.CreditorChanged: {entryTo, entryParty, entryBy, entryFor}, ledger.DebtorChanged: {entryBy, entryParty, entryTo, entryFor}, ledger.DebtorJoined: {entryBy, entryParty, entryTo, entryFor},
		ledger.Reversed:     {entryReceipt},
		ledger.SuretyCalled: {entryFor}, ledger.TriedInVain: {entryFor}, ledger.SuretyAgreed: {entryFor},
		ledger.Confirmed: nil, ledger.SetAside: nil,
	}
)

// entryBlock is the form of an entry of a kind.
func entryBlock(kind ledger.EntryKind, options []option, form url.Values) block {
	on := day("on", "日期", "Day")
	on.Must = true
	fields := append([]input{on}, entryFields[kind]...)
	for k := range fields {
		if fields[k].Name == entryFor.Name {
			fields[k].Options = options
		}
	}
	return block{Fields: fields}.at("", form, nil)
}

func (v *visit) entryForm() error {
	i, err := v.claim(v.r.FormValue("claim"))
	if err != nil {
		return err
	}
	kind, err := v.entryKind(i)
	if err != nil {
		return err
	}
	return v.showEntry(http.StatusOK, v.entryPage(i, kind, url.Values{"on": {v.Day.String()}, "receipt": {v.r.FormValue("receipt")}}))
}

// entryKind is the kind that a request names; without an agreement there is no ledger.
func (v *visit) entryKind(i int) (kind ledger.EntryKind, err error) {
	if v.Matter.Dossier.Claims[i].Agreement == nil {
		return 0, statute.Violations{field("claim", "尚无协议，不能登记履行情况", "there is no agreement under which something could be entered")}
	}
	if kind.UnmarshalText([]byte(v.r.FormValue("kind"))) != nil {
		return 0, statute.Violations{field("kind", "没有这一种类", "there is no such kind")}
	}
	return kind, nil
}

func (v *visit) entryPage(i int, kind ledger.EntryKind, form url.Values) entryPage {
	c := &v.Matter.Dossier.Claims[i]
	page := entryPage{Number: v.number(), Claim: c.Name, Title: c.Title, Kind: kind, Key: newKey(), Seen: v.Matter.Version}
	var options []option
	if agreed := v.Matter.Dossier.On(v.Day).Claims[i].Agreement; agreed != nil && agreed.Statement != nil {
		page.Booked = true
		options = subjects(c.Agreement.Terms, agreed.Statement)
	}
	for _, p := range c.Agreement.Parties {
		page.Names = append(page.Names, p.Name)
	}
	for _, s := range c.Agreement.Terms.Sureties {
		page.Names = append(page.Names, s.Party)
	}
	for _, e := range c.Entries {
		page.Names = append(page.Names, e.Party)
	}
	slices.Sort(page.Names)
	page.Names = slices.DeleteFunc(slices.Compact(page.Names), func(name string) bool { return name == "" })
	page.Form = entryBlock(kind, options, form)
	return page
}

func (v *visit) showEntry(status int, page entryPage) error {
	return v.show(status, "entry", v.In.T("登记：", "Enter: ")+v.In.Term(page.Kind), page)
}

// enter books what was paid or done. An entry that the ledger would not take is refused with all that is wrong with it.
func (v *visit) enter() error {
	form, i, err := v.claimForm()
	if err != nil {
		return err
	}
	kind, err := v.entryKind(i)
	if err != nil {
		return err
	}
	e, found := v.readEntry(i, kind, form)
	status := http.StatusUnprocessableEntity
	if len(found) == 0 {
		p, err := again(v.amendSettlement(form, i, store.Add, "entries", e))
		if p == nil {
			return err
		}
		status, found = p.Status, told(p, fmt.Sprintf("claims[%d].entries[%d]", i, len(v.Matter.Dossier.Claims[i].Entries)))
	}
	page := v.entryPage(i, kind, form)
	page.Faults = page.Form.mark(found)
	return v.showEntry(status, page)
}

// readEntry is the entry that a form says, and what is wrong with it: in how it is written, and in what the ledger of the claim says of
// it beside the entries that are there. A day that is known roughly goes where the library keeps it apart from one that is known.
func (v *visit) readEntry(i int, kind ledger.EntryKind, form url.Values) (e ledger.Entry, found statute.Violations) {
	b := entryBlock(kind, nil, form)
	fields := b.inputs()
	if on := strings.TrimSpace(form.Get("on")); on != "" {
		if _, err := calendar.ParseDate(on); err != nil {
			fields[0].Name = "within"
			form.Set("within", on)
		}
	}
	text, err := nest(form, fields)
	if err != nil {
		return e, problemOf(err).Violations
	}
	if err := e.UnmarshalJSON(withKind(text, kind)); err != nil {
		found = problemOf(err).Violations
		for k := range found {
			if found[k].Path == "within" {
				found[k].Path = "on"
			}
		}
		return e, found
	}
	d := v.Matter.Dossier
	d.Claims = slices.Clone(d.Claims)
	c := &d.Claims[i]
	n := len(c.Entries)
	c.Entries = append(slices.Clip(c.Entries), e)
	at := fmt.Sprintf("claims[%d].entries[%d]", i, n)
	for _, o := range d.Open().ExamineOn(v.Day) {
		if rest, ok := strings.CutPrefix(o.Path, at); ok && o.Kind == dossier.Flawed {
			found = append(found, o.At(strings.TrimPrefix(rest, ".")))
		}
	}
	return e, found
}
