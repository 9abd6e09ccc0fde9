package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/receipt"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/ruling"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/secrecy"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The parts of one record, compared. Days known roughly are held apart only where no day that the one can be fits the other.

// compare compares the parts of one claim.
func (x *examiner) compare(i int) {
	c := &x.Claims[i]
	x.received(i, c)
	x.route(i)
	x.heard(i)
	if c.Agreement == nil {
		if k := x.eventOf(history.Settle); k >= 0 {
			x.ask(i, k, statute.E16,
				"recorded as settled in writing, and the agreement is not in the dossier", "记录已达成书面协议，案卷中却没有协议")
		}
		return
	}
	if !c.reached(x.on) {
		return
	}
	x.settled(i, c)
	x.applied(i, c)
	x.rulings(i, c)
	x.balance(i, c)
	for _, d := range ledger.Examine(c.Entries, c.Agreement.Reached) { // what cannot be in the order of its days (G11)
		kind := ToClear
		if d.Certainty == statute.Violated {
			kind = Contradiction
		}
		x.add(claimPath(i)+"."+d.Path, kind, d.Reason)
	}
}

// received compares the day of receipt with what is on record of the reception (B7, G11, E12).
func (x *examiner) received(i int, c *Demand) {
	for k := range x.past.Events {
		e := &x.past.Events[k]
		if e.Kind != history.Register && e.Kind != history.Accept && e.Kind != history.Decline && e.Kind != history.Notify {
			continue
		}
		x.order(x.eventPath(i, k), statute.Text{EN: e.Kind.EN(), ZH: e.Kind.ZH()}, e.On, petitioned, x.Received)
	}
	k := receipt.OwnRegistration(x.past.Events)
	if k < 0 {
		return
	}
	e := &c.Events[x.at[k]] // as it is recorded
	x.order(x.eventPath(i, k), statute.Text{EN: "the claim received", ZH: "收到诉求"}, e.Received, petitioned, x.Received)
	if !e.Received.IsZero() || !x.Received.SurelyBefore(e.On) {
		return
	}
	en, zh := "received %[2]s and registered %[1]s: the limits run from receipt; was it received by this organ that day", "%[2]s收到，%[1]s登记：期限自收到之日起算；请核实本机关是否当日收到"
	if x.receipt.MayBeAdded(e.On) {
		en = "registered %s, after another claim of the matter, which was received %s: on which day was this one raised; its limits run from then"
		zh = "%s登记，晚于同案其他诉求，而信访事项系%s收到：请核实本项诉求何日提出，期限自该日起算"
	}
	x.ask(i, k, statute.E12, fmt.Sprintf(en, e.On.EN(), x.Received.EN()), fmt.Sprintf(zh, e.On.ZH(), x.Received.ZH()))
}

// heard asks until when a hearing, or what else stops the count, went on: only its first day is known not to count (P6, P11).
func (x *examiner) heard(i int) {
	for k := range x.past.Events {
		if e := &x.past.Events[k]; (e.Kind == history.Hear || e.Kind == history.Stop) && e.Until.IsZero() {
			x.say(x.eventPath(i, k)+".until", statute.P6, e.On.Latest(), e.Kind.EN()+": on which day did it end", "“"+e.Kind.ZH()+"”于何日结束")
		}
	}
}

// outside are the rules by which a claim does not belong before this organ at all. One that is led into another procedure of the
// same organ may well be accepted first.
var outside = [...]statute.Rule{statute.T1, statute.T2, statute.T4, statute.T14}

