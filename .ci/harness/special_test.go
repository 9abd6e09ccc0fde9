package main

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/joint"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// notCalled are the functions that are not called, and why. A name that ends in a dot stands for all that begins with it.
const notCalled = `
mediation/money.MustParse        | panics by design: for constants in tests
mediation/money.MustParsePercent | panics by design: for constants in tests
petition/calendar.MustDate       | panics by design: for constants in tests
petition/decision.MustNew        | panics by design: for tables of the program itself
petition/decision.MustAsk        | panics by design: for tables of the program itself
petition/decision.MustFind       | panics by design: for tables of the program itself
escalation/dossier/dossiertest.  | works through the test that it is given, which it ends
escalation/tiertest.             | works through the test that it is given, which it ends
petition/triagetest.             | works through the test that it is given, which it ends
petition/policytest.             | works through the test that it is given, which it ends
`

// writing are the functions that write into what they are given, as their comments say, by the end of their name.
const writing = `
.UnmarshalJSON | sets the receiver
.UnmarshalText | sets the receiver
.ReadJSON      | sets the receiver
.AppendText    | appends to the text it is given
.Unmarshal     | sets what it is given
.AppendBinary                    | appends to the bytes it is given
escalation.Case.Ask              | fills the footing
escalation/course.Course.Ask     | fills the footing
escalation/clock.Mark.First      | keeps the step in the receiver
escalation/clock.Mark.Narrow     | narrows the day of the receiver
escalation/petitioners.Service.First | keeps the step in the receiver
escalation/petitioners.Service.Narrow | narrows the day of the receiver
escalation/petitioners.Service.Note | notes the service in the receiver
escalation/reception.Leg.ActedOn | notes the organ in the receiver
escalation/reception.Leg.Narrow  | narrows the days of the receiver
escalation/reception.Leg.Record  | takes the event into the leg
escalation/history.Decoder.Decode | fills the history
escalation/dossier.Archive.Read   | keeps names in the receiver
petition/statute.Findings.Add     | adds to the receiver
petition/statute.Findings.Cite    | adds to the receiver
petition/statute.Findings.If      | adds to the receiver
petition/statute.Findings.Name    | adds to the receiver
petition/statute.Findings.Record  | adds to the receiver
petition/statute.Findings.Unsaid  | adds to the receiver
dossier/answer.Questionnaire.Confirmation | adds to the receiver
dossier/answer.Questionnaire.Duty | adds to the receiver
dossier/answer.Questionnaire.Granted | adds to the receiver
dossier/answer.Questionnaire.Mediation | adds to the receiver
dossier/answer.Questionnaire.Open | adds to the receiver
dossier/answer.Questionnaire.Reasons | adds to the receiver
dossier/answer.Questionnaire.Tiers | adds to the receiver
dossier/answer.Questionnaire.Triage | adds to the receiver
dossier/answer.AgreementAnswer.Qualify | says beside the sums of the receiver whether they are owed
dossier/answer.ClaimAnswer.TakeAway | adds to what the grounds lack
dossier/answer.StepAnswer.Hold | sets what the step had to keep
dossier/answer.TiersAnswer.Stand | sets where the claim stands
mediation.Findings.Add            | adds to the receiver
mediation.Findings.Cite           | adds to the receiver
mediation.Findings.Name           | adds to the receiver
mediation/interest.Account.Lapse  | books on the account
mediation/interest.Account.Pay    | books on the account
mediation/interest.Account.Waive  | books on the account
mediation/interest.Loan.Count     | counts days on the loan
mediation/interest.Loan.Lapse     | books on the loan
mediation/interest.Loan.Pay       | books on the loan
mediation/interest.Loan.Raise     | books on the loan
mediation/interest.Loan.Refund    | books on the loan
mediation/interest.Loan.Waive     | books on the loan
mediation/security.Lengthen        | lengthens the list given
escalation/clock.Pause.Then        | keeps the list that it begins, which nothing changes
mediation/interest.Doubled.Add    | adds to the receiver
mediation/interest.Agreed.Add     | adds to the receiver
mediation/ledger.Holdings.Add     | adds to the receiver
mediation/interest.Loan.Count     | counts on the account
mediation/interest.Loan.Lapse     | books on the account
mediation/interest.Loan.Pay       | books on the account
mediation/interest.Loan.Raise     | books on the account
mediation/interest.Loan.Waive     | books on the account
mediation/ledger.Statement.Awaits | tells the statement what is due next
mediation/ledger.Statement.LeaveOut | tells the statement of payments that it does not count
petition/proxy.File.Record        | adds to the file
mediation/interest.Meter.Confirm  | turns the meter
mediation/interest.Meter.SetAside | turns the meter
mediation/interest.Meter.Tell     | tells what the meter says in the receiver's lists
escalation.Case.Read             | takes the event into the case
escalation/course.Begin          | begins the course
escalation/course.Course.Read    | takes the event into the course
escalation/course.Take           | takes the event into the course
escalation/indicator.Summary.Add | counts the matter in the summary
escalation/procedure.Lacking.Need | notes what is needed in the receiver
escalation/procedure.Lacking.NeedStep | notes what is needed in the receiver
mediation/ledger.Statement.Awaits | tells the statement what is next
mediation/ledger.Statement.Strike | takes lines off the statement
mediation/ledger.Statement.Complete | fills in the rest of the statement
`

