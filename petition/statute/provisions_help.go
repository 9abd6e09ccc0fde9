package statute

// Help for people: legal aid, social assistance.

// Legal Aid Law. Read against the text.
const legalAidTable = `
provision               | LegA2021 | number | what it says                                                                           | 条文内容
LegalAidForms           | 22       |        | what legal aid consists of                                                             | 法律援助的形式
LegalAidAdvice          | 23       |        | legal advice by window, telephone and network, and telling of the right to ask for aid | 提供法律咨询，提示申请法律援助的权利、条件和程序
LegalAidMatters         | 31       |        | matters for those in hardship, state compensation and social assistance among them     | 因经济困难可以申请的事项，含国家赔偿、社会救助
LegalAidWithoutMeans    | 32       |        | who need not be in hardship                                                            | 不受经济困难条件限制的情形
LegalAidHardship        | 41       |        | hardship is stated truthfully and checked, or promised                                 | 说明经济困难状况及核查
LegalAidUnchecked       | 42       |        | whose hardship is not checked                                                          | 免予核查经济困难状况的人员
LegalAidDecision        | 43(1)    | 7 days | decision on the application, from its receipt                                          | 自收到申请之日起决定是否给予
LegalAidAssignment      | 43(1)    | 3 days | somebody is assigned, from the decision                                                | 自决定之日起指派法律援助人员
LegalAidUrgent          | 44(1)    |        | aid before the decision, where less than seven days are left                           | 期限届满不足七日等情形，可以先行提供
LegalAidObjection       | 49(1)    |        | objection to the justice department against a refusal or an end of aid                 | 对不予、终止援助的决定可以提出异议
LegalAidObjectionAnswer | 49(2)    | 5 days | its decision, from receipt of the objection                                            | 自收到异议之日起作出决定
LegalAidRemedies        | 49(3)    |        | reconsideration or suit where the decision is upheld                                   | 维持决定的，可以申请复议或者提起诉讼
`

// Social Assistance Law. Read against the text. The interim measures of 2014 before it are not held.
const assistanceTable = `
provision             | SAL2026 | number | what it says                                                             | 条文内容
AssistanceKinds       | 15      |        | kinds of assistance: livelihood, special, urgent                         | 社会救助的种类
TemporaryAssistance   | 29      |        | temporary assistance in sudden, pressing hardship                        | 临时救助
AssistanceAfterRelief | 36      |        | those harmed by crime or tort who stay in hardship after judicial relief | 获得司法救助后仍有困难的当事人
AssistanceApplication | 37      |        | where to apply: the township or street office, in person or by another   | 向乡镇人民政府、街道办事处申请，可以委托他人代为申请
AssistanceAtOnce      | 50      |        | urgent and small: help first, papers afterwards                          | 情况紧急、金额较小的先行救助
`
