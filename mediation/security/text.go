package security

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

func ofEN(of []int) string {
	if len(of) == 0 {
		return ""
	}
	return " of payments " + numbers(of, ", ")
}

// EN returns the clause in English.
func (p Penalty) EN() string { return "On default" + ofEN(p.Of) + ": " + p.en() }

func (p Penalty) en() string {
	var s string
	switch {
	case !p.Sum.IsZero():
		s = amount(p.Sum)
	case !p.Share.IsZero():
		s = p.Share.String() + " of the debt"
	case !p.EachDay.IsZero():
		s = amount(p.EachDay) + " for each day late"
	default:
		s = p.RateOf
		if !p.Rate.IsZero() {
			s = strings.TrimPrefix(s+" ", " ") + p.Rate.String() + " a " + p.Per.String()
		}
		if p.Times > 1 {
			s = strconv.Itoa(p.Times) + " times " + s
		}
		if p.OnWhole {
			s += " on the whole debt"
		} else {
			s += " on what is unpaid"
		}
	}
	if !p.From.IsZero() {
		s += ", from " + p.From.String()
	}
	return s
}

// EN returns in English for what the surety answers.
func (s Surety) EN() string {
	text := s.Party + " is "
	if s.Kind != 0 {
		text += s.Kind.String() + " "
	}
	text += "surety" + strings.Replace(ofEN(s.Of), " of", " for", 1)
	if !s.UpTo.IsZero() {
		text += ", up to " + amount(s.UpTo)
	}
	if !s.Until.IsZero() {
		text += ", until " + s.Until.String()
	}
	return text
}

func ofZH(of []int) string {
	if len(of) == 0 {
		return ""
	}
	return "第" + numbers(of, "、") + "项款项"
}

// ZH returns the clause in Chinese.
func (p Penalty) ZH() string { return ofZH(p.Of) + "逾期履行的，支付违约金：" + p.zh() }

func (p Penalty) zh() string {
	var s string
	switch {
	case !p.Sum.IsZero():
		s = p.Sum.ZH()
	case !p.Share.IsZero():
		s = "债务的" + p.Share.String()
	case !p.EachDay.IsZero():
		s = "每逾期一日" + p.EachDay.ZH()
	default:
		s = map[bool]string{true: "以全部债务为基数", false: "以未付款项为基数"}[p.OnWhole] + "，按" + p.RateOf
		if !p.Rate.IsZero() {
			s += "每" + p.Per.ZH() + p.Rate.String()
		}
		if p.Times > 1 {
			s += fmt.Sprintf("的%d倍", p.Times)
		}
		s += "计算"
	}
	if !p.From.IsZero() {
		s += "，自" + p.From.ZH() + "起"
	}
	return s
}

// ZH returns in Chinese for what the surety answers.
func (s Surety) ZH() string {
	text := s.Party + "对" + map[bool]string{true: "以上款项", false: ofZH(s.Of)}[len(s.Of) == 0]
	if !s.UpTo.IsZero() {
		text += "在" + s.UpTo.ZH() + "以内"
	}
	text += "承担" + map[bool]string{true: "保证责任", false: s.Kind.ZH()}[s.Kind == 0]
	if !s.Until.IsZero() {
		text += "，保证期间至" + s.Until.ZH() + "止"
	}
	return text
}

// numbers writes indexes as the numbers of clauses, which start at 1.
func numbers(indexes []int, sep string) string {
	texts := make([]string, len(indexes))
	for i, n := range indexes {
		texts[i] = strconv.Itoa(n + 1)
	}
	return strings.Join(texts, sep)
}

func amount(a money.Amount) string { return a.String() + " yuan" }
