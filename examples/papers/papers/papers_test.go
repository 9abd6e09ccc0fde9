package papers_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/recourse"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

var rewrite = flag.Bool("rewrite", false, "write the golden files anew")

// matter is a dossier with its details.
type matter struct {
	name string
	dossier.Dossier
	papers.Supplied
}

// matters are the three cases of the docket and those of the test data, which between them need every paper.
func matters(t *testing.T) []matter {
	t.Helper()
	var all []matter
	for _, pattern := range []struct{ dossiers, details string }{{"../../docket/cases/*.json", "../cases"}, {"testdata/*.json", "testdata/details"}} {
		names, err := filepath.Glob(pattern.dossiers)
		require.NoError(t, err)
		require.Len(t, names, 3)
		for _, name := range names {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			d, found := dossier.Read(data)
			require.Empty(t, found, name)
			data, err = os.ReadFile(filepath.Join(pattern.details, filepath.Base(name)))
			require.NoError(t, err)
			supplied, err := papers.ReadDetails(data)
			require.NoError(t, err, name)
			all = append(all, matter{strings.TrimSuffix(filepath.Base(name), ".json"), d, supplied})
		}
	}
	return all
}

// drafted is a paper that can be printed, and what it was drafted from.
type drafted struct {
	papers.Paper
	of    matter
	claim int
	name  string
	more  papers.Details
}

func (d drafted) stem() string { return d.of.name + "-" + d.name + "-" + d.Kind.String() }

func printable(t *testing.T) []drafted {
	t.Helper()
	var all []drafted
	for _, m := range matters(t) {
		for i, c := range m.Claims {
			for _, k := range papers.Kinds() {
				more := m.Of(c.Name, k)
				if p, lacks := papers.Draft(k, m.Dossier, i, calendar.Date{}, more); len(lacks) == 0 {
					all = append(all, drafted{p, m, i, c.Name, more})
				}
			}
		}
	}
	return all
}

// plain is a paper as text, in both languages.
func plain(p papers.Paper) string {
	var s strings.Builder
	for _, in := range []language.Language{language.Chinese, language.English} {
		fmt.Fprintf(&s, "%s\n%s %s %s\n%s\n", p.Head, in.Of(p.Title), p.Number, in.Day(p.Date), p.To)
		for _, t := range p.Opening {
			fmt.Fprintln(&s, in.Of(t))
		}
		for i, part := range p.Parts {
			fmt.Fprintln(&s, part.Label(i, in))
			for _, t := range part.Text {
				fmt.Fprintln(&s, "   ", in.Of(t))
			}
			for _, row := range part.Table {
				for _, c := range row {
					fmt.Fprint(&s, "    | ", in.Of(c))
				}
				fmt.Fprintln(&s)
			}
		}
		fmt.Fprintf(&s, "[%s]\n", p.Basis(in))
		for _, sign := range p.Signs {
			fmt.Fprintln(&s, in.Of(sign.Who), sign.Name)
		}
		for _, t := range p.Below {
			fmt.Fprintln(&s, in.Of(t))
		}
		fmt.Fprintln(&s, strings.Repeat("-", 40))
	}
	return s.String()
}

// Every kind of paper can be drafted from some matter, and reads as the golden file says.
func TestGolden(t *testing.T) {
	kinds := make(map[papers.Kind]bool)
	for _, p := range printable(t) {
		kinds[p.Kind] = true
		name := filepath.Join("testdata", "golden", p.stem()+".txt")
		if *rewrite {
			require.NoError(t, os.WriteFile(name, []byte(plain(p.Paper)), 0o644))
		}
		want, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, string(want), plain(p.Paper), name)
	}
	for _, k := range papers.Kinds() {
		assert.True(t, kinds[k], "no matter of the tests needs %v", k)
	}
	files, err := filepath.Glob("testdata/golden/*.txt")
	require.NoError(t, err)
	assert.Len(t, files, len(printable(t)), "a golden file of a paper that is no more")
}

