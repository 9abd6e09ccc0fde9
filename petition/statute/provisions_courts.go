package statute

// Mediation for the courts, and enforcement.

// Provisions of 2016 on mediation by invitation of the courts. Read against the text.
const invitedMediationTable = `
provision              | IMP2016 | number  | what it says                                                                       | 条文内容
DelegatedAgreement     | 19(1)   |         | delegated before filing: the agreement is served and put on the court's record     | 委派调解协议送达双方并提交法院备案
DelegatedConfirmation  | 19(2)   |         | confirmation at the basic court of the mediation body, or the one that delegated   | 委派调解协议由调解组织所在地或者委派的基层法院司法确认
EntrustedAgreement     | 20      |         | entrusted after filing: the court makes a mediation document, or allows withdrawal | 委托调解协议由法院审查制作调解书或者准许撤诉
DelegatedAgreementSuit | 25(1)   |         | a dispute over the agreement may be brought before the court                       | 就委派调解协议的履行或者内容争议可以起诉
ConfirmedEnforcement   | 25(2)   |         | a confirmed agreement not performed may be enforced                                | 经司法确认而不履行的可以申请执行
DelegatedPeriod        | 27(1)   | 30 days | time for delegated mediation, unless both agree to more                            | 委派调解的期限，双方同意延长的除外
EntrustedPeriod        | 27(2)   | 15 days | time for entrusted mediation in ordinary procedure                                 | 委托调解适用普通程序的期限
EntrustedSummaryPeriod | 27(2)   | 7 days  | time for entrusted mediation in summary procedure                                  | 委托调解适用简易程序的期限
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
