package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Cause says what exactly was found.
//
// Codes: late, still_owed, not_done, not_recorded, backwards, skipped, unreadable, no_ground, not_provided, again,
// too_long, not_approved, reason_not_told, by_a_reading, wrong_organ, no_organ_named, parts_missing, wrong_remedy,
// interested_party, same_opinion, was_in_time, was_late, excuse_open, not_proved, window_still_open, not_verified,
// disclosed, text_contested, service_doubtful, no_regulation, rests_on_older, passed_on.
type Cause uint8

// The reasons. Zero is unknown.
const (
	Late              Cause = 1 + iota // late 逾期
	StillOwed                          // still_owed 至查询日仍未完成且已逾期
	NotDone                            // not_done 未完成
	NotRecorded                        // not_recorded 未记录
	Backwards                          // backwards 日期倒流
	Skipped                            // skipped 前一步骤缺失
	Unreadable                         // unreadable 记录无法识别
	NoGround                           // no_ground 没有法定理由: 无理由
	NotProvided                        // not_provided 没有规定: 无规定
	Again                              // again 再次进行: 再次
	TooLong                            // too_long 日数不合规定: 超过日数
	NotApproved                        // not_approved 未经批准
	ReasonNotTold                      // reason_not_told 未告知理由
	ByAReading                         // by_a_reading 仅依一种解释未逾期: 仅依一种解释合规
	WrongOrgan                         // wrong_organ 不是有权机关: 机关有误
	NoOrganNamed                       // no_organ_named 条文未明确机关
	PartsMissing                       // parts_missing 内容缺项
	WrongRemedy                        // wrong_remedy 未正确告知救济途径和期限: 告知有误或者未告知
	InterestedParty                    // interested_party 应当回避而未回避: 应当回避
	SameOpinion                        // same_opinion 意见相同或者基本相同
	WasInTime                          // was_in_time 请求并未逾期
	WasLate                            // was_late 请求逾期且无正当理由
	ExcuseOpen                         // excuse_open 正当理由是否成立未记录: 正当理由有待认定
	NotProved                          // not_proved 事由未证明
	WindowStillOpen                    // window_still_open 请求期限尚未届满，或者不能认定届满: 期限尚未届满
	NotVerified                        // not_verified 未经核查认定: 未经核查
	DisclosedToOthers                  // disclosed 已泄露
	TextContested                      // text_contested 仅违反适用有争议的地方规定: a local text that was not repealed yet, beside the national regulations of 2022
	ServiceDoubtful                    // service_doubtful 送达无证明，或者仅类推适用视为送达: no proof of it, or it counts by analogy alone
	NoRegulation                       // no_regulation 未收录当日适用的信访规定: none of the place is held for that day, as before 2005-05-01
	RestsOnOlder                       // rests_on_older 所依据的步骤适用更早的规定，该规定未收录: it follows steps of a time for which none is held
	PassedOn                           // passed_on 受理后移交其他机关: after acceptance, as in a reform (信访工作条例 24(2), before 信访条例 25)
)

// details are what the record of an opinion or of an extension leaves open, by the check that asks for it: the step itself is on record.
var details = [numChecks]statute.Text{
	ProperOrgan: {EN: "which organs decided, in this tier and in the one below", ZH: "本级意见和下一级意见各由何机关作出"},
	Recusal:     {EN: "whether an official with an interest decided", ZH: "是否由应当回避的人员作出"},
	Content:     {EN: "which of the required parts it states", ZH: "载明了哪些内容"},
	RemedyNamed: {EN: "what it tells of the next remedy, its organ and its limit", ZH: "告知了何种救济途径、机关和期限"},
	SameAgain:   {EN: "whether it is the same as the one before", ZH: "与原意见是否相同或者基本相同"},
	Extension:   {EN: "in full for how many days it was, whether it was approved and whether the reason was told", ZH: "延长的日数、是否经批准、是否告知理由中的一项或者几项"},
}

// detail is what the record of a step that is on record would have to say; none where it is a step that is not on record.
func (f *Finding) detail() statute.Text {
	if f.Check < numChecks && (f.Needs == history.Issue || f.Needs == history.Extend && f.Check == Extension) {
		return details[f.Check]
	}
	return statute.Text{}
}

