package statute

// Local petition regulations: law in their own province only, each counted in its text; that of Shanghai of 2012 alone is inferred
// from the text of 2018.

const beijingTable = `
provision                | Beijing2007 | number         | what it says                                                                               | 条文内容
BeijingProxy             | 27          |                | petition by an agent with written authority                                                | 委托代理人提出信访请求
BeijingTransferObjection | 35(ii)      | 5 working days | objection to a transfer outside the powers of the department, with its papers              | 不属于本部门职责的，向转送、交办部门提出异议并交还材料
BeijingAlreadyAccepted   | 37(i), (ii) |                | the superior does not accept what is examined, accepted or being handled below             | 正在审查、已经受理或者正在办理的，上级机关不予受理
BeijingLapse             | 37(iii)     |                | no review or re-review asked for in time without good reason: the superior does not accept | 无正当理由未在期限内申请复查、复核的，上级机关不予受理
BeijingReviewRequest     | 47(1)       | 30 days        | request for review or re-review                                                            | 请求复查、复核
BeijingRequestForm       | 47(2)       |                | in writing, the opinions attached                                                          | 书面提出并附办理、复查意见
BeijingReviewOrgan       | 48(1)       |                | who reviews and re-reviews                                                                 | 复查、复核机关
BeijingVerticalSystem    | 48(2)       |                | vertical systems: the superior department                                                  | 垂直领导的行政机关，向上一级主管部门申请
BeijingReviewOpinion     | 50(1)       | 30 days        | review or re-review opinion, from receipt of the request                                   | 自收到申请之日起作出复查、复核意见
BeijingRemand            | 50(1)(ii)   |                | revoke, change, or order a new opinion in a set time                                       | 撤销、变更或者责令限期重新作出答复意见
BeijingSameOpinion       | 50(2)       |                | after remand for unclear facts or wrong basis, not the same opinion                        | 因事实不清、依据错误被责令重新作出的，不得相同或者基本相同
BeijingRefusal           | 50(3)       |                | a refusal is written and gives its reasons                                                 | 不予受理的书面告知理由
BeijingReviewExtension   | 50(4)       | 30 days        | extension in complex matters, approved by the review committee                             | 复杂疑难的经复查、复核委员会批准延长
BeijingNoLongerAccepted  | 51          |                | after re-review, the same facts and reasons are no longer accepted                         | 复核后以同一事实和理由提出的，不再受理
`

const shanghaiTable = `
provision             | Shanghai2013 | Shanghai2018 | number  | what it says                                                                     | 条文内容
ShanghaiHearing       | 28           | 28           |         | hearing in grave, complex or difficult matters, held in public                   | 重大、复杂、疑难的可以举行听证，公开举行
ShanghaiReview        | 39(1)        | 39(1)        | 30 days | request for review, and review opinion                                           | 申请复查及复查意见
ShanghaiReviewContent | 39(2)        | 39(2)        |         | the review opinion names the way, time and papers of re-review                   | 复查意见载明申请复核的途径、期限和材料
ShanghaiReReview      | 40(1)        | 40(1)        | 30 days | request for re-review, and re-review opinion                                     | 申请复核及复核意见
ShanghaiConclusion    | 42(1)(i)     | 42(1)(i)     |         | no longer accepted: re-review is finished                                        | 受理程序终结：经复核完毕
ShanghaiVerified      | 42(1)(ii)    | 42(1)(ii)    |         | no longer accepted: verified, with the approval of the municipal petition office | 受理程序终结：经核查完毕，并经市信访工作机构审核同意
ShanghaiVerification  | 42(2)        | 42(2)        |         | verification: inquiry, hearing, collective study, notice                         | 核查程序：调查核实、听证评议、集体研究、结论告知
`

