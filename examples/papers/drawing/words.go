package drawing

import "github.com/fengqiao-go/fengqiao/petition/statute"

func text(en, zh string) statute.Text { return statute.Text{EN: en, ZH: zh} }

var (
	wordReception = text("Reception", "登记受理")
	wordLeg       = text("Reception %d (passed on)", "登记受理（第%d次，转送）")
	wordHandling  = text("Handling", "处理")
	wordReview    = text("Review", "复查")
	wordRereview  = text("Re-review", "复核")
	wordOutcome   = text("Outcome", "结果")
	wordNothing   = text("nothing on record", "无记录")
	wordAsOf      = text("as of ", "截至")
	wordNoDay     = text("day not known", "日期不详")
	wordNoStep    = text("no step is on record", "尚无办理记录")
	wordEarlier   = text("%d earlier steps are not drawn", "更早的%d项未画出")
	wordTimeline  = text("Timeline: ", "办理时间轴：")
	wordUsed      = text("days used", "已用日数")
	wordLeft      = text("days left", "剩余日数")
	wordContested = text("contested: readings differ", "有争议：解释不一")
	wordProvision = text("provisional: days off not published", "待定：放假安排未公布")
	wordRough     = text("rough: a day is not known exactly", "不确定：日期记录不精确")
	wordOver      = text("over", "逾期")
	wordLast      = text("last day", "届满日")
	wordStep      = text("step", "事项")
	wordRight     = text("right", "权利")
	wordDuty      = text("duty", "职责")
	wordLacks     = text("not allowed there: ", "程序不符，尚缺：")
	wordDays      = text(" days", "日")
	wordUntil     = text("by ", "至")
)
