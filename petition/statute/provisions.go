package statute

// The provisions, by instrument. Zero is none.
const (
	_ Provision = iota

	// Petition Regulations of 2005, Regulations on Petition Work of 2022; rows in provisions_petition.go
	RegistrationAndDirection // 登记并确定办理方向
	DirectReceipt            // 其他机关收到信访人直接提出的事项
	NoticeToPetitioner       // 书面告知信访人
	PassingOn                // 涉及下级机关的事项转送、交办（2005年：由信访工作机构转送）
	TransferredMatters       // 对转送、交办事项的告知
	TransferObjection        // 对转送、交办提出异议
	NoticeOtherRules         // 涉及诉讼权利救济事项和检举控告事项的告知按照有关规定执行
	CompetenceDispute        // 受理争议
	AlreadyAccepted          // 已经受理或者正在办理
	VisitLevel               // 走访应到本级或者上一级
	LitigationVisits         // 走访提出涉及诉讼权利救济事项的
	Representatives          // 推选代表
	UrgentReport             // 重大、紧急事项报告
	UrgentMeasures           // 在职责范围内及时采取措施
	PetitionOrder            // 信访秩序
	SolutionsInPlace         // 诉求合理的解决问题、诉求无理的思想教育、生活困难的帮扶救助、行为违法的依法处理
	DisorderHandling         // 违反秩序的劝阻、教育和处置
	DisorderWarning          // 经劝阻无效的
	DisorderPolice           // 公安机关依法采取现场处置措施、给予治安管理处罚
	LeadersOnCases           // 领导干部包案
	NoRetaliation            // 不得打击报复
	LitigationApart          // 涉及诉讼权利救济的事项从普通信访体制中分离
	Recusal                  // 回避
	SuggestionHandling       // 建议意见类事项
	SuggestionReply          // 采纳或者部分采纳的予以回复
	AccusationHandling       // 检举控告类事项
	LitigationForwarded      // 信访部门对涉法涉诉事项转送、引导向政法部门反映
	DisciplineTransfer       // 检举控告转送纪检监察机关
	AccusationSecrecy        // 不得透露、转给被检举人
	GrievanceSorting         // 申诉求决类事项的分类
	StatutoryPaths           // 法定途径
	LitigationMatters        // 涉法涉诉事项
	LitigationConclusion     // 涉法涉诉信访事项未依法终结的
	ArbitrationMatters       // 仲裁
	PartyAppealMatters       // 党员申诉
	AdministrativePaths      // 行政程序
	ProtectionDuty           // 履行法定职责
	OrdinaryPetition         // 普通信访事项
	HandlingHearing          // 办理听证
	OpinionResult            // 书面处理意见：支持、解释说明、不予支持
	OpinionContent           // 信访处理意见书
	OpinionExecution         // 督促执行支持意见
	PetitionMediation        // 调解、和解
	GuidedSettlement         // 引导双方自愿和解
	HandlingPeriod           // 办理期限
	HandlingExtension        // 延长办理期限
	ReviewRequest            // 请求复查
	ReviewOpinion            // 复查意见
	ReReviewRequest          // 请求复核
	ReReviewOpinion          // 复核意见
	ReReviewHearing          // 复核听证
	NoLongerAccepted         // 不再受理
	CombinedMediation        // 人民调解、行政调解、司法调解联动
	SocialRelief             // 社会救助、司法救助
	DutiesAfterConclusion    // 疏导教育、矛盾化解、帮扶救助
	SpecialInspection        // 各级党委和政府组织专项督查
	OfficeInspection         // 信访工作联席会议及信访部门开展督查并反馈、报告
	YearlyAssessment         // 每年对信访工作情况进行考核
	LeadersAdmonished        // 对领导班子和领导干部约谈、通报、挂牌督办、责令整改
	Supervision              // 信访部门督办并提出改进建议
	LiabilityProposed        // 信访部门提出追究责任的建议
	SupervisionFeedback      // 对改进建议书面反馈情况
	LiabilityExceededPowers  // 超越或者滥用职权
	LiabilityFailedToAct     // 应当作为而不作为
	LiabilityWrongLaw        // 适用法律、法规错误或者违反法定程序
	LiabilityNotExecuted     // 拒不执行支持信访请求意见
	LiabilityPetitionOffice  // 信访部门未按规定登记、转送、交办或者未履行督办职责
	LiabilityNotRegistered   // 对收到的信访事项不按规定登记
	LiabilityNotAccepted     // 对属于职权范围的信访事项不予受理
	LiabilityNoNotice        // 未在规定期限内书面告知是否受理
	LiabilityLate            // 推诿、敷衍、拖延或者未在规定期限内办结
	LiabilityNotSupported    // 对事实清楚、符合规定的投诉请求未予支持
	LiabilityAdviceNeglected // 对信访部门的建议重视不够、落实不力
	LiabilityHandling        // 其他不履行或者不正确履行处理职责
	LiabilityHarshness       // 作风粗暴
	LiabilityGain            // 吃拿卡要、谋取私利
	LiabilityLargeGroups     // 对规模性集体访、负面舆情处置不力
	LiabilityUrgentHidden    // 对重大、紧急信访事项隐瞒、谎报、缓报
	LiabilityDisclosed       // 将检举、揭发材料透露、转给被检举、揭发的人员或者单位
	LiabilityRetaliation     // 打击报复信访人
	LiabilityOther           // 其他违规违纪违法的情形
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
	CivilDisputesOnly       // 人民调解是人民调解委员会解决民间纠纷的活动
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
	MediatorAccepted        // 选择或者接受人民调解员
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
	LitigationAgents      // 诉讼代理人
	AgentAuthority        // 授权委托书
	SpecialAuthority      // 特别授权
	ProceduralStartDay    // 期间开始日不计
	ProceduralRollOver    // 期间届满日顺延
	ProceduralPosting     // 期满前交邮
	MissedPeriodRelief    // 期限耽误的补救
	ProceduralService     // 送达方式及其送达日期
	ServiceByNotice       // 公告送达
	SpecialProcedureLimit // 特别程序自立案之日起审结的期限
	JointConfirmation     // 共同申请司法确认
	ConfirmationRuling    // 确认裁定
	EnforcementPeriod     // 申请执行期间
	DoubledInterest       // 加倍支付迟延履行利息

	// SPC interpretation of the Civil Procedure Law; provisions_civil.go
	RepeatedSuit             // 重复起诉
	ConfirmationApplicants   // 司法确认申请人
	CompetingCourts          // 数个法院管辖
	ConfirmationForm         // 申请方式
	ConfirmationPapers       // 申请材料
	ConfirmationInadmissible // 不予受理
	ConfirmationExamination  // 审查
	ConfirmationWithdrawal   // 撤回申请
	ConfirmationRejection    // 驳回申请
	RulingSetAside           // 异议成立的
	RulingObjection          // 对裁定提出异议
	RulingObjectionThird     // 利害关系人提出异议
	EnforcingCourt           // 执行法院
	LateEnforcement          // 超过申请执行期间
	EarlierInterpretations   // 以前的司法解释与本解释不一致的

	// SPC provisions of 2011 on judicial confirmation; provisions_civil.go
	ConfirmationOpen2011       // 共同申请确认人民调解协议的
	ConfirmationCourt2011      // 管辖
	ConfirmationPapers2011     // 应当提交的材料
	ConfirmationAcceptance     // 受理期限
	ConfirmationRefusal2011    // 不予受理
	ConfirmationDecision       // 确认决定期限
	ConfirmationExtension      // 延长期限
	ConfirmationWithdrawal2011 // 撤回申请
	ConfirmationQuestions      // 询问、补充材料
	ConfirmationGrounds2011    // 不予确认
	ConfirmationWritten2011    // 作出确认或者不予确认决定书
	ConfirmationEnforced2011   // 向作出确认决定的法院申请强制执行
	ConfirmationSetAside2011   // 案外人自知道或者应当知道之日起申请撤销确认决定
	ConfirmationFree           // 不收费
	ConfirmationOthers2011     // 法院名册中的调解员主持达成的协议参照办理

	// SPC interpretation of 2014 on interest for late performance; provisions_civil.go
	InterestFormula    // 加倍利息计算方法
	InterestStart      // 起算
	InterestEnd        // 截止、分次履行
	InterestStayed     // 中止、暂缓执行期间不计
	PrincipalFirst     // 先本后息
	InterestBefore2014 // 施行前的利息按之前的规定

	// SPC provisions on mediation by the courts; provisions_civil.go
	LiabilityBorne // 承担调解书确定的民事责任后

	// Civil Code and its predecessors; provisions_code.go
	AdultCapacity              // 成年人为完全民事行为能力人
	GuardianRepresents         // 监护人是法定代理人
	LegalRepresentative        // 法定代表人
	GuardianRatifies           // 限制民事行为能力人实施的行为经法定代理人追认后有效
	GuardianRatificationDemand // 相对人催告法定代理人追认的期限
	VoidableActs               // 重大误解、欺诈、胁迫、显失公平的行为可以请求撤销
	RevocationMisunderstanding // 重大误解的当事人自知道之日起行使撤销权的期限
	RevocationKnown            // 自知道或者应当知道撤销事由之日起行使撤销权的期限
	RevocationDuress           // 自胁迫行为终止之日起行使撤销权的期限
	RevocationAtMost           // 自行为发生之日起撤销权消灭的期限
	VoidActs                   // 违反强制性规定、违背公序良俗、恶意串通的行为无效
	VoidFromStart              // 无效的或者被撤销的自始没有法律约束力
	PartlyVoid                 // 部分无效不影响其他部分效力的
	GivenBack                  // 无效、被撤销后取得的财产应当返还
	Conditions                 // 附生效条件的
	ConditionsFrustrated       // 不正当地阻止条件成就的
	FirstAndLastDays           // 附生效期限的
	WrittenAuthority           // 授权委托书
	OralAuthority              // 委托代理可以采用口头形式
	JointAgents                // 共同代理
	AgentOfBothSides           // 双方代理须经被代理的双方同意或者追认
	AgencyByPost               // 执行工作任务的人员在职权范围内的行为对法人或者非法人组织发生效力
	UnauthorisedAct            // 无权代理
	RatificationDemand         // 相对人催告追认的期限
	ApparentAuthority          // 表见代理
	AgencyEnd                  // 代理终止
	ActsAfterDeath             // 被代理人死亡后的代理行为
	CivilStartDay              // 开始的当日不计入
	CivilHours                 // 按小时计算
	CivilMonthEnd              // 到期月的对应日
	CivilRollOver              // 法定休假日顺延
	SaturdayRollOver           // 星期六同为休息日
	CivilOtherPeriods          // 法律另有规定或者当事人另有约定
	CivilInclusive             // 以上、以下、以内包括本数
	NoTimeSet                  // 履行期限不明确的
	SeveralShares              // 按份债权、按份债务
	EqualShares                // 份额难以确定的
	JointDebts                 // 连带债权、连带债务
	Variation                  // 当事人协商一致可以变更合同
	UnclearVariation           // 变更的内容约定不明确的
	CreditorChanged            // 债权转让
	DebtorChanged              // 债务转移应当经债权人同意
	DebtorJoins                // 第三人加入债务
	AgreementPassedOn          // 权利和义务一并转让
	SetOff                     // 同种类债务的抵销
	PenaltyAgreed              // 可以约定违约金或者损失赔偿额的计算方法
	PenaltyReduced             // 违约金过低可以增加
	PenaltyAndPerformance      // 支付迟延履行违约金后
	DepositFormed              // 定金合同自实际交付定金时成立
	DepositCeiling             // 定金数额的上限
	DepositForfeited           // 定金罚则
	DepositOrPenalty           // 违约金或者定金条款选择适用
	SuretyDuty                 // 保证人在债务人不履行时履行债务或者承担责任
	SuretyBarred               // 机关法人不得为保证人
	SuretyForm                 // 保证合同应当采用书面形式
	SuretyKinds                // 一般保证和连带责任保证
	GeneralSurety              // 一般保证人在强制执行债务人财产仍不能履行前有权拒绝
	JointSurety                // 连带责任保证的债权人可以请求保证人承担责任
	SuretyScope                // 保证的范围
	SuretyPeriod               // 保证期间没有约定的
	SuretyFreed                // 未在保证期间主张的
	SuretyVariation            // 未经保证人书面同意变更合同内容的
	SuretyPeriodKept           // 未经保证人书面同意变更履行期限的
	SuretyDebtPassedOn         // 未经保证人书面同意转移债务的
	SuretyClaimAssigned        // 债权转让未通知保证人的
	SeveralSureties            // 同一债务有两个以上保证人的
	HouseholdAgency            // 夫妻一方因家庭日常生活需要实施的行为对双方发生效力

	// Contract Law; provisions_code.go
	ContractConditions            // 附生效条件的合同
	ContractFirstAndLastDays      // 附生效期限的合同
	ContractGuardianRatifies      // 限制民事行为能力人订立的合同经法定代理人追认后有效
	ContractGuardianDemand        // 相对人催告法定代理人追认的期限
	ContractUnauthorisedAct       // 无权代理订立的合同
	ContractRatificationDemand    // 相对人催告追认的期限
	ContractApparentAuthority     // 表见代理订立的合同
	ContractVoid                  // 合同无效的情形
	ContractVoidable              // 可以请求变更或者撤销合同的情形
	ContractRevocationKnown       // 自知道或者应当知道撤销事由之日起行使撤销权的期限
	ContractVoidFromStart         // 无效的或者被撤销的合同自始没有法律约束力
	ContractGivenBack             // 无效或者被撤销后取得的财产应当返还
	ContractNoTimeSet             // 履行期限不明确的
	ContractVariation             // 当事人协商一致可以变更合同
	ContractCreditorChanged       // 合同权利的转让
	ContractDebtorChanged         // 合同义务的转移应当经债权人同意
	ContractSetOff                // 同种类到期债务的抵销
	ContractPenaltyAgreed         // 可以约定违约金或者损失赔偿额的计算方法
	ContractPenaltyReduced        // 违约金过低可以增加
	ContractPenaltyAndPerformance // 支付迟延履行违约金后
	ContractDepositForfeited      // 定金罚则
	ContractDepositOrPenalty      // 违约金或者定金条款选择适用

	// Guarantee Law and its interpretation; provisions_code.go
	GuaranteeForm          // 以书面形式订立保证合同
	GuaranteeGeneral       // 一般保证
	GuaranteeJoint         // 连带责任保证
	GuaranteeKinds         // 对保证方式没有约定的
	GuaranteeScope         // 保证担保的范围
	GuaranteeDebtPassedOn  // 未经保证人书面同意转让债务的
	GuaranteePeriodGeneral // 一般保证的保证期间
	GuaranteeFreedGeneral  // 一般保证人免除责任
	GuaranteePeriodJoint   // 连带责任保证的保证期间
	GuaranteeFreedJoint    // 连带责任保证人免除责任
	GuaranteeSeveral       // 同一债务有两个以上保证人的
	GuaranteeClaimAssigned // 债权转让的保证人继续承担责任
	DepositAgreed1995      // 定金罚则
	DepositFormed1995      // 定金合同从实际交付定金之日起生效
	DepositCeiling1995     // 定金数额的上限
	GuaranteeVariation     // 未经保证人同意变动合同内容的
	GuaranteePeriodKept    // 未经保证人书面同意变动履行期限的
	GuaranteePeriodUnclear // 保证期间约定不明的
	GuaranteeShared        // 连带共同保证人之间分担
	DepositPurpose2000     // 致使合同目的不能实现的适用定金罚则
	DepositInPart2000      // 不完全履行的按比例适用定金罚则
	DepositExcess2000      // 定金超过上限的部分不予支持

	// interpretations of the Civil Code; provisions_code.go
	SuretiesAmongThemselves // 担保人之间分担
	EachSuretyPursued       // 向部分保证人主张不及于其他保证人
	DepositNamed            // 未约定定金性质的不适用定金罚则
	DepositBothInBreach     // 双方违约的定金罚则
	DepositInPart           // 部分履行的按未履行部分所占比例适用定金罚则
	DepositForceMajeure     // 不可抗力不适用定金罚则

	// provisions on private lending; provisions_code.go
	LendingRate // 支持的利率上限
	LendingVoid // 超过年利率36%的利息约定无效
	LendingCap  // 逾期利息、违约金和其他费用总计的上限

	// procedural provisions for administrative cases of public-security organs; provisions_police.go
	PolicePeriods            // 期间计算
	PoliceMediationScope     // 可以调解处理
	PoliceMediationElsewhere // 告知向法院或者调解组织申请
	OnTheSpotMediation       // 当场调解
	MediationBars            // 不适用调解
	MediationRefused         // 当事人不愿意调解
	PoliceMediationConduct   // 查明事实
	MinorAtMediation         // 未成年人调解
	MediationAgents          // 委托他人参加调解
	MediationAttempts        // 调解次数、期限
	PoliceAgreement          // 调解协议书
	PoliceMediationOutcome   // 履行、不履行的处理
	SettledThemselves        // 自行和解

	// public security, police and criminal procedure; provisions_police.go
	CivilLiabilityStays       // 造成损害的
	CrimeNotPenalised         // 构成犯罪的
	PublicSecurityMediation   // 治安管理处罚法上的调解
	PoliceMediationPrinciples // 查明事实
	UnperformedMediation      // 未达成协议或者不履行
	SettledBeforeDecision     // 处理前自行和解并履行
	MilderConsequences        // 主动消除或者减轻违法后果（2025年以前：并取得谅解）
	MilderForgiven            // 取得被侵害人谅解
	NoDetentionAtSeventy      // 七十周岁以上的不执行行政拘留（2026年起有例外）
	BullyingAtSchool          // 学生欺凌
	PoliceFiling              // 对报案、控告、举报立案调查
	PoliceRecusal             // 人民警察的回避
	SingleOfficer             // 在规范设置的执法办案场所可以由一名人民警察调解
	SingleOfficerRecorded     // 由一名人民警察进行的应当全程同步录音录像
	PenaltyPeriod             // 办理治安案件的期限（2025年以前自受理之日起
	PenaltyExtension          // 经上一级公安机关批准延长（2026年起以二次为限）
	PenaltyTimeStops          // 鉴定的期间不计入（2026年起听证的期间也不计入）
	PoliceCompensation        // 违法行使职权的赔礼道歉
	DetentionExceptions       // 情节严重、影响恶劣或者一年内二次以上的除外
	PenaltyRemedies           // 不服处罚的复议、诉讼
	PenaltiesInclusive        // 以上、以下、以内包括本数
	SuperiorSetsAside         // 上级公安机关撤销、变更
	CrimeNotFiled             // 不予立案的，将原因通知控告人，可以申请复议
	ProsecutorOnFiling        // 人民检察院要求说明不立案理由、通知立案
	CriminalReconciliation    // 刑事和解
	ReconciliationHearing     // 听取意见，审查自愿性、合法性，主持制作和解协议书
	ReconciliationEffect      // 达成和解协议的从宽处理

	// administrative litigation, holidays; provisions_police.go
	NotOpenToSuit         // 信访行为不属于受案范围
	HandlingNotOpenToSuit // 处理意见同样不属于受案范围：对“等”字的解释
	StatutoryHolidays     // 全体公民放假的节日
	MinorityFestivals     // 少数民族习惯的节日
	HolidaySubstitution   // 补假
	HolidayArrangement    // 统一放假调休

	// Administrative Reconsideration Law; provisions_ways.go
	ReconsiderationMediation     // 行政复议可以调解，自愿、合法
	ReconsiderationOfPenalty     // 对行政处罚决定不服
	ReconsiderationOfTitle       // 对确认自然资源所有权、使用权的决定不服
	ReconsiderationOfDuty        // 申请履行保护职责，行政机关未依法履行
	ReconsiderationOfBenefit     // 未依法给付抚恤金、社会保险待遇、最低生活保障
	NoReconsiderationOfMediation // 行政机关对民事纠纷的调解不属于复议范围
	ReconsiderationRequest       // 自知道行政行为之日起申请行政复议
	ReconsiderationUntold        // 未告知复议权利的自知道之日起，最长自知道行为内容之日起一年
	ReconsiderationFirstPenalty  // 对当场处罚不服的，应当先申请行政复议
	ReconsiderationFirstTitle    // 侵犯已依法取得的自然资源权利的，应当先申请行政复议
	ReconsiderationFirstDuty     // 未履行法定职责的，应当先申请行政复议
	ReconsiderationFirstTold     // 应当告知先申请行政复议
	ReconsiderationOrgan         // 对工作部门不服的，向本级政府申请
	ReconsiderationOfGovernment  // 对地方人民政府不服的，向上一级人民政府申请
	ReconsiderationOfStation     // 对派出机构以自己名义的行为不服的，向部门的本级政府申请
	ReconsiderationVertical      // 对垂直领导的机关和国家安全机关不服的，向上一级主管部门申请
	ReconsiderationOfJustice     // 对司法行政部门不服的，向本级人民政府或者上一级司法行政部门申请
	ReconsiderationAcceptance    // 收到申请后审查是否受理
	SuitAfterReconsideration     // 复议前置而不予受理、逾期不答复的，提起诉讼
	ReconsiderationPeriod        // 自受理之日起作出行政复议决定
	ReconsiderationExtension     // 情况复杂的经批准延长并告知当事人
	ReconsiderationSummary       // 简易程序自受理之日起作出决定
	ReconsiderationDocument      // 行政复议调解书签章后具有法律效力
	ReconsiderationWorkingDays   // “五日”“七日”是指工作日

	// Administrative Litigation Law; provisions_ways.go
	SuitOverTitle              // 对确认自然资源所有权、使用权的决定提起诉讼
	SuitOverDuty               // 申请履行保护职责被拒绝或者不予答复的提起诉讼
	SuitOrReconsideration      // 可以先复议再起诉，也可以直接起诉
	ReconsiderationBeforeSuit  // 法律、法规规定复议前置的依照其规定
	SuitAgainstReconsideration // 对复议决定不服或者复议逾期不作决定的，提起诉讼
	DirectSuit                 // 自知道行政行为之日起直接提起诉讼
	SilenceOnDuty              // 接到申请之日起逾期不履行保护职责的，可以起诉
	SilenceInEmergency         // 紧急情况下不受该期限限制

	// procedural provisions for criminal cases of public-security organs; provisions_criminal.go
	ComplaintOnlyCases        // 告诉才处理的，告知向法院起诉
	MinorCriminalCases        // 有证据的轻微刑事案件，可以起诉
	CrimeFiling               // 经批准立案或者不予立案
	NotFilingNotice           // 有控告人的，制作不予立案通知书并送达
	FilingOnNewFacts          // 发现新的事实、证据或者认定错误的，及时立案
	NotFilingReconsideration  // 控告人自收到通知书后申请复议
	NotFilingDecision         // 收到复议申请后作出决定
	NotFilingReview           // 控告人自收到复议决定书后申请复核
	NotFilingReviewDecision   // 上一级公安机关作出复核决定，下级应当执行
	NotFilingExtension        // 案情重大、复杂的延长并书面告知
	ReconciliationCases       // 可以作为当事人和解的公诉案件
	ReconciliationRepeat      // 五年以内曾经故意犯罪的不适用
	ReconciliationExcluded    // 不属于因民间纠纷引起的情形
	ReconciliationExamination // 审查事实、自愿和条件，听取双方意见
	ReconciliationAgreement   // 公安机关主持制作和解协议书并由当事人签名
	ReconciliationMinors      // 未成年当事人的法定代理人或者其他成年亲属在场
	ReconciliationContent     // 和解协议书的内容
	ReconciliationPerformance // 和解协议应当及时履行
	ReconciliationLeniency    // 移送审查起诉时可以提出从宽处理的建议

	// State Compensation Law; provisions_ways.go
	CompensationForPerson   // 行政行为侵犯人身权的赔偿
	CompensationForProperty // 行政行为侵犯财产权的赔偿
	CompensationRequest     // 先向赔偿义务机关提出，也可以在复议、诉讼时一并提出
	CompensationDecision    // 自收到申请之日起作出是否赔偿的决定
	CompensationSuit        // 逾期不决定、不予赔偿或者对数额有异议的，提起诉讼
	CompensationForArrest   // 刑事诉讼行为侵犯人身权的赔偿
	CompensationForSeizure  // 刑事诉讼行为侵犯财产权的赔偿
	CompensationTime        // 请求时效自知道行为侵权之日起，被羁押期间不计

	// land, grassland and contracted farmland; provisions_ways.go
	LandDispute             // 土地所有权、使用权争议，协商不成的由人民政府处理
	LandDisputeOrgan        // 单位之间由县级以上政府处理，涉及个人的由乡级或者县级以上政府处理
	LandDisputeSuit         // 自接到处理决定通知之日起提起诉讼
	LandAsItIs              // 争议解决前不得改变土地利用现状
	GrasslandDispute        // 草原所有权、使用权争议，协商不成的由人民政府处理
	GrasslandDisputeOrgan   // 单位之间由县级以上政府处理，涉及个人的由乡级或者县级以上政府处理
	GrasslandDisputeSuit    // 对处理决定不服的提起诉讼
	GrasslandAsItIs         // 争议解决前不得改变利用现状、破坏草原和设施
	FarmlandDisputes        // 农村土地承包经营纠纷的范围
	FarmlandConfirmation    // 因确认土地承包经营权发生的纠纷
	FarmlandInfringement    // 因侵害土地承包经营权发生的纠纷
	FarmlandExpropriation   // 征收及其补偿纠纷不属于仲裁范围，通过复议、诉讼解决
	FarmlandMediation       // 自行和解，或者请求村民委员会、乡镇人民政府调解
	FarmlandArbitration     // 申请仲裁，也可以直接起诉
	FarmlandArbitrationTime // 申请仲裁的时效自知道权利被侵害之日起
	FarmlandAwardSuit       // 自收到裁决书之日起提起诉讼，逾期裁决生效

	// Legal Aid Law; provisions_help.go
	LegalAidForms           // 法律援助的形式
	LegalAidAdvice          // 提供法律咨询，提示申请法律援助的权利、条件和程序
	LegalAidMatters         // 因经济困难可以申请的事项，含国家赔偿、社会救助
	LegalAidWithoutMeans    // 不受经济困难条件限制的情形
	LegalAidHardship        // 说明经济困难状况及核查
	LegalAidUnchecked       // 免予核查经济困难状况的人员
	LegalAidDecision        // 自收到申请之日起决定是否给予
	LegalAidAssignment      // 自决定之日起指派法律援助人员
	LegalAidUrgent          // 期限届满不足七日等情形，可以先行提供
	LegalAidObjection       // 对不予、终止援助的决定可以提出异议
	LegalAidObjectionAnswer // 自收到异议之日起作出决定
	LegalAidRemedies        // 维持决定的，可以申请复议或者提起诉讼

	// Social Assistance Law; provisions_help.go
	AssistanceKinds       // 社会救助的种类
	TemporaryAssistance   // 临时救助
	AssistanceAfterRelief // 获得司法救助后仍有困难的当事人
	AssistanceApplication // 向乡镇人民政府、街道办事处申请，可以委托他人代为申请
	AssistanceAtOnce      // 情况紧急、金额较小的先行救助

	// mediation for the courts, and enforcement; provisions_courts.go
	InvitedMediation           // 特邀调解：立案前委派或者立案后委托
	InvitedConsent             // 立案前委派须经当事人同意
	InvitedRecusal             // 特邀调解员的回避
	DelegatedAgreement         // 委派调解协议送达双方并提交法院备案
	DelegatedConfirmation      // 委派调解协议由调解组织所在地或者委派的基层法院司法确认
	EntrustedAgreement         // 委托调解协议由法院审查制作调解书或者准许撤诉
	InvitedFailure             // 未达成协议的，移送材料或者转入审判
	InvitedOralAgreement       // 口头协议由特邀调解员记录
	InvitedContent             // 调解协议书的内容
	InvitedSignatures          // 双方和特邀调解员签名，组织盖章
	InvitedEffect              // 委派协议自双方签名、盖章或者捺印后生效；委托协议依法律规定
	DelegatedAgreementSuit     // 就委派调解协议的履行或者内容争议可以起诉
	ConfirmedEnforcement       // 经司法确认而不履行的可以申请执行
	InvitedWithdrawal          // 撤回调解请求或者明确不接受调解的终止
	DelegatedPeriod            // 委派调解的期限，双方同意延长的除外
	EntrustedPeriod            // 委托调解适用普通程序的期限
	EntrustedSummaryPeriod     // 委托调解适用简易程序的期限
	OnlineConfirmation         // 立案前达成协议的，引导履行，可以在线申请司法确认
	OnlineMediationDocument    // 立案后达成协议的，请求制作调解书或者撤诉
	SuspectedSham              // 可能虚假调解的要求提供证据，不提供的不予确认
	ShamMediation              // 构成虚假调解的依法处理，涉嫌犯罪的移送
	EnforcementTimeStopped     // 最后六个月内因障碍中止，原因消除后继续计算
	EnforcementTimeInterrupted // 因申请执行、和解、请求或者同意履行而中断，重新计算
	EnforcementOfOmission      // 不作为义务自违反之日起计算
	CommercialMediation        // 商事调解的范围
	CommercialAgreement        // 商事调解协议
	CommercialConfirmation     // 商事调解协议的司法确认

	// local regulations; provisions_local.go
	BeijingProxy               // 北京：代理
	BeijingTransferObjection   // 北京：对转送、交办提出异议
	BeijingAlreadyAccepted     // 北京：正在审查、已经受理或者正在办理的
	BeijingLapse               // 北京：逾期不予受理
	BeijingReviewRequest       // 北京：申请复查、复核
	BeijingRequestForm         // 北京：书面提出并附办理、复查意见
	BeijingReviewOrgan         // 北京：复查、复核机关
	BeijingVerticalSystem      // 北京：垂直领导的行政机关
	BeijingReviewOpinion       // 北京：复查、复核意见
	BeijingRemand              // 北京：责令重新作出意见
	BeijingSameOpinion         // 北京：因事实不清、依据错误被责令重新作出的
	BeijingRefusal             // 北京：不予受理的书面告知理由
	BeijingReviewExtension     // 北京：延长
	BeijingNoLongerAccepted    // 北京：不再受理
	ShanghaiHearing            // 上海：听证
	ShanghaiReview             // 上海：复查
	ShanghaiReviewContent      // 上海：复查意见载明申请复核的途径、期限和材料
	ShanghaiReReview           // 上海：复核
	ShanghaiConclusion         // 上海：受理程序终结
	ShanghaiVerified           // 上海：受理程序终结：经核查完毕
	ShanghaiVerification       // 上海：核查
	ChongqingProxy             // 重庆：代理
	ChongqingReviewRequest     // 重庆：申请复查、复核
	ChongqingNewMatter         // 重庆：复查、复核中提出新的信访事项的
	ChongqingReviewAcceptance  // 重庆：受理决定期限
	ChongqingReviewOpinion     // 重庆：复查、复核意见
	ChongqingRemand            // 重庆：撤销、责令重新处理
	ChongqingRefusal           // 重庆：不予受理的书面告知并说明理由
	ChongqingReviewExtension   // 重庆：延长
	ChongqingConclusion        // 重庆：终结情形
	ChongqingAlreadyAccepted   // 重庆：已经受理或者正在办理的
	ChongqingConclusionEffect  // 重庆：经复核的不再受理
	ChongqingSettled           // 重庆：调解协议已履行的不再受理
	ChongqingLapse             // 重庆：逾期
	ChongqingMediated          // 重庆：调解书经签名后信访事项终结
	ChongqingHearing           // 重庆：听证
	JiangsuProxy               // 江苏：代理
	JiangsuAcceptance          // 江苏：受理期限
	JiangsuHearing             // 江苏：听证
	JiangsuSimplified          // 江苏：简易办理
	JiangsuReview              // 江苏：复查、复核
	JiangsuFileHandover        // 江苏：移送案卷
	JiangsuStatutoryPath       // 江苏：属于法定途径的撤销
	JiangsuRevocation          // 江苏：撤销、变更
	JiangsuConclusion          // 江苏：终结情形
	JiangsuLapse               // 江苏：逾期
	JiangsuSettled             // 江苏：书面和解并已履行
	JiangsuWithdrawal          // 江苏：撤回
	XinjiangReviewRight        // 新疆：申请复查、复核的权利
	XinjiangProxy              // 新疆：代理
	XinjiangFirstReceiver      // 新疆：首接负责
	XinjiangService            // 新疆：送达
	GuangdongSettlement        // 广东：调解协议已履行的终结
	GuangdongHearing           // 广东：听证
	GuangdongReview            // 广东：复查
	GuangdongSilence           // 广东：逾期不答复的可以申请复核
	GuangdongReReview          // 广东：复核意见为终结意见
	GuangdongVerification      // 广东：核查
	GuangdongVerified          // 广东：核查意见为终结意见
	HebeiAcceptance            // 河北：作出受理决定并书面告知的期限
	HebeiTransferAnswer        // 河北：出具不予受理告知书的期限
	HebeiOutside               // 河北：不属于职权范围和管辖层级的
	HebeiAlreadyAccepted       // 河北：已经受理或者正在办理的
	HebeiStatutoryPath         // 河北：应当通过法定途径解决的
	HebeiRefusal               // 河北：重大、疑难事项作出不予受理决定可以延长的期限
	HebeiRecusal               // 河北：决定是否回避的期限
	HebeiHearing               // 河北：听证
	HebeiReview                // 河北：复查
	HebeiSilence               // 河北：不答复
	HebeiReReview              // 河北：复核意见
	HebeiConclusion            // 河北：终结
	ShandongAlreadyAccepted    // 山东：已经受理、逾期而重复提出的
	ShandongReviewRequest      // 山东：自收到书面答复之日起申请复查
	ShandongReviewAcceptance   // 山东：决定是否受理复查申请的期限
	ShandongReviewOpinion      // 山东：自收到复查申请之日起作出复查意见
	ShandongReReviewRequest    // 山东：自收到书面答复之日起申请复核
	ShandongReReviewAcceptance // 山东：决定是否受理复核申请的期限
	ShandongReReviewOpinion    // 山东：自收到复核申请之日起作出复核意见
	ShandongHearing            // 山东：复核听证
	ShandongRemand             // 山东：责令重新作出意见
	ShandongSameOpinion        // 山东：因事实、证据、依据被责令重新作出的
	ShandongMediated           // 山东：经调解达成调解协议
	ShandongLapse              // 山东：逾期
	ShandongReReviewed         // 山东：复核意见书面送达
	ShandongNoSuccessor        // 山东：死亡或者终止且无权利义务承受人
	ShandongNoLongerAccepted   // 山东：终结后以同一事实和理由提出的
	ZhejiangRepresentatives    // 浙江：十人以下的推选代表
	ZhejiangAcceptance         // 浙江：决定是否受理的期限
	ZhejiangStatutoryPath      // 浙江：应当通过法定途径解决的
	ZhejiangOutside            // 浙江：应当由同级其他国家机关处理的
	ZhejiangAlreadyAccepted    // 浙江：已经受理、已经处理终结的
	ZhejiangReceiverAcceptance // 浙江：收到转送、交办的机关决定是否受理的期限
	ZhejiangHandlingPeriod     // 浙江：一般自受理之日起办结的期限
	ZhejiangHandlingExtension  // 浙江：经负责人批准延长
	ZhejiangSettled            // 浙江：达成协议并履行完毕
	ZhejiangLapse              // 浙江：未在期限内申请复查、复核
	ZhejiangConclusion         // 浙江：处理终结
	ZhejiangNoLongerAccepted   // 浙江：终结后以同一事实和理由提出的
	AnhuiAlreadyAccepted       // 安徽：已经受理或者正在办理的
	AnhuiHearing               // 安徽：听证
	AnhuiFileHandover          // 安徽：原机关自上级机关受理之日起提交案卷材料
	AnhuiStatutoryPath         // 安徽：应当通过法定途径解决的
	AnhuiRevocation            // 安徽：撤销或者变更原意见
	AnhuiWithdrawal            // 安徽：撤回
	AnhuiSettled               // 安徽：达成书面协议
	AnhuiLapse                 // 安徽：未在期限内申请复查、复核
	AnhuiNoSuccessor           // 安徽：死亡或者终止且无权利义务承受人
	GuizhouReturn              // 贵州：退回转送、交办事项的期限
	GuizhouFileHandover        // 贵州：原机关自上级机关受理之日起提交案卷材料
	GuizhouWithdrawal          // 贵州：撤回
	GuizhouHearing             // 贵州：听证

	// Inner Mongolia; provisions_inner_mongolia.go
	InnerMongoliaPolice          // 内蒙古：公安机关健全调解机制，会同司法行政部门在派出所设立人民调解室
	InnerMongoliaPetitionOffices // 内蒙古：信访部门精准分流转送，与其他途径衔接
	InnerMongoliaScreening       // 内蒙古：日常、集中、专项、重点排查，分析研判和预警
	InnerMongoliaPsychology      // 内蒙古：及时对当事人提供心理干预，疏导、缓和情绪
	InnerMongoliaFreeChoice      // 内蒙古：当事人自主选择化解途径
	InnerMongoliaSettlement      // 内蒙古：鼓励先行和解，可以邀请调解员等参与
	InnerMongoliaGuidance        // 内蒙古：不愿和解或者和解不成的，引导调解
	InnerMongoliaOtherWays       // 内蒙古：不愿调解或者调解不成的，及时告知其他途径
	InnerMongoliaOrganFirst      // 内蒙古：依法应当先行处理的，告知向行政机关或者仲裁机构申请
	InnerMongoliaNoForce         // 内蒙古：可以依申请、主动或者受委托调解，一方明确拒绝的不得强制
	InnerMongoliaOrgansMediate   // 内蒙古：行政调解
	InnerMongoliaAdjudication    // 内蒙古：行政裁决可以先行调解，裁决的告知救济途径
	InnerMongoliaReconsideration // 内蒙古：行政复议及其调解
	InnerMongoliaDiversion       // 内蒙古：适合人民调解的分流至人民调解组织，调解成功的可以申请司法确认
	InnerMongoliaSorting         // 内蒙古：通过法定途径分类处理申诉求决类信访事项
	InnerMongoliaLegalAid        // 内蒙古：法律援助与人民调解对接
	InnerMongoliaMediators       // 内蒙古：吸纳律师、心理咨询师等担任调解员，可以邀请法律工作者等参与调解
	InnerMongoliaRegisters       // 内蒙古：建立调解组织和调解员名册并公开
	InnerMongoliaManagement      // 内蒙古：健全调解员聘用、培训、考评、奖惩制度
	InnerMongoliaFree            // 内蒙古：人民调解、行政调解、行政裁决、行政复议和劳动、承包仲裁不收费
	InnerMongoliaLiability       // 内蒙古：未建立机制、拒不履行、未排查或者未妥善处置的责任
	InnerMongoliaMediatorConduct // 内蒙古：调解员偏袒、侮辱、收受财物、泄密、无故拒不履行的责任

	numProvisions
)

