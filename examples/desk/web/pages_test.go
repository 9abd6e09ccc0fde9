package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func pagePaths(d *desk) []string {
	own := "/matters/" + d.own.ID
	return []string{
		"/today", "/today?of=mine&tab=wait", "/overdue", "/overdue?by=person", "/calendar", "/calendar?span=week&from=2026-12-31&person=p1", "/matters", "/matters?text=%E5%9B%B4%E5%A2%99&state=open", "/reception", "/statistics", "/staffing", "/accounts",
		own, own + "/settlement", own + "/agreement", own + "/record?kind=accepted", own + "/record?kind=opinion_issued", own + "/papers/acceptance", own + "/papers/service_receipt", own + "/looks",
	}
}

func TestPagesStandInBothLanguages(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	for _, path := range pagePaths(d) {
		for _, lang := range []string{"zh-CN", "en"} {
			r := b.send(http.MethodGet, path, nil, "Cookie", "lang="+lang)
			assert.Equal(t, http.StatusOK, r.status, "%s: %s", path, r.body)
			assert.Contains(t, r.body, `<html lang="`+lang, path)
			assert.Contains(t, r.body, "</html>", path)
		}
	}
	r := b.get("/today?lang=en")
	assert.Contains(t, r.body, "My work today")
	assert.Contains(t, r.header.Get("Set-Cookie"), "lang=en", "the choice is kept")
}

// What is asked at reception is kept while it is asked on, and nothing is on record before it is registered.
func TestReceptionAsksAndRegistersOnce(t *testing.T) {
	d := newDesk(t)
	b := d.browse("reception")
	form := url.Values{"key": {"form-1"}, "demand": {"要求赔偿"}, "received": {"2026-11-27"}, "cover.petitioners[0].identity": {"150202197001011234"}, "fact.category": {"grievance"}, "do": {"ask"}}
	r := b.post("/reception", form)
	require.Equal(t, http.StatusOK, r.status, r.body)
	assert.Contains(t, r.body, `name="fact.category" value="grievance"`, "what was answered is carried on")
	assert.Contains(t, r.body, "围墙纠纷", "the same person's earlier matter")
	assert.Contains(t, r.body, "自2026-11-27（不计）起15日", "how the last day is counted")
	assert.NotContains(t, b.get("/matters").body, "要求赔偿")

	form.Set("do", "register")
	r = b.post("/reception", form)
	require.Equal(t, http.StatusOK, r.status, r.body)
	assert.Contains(t, r.body, "查询密码")
	require.Equal(t, http.StatusOK, b.post("/reception", form).status, "sent twice")
	rows, _, err := d.db.Work(t.Context(), queryText("要求赔偿"), today)
	require.NoError(t, err)
	assert.Len(t, rows, 1, "it stands on record once")

	form = url.Values{"key": {"form-3"}, "demand": {"另一件"}, "received": {"2026-11-27"}, "linked": {d.own.ID, d.foreign.ID, d.accusation.ID, "none"}, "do": {"register"}}
	require.Equal(t, http.StatusOK, b.post("/reception", form).status)
	rows, _, err = d.db.Work(t.Context(), queryText("另一件"), today)
	require.NoError(t, err)
	body := b.get("/matters/" + rows[0].ID).body
	assert.Contains(t, body, "围墙纠纷", "what was linked is listed")
	assert.NotContains(t, body, "甲乙丙", "and what the reader may not see is not")
	assert.NotContains(t, body, "丁戊己")

	form = url.Values{"key": {"form-2"}, "demand": {""}, "received": {"yesterday"}, "do": {"register"}}
	r = b.post("/reception", form)
	assert.Equal(t, http.StatusUnprocessableEntity, r.status)
	assert.Contains(t, r.body, "请写明诉求")
	assert.Contains(t, r.body, "请写明收到之日", "all faults at once")
}

// A step that the procedure does not allow is not recorded; the form comes back with what was typed and everything that is missing.
func TestARefusedStepComesBackWithItsForm(t *testing.T) {
	d := newDesk(t)
	b := d.browse("handler")
	r := b.post("/matters/"+d.own.ID+"/record", url.Values{"key": {"k"}, "seen": {"1"}, "claim": {"1"}, "kind": {"opinion_served"}, "on": {"2026-11-27"}, "document": {"第7号"}})
	require.Equal(t, http.StatusUnprocessableEntity, r.status)
	assert.Contains(t, r.body, "第7号")
	assert.Contains(t, r.body, "信访工作条例")
	r = b.post("/matters/"+d.own.ID+"/record", url.Values{"key": {"k"}, "seen": {"1"}, "claim": {"1"}, "kind": {"notified"}, "on": {"2026-11-27"}})
	require.Equal(t, http.StatusSeeOther, r.status, r.body)
	r = b.post("/matters/"+d.own.ID+"/record", url.Values{"key": {"k2"}, "seen": {"1"}, "claim": {"1"}, "kind": {"accepted"}, "on": {"2026-11-27"}})
	assert.Equal(t, http.StatusConflict, r.status, "somebody else was faster")
}

