package web

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// paymentsPath is the list that penalties, sureties, deposits and totals count their payments by, actsPath that by which penalties count
// acts.
const (
	paymentsPath = "terms.payments"
	actsPath     = "terms.acts"
)

// voidable are the lists of what a court may find void by itself (A20), each with the field that tells its rows apart.
var voidable = map[string]string{
	paymentsPath: "for", actsPath: "what", "terms.penalties": "", "terms.sureties": "party", "terms.deposits": "by", "clauses": "", "promises": "by",
}

// agreementForm is the form of an agreement: everything that the library's types can hold, which a test compares. What each part has to
// be, and what is missing, is theirs to say; what is left blank is not stated, and not wrong.
var agreementForm = block{Parts: []block{
	{Title: words("协议", "The agreement"), Fields: []input{
		pick("kind", "调解方式", "Kind of mediation", codes(mediation.Forum(0).All())), pick("form", "形式", "Form", codes(agreement.Form(0).All())),
		day("reached", "达成之日", "Reached on"), tri("recorded", "口头、现场协议：内容是否记录", "Oral or on camera: was its content recorded"),
	}},
	{Title: words("当事人", "Parties"), Hint: words("付款人、收款人、代为签名的有几方写几方。", "All that pay, are paid or promise something."), Lists: []list{
		{Path: "parties", One: words("当事人", "Party"), Least: 2, Of: partyBlock},
	}},
	{Title: words("调解员和印章", "Mediators and seal"), Lists: []list{
		{Path: "mediators", One: words("调解员", "Mediator"), Least: 1, Of: block{Fields: signature(text("name", "姓名", "Name"))}},
	}, Parts: []block{{Fields: []input{tri("seal.given", "调解委员会是否盖章", "Committee's seal"), day("seal.on", "盖章之日", "Sealed on")}}}},
	{Title: words("事实和责任", "Facts and responsibility"), Fields: []input{
		{Name: "facts", Kind: longText, Label: words("主要事实", "Main facts")},
		text("dispute", "争议事项", "In dispute"),
		text("responsibility", "各方责任", "Responsibility"), text("manner", "履行方式", "Manner of performance"),
	}},
	{Title: words("款项", "Payments"), Hint: words("每一笔一栏：谁付、付给谁、多少、何时。没有写明的不填。", "One for each sum: who pays whom, how much, by when. What is not stated stays blank."), Lists: []list{
		{Path: paymentsPath, One: words("款项", "Payment"), Least: 1, Of: paymentBlock},
	}},
	{Title: words("其他义务", "Other duties"), Hint: words("赔礼道歉、修理、返还、不再实施某种行为、按期反复去做的事（如每周清扫）等。", "An apology, a repair, a thing to be returned, something not to be done, or to be done again and again."), Lists: []list{
		{Path: actsPath, One: words("义务", "Duty"), Of: block{
			Fields: []input{pick("kind", "种类", "Kind", codes(settlement.ActKind(0).All())), {Name: "what", Kind: oneLine, Whole: true, Label: words("做什么或者不做什么", "What")}, dueDay},
			Lists:  []list{names("obligors", "义务人", "Obligor"), names("beneficiaries", "权利人", "Beneficiary")},
			Parts:  []block{dueEvent},
		}},
	}},
	{Title: words("违约责任", "Penalties"), Lists: []list{{Path: "terms.penalties", One: words("违约责任", "Penalty"), Of: penaltyBlock}}},
	{Title: words("保证", "Sureties"), Lists: []list{{Path: "terms.sureties", One: words("保证人", "Surety"), Of: suretyBlock}}},
	{Title: words("定金", "Deposits"), Hint: words("只写明确约定为定金的；订金、押金、保证金不是定金。", "Only what was agreed to be a deposit that is lost or returned twice; an advance or a security payment is none."), Lists: []list{
		{Path: "terms.deposits", One: words("定金", "Deposit"), Of: block{Fields: []input{
			name("by", "交付人", "Given by"), name("to", "收受人", "Taken by"), ofPayments, sum("sum", "约定数额", "As agreed"), sum("given", "实际交付", "Handed over"),
		}}},
	}},
	{Title: words("其他条款", "Other clauses"), Lists: []list{
		{Path: "clauses", One: words("条款", "Clause"), Of: block{Fields: []input{
			{Name: "text", Kind: longText, Label: words("内容", "Words")}, pick("does", "审阅结果", "What it does, as read", codes(agreement.Does(0).All())),
		}}},
	}},
	{Title: words("休息日、合计、生效条件、承诺、裁判", "Days off, totals, start, promises, courts"), Folded: true, Fields: []input{
		pick("terms.days_off", "届满日为休息日的", "A last day that is a day off", codes(settlement.DaysOff(0).All())),
		{Name: "terms.interest_first", Kind: flag, Label: words("约定先抵充利息", "Payments count towards interest first")},
		text("start.upon", "附生效条件", "In force upon"), tri("start.met", "条件是否成就", "Has it happened"), day("start.met_on", "成就之日", "Happened on"),
		date("start.from", "附生效期限：自", "In force from"),
	}, Lists: []list{
		{Path: "terms.totals", One: words("合计", "Total"), Of: block{Fields: []input{sum("amount", "金额", "Amount"), text("for", "名称", "For"), ofPayments}}},
		{Path: "promises", One: words("息诉罢访承诺", "Promise to end the petition"), Of: block{Fields: []input{
			name("by", "承诺人", "By"), day("on", "承诺之日", "On"),
			{Name: "text", Kind: longText, Label: words("原话", "Words")},
			{Name: "gives_up", Kind: several, Label: words("声称放弃", "Purports to give up"), Options: codes(agreement.Forgone(0).All())},
		}}},
		{Path: "court", One: words("诉讼、裁判", "Court"), Of: block{
			Fields: []input{pick("what", "事项", "What", codes(agreement.Adjudication(0).All())), day("on", "日期", "On")},
			Lists:  []list{voidParts("parts", "确认无效的部分", "Part found void")},
		}},
		voidParts("terms.void", "已知无效的条款", "Known to be void"),
	}},
}}

