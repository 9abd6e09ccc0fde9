package recourse_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/recourse"
)

// The farmland case has two ways: who owns the land is for the government to decide first; the contract, and what the herders
// did on the land, go to arbitration or to court.
func ExampleTopic_Steps() {
	day := calendar.MustDate(2026, 3, 2)
	for _, topic := range []recourse.Topic{recourse.LandTitle, recourse.FarmlandContract} {
		fmt.Println(topic, topic.Paths())
		for _, step := range topic.Steps(day) {
			fmt.Println("-", step.ZH())
		}
	}
	// Output:
	// land_title adjudication
	// - 协商（解决前不得改变利用现状）；协商不成的，申请人民政府处理：县级以上人民政府；涉及个人的，乡级或者县级以上人民政府；应当先行（土地管理法（2019年修正） 第十四条第一款、第十四条第二款、第十四条第四款）
	// - 决定侵犯已经依法取得的权利的，申请行政复议：上一级人民政府，自知道或者应当知道行政行为之日起60日内；应当先行（行政复议法（2023年修订） 第二十三条第一款第二项、第二十四条第一款第二项、第二十条第一款）
	// - 对复议决定不服或者逾期不作决定的，提起行政诉讼：人民法院，自收到复议决定书之日起15日内（行政诉讼法（2017年修正） 第四十五条）
	// - 其他情形，对处理决定提起行政诉讼：人民法院，自接到处理决定通知之日起30日内（行政诉讼法（2017年修正） 第十二条第一款第四项；土地管理法（2019年修正） 第十四条第三款）
	// farmland_contract litigation,arbitration
	// - 和解，或者请求调解：村民委员会、乡（镇）人民政府（农村土地承包经营纠纷调解仲裁法 第三条、第二条第二款第一项至第六项）
	// - 申请仲裁：农村土地承包仲裁委员会，自知道或者应当知道权利被侵害之日起2年内（农村土地承包经营纠纷调解仲裁法 第四条、第十八条）
	// - 不服仲裁裁决的，起诉：人民法院，自收到裁决书之日起30日内（农村土地承包经营纠纷调解仲裁法 第四十八条）
	// - 也可以直接起诉：人民法院（农村土地承包经营纠纷调解仲裁法 第四条）
}

// The last day is counted from the event that the step names.
func ExampleStep_LastDay() {
	refused := calendar.MustDate(2024, 3, 1)
	for _, step := range recourse.ProtectionRefused.Steps(refused) {
		if step.First {
			fmt.Println(step.Do.EN, "by", step.LastDay(refused, nil).Last())
		}
	}
	// Output:
	// apply for administrative reconsideration by 2024-04-30
}

// A claim that is not the organ's own: the refusal names who has the power, and the committee, since both sides want mediation.
func ExampleRefusal() {
	d := petition.Triage(petition.Facts{
		Category: petition.Grievance, Competence: petition.Court, Paths: pathway.Paths(pathway.Litigation), PathConcluded: decision.No,
		Pending: decision.No, Concluded: decision.No, TwoSided: decision.Yes, Consent: decision.Yes, MediationBarred: decision.No,
	}, nil)
	answer, err := recourse.Refusal(d, calendar.MustDate(2026, 3, 2))
	fmt.Println(answer, err)
	// Output:
	// not_competent on 2026-03-02 [T4, T4]; next: competent_organ, mediation <nil>
}

// What somebody whose request for protection was refused may do since 2024, as ways that a refusal names.
func ExampleTopic_Ways() {
	for _, way := range recourse.ProtectionRefused.Ways(calendar.MustDate(2024, 3, 1)) {
		fmt.Println(way.Remedy, "-", way.Until.EN())
	}
	// Output:
	// reconsideration - the last day cannot be computed: knowing of the act is not known
	// suit - the last day cannot be computed: receipt of the reconsideration decision is not known
	// suit - the last day cannot be computed: receipt of the refusal, or the end of the time for the decision is not known
}
