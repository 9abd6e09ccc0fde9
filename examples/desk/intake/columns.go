package intake

import (
	"strconv"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The headings by which a matter is known, and which is never taken.
const (
	numberColumn    = "信访件编号"
	conductColumn   = "异常动态"
	petitionColumn  = "信访日期"
	registerColumn  = "登记时间"
	claimColumn     = "信访诉求"
	claimName       = "1"
	longestHeading  = 60
	longestDayStart = 60000 // 2064: serial numbers of spreadsheets beyond are no days
	firstDayStart   = 20000 // 1954: and numbers before may be years
)

// columns are the headings of the police ledger, and where their cells go. A heading that is not among them is kept on the cover sheet
// under its own name.
var columns = map[string]func(f *store.File, cell string) fault{
	numberColumn:   func(f *store.File, cell string) fault { f.Cover.Number = cell; return fault{} },
	"姓名":           func(f *store.File, cell string) fault { petitioner(f).Name = cell; return fault{} },
	"身份证号":         func(f *store.File, cell string) fault { petitioner(f).Identity = cell; return fault{} },
	"手机号码":         func(f *store.File, cell string) fault { petitioner(f).Phone = cell; return fault{} },
	"住址":           func(f *store.File, cell string) fault { petitioner(f).Address = cell; return fault{} },
	"信访内容":         func(f *store.File, cell string) fault { f.Cover.Content = cell; return fault{} },
	"信访形式":         func(f *store.File, cell string) fault { f.Cover.Channel = cell; return fault{} },
	"问题发生地":        func(f *store.File, cell string) fault { f.Cover.Place = cell; return fault{} },
	"登记单位":         func(f *store.File, cell string) fault { f.Cover.Unit = cell; return fault{} },
	"档案编号":         func(f *store.File, cell string) fault { f.Cover.Archived = cell; return fault{} },
	"问题发生日期":       func(f *store.File, cell string) fault { return day(&f.Cover.Occurred, cell) },
	"办结时间":         func(f *store.File, cell string) fault { return day(&f.Cover.Finished, cell) },
	petitionColumn: func(f *store.File, cell string) fault { return day(&f.Dossier.Received, cell) },
	registerColumn: registered,
	"信访人数":         heads,
	claimColumn: func(f *store.File, cell string) fault {
		claim(f).Title = statute.Text{ZH: cell}
		return fault{}
	},
}

// fault is what is wrong with a cell; the zero fault is nothing.
type fault struct{ statute.Text }

func wrong(en, zh string) fault { return fault{statute.Text{EN: en, ZH: zh}} }

func petitioner(f *store.File) *store.Petitioner {
	if len(f.Cover.Petitioners) == 0 {
		f.Cover.Petitioners = []store.Petitioner{{}}
	}
	return &f.Cover.Petitioners[0]
}

// claim is the one claim of a matter of a ledger, which says nothing of several.
func claim(f *store.File) *dossier.Demand {
	if len(f.Dossier.Claims) == 0 {
		f.Dossier.Claims = []dossier.Demand{{Name: claimName}}
	}
	return &f.Dossier.Claims[0]
}

// registered records the one step that a ledger tells of.
func registered(f *store.File, cell string) fault {
	e := history.Event{Kind: history.Register}
	bad := day(&e.On, cell)
	if bad == (fault{}) && !e.On.IsZero() {
		claim(f).Events = []history.Event{e}
	}
	return bad
}

func heads(f *store.File, cell string) fault {
	n, err := strconv.Atoi(strings.TrimSuffix(cell, "人"))
	if err != nil || n < 1 || n > 1_000_000 {
		return wrong("a number of persons is wanted", "应填写人数")
	}
	f.Cover.Heads = n
	return fault{}
}

// unknown are the ways in which a ledger says that a day is not known.
var unknown = map[string]bool{"不详": true, "不明": true, "未知": true, "无": true, "-": true, "—": true, "/": true}

// day reads a day as ledgers write it: 2019-05-03, 2019/5/3, 2019.5.3, 20190503, 2019年5月3日, all of them with an hour behind; a month or
// a year alone; two of them with 至 or ~ between; the serial number of a spreadsheet.
func day(to *calendar.When, cell string) fault {
	if unknown[cell] {
		return fault{}
	}
	from, until, stretch := strings.Cut(strings.NewReplacer("～", "~", "至", "~", "—", "~").Replace(cell), "~")
	first, ok := oneDay(from)
	last := first
	if stretch && ok {
		last, ok = oneDay(until)
	}
	if ok {
		*to, ok = calendar.Between(first.Earliest(), last.Latest())
	}
	if !ok {
		return wrong("no day, month or year: "+cell, "不是日期、年月或者年份："+cell)
	}
	return fault{}
}

func oneDay(text string) (calendar.When, bool) {
	text, _, _ = strings.Cut(strings.TrimSpace(text), " ") // the hour decides nothing
	text, _, _ = strings.Cut(text, "T")
	text = strings.TrimRight(strings.NewReplacer("年", "-", "月", "-", "日", "", "/", "-", ".", "-").Replace(text), "-")
	if n, err := strconv.Atoi(text); err == nil && len(text) == 5 && n >= firstDayStart && n < longestDayStart {
		return calendar.On(calendar.MustDate(1899, time.December, 30).AddDays(n)), true
	}
	if len(text) == 8 && !strings.Contains(text, "-") {
		text = text[:4] + "-" + text[4:6] + "-" + text[6:]
	}
	parts := strings.Split(text, "-")
	numbers := make([]int, len(parts))
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil || len(p) > 4 || i > 0 && len(p) > 2 {
			return calendar.When{}, false
		}
		numbers[i] = n
	}
	if numbers[0] < 1900 || numbers[0] > 2200 {
		return calendar.When{}, false
	}
	switch len(numbers) {
	case 1:
		return calendar.InYear(numbers[0])
	case 2:
		return calendar.InMonth(numbers[0], time.Month(numbers[1]))
	case 3:
		d, ok := calendar.NewDate(numbers[0], time.Month(numbers[1]), numbers[2])
		return calendar.On(d), ok
	}
	return calendar.When{}, false
}
