package house_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Every rule is applied by code and exercised by a test, and every article is exercised by a test, or a list says why not.

// notApplied lists the rules that no library code applies yet, and why. It may only shrink: what is applied must leave it.
const notApplied = `
P10 | petition/calendar holds the holidays and knows no law: it names no rule
`

// notExercised lists the rules and provisions that no test outside petition/statute names yet, and why. It may only shrink.
const notExercised = `
NoRetaliation | rests behind other rules, see noRule in petition/statute
MattersBeforeMay2005 | the change of law of 2005: no regime is older
ConfirmationForm ConfirmationExamination | the court's own procedure, nothing to decide
MinorityFestivals | regional days, added by the caller
BeijingReviewOrgan XinjiangReviewRight | local regimes
XinjiangFirstReceiver | local regimes
LitigationVisits SolutionsInPlace LitigationApart | sorting and notice of litigation matters: held as law, not applied yet
CombinedMediation | sorting and notice of litigation matters: held as law, not applied yet
EarlierInterpretations ConfirmationWritten2011 | courts and service: held as law, not applied yet
ConfirmationOthers2011 | courts and service: held as law, not applied yet
PoliceMediationConduct CivilLiabilityStays CrimeNotPenalised PoliceMediationPrinciples | the police part of a matter: held as law, not applied yet
MilderConsequences MilderForgiven NoDetentionAtSeventy BullyingAtSchool PoliceFiling PoliceRecusal | the police part of a matter: held as law, not applied yet
SingleOfficer SingleOfficerRecorded PenaltyPeriod PenaltyExtension | the police part of a matter: held as law, not applied yet
PoliceCompensation | the police part of a matter: held as law, not applied yet
BeijingRequestForm ShanghaiReviewContent | local regimes
ChongqingConclusionEffect JiangsuStatutoryPath JiangsuRevocation | local regimes
ShandongNoLongerAccepted ZhejiangRepresentatives | local regimes
ZhejiangReceiverAcceptance ZhejiangNoLongerAccepted | local regimes
AnhuiStatutoryPath AnhuiRevocation | local regimes
DetentionExceptions | the bureau's own procedure, beside what is decided here
CompensationForPerson CompensationForProperty CompensationForArrest | the wrong itself: a person says whether it is one
CompensationForSeizure | the wrong itself: a person says whether it is one
ReconciliationHearing ReconciliationEffect ReconciliationCases ReconciliationRepeat | what comes with mediation: criminal reconciliation
ReconciliationExcluded ReconciliationExamination ReconciliationAgreement ReconciliationMinors | what comes with mediation: criminal reconciliation
ReconciliationContent ReconciliationPerformance ReconciliationLeniency | what comes with mediation: criminal reconciliation
ReconsiderationMediation ReconsiderationOfPenalty ReconsiderationOfTitle ReconsiderationOfBenefit | reconsideration: scope, exceptions and procedure of the organ that reconsiders
NoReconsiderationOfMediation ReconsiderationUntold ReconsiderationFirstTold ReconsiderationVertical | reconsideration: scope, exceptions and procedure of the organ that reconsiders
ReconsiderationOfJustice ReconsiderationAcceptance ReconsiderationSummary ReconsiderationDocument | reconsideration: scope, exceptions and procedure of the organ that reconsiders
ReconsiderationWorkingDays | reconsideration: scope, exceptions and procedure of the organ that reconsiders
ComplaintOnlyCases MinorCriminalCases CrimeFiling FilingOnNewFacts NotFilingExtension | whether a case is opened is for the police to say
FarmlandConfirmation FarmlandInfringement FarmlandExpropriation | parts of what FarmlandDisputes names, and what lies outside
LegalAidForms LegalAidAdvice LegalAidMatters LegalAidWithoutMeans LegalAidHardship LegalAidUnchecked | what D10 and D12 will tell of
LegalAidDecision LegalAidAssignment LegalAidUrgent LegalAidObjection LegalAidObjectionAnswer | what D10 and D12 will tell of
LegalAidRemedies AssistanceKinds TemporaryAssistance AssistanceAfterRelief | what D10 and D12 will tell of
AssistanceAtOnce | what D10 and D12 will tell of
DelegatedAgreement DelegatedAgreementSuit CommercialMediation CommercialAgreement | what comes with confirmation: mediation for the courts, and the two years
ConfirmedEnforcement DelegatedPeriod EntrustedPeriod EntrustedSummaryPeriod OnlineConfirmation | what comes with confirmation: mediation for the courts, and the two years
OnlineMediationDocument SuspectedSham ShamMediation EnforcementTimeStopped | what comes with confirmation: mediation for the courts, and the two years
EnforcementTimeInterrupted EnforcementOfOmission | what comes with confirmation: mediation for the courts, and the two years
InnerMongoliaPolice InnerMongoliaFreeChoice | Inner Mongolia: what others than the police and the mediators owe
InnerMongoliaSettlement InnerMongoliaOrgansMediate | Inner Mongolia: what others than the police and the mediators owe
InnerMongoliaAdjudication InnerMongoliaReconsideration InnerMongoliaLegalAid | Inner Mongolia: what others than the police and the mediators owe
InnerMongoliaRegisters InnerMongoliaManagement InnerMongoliaLiability | Inner Mongolia: what others than the police and the mediators owe
`

