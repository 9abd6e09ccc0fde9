package statute

// The provisions, by instrument. Zero is none.
const (
	_ Provision = iota

	// Petition Regulations of 2005, Regulations on Petition Work of 2022; rows in provisions_petition.go
	RegistrationAndDirection // 登记并确定办理方向
	DirectReceipt            // 其他机关收到信访人直接提出的事项
	NoticeToPetitioner       // 书面告知信访人
	TransferredMatters       // 对转送、交办事项的告知
	TransferObjection        // 对转送、交办提出异议
	CompetenceDispute        // 受理争议
	AlreadyAccepted          // 已经受理或者正在办理
	VisitLevel               // 走访应到本级或者上一级
	Representatives          // 推选代表
	UrgentReport             // 重大、紧急事项报告
	PetitionOrder            // 信访秩序
	DisorderHandling         // 违反秩序的劝阻、教育和处置
	LeadersOnCases           // 领导干部包案
	NoRetaliation            // 不得打击报复
	Recusal                  // 回避
	SuggestionHandling       // 建议意见类事项
	AccusationHandling       // 检举控告类事项
	DisciplineTransfer       // 检举控告转送纪检监察机关
	AccusationSecrecy        // 不得透露、转给被检举人
	GrievanceSorting         // 申诉求决类事项的分类
	StatutoryPaths           // 法定途径
	LitigationMatters        // 涉法涉诉事项
	ArbitrationMatters       // 仲裁
	PartyAppealMatters       // 党员申诉
	AdministrativePaths      // 行政程序
	ProtectionDuty           // 履行法定职责
	OrdinaryPetition         // 普通信访事项
	HandlingHearing          // 办理听证
	OpinionContent           // 信访处理意见书
	OpinionExecution         // 督促执行支持意见
	PetitionMediation        // 调解、和解
	HandlingPeriod           // 办理期限
	HandlingExtension        // 延长办理期限
	ReviewRequest            // 请求复查
	ReviewOpinion            // 复查意见
	ReReviewRequest          // 请求复核
	ReReviewOpinion          // 复核意见
	ReReviewHearing          // 复核听证
	NoLongerAccepted         // 不再受理
	SocialRelief             // 社会救助、司法救助
	DutiesAfterConclusion    // 疏导教育、矛盾化解、帮扶救助
	PetitionCommencement     // 施行日期

	// national rules on simplified handling; provisions_petition.go
	SimplifiedScope      // 可以简易办理
	SimplifiedExclusions // 不适用简易办理
	SimplifiedAcceptance // 简易办理受理期限
	SimplifiedOpinion    // 简易办理答复期限

	// reply on "the administrative organ one level above"; provisions_petition.go
	LevelAbove           // 上一级行政机关
	MattersBeforeMay2005 // 新旧条例衔接

	// People's Mediation Law; provisions_mediation.go
	MediationPrinciples     // 调解原则
	RemediesStayOpen        // 不得阻止依法维权
	FreeMediation           // 不收费
	CommitteeComposition    // 委员会组成
	MediatorConduct         // 调解员行为规范
	MediationOpening        // 申请或者主动调解
	DivertedDisputes        // 告知、引导调解
	MediatorChoice          // 选择、接受调解员
	InvitedHelpers          // 邀请参与
	PartyRights             // 当事人权利
	MediationFailure        // 终止调解并告知途径
	AgreementForm           // 书面或者口头协议
	AgreementContent        // 协议书内容
	AgreementEffect         // 协议生效
	OralAgreement           // 口头协议生效
	AgreementBinds          // 协议的约束力和督促履行
	DisputeOverAgreement    // 就履行或者内容发生争议可以起诉
	ConfirmationOfMediation // 协议生效后共同申请司法确认
	CommitteesElsewhere     // 乡镇、街道、组织设立的委员会

	// Civil Procedure Law; provisions_civil.go
	LitigationAgents   // 诉讼代理人
	AgentAuthority     // 授权委托书
	SpecialAuthority   // 特别授权
	ProceduralStartDay // 期间开始日不计
	ProceduralRollOver // 期间届满日顺延
	ProceduralPosting  // 期满前交邮
	MissedPeriodRelief // 期限耽误的补救
	JointConfirmation  // 共同申请司法确认
	ConfirmationRuling // 确认裁定
	EnforcementPeriod  // 申请执行期间
	DoubledInterest    // 加倍支付迟延履行利息

	// SPC interpretation of the Civil Procedure Law; provisions_civil.go
	ConfirmationApplicants   // 司法确认申请人
	CompetingCourts          // 数个法院管辖
	ConfirmationForm         // 申请方式
	ConfirmationPapers       // 申请材料
	ConfirmationInadmissible // 不予受理
	ConfirmationExamination  // 审查
	ConfirmationWithdrawal   // 撤回申请
	ConfirmationRejection    // 驳回申请
	RulingObjection          // 对裁定提出异议
	RulingObjectionThird     // 利害关系人提出异议
	EnforcingCourt           // 执行法院
	LateEnforcement          // 超过申请执行期间

	// SPC provisions of 2011 on judicial confirmation; provisions_civil.go
	ConfirmationCourt2011      // 管辖
	ConfirmationAcceptance     // 受理期限
	ConfirmationRefusal2011    // 不予受理
	ConfirmationDecision       // 确认决定期限
	ConfirmationExtension      // 延长期限
	ConfirmationWithdrawal2011 // 撤回申请
	ConfirmationQuestions      // 询问、补充材料
	ConfirmationGrounds2011    // 不予确认
	ConfirmationFree           // 不收费

	// SPC interpretation of 2014 on interest for late performance; provisions_civil.go
	InterestFormula    // 加倍利息计算方法
	InterestStart      // 起算
	InterestEnd        // 截止、分次履行
	InterestStayed     // 中止、暂缓执行期间不计
	PrincipalFirst     // 先本后息
	InterestBefore2014 // 施行前的利息按之前的规定

	// Civil Code; provisions_civil.go
	GuardianRepresents  // 监护人是法定代理人
	LegalRepresentative // 法定代表人
	WrittenAuthority    // 授权委托书
	JointAgents         // 共同代理
	UnauthorisedAct     // 无权代理
	ApparentAuthority   // 表见代理
	AgencyEnd           // 代理终止
	ActsAfterDeath      // 被代理人死亡后的代理行为
	CivilStartDay       // 开始的当日不计入
	CivilHours          // 按小时计算
	CivilMonthEnd       // 到期月的对应日
	CivilRollOver       // 法定休假日顺延
	CivilOtherPeriods   // 法律另有规定或者当事人另有约定
	CivilInclusive      // 以上、以下、以内包括本数

	// Contract Law; provisions_civil.go
	ContractUnauthorisedAct   // 无权代理订立的合同
	ContractApparentAuthority // 表见代理订立的合同

	// procedural provisions for administrative cases of public-security organs; provisions_police.go
	PolicePeriods            // 期间计算
	PoliceMediationScope     // 可以调解处理
	PoliceMediationElsewhere // 告知向法院或者调解组织申请
	OnTheSpotMediation       // 当场调解
	MediationBars            // 不适用调解
	MediationRefused         // 当事人不愿意调解
	MinorAtMediation         // 未成年人调解
	MediationAgents          // 委托他人参加调解
	MediationAttempts        // 调解次数、期限
	PoliceAgreement          // 调解协议书
	PoliceMediationOutcome   // 履行、不履行的处理
	SettledThemselves        // 自行和解

	// public security, police and criminal procedure; provisions_police.go
	PublicSecurityMediation // 治安管理处罚法上的调解
	UnperformedMediation    // 未达成协议或者不履行
	SettledBeforeDecision   // 处理前自行和解并履行
	PenaltiesInclusive      // 以上、以下、以内包括本数
	SuperiorSetsAside       // 上级公安机关撤销、变更
	CriminalReconciliation  // 刑事和解

	// administrative litigation, holidays; provisions_police.go
	NotOpenToSuit       // 信访行为不属于受案范围
	StatutoryHolidays   // 全体公民放假的节日
	MinorityFestivals   // 少数民族习惯的节日
	HolidaySubstitution // 补假
	HolidayArrangement  // 统一放假调休

	// local regulations; provisions_local.go
	BeijingProxy              // 北京：代理
	BeijingLapse              // 北京：逾期不予受理
	BeijingReviewRequest      // 北京：申请复查、复核
	BeijingReviewOrgan        // 北京：复查、复核机关
	BeijingReviewOpinion      // 北京：复查、复核意见
	BeijingReviewExtension    // 北京：延长
	BeijingRemand             // 北京：责令重新作出意见
	BeijingNoLongerAccepted   // 北京：不再受理
	ShanghaiReview            // 上海：复查
	ShanghaiReReview          // 上海：复核
	ShanghaiConclusion        // 上海：受理程序终结
	ShanghaiVerification      // 上海：核查
	ChongqingProxy            // 重庆：代理
	ChongqingReviewRequest    // 重庆：申请复查、复核
	ChongqingReviewAcceptance // 重庆：受理决定期限
	ChongqingReviewOpinion    // 重庆：复查、复核意见
	ChongqingReviewExtension  // 重庆：延长
	ChongqingRemand           // 重庆：撤销、责令重新处理
	ChongqingConclusion       // 重庆：终结情形
	ChongqingLapse            // 重庆：逾期
	ChongqingConclusionEffect // 重庆：终结的效力
	JiangsuProxy              // 江苏：代理
	JiangsuAcceptance         // 江苏：受理期限
	JiangsuSimplified         // 江苏：简易办理
	JiangsuReview             // 江苏：复查、复核
	JiangsuFileHandover       // 江苏：移送案卷
	JiangsuStatutoryPath      // 江苏：属于法定途径的撤销
	JiangsuRevocation         // 江苏：撤销、变更
	JiangsuConclusion         // 江苏：终结情形
	JiangsuLapse              // 江苏：逾期
	JiangsuWithdrawal         // 江苏：撤回
	XinjiangReviewRight       // 新疆：申请复查、复核的权利
	XinjiangProxy             // 新疆：代理
	XinjiangFirstReceiver     // 新疆：首接负责
	XinjiangService           // 新疆：送达
	GuangdongSettlement       // 广东：和解、调解
	GuangdongReview           // 广东：复查
	GuangdongReReview         // 广东：复核及不答复
	GuangdongVerification     // 广东：核查
	HebeiReview               // 河北：复查
	HebeiSilence              // 河北：不答复
	HebeiConclusion           // 河北：终结
	ShandongRemand            // 山东：责令重新作出意见
	ShandongLapse             // 山东：逾期
	ZhejiangConclusion        // 浙江：处理终结
	AnhuiWithdrawal           // 安徽：撤回
	GuizhouWithdrawal         // 贵州：撤回

	numProvisions
)

