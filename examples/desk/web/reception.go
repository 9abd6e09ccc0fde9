package web

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The fields of reception: the cover sheet, and of the dossier the day of receipt and the demand. Facts are asked one at a time.
var (
	whoFields = []input{
		text("cover.petitioners[0].name", "姓名（名称）", "Name"), text("cover.petitioners[0].identity", "身份证号", "Identity number"),
		text("cover.petitioners[0].phone", "电话", "Phone"), text("cover.petitioners[0].address", "住址", "Address"),
		number("cover.heads", "信访人数", "How many people"),
		pick("cover.channel", "信访形式", "Channel", []option{
			{"来访", statute.Text{EN: "visit", ZH: "来访"}}, {"来信", statute.Text{EN: "letter", ZH: "来信"}}, {"网上", statute.Text{EN: "online", ZH: "网上"}}, {"电话", statute.Text{EN: "phone", ZH: "电话"}},
		}),
	}
	whatFields = []input{
		{Name: "demand", Kind: oneLine, Must: true, Whole: true, Label: statute.Text{EN: "The demand in one line", ZH: "诉求（一句话）"}, Hint: statute.Text{EN: "one claim; further ones are added afterwards", ZH: "一项诉求；另有诉求的，登记后再添加"}},
		{Name: "cover.content", Kind: longText, Label: statute.Text{EN: "Facts and reasons", ZH: "事实和理由"}},
		text("cover.place", "问题发生地", "Where it happened"),
		{Name: "received", Kind: aDay, Must: true, Label: statute.Text{EN: "Received on", ZH: "收到之日"}, Hint: dayHint},
		{Name: "accused", Kind: oneLine, Label: statute.Text{EN: "Organ that is accused", ZH: "被检举、控告的机关"}, Hint: statute.Text{EN: "only for an accusation: its people do not see the matter", ZH: "仅检举控告填写：该机关人员看不到此件"}},
	}
)

// receptionPage is a petition that is being taken down.
type receptionPage struct {
	Who, What []input
	Asked     bool // the demand is written, and it is looked at what else is needed
	Facts     []known
	Ask       *ask
	Route     petition.Route
	Reasons   []statute.Reason
	Routes    int // that are still possible
	Notice    answer.LastDay
	Earlier   []store.Row
	Linked    []string
	Skipped   []string
	Faults    statute.Violations
	Key       string
}

// known is a fact that was answered.
type known struct {
	Fact   petition.Fact
	Codes  []string
	Answer statute.Text
}

// ask is the question that the route needs most, and why.
type ask struct {
	question
	Left int // the routes still possible once it is known, at most
}

func (v *visit) reception() error {
	return v.show(http.StatusOK, "reception", v.In.T("接访登记", "Reception"), receptionPage{
		Who: whoFields, What: filled(whatFields, url.Values{"received": {v.Day.String()}}), Key: newKey(),
	})
}

// receive looks at what was typed: it is asked on, until somebody registers it. Nothing is kept before.
func (v *visit) receive() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	page := receptionPage{Who: filled(whoFields, form), What: filled(whatFields, form), Asked: true, Linked: form["linked"], Skipped: form["skipped"], Key: form.Get("key")}
	if page.Key == "" {
		page.Key = newKey()
	}
	file, facts, err := v.fileOf(form)
	if p := problemOf(err); err != nil && p.Status == http.StatusUnprocessableEntity {
		page.Asked, page.Faults = false, p.Violations
		return v.show(p.Status, "reception", v.In.T("接访登记", "Reception"), page)
	} else if err != nil {
		return err
	}
	if form.Get("do") == "register" {
		return v.register(file, page.Key)
	}
	page.Facts = facts
	v.consider(&page, file)
	if page.Earlier, err = v.earlier(file); err != nil {
		return err
	}
	return v.show(http.StatusOK, "reception", v.In.T("接访登记", "Reception"), page)
}

// consider says where the claim goes by what is known, and asks what decides most.
func (v *visit) consider(page *receptionPage, file store.File) {
	d := petition.Triage(file.Dossier.Claims[0].Facts, petition.National())
	page.Route, _ = d.Route()
	page.Routes = len(d.Candidates())
	if page.Route != 0 {
		page.Reasons = d.Reasons(v.Day)
	}
	for _, q := range d.Questions() {
		if slices.Contains(page.Skipped, q.Path) {
			continue
		}
		one := questions([]answer.Wanted{{Ask: q}})[0]
		if len(one.Options) > 0 {
			page.Ask = &ask{one, q.Left}
			break
		}
	}
	a := file.Dossier.On(v.Day)
	for _, duty := range a.Duties {
		if duty.Rule == statute.D2 && !duty.Last.IsZero() {
			page.Notice = duty.Last
		}
	}
	if page.Notice.IsZero() && a.Now.Duty != nil {
		page.Notice = a.Now.Duty.Last
	}
}

