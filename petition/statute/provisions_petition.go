package statute

// Where each provision stands, edition by edition, in the form of article.go; "-" where an edition has no such provision, and
// "whole" where a document is cited as such. The rows stand in the order of the constants in provision.go. number is what
// the provision names: a limit or, edition by edition, 10/11 days.

// Petition Regulations of 2005, Regulations on Petition Work of 2022. Read against the text of both.
const petitionTable = `
provision                | PR2005       | PWR2022    | number         | what it says                                                             | 条文内容
RegistrationAndDirection | 21           | 22         | 15 days        | petition office registers the matter and decides where it goes           | 信访部门登记并区分情况处理
DirectReceipt            | 22(1)        | 23(1)      |                | other organs register, and accept, pass down or name the competent organ | 其他机关登记信访人直接提出的事项，受理、转送交办或者告知有权机关
NoticeToPetitioner       | 22(2)        | 23(2)      | 15 days        | written notice to the petitioner, unless name or address is unclear      | 书面告知信访人，姓名、住址不清的除外
TransferredMatters       | 21(2)        | 23(3)      | 15 days        | written notice to the petitioner of a matter that came by transfer       | 对转送、交办事项书面告知信访人
TransferObjection        | -            | 23(3)      | 5 working days | objection to a transfer outside one's competence, with reasons           | 对不属于职权范围的转送、交办提出异议并说明理由
CompetenceDispute        | 24           | 24         |                | several organs agree who accepts, else their common superior decides     | 涉及多个机关的协商受理，有争议的由共同上一级决定
AlreadyAccepted          | 16           | 19(3)      |                | the higher organ does not accept what is accepted or being handled below | 已经受理或者正在办理的，上级机关不予受理
VisitLevel               | 16           | 20(1)      |                | visits go to the competent organ of the level or the one above           | 走访应到有权处理的本级或者上一级机关
Representatives          | 18(2)        | 20(3)      | 5 persons      | several petitioners visiting elect representatives                       | 多人走访应当推选代表
UrgentReport             | 26, 27       | 25         |                | urgent and major matters are reported at once                            | 重大、紧急信访事项及时报告
PetitionOrder            | 20           | 26         |                | conduct that petitioners must refrain from                               | 信访人不得有的行为
DisorderHandling         | 47           | 47         |                | dissuasion, warning and handling of disorder                             | 对违反信访秩序的劝阻、批评、教育和处置
LeadersOnCases           | -            | 18(2)      |                | leading officials take charge of cases                                   | 领导干部包案化解
NoRetaliation            | 3(3)         | 18(4)      |                | nobody may retaliate against petitioners                                 | 任何组织和个人不得打击报复信访人
Recusal                  | 30           | 28(3)      |                | officials with a direct interest are recused                             | 有直接利害关系的工作人员应当回避
SuggestionHandling       | 29           | 29         |                | suggestions are studied and, if sound, adopted                           | 建议意见类事项的研究论证和采纳
AccusationHandling       | -            | 30         |                | accusations are received, handled and answered by their own rules        | 检举控告类事项依规依纪依法办理
DisciplineTransfer       | -            | 22         |                | accusations for discipline inspection are transferred there              | 属于纪检监察机关受理的检举控告转送纪检监察机关
AccusationSecrecy        | 23           | 30(3)      |                | accusations are not disclosed to the accused                             | 不得将检举、揭发材料透露或者转给被检举人
GrievanceSorting         | 14(2), 21(i) | 31(i)–(vi) |                | grievances are sorted into statutory procedures                          | 申诉求决类事项区分情况办理
StatutoryPaths           | 14(2)        | 31(i)–(iv) |                | what has a statutory procedure is led into it                            | 应当通过法定途径解决的，导入相应程序
LitigationMatters        | -            | 31(i)      |                | litigation, criminal filing, legal supervision and police procedure      | 涉法涉诉事项按照法定程序处理
ArbitrationMatters       | -            | 31(ii)     |                | arbitration                                                              | 应当通过仲裁解决的
PartyAppealMatters       | -            | 31(iii)    |                | party members' appeals                                                   | 可以通过党员申诉、申请复审等解决的
AdministrativePaths      | -            | 31(iv)     |                | reconsideration, adjudication, confirmation, licence and penalty         | 可以通过行政程序解决的
ProtectionDuty           | -            | 31(v)      |                | duty to investigate a violation or to protect person and property        | 申请查处违法行为、履行保护职责的，依法履行或者答复
OrdinaryPetition         | -            | 31(vi)     |                | the rest is heard, verified and answered by a written opinion            | 其他事项听取陈述、调查核实，出具信访处理意见书
HandlingHearing          | 31(2)        | 31(vi)     |                | a hearing may be held in major, complex or difficult matters             | 重大、复杂、疑难事项可以举行听证
OpinionContent           | 32           | 32         |                | written opinion: supported, explained or not supported                   | 书面处理意见：支持、解释说明、不予支持
OpinionExecution         | 32(2)        | 32(2)      |                | execution of a supporting opinion is urged                               | 支持信访请求的，督促执行
PetitionMediation        | 13           | 33         |                | mediation within discretion, both sides consenting                       | 裁量权范围内经双方同意进行调解
HandlingPeriod           | 33           | 34         | 60 days        | matters are concluded within the period from acceptance                  | 自受理之日起办结的期限
HandlingExtension        | 33           | 34         | 30 days        | extension approved by the head and explained to the petitioner           | 经负责人批准延长并告知理由
ReviewRequest            | 34           | 35         | 30 days        | request for review, from receipt of the written opinion                  | 自收到书面答复之日起请求复查
ReviewOpinion            | 34           | 35         | 30 days        | review opinion, from receipt of the request                              | 自收到复查请求之日起提出复查意见
ReReviewRequest          | 35(1)        | 36(1)      | 30 days        | request for re-review, from receipt of the written review opinion        | 自收到复查意见书面答复之日起请求复核
ReReviewOpinion          | 35(1)        | 36(1)      | 30 days        | re-review opinion, from receipt of the request                           | 自收到复核请求之日起提出复核意见
ReReviewHearing          | 35(2)        | 36(2)      |                | hearing in re-review; its time is not counted                            | 复核听证，所需时间不计算在期限内
NoLongerAccepted         | 35(3)        | 36(3)      |                | after re-review, the same facts and reasons are no longer accepted       | 复核后以同一事实和理由提出的，不再受理
SocialRelief             | -            | 37(2)      |                | help with social assistance and judicial relief                          | 告知、帮助申请社会救助，依规定给予司法救助
DutiesAfterConclusion    | -            | 37(3)      |                | guidance, conflict resolution and relief go on after conclusion          | 复查复核、依法终结后继续疏导教育、矛盾化解、帮扶救助
PetitionCommencement     | 51           | 50         |                | first day in force                                                       | 施行日期
`

// National rules on simplified handling. Only reports of the text were seen.
const simplifiedTable = `
provision            | SHR2022 | number          | what it says                                                 | 条文内容
SimplifiedScope      | 4       |                 | first petitions that are clear, undisputed and easily solved | 可以简易办理的初次信访事项
SimplifiedExclusions | 5       |                 | what may not be handled simply                               | 不适用简易办理的信访事项
SimplifiedAcceptance | whole   | 3 working days  | acceptance in simplified handling                            | 简易办理的受理期限
SimplifiedOpinion    | whole   | 10 working days | opinion in simplified handling, from acceptance              | 简易办理自受理起的答复期限
`

// Reply of June 2005 on articles 34 and 35 of the regulations of 2005. Read against the text.
const levelAboveTable = `
provision            | SCL253 | number | what it says                                               | 条文内容
LevelAbove           | §1     |        | which organ is one level above                             | “上一级行政机关”的含义
MattersBeforeMay2005 | §2     |        | matters open on 2005-05-01 go on under the new regulations | 2005年5月1日前未办结事项的适用
`
