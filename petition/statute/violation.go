package statute

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Reason is why an answer is what it is, in words: the rule, the article in the edition that was in force, one sentence.
type Reason struct {
	Rule Rule     `json:"rule"`
	Cite Citation `json:"cite"`
	EN   string   `json:"en"`
	ZH   string   `json:"zh"`
}

// Violation is one finding about bad input: where it is, which rule it breaks, on which article, and what to do about it
// in both languages. Match Path and Rule, never the words.
type Violation struct {
	Path string   `json:"path"` // claims[2].amount; "" for the input as a whole
	Rule Rule     `json:"rule"`
	Cite Citation `json:"cite"`
	EN   string   `json:"en"`
	ZH   string   `json:"zh"`
}

// Error returns the finding in one line: claims[2].amount: must be positive [A4, safeguard …] / 须为正数.
func (v Violation) Error() string {
	var b strings.Builder
	if v.Path != "" {
		fmt.Fprintf(&b, "%s: ", v.Path)
	}
	b.WriteString(v.EN)
	var ground []string
	if v.Rule != 0 {
		ground = append(ground, v.Rule.String())
	}
	if !v.Cite.IsZero() {
		ground = append(ground, v.Cite.EN())
	}
	if len(ground) > 0 {
		fmt.Fprintf(&b, " [%s]", strings.Join(ground, ", "))
	}
	if v.ZH != "" {
		fmt.Fprintf(&b, " / %s", v.ZH)
	}
	return b.String()
}

// Words returns what is wrong in both languages, without path and ground.
func (v Violation) Words() (en, zh string) { return v.EN, v.ZH }

// Violations are all findings about one input, in input order. Nil and empty mean there is nothing to object to; use Err
// to make them an error, never a conversion.
type Violations []Violation

// Err returns vs as an error, nil if there are none.
func (vs Violations) Err() error {
	if len(vs) == 0 {
		return nil
	}
	return vs
}

// Error returns every finding, one a line.
func (vs Violations) Error() string {
	lines := make([]string, len(vs))
	for i, v := range vs {
		lines[i] = v.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns every finding as an error, for errors.As.
func (vs Violations) Unwrap() []error {
	errs := make([]error, len(vs))
	for i, v := range vs {
		errs[i] = v
	}
	return errs
}

// Under returns a copy of vs with path put before each: findings about a part, told as findings about the whole.
func (vs Violations) Under(path string) Violations {
	if len(vs) == 0 {
		return nil
	}
	under := make(Violations, len(vs))
	for i, v := range vs {
		v.Path = joinPath(path, v.Path)
		under[i] = v
	}
	return under
}

func joinPath(outer, inner string) string {
	if outer == "" || inner == "" || inner[0] == '[' {
		return outer + inner
	}
	return outer + "." + inner
}

// Refuse reports to a reader what a check found wrong with the value just read: each violation of err by itself, under the
// path inside the value; any other error as it is.
func Refuse(r *strictjson.Reader, under string, err error) {
	found, ok := err.(Violations)
	if !ok {
		r.Refuse(under, err)
		return
	}
	for _, v := range found {
		r.Refuse(joinPath(under, v.Path), v)
	}
}

// Found returns the flaws of a reading as violations: those that a type's own check reported as they are, the others
// without a rule, since a rule of law says nothing about how a text is written.
func Found(flaws strictjson.Flaws) Violations {
	found := make(Violations, len(flaws))
	for i, f := range flaws {
		v, ok := f.Err.(Violation)
		if !ok {
			v = Violation{EN: f.EN(), ZH: f.ZH()}
		}
		v.Path = f.Path
		found[i] = v
	}
	return found
}
