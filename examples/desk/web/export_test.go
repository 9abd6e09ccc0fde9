package web

import (
	"net/url"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Patterns are the addresses of all routes, for tests that go through every one of them.
func Patterns() (all []string) {
	for _, r := range routes() {
		all = append(all, r.pattern)
	}
	return all
}

// AgreementFields are the names of all fields of the form of an agreement, with one row in each list.
func AgreementFields() (all []string) {
	b := oneRow(agreementForm)
	b = b.at("", url.Values{}, nil)
	for _, f := range b.all() {
		all = append(all, f.Name)
	}
	return all
}

func oneRow(b block) block {
	b.Lists, b.Parts = append([]list(nil), b.Lists...), append([]block(nil), b.Parts...)
	for i := range b.Lists {
		b.Lists[i].Least, b.Lists[i].Of = 1, oneRow(b.Lists[i].Of)
	}
	for i := range b.Parts {
		b.Parts[i] = oneRow(b.Parts[i])
	}
	return b
}

// ReadBack puts an agreement into its form and reads the form, with what is wrong and what the form has no place for.
func ReadBack(a agreement.Agreement, on calendar.Date) (read agreement.Agreement, found statute.Violations, other []string, err error) {
	d, other, err := drafted(&a)
	if err != nil {
		return a, nil, nil, err
	}
	read, found, _ = d.read(on)
	return read, found, other, nil
}

// EntryFields are the names of the fields that the form of a kind of entry has, beside its day.
func EntryFields(kind ledger.EntryKind) (all []string, ok bool) {
	fields, ok := entryFields[kind]
	for _, f := range fields {
		all = append(all, f.Name)
	}
	return all, ok
}

// StepFields are the names of the fields that the form of an event has.
func StepFields(kind history.Kind) (all []string) {
	b := stepBlock(kind, url.Values{})
	for _, f := range b.all() {
		all = append(all, f.Name)
	}
	return all
}
