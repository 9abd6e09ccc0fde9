package web_test

import (
	"encoding"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/examples/desk/web"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
)

// The form has a field for everything that an agreement of the library can say, and no other: a field that the library gets is missed
// here before an officer misses it.
func TestTheFormOfAnAgreementHasEveryField(t *testing.T) {
	assert.ElementsMatch(t, leaves(reflect.TypeFor[agreement.Agreement](), ""), web.AgreementFields())
}

// leaves are the paths of the values in the JSON of a type, with one element in each list.
func leaves(t reflect.Type, path string) (all []string) {
	text := reflect.TypeFor[encoding.TextMarshaler]()
	switch {
	case t.Implements(text) || t.Kind() != reflect.Struct && t.Kind() != reflect.Slice:
		return []string{path}
	case t.Kind() == reflect.Slice && (t.Elem().Implements(text) || t.Elem().Kind() == reflect.Int):
		return []string{path} // chosen from a list
	case t.Kind() == reflect.Slice:
		return leaves(t.Elem(), path+"[0]")
	}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			all = append(all, leaves(f.Type, path)...)
		case name != "":
			all = append(all, leaves(f.Type, strings.TrimPrefix(path+"."+name, "."))...)
		}
	}
	return all
}

// rich is an agreement with several of everything.
const rich = `{"kind": "people", "form": "written", "reached": "2026-11-20",
	"parties": [{"name": "甲某", "signer": "self", "capacity": "full", "signed": {"given": "yes", "on": "2026-11-20"}}, {"name": "乙某", "signer": "unauthorised", "signed": {"given": "yes"}, "ratify_notice": "2026-11"},
		{"name": "丙某", "signer": "self", "signed": {"given": "yes", "on": "2026-11-20"}}, {"name": "丁某", "signer": "self"}],
	"mediators": [{"name": "调解员甲", "signed": {"given": "yes"}}, {"name": "调解员乙"}], "seal": {"given": "yes", "on": "2026-11-21"}, "facts": "邻里纠纷", "dispute": "医疗费",
	"terms": {"payments": [
		{"for": "医疗费", "amount": "30000.00", "obligors": [{"party": "甲某", "percent": "60%"}, {"party": "乙某", "percent": "40%", "due": {"on": "2027-01-31"}}], "sharing": "percent", "rounding": "largest_remainder", "beneficiaries": ["丙某"],
			"instalments": [{"due": {"on": "2026-12-31"}, "amount": "8000.00"}, {"due": {"upon": "领取房款", "days": 10}, "amount": "10000.00"}], "all_due_after": 2, "all_due_grace": 15, "interest": {"rate": "6%", "per": "year", "rate_of": "合同约定", "from": "2026-01-01", "principal_first": true}},
		{"for": "抚养费", "obligors": [{"party": "甲某"}], "beneficiaries": ["丙某", "丁某"], "series": {"first": "2027-01-01", "every_months": 1, "each": "800.00", "rise": {"percent": "5%", "years": 2}, "until": "子女满十八周岁"}},
		{"for": "修理费", "amount": "900.00", "obligors": [{"party": "乙某"}], "beneficiaries": ["丙某"], "series": {"start": {"upon": "领取房款", "days": 30}, "every_months": 1, "count": 3}},
		{"obligors": [{"party": "乙某"}], "payees": [{"party": "丙某", "part": 1}, {"party": "丁某", "part": 1}], "amount": "1000.00", "already_paid": [{"amount": "200.00"}], "joint": true, "rounding": "remainder_to_last"}],
		"acts": [{"kind": "apology", "what": "当面赔礼道歉", "obligors": ["甲某", "乙某"], "beneficiaries": ["丙某"], "due": {"on": "2026-12-01"}}, {"kind": "return", "what": "返还三轮车", "obligors": ["乙某"], "beneficiaries": ["丙某"]}],
		"totals": [{"of": [0, 3], "amount": "31000.00"}], "penalties": [{"of": [1], "rate": "0.05%", "per": "day", "grace": 3, "up_to": "2000.00"}, {"of": [2], "acts": [0, 1], "sum": "200.00", "each_one": true}, {"of": [0], "share": "10%", "unpaid": true}, {"of": [2], "share": "5%", "of_debt": true}], "sureties": [{"party": "戊某", "kind": "joint", "of": [0], "signed": {"given": "yes"}}], "deposits": [{"by": "甲某", "to": "丙某", "of": [0], "sum": "5000.00", "given": "4000.00"}], "days_off": "move", "interest_first": true, "void": ["acts[1]"]},
	"clauses": [{"text": "今后互不干涉", "does": "ordinary"}], "start": {"upon": "付清首期"}, "promises": [{"by": "丙某", "text": "不再信访", "gives_up": ["petition_again", "sue"]}],
	"court": [{"what": "suit_pending", "on": "2026-11"}, {"what": "partly_void", "on": "2026-11-26", "parts": ["terms.penalties[1]", "clauses[0]"]}]}`

