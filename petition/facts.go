package petition

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Facts are what is known of one claim when it is received. Every fact may be unknown, which is its zero value, and unknown
// is not "no". Facts compare with ==.
//
// The route rests on the claim alone: on the facts of the first group. Those of the second add duties and never change
// the route; whoever the petitioner is, however he behaves and however often he came, the claim goes where it belongs.
type Facts struct {
	// The claim: what it is, whose business it is, and where it has been.
	Category        Category     `json:"category,omitzero"`         // 信访事项类别
	Competence      Competence   `json:"competence,omitzero"`       // 职权归属
	Paths           PathSet      `json:"paths,omitzero"`            // 法定途径: those that stand open, or were concluded by law
	Level           Position     `json:"level,omitzero"`            // 层级, within this system
	PathConcluded   decision.Tri `json:"path_concluded,omitzero"`   // 涉法涉诉事项已依法终结: a status from outside (E15)
	Pending         decision.Tri `json:"pending,omitzero"`          // 其他机关已经受理或者正在期限内办理
	Concluded       decision.Tri `json:"concluded,omitzero"`        // 已有复核意见或者程序已终结
	SameFacts       decision.Tri `json:"same_facts,omitzero"`       // 与已终结事项系同一事实和理由
	TwoSided        decision.Tri `json:"two_sided,omitzero"`        // 双方争议: a dispute between two sides
	Consent         decision.Tri `json:"consent,omitzero"`          // 双方同意调解
	MediationBarred decision.Tri `json:"mediation_barred,omitzero"` // 属于不得调解的情形 (M1–M15)

	// What never changes the route.
	Source         Origin         `json:"source,omitzero"`          // 来源
	ContactClear   decision.Tri   `json:"contact_clear,omitzero"`   // 姓名、住址清楚
	Representation Representation `json:"representation,omitzero"`  // 共同信访与代表
	TooHigh        decision.Tri   `json:"too_high,omitzero"`        // 越级走访: a visit to an organ more than one level up
	Urgent         decision.Tri   `json:"urgent,omitzero"`          // 重大、紧急，可能造成社会影响
	DirectInterest decision.Tri   `json:"direct_interest,omitzero"` // 工作人员有直接利害关系
	Disorder       decision.Tri   `json:"disorder,omitzero"`        // 扰乱信访秩序的行为
	Repeated       decision.Tri   `json:"repeated,omitzero"`        // 重复信访: not the first petition of the claim
	Vulnerable     decision.Tri   `json:"vulnerable,omitzero"`      // 老、弱、病、残、孕或者疑难积案当事人 (X1)
	Hardship       decision.Tri   `json:"hardship,omitzero"`        // 生活确有困难
	Ease           Ease           `json:"ease,omitzero"`            // 适用简易办理的情形
	Obstacle       Obstacle       `json:"obstacle,omitzero"`        // 不适用简易办理的情形

	_ [8]byte // two halves of 16 bytes: copying 24 bytes stalls the processor longer than deciding takes
}

// Or returns f with its unknown facts taken from g: a claim's own facts, and those of the matter for all claims.
func (f Facts) Or(g Facts) Facts {
	return Facts{
		Category:        cmp.Or(f.Category, g.Category),
		Competence:      cmp.Or(f.Competence, g.Competence),
		Paths:           cmp.Or(f.Paths, g.Paths),
		Level:           cmp.Or(f.Level, g.Level),
		PathConcluded:   cmp.Or(f.PathConcluded, g.PathConcluded),
		Pending:         cmp.Or(f.Pending, g.Pending),
		Concluded:       cmp.Or(f.Concluded, g.Concluded),
		SameFacts:       cmp.Or(f.SameFacts, g.SameFacts),
		TwoSided:        cmp.Or(f.TwoSided, g.TwoSided),
		Consent:         cmp.Or(f.Consent, g.Consent),
		MediationBarred: cmp.Or(f.MediationBarred, g.MediationBarred),
		Source:          cmp.Or(f.Source, g.Source),
		ContactClear:    cmp.Or(f.ContactClear, g.ContactClear),
		Representation:  cmp.Or(f.Representation, g.Representation),
		TooHigh:         cmp.Or(f.TooHigh, g.TooHigh),
		Urgent:          cmp.Or(f.Urgent, g.Urgent),
		DirectInterest:  cmp.Or(f.DirectInterest, g.DirectInterest),
		Disorder:        cmp.Or(f.Disorder, g.Disorder),
		Repeated:        cmp.Or(f.Repeated, g.Repeated),
		Vulnerable:      cmp.Or(f.Vulnerable, g.Vulnerable),
		Hardship:        cmp.Or(f.Hardship, g.Hardship),
		Ease:            cmp.Or(f.Ease, g.Ease),
		Obstacle:        cmp.Or(f.Obstacle, g.Obstacle),
	}
}

