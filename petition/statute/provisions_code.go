package statute

// General principles of 1986, general rules of 2017, Civil Code. The texts were read. What the contract law of 1999 said
// stands in a table of its own, since it was in force beside the first two.
const civilCodeTable = `
provision                  | GPCL    | GRCL       | CC         | number             | what it says                                                                                                                                                  | 条文内容
AdultCapacity              | 11(1)   | 17, 18(1)  | 17, 18(1)  |                    | an adult has full capacity and may act for himself                                                                                                            | 成年人为完全民事行为能力人，可以独立实施民事法律行为
GuardianRepresents         | 14      | 23         | 23         |                    | the guardian represents by law whoever lacks full capacity                                                                                                    | 监护人是其法定代理人
LegalRepresentative        | 38      | 61         | 61         |                    | who represents a legal person by law or by its articles                                                                                                       | 依照法律或者章程代表法人的负责人
GuardianRatifies           | -       | 145(1)     | 145(1)     |                    | an act of a person of limited capacity binds if the guardian consents or ratifies                                                                             | 限制民事行为能力人实施的行为经法定代理人同意或者追认后有效
GuardianRatificationDemand | -       | 145(2)     | 145(2)     | -/1 month/30 days  | the other side demands ratification by the guardian within this time; silence is refusal                                                                      | 相对人催告法定代理人追认的期限，未作表示的视为拒绝
VoidableActs               | -       | 147–151    | 147–151    |                    | acts out of serious misunderstanding, fraud, duress or exploited distress may be revoked by a court                                                           | 重大误解、欺诈、胁迫、显失公平的行为可以请求撤销
RevocationMisunderstanding | -       | 152(1)(i)  | 152(1)(i)  | -/3 months/90 days | the right ends after this time from knowing of a serious misunderstanding                                                                                     | 重大误解的当事人自知道之日起行使撤销权的期限
RevocationKnown            | -       | 152(1)(i)  | 152(1)(i)  | 1 year             | the right ends after this time from knowing                                                                                                                   | 自知道或者应当知道撤销事由之日起行使撤销权的期限
RevocationDuress           | -       | 152(1)(ii) | 152(1)(ii) | 1 year             | the right ends after this time from the end of the duress                                                                                                     | 自胁迫行为终止之日起行使撤销权的期限
RevocationAtMost           | -       | 152(2)     | 152(2)     | 5 years            | the right ends after this time from the act, whatever was known                                                                                               | 自行为发生之日起撤销权消灭的期限
VoidActs                   | -       | 153, 154   | 153, 154   |                    | acts against mandatory law or public order, and collusion against others, are void                                                                            | 违反强制性规定、违背公序良俗、恶意串通的行为无效
VoidFromStart              | -       | 155        | 155        |                    | what is void or revoked binds nobody from the start                                                                                                           | 无效的或者被撤销的自始没有法律约束力
PartlyVoid                 | -       | 156        | 156        |                    | the rest stays valid where it can stand without the void part                                                                                                 | 部分无效不影响其他部分效力的，其他部分仍然有效
GivenBack                  | -       | 157        | 157        |                    | what was got under a void or revoked act is given back                                                                                                        | 无效、被撤销后取得的财产应当返还
Conditions                 | -       | 158        | 158        |                    | an act on a condition is in force when the condition is met                                                                                                   | 附生效条件的，自条件成就时生效
ConditionsFrustrated       | -       | 159        | 159        |                    | a condition kept from happening in bad faith counts as met                                                                                                    | 不正当地阻止条件成就的，视为条件已经成就
FirstAndLastDays           | -       | 160        | 160        |                    | an act with a first day is in force when the day comes                                                                                                        | 附生效期限的，自期限届至时生效
WrittenAuthority           | 65(2)   | 165        | 165        |                    | a written authority names agent, matter, scope and term, and is signed                                                                                        | 授权委托书载明的内容和签名
OralAuthority              | 65(1)   | ~165       | ~165       |                    | authority may be given orally                                                                                                                                 | 委托代理可以采用口头形式
JointAgents                | -       | 166        | 166        |                    | several agents for one matter act together unless agreed otherwise                                                                                            | 数人为同一事项代理人的共同行使代理权，另有约定的除外
AgentOfBothSides           | -       | 168(2)     | 168(2)     |                    | an agent of both sides needs the consent of both                                                                                                              | 双方代理须经被代理的双方同意或者追认
AgencyByPost               | -       | 170        | 170        |                    | who works for an organisation binds it within his duties                                                                                                      | 执行工作任务的人员在职权范围内的行为对法人或者非法人组织发生效力
UnauthorisedAct            | 66(1)   | 171(1)     | 171(1)     |                    | an act without authority binds if ratified                                                                                                                    | 无权代理及追认
RatificationDemand         | -       | 171(2)     | 171(2)     | -/1 month/30 days  | the other side demands ratification within this time; silence is refusal                                                                                      | 相对人催告追认的期限，未作表示的视为拒绝
ApparentAuthority          | -       | 172        | 172        |                    | an act without authority binds where the other side had reason to believe in it                                                                               | 相对人有理由相信有代理权的，代理行为有效
AgencyEnd                  | 69      | 173        | 173        |                    | when an agent's authority ends                                                                                                                                | 委托代理终止的情形
ActsAfterDeath             | -       | 174        | 174        |                    | acts that stay valid after the principal's death                                                                                                              | 被代理人死亡后仍有效的代理行为
CivilStartDay              | 154(2)  | 201(1)     | 201(1)     |                    | the day a period starts on is not counted                                                                                                                     | 开始的当日不计入
CivilHours                 | 154(2)  | 201(2)     | 201(2)     |                    | a period of hours starts at the hour given                                                                                                                    | 按照小时计算的自规定或者约定的时间开始
CivilMonthEnd              | -       | 202        | 202        |                    | months and years end on the corresponding day, or the last of the month                                                                                       | 到期月的对应日，没有的为月末日
CivilRollOver              | 154(3)  | 203        | 203        |                    | a period ending on a statutory day off ends on the next day after it                                                                                          | 最后一日是法定休假日的，以结束的次日为最后一日
SaturdayRollOver           | ~154(3) | 203        | 203        |                    | a Saturday is a day off too                                                                                                                                   | 星期六同为休息日
CivilOtherPeriods          | -       | 204        | 204        |                    | these rules count every period, unless law or agreement says otherwise                                                                                        | 期间依照本法计算，另有规定或者约定的除外
CivilInclusive             | 155     | 205        | 1259       |                    | within, above and below include the number                                                                                                                    | 以上、以下、以内包括本数
NoTimeSet                  | -       | -          | 511(iv)    |                    | without a time, performance may be made and asked for at any time, leaving time to prepare                                                                    | 履行期限不明确的，可以随时履行、随时请求履行
SeveralShares              | -       | -          | 517(1)     |                    | several creditors or debtors by shares                                                                                                                        | 按份债权、按份债务
EqualShares                | -       | -          | 517(2)     |                    | shares that cannot be told are equal                                                                                                                          | 份额难以确定的，视为份额相同
JointDebts                 | -       | -          | 518        |                    | joint creditors and debtors, by law or agreement only                                                                                                         | 连带债权、连带债务，由法律规定或者当事人约定
Variation                  | -       | -          | 543        |                    | the parties may vary a contract by agreement                                                                                                                  | 当事人协商一致可以变更合同
UnclearVariation           | -       | -          | 544        |                    | an unclear variation counts as none                                                                                                                           | 变更的内容约定不明确的，推定为未变更
CreditorChanged            | -       | -          | 545, 546   |                    | a claim is assigned; without notice not against the debtor                                                                                                    | 债权转让；未通知债务人的，对债务人不发生效力
DebtorChanged              | -       | -          | 551        |                    | a debt passes to another person with the creditor's consent                                                                                                   | 债务转移应当经债权人同意
DebtorJoins                | -       | -          | 552        |                    | a third person joins the debt                                                                                                                                 | 第三人加入债务
AgreementPassedOn          | -       | -          | 555, 556   |                    | rights and duties pass on together                                                                                                                            | 权利和义务一并转让
InterestBeforeDebt         | -       | -          | 561        |                    | what does not pay all counts towards costs, then interest, then the debt itself, unless agreed otherwise                                                      | 给付不足以清偿全部债务的，除另有约定外依次抵充费用、利息、主债务
SetOff                     | -       | -          | 568        |                    | debts of the same kind are set off by notice                                                                                                                  | 同种类债务的抵销，应当通知对方
PenaltyAgreed              | -       | -          | 585(1)     |                    | a penalty, or a way to reckon damages, may be agreed                                                                                                          | 可以约定违约金或者损失赔偿额的计算方法
PenaltyReduced             | -       | -          | 585(2)     |                    | a court may raise one that is too low and reduce one that is far too high                                                                                     | 违约金过低可以增加，过分高可以适当减少
PenaltyAndPerformance      | -       | -          | 585(3)     |                    | a penalty for delay leaves the debt to be performed                                                                                                           | 支付迟延履行违约金后，还应当履行债务
DepositFormed              | -       | -          | 586(1)     |                    | a deposit is formed when it is handed over                                                                                                                    | 定金合同自实际交付定金时成立
DepositCeiling             | -       | -          | 586(2)     |                    | at most a fifth of the subject of the contract; what is beyond it is no deposit; what was handed over counts, not what was agreed                             | 定金不得超过主合同标的额的百分之二十，超过部分不产生定金的效力；实际交付与约定不一致的，视为变更
DepositForfeited           | -       | -          | 587        |                    | who gave it and defeats the purpose of the contract loses it, who took it and does so returns it twice; performed, it counts towards the price or is returned | 给付方不能实现合同目的的无权请求返还，收受方双倍返还；履行的，抵作价款或者收回
DepositOrPenalty           | -       | -          | 588        |                    | where both are agreed, the other side chooses penalty or deposit; what the deposit does not cover may be claimed besides                                      | 既约定违约金又约定定金的，选择适用其一；定金不足以弥补损失的，可以请求超过部分的损失
SuretyDuty                 | -       | -          | 681        |                    | a surety performs where the debtor does not                                                                                                                   | 保证人在债务人不履行时履行债务或者承担责任
SuretyBarred               | -       | -          | 683        |                    | organs are no sureties                                                                                                                                        | 机关法人不得为保证人
SuretyForm                 | -       | -          | 685        |                    | a surety is bound in writing, be it by a clause of the contract that it secures                                                                               | 保证合同为单独订立的书面合同或者主合同中的保证条款
SuretyKinds                | -       | -          | 686        |                    | general or joint; general if not stated                                                                                                                       | 一般保证和连带责任保证；约定不明的按照一般保证
GeneralSurety              | -       | -          | 687        |                    | a general surety may refuse until the debtor's assets were tried in vain                                                                                      | 一般保证人在强制执行债务人财产仍不能履行前有权拒绝
JointSurety                | -       | -          | 688        |                    | a joint surety may be asked at once                                                                                                                           | 连带责任保证的债权人可以请求保证人承担责任
SuretyScope                | -       | -          | 691        |                    | principal, interest, penalty, damages and costs unless agreed otherwise                                                                                       | 保证的范围
SuretyPeriod               | -       | -          | 692        | 6 months           | how long a surety is bound if nothing is agreed                                                                                                               | 保证期间没有约定的，为主债务履行期限届满之日起六个月
SuretyFreed                | -       | -          | 693        |                    | a surety not sued or asked in that time is free                                                                                                               | 未在保证期间主张的，保证人不再承担责任
SuretyVariation            | -       | -          | 695(1)     |                    | what was made lighter without its consent counts for the surety too, what was made heavier does not                                                           | 未经保证人书面同意变更合同的，减轻的仍承担责任，加重的部分不承担
SuretyPeriodKept           | -       | -          | 695(2)     |                    | another time for performance, without its written consent, leaves its period alone                                                                            | 未经保证人书面同意变更履行期限的，保证期间不受影响
SuretyDebtPassedOn         | -       | -          | 697(1)     |                    | of a debt that passed on without its written consent a surety is free                                                                                         | 未经保证人书面同意转移债务的，对该债务不再承担保证责任
SuretyClaimAssigned        | -       | -          | 696        |                    | an assignment of which the surety was not told has no effect for it; where assignment was excluded and it did not consent in writing, it is free              | 债权转让未通知保证人的，对其不发生效力；约定禁止转让而未经其书面同意的，不再承担保证责任
SeveralSureties            | -       | -          | 699        |                    | several sureties answer by agreed shares, else each for all that it secures                                                                                   | 两个以上保证人按约定份额承担责任；没有约定份额的，可以请求任何一个承担
SuretyRecourse             | -       | -          | 700        |                    | a surety that has performed may ask the debtor for it, unless otherwise agreed, and stands in the place of the creditor, not to his harm                      | 保证人承担保证责任后，除另有约定外，有权在其范围内向债务人追偿，享有债权人的权利，但不得损害债权人的利益
HouseholdAgency            | -       | -          | 1060       |                    | one spouse's acts for daily family needs bind both                                                                                                            | 夫妻一方因家庭日常生活需要实施的行为对双方发生效力
`

