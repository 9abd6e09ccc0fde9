package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A guardRow says what is missing when a guard does not hold: the rule, its article, the event that would supply it, and the
// words. What the guard asks for is in holds.go of package course.
type guardRow struct {
	rule   statute.Rule
	law    statute.Provision // zero: the rule's own
	point  regime.Point      // where the regulation in force speaks to it, its article is cited instead
	order  bool              // the point stands for its tier and not for its number: what the law says of it is cited
	needs  history.Kind      // zero if no event can supply it
	en, zh string
	say    func(*step, *Missing) // where the words depend on the case
}

// What a guard and a ground of conclusion ask for alike.
var (
	writtenAgreement = statute.Text{EN: "an agreement in writing", ZH: "书面协议"}
	ownDeclaration   = statute.Text{
		EN: "a declaration of the petitioner, or of an agent with special authority", ZH: "信访人本人或者经特别授权的代理人的声明",
	}
)

// guardRows has a row for every guard but GroundProved, for which lackRows says what each ground still needs.
var guardRows = [...]guardRow{
	procedure.Governed: {rule: statute.E13, en: "a regulation of this place in force on that day", zh: "当日有效且可适用的信访规定"},
	procedure.InOrder: {
		rule: statute.E1, point: regime.Opinion, order: true, en: "a day not before that of the step before it", zh: "不早于前一事项的日期",
		say: (*step).sayFrom,
	},
	procedure.RightTier: {rule: statute.E1, point: regime.Opinion, order: true, en: "a matter that stands in that tier", zh: "信访事项处于该层级"},
	procedure.GroundNamed: {
		rule: statute.E14, law: statute.DirectReceipt, en: "a rule under which this organ need not accept the matter", zh: "不予受理所依据的规则",
		say: (*step).sayDeclined,
	},
	procedure.TransferredBefore: {
		rule: statute.T4, law: statute.TransferObjection, needs: history.Transfer,
		en: "a transfer to object to", zh: "可以提出异议的转送、交办",
	},
	procedure.ExtensionProvided: {rule: statute.E1, en: "a text that lets this tier be extended", zh: "允许延长本级期限的规定"},
	procedure.ExtendedOnce: {
		rule: statute.E1, law: statute.HandlingExtension, point: regime.Extension,
		en: "an extension not used yet: it may be extended only once", zh: "尚未使用的延长：只能延长一次",
	},
	procedure.ExtensionLength: {rule: statute.E1, law: statute.HandlingExtension, point: regime.Extension, say: (*step).sayLength},
	procedure.BeforeExpiry:    {rule: statute.E1, law: statute.HandlingExtension, point: regime.Extension, say: (*step).sayExpired},
	procedure.Approved: {
		rule: statute.E1, law: statute.HandlingExtension, point: regime.Extension,
		en: "approval by the head of the organ, or by whom the local text names", zh: "本机关负责人批准，或者地方规定的批准",
	},
	procedure.ReasonTold: {
		rule: statute.E1, law: statute.HandlingExtension, point: regime.Extension,
		en: "the reason told to the petitioner", zh: "向信访人告知延长理由",
	},
	procedure.HearingProvided: {rule: statute.E1, en: "a text that provides for a hearing in this tier", zh: "本级举行听证的规定"},
	procedure.OrganInCharge:   {rule: statute.E2, point: regime.Window, order: true, say: (*step).sayInCharge},
	procedure.ResultOfTier: {
		rule: statute.E3,
		en:   "an opinion of the tier below to uphold, vary or set aside", zh: "可以维持、变更或者撤销的下一级意见",
	},
	procedure.LevelAbove:   {rule: statute.E2, law: statute.LevelAbove, say: (*step).sayAbove},
	procedure.InTime:       {rule: statute.E6, point: regime.Window, say: (*step).sayTooLate},
	procedure.AfterSilence: {rule: statute.E12, point: regime.Silence, needs: history.Issue, say: (*step).sayNotSilent},
	procedure.WindowSurvives: {
		rule: statute.E10, law: statute.NoLongerAccepted,
		en: "the matter is concluded; new facts or reasons open a new one", zh: "信访事项已终结；有新的事实或者理由的，另行提出",
	},
	procedure.RefusalHolds: {
		rule: statute.E14, law: statute.ReviewRequest, point: regime.Window,
		en: "what shows beyond doubt that the request was late", zh: "足以认定请求逾期的记录", say: (*step).sayRefusal,
	},
	procedure.PowerToRemand: {
		rule: statute.E7, point: regime.Remand,
		en: "a power to set aside and send back: a local text, or a superior police organ",
		zh: "撤销并责令重新办理的职权：地方规定，或者上级公安机关",
	},
	procedure.WasSetAside: {
		rule: statute.E7, point: regime.Remand, needs: history.Issue,
		en: "an opinion that sets the one below aside", zh: "撤销原意见的意见",
	},
	procedure.Supplementary: {
		rule: statute.E3, law: statute.OpinionResult,
		en: "what the second answer is: one that repeats or adds to the first, or another opinion", zh: "再次答复的性质：重复、补充答复，或者另作意见",
	},
	procedure.LedBefore: {
		rule: statute.E9, law: statute.StatutoryPaths, needs: history.LeadInto,
		en: "a procedure that the matter was led into", zh: "信访事项已导入该程序的记录",
	},
	procedure.AcceptanceAsked: {
		rule: statute.E1, en: "a text that asks for a decision on accepting the request", zh: "本级另行决定受理请求的规定",
	},
	procedure.FileAsked: {rule: statute.E1, en: "a text that sets a time for handing over the file", zh: "移送案卷期限的规定"},
	procedure.SettledBefore: {
		rule: statute.E9, law: statute.PetitionMediation, needs: history.Settle,
		en: writtenAgreement.EN, zh: writtenAgreement.ZH,
	},
	procedure.ByAnother: {
		rule: statute.E1, en: "a request by another petitioner than the one who asked already", zh: "由尚未提出请求的其他信访人提出",
	},
	procedure.Granted: {
		rule: statute.E9, law: statute.OpinionExecution, en: "a served opinion that supports the claim, in full or in part", zh: "全部或者部分支持诉求且已送达的意见",
	},
	procedure.OwnDeclaration: {rule: statute.X3, en: ownDeclaration.EN, zh: ownDeclaration.ZH, say: (*step).sayDeclared},
}