// sightings are the files that name something, by what they name.
type sightings map[string]map[string]bool

func (s sightings) add(name, file string) {
	if s[name] == nil {
		s[name] = map[string]bool{}
	}
	s[name][file] = true
}

// coverage is who names which rule (T3) and which provision (ReviewRequest).
type coverage struct{ code, tests sightings }

const statuteDir = "petition/statute"

// ruleWord finds rule names in case files, comments and strings.
var ruleWord = regexp.MustCompile(`\b[PTDFXMAJER]\d{1,2}\b`)

// readCoverage reads the sources and case files below root. What petition/statute says of its own rules proves nothing, and
// an example neither holds a rule nor proves one: both are left out.
func readCoverage(root fs.FS) (coverage, error) {
	c := coverage{sightings{}, sightings{}}
	known := map[string]bool{}
	for _, r := range statute.Rule(0).All() {
		known[r.String()] = true
	}
	cited := map[string][]string{}
	for _, p := range statute.Provision(0).All() {
		known[p.String()] = true
		for _, c := range p.History() {
			cited[c.EN()] = append(cited[c.EN()], p.String())
			cited[c.ZH()] = append(cited[c.ZH()], p.String())
		}
	}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, err := fs.Stat(root, path.Join(name, "go.mod"))
			if name != "." && (err == nil || strings.HasPrefix(d.Name(), ".")) || name == statuteDir || name == "examples" {
				return fs.SkipDir
			}
			return nil
		}
		switch {
		case strings.Contains(name, "testdata/") && path.Ext(name) == ".txt":
			text, err := fs.ReadFile(root, name)
			c.tests.addWords(string(text), name, known)
			c.tests.addCitations(string(text), name, cited)
			return err
		case strings.HasSuffix(name, "_test.go"):
			text, err := fs.ReadFile(root, name)
			c.tests.addCitations(string(text), name, cited)
			return errors.Join(err, c.tests.readGo(root, name, known))
		case strings.HasSuffix(name, ".go"):
			return c.code.readGo(root, name, known)
		}
		return nil
	})
	return c, err
}

// readGo adds what one Go file names: statute.T3 in its code, T3 in its comments and strings. A comment counts because some
// packages apply a rule without citing it (calendar knows no law), and because that is where a reader looks for it.
func (s sightings) readGo(root fs.FS, name string, known map[string]bool) error {
	text, err := fs.ReadFile(root, name)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "statute" && known[n.Sel.Name] {
				s.add(n.Sel.Name, name)
			}
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				s.addWords(n.Value, name, known)
			}
		}
		return true
	})
	for _, group := range file.Comments {
		s.addWords(group.Text(), name, known)
	}
	return nil
}

func (s sightings) addWords(text, file string, known map[string]bool) {
	for _, word := range ruleWord.FindAllString(text, -1) {
		if known[word] {
			s.add(word, file)
		}
	}
}

// sharedSource matches articles of one text that name it once, as statute.ListZH writes them.
var sharedSource = regexp.MustCompile(`([^\s（；：]+(?:（[^（）]*）)?) (第[^、；（）]+)((?:、第[^、；（）]+)+)`)

// spelledOut returns the text with each such article once more behind the name of its text.
func spelledOut(text string) string {
	var more strings.Builder
	for _, list := range sharedSource.FindAllStringSubmatch(text, -1) {
		for _, place := range strings.Split(list[3], "、")[1:] {
			more.WriteString("\n" + list[1] + " " + place)
		}
		more.WriteString("\n" + list[1] + " " + list[2])
	}
	return text + more.String()
}

// addCitations adds the provisions whose citation the text prints: a case file that expects an article exercises it.
func (s sightings) addCitations(text, file string, cited map[string][]string) {
	text = spelledOut(text)
	for citation, provisions := range cited {
		for rest := text; ; {
			_, after, found := strings.Cut(rest, citation)
			if !found {
				break
			}
			if !goesOn.MatchString(after) {
				for _, p := range provisions {
					s.add(p, file)
				}
				break
			}
			rest = after
		}
	}
}

