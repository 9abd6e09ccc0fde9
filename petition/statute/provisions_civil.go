package statute

// Civil Procedure Law: 2012, 2017, 2021, 2023. The last two read against the text; the amendment of 2021 took three
// articles out of the general part and seven out of what stands before the special procedures' end.
var civilProcedureProvisions = group{CivilProcedureLaw, map[Provision]row{
	LitigationAgents: {name: "LitigationAgents", at: at{"58", "58", "61", "61"}, limit: Limit{2, Persons},
		en: "one or two agents", zh: "可以委托一至二人作为代理人"},
	AgentAuthority: {name: "AgentAuthority", at: at{"59(1)", "59(1)", "62(1)", "62(1)"},
		en: "authority in writing, signed or sealed", zh: "提交签名或者盖章的授权委托书"},
	SpecialAuthority: {name: "SpecialAuthority", at: at{"59(2)", "59(2)", "62(2)", "62(2)"},
		en: "special authority to admit, waive or change claims and to settle", zh: "承认、放弃、变更请求和进行和解须有特别授权"},
	ProceduralStartDay: {name: "ProceduralStartDay", at: at{"82(2)", "82(2)", "85(2)", "85(2)"},
		en: "the day a period starts on is not counted", zh: "期间开始的日不计算在内"},
	ProceduralRollOver: {name: "ProceduralRollOver", at: at{"82(3)", "82(3)", "85(3)", "85(3)"},
		en: "a period ending on a day off ends on the next working day", zh: "最后一日是法定休假日的顺延"},
	ProceduralPosting: {name: "ProceduralPosting", at: at{"82(4)", "82(4)", "85(4)", "85(4)"},
		en: "posted in time is in time", zh: "期满前交邮的不算过期"},
	MissedPeriodRelief: {name: "MissedPeriodRelief", at: at{"83", "83", "86", "86"}, limit: Limit{10, Days},
		en: "relief for a missed period, asked for after the obstacle is gone", zh: "障碍消除后申请顺延期限"},
	JointConfirmation: {name: "JointConfirmation", at: at{"194", "194", "201", "205"}, limit: Limit{30, Days},
		en: "joint application for judicial confirmation, and the competent court", zh: "共同申请司法确认及管辖法院"},
	ConfirmationRuling: {name: "ConfirmationRuling", at: at{"195", "195", "202", "206"},
		en: "ruling on confirmation, enforcement, other ways if rejected", zh: "确认裁定、申请执行与驳回后的途径"},
	EnforcementPeriod: {name: "EnforcementPeriod", at: at{"239", "239", "246", "250"}, limit: Limit{2, Years},
		en: "time to apply for enforcement", zh: "申请执行的期间"},
	DoubledInterest: {name: "DoubledInterest", at: at{"253", "253", "260", "264"},
		en: "doubled interest for late performance", zh: "加倍支付迟延履行期间的债务利息"},
}}

// Interpretation of the Civil Procedure Law: 2015, 2020, 2022. The last two read against the text.
var civilInterpretationProvisions = group{CivilProcedureInterpretation, map[Provision]row{
	ConfirmationApplicants: {name: "ConfirmationApplicants", at: at{"353", "353", "351"},
		en: "both parties apply in person or by a qualified agent", zh: "双方当事人本人或者由代理人提出申请"},
	CompetingCourts: {name: "CompetingCourts", at: at{"354", "354", "352"},
		en: "several competent courts: the first to docket", zh: "数个法院有管辖权的，由最先立案的法院管辖"},
	ConfirmationForm: {name: "ConfirmationForm", at: at{"355", "355", "353"},
		en: "application in writing or orally", zh: "书面或者口头申请"},
	ConfirmationPapers: {name: "ConfirmationPapers", at: at{"356", "356", "354"},
		en: "papers to be filed; missing ones are asked for", zh: "应当提交的材料，未提交的限期补交"},
	ConfirmationInadmissible: {name: "ConfirmationInadmissible", at: at{"357", "357", "355"},
		en: "when an application is not accepted", zh: "裁定不予受理的情形"},
	ConfirmationExamination: {name: "ConfirmationExamination", at: at{"358", "358", "356"},
		en: "both parties are heard; more may be asked for", zh: "通知双方到场核实，限期补充"},
	ConfirmationWithdrawal: {name: "ConfirmationWithdrawal", at: at{"359", "359", "357"},
		en: "withdrawal before the ruling; no answer counts as withdrawal", zh: "裁定前撤回申请及按撤回处理"},
	ConfirmationRejection: {name: "ConfirmationRejection", at: at{"360", "360", "358"},
		en: "when an application is rejected on the merits", zh: "裁定驳回申请的情形"},
	RulingObjection: {name: "RulingObjection", at: at{"374", "374", "372"}, limit: Limit{15, Days},
		en: "objection by a party, from receipt of the ruling", zh: "当事人自收到裁定之日起提出异议"},
	RulingObjectionThird: {name: "RulingObjectionThird", at: at{"374", "374", "372"}, limit: Limit{6, Months},
		en: "objection by an interested third person, from knowing", zh: "利害关系人自知道或者应当知道之日起提出异议"},
	EnforcingCourt: {name: "EnforcingCourt", at: at{"462", "462", "460"},
		en: "court that ruled, or of the same level where the property is", zh: "作出裁定的法院或者同级的财产所在地法院执行"},
	LateEnforcement: {name: "LateEnforcement", at: at{"483", "483", "481"},
		en: "a late application is accepted, and fails on objection", zh: "超过申请执行时效期间的受理与异议"},
}}

