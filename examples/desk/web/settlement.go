package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// settlementPage is the agreement on one claim: what was promised, what was paid, what comes next.
type settlementPage struct {
	Number string
	Claim  string
	Title  statute.Text
	Made   *agreement.Agreement
	It     *answer.AgreementAnswer // none while the agreement is not in force
	Court  *answer.ConfirmationAnswer
	Draft  []fieldGroup
	Entry  []input
	Faults statute.Violations
	Where  string // which form the faults are of
	Key    string
	Seen   int
}

// fieldGroup is a part of a long form with its title.
type fieldGroup struct {
	Title  statute.Text
	Fields []input
}

// The form of an agreement has room for what most have: two sides, a mediator, one sum at once or in three parts, one further duty.
// A longer one is put in through the API, which takes all that the library knows.
var agreementGroups = []fieldGroup{
	{statute.Text{EN: "The agreement", ZH: "协议"}, []input{
		{Name: "kind", Kind: choose, Must: true, Label: statute.Text{EN: "Kind of mediation", ZH: "调解方式"}, Options: codes(mediation.Forum(0).All())},
		pick("form", "形式", "Form", codes(agreement.Form(0).All())), text("reached", "达成之日", "Reached on"),
	}},
	{statute.Text{EN: "One side", ZH: "一方当事人"}, party(0)},
	{statute.Text{EN: "The other side", ZH: "另一方当事人"}, party(1)},
	{statute.Text{EN: "Mediator and seal", ZH: "调解员和印章"}, []input{
		text("mediators[0].name", "调解员", "Mediator"), text("mediators[0].signed.on", "调解员签名之日", "Signed on"), text("seal.on", "调解委员会盖章之日", "Committee's seal on"),
	}},
	{statute.Text{EN: "What it says", ZH: "内容"}, []input{
		{Name: "facts", Kind: longText, Label: statute.Text{EN: "Main facts", ZH: "主要事实"}},
		text("dispute", "争议事项", "In dispute"), text("responsibility", "各方责任", "Responsibility"), text("manner", "履行方式", "Manner of performance"),
	}},
	{statute.Text{EN: "Payment, at once or in instalments", ZH: "给付：一次付清，或者分期"}, slices.Concat([]input{
		text("terms.payments[0].for", "款项名称", "Payment for"), text("terms.payments[0].obligors[0].party", "付款人（与上文姓名一致）", "Payer, as named above"),
		text("terms.payments[0].beneficiaries[0]", "收款人（与上文姓名一致）", "Payee, as named above"), text("terms.payments[0].amount", "金额（元，如 20000.00）", "Amount in yuan, such as 20000.00"),
		text("terms.payments[0].due.on", "一次付清的日期", "Due at once on"),
	}, instalment(0), instalment(1), instalment(2))},
	{statute.Text{EN: "Another duty", ZH: "其他义务"}, []input{
		text("terms.acts[0].what", "做什么或者不做什么", "What"), text("terms.acts[0].obligors[0]", "谁", "Who"), text("terms.acts[0].due.on", "履行日期", "To be done by"),
	}},
}

var agreementFields = ungrouped(agreementGroups)

func ungrouped(groups []fieldGroup) (all []input) {
	for _, g := range groups {
		all = append(all, g.Fields...)
	}
	return all
}

// filledGroups returns the groups with what a form said.
func filledGroups(groups []fieldGroup, form url.Values) []fieldGroup {
	groups = slices.Clone(groups)
	for i := range groups {
		groups[i].Fields = filled(groups[i].Fields, form)
	}
	return groups
}

func party(n int) []input {
	at := fmt.Sprintf("parties[%d].", n)
	return []input{
		text(at+"name", "姓名（名称）", "Name"), pick(at+"role", "身份（治安调解）", "Role in a police case", codes(mediation.Role(0).All())),
		pick(at+"capacity", "行为能力", "Capacity", codes(mediation.PartyCapacity(0).All())), pick(at+"signer", "由谁签名", "Signed by", codes(mediation.Signer(0).All())),
		text(at+"signed.on", "签名之日", "Signed on"),
	}
}

func instalment(n int) []input {
	at := fmt.Sprintf("terms.payments[0].instalments[%d].", n)
	return []input{text(at+"amount", fmt.Sprintf("分期第%d期金额", n+1), fmt.Sprintf("Instalment %d", n+1)), text(at+"due.on", fmt.Sprintf("第%d期日期", n+1), fmt.Sprintf("Instalment %d due on", n+1))}
}

