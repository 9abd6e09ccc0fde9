package dossier

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
	"github.com/fengqiao-go/fengqiao/petition/recourse"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Format is the number of the form that this package writes, and the newest that it reads.
const Format FormatNumber = 1

// FormatNumber is the form that a dossier is written in. Zero, or left out, is 1: a file written by hand need not say it.
type FormatNumber int

// Dossier is a matter as it was put on record. It is plain data: what is not known is left out, and no day, title or fact has to
// be there. What the library has a type for stands here as that type.
type Dossier struct {
	Format   FormatNumber   `json:"format,omitzero"`
	Case     string         `json:"case,omitempty"`       // 案件代号: authorities and plans name the matter by it
	Title    statute.Text   `json:"title,omitzero"`       // 名称
	Source   statute.Text   `json:"source,omitzero"`      // 来源: and which days are assumed
	Received calendar.When  `json:"received,omitzero"`    // 收到之日: of the petition; limits at reception run from it
	Facts    petition.Facts `json:"facts,omitzero"`       // 各项诉求共同的事实
	Claims   []Demand       `json:"claims,omitempty"`     // 诉求
	Agency   *Agency        `json:"proxy,omitempty"`      // 代理
	Charge   *Charge        `json:"assignment,omitempty"` // 五位一体

	Place       regime.Place         `json:"place,omitzero"`        // 地点: decides which regulations hold
	Regulations []regime.Rules       `json:"regulations,omitempty"` // 自备规定: laid over those of the place
	Rows        RowSet               `json:"policy,omitzero"`       // 甄别规则: by which rows claims are sorted
	Practice    *petition.PolicySpec `json:"practice,omitempty"`    // 自备甄别规则: rows of your own; without routes they come on top of Rows, else in their place
}

// Demand is one claim of the matter and what became of it.
type Demand struct {
	Name         string                    `json:"name,omitempty"` // unique within the dossier
	Title        statute.Text              `json:"title,omitzero"`
	Facts        petition.Facts            `json:"facts,omitzero"`         // what is left out is as in the facts of the matter
	Topics       []recourse.Topic          `json:"topics,omitempty"`       // 事项性质: what the claim turns out to be about; its statutory paths then need not be given
	Accused      []string                  `json:"accused,omitempty"`      // 被检举、控告的机关、单位: at most 64; the claim must not be passed on to them if it is an accusation (D6)
	Dispute      *mediation.Dispute        `json:"dispute,omitempty"`      // 可否调解: what decides whether it can be mediated
	Sessions     mediation.Sessions        `json:"sessions,omitempty"`     // 调解记录
	Agreement    *agreement.Agreement      `json:"agreement,omitempty"`    // 调解协议
	Entries      []ledger.Entry            `json:"entries,omitempty"`      // 履行台账
	Confirmation *confirmation.Application `json:"confirmation,omitempty"` // 司法确认申请; what the agreement shows may be left out
	Promises     []agreement.Promise       `json:"promises,omitempty"`     // 息诉罢访承诺 made apart from an agreement
	Events       []history.Event           `json:"events,omitempty"`       // 三级程序
	Complete     history.Coverage          `json:"complete,omitzero"`      // 事项记录完整: within it, what is not among the events did not happen; true for the whole time
	Keys         []EventKey                `json:"keys,omitempty"`         // of the events that were appended with a key
}

// EventKey names an event as the program that sent it does, so that sending it twice changes nothing.
type EventKey struct {
	Key   string `json:"key"`
	Event int    `json:"event"` // its position among the events of the claim
}

// Agency is who speaks for the petitioner, and what was done by them.
type Agency struct {
	Principal proxy.Principal  `json:"principal,omitzero"`
	Papers    []Paperwork      `json:"papers,omitempty"`
	Acts      []proxy.AgentAct `json:"acts,omitempty"`
}

// Paperwork is a written authority and how it ended.
type Paperwork struct {
	proxy.Mandate
	Endings []proxy.Ending `json:"endings,omitempty"`
}

// Charge is who answers for the matter, and what became of that. Its matter is the dossier with its claims.
type Charge struct {
	Organ     string                  `json:"organ,omitempty"`
	Needs     []assignment.Discipline `json:"needs,omitempty"`
	Conflicts []string                `json:"conflicts,omitempty"`
	assignment.Order
	Handovers []assignment.Handover `json:"handovers,omitempty"`
	Closing   *assignment.Closing   `json:"closing,omitempty"`
}

// RowSet says by which rows a claim is sorted. Zero is the national ones.
//
// Codes: national, baotou, inner_mongolia.
type RowSet uint8

// The sets of rows that the library holds.
const (
	NationalRows      RowSet = 1 + iota // national 全国规则
	BaotouRows                          // baotou 包头做法: practice of a mediation room on top of the national rows
	InnerMongoliaRows                   // inner_mongolia 内蒙古规定: the local regulation on top of the national rows
)
