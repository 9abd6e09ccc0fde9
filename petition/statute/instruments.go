package statute

// The instruments, in the order in which they were entered. Zero is unknown.
const (
	PetitionRegulations              Instrument = 1 + iota // petition_regulations 信访条例、信访工作条例
	SimplifiedHandlingRules                                // simplified_handling_rules 信访事项简易办理规则: 信访事项简易办理办法
	LevelAboveReply                                        // level_above_reply 关于“上一级行政机关”含义的解释: 关于"上一级行政机关"含义的解释
	PeoplesMediationLaw                                    // peoples_mediation_law 人民调解法
	CivilProcedureLaw                                      // civil_procedure_law 民事诉讼法
	CivilProcedureInterpretation                           // civil_procedure_interpretation 适用民事诉讼法的解释
	ConfirmationProvisions                                 // confirmation_provisions 人民调解协议司法确认程序的若干规定: 司法确认程序的若干规定
	LatePerformanceInterpretation                          // late_performance_interpretation 迟延履行期间债务利息的解释
	AdministrativeCaseProcedure                            // administrative_case_procedure 公安机关办理行政案件程序规定
	PublicSecurityPenaltiesLaw                             // public_security_penalties_law 治安管理处罚法
	PeoplesPoliceLaw                                       // peoples_police_law 人民警察法
	CriminalProcedureLaw                                   // criminal_procedure_law 刑事诉讼法
	CivilCode                                              // civil_code 民法典及此前的民法总则、民法通则: 民法典，此前民法总则、民法通则
	ContractLaw                                            // contract_law 合同法: 已并入民法典
	AdministrativeSuitInterpretation                       // administrative_suit_interpretation 适用行政诉讼法的解释
	HolidayMeasures                                        // holiday_measures 全国年节及纪念日放假办法
	BeijingRegulation                                      // beijing_regulation 北京市信访条例
	ShanghaiRegulation                                     // shanghai_regulation 上海市信访条例
	ChongqingRegulation                                    // chongqing_regulation 重庆市信访条例
	JiangsuRegulation                                      // jiangsu_regulation 江苏省信访条例
	XinjiangRegulation                                     // xinjiang_regulation 新疆维吾尔自治区信访条例
	GuangdongRegulation                                    // guangdong_regulation 广东省信访条例
	HebeiRegulation                                        // hebei_regulation 河北省信访条例
	ShandongRegulation                                     // shandong_regulation 山东省信访条例
	ZhejiangRegulation                                     // zhejiang_regulation 浙江省信访条例
	AnhuiRegulation                                        // anhui_regulation 安徽省信访条例
	GuizhouRegulation                                      // guizhou_regulation 贵州省信访条例
	CourtMediationProvisions                               // court_mediation_provisions 人民法院民事调解工作若干问题的规定
	ReconsiderationLaw                                     // reconsideration_law 行政复议法
	AdministrativeSuitLaw                                  // administrative_suit_law 行政诉讼法
	CriminalCaseProcedure                                  // criminal_case_procedure 公安机关办理刑事案件程序规定
	StateCompensationLaw                                   // state_compensation_law 国家赔偿法
	LandLaw                                                // land_law 土地管理法
	GrasslandLaw                                           // grassland_law 草原法
	FarmlandDisputesLaw                                    // farmland_disputes_law 农村土地承包经营纠纷调解仲裁法
	LegalAidLaw                                            // legal_aid_law 法律援助法
	SocialAssistanceLaw                                    // social_assistance_law 社会救助法
	InvitedMediationProvisions                             // invited_mediation_provisions 人民法院特邀调解的规定
	OnlineMediationRules                                   // online_mediation_rules 人民法院在线调解规则
	EnforcementInterpretation                              // enforcement_interpretation 适用民事诉讼法执行程序若干问题的解释
	InnerMongoliaRegulation                                // inner_mongolia_regulation 内蒙古自治区矛盾纠纷多元化解条例
	GuaranteeLaw                                           // guarantee_law 担保法: 已并入民法典
	GuaranteeInterpretation                                // guarantee_interpretation 适用担保法若干问题的解释
	PrivateLendingProvisions                               // private_lending_provisions 审理民间借贷案件适用法律若干问题的规定
	SecurityInterpretation                                 // security_interpretation 适用民法典有关担保制度的解释
	ContractInterpretation                                 // contract_interpretation 适用民法典合同编通则若干问题的解释
	CommercialMediationRules                               // commercial_mediation_rules 商事调解条例

	numInstruments
)

