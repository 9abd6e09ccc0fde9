package statute

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func TestCitationsInPrint(t *testing.T) {
	for _, test := range []struct {
		p       Provision
		day     string
		zh, en  string
		article string
	}{
		{NoLongerAccepted, "2024-01-01", "信访工作条例 第三十六条第三款", "Regulations on Petition Work (2022), art. 36(3)", "36(3)"},
		{NoLongerAccepted, "2010-01-01", "信访条例 第三十五条第三款", "Petition Regulations (2005), art. 35(3)", "35(3)"},
		{LitigationMatters, "2024-01-01", "信访工作条例 第三十一条第一项", "Regulations on Petition Work (2022), art. 31(i)", "31(i)"},
		{JointConfirmation, "2014-01-01", "民事诉讼法（2012年修正） 第一百九十四条（推定）", "Civil Procedure Law (2012), art. 194 (inferred)", "194"},
		{JointConfirmation, "2024-01-01", "民事诉讼法（2023年修正） 第二百零五条", "Civil Procedure Law (2023), art. 205", "205"},
		{
			JointConfirmation, "2012-12-31", "民事诉讼法（共同申请司法确认及管辖法院）：未收录该日的相应条文",
			"Civil Procedure Law (joint application for judicial confirmation, and the competent court): no article held for that day", "",
		},
		{LevelAbove, "2022-04-30", "国法函〔2005〕253号 第一项", "State Council Legislative Affairs Office, reply No. 253 (2005), s. 1", "§1"},
		{
			SimplifiedAcceptance, "2024-01-01", "国家信访局简易办理规定（国信办发〔2022〕17号）（转引）",
			"National rules on simplified handling of petitions (2022, No. 17) (secondary source)", "",
		},
		{
			ZhejiangConclusion, "2022-05-01", "浙江省信访条例（2016年，已废止） 第二十五条第一款第三项（施行期间未核实、适用有争议）",
			"Zhejiang Petition Regulations (2016, repealed), art. 25(1)(iii) (dates in force not established, application contested)", "25(1)(iii)",
		},
		{PetitionMediation, "2010-01-01", "信访条例 第十三条第二款（解释）", "Petition Regulations (2005), art. 13(2) (a reading)", "13(2)"},
	} {
		c, _ := test.p.On(on(test.day))
		assert.Equal(t, test.zh, c.ZH())
		assert.Equal(t, test.en, c.EN())
		assert.Equal(t, test.en, c.String())
		assert.Equal(t, test.article, c.Article())
	}
}

func TestNoLawIsNotDressedAsLaw(t *testing.T) {
	practice, safeguard := D9.Cite(on("2024-01-01")), E5.Cite(on("2024-01-01"))
	assert.Equal(t, Practice, practice.Basis())
	assert.Contains(t, practice.EN(), "not law")
	assert.Contains(t, practice.ZH(), "非法律规定")
	assert.Equal(t, Safeguard, safeguard.Basis())
	assert.Contains(t, safeguard.EN(), "not law")
	assert.Contains(t, safeguard.ZH(), "非法律规定")
	assert.Zero(t, practice.Provision())
	assert.Empty(t, practice.Article())
}

func TestZeroCitation(t *testing.T) {
	var c Citation
	assert.True(t, c.IsZero())
	assert.Empty(t, c.EN())
	assert.Empty(t, c.ZH())
	assert.Empty(t, c.Article())
	assert.True(t, c.Limit().IsZero())
	c, _ = NoLongerAccepted.On(on("1949-10-01"))
	assert.False(t, c.IsZero(), "an explicit none is an answer")
}

