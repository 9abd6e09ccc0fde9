package statute

// Ways outside of the petition procedure: reconsideration, suit, land, compensation.

// Administrative Reconsideration Law. Of the matters that go to reconsideration first the law of 2017 named
// natural resources alone. Against a department the petitioner chose, until 2023, between its government and the department
// above; since 2024 it is the government alone.
const reconsiderationTable = `
provision                    | ARL2017   | ARL2023    | number         | what it says                                                                                   | 条文内容
ReconsiderationMediation     | -         | 5          |                | a reconsideration case may be mediated, freely and within the law                              | 行政复议可以调解，自愿、合法
ReconsiderationOfPenalty     | 6(i)      | 11(i)      |                | reconsideration of a penalty                                                                   | 对行政处罚决定不服
ReconsiderationOfTitle       | 6(iv)     | 11(iv)     |                | reconsideration of a decision on who owns or may use natural resources                         | 对确认自然资源所有权、使用权的决定不服
ReconsiderationOfDuty        | 6(ix)     | 11(xi)     |                | a duty to protect was not performed, or (since 2024) refused or not answered                   | 申请履行保护职责，行政机关未依法履行（2024年起含拒绝、不予答复）
ReconsiderationOfBenefit     | 6(x)      | 11(xii)    |                | pensions, insurance or assistance were not paid as the law requires                            | 未依法给付抚恤金、社会保险待遇、最低生活保障
NoReconsiderationOfMediation | 8(2)      | 12(iv)     |                | what an organ mediated in a civil dispute is not open to reconsideration                       | 行政机关对民事纠纷的调解不属于复议范围
ReconsiderationRequest       | 9(1)      | 20(1)      | 60 days        | application, from knowing of the act                                                           | 自知道行政行为之日起申请行政复议
ReconsiderationUntold        | -         | 20(3)      | 1 year         | not told of it: from learning of it, at most so long after knowing of the act                  | 未告知复议权利的自知道之日起，最长自知道行为内容之日起一年
ReconsiderationFirstPenalty  | -         | 23(1)(i)   |                | a penalty imposed on the spot: reconsideration before suit                                     | 对当场处罚不服的，应当先申请行政复议
ReconsiderationFirstTitle    | 30(1)     | 23(1)(ii)  |                | a decision against a lawfully acquired right to natural resources: reconsideration before suit | 侵犯已依法取得的自然资源权利的，应当先申请行政复议
ReconsiderationFirstDuty     | -         | 23(1)(iii) |                | failure to perform a duty that the law names: reconsideration before suit                      | 未履行法定职责的，应当先申请行政复议
ReconsiderationFirstTold     | -         | 23(2)      |                | the organ tells that reconsideration comes first                                               | 应当告知先申请行政复议
ReconsiderationOrgan         | 12(1)     | 24(1)(i)   |                | against a department: its government (until 2023 or the department above)                      | 对工作部门不服的，向本级政府申请（2023年底前也可向上一级主管部门）
ReconsiderationOfGovernment  | 13(1)     | 24(1)(ii)  |                | against a local government: the government above                                               | 对地方人民政府不服的，向上一级人民政府申请
ReconsiderationOfStation     | 15(1)(ii) | 24(4)      |                | against a station in its own name: its department's government (until 2023 or the department)  | 对派出机构以自己名义的行为不服的，向部门的本级政府申请（2023年底前也可向该部门）
ReconsiderationVertical      | 12(2)     | 27         |                | against customs, finance, tax and state security: the department above                         | 对垂直领导的机关和国家安全机关不服的，向上一级主管部门申请
ReconsiderationOfJustice     | -         | 28         |                | against the justice department: its government, or the justice department above                | 对司法行政部门不服的，向本级人民政府或者上一级司法行政部门申请
ReconsiderationAcceptance    | 17(1)     | 30(1)      | 5 working days | the application is examined for acceptance                                                     | 收到申请后审查是否受理
SuitAfterReconsideration     | 19        | 34         | 15 days        | reconsideration comes first but was refused, unanswered or (since 2024) dismissed: suit        | 复议前置而不予受理、逾期不答复（2024年起含驳回申请）的，提起诉讼
ReconsiderationPeriod        | 31(1)     | 62(1)      | 60 days        | the decision, from acceptance                                                                  | 自受理之日起作出行政复议决定
ReconsiderationExtension     | 31(1)     | 62(1)      | 30 days        | extension in complicated cases, told to the parties                                            | 情况复杂的经批准延长并告知当事人
ReconsiderationSummary       | -         | 62(2)      | 30 days        | the decision in summary procedure, from acceptance                                             | 简易程序自受理之日起作出决定
ReconsiderationDocument      | -         | 73(1)      |                | a mediation document signed and sealed is binding                                              | 行政复议调解书签章后具有法律效力
ReconsiderationWorkingDays   | 40(2)     | 88(2)      |                | five and seven days are working days, since 2024 also three and ten                            | “五日”“七日”（2024年起含“三日”“十日”）是指工作日
`

