package statute

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Text is a name or a sentence in both languages.
type Text struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

// IsComplete reports whether both languages say something.
func (t Text) IsComplete() bool {
	return strings.TrimSpace(t.EN) != "" && strings.TrimSpace(t.ZH) != ""
}

// Reason is why an answer is what it is, in words: the rule, the article in the edition that was in force, one sentence.
type Reason struct {
	Rule Rule     `json:"rule"`
	Cite Citation `json:"cite"`
	EN   string   `json:"en"`
	ZH   string   `json:"zh"`
}

// Reason returns a reason that rests on the rule, with the citation that [Rule.Cite] gives for the day.
func (r Rule) Reason(on calendar.Date, en, zh string) Reason {
	return Reason{Rule: r, Cite: r.Cite(on), EN: en, ZH: zh}
}

// ReasonBy returns a reason that rests on one provision of the rule, with the citation that [Rule.CiteBy] gives for the day.
func (r Rule) ReasonBy(p Provision, on calendar.Date, en, zh string) Reason {
	return Reason{Rule: r, Cite: r.CiteBy(p, on), EN: en, ZH: zh}
}

// ReasonUnder returns a reason that rests on one provision alone: where no text of it is held for the day, the citation says
// so, and no other authority of the rule takes its place.
func (r Rule) ReasonUnder(p Provision, on calendar.Date, en, zh string) Reason {
	cite, _ := p.On(on)
	return Reason{Rule: r, Cite: cite, EN: en, ZH: zh}
}

// ReasonOfFirst returns a reason that rests on the first of the provisions of the rule that stood in a text in force on the day, where
// one law took the place of another; else on what the rule rests on then.
func (r Rule) ReasonOfFirst(on calendar.Date, en, zh string, provisions ...Provision) Reason {
	for _, p := range provisions {
		if _, held := p.On(on); held {
			return r.ReasonBy(p, on, en, zh)
		}
	}
	return r.Reason(on, en, zh)
}

// ReasonOfSafeguard returns a reason of the rule that no text held here gives: it is this library's own, and is cited as that.
func (r Rule) ReasonOfSafeguard(en, zh string) Reason {
	return Reason{Rule: r, Cite: A4.Cite(calendar.Date{}), EN: en, ZH: zh}
}

// Unseen returns why a name is refused that holds characters nobody can see, as [term.CheckName] finds them, and false if it
// holds none. It is a safeguard wherever names are compared: two that look the same would be two.
func (r Rule) Unseen(name string) (Reason, bool) {
	hidden := term.CheckName(name)
	if hidden == nil {
		return Reason{}, false
	}
	return r.ReasonOfSafeguard(fmt.Sprintf("holds characters that cannot be seen: %U", hidden), fmt.Sprintf("含有不可见字符：%U", hidden)), true
}

// Violation is one finding about bad input: where it is, and in its reason which rule it breaks, on which article, and
// what to do about it. Match Path and Rule, never the words. Its JSON is flat: path, rule, cite, en, zh.
type Violation struct {
	Path string `json:"path"` // claims[2].amount; "" for the input as a whole
	Reason
}

// At returns the reason as a finding about the input at the path.
func (r Reason) At(path string) Violation { return Violation{Path: path, Reason: r} }

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

// Err returns a copy of vs as an error, nil if there are none.
func (vs Violations) Err() error {
	if len(vs) == 0 {
		return nil
	}
	return slices.Clone(vs)
}

// Error returns every finding, one a line.
func (vs Violations) Error() string { return term.Join(vs, "\n", Violation.Error) }

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

// Refuse reports to a reader what a check found wrong with the value just read, and whether it found anything: each violation of err by
// itself, under the path inside the value; any other error as it is.
func Refuse(r *strictjson.Reader, under string, err error) bool {
	found, ok := err.(Violations)
	if !ok && err != nil {
		r.Refuse(under, err)
		return true
	}
	for _, v := range found {
		r.Refuse(joinPath(under, v.Path), v)
	}
	return len(found) > 0
}

// Found returns the flaws of a reading as violations: those that a type's own check reported as they are, the others
// without a rule, since a rule of law says nothing about how a text is written.
func Found(flaws strictjson.Flaws) Violations {
	found := make(Violations, len(flaws))
	for i, f := range flaws {
		v, ok := f.Err.(Violation)
		if !ok {
			v = Reason{EN: f.EN(), ZH: f.ZH()}.At("")
		}
		v.Path = f.Path
		found[i] = v
	}
	return found
}
