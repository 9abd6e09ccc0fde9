package calendar

// DayKind says what a day is for counting working days.
//
// Codes: workday, weekend, holiday, make_up.
type DayKind uint8

const (
	Workday DayKind = 1 + iota // workday 工作日: an ordinary working day
	Weekend                    // weekend 休息日: a Saturday or Sunday that nobody touched
	Holiday                    // holiday 节假日: off by the statute or a notice, weekend days inside the stretch included
	MakeUp                     // make_up 调休上班: a weekend day worked in exchange for another day off
)

// IsWorkday reports whether a day of this kind is worked.
func (k DayKind) IsWorkday() bool { return k == Workday || k == MakeUp }

// Day is what the calendar knows of one day.
type Day struct {
	Date Date    `json:"date"`
	Kind DayKind `json:"kind"`
	Name string  `json:"name,omitempty"` // of the holiday the day belongs to, or is worked for: 春节

	// Notice is the number of the notice that decided the day. It is empty for an ordinary day, and for a statutory
	// holiday of a year whose notice is not held.
	Notice string `json:"notice,omitempty"`

	// Held reports whether the calendar holds the notice for the day's year. Where it does not, Kind is what weekends and
	// statutory holidays give, and may be wrong.
	Held bool `json:"held"`
}