// No paper with a lack is printed: of each paper every detail is taken away in turn, then the whole record.
func TestNoPaperWithALackIsPrinted(t *testing.T) {
	refused := 0
	for _, p := range printable(t) {
		fields := reflect.ValueOf(p.more)
		for i := range fields.NumField() {
			if fields.Field(i).IsZero() {
				continue
			}
			less := p.more
			reflect.ValueOf(&less).Elem().Field(i).SetZero()
			got, lacks := papers.Draft(p.Kind, p.of.Dossier, p.claim, calendar.Date{}, less)
			assert.Equal(t, lacks, got.Lacks)
			for _, l := range lacks {
				assert.NotEmpty(t, l.Path, "%v", l)
				assert.NotEmpty(t, l.EN, "%v", l)
				assert.NotEmpty(t, l.ZH, "%v", l)
				assert.False(t, l.Cite.IsZero(), "%v", l)
			}
			var page bytes.Buffer
			err := papers.HTML(&page, got, language.Chinese)
			if len(lacks) > 0 {
				refused++
				require.Error(t, err)
				assert.Empty(t, page.String())
			} else {
				require.NoError(t, err, "%s without %s", p.stem(), fields.Type().Field(i).Name)
			}
		}
		bare := dossier.Dossier{Claims: []dossier.Demand{{}}}
		got, lacks := papers.Draft(p.Kind, bare, 0, calendar.Date{}, papers.Details{})
		assert.NotEmpty(t, lacks, p.Kind)
		assert.Error(t, got.Check())
	}
	assert.Greater(t, refused, 60)
}

// A paper that nobody drafted, or from which the lacks were struck out by hand, is not printed either.
func TestNothingIsNoPaper(t *testing.T) {
	assert.Error(t, papers.Paper{}.Check())
	d := dossier.Dossier{Claims: []dossier.Demand{{}}}
	for k := papers.Kind(-1); k < 40; k++ {
		for claim := -1; claim < 2; claim++ {
			p, lacks := papers.Draft(k, d, claim, calendar.Date{}, papers.Details{})
			assert.NotEmpty(t, lacks)
			p.Lacks = nil
			p.Parts = append(p.Parts, papers.Part{})
			assert.Error(t, p.Check(), "%v", k)
		}
	}
}

// says is the part about what may be done next.
func says(t *testing.T, p papers.Paper) string {
	t.Helper()
	for _, part := range p.Parts {
		if part.Name.ZH == "救济途径" {
			var all []string
			for _, s := range part.Text {
				all = append(all, s.ZH, s.EN)
			}
			return strings.Join(all, "\n")
		}
	}
	require.Fail(t, "no remedy", p.Title.ZH)
	return ""
}

// Every remedy is the library's, word for word: of a refusal its ways, of an opinion what the petitioner would be told who asks for the
// next tier on the day of the opinion.
func TestRemediesAreTheLibrarys(t *testing.T) {
	told := make(map[papers.Kind]int)
	for _, p := range printable(t) {
		var ways []refusal.Way
		switch p.Kind {
		case papers.NotAccepted, papers.NoLongerAccepted:
			ways = refusalOf(t, p).Ways()
		case papers.HandlingOpinion, papers.ReviewOpinion, papers.RereviewOpinion:
			ways = afterOpinion(t, p)
		default:
			continue
		}
		told[p.Kind]++
		text := says(t, p.Paper)
		require.NotEmpty(t, ways)
		for _, w := range ways {
			assert.Contains(t, text, w.Remedy.ZH())
			assert.Contains(t, text, w.Remedy.EN())
			assert.Contains(t, text, w.Organ.ZH)
			assert.Contains(t, text, w.Why.ZH+"（"+w.Why.Cite.ZH()+"）")
			if from, open := w.Until.Missing(); open && p.Kind != papers.NotAccepted {
				assert.Contains(t, text, "30日，自"+from.ZH+"起算")
			} else if w.Remedy != refusal.NoneInThisProcedure {
				assert.Contains(t, text, w.Until.ZH())
			}
		}
		// No petition opinion is sent to court or to reconsideration (E14).
		if p.Kind != papers.NotAccepted && p.Kind != papers.NoLongerAccepted {
			assert.NotContains(t, text, "诉讼")
			assert.NotContains(t, text, "行政复议")
		}
	}
	assert.Len(t, told, 5)
}

