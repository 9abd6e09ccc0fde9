// Package confirmation answers whether a mediation agreement can be judicially confirmed (司法确认), where, until when, and
// what follows.
//
// It covers rules J0 to J15: 人民调解法 article 33; 民事诉讼法 articles 205, 206 and 250 in all editions since 2012; the
// interpretations of 2011 (法释〔2011〕5号) and of 2015, 2020 and 2022. Every answer goes by the law of the day on which
// the application is filed. There was no judicial confirmation by statute before 2011.
//
// It refuses to decide what only the court can: whether somebody was forced, whether a body was lawfully established,
// whether a late application is excused. It asks for such facts, takes them as given, and says on which the answer hangs.
// Whether an agreement that the police or another organ mediated can be confirmed is a question on which readings differ,
// and so is that of other mediation bodies before 2022: both are things to be checked, never a silent yes or no.
// Negotiated agreements on damage to the environment go their own way, which this package does not know. Limits are not
// interrupted or suspended here: the time to apply for enforcement may be, and then ends later.
//
// # Reading order
//
// application.go (what is asked, and J5), assess.go (the answer), window.go (J2), court.go (J4), admission.go (J1, J3, J6 and
// J7 as tables), bar.go (the reasons), refusal.go, advice.go (J0, J13, J14), proceeding.go (J8, J9),
// enforcement.go (J10, J15), after.go (J11, J12).
package confirmation