// earlier are matters of the same people, and those that ask for the same.
func (v *visit) earlier(file store.File) ([]store.Row, error) {
	all, err := v.repeats(file.Cover.Petitioners, "")
	if err != nil {
		return nil, err
	}
	same, _, err := v.rows(store.Query{Text: file.Dossier.Claims[0].Title.ZH, Limit: 20})
	for _, r := range same {
		if !slices.ContainsFunc(all, func(o store.Row) bool { return o.ID == r.ID }) {
			all = append(all, r)
		}
	}
	return all, err
}

// fileOf is the file that a form would open, read as strictly as any.
func (v *visit) fileOf(form url.Values) (f store.File, facts []known, err error) {
	text, err := nest(form, append(slices.Clone(whoFields), whatFields...))
	if err != nil {
		return f, nil, err
	}
	var given struct {
		Cover    store.Cover     `json:"cover"`
		Demand   string          `json:"demand"`
		Received json.RawMessage `json:"received"`
		Accused  string          `json:"accused"`
	}
	if err := json.Unmarshal(text, &given); err != nil {
		return f, nil, err
	}
	f.Cover = given.Cover
	f.Cover.Taker, f.Cover.Unit, f.Cover.Linked = v.Who.Account, v.Who.Organ, trimmed(form["linked"])
	f.Cover.Accused = organsIn(given.Accused)
	var bad statute.Violations
	if given.Demand == "" {
		bad = append(bad, field("demand", "请写明诉求", "write the demand"))
	}
	var received calendar.When
	if err := received.UnmarshalJSON(given.Received); err != nil {
		bad = append(bad, field("received", "请写明收到之日，如 2026-11-27", "write the day of receipt, such as 2026-11-27"))
	}
	claim := newClaim("1", given.Demand, v.Day, received)
	var members map[string]any
	if members, facts = answered(form); len(members) > 0 {
		text, err := json.Marshal(members)
		if err != nil {
			return f, nil, err
		}
		if err := claim.Facts.UnmarshalJSON(text); err != nil {
			return f, nil, err
		}
	}
	claim.Facts.Source = petition.Direct
	f.Dossier = dossier.Dossier{Format: dossier.Format, Title: claim.Title, Received: received, Claims: []dossier.Demand{claim}}
	if len(bad) > 0 {
		return f, nil, bad
	}
	return f, facts, nil
}

// answered are the facts that a form has answers to, as the library reads them and as people do.
func answered(form url.Values) (members map[string]any, all []known) {
	members = map[string]any{}
	for _, f := range petition.Fact(0).All() {
		codes := trimmed(form["fact."+f.String()])
		if len(codes) == 0 || form.Get("drop") == f.String() {
			continue
		}
		_, options, several := factOf(f.String())
		members[f.String()] = codes[0]
		if several {
			members[f.String()] = codes
		}
		one := known{Fact: f, Codes: codes}
		for _, o := range options {
			if slices.Contains(codes, o.Code) {
				one.Answer.ZH = strings.TrimPrefix(one.Answer.ZH+"、"+o.Name.ZH, "、")
				one.Answer.EN = strings.TrimPrefix(one.Answer.EN+", "+o.Name.EN, ", ")
			}
		}
		all = append(all, one)
	}
	return members, all
}

// receiptPage is what the petitioner takes home.
type receiptPage struct {
	Matter store.Matter
	Code   string
	Secret string
	Notice answer.LastDay
	Route  petition.Route
}

// register puts the petition on record and prints the receipt. Sending the form again opens nothing twice, but makes a new secret.
func (v *visit) register(file store.File, key string) error {
	file.Cover.Number = v.newNumber(key)
	file.Dossier.Case = file.Cover.Number
	m, err := v.store.Create(v.r.Context(), v.actor(), key, file)
	if err != nil {
		return err
	}
	v.Matter = m
	return v.showReceipt()
}

// newNumber is the number of a new matter: the day, and letters that follow from the key of its form, so that sending it again asks for
// the same.
func (v *visit) newNumber(key string) string {
	tail := strings.ToUpper(key)
	if len(tail) > 6 {
		tail = tail[:6]
	}
	return strings.ReplaceAll(v.Day.String(), "-", "") + "-" + tail
}

// receipt prints a new one, for somebody who lost theirs; the old secret is worth nothing then.
func (v *visit) receipt() error { return v.showReceipt() }

func (v *visit) showReceipt() error {
	code, secret, err := v.store.Receipt(v.r.Context(), v.actor(), v.Matter.ID)
	if err != nil {
		return err
	}
	a := v.Matter.Dossier.On(v.Day)
	page := receiptPage{Matter: v.Matter, Code: code, Secret: secret}
	if a.Now.Duty != nil {
		page.Notice = a.Now.Duty.Last
	}
	if len(a.Claims) > 0 {
		page.Route = a.Claims[0].Route
	}
	return v.show(http.StatusOK, "receipt", v.In.T("信访事项登记回执", "Receipt"), page)
}
