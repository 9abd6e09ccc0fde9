package regime

import (
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Place is where a matter is handled: it decides which regulations hold.
//
// Codes: nationwide, beijing, shanghai, chongqing, jiangsu, xinjiang, guangdong, hebei, shandong, zhejiang, anhui,
// guizhou.
type Place uint8

// The places whose local regulation is known. Zero is unknown. Elsewhere take Nationwide, or lay your own literal over it.
const (
	Nationwide Place = 1 + iota // nationwide 全国: the national regulations alone
	Beijing                     // beijing 北京市
	Shanghai                    // shanghai 上海市
	Chongqing                   // chongqing 重庆市
	Jiangsu                     // jiangsu 江苏省
	Xinjiang                    // xinjiang 新疆维吾尔自治区
	Guangdong                   // guangdong 广东省: repealed
	Hebei                       // hebei 河北省: repealed
	Shandong                    // shandong 山东省
	Zhejiang                    // zhejiang 浙江省
	Anhui                       // anhui 安徽省
	Guizhou                     // guizhou 贵州省

	numPlaces
)

// In returns the regulations of a place, nil if it is unknown.
func In(p Place) *Regime {
	if p >= numPlaces {
		return nil
	}
	return regimes[p]
}

// Places lists the places.
func Places() []Place {
	var ps []Place
	for p := Nationwide; p < numPlaces; p++ {
		ps = append(ps, p)
	}
	return ps
}

var regimes = func() (all [numPlaces]*Regime) {
	all[Nationwide] = national
	for p, rules := range local {
		if rules.Code != "" {
			all[p] = mustOver(national, rules)
		}
	}
	return all
}()

func mustOver(base *Regime, local Rules) *Regime {
	r, err := Over(base, local)
	if err != nil {
		panic(err)
	}
	return r
}

func on(year int, month time.Month, day int) calendar.Date {
	return calendar.MustDate(year, month, day)
}

func said(p statute.Provision) Stipulation { return Stipulation{By: law(p)} }

// local are the local regulations, with what their texts say and nothing more. Those of Shandong and Zhejiang were read for
// remand and conclusion alone: whether they set limits of their own has not been established, and the national ones hold.
//
// When those of Guangdong and Hebei were repealed has not been established; they are held until the national regulations
// of 2022. Since when those of Anhui and Guizhou are in force has not been established either: their one point is held
// from the national regulations of 2005 on, and marked.
var local = [numPlaces]Rules{
	Beijing: {
		Code: "beijing_2007", EN: "Beijing Petition Regulations (2006)", ZH: "北京市信访条例", From: on(2007, time.January, 1), Direct: true,
		Tiers: Tiers{
			Review: {
				Window:    {days(30), law(statute.BeijingReviewRequest)},
				Opinion:   {days(30), law(statute.BeijingReviewOpinion)},
				Extension: {days(30), law(statute.BeijingReviewExtension)}, // approved by the review committee
				Remand:    said(statute.BeijingRemand),
			},
			Rereview: {
				Window:    {days(30), law(statute.BeijingReviewRequest)},
				Opinion:   {days(30), law(statute.BeijingReviewOpinion)},
				Extension: {days(30), law(statute.BeijingReviewExtension)},
				Remand:    said(statute.BeijingRemand),
			},
		},
		Grounds: [numGrounds]Concluding{
			RereviewServed:  {By: law(statute.BeijingNoLongerAccepted)},
			NoRequestInTime: {By: law(statute.BeijingLapse)},
		},
	},
	Shanghai: {
		Code: "shanghai_2013", EN: "Shanghai Petition Regulations", ZH: "上海市信访条例", From: on(2013, time.April, 1), Direct: true,
		Tiers: Tiers{
			Review: {
				Window:  {days(30), law(statute.ShanghaiReview)},
				Opinion: {days(30), law(statute.ShanghaiReview)},
			},
			Rereview: {
				Window:  {days(30), law(statute.ShanghaiReReview)},
				Opinion: {days(30), law(statute.ShanghaiReReview)},
			},
		},
		Grounds: [numGrounds]Concluding{
			RereviewServed:  {By: law(statute.ShanghaiConclusion)},
			NoRequestInTime: {By: law(statute.ShanghaiConclusion), Verified: law(statute.ShanghaiVerification)},
		},
	},
	Chongqing: {
		Code: "chongqing_2020", EN: "Chongqing Petition Regulations (2020)", ZH: "重庆市信访条例", From: on(2020, time.August, 1), Direct: true,
		Tiers: Tiers{
			Review: {
				Window:         {days(30), law(statute.ChongqingReviewRequest)},
				Acceptance:     {days(15), law(statute.ChongqingReviewAcceptance)},
				Opinion:        {days(30), law(statute.ChongqingReviewOpinion)},
				FromAcceptance: said(statute.ChongqingReviewOpinion),
				Extension:      {days(30), law(statute.ChongqingReviewExtension)},
				Remand:         said(statute.ChongqingRemand),
			},
			Rereview: {
				Window:         {days(30), law(statute.ChongqingReviewRequest)},
				Acceptance:     {days(15), law(statute.ChongqingReviewAcceptance)},
				Opinion:        {days(30), law(statute.ChongqingReviewOpinion)},
				FromAcceptance: said(statute.ChongqingReviewOpinion),
				Extension:      {days(30), law(statute.ChongqingReviewExtension)},
				Remand:         said(statute.ChongqingRemand),
			},
		},
		Grounds: [numGrounds]Concluding{
			RereviewServed:   {By: law(statute.ChongqingConclusion)},
			NoRequestInTime:  {By: law(statute.ChongqingLapse)},
			SettledPerformed: {By: law(statute.ChongqingConclusion)},
		},
	},
	Jiangsu: {
		Code: "jiangsu_2021", EN: "Jiangsu Petition Regulations (2021)", ZH: "江苏省信访条例", From: on(2021, time.October, 1),
		Tiers: Tiers{
			Handling: {
				Acceptance: {workingDays(7), law(statute.JiangsuAcceptance)},
			},
			Review: {
				Opinion:      {days(30), law(statute.JiangsuReview)},
				FileHandover: {workingDays(5), law(statute.JiangsuFileHandover)},
				Remand:       said(statute.JiangsuRevocation),
			},
			Rereview: {
				Opinion:      {days(30), law(statute.JiangsuReview)},
				FileHandover: {workingDays(5), law(statute.JiangsuFileHandover)},
				Remand:       said(statute.JiangsuRevocation),
			},
		},
		Grounds: [numGrounds]Concluding{
			RereviewServed:   {By: law(statute.JiangsuConclusion)},
			NoRequestInTime:  {By: law(statute.JiangsuLapse)},
			SettledPerformed: {By: law(statute.JiangsuConclusion)},
			Withdrawn:        {By: law(statute.JiangsuWithdrawal)},
			LedIntoProcedure: {By: law(statute.JiangsuStatutoryPath)},
		},
	},
	Xinjiang: { // 8(6) gives the right to review, 13 the ways of service; it sets no limit of its own
		Code: "xinjiang_2022", EN: "Xinjiang Petition Regulations (2022)", ZH: "新疆维吾尔自治区信访条例", From: on(2022, time.August, 9),
	},
	Guangdong: {
		Code: "guangdong_2014", EN: "Guangdong Petition Regulations (2014, repealed)", ZH: "广东省信访条例（2014年，已废止）",
		From: on(2014, time.January, 1), Until: may2022,
		Tiers: Tiers{
			Review: {
				Silence: {days(30), law(statute.GuangdongReReview)},
			},
		},
		Grounds: [numGrounds]Concluding{
			RereviewServed:   {By: law(statute.GuangdongReReview)},
			NoRequestInTime:  {By: law(statute.GuangdongVerification), Verified: law(statute.GuangdongVerification)},
			SettledPerformed: {By: law(statute.GuangdongSettlement)},
		},
	},
	Hebei: {
		Code: "hebei_2015", EN: "Hebei Petition Regulations (2015, repealed)", ZH: "河北省信访条例（2015年修订，已废止）",
		From: on(2015, time.September, 25), Until: may2022,
		Tiers: Tiers{
			Review: {
				Remand:  said(statute.HebeiReview),
				Silence: said(statute.HebeiSilence),
			},
		},
		Grounds: [numGrounds]Concluding{
			RereviewServed:  {By: law(statute.HebeiConclusion)},
			NoRequestInTime: {By: law(statute.HebeiConclusion)},
		},
	},
	Shandong: {
		Code: "shandong_2016", EN: "Shandong Petition Regulations (2015)", ZH: "山东省信访条例", From: on(2016, time.January, 1),
		Tiers: Tiers{
			Review:   {Remand: said(statute.ShandongRemand)},
			Rereview: {Remand: said(statute.ShandongRemand)},
		},
		Grounds: [numGrounds]Concluding{
			NoRequestInTime: {By: law(statute.ShandongLapse)},
		},
	},
	Zhejiang: {
		Code: "zhejiang_2016", EN: "Zhejiang Petition Regulations (2016)", ZH: "浙江省信访条例", From: on(2016, time.August, 1),
		Grounds: [numGrounds]Concluding{
			RereviewServed:   {By: law(statute.ZhejiangConclusion)},
			NoRequestInTime:  {By: law(statute.ZhejiangConclusion)},
			SettledPerformed: {By: law(statute.ZhejiangConclusion)},
		},
	},
	Anhui: {
		Code: "anhui", EN: "Anhui Petition Regulations", ZH: "安徽省信访条例", From: may2005,
		Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.AnhuiWithdrawal)}},
	},
	Guizhou: {
		Code: "guizhou", EN: "Guizhou Petition Regulations", ZH: "贵州省信访条例", From: may2005,
		Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.GuizhouWithdrawal)}},
	},
}

func workingDays(n int) statute.Number { return statute.Number{N: n, Unit: statute.WorkingDays} }
