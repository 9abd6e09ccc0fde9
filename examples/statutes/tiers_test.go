package statutes_test

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/cucumber/godog"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// matter is a petition on its way through the three tiers, of which everything is on record.
type matter struct {
	at      escalation.Case
	on      calendar.Date    // of the last step
	refused error            // of the last step, until the scenario says so
	cite    statute.Citation // of the limit asked about last
}

func newMatter() *matter { return &matter{at: escalation.New(regime.National())} }

// The organs that decide the tiers.
var organs = map[regime.Tier]regime.Organ{
	regime.Handling: {Name: "区公安分局", Level: regime.County, System: regime.PublicSecurity},
	regime.Review:   {Name: "区人民政府", Level: regime.County, System: regime.Government},
	regime.Rereview: {Name: "市人民政府", Level: regime.Municipal, System: regime.Government},
}

func (m *matter) steps(s *godog.ScenarioContext) {
	s.Step(`^另一件信访事项$`, func() { *m = *newMatter() })
	s.Step(`^`+day+`(登记|转送、交办|受理|书面告知|对转送提出异议|送达意见|收到请求|意见执行完毕|达成书面协议|协议履行完毕)$`, m.plain)
	s.Step(`^`+day+`(请求复查|请求复核)$`, m.asks)
	s.Step(`^`+day+`请求复查，因不可抗力，障碍于`+day+`消除$`, m.asksLate)
	s.Step(`^`+day+`至`+day+`听证$`, m.hears)
	s.Step(`^`+day+`批准延长(\d+)日，(已|未)告知理由$`, m.extends)
	s.Step(`^`+day+`作出(支持的|)(处理|复查|复核)意见$`, m.issues)
	s.Step(`^(.+)的最后一日为`+day+`$`, func(what, last string) error { return m.lastDay(what, last, last) })
	s.Step(`^(.+)的最后一日为`+day+`，另有解释为`+day+`$`, m.lastDay)
	s.Step(`^依据为“(.+)”$`, m.restsOn)
	s.Step(`^在`+day+`书面告知为(按期|有争议|逾期)$`, m.kept)
	s.Step(`^没有书面告知的职责$`, func() error { return m.notRunning(history.Notify.ZH()) })
	s.Step(`^(请求复查|请求复核)的期限尚未起算$`, m.notRunning)
	s.Step(`^予以受理$`, func() error { return m.refused })
	s.Step(`^不符合规定，依据为“(.+)”$`, m.refusedOn)
	s.Step(`^(可以|不能)以(.+)终结$`, m.concludes)
	s.Step(`^以同一事实和理由再次提出的，不再受理$`, func() error { return m.barred(decision.Yes, decision.Yes) })
	s.Step(`^以新的事实提出的，不受影响$`, func() error { return m.barred(decision.No, decision.No) })
}

// happens records a step, or keeps why it was refused for the scenario to say.
func (m *matter) happens(on string, e history.Event) error {
	if m.refused != nil {
		return fmt.Errorf("the step before was refused: %w", m.refused)
	}
	d, err := date(on)
	if err != nil {
		return err
	}
	e.On, m.on = calendar.On(d), d
	next, err := m.at.Apply(e)
	var found statute.Violations
	if errors.As(err, &found) {
		return err // the feature says what has no meaning
	}
	m.at, m.refused = next, err
	return nil
}

// kind is the step that the term names.
func kind(zh string) (history.Kind, error) {
	for _, k := range history.Kind(0).All() {
		if k.ZH() == zh {
			return k, nil
		}
	}
	return 0, fmt.Errorf("%q is no step", zh)
}

func (m *matter) plain(on, what string) error {
	k, err := kind(what)
	if err != nil {
		return err
	}
	e := history.Event{Kind: k}
	if k == history.Accept {
		e.Organ = organs[regime.Handling]
	}
	return m.happens(on, e)
}

func (m *matter) asks(on, what string) error {
	e := history.Event{Kind: history.RequestReview, Organ: organs[regime.Review]}
	if what == "请求复核" {
		e = history.Event{Kind: history.RequestRereview, Organ: organs[regime.Rereview]}
	}
	return m.happens(on, e)
}

func (m *matter) asksLate(on, gone string) error {
	d, err := date(gone)
	if err != nil {
		return err
	}
	return m.happens(on, history.Event{
		Kind: history.RequestReview, Organ: organs[regime.Review], Excuse: history.ForceMajeure, Removed: calendar.On(d),
	})
}

