package statute

// Civil Procedure Law. The texts of 2021 and 2023 were read; see the editions for how the others are known.
const civilProcedureTable = `
provision          | CPL2007 | CPL2012 | CPL2017 | CPL2021 | CPL2023 | number    | what it says                                                         | 条文内容
LitigationAgents   | 58      | 58      | 58      | 61      | 61      | 2 persons | one or two agents                                                    | 可以委托一至二人作为代理人
AgentAuthority     | 59(1)   | 59(1)   | 59(1)   | 62(1)   | 62(1)   |           | authority in writing, signed or sealed                               | 提交签名或者盖章的授权委托书
SpecialAuthority   | 59(2)   | 59(2)   | 59(2)   | 62(2)   | 62(2)   |           | special authority to admit, waive or change claims and to settle     | 承认、放弃、变更请求和进行和解须有特别授权
ProceduralStartDay | 75(2)   | 82(2)   | 82(2)   | 85(2)   | 85(2)   |           | the day a period starts on is not counted                            | 期间开始的日不计算在内
ProceduralRollOver | 75(3)   | 82(3)   | 82(3)   | 85(3)   | 85(3)   |           | a period ending on a day off ends on the next working day            | 最后一日是法定休假日的顺延
ProceduralPosting  | 75(4)   | 82(4)   | 82(4)   | 85(4)   | 85(4)   |           | posted in time is in time                                            | 期满前交邮的不算过期
MissedPeriodRelief | 76      | 83      | 83      | 86      | 86      | 10 days   | relief for a missed period, asked for after the obstacle is gone     | 障碍消除后申请顺延期限
JointConfirmation  | -       | 194     | 194     | 201     | 205     | 30 days   | joint application for judicial confirmation, and the competent court | 共同申请司法确认及管辖法院
ConfirmationRuling | -       | 195     | 195     | 202     | 206     |           | ruling on confirmation, enforcement, other ways if rejected          | 确认裁定、申请执行与驳回后的途径
EnforcementPeriod  | 215     | 239     | 239     | 246     | 250     | 2 years   | time to apply for enforcement                                        | 申请执行的期间
DoubledInterest    | 229     | 253     | 253     | 260     | 264     |           | doubled interest for late performance                                | 加倍支付迟延履行期间的债务利息
`

// Interpretation of the Civil Procedure Law. Read against the texts of 2020, which renumbered nothing, and 2022.
const civilInterpretationTable = `
provision                | CPLI2015 | CPLI2020 | CPLI2022 | number   | what it says                                                 | 条文内容
ConfirmationApplicants   | 353      | 353      | 351      |          | both parties apply in person or by a qualified agent         | 双方当事人本人或者由代理人提出申请
CompetingCourts          | 354      | 354      | 352      |          | several competent courts: the first to docket                | 数个法院有管辖权的，由最先立案的法院管辖
ConfirmationForm         | 355      | 355      | 353      |          | application in writing or orally                             | 书面或者口头申请
ConfirmationPapers       | 356      | 356      | 354      |          | papers to be filed; missing ones are asked for               | 应当提交的材料，未提交的限期补交
ConfirmationInadmissible | 357      | 357      | 355      |          | when an application is not accepted                          | 裁定不予受理的情形
ConfirmationExamination  | 358      | 358      | 356      |          | both parties are heard; more may be asked for                | 通知双方到场核实，限期补充
ConfirmationWithdrawal   | 359      | 359      | 357      |          | withdrawal before the ruling; no answer counts as withdrawal | 裁定前撤回申请及按撤回处理
ConfirmationRejection    | 360      | 360      | 358      |          | when an application is rejected on the merits                | 裁定驳回申请的情形
RulingObjection          | 374      | 374      | 372      | 15 days  | objection by a party, from receipt of the ruling             | 当事人自收到裁定之日起提出异议
RulingObjectionThird     | 374      | 374      | 372      | 6 months | objection by an interested third person, from knowing        | 利害关系人自知道或者应当知道之日起提出异议
EnforcingCourt           | 462      | 462      | 460      |          | court that ruled, or of the same level where the property is | 作出裁定的法院或者同级的财产所在地法院执行
LateEnforcement          | 483      | 483      | 481      |          | a late application is accepted, and fails on objection       | 超过申请执行时效期间的受理与异议
`

