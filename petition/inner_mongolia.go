package petition

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Inner Mongolia has no petition regulation of its own: routes and tiers there are the national ones. Its regulation on
// resolving disputes by diverse means (内蒙古自治区矛盾纠纷多元化解条例) adds what is owed to the parties of a dispute, from
// 2024-05-01; before that day these rows say nothing.
var innerMongoliaDuties = []DutyRow{
	{
		// 28(2) asks everybody concerned to guide the parties to mediation where they do not settle by themselves.
		Code: "name_mediation_committee", Rule: statute.T4, Basis: statute.LocalRule, Law: statute.InnerMongoliaGuidance,
		When: Criteria{FactRoute: ByRoute(statute.T4), FactTwoSided: decision.Is(yes)},
		Do:   statute.Text{EN: "where both sides of a civil dispute want mediation, name the people's mediation committee", ZH: "民间纠纷双方愿意调解的，告知向人民调解委员会申请"},
	},
	{
		// 28(4); who owns or may use land or grassland is such a matter.
		Code: "name_who_decides_first", Rule: statute.T4, Basis: statute.LocalRule, Law: statute.InnerMongoliaOrganFirst,
		When: Criteria{FactRoute: ByRoute(statute.T4)},
		Do:   statute.Text{EN: "where the law has an administrative organ or an arbitration body handle it first, tell the parties to apply there", ZH: "依法应当由行政机关或者仲裁机构先行处理的，告知当事人向其申请"},
	},
	{
		// Art. 34 is addressed to organs of public security, art. 13 to petition offices.
		Code: "divert_to_mediation_committee", Rule: statute.T12, Basis: statute.LocalRule, Law: statute.InnerMongoliaDiversion,
		When: Criteria{FactRoute: ByRoute(statute.T12), FactAsker: decision.Is(PublicSecurityAsks)},
		Do:   statute.Text{EN: "pass on what is fit for people's mediation to a people's mediation organisation; an agreement may be confirmed by the court", ZH: "适合人民调解的，分流至人民调解组织；调解成功的可以申请司法确认"},
	},
	{
		Code: "sort_and_divert", Rule: statute.T12, Basis: statute.LocalRule, Law: statute.InnerMongoliaPetitionOffices,
		When: Criteria{FactRoute: ByRoute(statute.T12), FactAsker: decision.Is(PetitionOfficeAsks)},
		Do:   statute.Text{EN: "sort the dispute and pass it on to the way that fits it", ZH: "对矛盾纠纷精准分类、分流，与其他化解途径对接"},
	},
	{
		Code: "invite_helpers", Rule: statute.M9, Basis: statute.LocalRule, Law: statute.InnerMongoliaMediators, May: true,
		When: Criteria{FactRoute: ByRoute(statute.T12)},
		Do:   statute.Text{EN: "invite legal workers or social workers to the mediation", ZH: "邀请法律工作者、社区工作者等参与调解"},
	},
}

// psychologicalHelp is art. 25, addressed to every organ and organisation.
var psychologicalHelp = DutyRow{
	Code: "psychological_help", Rule: statute.F3, Basis: statute.LocalRule, Law: statute.InnerMongoliaPsychology,
	When: Criteria{FactRoute: ByRoute(statute.T4, statute.T12), FactTwoSided: decision.Is(yes)},
	Do:   statute.Text{EN: "offer the parties psychological help", ZH: "及时对当事人提供心理干预"},
}