// Contract Law of 1999. The text was read. What it says of agents is not in the general principles, beside which it stood, and
// went into the general rules of 2017.
const contractLawTable = `
provision                     | CL1999 | number  | what it says                                                                                                                                | 条文内容
ContractConditions            | 45     |         | a contract on a condition is in force when it is met; bad faith does not help                                                               | 附生效条件的合同，自条件成就时生效
ContractFirstAndLastDays      | 46     |         | a contract with a first day is in force when the day comes                                                                                  | 附生效期限的合同，自期限届至时生效
ContractGuardianRatifies      | 47(1)  |         | a contract of a person of limited capacity binds if the guardian ratifies                                                                   | 限制民事行为能力人订立的合同经法定代理人追认后有效
ContractGuardianDemand        | 47(2)  | 1 month | the other side demands ratification by the guardian within this time; silence is refusal                                                    | 相对人催告法定代理人追认的期限，未作表示的视为拒绝
ContractUnauthorisedAct       | 48(1)  |         | a contract made without authority binds if ratified                                                                                         | 无权代理订立的合同及追认
ContractRatificationDemand    | 48(2)  | 1 month | the other side demands ratification within this time; silence is refusal                                                                    | 相对人催告追认的期限，未作表示的视为拒绝
ContractApparentAuthority     | 49     |         | a contract made without authority binds where the other side had reason to believe in it                                                    | 相对人有理由相信有代理权的，代理行为有效
ContractVoid                  | 52     |         | when a contract is void                                                                                                                     | 合同无效的情形
ContractVoidable              | 54     |         | when a contract may be changed or revoked by a court                                                                                        | 可以请求变更或者撤销合同的情形
ContractRevocationKnown       | 55(i)  | 1 year  | the right ends after this time from knowing                                                                                                 | 自知道或者应当知道撤销事由之日起行使撤销权的期限
ContractVoidFromStart         | 56     |         | what is void or revoked binds nobody from the start; the rest may stand                                                                     | 无效的或者被撤销的合同自始没有法律约束力
ContractGivenBack             | 58     |         | what was got under a void or revoked contract is given back                                                                                 | 无效或者被撤销后取得的财产应当返还
ContractNoTimeSet             | 62(iv) |         | without a time, performance may be made and asked for at any time, leaving time to prepare                                                  | 履行期限不明确的，可以随时履行、随时要求履行
ContractVariation             | 77     |         | the parties may vary a contract by agreement                                                                                                | 当事人协商一致可以变更合同
ContractCreditorChanged       | 79, 80 |         | a claim is assigned; without notice not against the debtor                                                                                  | 合同权利的转让；未通知债务人的，对债务人不发生效力
ContractDebtorChanged         | 84     |         | a debt passes to another person with the creditor's consent                                                                                 | 合同义务的转移应当经债权人同意
ContractSetOff                | 99     |         | due debts of the same kind are set off by notice                                                                                            | 同种类到期债务的抵销，应当通知对方
ContractPenaltyAgreed         | 114(1) |         | a penalty, or a way to reckon damages, may be agreed                                                                                        | 可以约定违约金或者损失赔偿额的计算方法
ContractPenaltyReduced        | 114(2) |         | a court may raise one that is too low and reduce one that is far too high                                                                   | 违约金过低可以增加，过分高可以适当减少
ContractPenaltyAndPerformance | 114(3) |         | a penalty for delay leaves the debt to be performed                                                                                         | 支付迟延履行违约金后，还应当履行债务
ContractDepositForfeited      | 115    |         | who gave it and does not perform loses it, who took it and does not returns it twice; performed, it counts towards the price or is returned | 给付方不履行的无权要求返还，收受方不履行的双倍返还；履行的，抵作价款或者收回
ContractDepositOrPenalty      | 116    |         | where both are agreed, the other side chooses penalty or deposit                                                                            | 既约定违约金又约定定金的，选择适用其一
`