// route compares acceptance and refusal with where the claim goes by its facts: those of the organ that passed a claim on say nothing
// of what the one that received it did.
func (x *examiner) route(i int) {
	if x.eventOf(history.Transfer) >= 0 {
		return
	}
	route, settled := x.decided.Route()
	rule := route.Rule()
	if k := x.eventOf(history.Accept); k >= 0 && settled && slices.Contains(outside[:], rule) {
		x.ask(i, k, rule,
			"accepted, and by its facts this organ need not: "+history.Plain(route.String()), "已予受理，而依所记事实本机关可不予受理："+route.ZH())
	}
	k := x.eventOf(history.Decline)
	if k < 0 {
		return
	}
	because := x.past.Events[k].Because
	excluded := because != 0 && !slices.ContainsFunc(x.decided.Candidates(), func(r petition.Route) bool { return r.Rule() == because })
	switch {
	case settled && route == petition.ThreeTiers:
		x.ask(i, k, statute.T13,
			"not accepted, and by its facts the claim belongs in the three tiers", "不予受理，而依所记事实应当按三级程序办理")
	case settled && history.MayDecline(rule) && excluded:
		x.ask(i, k, rule,
			fmt.Sprintf("refused on %v, and by its facts the ground is %v: %s", because, rule, history.Plain(route.String())),
			fmt.Sprintf("以%v为由不予受理，而依所记事实其理由应为%v：%s", because, rule, route.ZH()))
	case history.MayDecline(because) && excluded:
		x.ask(i, k, because,
			fmt.Sprintf("refused on %v, which by its facts is no ground here", because), fmt.Sprintf("以%v为由不予受理，而依所记事实不存在该理由", because))
	}
}

// settled compares the agreement with the event that records it.
func (x *examiner) settled(i int, c *Demand) {
	reached := c.Agreement.Reached
	k := x.eventOf(history.Settle)
	fits := func(e history.Event) bool {
		return e.Kind == history.Settle && !reached.SurelyBefore(e.On) && !e.On.SurelyBefore(reached)
	}
	switch {
	case k < 0 && len(x.past.Events) > 0 && x.eventOf(history.Confirm) < 0:
		x.say(claimPath(i)+".events", statute.E16, reached.Latest(),
			"an agreement is in the dossier, and no event says that the claim was settled", "案卷中有协议，事项中却没有达成协议的记录")
	case k >= 0 && !slices.ContainsFunc(x.past.Events, fits):
		x.differ(x.eventPath(i, k), fmt.Sprintf("settled %s by the events, %s by the agreement", x.past.Events[k].On.EN(), reached.EN()),
			fmt.Sprintf("事项记录%s达成协议，协议记载为%s", x.past.Events[k].On.ZH(), reached.ZH()))
	}
}

// applied compares what the application for confirmation says of the agreement with what the agreement shows (V5).
func (x *examiner) applied(i int, c *Demand) {
	if c.Confirmation == nil {
		return
	}
	said, shown, path := c.Confirmation, c.shown(known(*c.Agreement, x.on), x.cal), claimPath(i)+".confirmation."
	if said.Effective.SurelyBefore(shown.Effective) || shown.Effective.SurelyBefore(said.Effective) {
		x.differ(path+"effective", fmt.Sprintf("in force %s by the application, %s by the agreement", said.Effective.EN(), shown.Effective.EN()),
			fmt.Sprintf("申请书载明协议%s生效，依协议为%s", said.Effective.ZH(), shown.Effective.ZH()))
	}
	if said.Body != shown.Body && said.Body != 0 && shown.Body == confirmation.PeoplesCommittee {
		x.say(path+"body", statute.J3, said.Filed.Latest(), "by the agreement a people's mediation committee mediated, and by the application another body: find out who did",
			"依协议由人民调解委员会主持调解，申请书载明为其他主体，须查明由谁主持")
	}
}

