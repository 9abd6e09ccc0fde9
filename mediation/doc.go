// Package mediation answers whether a dispute may be mediated (调解), how, and what the agreement is worth.
//
// It covers rules M1 to M15 (人民调解法; 治安管理处罚法 article 9; 公安机关办理行政案件程序规定 articles 178 to 186; 刑事诉讼法
// article 288), A1 to A3, A12 and A13 on the agreement (人民调解法 articles 3, 28 to 30), and of X3, X5 and X7 who is bound
// by another's signature. Each answer cites the edition in force on the day that matters.
//
// The kinds of mediation are kept apart throughout: before a people's mediation committee, by the police in a case of
// public security, on the spot, criminal reconciliation, by an organ within its discretion, by a court, and the sides alone.
// A crime is not settled by any of them but criminal reconciliation; the civil side of one may be agreed as part of that.
//
// It refuses to decide what words mean: clauses and promises are classified by whoever reads them. It does not find
// apparent agency, duress or unfairness, which are for a court; it does not know when a court's mediation document takes
// effect; it does not compute limitation periods of claims. What is owed is package settlement, what was paid package
// ledger, judicial confirmation package confirmation. Nothing in it looks at who a person is or how often somebody petitioned.
//
// # Reading order
//
// kind.go (the kinds, and what their agreements are worth), scope.go (what each may settle, told from the rows), when.go
// (days known roughly);
// facts.go, table.go, bar.go, eligibility.go (may it be mediated: the facts, the rows, the reasons, the answer);
// session.go (how it is done), committee.go (by whom), outcome.go (what follows for the penalty, and when it fails);
// agreement.go, party.go, clause.go, promise.go (the agreement and what keeps it from being a good one), document.go (its
// text), effect.go (since when it is in force), binding.go (on whom), variation.go (a new agreement in place of an old one).
package mediation
