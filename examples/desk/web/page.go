package web

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"strings"

	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

//go:embed templates/*.html
var templates embed.FS

// page is the template of one page within the layout.
type page struct{ *template.Template }

// parsePages reads all templates: layout.html and parts.html with one of the others each.
func parsePages() (map[string]*page, error) {
	names, err := fs.Glob(templates, "templates/*.html")
	if err != nil {
		return nil, err
	}
	pages := map[string]*page{}
	for _, path := range names {
		name := strings.TrimSuffix(strings.TrimPrefix(path, "templates/"), ".html")
		if name == "layout" || name == "parts" {
			continue
		}
		t, err := template.New(name).Funcs(template.FuncMap{"part": pair, "minus": func(a, b int) int { return a - b }}).ParseFS(templates, "templates/layout.html", "templates/parts.html", path)
		if err != nil {
			return nil, err
		}
		pages[name] = &page{t}
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("web: no pages")
	}
	return pages, nil
}

// pair gives a part of a page both the sheet, for its words, and what it is about.
func pair(s *sheet, about any) map[string]any { return map[string]any{"S": s, "It": about} }

// sheet is what a template sees: the words of the language, who reads, and what the page is about.
type sheet struct {
	language
	In    language
	Title string
	Class string
	Path  string
	Other string // the same page in the other language
	Home  string
	Nav   []place
	Who   access.Who
	On    calendar.Date
	Key   string // of the forms on the page
	V     *visit
	It    any
}

// place is a page in the navigation.
type place struct {
	Path string
	Name string
	Here bool
}

// show writes a page. It is made as a whole before the first byte is sent, so that one that fails is not half shown.
func (v *visit) show(status int, name, title string, it any) error {
	s := &sheet{
		language: v.In, In: v.In, Title: title, Path: v.r.URL.Path, Other: v.other(), Home: "/", Nav: v.nav(), Who: v.Who, On: v.Day, Key: newKey(), V: v, It: it,
	}
	if name == "petition" || name == "petitioner" {
		s.Class, s.Nav, s.Home = "petitioner", nil, "/petition"
	}
	var out bytes.Buffer
	if err := v.pages[name].ExecuteTemplate(&out, "layout", s); err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	v.w.WriteHeader(status)
	_, _ = out.WriteTo(v.w) // the reader has gone if it fails
	return nil
}

// other is the address of the page in the other language. A page that answers a form is shown again in its own.
func (v *visit) other() string {
	query := url.Values{}
	if v.r.Method == http.MethodGet {
		query = v.r.URL.Query()
	}
	query.Set(languageCookie, v.In.T(string(en), string(zh)))
	return v.r.URL.Path + "?" + query.Encode()
}

// nav are the pages that the role has work on.
func (v *visit) nav() []place {
	var all []place
	for _, p := range []struct {
		act    access.Action
		path   string
		zh, en string
	}{
		{access.Receive, "/reception", "接访", "Reception"},
		{access.Browse, "/today", "今日工作", "Today"},
		{access.Browse, "/calendar", "日历", "Calendar"},
		{access.Browse, "/overdue", "逾期", "Overdue"},
		{access.Browse, "/matters", "全部事项", "Matters"},
		{access.Count, "/statistics", "统计", "Statistics"},
		{access.Staff, "/staffing", "分案", "Staffing"},
		{access.Manage, "/accounts", "账号", "Accounts"},
	} {
		if ok, _ := access.May(v.Who, p.act, access.Matter{}); ok {
			all = append(all, place{p.path, v.In.T(p.zh, p.en), v.r.URL.Path == p.path || strings.HasPrefix(v.r.URL.Path, p.path+"/")})
		}
	}
	return all
}
