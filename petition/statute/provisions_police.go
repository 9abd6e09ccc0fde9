package statute

// Procedural provisions for administrative cases. The numbering of 2018 was read; of order 125 only reports were seen, of order
// 88 no article.
const policeProcedureTable = `
provision                | APR2006 | APR2012 | APR     | APR2020 | number         | what it says                                                                    | 条文内容
PolicePeriods            | -       | -       | 35      | 35      |                | start not counted; a period ending on a holiday ends on the first day after     | 期间开始不计，最后一日是节假日的顺延
PoliceMediationScope     | -       | 153(1)  | 178(1)  | 178(1)  |                | minor acts of the listed kinds out of civil disputes                            | 可以调解处理的民间纠纷引起的行为
PoliceMediationElsewhere | -       | 153(2)  | 178(2)  | 178(2)  |                | no violation: to the court or a mediation committee                             | 不构成违反治安管理行为的，告知向法院或者调解组织申请
OnTheSpotMediation       | -       | 153(3)  | 178(3)  | 178(3)  |                | mediation and performance on the spot                                           | 当场调解并当场履行
MediationBars            | -       | 154     | 179     | 179     |                | when mediation is not available                                                 | 不适用调解处理的情形
MediationRefused         | -       | 154(iv) | 179(iv) | 179(iv) |                | a party clearly refuses                                                         | 当事人明确表示不愿意调解
PoliceMediationConduct   | -       | 155     | 180     | 180     |                | facts are established; lawful, fair, voluntary and prompt                       | 查明事实，合法、公正、自愿、及时
MinorAtMediation         | -       | 156(1)  | 181(1)  | 181(1)  |                | parents or guardians of minors are called                                       | 通知未成年人的父母或者其他监护人到场
MediationAgents          | -       | 156(2)  | 181(2)  | 181(2)  |                | the injured party may send an agent, the offender may not                       | 被侵害人可以委托他人，违法嫌疑人不得委托
MediationAttempts        | -       | -       | 183     | 183     | 7 working days | once as a rule; a second time after the first                                   | 调解一般为一次，可以再次调解
PoliceAgreement          | -       | -       | 184(2)  | 184(2)  |                | what the mediation agreement must state                                         | 调解协议书应当包括的内容
PoliceMediationOutcome   | -       | -       | 185     | 185     |                | performed: no penalty; failed: the case goes on, its limit from the failure     | 履行的不再处罚；未达成或者不履行的依法处罚，期限重新起算
SettledThemselves        | -       | -       | 186     | 186     |                | settled and performed by themselves or before a committee, the police accepting | 人民调解或者自行和解并履行，经公安机关认可
`

// Public Security Administration Penalties Law. The texts of 2012 and 2025 were read.
const penaltiesLawTable = `
provision                 | PSAPL2005 | PSAPL2012 | PSAPL2025  | number  | what it says                                                                             | 条文内容
CivilLiabilityStays       | 8         | 8         | 8(1)       |         | who did harm is liable under civil law besides                                           | 造成损害的，依法承担民事责任
CrimeNotPenalised         | -         | -         | 8(2)       |         | a penalty does not stand in for criminal punishment                                      | 构成犯罪的，不得以治安管理处罚代替刑事处罚
PublicSecurityMediation   | 9         | 9         | 9(1)       |         | minor violations out of civil disputes may be mediated                                   | 民间纠纷引起的情节较轻的行为可以调解处理
PoliceMediationPrinciples | -         | -         | 9(2)       |         | facts are established; lawful, fair, voluntary and prompt                                | 查明事实，合法、公正、自愿、及时
UnperformedMediation      | 9         | 9         | 9(3)       |         | agreement: no penalty; none, or not performed: the organ acts and tells of the suit      | 达成协议的不予处罚；未达成协议或者不履行的依法处理并告知可以起诉
SettledBeforeDecision     | -         | -         | 9(4)       |         | settled and performed before the decision, on a written application accepted: no penalty | 处理前和解、调解并履行，书面申请经认可的不予处罚
MilderConsequences        | 19(ii)    | 19(ii)    | 20(ii)     |         | milder or no penalty: consequences removed (until 2025: and forgiven)                    | 主动消除或者减轻违法后果（2025年以前：并取得谅解）
MilderForgiven            | -         | -         | 20(iii)    |         | milder or no penalty: forgiven by the injured party                                      | 取得被侵害人谅解
NoDetentionAtSeventy      | 21(iii)   | 21(iii)   | 23(1)(iii) |         | no detention is executed at seventy or over (since 2026 with exceptions)                 | 七十周岁以上的不执行行政拘留（2026年起有例外）
BullyingAtSchool          | -         | -         | 60         |         | bullying among students                                                                  | 学生欺凌
PoliceFiling              | 77, 78    | 77, 78    | 90         |         | a report is taken up and investigated, or the reporter told why not                      | 对报案、控告、举报立案调查，不属于的告知并说明理由
PoliceRecusal             | 81        | 81        | 95         |         | recusal of police officers                                                               | 人民警察的回避
SingleOfficer             | -         | -         | 108(2)     |         | one officer may mediate in a regulated place                                             | 在规范设置的执法办案场所可以由一名人民警察调解
SingleOfficerRecorded     | -         | -         | 108(3)     |         | who acts alone records everything in sound and picture                                   | 由一名人民警察进行的应当全程同步录音录像
PenaltyPeriod             | 99(1)     | 99(1)     | 118(1)     | 30 days | limit of a case (until 2025 from acceptance, since 2026 from filing)                     | 办理治安案件的期限（2025年以前自受理之日起，2026年起自立案之日起）
PenaltyExtension          | 99(1)     | 99(1)     | 118(1)     | 30 days | extension approved by the organ above (since 2026 at most twice)                         | 经上一级公安机关批准延长（2026年起以二次为限）
PenaltyTimeStops          | 99(2)     | 99(2)     | 118(2)     |         | appraisal is not counted (since 2026: nor is a hearing)                                  | 鉴定的期间不计入（2026年起听证的期间也不计入）
PoliceCompensation        | 117       | 117       | 140        |         | police organs apologise for wrongs and compensate for harm                               | 违法行使职权的赔礼道歉，造成损害的承担赔偿责任
DetentionExceptions       | -         | -         | 23(2)      |         | grave cases and a second violation within a year are excepted                            | 情节严重、影响恶劣或者一年内二次以上的除外
PenaltyRemedies           | 102       | 102       | 121        |         | reconsideration or suit against the penalty (since 2026 also for the injured)            | 不服处罚的复议、诉讼（2026年起含被侵害人）
PenaltiesInclusive        | 118       | 118       | 143        |         | within, above and below include the number                                               | 以上、以下、以内包括本数
`

