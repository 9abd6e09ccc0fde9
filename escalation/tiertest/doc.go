// Package tiertest is a vocabulary for case files of the three tiers: the commands with which policy people write down what may
// happen to a petition, where it stands and what an audit finds, nationwide, in a place, or under a local text of their own. The
// files are run by package policytest; a test of three lines is all the Go there is to it:
//
//	func TestOurPlace(t *testing.T) {
//		policytest.Run(t, "cases/*.txt", func(*testing.T) func(*policytest.Command) string { return tiertest.Story(nil) })
//	}
//
// # Commands 命令
//
//	opinion_served on=2026-03-02 …              发生的事项，以种类的代码为命令 an event, named by its kind; its details are those of history.Event
//	opinion_served on=2026-03-02 try            只问可否，不记入 the same, asked but not recorded
//	place in=beijing                            适用何地的规定；不写即全国规定 whose regulations hold; without it the national ones
//	own in=beijing                              在该地规定之上施行自备规定：命令下一行起写JSON a local text of your own over them, as JSON below
//	record complete=2026-01-01/..               只有该期间的记录完整；不写期间即均不完整 what is not on record is unknown, but within the time
//	configure above=甲/provincial/government is=乙   条文未指明的上一级 an organ that no text names
//	standing on=2026-03-20                      当日所处阶段、职责、权利 where the matter stands on a day
//	standing on=2026-03-20 known=2026-03-10     以另一日的记录为准 the same, as far as was on record on another day
//	grounds on=2026-03-20                       各项终结事由尚缺什么 what each ground of conclusion still needs
//	barred on=… same_facts=yes same_reasons=no  再次信访是否不予受理 whether another petition is barred
//	audit on=2026-12-31                         对已记录事项的检查 what an audit of all that was recorded finds
//
// An organ is written 名称/level/system, each part of which may be left out at the end. A detail within another is written with a
// point or, as for a notice, with an underscore: notice=review notice_days=30. Lists have commas: states=claims,facts. A refused
// event changes nothing, and the refusal says what is missing and which ways are left. What else is on the list of details of
// history.Event can be written without a change here.
//
// The answers are codes, rules and articles, so that words may change without touching a file. petition/policytest/README.md tells
// five stories in both languages.
//
// It is for tests only.
//
// Reading order: story.go (the commands), event.go (how an event is written), words.go (how answers are).
package tiertest
