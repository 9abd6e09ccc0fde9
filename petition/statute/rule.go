package statute

// Rule is the identity of a rule of the domain. Its name ("T3", "E7") is stable: a rule may be retired, its name is
// never given to another. What it says and who made it is in the table of rules.go.
//
//terms:identifiers
type Rule uint16

// The rules, by group. Zero is no rule.
const (
	_ Rule = iota

	// periods 期间, domain section 2
	P1
	P2
	P3
	P4
	P5
	P6
	P7
	P8
	P9
	P10
	P11
	P12

	// triage 管辖甄别, section 3
	T1
	T2
	T3
	T4
	T5
	T6
	T7
	T8
	T9
	T10
	T11
	T12
	T13
	T14

	// duties at reception, section 3
	D1
	D2
	D3
	D4
	D5
	D6
	D7
	D8
	D9
	D10
	D11
	D12
	D13
	D14
	D15

	// five in one 五位一体, section 4
	F1
	F2
	F3
	F4
	F5
	F6

	// proxy 信访代理, section 5
	X1
	X2
	X3
	X4
	X5
	X6
	X7

	// may it be mediated 调解, section 6
	M1
	M2
	M3
	M4
	M5
	M6
	M7
	M8
	M9
	M10
	M11
	M12
	M13
	M14
	M15
	M16
	M17
	M18

	// agreement 调解协议, section 7
	A1
	A2
	A3
	A4
	A5
	A6
	A7
	A8
	A9
	A10
	A11
	A12
	A13
	A14
	A15
	A16
	A17
	A18
	A19
	A20
	A21
	A22

	// judicial confirmation 司法确认, section 8
	J0
	J1
	J2
	J3
	J4
	J5
	J6
	J7
	J8
	J9
	J10
	J11
	J12
	J13
	J14
	J15

	// the three tiers 处理、复查、复核, section 9
	E1
	E2
	E3
	E4
	E5
	E6
	E7
	E8
	E9
	E10
	E11
	E12
	E13
	E14
	E15
	E16
	E17
	E18
	E19
	E20
	E21
	E22
	E23
	E24

	// prevention 前置排查, section 10
	R1
	R2
	R3
	R4
	R5

	numRules
)