// People's Police Law. The text of 2012 was read; the amendment left the article alone.
const policeLawTable = `
provision         | PPL1995 | PPL2012 | number | what it says                                                | 条文内容
SuperiorSetsAside | 43      | 43      |        | a superior police organ revokes or changes a wrong decision | 上级机关撤销或者变更错误的处理或者决定
`

// Criminal Procedure Law. Both texts were read; before 2013 there was no criminal reconciliation.
const criminalProcedureTable = `
provision              | CrPL2012 | CrPL | number | what it says                                                                           | 条文内容
CrimeNotFiled          | 110      | 112  |        | no case opened: the complainant is told why and may ask for reconsideration            | 不予立案的，将原因通知控告人，可以申请复议
ProsecutorOnFiling     | 111      | 113  |        | the procuratorate asks why no case was opened, and may have it opened                  | 人民检察院要求说明不立案理由、通知立案
CriminalReconciliation | 277      | 288  |        | reconciliation in public prosecution; not after an intentional crime within five years | 公诉案件当事人和解；五年内曾故意犯罪的不适用
ReconciliationHearing  | 278      | 289  |        | free will and lawfulness are examined and the agreement is drawn up                    | 听取意见，审查自愿性、合法性，主持制作和解协议书
ReconciliationEffect   | 279      | 290  |        | leniency on an agreement reached                                                       | 达成和解协议的从宽处理
`

// Interpretation of the Administrative Litigation Law. The text was read.
const administrativeSuitTable = `
provision             | AdmI      | number | what it says                                                                                       | 条文内容
NotOpenToSuit         | 1(2)(ix)  |        | registration, acceptance, assignment, transfer, review and re-review opinions are not open to suit | 信访登记、受理、交办、转送、复查、复核意见等不属于受案范围
HandlingNotOpenToSuit | ~1(2)(ix) |        | a handling opinion is not open to suit either: read into the “and so on” of the list               | 处理意见同样不属于受案范围：对“等”字的解释
`

// Measures on national holidays. The texts of 2013 and 2024 were read.
const holidayTable = `
provision           | HM1999 | HM2007 | HM2013 | HM2024 | number           | what it says                                        | 条文内容
StatutoryHolidays   | 2      | 2      | 2      | 2      | 10/11/11/13 days | holidays for all citizens                           | 全体公民放假的节日
MinorityFestivals   | 4      | 4      | 4      | 4      |                  | festivals of minorities, fixed by local governments | 少数民族习惯的节日由地方规定放假
HolidaySubstitution | 6      | 6      | 6      | 6      |                  | a holiday on a weekend is made up on a working day  | 假日适逢周末的在工作日补假
HolidayArrangement  | -      | -      | -      | 7      |                  | days off are grouped by exchange with weekends      | 统一放假调休
`