const chongqingTable = `
provision                 | Chongqing2020 | number  | what it says                                                                            | 条文内容
ChongqingProxy            | 24            |         | petition by an agent with written authority                                             | 委托代理人提出信访事项
ChongqingReviewRequest    | 34            | 30 days | request for review or re-review, through the lower organ or directly                    | 直接或者通过原机关申请复查、复核
ChongqingNewMatter        | 34(3)         |         | new matters raised in review or re-review are brought to the organ with power over them | 复查、复核中提出新的信访事项的，另行向有权处理机关提出
ChongqingReviewAcceptance | 35(1)         | 15 days | decision on accepting the request                                                       | 决定是否受理复查、复核申请的期限
ChongqingReviewOpinion    | 35(1)         | 30 days | review or re-review opinion, from acceptance                                            | 自受理之日起作出复查、复核意见
ChongqingRemand           | 35(1)(ii)     |         | revoke, change or remand                                                                | 撤销、变更或者责令重新作出意见
ChongqingRefusal          | 35(2)         |         | a request is refused in writing, with reasons                                           | 不予受理的书面告知并说明理由
ChongqingReviewExtension  | 35(3)         | 30 days | extension approved by the head                                                          | 经负责人批准延长
ChongqingConclusion       | 35(4)         |         | re-review ends the procedure                                                            | 复核终结
ChongqingAlreadyAccepted  | 40(ii)        |         | what is accepted or being handled is not accepted                                       | 已经受理或者正在办理的不予受理
ChongqingConclusionEffect | 41(i)         |         | after re-review no longer accepted                                                      | 经复核的不再受理
ChongqingSettled          | 41(ii)        |         | mediation agreement performed: no longer accepted                                       | 调解协议已履行的不再受理
ChongqingLapse            | 41(iii)       |         | opinion served, no request in time and no good reason: no longer accepted               | 意见送达后无正当理由未在期限内申请复查、复核的不再受理
ChongqingMediated         | 48(2)         |         | the signed mediation document ends the matter                                           | 调解书经签名后信访事项终结
ChongqingHearing          | 49(1)         |         | hearing in grave, complex or difficult matters, held in public                          | 重大、复杂、疑难的可以举行听证，公开举行
`

const jiangsuTable = `
provision            | Jiangsu2021 | number         | what it says                                                                 | 条文内容
JiangsuProxy         | 25          |                | petition by an agent with written authority                                  | 委托代理人提出信访事项
JiangsuAcceptance    | 27–29       | 7 working days | decision on accepting a petition                                             | 决定是否受理信访事项的期限
JiangsuHearing       | 35(2)       |                | hearing while a matter is handled, reviewed or re-reviewed, held in public   | 办理信访事项可以举行听证，公开举行
JiangsuSimplified    | 41          |                | simplified handling                                                          | 简易办理
JiangsuReview        | 42          | 30 days        | request for review or re-review, level above                                 | 向上一级机关申请复查、复核
JiangsuFileHandover  | 42(2), (3)  | 5 working days | the lower organ hands over its file, from the superior's acceptance          | 原机关自上级机关受理之日起提交案卷材料
JiangsuStatutoryPath | 43          |                | the reviewer revokes the opinion and names the statutory path                | 应当通过法定途径解决的，撤销原意见并告知途径
JiangsuRevocation    | 44          |                | five grounds to revoke or change an opinion                                  | 撤销或者变更原意见的情形
JiangsuConclusion    | 48          |                | conclusion: three tiers, lapse, settled in writing and performed             | 信访事项终结的情形
JiangsuLapse         | 48(ii)      |                | opinion served, no review or re-review asked for in time without good reason | 意见送达后无正当理由未在期限内申请复查、复核
JiangsuSettled       | 48(iii)     |                | settled in writing and performed                                             | 书面和解并已履行
JiangsuWithdrawal    | 49          |                | withdrawal by the petitioner                                                 | 信访人撤回
`

const xinjiangTable = `
provision             | Xinjiang2022 | number | what it says                                                                                              | 条文内容
XinjiangReviewRight   | 8(vi)        |        | right to review and re-review                                                                             | 申请复查、复核的权利
XinjiangProxy         | 9            |        | petition by an agent with written authority                                                               | 委托代理人提出信访事项
XinjiangFirstReceiver | 12(1)        |        | the first receiver consults the others on acceptance, else the common superior, else the joint conference | 首办责任制：首办单位协商受理，协商不成的由共同上一级或者联席会议决定
XinjiangService       | 13           |        | ways of service                                                                                           | 送达方式
`

// Repealed.
const guangdongTable = `
provision             | Guangdong2014 | number  | what it says                                                                                    | 条文内容
GuangdongSettlement   | 43            |         | conclusion by mediation that was performed                                                      | 调解协议已履行的终结
GuangdongHearing      | 45(1)         |         | hearing in grave, complex or difficult matters, owed where great public interests are concerned | 重大、复杂、疑难的可以举行听证，涉及重大公共利益的应当举行
GuangdongReview       | 48            | 30 days | review                                                                                          | 复查
GuangdongSilence      | 49(1)         | 30 days | silence of the reviewer opens re-review                                                         | 逾期不答复的可以申请复核
GuangdongReReview     | 49(3)         |         | the re-review opinion is final                                                                  | 复核意见为终结意见
GuangdongVerification | 50(1)         |         | no request in time, and repeated: may be verified                                               | 逾期未申请又重复提出的，可以核查
GuangdongVerified     | 50(3)         |         | the verified opinion is final                                                                   | 核查意见为终结意见
`