// needs says what would have to be looked up.
func (f *Finding) needs() statute.Text {
	if detail := f.detail(); detail.EN != "" {
		return detail
	}
	switch f.Why {
	case PassedOn:
		return statute.Text{EN: "to which organ, and in what reform or by what agreement", ZH: "移交何机关，依据何机构改革或者协商、指定"}
	case ExcuseOpen: // the request itself is on record
		return statute.Text{EN: "whether a good reason excuses it, and on which day that was gone", ZH: "有无正当理由及其消除之日"}
	}
	return statute.Text{EN: f.Needs.EN() + ", and when", ZH: f.Needs.ZH() + "及其日期"}
}

// EN returns the finding in one line.
func (f Finding) EN() string { return fmt.Sprintf("%s [%s, %s]", f.Words().EN, f.Rule, f.Cite.EN()) }

// ZH returns the finding in one line.
func (f Finding) ZH() string {
	return fmt.Sprintf("%s【%s，%s】", f.Words().ZH, f.Rule, f.Cite.ZH())
}

// Words says what was found, without the rule and its article.
func (f Finding) Words() statute.Text {
	en, zh := history.Plain(f.Check.String()), f.Check.ZH()
	if f.Tier != 0 {
		en, zh = en+", "+f.Tier.EN(), zh+"（"+f.Tier.ZH()+"）"
	}
	if f.Claim != "" {
		zh += "（" + f.Claim + "）"
	}
	why := statute.Text{EN: history.Plain(f.Why.String()), ZH: f.Why.ZH()}
	switch {
	case f.Why == Skipped && f.Verdict == CannotTell: // what is not on record need not have been left out
		why = statute.Text{EN: "the step before it is not on record", ZH: "前一步骤未见记录"}
	case f.Why == NotRecorded && f.detail() == (statute.Text{}): // the step may be there, with a month alone
		why = notOnRecord
	}
	if f.DaysLate > 0 {
		late := term.HowMany(f.DaysLate, "day", "days") + " late"
		if f.Why != Late {
			late = why.EN + ", " + late
		}
		why.EN, why.ZH = late, why.ZH+fmt.Sprintf("%d日", f.DaysLate)
	}
	en += ": " + history.Plain(f.Verdict.String()) + ": " + why.EN
	zh += "：" + f.Verdict.ZH() + "，" + why.ZH
	if f.Claim != "" {
		en += ", claim " + f.Claim
	}
	if f.Needs != 0 && f.Verdict != Violated { // what is sure whatever the record lacks asks for nothing
		needs := f.needs()
		en, zh = en+", to look up: "+needs.EN, zh+"，须查明："+needs.ZH
	}
	place := f.place()
	return statute.Text{EN: en + place.EN, ZH: zh + place.ZH}
}

// place is the day and the organ at the end of a line. What is only not on record did not happen on the day asked about; that a step lies
// before every regulation is said of all that do in the same words.
func (f *Finding) place() (at statute.Text) {
	if !f.On.IsZero() && f.Why != NoRegulation && (f.Event >= 0 || f.Verdict != CannotTell) {
		at = statute.Text{EN: ", " + f.On.String(), ZH: "，" + f.On.ZH()}
	}
	if !f.Who.IsZero() {
		at.EN += ", " + f.Who.EN()
		at.ZH += "，" + f.Who.ZH()
	}
	return at
}

// blank is what the record would have to say so that a finding could be decided. Findings for which it is equal lack the same.
type blank struct {
	claim  string
	tier   regime.Tier
	round  int
	needs  history.Kind
	detail bool // of a step that is on record
}

// blank returns what a finding lacks, and false if it is decided, or open for another reason than a gap in the record.
func (f *Finding) blank() (blank, bool) {
	tier := f.Tier
	if f.Needs == history.Serve && f.Check != Service && tier > regime.Handling {
		tier-- // a request hangs on the service of the opinion below
	}
	open := f.Verdict == CannotTell && f.Needs != 0 && (f.Why == NotRecorded || f.Why == Skipped)
	return blank{f.Claim, tier, f.Round, f.Needs, f.detail().EN != ""}, open
}

