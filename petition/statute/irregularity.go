package statute

// Certainty says how sure it is that a record breaks a rule.
//
// Codes: violated, cannot_tell, mended.
type Certainty uint8

// The certainties. Zero is unknown, and never given.
const (
	Violated   Certainty = 1 + iota // violated 违反: the record shows it
	CannotTell                      // cannot_tell 不能判断: the record leaves it open
	Mended                          // mended 已补正: it was so once, and has been made good since
)

// Irregularity is one defect of a record (瑕疵): where it is, the rule and the article it is held against, and how sure it is.
// What was signed or done stays as it is and is answered all the same; a draft with the same fault is refused, which is a
// [Violation]. Its JSON is that of a violation and its certainty.
type Irregularity struct {
	Violation
	Certainty Certainty `json:"certainty"`
}

// Inquiry is one question that an answer hangs on: the path of the fact in the value asked about, and the question in both
// languages. Its JSON is flat: path, en, zh, left.
type Inquiry struct {
	Path string `json:"path,omitempty"` // none: no fact by itself, but something to be looked at or supplied
	Text
	Left int `json:"left,omitempty"` // the answers still open once it is known, in the worst case; zero where that was not counted
}

// Inquiries returns the questions by which the facts are learned, in the same order.
func Inquiries[F interface{ Question() Inquiry }](facts []F) []Inquiry {
	if len(facts) == 0 {
		return nil
	}
	all := make([]Inquiry, len(facts))
	for i, f := range facts {
		all[i] = f.Question()
	}
	return all
}