// Repealed.
const hebeiTable = `
provision            | Hebei2015  | number          | what it says                                                                                               | 条文内容
HebeiAcceptance      | 19(2)      | 15 working days | decision on accepting the matter, told in writing                                                          | 作出受理决定并书面告知的期限
HebeiTransferAnswer  | 20(1)      | 3 working days  | written notice of the petition office that the matter is not accepted, naming the organ with power over it | 信访工作机构出具不予受理告知书并告知有权处理机关的期限
HebeiOutside         | 20(1)(i)   |                 | not accepted: outside the powers or the level of the organ                                                 | 不属于本机关职权范围和管辖层级的不予受理
HebeiAlreadyAccepted | 20(1)(ii)  |                 | not accepted: the same matter is accepted or being handled below, within its limits                        | 已经受理或者正在办理，在期间内又向上级机关提出同一事项的不予受理
HebeiStatutoryPath   | 20(1)(iii) |                 | not accepted: a statutory path is to be taken                                                              | 应当通过法定途径解决的不予受理
HebeiRefusal         | 20(2)      | 15 days         | the notice of non-acceptance may take so much longer in grave or difficult matters                         | 重大、疑难事项作出不予受理决定可以延长的期限
HebeiRecusal         | 25(2)      | 5 working days  | the organ of the official decides on an application for recusal and tells the applicant                    | 被申请人员所在机关决定是否回避并告知申请人的期限
HebeiHearing         | 26(1)      |                 | hearing in grave, complex or difficult matters, or where the petitioner asks for it                        | 重大、复杂、疑难或者信访人申请的，可以举行听证
HebeiReview          | 29         | 30 days         | request for review, review opinion, and remand                                                             | 请求复查、复查意见及责令重新办理
HebeiSilence         | 30(1)      | 30 days         | request for re-review, from receipt of the review opinion, or against silence from the end of its limit    | 自收到复查答复，或者复查期限届满仍未答复之日起请求复核
HebeiReReview        | 30(2)      | 30 days         | re-review opinion, from receipt of the request                                                             | 自收到复核请求之日起作出复核意见
HebeiConclusion      | 31         |                 | no longer accepted, also by lapse                                                                          | 不再受理，包括逾期
`

// Repealed.
const shandongTable = `
provision                  | Shandong2016 | number         | what it says                                                                                                                              | 条文内容
ShandongAlreadyAccepted    | 33(3)        |                | a matter raised again while it is accepted and within its limits, or after review or re-review was not asked for in time, is not accepted | 已经受理并在办理期限内，或者逾期未申请复查、复核，重复提出的不予受理
ShandongReviewRequest      | 43(1)        | 30 days        | request for review, from receipt of the written opinion                                                                                   | 自收到书面答复之日起申请复查
ShandongReviewAcceptance   | 43(1)        | 3 working days | decision on accepting the request for review                                                                                              | 决定是否受理复查申请的期限
ShandongReviewOpinion      | 43(1)        | 30 days        | review opinion, from receipt of the request                                                                                               | 自收到复查申请之日起作出复查意见
ShandongReReviewRequest    | 44(1)        | 30 days        | request for re-review, from receipt of the written review opinion                                                                         | 自收到书面答复之日起申请复核
ShandongReReviewAcceptance | 44(1)        | 3 working days | decision on accepting the request for re-review                                                                                           | 决定是否受理复核申请的期限
ShandongReReviewOpinion    | 44(1)        | 30 days        | re-review opinion, from receipt of the request                                                                                            | 自收到复核申请之日起作出复核意见
ShandongHearing            | 44(2)        |                | hearing in re-review; its time is not counted                                                                                             | 复核听证，所需时间不计算在期限内
ShandongRemand             | 45(1)(ii)    |                | who revokes orders a new opinion in a set time, unless the matter should not have been accepted                                           | 撤销的应当责令在指定期限内重新作出意见，不应受理的除外
ShandongSameOpinion        | 45(2)        |                | after remand for facts, evidence or basis, not the same on the same facts and reasons                                                     | 因事实、证据、依据被责令重新作出的，不得以同一事实和理由作出相同意见
ShandongMediated           | 46(1)(i)     |                | mediation agreement reached                                                                                                               | 经调解达成调解协议
ShandongLapse              | 46(1)(ii)    |                | no review or re-review asked for in time without good reason                                                                              | 无正当理由超过期限未申请复查、复核
ShandongReReviewed         | 46(1)(iii)   |                | re-review opinion served in writing                                                                                                       | 复核意见书面送达
ShandongNoSuccessor        | 46(1)(iv)    |                | death or end without a successor                                                                                                          | 死亡或者终止且无权利义务承受人
ShandongNoLongerAccepted   | 46(2)        |                | after conclusion, the same facts and reasons are no longer accepted                                                                       | 终结后以同一事实和理由提出的，不再受理
`

