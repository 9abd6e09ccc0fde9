package petition

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

// Facts are what is known of one claim when it is received. Every fact may be unknown, which is its zero value, and unknown
// is not "no". Facts compare with ==.
//
// The route rests on the claim alone: on the facts of the first group. Those of the second add duties and never change
// the route; whoever the petitioner is, however he behaves and however often he came, the claim goes where it belongs.
//
// Each field is the only place where its fact is written: above it the question, in its tag which table may ask it, beside it
// the Chinese term. After a change run go generate ./.ci/terms.
//
//terms:facts Fact or pack=route
type Facts struct {
	// The claim: what it is, whose business it is, and where it has been.

	// Is it a suggestion, an accusation or a grievance?
	// 属于建议意见、检举控告还是申诉求决？
	Category Category `json:"category,omitzero" fact:"route duty"` // 信访事项类别

	// Which organ has the power to handle it?
	// 哪一机关有权处理？
	Competence Competence `json:"competence,omitzero" fact:"route duty"` // 职权归属

	// Which organ of this system has the power: this one, one below, above or elsewhere?
	// 本系统内由本机关、下级、上级还是其他地区机关处理？
	Level Position `json:"level,omitzero" fact:"route"` // 层级: within this system

	// Has its path been concluded by law: a litigation-related matter as such, another path by award or decision?
	// 该途径是否已依法终结（涉法涉诉事项），或者已有裁决、决定？
	PathConcluded decision.Tri `json:"path_concluded,omitzero" fact:"route"` // 已依法终结: a status from outside (E15); of which path, PathSet says

	// Has another organ accepted it, or is one handling it within its limits?
	// 其他机关是否已经受理或者正在期限内办理？
	Pending decision.Tri `json:"pending,omitzero" fact:"route"` // 他处在办: 其他机关已经受理或者正在办理

	// Is there a re-review opinion, or has the procedure ended otherwise?
	// 是否已有复核意见或者程序已终结？
	Concluded decision.Tri `json:"concluded,omitzero" fact:"route"` // 程序已终结

	// Are the facts and reasons those of what was concluded?
	// 是否与已终结事项系同一事实和理由？
	SameFacts decision.Tri `json:"same_facts,omitzero" fact:"route"` // 同一事实和理由

	// Is it a dispute between two sides?
	// 是否属于双方争议？
	TwoSided decision.Tri `json:"two_sided,omitzero" fact:"route duty"` // 双方争议: a dispute between two sides

	// Do both sides consent to mediation?
	// 双方是否同意调解？
	Consent decision.Tri `json:"consent,omitzero" fact:"route duty"` // 双方同意调解

	// Is there anything that bars mediation?
	// 是否属于不得调解的情形？
	MediationBarred decision.Tri `json:"mediation_barred,omitzero" fact:"route"` // 不得调解: M1–M15

	// A copy of Facts is two moves that overlap, and what is packed together is slow to load across them: with the paths here
	// nothing lies across.

	// Which statutory paths stand open, or does none?
	// 有哪些法定途径，或者均无？
	Paths pathway.PathSet `json:"paths,omitzero" fact:""` // 法定途径: those that stand open, or were concluded by law

	// What never changes the route.

	// Did the petitioner bring it, or was it transferred or assigned?
	// 由信访人直接提出，还是转送、交办？
	Source Origin `json:"source,omitzero" fact:"duty"` // 来源

	// Are name and address clear?
	// 姓名（名称）、住址是否清楚？
	ContactClear decision.Tri `json:"contact_clear,omitzero" fact:"duty"` // 姓名住址清楚: 姓名、住址清楚

	// Is it brought jointly, and by how many representatives?
	// 是否多人共同提出，推选几名代表？
	Representation Representation `json:"representation,omitzero" fact:"duty"` // 共同信访与代表

	// Is it a visit to an organ more than one level up?
	// 是否越级走访？
	TooHigh decision.Tri `json:"too_high,omitzero" fact:"duty"` // 越级走访: a visit to an organ more than one level up

	// Is it major or urgent, so that it may affect the public?
	// 是否重大、紧急，可能造成社会影响？
	Urgent decision.Tri `json:"urgent,omitzero" fact:"duty"` // 重大紧急: 可能造成社会影响

	// Has an official who would handle it a direct interest?
	// 承办工作人员是否有直接利害关系？
	DirectInterest decision.Tri `json:"direct_interest,omitzero" fact:"duty"` // 有直接利害关系: 工作人员有直接利害关系

	// Was there conduct that disturbs order?
	// 是否有扰乱信访秩序的行为？
	Disorder decision.Tri `json:"disorder,omitzero" fact:"duty"` // 扰乱秩序: 扰乱信访秩序

	// Has the claim been brought before?
	// 是否重复信访？
	Repeated decision.Tri `json:"repeated,omitzero" fact:"duty"` // 重复信访: not the first petition of the claim

	// Is the petitioner elderly, infirm, ill, disabled or pregnant, or party to a long difficult case?
	// 信访人是否老、弱、病、残、孕或者疑难积案当事人？
	Vulnerable decision.Tri `json:"vulnerable,omitzero" fact:"duty"` // 老弱病残孕或疑难积案: 老弱病残孕或者疑难积案当事人 (X1)

	// Is the petitioner in serious hardship?
	// 信访人生活是否确有困难？
	Hardship decision.Tri `json:"hardship,omitzero" fact:"duty"` // 生活困难: 生活确有困难

	// Is it clear and undisputed, a query, an urgent daily matter, or already promised?
	// 是否属于可以简易办理的情形？
	Ease Ease `json:"ease,omitzero" fact:"duty"` // 简易情形: 适用简易办理的情形

	// May it be refused, are several organs responsible, or is it grave or complex?
	// 是否可能不予支持、涉及多个责任主体或者重大复杂疑难？
	Obstacle Obstacle `json:"obstacle,omitzero" fact:"duty"` // 不宜简易情形: 不适用简易办理的情形

	// If it is pending, at an organ below this one, beside it or above?
	// 由下级机关、其他地区的同级机关还是上级机关办理？
	PendingAt Position `json:"pending_at,omitzero" fact:""` // 在办机关层级: art. 19(3) speaks of one below; of others it is a reading (T2)
}

// derived are the facts that are worked out from others, declared as those are.
//
//terms:derived Fact
type derived struct {
	// Is litigation, a criminal or a public-security procedure open?
	// 是否有诉讼、刑事或者公安法律程序？
	Litigation litigationPath `json:"litigation_path" fact:"route"` // 涉法涉诉途径: of the paths, the leading one of art. 31(1), and whether mediation may go before

	// Is another statutory path open?
	// 是否有其他法定途径？
	OtherPath otherPath `json:"other_path" fact:"route"` // 其他法定途径: the same of art. 31(2)–(5)

	// Where does the claim go?
	// 该诉求的走向如何？
	Route uint8 `json:"route" fact:"" values:"ruleNames"` // 走向: the rule of the route, T1 to T14; asked by duties only, and known of a Decision only

	// Which kind of organ received it and asks?
	// 由哪一类机关接收并询问？
	Asker Asker `json:"asker" fact:""` // 接收机关: asked by duties only, and known of a Policy only
}

func (f *Facts) derived() derived { return leads[f.Paths.Known()] }

// leads is what follows from each set of paths.
var leads = func() (table [2 * pathway.NoPath]derived) {
	for s := range table {
		table[s].Litigation, table[s].OtherPath = lead(pathway.PathSet(s))
	}
	return table
}()
