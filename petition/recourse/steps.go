package recourse

import (
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The words that several rows share.
var (
	reconsider = statute.Text{EN: "apply for administrative reconsideration", ZH: "申请行政复议"}
	sue        = statute.Text{EN: "sue", ZH: "提起行政诉讼"}
	court      = statute.Text{EN: "the people's court", ZH: "人民法院"}
	sameLevel  = statute.Text{
		EN: "the people's government of the organ's own level, of a police station that of its bureau (against a government: the one above)",
		ZH: "该机关（派出所的，其所属公安机关）的本级人民政府（对政府不服的，上一级人民政府）",
	}
	sameLevelOrAbove = statute.Text{EN: "the people's government of the organ's own level, or the department above", ZH: "该机关的本级人民政府或者上一级主管部门"}
	governmentAbove  = statute.Text{EN: "the people's government above", ZH: "上一级人民政府"}
	deciding         = statute.Text{EN: "the people's government (between units: county or above; where a person is a party: township, or county or above)", ZH: "县级以上人民政府；涉及个人的，乡级或者县级以上人民政府"}
	negotiate        = statute.Text{EN: "negotiate, without changing the use of the land until it is settled; if that fails, apply for a decision", ZH: "协商（解决前不得改变利用现状）；协商不成的，申请人民政府处理"}
	theAct           = statute.Text{EN: "knowing of the act", ZH: "知道或者应当知道行政行为之日"}
	theDecision      = statute.Text{EN: "receipt of the reconsideration decision", ZH: "收到复议决定书之日"}
	noDecision       = statute.Text{EN: "receipt of the refusal, or the end of the time for the decision", ZH: "收到不予受理、驳回决定书之日或者复议期满之日"}
	acquired         = statute.Text{EN: "where the decision infringes a right already lawfully acquired: apply for administrative reconsideration", ZH: "决定侵犯已经依法取得的权利的，申请行政复议"}
	afterThat        = statute.Text{EN: "then sue over the reconsideration decision, or its silence", ZH: "对复议决定不服或者逾期不作决定的，提起行政诉讼"}
)

// rows are the steps, by topic, in the order in which they are done.
var rows = []row{
	// Since 2024 failure to perform any duty named in art. 11 goes to reconsideration first; what was refused, dismissed or not
	// answered there goes to court under art. 34, what was decided under the law of administrative suits.
	{
		of: ProtectionRefused, remedy: refusal.Reconsideration, do: reconsider, organ: sameLevel, from: theAct, first: true, since: statute.ReconsiderationFirstDuty,
		law:  law{statute.ReconsiderationFirstDuty, statute.ReconsiderationOrgan, statute.ReconsiderationOfStation, statute.ReconsiderationOfGovernment},
		term: statute.ReconsiderationRequest,
	},
	{of: ProtectionRefused, remedy: refusal.Suit, do: sue, organ: court, from: theDecision, since: statute.ReconsiderationFirstDuty, law: law{statute.ReconsiderationBeforeSuit}, term: statute.SuitAgainstReconsideration},
	{
		of: ProtectionRefused, remedy: refusal.Suit, do: statute.Text{EN: "sue where reconsideration was refused, dismissed or not answered", ZH: "复议不予受理、驳回申请或者逾期不答复的，提起行政诉讼"},
		organ: court, from: noDecision, since: statute.ReconsiderationFirstDuty,
		law: law{statute.ReconsiderationPeriod}, term: statute.SuitAfterReconsideration,
	},
	{
		of: ProtectionRefused, remedy: refusal.Reconsideration, do: reconsider, organ: sameLevelOrAbove, from: theAct, until: statute.ReconsiderationFirstDuty,
		law: law{statute.ReconsiderationOfDuty, statute.ReconsiderationOrgan}, term: statute.ReconsiderationRequest,
	},
	{of: ProtectionRefused, remedy: refusal.Suit, do: sue, organ: court, from: theAct, until: statute.ReconsiderationFirstDuty, law: law{statute.SuitOverDuty, statute.SuitOrReconsideration}, term: statute.DirectSuit},
	{
		of: ProtectionRefused, remedy: refusal.Suit, do: statute.Text{EN: "where two months pass without performance, sue; in an emergency at once", ZH: "接到申请之日起两个月内不履行的，提起行政诉讼；紧急情况下不受该期限限制"},
		organ: court, until: statute.ReconsiderationFirstDuty,
		law: law{statute.SilenceOnDuty, statute.SilenceInEmergency},
	},

	// Who owns or may use land: nobody sues over that before the government has decided.
	{of: LandTitle, remedy: refusal.StatutoryPath, do: negotiate, organ: deciding, first: true, law: law{statute.LandDispute, statute.LandDisputeOrgan, statute.LandAsItIs}},
	{
		of: LandTitle, remedy: refusal.Reconsideration, do: acquired, organ: governmentAbove, from: theAct, first: true,
		law: law{statute.ReconsiderationFirstTitle, statute.ReconsiderationOfGovernment}, term: statute.ReconsiderationRequest,
	},
	{of: LandTitle, remedy: refusal.Suit, do: afterThat, organ: court, from: theDecision, term: statute.SuitAgainstReconsideration},
	{
		of: LandTitle, remedy: refusal.Suit, do: statute.Text{EN: "else sue over the decision", ZH: "其他情形，对处理决定提起行政诉讼"},
		organ: court, from: statute.Text{EN: "receipt of its notice", ZH: "接到处理决定通知之日"}, law: law{statute.SuitOverTitle}, term: statute.LandDisputeSuit,
	},

	// The grassland law sets no time to sue of its own.
	{of: GrasslandTitle, remedy: refusal.StatutoryPath, do: negotiate, organ: deciding, first: true, law: law{statute.GrasslandDispute, statute.GrasslandDisputeOrgan, statute.GrasslandAsItIs}},
	{
		of: GrasslandTitle, remedy: refusal.Reconsideration, do: acquired, organ: governmentAbove, from: theAct, first: true,
		law: law{statute.ReconsiderationFirstTitle, statute.ReconsiderationOfGovernment}, term: statute.ReconsiderationRequest,
	},
	{of: GrasslandTitle, remedy: refusal.Suit, do: afterThat, organ: court, from: theDecision, term: statute.SuitAgainstReconsideration},
	{
		of: GrasslandTitle, remedy: refusal.Suit, do: statute.Text{EN: "else sue over the decision", ZH: "其他情形，对处理决定提起行政诉讼"},
		organ: court, from: theAct, law: law{statute.GrasslandDisputeSuit, statute.SuitOverTitle}, term: statute.DirectSuit,
	},

	// Arbitration and suit are alternatives; expropriation is outside (2(3)).
	{
		of: FarmlandContract, remedy: refusal.Mediation, do: statute.Text{EN: "settle, or ask for mediation", ZH: "和解，或者请求调解"},
		organ: statute.Text{EN: "the village committee or the township government", ZH: "村民委员会、乡（镇）人民政府"},
		law:   law{statute.FarmlandMediation, statute.FarmlandDisputes},
	},
	{
		of: FarmlandContract, remedy: refusal.Arbitration, do: statute.Text{EN: "apply for arbitration", ZH: "申请仲裁"},
		organ: statute.Text{EN: "the rural land contract arbitration commission", ZH: "农村土地承包仲裁委员会"},
		from:  statute.Text{EN: "knowing that the right was infringed", ZH: "知道或者应当知道权利被侵害之日"},
		law:   law{statute.FarmlandArbitration}, term: statute.FarmlandArbitrationTime,
	},
	{
		of: FarmlandContract, remedy: refusal.Suit, do: statute.Text{EN: "sue after an award", ZH: "不服仲裁裁决的，起诉"}, organ: court,
		from: statute.Text{EN: "receipt of the award", ZH: "收到裁决书之日"}, term: statute.FarmlandAwardSuit,
	},
	{of: FarmlandContract, remedy: refusal.Suit, do: statute.Text{EN: "or sue at once", ZH: "也可以直接起诉"}, organ: court, law: law{statute.FarmlandArbitration}},

	// The notice goes to a complainant alone (178(2)); the procuratorate may be asked besides.
	{
		of: CrimeNotFiled, remedy: refusal.StatutoryPath, do: statute.Text{EN: "ask for reconsideration", ZH: "申请复议"}, first: true,
		organ: statute.Text{EN: "the police organ that decided", ZH: "作出决定的公安机关"},
		from:  statute.Text{EN: "receipt of the notice that no case is opened", ZH: "收到不予立案通知书"},
		law:   law{statute.CrimeNotFiled, statute.NotFilingNotice}, term: statute.NotFilingReconsideration,
	},
	{
		of: CrimeNotFiled, remedy: refusal.StatutoryPath, do: statute.Text{EN: "ask for review", ZH: "申请复核"},
		organ: statute.Text{EN: "the police organ above", ZH: "上一级公安机关"},
		from:  statute.Text{EN: "receipt of the decision on reconsideration", ZH: "收到复议决定书"},
		term:  statute.NotFilingReview,
	},
	{
		of: CrimeNotFiled, remedy: refusal.StatutoryPath, do: statute.Text{EN: "besides, the victim may raise it", ZH: "被害人也可以提出"},
		organ: statute.Text{EN: "the people's procuratorate", ZH: "人民检察院"}, law: law{statute.ProsecutorOnFiling},
	},

	// Since 2024 a penalty imposed on the spot goes to reconsideration before suit.
	{
		of: PenaltyDisputed, remedy: refusal.Reconsideration, do: statute.Text{
			EN: "apply for administrative reconsideration; over a penalty imposed on the spot this comes before suit",
			ZH: "申请行政复议；对当场处罚不服的，应当先申请行政复议",
		},
		organ: sameLevel, from: theAct, since: statute.ReconsiderationFirstPenalty,
		law:  law{statute.PenaltyRemedies, statute.ReconsiderationFirstPenalty, statute.ReconsiderationOrgan, statute.ReconsiderationOfStation},
		term: statute.ReconsiderationRequest,
	},
	{
		of: PenaltyDisputed, remedy: refusal.Reconsideration, do: reconsider, organ: sameLevelOrAbove, from: theAct, until: statute.ReconsiderationFirstPenalty,
		law: law{statute.PenaltyRemedies, statute.ReconsiderationOrgan}, term: statute.ReconsiderationRequest,
	},
	{of: PenaltyDisputed, remedy: refusal.Suit, do: afterThat, organ: court, from: theDecision, term: statute.SuitAgainstReconsideration},
	{of: PenaltyDisputed, remedy: refusal.Suit, do: statute.Text{EN: "or sue at once", ZH: "也可以直接提起行政诉讼"}, organ: court, from: theAct, law: law{statute.PenaltyRemedies}, term: statute.DirectSuit},

	// 9(2): first the organ itself, or together with reconsideration or suit over the act.
	{
		of: StateWrong, remedy: refusal.StatutoryPath, first: true, do: statute.Text{EN: "for an administrative act (one in criminal procedure has another way), ask for compensation, also together with reconsideration or suit", ZH: "行政行为侵权的（刑事赔偿另依其程序），要求赔偿，也可以在申请行政复议或者提起行政诉讼时一并提出"},
		organ: statute.Text{EN: "the organ that owes it", ZH: "赔偿义务机关"},
		from:  statute.Text{EN: "knowing that the act infringes", ZH: "知道或者应当知道行为侵权之日"},
		law:   law{statute.CompensationRequest}, term: statute.CompensationTime,
	},
	{
		of: StateWrong, remedy: refusal.Suit, do: statute.Text{EN: "sue over the decision, or its silence", ZH: "对决定不服或者逾期不作决定的，提起诉讼"}, organ: court,
		from: statute.Text{EN: "the decision, or the end of its time", ZH: "作出决定之日或者期限届满之日"},
		law:  law{statute.CompensationDecision}, term: statute.CompensationSuit,
	},
}
