package petition

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Fact names one of the Facts, or one of three things worked out from them: what to ask next, what a row of a policy asks,
// what would have to change. Its code is the fact's name in JSON.
//
// Codes: category, competence, litigation_path, other_path, level, path_concluded, pending, concluded, same_facts,
// two_sided, consent, mediation_barred, source, contact_clear, representation, too_high, urgent, direct_interest,
// disorder, repeated, vulnerable, hardship, ease, obstacle, route, paths.
type Fact uint8

// The facts. Zero is unknown. The first twelve are those that a route may rest on.
const (
	FactCategory        Fact = 1 + iota // category 信访事项类别
	FactCompetence                      // competence 职权归属
	FactLitigation                      // litigation_path 涉法涉诉途径: of the paths, the leading one of art. 31(1), and whether mediation may go before
	FactOtherPath                       // other_path 其他法定途径: the same of art. 31(2)–(5)
	FactLevel                           // level 层级
	FactPathConcluded                   // path_concluded 已依法终结: 涉法涉诉事项已依法终结
	FactPending                         // pending 他处在办: 其他机关已经受理或者正在办理
	FactConcluded                       // concluded 程序已终结
	FactSameFacts                       // same_facts 同一事实和理由
	FactTwoSided                        // two_sided 双方争议
	FactConsent                         // consent 双方同意调解
	FactMediationBarred                 // mediation_barred 不得调解: 属于不得调解的情形
	FactSource                          // source 来源
	FactContactClear                    // contact_clear 姓名住址清楚: 姓名、住址清楚
	FactRepresentation                  // representation 共同信访与代表
	FactTooHigh                         // too_high 越级走访
	FactUrgent                          // urgent 重大紧急: 重大、紧急
	FactDirectInterest                  // direct_interest 有直接利害关系: 工作人员有直接利害关系
	FactDisorder                        // disorder 扰乱秩序: 扰乱信访秩序
	FactRepeated                        // repeated 重复信访
	FactVulnerable                      // vulnerable 老弱病残孕或疑难积案: 老弱病残孕或者疑难积案当事人
	FactHardship                        // hardship 生活困难: 生活确有困难
	FactEase                            // ease 简易情形: 适用简易办理的情形
	FactObstacle                        // obstacle 不宜简易情形: 不适用简易办理的情形
	FactRoute                           // route 走向: the rule of the route, T1 to T14; asked by duties only
	FactPaths                           // paths 法定途径: FactLitigation and FactOtherPath as one question

	numFacts
)

// routeFacts is the number of facts that a route may rest on.
const routeFacts = int(FactMediationBarred)

var tri = decision.Question("", "").Values

var facts = [numFacts]struct {
	en, askZH string // what to ask the petitioner, or oneself
	values    []term.Term
}{
	FactCategory:        {"Is it a suggestion, an accusation or a grievance?", "属于建议意见、检举控告还是申诉求决？", categoryTerms},
	FactCompetence:      {"Which organ has the power to handle it?", "哪一机关有权处理？", competenceTerms},
	FactLitigation:      {"Is litigation, a criminal or a public-security procedure open?", "是否有诉讼、刑事或者公安法律程序？", litigationPathTerms},
	FactOtherPath:       {"Is another statutory path open?", "是否有其他法定途径？", otherPathTerms},
	FactLevel:           {"Which organ of this system has the power: this one, one below, above or elsewhere?", "本系统内由本机关、下级、上级还是其他地区机关处理？", positionTerms},
	FactPathConcluded:   {"Has the litigation-related matter been concluded by law?", "涉法涉诉事项是否已依法终结？", tri},
	FactPending:         {"Has another organ accepted it, or is one handling it within its limits?", "其他机关是否已经受理或者正在期限内办理？", tri},
	FactConcluded:       {"Is there a re-review opinion, or has the procedure ended otherwise?", "是否已有复核意见或者程序已终结？", tri},
	FactSameFacts:       {"Are the facts and reasons those of what was concluded?", "是否与已终结事项系同一事实和理由？", tri},
	FactTwoSided:        {"Is it a dispute between two sides?", "是否属于双方争议？", tri},
	FactConsent:         {"Do both sides consent to mediation?", "双方是否同意调解？", tri},
	FactMediationBarred: {"Is there anything that bars mediation?", "是否属于不得调解的情形？", tri},
	FactSource:          {"Did the petitioner bring it, or was it transferred or assigned?", "由信访人直接提出，还是转送、交办？", originTerms},
	FactContactClear:    {"Are name and address clear?", "姓名（名称）、住址是否清楚？", tri},
	FactRepresentation:  {"Is it brought jointly, and by how many representatives?", "是否多人共同提出，推选几名代表？", representationTerms},
	FactTooHigh:         {"Is it a visit to an organ more than one level up?", "是否越级走访？", tri},
	FactUrgent:          {"Is it major or urgent, so that it may affect the public?", "是否重大、紧急，可能造成社会影响？", tri},
	FactDirectInterest:  {"Has an official who would handle it a direct interest?", "承办工作人员是否有直接利害关系？", tri},
	FactDisorder:        {"Was there conduct that disturbs order?", "是否有扰乱信访秩序的行为？", tri},
	FactRepeated:        {"Has the claim been brought before?", "是否重复信访？", tri},
	FactVulnerable:      {"Is the petitioner elderly, infirm, ill, disabled or pregnant, or party to a long difficult case?", "信访人是否老、弱、病、残、孕或者疑难积案当事人？", tri},
	FactHardship:        {"Is the petitioner in serious hardship?", "信访人生活是否确有困难？", tri},
	FactEase:            {"Is it clear and undisputed, a query, an urgent daily matter, or already promised?", "是否属于可以简易办理的情形？", easeTerms},
	FactObstacle:        {"May it be refused, are several organs responsible, or is it grave or complex?", "是否可能不予支持、涉及多个责任主体或者重大复杂疑难？", obstacleTerms},
	FactRoute:           {"Where does the claim go?", "该诉求的走向如何？", ruleNames},
	FactPaths:           {"Which statutory paths stand open, or does none?", "有哪些法定途径，或者均无？", nil},
}