// Administrative Litigation Law. The text of 2017 was read.
const administrativeSuitLawTable = `
provision                  | ALL2014   | ALL2017   | number   | what it says                                                                     | 条文内容
SuitOverTitle              | 12(1)(iv) | 12(1)(iv) |          | suit against a decision on who owns or may use natural resources                 | 对确认自然资源所有权、使用权的决定提起诉讼
SuitOverDuty               | 12(1)(vi) | 12(1)(vi) |          | suit where a duty to protect person or property is refused or not answered       | 申请履行保护职责被拒绝或者不予答复的提起诉讼
SuitOrReconsideration      | 44(1)     | 44(1)     |          | reconsideration and then suit, or suit at once                                   | 可以先复议再起诉，也可以直接起诉
ReconsiderationBeforeSuit  | 44(2)     | 44(2)     |          | where a law asks for reconsideration first, it comes first                       | 法律、法规规定复议前置的依照其规定
SuitAgainstReconsideration | 45        | 45        | 15 days  | suit against a reconsideration decision, or against its silence                  | 对复议决定不服或者复议逾期不作决定的，提起诉讼
DirectSuit                 | 46(1)     | 46(1)     | 6 months | suit without reconsideration, from knowing of the act                            | 自知道行政行为之日起直接提起诉讼
SilenceOnDuty              | 47(1)     | 47(1)     | 2 months | after so long without performance there is suit, unless a text sets another time | 接到申请之日起逾期不履行保护职责的，可以起诉
SilenceInEmergency         | 47(2)     | 47(2)     |          | in an emergency the wait falls away                                              | 紧急情况下不受该期限限制
`

// State Compensation Law. Arts. 3 to 14 are of administrative acts, 17 and 18 of criminal procedure. Read against the text.
const compensationTable = `
provision               | StCL2012 | number   | what it says                                                                    | 条文内容
CompensationForPerson   | 3        |          | unlawful administrative acts against the person                                 | 行政行为侵犯人身权的赔偿
CompensationForProperty | 4        |          | unlawful administrative acts against property                                   | 行政行为侵犯财产权的赔偿
CompensationRequest     | 9(2)     |          | first asked of the organ that owes it, or together with reconsideration or suit | 先向赔偿义务机关提出，也可以在复议、诉讼时一并提出
CompensationDecision    | 13(1)    | 2 months | the organ decides, from receipt of the request                                  | 自收到申请之日起作出是否赔偿的决定
CompensationSuit        | 14       | 3 months | suit against silence, refusal or the sum                                        | 逾期不决定、不予赔偿或者对数额有异议的，提起诉讼
CompensationForArrest   | 17       |          | acts of criminal procedure against the person                                   | 刑事诉讼行为侵犯人身权的赔偿
CompensationForSeizure  | 18       |          | acts of criminal procedure against property                                     | 刑事诉讼行为侵犯财产权的赔偿
CompensationTime        | 39(1)    | 2 years  | time to ask, from knowing that the act infringes; detention is not counted      | 请求时效自知道行为侵权之日起，被羁押期间不计
`

// Land Administration Law. Read against the texts of 2004 and 2019.
const landTable = `
provision        | LAL2004 | LAL2019 | number  | what it says                                                                            | 条文内容
LandDispute      | 16(1)   | 14(1)   |         | who owns or may use land: the parties negotiate, else the government decides            | 土地所有权、使用权争议，协商不成的由人民政府处理
LandDisputeOrgan | 16(2)   | 14(2)   |         | between units: county or above; where a person is a party: township, or county or above | 单位之间由县级以上政府处理，涉及个人的由乡级或者县级以上政府处理
LandDisputeSuit  | 16(3)   | 14(3)   | 30 days | suit against the decision, from receipt of its notice                                   | 自接到处理决定通知之日起提起诉讼
LandAsItIs       | 16(4)   | 14(4)   |         | until it is settled nobody changes how the land is used                                 | 争议解决前不得改变土地利用现状
`

// Grassland Law. It sets no time to sue of its own. Read against the texts of 2013 and 2021.
const grasslandTable = `
provision             | GrL2013 | GrL2021 | number | what it says                                                                            | 条文内容
GrasslandDispute      | 16(1)   | 16(1)   |        | who owns or may use grassland: the parties negotiate, else the government decides       | 草原所有权、使用权争议，协商不成的由人民政府处理
GrasslandDisputeOrgan | 16(2)   | 16(2)   |        | between units: county or above; where a person is a party: township, or county or above | 单位之间由县级以上政府处理，涉及个人的由乡级或者县级以上政府处理
GrasslandDisputeSuit  | 16(3)   | 16(3)   |        | suit against the decision                                                               | 对处理决定不服的提起诉讼
GrasslandAsItIs       | 16(4)   | 16(4)   |        | until it is settled nobody changes how it is used or damages it                         | 争议解决前不得改变利用现状、破坏草原和设施
`

// Mediation and arbitration of rural land contract disputes. What it covers is contract, circulation, taking back,
// confirmation and infringement of contracted land; who owns the land is not among them. Read against the text.
const farmlandTable = `
provision               | RLCD2009     | number  | what it says                                                            | 条文内容
FarmlandDisputes        | 2(2)(i)–(vi) |         | which disputes over contracted land it covers                           | 农村土地承包经营纠纷的范围
FarmlandConfirmation    | 2(2)(iv)     |         | disputes over confirming a contracted right are among them              | 因确认土地承包经营权发生的纠纷
FarmlandInfringement    | 2(2)(v)      |         | disputes over infringement of a contracted right are among them         | 因侵害土地承包经营权发生的纠纷
FarmlandExpropriation   | 2(3)         |         | expropriation and its compensation are outside: reconsideration or suit | 征收及其补偿纠纷不属于仲裁范围，通过复议、诉讼解决
FarmlandMediation       | 3            |         | settlement, or mediation by the village committee or the township       | 自行和解，或者请求村民委员会、乡镇人民政府调解
FarmlandArbitration     | 4            |         | arbitration, or suit at once                                            | 申请仲裁，也可以直接起诉
FarmlandArbitrationTime | 18           | 2 years | time to ask for arbitration, from knowing of the infringement           | 申请仲裁的时效自知道权利被侵害之日起
FarmlandAwardSuit       | 48           | 30 days | suit after an award, from its receipt; after that the award binds       | 自收到裁决书之日起提起诉讼，逾期裁决生效
`