// Repealed.
const zhejiangTable = `
provision                  | Zhejiang2016 | number         | what it says                                                        | 条文内容
ZhejiangRepresentatives    | 15(2)        | 3 persons      | up to ten petitioners elect representatives                         | 十人以下的推选代表
ZhejiangAcceptance         | 20(1)        | 5 working days | decision on acceptance                                              | 决定是否受理的期限
ZhejiangStatutoryPath      | 20(1)(i)     |                | not accepted: a statutory path is to be taken                       | 应当通过法定途径解决的不予受理
ZhejiangOutside            | 20(1)(iii)   |                | not accepted: another organ of the same level is to handle it       | 应当由同级其他国家机关处理的不予受理
ZhejiangAlreadyAccepted    | 20(1)(v)     |                | not accepted: accepted and within its limits, or concluded          | 已经受理并在办理期限内，或者已经处理终结的不再受理
ZhejiangReceiverAcceptance | 20(2)        | 5 working days | decision of the receiver of a transfer                              | 收到转送、交办的机关决定是否受理的期限
ZhejiangHandlingPeriod     | 23(1)        | 30 days        | matters are concluded as a rule within the period from acceptance   | 一般自受理之日起办结的期限
ZhejiangHandlingExtension  | 23(1)        | 60 days        | extension approved by the head                                      | 经负责人批准延长
ZhejiangSettled            | 25(1)(i)     |                | agreement performed                                                 | 达成协议并履行完毕
ZhejiangLapse              | 25(1)(ii)    |                | no review or re-review asked for in time                            | 未在期限内申请复查、复核
ZhejiangConclusion         | 25(1)(iii)   |                | re-review opinion served in writing                                 | 复核意见书面送达
ZhejiangNoLongerAccepted   | 25(2)        |                | after conclusion, the same facts and reasons are no longer accepted | 终结后以同一事实和理由提出的，不再受理
`

// Repealed.
const anhuiTable = `
provision            | Anhui  | number         | what it says                                                               | 条文内容
AnhuiAlreadyAccepted | 32(1)  |                | the superior does not accept what is accepted or being handled below       | 已经受理或者正在办理的，上级机关不予受理
AnhuiHearing         | 34(2)  |                | hearing while a matter is handled, reviewed or re-reviewed, held in public | 办理信访事项可以举行听证，公开举行
AnhuiFileHandover    | 38     | 5 working days | the lower organ hands over its file, from the superior's acceptance        | 原机关自上级机关受理之日起提交案卷材料
AnhuiStatutoryPath   | 39     |                | the reviewer revokes the opinion and names the statutory path              | 应当通过法定途径解决的，撤销原意见并告知途径
AnhuiRevocation      | 40     |                | the reviewer revokes or changes an opinion                                 | 撤销或者变更原意见
AnhuiWithdrawal      | 41     |                | withdrawal by the petitioner, with reasons, while the matter is handled    | 办理期间信访人说明理由撤回
AnhuiSettled         | 42(i)  |                | settled by written agreement                                               | 达成书面协议
AnhuiLapse           | 42(ii) |                | no review or re-review asked for in time                                   | 未在期限内申请复查、复核
AnhuiNoSuccessor     | 42(iv) |                | death or end without a successor                                           | 死亡或者终止且无权利义务承受人
`

// Repealed.
const guizhouTable = `
provision           | Guizhou | number | what it says                                                                                                 | 条文内容
GuizhouReturn       | 33(2)   | 5 days | the receiver of a transfer returns what is not its business, with a written opinion, and does not pass it on | 不属于受理范围的，附书面意见退回转送、交办机构，不得自行转送、交办
GuizhouFileHandover | 37(2)   | 5 days | the lower organ hands over its file, from the superior's acceptance                                          | 原机关自上级机关受理之日起提交案卷材料
GuizhouWithdrawal   | 43      |        | withdrawal by the petitioner, with reasons, while the matter is handled                                      | 办理期间信访人说明理由撤回
GuizhouHearing      | 44      |        | hearing in grave, complex or difficult matters                                                               | 重大、复杂、疑难的可以举行听证
`
