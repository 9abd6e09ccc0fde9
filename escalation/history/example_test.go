package history_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// The archive form says what the JSON says, in a fraction of the room.
func ExampleHistory_AppendBinary() {
	day := calendar.MustDate(2023, time.March, 8)
	matter := history.History{Events: []history.Event{
		{Kind: history.Register, On: calendar.On(day)},
		{Kind: history.Accept, On: calendar.On(day.AddDays(2))},
		{Kind: history.Issue, On: calendar.On(day.AddDays(50)), Result: history.Supported},
	}}
	packed, err := matter.AppendBinary(nil)
	fmt.Println(len(packed), err)
	text, _ := json.Marshal(matter)
	fmt.Println(len(text))
	// Output:
	// 13 <nil>
	// 155
}

// One decoder reads many histories, and writes each over the one before.
func ExampleDecoder_Decode() {
	packed, _ := history.History{Complete: history.Whole()}.AppendBinary(nil)
	var reader history.Decoder
	var matter history.History
	for _, data := range [][]byte{packed, packed[:1], {9}} {
		err := reader.Decode(&matter, data)
		fmt.Println(matter.Complete == history.Whole(), err)
	}
	// Output:
	// true <nil>
	// false archive, byte 1: it ends here
	// false archive, byte 1: version 9, and this reader knows version 1
}
