package statutes_test

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/cucumber/godog"

	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/joint"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/recourse"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// asked is the day on which the scenarios without days of their own take place.
var asked = calendar.MustDate(2026, 3, 2)

// claim is a claim at reception.
type claim struct{ facts petition.Facts }

func (c *claim) steps(s *godog.ScenarioContext) {
	s.Step(`^一项申诉求决，(其他机关已经受理或者正在办理|由人民法院处理|由本机关处理)$`, c.brought)
	s.Step(`^走向为(.+)$`, c.goes)
	s.Step(`^拒绝的依据为“(.+)”$`, c.restsOn)
	s.Step(`^告知的途径为(.+)$`, c.told)
	s.Step(`^不得拒绝$`, c.notTurnedAway)
}

func (c *claim) brought(how string) {
	c.facts = petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
		Pending: decision.No, Concluded: decision.No, TwoSided: decision.No,
	}
	switch how {
	case "其他机关已经受理或者正在办理":
		c.facts.Pending = decision.Yes
	case "由人民法院处理":
		c.facts.Competence = petition.Court
	}
}

func (c *claim) goes(zh string) error {
	d := petition.Triage(c.facts, petition.National())
	route, settled := d.Route()
	if !settled || route.ZH() != zh {
		return fmt.Errorf("it goes to %s", route.ZH())
	}
	return nil
}

// turnedAway is the refusal of the claim.
func (c *claim) turnedAway() (refusal.Refusal, error) {
	return recourse.Refusal(petition.Triage(c.facts, petition.National()), asked)
}

func (c *claim) restsOn(article string) error {
	r, err := c.turnedAway()
	if err != nil {
		return err
	}
	if have := r.Grounds()[0].Cite.ZH(); have != article {
		return fmt.Errorf("it rests on %s", have)
	}
	return nil
}

func (c *claim) told(way string) error {
	r, err := c.turnedAway()
	if err != nil {
		return err
	}
	if have := r.Ways()[0].Remedy.ZH(); have != way {
		return fmt.Errorf("the way is %s", have)
	}
	return nil
}

func (c *claim) notTurnedAway() error {
	if r, err := c.turnedAway(); err == nil {
		return fmt.Errorf("it can be refused: %v", r)
	}
	return nil
}

// agreed is an agreement that is to be confirmed by a court.
type agreed struct {
	effective calendar.Date
	found     confirmation.Assessment
}

func (a *agreed) steps(s *godog.ScenarioContext) {
	s.Step(`^人民调解协议于`+day+`生效$`, func(on string) (err error) {
		a.effective, err = date(on)
		return err
	})
	s.Step(`^可以申请至`+day+`$`, a.until)
	s.Step(`^(双方|一方)于`+day+`(?:共同)?申请$`, a.applies)
	s.Step(`^申请(按期|逾期)$`, a.inTime)
	s.Step(`^申请不符合条件$`, func() error {
		if a.found.Verdict != confirmation.Inadmissible {
			return fmt.Errorf("it is %s", a.found.Verdict.ZH())
		}
		return nil
	})
}

func (a *agreed) until(last string) error {
	want, err := date(last)
	if err != nil {
		return err
	}
	if due := confirmation.Until(a.effective, nil); due.Last() != want {
		return errors.New(due.ZH())
	}
	return nil
}

func (a *agreed) applies(who, on string) error {
	filed, err := date(on)
	if err != nil {
		return err
	}
	app := confirmation.Application{
		Effective: calendar.On(a.effective), Filed: calendar.On(filed), Joint: decision.Yes, Authorised: decision.Yes,
		Body: confirmation.PeoplesCommittee, Established: decision.Yes,
	}
	if who == "一方" {
		app.Joint = decision.No
	}
	a.found = confirmation.Assess(app, nil)
	return nil
}

func (a *agreed) inTime(how string) error {
	want := map[string]period.Timeliness{"按期": period.InTime, "逾期": period.Late}[how]
	if have := a.found.Window.Timeliness; have != want {
		return fmt.Errorf("it is %s", have.ZH())
	}
	return nil
}

// group is a petition that several people bring together.
type group struct {
	joint.Petition
	effects []joint.BindingEffect
}

func (g *group) steps(s *godog.ScenarioContext) {
	s.Step(`^(\d+)人共同走访，推选代表(\d+)人$`, g.visits)
	s.Step(`^(应当|不必再)推选代表$`, g.mustElect)
	s.Step(`^期限自登记之日起算$`, func() error {
		if g.CountsFrom() != g.Registered {
			return fmt.Errorf("it counts from %v", g.CountsFrom())
		}
		return nil
	})
	s.Step(`^代表同意和解$`, func() {
		g.effects = g.BoundBy(joint.PetitionerAct{On: asked, By: g.Representatives[0].ID, Special: true})
	})
	s.Step(`^其他人不受约束$`, g.othersFree)
}

func (g *group) visits(people, elected string) error {
	n, err := strconv.Atoi(people)
	if err != nil {
		return err
	}
	k, err := strconv.Atoi(elected)
	if err != nil {
		return err
	}
	g.Petition = joint.Petition{Registered: asked, Visit: decision.Yes}
	for i := range n {
		g.Petitioners = append(g.Petitioners, fmt.Sprint("信访人", i+1))
	}
	for i := range k {
		g.Representatives = append(g.Representatives, joint.Representative{ID: g.Petitioners[i], Elected: asked})
	}
	return nil
}

func (g *group) mustElect(how string) error {
	must, why := g.MustElect(asked)
	if (must == decision.Yes) != (how == "应当") {
		return fmt.Errorf("%v: %s", must, why.ZH)
	}
	return nil
}

func (g *group) othersFree() error {
	for _, e := range g.effects {
		if by := g.Representatives[0].ID; e.Petitioner != by && e.Bound == decision.Yes {
			return fmt.Errorf("%s is bound: %s", e.Petitioner, e.Why.ZH)
		}
	}
	return nil
}
