package statute

import (
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

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

// instrumentRows is what there is to say of an instrument besides its code and its Chinese name.
var instrumentRows = [numInstruments]struct {
	en    string
	local bool // law in one province only
}{
	PetitionRegulations:              {en: "Regulations on Petition Work and their predecessor"},
	SimplifiedHandlingRules:          {en: "National rules on simplified handling of petitions"},
	LevelAboveReply:                  {en: "Reply on the meaning of the organ one level above"},
	PeoplesMediationLaw:              {en: "People's Mediation Law"},
	CivilProcedureLaw:                {en: "Civil Procedure Law"},
	CivilProcedureInterpretation:     {en: "SPC Interpretation of the Civil Procedure Law"},
	ConfirmationProvisions:           {en: "SPC Provisions on Judicial Confirmation of People's Mediation Agreements"},
	LatePerformanceInterpretation:    {en: "SPC Interpretation on Interest for Late Performance"},
	CourtMediationProvisions:         {en: "SPC Provisions on Mediation by Courts"},
	AdministrativeCaseProcedure:      {en: "Procedural Provisions for Administrative Cases of Public Security Organs"},
	PublicSecurityPenaltiesLaw:       {en: "Public Security Administration Penalties Law"},
	PeoplesPoliceLaw:                 {en: "People's Police Law"},
	CriminalProcedureLaw:             {en: "Criminal Procedure Law"},
	CivilCode:                        {en: "Civil Code and its predecessors"},
	ContractLaw:                      {en: "Contract Law"},
	GuaranteeLaw:                     {en: "Guarantee Law"},
	GuaranteeInterpretation:          {en: "SPC Interpretation of the Guarantee Law"},
	PrivateLendingProvisions:         {en: "SPC Provisions on Private Lending"},
	SecurityInterpretation:           {en: "SPC Interpretation of the Civil Code on the Security System"},
	ContractInterpretation:           {en: "SPC Interpretation of the Civil Code on the General Part of Contracts"},
	CommercialMediationRules:         {en: "Commercial Mediation Regulation"},
	AdministrativeSuitInterpretation: {en: "SPC Interpretation of the Administrative Litigation Law"},
	HolidayMeasures:                  {en: "Measures on National Holidays"},
	ReconsiderationLaw:               {en: "Administrative Reconsideration Law"},
	AdministrativeSuitLaw:            {en: "Administrative Litigation Law"},
	CriminalCaseProcedure:            {en: "Procedural Provisions for Criminal Cases of Public Security Organs"},
	StateCompensationLaw:             {en: "State Compensation Law"},
	LandLaw:                          {en: "Land Administration Law"},
	GrasslandLaw:                     {en: "Grassland Law"},
	FarmlandDisputesLaw:              {en: "Law on Mediation and Arbitration of Rural Land Contract Disputes"},
	LegalAidLaw:                      {en: "Legal Aid Law"},
	SocialAssistanceLaw:              {en: "Social Assistance Law"},
	InvitedMediationProvisions:       {en: "SPC Provisions on Mediation by Invitation of the Courts"},
	OnlineMediationRules:             {en: "Online Mediation Rules of the Courts"},
	EnforcementInterpretation:        {en: "SPC Interpretation on Enforcement Procedure"},
	BeijingRegulation:                {en: "Beijing Petition Regulations", local: true},
	ShanghaiRegulation:               {en: "Shanghai Petition Regulations", local: true},
	ChongqingRegulation:              {en: "Chongqing Petition Regulations", local: true},
	JiangsuRegulation:                {en: "Jiangsu Petition Regulations", local: true},
	XinjiangRegulation:               {en: "Xinjiang Petition Regulations", local: true},
	GuangdongRegulation:              {en: "Guangdong Petition Regulations", local: true},
	HebeiRegulation:                  {en: "Hebei Petition Regulations", local: true},
	ShandongRegulation:               {en: "Shandong Petition Regulations", local: true},
	ZhejiangRegulation:               {en: "Zhejiang Petition Regulations", local: true},
	AnhuiRegulation:                  {en: "Anhui Petition Regulations", local: true},
	GuizhouRegulation:                {en: "Guizhou Petition Regulations", local: true},
	InnerMongoliaRegulation:          {en: "Inner Mongolia Regulation on Resolving Disputes by Diverse Means", local: true},
}

// The editions of each instrument in order of time; those of the whole country stand before the local ones.
const (
	_ Edition = iota
	PR2005
	PWR2022
	SHR2016
	SHR2022
	SCL253
	PML
	CPL2007
	CPL2012
	CPL2017
	CPL2021
	CPL2023
	CPLI2015
	CPLI2020
	CPLI2022
	SPC2011
	SPC2014
	CMP2004
	CMP2020
	APR2006
	APR2012
	APR
	APR2020
	PSAPL2005
	PSAPL2012
	PSAPL2025
	PPL1995
	PPL2012
	CrPL2012
	CrPL
	GPCL
	GRCL
	CC
	CL1999
	AdmI
	HM1999
	HM2007
	HM2013
	HM2024
	ARL2017
	ARL2023
	ALL2014
	ALL2017
	CCP2020
	StCL2012
	LAL2004
	LAL2019
	GrL2013
	GrL2021
	RLCD2009
	LegA2021
	SAL2026
	IMP2016
	OMR2021
	EPI2020
	Beijing2007
	Shanghai2013
	Shanghai2018
	Chongqing2020
	Jiangsu2021
	Xinjiang2022
	Guangdong2014
	Hebei2015
	Shandong2016
	Zhejiang2016
	Anhui
	Guizhou
	InnerMongolia2024
	GL1995
	GI2000
	PLP2015
	PLP2020A
	PLP2020
	SI2020
	GCI2023
	CMR2026

	numEditions
)

// day writes the first day in force of an edition.
var day = calendar.MustDate

// open is no date: the text is still in force, or its last day was not established.
var open calendar.Date

// besideTheRegulations is the time from the first day of the regulations of 2022 on. The local regulations carried out those
// of 2005; where one was repealed only later, whether it still applied beside the new ones is contested.
var besideTheRegulations = []stretch{{day(2022, time.May, 1), open, Contested}}

var editions = [numEditions]edition{
	// Repealed by State Council order 752 (decision of 2022-03-29, annex 2, item 6) from 2022-05-01 on.
	PR2005: {
		instrument: PetitionRegulations, from: day(2005, time.May, 1), until: day(2022, time.May, 1),
		zh: "信访条例", en: "Petition Regulations (2005)", issue: "国务院令第431号",
	},
	PWR2022: {
		instrument: PetitionRegulations, from: day(2022, time.May, 1), until: open,
		zh: "信访工作条例", en: "Regulations on Petition Work (2022)", issue: "中共中央、国务院2022年2月25日发布",
	},

	// Only reports of the rules on simplified handling were seen. When those of 2016 came into force was not: they were reported
	// on this day.
	SHR2016: {
		instrument: SimplifiedHandlingRules, from: day(2016, time.July, 9), until: day(2022, time.July, 17),
		zh: "国家信访局简易办理规定（国信发〔2016〕8号）", en: "National rules on simplified handling of petitions (2016, No. 8)",
		issue: "国信发〔2016〕8号", doubt: Secondary | Undated,
	},
	SHR2022: {
		instrument: SimplifiedHandlingRules, from: day(2022, time.July, 17), until: open,
		zh: "国家信访局简易办理规定（国信办发〔2022〕17号）", en: "National rules on simplified handling of petitions (2022, No. 17)",
		issue: "国信办发〔2022〕17号", doubt: Secondary,
	},

	// The reply is dated June 2005, without a day. It interprets the regulations of 2005: that it still tells which organ is meant
	// by those of 2022 is a reading.
	SCL253: {
		instrument: LevelAboveReply, from: day(2005, time.June, 1), until: open,
		zh: "国法函〔2005〕253号", en: "State Council Legislative Affairs Office, reply No. 253 (2005)", issue: "国法函〔2005〕253号",
		stretches: []stretch{
			{open, day(2005, time.July, 1), Undated},
			{day(2022, time.May, 1), open, Reading},
		},
	},

	PML: {
		instrument: PeoplesMediationLaw, from: day(2011, time.January, 1), until: open,
		zh: "人民调解法", en: "People's Mediation Law (2010)", issue: "主席令第34号",
	},

	// Of the amendment of 2007 only reports were seen; judicial confirmation stood in the provisions of 2011 then.
	CPL2007: {
		instrument: CivilProcedureLaw, from: day(2008, time.April, 1), until: day(2013, time.January, 1),
		zh: "民事诉讼法（2007年修正）", en: "Civil Procedure Law (2007)", issue: "主席令第75号", doubt: Secondary,
	},

	// The numbers of 2012 are inferred from 2017, which renumbered nothing.
	CPL2012: {
		instrument: CivilProcedureLaw, from: day(2013, time.January, 1), until: day(2017, time.July, 1),
		zh: "民事诉讼法（2012年修正）", en: "Civil Procedure Law (2012)", issue: "主席令第59号", doubt: Inferred,
	},
	CPL2017: {
		instrument: CivilProcedureLaw, from: day(2017, time.July, 1), until: day(2022, time.January, 1),
		zh: "民事诉讼法（2017年修正）", en: "Civil Procedure Law (2017)", issue: "主席令第71号",
	},
	CPL2021: {
		instrument: CivilProcedureLaw, from: day(2022, time.January, 1), until: day(2024, time.January, 1),
		zh: "民事诉讼法（2021年修正）", en: "Civil Procedure Law (2021)", issue: "主席令第106号",
	},
	CPL2023: {
		instrument: CivilProcedureLaw, from: day(2024, time.January, 1), until: open,
		zh: "民事诉讼法（2023年修正）", en: "Civil Procedure Law (2023)", issue: "主席令第11号",
	},

	CPLI2015: {
		instrument: CivilProcedureInterpretation,
		from:       day(2015, time.February, 4), until: day(2021, time.January, 1),
		zh: "最高人民法院关于适用民事诉讼法的解释（2015年）", en: "SPC Interpretation of the Civil Procedure Law (2015)", issue: "法释〔2015〕5号",
	},
	CPLI2020: {
		instrument: CivilProcedureInterpretation,
		from:       day(2021, time.January, 1), until: day(2022, time.April, 10),
		zh: "最高人民法院关于适用民事诉讼法的解释（2020年修正）", en: "SPC Interpretation of the Civil Procedure Law (2020)", issue: "法释〔2020〕20号",
	},
	CPLI2022: {
		instrument: CivilProcedureInterpretation, from: day(2022, time.April, 10), until: open,
		zh: "最高人民法院关于适用民事诉讼法的解释（2022年修正）", en: "SPC Interpretation of the Civil Procedure Law (2022)", issue: "法释〔2022〕11号",
	},

	SPC2011: {
		instrument: ConfirmationProvisions, from: day(2011, time.March, 30), until: open,
		zh: "最高人民法院关于人民调解协议司法确认程序的若干规定",
		en: "SPC Provisions on Judicial Confirmation of People's Mediation Agreements (2011)", issue: "法释〔2011〕5号",
	},
	SPC2014: {
		instrument: LatePerformanceInterpretation, from: day(2014, time.August, 1), until: open,
		zh: "最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释",
		en: "SPC Interpretation on Interest for Late Performance (2014)", issue: "法释〔2014〕8号",
	},

	// Of the text of 2004 only reports were seen.
	CMP2004: {
		instrument: CourtMediationProvisions,
		from:       day(2004, time.November, 1), until: day(2021, time.January, 1),
		zh: "最高人民法院关于人民法院民事调解工作若干问题的规定（2004年）", en: "SPC Provisions on Mediation by Courts (2004)",
		issue: "法释〔2004〕12号", doubt: Secondary,
	},
	CMP2020: {
		instrument: CourtMediationProvisions, from: day(2021, time.January, 1), until: open,
		zh: "最高人民法院关于人民法院民事调解工作若干问题的规定（2020年修正）", en: "SPC Provisions on Mediation by Courts (2020)",
		issue: "法释〔2020〕20号",
	},

	// Of orders 88, 125 and 160 only reports were seen, and of order 88 no article. Order 132 amended order 125 from 2014-06-29 on
	// and was not seen: that it renumbered nothing is inferred. Order 160 renumbered nothing, by report.
	APR2006: {
		instrument: AdministrativeCaseProcedure,
		from:       day(2006, time.August, 24), until: day(2013, time.January, 1),
		zh: "公安机关办理行政案件程序规定（2006年）",
		en: "Procedural Provisions for Administrative Cases of Public Security Organs (2006)", issue: "公安部令第88号", doubt: Secondary,
	},
	APR2012: {
		instrument: AdministrativeCaseProcedure,
		from:       day(2013, time.January, 1), until: day(2019, time.January, 1),
		zh: "公安机关办理行政案件程序规定（2012年）",
		en: "Procedural Provisions for Administrative Cases of Public Security Organs (2012)", issue: "公安部令第125号", doubt: Secondary,
		stretches: []stretch{{day(2014, time.June, 29), open, Inferred}},
	},
	APR: {
		instrument: AdministrativeCaseProcedure,
		from:       day(2019, time.January, 1), until: day(2020, time.August, 6),
		zh: "公安机关办理行政案件程序规定（2018年修正）",
		en: "Procedural Provisions for Administrative Cases of Public Security Organs (2018)", issue: "公安部令第149号",
	},
	APR2020: {
		instrument: AdministrativeCaseProcedure, from: day(2020, time.August, 6), until: open,
		zh: "公安机关办理行政案件程序规定（2020年修正）",
		en: "Procedural Provisions for Administrative Cases of Public Security Organs (2020)", issue: "公安部令第160号", doubt: Secondary,
	},

	// The text of 2005 was not read; the amendment of 2012 left the articles held here alone.
	PSAPL2005: {
		instrument: PublicSecurityPenaltiesLaw,
		from:       day(2006, time.March, 1), until: day(2013, time.January, 1),
		zh: "治安管理处罚法（2005年）", en: "Public Security Administration Penalties Law (2005)", issue: "主席令第38号",
		doubt: Inferred,
	},
	PSAPL2012: {
		instrument: PublicSecurityPenaltiesLaw,
		from:       day(2013, time.January, 1), until: day(2026, time.January, 1),
		zh: "治安管理处罚法（2012年修正）", en: "Public Security Administration Penalties Law (2012)", issue: "主席令第67号",
	},
	PSAPL2025: {
		instrument: PublicSecurityPenaltiesLaw, from: day(2026, time.January, 1), until: open,
		zh: "治安管理处罚法（2025年修订）", en: "Public Security Administration Penalties Law (2025)", issue: "主席令第49号",
	},

	// The text of 1995 was not read; the amendment of 2012 left article 43 alone.
	PPL1995: {
		instrument: PeoplesPoliceLaw, from: day(1995, time.February, 28), until: day(2013, time.January, 1),
		zh: "人民警察法（1995年）", en: "People's Police Law (1995)", issue: "主席令第40号", doubt: Inferred,
	},
	PPL2012: {
		instrument: PeoplesPoliceLaw, from: day(2013, time.January, 1), until: open,
		zh: "人民警察法（2012年修正）", en: "People's Police Law (2012)", issue: "主席令第69号",
	},

	CrPL2012: {
		instrument: CriminalProcedureLaw,
		from:       day(2013, time.January, 1), until: day(2018, time.October, 26),
		zh: "刑事诉讼法（2012年修正）", en: "Criminal Procedure Law (2012)", issue: "主席令第55号",
	},
	CrPL: {
		instrument: CriminalProcedureLaw, from: day(2018, time.October, 26), until: open,
		zh: "刑事诉讼法（2018年修正）", en: "Criminal Procedure Law (2018)", issue: "主席令第10号",
	},

	// What stood where the Civil Code stands now. The general principles stayed in force beside the general rules until 2021, but
	// where the two speak to the same point the later law is cited.
	GPCL: {
		instrument: CivilCode, from: day(1987, time.January, 1), until: day(2017, time.October, 1),
		zh: "民法通则", en: "General Principles of the Civil Law (1986)", issue: "主席令第37号",
	},
	GRCL: {
		instrument: CivilCode, from: day(2017, time.October, 1), until: day(2021, time.January, 1),
		zh: "民法总则", en: "General Rules of the Civil Law (2017)", issue: "主席令第66号",
	},
	CC: {
		instrument: CivilCode, from: day(2021, time.January, 1), until: open,
		zh: "民法典", en: "Civil Code (2020)", issue: "主席令第45号",
	},

	// The contract law stood beside the general principles and the general rules until the Civil Code took it in, and ended
	// without a successor of its own.
	CL1999: {
		instrument: ContractLaw, from: day(1999, time.October, 1), until: day(2021, time.January, 1),
		zh: "合同法", en: "Contract Law (1999)", issue: "主席令第15号",
	},

	// Of the guarantee law parts of a translation and quotations were seen, its interpretation was read in full. Both ended with the
	// Civil Code, which took the law in.
	GL1995: {
		instrument: GuaranteeLaw, from: day(1995, time.October, 1), until: day(2021, time.January, 1),
		zh: "担保法", en: "Guarantee Law (1995)", issue: "主席令第50号", doubt: Secondary,
	},
	GI2000: {
		instrument: GuaranteeInterpretation, from: day(2000, time.December, 13), until: day(2021, time.January, 1),
		zh: "最高人民法院关于适用担保法若干问题的解释", en: "SPC Interpretation of the Guarantee Law (2000)", issue: "法释〔2000〕44号",
	},

	// The texts of 2015 and of August 2020 were not read: articles of the first were seen in quotations, the numbers of the second are
	// inferred from it.
	PLP2015: {
		instrument: PrivateLendingProvisions, from: day(2015, time.September, 1), until: day(2020, time.August, 20),
		zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2015年）", en: "SPC Provisions on Private Lending (2015)", issue: "法释〔2015〕18号", doubt: Secondary,
	},
	PLP2020A: {
		instrument: PrivateLendingProvisions, from: day(2020, time.August, 20), until: day(2021, time.January, 1),
		zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020年第一次修正）", en: "SPC Provisions on Private Lending (August 2020)", issue: "法释〔2020〕6号",
		doubt: Secondary | Inferred,
	},
	PLP2020: {
		instrument: PrivateLendingProvisions, from: day(2021, time.January, 1), until: open,
		zh: "最高人民法院关于审理民间借贷案件适用法律若干问题的规定（2020年第二次修正）", en: "SPC Provisions on Private Lending (2020)", issue: "法释〔2020〕17号",
	},

	SI2020: {
		instrument: SecurityInterpretation, from: day(2021, time.January, 1), until: open,
		zh: "最高人民法院关于适用民法典有关担保制度的解释", en: "SPC Interpretation on the Security System (2020)", issue: "法释〔2020〕28号",
	},
	GCI2023: {
		instrument: ContractInterpretation, from: day(2023, time.December, 5), until: open,
		zh: "最高人民法院关于适用民法典合同编通则若干问题的解释", en: "SPC Interpretation on the General Part of Contracts (2023)", issue: "法释〔2023〕13号",
	},
	CMR2026: {
		instrument: CommercialMediationRules, from: day(2026, time.May, 1), until: open,
		zh: "商事调解条例", en: "Commercial Mediation Regulation (2026)", issue: "国务院令第827号", doubt: Secondary,
	},

	AdmI: {
		instrument: AdministrativeSuitInterpretation, from: day(2018, time.February, 8), until: open,
		zh: "最高人民法院关于适用行政诉讼法的解释", en: "SPC Interpretation of the Administrative Litigation Law (2018)", issue: "法释〔2018〕1号",
	},

	// The texts of 1999 and 2007 were not read: their articles are inferred from that of 2013.
	HM1999: {
		instrument: HolidayMeasures, from: day(1999, time.September, 18), until: day(2008, time.January, 1),
		zh: "全国年节及纪念日放假办法（1999年修订）", en: "Measures on National Holidays (1999)", issue: "国务院令第270号", doubt: Inferred,
	},
	HM2007: {
		instrument: HolidayMeasures, from: day(2008, time.January, 1), until: day(2014, time.January, 1),
		zh: "全国年节及纪念日放假办法（2007年修订）", en: "Measures on National Holidays (2007)", issue: "国务院令第513号", doubt: Inferred,
	},
	HM2013: {
		instrument: HolidayMeasures, from: day(2014, time.January, 1), until: day(2025, time.January, 1),
		zh: "全国年节及纪念日放假办法（2013年修订）", en: "Measures on National Holidays (2013)", issue: "国务院令第644号",
	},
	HM2024: {
		instrument: HolidayMeasures, from: day(2025, time.January, 1), until: open,
		zh: "全国年节及纪念日放假办法（2024年修订）", en: "Measures on National Holidays (2024)", issue: "国务院令第795号",
	},

	// The texts of 2017 and 2023 were read. What stood before 2018 was not, and is not held.
	ARL2017: {
		instrument: ReconsiderationLaw, from: day(2018, time.January, 1), until: day(2024, time.January, 1),
		zh: "行政复议法（2017年修正）", en: "Administrative Reconsideration Law (2017)", issue: "主席令第76号",
	},
	ARL2023: {
		instrument: ReconsiderationLaw, from: day(2024, time.January, 1), until: open,
		zh: "行政复议法（2023年修订）", en: "Administrative Reconsideration Law (2023)", issue: "主席令第9号",
	},

	// The numbers of 2014 are inferred from 2017, which added a paragraph to art. 25 and renumbered nothing.
	ALL2014: {
		instrument: AdministrativeSuitLaw, from: day(2015, time.May, 1), until: day(2017, time.July, 1),
		zh: "行政诉讼法（2014年修正）", en: "Administrative Litigation Law (2014)", issue: "主席令第15号", doubt: Inferred,
	},
	ALL2017: {
		instrument: AdministrativeSuitLaw, from: day(2017, time.July, 1), until: open,
		zh: "行政诉讼法（2017年修正）", en: "Administrative Litigation Law (2017)", issue: "主席令第71号",
	},

	// Read in the amendment of 2020, whose first day was seen in reports. Its numbers are not those of 2012.
	CCP2020: {
		instrument: CriminalCaseProcedure, from: day(2020, time.September, 1), until: open,
		zh: "公安机关办理刑事案件程序规定（2020年修正）",
		en: "Procedural Provisions for Criminal Cases of Public Security Organs (2020)", issue: "公安部令第159号",
	},

	StCL2012: {
		instrument: StateCompensationLaw, from: day(2013, time.January, 1), until: open,
		zh: "国家赔偿法（2012年修正）", en: "State Compensation Law (2012)", issue: "主席令第68号",
	},

	LAL2004: {
		instrument: LandLaw, from: day(2004, time.August, 28), until: day(2020, time.January, 1),
		zh: "土地管理法（2004年修正）", en: "Land Administration Law (2004)", issue: "主席令第28号",
	},
	LAL2019: {
		instrument: LandLaw, from: day(2020, time.January, 1), until: open,
		zh: "土地管理法（2019年修正）", en: "Land Administration Law (2019)", issue: "主席令第32号",
	},
	GrL2013: {
		instrument: GrasslandLaw, from: day(2013, time.June, 29), until: day(2021, time.April, 29),
		zh: "草原法（2013年修正）", en: "Grassland Law (2013)", issue: "主席令第5号",
	},
	GrL2021: {
		instrument: GrasslandLaw, from: day(2021, time.April, 29), until: open,
		zh: "草原法（2021年修正）", en: "Grassland Law (2021)", issue: "主席令第81号",
	},
	RLCD2009: {
		instrument: FarmlandDisputesLaw, from: day(2010, time.January, 1), until: open,
		zh: "农村土地承包经营纠纷调解仲裁法",
		en: "Law on Mediation and Arbitration of Rural Land Contract Disputes (2009)", issue: "主席令第14号",
	},

	LegA2021: {
		instrument: LegalAidLaw, from: day(2022, time.January, 1), until: open,
		zh: "法律援助法", en: "Legal Aid Law (2021)", issue: "主席令第93号",
	},
	SAL2026: {
		instrument: SocialAssistanceLaw, from: day(2026, time.July, 1), until: open,
		zh: "社会救助法", en: "Social Assistance Law (2026)", issue: "全国人民代表大会常务委员会2026年4月30日通过",
	},

	IMP2016: {
		instrument: InvitedMediationProvisions, from: day(2016, time.July, 1), until: open,
		zh: "最高人民法院关于人民法院特邀调解的规定", en: "SPC Provisions on Mediation by Invitation of the Courts (2016)", issue: "法释〔2016〕14号",
	},
	OMR2021: {
		instrument: OnlineMediationRules, from: day(2022, time.January, 1), until: open,
		zh: "人民法院在线调解规则", en: "Online Mediation Rules of the Courts (2021)", issue: "法释〔2021〕23号",
	},

	// The interpretation is of 2008; its numbers before the amendment of 2020 were not read.
	EPI2020: {
		instrument: EnforcementInterpretation, from: day(2021, time.January, 1), until: open,
		zh: "最高人民法院关于适用民事诉讼法执行程序若干问题的解释（2020年修正）",
		en: "SPC Interpretation on Enforcement Procedure (2020)", issue: "法释〔2020〕21号",
	},

	// Local regulations. Those of Beijing, Shanghai, Chongqing and Jiangsu still stand, that of Xinjiang is younger than the
	// regulations of 2022; the others were repealed, each on the day after its last one. Of Zhejiang only that it was repealed is
	// known. The text of Shanghai of 2012 was not read: its numbers are inferred from the amendment.
	Beijing2007: {
		instrument: BeijingRegulation, from: day(2007, time.January, 1), until: open,
		zh: "北京市信访条例", en: "Beijing Petition Regulations (2006)",
	},
	Shanghai2013: {
		instrument: ShanghaiRegulation,
		from:       day(2013, time.April, 1), until: day(2018, time.June, 1),
		zh: "上海市信访条例（2012年修订）", en: "Shanghai Petition Regulations (2012)", doubt: Inferred,
	},
	Shanghai2018: {
		instrument: ShanghaiRegulation, from: day(2018, time.June, 1), until: open,
		zh: "上海市信访条例（2018年修正）", en: "Shanghai Petition Regulations (2018)",
	},
	Chongqing2020: {
		instrument: ChongqingRegulation, from: day(2020, time.August, 1), until: open,
		zh: "重庆市信访条例", en: "Chongqing Petition Regulations (2020)",
	},
	Jiangsu2021: {
		instrument: JiangsuRegulation, from: day(2021, time.October, 1), until: open,
		zh: "江苏省信访条例", en: "Jiangsu Petition Regulations (2021)",
	},
	Xinjiang2022: {
		instrument: XinjiangRegulation, from: day(2022, time.August, 9), until: open,
		zh: "新疆维吾尔自治区信访条例", en: "Xinjiang Petition Regulations (2022)",
	},
	Guangdong2014: {
		instrument: GuangdongRegulation, from: day(2014, time.July, 1), until: day(2022, time.June, 1),
		zh: "广东省信访条例（2014年，已废止）", en: "Guangdong Petition Regulations (2014, repealed)", stretches: besideTheRegulations,
	},
	Hebei2015: {
		instrument: HebeiRegulation, from: day(2015, time.December, 1), until: day(2022, time.September, 28),
		zh: "河北省信访条例（2015年修订，已废止）", en: "Hebei Petition Regulations (2015, repealed)", stretches: besideTheRegulations,
	},
	Shandong2016: {
		instrument: ShandongRegulation, from: day(2016, time.January, 1), until: day(2022, time.December, 21),
		zh: "山东省信访条例（2015年，已废止）", en: "Shandong Petition Regulations (2015, repealed)", stretches: besideTheRegulations,
	},
	Zhejiang2016: {
		instrument: ZhejiangRegulation, from: day(2016, time.August, 1), until: open,
		zh: "浙江省信访条例（2016年，已废止）", en: "Zhejiang Petition Regulations (2016, repealed)",
		stretches: []stretch{{day(2022, time.May, 1), open, Undated | Contested}},
	},
	Anhui: {
		instrument: AnhuiRegulation, from: day(2020, time.January, 1), until: day(2022, time.September, 29),
		zh: "安徽省信访条例（已废止）", en: "Anhui Petition Regulations (repealed)", stretches: besideTheRegulations,
	},
	Guizhou: {
		instrument: GuizhouRegulation, from: day(2006, time.November, 1), until: day(2022, time.May, 26),
		zh: "贵州省信访条例（已废止）", en: "Guizhou Petition Regulations (repealed)", stretches: besideTheRegulations,
	},
	InnerMongolia2024: {
		instrument: InnerMongoliaRegulation, from: day(2024, time.May, 1), until: open,
		zh: "内蒙古自治区矛盾纠纷多元化解条例", en: "Inner Mongolia Regulation on Resolving Disputes by Diverse Means (2024)",
		issue: "内蒙古自治区第十四届人大常委会公告第27号",
	},
}
