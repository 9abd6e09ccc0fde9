package statute

import (
	"fmt"
	"strings"
)

// Basis says who made a rule, strongest first. A decision never presents practice or a safeguard as law.
//
// Codes: statute, local_rule, practice, safeguard.
type Basis uint8

// The bases. Zero is unknown.
const (
	Statute   Basis = 1 + iota // statute 法定: law, regulation, departmental rule or judicial interpretation of the whole country
	LocalRule                  // local_rule 地方规定: a province's own regulation, law only where it is in force
	Practice                   // practice 实践做法: what the mediation room is described as doing
	Safeguard                  // safeguard 保障性规则: this library's own choice where the sources are silent, always for due process
)

// IsLaw reports whether b binds as law: a policy may replace what does not.
func (b Basis) IsLaw() bool { return b == Statute || b == LocalRule }

// Doubt is the set of marks that an article carries into print. Zero is no doubt: the text itself was read.
type Doubt uint8

// The marks. They combine with |.
const (
	Secondary Doubt = 1 << iota // 转引: only a report of the text was seen
	Inferred                    // 推定: concluded from a neighbouring edition, not read
	Reading                     // 解释: the text does not say so in terms; this is how the library understands it
	Undated                     // 施行期间未核实: the days on which the text began or ceased to be in force were not established
	Contested                   // 适用有争议: a local text not repealed yet, beside national regulations that replaced those it carried out

	allDoubts = Secondary | Inferred | Reading | Undated | Contested
)

var doubtNames = [...]struct {
	doubt        Doubt
	code, en, zh string
}{
	{Secondary, "secondary", "secondary source", "转引"},
	{Inferred, "inferred", "inferred", "推定"},
	{Reading, "reading", "a reading", "解释"},
	{Undated, "undated", "dates in force not established", "施行期间未核实"},
	{Contested, "contested", "application contested", "适用有争议"},
}

// EN returns the marks as printed after a citation, "secondary source, inferred"; "" if there is no doubt.
func (d Doubt) EN() string { return d.join(", ", func(i int) string { return doubtNames[i].en }) }

// ZH returns the marks in Chinese, 转引、推定.
func (d Doubt) ZH() string { return d.join("、", func(i int) string { return doubtNames[i].zh }) }

// String returns the stable codes, "secondary+inferred"; "" if there is no doubt.
func (d Doubt) String() string { return d.join("+", func(i int) string { return doubtNames[i].code }) }

func (d Doubt) join(sep string, name func(int) string) string {
	var names []string
	for i := range doubtNames {
		if d&doubtNames[i].doubt != 0 {
			names = append(names, name(i))
		}
	}
	return strings.Join(names, sep)
}

// MarshalText writes what String returns; a bit without a meaning is an error.
func (d Doubt) MarshalText() ([]byte, error) {
	if d&^allDoubts != 0 {
		return nil, fmt.Errorf("statute: no doubt has number %d", uint8(d))
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes.
func (d *Doubt) UnmarshalText(text []byte) error {
	var set Doubt
	if len(text) > 0 {
		for code := range strings.SplitSeq(string(text), "+") {
			bit := 0
			for bit < len(doubtNames) && doubtNames[bit].code != code {
				bit++
			}
			if bit == len(doubtNames) {
				return fmt.Errorf("statute: %q is no mark of doubt", code)
			}
			set |= doubtNames[bit].doubt
		}
	}
	*d = set
	return nil
}

// Authority is one thing a rule rests on: a provision of law, or nothing but practice or a safeguard.
type Authority struct {
	Basis     Basis     `json:"basis"`
	Provision Provision `json:"provision,omitempty"` // zero for practice and safeguards
	Doubt     Doubt     `json:"doubt,omitempty"`     // about resting this rule on it; doubts about the text come with the citation
}