func (m *matter) hears(on, until string) error {
	d, err := date(until)
	if err != nil {
		return err
	}
	return m.happens(on, history.Event{Kind: history.Hear, Until: calendar.On(d)})
}

func (m *matter) extends(on, by, told string) error {
	n, err := strconv.Atoi(by)
	if err != nil {
		return err
	}
	e := history.Event{Kind: history.Extend, Days: n, Approved: decision.Yes, ReasonTold: decision.No}
	if told == "已" {
		e.ReasonTold = decision.Yes
	}
	return m.happens(on, e)
}

func (m *matter) issues(on, supports, of string) error {
	e := history.Event{Kind: history.Issue, States: history.StatesAll, Recused: decision.No, Result: history.NotSupported}
	tier := map[string]regime.Tier{"处理": regime.Handling, "复查": regime.Review, "复核": regime.Rereview}[of]
	if tier != regime.Handling {
		e.Result, e.Disposition = 0, history.Upheld
	}
	if supports != "" {
		e.Result = history.Supported
	}
	e.Organ = organs[tier]
	e.Notice = history.RemedyNotice{Given: decision.Yes, Remedy: tier.Remedy()}
	if tier != regime.Rereview {
		e.Notice.Days, e.Notice.Organ = 30, organs[tier+1]
	}
	return m.happens(on, e)
}

// limit is the limit of a duty or a right of that name, on the day of the last step.
func (m *matter) limit(what string) (period.Deadline, statute.Citation, bool) {
	standing := m.at.On(m.on)
	for _, d := range standing.Duties() {
		if d.Act.ZH() == what {
			return d.Due, d.Cite, true
		}
	}
	for _, r := range standing.Rights() {
		if due, ok := r.Until.Deadline(); ok && r.Act.ZH() == what {
			return due, r.Cite, true
		}
	}
	return period.Deadline{}, statute.Citation{}, false
}

func (m *matter) lastDay(what, last, other string) error {
	due, cite, ok := m.limit(what)
	if !ok {
		return fmt.Errorf("there is no limit for %s", what)
	}
	m.cite = cite
	for _, want := range []struct {
		day  string
		have calendar.Date
	}{{last, due.Last()}, {other, due.Earliest()}} {
		d, err := date(want.day)
		if err != nil {
			return err
		}
		if d != want.have {
			return fmt.Errorf("%s: %s", want.have.ZH(), due.ZH())
		}
	}
	return nil
}

func (m *matter) restsOn(article string) error {
	if m.cite.ZH() != article {
		return fmt.Errorf("it rests on %s", m.cite.ZH())
	}
	return nil
}

func (m *matter) kept(on, how string) error {
	d, err := date(on)
	if err != nil {
		return err
	}
	due, _, ok := m.limit(history.Notify.ZH())
	if have := due.CheckDay(d); !ok || have.ZH() != how {
		return fmt.Errorf("it is %s", have.ZH())
	}
	return nil
}

func (m *matter) notRunning(what string) error {
	if due, _, runs := m.limit(what); runs {
		return fmt.Errorf("a limit runs: %s", due.ZH())
	}
	return m.refused
}

func (m *matter) refusedOn(article string) error {
	var not *escalation.TransitionError
	if !errors.As(m.refused, &not) {
		return errors.New("it was allowed")
	}
	if len(not.Ways()) == 0 {
		return errors.New("nobody is refused without being told what may be done next")
	}
	var cites []string
	for _, missing := range not.Missing() {
		cites = append(cites, missing.Cite.ZH())
		if missing.Cite.ZH() == article {
			m.refused = nil
			return nil
		}
	}
	return fmt.Errorf("it rests on %v", cites)
}

func (m *matter) concludes(may, by string) error {
	if m.refused != nil {
		return m.refused
	}
	standing := m.at.On(m.on)
	for _, g := range regime.Grounds() {
		if g.ZH() != by {
			continue
		}
		if holds := standing.Holds(g); (holds == decision.Yes) != (may == "可以") {
			return fmt.Errorf("whether the ground holds: %v", holds)
		}
		return nil
	}
	return fmt.Errorf("%q is no ground", by)
}

func (m *matter) barred(facts, reasons decision.Tri) error {
	is, why := m.at.Barred(facts, reasons, m.on)
	if is != facts {
		return fmt.Errorf("%v: %s", is, why.ZH)
	}
	return nil
}
