package statute

// May it be mediated 调解.
const mediationRules = `
M1  MediationOpening, PartyRights, MediationRefused
    Where a side refuses or withdraws consent there is no mediation, or it stops.
    一方拒绝或者撤回同意的，不得调解或者终止调解。
M2  PoliceMediationScope, PublicSecurityMediation
    Public-security mediation: a civil dispute, an act of the listed kinds, minor, and one of the three circumstances.
    治安调解：民间纠纷引起的所列行为，情节较轻，并具有三种情形之一。
M3  MediationBars
    No public-security mediation of hired assault, gang fights, repeated or new violations, after flight, or where unfit.
    雇凶伤害、结伙斗殴、多次违反、调解中再次侵害、逃跑等情形不适用治安调解。
M4  MinorAtMediation
    A minor's parent or guardian is present, unless the minor is 16 or over, lives on own earnings and agrees.
    未成年人调解应通知监护人到场；年满十六周岁、以自己劳动收入为主要来源且本人同意的除外。
M5  OnTheSpotMediation
    On the spot only if trifling, clear, cost and loss absent or undisputed, and both agree and perform at once.
    情节轻微、事实清楚、费用和损失无争议、双方同意并当场履行的，可以当场调解。
M6  MediationAttempts
    Mediation once as a rule; a second time if needed or asked for, within 7 working days of the first.
    调解一般为一次；必要或者当事人申请的可以再次调解，在第一次后7个工作日内完成。
M7  PoliceMediationElsewhere
    Where public-security rules were not violated the parties are sent to a mediation committee or the court.
    不构成违反治安管理行为的，告知向人民调解组织或者法院申请。
M8  MediatorConduct, MediatorChoice, PartyRights
    A mediator with a direct interest, or one a party does not accept, is replaced.
    有直接利害关系或者当事人不接受的调解员，应当更换。
M9  InvitedHelpers
    Lawyers, psychologists, relatives and neighbours are invited with the parties' consent.
    律师、心理咨询师、亲属、邻里经当事人同意受邀参与。
M10 FreeMediation
    Mediation costs the parties nothing.
    人民调解不收取任何费用。
M11 MediationFailure, PoliceMediationOutcome
    Failed mediation ends with a statement of the ways still open; the penalty procedure resumes, its limit from the failure.
    调解不成的，终止并告知仲裁、行政、司法途径；治安案件恢复办理，期限自调解不成之日起算。
M12 PoliceMediationOutcome, UnperformedMediation
    Agreement performed: no penalty; none, or not performed: the organ deals with the act and tells the parties they may sue.
    达成协议并履行的不予处罚；未达成或者不履行的依法处理，并告知可以起诉。
M13 CriminalReconciliation
    Light injury is a crime, not for public-security mediation: only criminal reconciliation, not after an intentional crime within five years.
    轻伤属于犯罪，不适用治安调解，只能依刑事和解；五年内曾故意犯罪的不适用。
M14 CommitteeComposition, CommitteesElsewhere, practice
    A people's mediation committee has 3 to 9 members with a chair and women, and minorities where several peoples live.
    人民调解委员会由三至九人组成，设主任，有妇女成员，多民族地区有人数较少民族成员；信访部门设立的须依法设立并备案。
M15 SettledBeforeDecision, SettledThemselves
    Settled and performed before the police decide, on a written application they accept: no penalty.
    公安机关处理前自行和解或者经人民调解并履行，书面申请经认可的，不予处罚。
`