var partyBlock = block{
	Fields: signature(
		text("name", "姓名（名称）", "Name"), pick("role", "身份（治安调解、和解）", "Role in a police case", codes(mediation.Role(0).All())),
		pick("capacity", "行为能力", "Capacity", codes(mediation.PartyCapacity(0).All())), pick("signer", "由谁签名", "Signed by", codes(mediation.Signer(0).All())),
	),
	Parts: []block{{Title: words("代签之后：追认", "After a signature for another"), Folded: true, Fields: []input{
		tri("ratified.given", "本人是否追认", "Ratified"), day("ratified.on", "追认之日", "Ratified on"),
		day("ratify_notice", "收到催告之日", "Given notice to ratify on"), tri("apparent_agency", "法院是否认定表见代理", "Court found apparent agency"),
	}}},
}

var paymentBlock = block{
	Fields: []input{text("for", "款项名称", "Payment for"), sum("amount", "金额", "Amount"), text("in_words", "大写（协议所载）", "In words, as the document has it")},
	Lists: []list{
		{Path: "obligors", One: words("付款人", "Payer"), Least: 1, Of: block{
			Fields: []input{name("party", "姓名（与上文一致）", "Name, as above")},
			Parts:  []block{{Title: words("该付款人的份额、另有期限", "Share, and a time of this payer's own"), Folded: true, Fields: append(slices.Clone(shares), dueDay), Parts: schedule.Parts}},
		}},
		names("beneficiaries", "收款人", "Payee"),
	},
	Parts: append([]block{schedule}, block{
		Title: words("分担、连带、已付、按份收款、加速到期", "Sharing, joint debt, paid before, payees by shares, acceleration"), Folded: true, Fields: []input{
			pick("sharing", "数人如何分担", "How several share it", codes(settlement.Sharing(0).All())), pick("rounding", "尾差由谁承担", "Who bears the fen that do not divide", codes(money.Rounding(0).All())),
			{Name: "joint", Kind: flag, Label: words("连带责任", "Joint liability")},
			number("all_due_after", "几期逾期则全部到期", "All falls due with so many in default"), number("all_due_grace", "每期逾期超过几日才计", "Each late for more than so many days"),
		}, Lists: []list{
			{Path: "already_paid", One: words("协议前已付", "Paid before"), Of: block{Fields: []input{name("by", "付款人", "By"), sum("amount", "金额", "Amount")}}},
			{Path: "payees", One: words("按份收款人", "Payee by share"), Of: block{Fields: append([]input{name("party", "姓名", "Name")}, shares...)}},
		},
	}, block{Title: words("利息（不论是否逾期，计至还清）", "Interest until it is paid, late or not"), Path: "interest", Folded: true, Fields: []input{
		text("rate", "利率（如 6%）", "Rate, such as 6%"), pick("per", "日、月、年利率", "The rate is for a", codes(security.Per(0).All())), rateOf, date("from", "起算日", "Counts from"),
		{Name: "principal_first", Kind: flag, Label: words("约定先抵充本金，后抵充本项利息", "Payments count towards the debt before this interest")},
	}}),
}

// shares is what each of several bears or takes; which of them is set follows from how they share.
var shares = []input{number("part", "份数", "Parts"), text("percent", "比例（如 60%）", "Percent, such as 60%"), sum("sum", "定额", "Sum")}

// schedule says when a sum is to be paid: at once, in instalments, or in a series.
var schedule = block{
	Title: words("何时付", "When"), Fields: []input{dueDay}, Parts: []block{dueEvent, {
		Lists: []list{{Path: "instalments", One: words("分期", "Instalment"), Of: block{Fields: []input{sum("amount", "金额", "Amount"), dueDay}, Parts: []block{dueEvent}}}},
	}, seriesBlock},
}

