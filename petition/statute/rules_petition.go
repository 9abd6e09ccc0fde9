package statute

// Each rule: what it rests on, in the order of citation, and what it says in both languages. A name is a provision; ~ before
// it says that the provision does not say so in terms but is read that way (解释). practice and safeguard are no law.

// Periods 期间.
const periodRules = `
P1  CivilStartDay, ProceduralStartDay, PolicePeriods
    A period of days, months or years does not count the day it starts on.
    按日、月、年计算的期间，开始的当日不计入。
P2  CivilRollOver, SaturdayRollOver, ProceduralRollOver, PolicePeriods
    A period whose last day is a Sunday or another statutory day off ends on the day after it; that a Saturday counts too is a reading.
    期间最后一日是星期日或者其他法定休假日的，以休假日的次日为最后一日；星期六亦同为解释。
    since GRCL
    A period whose last day is a day off ends on the next working day.
    期间最后一日为休息日、法定休假日的，顺延至其后第一个工作日。
P3  CivilMonthEnd
    A period of months or years ends on the corresponding day, or on the last day of the month where there is none.
    按月、年计算的期间，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。
P4  TransferObjection, MediationAttempts
    A period of working days skips every day off and counts make-up working days.
    以工作日计算的期间，不计休息日和法定休假日，调休上班日计入。
P5  CivilHours
    A period of hours starts at the hour given.
    按小时计算的期间，自规定或者约定的时刻开始。
P6  ReReviewHearing
    A suspended stretch is not counted: the last day moves by its days inside the period, then rolls.
    中止的时间不计入期间，最后一日按期间内中止的日数后移，再依规定顺延。
P7  safeguard
    A deadline that runs into a year whose days off are not yet published is provisional.
    期限进入放假安排尚未公布的年度的，为暂定期限。
P8  safeguard, ~CivilOtherPeriods, ~PolicePeriods
    Where the regulations do not say how days count, every admissible reading is named, and a day on which they differ is contested.
    条例未规定日的计算方法的，列明可采的解释；解释之间的日期为有争议，于信访人有利计算，不作机关逾期论。
P9  CivilInclusive, PenaltiesInclusive
    “Within”, “above” and “below” include the number.
    以上、以下、以内均包括本数。
P10 StatutoryHolidays, HolidaySubstitution, HolidayArrangement
    Statutory holidays are those of the measures then in force; make-up working days come from the yearly notice only.
    法定节假日依当时施行的放假办法；调休上班日以年度放假通知为准。
P11 safeguard
    A day of a record may be known only roughly; an answer that hangs on it holds for every day it can have been, or says that it cannot tell.
    记录中的日期可以只是大致的；依赖该日期的答复须对其可能的每一日成立，否则答复为无法判断。
P12 ShandongHearing, PenaltyTimeStops, safeguard
    A stop other than a hearing is not counted only where a text in force says so; elsewhere it counts, and the record keeps it.
    听证以外的中止只在有明文规定时不计入期间；没有规定的照常计算并予以记录。
`

