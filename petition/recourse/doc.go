// Package recourse says what can be done outside of the petition procedure about matters that petitions often turn out to be
// (法定途径的步骤): a duty of protection that was refused, who owns or may use land or grassland, contracted farmland, a crime for
// which no case was opened, a public-security penalty, a wrong of the state.
//
// It covers 信访工作条例 31(1), (2), (4) and (5) as far as the laws behind them were read: 行政复议法 (2017 and 2023), 行政诉讼法 44
// to 47, 土地管理法 14 (before 2020: 16), 草原法 16, 农村土地承包经营纠纷调解仲裁法 2 to 4, 18 and 48, 公安机关办理刑事案件程序规定
// 179, 刑事诉讼法 113, 治安管理处罚法 121 (before 2026: 102) and 国家赔偿法 3 to 14: rules T10 and T11. Each step names the organ, the
// number of days with what sets them running, and its articles on the day that is asked about. A law of which the text of that
// day is not held says so in its citation.
//
// It refuses to decide whether a step would succeed, which of the steps that are open somebody should take, and what a matter
// is about: that is for a person to say. Where the law has one step come before another, the earlier one is marked; the others
// are alternatives.
//
//	for _, step := range recourse.ProtectionRefused.Steps(calendar.MustDate(2024, time.March, 1)) {
//		fmt.Println(step.EN())
//	}
//
// # Files
//
// recourse.go: topics and steps. steps.go: the rows. ways.go: the steps as ways that a refusal names, and the refusal of a claim that
// goes elsewhere. paths.go: that of one that belonged on a statutory path before 2022-05-01.
package recourse
