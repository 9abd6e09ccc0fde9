package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A row says: from any of these stages, when this happens and every guard holds, the matter goes to that stage. The rows
// are the machine: nothing else moves a case, and what is not here is not allowed. Every event besides must be governed
// by a regulation, must not lie before the one before it, and must not contradict the tier (see failing in holds.go). A step that
// may cost the petitioner a right is refused too where the record does not decide a guard; others then go on in doubt.
type row struct {
	from   stages
	on     history.Kind
	to     Stage // zero: it stays where it is
	guards guards
	costs  bool  // it may cost the petitioner a right
	again  bool  // it repeats a step that was taken: nothing follows from it
	starts limit // the limit that begins to run with it
	rule   statute.Rule
	law    statute.Provision // zero where the rule alone carries it
}

// limit names a limit of the regime in force.
type limit struct {
	tier  regime.Tier
	point regime.Point
}

var rows = [...]row{
	// reception 登记、受理
	{from: at(Unregistered), on: history.Register, to: Registered, rule: statute.D1, law: statute.DirectReceipt},
	{
		from: at(Unregistered, Registered, NotAccepted), on: history.Accept, to: InHandling,
		starts: limit{regime.Handling, regime.Opinion}, rule: statute.E1, law: statute.HandlingPeriod,
	},
	{
		from: at(Unregistered, Registered), on: history.Decline, to: NotAccepted, guards: need(GroundNamed), costs: true,
		rule: statute.D2, law: statute.NoticeToPetitioner,
	},
	{from: at(Registered, NotAccepted) | open, on: history.Notify, rule: statute.D2, law: statute.NoticeToPetitioner},
	{from: at(Registered, NotAccepted) | open, on: history.Register, again: true, rule: statute.D1, law: statute.DirectReceipt},
	{from: at(Unregistered, Registered), on: history.Transfer, rule: statute.T6, law: statute.PassingOn},
	{
		from: at(Unregistered, Registered), on: history.ObjectToTransfer, guards: need(TransferredBefore),
		rule: statute.T4, law: statute.TransferObjection,
	},

	// handling 处理
	{from: at(InHandling, HandlingIssued, HandlingServed), on: history.Accept, again: true, rule: statute.E1, law: statute.HandlingPeriod},
	{
		from: at(InHandling, InReview, InRereview), on: history.Extend,
		guards: need(ExtensionProvided, ExtendedOnce, ExtensionLength, BeforeExpiry, Approved, ReasonTold), costs: true,
		rule: statute.E1, law: statute.HandlingExtension,
	},
	{from: at(InHandling, InReview, InRereview), on: history.Hear, guards: need(HearingProvided), rule: statute.E1},
	{from: at(InHandling, InReview, InRereview), on: history.Stop, rule: statute.P12},
	{
		from: at(InHandling), on: history.Issue, to: HandlingIssued, guards: need(OrganInCharge, ResultOfTier),
		rule: statute.E3, law: statute.OpinionResult,
	},
	{
		from: at(HandlingIssued), on: history.Serve, to: HandlingServed,
		starts: limit{regime.Review, regime.Window}, rule: statute.E4, law: statute.ReviewRequest,
	},

	// review 复查
	{
		from: at(HandlingServed), on: history.RequestReview, to: ReviewRequested, guards: need(LevelAbove, InTime),
		rule: statute.E6, law: statute.ReviewRequest,
	},
	{from: at(InHandling, HandlingIssued), on: history.RequestReview, to: ReviewRequested, guards: need(LevelAbove, AfterSilence), rule: statute.E12},
	{
		from: at(Concluded), on: history.RequestReview, to: ReviewRequested, guards: need(WindowSurvives, LevelAbove, InTime),
		rule: statute.E6, law: statute.ReviewRequest,
	},
	{
		from: at(ReviewRequested), on: history.Receive, to: InReview, guards: need(LevelAbove),
		starts: limit{regime.Review, regime.Opinion}, rule: statute.E2, law: statute.ReviewOpinion,
	},
	{
		from: at(ReviewRequested, InReview), on: history.RefuseRequest, to: HandlingServed, guards: need(RefusalHolds), costs: true,
		rule: statute.E14, law: statute.ReviewRequest,
	},
	{
		from: at(InReview), on: history.Issue, to: ReviewIssued, guards: need(OrganInCharge, PowerToRemand, InTime),
		rule: statute.E3, law: statute.ReviewOpinion,
	},
	{
		from: at(ReviewIssued), on: history.Serve, to: ReviewServed,
		starts: limit{regime.Rereview, regime.Window}, rule: statute.E4, law: statute.ReReviewRequest,
	},

	// re-review 复核
	{
		from: at(ReviewServed), on: history.RequestRereview, to: RereviewRequested, guards: need(LevelAbove, InTime),
		rule: statute.E6, law: statute.ReReviewRequest,
	},
	{from: at(InReview, ReviewIssued), on: history.RequestRereview, to: RereviewRequested, guards: need(LevelAbove, AfterSilence), rule: statute.E12},
	{
		from: at(Concluded), on: history.RequestRereview, to: RereviewRequested, guards: need(WindowSurvives, LevelAbove, InTime),
		rule: statute.E6, law: statute.ReReviewRequest,
	},
	{
		from: at(RereviewRequested), on: history.Receive, to: InRereview, guards: need(LevelAbove),
		starts: limit{regime.Rereview, regime.Opinion}, rule: statute.E2, law: statute.ReReviewOpinion,
	},
	{
		from: at(RereviewRequested, InRereview), on: history.RefuseRequest, to: ReviewServed, guards: need(RefusalHolds), costs: true,
		rule: statute.E14, law: statute.ReReviewRequest,
	},
	{
		from: at(InRereview), on: history.Issue, to: RereviewIssued, guards: need(OrganInCharge, PowerToRemand, InTime),
		rule: statute.E3, law: statute.ReReviewOpinion,
	},
	{from: at(RereviewIssued), on: history.Serve, to: RereviewServed, rule: statute.E4, law: statute.NoLongerAccepted},

	// again 重复: what is repeated discharges and opens nothing
	{
		from: at(HandlingIssued, HandlingServed), on: history.Issue, guards: need(OrganInCharge, ResultOfTier, Supplementary),
		again: true, rule: statute.E3, law: statute.OpinionResult,
	},
	{
		from: at(ReviewIssued, ReviewServed, RereviewIssued, RereviewServed), on: history.Issue,
		guards: need(OrganInCharge, Supplementary), again: true, rule: statute.E3, law: statute.OpinionResult,
	},
	{from: at(HandlingServed, ReviewServed, RereviewServed), on: history.Serve, again: true, rule: statute.E4, law: statute.OpinionResult},
	{from: at(InReview, InRereview), on: history.Receive, guards: need(LevelAbove), again: true, rule: statute.E2},
	{
		from: at(ReviewRequested, InReview), on: history.RequestReview, guards: need(ByAnother), again: true,
		rule: statute.E21, law: statute.ReviewRequest,
	},
	{
		from: at(RereviewRequested, InRereview), on: history.RequestRereview, guards: need(ByAnother), again: true,
		rule: statute.E21, law: statute.ReReviewRequest,
	},

	// both 复查、复核
	{from: at(InReview, InRereview), on: history.HandOver, guards: need(FileAsked), rule: statute.E1},
	{from: at(InReview, InRereview), on: history.AcceptRequest, guards: need(AcceptanceAsked, InTime), rule: statute.E1},
	{
		from: at(ReviewServed, RereviewServed), on: history.SendBack, to: InHandling, guards: need(WasSetAside),
		starts: limit{regime.Handling, regime.Opinion}, rule: statute.E7,
	},

	{ // to where it was asked from
		from: at(ReviewRequested, InReview), on: history.WithdrawRequest, to: HandlingServed, guards: need(OwnDeclaration), costs: true,
		rule: statute.E22,
	},
	{
		from: at(RereviewRequested, InRereview), on: history.WithdrawRequest, to: ReviewServed, guards: need(OwnDeclaration), costs: true,
		rule: statute.E22,
	},
	{
		from: at(RereviewServed, Concluded), on: history.Reopen, to: InHandling,
		starts: limit{regime.Handling, regime.Opinion}, rule: statute.E22,
	},

	// what may prove a conclusion 终结事由
	{from: at(Registered) | open, on: history.Settle, rule: statute.E9, law: statute.PetitionMediation},
	{from: at(Registered) | open, on: history.Perform, guards: need(SettledBefore), rule: statute.E9, law: statute.PetitionMediation},
	{from: at(Registered) | open, on: history.Confirm, guards: need(SettledBefore), rule: statute.E9},
	{
		from: at(HandlingServed, ReviewServed, RereviewServed, Concluded), on: history.Execute, guards: need(FullySupported),
		rule: statute.E9, law: statute.OpinionExecution,
	},
	{from: at(Registered) | open, on: history.Withdraw, guards: need(OwnDeclaration), costs: true, rule: statute.E9},
	{from: at(Registered) | open, on: history.LeadInto, rule: statute.E9, law: statute.StatutoryPaths},
	{
		from: at(Registered, Concluded) | open, on: history.ProcedureDeclined, guards: need(LedBefore), rule: statute.E9,
		law: statute.StatutoryPaths,
	},
	{from: open, on: history.Verify, rule: statute.E9},
	{from: at(Registered) | open, on: history.Cease, rule: statute.E9},
	{
		from: at(Registered) | open, on: history.Conclude, to: Concluded, guards: need(GroundProved), costs: true,
		rule: statute.E9, law: statute.NoLongerAccepted,
	},

	// recorded and shown 记录备查
	{from: everywhere, on: history.Elect, rule: statute.E21, law: statute.Representatives},
	{from: at(Unregistered), on: history.TakeOver, rule: statute.E16}, // to the stage that it states
	{from: everywhere, on: history.Supervise, rule: statute.E22, law: statute.Supervision},
	{from: everywhere, on: history.AnswerSupervision, rule: statute.E22, law: statute.SupervisionFeedback},
	{from: everywhere, on: history.Assess, rule: statute.E22},
	{from: everywhere, on: history.Merge, rule: statute.E22},
	{from: everywhere, on: history.Split, rule: statute.E22},

	// recorded, since it is a breach 违规记录
	{from: at(Registered, NotAccepted, Concluded) | open, on: history.Disclose, rule: statute.D6, law: statute.AccusationSecrecy},
}
