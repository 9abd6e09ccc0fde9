package statute

// Procedural provisions for administrative cases, numbering of the amendment of 2018. Read against the text.
const policeProcedureTable = `
provision                | APR     | number         | what it says                                                                    | 条文内容
PolicePeriods            | 35      |                | start not counted; a period ending on a holiday ends on the first day after     | 期间开始不计，最后一日是节假日的顺延
PoliceMediationScope     | 178(1)  |                | minor acts of the listed kinds out of civil disputes                            | 可以调解处理的民间纠纷引起的行为
PoliceMediationElsewhere | 178(2)  |                | no violation: to the court or a mediation committee                             | 不构成违反治安管理行为的，告知向法院或者调解组织申请
OnTheSpotMediation       | 178(3)  |                | mediation and performance on the spot                                           | 当场调解并当场履行
MediationBars            | 179     |                | when mediation is not available                                                 | 不适用调解处理的情形
MediationRefused         | 179(iv) |                | a party clearly refuses                                                         | 当事人明确表示不愿意调解
MinorAtMediation         | 181(1)  |                | parents or guardians of minors are called                                       | 通知未成年人的父母或者其他监护人到场
MediationAgents          | 181(2)  |                | the injured party may send an agent, the offender may not                       | 被侵害人可以委托他人，违法嫌疑人不得委托
MediationAttempts        | 183     | 7 working days | once as a rule; a second time after the first                                   | 调解一般为一次，可以再次调解
PoliceAgreement          | 184(2)  |                | content of the mediation agreement                                              | 调解协议书的内容
PoliceMediationOutcome   | 185     |                | performed: no penalty; failed: the case goes on, its limit from the failure     | 履行的不再处罚；未达成或者不履行的依法处罚，期限重新起算
SettledThemselves        | 186     |                | settled and performed by themselves or before a committee, the police accepting | 人民调解或者自行和解并履行，经公安机关认可
`

// Public Security Administration Penalties Law. The text of 2012 was read.
const penaltiesLawTable = `
provision               | PSAPL2005 | PSAPL2012 | PSAPL2025 | number | what it says                                                                             | 条文内容
PublicSecurityMediation | 9         | 9         | 9         |        | minor violations out of civil disputes may be mediated                                   | 民间纠纷引起的情节较轻的行为可以调解处理
UnperformedMediation    | 9         | 9         | 9(3)      |        | no agreement, or not performed: the organ acts and tells of the suit                     | 未达成协议或者不履行的处理并告知可以起诉
SettledBeforeDecision   | -         | -         | 9(4)      |        | settled and performed before the decision, on a written application accepted: no penalty | 处理前和解、调解并履行，书面申请经认可的不予处罚
DetentionExceptions     | -         | -         | 23(2)     |        | grave cases and a second violation within a year are excepted                            | 情节严重、影响恶劣或者一年内二次以上的除外
PenaltyRemedies         | 102       | 102       | 121       |        | reconsideration or suit against the penalty (since 2026 also for the injured)            | 不服处罚的复议、诉讼（2026年起含被侵害人）
PenaltiesInclusive      | 118       | 118       | 143       |        | within, above and below include the number                                               | 以上、以下、以内包括本数
`

// People's Police Law. The text of 2012 was read; the amendment left the article alone.
const policeLawTable = `
provision         | PPL1995 | PPL2012 | number | what it says                                                  | 条文内容
SuperiorSetsAside | 43      | 43      |        | a superior police organ sets aside or varies a wrong decision | 上级机关撤销或者变更错误的处理或者决定
`

// Criminal Procedure Law. The text of 2018 was read.
const criminalProcedureTable = `
provision              | CrPL2012 | CrPL | number | what it says                                                                           | 条文内容
CrimeNotFiled          | 110      | 112  |        | no case opened: the complainant is told why and may ask for reconsideration            | 不予立案的，将原因通知控告人，可以申请复议
ProsecutorOnFiling     | 111      | 113  |        | the procuratorate asks why no case was opened, and may have it opened                  | 人民检察院要求说明不立案理由、通知立案
CriminalReconciliation | 277      | 288  |        | reconciliation in public prosecution; not after an intentional crime within five years | 公诉案件当事人和解；五年内曾故意犯罪的不适用
ReconciliationHearing  | 278      | 289  |        | free will and lawfulness are examined and the agreement is drawn up                    | 听取意见，审查自愿性、合法性，主持制作和解协议书
ReconciliationEffect   | 279      | 290  |        | leniency on an agreement reached                                                       | 达成和解协议的从宽处理
`

// Interpretation of the Administrative Litigation Law. Read against the text.
const administrativeSuitTable = `
provision     | AdmI     | number | what it says                                                                 | 条文内容
NotOpenToSuit | 1(2)(ix) |        | registration, acceptance, review and re-review opinions are not open to suit | 信访登记、受理、复查、复核意见等不属于受案范围
`

// Measures on national holidays. The texts of 2007 and 2024 were read.
const holidayTable = `
provision           | HM1999 | HM2007 | HM2013 | HM2024 | number           | what it says                                        | 条文内容
StatutoryHolidays   | 2      | 2      | 2      | 2      | 10/11/11/13 days | holidays for all citizens                           | 全体公民放假的节日
MinorityFestivals   | 4      | 4      | 4      | 4      |                  | festivals of minorities, fixed by local governments | 少数民族习惯的节日由地方规定放假
HolidaySubstitution | 6      | 6      | 6      | 6      |                  | a holiday on a weekend is made up on a working day  | 假日适逢周末的在工作日补假
HolidayArrangement  | -      | -      | -      | 7      |                  | days off are grouped by exchange with weekends      | 统一放假调休
`
