package statute

import "github.com/fengqiao-go/fengqiao/petition/term"

// The instruments: those of the whole country, then the local ones, which begin with firstLocal. Zero is unknown.
const (
	PetitionRegulations              Instrument = 1 + iota // 信访条例、信访工作条例
	SimplifiedHandlingRules                                // 信访事项简易办理办法
	LevelAboveReply                                        // 关于"上一级行政机关"含义的解释
	PeoplesMediationLaw                                    // 人民调解法
	CivilProcedureLaw                                      // 民事诉讼法
	CivilProcedureInterpretation                           // 适用民事诉讼法的解释
	ConfirmationProvisions                                 // 司法确认程序的若干规定
	LatePerformanceInterpretation                          // 迟延履行期间债务利息的解释
	AdministrativeCaseProcedure                            // 公安机关办理行政案件程序规定
	PublicSecurityPenaltiesLaw                             // 治安管理处罚法
	PeoplesPoliceLaw                                       // 人民警察法
	CriminalProcedureLaw                                   // 刑事诉讼法
	CivilCode                                              // 民法典，此前民法总则、民法通则
	ContractLaw                                            // 合同法，已并入民法典
	AdministrativeSuitInterpretation                       // 适用行政诉讼法的解释
	HolidayMeasures                                        // 全国年节及纪念日放假办法
	ReconsiderationLaw                                     // 行政复议法
	AdministrativeSuitLaw                                  // 行政诉讼法
	CriminalCaseProcedure                                  // 公安机关办理刑事案件程序规定
	StateCompensationLaw                                   // 国家赔偿法
	LandLaw                                                // 土地管理法
	GrasslandLaw                                           // 草原法
	FarmlandDisputesLaw                                    // 农村土地承包经营纠纷调解仲裁法
	LegalAidLaw                                            // 法律援助法
	SocialAssistanceLaw                                    // 社会救助法
	InvitedMediationProvisions                             // 人民法院特邀调解的规定
	OnlineMediationRules                                   // 人民法院在线调解规则
	EnforcementInterpretation                              // 适用民事诉讼法执行程序若干问题的解释
	BeijingRegulation                                      // 北京市信访条例
	ShanghaiRegulation                                     // 上海市信访条例
	ChongqingRegulation                                    // 重庆市信访条例
	JiangsuRegulation                                      // 江苏省信访条例
	XinjiangRegulation                                     // 新疆维吾尔自治区信访条例
	GuangdongRegulation                                    // 广东省信访条例
	HebeiRegulation                                        // 河北省信访条例
	ShandongRegulation                                     // 山东省信访条例
	ZhejiangRegulation                                     // 浙江省信访条例
	AnhuiRegulation                                        // 安徽省信访条例
	GuizhouRegulation                                      // 贵州省信访条例
	InnerMongoliaRegulation                                // 内蒙古自治区矛盾纠纷多元化解条例

	numInstruments
)

// firstLocal is the first instrument that is law in one province only; all that follow are local.
const firstLocal = BeijingRegulation

var instrumentNames = term.Table[Instrument]{
	PetitionRegulations:              {Code: "petition_regulations", ZH: "信访条例、信访工作条例"},
	SimplifiedHandlingRules:          {Code: "simplified_handling_rules", ZH: "信访事项简易办理规则"},
	LevelAboveReply:                  {Code: "level_above_reply", ZH: "关于“上一级行政机关”含义的解释"},
	PeoplesMediationLaw:              {Code: "peoples_mediation_law", ZH: "人民调解法"},
	CivilProcedureLaw:                {Code: "civil_procedure_law", ZH: "民事诉讼法"},
	CivilProcedureInterpretation:     {Code: "civil_procedure_interpretation", ZH: "适用民事诉讼法的解释"},
	ConfirmationProvisions:           {Code: "confirmation_provisions", ZH: "人民调解协议司法确认程序的若干规定"},
	LatePerformanceInterpretation:    {Code: "late_performance_interpretation", ZH: "迟延履行期间债务利息的解释"},
	AdministrativeCaseProcedure:      {Code: "administrative_case_procedure", ZH: "公安机关办理行政案件程序规定"},
	PublicSecurityPenaltiesLaw:       {Code: "public_security_penalties_law", ZH: "治安管理处罚法"},
	PeoplesPoliceLaw:                 {Code: "peoples_police_law", ZH: "人民警察法"},
	CriminalProcedureLaw:             {Code: "criminal_procedure_law", ZH: "刑事诉讼法"},
	CivilCode:                        {Code: "civil_code", ZH: "民法典及此前的民法总则、民法通则"},
	ContractLaw:                      {Code: "contract_law", ZH: "合同法"},
	AdministrativeSuitInterpretation: {Code: "administrative_suit_interpretation", ZH: "适用行政诉讼法的解释"},
	HolidayMeasures:                  {Code: "holiday_measures", ZH: "全国年节及纪念日放假办法"},
	ReconsiderationLaw:               {Code: "reconsideration_law", ZH: "行政复议法"},
	AdministrativeSuitLaw:            {Code: "administrative_suit_law", ZH: "行政诉讼法"},
	CriminalCaseProcedure:            {Code: "criminal_case_procedure", ZH: "公安机关办理刑事案件程序规定"},
	StateCompensationLaw:             {Code: "state_compensation_law", ZH: "国家赔偿法"},
	LandLaw:                          {Code: "land_law", ZH: "土地管理法"},
	GrasslandLaw:                     {Code: "grassland_law", ZH: "草原法"},
	FarmlandDisputesLaw:              {Code: "farmland_disputes_law", ZH: "农村土地承包经营纠纷调解仲裁法"},
	LegalAidLaw:                      {Code: "legal_aid_law", ZH: "法律援助法"},
	SocialAssistanceLaw:              {Code: "social_assistance_law", ZH: "社会救助法"},
	InvitedMediationProvisions:       {Code: "invited_mediation_provisions", ZH: "人民法院特邀调解的规定"},
	OnlineMediationRules:             {Code: "online_mediation_rules", ZH: "人民法院在线调解规则"},
	EnforcementInterpretation:        {Code: "enforcement_interpretation", ZH: "适用民事诉讼法执行程序若干问题的解释"},
	BeijingRegulation:                {Code: "beijing_regulation", ZH: "北京市信访条例"},
	ShanghaiRegulation:               {Code: "shanghai_regulation", ZH: "上海市信访条例"},
	ChongqingRegulation:              {Code: "chongqing_regulation", ZH: "重庆市信访条例"},
	JiangsuRegulation:                {Code: "jiangsu_regulation", ZH: "江苏省信访条例"},
	XinjiangRegulation:               {Code: "xinjiang_regulation", ZH: "新疆维吾尔自治区信访条例"},
	GuangdongRegulation:              {Code: "guangdong_regulation", ZH: "广东省信访条例"},
	HebeiRegulation:                  {Code: "hebei_regulation", ZH: "河北省信访条例"},
	ShandongRegulation:               {Code: "shandong_regulation", ZH: "山东省信访条例"},
	ZhejiangRegulation:               {Code: "zhejiang_regulation", ZH: "浙江省信访条例"},
	AnhuiRegulation:                  {Code: "anhui_regulation", ZH: "安徽省信访条例"},
	GuizhouRegulation:                {Code: "guizhou_regulation", ZH: "贵州省信访条例"},
	InnerMongoliaRegulation:          {Code: "inner_mongolia_regulation", ZH: "内蒙古自治区矛盾纠纷多元化解条例"},
}

