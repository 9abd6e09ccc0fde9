package statute

// Each rule: what it rests on, in the order of citation, and what it says in both languages. A name is a provision; ~ before
// it says that the provision does not say so in terms but is read that way (解释). practice and safeguard are no law.

// Periods 期间.
const periodRules = `
P1  CivilStartDay, ProceduralStartDay, PolicePeriods
    A period of days, months or years does not count the day it starts on.
    按日、月、年计算的期间，开始的当日不计入。
P2  CivilRollOver, ProceduralRollOver, PolicePeriods
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
`

// Triage 管辖甄别.
const triageRules = `
T1  NoLongerAccepted, DutiesAfterConclusion
    A concluded matter raised again on the same facts and reasons is no longer accepted; guidance and relief continue.
    已终结的事项以同一事实和理由再次提出的，不再受理；疏导教育和帮扶救助继续进行。
T2  AlreadyAccepted
    A matter accepted or being handled elsewhere within its limits is not accepted here; the petitioner is told where it is.
    其他机关已经受理或者正在期限内办理的，本机关不予受理，告知办理机关。
T3  DisciplineTransfer, AccusationHandling
    An accusation for discipline inspection is transferred there, confidentially.
    属于纪检监察机关受理的检举控告，保密转送纪检监察机关。
T4  DirectReceipt, TransferObjection, practice
    Outside this system: hear the whole demand, explain the law, name the competent organ; return a transfer with reasons in time.
    不属于本系统职权的，听取全部诉求、释法明理、告知有权机关；系转送的，按期提出异议并说明理由。
T5  CompetenceDispute
    Where competence is unclear or disputed the organs agree, else the common superior decides, else the joint conference.
    管辖不明或者有争议的，协商受理；协商不成的由共同上一级决定，没有的由联席会议协调。
T6  DirectReceipt
    What a subordinate organ of this system must handle is passed down to it, and the petitioner is told where.
    属于本系统下级机关职权的，转送、交办下级机关并告知去向。
T7  VisitLevel, DirectReceipt
    What a superior organ or one elsewhere must handle: the petitioner is told which organ has the power.
    属于上级机关或者其他地区机关职权的，告知有权处理的机关。
T8  SuggestionHandling
    A suggestion is studied, adopted if sound, and answered.
    建议意见类事项，研究论证，合理可行的予以采纳并回复。
T9  AccusationHandling
    An accusation within this system is received, handled and answered by the rules for accusations, confidentially.
    属于本系统的检举控告，依规依纪依法接收、受理、办理和反馈，并保密。
T10 StatutoryPaths
    A grievance with a statutory path open is led into that path.
    申诉求决有法定途径的，导入相应程序处理。
T11 ProtectionDuty
    A request to investigate a violation or to protect person or property: perform the duty or answer.
    申请查处违法行为、履行保护职责的，依法履行或者答复。
T12 PetitionMediation, MediationOpening, DivertedDisputes, practice
    A two-sided dispute that both sides want mediated, and that is not barred, is mediated first.
    双方争议、双方同意且不属于不得调解情形的，先行调解，民警与律师共同参与。
T13 OrdinaryPetition, HandlingPeriod
    Any other grievance is handled in the three-tier procedure.
    其他申诉求决事项，按处理、复查、复核三级程序办理。
T14 ~LitigationMatters, ~DutiesAfterConclusion
    A litigation-related matter concluded by law is not reopened here on the same facts; guidance and relief continue.
    已依法终结的涉法涉诉事项，以同一事实和理由提出的，不在此重新启动；说明终结情况，继续疏导帮扶。
`

