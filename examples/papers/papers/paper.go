package papers

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Paper is a paper as plain data: what it says, in the order in which it says it.
type Paper struct {
	Kind    Kind               `json:"kind"`
	Title   statute.Text       `json:"title"`
	Head    string             `json:"head,omitempty"` // 发文机关: above the title; none on what the parties make
	Number  string             `json:"number,omitempty"`
	To      string             `json:"to,omitempty"` // 主送、称呼
	Opening []statute.Text     `json:"opening,omitempty"`
	Parts   []Part             `json:"parts"`
	Issuer  string             `json:"issuer,omitempty"` // signs with its seal
	Date    calendar.Date      `json:"date,omitzero"`
	Signs   []Signature        `json:"signs,omitempty"`
	Below   []statute.Text     `json:"below,omitempty"` // copies, receipt line
	Lacks   statute.Violations `json:"lacks,omitempty"` // while there are any it is not printed
}

// Part is one thing that a paper has to say, and what asks for it.
type Part struct {
	Name  statute.Text       `json:"name"`
	Text  []statute.Text     `json:"text,omitempty"`  // paragraphs
	Table [][]statute.Text   `json:"table,omitempty"` // the first row is its head
	Cites []statute.Citation `json:"cites,omitempty"` // that ask for the part, or that it rests on
}

// Signature is a line to be signed.
type Signature struct {
	Who  statute.Text `json:"who"`
	Name string       `json:"name,omitempty"`
}

// IsForm reports whether the paper is printed as a table of its parts.
func (p Paper) IsForm() bool { return p.Kind.row().form }

// Check returns what keeps the paper from being printed: what its draft lacked, and whatever else it does not say.
func (p Paper) Check() error {
	if err := p.Lacks.Err(); err != nil {
		return err
	}
	if p.Kind <= 0 || p.Kind >= numKinds || p.Title.ZH == "" || len(p.Parts) == 0 {
		return fmt.Errorf("papers: nothing was drafted")
	}
	for _, part := range p.Parts {
		if part.empty() {
			return fmt.Errorf("papers: %s says nothing", part.Name.ZH)
		}
	}
	return nil
}

func (p Part) empty() bool {
	for _, t := range p.Text {
		if strings.TrimSpace(t.ZH) != "" {
			return false
		}
	}
	return len(p.Table) < 2
}
