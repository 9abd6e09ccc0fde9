package petition

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The national rows: what the regulations say. One row a line, in the order in which they are tried. A row whose facts
// another one below accepts too says in Over that it goes first.

const yes, no = decision.Yes, decision.No

// The routes that others go before. First those of the paths of art. 31(2)–(5), which 31(1) stands before; then those of a
// grievance; with them, those that sort a claim by what it is; and with them, all that are tried once it is clear that the claim
// belongs to this system.
var (
	otherPaths      = []Route{ToArbitration, ToPartyAppeal, ToReconsideration, ToAdjudication, PerformProtectionDuty}
	ofAGrievance    = slices.Concat([]Route{MediateFirst, ToLitigation, ToCriminalProcedure, ToPublicSecurityProcedure}, otherPaths, []Route{ThreeTiers})
	whatKind        = slices.Concat([]Route{StudyAndReply, HandleAccusation}, ofAGrievance)
	belowCompetence = slices.Concat([]Route{ToSubordinateOrgan, ToOtherOrgan}, whatKind)
)

// nationalRoutes is domain section 3, T1 to T14.
//
// T14 asks for a grievance, since art. 31 sorts grievances only: that a judgment stands is no reason not to pass on the
// accusation of a judge. It asks that no other path is open; where one is, the concluded path is passed over and T10
// offers the other. A path of any kind can be used up: a litigation-related one by its conclusion, arbitration, an appeal
// within the Party, reconsideration and adjudication by award or decision.
//
// T12 stands before T10, but only where mediation may precede every open path: litigation, public-security procedure
// and arbitration. A criminal path is never among them: criminal reconciliation (CrPL 288) is part of that path.
var nationalRoutes = []RouteRow{
	{Rule: statute.T1, When: Criteria{FactConcluded: decision.Is(yes), FactSameFacts: decision.Is(yes)}, Then: NoLongerAccepted, OverAll: true},
	{Rule: statute.T2, When: Criteria{FactPending: decision.Is(yes)}, Then: PendingElsewhere, OverAll: true},
	{Rule: statute.T14, When: Criteria{
		FactCategory:      decision.Is(Grievance),
		FactLitigation:    decision.Is(byLitigation, byLitigationAndCrime, byCrime, byPublicSecurityAlone),
		FactOtherPath:     decision.Is(noOtherPath),
		FactPathConcluded: decision.Is(yes),
		FactSameFacts:     decision.Is(yes),
	}, Then: ConcludedByLaw, Over: []Route{OutsideCompetence, CompetenceToBeSettled, ToSubordinateOrgan, ToOtherOrgan, MediateFirst}},
	{
		Rule: statute.T14, When: Criteria{
			FactCategory:      decision.Is(Grievance),
			FactLitigation:    decision.Is(noLitigationPath),
			FactOtherPath:     decision.Is(byArbitrationAlone, byPartyAppeal, byReconsideration, byAdjudication),
			FactPathConcluded: decision.Is(yes),
			FactSameFacts:     decision.Is(yes),
		}, Then: ConcludedByLaw,
		Over: []Route{OutsideCompetence, CompetenceToBeSettled, ToSubordinateOrgan, ToOtherOrgan, MediateFirst, ToArbitration, ToPartyAppeal, ToReconsideration, ToAdjudication},
	},

	// whose business it is
	{
		Rule: statute.T3, When: Criteria{FactCategory: decision.Is(Accusation), FactCompetence: decision.Is(DisciplineInspection)},
		Then: ToDisciplineInspection,
		Over: slices.Concat([]Route{OutsideCompetence, ToSubordinateOrgan, ToOtherOrgan, HandleAccusation}, ofAGrievance),
	},
	{Rule: statute.T4, When: Criteria{FactCompetence: decision.Is(AdministrativeOrgan, Court, Procuratorate, DisciplineInspection, PeoplesCongress, ArbitrationBody)}, Then: OutsideCompetence, Over: belowCompetence},
	{Rule: statute.T5, When: Criteria{FactCompetence: decision.Is(NotEstablished, Disputed)}, Then: CompetenceToBeSettled, Over: belowCompetence},
	{Rule: statute.T6, When: Criteria{FactLevel: decision.Is(SubordinateOrgan)}, Then: ToSubordinateOrgan, Over: whatKind},
	{Rule: statute.T7, When: Criteria{FactLevel: decision.Is(SuperiorOrgan, OrganElsewhere)}, Then: ToOtherOrgan, Over: whatKind},

	// what it is
	{Rule: statute.T8, When: Criteria{FactCategory: decision.Is(Suggestion)}, Then: StudyAndReply, Over: ofAGrievance},
	{Rule: statute.T9, When: Criteria{FactCategory: decision.Is(Accusation)}, Then: HandleAccusation, Over: ofAGrievance},

	// a grievance
	{Rule: statute.T12, When: Criteria{
		FactLitigation:      decision.Is(noLitigationPath, byLitigation, byPublicSecurityAlone),
		FactOtherPath:       decision.Is(noOtherPath, byArbitrationAlone),
		FactTwoSided:        decision.Is(yes),
		FactConsent:         decision.Is(yes),
		FactMediationBarred: decision.Is(no),
	}, Then: MediateFirst, Over: []Route{ToLitigation, ToPublicSecurityProcedure, ToArbitration, ThreeTiers}},
	{Rule: statute.T10, When: Criteria{FactLitigation: decision.Is(byLitigation, byLitigationAndCrime), FactPathConcluded: decision.Is(no)}, Then: ToLitigation, Over: otherPaths},
	{Rule: statute.T10, When: Criteria{FactLitigation: decision.Is(byLitigation, byLitigationAndCrime), FactSameFacts: decision.Is(no)}, Then: ToLitigation, Over: otherPaths},
	{Rule: statute.T10, When: Criteria{FactLitigation: decision.Is(byCrime), FactPathConcluded: decision.Is(no)}, Then: ToCriminalProcedure, Over: otherPaths},
	{Rule: statute.T10, When: Criteria{FactLitigation: decision.Is(byCrime), FactSameFacts: decision.Is(no)}, Then: ToCriminalProcedure, Over: otherPaths},
	{Rule: statute.T10, When: Criteria{FactLitigation: decision.Is(byPublicSecurityAlone), FactPathConcluded: decision.Is(no)}, Then: ToPublicSecurityProcedure, Over: otherPaths},
	{Rule: statute.T10, When: Criteria{FactLitigation: decision.Is(byPublicSecurityAlone), FactSameFacts: decision.Is(no)}, Then: ToPublicSecurityProcedure, Over: otherPaths},
	{Rule: statute.T10, When: Criteria{FactOtherPath: decision.Is(byArbitrationAlone, byArbitration)}, Then: ToArbitration},
	{Rule: statute.T10, When: Criteria{FactOtherPath: decision.Is(byPartyAppeal, byPartyAppealBeside)}, Then: ToPartyAppeal},
	{Rule: statute.T10, When: Criteria{FactOtherPath: decision.Is(byReconsideration, byReconsiderationBeside)}, Then: ToReconsideration},
	{Rule: statute.T10, When: Criteria{FactOtherPath: decision.Is(byAdjudication, byAdjudicationBeside)}, Then: ToAdjudication},
	{Rule: statute.T11, When: Criteria{FactOtherPath: decision.Is(byProtectionDuty)}, Then: PerformProtectionDuty},
	{Rule: statute.T13, When: Criteria{FactLitigation: decision.Is(noLitigationPath), FactOtherPath: decision.Is(noOtherPath)}, Then: ThreeTiers},
}

