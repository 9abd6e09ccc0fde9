package audit

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Check is one rule that a history is checked against.
//
// Codes: sequence, registration, notice_limit, transfer_limit, decline_ground, acceptance_limit, file_limit,
// opinion_limit, extension, hearing_deducted, proper_organ, recusal, content, remedy_named, service, remand_power,
// same_again, request_refused, request_accepted, conclusion_ground, secrecy.
type Check uint8

// The checks. Zero is unknown.
const (
	Sequence         Check = 1 + iota // sequence 步骤次序: nothing skipped, no date runs backwards
	Registration                      // registration 登记
	NoticeLimit                       // notice_limit 书面告知期限
	TransferLimit                     // transfer_limit 转送异议期限
	DeclineGround                     // decline_ground 不予受理的理由
	AcceptanceLimit                   // acceptance_limit 受理决定期限: where a local text sets one
	FileLimit                         // file_limit 移送案卷期限: where a local text sets one
	OpinionLimit                      // opinion_limit 办理期限
	Extension                         // extension 延长: by whom, how long, when, how often, and told
	HearingDeducted                   // hearing_deducted 听证时间扣除: taken out of the count below re-review
	ProperOrgan                       // proper_organ 机关层级
	Recusal                           // recusal 回避
	Content                           // content 意见内容
	RemedyNamed                       // remedy_named 救济途径告知
	Service                           // service 送达
	RemandPower                       // remand_power 责令重新办理的职权
	SameAgain                         // same_again 重新办理后相同意见
	RequestRefused                    // request_refused 拒绝请求: only what is late and not excused
	RequestAccepted                   // request_accepted 接受请求: not what is late and not excused
	ConclusionGround                  // conclusion_ground 终结事由
	Secrecy                           // secrecy 检举控告保密

	numChecks
)

// basis is the rule behind each check, the provision where it is always the same, the one that makes its breach a ground of
// liability (E23), and else the point of a tier on which the law of the day says it: see source.
var basis = [numChecks]struct {
	rule           statute.Rule
	law, liability statute.Provision
	point          regime.Point
}{
	Sequence:         {statute.E1, 0, statute.LiabilityHandling, regime.Opinion},
	Registration:     {statute.D1, statute.DirectReceipt, statute.LiabilityNotRegistered, 0},
	NoticeLimit:      {statute.D2, statute.NoticeToPetitioner, statute.LiabilityNoNotice, 0},
	TransferLimit:    {statute.T4, statute.TransferObjection, statute.LiabilityLate, 0},
	DeclineGround:    {statute.E14, statute.DirectReceipt, statute.LiabilityNotAccepted, 0},
	AcceptanceLimit:  {statute.E1, 0, statute.LiabilityLate, 0},
	FileLimit:        {statute.E1, 0, statute.LiabilityLate, 0},
	OpinionLimit:     {statute.E1, 0, statute.LiabilityLate, regime.Opinion},
	Extension:        {statute.E1, 0, statute.LiabilityLate, regime.Extension},
	HearingDeducted:  {statute.P8, statute.ReReviewHearing, statute.LiabilityLate, 0},
	ProperOrgan:      {statute.E2, 0, statute.LiabilityExceededPowers, regime.Window},
	Recusal:          {statute.E8, statute.Recusal, statute.LiabilityWrongLaw, 0},
	Content:          {statute.E3, statute.OpinionContent, statute.LiabilityHandling, 0},
	RemedyNamed:      {statute.E14, 0, statute.LiabilityHandling, regime.Window},
	Service:          {statute.E4, 0, statute.LiabilityHandling, regime.Window},
	RemandPower:      {statute.E7, 0, statute.LiabilityExceededPowers, 0},
	SameAgain:        {statute.E7, 0, statute.LiabilityHandling, regime.NotSame},
	RequestRefused:   {statute.E6, 0, statute.LiabilityNotAccepted, regime.Window},
	RequestAccepted:  {statute.E6, 0, statute.LiabilityWrongLaw, regime.Window},
	ConclusionGround: {statute.E9, 0, statute.LiabilityHandling, 0},
	Secrecy:          {statute.D6, statute.AccusationSecrecy, statute.LiabilityDisclosed, 0},
}

