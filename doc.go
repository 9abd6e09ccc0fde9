// Package fengqiao is the map of the module: which article of law is in which package. It holds no code.
//
// The module answers four questions about a petition (信访事项): where does it go, who answers for it, may it be mediated
// and what was agreed, and where does it stand until it may lawfully be concluded. It is pure: time is an argument, and
// the same input gives the same bytes on every machine.
//
// The law that everything rests on:
//
//	days off and make-up days 全国年节及纪念日放假办法, yearly notices   petition/calendar
//	editions and article numbers of every instrument 条例、法律、解释      petition/statute
//	how periods are counted 民法典 201–203, 民事诉讼法 85                   petition/period
//	tables of rules that can be proved complete                          petition/decision
//
// What it decides with them:
//
//	reception: registration, notice, routes 信访工作条例 20–31            petition
//	one case, one leader, one team, one plan 五位一体                     petition/assignment
//	who may speak for the petitioner 民法典 163–174, 民事诉讼法 61, 62      petition/proxy
//	screening, follow-up, the lawyer's duty 前置排查                      petition/prevention
//	may it be mediated 人民调解法, 治安管理处罚法 9, 程序规定 178–186       mediation
//	sums in figures and in formal numerals 大写金额                       mediation/money
//	terms: shares, instalments, acts 人民调解法 29                        mediation/settlement
//	what was performed, default, interest 法释〔2014〕8号                 mediation/ledger
//	judicial confirmation 人民调解法 33, 民事诉讼法 205, 206               mediation/confirmation
//	handling, review, re-review, conclusion 信访工作条例 32–37             escalation
//
// To test a policy of your own with case files: petition/policytest. To see three cases go from reception to a lawful
// end: go run ./examples/docket.
package fengqiao