// Question returns what to ask to learn the fact; blank for a number that is no fact.
func (f Fact) Question() Text {
	if f >= numFacts {
		return Text{}
	}
	return Text{EN: facts[f].en, ZH: facts[f].askZH}
}

// Values returns what the values of f are called, by number; the first is the unknown one. FactPaths has none of its own.
func (f Fact) Values() []decision.Name {
	if f >= numFacts {
		return nil
	}
	return append([]decision.Name(nil), facts[f].values...)
}

// number is the place of f in a Decision: its claim first, then the rest.
func (f Fact) number() int { return int(f) - 1 }

func (f Fact) dimension() decision.Dimension {
	return decision.Dimension{Name: decision.Name{Code: f.String(), ZH: f.ZH()}, Values: facts[f].values}
}

// Criteria is a condition: for each fact the values it accepts. What is left out is not asked. Write it keyed, with the values
// of the fact's own type, and the route by ByRoute. The two facts worked out from the paths have no type of their own:
// their values go by their numbers in Fact.Values.
//
//	Criteria{FactVulnerable: decision.Is(decision.Yes), FactRoute: ByRoute(statute.T12)}
type Criteria [numFacts]decision.Set

// Asked yields the facts that the condition asks, with the values it accepts.
func (w Criteria) Asked() iter.Seq2[Fact, decision.Set] {
	return func(yield func(Fact, decision.Set) bool) {
		for f := FactCategory; f < numFacts; f++ {
			if w[f] != 0 && !yield(f, w[f]) {
				return
			}
		}
	}
}

// condition is one line of Criteria as data.
type condition struct {
	Fact   Fact     `json:"fact"`
	Values []string `json:"values,omitzero"`
}

// MarshalJSON writes the conditions in order: [{"fact":"consent","values":["yes"]}].
func (w Criteria) MarshalJSON() ([]byte, error) {
	list := []condition{}
	for f, set := range w.Asked() {
		c := condition{Fact: f}
		for v := range set.All() {
			if int(v) < len(facts[f].values) {
				c.Values = append(c.Values, facts[f].values[v].Code)
			}
		}
		list = append(list, c)
	}
	return json.Marshal(list)
}

// ReadJSON reads what MarshalJSON writes: each fact once, with at least one of its values.
func (w *Criteria) ReadJSON(r *strictjson.Reader) {
	var list []condition
	before := r.Flaws()
	strictjson.List(&list, r, (*condition).ReadJSON)
	if r.Flaws() > before {
		return
	}
	var when Criteria
	for i, c := range list {
		at := fmt.Sprintf("[%d]", i)
		switch {
		case len(c.Values) == 0:
			r.Refuse(at+".values", strictjson.Say("no values: leave the fact out where it is not asked", "未列取值：不考虑的事实应省略"))
		case when[c.Fact] != 0:
			r.Refuse(at+".fact", strictjson.Say("the fact stands twice", "同一事实重复"))
		}
		for j, code := range c.Values {
			v := slices.IndexFunc(facts[c.Fact].values, func(t term.Term) bool { return t.Code == code })
			if v < 1 {
				r.Unknown(fmt.Sprintf("%s.values[%d]", at, j), code, term.Table[uint8](facts[c.Fact].values))
				continue
			}
			when[c.Fact] |= 1 << v
		}
	}
	if r.Flaws() == before {
		*w = when
	}
}