// Provisions of 2011 on judicial confirmation. Read against the text.
const confirmation2011Table = `
provision                  | SPC2011 | number  | what it says                                                              | 条文内容
ConfirmationCourt2011      | 2       |         | court at the seat of the mediation committee, or the court that delegated | 委员会所在地基层法院或者委派的法院管辖
ConfirmationAcceptance     | 4(1)    | 3 days  | court decides on acceptance                                               | 决定是否受理的期限
ConfirmationRefusal2011    | 4(2)    |         | when an application is not accepted                                       | 不予受理的情形
ConfirmationDecision       | 5(1)    | 15 days | court decides on confirmation                                             | 作出是否确认决定的期限
ConfirmationExtension      | 5(1)    | 10 days | extension approved by the court's president                               | 经院长批准延长
ConfirmationWithdrawal2011 | 5(2)    |         | withdrawal before the decision is allowed                                 | 决定前撤回申请
ConfirmationQuestions      | 6       |         | the court's questions, and what no answer means                           | 询问、补充材料及按撤回处理
ConfirmationGrounds2011    | 7       |         | when an agreement is not confirmed                                        | 不予确认的情形
ConfirmationFree           | 11      |         | no fee                                                                    | 不收取费用
`

// Interpretation of 2014 on interest for late performance. Read against the text.
const lateInterestTable = `
provision          | SPC2014 | number | what it says                                                          | 条文内容
InterestFormula    | 1       |        | doubled part: unpaid principal × 0.0175 % × days                      | 加倍部分：未清偿金钱债务×日万分之一点七五×迟延履行期间
InterestStart      | 2       |        | from the end of the period for performance, of each instalment        | 自履行期间（每次履行期间）届满之日起计算
InterestEnd        | 3       |        | to the day of payment, of each part payment                           | 计算至（每次）履行完毕之日
InterestStayed     | 3(3)    |        | none for a stay not asked for by the debtor, nor for one in a retrial | 非因被执行人申请的中止、暂缓执行和再审中止执行期间不计加倍利息
PrincipalFirst     | 4       |        | principal before doubled interest where assets do not suffice         | 财产不足时先清偿金钱债务
InterestBefore2014 | 7       |        | interest for days before it came into force by the rules of then      | 施行前的迟延履行期间债务利息按照之前的规定计算
`

// General principles of 1986, general rules of 2017, Civil Code. The last was read.
const civilCodeTable = `
provision           | GPCL | GRCL   | CC     | number            | what it says                                                                    | 条文内容
GuardianRepresents  | 14   | 23     | 23     |                   | the guardian represents by law whoever lacks full capacity                      | 监护人是其法定代理人
LegalRepresentative | 38   | 61     | 61     |                   | who represents a legal person by law or by its articles                         | 依照法律或者章程代表法人的负责人
WrittenAuthority    | 65   | 165    | 165    |                   | written authority names agent, matter, scope and term, and is signed            | 授权委托书载明的内容和签名
JointAgents         | -    | 166    | 166    |                   | several agents for one matter act together unless agreed otherwise              | 数人为同一事项代理人的共同行使代理权，另有约定的除外
UnauthorisedAct     | 66   | 171    | 171    | -/1 month/30 days | an act without authority binds if ratified                                      | 无权代理及追认
ApparentAuthority   | -    | 172    | 172    |                   | an act without authority binds where the other side had reason to believe in it | 相对人有理由相信有代理权的，代理行为有效
AgencyEnd           | 69   | 173    | 173    |                   | when an agent's authority ends                                                  | 委托代理终止的情形
ActsAfterDeath      | -    | 174    | 174    |                   | acts that stay valid after the principal's death                                | 被代理人死亡后仍有效的代理行为
CivilStartDay       | 154  | 201(1) | 201(1) |                   | the day a period starts on is not counted                                       | 开始的当日不计入
CivilHours          | 154  | 201(2) | 201(2) |                   | a period of hours starts at the hour given                                      | 按照小时计算的自规定或者约定的时间开始
CivilMonthEnd       | -    | 202    | 202    |                   | months and years end on the corresponding day, or the last of the month         | 到期月的对应日，没有的为月末日
CivilRollOver       | 154  | 203    | 203    |                   | a period ending on a statutory day off ends on the next day after it            | 最后一日是法定休假日的，以结束的次日为最后一日
CivilOtherPeriods   | -    | 204    | 204    |                   | these rules count every period, unless law or agreement says otherwise          | 期间依照本法计算，另有规定或者约定的除外
CivilInclusive      | 155  | 205    | 1259   |                   | within, above and below include the number                                      | 以上、以下、以内包括本数
`

// Contract Law of 1999. What it says of agents is not in the general principles, beside which it stood, and went into the
// general rules of 2017.
const contractLawTable = `
provision                 | CL1999 | number  | what it says                                                                             | 条文内容
ContractUnauthorisedAct   | 48     | 1 month | a contract made without authority binds if ratified                                      | 无权代理订立的合同及追认
ContractApparentAuthority | 49     |         | a contract made without authority binds where the other side had reason to believe in it | 相对人有理由相信有代理权的，代理行为有效
`