var entryFields = []input{
	{Name: "kind", Kind: choose, Must: true, Label: statute.Text{EN: "What happened", ZH: "履行情况"}, Options: codes(ledger.EntryKind(0).All())},
	{Name: "on", Kind: aDay, Must: true, Label: statute.Text{EN: "Day", ZH: "日期"}, Hint: statute.Text{EN: "2026-11-27", ZH: "如 2026-11-27"}},
	text("by", "付款人、履行人", "By"), text("to", "收款人", "To"), text("amount", "金额（元）", "Amount in yuan"), text("for", "针对哪一笔（条款路径，可不填）", "For which claim (path of the terms, may be blank)"),
	text("receipt", "收据号", "Number of the receipt"),
}

func (v *visit) settlement() error {
	i, err := v.claim(v.r.FormValue("claim"))
	if err != nil {
		return err
	}
	return v.showSettlement(http.StatusOK, v.settlementPage(i))
}

func (v *visit) settlementPage(i int) settlementPage {
	c := &v.Matter.Dossier.Claims[i]
	a := v.Matter.Dossier.On(v.Day)
	page := settlementPage{
		Number: v.number(), Claim: c.Name, Title: c.Title, Made: c.Agreement, It: a.Claims[i].Agreement, Court: a.Claims[i].Confirmation, Key: newKey(), Seen: v.Matter.Version,
	}
	page.Draft = filledGroups(agreementGroups, url.Values{"reached": {v.Day.String()}, "form": {agreement.Written.String()}})
	page.Entry = filled(entryFields, url.Values{"on": {v.Day.String()}, "kind": {ledger.Paid.String()}})
	return page
}

func (v *visit) showSettlement(status int, page settlementPage) error {
	return v.show(status, "settlement", v.In.T("协议与履行", "Agreement and performance"), page)
}

// agree puts an agreement on record. Who signed on a day has signed; a draft that the library would not have signed is refused with
// everything that must be mended.
func (v *visit) agree() error {
	form, i, err := v.claimForm()
	if err != nil {
		return err
	}
	for _, at := range []string{"parties[0].signed", "parties[1].signed", "mediators[0].signed", "seal"} {
		if form.Get(at+".on") != "" {
			form.Set(at+".given", "yes")
		}
	}
	fields := slices.Concat(agreementFields, []input{text("parties[0].signed.given", "", ""), text("parties[1].signed.given", "", ""), text("mediators[0].signed.given", "", ""), text("seal.given", "", "")})
	var a agreement.Agreement
	made, err := nest(form, fields)
	if err == nil {
		err = a.UnmarshalJSON(made)
	}
	if err == nil {
		if faults := a.Check(v.Day); len(faults) > 0 {
			err = refused(faults)
		}
	}
	if err == nil {
		return v.amendSettlement(form, i, store.Set, "agreement", a)
	}
	return v.again(err, i, "agreement")
}

// enter books what was paid or done.
func (v *visit) enter() error {
	form, i, err := v.claimForm()
	if err != nil {
		return err
	}
	var e ledger.Entry
	made, err := nest(form, entryFields)
	if err == nil {
		err = e.UnmarshalJSON(made)
	}
	if err == nil {
		return v.amendSettlement(form, i, store.Add, "entries", e)
	}
	return v.again(err, i, "entries")
}

func (v *visit) amendSettlement(form url.Values, i int, how func(string, any) (store.Change, error), part string, value any) error {
	change, err := how(fmt.Sprintf("claims[%d].%s", i, part), value)
	if err != nil {
		return err
	}
	form.Set("to", "settlement")
	return v.amend(form, change)
}

// again shows a form with its faults; what is no fault of the form goes on.
func (v *visit) again(err error, i int, where string) error {
	p := problemOf(err)
	if p.Status != http.StatusUnprocessableEntity {
		return err
	}
	page := v.settlementPage(i)
	page.Faults, page.Where = p.Violations, where
	if where == "agreement" {
		page.Draft = filledGroups(agreementGroups, v.r.PostForm)
	} else {
		page.Entry = filled(entryFields, v.r.PostForm)
	}
	return v.showSettlement(p.Status, page)
}
