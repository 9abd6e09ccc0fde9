package history

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// ServiceWay is how a paper was brought to the petitioner (送达方式, E20). The petition regulations let the time to ask run from receipt
// of the written opinion and name no way (信访工作条例 35, 36); the ways, and the day that each counts as done, are those of 民事诉讼法
// 88 to 95 (85 to 92 until 2021), by analogy.
//
// Codes: direct, left, post, electronic, entrusted, passed_on, public_notice.
type ServiceWay uint8

// The ways. Zero is not recorded.
const (
	Direct       ServiceWay = 1 + iota // direct 直接送达: into the hands of the petitioner, or of one who may sign for him; the day of the signature
	Left                               // left 留置送达: at the petitioner's home, since it was not taken; before a witness, or recorded
	Post                               // post 邮寄送达: the day of receipt that the return slip states
	Electronic                         // electronic 电子送达: with consent, so that receipt can be seen; the day on which it arrived
	Entrusted                          // entrusted 委托送达: by another organ; the day of the signature
	PassedOn                           // passed_on 转交送达: by the unit in which the petitioner serves or is held; the day of the signature
	PublicNotice                       // public_notice 公告送达: whereabouts unknown, or no other way; so many days after the notice
)

// Receipt says what a service proves of the day on which the petitioner received the paper: where the way, or its proof, does not show
// that it was on the day of the event, only that it was not before a day (open). What counts as service by analogy alone is no receipt:
// no time of the petitioner is held to be over on its strength (E20).
//
// Without a way it is the day of the event: such an event says that the petitioner received the opinion on its day, and no text asks for a
// way (信访工作条例 35, 36). A way says how, and takes that back where it brings the paper to somewhere else than into his hands.
func (e *Event) Receipt() (notBefore calendar.Date, open bool) {
	notBefore = e.On.Earliest()
	switch {
	case e.Way == PublicNotice:
		notice, _ := statute.ServiceByNotice.On(Cited(e.On))
		return notBefore.AddDays(notice.Limit().N), true
	case e.Proof == decision.No, e.Way == Left, e.Way == Electronic && e.Proof != decision.Yes:
		return notBefore, true
	case e.Way == Post:
		return notBefore.OrLater(e.Posted.Earliest()), e.On.Latest().IsZero() // the day of posting is none of receipt
	}
	return notBefore, false
}

// ProvesService says whether a service proves that the petitioner was served: unknown without the proof that its way asks for, and where
// no more than an analogy has it count although the paper reached nobody, or in a form that it did not let count.
func (e *Event) ProvesService() decision.Tri {
	if e.Proof == decision.No || e.Way == PublicNotice || e.Way == Electronic && e.Proof != decision.Yes && !electronic(e.On) {
		return 0
	}
	return decision.Yes
}

// electronic reports whether 民事诉讼法 let decisions be served electronically on a day: its 90 does since 2022, while 87 of 2012 left them
// out and before that nothing provided for it.
func electronic(on calendar.When) bool {
	citation, _ := statute.ServiceByNotice.On(on.Earliest())
	return citation.Edition() >= statute.CPL2021
}

// Told is on which day an organ told the petitioner what the event says, as it is dated: of what was posted, whether it is the day of
// posting or that of receipt is a reading, so that the limit is kept beyond doubt if the latter kept it.
func (e *Event) Told(on calendar.When) calendar.When {
	if day, ordered := calendar.Between(e.Posted.Earliest(), on.Latest()); ordered && !e.Posted.IsZero() {
		return day
	}
	return on
}

// IsNotice reports whether e is the written notice to the petitioner (信访工作条例 23, 信访条例 22): a refusal that was brought to the petitioner
// in writing is one.
func (e *Event) IsNotice() bool {
	return e.Kind == Notify || e.Kind == Decline && (e.Way != 0 || !e.Posted.IsZero())
}