// The conditions that the duties of notice share. What is returned or passed on outside goes by T3, T4 and T7; what the asking
// organ itself conducts as a procedure of litigation rights is apart from all others.
var (
	returned     = ByRoute(statute.T3, statute.T4, statute.T7)
	notReturned  = ^returned & everyRoute
	notConducted = everyRoute &^ decision.Is(ownProcedure)
	everyRoute   = ByRoute(triageRules[1:]...)
	passedOn     = decision.Is(Transferred, Assigned)

	politicalLegal = decision.Is(PublicSecurityAsks, CourtAsks, ProcuratorateAsks)
	everyAsker     = politicalLegal | otherOrgans | decision.Is(DisciplineAsks)
	otherOrgans    = decision.Is(PetitionOfficeAsks, TownshipAsks, DepartmentAsks)
	notAccusation  = decision.Is(Suggestion, Grievance)
)

// What the petitioner was told under the regulations of 2005: whether the claim is accepted (22(2)), and whether what was passed on
// is (21(2)).
var (
	accepted2005         = statute.Text{EN: "tell the petitioner in writing whether it is accepted, at once if possible", ZH: "书面告知信访人是否受理，能够当场答复的当场书面答复"}
	transferAccepted2005 = statute.Text{EN: "decide whether what was transferred is accepted, and tell the petitioner in writing", ZH: "决定是否受理转送、交办事项并书面告知信访人"}
)