// When something is due: on a day; or within a month, or upon an event, which fewer agreements have.
var (
	dueDay   = date("due.on", "最后日期", "By")
	dueEvent = block{Title: words("只定到月，或者以某一事件起算", "Within a month, or upon an event"), Path: "due", Folded: true, Fields: []input{
		day("within", "何月、何段日子之内（如 2024-02）", "Within a month or some days, such as 2024-02"), text("upon", "何事（如签字、领取房款）", "Event, such as signing"), number("days", "其后几日内", "So many days after it"), number("months", "其后几个月内", "So many months after it"),
		day("happened", "该事何时发生", "When it happened"),
	}}
)

var seriesBlock = block{Title: words("等额分期、定期给付", "Equal instalments, periodic payments"), Path: "series", Folded: true, Fields: []input{
	date("first", "首期", "First"), number("every_months", "每几个月", "Every so many months"), number("every_days", "或者每几日", "Or every so many days"),
	number("count", "期数", "How many"), sum("each", "每期", "Each"), date("last", "止于", "None after"), text("until", "至何事为止", "Until an event"),
}, Parts: []block{
	{Title: words("递增（每次在已递增的数额上计）", "Rises, each upon what it had risen to"), Path: "rise", Fields: []input{
		text("percent", "递增比例（如 5%）", "By so much, such as 5%"), number("years", "每几年（不填为每年）", "Every so many years; blank is every year"),
	}},
	{Title: words("首期没有写明日期", "The paper names no first day"), Path: "start", Fields: append([]input{date("on", "最后日期", "By")}, dueEvent.Fields...)},
}}

var penaltyBlock = block{Fields: []input{
	{Name: "of", Kind: places, Label: words("针对哪几笔款项", "For which payments"), Hint: words("款项、义务都不选的，为全部款项", "all of them, if neither payments nor duties are chosen")},
	{Name: "acts", Kind: places, Label: words("针对哪几项义务", "For which duties"), Hint: words("逾期履行，或者违反不作为义务、定期行为", "those done late, something done that was not to be, or not done again")},
	sum("sum", "定额", "Lump sum"),
	{Name: "each_one", Kind: flag, Label: words("定额按次计（每逾期一期、每违反一次义务，各付一次）", "Lump sum for each late instalment, and each time a duty is broken")},
	text("share", "按逾期款项的比例（如 10%）", "Share of what is late, such as 10%"),
	{Name: "unpaid", Kind: flag, Label: words("比例按逾期时未付的部分计（不按该期全额）", "Share of what was unpaid when late, not of the whole instalment")},
	{Name: "of_debt", Kind: flag, Label: words("比例按全部款项计（不问是否逾期；协议前已付的除外）", "Share of all instalments, late or not, without what was paid before")},
	sum("each_day", "每日定额", "For each day"),
	text("rate", "利率（如 0.05%）", "Rate, such as 0.05%"), pick("per", "日、月、年利率", "The rate is for a", codes(security.Per(0).All())), number("times", "倍数", "Times the rate"),
	rateOf,
	{Name: "on_whole", Kind: flag, Label: words("按逾期款项全额计（不问已付）", "Counts on all of what is late, whatever was paid")},
	date("from", "起算日", "Counts from"), number("grace", "宽限几日（逾期不超过几日的不计）", "Days late that are free"), sum("up_to", "最高额", "The most it comes to,"),
}}

var suretyBlock = block{Fields: signature(
	name("party", "保证人", "Surety"), pick("kind", "保证方式", "Kind", codes(security.SuretyKind(0).All())), ofPayments, sum("up_to", "最高额", "Up to"),
	date("until", "保证期间届满之日", "Until"), input{Name: "until_paid", Kind: flag, Label: words("写明“直至债务还清”", "“Until the debt is paid”")},
)}

// rateOf names a rate that the paper does not give in figures.
var rateOf = text("rate_of", "何种利率（如一年期LPR）", "Whose rate")

// ofPayments chooses among the payments of the form; none is all of them. Its options are made for each page.
var ofPayments = input{Name: "of", Kind: places, Label: words("针对哪几笔（不选为全部）", "For which payments (none is all)")}

// signature adds to fields whether somebody signed, and when.
func signature(fields ...input) []input {
	return append(fields, tri("signed.given", "是否签名", "Signed"), day("signed.on", "签名之日", "Signed on"))
}

// names is a list of people, named as they are among the parties.
func names(path, chinese, english string) list {
	return list{Path: path, One: words(chinese, english), Least: 1, Of: block{Fields: []input{name("", chinese, english)}}}
}

// voidParts is a list of places of the agreement; which there are is known for each page.
func voidParts(path, chinese, english string) list {
	return list{Path: path, One: words(chinese, english), Of: block{Fields: []input{{Kind: aPlace}}}}
}

// name is a field that offers the names of the parties.
func name(path, chinese, english string) input {
	return input{Name: path, Kind: aName, Label: words(chinese, english)}
}

func sum(path, chinese, english string) input {
	return input{Name: path, Kind: aSum, Label: words(chinese+"（元）", english+" in yuan")}
}

// date is a day that has to be known, as terms state it; [day] is one that may be known roughly.
func date(path, chinese, english string) input {
	return input{Name: path, Kind: aDay, Label: words(chinese, english)}
}

func words(chinese, english string) statute.Text { return statute.Text{EN: english, ZH: chinese} }