func refusalOf(t *testing.T, p drafted) refusal.Refusal {
	t.Helper()
	events := p.of.Claims[p.claim].Events
	for i, e := range events {
		if e.Kind != history.RequestReview {
			continue
		}
		law, _, _ := p.of.Law()
		at, err := escalation.Replay(law, events[:i])
		require.NoError(t, err)
		e.AsMade = 0
		_, err = at.Apply(e)
		var not *escalation.TransitionError
		require.ErrorAs(t, err, &not)
		r, ok := not.Refusal()
		require.True(t, ok)
		return r
	}
	_, policy, _ := p.of.Law()
	r, err := recourse.Refusal(petition.Triage(p.of.On(p.Date).Claims[p.claim].Facts, policy), p.Date)
	require.NoError(t, err)
	return r
}

// afterOpinion follows the record to the opinion and asks for the next tier at once.
func afterOpinion(t *testing.T, p drafted) []refusal.Way {
	t.Helper()
	law, _, _ := p.of.Law()
	at := escalation.New(law)
	for _, e := range p.of.Claims[p.claim].Events {
		next, err := at.Apply(e)
		require.NoError(t, err)
		at = next
		if e.Kind == history.Issue && e.On == calendar.On(p.Date) {
			break
		}
	}
	ask := history.Event{Kind: history.RequestReview, On: calendar.On(p.Date)}
	if p.Kind != papers.HandlingOpinion {
		ask.Kind = history.RequestRereview
	}
	_, err := at.Apply(ask)
	var not *escalation.TransitionError
	require.ErrorAs(t, err, &not)
	return not.Ways()
}

// A paper cites the law of its day.
func TestLawOfTheDay(t *testing.T) {
	cited := 0
	for _, p := range printable(t) {
		for _, part := range p.Parts {
			for _, c := range part.Cites {
				e := c.Edition()
				if e == 0 {
					continue
				}
				cited++
				assert.False(t, e.From().After(p.Date), "%s cites %s", p.stem(), c)
				assert.False(t, !e.Until().IsZero() && e.Until().Before(p.Date), "%s cites %s", p.stem(), c)
			}
		}
	}
	assert.Greater(t, cited, 100)
}

// What the record shows of an opinion is not put right in silence.
func TestRecordedFaultsAreLacks(t *testing.T) {
	for _, m := range matters(t) {
		if m.name != "three_tiers" {
			continue
		}
		more := m.Of("noise", papers.HandlingOpinion)
		for path, spoil := range map[string]func(e *history.Event){
			"states": func(e *history.Event) { e.States &^= history.StatesReasons },
			"notice": func(e *history.Event) { e.Notice.Remedy = refusal.Suit },
			"organ":  func(e *history.Event) { e.Organ.Level = 0 },
			"result": func(e *history.Event) { e.Result = 0 },
		} {
			d := m.Dossier
			d.Claims = append([]dossier.Demand(nil), d.Claims...)
			d.Claims[0].Events = append([]history.Event(nil), d.Claims[0].Events...)
			spoil(&d.Claims[0].Events[7])
			_, lacks := papers.Draft(papers.HandlingOpinion, d, 0, calendar.Date{}, more)
			var paths []string
			for _, l := range lacks {
				paths = append(paths, l.Path)
			}
			assert.Contains(t, paths, "claims[0].events[7]."+path)
		}
	}
}

// Each way of service has its own proof, and a paper without it is not printed.
func TestWaysOfService(t *testing.T) {
	for _, m := range matters(t) {
		if m.name != "three_tiers" {
			continue
		}
		more := m.Of("noise", papers.ServiceReceipt)
		more.Service.Why, more.Service.Witness = "", ""
		for way, lacks := range map[papers.Way][]string{
			papers.Direct: {"received_by"}, papers.Entrusted: {"received_by"}, papers.PassedOn: {"received_by"},
			papers.ByPost: {"mail"}, papers.Electronic: {"mail"}, papers.PublicNotice: {"mail"},
			papers.Left: {"why", "witness"}, "": {"way", "received_by"}, "by_drone": {"way", "received_by"},
		} {
			more.Service.Way = way
			_, found := papers.Draft(papers.ServiceReceipt, m.Dossier, 0, calendar.Date{}, more)
			var paths []string
			for _, l := range found {
				paths = append(paths, strings.TrimPrefix(l.Path, "details.service."))
			}
			assert.Equal(t, lacks, paths, way)
		}
		more.Service.Way, more.Service.ReceivedBy = papers.Direct, "吴妻"
		_, found := papers.Draft(papers.ServiceReceipt, m.Dossier, 0, calendar.Date{}, more)
		require.Len(t, found, 2, "another who received it: who that is, and why")
	}
}

