package papers

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Details are what a paper says and a dossier does not hold, in the words of the officer who supplies them. What is not known is left
// out; a paper that needs it says so.
type Details struct {
	Organ      string `json:"organ,omitempty"`      // 发文机关全称; else the name of the organ on record
	Number     string `json:"number,omitempty"`     // 文号
	Petitioner string `json:"petitioner,omitempty"` // 信访人; else the principal of the proxy
	Matter     string `json:"matter,omitempty"`     // 信访事项; else the title of the claim
	Unit       string `json:"unit,omitempty"`       // 承办单位
	Contact    string `json:"contact,omitempty"`    // 联系人和电话
	QueryCode  string `json:"query_code,omitempty"` // 查询码
	To         string `json:"to,omitempty"`         // 主送机关: of a transfer or a supervision

	AnswerBy calendar.Date `json:"answer_by,omitzero"` // 反馈日期: set by the office that passes on; no limit of a text
	Enclosed []string      `json:"enclosed,omitempty"` // 附件
	Reason   string        `json:"reason,omitempty"`   // 理由: of an extension
	Approver string        `json:"approver,omitempty"` // 批准的负责人

	Claims   []string `json:"claims,omitempty"`   // 信访请求, one by one
	Facts    []string `json:"facts,omitempty"`    // 查明的事实
	Reasons  []string `json:"reasons,omitempty"`  // 理由
	Law      []string `json:"law,omitempty"`      // 适用的依据
	Decision []string `json:"decision,omitempty"` // 处理意见, an answer to each claim
	Checked  []string `json:"checked,omitempty"`  // 审查情况: facts, basis, procedure and fitness of the opinion below
	Below    string   `json:"below,omitempty"`    // 下级意见的文号

	Service  Service  `json:"service,omitzero"`
	Session  Minutes  `json:"session,omitzero"`
	People   []Person `json:"people,omitempty"`   // 当事人基本情况, by the names in the dossier
	Court    string   `json:"court,omitempty"`    // 受理的人民法院
	CallBack Ratings  `json:"callback,omitzero"`  // 回访
	Relation string   `json:"relation,omitempty"` // 代理人与委托人的关系
}

// Service is how papers were served.
type Service struct {
	Papers     []Served `json:"papers,omitempty"`
	Addressee  string   `json:"addressee,omitempty"` // else the petitioner
	Address    string   `json:"address,omitempty"`
	Way        Way      `json:"way,omitempty"`
	Mail       string   `json:"mail,omitempty"` // number of the letter, or where it was sent or published
	ReceivedBy string   `json:"received_by,omitempty"`
	Relation   string   `json:"relation,omitempty"` // of another who received it
	Why        string   `json:"why,omitempty"`      // another received it, or it was refused
	Witness    string   `json:"witness,omitempty"`  // of a refusal, or the picture that shows it
	Server     string   `json:"server,omitempty"`
}

// Served is a paper that was served.
type Served struct {
	Name   string `json:"name"`
	Number string `json:"number,omitempty"`
	Copies int    `json:"copies"`
}

// Way is a way of service.
type Way string

// The ways of service.
const (
	Direct       Way = "direct"        // 直接送达
	ByPost       Way = "post"          // 邮寄送达
	Electronic   Way = "electronic"    // 电子送达
	Entrusted    Way = "entrusted"     // 委托送达
	PassedOn     Way = "passed_on"     // 转交送达
	Left         Way = "left"          // 留置送达
	PublicNotice Way = "public_notice" // 公告送达
)

var ways = map[Way]string{
	Direct: "直接送达", ByPost: "邮寄送达", Electronic: "电子送达", Entrusted: "委托送达", PassedOn: "转交送达", Left: "留置送达", PublicNotice: "公告送达",
}

// Minutes are what was said at a mediation session.
type Minutes struct {
	Number   int      `json:"number,omitempty"` // which session, counted from 1; zero is the last
	Time     string   `json:"time,omitempty"`
	Place    string   `json:"place,omitempty"`
	Recorder string   `json:"recorder,omitempty"`
	Said     []Spoken `json:"said,omitempty"`
	Result   string   `json:"result,omitempty"` // in words, beside what the dossier says
}

// Spoken is what one of them said.
type Spoken struct {
	Who  string `json:"who"`
	What string `json:"what"`
}

// Person is what a paper says of a party.
type Person struct {
	Name    string `json:"name"`
	Sex     string `json:"sex,omitempty"`
	Born    string `json:"born,omitempty"`
	Papers  string `json:"papers,omitempty"` // 身份证件号码
	Address string `json:"address,omitempty"`
	Phone   string `json:"phone,omitempty"`
}

// Ratings are what a petitioner answered when called back. Nobody rates the petitioner.
type Ratings struct {
	On       calendar.Date `json:"on,omitzero"`
	How      string        `json:"how,omitempty"`
	By       string        `json:"by,omitempty"`
	Answered []Spoken      `json:"answered,omitempty"`
	Office   string        `json:"office,omitempty"` // 对信访部门的评价
	Unit     string        `json:"unit,omitempty"`   // 对责任单位的评价
	Why      string        `json:"why,omitempty"`
}

// Supplied are the details of a matter: for all its papers, and by claim and kind.
type Supplied struct {
	all    Details
	papers map[string]map[Kind]Details
}

// ReadDetails reads the details of a matter from JSON:
//
//	{"all": {"petitioner": "…"}, "claims": {"NAME": {"acceptance": {"number": "…"}}}}
//
// What is said for one paper stands over what is said for all. Fields and papers that there are not are an error.
func ReadDetails(data []byte) (Supplied, error) {
	var file struct {
		All    json.RawMessage                     `json:"all"`
		Claims map[string]map[Kind]json.RawMessage `json:"claims"`
	}
	if err := strictly(data, &file); err != nil {
		return Supplied{}, err
	}
	s := Supplied{papers: make(map[string]map[Kind]Details)}
	if err := strictly(file.All, &s.all); err != nil {
		return Supplied{}, fmt.Errorf("all: %w", err)
	}
	for claim, kinds := range file.Claims {
		s.papers[claim] = make(map[Kind]Details)
		for k, text := range kinds {
			d := s.all
			d.People = append([]Person(nil), d.People...) // a list is read into the memory that is there
			if err := strictly(text, &d); err != nil {
				return Supplied{}, fmt.Errorf("claims.%s.%v: %w", claim, k, err)
			}
			s.papers[claim][k] = d
		}
	}
	return s, nil
}

// strictly reads JSON and refuses fields that there are not; nothing is read of nothing.
func strictly(data []byte, into any) error {
	if len(data) == 0 {
		return nil
	}
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	return in.Decode(into)
}

// Of are the details of one paper.
func (s Supplied) Of(claim string, k Kind) Details {
	if d, ok := s.papers[claim][k]; ok {
		return d
	}
	return s.all
}
