package joint_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/joint"
)

// Three villagers visit together. They have to elect, their petition counts from registration all the same, and a
// settlement that the representative signs binds only those who agree to it.
func ExamplePetition() {
	j := joint.Petition{
		Registered:  calendar.MustDate(2026, time.March, 2),
		Visit:       decision.Yes,
		Petitioners: []string{"Qiu", "Chen", "Liu"},
	}
	must, why := j.MustElect(j.Registered)
	fmt.Println(must, why.EN, why.Cite)
	fmt.Println("counts from", j.CountsFrom())

	j.Representatives = []joint.Representative{
		{ID: "Qiu", Elected: j.Registered.AddDays(1), By: []string{"Qiu", "Chen", "Liu"}},
	}
	must, _ = j.MustElect(j.Registered.AddDays(1))
	fmt.Println(must)
	settled := joint.PetitionerAct{On: j.Registered.AddDays(30), By: "Qiu", Special: true, Consents: []string{"Chen"}}
	for _, b := range j.BoundBy(settled) {
		fmt.Println(b.Petitioner, b.Bound, b.Why.EN)
	}
	// Output:
	// yes a joint visit elects at most 5 representatives, it has 0; the petition counts from its registration all the same Regulations on Petition Work (2022), art. 20(3)
	// counts from 2026-03-02
	// no
	// Qiu yes did it in person
	// Chen yes agreed to it
	// Liu no did not agree, and nobody else can dispose of the claim
}
