package statute

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// moves is typed from the texts and not from the table: where a provision stands in each edition. "-" where it does not.
var moves = []struct {
	p     Provision
	where string // edition article, edition article
}{
	// Civil Procedure Law
	{JointConfirmation, "CPL2007 - CPL2012 194 CPL2017 194 CPL2021 201 CPL2023 205"},
	{ConfirmationRuling, "CPL2007 - CPL2012 195 CPL2017 195 CPL2021 202 CPL2023 206"},
	{ProceduralStartDay, "CPL2007 75(2) CPL2012 82(2) CPL2017 82(2) CPL2021 85(2) CPL2023 85(2)"},
	{ProceduralRollOver, "CPL2007 75(3) CPL2012 82(3) CPL2017 82(3) CPL2021 85(3) CPL2023 85(3)"},
	{ProceduralPosting, "CPL2007 75(4) CPL2012 82(4) CPL2017 82(4) CPL2021 85(4) CPL2023 85(4)"},
	{SpecialAuthority, "CPL2007 59(2) CPL2012 59(2) CPL2017 59(2) CPL2021 62(2) CPL2023 62(2)"},
	{EnforcementPeriod, "CPL2007 215 CPL2012 239 CPL2017 239 CPL2021 246 CPL2023 250"},
	{DoubledInterest, "CPL2007 229 CPL2012 253 CPL2017 253 CPL2021 260 CPL2023 264"},
	{MissedPeriodRelief, "CPL2007 76 CPL2012 83 CPL2017 83 CPL2021 86 CPL2023 86"},
	{LitigationAgents, "CPL2012 58 CPL2017 58 CPL2021 61 CPL2023 61"},
	{AgentAuthority, "CPL2012 59(1) CPL2017 59(1) CPL2021 62(1) CPL2023 62(1)"},

	// its interpretation
	{ConfirmationApplicants, "CPLI2015 353 CPLI2020 353 CPLI2022 351"},
	{CompetingCourts, "CPLI2015 354 CPLI2020 354 CPLI2022 352"},
	{ConfirmationForm, "CPLI2015 355 CPLI2020 355 CPLI2022 353"},
	{ConfirmationPapers, "CPLI2015 356 CPLI2020 356 CPLI2022 354"},
	{ConfirmationInadmissible, "CPLI2015 357 CPLI2020 357 CPLI2022 355"},
	{ConfirmationExamination, "CPLI2015 358 CPLI2020 358 CPLI2022 356"},
	{ConfirmationWithdrawal, "CPLI2015 359 CPLI2020 359 CPLI2022 357"},
	{ConfirmationRejection, "CPLI2015 360 CPLI2020 360 CPLI2022 358"},
	{RulingObjection, "CPLI2015 374 CPLI2020 374 CPLI2022 372"},
	{RulingObjectionThird, "CPLI2015 374 CPLI2020 374 CPLI2022 372"},
	{EnforcingCourt, "CPLI2015 462 CPLI2020 462 CPLI2022 460"},
	{LateEnforcement, "CPLI2015 483 CPLI2020 483 CPLI2022 481"},

	// petition regulations
	{RegistrationAndDirection, "PR2005 21 PWR2022 22"},
	{NoticeToPetitioner, "PR2005 22(2) PWR2022 23(2)"},
	{TransferObjection, "PR2005 - PWR2022 23(3)"},
	{AlreadyAccepted, "PR2005 16 PWR2022 19(3)"},
	{Representatives, "PR2005 18(2) PWR2022 20(3)"},
	{Recusal, "PR2005 30 PWR2022 28(3)"},
	{AccusationSecrecy, "PR2005 23 PWR2022 30(3)"},
	{OpinionContent, "PR2005 32 PWR2022 32"},
	{PetitionMediation, "PR2005 13 PWR2022 33"},
	{HandlingPeriod, "PR2005 33 PWR2022 34"},
	{HandlingExtension, "PR2005 33 PWR2022 34"},
	{ReviewRequest, "PR2005 34 PWR2022 35"},
	{ReviewOpinion, "PR2005 34 PWR2022 35"},
	{ReReviewRequest, "PR2005 35(1) PWR2022 36(1)"},
	{ReReviewOpinion, "PR2005 35(1) PWR2022 36(1)"},
	{ReReviewHearing, "PR2005 35(2) PWR2022 36(2)"},
	{NoLongerAccepted, "PR2005 35(3) PWR2022 36(3)"},
	{DutiesAfterConclusion, "PR2005 - PWR2022 37(3)"},
	{NoRetaliation, "PR2005 3(3) PWR2022 18(4)"},
	{CompetenceDispute, "PR2005 24 PWR2022 24"},
	{SuggestionHandling, "PR2005 29 PWR2022 29"},
	{SocialRelief, "PWR2022 37(2)"},
	{OpinionExecution, "PWR2022 32(2)"},
	{LeadersOnCases, "PWR2022 18(2)"},
	{VisitLevel, "PWR2022 20(1)"},
	{DirectReceipt, "PWR2022 23(1)"},
	{LitigationMatters, "PWR2022 31(i)"},
	{ArbitrationMatters, "PWR2022 31(ii)"},
	{PartyAppealMatters, "PWR2022 31(iii)"},
	{AdministrativePaths, "PWR2022 31(iv)"},
	{ProtectionDuty, "PWR2022 31(v)"},
	{OrdinaryPetition, "PWR2022 31(vi)"},

	// mediation, public security
	{RemediesStayOpen, "PML 3(iii)"},
	{AgreementContent, "PML 29(1)"},
	{AgreementEffect, "PML 29(2)"},
	{PoliceMediationScope, "APR 178(1)"},
	{PoliceMediationElsewhere, "APR 178(2)"},
	{OnTheSpotMediation, "APR 178(3)"},
	{MediationRefused, "APR 179(iv)"},
	{MinorAtMediation, "APR 181(1)"},
	{MediationAgents, "APR 181(2)"},
	{PoliceAgreement, "APR 184(2)"},
	{PublicSecurityMediation, "PSAPL2005 9 PSAPL2012 9 PSAPL2025 9"},
	{UnperformedMediation, "PSAPL2012 9 PSAPL2025 9(3)"},
	{SettledBeforeDecision, "PSAPL2005 - PSAPL2012 - PSAPL2025 9(4)"},
	{PenaltiesInclusive, "PSAPL2025 143"},
	{NotOpenToSuit, "AdmI 1(2)(ix)"},
	{CivilHours, "CC 201(2)"},
	{GuardianRepresents, "GPCL 14 GRCL 23 CC 23"},
	{LegalRepresentative, "GPCL 38 GRCL 61 CC 61"},
	{JointAgents, "GPCL - GRCL 166 CC 166"},
	{ApparentAuthority, "GPCL - GRCL 172 CC 172"},
	{ContractUnauthorisedAct, "CL1999 48"},
	{ContractApparentAuthority, "CL1999 49"},
	{AgreementBinds, "PML 31"},
	{DisputeOverAgreement, "PML 32"},
	{InterestStayed, "SPC2014 3(3)"},
	{InterestBefore2014, "SPC2014 7"},
	{XinjiangReviewRight, "Xinjiang2022 8(vi)"},
}