// Guarantee Law of 1995, seen in parts of a translation and in quotations, and its interpretation of 2000, read in full, which
// counts for what was guaranteed since 1995 too (133(3)). Article 24 of the law freed a surety of a contract that was varied; the interpretation keeps it bound
// as far as the debt was not made heavier.
const guaranteeLawTable = `
provision              | GL1995 | number   | what it says                                                                                                  | 条文内容
GuaranteeForm          | 13     |          | surety and creditor contract in writing                                                                       | 保证人与债权人应当以书面形式订立保证合同
GuaranteeGeneral       | 17     |          | a general surety may refuse until the debtor's assets were tried in vain                                      | 一般保证人在强制执行债务人财产仍不能履行前可以拒绝
GuaranteeJoint         | 18     |          | a joint surety may be asked at once                                                                           | 连带责任保证的债权人可以要求保证人承担责任
GuaranteeKinds         | 19     |          | joint if not stated                                                                                           | 对保证方式没有约定或者约定不明的，按照连带责任保证
GuaranteeScope         | 21     |          | principal, interest, penalty, damages and costs unless agreed otherwise                                       | 保证担保的范围
GuaranteeDebtPassedOn  | 23     |          | of a debt that passed on without its written consent a surety is free                                         | 未经保证人书面同意转让债务的，不再承担保证责任
GuaranteePeriodGeneral | 25(1)  | 6 months | how long a general surety is bound if nothing is agreed                                                       | 一般保证未约定保证期间的，为履行期届满之日起六个月
GuaranteeFreedGeneral  | 25(2)  |          | a general surety is free if the debtor was not sued in that time                                              | 保证期间未对债务人起诉或者申请仲裁的，免除保证责任
GuaranteePeriodJoint   | 26(1)  | 6 months | how long a joint surety is bound if nothing is agreed                                                         | 连带责任保证未约定保证期间的，为履行期届满之日起六个月
GuaranteeFreedJoint    | 26(2)  |          | a joint surety not asked in that time is free                                                                 | 保证期间未要求保证人承担责任的，免除保证责任
GuaranteeSeveral       | 12     |          | several sureties answer by agreed shares, else jointly                                                        | 两个以上保证人按约定份额承担责任，没有约定的承担连带责任
GuaranteeClaimAssigned | 22     |          | a surety answers to the assignee as it did before, unless agreed otherwise                                    | 债权转让的，保证人在原范围内继续承担责任，另有约定的除外
GuaranteeRecourse      | 31     |          | a surety that has performed may ask the debtor for it                                                         | 保证人承担保证责任后，有权向债务人追偿
DepositAgreed1995      | 89     |          | a deposit may be agreed; who gave it and does not perform loses it, who took it and does not returns it twice | 可以约定定金；给付方不履行的无权要求返还，收受方不履行的双倍返还
DepositFormed1995      | 90     |          | in writing, in force from the day on which it is handed over                                                  | 定金应当以书面形式约定，从实际交付之日起生效
DepositCeiling1995     | 91     |          | at most a fifth of the subject of the contract                                                                | 定金不得超过主合同标的额的百分之二十
`

