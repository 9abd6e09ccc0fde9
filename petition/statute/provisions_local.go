package statute

// Local petition regulations. Those of Beijing, Shanghai (2018), Shandong and Zhejiang were read against the text.

var beijingProvisions = group{BeijingRegulation, map[Provision]row{
	BeijingProxy: {name: "BeijingProxy", at: at{"27"},
		en: "petition by an agent with written authority", zh: "委托代理人提出信访请求"},
	BeijingLapse: {name: "BeijingLapse", at: at{"37(iii)"},
		en: "no review or re-review asked for in time without good reason: not accepted", zh: "无正当理由未在期限内申请复查、复核的不予受理"},
	BeijingReviewRequest: {name: "BeijingReviewRequest", at: at{"47"}, limit: Limit{30, Days},
		en: "request for review or re-review, in writing, opinion attached", zh: "书面申请复查、复核并附意见"},
	BeijingReviewOrgan: {name: "BeijingReviewOrgan", at: at{"48"},
		en: "who reviews and re-reviews", zh: "复查、复核机关"},
	BeijingReviewOpinion: {name: "BeijingReviewOpinion", at: at{"50(1)"}, limit: Limit{30, Days},
		en: "review or re-review opinion, from receipt of the request", zh: "自收到申请之日起作出复查、复核意见"},
	BeijingReviewExtension: {name: "BeijingReviewExtension", at: at{"50(4)"}, limit: Limit{30, Days},
		en: "extension in complex matters, approved by the review committee", zh: "复杂疑难的经复查、复核委员会批准延长"},
	BeijingRemand: {name: "BeijingRemand", at: at{"50(1)(ii), (2)"},
		en: "a new opinion in a set time, not the same", zh: "责令限期重新作出意见，不得相同或者基本相同"},
	BeijingNoLongerAccepted: {name: "BeijingNoLongerAccepted", at: at{"51"},
		en: "after re-review, the same facts and reasons are no longer accepted", zh: "复核后以同一事实和理由提出的，不再受理"},
}}

var shanghaiProvisions = group{ShanghaiRegulation, map[Provision]row{
	ShanghaiReview: {name: "ShanghaiReview", at: at{"39", "39"}, limit: Limit{30, Days},
		en: "request for review, and review opinion", zh: "申请复查及复查意见"},
	ShanghaiReReview: {name: "ShanghaiReReview", at: at{"40", "40"}, limit: Limit{30, Days},
		en: "request for re-review, and re-review opinion", zh: "申请复核及复核意见"},
	ShanghaiConclusion: {name: "ShanghaiConclusion", at: at{"42", "42"},
		en: "conclusion by re-review or by verification", zh: "受理程序终结：复核完毕或者核查完毕"},
	ShanghaiVerification: {name: "ShanghaiVerification", at: at{"42(2)", "42(2)"},
		en: "verification: inquiry, hearing, collective study, notice", zh: "核查程序：调查核实、听证评议、集体研究、结论告知"},
}}

var chongqingProvisions = group{ChongqingRegulation, map[Provision]row{
	ChongqingProxy: {name: "ChongqingProxy", at: at{"24"},
		en: "petition by an agent with written authority", zh: "委托代理人提出信访事项"},
	ChongqingReviewRequest: {name: "ChongqingReviewRequest", at: at{"34"}, limit: Limit{30, Days},
		en: "request for review or re-review, through the lower organ or directly", zh: "直接或者通过原机关申请复查、复核"},
	ChongqingReviewAcceptance: {name: "ChongqingReviewAcceptance", at: at{"35"}, limit: Limit{15, Days},
		en: "decision on accepting the request", zh: "决定是否受理复查、复核申请的期限"},
	ChongqingReviewOpinion: {name: "ChongqingReviewOpinion", at: at{"35"}, limit: Limit{30, Days},
		en: "review or re-review opinion, from acceptance", zh: "自受理之日起作出复查、复核意见"},
	ChongqingReviewExtension: {name: "ChongqingReviewExtension", at: at{"35"}, limit: Limit{30, Days},
		en: "extension approved by the head", zh: "经负责人批准延长"},
	ChongqingRemand: {name: "ChongqingRemand", at: at{"35(2)"},
		en: "remand for a new opinion", zh: "责令重新作出意见"},
	ChongqingConclusion: {name: "ChongqingConclusion", at: at{"41"},
		en: "conclusion: re-review, settled and performed, lapse", zh: "信访事项终结的情形"},
	ChongqingLapse: {name: "ChongqingLapse", at: at{"41(iii)"},
		en: "no review or re-review asked for in time", zh: "未在期限内申请复查、复核"},
	ChongqingConclusionEffect: {name: "ChongqingConclusionEffect", at: at{"48"},
		en: "what conclusion means", zh: "终结后的处理"},
}}