// Triage 管辖甄别.
const triageRules = `
T1  NoLongerAccepted, DutiesAfterConclusion
    After re-review, a matter raised again on the same facts and reasons is no longer accepted.
    复核后以同一事实和理由再次提出的，不再受理。
    since PWR2022
    After re-review, a matter raised again on the same facts and reasons is no longer accepted; local Party committees, governments and basic-level Party organisations and units go on with guidance and relief.
    复核后以同一事实和理由再次提出的，不再受理；地方党委和政府以及基层党组织、基层单位继续做好疏导教育、矛盾化解、帮扶救助。
T2  AlreadyAccepted
    A matter accepted or being handled below within its limits is not accepted by the organ above; of any other organ the text says nothing.
    已经受理或者正在规定期限内办理的事项，上级机关不予受理；其他机关是否受理，条文未作规定。
T3  DisciplineTransfer, ~AccusationHandling
    An accusation for discipline inspection is passed on there by petition offices; of other organs the text does not say it.
    信访部门将属于纪检监察机关受理的检举控告转送该机关；其他机关是否转送，条文未作规定。
T4  DirectReceipt, TransferObjection, InnerMongoliaGuidance, InnerMongoliaOrganFirst, practice
    Outside the organ's powers, the petitioner is told which organ has them.
    不属于本机关职权的，告知信访人向有权的机关提出。
    since PWR2022
    Outside the powers of this system, the petitioner is told which organ has them; a transfer is objected to with reasons in time.
    不属于本系统职权的，告知信访人有权机关；系转送、交办的，按期提出异议并说明理由。
T5  CompetenceDispute
    Several organs concerned agree which of them accepts; where that is disputed their common superior decides.
    涉及多个机关的协商受理；有争议的由共同的上一级机关决定。
    since PWR2022
    Several organs concerned agree which of them accepts, else their common superior decides; without one, the joint conference coordinates.
    涉及多个机关的协商受理；有争议的由共同上一级决定，没有共同上一级的由联席会议协调。
T6  PassingOn
    What concerns a subordinate organ is passed on to the organ with the power, by the petition office.
    涉及下级机关的事项，由信访工作机构转送有权处理的机关。
    since PWR2022
    What a subordinate organ of this system must handle is passed on or assigned to it, and the petitioner is told where.
    属于本系统下级机关职权的，转送、交办下级机关并告知去向。
T7  DirectReceipt, VisitLevel
    What a superior organ or one elsewhere must handle: the petitioner is told which organ has the power.
    属于上级机关或者其他地区机关职权的，告知有权处理的机关。
T8  SuggestionHandling, SuggestionReply
    A suggestion that serves administration or development is studied and adopted.
    有利于改进工作、促进发展的建议意见，研究论证并积极采纳。
    since PWR2022
    A suggestion is studied; what is sound and feasible is adopted in whole or in part, and that is answered.
    建议意见类事项，研究论证；科学合理、可行的予以采纳或者部分采纳，并予以回复。
T9  AccusationHandling
    An accusation is received, handled and answered by the rules for accusations.
    检举控告依规依纪依法接收、受理、办理和反馈。
T10 StatutoryPaths, InnerMongoliaSorting
    What belongs to a suit, arbitration, reconsideration or another statutory way is raised there by the petitioner.
    应当通过诉讼、仲裁、行政复议等法定途径解决的，由信访人依法向有关机关提出。
    since PWR2022
    A grievance with a statutory path open is led into that path.
    申诉求决有法定途径的，导入相应程序处理。
T11 ProtectionDuty, ReconsiderationFirstDuty
    A request to investigate a violation or to protect person or property: perform the duty or answer.
    申请查处违法行为、履行保护职责的，依法履行或者答复。
    since ARL2023
    A request to investigate a violation or to protect person or property: perform the duty or answer; reconsideration comes before suit.
    申请查处违法行为、履行保护职责的，依法履行或者答复；对未履行职责的，先申请行政复议再起诉。
T12 PetitionMediation, MediationOpening, DivertedDisputes, InnerMongoliaGuidance, InnerMongoliaDiversion, practice
    A dispute may be resolved by mediation; where a side clearly refuses it is not mediated.
    争议可以通过调解解决；一方明确拒绝的不得调解。
    since PWR2022
    A two-sided dispute may be mediated by consent, within discretion and mandatory law, or guided to settle.
    双方争议，经双方同意可以在裁量权和强制性规定之内调解，也可以引导自愿和解。
T13 OrdinaryPetition, HandlingPeriod
    Any other grievance is heard, verified and answered by a written opinion within the period.
    其他申诉求决事项，听取陈述、调查核实，在期限内出具书面处理意见。
T14 ~LitigationMatters, ~DutiesAfterConclusion
    What a suit, arbitration, reconsideration or another statutory way has settled is not accepted; the text speaks of petition offices.
    已经通过诉讼、仲裁、行政复议等法定途径解决的，不予受理；条文系对信访工作机构的规定。
    since PWR2022
    A matter whose path was concluded by law is not reopened here on the same facts and reasons, though the text does not say so; local Party committees, governments and basic-level Party organisations and units go on with guidance and relief.
    已依法终结的事项，以同一事实和理由提出的，不在此重新启动（条文未作明文规定）；地方党委和政府以及基层党组织、基层单位继续做好疏导教育、矛盾化解、帮扶救助。
`