const guaranteeInterpretationTable = `
provision              | GI2000 | number  | what it says                                                                                        | 条文内容
GuaranteeVariation     | 30(1)  |         | what was made lighter without its consent counts for the surety too, what was made heavier does not | 未经保证人同意变动主合同内容的，减轻的仍承担责任，加重的部分不承担
GuaranteePeriodKept    | 30(2)  |         | another time for performance, without its written consent, leaves its period alone                  | 未经保证人书面同意变动履行期限的，保证期间不变
GuaranteePeriodUnclear | 32(2)  | 2 years | how long a surety is bound until the debt is paid                                                   | 约定直至债务还清为止的，保证期间为履行期届满之日起二年
GuaranteeShared        | 20(2)  |         | joint sureties bear what the debtor cannot pay by the shares agreed among them, else equally        | 连带共同保证人对债务人不能追偿的部分按内部约定分担，没有约定的平均分担
DepositPurpose2000     | 120(1) |         | delay or another default forfeits the deposit where it defeats the purpose of the contract          | 迟延或者其他违约致使合同目的不能实现的，适用定金罚则
DepositInPart2000      | 120(2) |         | performed in part, it is forfeited by the share of what was not                                     | 不完全履行的，按未履行部分所占比例适用定金罚则
DepositExcess2000      | 121    |         | what is beyond a fifth of the subject of the contract is not supported                              | 超过主合同标的额百分之二十的部分不予支持
`

