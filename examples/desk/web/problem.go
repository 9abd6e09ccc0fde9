package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// problem is an error as it is told to people and programs: problem details (RFC 9457) in both languages, with everything that is wrong,
// each with its path, rule and citation.
type problem struct {
	Type       string             `json:"type"` // a stable code; the words may change
	Status     int                `json:"status"`
	Title      string             `json:"title"`
	TitleZH    string             `json:"title_zh"`
	Version    int                `json:"version,omitempty"` // of a conflict: the version the matter has now
	Violations statute.Violations `json:"violations,omitempty"`

	cause error // for the log, never for the reader
}

func (p *problem) Error() string { return p.Type }

func (p *problem) Unwrap() error { return p.cause }

// Say is the title in the language of the page.
func (p *problem) Say(l language) string { return l.T(p.TitleZH, p.Title) }

func newProblem(status int, code, chinese, english string) *problem {
	return &problem{Type: "desk:" + code, Status: status, Title: english, TitleZH: chinese}
}

// The problems that do not come from the store or the library. They are made anew each time, since a problem may be given details.
func notFound() *problem {
	return newProblem(http.StatusNotFound, "not_found", "没有此页面、此事项，或者不在您的办理范围内。", "There is no such page or matter, or it is not yours to see.")
}

func notSignedIn() *problem {
	return newProblem(http.StatusUnauthorized, "not_signed_in", "请先登录。", "Sign in first.")
}

func foreignOrigin() *problem {
	return newProblem(http.StatusForbidden, "foreign_origin", "请求不是从本系统的页面提交的，未作处理。", "The request did not come from a page of this desk; nothing was done.")
}

func illegible() *problem {
	return newProblem(http.StatusUnprocessableEntity, "illegible", "内容含有无法显示的字符，未作处理。", "It holds characters that cannot be shown; nothing was done.")
}

func tooMany() *problem {
	return newProblem(http.StatusTooManyRequests, "too_many", "请求过于频繁，请稍后再试。", "Too many requests; try again in a moment.")
}

func tooLarge() *problem {
	return newProblem(http.StatusRequestEntityTooLarge, "too_large", "提交的内容过大。", "What was sent is too large.")
}

func unreadable(vs statute.Violations) *problem {
	p := newProblem(http.StatusUnprocessableEntity, "unreadable", "内容无法读取，未作处理，请逐项改正。", "It cannot be read and nothing was done; mend what is listed.")
	p.Violations = vs
	return p
}

func refused(vs statute.Violations) *problem {
	p := newProblem(http.StatusUnprocessableEntity, "refused", "现在不能这样办理，尚缺下列各项。", "This cannot be done now; what is missing is listed.")
	p.Violations = vs
	return p
}

// stuck says that a record cannot be followed to its end, and at what.
func stuck(err error) *problem {
	p := newProblem(http.StatusUnprocessableEntity, "stuck", "记录中有一步与程序不符，须先更正记录。", "A step on record is not one that the procedure has; mend the record first.")
	var step *escalation.TransitionError
	if errors.As(err, &step) {
		for _, m := range step.Missing() {
			p.Violations = append(p.Violations, m.Reason().At(fmt.Sprintf("events[%d]", step.Index)))
		}
	}
	return p
}

func internal(err error) *problem {
	p := newProblem(http.StatusInternalServerError, "internal", "系统出错，未作处理。请记下时间并告知管理人员。", "The desk failed and nothing was done. Note the time and tell who runs it.")
	p.cause = err
	return p
}

// field is a fault of one field of a form, by its name.
func field(path, chinese, english string) statute.Violation {
	return statute.Violation{Path: path, Reason: statute.Reason{EN: english, ZH: chinese}}
}

// problemOf puts an error of a handler into what is told.
func problemOf(err error) *problem {
	var p *problem
	var large *http.MaxBytesError
	var vs statute.Violations
	var flaws strictjson.Flaws
	switch {
	case errors.As(err, &p):
		return p
	case errors.As(err, &large):
		return tooLarge()
	case errors.As(err, &vs):
		return unreadable(vs)
	case errors.As(err, &flaws):
		return unreadable(statute.Found(flaws))
	}
	return storeProblem(err)
}

// write sends the problem as JSON.
func (p *problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/problem+json; charset=utf-8")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the reader has gone if it fails
}