// nationalDuties is domain section 3, D1 to D15, as far as it is law, and from T4 the return of what came by transfer. They
// do not depend on the route unless they say so. The limit is the number that the law names.
//
// D2, D3 and D14 stand once for each group of organs. At political-legal organs notice of litigation rights follows other
// rules (D15), and at discipline organs that of accusations: there 23(2) and 23(3) are not asked.
var nationalDuties = slices.Concat([]DutyRow{
	{Code: "register", Rule: statute.D1, Basis: statute.Statute, Do: statute.Text{EN: "register the claim", ZH: "登记信访事项"}},
	{
		Code: "direct_in_time", Rule: statute.D1, Basis: statute.Statute, Law: statute.RegistrationAndDirection,
		When: Criteria{FactAsker: decision.Is(PetitionOfficeAsks)},
		Do:   statute.Text{EN: "decide where the claim goes, and pass it on", ZH: "区分情况，转送、交办有权处理的机关、单位"},
		Term: TimeLimit{Law: statute.RegistrationAndDirection, From: FromReceipt},
	},
},
	each(DutyRow{
		// Of acceptance spoke 22(2) of 2005; 23(2) of 2022 speaks of receipt, and of the way and procedure of handling.
		Code: "written_notice", Rule: statute.D2, Basis: statute.Statute,
		Do:     statute.Text{EN: "tell the petitioner in writing that it was received and how it will be handled, at once if possible", ZH: "书面告知信访人接收情况以及处理途径和程序，能够当场告知的当场告知"},
		Do2005: accepted2005,
		Term:   TimeLimit{Law: statute.NoticeToPetitioner, From: FromReceipt},
	}, Criteria{FactContactClear: decision.Is(yes), FactSource: decision.Is(Direct)}, []Criteria{
		{FactAsker: politicalLegal, FactRoute: notConducted},
		{FactAsker: otherOrgans},
		{FactAsker: decision.Is(DisciplineAsks), FactCategory: notAccusation},
	}),
	[]DutyRow{{
		// 22(2) of 2005 knew no other rules. It bound organs of administration.
		Code: "written_notice_2005", Rule: statute.D2, Basis: statute.Statute, Until: statute.NoticeOtherRules,
		When: Criteria{FactContactClear: decision.Is(yes), FactSource: decision.Is(Direct), FactAsker: decision.Is(PublicSecurityAsks), FactRoute: decision.Is(ownProcedure)},
		Do:   accepted2005, Term: TimeLimit{Law: statute.NoticeToPetitioner, From: FromReceipt},
	}},
	each(DutyRow{
		Code: "record_why_no_notice", Rule: statute.D3, Basis: statute.Statute,
		Do: statute.Text{EN: "no notice is due: record that name or address is unclear", ZH: "姓名（名称）、住址不清，不负告知义务，记录原因"},
	}, Criteria{FactContactClear: decision.Is(no), FactSource: decision.Is(Direct)}, []Criteria{
		{FactAsker: politicalLegal, FactRoute: notConducted},
		{FactAsker: otherOrgans},
		{FactAsker: decision.Is(DisciplineAsks), FactCategory: notAccusation},
	}),
	[]DutyRow{
		{
			Code: "recuse", Rule: statute.D4, Basis: statute.Statute,
			When: Criteria{FactDirectInterest: decision.Is(yes)},
			Do:   statute.Text{EN: "replace the official with a direct interest before anything else", ZH: "有直接利害关系的工作人员先行回避"},
		},
		{
			Code: "report_at_once", Rule: statute.D5, Basis: statute.Statute,
			When: Criteria{FactUrgent: decision.Is(yes)},
			Do: statute.Text{
				EN: "report promptly to the own-level Party committee and government, tell the departments concerned and the joint conference office, take measures",
				ZH: "及时报告本级党委和政府，通报相关主管部门和联席会议办公室，采取措施",
			},
			Do2005: statute.Text{EN: "report at once to the own government and the superior department, take measures", ZH: "立即报告本级政府和上一级主管部门，采取措施"},
		},
		{
			Code: "keep_secret", Rule: statute.D6, Basis: statute.Statute,
			When: Criteria{FactCategory: decision.Is(Accusation)},
			Do:   statute.Text{EN: "disclose nothing to the accused person or unit", ZH: "不得将检举、揭发材料透露、转给被检举、揭发的人员或者单位"},
		},
		{
			Code: "elect_representatives", Rule: statute.D7, Basis: statute.Statute,
			When: Criteria{FactRepresentation: decision.Is(JointUnrepresented, JointTooManySpeakers)},
			Do:   statute.Text{EN: "have at most five representatives elected; the claim counts from registration all the same", ZH: "推选不超过五名代表；诉求自登记起照常计算"},
		},
		{
			Code: "direct_to_right_level", Rule: statute.D8, Basis: statute.Statute,
			When: Criteria{FactTooHigh: decision.Is(yes)},
			Do:   statute.Text{EN: "direct the visit to the right organ; the claim is registered all the same", ZH: "引导到有权处理的机关提出；诉求照常登记"},
		},
		{
			Code: "dissuade_apart", Rule: statute.D11, Basis: statute.Statute,
			When: Criteria{FactDisorder: decision.Is(yes)},
			Do:   statute.Text{EN: "dissuade, criticise or educate, apart from the claim, whose route stays the same", ZH: "劝阻、批评、教育，与诉求分开处理，诉求走向不变"},
			Do2005: statute.Text{
				EN: "dissuade, criticise or educate; where that fails the police warn, admonish or stop it; apart from the claim, whose route stays the same",
				ZH: "劝阻、批评、教育，无效的由公安机关警告、训诫或者制止，与诉求分开处理，诉求走向不变",
			},
		},
		{
			Code: "tell_of_relief", Rule: statute.D12, Basis: statute.Statute,
			When: Criteria{FactHardship: decision.Is(yes)},
			Do:   statute.Text{EN: "tell of social assistance or help to apply; judicial relief where its conditions hold", ZH: "告知或者帮助申请社会救助；符合条件的给予司法救助"},
		},
		{
			Code: "simplified_acceptance", Rule: statute.D13, Basis: statute.Statute, When: simplified, May: true,
			Do:   statute.Text{EN: "accept for simplified handling", ZH: "适用简易办理的，受理"},
			Term: TimeLimit{Law: statute.SimplifiedAcceptance, From: FromReceipt},
		},
		{
			Code: "simplified_opinion", Rule: statute.D13, Basis: statute.Statute, When: simplified, May: true,
			Do:   statute.Text{EN: "give the opinion in simplified handling", ZH: "适用简易办理的，出具处理意见"},
			Term: TimeLimit{Law: statute.SimplifiedOpinion, From: FromAcceptance},
		},
	},
	each(DutyRow{
		// "At once if possible" and the exception for unclear names are 23(2), not 23(3).
		Code: "transfer_notice", Rule: statute.D14, Basis: statute.Statute, Law: statute.TransferredMatters,
		Do:     statute.Text{EN: "tell the petitioner in writing that what was transferred was received and how it will be handled", ZH: "书面告知信访人转送、交办事项的接收情况以及处理途径和程序"},
		Do2005: transferAccepted2005,
		Term:   TimeLimit{Law: statute.TransferredMatters, From: FromReceipt},
	}, Criteria{FactSource: passedOn, FactRoute: notReturned}, []Criteria{
		{FactAsker: politicalLegal, FactRoute: notReturned & notConducted},
		{FactAsker: decision.Is(TownshipAsks, DepartmentAsks)},
		{FactAsker: decision.Is(DisciplineAsks), FactCategory: notAccusation},
	}),
	[]DutyRow{
		{
			// In 2005 the receiver could not object: it decided on acceptance, and told the petitioner (21(2)).
			Code: "transfer_notice_2005", Rule: statute.D14, Basis: statute.Statute, Law: statute.TransferredMatters, Until: statute.TransferObjection,
			When: Criteria{FactSource: passedOn, FactRoute: returned | decision.Is(ownProcedure), FactAsker: decision.Is(PublicSecurityAsks, TownshipAsks, DepartmentAsks)},
			Do:   transferAccepted2005, Term: TimeLimit{Law: statute.TransferredMatters, From: FromReceipt},
		},
		{
			Code: "return_transfer", Rule: statute.T4, Basis: statute.Statute, Law: statute.TransferObjection,
			When: Criteria{FactRoute: returned, FactSource: passedOn, FactAsker: everyAsker &^ decision.Is(PetitionOfficeAsks)},
			Do:   statute.Text{EN: "object to the transfer and give detailed reasons", ZH: "向转送、交办机关提出异议，并详细说明理由"},
			Term: TimeLimit{Law: statute.TransferObjection, From: FromReceipt},
		},
	},
	each(DutyRow{
		Code: "other_notice_rules", Rule: statute.D15, Basis: statute.Statute, Law: statute.NoticeOtherRules,
		Do: statute.Text{EN: "give notice by the rules of that procedure", ZH: "按照有关规定告知"},
	}, Criteria{}, []Criteria{{FactAsker: politicalLegal, FactRoute: decision.Is(ownProcedure)}, {FactAsker: decision.Is(DisciplineAsks), FactCategory: decision.Is(Accusation)}}),
	[]DutyRow{{
		// The social assistance law speaks to the organ where people apply; what others tell of it is art. 37(2) alone.
		Code: "take_assistance_application", Rule: statute.D12, Basis: statute.Statute, Law: statute.AssistanceApplication,
		When: Criteria{FactHardship: decision.Is(yes), FactAsker: decision.Is(TownshipAsks)},
		Do:   statute.Text{EN: "take the application for social assistance", ZH: "受理社会救助申请"},
	}},
)

// simplified is when D13 allows simplified handling: one of four kinds of easy first petitions, and nothing against it.
// That a statutory path bars it is said by the route: only suggestions and the three tiers have none.
var simplified = Criteria{
	FactRoute:          ByRoute(statute.T8, statute.T13),
	FactSource:         decision.Is(Direct, Transferred),
	FactRepresentation: decision.Is(Alone),
	FactUrgent:         decision.Is(no),
	FactRepeated:       decision.Is(no),
	FactEase:           decision.Is(ClearAndUndisputed, Query, UrgentDailyMatter, AlreadyPromised),
	FactObstacle:       decision.Is(NoObstacle),
}