// Interpretation of 2020 on the security system, and of 2023 on the general part of contracts. The texts were read. The second counts
// for what happened under the Civil Code before it too, where no judgment was final (69(2)).
const securityInterpretationTable = `
provision               | SI2020 | number | what it says                                                                                            | 条文内容
SuretiesAmongThemselves | 13     |        | one surety has recourse to another by agreement, or where all signed one paper, in proportion; else not | 担保人之间有约定或者在同一份合同书上签署的，可以按比例请求分担，否则不得
EachSuretyPursued       | 29(1)  |        | who pursued one surety in its time has not pursued the others                                           | 在保证期间内向部分保证人主张，不及于其他保证人
`

const contractInterpretationTable = `
provision           | GCI2023 | number | what it says                                                                                                                 | 条文内容
DepositNamed        | 67(1)   |        | what was handed over under another name, without the nature of a deposit being agreed, is no deposit                         | 交付留置金、担保金、押金等而未约定定金性质的，不适用定金罚则
DepositBothInBreach | 68(1)   |        | where both sides defeated the purpose neither may invoke the deposit; a slight default of one does not keep it from doing so | 双方均致使不能实现合同目的的不适用定金罚则；轻微违约方可以主张
DepositInPart       | 68(2)   |        | performed in part and accepted, it is forfeited by the share of what was not, unless the purpose is defeated                 | 部分履行并被接受的，按未履行部分所占比例适用，致使不能实现合同目的的除外
DepositForceMajeure | 68(3)   |        | not where force majeure keeps the contract from being performed                                                              | 因不可抗力不能履行的，不适用定金罚则
`

// Provisions on private lending. The text of the second amendment of 2020 was read. Of that of 2015 articles 26 and 30 were seen in
// quotations; that the first amendment of 2020 has the same numbers is inferred.
const privateLendingTable = `
provision   | PLP2015 | PLP2020A | PLP2020 | number | what it says                                                                                                                                  | 条文内容
LendingRate | 26(1)   | 26(1)    | 25(1)   |        | the rate up to which interest on a private loan is supported: 24 % a year before 2020-08-20, then four times the one-year LPR of the contract | 支持的民间借贷利率上限：2020年8月20日前年利率24%，其后为合同成立时一年期贷款市场报价利率四倍
LendingVoid | 26(2)   | -        | -       |        | interest above 36 % a year is void, and can be claimed back                                                                                   | 超过年利率36%部分的利息约定无效，已付的可以请求返还
LendingCap  | 30      | 30       | 29      |        | of a private loan, late interest, penalty and fees together not above that rate                                                               | 逾期利息、违约金和其他费用总计不超过该利率上限
`