// richMatter has such an agreement, with something paid.
const richMatter = `{"case": "2026-118", "title": {"zh": "邻里打架赔偿纠纷", "en": "Damages among neighbours"}, "received": "2026-11-01", "assignment": {"organ": "市公安局"}, "claims": [{"name": "1", "title": {"zh": "要求赔偿医疗费", "en": "damages"}, "agreement": ` + rich + `,
	"entries": [{"kind": "paid", "on": "2026-11-25", "by": "甲某", "to": "丙某", "amount": "500.00", "for": "payments[0]", "receipt": "7"}, {"kind": "waived", "within": "2026-11", "by": "乙某", "to": "丙某", "amount": "100.00", "for": "payments[0]"}]}]}`

// What is on record comes back from its form as it was, to the letter.
func TestAnAgreementComesBackFromItsForm(t *testing.T) {
	var a agreement.Agreement
	require.NoError(t, a.UnmarshalJSON([]byte(rich)))
	all := []agreement.Agreement{a}
	text, err := os.ReadFile("../cases/3_agreement.json")
	require.NoError(t, err)
	d, found := dossier.Read(text)
	require.Empty(t, found)
	all = append(all, *d.Claims[0].Agreement)
	for _, a := range all {
		again, found, other, err := web.ReadBack(a, today)
		require.NoError(t, err)
		assert.Equal(t, a.Check(today), found, "all that the library says of it, several of one place too")
		assert.Empty(t, other)
		want, err := json.Marshal(a)
		require.NoError(t, err)
		have, err := json.Marshal(again)
		require.NoError(t, err)
		assert.JSONEq(t, string(want), string(have))
	}
}

// agreed is a form with two parties, two payments and two duties, of which the second are what a penalty is for.
func agreed() url.Values {
	return url.Values{
		"key": {"a"}, "seen": {"1"}, "claim": {"1"}, "kind": {"public_security"}, "form": {"written"}, "reached": {"2026-11-27"}, "facts": {"围墙"}, "dispute": {"修复费"}, "responsibility": {"甲"}, "manner": {"分期"},
		"parties[0].name": {"甲某"}, "parties[0].role": {"offender"}, "parties[0].signer": {"self"}, "parties[0].capacity": {"full"}, "parties[0].signed.on": {"2026-11-27"},
		"parties[1].name": {"乙某"}, "parties[1].role": {"injured"}, "parties[1].signer": {"self"}, "parties[1].capacity": {"full"}, "parties[1].signed.on": {"2026-11-27"},
		"terms.payments[0].for": {"材料费"}, "terms.payments[0].amount": {"1000.00"}, "terms.payments[0].obligors[0].party": {"甲某"}, "terms.payments[0].beneficiaries[0]": {"乙某"}, "terms.payments[0].due.on": {"2026-12-31"},
		"terms.payments[1].for": {"人工费"}, "terms.payments[1].amount": {"3000.00"}, "terms.payments[1].obligors[0].party": {"甲某"}, "terms.payments[1].beneficiaries[0]": {"乙某"},
		"terms.payments[1].instalments[0].amount": {"1000.00"}, "terms.payments[1].instalments[0].due.on": {"2026-12-31"}, "terms.payments[1].instalments[1].amount": {"2000.00"}, "terms.payments[1].instalments[1].due.on": {"2027-01-31"},
		"terms.acts[0].kind": {"apology"}, "terms.acts[0].what": {"当面道歉"}, "terms.acts[0].obligors[0]": {"甲某"}, "terms.acts[0].beneficiaries[0]": {"乙某"}, "terms.acts[0].due.on": {"2026-12-31"},
		"terms.acts[1].kind": {"repair"}, "terms.acts[1].what": {"修复围墙"}, "terms.acts[1].obligors[0]": {"甲某"}, "terms.acts[1].beneficiaries[0]": {"乙某"}, "terms.acts[1].due.on": {"2026-12-31"},
		"terms.penalties[0].sum": {"500.00"}, "terms.penalties[0].of": {"1"}, "terms.penalties[0].acts": {"1"},
	}
}

