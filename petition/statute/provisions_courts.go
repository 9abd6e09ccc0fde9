package statute

// Mediation for the courts, and enforcement.

// Provisions of 2016 on mediation by invitation of the courts. Read against the text.
const invitedMediationTable = `
provision              | IMP2016             | number  | what it says                                                                                               | 条文内容
InvitedMediation       | 1                   |         | bodies and persons on a court's list mediate, delegated by it before filing or entrusted after             | 名册中的特邀调解组织、调解员接受法院立案前委派或者立案后委托进行调解
InvitedConsent         | 11(1)               |         | before filing the parties have to consent to the delegation; after filing the court may entrust            | 登记立案前经当事人同意委派，立案后可以委托
InvitedRecusal         | 15                  |         | who is related to a side or has an interest steps back, unless both sides want him                         | 与当事人、纠纷有利害关系的调解员应当回避，双方同意的除外
DelegatedAgreement     | 19(1)               |         | delegated before filing: the agreement is served and put on the court's record                             | 委派调解协议送达双方并提交法院备案
DelegatedConfirmation  | 19(2) until CPL2021 |         | confirmation at the basic court of the mediation body, or the one that delegated                           | 委派调解协议由调解组织所在地或者委派的基层法院司法确认
EntrustedAgreement     | 20                  |         | entrusted after filing: the court makes a mediation document, or allows withdrawal                         | 委托调解协议由法院审查制作调解书或者准许撤诉
InvitedFailure         | 21                  |         | not settled: delegated, the file goes to the court, which dockets the suit; entrusted, it goes on to trial | 未达成协议的，委派的移送材料、坚持诉讼的依法立案，委托的转入审判
InvitedOralAgreement   | 23                  |         | oral where the parties need no paper, and recorded                                                         | 无需制作协议书的可以口头达成，由特邀调解员记录
InvitedContent         | 24(1)               |         | states parties, facts, dispute and result                                                                  | 协议书记载当事人、事实、争议和调解结果
InvitedSignatures      | 24(2)               |         | both sides and the mediator sign; the body that presided seals                                             | 双方和特邀调解员签名、盖章或者捺印，组织主持的加盖印章
InvitedEffect          | 24(3)               |         | delegated: in force once both sides have signed; entrusted: as the law has it                              | 委派的自双方签名、盖章或者捺印后生效；委托的依法律规定
DelegatedAgreementSuit | 25(1)               |         | a dispute over the agreement may be brought before the court                                               | 就委派调解协议的履行或者内容争议可以起诉
ConfirmedEnforcement   | 25(2)               |         | a confirmed agreement not performed may be enforced                                                        | 经司法确认而不履行的可以申请执行
InvitedWithdrawal      | 26(1)(ii)           |         | mediation ends where a side withdraws or clearly does not accept it                                        | 一方撤回调解请求或者明确不接受调解的，终止调解
DelegatedPeriod        | 27(1)               | 30 days | time for delegated mediation, unless both agree to more                                                    | 委派调解的期限，双方同意延长的除外
EntrustedPeriod        | 27(2)               | 15 days | time for entrusted mediation in ordinary procedure                                                         | 委托调解适用普通程序的期限
EntrustedSummaryPeriod | 27(2)               | 7 days  | time for entrusted mediation in summary procedure                                                          | 委托调解适用简易程序的期限
`

// Online mediation rules of 2021. Read against the text.
const onlineMediationTable = `
provision               | OMR2021 | number | what it says                                                                   | 条文内容
OnlineConfirmation      | 20(1)   |        | before filing: performance is encouraged, confirmation may be asked for online | 立案前达成协议的，引导履行，可以在线申请司法确认
OnlineMediationDocument | 20(2)   |        | after filing: a mediation document, or withdrawal                              | 立案后达成协议的，请求制作调解书或者撤诉
SuspectedSham           | 23(1)   |        | suspected sham: evidence is asked for; without it there is no confirmation     | 可能虚假调解的要求提供证据，不提供的不予确认
ShamMediation           | 23(2)   |        | sham mediation is dealt with by law, crimes are passed on                      | 构成虚假调解的依法处理，涉嫌犯罪的移送
`

// Interpretation on enforcement procedure, numbers since 2021. Read against the text.
const enforcementTable = `
provision                  | EPI2020 | number | what it says                                                                   | 条文内容
EnforcementTimeStopped     | 19      |        | in its last six months the time to apply stops at an obstacle and then goes on | 最后六个月内因障碍中止，原因消除后继续计算
EnforcementTimeInterrupted | 20      |        | application, settlement, demand or consent: the time runs anew                 | 因申请执行、和解、请求或者同意履行而中断，重新计算
EnforcementOfOmission      | 21      |        | a duty to refrain: the time runs from its breach                               | 不作为义务自违反之日起计算
`

// Regulation of 2026 on commercial mediation. Articles 2, 22 and 23 were seen in quotations; the rest was not.
const commercialMediationTable = `
provision              | CMR2026 | number | what it says                                                                                                                  | 条文内容
CommercialMediation    | 2       |        | disputes of trade, investment, finance, transport, construction and the like; not of family, inheritance, labour or consumers | 商事争议；婚姻家庭、继承、监护、劳动人事、消费者权益争议除外
CommercialAgreement    | 22      |        | an agreement in writing unless the parties say otherwise, signed by the mediator and sealed by the body                       | 除另有约定外制作商事调解协议，商事调解员签名并加盖组织印章
CommercialConfirmation | 23      |        | it may be confirmed under the Civil Procedure Law                                                                             | 可以依民事诉讼法申请司法确认
`
