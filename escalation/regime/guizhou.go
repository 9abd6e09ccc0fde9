package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 贵州省信访条例: the petitioner may withdraw (43), and the matter is then concluded.
//
// Since when it is in force has not been established: its one point is held from the national regulations of 2005 on.
var guizhou = Rules{
	Code: "guizhou", EN: "Guizhou Petition Regulations", ZH: "贵州省信访条例", From: statute.Guizhou.From(), Until: statute.Guizhou.Until(),
	Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.GuizhouWithdrawal)}},
}
