package statute

// The three tiers 处理、复查、复核, and conclusion 终结.
const tierRules = `
E1  HandlingPeriod, ReviewRequest, ReReviewRequest
    Each tier is opened, decided and served; nothing is skipped and no date runs backwards.
    处理、复查、复核依次启动、作出、送达，不得跳级，日期不得倒置。
E2  ReviewRequest, ReReviewRequest, LevelAbove
    The organ of each tier is one level above that of the tier before.
    每一级由前一级机关的上一级机关办理。
E3  OpinionContent, OpinionResult
    The opinion is in writing and supports the claim, explains why it cannot, or does not support it.
    处理意见书面答复：予以支持、做好解释工作或者不予支持。
    since PWR2022
    The opinion states claims, facts, reasons, result and legal basis, in writing.
    意见书面载明请求、事实、理由、结果和依据。
E4  ReviewRequest, ReReviewRequest
    The window for a request runs from receipt of the written opinion; no service, no window.
    申请期限自收到书面意见之日起算；未送达的不起算。
E5  safeguard
    An opinion that does not name the next remedy and its limit is defective; the window does not lapse on its strength.
    未告知救济途径和期限的意见有瑕疵，不得据此认定逾期。
E6  ReviewRequest, ReReviewRequest, ~MissedPeriodRelief
    A request on the last day is in time; later is out of time unless excused by an obstacle removed no more than 10 days before.
    最后一日提出的未逾期；逾期的，除因不可抗力或者正当理由且在障碍消除后十日内提出外，不予受理。
E7  BeijingRemand, BeijingSameOpinion, ShandongRemand, ShandongSameOpinion, ChongqingRemand, HebeiReview, ~SuperiorSetsAside
    Remand is a power of local rules; it opens a new round, and the same opinion again is a breach where a local text says so.
    发回重办依地方规定，重新启动一轮办理；地方规定不得作出相同或者基本相同意见的，从其规定。
E8  Recusal, ReviewRequest
    A decision by a recused official, or by the organ that decided the tier before, is a breach.
    应当回避的人员或者前一级机关自行作出的决定，属于违反程序。
E9  NoLongerAccepted, ~OpinionExecution, ~PetitionMediation, ~GuidedSettlement, ~StatutoryPaths, ~ProtectionDuty, BeijingLapse,
    ChongqingConclusion, ChongqingSettled, ChongqingLapse, ChongqingMediated, JiangsuConclusion, JiangsuLapse, JiangsuSettled,
    JiangsuWithdrawal, ShanghaiConclusion, ShanghaiVerified, ShandongMediated, ShandongLapse, ShandongReReviewed, ShandongNoSuccessor,
    HebeiConclusion, ZhejiangSettled, ZhejiangLapse, ZhejiangConclusion, GuangdongSettlement, GuangdongReReview, GuangdongVerified,
    AnhuiSettled, AnhuiLapse, AnhuiWithdrawal, AnhuiNoSuccessor, GuizhouWithdrawal, practice, safeguard
    A matter is concluded only on one of the listed grounds, each with what proves it.
    信访事项只能依列明的事由终结，并有相应证明。
E10 NoLongerAccepted
    Conclusion covers the same facts and reasons; new facts or reasons open a new matter.
    终结只及于同一事实和理由；有新的事实或者理由的，为新的事项。
E11 DutiesAfterConclusion
    After conclusion, local Party committees, governments and basic-level Party organisations and units go on with guidance, conflict resolution and relief.
    终结后，地方党委和政府以及基层党组织、基层单位仍应做好疏导教育、矛盾化解、帮扶救助。
E12 safeguard
    An organ's lateness never harms the petitioner.
    机关逾期不得使信访人受不利影响。
E13 PetitionCommencement, safeguard
    The regulation in force at the event decides its limits; a case open on 2022-05-01 goes on under the new one from its next step.
    期限适用事件发生时施行的条例；2022年5月1日未办结的，自下一步骤起适用新条例。
E14 ReviewRequest, ReReviewRequest, NotOpenToSuit, HandlingNotOpenToSuit, safeguard
    As a safeguard, every opinion and refusal names the right next remedy, its organ and last day.
    保障性规则：意见和不予受理应告知正确的下一救济途径、机关和最后一日。
    since AdmI
    Review and re-review opinions are not open to suit, handling opinions by a reading; as a safeguard, every opinion and refusal names the right next remedy, its organ and last day, and reconsideration is none.
    复查、复核意见不属于行政诉讼受案范围，处理意见依解释亦同；保障性规则：意见和不予受理应告知正确的下一救济途径、机关和最后一日，且不指引行政复议。
E15 LitigationConclusion, DutiesAfterConclusion
    “Concluded by law” is a status from outside with its document and organ: recorded, never computed.
    依法终结由有权机关以文书认定，只作记录，不作推算。
E16 safeguard
    What is not on record is unknown: no breach, no proof against the petitioner, unless the record is declared complete for that time.
    未记录的为不明，不认定违规，也不作不利于信访人的证明；声明该段记录完整的除外。
E17 safeguard
    A step counts for the tier it names, else for the only tier possible; if several are possible, for none.
    步骤计入其写明的层级，未写明的计入唯一可能的层级；有多种可能的，均不计入。
E18 safeguard
    A second answer of the same organ is a repeated or supplementary one: no next tier, no window of its own unless it says so.
    同一机关的再次答复为重复、补充答复，不构成下一层级，除写明外不另起算期限。
E19 BeijingLapse, BeijingRefusal, ChongqingRefusal, ChongqingNewMatter, ~BeijingAlreadyAccepted, ~ChongqingAlreadyAccepted,
    ~ChongqingLapse, ~JiangsuLapse, ~HebeiOutside, ~HebeiAlreadyAccepted, ~HebeiStatutoryPath, ~HebeiConclusion,
    ~ShandongAlreadyAccepted, ~ShandongLapse, ~ZhejiangStatutoryPath, ~ZhejiangOutside, ~ZhejiangAlreadyAccepted,
    ~AnhuiAlreadyAccepted, ~AnhuiLapse, safeguard
    A request is refused only on a ground that a text names; as a safeguard, also for lateness without excuse; the refusal gives its ground and the next way.
    不予受理复查、复核须有规定的事由；保障性规则：无正当理由逾期的亦可；应告知事由和后续途径。
E20 XinjiangService, ~ProceduralService, ~ServiceByNotice, safeguard
    Service is by a stated way and counts from the day a text says; a window starts with receipt, not with posting; as a safeguard, no lapse rests on service that counts by analogy to civil procedure alone, or that is not proved.
    送达须有规定的方式，依规定之日为送达日；申请期限自收到之日起算，不自交邮之日起算；保障性规则：仅类推民事诉讼送达规定视为送达的，或者送达无证明的，不据以认定逾期。
E21 Representatives, ReviewRequest, ReReviewRequest, safeguard
    Each petitioner has his own receipt and his own window; as a safeguard, one binds others only as elected representative or as agent.
    各信访人自收到书面意见之日各自起算；保障性规则：一人所为仅在其为推选的代表或者代理人时及于他人。
E22 Supervision, SupervisionFeedback, OfficeInspection, SpecialInspection, YearlyAssessment, LeadersAdmonished, LiabilityProposed, safeguard
    A petition office presses for what is due and advises, and is answered in writing; as a safeguard, all that happens besides is recorded and shown.
    信访部门督办并提出建议，有关机关书面反馈；保障性规则：程序外发生的其他情形予以记录并显示。
E23 LiabilityExceededPowers, LiabilityFailedToAct, LiabilityWrongLaw, LiabilityNotExecuted, LiabilityPetitionOffice,
    LiabilityNotRegistered, LiabilityNotAccepted, LiabilityNoNotice, LiabilityLate, LiabilityNotSupported, LiabilityAdviceNeglected,
    LiabilityHandling, LiabilityHarshness, LiabilityGain, LiabilityLargeGroups, LiabilityUrgentHidden, LiabilityDisclosed,
    LiabilityRetaliation, LiabilityOther
    Breaches of the regulations are corrected on the order of the superior, and those responsible answer for grave consequences.
    违反规定的由上级责令改正；造成严重后果的，对直接负责的主管人员和其他直接责任人员追究责任。
E24 ~GrievanceSorting, safeguard
    Led into a statutory procedure is proved by its acceptance; as a safeguard, if it is given back the matter goes on where it stood.
    导入法定程序以该程序受理为证；保障性规则：退回的，信访事项自原阶段继续办理，不影响信访人期限。
`

// Prevention 前置排查.
const preventionRules = `
R1  InnerMongoliaScreening, practice
    Disputes are screened at a fixed interval and on new information; each open dispute has a next date.
    定期并随新情况排查，每件未化解纠纷均有下次排查日。
R2  practice, safeguard
    The grade is of the dispute, from stated signals with their weights; it creates duties of help, none for the person.
    评级对象是纠纷，依据列明的信号及权重；评级只产生帮助的职责，不给个人增加义务。
R3  practice
    Every grade has a follow-up interval; a missed follow-up raises the grade.
    各级纠纷有回访间隔，漏访的提高等级。
R4  practice
    A lawyer is on duty every week; a legal question is answered within 24 hours.
    每周有律师值班，法律咨询24小时内答复。
R5  practice
    The mediation committee is chaired by the head of the organ, with supervision, petition, legal affairs and criminal investigation.
    调解委员会由机关主要负责人任主任，督察、信访、法制、刑侦为成员。
`
