package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

const top = "../.."

// stored returns a value for each JSON file of the library's test data and of the example with the three cases, in every type that
// reads it: whole dossiers, agreements, records.
func stored(t *testing.T) []reflect.Value {
	t.Helper()
	var all []reflect.Value
	files := 0
	for _, root := range append(slices.Clone(roots), "examples/docket/cases") {
		require.NoError(t, fs.WalkDir(os.DirFS(top), root, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || path.Ext(name) != ".json" || strings.HasSuffix(name, ".schema.json") {
				return err
			}
			text, err := os.ReadFile(path.Join(top, name))
			if err != nil {
				return err
			}
			files++
			read := 0
			for _, typ := range apiTypes {
				v := reflect.New(typ)
				if x, ok := v.Interface().(json.Unmarshaler); ok && x.UnmarshalJSON(text) == nil && !v.Elem().IsZero() {
					all = append(all, v.Elem())
					read++
				}
			}
			return nil
		}))
	}
	require.Greater(t, files, 40, "hardly any file was found")
	require.Greater(t, len(all), 25, "hardly any file was read")
	return all
}

// seeds are values that an officer would have: whole agreements, books, applications.
func seeds(t *testing.T) []any {
	t.Helper()
	var a agreement.Agreement
	fromJSON(t, "mediation/agreement/testdata/json/agreement-two_bulls.json", &a)
	var record struct {
		Sessions   mediation.Sessions
		Conclusion mediation.Attempted
		Committee  mediation.Committee
	}
	fromJSON(t, "mediation/testdata/json/sessions-police.json", &record)
	var brawl, reconciliation mediation.Dispute
	fromJSON(t, "mediation/testdata/json/facts-brawl.json", &brawl)
	fromJSON(t, "mediation/testdata/json/facts-reconciliation.json", &reconciliation)

	sound := a
	sound.Clauses, sound.Promises = []agreement.Clause{{Text: "道歉", Does: agreement.Ordinary}}, nil
	day := calendar.MustDate(2018, time.June, 15)
	for i := range sound.Parties {
		sound.Parties = slices.Clone(sound.Parties)
		sound.Parties[i].Signer, sound.Parties[i].Capacity = mediation.Self, mediation.FullCapacity
	}
	terms := sound.Terms.Clone()
	terms.Payments = append(terms.Payments,
		settlement.Payment{
			For: "医疗费", Amount: money.MustParse("100"), Joint: true, Beneficiaries: []string{"袁某", "丁"},
			Obligors: []settlement.Obligor{{Party: "甲"}, {Party: "乙"}},
			Schedule: settlement.Schedule{Instalments: []settlement.Instalment{
				{Due: settlement.Due{On: day.AddDays(30)}, Amount: money.MustParse("40")}, {Due: settlement.Due{On: day.AddDays(60)}, Amount: money.MustParse("60")},
			}},
		},
		settlement.Payment{
			For: "抚养费", Beneficiaries: []string{"丁"}, Obligors: []settlement.Obligor{{Party: "甲", Part: 1}, {Party: "乙", Part: 2}},
			Sharing: settlement.ByParts, Rounding: money.LargestRemainder,
			Schedule: settlement.Schedule{Series: settlement.Series{First: day, EveryMonths: 1, Each: money.MustParse("30")}},
		})
	terms.Acts = []settlement.Act{{Kind: settlement.Apology, What: "道歉", Obligors: []string{"宋某"}, Beneficiaries: []string{"袁某"}, Due: settlement.Due{On: day}}}
	terms.Totals = []settlement.Total{{Of: []int{0, 1}, Amount: money.MustParse("3100")}}
	require.Empty(t, terms.Validate(day))
	sound.Terms = terms
	book, err := booking.Open(terms, day)
	require.NoError(t, err)
	entries := []ledger.Entry{
		{Kind: ledger.Confirmed, On: day.AddDays(3)},
		{Kind: ledger.Paid, On: day.AddDays(100), By: "宋某", To: "袁某", Amount: money.MustParse("3500"), Receipt: "1"},
		{Kind: ledger.Waived, On: day.AddDays(80), By: "乙", To: "丁", Amount: money.MustParse("5000")},
	}
	full, err := book.Record(entries...)
	require.NoError(t, err)
	app := confirmation.Of(sound, calendar.China())
	app.Papers = []confirmation.Paper{confirmation.AgreementText}
	app.Filed, app.Joint = calendar.On(day.AddDays(50)), 2
	return []any{
		a, sound, record.Sessions, record.Conclusion, record.Committee, brawl, reconciliation, terms, full, book, app,
		entries[0], entries[1], terms.Payments[1], terms.Payments[2], &terms.Payments[0], &terms.Payments[1], &terms.Payments[2], full.On(day.AddDays(200)),
		calendar.China(), day, day.AddDays(400),
		calendar.Date{},
		calendar.On(day), money.MustParse("12.34"), money.MustParsePercent("50"),
		confirmation.Ruling{Effective: day, Dues: []calendar.Date{day.AddDays(90), day.AddDays(30)}},
		money.LargestRemainder, money.MustParse("1").Decimal(), "2018-06", "叁元整", "宋某", []byte(`{"payments":[]}`), 0, 3, int64(1), int64(7),
		[]money.Amount{money.MustParse("1")},
		[]int64{1, 2},
		true,
		[]int{0, 1},
		[]string{"宋某", "袁某"},
	}
}

func fromJSON(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("../../" + name)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, into), name)
}
