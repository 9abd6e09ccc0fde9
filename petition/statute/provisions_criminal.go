package statute

// Procedural provisions for criminal cases, in the amendment of 2020. Read against the text. Where a case is not opened,
// each level has its own days, and in grave or complex cases 30 more, told in writing.
const criminalCaseTable = `
provision                 | CCP2020 | number  | what it says                                                                            | 条文内容
ComplaintOnlyCases        | 176(1)  |         | cases heard only on complaint: the parties are told to sue                              | 告诉才处理的，告知向法院起诉
MinorCriminalCases        | 176(2)  |         | minor criminal cases with evidence: the victim may sue; asked to act, the police accept | 有证据的轻微刑事案件，可以起诉；要求公安机关处理的应当受理
CrimeFiling               | 178(1)  |         | a case is opened, or not, with the approval of the head                                 | 经批准立案或者不予立案
NotFilingNotice           | 178(2)  | 3 days  | where there is a complainant, notice of not opening the case is made and served         | 有控告人的，制作不予立案通知书并送达
FilingOnNewFacts          | 178(3)  |         | new facts or evidence, or an error found: the case is opened                            | 发现新的事实、证据或者认定错误的，及时立案
NotFilingReconsideration  | 179(1)  | 7 days  | complainant's request to the same organ, from receipt of the notice                     | 控告人自收到通知书后申请复议
NotFilingDecision         | 179(1)  | 30 days | its decision, from receipt of the request                                               | 收到复议申请后作出决定
NotFilingReview           | 179(2)  | 7 days  | complainant's request to the organ above, from receipt of the decision                  | 控告人自收到复议决定书后申请复核
NotFilingReviewDecision   | 179(2)  | 30 days | decision of the organ above, which binds the organ below                                | 上一级公安机关作出复核决定，下级应当执行
NotFilingExtension        | 179(3)  | 30 days | extension at each level in grave or complex cases, told in writing                      | 案情重大、复杂的延长并书面告知
ReconciliationCases       | 333(1)  |         | which public prosecutions the parties may reconcile, with the approval of the head      | 可以作为当事人和解的公诉案件
ReconciliationRepeat      | 333(2)  |         | not after an intentional crime within five years                                        | 五年以内曾经故意犯罪的不适用
ReconciliationExcluded    | 334     |         | what does not count as arising from a civil dispute                                     | 不属于因民间纠纷引起的情形
ReconciliationExamination | 335     |         | clear facts, free will and the conditions are examined, both sides heard                | 审查事实、自愿和条件，听取双方意见
ReconciliationAgreement   | 336(1)  |         | the police preside over the agreement, which the parties sign                           | 公安机关主持制作和解协议书并由当事人签名
ReconciliationMinors      | 336(2)  |         | a minor's legal representative or another adult relative is present                     | 未成年当事人的法定代理人或者其他成年亲属在场
ReconciliationContent     | 337(1)  |         | content of the agreement: facts, admission, amends, the victim's will                   | 和解协议书的内容
ReconciliationPerformance | 337(2)  |         | the agreement is performed in good time                                                 | 和解协议应当及时履行
ReconciliationLeniency    | 338     |         | on transfer the police may propose lenient treatment                                    | 移送审查起诉时可以提出从宽处理的建议
`
