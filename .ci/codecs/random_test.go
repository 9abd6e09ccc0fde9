package main

import (
	"math"
	"math/rand/v2"
	"reflect"
	"time"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// random makes values of any type that is read. Types whose parts do not show are made by the functions of makers.
type random struct{ *rand.Rand }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func (r random) date() calendar.Date {
	return calendar.MustDate(2012, time.January, 1).AddDays(r.IntN(6000))
}

// rules are those of a place that has some of its own.
func (r random) rules() regime.Rules {
	law, _ := regime.In(regime.Beijing).On(r.date())
	return law.Rules()
}

var texts = []string{"甲", "第一 \"a\"\\/ <b>&", "ᠬᠠ\u180eᠠ", "😀", "Zhang", "é", "a\u00a0b", "（１）"}

// makers make a value of a type, often its zero value.
var makers = map[reflect.Type]func(random) any{
	reflect.TypeFor[calendar.Date](): func(r random) any { return r.date() },
	reflect.TypeFor[calendar.When](): func(r random) any {
		return must(calendar.ParseWhen([]string{"2023", "2023-04", "2023-04-05", "2023-04-05/2023-04-09", "../2023-04-09", "2023-04-09/.."}[r.IntN(6)]))
	},
	reflect.TypeFor[statute.Citation](): func(r random) any {
		all := statute.Provision(0).All()
		c, _ := all[r.IntN(len(all))].On(r.date())
		return c
	},
	reflect.TypeFor[statute.Doubt](): func(r random) any {
		return statute.Doubt(r.IntN(int(statute.Secondary | statute.Inferred | statute.Reading | statute.Undated + 1)))
	},
	reflect.TypeFor[period.Limit]():    func(r random) any { return period.WorkingDays(1 + r.IntN(90)) },
	reflect.TypeFor[money.Amount]():    func(r random) any { return must(money.FromDecimal(decimal.New(r.Int64N(1e12), -2))) },
	reflect.TypeFor[money.Percent]():   func(random) any { return must(money.ParsePercent("33.5%")) },
	reflect.TypeFor[decimal.Decimal](): func(r random) any { return decimal.New(r.Int64N(1e12), -6) },
	reflect.TypeFor[pathway.PathSet](): func(r random) any {
		if r.IntN(3) == 0 {
			return pathway.NoPath
		}
		return pathway.Paths(pathway.Litigation, pathway.Path(1+r.IntN(int(pathway.ProtectionDuty))))
	},
	reflect.TypeFor[petition.Criteria](): func(r random) any {
		rows := petition.Baotou().Spec().Duties
		return rows[r.IntN(len(rows))].When
	},
	reflect.TypeFor[dossier.FormatNumber](): func(random) any { return dossier.Format },
	reflect.TypeFor[history.Contents]():     func(r random) any { return history.Contents(1 + r.IntN(int(history.StatesAll))) },
	reflect.TypeFor[prevention.Count]():     func(r random) any { return prevention.Known(r.Uint32()) },
	reflect.TypeFor[prevention.Scale]():     func(random) any { return prevention.Default() },
	reflect.TypeFor[indicator.Summary](): func(random) any {
		return indicator.Of(regime.National(), indicator.Record{}).Plus(indicator.Of(regime.National(), indicator.Record{}))
	},
	// Their tables have a place for zero, which stands for nothing and is not written.
	reflect.TypeFor[regime.Rules]():       func(r random) any { return r.rules() },
	reflect.TypeFor[regime.Tiers]():       func(r random) any { return r.rules().Tiers },
	reflect.TypeFor[regime.Points]():      func(r random) any { return r.rules().Tiers[1+r.IntN(3)] },
	reflect.TypeFor[regime.Conclusions](): func(r random) any { return r.rules().Grounds },
	reflect.TypeFor[regime.Refusals]():    func(r random) any { return r.rules().Refusals },
	reflect.TypeFor[booking.Book](): func(r random) any {
		book := must(booking.Open(settlement.Terms{Payments: []settlement.Payment{{
			Amount: money.MustParse("3000"), Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"乙"},
			Schedule: settlement.Schedule{Due: settlement.Due{On: calendar.MustDate(2018, time.September, 1)}},
		}}}, calendar.MustDate(2018, time.June, 15)))
		return must(book.Record(ledger.Entry{Kind: ledger.Paid, On: r.date().AddDays(5000), By: "甲", Amount: money.MustParse("0.05")}))
	},
	reflect.TypeFor[proxy.Authorisation](): func(random) any {
		day := calendar.MustDate(2026, time.March, 2)
		return must(must(proxy.Grant(proxy.Mandate{
			Principal: proxy.Principal{ID: "张", Capacity: proxy.FullCapacity, Needs: []proxy.Need{proxy.Elderly}}, Agents: []proxy.Agent{{ID: "李"}}, Matter: "m",
			Scope: []proxy.Power{proxy.Submit}, From: day, ToEnd: true, Signed: day, SignedBy: "张", Channel: proxy.RoomChannel,
		})).End(proxy.Ending{Kind: proxy.Revoked, On: day.AddDays(3)}))
	},
	reflect.TypeFor[assignment.Assignment](): func(random) any {
		day := calendar.MustDate(2026, time.March, 2)
		member := func(id string, d assignment.Discipline) assignment.Member {
			return assignment.Member{ID: id, Rank: assignment.Ordinary, Discipline: d}
		}
		return must(assignment.Assign(
			assignment.Task{ID: "m", Organ: "局", Claims: []string{"甲"}},
			assignment.Order{
				On: day, Leader: assignment.Member{ID: "head", Organ: "局", Rank: assignment.Leading},
				Team: []assignment.Member{member("a", assignment.PetitionWork), member("b", assignment.LegalAffairs), member("c", assignment.Supervision)},
				Plan: assignment.Plan{Limit: day.AddDays(60), Steps: []assignment.PlanStep{
					{ID: "s", Task: "查", Owner: "a", Due: day.AddDays(9), Claims: []string{"甲"}},
				}},
			},
		))
	},
}

