package procedure

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Edge is a row of the table. It says: from any of these stages, when this happens and every guard holds, the matter goes to that stage. The rows
// are the machine: nothing else moves a case, and what is not here is not allowed. Every event besides must be governed
// by a regulation, must not lie before the one before it, and must not contradict the tier (see failing in holds.go of package course). A step that
// may cost the petitioner a right is refused too where the record does not decide a guard; others then go on in doubt.
type Edge struct {
	From   Stages
	On     history.Kind
	To     Stage // zero: it stays where it is
	Guards Guards
	Costs  bool  // it may cost the petitioner a right
	Back   bool  // where the request was not made at To it goes to where that was made: against silence, or after the conclusion
	Again  bool  // it repeats a step that was taken: nothing follows from it
	Starts limit // the limit that begins to run with it
	Rule   statute.Rule
	Law    statute.Provision // zero where the rule alone carries it
}

// limit names a limit of the regime in force.
type limit struct {
	tier  regime.Tier
	point regime.Point
}

var rows = [...]Edge{
	// reception 登记、受理
	{From: at(Unregistered), On: history.Register, To: Registered, Rule: statute.D1, Law: statute.DirectReceipt},
	{
		From: at(Unregistered, Registered, NotAccepted), On: history.Accept, To: InHandling,
		Starts: limit{regime.Handling, regime.Opinion}, Rule: statute.E1, Law: statute.HandlingPeriod,
	},
	{
		From: at(Unregistered, Registered), On: history.Decline, To: NotAccepted, Guards: need(GroundNamed), Costs: true,
		Rule: statute.D2, Law: statute.NoticeToPetitioner,
	},
	{From: at(Registered, NotAccepted) | open, On: history.Notify, Rule: statute.D2, Law: statute.NoticeToPetitioner},
	{From: at(Registered, NotAccepted) | open, On: history.Register, Again: true, Rule: statute.D1, Law: statute.DirectReceipt},
	{From: at(Unregistered, Registered), On: history.Transfer, Rule: statute.T6, Law: statute.PassingOn},
	{
		From: at(Unregistered, Registered), On: history.ObjectToTransfer, Guards: need(TransferredBefore),
		Rule: statute.T4, Law: statute.TransferObjection,
	},

	// handling 处理
	{From: at(InHandling, HandlingIssued, HandlingServed), On: history.Accept, Again: true, Rule: statute.E1, Law: statute.HandlingPeriod},
	{
		From: at(InHandling, InReview, InRereview), On: history.Extend,
		Guards: need(ExtensionProvided, ExtendedOnce, ExtensionLength, BeforeExpiry, Approved, ReasonTold), Costs: true,
		Rule: statute.E1, Law: statute.HandlingExtension,
	},
	{From: at(InHandling, InReview, InRereview), On: history.Hear, Guards: need(HearingProvided), Rule: statute.E1},
	{From: at(InHandling, InReview, InRereview), On: history.Stop, Rule: statute.P12},
	{
		From: at(InHandling), On: history.Issue, To: HandlingIssued, Guards: need(ResultOfTier),
		Rule: statute.E3, Law: statute.OpinionResult,
	},
	{
		From: at(HandlingIssued), On: history.Serve, To: HandlingServed,
		Starts: limit{regime.Review, regime.Window}, Rule: statute.E4, Law: statute.ReviewRequest,
	},

	// review 复查
	{
		From: at(HandlingServed), On: history.RequestReview, To: ReviewRequested, Guards: need(LevelAbove, InTime),
		Rule: statute.E6, Law: statute.ReviewRequest,
	},
	{From: at(InHandling, HandlingIssued), On: history.RequestReview, To: ReviewRequested, Guards: need(LevelAbove, AfterSilence), Rule: statute.E12},
	{
		From: at(Concluded), On: history.RequestReview, To: ReviewRequested, Guards: need(WindowSurvives, LevelAbove, InTime),
		Rule: statute.E6, Law: statute.ReviewRequest,
	},
	{
		From: at(ReviewRequested), On: history.Receive, To: InReview, Guards: need(LevelAbove),
		Starts: limit{regime.Review, regime.Opinion}, Rule: statute.E2, Law: statute.ReviewOpinion,
	},
	{
		From: at(ReviewRequested, InReview), On: history.RefuseRequest, To: HandlingServed, Guards: need(RefusalHolds), Costs: true, Back: true,
		Rule: statute.E14, Law: statute.ReviewRequest,
	},
	{
		From: at(InReview), On: history.Issue, To: ReviewIssued, Guards: need(OrganInCharge, PowerToRemand, InTime),
		Rule: statute.E3, Law: statute.ReviewOpinion,
	},
	{
		From: at(ReviewIssued), On: history.Serve, To: ReviewServed,
		Starts: limit{regime.Rereview, regime.Window}, Rule: statute.E4, Law: statute.ReReviewRequest,
	},

	// re-review 复核
	{
		From: at(ReviewServed), On: history.RequestRereview, To: RereviewRequested, Guards: need(LevelAbove, InTime),
		Rule: statute.E6, Law: statute.ReReviewRequest,
	},
	{From: at(InReview, ReviewIssued), On: history.RequestRereview, To: RereviewRequested, Guards: need(LevelAbove, AfterSilence), Rule: statute.E12},
	{
		From: at(Concluded), On: history.RequestRereview, To: RereviewRequested, Guards: need(WindowSurvives, LevelAbove, InTime),
		Rule: statute.E6, Law: statute.ReReviewRequest,
	},
	{
		From: at(RereviewRequested), On: history.Receive, To: InRereview, Guards: need(LevelAbove),
		Starts: limit{regime.Rereview, regime.Opinion}, Rule: statute.E2, Law: statute.ReReviewOpinion,
	},
	{
		From: at(RereviewRequested, InRereview), On: history.RefuseRequest, To: ReviewServed, Guards: need(RefusalHolds), Costs: true, Back: true,
		Rule: statute.E14, Law: statute.ReReviewRequest,
	},
	{
		From: at(InRereview), On: history.Issue, To: RereviewIssued, Guards: need(OrganInCharge, PowerToRemand, InTime),
		Rule: statute.E3, Law: statute.ReReviewOpinion,
	},
	{From: at(RereviewIssued), On: history.Serve, To: RereviewServed, Rule: statute.E4, Law: statute.NoLongerAccepted},

	// again 重复: what is repeated discharges and opens nothing
	{
		From: at(HandlingIssued, HandlingServed), On: history.Issue, Guards: need(OrganInCharge, ResultOfTier, Supplementary),
		Again: true, Rule: statute.E3, Law: statute.OpinionResult,
	},
	{
		From: at(ReviewIssued, ReviewServed, RereviewIssued, RereviewServed), On: history.Issue,
		Guards: need(OrganInCharge, Supplementary), Again: true, Rule: statute.E3, Law: statute.OpinionResult,
	},
	{From: at(HandlingServed, ReviewServed, RereviewServed), On: history.Serve, Again: true, Rule: statute.E4, Law: statute.OpinionResult},
	{From: at(InReview, InRereview), On: history.Receive, Guards: need(LevelAbove), Again: true, Rule: statute.E2},
	{ // whose window may be open still, when the request of another has been decided
		From: at(ReviewRequested, InReview, ReviewIssued, ReviewServed, RereviewRequested, InRereview, RereviewIssued, RereviewServed),
		On:   history.RequestReview, Guards: need(ByAnother), Again: true, Rule: statute.E21, Law: statute.ReviewRequest,
	},
	{
		From: at(RereviewRequested, InRereview, RereviewIssued, RereviewServed), On: history.RequestRereview, Guards: need(ByAnother), Again: true,
		Rule: statute.E21, Law: statute.ReReviewRequest,
	},

	// both 复查、复核
	{From: at(InReview, InRereview), On: history.HandOver, Guards: need(FileAsked), Rule: statute.E1},
	{From: at(InReview, InRereview), On: history.AcceptRequest, Guards: need(AcceptanceAsked, InTime), Rule: statute.E1},
	{
		From: at(ReviewServed, RereviewServed), On: history.SendBack, To: InHandling, Guards: need(WasSetAside),
		Starts: limit{regime.Handling, regime.Opinion}, Rule: statute.E7,
	},

	{
		From: at(ReviewRequested, InReview), On: history.WithdrawRequest, To: HandlingServed, Guards: need(OwnDeclaration), Costs: true, Back: true,
		Rule: statute.E22,
	},
	{
		From: at(RereviewRequested, InRereview), On: history.WithdrawRequest, To: ReviewServed, Guards: need(OwnDeclaration), Costs: true, Back: true,
		Rule: statute.E22,
	},
	{
		From: at(RereviewServed, Concluded), On: history.Reopen, To: InHandling,
		Starts: limit{regime.Handling, regime.Opinion}, Rule: statute.E22,
	},

	// what may prove a conclusion 终结事由
	{From: at(Registered) | open, On: history.Settle, Rule: statute.E9, Law: statute.PetitionMediation},
	{From: at(Registered) | open, On: history.Perform, Guards: need(SettledBefore), Rule: statute.E9, Law: statute.PetitionMediation},
	{From: at(Registered) | open, On: history.Confirm, Guards: need(SettledBefore), Rule: statute.E9},
	{
		From: at(HandlingServed, ReviewServed, RereviewServed, Concluded), On: history.Execute, Guards: need(Granted),
		Rule: statute.E9, Law: statute.OpinionExecution,
	},
	{From: at(Registered) | open, On: history.Withdraw, Guards: need(OwnDeclaration), Costs: true, Rule: statute.E9},
	{From: at(Registered) | open, On: history.LeadInto, Rule: statute.E9, Law: statute.StatutoryPaths},
	{
		From: at(Registered, Concluded) | open, On: history.ProcedureDeclined, Guards: need(LedBefore), Rule: statute.E9,
		Law: statute.StatutoryPaths,
	},
	{From: open, On: history.Verify, Rule: statute.E9},
	{From: at(Registered) | open, On: history.Cease, Rule: statute.E9},
	{
		From: at(Registered) | open, On: history.Conclude, To: Concluded, Guards: need(GroundProved), Costs: true,
		Rule: statute.E9, Law: statute.NoLongerAccepted,
	},

	// recorded and shown 记录备查
	{From: everywhere, On: history.Elect, Rule: statute.E21, Law: statute.Representatives},
	{From: at(Unregistered), On: history.TakeOver, Rule: statute.E16}, // to the stage that it states
	{From: everywhere, On: history.Supervise, Rule: statute.E22, Law: statute.Supervision},
	{From: everywhere, On: history.AnswerSupervision, Rule: statute.E22, Law: statute.SupervisionFeedback},
	{From: everywhere, On: history.Assess, Rule: statute.E22},
	{From: everywhere, On: history.Merge, Rule: statute.E22},
	{From: everywhere, On: history.Split, Rule: statute.E22},

	// recorded, since it is a breach 违规记录
	{From: at(Registered, NotAccepted, Concluded) | open, On: history.Disclose, Rule: statute.D6, Law: statute.AccusationSecrecy},
}
