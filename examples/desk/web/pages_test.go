package web_test

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPagesRender(t *testing.T) {
	d := newDesk(t)
	b := d.browse("leader")
	for _, path := range []string{
		"/today", "/today?of=mine&tab=wait", "/overdue", "/overdue?by=person", "/matters", "/matters?text=围墙&state=open", "/reception", "/statistics", "/staffing", "/accounts",
		"/matters/" + d.own.ID, "/matters/" + d.own.ID + "/settlement", "/matters/" + d.own.ID + "/record?kind=accepted", "/matters/" + d.own.ID + "/record?kind=opinion_issued",
		"/matters/" + d.own.ID + "/papers/acceptance", "/matters/" + d.own.ID + "/looks",
	} {
		for _, lang := range []string{"zh-CN", "en"} {
			r := b.send(http.MethodGet, path, nil, "Cookie", "lang="+lang)
			assert.Equal(t, http.StatusOK, r.status, "%s: %s", path, r.body)
			assert.Contains(t, r.body, `<html lang="`+lang, path)
			assert.Contains(t, r.body, "</html>", path)
		}
	}
	t.Log(d.log.String())
}
