package statute

// Civil Procedure Law. The texts of 2017, 2021 and 2023 were read; see the editions for how the others are known.
const civilProcedureTable = `
provision             | CPL2007 | CPL2012 | CPL2017 | CPL2021 | CPL2023 | number    | what it says                                                                                 | 条文内容
LitigationAgents      | 58      | 58      | 58      | 61      | 61      | 2 persons | one or two agents                                                                            | 可以委托一至二人作为代理人
AgentAuthority        | 59(1)   | 59(1)   | 59(1)   | 62(1)   | 62(1)   |           | authority in writing, signed or sealed                                                       | 提交签名或者盖章的授权委托书
SpecialAuthority      | 59(2)   | 59(2)   | 59(2)   | 62(2)   | 62(2)   |           | special authority to admit, waive or change claims and to settle                             | 承认、放弃、变更请求和进行和解须有特别授权
ProceduralStartDay    | 75(2)   | 82(2)   | 82(2)   | 85(2)   | 85(2)   |           | the day a period starts on is not counted                                                    | 期间开始的日不计算在内
ProceduralRollOver    | 75(3)   | 82(3)   | 82(3)   | 85(3)   | 85(3)   |           | a period ending on a day off ends on the next working day                                    | 最后一日是法定休假日的顺延
ProceduralPosting     | 75(4)   | 82(4)   | 82(4)   | 85(4)   | 85(4)   |           | posted in time is in time                                                                    | 期满前交邮的不算过期
MissedPeriodRelief    | 76      | 83      | 83      | 86      | 86      | 10 days   | relief for a missed period, asked for after the obstacle is gone                             | 障碍消除后申请顺延期限
ProceduralService     | -       | 85–92   | 85–92   | 88–95   | 88–95   |           | ways of service, and the day that each counts as done                                        | 送达方式及其送达日期
ServiceByNotice       | -       | 92      | 92      | 95      | 95      | -/60/60/30/30 days | service by public notice, which counts as done when that many days have passed since the notice | 公告送达：自发出公告之日起经过该期间，视为送达
SpecialProcedureLimit | -       | 180     | 180     | 187     | 187     | 30 days   | special procedure: concluded within the limit from docketing, which the president may extend | 特别程序自立案之日起审结的期限，经院长批准可以延长
JointConfirmation     | -       | 194     | 194     | 201     | 205     | 30 days   | joint application for judicial confirmation, and the competent court                         | 共同申请司法确认及管辖法院
ConfirmationRuling    | -       | 195     | 195     | 202     | 206     |           | ruling on confirmation, enforcement, other ways if rejected                                  | 确认裁定、申请执行与驳回后的途径
EnforcementPeriod     | 215     | 239     | 239     | 246     | 250     | 2 years   | time to apply for enforcement                                                                | 申请执行的期间
DoubledInterest       | 229     | 253     | 253     | 260     | 264     |           | doubled interest for late performance                                                        | 加倍支付迟延履行期间的债务利息
`

// Interpretation of the Civil Procedure Law. The texts of 2020, which renumbered nothing, and of 2022 were read.
const civilInterpretationTable = `
provision                | CPLI2015    | CPLI2020    | CPLI2022    | number   | what it says                                                            | 条文内容
RepeatedSuit             | 247, 248    | 247, 248    | 247, 248    |          | the same case is not heard again, unless something new has happened since | 重复起诉不予受理；裁判生效后发生新的事实的除外
ConfirmationApplicants   | 353         | 353         | 351         |          | both parties apply in person or by a qualified agent                    | 双方当事人本人或者由代理人提出申请
CompetingCourts          | 354         | 354         | 352         |          | several competent courts: the first to docket                           | 数个法院有管辖权的，由最先立案的法院管辖
ConfirmationForm         | 355         | 355         | 353         |          | application in writing or orally                                        | 书面或者口头申请
ConfirmationPapers       | 356(1), (2) | 356(1), (2) | 354(1), (2) |          | papers to be filed; missing ones are asked for                          | 应当提交的材料，未提交的限期补交
ConfirmationInadmissible | 357         | 357         | 355         |          | when an application is not accepted                                     | 裁定不予受理的情形
ConfirmationExamination  | 358         | 358         | 356         |          | both parties are heard; more may be asked for                           | 通知双方到场核实，限期补充
ConfirmationWithdrawal   | 359         | 359         | 357         |          | withdrawal before the ruling; no answer counts as withdrawal            | 裁定前撤回申请及按撤回处理
ConfirmationRejection    | 360         | 360         | 358         |          | when an application is rejected on the merits                           | 裁定驳回申请的情形
RulingSetAside           | 374(1)      | 374(1)      | 372(1)      |          | the court sets aside or changes its own ruling where an objection holds | 异议成立的，裁定撤销或者改变原裁定
RulingObjection          | 374(2)      | 374(2)      | 372(2)      | 15 days  | objection by a party, from receipt of the ruling                        | 当事人自收到裁定之日起提出异议
RulingObjectionThird     | 374(2)      | 374(2)      | 372(2)      | 6 months | objection by an interested third person, from knowing                   | 利害关系人自知道或者应当知道之日起提出异议
EnforcingCourt           | 462(1)      | 462(1)      | 460(1)      |          | court that ruled, or of the same level where the property is            | 作出裁定的法院或者同级的财产所在地法院执行
LateEnforcement          | 483(1)      | 483(1)      | 481(1)      |          | a late application is accepted, and fails on objection                  | 超过申请执行时效期间的受理与异议
EarlierInterpretations   | 552         | 552         | 550         |          | earlier interpretations that are inconsistent no longer apply           | 以前的司法解释与本解释不一致的，不再适用
`