// Provisions of 2011 on judicial confirmation. Read against the text.
var confirmation2011Provisions = group{ConfirmationProvisions, map[Provision]row{
	ConfirmationCourt2011: {name: "ConfirmationCourt2011", at: at{"2"},
		en: "court at the seat of the mediation committee, or the court that delegated", zh: "委员会所在地基层法院或者委派的法院管辖"},
	ConfirmationAcceptance: {name: "ConfirmationAcceptance", at: at{"4(1)"}, limit: Limit{3, Days},
		en: "court decides on acceptance", zh: "决定是否受理的期限"},
	ConfirmationRefusal2011: {name: "ConfirmationRefusal2011", at: at{"4(2)"},
		en: "when an application is not accepted", zh: "不予受理的情形"},
	ConfirmationDecision: {name: "ConfirmationDecision", at: at{"5(1)"}, limit: Limit{15, Days},
		en: "court decides on confirmation", zh: "作出是否确认决定的期限"},
	ConfirmationExtension: {name: "ConfirmationExtension", at: at{"5(1)"}, limit: Limit{10, Days},
		en: "extension approved by the court's president", zh: "经院长批准延长"},
	ConfirmationWithdrawal2011: {name: "ConfirmationWithdrawal2011", at: at{"5(2)"},
		en: "withdrawal before the decision is allowed", zh: "决定前撤回申请"},
	ConfirmationQuestions: {name: "ConfirmationQuestions", at: at{"6"},
		en: "the court's questions, and what no answer means", zh: "询问、补充材料及按撤回处理"},
	ConfirmationGrounds2011: {name: "ConfirmationGrounds2011", at: at{"7"},
		en: "when an agreement is not confirmed", zh: "不予确认的情形"},
	ConfirmationFree: {name: "ConfirmationFree", at: at{"11"},
		en: "no fee", zh: "不收取费用"},
}}

// Interpretation of 2014 on interest for late performance. Read against the text.
var lateInterestProvisions = group{LatePerformanceInterpretation, map[Provision]row{
	InterestFormula: {name: "InterestFormula", at: at{"1"},
		en: "doubled part: unpaid principal × 0.0175 % × days", zh: "加倍部分：未清偿金钱债务×日万分之一点七五×迟延履行期间"},
	InterestStart: {name: "InterestStart", at: at{"2"},
		en: "from the end of the period for performance, of each instalment", zh: "自履行期间（每次履行期间）届满之日起计算"},
	InterestEnd: {name: "InterestEnd", at: at{"3"},
		en: "to the day of payment, of each part payment", zh: "计算至（每次）履行完毕之日"},
	PrincipalFirst: {name: "PrincipalFirst", at: at{"4"},
		en: "principal before doubled interest where assets do not suffice", zh: "财产不足时先清偿金钱债务"},
}}

// Civil Code. Read against the text.
var civilCodeProvisions = group{CivilCode, map[Provision]row{
	WrittenAuthority: {name: "WrittenAuthority", at: at{"165"},
		en: "written authority names agent, matter, scope and term, and is signed", zh: "授权委托书载明的内容和签名"},
	UnauthorisedAct: {name: "UnauthorisedAct", at: at{"171"}, limit: Limit{30, Days},
		en: "an act without authority binds if ratified", zh: "无权代理及追认"},
	AgencyEnd: {name: "AgencyEnd", at: at{"173"},
		en: "when an agent's authority ends", zh: "委托代理终止的情形"},
	ActsAfterDeath: {name: "ActsAfterDeath", at: at{"174"},
		en: "acts that stay valid after the principal's death", zh: "被代理人死亡后仍有效的代理行为"},
	CivilStartDay: {name: "CivilStartDay", at: at{"201(1)"},
		en: "the day a period starts on is not counted", zh: "开始的当日不计入"},
	CivilHours: {name: "CivilHours", at: at{"201(2)"},
		en: "a period of hours starts at the hour given", zh: "按照小时计算的自规定或者约定的时间开始"},
	CivilMonthEnd: {name: "CivilMonthEnd", at: at{"202"},
		en: "months and years end on the corresponding day, or the last of the month", zh: "到期月的对应日，没有的为月末日"},
	CivilRollOver: {name: "CivilRollOver", at: at{"203"},
		en: "a period ending on a statutory day off ends on the next day after it", zh: "最后一日是法定休假日的，以结束的次日为最后一日"},
	CivilOtherPeriods: {name: "CivilOtherPeriods", at: at{"204"},
		en: "these rules count every period, unless law or agreement says otherwise", zh: "期间依照本法计算，另有规定或者约定的除外"},
	CivilInclusive: {name: "CivilInclusive", at: at{"1259"},
		en: "within, above and below include the number", zh: "以上、以下、以内包括本数"},
}}
