package statute

// Local petition regulations: law in their own province only.

// Read against the text.
const beijingTable = `
provision               | Beijing2007    | number  | what it says                                                               | 条文内容
BeijingProxy            | 27             |         | petition by an agent with written authority                                | 委托代理人提出信访请求
BeijingLapse            | 37(iii)        |         | no review or re-review asked for in time without good reason: not accepted | 无正当理由未在期限内申请复查、复核的不予受理
BeijingReviewRequest    | 47             | 30 days | request for review or re-review, in writing, opinion attached              | 书面申请复查、复核并附意见
BeijingReviewOrgan      | 48             |         | who reviews and re-reviews                                                 | 复查、复核机关
BeijingReviewOpinion    | 50(1)          | 30 days | review or re-review opinion, from receipt of the request                   | 自收到申请之日起作出复查、复核意见
BeijingReviewExtension  | 50(4)          | 30 days | extension in complex matters, approved by the review committee             | 复杂疑难的经复查、复核委员会批准延长
BeijingRemand           | 50(1)(ii), (2) |         | a new opinion in a set time, not the same                                  | 责令限期重新作出意见，不得相同或者基本相同
BeijingNoLongerAccepted | 51             |         | after re-review, the same facts and reasons are no longer accepted         | 复核后以同一事实和理由提出的，不再受理
`

// Read against the text of 2018.
const shanghaiTable = `
provision            | Shanghai2013 | Shanghai2018 | number  | what it says                                             | 条文内容
ShanghaiReview       | 39           | 39           | 30 days | request for review, and review opinion                   | 申请复查及复查意见
ShanghaiReReview     | 40           | 40           | 30 days | request for re-review, and re-review opinion             | 申请复核及复核意见
ShanghaiConclusion   | 42           | 42           |         | conclusion by re-review or by verification               | 受理程序终结：复核完毕或者核查完毕
ShanghaiVerification | 42(2)        | 42(2)        |         | verification: inquiry, hearing, collective study, notice | 核查程序：调查核实、听证评议、集体研究、结论告知
`

const chongqingTable = `
provision                 | Chongqing2020 | number  | what it says                                                         | 条文内容
ChongqingProxy            | 24            |         | petition by an agent with written authority                          | 委托代理人提出信访事项
ChongqingReviewRequest    | 34            | 30 days | request for review or re-review, through the lower organ or directly | 直接或者通过原机关申请复查、复核
ChongqingReviewAcceptance | 35            | 15 days | decision on accepting the request                                    | 决定是否受理复查、复核申请的期限
ChongqingReviewOpinion    | 35            | 30 days | review or re-review opinion, from acceptance                         | 自受理之日起作出复查、复核意见
ChongqingReviewExtension  | 35            | 30 days | extension approved by the head                                       | 经负责人批准延长
ChongqingRemand           | 35(2)         |         | remand for a new opinion                                             | 责令重新作出意见
ChongqingConclusion       | 41            |         | conclusion: re-review, settled and performed, lapse                  | 信访事项终结的情形
ChongqingLapse            | 41(iii)       |         | no review or re-review asked for in time                             | 未在期限内申请复查、复核
ChongqingConclusionEffect | 48            |         | what conclusion means                                                | 终结后的处理
`

const jiangsuTable = `
provision            | Jiangsu2021 | number         | what it says                                                     | 条文内容
JiangsuProxy         | 25          |                | petition by an agent with written authority                      | 委托代理人提出信访事项
JiangsuAcceptance    | 27–29       | 7 working days | decision on acceptance                                           | 决定是否受理的期限
JiangsuSimplified    | 41          |                | simplified handling                                              | 简易办理
JiangsuReview        | 42          | 30 days        | request for review or re-review, level above                     | 向上一级机关申请复查、复核
JiangsuFileHandover  | 42          | 5 working days | the lower organ hands over its file                              | 原机关提交案卷材料
JiangsuStatutoryPath | 43          |                | the opinion is revoked if a statutory path applies               | 应当通过法定途径解决的，撤销原意见
JiangsuRevocation    | 44          |                | five grounds to revoke or change an opinion                      | 撤销或者变更原意见的情形
JiangsuConclusion    | 48          |                | conclusion: three tiers, lapse, settled in writing and performed | 信访事项终结的情形
JiangsuLapse         | 48(ii)      |                | no review or re-review asked for in time                         | 未在期限内申请复查、复核
JiangsuWithdrawal    | 49          |                | withdrawal by the petitioner                                     | 信访人撤回
`

const xinjiangTable = `
provision             | Xinjiang2022 | number | what it says                                | 条文内容
XinjiangReviewRight   | 8(vi)        |        | right to review and re-review               | 申请复查、复核的权利
XinjiangProxy         | 9            |        | petition by an agent with written authority | 委托代理人提出信访事项
XinjiangFirstReceiver | 12           |        | the first receiver answers for the matter   | 首接负责
XinjiangService       | 13           |        | ways of service                             | 送达方式
`

// Repealed.
const guangdongTable = `
provision             | Guangdong2014 | number  | what it says                                          | 条文内容
GuangdongSettlement   | 43            |         | conclusion by settlement                              | 达成和解、调解协议的终结
GuangdongReview       | 48            | 30 days | review                                                | 复查
GuangdongReReview     | 49            | 30 days | re-review, also against silence; its opinion is final | 复核，逾期不答复的也可以申请；复核意见为终结意见
GuangdongVerification | 50            |         | a missed window is settled by verification            | 逾期未申请的核查
`

// Repealed.
const hebeiTable = `
provision       | Hebei2015 | number  | what it says              | 条文内容
HebeiReview     | 29        | 30 days | review and remand         | 复查及责令重新办理
HebeiSilence    | 30        |         | silence opens re-review   | 逾期不答复的可以请求复核
HebeiConclusion | 31        |         | conclusion, also by lapse | 终结，包括逾期
`

// Read against the text.
const shandongTable = `
provision      | Shandong2016 | number | what it says                                                 | 条文内容
ShandongRemand | 45           |        | a new opinion in a set time, not the same                    | 责令在指定期限内重新作出意见，不得相同或者基本相同
ShandongLapse  | 46(1)(ii)    |        | no review or re-review asked for in time without good reason | 无正当理由超过期限未申请复查、复核
`

// Read against the text.
const zhejiangTable = `
provision          | Zhejiang2016 | number | what it says                                        | 条文内容
ZhejiangConclusion | 25           |        | conclusion: settled and performed, lapse, re-review | 信访事项处理终结的情形
`

const anhuiTable = `
provision       | Anhui | number | what it says                 | 条文内容
AnhuiWithdrawal | 41    |        | withdrawal by the petitioner | 信访人撤回
`

const guizhouTable = `
provision         | Guizhou | number | what it says                 | 条文内容
GuizhouWithdrawal | 43      |        | withdrawal by the petitioner | 信访人撤回
`
