package web_test

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Without a grade there is no day on which to call back; with one it is the library's, as a practice; a call-back moves it.
func TestCallBacks(t *testing.T) {
	d := newDesk(t)
	b, at := d.browse("handler"), "/matters/"+d.own.ID
	send := func(seen string, pairs ...string) reply {
		form := url.Values{"key": {"k" + seen}, "seen": {seen}}
		for i := 0; i+1 < len(pairs); i += 2 {
			form.Set(pairs[i], pairs[i+1])
		}
		return b.post(at+"/callbacks", form)
	}
	assert.Contains(t, b.get(at).body, "没有应当回访的日期")
	assert.NotContains(t, b.get("/today?tab=call").body, "围墙纠纷")

	require.Equal(t, http.StatusUnprocessableEntity, send("1", "do", "grade", "grade", "high", "graded", "2026-12-24").status, "a day to come")
	require.Equal(t, http.StatusSeeOther, send("1", "do", "grade", "grade", "high", "graded", "2026-11-25").status)
	body := b.get(at).body
	assert.Contains(t, body, "2026-12-02", "seven days after the grading")
	assert.Contains(t, body, "不是规定")
	body = b.get("/today?tab=call").body
	assert.Contains(t, body, "围墙纠纷")
	assert.Contains(t, body, "回访至 2026-12-02")

	require.Equal(t, http.StatusSeeOther, send("2", "on", "2026-11-27", "way", "电话", "said", "对答复满意").status)
	body = b.get(at).body
	assert.Contains(t, body, "对答复满意")
	assert.Contains(t, body, "2026-12-04")
	assert.Contains(t, b.get("/today?tab=call").body, "回访至 2026-12-04")

	d.clock = d.clock.AddDate(0, 0, 10)
	assert.Contains(t, b.get(at).body, "漏访1次")
	assert.Contains(t, b.get("/today?tab=call").body, "回访至 2026-12-11", "the day moves by itself")
	require.Equal(t, http.StatusSeeOther, send("3", "do", "grade").status)
	assert.NotContains(t, b.get("/today?tab=call").body, "围墙纠纷", "without a grade there is nothing to follow up")
}

// Whom an accusation is about can be put down later, and ends the sight of it for the people of that organ and of its parts; who takes an
// accusation of their own organ down is told so on the receipt.
func TestWhomAnAccusationIsAbout(t *testing.T) {
	d := newDesk(t)
	b := d.browse("reception")
	register := func(key, accused string) reply {
		return b.post("/reception", url.Values{"key": {key}, "demand": {"检举" + key}, "received": {"2026-11-27"}, "fact.category": {"accusation"}, "accused": {accused}, "do": {"register"}})
	}
	r := register("one", "")
	require.Equal(t, http.StatusOK, r.status)
	assert.NotContains(t, r.body, "不再能看到")
	rows, _, err := d.db.Work(t.Context(), queryText("检举one"), today)
	require.NoError(t, err)
	at := "/matters/" + rows[0].ID
	require.Equal(t, http.StatusOK, b.get(at).status, "who took it down sees it while nobody is named")
	require.Equal(t, http.StatusNotFound, d.browse("leader").get(at).status)
	require.Equal(t, http.StatusSeeOther, b.post(at+"/accused", url.Values{"key": {"x"}, "seen": {"1"}, "accused": {"区民政局、 区医保局"}}).status)
	require.Equal(t, http.StatusOK, d.browse("leader").get(at).status, "it is about others")
	require.Equal(t, http.StatusSeeOther, b.post(at+"/accused", url.Values{"key": {"y"}, "seen": {"2"}, "accused": {here}}).status)
	assert.Equal(t, http.StatusNotFound, b.get(at).status)

	r = register("two", here)
	require.Equal(t, http.StatusOK, r.status)
	assert.Contains(t, r.body, "不再能看到")
	assert.Contains(t, r.body, "D6")
}
