// Package fengqiao is the map of the module: which article of law is in which package and file. It holds no code.
//
// The module answers four questions about a petition (信访事项): where does it go, who answers for it, may it be mediated
// and what was agreed, and where does it stand until it may lawfully be concluded. It is pure: time is an argument, and
// the same input gives the same bytes on every machine.
//
// The law that everything rests on:
//
//	petition/calendar     days off and make-up days: 全国年节及纪念日放假办法, yearly notices
//	                      (petition/calendar/notices.go)
//	petition/statute      every instrument, its editions, its articles on a day
//	                      (petition/statute/provision.go and the tables beside it; rules.go: who made a rule)
//	petition/period       how periods are counted: 民法典 201–204, 民事诉讼法 85 (petition/period/end.go);
//	                      what the texts leave open (petition/period/reading.go)
//	petition/decision     tables of rules that can be proved complete
//
// What it decides with them:
//
//	petition              reception 信访工作条例 20–31: the rows in petition/national.go, refusals in petition/refusal.go
//	petition/assignment   one case, one leader, one team, one plan 五位一体
//	petition/proxy        who may speak for the petitioner: 民法典 165–174, 民事诉讼法 62
//	petition/prevention   screening, follow-up, the lawyer's duty 前置排查
//	mediation             may it be mediated: 人民调解法, 治安管理处罚法 9, 程序规定 178–186 (mediation/table.go);
//	                      the agreement: 人民调解法 28, 29 (mediation/agreement.go)
//	mediation/money       sums in figures and in formal numerals 大写金额 (mediation/money/formal.go)
//	mediation/settlement  terms: shares, instalments, other acts
//	mediation/ledger      what was performed, default, interest 法释〔2014〕8号 (mediation/ledger/interest.go)
//	mediation/confirmation  judicial confirmation: 人民调解法 33, 民事诉讼法 205, 206
//	                      (mediation/confirmation/assess.go)
//	escalation            handling, review, re-review, conclusion: 信访工作条例 32–37 (escalation/table.go)
//	escalation/regime     the same for every place and date: national and local regulations as data
//	escalation/path       the shortest lawful way to a goal
//	escalation/audit      every breach of a recorded history
//	escalation/indicator  rates that add up over any split of the matters
//
// The doc.go of each package says what it refuses to decide and in which order to read its files. To test a policy of
// your own with case files: petition/policytest. To see three cases go from reception to a lawful end:
// go run ./examples/docket.
package fengqiao