// Duties at reception 接待时的职责.
const dutyRules = `
D1  DirectReceipt, RegistrationAndDirection
    Every matter is registered.
    收到信访事项应当登记。
D2  NoticeToPetitioner
    Whoever came directly is told at once in writing whether the matter is accepted, or within 15 days of its receipt.
    对直接提出的事项，当场书面答复是否受理；不能的自收到之日起15日内书面告知。
    since PWR2022
    Whoever came directly is told in writing at once if possible, else within 15 days of receipt.
    对直接提出的事项，能当场告知的当场书面告知，不能的自收到之日起15日内书面告知。
D3  NoticeToPetitioner
    Where name or address is unclear there is no duty of notice.
    姓名、住址不清的不负告知义务。
D4  Recusal
    An official with a direct interest is recused.
    有直接利害关系的工作人员应当回避。
D5  UrgentReport, UrgentMeasures
    An urgent or major matter is reported at once to the own government and the superior department, and measures are taken.
    重大、紧急事项立即报告本级政府和上一级主管部门，并及时采取措施。
    since PWR2022
    An urgent or major matter is promptly reported to the own-level Party committee and government, notified to the departments concerned and the joint conference office, and measures are taken.
    重大、紧急事项及时报告本级党委和政府，通报相关主管部门和联席会议办公室，并及时采取措施。
D6  AccusationSecrecy
    An accusation is not disclosed to the accused.
    不得将检举、揭发材料透露给被检举人。
D7  Representatives, safeguard
    A joint visit elects at most 5 representatives; as a safeguard, the claim is registered all the same.
    多人走访应推选代表，不超过5人；保障性规则：诉求照常登记。
D8  VisitLevel, safeguard
    A visit goes to the competent organ of its level or the one above; as a safeguard, the claim is registered all the same.
    走访到有权处理的本级或者上一级机关；保障性规则：越级的引导到有权机关，诉求照常登记。
D9  practice
    The elderly, infirm, ill, disabled, pregnant, and parties to long difficult cases are offered the proxy channel.
    对老、弱、病、残、孕和疑难积案当事人，提供代理代办。
D10 practice
    A lawyer explains the law at first reception outside competence and before mediation.
    不属职权范围的和调解之前，由律师首接释法。
D11 PetitionOrder, DisorderHandling, DisorderWarning
    Disorderly conduct is met with dissuasion, criticism or education; where that fails the police warn, admonish or stop it.
    扰序行为予以劝阻、批评或者教育；无效的由公安机关警告、训诫或者制止。
    since PWR2022
    Disorderly conduct is met with dissuasion, criticism or education.
    扰序行为予以劝阻、批评或者教育。
D12 SocialRelief
    A petitioner in serious hardship is told of, or helped to apply for, social assistance; judicial relief where its conditions hold.
    生活确有困难的，告知或者帮助申请社会救助；符合条件的给予司法救助。
D13 SimplifiedScope, SimplifiedExclusions, SimplifiedAcceptance, SimplifiedOpinion, JiangsuSimplified
    A clear first petition, easily solved, may be handled simply.
    事实清楚、争议不大、易于解决的初次信访，可以简易办理。
    since SHR2022
    A clear first petition, easily solved, may be handled simply: acceptance in 3 working days, opinion in 10 working days.
    事实清楚、争议不大、易于解决的初次信访，可以简易办理：3个工作日内受理，受理后10个工作日内答复。
D14 TransferredMatters, TransferObjection, PassingOn
    Whoever receives a transfer or assignment decides on acceptance and tells the petitioner in writing within 15 days of its own receipt.
    收到转送、交办事项的机关，自收到之日起15日内决定是否受理并书面告知信访人。
    since PWR2022
    Whoever receives a transfer or assignment tells the petitioner in writing within 15 days of its own receipt if it is its business, else objects with reasons within 5 working days.
    收到转送、交办事项的机关，属于职权范围的自收到之日起15日内书面告知信访人，不属于的5个工作日内提出异议并说明理由。
D15 NoticeOtherRules
    Notice of litigation-rights matters at political-legal organs, and of accusations at discipline organs, follows other rules.
    政法部门处理涉及诉讼权利救济事项、纪检监察机关处理检举控告事项的告知，按照有关规定执行。
`

