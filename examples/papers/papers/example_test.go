package papers_test

import (
	"fmt"
	"os"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// What a paper lacks is said with where it is supplied; when nothing is lacking, it is printed.
func ExampleDraft() {
	data, err := os.ReadFile("../../docket/cases/1_farmland.json")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, _ := dossier.Read(data)
	more := papers.Details{Number: "包公（信访）受〔2022〕31号", Petitioner: "周某", Unit: "治安管理支队", Contact: "0472-5550101"}
	_, lacks := papers.Draft(papers.Acceptance, d, 1, calendar.Date{}, more)
	for _, l := range lacks {
		fmt.Printf("%s: %s [%s]\n", l.Path, l.EN, l.Cite)
	}
	more.QueryCode = "NT2022-0606"
	p, lacks := papers.Draft(papers.Acceptance, d, 1, calendar.Date{}, more)
	fmt.Println(len(lacks), p.Title.ZH, p.Date)
	fmt.Println(p.Parts[5].Name.ZH, p.Parts[5].Text[0].ZH)
	// Output:
	// details.query_code: the paper must state: Query code [practice, not law: the form that offices use]
	// 0 信访事项受理告知书 2022-06-13
	// 办理期限 自2022-06-13（不计）起60日，至2022-08-12；起算日有不同解释，最早2022-08-11，最迟2022-08-12
}