// Provisions of 2011 on judicial confirmation. The text was read. Nobody repealed it, but interpretations before that of the
// Civil Procedure Law of 2015 no longer apply where they are inconsistent with it (art. 552, since 2022 art. 550): so the
// grounds of articles 4(2) and 7 and the third person's application of article 10 ended then, and the court of article 2 when
// the law of 2021 named others.
const confirmation2011Table = `
provision                  | SPC2011             | number  | what it says                                                              | 条文内容
ConfirmationOpen2011       | 1                   |         | joint application to confirm a people's mediation agreement is accepted   | 共同申请确认人民调解协议的，依法受理
ConfirmationCourt2011      | 2 until CPL2021     |         | court at the seat of the mediation committee, or the court that delegated | 委员会所在地基层法院或者委派的法院管辖
ConfirmationPapers2011     | 3                   |         | papers to be filed                                                        | 应当提交的材料
ConfirmationAcceptance     | 4(1)                | 3 days  | court decides on acceptance                                               | 决定是否受理的期限
ConfirmationRefusal2011    | 4(2) until CPLI2015 |         | when an application is not accepted                                       | 不予受理的情形
ConfirmationDecision       | 5(1)                | 15 days | court decides on confirmation                                             | 作出是否确认决定的期限
ConfirmationExtension      | 5(1)                | 10 days | extension approved by the court's president                               | 经院长批准延长
ConfirmationWithdrawal2011 | 5(2)                |         | withdrawal before the decision is allowed                                 | 决定前撤回申请
ConfirmationQuestions      | 6                   |         | the court's questions, and what no answer means                           | 询问、补充材料及按撤回处理
ConfirmationGrounds2011    | 7 until CPLI2015    |         | when an agreement is not confirmed                                        | 不予确认的情形
ConfirmationWritten2011    | 8                   |         | written decision to confirm or not to confirm                             | 作出确认或者不予确认决定书
ConfirmationEnforced2011   | 9                   |         | enforcement by the court that confirmed                                   | 向作出确认决定的法院申请强制执行
ConfirmationSetAside2011   | 10 until CPLI2015   | 1 year  | a third person asks the court to set its decision aside, from knowing     | 案外人自知道或者应当知道之日起申请撤销确认决定
ConfirmationFree           | 11                  |         | no fee on people's mediation agreements                                   | 人民调解协议司法确认案件不收取费用
ConfirmationOthers2011     | 13                  |         | agreements before mediators on the court's list, by reference             | 法院名册中的调解员主持达成的协议参照办理
`

// Interpretation of 2014 on interest for late performance. The text was read.
const lateInterestTable = `
provision          | SPC2014 | number | what it says                                                          | 条文内容
InterestFormula    | 1       |        | doubled part: unpaid principal × 0.0175 % × days                      | 加倍部分：未清偿金钱债务×日万分之一点七五×迟延履行期间
InterestStart      | 2       |        | from the end of the period for performance, of each instalment        | 自履行期间（每次履行期间）届满之日起计算
InterestEnd        | 3       |        | to the day of payment, of each part payment                           | 计算至（每次）履行完毕之日
InterestStayed     | 3(3)    |        | none for a stay not asked for by the debtor, nor for one in a retrial | 非因被执行人申请的中止、暂缓执行和再审中止执行期间不计加倍利息
PrincipalFirst     | 4       |        | principal before doubled interest where assets do not suffice         | 财产不足时先清偿金钱债务
InterestBefore2014 | 7       |        | interest for days before it came into force by the rules of then      | 施行前的迟延履行期间债务利息按照之前的规定计算
`

// Provisions on mediation by the courts. The text of 2020 was read.
const courtMediationTable = `
provision      | CMP2004 | CMP2020 | number | what it says                                                                                               | 条文内容
LiabilityBorne | 19      | 15(2)   |        | who has borne the liability fixed in the court's mediation document owes none for late performance besides | 承担调解书确定的民事责任后，不再承担迟延履行责任
`