// A row is one provision: where it stands in each edition of its instrument, the number it names, and what it says in a few
// words.
type row struct {
	name       string // the constant's name
	instrument Instrument
	places     []string // one an edition, in order of time
	limits     []Number // none, one for all editions, or one an edition
	en, zh     string
}

// provisionTables are the tables of provisions_….go.
var provisionTables = [...]struct {
	instrument Instrument
	text       string
}{
	{PetitionRegulations, petitionTable},
	{SimplifiedHandlingRules, simplifiedTable},
	{LevelAboveReply, levelAboveTable},
	{PeoplesMediationLaw, mediationLawTable},
	{CivilProcedureLaw, civilProcedureTable},
	{CivilProcedureInterpretation, civilInterpretationTable},
	{ConfirmationProvisions, confirmation2011Table},
	{LatePerformanceInterpretation, lateInterestTable},
	{CivilCode, civilCodeTable},
	{ContractLaw, contractLawTable},
	{AdministrativeCaseProcedure, policeProcedureTable},
	{PublicSecurityPenaltiesLaw, penaltiesLawTable},
	{PeoplesPoliceLaw, policeLawTable},
	{CriminalProcedureLaw, criminalProcedureTable},
	{AdministrativeSuitInterpretation, administrativeSuitTable},
	{HolidayMeasures, holidayTable},
	{BeijingRegulation, beijingTable},
	{ShanghaiRegulation, shanghaiTable},
	{ChongqingRegulation, chongqingTable},
	{JiangsuRegulation, jiangsuTable},
	{XinjiangRegulation, xinjiangTable},
	{GuangdongRegulation, guangdongTable},
	{HebeiRegulation, hebeiTable},
	{ShandongRegulation, shandongTable},
	{ZhejiangRegulation, zhejiangTable},
	{AnhuiRegulation, anhuiTable},
	{GuizhouRegulation, guizhouTable},
}

var provisions = func() (table [numProvisions]row) {
	p := Provision(1)
	for _, t := range provisionTables {
		n := len(t.instrument.Editions())
		for _, cells := range tableRows(t.text) {
			if len(cells) != n+4 || p == numProvisions {
				continue // the tests refuse such a row
			}
			table[p] = row{cells[0], t.instrument, cells[1 : n+1], limits(cells[n+1]), cells[n+2], cells[n+3]}
			p++
		}
	}
	return table
}()
