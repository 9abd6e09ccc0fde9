package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 安徽省信访条例: the petitioner may withdraw (41), and the matter is then concluded.
var anhui = Rules{
	Code: "anhui", EN: "Anhui Petition Regulations (repealed)", ZH: "安徽省信访条例（已废止）",
	From: statute.Anhui.From(), Until: statute.Anhui.Until(),
	Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.AnhuiWithdrawal)}},
}
