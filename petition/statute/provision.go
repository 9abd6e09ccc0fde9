package statute

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Provision is the identity of a rule of law while its article number moves from edition to edition. Its name is stable.
// Where it stands in each edition is in the provisions_… files, one row a provision.
//
//terms:tables provisionTables
type Provision uint16

// A row is one provision: where it stands in each edition of its instrument, the number it names, and what it says in a few
// words.
type row struct {
	instrument Instrument
	cells      []cell   // one an edition, in order of time
	limits     []Number // none, one for all editions, or one an edition
	en, zh     string
}

// provisionTables are the tables of provisions_….go, one an instrument.
var provisionTables = [...]string{
	petitionTable, simplifiedTable, levelAboveTable, mediationLawTable, civilProcedureTable,
	civilInterpretationTable, confirmation2011Table, lateInterestTable, courtMediationTable, civilCodeTable,
	contractLawTable, guaranteeLawTable, guaranteeInterpretationTable, securityInterpretationTable, contractInterpretationTable,
	privateLendingTable, policeProcedureTable, penaltiesLawTable, policeLawTable, criminalProcedureTable, administrativeSuitTable, holidayTable,
	reconsiderationTable, administrativeSuitLawTable, criminalCaseTable, compensationTable, landTable,
	grasslandTable, farmlandTable, legalAidTable, assistanceTable, invitedMediationTable,
	onlineMediationTable, enforcementTable, commercialMediationTable, beijingTable, shanghaiTable, chongqingTable,
	jiangsuTable, xinjiangTable, guangdongTable, hebeiTable, shandongTable,
	zhejiangTable, anhuiTable, guizhouTable, innerMongoliaTable,
}

// instrumentOf returns the instrument of a table of provisions, whose editions its heading names.
func instrumentOf(table string) Instrument {
	_, editions, _ := strings.Cut(table, "|")
	key, _, _ := strings.Cut(editions, "|")
	var e Edition
	_ = e.UnmarshalText([]byte(strings.TrimSpace(key))) // the tests refuse what is no edition
	return e.Instrument()
}

var provisions = func() (table [numProvisions]row) {
	p := Provision(1)
	for _, text := range provisionTables {
		instrument := instrumentOf(text)
		n := len(instrument.Editions())
		for _, cells := range tableRows(text) {
			if len(cells) != n+4 || p == numProvisions {
				continue // the tests refuse such a row
			}
			table[p] = row{instrument, tableCells(cells[1 : n+1]), limits(cells[n+1]), cells[n+2], cells[n+3]}
			p++
		}
	}
	return table
}()

func (p Provision) row() *row {
	if p >= numProvisions {
		p = 0
	}
	return &provisions[p]
}

// in returns where p stands in edition e, none if it does not.
func (p Provision) in(e Edition) cell {
	r := p.row()
	if r.instrument == 0 || e.Instrument() != r.instrument {
		return cell{at: none}
	}
	return r.cells[e-r.instrument.span().first]
}

func (p Provision) place(e Edition) string { return p.in(e).at }

// EN says in a few English words what p provides.
func (p Provision) EN() string { return p.row().en }

// ZH says in a few Chinese words what p provides.
func (p Provision) ZH() string { return p.row().zh }

// Instrument returns the line of texts that p belongs to.
func (p Provision) Instrument() Instrument { return p.row().instrument }

// Basis returns Statute or LocalRule; zero for no provision.
func (p Provision) Basis() Basis {
	switch i := p.Instrument(); {
	case i == 0:
		return 0
	case i.IsLocal():
		return LocalRule
	}
	return Statute
}

// On returns how to cite p on day d: the article in the edition then in force. It is false, and the citation says so,
// if no edition with p is held for that day.
func (p Provision) On(d calendar.Date) (Citation, bool) {
	r := p.row()
	if r.instrument == 0 {
		return Citation{}, false
	}
	c := Citation{basis: p.Basis(), provision: p}
	e, _ := r.instrument.On(d)
	here := p.in(e)
	if here.at == none || !here.until.IsZero() && !d.Before(here.until) {
		return c, false
	}
	c.edition, c.doubt = e, editions[e].doubtOn(d)|here.doubt
	return c, true
}

// History lists where p stands, edition by edition, with the doubts about the whole edition and the place, and not those about
// a part of the time only. Editions without p are left out.
func (p Provision) History() []Citation {
	var cs []Citation
	for _, e := range p.Instrument().Editions() {
		if here := p.in(e); here.at != none {
			cs = append(cs, Citation{provision: p, edition: e, basis: p.Basis(), doubt: editions[e].doubt | here.doubt})
		}
	}
	return cs
}
