package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 贵州省信访条例: the petitioner may withdraw (43), and the matter is then concluded.
var guizhou = Rules{
	Code: "guizhou", EN: "Guizhou Petition Regulations (repealed)", ZH: "贵州省信访条例（已废止）",
	From: statute.Guizhou.From(), Until: statute.Guizhou.Until(),
	Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.GuizhouWithdrawal)}},
}
