// Package triagetest is a vocabulary for case files: the commands with which policy people write down what becomes of a claim at
// reception, under the national rules, a policy of the library, or a policy of their own. The files are run by package policytest;
// a test of three lines is all the Go there is to it:
//
//	func TestOurPolicy(t *testing.T) {
//		policytest.Run(t, "cases/*.txt", func(*testing.T) func(*policytest.Command) string { return triagetest.Story(nil) })
//	}
//
// # Commands 命令
//
//	policy name=baotou                          以此规则甄别：national、inner_mongolia、baotou；命令下一行起可写自备的行（JSON），加在其上；
//	                                            不写name的，自备规则须完整；有误时逐项列明
//	                                            the policy from here on; rows of your own, as JSON below the command, come on top of it;
//	                                            without a name they are the whole policy; what is wrong with them is the answer
//	policy asker=petition_office                由哪一类机关适用 which kind of organ asks; the policy stays
//	claim name=土地 category=grievance …        已知的事实，沿用此前已知的；答：走向，或者还须问什么
//	                                            what is known of a claim, by the names of petition.Facts; what was known before stays
//	why name=土地 on=2026-03-02                 理由及当日有效的条文 the reasons, with the articles of the day
//	unless name=土地                            哪些事实不同即另有走向 the smallest changes that would lead elsewhere
//	tried name=土地                             逐行所试及首个不符的条件 the rows tried, and the first condition each failed
//	explain name=土地 on=2026-03-02             中英文说明 all of it for people, in both languages
//	duties on=2026-03-02 received=2026-03-02    各项诉求合计的职责及其期限 what is owed on all claims, with last days from receipt
//
// The answers are codes, rules and articles, so that words may change without touching a file; explain alone is words.
// petition/policytest/README.md tells five stories in both languages.
//
// It is for tests only.
package triagetest
