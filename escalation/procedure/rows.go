package procedure

import (
	"slices"

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

var rows = slices.Concat(
	first[:],
	onRequest(regime.Review, tier{HandlingServed, at(InHandling, HandlingIssued), ReviewRequested, InReview, ReviewIssued},
		statute.ReviewRequest, statute.ReviewOpinion),
	onRequest(regime.Rereview, tier{ReviewServed, at(InReview, ReviewIssued), RereviewRequested, InRereview, RereviewIssued},
		statute.ReReviewRequest, statute.ReReviewOpinion),
	others[:],
)

// first are the steps of reception and of handling, and the service of each opinion.
var first = [...]Edge{
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

	// service 送达
	{
		From: at(HandlingIssued), On: history.Serve, To: HandlingServed,
		Starts: limit{regime.Review, regime.Window}, Rule: statute.E4, Law: statute.ReviewRequest,
	},
	{
		From: at(ReviewIssued), On: history.Serve, To: ReviewServed,
		Starts: limit{regime.Rereview, regime.Window}, Rule: statute.E4, Law: statute.ReReviewRequest,
	},
	{From: at(RereviewIssued), On: history.Serve, To: RereviewServed, Rule: statute.E4, Law: statute.NoLongerAccepted},
}

// tier names the stages of a tier that is asked for: served below it, or silent below it, from which it is asked for, and its own.
type tier struct {
	below                     Stage
	silent                    Stages
	requested, deciding, done Stage
}

// onRequest are the steps of a tier that is asked for, which has one shape in review 复查 and re-review 复核, with the articles that let the
// petitioner ask for it and that have it decide.
func onRequest(t regime.Tier, s tier, request, opinion statute.Provision) []Edge {
	ask, undecided := history.Asking(t), at(s.requested, s.deciding)
	return []Edge{
		{From: at(s.below), On: ask, To: s.requested, Guards: need(LevelAbove, InTime), Rule: statute.E6, Law: request},
		{From: s.silent, On: ask, To: s.requested, Guards: need(LevelAbove, AfterSilence), Rule: statute.E12},
		{From: at(Concluded), On: ask, To: s.requested, Guards: need(WindowSurvives, LevelAbove, InTime), Rule: statute.E6, Law: request},
		{
			From: at(s.requested), On: history.Receive, To: s.deciding, Guards: need(LevelAbove), Starts: limit{t, regime.Opinion},
			Rule: statute.E2, Law: opinion,
		},
		{
			From: undecided, On: history.RefuseRequest, To: s.below, Guards: need(RefusalHolds), Costs: true, Back: true,
			Rule: statute.E14, Law: request,
		},
		{
			From: undecided, On: history.WithdrawRequest, To: s.below, Guards: need(OwnDeclaration), Costs: true, Back: true,
			Rule: statute.E22,
		},
		{From: at(s.deciding), On: history.Issue, To: s.done, Guards: need(OrganInCharge, PowerToRemand, InTime), Rule: statute.E3, Law: opinion},
		// another petitioner, whose window may be open still, even when the request of the first has been decided
		{From: open &^ (1<<s.requested - 1), On: ask, Guards: need(ByAnother), Again: true, Rule: statute.E21, Law: request},
	}
}

// others repeat a step, stand in both tiers that are asked for, prove a conclusion, or are recorded and shown.
var others = [...]Edge{
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

	// both 复查、复核
	{From: at(InReview, InRereview), On: history.HandOver, Guards: need(FileAsked), Rule: statute.E1},
	{From: at(InReview, InRereview), On: history.AcceptRequest, Guards: need(AcceptanceAsked, InTime), Rule: statute.E1},
	{
		From: at(ReviewServed, RereviewServed), On: history.SendBack, To: InHandling, Guards: need(WasSetAside),
		Starts: limit{regime.Handling, regime.Opinion}, Rule: statute.E7,
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
