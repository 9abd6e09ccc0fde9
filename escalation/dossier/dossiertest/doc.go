// Package dossiertest is a vocabulary for case files of whole matters: the commands with which policy people write down what the
// library should say of a dossier on a day, what it should find in the record, and which step it should refuse. The files are run
// by package policytest; a test of three lines is all the Go there is to it:
//
//	func TestOurMatters(t *testing.T) {
//		policytest.Run(t, "cases/*.txt", func(*testing.T) func(*policytest.Command) string { return dossiertest.Story(dossier.Dossier{}) })
//	}
//
// # Commands 命令
//
//	dossier                                     命令下一行起写案卷（JSON），取代此前的；不能读取的，逐项列明
//	                                            the dossier from here on, as JSON below the command, or what cannot be read of it
//	on day=2023-03-01 [lang=zh]                 当日三行：所处阶段、下一项职责、可提出的请求 stage, next duty, next right, in three lines
//	duties day=2023-03-01                       接访职责及其期限；尚不能确定的冠以perhaps what is owed at reception, with last days
//	questions day=2023-03-01                    须查明的事项，最要紧的在前 what to ask, the question that decides most first
//	shows [day=2023-03-01]                      记录所见：违反、瑕疵、矛盾、待核 what the record shows, each with its place and rule
//	accepted claim=土地 on=2023-01-20 …          以事项种类为命令：记入该事项，或者说明尚缺什么
//	                                            an event, named by its kind: recorded, or what it lacks; details as in package tiertest
//	next claim=土地 day=2023-03-01               当日可以记入的事项 what may be recorded that day without more
//	changes day=2023-03-01                      其后何日情况有变 the next days on which something changes
//
// A claim without a name goes by its number. Answers are codes, paths and rules; the three lines and the questions are words, in
// English unless lang=zh asks for Chinese. petition/policytest/README.md tells five stories in both languages.
//
// It is for tests only.
package dossiertest
