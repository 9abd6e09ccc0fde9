package petition

import "github.com/fengqiao-go/fengqiao/petition/term"

// Discipline is the line of work in which somebody sits in a team (F3) or in the mediation committee (R5).
type Discipline uint8

// The disciplines. Zero is unknown.
const (
	PetitionWork          Discipline = 1 + iota // 信访
	LegalAffairs                                // 法制
	Supervision                                 // 督察
	CriminalInvestigation                       // 刑侦
	PublicOrder                                 // 治安
	Lawyer                                      // 律师
	Psychologist                                // 心理咨询师
	Mediator                                    // 人民调解员
	OutsideOrgan                                // 相关主管部门: somebody of another organ whose field the matter touches
)

var disciplineNames = term.Table[Discipline]{
	{},
	{Code: "petition_work", ZH: "信访"},
	{Code: "legal_affairs", ZH: "法制"},
	{Code: "supervision", ZH: "督察"},
	{Code: "criminal_investigation", ZH: "刑侦"},
	{Code: "public_order", ZH: "治安"},
	{Code: "lawyer", ZH: "律师"},
	{Code: "psychologist", ZH: "心理咨询师"},
	{Code: "mediator", ZH: "人民调解员"},
	{Code: "outside_organ", ZH: "相关主管部门"},
}

// String returns the stable English code of d.
func (d Discipline) String() string { return disciplineNames.Code(d) }

// ZH returns the Chinese term of d.
func (d Discipline) ZH() string { return disciplineNames.ZH(d) }

// MarshalText writes the code of d.
func (d Discipline) MarshalText() ([]byte, error) { return disciplineNames.Marshal(d) }

// UnmarshalText reads the code of a discipline.
func (d *Discipline) UnmarshalText(text []byte) error { return disciplineNames.Unmarshal(text, d) }

// IsKnown reports whether d is one of the disciplines.
func (d Discipline) IsKnown() bool { return d > 0 && int(d) < len(disciplineNames) }
