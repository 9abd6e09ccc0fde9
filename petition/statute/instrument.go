package statute

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Instrument is a line of texts that replaced one another, such as the petition regulations of 2005 and of 2022: at most
// one of them is in force on any day. A provision belongs to one instrument and is followed through its editions.
//
// Codes: petition_regulations, simplified_handling_rules, level_above_reply, peoples_mediation_law,
// civil_procedure_law, civil_procedure_interpretation, confirmation_provisions, late_performance_interpretation,
// administrative_case_procedure, public_security_penalties_law, peoples_police_law, criminal_procedure_law, civil_code,
// contract_law, administrative_suit_interpretation, holiday_measures, beijing_regulation, shanghai_regulation,
// chongqing_regulation, jiangsu_regulation, xinjiang_regulation, guangdong_regulation, hebei_regulation,
// shandong_regulation, zhejiang_regulation, anhui_regulation, guizhou_regulation, court_mediation_provisions,
// reconsideration_law, administrative_suit_law, criminal_case_procedure, state_compensation_law, land_law,
// grassland_law, farmland_disputes_law, legal_aid_law, social_assistance_law, invited_mediation_provisions,
// online_mediation_rules, enforcement_interpretation, inner_mongolia_regulation, guarantee_law,
// guarantee_interpretation, private_lending_provisions, security_interpretation, contract_interpretation,
// commercial_mediation_rules.
type Instrument uint8

// EN returns the English name of i: the title of its last text, without the year.
func (i Instrument) EN() string {
	if title, ok := otherTitles[i]; ok {
		return title
	}
	texts := i.Editions()
	if len(texts) == 0 {
		return i.String()
	}
	title, _, _ := strings.Cut(texts[len(texts)-1].EN(), " (")
	return title
}

// IsLocal reports whether i is law in one province only.
func (i Instrument) IsLocal() bool { return i < numInstruments && local[i] }

// Editions returns the texts of i in order of time.
func (i Instrument) Editions() []Edition {
	var es []Edition
	for e := i.span().first; e < i.span().end; e++ {
		es = append(es, e)
	}
	return es
}

// On returns the text of i in force on day d, and false if none was.
func (i Instrument) On(d calendar.Date) (Edition, bool) {
	for e := i.span().first; e < i.span().end; e++ {
		if editions[e].inForce(d) {
			return e, true
		}
	}
	return 0, false
}

// A span is an instrument's editions, which stand together in the table, in order.
type span struct{ first, end Edition }

var editionSpans = func() (spans [numInstruments]span) {
	for e := Edition(1); e < numEditions; e++ {
		s := &spans[editions[e].instrument]
		if s.first == 0 {
			s.first = e
		}
		s.end = e + 1
	}
	return spans
}()

func (i Instrument) span() span {
	if i >= numInstruments {
		i = 0
	}
	return editionSpans[i]
}

// Edition is one text of an instrument, with its own article numbers. Its stable key is the name of its constant, "PWR2022".
//
//terms:tables editionTable
type Edition uint8

// edition is one row of the table in instruments.go. The interval in force is half-open: from is the first day, until the day after
// the last one.
type edition struct {
	instrument Instrument
	from       calendar.Date
	until      calendar.Date // no date: still in force, as far as established
	zh, en     string        // as cited, with the edition where the title alone does not tell
	issue      string        // who issued it under which number
	doubt      Doubt         // carried by every citation: how its article numbers are known (Inferred, Secondary), or Undated
	stretches  []stretch     // doubts about a part of its time in force
}

// A stretch is a part of the time in which an edition was in force: a citation for a day in it carries the doubt as well.
type stretch struct {
	from, until calendar.Date // until: the first day after it; no date: from the beginning, to the end
	doubt       Doubt
}

var editions = func() (table [numEditions]edition) {
	e := Edition(1)
	for _, cells := range tableRows(editionTable) {
		if len(cells) != 8 || e == numEditions {
			continue // the tests refuse such a row
		}
		row := edition{issue: cells[5], en: cells[6], zh: cells[7]}
		_ = row.instrument.UnmarshalText([]byte(cells[1])) // the tests refuse what is no instrument
		row.from, row.until = tableDay(cells[2]), tableDay(cells[3])
		for doubt := range strings.SplitSeq(cells[4], ", ") {
			code, since, _ := strings.Cut(doubt, " since ")
			code, before, _ := strings.Cut(code, " before ")
			s := stretch{from: tableDay(since), until: tableDay(before)}
			_ = s.doubt.UnmarshalText([]byte(code)) // the tests refuse what is no doubt
			if s.from.IsZero() && s.until.IsZero() {
				row.doubt = s.doubt
			} else {
				row.stretches = append(row.stretches, s)
			}
		}
		table[e] = row
		e++
	}
	return table
}()

func (e *edition) inForce(d calendar.Date) bool {
	return !d.IsZero() && !d.Before(e.from) && (e.until.IsZero() || d.Before(e.until))
}

// doubtOn returns the marks that a citation of e on day d carries.
func (e *edition) doubtOn(d calendar.Date) Doubt {
	doubt := e.doubt
	for i := range e.stretches {
		if s := &e.stretches[i]; !d.Before(s.from) && (s.until.IsZero() || d.Before(s.until)) {
			doubt |= s.doubt
		}
	}
	return doubt
}

func (e Edition) row() *edition {
	if e >= numEditions {
		e = 0
	}
	return &editions[e]
}

// ZH returns the Chinese title of e, with the edition where the title alone does not tell: 民事诉讼法（2023年修正）.
func (e Edition) ZH() string { return e.row().zh }

// EN returns the English title of e with its year.
func (e Edition) EN() string { return e.row().en }

// Instrument returns the line of texts that e belongs to.
func (e Edition) Instrument() Instrument { return e.row().instrument }

// Issue says who issued e, under which number, in Chinese; "" if that was not established.
func (e Edition) Issue() string { return e.row().issue }

// From returns the first day on which e was in force; see Doubt for whether that is established.
func (e Edition) From() calendar.Date { return e.row().from }

// Until returns the first day on which e was no longer in force, no date while it is in force.
func (e Edition) Until() calendar.Date { return e.row().until }

// Doubt returns the marks that citations of e carry, be it only for a part of its time in force.
func (e Edition) Doubt() Doubt {
	doubt := e.row().doubt
	for _, s := range e.row().stretches {
		doubt |= s.doubt
	}
	return doubt
}

// InForce lists the texts in force on day d, in the order of the table of editions.
func InForce(d calendar.Date) []Edition {
	var es []Edition
	for e := Edition(1); e < numEditions; e++ {
		if editions[e].inForce(d) {
			es = append(es, e)
		}
	}
	return es
}
