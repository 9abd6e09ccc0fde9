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

// As of 20 March the claim was accepted on the 9th, as the entry that sets it right says, and nobody had given an opinion.
func ExampleHistory_By() {
	day := func(month time.Month, d int) calendar.When { return calendar.On(calendar.MustDate(2023, month, d)) }
	matter := history.History{Events: history.Settled([]history.Event{
		{Kind: history.Register, On: day(time.March, 8)},
		{Kind: history.Accept, On: day(time.March, 19)},
		{Kind: history.Issue, On: day(time.April, 28), Result: history.Supported},
		{Kind: history.Accept, On: day(time.March, 9), Corrects: 2},
		{Kind: history.Hear, On: day(time.March, 20)},
	}, calendar.Date{})}
	past, places := matter.By(calendar.MustDate(2023, time.March, 20))
	for i, e := range past.Events {
		fmt.Println(places[i], e.Kind, e.On.EN())
	}
	// Output:
	// 0 registered on 2023-03-08
	// 1 accepted on 2023-03-09
	// 4 hearing_held on 2023-03-20
}
