package statute

// The three tiers 处理、复查、复核, and conclusion 终结.
const tierRules = `
E1  HandlingPeriod, ReviewRequest, ReReviewRequest
    Each tier is opened, decided and served; nothing is skipped and no date runs backwards.
    处理、复查、复核依次启动、作出、送达，不得跳级，日期不得倒置。
E2  ReviewRequest, ReReviewRequest, LevelAbove
    The organ of each tier is one level above that of the tier before.
    每一级由前一级机关的上一级机关办理。
E3  OpinionContent
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
E7  BeijingRemand, ShandongRemand, ChongqingRemand, JiangsuRevocation, HebeiReview, SuperiorSetsAside
    Remand is a power of local rules; it opens a new round, and the same opinion on the same facts is a breach.
    发回重办依地方规定；重新办理不得以同一事实和理由作出相同或者基本相同的意见。
E8  Recusal, ReviewRequest
    A decision by a recused official, or by the organ that decided the tier before, is a breach.
    应当回避的人员或者前一级机关自行作出的决定，属于违反程序。
E9  NoLongerAccepted, OpinionExecution, PetitionMediation, StatutoryPaths, ProtectionDuty, BeijingLapse,
    ChongqingLapse, JiangsuLapse, ShandongLapse, HebeiConclusion, ChongqingConclusion, JiangsuConclusion,
    ZhejiangConclusion, GuangdongSettlement, GuangdongReReview, JiangsuWithdrawal, AnhuiWithdrawal,
    GuizhouWithdrawal, JiangsuStatutoryPath, practice, safeguard
    A matter is concluded only on one of the listed grounds, each with what proves it.
    信访事项只能依列明的事由终结，并有相应证明。
E10 NoLongerAccepted
    Conclusion covers the same facts and reasons; new facts or reasons open a new matter.
    终结只及于同一事实和理由；有新的事实或者理由的，为新的事项。
E11 DutiesAfterConclusion
    After conclusion, guidance, conflict resolution and relief remain duties.
    终结后仍应做好疏导教育、矛盾化解、帮扶救助。
E12 safeguard
    An organ's lateness never harms the petitioner.
    机关逾期不得使信访人受不利影响。
E13 PetitionCommencement, safeguard
    The regulation in force at the event decides its limits; a case open on 2022-05-01 goes on under the new one from its next step.
    期限适用事件发生时施行的条例；2022年5月1日未办结的，自下一步骤起适用新条例。
E14 ReviewRequest, ReReviewRequest, NotOpenToSuit
    Every opinion and refusal names the right next remedy, its organ and last day; petition opinions are not open to suit.
    意见和不予受理应告知正确的下一救济途径、机关和最后一日；信访意见不属于行政诉讼受案范围。
E15 LitigationMatters, DutiesAfterConclusion
    “Concluded by law” is a status from outside with its document and organ: recorded, never computed.
    依法终结由有权机关以文书认定，只作记录，不作推算。
`

// Prevention 前置排查.
const preventionRules = `
R1  practice
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