func TestMoves(t *testing.T) {
	for _, test := range moves {
		words := strings.Fields(test.where)
		require.NotEmpty(t, words)
		for i := 0; i < len(words); i += 2 {
			e := parseEdition(t, words[i])
			require.Equal(t, test.p.Instrument(), e.Instrument(), "%s", test.p)
			for _, d := range middle(e) {
				c, ok := test.p.On(d)
				assert.Equal(t, words[i+1] != none, ok, "%s on %s", test.p, d)
				if ok {
					assert.Equal(t, e, c.Edition(), "%s on %s", test.p, d)
					assert.Equal(t, words[i+1], c.Article(), "%s on %s", test.p, d)
				}
			}
		}
	}
	// the two rows of the petition regulations that name more than one place
	for _, test := range []struct{ p, day, want string }{
		{"GrievanceSorting", "2010-01-01", "14(2), 21(i)"},
		{"GrievanceSorting", "2024-01-01", "31(i)–(vi)"},
		{"UrgentReport", "2010-01-01", "26, 27"},
		{"UrgentReport", "2024-01-01", "25"},
	} {
		p, _ := ParseProvision(test.p)
		c, _ := p.On(on(test.day))
		assert.Equal(t, test.want, c.Article())
	}
}

// named lists the articles that rules outside the two tables above rest on, edition by edition.
const named = `
CC 23 61 165 166 171 172 173 174 201 202 203 204 1259
CPL2023 61 62 85 86 205 206 250 264
CPLI2022 351 352 354 355 357 358 372 460 481
SPC2011 2 4 5 6 7 11
SPC2014 1 2 3 4 7
PML 3 4 8 15 17 18 19 20 23 26 28 29 30 31 32 33 34
APR 35 178 179 181 183 184 185 186
PSAPL2012 9
PSAPL2025 9 143
CrPL 288
AdmI 1
PWR2022 18 19 20 22 23 24 25 26 28 29 30 31 32 33 34 35 36 37 47 50
PR2005 3 13 14 16 18 21 22 23 24 26 29 30 32 33 34 35
HM2024 2 4 6 7
PPL2012 43
SHR2022 4 5
SCL253 §1
Beijing2007 27 37 47 48 50 51
Shanghai2018 39 40 42
Chongqing2020 24 34 35 41 48
Jiangsu2021 25 27 41 42 43 44 48 49
Xinjiang2022 8 9 12 13
Guangdong2014 43 48 49 50
Hebei2015 29 30 31
Shandong2016 45 46
Zhejiang2016 25
Anhui 41
Guizhou 43
PSAPL2025 23 121
PSAPL2012 102
CrPL 112 113 289 290
CrPL2012 110 111 278 279
ARL2023 5 11 12 20 23 24 27 28 30 34 62 73 88
ARL2017 6 8 9 12 13 15 17 19 30 31 40
ALL2017 12 44 45 46 47
CCP2020 176 178 179 333 334 335 336 337 338
StCL2012 3 4 9 13 14 17 18 39
LAL2004 16
LAL2019 14
GrL2021 16
RLCD2009 2 3 4 18 48
LegA2021 22 23 31 32 41 42 43 44 49
SAL2026 15 29 36 37 50
IMP2016 19 20 25 27
OMR2021 20 23
EPI2020 19 20 21
InnerMongolia2024 10 13 24 25 27 28 30 31 32 33 34 37 39 50 54 55 56 57 58
`