// sharing are the functions that hand out what they were given, or take it in, as their comments say, by the end of their name.
const sharing = `
.Unwrap                           | returns the error that it holds, which is what it is for
escalation/procedure.Steps.Ahead  | returns the row in the table, as Row does
escalation/procedure.Steps.Row    | returns the row in the table, which only its maker has: replay asks for one at every event
escalation/history.Settled        | returns the events it is given where none is corrected: it is asked of every history
escalation/dossier/receipt.Receipt.Record | returns the events it is given where the registration need not be told when it came
escalation/history.History.By     | returns the events it is given where nothing had still to happen: it is asked of every history
escalation/dossier.Dossier.Open   | holds the dossier for as long as it is asked, as its comment says
petition/strictjson.Flaws.Err     | returns a copy of the list; the errors that its flaws hold stay those errors
escalation/dossier.Dossier.Append | returns the dossier with one claim changed: the others are those it was given
`

// heavy are the functions that may allocate more than others, how many megabytes, and why.
const heavy = `
escalation/goal.To                    | 800 | the search may look at all that can be done, where nothing leads to the goal
mediation/confirmation.Dues          | 100 | a few characters of terms may stand for settlement.MaxInstalments instalments
mediation/booking.Book.On             | 200 | the same: it has a line for each
mediation/settlement.Terms.Plan       | 100 | the same
mediation/settlement.Terms.Claims     | 100 | the same
mediation/settlement.Payment.Claims   | 100 | the same
escalation/dossier/answer.Enforceable | 100 | the same: the time of all may run from the last
mediation/money.Amount.SplitEqually  | 100 | a number may ask for money.MaxShares shares
petition.Policy.DutiesMarkdown       | 900 | some 40 kB of table for each of the days it is given
petition.Policy.RoutesMarkdown       | 900 | some 40 kB of table for each of the days it is given
`

// allowed is how many bytes a function may allocate for its tables.
func allowed(name string) uint64 {
	for line := range strings.SplitSeq(strings.TrimSpace(heavy), "\n") {
		cells := strings.Split(line, "|")
		if strings.TrimSpace(cells[0]) == name {
			megabytes, _ := strconv.ParseUint(strings.TrimSpace(cells[1]), 10, 64)
			return megabytes << 20
		}
	}
	return bytesFree
}

// steep are functions whose growth is an open fault: every payee of a payment is named in the claim of every other.
const steep = `
escalation/dossier.Dossier.Examine | by Terms.Claims, for the payees of a payment
mediation/settlement.Terms.Plan    | by Terms.Claims, for the payees of a payment
mediation/settlement.Terms.Claims  | the claims of n payees each list n names
`

// listed returns the first column of a list of exceptions.
func listed(list string) []string {
	var names []string
	for line := range strings.SplitSeq(strings.TrimSpace(list), "\n") {
		name, why, ok := strings.Cut(line, " | ")
		if !ok || strings.TrimSpace(why) == "" {
			panic("no reason: " + line)
		}
		names = append(names, strings.TrimSpace(name))
	}
	return names
}

// endsIn reports whether a name ends as one of a list of exceptions does.
func endsIn(name, list string) bool {
	return slices.ContainsFunc(listed(list), func(end string) bool { return strings.HasSuffix(name, end) })
}

func isNotCalled(name string) bool {
	for _, other := range listed(notCalled) {
		if name == other || strings.HasSuffix(other, ".") && strings.HasPrefix(name, other) {
			return true
		}
	}
	return false
}

type sampleRecord struct {
	Name  string
	Days  []int
	Route petition.Route
}

func (x *sampleRecord) ReadJSON(r *strictjson.Reader) {
	r.Object([]string{"name", "days", "route"}, func(name string) {
		switch name {
		case "name":
			strictjson.Text(&x.Name, r)
		case "days":
			strictjson.List(&x.Days, r, strictjson.Int[int])
		case "route":
			x.Route.ReadJSON(r)
		}
	})
}

