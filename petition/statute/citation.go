package statute

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Citation is what to print after an answer: an article in the edition in force on the day that matters, or the plain
// statement that there is no article. It is small and comparable. The zero Citation is none.
type Citation struct {
	provision Provision
	edition   Edition // zero: no edition with the provision is held for the day asked about
	basis     Basis
	doubt     Doubt
	custom    Text // the words for a text that this package does not hold: see [Custom]
}

// IsZero reports whether c is no citation.
func (c Citation) IsZero() bool { return c == Citation{} }

// Basis says who made what is cited.
func (c Citation) Basis() Basis { return c.basis }

// Doubt returns the marks that are printed with c.
func (c Citation) Doubt() Doubt { return c.doubt }

// AsReading returns c with the mark of a reading: for a case that the text cited does not speak of in terms.
func (c Citation) AsReading() Citation {
	c.doubt |= Reading
	return c
}

// Provision returns the provision cited, zero for practice and safeguards.
func (c Citation) Provision() Provision { return c.provision }

// Edition returns the text cited; zero for practice and safeguards, and where no edition is held for the day.
func (c Citation) Edition() Edition { return c.edition }

// Article returns the place in the edition in English form, "36(3)"; "" if no article is cited.
func (c Citation) Article() string {
	if at := c.place(); at != none && at != whole {
		return at
	}
	return ""
}

// Limit returns the number that the provision names in the edition cited, the zero Limit if it names none.
func (c Citation) Limit() Number {
	r := c.provision.row()
	switch {
	case c.place() == none || len(r.limits) == 0:
		return Number{}
	case len(r.limits) == 1:
		return r.limits[0]
	}
	return r.limits[c.edition-r.instrument.span().first]
}

// sameText reports whether b cites the same place of the same text.
func (c Citation) sameText(b Citation) bool {
	return c.basis == b.basis && c.edition == b.edition && c.doubt == b.doubt && c.custom == b.custom && c.place() == b.place()
}

func (c Citation) place() string {
	if c.edition == 0 {
		return none
	}
	return c.provision.place(c.edition)
}

// EN returns c in English: "Regulations on Petition Work (2022), art. 36(3)".
func (c Citation) EN() string {
	text := ""
	switch {
	case c.basis == 0:
		return ""
	case c.provision == 0:
		text = c.customText().EN
	case c.place() == none:
		text = fmt.Sprintf("%s (%s): no article held for that day", c.provision.Instrument().EN(), c.provision.EN())
	default:
		text = c.edition.EN()
		if place := placeEN(c.place()); place != "" {
			text += ", " + place
		}
	}
	if c.doubt != 0 {
		text += " (" + c.doubt.EN() + ")"
	}
	return text
}

// ListEN returns several citations in one English line; articles of one text that follow each other name it once.
func ListEN(list []Citation) string {
	return joined(list, Citation.EN, func(c Citation) string { return c.edition.EN() + ", " }, "; ", ", ")
}

// ListZH returns several citations in one Chinese line; articles of one text that follow each other name it once.
func ListZH(list []Citation) string {
	return joined(list, Citation.ZH, func(c Citation) string { return c.edition.ZH() + " " }, "；", "、")
}

func joined(list []Citation, text, source func(Citation) string, between, within string) string {
	var line strings.Builder
	for i, c := range list {
		place, same := text(c), false
		if i > 0 && c.edition != 0 && c.edition == list[i-1].edition {
			place, same = strings.CutPrefix(place, source(c))
		}
		switch {
		case same:
			line.WriteString(within)
		case i > 0:
			line.WriteString(between)
		}
		line.WriteString(place)
	}
	return line.String()
}

// ZH returns c in Chinese: 信访工作条例 第三十六条第三款.
func (c Citation) ZH() string {
	text := ""
	switch {
	case c.basis == 0:
		return ""
	case c.provision == 0:
		text = c.customText().ZH
	case c.place() == none:
		text = fmt.Sprintf("%s（%s）：未收录该日的相应条文", c.provision.Instrument().ZH(), c.provision.ZH())
	default:
		text = c.edition.ZH()
		if place := placeZH(c.place()); place != "" {
			text += " " + place
		}
	}
	if c.doubt != 0 {
		text += "（" + c.doubt.ZH() + "）"
	}
	return text
}

// String returns what EN returns.
func (c Citation) String() string { return c.EN() }

// citationJSON is c as data: the words for people, the codes for programs. Only the codes are read back.
type citationJSON struct {
	ZH        string    `json:"zh"`
	EN        string    `json:"en"`
	Basis     Basis     `json:"basis"`
	Provision Provision `json:"provision,omitzero"`
	Edition   Edition   `json:"edition,omitzero"`
	Article   string    `json:"article,omitempty"`
	Doubt     Doubt     `json:"doubt,omitzero"`
	Custom    Text      `json:"custom,omitzero"` // the words for a text that is not held, which are read back too
}

// MarshalJSON writes c as an object: the text in both languages, the basis, and the codes behind it.
func (c Citation) MarshalJSON() ([]byte, error) {
	return json.Marshal(citationJSON{c.ZH(), c.EN(), c.basis, c.provision, c.edition, c.Article(), c.doubt, c.custom})
}

// ReadJSON reads what MarshalJSON writes. It goes by the codes; the words are made anew.
func (c *Citation) ReadJSON(r *strictjson.Reader) {
	j, ok := strictjson.Read[citationJSON](r)
	if !ok {
		return
	}
	parsed := Citation{provision: j.Provision, edition: j.Edition, basis: j.Basis, doubt: j.Doubt, custom: j.Custom}
	if err := parsed.check(); err != nil {
		r.Refuse("", err)
		return
	}
	*c = parsed
}

// check refuses citations that the tables could not have made.
func (c Citation) check() error {
	switch {
	case c.custom != Text{}:
		if c != Custom(c.basis, c.custom) {
			return fmt.Errorf("statute: words for a text that is not held go with no basis but a local rule, practice or safeguard")
		}
	case c.basis != c.provision.Basis() && (c.provision != 0 || c.basis.IsLaw()):
		return fmt.Errorf("statute: basis %s does not go with provision %q", c.basis, c.provision)
	case c.edition != 0 && c.place() == none:
		return fmt.Errorf("statute: %s does not hold provision %q", c.edition, c.provision)
	}
	return nil
}
