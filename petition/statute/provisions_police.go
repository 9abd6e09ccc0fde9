package statute

// Procedural provisions for administrative cases, numbering of the amendment of 2018. Read against the text.
var policeProcedureProvisions = group{AdministrativeCaseProcedure, map[Provision]row{
	PolicePeriods: {name: "PolicePeriods", at: at{"35"},
		en: "start not counted; a period ending on a holiday ends on the first day after", zh: "期间开始不计，最后一日是节假日的顺延"},
	PoliceMediation: {name: "PoliceMediation", at: at{"178–186"},
		en: "public-security mediation", zh: "治安调解"},
	PoliceMediationScope: {name: "PoliceMediationScope", at: at{"178(1)"},
		en: "minor acts of the listed kinds out of civil disputes", zh: "可以调解处理的民间纠纷引起的行为"},
	PoliceMediationElsewhere: {name: "PoliceMediationElsewhere", at: at{"178(2)"},
		en: "no violation: to the court or a mediation committee", zh: "不构成违反治安管理行为的，告知向法院或者调解组织申请"},
	OnTheSpotMediation: {name: "OnTheSpotMediation", at: at{"178(3)"},
		en: "mediation and performance on the spot", zh: "当场调解并当场履行"},
	MediationBars: {name: "MediationBars", at: at{"179"},
		en: "when mediation is not available", zh: "不适用调解处理的情形"},
	MediationRefused: {name: "MediationRefused", at: at{"179(iv)"},
		en: "a party clearly refuses", zh: "当事人明确表示不愿意调解"},
	MinorAtMediation: {name: "MinorAtMediation", at: at{"181(1)"},
		en: "parents or guardians of minors are called", zh: "通知未成年人的父母或者其他监护人到场"},
	MediationAgents: {name: "MediationAgents", at: at{"181(2)"},
		en: "the injured party may send an agent, the offender may not", zh: "被侵害人可以委托他人，违法嫌疑人不得委托"},
	MediationAttempts: {name: "MediationAttempts", at: at{"183"}, limit: Limit{7, WorkingDays},
		en: "once as a rule; a second time after the first", zh: "调解一般为一次，可以再次调解"},
	PoliceAgreement: {name: "PoliceAgreement", at: at{"184(2)"},
		en: "content of the mediation agreement", zh: "调解协议书的内容"},
	PoliceMediationOutcome: {name: "PoliceMediationOutcome", at: at{"185"},
		en: "performed: no penalty; failed: the case goes on, its limit from the failure", zh: "履行的不再处罚；未达成或者不履行的依法处罚，期限重新起算"},
	SettledThemselves: {name: "SettledThemselves", at: at{"186"},
		en: "settled and performed by themselves or before a committee, the police accepting", zh: "人民调解或者自行和解并履行，经公安机关认可"},
}}

// Public Security Administration Penalties Law: 2005, 2012, 2025. That of 2012 read against the text.
var penaltiesLawProvisions = group{PublicSecurityPenaltiesLaw, map[Provision]row{
	PublicSecurityMediation: {name: "PublicSecurityMediation", at: at{"9", "9", "9"},
		en: "minor violations out of civil disputes may be mediated", zh: "民间纠纷引起的情节较轻的行为可以调解处理"},
	UnperformedMediation: {name: "UnperformedMediation", at: at{"9", "9", "9(3)"},
		en: "no agreement, or not performed: the organ acts and tells of the suit", zh: "未达成协议或者不履行的处理并告知可以起诉"},
	SettledBeforeDecision: {name: "SettledBeforeDecision", at: at{none, none, "9(4)"},
		en: "settled and performed before the decision, on a written application accepted: no penalty", zh: "处理前和解、调解并履行，书面申请经认可的不予处罚"},
	PenaltiesInclusive: {name: "PenaltiesInclusive", at: at{"118", "118", "143"},
		en: "within, above and below include the number", zh: "以上、以下、以内包括本数"},
}}

// People's Police Law. That of 2012 read against the text; the amendment left the article alone.
var policeLawProvisions = group{PeoplesPoliceLaw, map[Provision]row{
	SuperiorSetsAside: {name: "SuperiorSetsAside", at: at{"43", "43"},
		en: "a superior police organ sets aside or varies a wrong decision", zh: "上级机关撤销或者变更错误的处理或者决定"},
}}

// Criminal Procedure Law. Read against the text.
var criminalProcedureProvisions = group{CriminalProcedureLaw, map[Provision]row{
	CriminalReconciliation: {name: "CriminalReconciliation", at: at{"288"},
		en: "reconciliation in public prosecution; not after an intentional crime within five years", zh: "公诉案件当事人和解；五年内曾故意犯罪的不适用"},
}}

// Interpretation of the Administrative Litigation Law. Read against the text.
var administrativeSuitProvisions = group{AdministrativeSuitInterpretation, map[Provision]row{
	NotOpenToSuit: {name: "NotOpenToSuit", at: at{"1(2)(ix)"},
		en: "registration, acceptance, review and re-review opinions are not open to suit", zh: "信访登记、受理、复查、复核意见等不属于受案范围"},
}}

// Measures on national holidays: 1999, 2007, 2013, 2024. The last two read against the text.
var holidayProvisions = group{HolidayMeasures, map[Provision]row{
	StatutoryHolidays: {name: "StatutoryHolidays", at: at{"2", "2", "2", "2"},
		limits: []Limit{{10, Days}, {11, Days}, {11, Days}, {13, Days}},
		en:     "holidays for all citizens", zh: "全体公民放假的节日"},
	MinorityFestivals: {name: "MinorityFestivals", at: at{"4", "4", "4", "4"},
		en: "festivals of minorities, fixed by local governments", zh: "少数民族习惯的节日由地方规定放假"},
	HolidaySubstitution: {name: "HolidaySubstitution", at: at{"6", "6", "6", "6"},
		en: "a holiday on a weekend is made up on a working day", zh: "假日适逢周末的在工作日补假"},
	HolidayArrangement: {name: "HolidayArrangement", at: at{none, none, none, "7"},
		en: "days off are grouped by exchange with weekends", zh: "统一放假调休"},
}}