// A paper of a day before the step is not drafted.
func TestBeforeTheStep(t *testing.T) {
	for _, p := range printable(t) {
		_, lacks := papers.Draft(p.Kind, p.of.Dossier, p.claim, calendar.MustDate(2001, 1, 1), p.more)
		if p.Kind == papers.NotAccepted || p.Kind == papers.NoLongerAccepted {
			continue // by the law of that day
		}
		assert.NotEmpty(t, lacks, p.stem())
	}
}

func TestDetailsAreReadStrictly(t *testing.T) {
	for _, wrong := range []string{`{"alle": {}}`, `{"all": {"numbr": "1"}}`, `{"claims": {"a": {"acceptanse": {}}}}`, `{"claims": {"a": {"acceptance": {"x": 1}}}}`, `[`} {
		_, err := papers.ReadDetails([]byte(wrong))
		assert.Error(t, err, wrong)
	}
	s, err := papers.ReadDetails([]byte(`{"all": {"number": "1", "contact": "c"}, "claims": {"a": {"acceptance": {"number": "2"}}}}`))
	require.NoError(t, err)
	assert.Equal(t, papers.Details{Number: "2", Contact: "c"}, s.Of("a", papers.Acceptance))
	assert.Equal(t, papers.Details{Number: "1", Contact: "c"}, s.Of("a", papers.Transfer))
}

// No text of a paper becomes markup.
func TestTextIsNoMarkup(t *testing.T) {
	for _, p := range printable(t) {
		p.Head, p.To, p.Number = `<script>1</script>`, `"><img>`, `</title>`
		p.Parts[0].Text = append(p.Parts[0].Text, p.Title)
		p.Parts[0].Text[0].ZH = `<b onclick="x">`
		for _, in := range []language.Language{language.Chinese, language.English} {
			var page bytes.Buffer
			require.NoError(t, papers.HTML(&page, p.Paper, in))
			assert.NotContains(t, page.String(), "<script")
			assert.NotContains(t, page.String(), "<img")
			assert.NotContains(t, page.String(), "onclick=\"x")
			assert.Equal(t, 1, strings.Count(page.String(), "</title>"))
		}
	}
}

func TestKindsAreNamed(t *testing.T) {
	for _, k := range papers.Kinds() {
		code, err := k.MarshalText()
		require.NoError(t, err)
		var back papers.Kind
		require.NoError(t, back.UnmarshalText(code))
		assert.Equal(t, k, back)
		assert.True(t, k.Title().IsComplete())
	}
	_, err := papers.Kind(0).MarshalText()
	assert.Error(t, err)
	assert.Error(t, new(papers.Kind).UnmarshalText([]byte("unknown")))
}

// Of the real cases, whose records have holes, every paper is drafted or says what it lacks; nothing fails.
func TestRecordsWithHoles(t *testing.T) {
	names, err := filepath.Glob("../../../escalation/dossier/testdata/published/*.json")
	require.NoError(t, err)
	require.Greater(t, len(names), 15)
	full := papers.Details{
		Organ: "某机关", Number: "1", Petitioner: "某", Matter: "某事", Unit: "某科", Contact: "1", QueryCode: "1", To: "某机关", Enclosed: []string{"1"},
		Reason: "1", Claims: []string{"1"}, Facts: []string{"1"}, Reasons: []string{"1"}, Law: []string{"1"}, Decision: []string{"1"},
		Checked: []string{"1"}, Below: "1", Court: "某法院",
	}
	printed := 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		d, found := dossier.Read(data)
		require.Empty(t, found)
		for i := range d.Claims {
			for _, k := range papers.Kinds() {
				for _, on := range []calendar.Date{{}, d.LastDay(), calendar.MustDate(2026, 11, 27)} {
					p, lacks := papers.Draft(k, d, i, on, full)
					var page bytes.Buffer
					err := papers.HTML(&page, p, language.Chinese)
					assert.Equal(t, len(lacks) > 0, err != nil, "%s %v: %v", name, k, err)
					for _, l := range lacks {
						assert.True(t, l.Path != "" && l.EN != "" && l.ZH != "" && !l.Cite.IsZero(), "%s %v: %+v", name, k, l)
					}
					if err == nil {
						printed++
					}
				}
			}
		}
	}
	assert.GreaterOrEqual(t, printed, 10)
}
