package main

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// caseFile is a matter as it was put on record: the format of README.md. What the library has a type for stands here as
// that type.
type caseFile struct {
	Case       string           `json:"case"`                 // 案件代号
	Title      statute.Text     `json:"title"`                // 名称
	Source     statute.Text     `json:"source,omitzero"`      // 来源: and which days are assumed
	Policy     policyName       `json:"policy,omitzero"`      // 甄别规则
	Place      regime.Place     `json:"place,omitzero"`       // 地点: decides which regulations hold
	Received   calendar.Date    `json:"received"`             // 收到之日
	Facts      petition.Facts   `json:"facts,omitzero"`       // 各项诉求共同的事实
	Claims     []claim          `json:"claims"`               // 诉求
	Proxy      *proxyRecord     `json:"proxy,omitempty"`      // 代理
	Assignment *assignmentOrder `json:"assignment,omitempty"` // 五位一体
}

// claim is one demand of the matter and what became of it.
type claim struct {
	Name         string                    `json:"name"` // unique within the case
	Title        statute.Text              `json:"title"`
	Facts        petition.Facts            `json:"facts,omitzero"`
	Dispute      *mediation.Dispute        `json:"dispute,omitempty"`      // 可否调解: what decides whether it can be mediated
	Sessions     mediation.Sessions        `json:"sessions,omitempty"`     // 调解记录
	Agreement    *agreement.Agreement      `json:"agreement,omitempty"`    // 调解协议
	Entries      []ledger.Entry            `json:"entries,omitempty"`      // 履行台账
	Confirmation *confirmation.Application `json:"confirmation,omitempty"` // 司法确认申请; what the agreement shows may be left out
	Promises     []agreement.Promise       `json:"promises,omitempty"`     // 息诉罢访承诺 made apart from an agreement
	Events       []history.Event           `json:"events,omitempty"`       // 三级程序
}

// proxyRecord is who speaks for the petitioner, and what was done by them.
type proxyRecord struct {
	Principal proxy.Principal  `json:"principal"`
	Papers    []proxyPaper     `json:"papers,omitempty"`
	Acts      []proxy.AgentAct `json:"acts,omitempty"`
}

// proxyPaper is a written authority and how it ended.
type proxyPaper struct {
	proxy.Mandate
	Endings []proxy.Ending `json:"endings,omitempty"`
}

// assignmentOrder is who answers for the matter, and what became of that. Its matter is the case with its claims.
type assignmentOrder struct {
	Organ     string                  `json:"organ,omitempty"`
	Needs     []assignment.Discipline `json:"needs,omitempty"`
	Conflicts []string                `json:"conflicts,omitempty"`
	assignment.Order
	Handovers []assignment.Handover `json:"handovers,omitempty"`
	Closing   *assignment.Closing   `json:"closing,omitempty"`
}

// policyName says by which rows a claim is decided. Zero is the national ones.
type policyName uint8

const (
	national policyName = 1 + iota // national 全国规则
	baotou                         // baotou 包头做法: 包头市公安机关的做法: practice on top of the national rules
)

func (p policyName) rows() *petition.Policy {
	if p == baotou {
		return petition.Baotou()
	}
	return petition.National()
}

// matter is a case file that was found good, with what the library made of it.
type matter struct {
	caseFile
	law        *regime.Regime
	authority  proxy.File
	assignment assignment.Assignment
	books      []ledger.Book // one a claim; the zero Book where nothing was settled
}

// read makes a matter of a case file, or returns everything that is no such format; if nothing is, everything that the
// library objects to.
func read(data []byte) (matter, statute.Violations) {
	file, flaws := strictjson.Unmarshal[caseFile](data)
	if len(flaws) > 0 {
		return matter{}, statute.Found(flaws)
	}
	m := matter{caseFile: file, law: regime.National()}
	if m.Place != 0 {
		m.law = regime.In(m.Place)
	}
	c := checker{matter: &m}
	c.heading()
	for i := range m.Claims {
		c.claim(i)
	}
	c.proxy()
	c.assignment()
	return m, c.found
}