// Rows are added and taken away, and nothing that was typed is lost; nothing is on record before it is put there.
func TestRowsAreAddedAndTakenAway(t *testing.T) {
	d := newDesk(t)
	b, at := d.browse("handler"), "/matters/"+d.own.ID+"/agreement"
	form := agreed()
	form.Set("add", "terms.payments[1].instalments")
	r := b.post(at, form)
	require.Equal(t, http.StatusOK, r.status, r.body)
	assert.Contains(t, r.body, `id="terms-payments-1-instalments-2-amount"`)
	assert.Regexp(t, `name="terms.payments\[1\].instalments\[2\].amount" value="" inputmode="decimal" autofocus`, r.body, "the cursor is in the new row")
	for name, value := range agreed() {
		if strings.Contains(name, ".") && !strings.HasSuffix(name, ".of") && !strings.HasSuffix(name, ".acts") && !strings.HasSuffix(name, ".kind") && !strings.HasSuffix(name, ".role") && !strings.HasSuffix(name, "signer") && !strings.HasSuffix(name, "capacity") {
			assert.Contains(t, r.body, `name="`+name+`" value="`+value[0]+`"`)
		}
	}
	assert.Contains(t, r.body, `<option value="甲某">`, "the parties are offered")

	form.Del("add")
	form.Set("drop", "terms.payments[0]")
	r = b.post(at, form)
	assert.Contains(t, r.body, `name="terms.payments[0].for" value="人工费"`)
	assert.NotContains(t, r.body, "材料费")
	assert.Contains(t, r.body, `name="terms.penalties[0].of" value="0" checked`, "what the penalty is for moved up")
	assert.Contains(t, r.body, `name="terms.penalties[0].acts" value="1" checked> 义务2 修复围墙`, "duties are counted by themselves")

	form.Set("drop", "terms.acts[0]")
	r = b.post(at, form)
	assert.Contains(t, r.body, `name="terms.penalties[0].acts" value="0" checked> 义务1 修复围墙`)
	assert.NotContains(t, r.body, "当面道歉")

	m, err := d.db.Matter(t.Context(), d.own.ID)
	require.NoError(t, err)
	assert.Nil(t, m.Dossier.Claims[0].Agreement)
}

// What a court found void is chosen among what the form has, and goes on naming the same when rows before it are taken away.
func TestWhatIsVoidFollowsItsRow(t *testing.T) {
	d := newDesk(t)
	b, at := d.browse("handler"), "/matters/"+d.own.ID+"/agreement"
	form := agreed()
	form.Set("court[0].what", "partly_void")
	form.Set("court[0].parts[0]", "terms.payments[1]")
	form.Set("court[0].parts[1]", "terms.payments[0]")
	form.Set("court[0].parts[2]", "clauses[7]")
	form.Set("terms.void[0]", "acts[1]")
	form.Set("add", "parties")
	r := b.post(at, form)
	require.Equal(t, http.StatusOK, r.status, r.body)
	assert.Contains(t, r.body, `<option value="terms.payments[1]" selected>款项2 人工费</option>`)
	assert.Contains(t, r.body, `<option value="clauses[7]" selected>clauses[7]</option>`, "what is on record is not lost, whatever it is")
	assert.Contains(t, r.body, `<option value="acts[1]" selected>义务2 修复围墙</option>`)
	assert.Contains(t, r.body, `<option value="terms.penalties[0]">违约责任1</option>`)

	form.Del("add")
	form.Set("drop", "terms.payments[0]")
	r = b.post(at, form)
	assert.Contains(t, r.body, `<option value="terms.payments[0]" selected>款项1 人工费</option>`)
	assert.Equal(t, 1, strings.Count(r.body, ` selected>款项1 人工费</option>`), "what named the row that is gone names none")
	form.Set("drop", "terms.acts[0]")
	r = b.post(at, form)
	assert.Contains(t, r.body, `<option value="acts[0]" selected>义务1 修复围墙</option>`)
}