// guardChecks says under which check, and why, it is found that a guard of the machine does not hold; needs is the record that would
// settle it, the step itself if zero. Where recorded is set, an answer that the record does not give is a detail left out.
var guardChecks = [...]struct {
	check    Check
	why      Cause
	needs    history.Kind
	recorded bool
}{
	procedure.InOrder:           {check: Sequence, why: Backwards},
	procedure.RightTier:         {check: Sequence, why: Skipped},
	procedure.GroundNamed:       {DeclineGround, NoGround, 0, true},
	procedure.TransferredBefore: {check: Sequence, why: Skipped, needs: history.Transfer},
	procedure.ExtensionProvided: {check: Extension, why: NotProvided},
	procedure.ExtendedOnce:      {check: Extension, why: Again},
	procedure.ExtensionLength:   {Extension, TooLong, 0, true},
	procedure.BeforeExpiry:      {Extension, Late, 0, true},
	procedure.Approved:          {Extension, NotApproved, 0, true},
	procedure.ReasonTold:        {Extension, ReasonNotTold, 0, true},
	procedure.HearingProvided:   {check: Sequence, why: NotProvided},
	procedure.OrganInCharge:     {check: ProperOrgan, why: WrongOrgan},
	procedure.ResultOfTier:      {check: RemandPower, why: NotProvided},
	procedure.LevelAbove:        {ProperOrgan, WrongOrgan, history.Issue, true},
	procedure.InTime:            {RequestAccepted, WasLate, 0, true},
	procedure.AfterSilence:      {check: Sequence, why: Skipped, needs: history.Serve},
	procedure.WindowSurvives:    {check: Sequence, why: Skipped},
	procedure.RefusalHolds:      {RequestRefused, WasInTime, 0, true},
	procedure.PowerToRemand:     {RemandPower, NotProvided, history.Issue, true},
	procedure.WasSetAside:       {check: Sequence, why: NotProved, needs: history.Issue},
	procedure.AcceptanceAsked:   {check: Sequence, why: NotProvided},
	procedure.FileAsked:         {check: Sequence, why: NotProvided},
	procedure.SettledBefore:     {check: Sequence, why: Skipped, needs: history.Settle},
	procedure.Granted:           {check: Sequence, why: NotProved, needs: history.Issue},
	procedure.OwnDeclaration:    {ConclusionGround, NotProved, history.Withdraw, true},
	procedure.GroundProved:      {ConclusionGround, NotProved, 0, true},
	procedure.Supplementary:     {check: Sequence, why: Again},
	procedure.LedBefore:         {check: Sequence, why: Skipped, needs: history.LeadInto},
	procedure.ByAnother:         {check: Sequence, why: Again},
}

// lackCauses says why a conclusion was without ground, by the rule of what it lacked.
var lackCauses = map[statute.Rule]Cause{
	statute.E2: WrongOrgan, statute.E4: WindowStillOpen, statute.E5: WindowStillOpen, statute.E6: WindowStillOpen,
	statute.E7: NotProved, statute.E8: InterestedParty, statute.E9: NotProved,
}

// Rule returns the rule of the domain that c checks a history against.
func (c Check) Rule() statute.Rule {
	if c >= numChecks {
		return 0
	}
	return basis[c].rule
}

// OfLimit reports whether c asks if a step kept its limit.
func (c Check) OfLimit() bool { return c != 0 && slices.Contains(limitChecks[:], c) }

// Checks lists the checks in order.
func Checks() []Check { return Check(0).All() }

// Verdict is the answer of a check, the worse the higher. Zero means that the rule does not arise.
//
// Codes: complied, noted, cannot_tell, violated.
type Verdict uint8

// The verdicts.
const (
	Complied   Verdict = 1 + iota // complied 合规
	Noted                         // noted 记录备查: no breach of law: against a practice laid over it, a step of the petitioner that can be refused, or asked again after the end
	CannotTell                    // cannot_tell 无法判断: the record does not say
	Violated                      // violated 违反
)