var instrumentEN = [numInstruments]string{
	PetitionRegulations:              "Regulations on Petition Work and their predecessor",
	SimplifiedHandlingRules:          "National rules on simplified handling of petitions",
	LevelAboveReply:                  "Reply on the meaning of the organ one level above",
	PeoplesMediationLaw:              "People's Mediation Law",
	CivilProcedureLaw:                "Civil Procedure Law",
	CivilProcedureInterpretation:     "SPC Interpretation of the Civil Procedure Law",
	ConfirmationProvisions:           "SPC Provisions on Judicial Confirmation of People's Mediation Agreements",
	LatePerformanceInterpretation:    "SPC Interpretation on Interest for Late Performance",
	AdministrativeCaseProcedure:      "Procedural Provisions for Administrative Cases of Public Security Organs",
	PublicSecurityPenaltiesLaw:       "Public Security Administration Penalties Law",
	PeoplesPoliceLaw:                 "People's Police Law",
	CriminalProcedureLaw:             "Criminal Procedure Law",
	CivilCode:                        "Civil Code and its predecessors",
	ContractLaw:                      "Contract Law",
	AdministrativeSuitInterpretation: "SPC Interpretation of the Administrative Litigation Law",
	HolidayMeasures:                  "Measures on National Holidays",
	ReconsiderationLaw:               "Administrative Reconsideration Law",
	AdministrativeSuitLaw:            "Administrative Litigation Law",
	CriminalCaseProcedure:            "Procedural Provisions for Criminal Cases of Public Security Organs",
	StateCompensationLaw:             "State Compensation Law",
	LandLaw:                          "Land Administration Law",
	GrasslandLaw:                     "Grassland Law",
	FarmlandDisputesLaw:              "Law on Mediation and Arbitration of Rural Land Contract Disputes",
	LegalAidLaw:                      "Legal Aid Law",
	SocialAssistanceLaw:              "Social Assistance Law",
	InvitedMediationProvisions:       "SPC Provisions on Mediation by Invitation of the Courts",
	OnlineMediationRules:             "Online Mediation Rules of the Courts",
	EnforcementInterpretation:        "SPC Interpretation on Enforcement Procedure",
	BeijingRegulation:                "Beijing Petition Regulations",
	ShanghaiRegulation:               "Shanghai Petition Regulations",
	ChongqingRegulation:              "Chongqing Petition Regulations",
	JiangsuRegulation:                "Jiangsu Petition Regulations",
	XinjiangRegulation:               "Xinjiang Petition Regulations",
	GuangdongRegulation:              "Guangdong Petition Regulations",
	HebeiRegulation:                  "Hebei Petition Regulations",
	ShandongRegulation:               "Shandong Petition Regulations",
	ZhejiangRegulation:               "Zhejiang Petition Regulations",
	AnhuiRegulation:                  "Anhui Petition Regulations",
	GuizhouRegulation:                "Guizhou Petition Regulations",
	InnerMongoliaRegulation:          "Inner Mongolia Regulation on Resolving Disputes by Diverse Means",
}