func TestLimits(t *testing.T) {
	for _, test := range []struct {
		p    Provision
		day  string
		want string
	}{
		{NoticeToPetitioner, "2024-01-01", "15 days"},
		{TransferObjection, "2024-01-01", "5 working days"},
		{TransferObjection, "2020-01-01", ""},
		{Representatives, "2024-01-01", "5 persons"},
		{HandlingPeriod, "2010-01-01", "60 days"},
		{HandlingExtension, "2024-01-01", "30 days"},
		{EnforcementPeriod, "2024-01-01", "2 years"},
		{RulingObjection, "2024-01-01", "15 days"},
		{RulingObjectionThird, "2024-01-01", "6 months"},
		{StatutoryHolidays, "2007-12-31", "10 days"},
		{StatutoryHolidays, "2008-01-01", "11 days"},
		{StatutoryHolidays, "2024-12-31", "11 days"},
		{StatutoryHolidays, "2025-01-01", "13 days"},
		{NoLongerAccepted, "2024-01-01", ""},
		{SupervisionFeedback, "2022-04-30", "30 days"},
		{SupervisionFeedback, "2022-05-01", ""}, // still in writing, but without a number of days
		{RatificationDemand, "2017-09-30", ""},
		{RatificationDemand, "2020-12-31", "1 month"},
		{RatificationDemand, "2021-01-01", "30 days"},
		{RevocationMisunderstanding, "2020-12-31", "3 months"},
		{RevocationMisunderstanding, "2021-01-01", "90 days"},
	} {
		c, _ := test.p.On(on(test.day))
		assert.Equal(t, test.want, c.Limit().String(), "%s on %s", test.p, test.day)
	}
	assert.Equal(t, "1 day", Number{1, Days}.EN())
	assert.Equal(t, "7个工作日", Number{7, WorkingDays}.ZH())
	assert.Empty(t, Number{}.ZH())
	assert.Equal(t, "3 invalid(9)", Number{3, 9}.EN())
	assert.Equal(t, "3 unknown", Number{3, 0}.EN())
	assert.Equal(t, "3 "+(Persons+1).String(), Number{3, Persons + 1}.EN(), "the first that is none")
}

// everyCitation calls f with every citation there is on a few days, also those that name no text.
func everyCitation(f func(Citation)) (n int) {
	for _, d := range []calendar.Date{{}, on("2005-06-15"), on("2014-01-01"), on("2022-04-30"), on("2026-03-01")} {
		for _, r := range ruleTerms.All() {
			for place := range numInstruments {
				for _, c := range r.OnIn(place, d) {
					f(c)
					n++
				}
			}
			f(r.Cite(d))
		}
		for _, p := range provisionTerms.All() {
			c, _ := p.On(d)
			f(c)
			n++
		}
	}
	f(Citation{})
	return n
}

func TestCitationJSON(t *testing.T) {
	n := everyCitation(func(c Citation) {
		b, err := json.Marshal(c)
		require.NoError(t, err)
		var back Citation
		require.NoError(t, json.Unmarshal(b, &back), "%s", b)
		require.Equal(t, c, back, "%s", b)
	})
	assert.Greater(t, n, 1000)

	c, _ := JointConfirmation.On(on("2014-01-01"))
	b, err := json.Marshal(c)
	require.NoError(t, err)
	assert.JSONEq(t, `{"zh": "民事诉讼法（2012年修正） 第一百九十四条（推定）", "en": "Civil Procedure Law (2012), art. 194 (inferred)",
		"basis": "statute", "provision": "JointConfirmation", "edition": "CPL2012", "article": "194", "doubt": "inferred"}`, string(b))

	custom := Custom(LocalRule, Text{"Measures of My City, art. 7", "某市信访办法第七条"})
	b, err = json.Marshal(custom)
	require.NoError(t, err)
	assert.JSONEq(t, `{"zh": "地方规定：某市信访办法第七条", "en": "local rule: Measures of My City, art. 7", "basis": "local_rule",
		"custom": {"en": "Measures of My City, art. 7", "zh": "某市信访办法第七条"}}`, string(b))
	require.NoError(t, json.Unmarshal(b, &c))
	assert.Equal(t, custom, c)

	for _, bad := range []string{
		`{"basis":"statute","custom":{"en":"x","zh":"某"}}`, `{"basis":"local_rule","custom":{"en":"x","zh":""}}`,
		`{"basis":"local_rule","provision":"BeijingRemand","custom":{"en":"x","zh":"某"}}`,
		`[]`, `{"basis":"custom"}`, `{"basis":"statute"}`, `{"basis":"local_rule"}`,
		`{"basis":"practice","provision":"ReviewRequest"}`, `{"basis":"statute","provision":"Nothing"}`,
		`{"basis":"statute","provision":"ReviewRequest","edition":"CC"}`, `{"basis":"practice","edition":"CC"}`,
		`{"basis":"statute","provision":"TransferObjection","edition":"PR2005"}`,
		`{"basis":"statute","provision":"ReviewRequest","doubt":"surely"}`,
	} {
		var c Citation
		assert.Error(t, json.Unmarshal([]byte(bad), &c), bad)
		assert.True(t, c.IsZero(), bad)
	}
}

func TestCitationIsSmallAndFree(t *testing.T) {
	d := on("2024-01-01")
	var c Citation
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		for r := range numRules {
			c = r.Cite(d)
		}
		c, _ = NoLongerAccepted.On(d)
	}))
	assert.Equal(t, c, c)
}
