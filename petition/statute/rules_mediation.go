package statute

// May it be mediated 调解.
const mediationRules = `
M1  MediationOpening, PartyRights, MediationRefused, InvitedConsent, InvitedWithdrawal, InnerMongoliaNoForce
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
M7  PoliceMediationElsewhere, InnerMongoliaDiversion
    Where public-security rules were not violated the parties are sent to a mediation committee or the court.
    不构成违反治安管理行为的，告知向人民调解组织或者法院申请。
M8  MediatorAccepted, MediatorChoice, MediatorConduct, InvitedRecusal, InnerMongoliaMediatorConduct, safeguard
    The parties choose or accept the mediator, who must not favour a side; as a safeguard, one with a direct interest is replaced.
    当事人选择或者接受调解员，调解员不得偏袒一方；保障性规则：有直接利害关系的应当更换。
M9  InvitedHelpers, InnerMongoliaMediators
    Lawyers, psychologists, relatives and neighbours may be invited with the parties' consent.
    律师、心理咨询师、亲属、邻里等经当事人同意可以受邀参与。
M10 FreeMediation, InnerMongoliaFree
    People's mediation costs the parties nothing.
    人民调解不收取任何费用。
M11 MediationFailure, PoliceMediationOutcome, InvitedFailure, InnerMongoliaOtherWays
    Failed mediation ends with a statement of the ways still open; the penalty procedure resumes, its limit from the failure.
    调解不成的，终止并告知仲裁、行政、司法途径；治安案件恢复办理，期限自调解不成之日起算。
M12 UnperformedMediation, PoliceMediationOutcome
    Agreement performed: no penalty; none, or not performed: the organ imposes the penalty and tells the parties they may sue.
    达成协议并履行的不予处罚；未达成或者不履行的依法给予处罚，并告知可以起诉。
    since PSAPL2025
    Agreement performed: no penalty; none, or not performed: the organ deals with the act and tells the parties they may sue.
    达成协议并履行的不予处罚；未达成或者不履行的依法作出处理，并告知可以起诉。
M13 CriminalReconciliation
    Light injury is a crime, not for public-security mediation; no text before 2013 knew criminal reconciliation.
    轻伤属于犯罪，不适用治安调解；2013年以前的法律没有刑事和解。
    since CrPL2012
    Light injury is a crime, not for public-security mediation: only criminal reconciliation, not after an intentional crime within five years.
    轻伤属于犯罪，不适用治安调解，只能依刑事和解；五年内曾故意犯罪的不适用。
M14 CommitteeComposition, CommitteesElsewhere, practice
    A people's mediation committee has 3 to 9 members with a chair and women, and minorities where several peoples live.
    人民调解委员会由三至九人组成，设主任，有妇女成员，多民族地区有人数较少民族成员。
M15 SettledBeforeDecision, SettledThemselves
    Settled and performed before the police decide, on a written application they accept: no penalty.
    公安机关处理前自行和解或者经人民调解并履行，书面申请经认可的，不予处罚。
M16 CivilDisputesOnly
    People's mediation is for civil disputes: a committee does not mediate a dispute with an authority about its act.
    人民调解解决民间纠纷；与行政机关就其行为发生的争议不由人民调解委员会调解。
M17 CriminalReconciliation, safeguard
    The criminal side of an act is settled by criminal reconciliation alone; as a safeguard, its civil damages in any mediation.
    刑事责任只能依刑事和解处理；保障性规则：民事赔偿可以在各类调解中解决。
M18 safeguard
    A kind of mediation is open only from the day its law was in force; before, the answer is “not yet law”.
    各类调解自其法律施行之日起方可适用；此前答复为“尚无法律”。
`