// goesOn matches what turns a citation into a longer one: 35 into 350, 35(2) or 第三十五条第二款.
var goesOn = regexp.MustCompile(`^(\d|\(\d|\([ivx]+\)|–|第|至|、第|, \(?\d)`)

// exercised reports whether a test names the provision or a rule that rests on it.
func (c coverage) exercised(p statute.Provision) bool {
	for _, r := range p.Rules() {
		if len(c.tests[r.String()]) > 0 {
			return true
		}
	}
	return len(c.tests[p.String()]) > 0
}

// readList reads a list of names, each line with the reason after a bar.
func readList(t *testing.T, list string) map[string]bool {
	t.Helper()
	listed := map[string]bool{}
	for line := range strings.Lines(strings.TrimSpace(list)) {
		names, reason, _ := strings.Cut(line, "|")
		require.NotEmpty(t, strings.TrimSpace(reason), "no reason: %s", line)
		for _, name := range strings.Fields(names) {
			listed[name] = true
		}
	}
	return listed
}

func ourCoverage(t *testing.T) coverage {
	t.Helper()
	c, err := readCoverage(os.DirFS(top))
	require.NoError(t, err)
	require.Greater(t, len(c.code), 20, "hardly any code was read")
	require.Greater(t, len(c.tests), 20, "hardly any test was read")
	return c
}

func TestEveryRuleIsApplied(t *testing.T) {
	c, listed := ourCoverage(t), readList(t, notApplied)
	for _, r := range statute.Rule(0).All() {
		hold(t, listed, r.String(), len(c.code[r.String()]) > 0, "applied by no library code", "applied now: take it off notApplied")
	}
	assert.Empty(t, listed, "no rule")
}

func TestEveryRuleAndArticleIsExercised(t *testing.T) {
	c, listed := ourCoverage(t), readList(t, notExercised)
	const missing, stale = "exercised by no test", "exercised now: take it off notExercised"
	for _, r := range statute.Rule(0).All() {
		hold(t, listed, r.String(), len(c.tests[r.String()]) > 0, missing, stale)
	}
	for _, p := range statute.Provision(0).All() {
		hold(t, listed, p.String(), c.exercised(p), missing, stale)
	}
	assert.Empty(t, listed, "neither rule nor provision")
}

// hold demands that what is done is not listed as missing, and the other way round.
func hold(t *testing.T, listed map[string]bool, name string, done bool, missing, stale string) {
	t.Helper()
	if done && listed[name] {
		t.Errorf("%s: %s", name, stale)
	}
	if !done && !listed[name] {
		t.Errorf("%s: %s", name, missing)
	}
	delete(listed, name)
}

// The reader sees what it should see, and nothing else.
func TestCoverageIsSeen(t *testing.T) {
	source := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	c, err := readCoverage(fstest.MapFS{
		".ci/house/a_test.go":      source("package p\nvar _ = statute.T1"),
		"petition/a.go":            source("package p\n// It counts (T9).\nvar _, _, _ = statute.T2, other.T3, \"T4\"\nvar _ = statute.ReviewRequest"),
		"petition/a_test.go":       source("package p\nvar _, _ = statute.T5, `T6 and XT7, T88`\n// T7 holds.\nfunc f() {\n// T13\n}"),
		"petition/testdata/a.txt":  source("because of J10, not JC01\n信访条例 第三十五条第三款，人民调解法 第三十三条。\nCivil Code (2020), art. 171(3)"),
		"petition/testdata/a.md":   source("J11"),
		"petition/statute/a.go":    source("package statute\nvar _ = statute.T8"),
		"examples/docket/a.go":     source("package main\nvar _ = statute.T10"),
		"nested/go.mod":            source("module nested"),
		"nested/a.go":              source("package main\nvar _ = statute.T11"),
		"petition/testdata/a.json": source("T12"),
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"ReviewRequest", "T2", "T4", "T9"}, slices.Sorted(maps.Keys(c.code)))
	assert.Equal(t, []string{"ConfirmationOfMediation", "J10", "NoLongerAccepted", "T13", "T5", "T6", "T7"}, slices.Sorted(maps.Keys(c.tests)))
	assert.True(t, c.exercised(statute.StatutoryPaths) == false && c.exercised(statute.EnforcementPeriod), "J10 rests on it")
	_, err = readCoverage(fstest.MapFS{"petition/a.go": source("no Go")})
	assert.Error(t, err)
}