// Five in one 五位一体.
const teamRules = `
F1  practice
    One case: an assignment belongs to one matter, and a matter has one assignment in force at a time.
    一案：一个专班只办一个事项，一个事项同一时间只有一个专班。
F2  practice, LeadersOnCases, Recusal
    One leader of leading rank in the organ, not recused.
    一名包案领导：本机关领导职务，无应当回避情形。
F3  practice, Recusal, InnerMongoliaPsychology
    One team: petition work, legal affairs and supervision at least, others as needed, nobody with a direct interest, nobody twice.
    一个专班：至少信访、法制、督察，按需加入刑侦、律师、心理咨询师；有直接利害关系的不得参加，人员不得重复。
F4  practice
    One plan: every claim is covered by a step with an owner in the team and a due date within the limit in force.
    一套方案：每项诉求均有步骤，步骤有专班责任人和法定期限内的完成日，步骤之间不得循环等待。
F5  practice
    To the end: in force without a gap until an end state, handed over on one day with its reason, closed only when all is done.
    一抓到底：自指派至办结不间断，更换领导当日交接并记明原因，诉求未答复、职责未履行、协议未履行的不得结案。
F6  safeguard
    Matters are assigned over a roster deterministically, with balanced load, and what could not be staffed is explained.
    批量分案结果确定、负担均衡，不能配齐人员的说明原因。
`

// Proxy 信访代理代办.
const proxyRules = `
X1  practice
    The proxy channel is open to the elderly, infirm, ill, disabled, pregnant and parties of long difficult cases; never compulsory.
    代理代办面向老、弱、病、残、孕和疑难积案当事人，不得强制。
X2  WrittenAuthority, OralAuthority, ~LitigationAgents, ~AgentAuthority, XinjiangProxy, ChongqingProxy, JiangsuProxy, BeijingProxy,
    JointAgents, GuardianRepresents, LegalRepresentative, AgentOfBothSides, AgencyByPost, HouseholdAgency, AdultCapacity
    A written authority names agent, matter, scope and term and is signed by the principal; one or two agents, by analogy.
    书面授权委托书由委托人签名，载明代理人、事项、权限和期限；代理人一至二人为类推。
X3  ~SpecialAuthority, safeguard
    Admitting, waiving or changing claims and settling need special authority, by analogy; as a safeguard, withdrawing a petition too.
    承认、放弃、变更请求和进行和解须有特别授权，为类推；保障性规则：撤回信访事项亦同。
X4  Recusal, safeguard
    The agent is not recused, took no part in the act complained of and does not belong to the unit complained of.
    代理人无应当回避情形，未参与被反映的行为，不属于被反映的单位。
X5  UnauthorisedAct, RatificationDemand, AgencyEnd, ActsAfterDeath, ApparentAuthority, GuardianRatifies, GuardianRatificationDemand,
    ContractUnauthorisedAct, ContractRatificationDemand, ContractApparentAuthority, ContractGuardianRatifies, ContractGuardianDemand
    Authority ends with term, matter, revocation, resignation, and the agent's incapacity or death; without it an act binds if ratified.
    代理因期满、事毕、取消、辞去、代理人死亡或者丧失行为能力终止；无权代理经追认方有效。
    since CL1999
    Authority ends with term, matter, revocation, resignation, and the agent's incapacity or death; without it an act binds if ratified, a contract also if apparent, and on a demand within one month.
    代理因期满、事毕、取消、辞去、代理人死亡或者丧失行为能力终止；无权代理经追认方有效，合同也可因表见代理有效，经催告的一个月内追认。
    since GRCL
    Authority ends with term, matter, revocation, resignation, the agent's incapacity, and death of either; without it an act binds if ratified or apparent; on a demand within one month.
    代理因期满、事毕、取消、辞去、代理人丧失行为能力、任何一方死亡终止；无权代理经追认或者构成表见代理方有效，经催告的一个月内追认。
    since CC
    Authority ends with term, matter, revocation, resignation, the agent's incapacity, and death of either; without it an act binds if ratified or apparent; on a demand within 30 days.
    代理因期满、事毕、取消、辞去、代理人丧失行为能力、任何一方死亡终止；无权代理经追认或者构成表见代理方有效，经催告的三十日内追认。
X6  safeguard
    Every act of the agent lies within scope and time, and is reported to the principal.
    代理行为应在权限和期限内，并向委托人报告。
X7  MediationAgents
    An offender in public-security mediation cannot send an agent; the injured party can, by written authority.
    治安调解中违法嫌疑人不得委托他人；被侵害人可以书面委托。
`
