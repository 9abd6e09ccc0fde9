package escalation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Right is something the petitioner may ask for on a day: of whom, and until when.
type Right struct {
	Act    history.Kind   `json:"act"`
	Tier   regime.Tier    `json:"tier"`
	Organs []regime.Organ `json:"organs,omitempty"` // the petitioner chooses; none where no text names one
	Naming regime.Naming  `json:"naming,omitzero"`
	Until  refusal.Until  `json:"until"`
	Excuse bool           `json:"excuse,omitempty"` // the window is over: only with a good reason for being late (E6)
	Person string         `json:"person,omitempty"` // of several petitioners, the one whose right it is
	statute.Reason
}

// Reason returns the rule and article that a right rests on, and says in both languages what may be asked for, and until when.
func (r *Entitled) Reason() statute.Reason {
	t := r.Tier
	due, zh := r.after.Words()
	switch r.Rule {
	case statute.E6:
		return r.reason(r.Rule,
			"ask for "+t.EN()+", with force majeure or another good reason for being late; the window is over: "+due,
			"因不可抗力或者其他正当理由逾期的，仍可请求"+t.ZH()+"；期限已届满："+zh)
	case statute.E5:
		return r.reason(r.Rule,
			"ask for "+t.EN()+", though the window has ended: the record does not show that the opinion named the right remedy and limit, "+
				"and was given by those who may, so no lapse is held against the petitioner; "+due,
			"期限虽已届满，仍可请求"+t.ZH()+"：没有记录表明意见正确告知了救济途径和期限，并由有权且无须回避者作出，不认定逾期；"+zh)
	case statute.E12:
		return r.reason(r.Rule, "ask for "+t.EN()+" against silence: "+due, "对逾期不答复请求"+t.ZH()+"："+zh)
	}
	return r.reason(r.Rule, "ask for "+t.EN()+": "+due, "请求"+t.ZH()+"："+zh)
}

// until is until when it may be asked for. The text sets a limit, and where nothing shows that it has lapsed (E5) no last day can be named,
// which is not to say that there is none.
func (r *Entitled) until() refusal.Until {
	switch {
	case r.Rule == statute.E5:
		return refusal.UntilNotComputable(statute.Text{
			EN: "the day on which an opinion that names the right remedy and its limit, by those who may give it, was served",
			ZH: "正确告知救济途径和期限、由有权且无须回避者作出的意见的送达日期",
		})
	case r.Excuse():
		return refusal.UntilNotComputable(statute.Text{
			EN: "the day on which the obstacle was removed, from which 10 days run", ZH: "障碍消除之日（自其起10日）",
		})
	case r.Due.IsZero():
		return refusal.UntilNoLimit()
	}
	return refusal.UntilDeadline(r.Due)
}

// way is the right as the next remedy that a refusal names.
func (c *Case) way(r *Entitled, d calendar.Date) refusal.Way {
	way := refusal.Way{
		Remedy: (r.Tier - 1).Remedy(), Organ: c.organFor(r.Tier, d), Until: r.until(), Why: r.Reason(),
	}
	if r.Excuse() {
		way.Remedy = refusal.Excuse
	}
	return way
}

// organFor says who decides tier t, in words; where no text names an organ, it says that.
func (c *Case) organFor(t regime.Tier, d calendar.Date) statute.Text {
	above := c.Above(t, d)
	if above.Naming == regime.Silent {
		return statute.Text{EN: "an organ that no text names; ask the organ that gave the opinion", ZH: "条文未明确的机关，可向作出意见的机关询问"}
	}
	return above.Words()
}

// ways lists what the petitioner may do next, for a refusal given on day d: never nothing, and never a court or a
// reconsideration against an opinion of this procedure (E14).
func (c *Case) ways(d calendar.Date) []refusal.Way {
	if !c.governed(d) {
		return []refusal.Way{noneFurther(0, d)}
	}
	var ways []refusal.Way
	add := func(w refusal.Way) { // of several petitioners many have the same
		if !slices.Contains(ways, w) {
			ways = append(ways, w)
		}
	}
	rights := c.open(d) // of the one who is turned away, whom what others may still ask for does not help
	if c.TooLate() {
		rights = c.windows(c.Stage().Tier(), d) // what is left of it
	}
	for i := range rights {
		add(c.way(&rights[i], d))
		if rights[i].Excuse() {
			add(newMatter(d))
		}
	}
	if len(ways) > 0 {
		return ways
	}
	switch c.Stage() {
	case procedure.Unregistered, procedure.Registered, procedure.InHandling, procedure.HandlingIssued:
		return []refusal.Way{c.laterWay(regime.Review, d)}
	case procedure.ReviewRequested, procedure.InReview, procedure.ReviewIssued:
		return []refusal.Way{c.laterWay(regime.Rereview, d)}
	}
	law := statute.Provision(0)
	if c.Stage() >= procedure.RereviewRequested && c.Stage() <= procedure.RereviewServed || c.Ground() == regime.RereviewServed {
		law = statute.NoLongerAccepted // what makes re-review the last tier
	}
	return []refusal.Way{noneFurther(law, d), newMatter(d)}
}