var jiangsuProvisions = group{JiangsuRegulation, map[Provision]row{
	JiangsuProxy: {name: "JiangsuProxy", at: at{"25"},
		en: "petition by an agent with written authority", zh: "委托代理人提出信访事项"},
	JiangsuAcceptance: {name: "JiangsuAcceptance", at: at{"27–29"}, limit: Limit{7, WorkingDays},
		en: "decision on acceptance", zh: "决定是否受理的期限"},
	JiangsuSimplified: {name: "JiangsuSimplified", at: at{"41"},
		en: "simplified handling", zh: "简易办理"},
	JiangsuReview: {name: "JiangsuReview", at: at{"42"}, limit: Limit{30, Days},
		en: "request for review or re-review, level above", zh: "向上一级机关申请复查、复核"},
	JiangsuFileHandover: {name: "JiangsuFileHandover", at: at{"42"}, limit: Limit{5, WorkingDays},
		en: "the lower organ hands over its file", zh: "原机关提交案卷材料"},
	JiangsuStatutoryPath: {name: "JiangsuStatutoryPath", at: at{"43"},
		en: "the opinion is revoked if a statutory path applies", zh: "应当通过法定途径解决的，撤销原意见"},
	JiangsuRevocation: {name: "JiangsuRevocation", at: at{"44"},
		en: "five grounds to revoke or change an opinion", zh: "撤销或者变更原意见的情形"},
	JiangsuConclusion: {name: "JiangsuConclusion", at: at{"48"},
		en: "conclusion: three tiers, lapse, settled in writing and performed", zh: "信访事项终结的情形"},
	JiangsuLapse: {name: "JiangsuLapse", at: at{"48(ii)"},
		en: "no review or re-review asked for in time", zh: "未在期限内申请复查、复核"},
	JiangsuWithdrawal: {name: "JiangsuWithdrawal", at: at{"49"},
		en: "withdrawal by the petitioner", zh: "信访人撤回"},
}}

var xinjiangProvisions = group{XinjiangRegulation, map[Provision]row{
	XinjiangReviewRight: {name: "XinjiangReviewRight", at: at{"8(vi)"},
		en: "right to review and re-review", zh: "申请复查、复核的权利"},
	XinjiangProxy: {name: "XinjiangProxy", at: at{"9"},
		en: "petition by an agent with written authority", zh: "委托代理人提出信访事项"},
	XinjiangFirstReceiver: {name: "XinjiangFirstReceiver", at: at{"12"},
		en: "the first receiver answers for the matter", zh: "首接负责"},
	XinjiangService: {name: "XinjiangService", at: at{"13"},
		en: "ways of service", zh: "送达方式"},
}}

var guangdongProvisions = group{GuangdongRegulation, map[Provision]row{
	GuangdongSettlement: {name: "GuangdongSettlement", at: at{"43"},
		en: "conclusion by settlement", zh: "达成和解、调解协议的终结"},
	GuangdongReview: {name: "GuangdongReview", at: at{"48"}, limit: Limit{30, Days},
		en: "review", zh: "复查"},
	GuangdongReReview: {name: "GuangdongReReview", at: at{"49"}, limit: Limit{30, Days},
		en: "re-review, also against silence; its opinion is final", zh: "复核，逾期不答复的也可以申请；复核意见为终结意见"},
	GuangdongVerification: {name: "GuangdongVerification", at: at{"50"},
		en: "a missed window is settled by verification", zh: "逾期未申请的核查"},
}}

var hebeiProvisions = group{HebeiRegulation, map[Provision]row{
	HebeiReview: {name: "HebeiReview", at: at{"29"}, limit: Limit{30, Days},
		en: "review and remand", zh: "复查及责令重新办理"},
	HebeiSilence: {name: "HebeiSilence", at: at{"30"},
		en: "silence opens re-review", zh: "逾期不答复的可以请求复核"},
	HebeiConclusion: {name: "HebeiConclusion", at: at{"31"},
		en: "conclusion, also by lapse", zh: "终结，包括逾期"},
}}

var shandongProvisions = group{ShandongRegulation, map[Provision]row{
	ShandongRemand: {name: "ShandongRemand", at: at{"45"},
		en: "a new opinion in a set time, not the same", zh: "责令在指定期限内重新作出意见，不得相同或者基本相同"},
	ShandongLapse: {name: "ShandongLapse", at: at{"46(1)(ii)"},
		en: "no review or re-review asked for in time without good reason", zh: "无正当理由超过期限未申请复查、复核"},
}}

var zhejiangProvisions = group{ZhejiangRegulation, map[Provision]row{
	ZhejiangConclusion: {name: "ZhejiangConclusion", at: at{"25"},
		en: "conclusion: settled and performed, lapse, re-review", zh: "信访事项处理终结的情形"},
}}

var anhuiProvisions = group{AnhuiRegulation, map[Provision]row{
	AnhuiWithdrawal: {name: "AnhuiWithdrawal", at: at{"41"},
		en: "withdrawal by the petitioner", zh: "信访人撤回"},
}}

var guizhouProvisions = group{GuizhouRegulation, map[Provision]row{
	GuizhouWithdrawal: {name: "GuizhouWithdrawal", at: at{"43"},
		en: "withdrawal by the petitioner", zh: "信访人撤回"},
}}