// local marks the instruments that are law in one province only.
var local = [numInstruments]bool{
	BeijingRegulation: true, ShanghaiRegulation: true, ChongqingRegulation: true, JiangsuRegulation: true, XinjiangRegulation: true, GuangdongRegulation: true,
	HebeiRegulation: true, ShandongRegulation: true, ZhejiangRegulation: true, AnhuiRegulation: true, GuizhouRegulation: true, InnerMongoliaRegulation: true,
}

// otherTitles are the English names of the instruments whose last text has another title.
var otherTitles = map[Instrument]string{
	PetitionRegulations:    "Regulations on Petition Work and their predecessor",
	LevelAboveReply:        "Reply on the meaning of the organ one level above",
	CivilCode:              "Civil Code and its predecessors",
	SecurityInterpretation: "SPC Interpretation of the Civil Code on the Security System",
	ContractInterpretation: "SPC Interpretation of the Civil Code on the General Part of Contracts",
}

// The editions of each instrument in order of time; those of the whole country stand before the local ones. An edition is in force
// from its first day until the day before the other, as far as established; without it, it still is. Doubts go with every citation:
// how its article numbers are known, or those about a part of its time. From 2022-05-01 on, whether local regulations that carried
// out those of 2005 still applied beside the new ones is contested.
const editionTable = `
edition           | instrument                         | from       | until      | doubt                                               | issued                                      | title                                                                           | 名称
// Repealed by State Council order 752 (decision of 2022-03-29, annex 2, item 6) from 2022-05-01 on.
PR2005            | petition_regulations               | 2005-05-01 | 2022-05-01 |                                                     | 国务院令第431号                             | Petition Regulations (2005)                                                     | 信访条例
PWR2022           | petition_regulations               | 2022-05-01 |            |                                                     | 中共中央、国务院2022年2月25日发布           | Regulations on Petition Work (2022)                                             | 信访工作条例
// Only reports of the rules on simplified handling were seen. When those of 2016 came into force was not: they were reported
// on this day.
SHR2016           | simplified_handling_rules          | 2016-07-09 | 2022-07-17 | secondary+undated                                   | 国信发〔2016〕8号                           | National rules on simplified handling of petitions (2016, No. 8)                | 国家信访局简易办理规定（国信发〔2016〕8号）
SHR2022           | simplified_handling_rules          | 2022-07-17 |            | secondary                                           | 国信办发〔2022〕17号                        | National rules on simplified handling of petitions (2022, No. 17)               | 国家信访局简易办理规定（国信办发〔2022〕17号）
// The reply is dated June 2005, without a day. It interprets the regulations of 2005: that it still tells which organ is meant
// by those of 2022 is a reading.
SCL253            | level_above_reply                  | 2005-06-01 |            | undated before 2005-07-01, reading since 2022-05-01 | 国法函〔2005〕253号                         | State Council Legislative Affairs Office, reply No. 253 (2005)                  | 国法函〔2005〕253号
PML               | peoples_mediation_law              | 2011-01-01 |            |                                                     | 主席令第34号                                | People's Mediation Law (2010)                                                   | 人民调解法
// Of the amendment of 2007 only reports were seen; judicial confirmation stood in the provisions of 2011 then.
CPL2007           | civil_procedure_law                | 2008-04-01 | 2013-01-01 | secondary                                           | 主席令第75号                                | Civil Procedure Law (2007)                                                      | 民事诉讼法（2007年修正）
// The numbers of 2012 are inferred from 2017, which renumbered nothing.
CPL2012           | civil_procedure_law                | 2013-01-01 | 2017-07-01 | inferred                                            | 主席令第59号                                | Civil Procedure Law (2012)                                                      | 民事诉讼法（2012年修正）
CPL2017           | civil_procedure_law                | 2017-07-01 | 2022-01-01 |                                                     | 主席令第71号                                | Civil Procedure Law (2017)                                                      | 民事诉讼法（2017年修正）
CPL2021           | civil_procedure_law                | 2022-01-01 | 2024-01-01 |                                                     | 主席令第106号                               | Civil Procedure Law (2021)                                                      | 民事诉讼法（2021年修正）
CPL2023           | civil_procedure_law                | 2024-01-01 |            |                                                     | 主席令第11号                                | Civil Procedure Law (2023)                                                      | 民事诉讼法（2023年修正）
CPLI2015          | civil_procedure_interpretation     | 2015-02-04 | 2021-01-01 |                                                     | 法释〔2015〕5号                             | SPC Interpretation of the Civil Procedure Law (2015)                            | 最高人民法院关于适用民事诉讼法的解释（2015年）
CPLI2020          | civil_procedure_interpretation     | 2021-01-01 | 2022-04-10 |                                                     | 法释〔2020〕20号                            | SPC Interpretation of the Civil Procedure Law (2020)                            | 最高人民法院关于适用民事诉讼法的解释（2020年修正）
CPLI2022          | civil_procedure_interpretation     | 2022-04-10 |            |                                                     | 法释〔2022〕11号                            | SPC Interpretation of the Civil Procedure Law (2022)                            | 最高人民法院关于适用民事诉讼法的解释（2022年修正）
SPC2011           | confirmation_provisions            | 2011-03-30 |            |                                                     | 法释〔2011〕5号                             | SPC Provisions on Judicial Confirmation of People's Mediation Agreements (2011) | 最高人民法院关于人民调解协议司法确认程序的若干规定
SPC2014           | late_performance_interpretation    | 2014-08-01 |            |                                                     | 法释〔2014〕8号                             | SPC Interpretation on Interest for Late Performance (2014)                      | 最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释
// Of the text of 2004 only reports were seen.
CMP2004           | court_mediation_provisions         | 2004-11-01 | 2021-01-01 | secondary                                           | 法释〔2004〕12号                            | SPC Provisions on Mediation by Courts (2004)                                    | 最高人民法院关于人民法院民事调解工作若干问题的规定（2004年）
CMP2020           | court_mediation_provisions         | 2021-01-01 |            |                                                     | 法释〔2020〕20号                            | SPC Provisions on Mediation by Courts (2020)                                    | 最高人民法院关于人民法院民事调解工作若干问题的规定（2020年修正）
// Of orders 88, 125 and 160 only reports were seen, and of order 88 no article. Order 132 amended order 125 from 2014-06-29 on
// and was not seen: that it renumbered nothing is inferred. Order 160 renumbered nothing, by report.
APR2006           | administrative_case_procedure      | 2006-08-24 | 2013-01-01 | secondary                                           | 公安部令第88号                              | Procedural Provisions for Administrative Cases of Public Security Organs (2006) | 公安机关办理行政案件程序规定（2006年）
APR2012           | administrative_case_procedure      | 2013-01-01 | 2019-01-01 | secondary, inferred since 2014-06-29                | 公安部令第125号                             | Procedural Provisions for Administrative Cases of Public Security Organs (2012) | 公安机关办理行政案件程序规定（2012年）
APR               | administrative_case_procedure      | 2019-01-01 | 2020-08-06 |                                                     | 公安部令第149号                             | Procedural Provisions for Administrative Cases of Public Security Organs (2018) | 公安机关办理行政案件程序规定（2018年修正）
APR2020           | administrative_case_procedure      | 2020-08-06 |            | secondary                                           | 公安部令第160号                             | Procedural Provisions for Administrative Cases of Public Security Organs (2020) | 公安机关办理行政案件程序规定（2020年修正）
// The text of 2005 was not read; the amendment of 2012 left the articles held here alone.
PSAPL2005         | public_security_penalties_law      | 2006-03-01 | 2013-01-01 | inferred                                            | 主席令第38号                                | Public Security Administration Penalties Law (2005)                             | 治安管理处罚法（2005年）
PSAPL2012         | public_security_penalties_law      | 2013-01-01 | 2026-01-01 |                                                     | 主席令第67号                                | Public Security Administration Penalties Law (2012)                             | 治安管理处罚法（2012年修正）
PSAPL2025         | public_security_penalties_law      | 2026-01-01 |            |                                                     | 主席令第49号                                | Public Security Administration Penalties Law (2025)                             | 治安管理处罚法（2025年修订）
// The text of 1995 was not read; the amendment of 2012 left article 43 alone.
PPL1995           | peoples_police_law                 | 1995-02-28 | 2013-01-01 | inferred                                            | 主席令第40号                                | People's Police Law (1995)                                                      | 人民警察法（1995年）
PPL2012           | peoples_police_law                 | 2013-01-01 |            |                                                     | 主席令第69号                                | People's Police Law (2012)                                                      | 人民警察法（2012年修正）
CrPL2012          | criminal_procedure_law             | 2013-01-01 | 2018-10-26 |                                                     | 主席令第55号                                | Criminal Procedure Law (2012)                                                   | 刑事诉讼法（2012年修正）
CrPL              | criminal_procedure_law             | 2018-10-26 |            |                                                     | 主席令第10号                                | Criminal Procedure Law (2018)                                                   | 刑事诉讼法（2018年修正）
// What stood where the Civil Code stands now. The general principles stayed in force beside the general rules until 2021, but
// where the two speak to the same point the later law is cited.
GPCL              | civil_code                         | 1987-01-01 | 2017-10-01 |                                                     | 主席令第37号                                | General Principles of the Civil Law (1986)                                      | 民法通则
GRCL              | civil_code                         | 2017-10-01 | 2021-01-01 |                                                     | 主席令第66号                                | General Rules of the Civil Law (2017)                                           | 民法总则
CC                | civil_code                         | 2021-01-01 |            |                                                     | 主席令第45号                                | Civil Code (2020)                                                               | 民法典
// The contract law stood beside the general principles and the general rules until the Civil Code took it in, and ended
// without a successor of its own.
CL1999            | contract_law                       | 1999-10-01 | 2021-01-01 |                                                     | 主席令第15号                                | Contract Law (1999)                                                             | 合同法
AdmI              | administrative_suit_interpretation | 2018-02-08 |            |                                                     | 法释〔2018〕1号                             | SPC Interpretation of the Administrative Litigation Law (2018)                  | 最高人民法院关于适用行政诉讼法的解释
// The texts of 1999 and 2007 were not read: their articles are inferred from that of 2013.
HM1999            | holiday_measures                   | 1999-09-18 | 2008-01-01 | inferred                                            | 国务院令第270号                             | Measures on National Holidays (1999)                                            | 全国年节及纪念日放假办法（1999年修订）
HM2007            | holiday_measures                   | 2008-01-01 | 2014-01-01 | inferred                                            | 国务院令第513号                             | Measures on National Holidays (2007)                                            | 全国年节及纪念日放假办法（2007年修订）
HM2013            | holiday_measures                   | 2014-01-01 | 2025-01-01 |                                                     | 国务院令第644号                             | Measures on National Holidays (2013)                                            | 全国年节及纪念日放假办法（2013年修订）
HM2024            | holiday_measures                   | 2025-01-01 |            |                                                     | 国务院令第795号                             | Measures on National Holidays (2024)                                            | 全国年节及纪念日放假办法（2024年修订）
// The texts of 2017 and 2023 were read. What stood before 2018 was not, and is not held.
ARL2017           | reconsideration_law                | 2018-01-01 | 2024-01-01 |                                                     | 主席令第76号                                | Administrative Reconsideration Law (2017)                                       | 行政复议法（2017年修正）
ARL2023           | reconsideration_law                | 2024-01-01 |            |                                                     | 主席令第9号                                 | Administrative Reconsideration Law (2023)                                       | 行政复议法（2023年修订）
// The numbers of 2014 are inferred from 2017, which added a paragraph to art. 25 and renumbered nothing.
ALL2014           | administrative_suit_law            | 2015-05-01 | 2017-07-01 | inferred                                            | 主席令第15号                                | Administrative Litigation Law (2014)                                            | 行政诉讼法（2014年修正）
ALL2017           | administrative_suit_law            | 2017-07-01 |            |                                                     | 主席令第71号                                | Administrative Litigation Law (2017)                                            | 行政诉讼法（2017年修正）
// Read in the amendment of 2020, whose first day was seen in reports. Its numbers are not those of 2012.
CCP2020           | criminal_case_procedure            | 2020-09-01 |            |                                                     | 公安部令第159号                             | Procedural Provisions for Criminal Cases of Public Security Organs (2020)       | 公安机关办理刑事案件程序规定（2020年修正）
StCL2012          | state_compensation_law             | 2013-01-01 |            |                                                     | 主席令第68号                                | State Compensation Law (2012)                                                   | 国家赔偿法（2012年修正）
LAL2004           | land_law                           | 2004-08-28 | 2020-01-01 |                                                     | 主席令第28号                                | Land Administration Law (2004)                                                  | 土地管理法（2004年修正）
LAL2019           | land_law                           | 2020-01-01 |            |                                                     | 主席令第32号                                | Land Administration Law (2019)                                                  | 土地管理法（2019年修正）
GrL2013           | grassland_law                      | 2013-06-29 | 2021-04-29 |                                                     | 主席令第5号                                 | Grassland Law (2013)                                                            | 草原法（2013年修正）
GrL2021           | grassland_law                      | 2021-04-29 |            |                                                     | 主席令第81号                                | Grassland Law (2021)                                                            | 草原法（2021年修正）
RLCD2009          | farmland_disputes_law              | 2010-01-01 |            |                                                     | 主席令第14号                                | Law on Mediation and Arbitration of Rural Land Contract Disputes (2009)         | 农村土地承包经营纠纷调解仲裁法
LegA2021          | legal_aid_law                      | 2022-01-01 |            |                                                     | 主席令第93号                                | Legal Aid Law (2021)                                                            | 法律援助法
SAL2026           | social_assistance_law              | 2026-07-01 |            |                                                     | 全国人民代表大会常务委员会2026年4月30日通过 | Social Assistance Law (2026)                                                    | 社会救助法
IMP2016           | invited_mediation_provisions       | 2016-07-01 |            |                                                     | 法释〔2016〕14号                            | SPC Provisions on Mediation by Invitation of the Courts (2016)                  | 最高人民法院关于人民法院特邀调解的规定
OMR2021           | online_mediation_rules             | 2022-01-01 |            |                                                     | 法释〔2021〕23号                            | Online Mediation Rules of the Courts (2021)                                     | 人民法院在线调解规则
// The interpretation is of 2008; its numbers before the amendment of 2020 were not read.
EPI2020           | enforcement_interpretation         | 2021-01-01 |            |                                                     | 法释〔2020〕21号                            | SPC Interpretation on Enforcement Procedure (2020)                              | 最高人民法院关于适用民事诉讼法执行程序若干问题的解释（2020年修正）
// Local regulations. Those of Beijing, Shanghai, Chongqing and Jiangsu still stand, that of Xinjiang is younger than the
// regulations of 2022; the others were repealed, each on the day after its last one. Of Zhejiang only that it was repealed is
// known. The text of Shanghai of 2012 was not read: its numbers are inferred from the amendment.
Beijing2007       | beijing_regulation                 | 2007-01-01 |            |                                                     |                                             | Beijing Petition Regulations (2006)                                             | 北京市信访条例
Shanghai2013      | shanghai_regulation                | 2013-04-01 | 2018-06-01 | inferred                                            |                                             | Shanghai Petition Regulations (2012)                                            | 上海市信访条例（2012年修订）
Shanghai2018      | shanghai_regulation                | 2018-06-01 |            |                                                     |                                             | Shanghai Petition Regulations (2018)                                            | 上海市信访条例（2018年修正）
Chongqing2020     | chongqing_regulation               | 2020-08-01 |            |                                                     |                                             | Chongqing Petition Regulations (2020)                                           | 重庆市信访条例
Jiangsu2021       | jiangsu_regulation                 | 2021-10-01 |            |                                                     |                                             | Jiangsu Petition Regulations (2021)                                             | 江苏省信访条例
Xinjiang2022      | xinjiang_regulation                | 2022-08-09 |            |                                                     |                                             | Xinjiang Petition Regulations (2022)                                            | 新疆维吾尔自治区信访条例
Guangdong2014     | guangdong_regulation               | 2014-07-01 | 2022-06-01 | contested since 2022-05-01                          |                                             | Guangdong Petition Regulations (2014, repealed)                                 | 广东省信访条例（2014年，已废止）
Hebei2015         | hebei_regulation                   | 2015-12-01 | 2022-09-28 | contested since 2022-05-01                          |                                             | Hebei Petition Regulations (2015, repealed)                                     | 河北省信访条例（2015年修订，已废止）
Shandong2016      | shandong_regulation                | 2016-01-01 | 2022-12-21 | contested since 2022-05-01                          |                                             | Shandong Petition Regulations (2015, repealed)                                  | 山东省信访条例（2015年，已废止）
Zhejiang2016      | zhejiang_regulation                | 2016-08-01 |            | undated+contested since 2022-05-01                  |                                             | Zhejiang Petition Regulations (2016, repealed)                                  | 浙江省信访条例（2016年，已废止）
Anhui             | anhui_regulation                   | 2020-01-01 | 2022-09-29 | contested since 2022-05-01                          |                                             | Anhui Petition Regulations (repealed)                                           | 安徽省信访条例（已废止）
Guizhou           | guizhou_regulation                 | 2006-11-01 | 2022-05-26 | contested since 2022-05-01                          |                                             | Guizhou Petition Regulations (repealed)                                         | 贵州省信访条例（已废止）
InnerMongolia2024 | inner_mongolia_regulation          | 2024-05-01 |            |                                                     | 内蒙古自治区第十四届人大常委会公告第27号    | Inner Mongolia Regulation on Resolving Disputes by Diverse Means (2024)         | 内蒙古自治区矛盾纠纷多元化解条例
// Of the guarantee law parts of a translation and quotations were seen, its interpretation was read in full. Both ended with the
// Civil Code, which took the law in.
GL1995            | guarantee_law                      | 1995-10-01 | 2021-01-01 | secondary                                           | 主席令第50号                                | Guarantee Law (1995)                                                            | 担保法
GI2000            | guarantee_interpretation           | 2000-12-13 | 2021-01-01 |                                                     | 法释〔2000〕44号                            | SPC Interpretation of the Guarantee Law (2000)                                  | 最高人民法院关于适用担保法若干问题的解释
// The texts of 2015 and of August 2020 were not read: articles of the first were seen in quotations, the numbers of the second are
// inferred from it.
PLP2015           | private_lending_provisions         | 2015-09-01 | 2020-08-20 | secondary                                           | 法释〔2015〕18号                            | SPC Provisions on Private Lending (2015)                                        | 最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2015年）
PLP2020A          | private_lending_provisions         | 2020-08-20 | 2021-01-01 | secondary+inferred                                  | 法释〔2020〕6号                             | SPC Provisions on Private Lending (August 2020)                                 | 最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020年第一次修正）
PLP2020           | private_lending_provisions         | 2021-01-01 |            |                                                     | 法释〔2020〕17号                            | SPC Provisions on Private Lending (2020)                                        | 最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020年第二次修正）
SI2020            | security_interpretation            | 2021-01-01 |            |                                                     | 法释〔2020〕28号                            | SPC Interpretation on the Security System (2020)                                | 最高人民法院关于适用民法典有关担保制度的解释
GCI2023           | contract_interpretation            | 2023-12-05 |            |                                                     | 法释〔2023〕13号                            | SPC Interpretation on the General Part of Contracts (2023)                      | 最高人民法院关于适用民法典合同编通则若干问题的解释
CMR2026           | commercial_mediation_rules         | 2026-05-01 |            | secondary                                           | 国务院令第827号                             | Commercial Mediation Regulation (2026)                                          | 商事调解条例
`