// rulings compares what events, ledger and application say of the confirmation (V5, G11).
func (x *examiner) rulings(i int, c *Demand) {
	k := x.eventOf(history.Confirm)
	booked := slices.IndexFunc(c.Entries, func(e ledger.Entry) bool { return e.Kind == ledger.Confirmed })
	entry := fmt.Sprintf("claims[%d].entries[%d]", i, booked)
	if k < 0 {
		if booked >= 0 && len(x.past.Events) > 0 {
			x.say(entry, statute.E16, c.Entries[booked].Day().Latest(),
				"the ledger records a ruling that is not among the events", "台账记载了司法确认，事项中却没有")
		}
		return
	}
	ruled, path := x.past.Events[k].On, x.eventPath(i, k)
	x.order(path, confirmedBy, ruled, statute.Text{EN: "the agreement", ZH: "达成协议"}, c.Agreement.Reached)
	if c.Confirmation != nil {
		x.order(path, confirmedBy, ruled, statute.Text{EN: "the application", ZH: "提出确认申请"}, c.Confirmation.Filed)
	}
	// A ruling takes effect by service, so the ledger's day may be later than that of the ruling, never earlier.
	if booked >= 0 && c.Entries[booked].Day().SurelyBefore(ruled) {
		effect := c.Entries[booked].Day()
		x.differ(entry, fmt.Sprintf("two days for one ruling: it took effect %s by the ledger, and was given %s by the events", effect.EN(), ruled.EN()),
			fmt.Sprintf("同一裁定有两个日期：台账记载%s生效，事项记载%s作出", effect.ZH(), ruled.ZH()))
	}
	stands := known(*c.Agreement, x.on).Confirmed(ruled.Latest(), x.on)
	if n := x.eventOf(history.Conclude); n > k && x.past.Events[n].Ground == regime.SettledConfirmed && !stands {
		x.say(x.eventPath(i, n), statute.J15, x.on,
			"concluded on a ruling that no longer stands, or on an agreement found void or revoked", "终结所依据的裁定已被撤销，或者协议已被确认无效、撤销")
	}
	day := cmp.Or(ruled.Latest(), x.on)
	switch {
	case booked >= 0 || x.opened[i].book.On(day).Outstanding.IsZero():
	case ruling.Taken(*c.Agreement, c.Events, c.Entries):
		x.add(path, ToClear, ruling.Asked(day))
	default:
		x.ask(i, k, statute.A10,
			"the ruling is not in the ledger: on which day did it take effect; interest for late payment is not counted before",
			"台账未记载该裁定：须核实何日生效；此前不计迟延履行利息")
	}
}

// balance compares performance, and a conclusion that rests on it, with the ledger (V5).
func (x *examiner) balance(i int, c *Demand) {
	if x.opened[i].book.Agreed().IsZero() {
		return
	}
	taken := ruling.Taken(*c.Agreement, c.Events, c.Entries)
	for k := range x.past.Events {
		e := &x.past.Events[k]
		performed := e.Kind == history.Perform
		if !performed && (e.Kind != history.Conclude || e.Ground != regime.SettledPerformed) {
			continue
		}
		s := x.opened[i].book.On(cmp.Or(e.On.Latest(), x.on))
		if taken {
			s.Interest.Outstanding = money.Amount{} // it may have been served later: rulings asks, and nothing contradicts
		}
		if s.Fulfilled() {
			continue
		}
		en, zh := "recorded as performed", "记录协议已履行完毕"
		if !performed {
			en, zh = "concluded as settled and performed", "以达成协议并履行完毕终结"
		}
		if s.Outstanding.IsZero() && s.AtLeast && len(s.Bookings) == 0 {
			x.say(x.eventPath(i, k), statute.A18, e.On.Latest(),
				en+"; the agreement states no sum, and the ledger shows no payment: what was paid, and when", zh+"；协议未载明金额，台账也没有付款记录：请核实何时支付、支付多少")
			continue
		}
		openEN, openZH := "acts or interest are still open that day", "行为或者利息未履行"
		if !s.Outstanding.IsZero() {
			openEN = fmt.Sprintf("%v yuan are open that day, %v of it overdue", s.Outstanding, s.Overdue)
			openZH = fmt.Sprintf("%v元未付，其中逾期%v元", s.Outstanding, s.Overdue)
		}
		x.differ(x.eventPath(i, k), en+", and by the ledger "+openEN, zh+"，而当日台账尚有"+openZH)
	}
}

// accused adds where an accusation was passed on to whom it is about, which no organ may do (D6); of a claim that is not known to be an
// accusation that is a question, since a grievance is for the organ whose business it is, whomever it is about.
func (x *examiner) accused(i int) {
	c := &x.Claims[i]
	for _, h := range secrecy.Handings(c.Accused, x.past.Events, c.Complete) {
		x.handed(x.eventPath(i, h.Event), x.past.Events[h.Event].On.Latest(), h)
	}
	if x.Charge != nil {
		for _, h := range secrecy.InCharge(c.Accused, x.Charge.Organ, x.Charge.Order, x.past.Events) {
			x.handed("assignment."+h.Part, x.Charge.On, h)
		}
	}
}

