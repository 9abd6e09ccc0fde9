package assignment

// Discipline is the line of work in which somebody sits in a team (F3) or in the mediation committee (R5).
//
// Codes: petition_work, legal_affairs, supervision, criminal_investigation, public_order, lawyer, psychologist,
// mediator, outside_organ.
type Discipline uint8

// The disciplines. Zero is unknown.
const (
	PetitionWork          Discipline = 1 + iota // petition_work 信访
	LegalAffairs                                // legal_affairs 法制
	Supervision                                 // supervision 督察
	CriminalInvestigation                       // criminal_investigation 刑侦
	PublicOrder                                 // public_order 治安
	Lawyer                                      // lawyer 律师
	Psychologist                                // psychologist 心理咨询师
	Mediator                                    // mediator 人民调解员
	OutsideOrgan                                // outside_organ 相关主管部门: somebody of another organ whose field the matter touches
)

// IsKnown reports whether d is one of the disciplines.
func (d Discipline) IsKnown() bool { return disciplineTerms.Has(d) }