// instances are what is called for functions with type parameters, and instantiated the types that have them.
var instances = map[string]any{
	"petition/decision.Is":       decision.Is[pathway.Path],
	"petition/statute.Inquiries": statute.Inquiries[petition.Fact],
	"petition/strictjson.Array":  func(r *strictjson.Reader) (a [3]string) { strictjson.Array(a[:], r, strictjson.Text[string]); return },
	"petition/strictjson.Bool":   func(r *strictjson.Reader) (b bool) { strictjson.Bool(&b, r); return },
	"petition/strictjson.Decode": func(text []byte) (sampleRecord, strictjson.Flaws) {
		return strictjson.Decode(text, (*sampleRecord).ReadJSON)
	},
	"petition/strictjson.Int":  func(r *strictjson.Reader) (a int8, b uint64) { strictjson.Int(&a, r); strictjson.Int(&b, r); return },
	"petition/strictjson.Into": func(text []byte) (d calendar.Date, err error) { err = strictjson.Into(&d, text); return },
	"petition/strictjson.List": func(r *strictjson.Reader) (l []string) { strictjson.List(&l, r, strictjson.Text[string]); return },
	"petition/strictjson.Map": func(r *strictjson.Reader) (m map[string]int) {
		strictjson.Map(&m, r, strictjson.Text[string], strictjson.Int[int])
		return
	},
	"petition/strictjson.Parse": func(r *strictjson.Reader) (d calendar.Date) { strictjson.Parse(&d, r, calendar.ParseDate); return },
	"petition/strictjson.ParseText": func(text []byte) (d calendar.Date, err error) {
		err = strictjson.ParseText(&d, text, calendar.ParseDate)
		return
	},
	"petition/strictjson.Pointer":   func(r *strictjson.Reader) (s *string) { strictjson.Pointer(&s, r, strictjson.Text[string]); return },
	"petition/strictjson.Read":      strictjson.Read[petition.Facts],
	"petition/strictjson.Text":      func(r *strictjson.Reader) (s string) { strictjson.Text(&s, r); return },
	"petition/strictjson.Unmarshal": strictjson.Unmarshal[joint.Petition],
	"petition/term.Join":            func(values []string, sep string) string { return term.Join(values, sep, term.Plain) },
}

var instantiated = map[string]reflect.Type{
	"petition/decision.Asking":  reflect.TypeFor[decision.Asking[petition.Fact]](),
	"petition/decision.Clue":    reflect.TypeFor[decision.Clue[petition.Fact, petition.Route]](),
	"petition/decision.FactRow": reflect.TypeFor[decision.FactRow[petition.Fact]](),
	"petition/decision.Finder":  reflect.TypeFor[decision.Finder[petition.Fact, petition.Route]](),
	"petition/term.Codes":       reflect.TypeFor[term.Codes[uint8]](),
	"petition/term.Names":       reflect.TypeFor[term.Names[uint16]](),
}

func encoded(x any) []byte {
	text, _ := json.Marshal(x)
	return text
}

func quoted(text []byte) []byte { return encoded(string(text)) }

var readerType = reflect.TypeFor[*strictjson.Reader]()

// withText replaces the reader among the parameters of a function by a text, and adds what is wrong with it to the results: a
// reader lives only as long as one reading. Without a text it is the zero reader.
func withText(f reflect.Value) reflect.Value {
	typ, at := f.Type(), -1
	var in, out []reflect.Type
	for i := range typ.NumIn() {
		in = append(in, typ.In(i))
		if typ.In(i) == readerType {
			at, in[i] = i, reflect.TypeFor[[]byte]()
		}
	}
	if at < 0 {
		return f
	}
	for i := range typ.NumOut() {
		out = append(out, typ.Out(i))
	}
	out = append(out, reflect.TypeFor[strictjson.Flaws]())
	return reflect.MakeFunc(reflect.FuncOf(in, out, typ.IsVariadic()), func(args []reflect.Value) []reflect.Value {
		var results []reflect.Value
		read := func(_ *struct{}, r *strictjson.Reader) {
			args[at] = reflect.ValueOf(r)
			if typ.IsVariadic() {
				results = f.CallSlice(args)
			} else {
				results = f.Call(args)
			}
		}
		text := args[at].Bytes()
		if text == nil {
			read(nil, new(strictjson.Reader))
			return append(results, reflect.Zero(out[len(out)-1]))
		}
		_, flaws := strictjson.Decode(text, read)
		if results == nil { // the text is refused unread
			for _, t := range out[:len(out)-1] {
				results = append(results, reflect.Zero(t))
			}
		}
		return append(results, reflect.ValueOf(flaws))
	})
}

func takesReader(f reflect.Value) bool {
	for i := range f.Type().NumIn() {
		if f.Type().In(i) == readerType {
			return true
		}
	}
	return false
}