// handed puts down one handing to an accused organ or person, passed on or assigned alike.
func (x *examiner) handed(path string, day calendar.Date, h secrecy.Handing) {
	day = cmp.Or(day, x.on)
	accusation, words := x.facts.Category == petition.Accusation, h.Words()
	if !accusation {
		words.EN += "; to look up: whether the claim is an accusation, which alone must not be passed on to whom it is about"
		words.ZH += "；须查明：是否属于检举控告，检举、揭发材料不得转给被检举、揭发者"
	}
	o := Observation{Path: path, Kind: ToClear, Reason: statute.D6.Reason(day, words.EN, words.ZH)}
	if liability, held := statute.LiabilityDisclosed.On(day); accusation && h.Sure && held {
		o.Kind, o.Who, o.Liability = Breach, h.By, liability
	}
	x.put(o)
}

// What days are compared with.
var (
	petitioned  = statute.Text{EN: "the receipt of the petition", ZH: "收到信访事项"}
	confirmedBy = statute.Text{EN: "confirmed", ZH: "司法确认"}
)

// order adds that something stands on a day that is surely before that of what it rests on.
func (x *examiner) order(path string, what statute.Text, on calendar.When, rests statute.Text, day calendar.When) {
	if on.SurelyBefore(day) {
		x.differ(path, fmt.Sprintf("%s %s, before %s %s", what.EN, on.EN(), rests.EN, day.EN()),
			fmt.Sprintf("“%s”在%s，早于“%s”的%s", what.ZH, on.ZH(), rests.ZH, day.ZH()))
	}
}

// inCharge compares the assignment with the claims it is about.
func (x *examiner) inCharge(named map[string]int) {
	c := x.Charge
	if c == nil {
		return
	}
	x.order("assignment.on", statute.Text{EN: "assigned", ZH: "交办"}, calendar.On(c.On), petitioned, x.Received)
	if c.Closing == nil {
		return
	}
	for n, item := range c.Closing.Claims {
		i, known := named[item.Name]
		if !known || item.Done != decision.Yes || len(x.Claims[i].Events) == 0 {
			continue
		}
		answered := slices.ContainsFunc(x.Claims[i].Events, func(e history.Event) bool {
			return slices.Contains(answers[:], e.Kind) && !e.On.Earliest().After(c.Closing.On)
		})
		if !answered {
			x.say(fmt.Sprintf("assignment.closing.claims[%d]", n), statute.F5, c.Closing.On,
				"closed as answered, and no answer to the claim is on record by then", "以诉求已答复而办结，而截至当日没有答复该诉求的记录")
		}
	}
}

// answers are the events that answer a claim.
var answers = [...]history.Kind{history.Issue, history.Decline, history.Settle, history.LeadInto, history.Withdraw, history.Conclude}

// across compares claims with one another: a notice that was given for one does nothing for another (B8).
func (x *examiner) across() {
	isTold := func(c Demand) bool {
		return slices.ContainsFunc(c.Events, func(e history.Event) bool { return e.IsNotice() && !e.On.Earliest().After(x.on) })
	}
	told := slices.IndexFunc(x.Claims, isTold)
	if told < 0 {
		return
	}
	asked := make(map[string]bool) // by the audit
	for _, o := range x.all {
		if o.Rule == statute.D2 {
			asked[o.Path] = true
		}
	}
	for i := range x.Claims {
		if path := claimPath(i) + ".events"; !isTold(x.Claims[i]) && !asked[path] {
			x.say(path, statute.D2, x.Received.Latest(),
				fmt.Sprintf("a notice is on record for the claim %s, and none for this one", x.claimName(told)),
				fmt.Sprintf("诉求“%s”已书面告知，本项诉求没有告知记录", x.claimName(told)))
		}
	}
}

// eventOf is the position of the first event of a kind, -1 if there is none.
func (x *examiner) eventOf(kind history.Kind) int {
	return slices.IndexFunc(x.past.Events, func(e history.Event) bool { return e.Kind == kind })
}

// eventPath is where an event that had happened by the day stands in the record.
func (x *examiner) eventPath(claim, event int) string {
	return claimPath(claim) + ".events[" + strconv.Itoa(x.at[event]) + "]"
}