// Everything that is wrong is told at once, each beside its field; a blank row before others moves no path.
func TestFaultsStandBesideTheirFields(t *testing.T) {
	d := newDesk(t)
	b, at := d.browse("handler"), "/matters/"+d.own.ID+"/agreement"
	form := agreed()
	form.Set("do", "record")
	form.Set("parties[1].name", "")
	form.Set("terms.payments[0].amount", "一千")
	form.Set("terms.payments[1].instalments[1].due.on", "2027-02-30")
	form.Set("terms.payments[1].all_due_after", "二")
	form.Set("mediators[0].name", "")
	r := b.post(at, form)
	require.Equal(t, http.StatusUnprocessableEntity, r.status, r.body)
	for _, id := range []string{"parties-1-name", "terms-payments-0-amount", "terms-payments-1-instalments-1-due-on", "terms-payments-1-all_due_after"} {
		assert.Contains(t, r.body, `<a href="#`+id+`">`)
		assert.Contains(t, r.body, `aria-invalid="true" aria-describedby="`+id+`-fault"`)
		assert.Contains(t, r.body, `id="`+id+`-fault"`)
	}
	assert.Contains(t, r.body, "款项2 › 何时付 › 分期2 › 最后日期", "the place in words")
	assert.NotContains(t, r.body, `value="as_signed"`, "what cannot be read is never put on record")
	assert.Contains(t, r.body, `value="一千"`)

	blank := agreed()
	for name, value := range blank {
		if rest, ok := strings.CutPrefix(name, "parties[1]"); ok {
			delete(blank, name)
			blank["parties[3]"+rest] = value
			blank["parties[1]"+rest], blank["parties[2]"+rest] = []string{""}, []string{" "}
		}
	}
	blank.Set("parties[3].signer", "unauthorised")
	blank.Set("do", "record")
	r = b.post(at, blank)
	require.Equal(t, http.StatusUnprocessableEntity, r.status)
	assert.Contains(t, r.body, `id="parties-1-signer-fault"`)
	assert.Contains(t, r.body, `value="as_signed"`)
}

// What was signed with a fault is put on record as it is, and the fault is shown; a correction is an entry of its own.
func TestWhatWasSignedIsPutOnRecordAsItIs(t *testing.T) {
	d := newDesk(t)
	b, at := d.browse("handler"), "/matters/"+d.own.ID+"/agreement"
	form := agreed()
	form.Set("parties[1].signer", "unauthorised")
	for _, do := range []string{"", "check", "record"} {
		form.Set("do", do)
		require.Equal(t, http.StatusUnprocessableEntity, b.post(at, form).status, do)
	}
	form.Set("do", "as_signed")
	require.Equal(t, http.StatusSeeOther, b.post(at, form).status)
	body := b.get("/matters/" + d.own.ID + "/settlement").body
	assert.Contains(t, body, "4000.00", "both sums")
	assert.Contains(t, body, "人工费 第2期")
	assert.Contains(t, body, "代他人签字须有本人的授权")

	again := agreed()
	again.Set("do", "record")
	again.Set("key", "c")
	r := b.post(at, again)
	require.Equal(t, http.StatusConflict, r.status, "the matter is another than the form saw")
	assert.Contains(t, r.body, "其他人刚刚更改了这一事项")
	assert.Contains(t, r.body, `value="人工费"`, "and nothing that was typed is lost")
	again.Set("seen", "2")
	again.Set("key", "b")
	require.Equal(t, http.StatusSeeOther, b.post(at, again).status)
	assert.Contains(t, b.get(at).body, `name="terms.payments[1].for" value="人工费"`)
}