// Duties at reception 接待时的职责.
const dutyRules = `
D1  RegistrationAndDirection, DirectReceipt
    Every matter is registered.
    收到信访事项应当登记。
D2  NoticeToPetitioner
    The petitioner gets written notice at once if possible, else within 15 days.
    能当场告知的当场书面告知，不能的自收到之日起15日内书面告知。
D3  NoticeToPetitioner
    Where name or address is unclear there is no duty of notice; the reason is recorded.
    姓名、住址不清的不负告知义务，记录原因。
D4  Recusal
    An official with a direct interest is recused before anything else is done.
    有直接利害关系的工作人员，先行回避。
D5  UrgentReport
    An urgent or major matter is reported to the government and the superior at once.
    重大、紧急事项立即报告政府和上级机关。
D6  AccusationSecrecy
    An accusation is not disclosed to the accused.
    不得将检举、揭发材料透露给被检举人。
D7  Representatives, safeguard
    A joint visit elects at most 5 representatives; the claim is registered all the same.
    多人走访应推选代表，不超过5人；诉求照常登记。
D8  VisitLevel, safeguard
    A visit to an organ too high is directed to the right place; the claim is registered all the same.
    越级走访的引导到有权处理的机关提出；诉求照常登记。
D9  practice
    The elderly, infirm, ill, disabled, pregnant, and parties to long difficult cases are offered the proxy channel.
    对老、弱、病、残、孕和疑难积案当事人，提供代理代办。
D10 practice
    A lawyer explains the law at first reception outside competence and before mediation.
    不属职权范围的和调解之前，由律师首接释法。
D11 PetitionOrder, DisorderHandling
    Disorderly conduct is met with dissuasion and warning, apart from the claim.
    扰序行为予以劝阻、批评、教育，与诉求分开处理。
D12 SocialRelief
    A petitioner in serious hardship is told of, or helped to apply for, social assistance; judicial relief where its conditions hold.
    生活确有困难的，告知或者帮助申请社会救助；符合条件的给予司法救助。
D13 SimplifiedScope, SimplifiedExclusions, SimplifiedAcceptance, SimplifiedOpinion, JiangsuSimplified
    A clear first petition, easily solved, may be handled simply: acceptance in 3 working days, opinion in 10 working days.
    事实清楚、争议不大、易于解决的初次信访，可以简易办理：3个工作日内受理，受理后10个工作日内答复。
`

// Five in one 五位一体.
const teamRules = `
F1  practice
    One case: an assignment belongs to one matter, and a matter has one assignment in force at a time.
    一案：一个专班只办一个事项，一个事项同一时间只有一个专班。
F2  practice, LeadersOnCases, Recusal
    One leader of leading rank in the organ, not recused.
    一名包案领导：本机关领导职务，无应当回避情形。
F3  practice, Recusal
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
X2  WrittenAuthority, LitigationAgents, AgentAuthority, XinjiangProxy, ChongqingProxy, JiangsuProxy, BeijingProxy,
    JointAgents, GuardianRepresents, LegalRepresentative
    Authority is written, signed by the principal, names agent, matter, scope and term; one or two agents.
    授权委托书由委托人签名，载明代理人、事项、权限和期限；代理人一至二人。
X3  SpecialAuthority, safeguard
    Admitting, waiving or changing claims, settling, and withdrawing a petition need special authority that names the act.
    承认、放弃、变更请求，和解以及撤回信访事项，须有载明该行为的特别授权。
X4  Recusal, safeguard
    The agent is not recused, took no part in the act complained of and does not belong to the unit complained of.
    代理人无应当回避情形，未参与被反映的行为，不属于被反映的单位。
X5  UnauthorisedAct, AgencyEnd, ActsAfterDeath, ApparentAuthority, ContractUnauthorisedAct, ContractApparentAuthority
    Authority ends with term, matter, revocation, resignation, incapacity or death; without it an act binds if ratified or apparent.
    代理因期满、事毕、撤销、辞任、丧失行为能力或者死亡终止；无权代理经追认或者构成表见代理方有效。
X6  safeguard
    Every act of the agent lies within scope and time, and is reported to the principal.
    代理行为应在权限和期限内，并向委托人报告。
X7  MediationAgents
    An offender in public-security mediation cannot send an agent; the injured party can, by written authority.
    治安调解中违法嫌疑人不得委托他人；被侵害人可以书面委托。
`