// Agreement 调解协议.
const agreementRules = `
A1  AgreementContent, PoliceAgreement, InvitedContent
    A people's mediation agreement may, a police one must state parties, facts, dispute and responsibility, and what is to be done how and when.
    人民调解协议书可以、治安调解协议书应当载明当事人、事实、争议和责任，以及协议内容、履行方式和期限。
A2  AgreementEffect, AgreementBinds, InvitedEffect, InvitedSignatures
    A written agreement is in force from the day of the last of: parties' signatures, mediator's signature, committee's seal.
    调解协议书自各方签名盖章、调解员签名并加盖委员会印章之日起生效。
A3  AgreementForm, OralAgreement, InvitedOralAgreement
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
A7  AgreementContent, NoTimeSet, ContractNoTimeSet
    An act other than payment may be agreed with its way and time; without a time it may be asked for at any time.
    非金钱义务可以约定履行方式和期限；未约定期限的可以随时请求履行。
A8  safeguard, InterestBeforeDebt
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
    Mediation bars no remedy; as a safeguard, a promise to end the petition covers the same facts and reasons and lapses on default.
    调解不得阻止当事人依法维权；保障性规则：息诉罢访承诺只及于同一事实和理由，对方违约即失效。
A13 MediationPrinciples, ConfirmationRejection
    A term that bars remedies, waives prosecution, disposes of a third party's right, is unlawful or impossible is refused.
    排除救济、放弃追诉、处分他人权利、违法或者不能履行的条款，不予采用并说明理由。
A14 PenaltyAgreed, PenaltyReduced, PenaltyAndPerformance, LendingCap, ContractPenaltyAgreed, ContractPenaltyReduced,
    ContractPenaltyAndPerformance, LendingRate, LendingVoid, DepositFormed, DepositCeiling, DepositForfeited, DepositOrPenalty,
    DepositNamed, DepositBothInBreach, DepositInPart, DepositForceMajeure, ContractDepositForfeited, ContractDepositOrPenalty,
    DepositAgreed1995, DepositFormed1995, DepositCeiling1995, DepositExcess2000, DepositPurpose2000, DepositInPart2000
    A penalty for default, or a way to reckon damages, may be agreed, which a court may reduce if far too high; and a deposit up to a fifth, but only one of the two is claimed.
    可以约定违约金或者损失赔偿额的计算方法，过分高于损失的人民法院可以适当减少；也可以约定不超过百分之二十的定金，二者择一适用。
A15 LiabilityBorne
    Who has borne the liability fixed in a court's mediation document owes no doubled interest besides; for a confirmed agreement this is a reading.
    承担调解书确定的民事责任后，不再加倍支付迟延履行利息；对经确认的调解协议为解释。
A16 SuretyDuty, SuretyBarred, SuretyForm, SuretyKinds, GeneralSurety, JointSurety, SuretyScope, SuretyPeriod, SuretyFreed, SuretyVariation,
    SuretyPeriodKept, SuretyDebtPassedOn, GuaranteeForm, GuaranteeGeneral, GuaranteeJoint, GuaranteeKinds, GuaranteeScope,
    GuaranteeDebtPassedOn, GuaranteePeriodGeneral, GuaranteeFreedGeneral, GuaranteePeriodJoint, GuaranteeFreedJoint,
    GuaranteeVariation, GuaranteePeriodKept, GuaranteePeriodUnclear, SuretyClaimAssigned, SeveralSureties, SuretiesAmongThemselves,
    EachSuretyPursued, GuaranteeClaimAssigned, GuaranteeSeveral, GuaranteeShared, SuretyRecourse, GuaranteeRecourse
    A surety that signed, general or joint, owes as far and as long as agreed where the debtor does not perform; joint if not stated.
    保证人书面提供保证的，在债务人不履行时依约定的范围和期间承担责任；保证方式约定不明的为连带责任保证。
    since CC
    A surety that signed, general or joint, owes as far and as long as agreed where the debtor does not perform; general if not stated.
    保证人书面提供保证的，在债务人不履行时依约定的范围和期间承担责任；保证方式约定不明的为一般保证。
A17 Conditions, ConditionsFrustrated, FirstAndLastDays, ContractConditions, ContractFirstAndLastDays
    An agreement on a condition or with a first day is in force when the condition is met or the day comes.
    附生效条件或者生效期限的协议，自条件成就或者期限届至时生效。
A18 NoTimeSet, EqualShares, ContractNoTimeSet, safeguard
    Without a time, performance may be asked for at any time; shares that cannot be told are equal; as a safeguard, what is left open stays unknown.
    期限不明的可以随时请求履行，份额难以确定的视为相同；保障性规则：未载明的为不明，不作零处理。
A19 Variation, UnclearVariation, CreditorChanged, DebtorChanged, DebtorJoins, AgreementPassedOn, SetOff,
    ContractVariation, ContractCreditorChanged, ContractDebtorChanged, ContractSetOff, safeguard
    An agreement may be varied, assigned, taken over, joined and set off; as a safeguard, each is an entry and none erases another.
    协议可以变更、转让、转移、加入和抵销；保障性规则：逐项入账，互不抹销。
A20 VoidableActs, RevocationKnown, RevocationMisunderstanding, RevocationDuress, RevocationAtMost, VoidActs, VoidFromStart, PartlyVoid,
    GivenBack, ContractVoid, ContractVoidable, ContractRevocationKnown, ContractVoidFromStart, ContractGivenBack, RepeatedSuit
    The right to have a contract revoked ends one year after knowing; what is void or revoked binds nobody from the start and is given back.
    撤销权自知道撤销事由之日起一年内行使；无效或者被撤销的自始没有约束力，已取得的财产返还。
    since GRCL
    The right to revoke ends one year after knowing (three months for a misunderstanding), five years after the act; what is void or revoked binds nobody from the start.
    撤销权自知道之日起一年（重大误解三个月）、自行为发生之日起五年内行使；无效或者被撤销的自始没有约束力。
    since CC
    The right to revoke ends one year after knowing (90 days for a misunderstanding), five years after the act; what is void or revoked binds nobody from the start.
    撤销权自知道之日起一年（重大误解九十日）、自行为发生之日起五年内行使；无效或者被撤销的自始没有约束力。
A21 ~CivilRollOver, safeguard
    Whether a day of performance that is a day off moves to the next working day is a reading; where the two differ the later one counts for the debtor.
    履行日为休息日的是否顺延属于解释；两种解释不一致的，按较晚之日对债务人有利计算。
A22 SeveralShares, EqualShares, JointDebts
    Several payees are entitled by shares or jointly, jointly only by law or agreement; shares that cannot be told are equal.
    多个权利人按份或者连带享有债权，连带须由法律规定或者当事人约定；份额难以确定的视为相同。
`

