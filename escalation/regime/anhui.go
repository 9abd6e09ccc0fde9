package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 安徽省信访条例: the petitioner may withdraw (41), and the matter is then concluded.
//
// Since when it is in force has not been established: its one point is held from the national regulations of 2005 on.
var anhui = Rules{
	Code: "anhui", EN: "Anhui Petition Regulations", ZH: "安徽省信访条例", From: statute.Anhui.From(), Until: statute.Anhui.Until(),
	Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.AnhuiWithdrawal)}},
}