// A row is one provision: where it stands in each edition of its instrument, the number it names, and what it says in a few
// words.
type row struct {
	name       string // the constant's name
	instrument Instrument
	cells      []cell   // one an edition, in order of time
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
	{CourtMediationProvisions, courtMediationTable},
	{CivilCode, civilCodeTable},
	{ContractLaw, contractLawTable},
	{GuaranteeLaw, guaranteeLawTable},
	{GuaranteeInterpretation, guaranteeInterpretationTable},
	{SecurityInterpretation, securityInterpretationTable},
	{ContractInterpretation, contractInterpretationTable},
	{PrivateLendingProvisions, privateLendingTable},
	{AdministrativeCaseProcedure, policeProcedureTable},
	{PublicSecurityPenaltiesLaw, penaltiesLawTable},
	{PeoplesPoliceLaw, policeLawTable},
	{CriminalProcedureLaw, criminalProcedureTable},
	{AdministrativeSuitInterpretation, administrativeSuitTable},
	{HolidayMeasures, holidayTable},
	{ReconsiderationLaw, reconsiderationTable},
	{AdministrativeSuitLaw, administrativeSuitLawTable},
	{CriminalCaseProcedure, criminalCaseTable},
	{StateCompensationLaw, compensationTable},
	{LandLaw, landTable},
	{GrasslandLaw, grasslandTable},
	{FarmlandDisputesLaw, farmlandTable},
	{LegalAidLaw, legalAidTable},
	{SocialAssistanceLaw, assistanceTable},
	{InvitedMediationProvisions, invitedMediationTable},
	{OnlineMediationRules, onlineMediationTable},
	{EnforcementInterpretation, enforcementTable},
	{CommercialMediationRules, commercialMediationTable},
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
	{InnerMongoliaRegulation, innerMongoliaTable},
}

var provisions = func() (table [numProvisions]row) {
	p := Provision(1)
	for _, t := range provisionTables {
		n := len(t.instrument.Editions())
		for _, cells := range tableRows(t.text) {
			if len(cells) != n+4 || p == numProvisions {
				continue // the tests refuse such a row
			}
			table[p] = row{cells[0], t.instrument, tableCells(cells[1 : n+1]), limits(cells[n+1]), cells[n+2], cells[n+3]}
			p++
		}
	}
	return table
}()
