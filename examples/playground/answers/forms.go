package answers

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// option is a code with what it is called.
type option struct {
	Code string `json:"code"`
	statute.Text
}

// coded is a value of a closed set.
type coded interface {
	String() string
	ZH() string
}

// optionOf is a code in words; the library writes English ones as plain words, but for the types named here. To ask for any type with EN
// would keep the sentences of every type that has it in the program.
func optionOf(c coded) option {
	words := history.Plain(c.String())
	switch said := c.(type) {
	case paper:
		words = said.EN()
	case statute.Rule:
		words = said.EN()
	case refusal.Remedy:
		words = said.EN()
	case regime.Tier:
		words = said.EN()
	}
	return option{c.String(), statute.Text{EN: words, ZH: c.ZH()}}
}

func options[T coded](all []T) []option {
	list := make([]option, 0, len(all))
	for _, c := range all {
		list = append(list, optionOf(c))
	}
	return list
}

// factForm is one fact of a claim as a form asks for it.
type factForm struct {
	option
	Question statute.Inquiry `json:"question"`
	Values   []option        `json:"values"`
	Many     bool            `json:"many,omitempty"`  // several values, or none
	Route    bool            `json:"route,omitempty"` // it can decide where the claim goes; the others add duties
}

type formLists struct {
	Facts     []factForm  `json:"facts"`
	Askers    []option    `json:"askers"`
	Places    []option    `json:"places"`
	Papers    []paperForm `json:"papers"`
	Levels    []option    `json:"levels"`
	Systems   []option    `json:"systems"`
	Why       []option    `json:"why"` // on what an organ does not accept a claim
	Kinds     []option    `json:"kinds"`
	Tiers     []option    `json:"tiers"`
	Results   []option    `json:"results"`
	Disposals []option    `json:"dispositions"`
	Grounds   []option    `json:"grounds"`
	Causes    []option    `json:"causes"`
	Declarers []option    `json:"declarants"`
	Entries   []option    `json:"entries"`
	Acts      []option    `json:"acts"`
	Sharing   []option    `json:"sharing"`
	Held      string      `json:"held"` // the last year whose days off are known
}

// forms are the lists that the page's forms are made of.
func forms() any {
	f := formLists{
		Askers: options(petition.Asker(0).All()),
		Places: options(regime.Places()), Papers: paperForms[1:], Levels: options(regime.Level(0).All()), Systems: options(regime.System(0).All()),
		Kinds: options(history.Kind(0).All()), Tiers: options(regime.Tier(0).All()), Results: options(history.Result(0).All()),
		Disposals: options(history.Disposition(0).All()), Grounds: options(regime.Grounds()), Causes: options(history.StopCause(0).All()),
		Declarers: options(history.Declarant(0).All()), Why: options(declineRules), Entries: options(ledger.EntryKind(0).All()), Acts: options(settlement.ActKind(0).All()),
		Sharing: options(settlement.Sharing(0).All()), Held: calendar.China().Horizon().String(),
	}
	for _, fact := range petition.Fact(0).All() {
		if form, asked := factFormOf(fact); asked {
			f.Facts = append(f.Facts, form)
		}
	}
	return f
}

// factFormOf is a fact of [petition.Facts]; what is worked out from others is not asked.
func factFormOf(fact petition.Fact) (factForm, bool) {
	switch fact {
	case petition.FactRoute, petition.FactLitigation, petition.FactOtherPath, petition.FactAsker:
		return factForm{}, false
	}
	form := factForm{option: optionOf(fact), Question: fact.Question(), Route: fact <= petition.FactMediationBarred || fact == petition.FactPaths}
	if fact == petition.FactPaths {
		form.Many = true
		form.Values = append(options(pathway.Path(0).All()), option{"none", statute.Text{EN: "none", ZH: "均无"}})
		return form, true
	}
	for _, v := range fact.Values()[1:] { // the first is unknown
		form.Values = append(form.Values, option{v.Code, statute.Text{EN: history.Plain(v.Code), ZH: v.ZH}})
	}
	return form, true
}

// placeInput asks what limits there are.
type placeInput struct {
	Place regime.Place
	On    calendar.Date
}

var placeNames = []string{"place", "on"}

// ReadJSON reads the question.
func (x *placeInput) ReadJSON(r *strictjson.Reader) {
	r.Object(placeNames, func(name string) {
		switch name {
		case "place":
			x.Place.ReadJSON(r)
		case "on":
			x.On.ReadJSON(r)
		}
	})
}

// namedLimit is a limit that a regulation of the place sets.
type namedLimit struct {
	Name  statute.Text     `json:"name"`
	From  statute.Text     `json:"from"`
	Limit period.Limit     `json:"limit"`
	Says  statute.Text     `json:"says"`
	Cite  statute.Citation `json:"cite"`
}

// starts are the events from which the limits of the tiers run.
var starts = [...]statute.Text{
	regime.Window:     {EN: "the day the opinion was received", ZH: "收到意见之日"},
	regime.Acceptance: {EN: "the day the request was received", ZH: "收到请求之日"}, regime.FileHandover: {EN: "the day the request was received", ZH: "收到请求之日"},
	regime.Opinion: {EN: "the day of acceptance, or of receiving the request", ZH: "受理之日，或者收到请求之日"},
	regime.Return:  {EN: "the day the matter was received", ZH: "收到转送之日"}, regime.Declining: {EN: "the day the petition was received", ZH: "收到信访事项之日"},
}

// limits lists the limits of the place on a day, in the order of the tiers.
func limits(in placeInput) any {
	law, governed := regimeOf(in.Place).On(in.On)
	if !governed {
		return []namedLimit{}
	}
	all := []namedLimit{}
	if cite, ok := statute.NoticeToPetitioner.On(in.On); ok {
		if l, ok := period.Of(cite.Limit()); ok {
			all = append(all, namedLimit{
				statute.Text{EN: "reception: written notice to the petitioner", ZH: "接收：书面告知信访人"},
				statute.Text{EN: "the day the petition was received", ZH: "收到信访事项之日"},
				l,
				statute.Text{EN: l.EN(), ZH: l.ZH()},
				cite,
			})
		}
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		for _, p := range regime.Point(0).All() {
			l, ok := period.Of(law.Limit(t, p))
			if !ok || int(p) >= len(starts) || starts[p].EN == "" {
				continue
			}
			all = append(all, namedLimit{
				statute.Text{EN: t.EN() + ": " + history.Plain(p.String()), ZH: t.ZH() + "：" + p.ZH()},
				starts[p], l,
				statute.Text{EN: l.EN(), ZH: l.ZH()},
				law.By(t, p).Cite(in.On),
			})
		}
	}
	return all
}

// regimeOf is the law of a place, the national one where none is named.
func regimeOf(p regime.Place) *regime.Regime {
	if r := regime.In(p); r != nil {
		return r
	}
	return regime.National()
}

// lastWorkday is the last working day on or before a day: for somebody who goes to the office.
func lastWorkday(d calendar.Date) calendar.Date {
	for i := 0; i < 30 && !d.IsZero(); i++ {
		if calendar.China().IsWorkday(d) {
			return d
		}
		d = d.AddDays(-1)
	}
	return calendar.Date{}
}
