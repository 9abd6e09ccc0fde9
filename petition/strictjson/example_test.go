package strictjson_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// A history with five flaws: all come at once, and there is no history.
func ExampleUnmarshal() {
	matter, flaws := strictjson.Unmarshal[history.History]([]byte(`{
		"events": [
			{"kind": "registred", "on": "2023-03-08"},
			{"kind": "accepted", "on": "2023-02-30", "Tier": "handling"},
			{"kind": "extended", "on": "2023-05-04", "days": "30", "approved": null}
		]
	}`))
	for _, f := range flaws {
		fmt.Printf("%s %s %q\n", f.Path, f.Kind, f.Near())
	}
	fmt.Println(flaws[1].EN())
	fmt.Println(flaws[1].ZH())
	fmt.Println(len(matter.Events))
	// Output:
	// events[0].kind unknown_code "registered"
	// events[1].on bad_text ""
	// events[1].Tier wrong_case "tier"
	// events[2].days wrong_kind ""
	// events[2].approved null ""
	// "2023-02-30" is no day as a record may know it: write 2018-10-31, 2018-10, 2018, 2018-10-01/2018-10-15, ../2018-10-31 (not after), 2018-10-31/.. (not before), or nothing
	// 应写作2018-10-31、2018-10、2018、2018-10-01/2018-10-15、../2018-10-31（不晚于）、2018-10-31/..（不早于），不详的留空
	// 0
}

// Of two names that are the same encoding/json takes the last in silence. A type of the module refuses that, whoever reads it.
func ExampleInto() {
	var facts petition.Facts
	err := json.Unmarshal([]byte(`{"urgent": "yes", "urgent": "no"}`), &facts)
	var flaws strictjson.Flaws
	fmt.Println(errors.As(err, &flaws), flaws[0].Path, flaws[0].Kind)
	fmt.Println(facts.Urgent)
	// Output:
	// true urgent repeated_name
	// unknown
}

// A list of values that have a ReadJSON. What a type refuses on a rule of its own comes with the rule.
func ExampleDecode() {
	_, flaws := strictjson.Decode([]byte(`[{"payments": [{"amount": 20000}]}]`), func(to *[]settlement.Terms, r *strictjson.Reader) {
		strictjson.List(to, r, (*settlement.Terms).ReadJSON)
	})
	for _, v := range statute.Found(flaws) {
		fmt.Println(v.Path, v.Rule)
	}
	// Output:
	// [0].payments[0].amount A4
}

func ExampleInvisible() {
	fmt.Printf("%U\n", strictjson.Invisible("甲\u200b"))
	fmt.Printf("%U\n", strictjson.Invisible("ᠬᠠ\u180eᠠ"))
	// Output:
	// [U+200B]
	// []
}
