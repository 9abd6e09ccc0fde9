package agenda_test

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/apognu/gocal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/papers/agenda"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func read(t *testing.T, name string) dossier.Dossier {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	d, found := dossier.Read(data)
	require.Empty(t, found)
	return d
}

// parsed writes a calendar and has another library read it.
func parsed(t *testing.T, in language.Language, on calendar.Date, all ...dossier.Dossier) ([]gocal.Event, string) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, agenda.Write(&b, in, on, all...))
	var again bytes.Buffer
	require.NoError(t, agenda.Write(&again, in, on, all...))
	assert.Equal(t, b.String(), again.String(), "the same matters give the same bytes")
	assert.Equal(t, strings.Count(b.String(), "\n"), strings.Count(b.String(), "\r\n"))
	for _, line := range strings.Split(b.String(), "\r\n") {
		assert.LessOrEqual(t, len(line), 75, "RFC 5545 folds longer lines")
	}
	p := gocal.NewParser(&b)
	from, to := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
	p.Start, p.End = &from, &to
	require.NoError(t, p.Parse())
	return p.Events, again.String()
}

// The duty of the extended handling: its two days, its yellow reminder and its red one on the day after the last.
func TestDuty(t *testing.T) {
	events, text := parsed(t, language.Chinese, calendar.MustDate(2025, 5, 14), read(t, "../papers/testdata/three_tiers.json"))
	require.Len(t, events, 1)
	e := events[0]
	assert.Equal(t, "作出处理意见（有争议）：要求查处工地夜间施工噪声", e.Summary)
	assert.Equal(t, calendar.MustDate(2025, 6, 17), calendar.DateOf(*e.Start))
	assert.Contains(t, text, "DTEND;VALUE=DATE:20250619", "the day after the last")
	assert.Contains(t, e.Description, "最早2025-06-17，最迟2025-06-18")
	assert.Contains(t, e.Description, "信访工作条例 第三十四条")
	// Seven days before the last, 06-18, is six before the entry begins; the red one is on 06-19.
	assert.Contains(t, text, "TRIGGER:-P5DT15H\r\n")
	assert.Contains(t, text, "TRIGGER:P2DT9H\r\n")
	assert.Equal(t, 2, strings.Count(text, "BEGIN:VALARM"))
}

// A limit into a year whose days off are not published says so, in its title and in its text.
func TestProvisional(t *testing.T) {
	d := read(t, "../drawing/testdata/three_tiers.json")
	events, _ := parsed(t, language.Chinese, d.LastDay(), d)
	require.Len(t, events, 1)
	assert.Contains(t, events[0].Summary, "（待定）")
	assert.Contains(t, events[0].Description, "2027年放假安排尚未公布")
	events, _ = parsed(t, language.English, d.LastDay(), d)
	assert.Contains(t, events[0].Summary, "(provisional)")
	assert.Contains(t, events[0].Description, "days off of 2027 not published")
}

// The right of the petitioner with its reminder a week before, and the sums of an agreement.
func TestRightsAndPayments(t *testing.T) {
	events, text := parsed(t, language.Chinese, calendar.MustDate(2022, 8, 20), read(t, "../../docket/cases/1_farmland.json"))
	require.Len(t, events, 1)
	assert.Equal(t, "请求复查（有争议）：历次打架如何处理", events[0].Summary)
	assert.Contains(t, text, "TRIGGER:-P6DT15H\r\n")

	events, text = parsed(t, language.Chinese, calendar.MustDate(2026, 3, 20), read(t, "../papers/testdata/mediated.json"))
	require.Len(t, events, 1)
	assert.Equal(t, "支付12600.00元（重建院墙费用）：要求赔偿院墙倒塌的损失", events[0].Summary)
	assert.Equal(t, calendar.MustDate(2026, 4, 30), calendar.DateOf(*events[0].Start))
	assert.Equal(t, 2, strings.Count(text, "BEGIN:VALARM"))
}

// What is over or has no last day has no entry; a reminder of the past is none.
func TestNothingOfThePast(t *testing.T) {
	events, _ := parsed(t, language.Chinese, calendar.MustDate(2030, 1, 1), read(t, "../papers/testdata/three_tiers.json"), read(t, "../papers/testdata/mediated.json"))
	assert.Empty(t, events)
	events, text := parsed(t, language.Chinese, calendar.MustDate(2025, 6, 12), read(t, "../papers/testdata/three_tiers.json"))
	require.Len(t, events, 1)
	assert.Equal(t, 1, strings.Count(text, "BEGIN:VALARM"), "the yellow day has passed")
}

func TestEveryDossierHasACalendar(t *testing.T) {
	for _, d := range []dossier.Dossier{{}, {Claims: []dossier.Demand{{}}}} {
		events, _ := parsed(t, language.Chinese, calendar.MustDate(2026, 1, 1), d)
		assert.Empty(t, events)
	}
}