func TestEveryNamedArticleIsHeld(t *testing.T) {
	checked := 0
	for line := range strings.Lines(strings.TrimSpace(named)) {
		words := strings.Fields(line)
		e := parseEdition(t, words[0])
		held := map[string]bool{}
		for _, p := range Provisions() {
			if at := p.place(e); at != none {
				article, _, _ := strings.Cut(at, "(")
				article, _, _ = strings.Cut(article, "–")
				article, _, _ = strings.Cut(article, ",")
				held[article] = true
			}
		}
		for _, article := range words[1:] {
			assert.True(t, held[article], "%s %s", e, article)
			checked++
		}
	}
	assert.Greater(t, checked, 220)
}

// Every provision carries a rule, or is listed here with the reason why it stands in the tables.
var noRule = map[Provision]string{
	NoRetaliation:             "a right beside the procedure, named in the table of the regulations",
	GrievanceSorting:          "the whole of what T10 to T14 take apart",
	ArbitrationMatters:        "one of the statutory paths of T10",
	PartyAppealMatters:        "one of the statutory paths of T10",
	AdministrativePaths:       "one of the statutory paths of T10",
	TransferredMatters:        "the notice of D2 where a matter came by transfer",
	HandlingHearing:           "a hearing in the first tier, which counts",
	HandlingExtension:         "limit of the first tier, used by the regimes",
	ReviewOpinion:             "limit of the second tier, used by the regimes",
	ReReviewOpinion:           "limit of the third tier, used by the regimes",
	MattersBeforeMay2005:      "the older change of law, beside E13",
	ConfirmationForm:          "written or oral: no rule refuses either",
	ConfirmationExamination:   "the court's own procedure",
	LateEnforcement:           "what lateness at enforcement means",
	InterestStayed:            "what the ledger does not count, told with the interest",
	InterestBefore2014:        "what the ledger does not count, told with the interest",
	DetentionExceptions:       "detention decided and not executed",
	PenaltyRemedies:           "the way on from a penalty",
	CrimeNotFiled:             "the way on where no case is opened",
	ProsecutorOnFiling:        "the way on where no case is opened",
	ReconciliationHearing:     "how M13's reconciliation goes",
	ReconciliationEffect:      "how M13's reconciliation goes",
	MinorityFestivals:         "regional days, added by the caller",
	BeijingReviewRequest:      "regime",
	BeijingReviewOrgan:        "regime",
	BeijingReviewOpinion:      "regime",
	BeijingReviewExtension:    "regime",
	BeijingNoLongerAccepted:   "regime",
	ShanghaiReview:            "regime",
	ShanghaiReReview:          "regime",
	ShanghaiConclusion:        "regime",
	ShanghaiVerification:      "regime",
	ChongqingReviewRequest:    "regime",
	ChongqingReviewAcceptance: "regime",
	ChongqingReviewOpinion:    "regime",
	ChongqingReviewExtension:  "regime",
	ChongqingConclusionEffect: "regime",
	JiangsuAcceptance:         "regime",
	JiangsuReview:             "regime",
	JiangsuFileHandover:       "regime",
	XinjiangReviewRight:       "regime",
	XinjiangFirstReceiver:     "regime",
	XinjiangService:           "regime",
	GuangdongReview:           "regime",
	GuangdongVerification:     "regime",
	HebeiSilence:              "regime",
}

