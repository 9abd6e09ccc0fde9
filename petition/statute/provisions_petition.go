package statute

// Where each provision stands, edition by edition, in the form of article.go; "-" where an edition has no such provision, and
// "whole" where a document is cited as such. ~ before a place marks a reading. "until CPLI2015" after it says that the place is
// displaced by that text from its first day on, though its own text goes on. The rows stand in the order of the constants in
// provisions.go. number is what the provision names: a limit or, edition by edition, 10/11 days.

// Petition Regulations of 2005, Regulations on Petition Work of 2022. Both texts were read.
const petitionTable = `
provision                | PR2005          | PWR2022    | number         | what it says                                                                                         | 条文内容
RegistrationAndDirection | 21(1)           | 22(1)      | 15 days        | petition office registers the matter and decides where it goes                                       | 信访部门登记并区分情况处理
DirectReceipt            | 22(1)           | 23(1)      |                | other organs register, and accept, pass on or name the competent organ                               | 其他机关登记信访人直接提出的事项，受理、转送交办或者告知有权机关
NoticeToPetitioner       | 22(2)           | 23(2)      | 15 days        | written notice to the petitioner who came directly, unless name or address is unclear                | 书面告知直接提出的信访人，姓名、住址不清的除外
PassingOn                | 21(1)(iii)      | 23(1)      |                | a matter of a subordinate organ is passed on to it (2005: by the petition office)                    | 涉及下级机关的事项转送、交办（2005年：由信访工作机构转送）
TransferredMatters       | 21(2)           | 23(3)      | 15 days        | whoever receives a transfer or assignment tells the petitioner in writing, from its receipt          | 收到转送、交办的机关自收到之日起书面告知信访人
TransferObjection        | -               | 23(3)      | 5 working days | objection to a transfer outside one's competence, with reasons                                       | 对不属于职权范围的转送、交办提出异议并说明理由
NoticeOtherRules         | -               | 23(4)      |                | notice of litigation-rights matters and of accusations by other rules                                | 涉及诉讼权利救济事项和检举控告事项的告知按照有关规定执行
CompetenceDispute        | 24              | 24(1)      |                | several organs agree who accepts, else their common superior decides                                 | 涉及多个机关的协商受理，有争议的由共同上一级决定
AlreadyAccepted          | 16              | 19(3)      |                | the organ above does not accept what is accepted or being handled below                              | 已经受理或者正在办理的，上级机关不予受理
VisitLevel               | 16              | 20(1)      |                | visits go to the competent organ of the level or the one above                                       | 走访应到有权处理的本级或者上一级机关
LitigationVisits         | -               | 20(2)      |                | visits about relief of litigation rights go to political-legal organs                                | 走访提出涉及诉讼权利救济事项的，向政法部门提出
Representatives          | 18(2)           | 20(3)      | 5 persons      | several petitioners visiting elect representatives                                                   | 多人走访应当推选代表
UrgentReport             | 26(1)           | 25(1)      |                | major and urgent matters are reported                                                                | 重大、紧急信访事项的报告
UrgentMeasures           | 27              | 25(1)      |                | measures against their effects, within one's powers                                                  | 在职责范围内及时采取措施
PetitionOrder            | 20              | 26         |                | conduct that petitioners must refrain from                                                           | 信访人不得有的行为
SolutionsInPlace         | -               | 27         |                | reasonable claims are resolved, others explained, hardship relieved, unlawful conduct dealt with     | 诉求合理的解决问题、诉求无理的思想教育、生活困难的帮扶救助、行为违法的依法处理
DisorderHandling         | 47(1)           | 47(1)      |                | disorder is met with dissuasion, criticism or education                                              | 对违反信访秩序的劝阻、批评或者教育
DisorderWarning          | 47(2)           | -          |                | where that fails the police warn, admonish or stop it                                                | 经劝阻无效的，由公安机关警告、训诫或者制止
DisorderPolice           | 47(2)           | 47(2)      |                | police measures on the spot, and penalties where the law provides for them                           | 公安机关依法采取现场处置措施、给予治安管理处罚
LeadersOnCases           | -               | 18(2)      |                | leading officials take charge of cases                                                               | 领导干部包案化解
NoRetaliation            | 3(3)            | 18(4)      |                | nobody may retaliate against petitioners                                                             | 任何组织和个人不得打击报复信访人
LitigationApart          | -               | 28(2)      |                | matters of litigation rights are taken apart from ordinary petitions                                 | 涉及诉讼权利救济的事项从普通信访体制中分离
Recusal                  | 30              | 28(3)      |                | officials with a direct interest are recused                                                         | 有直接利害关系的工作人员应当回避
SuggestionHandling       | 29              | 29(1)      |                | suggestions are studied and, if sound, adopted                                                       | 建议意见类事项的研究论证和采纳
SuggestionReply          | -               | 29(1)      |                | what is adopted in whole or part is answered                                                         | 采纳或者部分采纳的予以回复
AccusationHandling       | -               | 30(1)      |                | accusations are received, handled and answered by their own rules                                    | 检举控告类事项依规依纪依法办理
LitigationForwarded      | -               | 22(2)      |                | petition offices pass litigation matters on to political-legal organs                                | 信访部门对涉法涉诉事项转送、引导向政法部门反映
DisciplineTransfer       | -               | 22(2)      |                | petition offices transfer accusations for discipline inspection there                                | 信访部门将属于纪检监察机关受理的检举控告转送
AccusationSecrecy        | 23              | 30(3)      |                | accusations are not disclosed to the accused                                                         | 不得将检举、揭发材料透露或者转给被检举人
GrievanceSorting         | 14(2), 21(1)(i) | 31(i)–(vi) |                | grievances are sorted into statutory procedures                                                      | 申诉求决类事项区分情况办理
StatutoryPaths           | 14(2)           | 31(i)–(iv) |                | what has a statutory procedure is led into it                                                        | 应当通过法定途径解决的，导入相应程序
LitigationMatters        | 14(2), 21(1)(i) | 31(i)      |                | litigation, criminal filing, legal supervision and police procedure                                  | 应当通过诉讼等法律程序处理的
LitigationConclusion     | -               | 31(i)      |                | litigation-related matters not concluded by law follow the procedures of law                         | 涉法涉诉信访事项未依法终结的，按照法定程序处理
ArbitrationMatters       | 14(2), 21(1)(i) | 31(ii)     |                | arbitration                                                                                          | 应当通过仲裁解决的
PartyAppealMatters       | -               | 31(iii)    |                | party members' appeals                                                                               | 可以通过党员申诉、申请复审等解决的
AdministrativePaths      | 14(2), 21(1)(i) | 31(iv)     |                | reconsideration and other administrative procedures                                                  | 可以通过行政复议等行政程序解决的
ProtectionDuty           | -               | 31(v)      |                | duty to investigate a violation or to protect person and property                                    | 申请查处违法行为、履行保护职责的，依法履行或者答复
OrdinaryPetition         | 31(1), 32(1)    | 31(vi)     |                | the rest is heard, verified and answered by a written opinion                                        | 其他事项听取陈述、调查核实，出具处理意见
HandlingHearing          | 31(2)           | 31(vi)     |                | a hearing may be held in major, complex or difficult matters                                         | 重大、复杂、疑难事项可以举行听证
OpinionResult            | 32(1)           | 32(1)      |                | written opinion: supported, explained or not supported                                               | 书面处理意见：支持、解释说明、不予支持
OpinionContent           | -               | 32(1)      |                | the opinion states claims, facts and reasons, result and legal basis                                 | 意见书载明投诉请求、事实和理由、处理意见及其依据
OpinionExecution         | 32(2)           | 32(2)      |                | execution of a supporting opinion is urged                                                           | 支持信访请求的，督促执行
PetitionMediation        | ~13(2)          | 33         |                | mediation within discretion, both sides consenting                                                   | 裁量权范围内经双方同意进行调解
GuidedSettlement         | -               | 33         |                | both sides may be guided to settle; what is agreed is put into a document                            | 引导双方自愿和解，达成一致的制作协议书
HandlingPeriod           | 33              | 34         | 60 days        | matters are concluded within the period from acceptance                                              | 自受理之日起办结的期限
HandlingExtension        | 33              | 34         | 30 days        | extension approved by the head and explained to the petitioner                                       | 经负责人批准延长并告知理由
ReviewRequest            | 34              | 35         | 30 days        | request for review, from receipt of the written opinion                                              | 自收到书面答复之日起请求复查
ReviewOpinion            | 34              | 35         | 30 days        | review opinion, from receipt of the request                                                          | 自收到复查请求之日起提出复查意见
ReReviewRequest          | 35(1)           | 36(1)      | 30 days        | request for re-review, from receipt of the written review opinion                                    | 自收到复查意见书面答复之日起请求复核
ReReviewOpinion          | 35(1)           | 36(1)      | 30 days        | re-review opinion, from receipt of the request                                                       | 自收到复核请求之日起提出复核意见
ReReviewHearing          | 35(2)           | 36(2)      |                | hearing in re-review; its time is not counted                                                        | 复核听证，所需时间不计算在期限内
NoLongerAccepted         | 35(3)           | 36(3)      |                | after re-review, the same facts and reasons are no longer accepted                                   | 复核后以同一事实和理由提出的，不再受理
CombinedMediation        | -               | 37(1)      |                | people's, administrative and judicial mediation and other means together                             | 人民调解、行政调解、司法调解联动，综合运用多种手段
SocialRelief             | -               | 37(2)      |                | help with social assistance and judicial relief                                                      | 告知、帮助申请社会救助，依规定给予司法救助
DutiesAfterConclusion    | -               | 37(3)      |                | Party committees, governments, basic-level Party organisations and units go on with guidance, relief | 地方党委和政府以及基层党组织、基层单位继续疏导教育、矛盾化解、帮扶救助
SpecialInspection        | -               | 38(1)      |                | Party committees and governments inspect petition work                                               | 各级党委和政府组织专项督查
OfficeInspection         | -               | 38(2)      |                | joint conferences and petition offices inspect, and report what they find                            | 信访工作联席会议及信访部门开展督查并反馈、报告
YearlyAssessment         | -               | 39(1)      |                | petition work is assessed every year                                                                 | 每年对信访工作情况进行考核
LeadersAdmonished        | -               | 39(3)      |                | joint conference summons, circulates, lists or orders correction: leading bodies and cadres          | 对领导班子和领导干部约谈、通报、挂牌督办、责令整改
Supervision              | 36(1)           | 40(1)      |                | petition office presses for what is due and advises                                                  | 信访部门督办并提出改进建议
LiabilityProposed        | 38              | 40(3)      |                | petition office proposes to hold somebody liable                                                     | 信访部门提出追究责任的建议
SupervisionFeedback      | 36(2)           | 40(4)      | 30 days/-      | written answer to advice of the petition office                                                      | 对改进建议书面反馈情况
LiabilityExceededPowers  | 40(i)           | 42(i)      |                | powers exceeded or abused                                                                            | 超越或者滥用职权
LiabilityFailedToAct     | 40(ii)          | 42(ii)     |                | failed to act though bound to                                                                        | 应当作为而不作为
LiabilityWrongLaw        | 40(iii)         | 42(iii)    |                | law wrongly applied, or procedure broken                                                             | 适用法律、法规错误或者违反法定程序
LiabilityNotExecuted     | 40(iv)          | 42(iv)     |                | supporting opinion not executed                                                                      | 拒不执行支持信访请求意见
LiabilityPetitionOffice  | 41              | 43         |                | petition office did not register, pass on, assign or press                                           | 信访部门未按规定登记、转送、交办或者未履行督办职责
LiabilityNotRegistered   | 42(i)           | 44(i)      |                | matter not registered                                                                                | 对收到的信访事项不按规定登记
LiabilityNotAccepted     | 42(ii)          | 44(ii)     |                | matter not accepted though within the organ's powers                                                 | 对属于职权范围的信访事项不予受理
LiabilityNoNotice        | 42(iii)         | 44(iii)    |                | petitioner not told in writing in time                                                               | 未在规定期限内书面告知是否受理
LiabilityLate            | 43(i)           | 45(i)      |                | shirked, dragged, or not concluded in time                                                           | 推诿、敷衍、拖延或者未在规定期限内办结
LiabilityNotSupported    | 43(ii)          | 45(ii)     |                | clear and lawful claim not supported                                                                 | 对事实清楚、符合规定的投诉请求未予支持
LiabilityAdviceNeglected | -               | 45(iii)    |                | advice of the petition office neglected                                                              | 对信访部门的建议重视不够、落实不力
LiabilityHandling        | -               | 45(iv)     |                | other failures in handling                                                                           | 其他不履行或者不正确履行处理职责
LiabilityHarshness       | 44(2)           | 46(i)      |                | harsh conduct                                                                                        | 作风粗暴
LiabilityGain            | -               | 46(ii)     |                | gain from handling petitions                                                                         | 吃拿卡要、谋取私利
LiabilityLargeGroups     | -               | 46(iii)    |                | large groups or public opinion mishandled                                                            | 对规模性集体访、负面舆情处置不力
LiabilityUrgentHidden    | 45              | 46(iv)     |                | major and urgent matters hidden, misreported or reported late                                        | 对重大、紧急信访事项隐瞒、谎报、缓报
LiabilityDisclosed       | 44(1)           | 46(v)      |                | accuser's material disclosed to the accused                                                          | 将检举、揭发材料透露、转给被检举、揭发的人员或者单位
LiabilityRetaliation     | 46              | 46(vi)     |                | retaliation against petitioners                                                                      | 打击报复信访人
LiabilityOther           | -               | 46(vii)    |                | other breaches                                                                                       | 其他违规违纪违法的情形
PetitionCommencement     | 51              | 50         |                | first day in force                                                                                   | 施行日期
`

// National rules on simplified handling. Of both texts only reports were seen, of the first one none with its articles.
const simplifiedTable = `
provision            | SHR2016 | SHR2022 | number          | what it says                                                 | 条文内容
SimplifiedScope      | -       | 4       |                 | first petitions that are clear, undisputed and easily solved | 可以简易办理的初次信访事项
SimplifiedExclusions | -       | 5       |                 | what may not be handled simply                               | 不适用简易办理的信访事项
SimplifiedAcceptance | -       | whole   | 3 working days  | acceptance in simplified handling                            | 简易办理的受理期限
SimplifiedOpinion    | -       | whole   | 10 working days | opinion in simplified handling, from acceptance              | 简易办理自受理起的答复期限
`

// Reply of June 2005 on articles 34 and 35 of the regulations of 2005. The text was read.
const levelAboveTable = `
provision            | SCL253 | number | what it says                                                                                      | 条文内容
LevelAbove           | §1     |        | which organ is one level above                                                                    | “上一级行政机关”的含义
MattersBeforeMay2005 | §2     |        | before 2005-05-01 closed: only on new facts or reasons; open: by reference to the new regulations | 2005年5月1日前已办结的须有新的事实或者理由，未办结的参照新条例
`
