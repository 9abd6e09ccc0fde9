package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// paperLink is a paper that can be drafted for a claim.
type paperLink struct {
	Kind  papers.Kind
	Claim string
	Lacks int // how much of it is still missing
}

// papers lists the papers of each claim, with how much each still lacks.
func (v *visit) papers() []paperLink {
	var all []paperLink
	for i, c := range v.Matter.Dossier.Claims {
		for _, k := range papers.Kinds() {
			p, _ := papers.Draft(k, v.Matter.Dossier, i, v.Day, v.details())
			all = append(all, paperLink{k, c.Name, len(p.Lacks)})
		}
	}
	return all
}

// The fields of what a dossier does not hold, by the paths of papers.Details. A list is written a line each.
var (
	paperHead = []input{
		text("organ", "发文机关全称", "Issuing organ"), text("number", "文号", "Number"), text("petitioner", "信访人", "Petitioner"), text("matter", "信访事项", "Matter"),
		text("unit", "承办单位", "Handling unit"), text("contact", "联系人和电话", "Contact"), text("query_code", "查询码", "Query code"),
	}
	reasoned = []input{
		lines("claims", "信访请求", "Claims"), lines("facts", "查明的事实", "Facts found"), lines("reasons", "理由", "Reasons"), lines("law", "适用的依据", "Law applied"),
		lines("decision", "处理意见", "Decision"), lines("checked", "审查情况（复查、复核）", "What was checked"), text("below", "下级意见的文号", "Number of the opinion below"),
	}
	twoPeople = slices.Concat(person(0), person(1))
	paperMore = map[papers.Kind][]input{
		papers.Transfer:    {text("to", "主送机关", "To"), text("answer_by", "反馈日期", "To answer by"), lines("enclosed", "附件", "Enclosed")},
		papers.Extension:   {text("reason", "延长的理由", "Reason"), text("approver", "批准的负责人", "Approved by")},
		papers.Supervision: {text("to", "主送机关", "To"), text("reason", "督办的理由", "Reason"), text("answer_by", "反馈日期", "To answer by")},

		papers.HandlingOpinion: reasoned, papers.ReviewOpinion: reasoned, papers.RereviewOpinion: reasoned,
		papers.ServiceReceipt: {
			text("service.papers[0].name", "送达的文书", "Paper served"), text("service.papers[0].number", "文号", "Number"), number("service.papers[0].copies", "份数", "Copies"),
			text("service.addressee", "受送达人", "Addressee"), text("service.address", "送达地点", "Address"),
			pick("service.way", "送达方式", "Way", ways()), text("service.server", "送达人", "Server"), text("service.received_by", "代收人", "Received by another"),
			text("service.relation", "代收人与受送达人的关系", "Relation"), text("service.why", "代收、拒收的理由", "Why"), text("service.witness", "见证人", "Witness"),
		},
		papers.Authority:       {text("relation", "代理人与委托人的关系", "Relation")},
		papers.MediationRecord: append([]input{text("session.time", "时间", "Time"), text("session.place", "地点", "Place"), text("session.recorder", "记录人", "Recorder"), text("session.result", "结果", "Result")}, said()...),
		papers.Agreement:       twoPeople,
		papers.Confirmation:    append([]input{text("court", "受理的人民法院", "Court")}, twoPeople...),
	}
)

func lines(name, chinese, english string) input {
	return input{Name: name, Kind: longText, Label: statute.Text{EN: english, ZH: chinese}, Hint: statute.Text{EN: "one to a line", ZH: "一行一项"}}
}

func person(n int) []input {
	at, of := "people["+string(rune('0'+n))+"].", []string{"甲", "乙"}[n]
	return []input{
		text(at+"name", of+"方姓名", "Party "+of), text(at+"sex", of+"方性别", "Sex"), text(at+"born", of+"方出生日期", "Born"),
		text(at+"papers", of+"方身份证号", "Identity number"), text(at+"address", of+"方住址", "Address"), text(at+"phone", of+"方电话", "Phone"),
	}
}