// laterWay is the next remedy while the opinion it is directed against has not been served.
func (c *Case) laterWay(t regime.Tier, d calendar.Date) refusal.Way {
	below := t - 1
	law, _ := c.Regime().On(d)
	return refusal.Way{
		Remedy: below.Remedy(), Organ: c.organFor(t, d),
		Until: refusal.UntilNotComputable(statute.Text{
			EN: "the day on which the " + below.EN() + " opinion is received", ZH: "收到" + below.ZH() + "意见的日期",
		}),
		Why: law.By(t, regime.Window).Reason(statute.E4, d,
			t.EN()+" may be asked for once the written "+below.EN()+" opinion has been received",
			"收到书面"+below.ZH()+"意见后可以请求"+t.ZH()),
	}
}

// governed reports whether there is a regulation for day d.
func (c *Case) governed(d calendar.Date) bool {
	_, ok := c.Regime().On(d)
	return ok
}

// noneFurther says in so many words that this procedure has no further remedy: by the given provision, or by E14's own.
func noneFurther(law statute.Provision, d calendar.Date) refusal.Way {
	return refusal.Way{
		Remedy: refusal.NoneInThisProcedure,
		Why:    statute.E14.ReasonBy(law, d, "this procedure has no further remedy", "本程序内没有进一步的救济途径"),
	}
}

// newMatter is always open: new facts or new reasons (E10).
func newMatter(d calendar.Date) refusal.Way {
	return refusal.Way{
		Remedy: refusal.NewMatter,
		Organ:  statute.Text{EN: "the organ with power to handle it", ZH: "有权处理的机关、单位"},
		Until:  refusal.UntilNoLimit(),
		Why: statute.E10.ReasonBy(statute.NoLongerAccepted, d,
			"new facts or new reasons open a new matter", "有新的事实或者理由的，可以另行提出"),
	}
}

// Barred says whether another petition is barred by the conclusion of this matter, or by the re-review opinion served in
// it: only on the same facts and for the same reasons (E10). Unknown means that it has not been said whether they are the
// same; the reason says which rule decides. A matter not concluded bars nothing by this rule.
func (c Case) Barred(sameFacts, sameReasons decision.Tri, on calendar.Date) (decision.Tri, statute.Reason) {
	return c.BarredFor("", sameFacts, sameReasons, on)
}

// BarredFor is Barred for one of several petitioners, for whom the matter may have been concluded alone (E21).
func (c Case) BarredFor(person string, sameFacts, sameReasons decision.Tri, on calendar.Date) (decision.Tri, statute.Reason) {
	because := func(en, zh string) statute.Reason { return statute.E10.ReasonBy(statute.NoLongerAccepted, on, en, zh) }
	stands, ended := decision.Yes, c.Ended(person)
	if c.Stage() == procedure.RereviewServed && ended == 0 {
		stands = c.Lacking(regime.RereviewServed, calendar.On(on), person).Answer()
	}
	switch {
	case c.Stage() != procedure.Concluded && c.Stage() != procedure.RereviewServed && ended == 0:
		return decision.No, because("the matter is not concluded", "信访事项尚未终结")
	case stands == decision.No:
		return decision.No, because("no opinion stands that would end the matter", "没有使信访事项终结的有效意见")
	case sameFacts == decision.No || sameReasons == decision.No:
		return decision.No, because("new facts or new reasons open a new matter", "有新的事实或者理由，属于新的信访事项")
	case sameFacts == 0 || sameReasons == 0:
		return 0, because("it is not said whether facts and reasons are the same", "事实和理由是否相同不明")
	case stands == 0:
		return 0, because("the record does not say whether three proper opinions stand", "三级意见是否均有效成立，记录不明")
	}
	why := because("same facts and reasons as what was concluded: no longer accepted", "以同一事实和理由提出，不再受理")
	if ended != 0 && ended != regime.RereviewServed {
		why.Cite = c.groundCite(ended, on)
	}
	return decision.Yes, why
}