// Each kind of entry has a form with the fields that the library takes for it, and no other.
func TestEveryKindOfEntryHasItsForm(t *testing.T) {
	amount, err := money.Parse("100.00")
	require.NoError(t, err)
	book, err := booking.Open(settlement.Terms{Payments: []settlement.Payment{{For: "x", Amount: amount, Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"乙"}}}}, today)
	require.NoError(t, err)
	for _, kind := range ledger.EntryKind(0).All() {
		fields, ok := web.EntryFields(kind)
		require.True(t, ok, kind)
		for name, e := range map[string]ledger.Entry{
			"by": {By: "甲"}, "to": {To: "乙"}, "amount": {Amount: amount}, "receipt": {Receipt: "1"}, "until": {Until: today}, "party": {Party: "丙"}, "through": {Through: "丁"},
		} {
			e.Kind, e.On = kind, today
			_, err := book.Record(e)
			refused := err != nil && strings.Contains(err.Error(), "entries[0]."+name) || err != nil && strings.Contains(err.Error(), name+": does not belong")
			assert.Equal(t, slices.Contains(fields, name), !refused, "%v %s: %v", kind, name, err)
		}
	}
}

// Payments, waivers, later days and corrections are entered by form, on days known roughly too, and what the ledger would not take is
// told beside its field.
func TestEntries(t *testing.T) {
	d := newDesk(t)
	m := d.create(`{"case": "rich", "assignment": {"organ": "市公安局"}, "claims": [{"name": "1", "agreement": `+rich+`}]}`, store.Cover{Unit: here})
	b, at, version := d.browse("handler"), "/matters/"+m.ID+"/entries", 1
	enter := func(kind string, pairs ...string) reply {
		form := url.Values{"key": {kind + strings.Join(pairs, "")}, "seen": {string(rune('0' + version))}, "claim": {"1"}, "kind": {kind}}
		for i := 0; i+1 < len(pairs); i += 2 {
			form.Set(pairs[i], pairs[i+1])
		}
		r := b.post(at, form)
		if r.status == http.StatusSeeOther {
			version++
		}
		return r
	}
	for _, kind := range ledger.EntryKind(0).All() {
		r := b.get(at + "?claim=1&kind=" + kind.String())
		require.Equal(t, http.StatusOK, r.status, r.body)
		assert.Contains(t, r.body, kind.ZH())
	}
	r := enter("paid", "on", "2026-13", "amount", "x", "by", "无此人")
	require.Equal(t, http.StatusUnprocessableEntity, r.status)
	assert.Contains(t, r.body, `id="on-fault"`)
	assert.Contains(t, r.body, `id="amount-fault"`)
	r = enter("paid", "on", "2026-12", "by", "无此人", "for", "payments[0]")
	require.Equal(t, http.StatusUnprocessableEntity, r.status)
	assert.Contains(t, r.body, `id="amount-fault"`, "a sum has to be stated")
	assert.Contains(t, r.body, `value="无此人"`)

	for _, e := range [][]string{
		{"paid", "on", "2026-12", "by", "甲某", "to", "丙某", "amount", "500.00", "for", "payments[0]", "receipt", "7"},
		{"waived", "on", "2026-11-26", "by", "乙某", "to", "丙某", "amount", "100.00", "for", "payments[0]"},
		{"extended", "on", "2026-11-26", "until", "2027-06-30", "for", "payments[2]"},
		{"performed", "on", "2026-11-25", "for", "acts[0]"},
		{"surety_called", "on", "2026-11-26", "for", "sureties[0]"},
	} {
		r := enter(e[0], e[1:]...)
		require.Equal(t, http.StatusSeeOther, r.status, "%v %s", e, r.body)
	}
	r = enter("paid", "on", "2026-11-27", "by", "甲某", "to", "丙某", "amount", "500.00", "for", "payments[0]", "receipt", "7")
	assert.Equal(t, http.StatusUnprocessableEntity, r.status, "the same receipt twice")
	require.Equal(t, http.StatusSeeOther, enter("reversed", "on", "2026-11-27", "receipt", "7").status)

	made, err := d.db.Matter(t.Context(), m.ID)
	require.NoError(t, err)
	first := made.Dossier.Claims[0].Entries[0]
	assert.True(t, first.On.IsZero())
	assert.Equal(t, "2026-12", first.Within.String(), "a day known roughly is not made one that is known")
	body := b.get("/matters/" + m.ID + "/settlement?claim=1").body
	for _, want := range []string{"按付款人", "按收款人", "按款项", "展期", "免除", "2026年12月"} {
		assert.Contains(t, body, want)
	}
}
