package statute

import (
	"fmt"
	"strings"
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