// Agreement 调解协议.
const agreementRules = `
A1  AgreementContent, PoliceAgreement
    A written agreement names parties, facts, dispute and responsibility, and the content, way and time of performance.
    调解协议书载明当事人、事实、争议和责任，以及协议内容、履行方式和期限。
A2  AgreementEffect, AgreementBinds
    A written agreement is in force from the day of the last of: parties' signatures, mediator's signature, committee's seal.
    调解协议书自各方签名盖章、调解员签名并加盖委员会印章之日起生效。
A3  AgreementForm, OralAgreement
    An oral agreement is in force from the day it is reached, and its content is recorded.
    口头协议自达成之日起生效，并记录内容。
A4  safeguard
    Money is renminbi, positive, with at most two decimals.
    金额为人民币正数，至多两位小数。
A5  safeguard
    Shares of several obligors add up to the amount exactly; joint liability is stated per term and paid once in all.
    多个义务人的份额之和等于总额；连带责任逐项载明，总额只清偿一次。
A6  safeguard
    Instalments are dated, ascending and add up exactly; equal ones leave the remainder to the last.
    分期载明日期、依次递延、合计等于总额；等额分期余数归最后一期。
A7  AgreementContent
    An act other than payment has an obligor, a beneficiary and a due date, and is done or not done.
    非金钱义务载明义务人、受益人和期限，分为已履行或者未履行。
A8  safeguard
    Payments go to the oldest due instalment unless they name one; what is overpaid is reported, not lost.
    付款先抵最早到期的分期，指定的从其指定；多付的列明，不得灭失。
A9  safeguard
    Where the agreement says so, all falls due after the stated number of missed instalments.
    协议约定逾期达到期数全部到期的，从其约定。
A10 InterestFormula, InterestStart, InterestEnd, PrincipalFirst, DoubledInterest, ~CivilStartDay
    Late performance of a confirmed agreement: unpaid principal × 0.000175 a day, from the day after each due date to payment.
    经确认的协议迟延履行的，加倍部分利息为未清偿本金×日万分之一点七五，自各期届满次日起算至清偿日。
A11 practice
    Sums appear in figures and in formal Chinese numerals.
    金额同时以数字和中文大写书写。
A12 RemediesStayOpen, safeguard
    A promise to end the petition covers the same facts and reasons, lapses on default, and bars no suit, report or new petition.
    息诉罢访承诺只及于同一事实和理由，对方违约即失效，不得排除起诉、报案和以新事实信访。
A13 MediationPrinciples, ConfirmationRejection
    A term that bars remedies, waives prosecution, disposes of a third party's right, is unlawful or impossible is refused.
    排除救济、放弃追诉、处分他人权利、违法或者不能履行的条款，不予采用并说明理由。
`

// Judicial confirmation 司法确认. Before 2015 the grounds are those of the provisions of 2011.
const confirmationRules = `
J0  practice
    When an agreement is reached both sides are told of judicial confirmation, the competent courts and the last day.
    达成协议时，告知双方司法确认、管辖法院和最后一日。
J1  JointConfirmation, ConfirmationApplicants
    Both parties apply together, in person or by an agent who may.
    双方当事人本人或者有权代理人共同申请。
J2  JointConfirmation, ConfirmationOfMediation, ProceduralPosting
    The application is made within 30 days of the agreement's coming into force; posted in time is in time.
    自调解协议生效之日起三十日内申请；期满前交邮的不算过期。
J3  JointConfirmation
    The body that mediated is lawfully established.
    主持调解的组织须依法设立。
J4  JointConfirmation, CompetingCourts, ConfirmationCourt2011
    The competent court is the one that invited the mediation, else the basic court of a domicile, the object or the mediation body.
    邀请调解的法院，或者当事人住所地、标的物所在地、调解组织所在地基层法院管辖；应由中级法院管辖的从其管辖。
J5  ConfirmationPapers
    Agreement, proof of mediation, of property rights, identity, address and contact are filed; missing papers are asked for.
    提交协议、主持调解证明、财产权利证明和双方身份、住所、联系方式；缺少的限期补交。
J6  ConfirmationInadmissible, ConfirmationRefusal2011
    Not accepted: outside civil jurisdiction, wrong court, personal status, matters for other procedures, confirmation of property rights.
    不属于受理范围或者管辖、确认身份关系、适用其他程序、涉及物权或者知识产权确权的，不予受理。
J7  ConfirmationRejection, ConfirmationGrounds2011
    Rejected: against mandatory law, harmful to others, against public order, involuntary, unclear, or otherwise unfit.
    违反强制性规定、损害国家社会他人利益、违背公序良俗、违反自愿、内容不明确等，裁定驳回。
J8  ConfirmationAcceptance, ConfirmationDecision, ConfirmationExtension
    The court decides on acceptance within 3 days and on confirmation within 15, extended by 10 at most.
    法院三日内决定是否受理，十五日内决定是否确认，可以延长十日。
J9  ConfirmationWithdrawal, ConfirmationWithdrawal2011, ConfirmationQuestions
    Withdrawal before the ruling is allowed; no answer to the court's questions counts as withdrawal.
    裁定作出前可以撤回；无正当理由不补充、不接受询问的按撤回处理。
J10 ConfirmationRuling, EnforcementPeriod, EnforcingCourt
    A confirmed agreement is enforceable within two years, at the court that ruled or of the same level where the property is.
    确认有效的可以在二年内申请执行，由作出裁定的法院或者同级的财产所在地法院执行。
J11 ConfirmationRuling, DisputeOverAgreement
    After rejection the parties may amend, mediate anew or sue.
    驳回后可以变更协议、重新调解或者起诉。
J12 RulingObjection, RulingObjectionThird
    A party objects within 15 days of the ruling, an interested third person within 6 months of knowing.
    当事人自收到裁定之日起十五日内、利害关系人自知道之日起六个月内提出异议。
J13 ConfirmationFree
    Judicial confirmation costs no fee.
    司法确认不收取费用。
`
