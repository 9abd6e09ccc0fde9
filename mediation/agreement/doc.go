// Package agreement is what the parties settled (调解协议): what the document has to say, who signed for whom, since when it
// is in force, whom it binds, and what it may not hold.
//
// It covers rules A1 to A3, A12 and A13 (人民调解法 articles 3 and 28 to 30; 公安机关办理行政案件程序规定 article 184), A17 and A20
// (民法典 articles 147 to 160, before 2021 民法总则 and 合同法), of J15 what a ruling that was set aside is still worth, and of
// M4, X2, X3, X5 and X7 who may sign for another and who is bound by it, each on the article in force on the day that matters.
//
// It refuses to decide what words mean: clauses and promises are classified by the officer who reads them. It does not find
// apparent agency, duress or unfairness, which are for a court, whose findings it takes as given; it does not know when a
// court's mediation document takes effect. Whether a dispute may be mediated at all, and what the kinds of mediation are
// worth, is package mediation, on which this one stands; what is owed is package settlement, what was paid package ledger.
//
// # Reading order
//
// agreement.go (the document, its parties, and why a draft must not be signed), examine.go (the defects of what was), clause.go, promise.go (its parts),
// document.go (its text), effect.go (since when it is in force), commencement.go (what else that hangs on), binding.go (on whom),
// questions.go (what to ask), court.go (what courts found about it), revocation.go (until when it can be attacked), variation.go (a new
// agreement in place of an old one).
package agreement