// RecordGap is what some findings that lack the same lack, in words: a step that is not on record, or what is not recorded of one that is. The
// zero RecordGap is none.
type RecordGap struct {
	Step    statute.Text `json:"step,omitzero"`
	Untold  statute.Text `json:"untold,omitzero"`   // what cannot be told without the step; of one on record, what is not recorded of it
	Detail  bool         `json:"detail,omitempty"`  // the step is on record
	Tier    regime.Tier  `json:"tier,omitzero"`     // of the step; zero for reception
	Recusal bool         `json:"recusal,omitempty"` // then: not recorded is whether an official with an interest decided (E8)
	Remedy  bool         `json:"remedy,omitempty"`  // then: not recorded is what the opinion tells of the next remedy (E5)
}

// Gaps returns what the findings lack that a gap in the record leaves open, by their places. One gap is one thing to look up, however much
// hangs on it: of findings that lack the same the first has it, and the others have the zero RecordGap.
func Gaps(findings []Finding) map[int]RecordGap {
	var groups [][]int // places of findings that lack the same
	at := make(map[blank]int)
	for k := range findings {
		lacks, open := findings[k].blank()
		if !open {
			continue
		}
		n, known := at[lacks]
		if !known {
			n = len(groups)
			at[lacks], groups = n, append(groups, nil)
		}
		groups[n] = append(groups[n], k)
	}
	gaps := make(map[int]RecordGap)
	for _, places := range groups {
		for _, k := range places {
			gaps[k] = RecordGap{}
		}
		gaps[places[0]] = gap(findings, places)
	}
	return gaps
}

// gap is what the findings at some places lack.
func gap(findings []Finding, places []int) RecordGap {
	first, undue := &findings[places[0]], true
	lacks, _ := first.blank()
	g := RecordGap{Detail: lacks.detail, Tier: lacks.tier}
	var en, zh []string
	for _, k := range places {
		f := &findings[k]
		one := statute.Text{EN: term.Plain(f.Check.String()), ZH: f.Check.ZH()}
		if g.Detail {
			one = f.needs()
			g.Recusal, g.Remedy = g.Recusal || f.Check == Recusal, g.Remedy || f.Check == RemedyNamed
		}
		if f.Check != Registration && f.Check != Service && !slices.Contains(en, one.EN) { // these are the step itself
			en, zh = append(en, one.EN), append(zh, one.ZH)
		}
		undue = undue && f.Check == ProperOrgan
	}
	g.Step = statute.Text{EN: lacks.needs.EN(), ZH: lacks.needs.ZH()}
	if undue { // the opinion may not be given yet
		g.Step = statute.Text{EN: term.Plain(ProperOrgan.String()), ZH: ProperOrgan.ZH()}
	}
	if lacks.tier != 0 {
		g.Step.EN, g.Step.ZH = g.Step.EN+" ("+lacks.tier.EN()+")", g.Step.ZH+"（"+lacks.tier.ZH()+"）"
	}
	if lacks.claim != "" {
		g.Step.EN, g.Step.ZH = g.Step.EN+", claim "+lacks.claim, g.Step.ZH+"（"+lacks.claim+"）"
	}
	between := statute.Text{EN: ", ", ZH: "、"}
	if g.Detail {
		between = statute.Text{EN: "; ", ZH: "；"}
		g.Step.EN, g.Step.ZH = g.Step.EN+first.place().EN, g.Step.ZH+first.place().ZH
	}
	g.Untold = statute.Text{EN: strings.Join(en, between.EN), ZH: strings.Join(zh, between.ZH)}
	return g
}

// notOnRecord is said of a step without which a finding stays open: it is not there, or its day is not known well enough.
var notOnRecord = statute.Text{EN: "not on record, or not with its day", ZH: "未记录或者日期不明"}

// Words says in one sentence what the gap leaves open.
func (g RecordGap) Words() statute.Text {
	if g.Detail {
		return statute.Text{EN: g.Step.EN + ": it is not recorded " + g.Untold.EN, ZH: g.Step.ZH + "：未记录" + g.Untold.ZH}
	}
	said := statute.Text{EN: notOnRecord.EN + ": " + g.Step.EN, ZH: notOnRecord.ZH + "：" + g.Step.ZH}
	if g.Untold.EN != "" {
		said.EN += "; so it cannot be told whether these were kept: " + g.Untold.EN
		said.ZH += "；因此无法判断" + g.Untold.ZH
	}
	return said
}