func said() (all []input) {
	for n := range 4 {
		at := "session.said[" + string(rune('0'+n)) + "]."
		all = append(all, text(at+"who", "发言人", "Who"), text(at+"what", "发言内容", "Said"))
	}
	return all
}

func ways() (all []option) {
	for _, w := range []struct {
		code papers.Way
		zh   string
	}{
		{papers.Direct, "直接送达"}, {papers.ByPost, "邮寄送达"}, {papers.Electronic, "电子送达"}, {papers.Entrusted, "委托送达"}, {papers.PassedOn, "转交送达"}, {papers.Left, "留置送达"}, {papers.PublicNotice, "公告送达"},
	} {
		all = append(all, option{string(w.code), statute.Text{EN: history.Plain(string(w.code)), ZH: w.zh}})
	}
	return all
}

func paperFields(k papers.Kind) []input { return append(slices.Clone(paperHead), paperMore[k]...) }

// details are what the cover sheet and the account know of a paper.
func (v *visit) details() papers.Details {
	d := papers.Details{Organ: v.Who.Organ, QueryCode: v.Matter.Code, Contact: v.Phone}
	if people := v.Matter.Cover.Petitioners; len(people) > 0 {
		d.Petitioner = people[0].Name
	}
	return d
}

type paperPage struct {
	Number string
	Claim  string
	Paper  papers.Paper
	Fields []input
}

// paper shows what a paper still lacks and asks for it.
func (v *visit) paper() error {
	i, kind, err := v.paperOf()
	if err != nil {
		return err
	}
	d := v.details()
	fields := filled(paperFields(kind), url.Values{"organ": {d.Organ}, "petitioner": {d.Petitioner}, "query_code": {d.QueryCode}, "contact": {d.Contact}})
	p, _ := papers.Draft(kind, v.Matter.Dossier, i, v.Day, d)
	return v.showPaper(http.StatusOK, i, p, fields)
}

// printPaper prints a paper that lacks nothing; another is shown with what it lacks. What the form says is sent and not kept, and
// stands in no address, since it names people.
func (v *visit) printPaper() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	i, kind, err := v.paperOf()
	if err != nil {
		return err
	}
	d, err := detailsOf(kind, form)
	if err != nil {
		return err
	}
	p, _ := papers.Draft(kind, v.Matter.Dossier, i, v.Day, d)
	if p.Check() != nil {
		return v.showPaper(http.StatusUnprocessableEntity, i, p, filled(paperFields(kind), form))
	}
	return v.print(p)
}

// paperOf is the claim and the kind of paper that a request names.
func (v *visit) paperOf() (claim int, kind papers.Kind, err error) {
	at := slices.IndexFunc(papers.Kinds(), func(k papers.Kind) bool { return k.String() == v.r.PathValue("kind") })
	if at < 0 {
		return 0, 0, notFound()
	}
	claim, err = v.claim(v.r.FormValue("claim"))
	return claim, papers.Kinds()[at], err
}

func (v *visit) showPaper(status, claim int, p papers.Paper, fields []input) error {
	return v.show(status, "paper", v.In.Say(p.Title), paperPage{v.number(), v.Matter.Dossier.Claims[claim].Name, p, fields})
}

// detailsOf reads what a form says of a paper.
func detailsOf(kind papers.Kind, form url.Values) (d papers.Details, err error) {
	given := url.Values{}
	fields := paperFields(kind)
	for k, f := range fields {
		given[f.Name] = form[f.Name]
		if f.Kind == longText {
			fields[k].Kind = several
			given[f.Name] = strings.Split(form.Get(f.Name), "\n")
		}
	}
	text, err := nest(given, fields)
	if err != nil {
		return d, err
	}
	return d, strict(text, &d)
}

// print sends a paper as a page of its own, whose style is named to the browser by its hash.
func (v *visit) print(p papers.Paper) error {
	var out bytes.Buffer
	if err := papers.HTML(&out, p, v.In.ofPapers()); err != nil {
		return err
	}
	_, rest, _ := strings.Cut(out.String(), "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	v.w.Header().Set("Content-Security-Policy", policy("'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'"))
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = out.WriteTo(v.w) // the reader has gone if it fails
	return nil
}