// A lackRow says what it is called that a ground still needs. Where its rule is E9 and it has no provision, the article is that of the ground.
type lackRow struct {
	law    statute.Provision
	en, zh string // of an opinion, with a verb for its tier
	// say adds what depends on the case: the article, the days, the words.
	say func(c *Case, m *Missing, law regime.Law, on calendar.Date)
}

var lackRows = [...]lackRow{
	procedure.LacksOpinion:     {en: "a %s opinion, served", zh: "已送达的%s意见"},
	procedure.LacksProperOrgan: {law: statute.LevelAbove, en: "a %s opinion of the proper organ", zh: "由有权机关作出的%s意见"},
	procedure.LacksOrganRecord: {
		law: statute.LevelAbove,
		en:  "the record of which organ gave the %s opinion, with its level and system, and of the one below",
		zh:  "作出%s意见的机关及其下一级机关的层级、系统的记录",
	},
	procedure.LacksImpartial: {
		law: statute.Recusal, en: "a %s opinion not decided by anybody who had to stand aside", zh: "由无须回避的人员作出的%s意见",
	},
	procedure.LacksNewRound: {
		en: "an opinion that was not set aside: after that a new round begins", zh: "未被撤销的意见（已撤销的，须重新办理）",
		say: (*Case).sayNewRound,
	},
	procedure.LacksOpenOpinion: {
		en: "an opinion that was served, and no request for review or re-review of it", zh: "已送达而未被请求复查、复核的意见",
		say: (*Case).sayUnasked,
	},
	procedure.LacksNotice:       {en: "an opinion that named the right next remedy and its limit", zh: "正确告知了救济途径和期限的意见"},
	procedure.LacksLapse:        {say: (*Case).sayNotLapsed},
	procedure.LacksVerification: {en: "a verification", zh: "核查认定", say: (*Case).sayVerification},
	procedure.LacksSupport:      {en: "a served opinion that supports the claim in full", zh: "全部支持诉求且已送达的意见"},
	procedure.LacksAnswer:       {en: "the opinion that was asked for, served", zh: "已请求的意见已作出并送达的记录"},
	procedure.LacksExecution:    {en: "proof that the opinion was executed", zh: "意见执行完毕的证明"},
	procedure.LacksAgreement:    {en: writtenAgreement.EN, zh: writtenAgreement.ZH},
	procedure.LacksPerformance:  {en: "proof that it was performed in full", zh: "协议履行完毕的证明"},
	procedure.LacksRuling:       {en: "the court's ruling", zh: "人民法院的确认裁定"},
	procedure.LacksDeclaration:  {en: ownDeclaration.EN, zh: ownDeclaration.ZH},
	procedure.LacksProcedure:    {en: "that procedure's acceptance", zh: "该法定途径的受理"},
	procedure.LacksEnd:          {en: "that the petitioner died or ended without a successor", zh: "信访人死亡或者终止且无权利义务承受人的证明"},
	procedure.LacksApproval:     {en: "the approval of the verification", zh: "核查结果的审核同意", say: (*Case).sayApproval},
	procedure.LacksGround:       {en: "a ground of the table of E9", zh: "终结事由表中的事由"},
	procedure.LacksText:         {en: "a text that makes this a ground of conclusion here", zh: "本地适用的、将其规定为终结事由的条文"},
}
