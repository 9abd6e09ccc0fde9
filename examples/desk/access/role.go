package access

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Role is the work that an account does at the desk.
type Role uint8

// The roles. Zero is none, which may do nothing.
const (
	Reception  Role = 1 + iota // reception 接访: takes petitions down and sorts them
	Handler                    // handler 承办: handles matters of the organ
	Leader                     // leader 领导: all that a handler does, decides who answers, and opens accounts
	Reviewer                   // reviewer 复查复核: of the organ above, in review and re-review
	Auditor                    // auditor 监督: reads everything that may be read, and changes nothing
	Petitioner                 // petitioner 信访人: their own matter alone
	numRoles
)

var roles = term.Codes[Role]{
	Reception: {Code: "reception", ZH: "接访"}, Handler: {Code: "handler", ZH: "承办"}, Leader: {Code: "leader", ZH: "领导"},
	Reviewer: {Code: "reviewer", ZH: "复查复核"}, Auditor: {Code: "auditor", ZH: "监督"}, Petitioner: {Code: "petitioner", ZH: "信访人"},
}

// Roles lists the roles in order.
func Roles() []Role { return roles.All() }

// String returns the stable code of r, "unknown" for none.
func (r Role) String() string { return roles.Code(r) }

// ZH returns the Chinese name of r.
func (r Role) ZH() string {
	if int(r) < len(roles) {
		return roles[r].ZH
	}
	return ""
}

// ParseRole returns the role with a code, or none.
func ParseRole(code string) Role {
	var r Role
	if roles.Unmarshal([]byte(code), &r) != nil {
		return 0
	}
	return r
}

// Action is something that is done at the desk.
type Action uint8

// The actions.
const (
	See     Action = 1 + iota // see 查看: a matter, its answer and papers
	Record                    // record 记录: a step that decides nothing: registered, served, a request received
	Decide                    // decide 决定: accept, decline, extend, issue an opinion, conclude
	Review                    // review 复查复核: the same in review and re-review
	Settle                    // settle 调解: sessions, the agreement, what was paid
	Amend                     // amend 补正: facts and other parts of the dossier
	Assign                    // assign 分案: leader, team, handover
	Print                     // print 出具文书
	Trace                     // trace 留痕: read who looked at it
	Follow                    // follow 查询: the petitioner's page
	Receive                   // receive 接访: take a new matter down; concerns no matter yet
	Browse                    // browse 列表: work lists; each row is asked about besides
	Count                     // count 统计
	Staff                     // staff 排班: roster and load
	Manage                    // manage 账号: open and close accounts
	numActions
)

// OfMatter reports whether the action concerns one matter.
func (a Action) OfMatter() bool { return a >= See && a <= Follow }

// Actions lists the actions in order.
func Actions() []Action {
	all := make([]Action, 0, numActions-1)
	for a := See; a < numActions; a++ {
		all = append(all, a)
	}
	return all
}

type set uint32

func of(actions ...Action) (s set) {
	for _, a := range actions {
		s |= 1 << a
	}
	return s
}

func (s set) has(a Action) bool { return a > 0 && a < numActions && s>>a&1 != 0 }

// duties is which role does what.
var duties = [numRoles]set{
	Reception:  of(Receive, Browse, See, Record, Amend, Print),
	Handler:    of(Receive, Browse, See, Record, Decide, Settle, Amend, Print),
	Leader:     of(Receive, Browse, See, Record, Decide, Settle, Amend, Print, Assign, Count, Staff, Manage, Trace),
	Reviewer:   of(Browse, See, Record, Review, Print),
	Auditor:    of(Browse, See, Count, Trace),
	Petitioner: of(Follow),
}

// ForStep returns the action that recording an event of a kind is. A step that is in review or re-review is a reviewer's, whatever it
// is; serving an opinion or noting that a request arrived decides nothing.
func ForStep(kind history.Kind, above bool) Action {
	switch kind {
	case history.Accept, history.Decline, history.Extend, history.Issue, history.Conclude, history.AcceptRequest, history.RefuseRequest,
		history.SendBack, history.Verify, history.Transfer, history.ObjectToTransfer, history.Reopen, history.Merge, history.Split:
		if above {
			return Review
		}
		return Decide
	case history.Settle, history.Perform, history.Confirm:
		return Settle
	}
	return Record
}