// The library staffs a matter over the roster, and keeps recusals; a handover that it would not allow is refused.
func TestStaffingAndHandover(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	r := b.post("/staffing", url.Values{"key": {"s"}, "matter": {d.own.ID}, "do": {"propose"}})
	require.Equal(t, http.StatusOK, r.status, r.body)
	assert.Contains(t, r.body, "建议的专班")
	assert.Contains(t, r.body, "张副局长", "the leader is of the organ")
	require.Equal(t, http.StatusSeeOther, b.post("/staffing", url.Values{"key": {"s"}, "matter": {d.own.ID}, "do": {"assign"}}).status)
	m, err := d.db.Matter(t.Context(), d.own.ID)
	require.NoError(t, err)
	require.NotNil(t, m.Dossier.Charge)
	assert.Equal(t, "zhang", m.Dossier.Charge.Leader.ID)
	assert.NotContains(t, b.get("/staffing").body, "围墙纠纷", "somebody answers for it now")

	hand := func(to, seen string) reply {
		return b.post("/matters/"+d.own.ID+"/handover", url.Values{"key": {"h" + to}, "seen": {seen}, "from": {"zhang"}, "person": {to}, "reason": {"调离"}})
	}
	assert.Equal(t, http.StatusUnprocessableEntity, hand("li", "2").status, "no leading post")
	assert.Equal(t, http.StatusUnprocessableEntity, hand("nobody", "2").status)
	assert.Equal(t, http.StatusNotFound, b.post("/staffing", url.Values{"key": {"s"}, "matter": {d.accusation.ID}, "do": {"propose"}}).status, "nor by staffing is an accusation told of")
}

// Numbers of the statistics open the list of what they count.
func TestStatisticsOpenTheirLists(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	body := b.get("/statistics?from=2026-11-01&to=2026-11-30").body
	assert.Contains(t, body, `href="/matters?from=2026-11-01&amp;to=2026-11-30&amp;counts=timely_notice&amp;hit=yes"`)
	assert.Equal(t, http.StatusOK, b.get("/matters?from=2026-11-01&to=2026-11-30&counts=timely_notice&hit=yes").status)
	assert.Equal(t, http.StatusUnprocessableEntity, b.get("/statistics?from=yesterday").status)
}

// The ledger has what its reader may see, and each matter in it is on record as looked at.
func TestLedger(t *testing.T) {
	d := newDesk(t)
	r := d.browse("leader").get("/ledger.csv")
	require.Equal(t, http.StatusOK, r.status)
	assert.Contains(t, r.body, "王小明")
	assert.Equal(t, "attachment", r.header.Get("Content-Disposition"))
	looks, err := d.db.Looks(t.Context(), d.own.ID, 1)
	require.NoError(t, err)
	require.NotEmpty(t, looks)
	assert.Equal(t, "GET /ledger.csv", looks[0].What)
	assert.Equal(t, http.StatusOK, d.browse("auditor").get("/ledger.xlsx").status)
}

// A paper that lacks something is not printed; one that lacks nothing is, with its style named by its hash.
func TestPapersArePrintedWhenComplete(t *testing.T) {
	d := newDesk(t)
	b := d.browse("handler")
	at := "/matters/" + d.own.ID + "/papers/acceptance"
	r := b.post(at, url.Values{})
	require.Equal(t, http.StatusUnprocessableEntity, r.status)
	assert.Contains(t, r.body, "补齐后才能出具")
	require.Equal(t, http.StatusSeeOther, b.post("/matters/"+d.own.ID+"/record", url.Values{"key": {"k"}, "seen": {"1"}, "claim": {"1"}, "kind": {"accepted"}, "on": {"2026-11-27"}, "organ.name": {here}, "organ.level": {"municipal"}, "organ.system": {"public_security"}}).status)
	r = b.post(at, url.Values{"organ": {here}, "number": {"1"}, "petitioner": {"x"}, "contact": {"0472-1234567"}, "unit": {"x"}, "query_code": {"x"}, "matter": {"x"}})
	require.Equal(t, http.StatusOK, r.status)
	assert.NotContains(t, r.body, "补齐后才能出具", r.body)
	assert.Contains(t, r.body, "受理告知书")
	assert.Contains(t, r.header.Get("Content-Security-Policy"), "style-src 'sha256-")
	assert.Equal(t, http.StatusNotFound, b.get("/matters/"+d.own.ID+"/papers/nonsense").status)
}

func TestHealth(t *testing.T) {
	d := newDesk(t)
	b := d.browse("")
	assert.Equal(t, "ok\n", b.get("/healthz").body)
	assert.Equal(t, "ready\n", b.get("/readyz").body)
	assert.Equal(t, http.StatusNotFound, b.get("/no/such/page").status)
	assert.Equal(t, http.StatusOK, b.get("/static/desk.css").status)
}

// The calendar puts each open matter on the last day of its next duty, by person and organ if asked, and knows the days off.
func TestCalendar(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	row, _, err := d.db.Work(t.Context(), queryText("围墙纠纷"), today)
	require.NoError(t, err)
	due := row[0].Due.String()
	body := b.get("/calendar?from=" + due).body
	day, _, _ := strings.Cut(body[strings.Index(body, "<b>"+due+"</b>"):], "</td>")
	assert.Contains(t, day, "围墙纠纷")
	assert.Contains(t, b.get("/calendar?span=week&from="+due).body, "围墙纠纷")
	assert.NotContains(t, b.get("/calendar?from="+row[0].Due.AddDays(70).String()).body, "围墙纠纷")
	assert.NotContains(t, b.get("/calendar?person=nobody&from="+due).body, "围墙纠纷")
	assert.Contains(t, b.get("/calendar?organ="+url.QueryEscape(here)+"&from="+due).body, "围墙纠纷")
	assert.Contains(t, b.get("/calendar?from=2026-10-01").body, "国庆节")
	assert.Contains(t, b.get("/calendar?from=2027-01-01").body, "尚未公布")
	for _, from := range []string{"soon", "0001-01-01", "9999-12-31"} {
		assert.NotEqual(t, http.StatusInternalServerError, b.get("/calendar?from="+from).status, from)
	}
	d.clock = d.clock.AddDate(0, 2, 0)
	assert.Contains(t, b.get("/calendar").body, "此前已逾期 1 件")
}