// pack returns the decision on the facts by a policy. It puts the bytes together in the order in which they lie in memory, so
// that eight of them are one load.
func (f *Facts) pack(p *Policy) Decision {
	level := uint32(f.Level) | uint32(f.PathConcluded)<<8 | uint32(f.Pending)<<16 | uint32(f.Concluded)<<24
	first := uint64(f.Category) | uint64(f.Competence)<<8 | uint64(leads[f.Paths&(allPaths|NoPath)])<<16 | uint64(level)<<32
	return Decision{p, decision.Pack(first, f.second()), f.third(), f.Paths}
}

func (f *Facts) second() uint64 {
	return uint64(f.SameFacts) | uint64(f.TwoSided)<<8 | uint64(f.Consent)<<16 | uint64(f.MediationBarred)<<24 |
		uint64(f.Source)<<32 | uint64(f.ContactClear)<<40 | uint64(f.Representation)<<48 | uint64(f.TooHigh)<<56
}

func (f *Facts) third() uint64 {
	return uint64(f.Urgent) | uint64(f.DirectInterest)<<8 | uint64(f.Disorder)<<16 | uint64(f.Repeated)<<24 |
		uint64(f.Vulnerable)<<32 | uint64(f.Hardship)<<40 | uint64(f.Ease)<<48 | uint64(f.Obstacle)<<56
}

// leads is, for each set of paths, what the table asks about it, one question a byte.
var leads = func() (table [2 * NoPath]uint16) {
	for s := range table {
		lit, other := PathSet(s).lead()
		table[s] = uint16(lit) | uint16(other)<<8
	}
	return table
}()

// value returns the value of a fact, unknown for a number that is no value of it. FactPaths has none, FactRoute belongs to a
// decision.
func (d Decision) value(f Fact) uint8 {
	n := f.number()
	v := d.claim.Value(n)
	if n >= decision.MaxFacts {
		v = uint8(d.rest >> (n % 8 * 8))
	}
	if int(v) >= len(facts[f].values) {
		return 0
	}
	return v
}

// Facts returns the facts that were decided on. Numbers that were no value are unknown.
func (d Decision) Facts() Facts {
	return Facts{
		Category:        Category(d.value(FactCategory)),
		Competence:      Competence(d.value(FactCompetence)),
		Paths:           d.paths & (allPaths | NoPath),
		Level:           Position(d.value(FactLevel)),
		PathConcluded:   decision.Tri(d.value(FactPathConcluded)),
		Pending:         decision.Tri(d.value(FactPending)),
		Concluded:       decision.Tri(d.value(FactConcluded)),
		SameFacts:       decision.Tri(d.value(FactSameFacts)),
		TwoSided:        decision.Tri(d.value(FactTwoSided)),
		Consent:         decision.Tri(d.value(FactConsent)),
		MediationBarred: decision.Tri(d.value(FactMediationBarred)),
		Source:          Origin(d.value(FactSource)),
		ContactClear:    decision.Tri(d.value(FactContactClear)),
		Representation:  Representation(d.value(FactRepresentation)),
		TooHigh:         decision.Tri(d.value(FactTooHigh)),
		Urgent:          decision.Tri(d.value(FactUrgent)),
		DirectInterest:  decision.Tri(d.value(FactDirectInterest)),
		Disorder:        decision.Tri(d.value(FactDisorder)),
		Repeated:        decision.Tri(d.value(FactRepeated)),
		Vulnerable:      decision.Tri(d.value(FactVulnerable)),
		Hardship:        decision.Tri(d.value(FactHardship)),
		Ease:            Ease(d.value(FactEase)),
		Obstacle:        Obstacle(d.value(FactObstacle)),
	}
}
