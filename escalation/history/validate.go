package history

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// detail is what goes with some kinds of event and not with others, as the comments of [Event] say it.
type detail struct {
	path      string // in JSON
	may, must Kinds
}

// badNumber is a detail whose number has no meaning. None of a closed set ever comes from JSON.
type badNumber struct {
	path string
	rule statute.Rule
	most int // for a count of days, the greatest; 0 for a closed set
}

// WellFormed reports whether [Event.Validate] finds nothing, without building anything. It is asked of every event that is
// replayed.
func (e *Event) WellFormed() bool {
	return e != nil && e.Kind.valid() && !e.recordedBefore() && !e.On.SurelyBefore(e.Removed) && !e.On.SurelyBefore(e.Since) && e.wasPosted() && !e.Until.SurelyBefore(e.On) &&
		e.detailsFit() && isSeen(e.Organ.Name) && isSeen(e.Notice.Organ.Name) && isSeen(e.Document) && isSeen(e.Person) && isSeen(e.Claim) && isSeen(e.Other)
}

// isSeen reports whether a name holds nothing that cannot be seen: see [term.CheckName]. None is no name.
func isSeen(name string) bool { return name == "" || term.CheckName(name) == nil }

// Validate returns everything that is wrong with e by itself, whatever the case: nil if nothing is.
func (e *Event) Validate() statute.Violations {
	var vs statute.Violations
	add := func(path string, rule statute.Rule, en, zh string) { vs = append(vs, e.violation(path, rule, en, zh)) }
	if !e.Kind.valid() {
		add("kind", statute.E1, "say what happened", "须写明发生了什么")
	}
	if e.recordedBefore() {
		add("recorded", statute.E1, "recorded before it happened", "记录日期早于发生日期")
	}
	bad := e.badNumbers()
	for _, b := range bad {
		if b.most == 0 {
			add(b.path, b.rule, "a value without a meaning", "取值无意义")
		}
	}
	if e.Kind.valid() {
		given := e.given()
		for i, d := range details {
			has := given>>i&1 == 1
			if has && !d.may.Has(e.Kind) {
				add(d.path, statute.E1, "does not go with "+e.Kind.EN(), "与“"+e.Kind.ZH()+"”无关")
			}
			if !has && d.must.Has(e.Kind) {
				add(d.path, statute.E1, e.Kind.EN()+" needs it", "“"+e.Kind.ZH()+"”须写明此项")
			}
		}
	}
	if e.Until.SurelyBefore(e.On) {
		add("until", statute.E1, "ends before it begins", "结束日期早于开始日期")
	}
	if e.On.SurelyBefore(e.Removed) {
		add("removed", statute.E6, "the obstacle was removed after the request was made", "障碍消除日期晚于提出请求日期")
	}
	if e.On.SurelyBefore(e.Since) {
		add("since", statute.E16, "known before it happened", "接续日期早于该步骤的日期")
	}
	if !e.wasPosted() {
		add("posted", statute.E20, "a day of posting is one of service by post, and not after receipt", "交邮日期仅用于邮寄送达，且不得晚于收到日期")
	}
	for _, b := range bad {
		if b.most != 0 {
			add(b.path, b.rule, fmt.Sprintf("must be 0 to %d", b.most), fmt.Sprintf("须为0至%d", b.most))
		}
	}
	printed := [...]struct{ path, name string }{
		{"organ.name", e.Organ.Name},
		{"notice.organ.name", e.Notice.Organ.Name},
		{"document", e.Document},
		{"person", e.Person},
		{"claim", e.Claim},
		{"other", e.Other},
	}
	for _, p := range printed {
		if p.name == "" {
			continue // not recorded: nothing is hidden in it, and no words are made of it
		}
		if why, hidden := statute.E2.Unseen(p.name); hidden {
			vs = append(vs, why.At(p.path))
		}
	}
	return vs
}

// recordedBefore says whether it is recorded on a day before any on which it can have happened.
func (e *Event) recordedBefore() bool {
	return !e.Recorded.IsZero() && e.Recorded.Before(e.On.Earliest())
}

// wasPosted says whether a day of posting, if there is one, goes with the rest.
func (e *Event) wasPosted() bool {
	return e.Posted.IsZero() || e.Way == Post && !e.On.SurelyBefore(e.Posted)
}

// violation cites the article of the day of the event, the earliest it can have been; where no day is known, no article.
func (e *Event) violation(path string, rule statute.Rule, en, zh string) statute.Violation {
	day := Cited(e.On)
	if day.IsZero() {
		return statute.Reason{Rule: rule, EN: en, ZH: zh}.At(path)
	}
	return rule.Reason(day, en, zh).At(path)
}