// Judicial confirmation 司法确认.
const confirmationRules = `
J0  practice, ~InnerMongoliaDiversion
    When an agreement is reached both sides are told of judicial confirmation, the competent courts and the last day.
    达成协议时，告知双方司法确认、管辖法院和最后一日。
J1  JointConfirmation, ConfirmationApplicants, ConfirmationOpen2011
    Both parties apply together, in person or by an agent who may.
    双方当事人本人或者有权代理人共同申请。
J2  JointConfirmation, ConfirmationOfMediation, ProceduralPosting
    The application is made within 30 days of the agreement's coming into force; posted in time is in time.
    自调解协议生效之日起三十日内申请；期满前交邮的不算过期。
J3  JointConfirmation, CommercialConfirmation
    The body that mediated is lawfully established.
    主持调解的组织须依法设立。
J4  JointConfirmation, CompetingCourts, ConfirmationCourt2011, DelegatedConfirmation
    The competent court is the basic court at the seat of the mediation body, or the court that delegated the mediation.
    调解组织所在地基层法院管辖；法院委派调解的，由委派的法院管辖。
    since CPL2021
    The competent court is the one that invited the mediation, else the basic court of a domicile, the object or the mediation body; the intermediate court where the dispute belongs there.
    邀请调解的法院，或者当事人住所地、标的物所在地、调解组织所在地基层法院管辖；应由中级法院管辖的从其管辖。
J5  ConfirmationPapers, ConfirmationPapers2011
    Agreement, proof of property rights, identity, address and contact are filed.
    提交调解协议、财产权利证明和双方身份、住所、联系方式。
    since CPLI2015
    Agreement, proof of mediation, of property rights, identity, address and contact are filed; missing papers are asked for.
    提交协议、主持调解证明、财产权利证明和双方身份、住所、联系方式；缺少的限期补交。
J6  ConfirmationInadmissible, ConfirmationRefusal2011
    Not accepted: outside civil jurisdiction, wrong court, personal status, adoption, marriage.
    不属于受理范围或者管辖，确认身份、收养、婚姻关系的，不予受理。
    since CPLI2015
    Not accepted: outside civil jurisdiction, wrong court, personal status, matters for other procedures, confirmation of property rights.
    不属于受理范围或者管辖、确认身份关系、适用其他程序、涉及物权或者知识产权确权的，不予受理。
J7  ConfirmationRejection, ConfirmationGrounds2011
    Not confirmed: against mandatory law, harmful to the state, the public or others, against public order, unclear, or otherwise unfit.
    违反强制性规定、侵害国家社会利益或者案外人权益、损害公序良俗、内容不明确等，不予确认。
    since CPLI2015
    Rejected: against mandatory law, harmful to others, against public order, involuntary, unclear, or otherwise unfit.
    违反强制性规定、损害国家社会他人利益、违背公序良俗、违反自愿、内容不明确等，裁定驳回。
J8  ConfirmationAcceptance, ConfirmationDecision, ConfirmationExtension, SpecialProcedureLimit
    The court decides on acceptance within 3 days and on a people's mediation agreement within 15, extended by 10 at most.
    法院三日内决定是否受理，对人民调解协议十五日内决定是否确认，可以延长十日。
    since CPL2012
    The court decides on acceptance within 3 days; on a people's mediation agreement within 15, extended by 10 at most; in special procedure within 30 days of docketing, which its president may extend.
    法院三日内决定是否受理；人民调解协议十五日内决定，可以延长十日；特别程序自立案之日起三十日内审结，经院长批准可以延长。
J9  ConfirmationWithdrawal, ConfirmationWithdrawal2011, ConfirmationQuestions
    Withdrawal before the ruling is allowed; no answer to the court's questions counts as withdrawal.
    裁定作出前可以撤回；无正当理由不补充、不接受询问的按撤回处理。
J10 ConfirmationRuling, EnforcementPeriod, EnforcingCourt, ConfirmationEnforced2011
    A confirmed agreement is enforceable within two years, of each instalment from its own last day.
    确认有效的可以在二年内申请执行，分期履行的自每期届满之日起算。
    since CPL2021
    A confirmed agreement is enforceable within two years, by instalments from the last day of the last one, at the court that ruled or of the same level where the property is.
    确认有效的可以在二年内申请执行，分期履行的自最后一期届满之日起算，由作出裁定的法院或者同级的财产所在地法院执行。
J11 ConfirmationRuling, DisputeOverAgreement
    After rejection the parties may amend, mediate anew or sue.
    驳回后可以变更协议、重新调解或者起诉。
J12 RulingObjection, RulingObjectionThird, ConfirmationSetAside2011
    A third person may ask the court to set its decision aside within one year of knowing; no text gave a party an objection.
    案外人可以自知道之日起一年内申请撤销确认决定；没有规定当事人的异议。
    since CPLI2015
    A party objects within 15 days of receiving the ruling, an interested third person within 6 months of knowing.
    当事人自收到裁定之日起十五日内、利害关系人自知道之日起六个月内提出异议。
J13 ConfirmationFree
    Judicial confirmation of people's mediation agreements costs no fee.
    人民调解协议的司法确认不收取费用。
J14 safeguard
    Advice on confirmation says yes only where the assessment does: by who mediated, whether the agreement is in force, and the day.
    是否可以司法确认的提示以审查结果为准，取决于主持调解的组织、协议是否生效和当日。
J15 RulingSetAside, safeguard
    A court that finds an objection right sets its ruling aside or changes it; as a safeguard, what rested on the ruling then no longer does.
    异议成立的，作出裁定的法院撤销或者改变原裁定；保障性规则：以该裁定为依据的不再成立。
`
