package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A4 with the margins of official papers, in twentieths of a point.
const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`

// The widths of a form's two columns.
const (
	nameWidth = 2300
	saysWidth = 6500
)

// body writes the text of a document.
type body struct {
	strings.Builder
	in language.Language
}

func document(p papers.Paper, in language.Language) string {
	b := &body{in: in}
	b.WriteString(declaration + `<w:document xmlns:w="` + wordSpace + `"><w:body>`)
	b.opening(p)
	if p.IsForm() {
		b.form(p.Parts)
	} else {
		for i, part := range p.Parts {
			b.part(i, part)
		}
	}
	b.closing(p)
	b.WriteString(section + `</w:body></w:document>`)
	return b.String()
}

func (b *body) say(en, zh string) string { return b.in.Of(statute.Text{EN: en, ZH: zh}) }

func (b *body) opening(p papers.Paper) {
	if b.in == language.English {
		b.paragraph("Small", "A reading in English; the paper that counts is the Chinese one.")
	}
	if p.Head != "" {
		b.paragraph("Head", p.Head)
	}
	b.paragraph("Title", b.in.Of(p.Title))
	if p.Number != "" {
		b.paragraph("Number", p.Number)
	}
	if p.To != "" {
		b.paragraph("Plain", p.To+b.say(":", "："))
	}
	for _, t := range p.Opening {
		b.paragraph("Body", b.in.Of(t))
	}
}

// part is a part of a letter: a short one in a line with its label. It stays on the page of what follows, so that no seal stands on a
// page without text.
func (b *body) part(i int, p papers.Part) {
	label := p.Label(i, b.in)
	if p.IsBrief() {
		b.WriteString(`<w:p><w:pPr><w:keepNext/></w:pPr>` + labelled(label+b.say(": ", "：")) + run(b.in.Of(p.Text[0])) + `</w:p>`)
		return
	}
	b.WriteString(`<w:p><w:pPr><w:keepNext/></w:pPr>` + labelled(label) + `</w:p>`)
	for _, t := range p.Text {
		b.paragraph("Body", b.in.Of(t))
	}
	if len(p.Table) > 0 {
		b.table(p.Table)
	}
}

// form is a table of the parts, each beside its name.
func (b *body) form(parts []papers.Part) {
	b.startTable(nameWidth, saysWidth)
	for _, p := range parts {
		b.WriteString(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		b.cell(nameWidth, b.in.Of(p.Name))
		var says []string
		for _, t := range p.Text {
			says = append(says, b.in.Of(t))
		}
		for i, row := range p.Table {
			if i > 0 { // a line each: the columns name themselves
				says = append(says, b.columns(row))
			}
		}
		b.cell(saysWidth, says...)
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>`)
}

// columns are the cells of a row in one line.
func (b *body) columns(row []statute.Text) string {
	var all []string
	for _, c := range row {
		if s := b.in.Of(c); s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, b.say(", ", "，"))
}

func (b *body) table(rows [][]statute.Text) {
	widths := make([]int, len(rows[0]))
	for i := range widths {
		widths[i] = (nameWidth + saysWidth) / len(widths)
	}
	b.startTable(widths...)
	for _, row := range rows {
		b.WriteString(`<w:tr>`)
		for i, c := range row {
			b.cell(widths[i%len(widths)], b.in.Of(c))
		}
		b.WriteString(`</w:tr>`)
	}
	b.WriteString(`</w:tbl>`)
}

func (b *body) startTable(widths ...int) {
	border := `w:val="single" w:sz="6" w:space="0" w:color="000000"/>`
	b.WriteString(`<w:tbl><w:tblPr><w:tblBorders><w:top ` + border + `<w:left ` + border + `<w:bottom ` + border + `<w:right ` + border +
		`<w:insideH ` + border + `<w:insideV ` + border + `</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		fmt.Fprintf(b, `<w:gridCol w:w="%d"/>`, width)
	}
	b.WriteString(`</w:tblGrid>`)
}

// cell has at least one paragraph, as the format asks.
func (b *body) cell(width int, lines ...string) {
	fmt.Fprintf(b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, width)
	if len(lines) == 0 {
		lines = []string{""}
	}
	for _, l := range lines {
		b.paragraph("Cell", l)
	}
	b.WriteString(`</w:tc>`)
}

func (b *body) closing(p papers.Paper) {
	if basis := p.Basis(b.in); basis != "" {
		b.paragraph("Basis", b.say("Basis: ", "依据：")+basis)
	}
	for _, s := range p.Signs {
		b.paragraph("Sign", b.in.Of(s.Who)+b.say(": ", "：")+s.Name+"________　"+b.say("date: ________", "__年__月__日"))
	}
	b.paragraph("Sign", "")
	if p.Issuer != "" {
		b.paragraph("Foot", p.Issuer)
		b.paragraph("Foot", b.say("(seal)", "（印章）"))
	}
	b.paragraph("Foot", b.in.Day(p.Date))
	for _, t := range p.Below {
		b.paragraph("Small", b.in.Of(t))
	}
}

func (b *body) paragraph(style, text string) {
	b.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + run(text) + `</w:p>`)
}

func run(text string) string { return `<w:r>` + inside(text) + `</w:r>` }

func labelled(text string) string {
	return `<w:r><w:rPr><w:rStyle w:val="Label"/></w:rPr>` + inside(text) + `</w:r>`
}

// inside is a text between tags; what XML cannot hold is replaced.
func inside(text string) string {
	var safe strings.Builder
	_ = xml.EscapeText(&safe, []byte(text)) // a builder does not fail
	return `<w:t xml:space="preserve">` + safe.String() + `</w:t>`
}
