package statute

// Custom returns the citation of what a text says that this package does not hold: a local rule, or a practice written down
// somewhere, in the words of the caller who relies on it. It prints as what it is and never as national law. Without words in
// both languages a local rule is no citation, and a practice or a safeguard the bare statement that it is one. The law of the
// whole country is cited from the tables alone.
func Custom(b Basis, words Text) Citation {
	if b != LocalRule && b != Practice && b != Safeguard {
		return Citation{}
	}
	if !words.IsComplete() {
		if b == LocalRule {
			return Citation{}
		}
		words = Text{}
	}
	return Citation{basis: b, custom: words}
}

// customText is c as printed where the tables hold no text for it.
func (c Citation) customText() Text {
	switch {
	case c.custom == Text{} && c.basis == Practice:
		return Text{"practice of the mediation room, not law", "调解室实践做法，非法律规定"}
	case c.custom == Text{} && c.basis == Safeguard:
		return Text{"safeguard of this library, not law", "本库保障性规则，非法律规定"}
	case c.basis == LocalRule:
		return Text{"local rule: " + c.custom.EN, "地方规定：" + c.custom.ZH}
	case c.basis == Practice:
		return Text{"practice, not law: " + c.custom.EN, "实践做法，非法律规定：" + c.custom.ZH}
	case c.basis == Safeguard:
		return Text{"safeguard, not law: " + c.custom.EN, "保障性规则，非法律规定：" + c.custom.ZH}
	}
	return Text{}
}