// neverZero are types whose zero value is not valid.
var neverZero = map[reflect.Type]bool{
	reflect.TypeFor[prevention.Scale]():      true,
	reflect.TypeFor[proxy.Authorisation]():   true,
	reflect.TypeFor[assignment.Assignment](): true,
}

// fill sets v to something valid: every third part stays zero, but no key of a map.
func (r random) fill(v reflect.Value, depth int, some bool) {
	if !some && !neverZero[v.Type()] && (r.IntN(3) == 0 || depth > 6) || answers[v.Type()] {
		return
	}
	if maker := makers[v.Type()]; maker != nil {
		v.Set(reflect.ValueOf(maker(r)))
		return
	}
	if all := v.MethodByName("All"); all.IsValid() && all.Type().NumIn() == 0 && v.Kind() != reflect.Struct {
		values := all.Call(nil)[0]
		v.Set(values.Index(r.IntN(values.Len())))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(texts[r.IntN(len(texts))])
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt([]int64{1, -1, 60, math.MaxInt8, math.MinInt8, math.MaxInt64 >> (64 - v.Type().Bits()), math.MinInt64 >> (64 - v.Type().Bits())}[r.IntN(7)])
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint([]uint64{1, math.MaxUint8, math.MaxInt64 >> (64 - v.Type().Bits())}[r.IntN(3)])
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.fill(v.Elem(), depth+1, true)
	case reflect.Slice:
		for range 1 + r.IntN(2) {
			element := reflect.New(v.Type().Elem()).Elem()
			r.fill(element, depth+1, false)
			v.Set(reflect.Append(v, element))
		}
	case reflect.Array:
		for i := range v.Len() {
			r.fill(v.Index(i), depth+1, false)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		r.fill(key, depth+1, true)
		r.fill(value, depth+1, false)
		v.SetMapIndex(key, value)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[history.Coverage]() {
			day := calendar.MustDate(2018, 1, 1+r.IntN(28))
			v.Set(reflect.ValueOf([]history.Coverage{{}, history.Whole(), history.Within(day, calendar.Date{}), history.Within(day, day.AddDays(r.IntN(400)))}[r.IntN(4)]))
			return
		}
		shown := 0
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type().Field(i).Tag.Get("json") != "-" {
				shown++
				r.fill(v.Field(i), depth+1, false)
			}
		}
		if shown == 0 {
			panic("nobody knows how to make a " + v.Type().String())
		}
		if d, ok := v.Addr().Interface().(*dossier.Dossier); ok { // rows and regulations put together at random decide nothing
			d.Regulations = nil
			if d.Practice != nil {
				*d.Practice = petition.Baotou().Spec()
			}
		}
	default:
		panic("nobody knows how to make a " + v.Type().String())
	}
}