// noRuleYet lists instruments that are held for what comes after the rules: their provisions are cited one by one where a path,
// an organ or a number of days is named, and carry a rule only where one is stated by them.
var noRuleYet = map[Instrument]string{
	ReconsiderationLaw:         "organ and days of the path of reconsideration",
	AdministrativeSuitLaw:      "days of suit",
	CriminalCaseProcedure:      "days where a case is not opened, and criminal reconciliation",
	StateCompensationLaw:       "the path for wrongs of the police",
	LandLaw:                    "who decides on land",
	GrasslandLaw:               "who decides on grassland",
	FarmlandDisputesLaw:        "mediation, arbitration and suit over contracted land",
	LegalAidLaw:                "what D10 and D12 tell of",
	SocialAssistanceLaw:        "what D12 tells of",
	InvitedMediationProvisions: "mediation for the courts",
	OnlineMediationRules:       "mediation for the courts",
	EnforcementInterpretation:  "how the two years of J10 stop and start",
	InnerMongoliaRegulation:    "what others than the police owe in the room's own region",
}

func TestEveryProvisionCarriesARule(t *testing.T) {
	for _, p := range Provisions() {
		reason, listed := noRule[p]
		if noRuleYet[p.Instrument()] != "" {
			assert.False(t, listed, "%s is listed twice", p)
			continue
		}
		assert.Equal(t, len(p.Rules()) == 0, listed, "%s carries %v, listed: %q", p, p.Rules(), reason)
	}
	assert.Equal(t, []Rule{T1, E9, E10}, NoLongerAccepted.Rules())
	assert.Empty(t, Provision(0).Rules())
}
