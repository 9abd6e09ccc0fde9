// Package mediation answers whether a dispute may be mediated (调解), how it is done, and what follows from it.
//
// It covers rules M1 to M18 (人民调解法; 治安管理处罚法 article 9; 公安机关办理行政案件程序规定 articles 178 to 186; 刑事诉讼法
// article 288). Each answer cites the edition in force on the day that matters.
//
// The kinds of mediation are kept apart throughout: before a people's mediation committee, by the police in a case of
// public security, on the spot, criminal reconciliation, by an organ within its discretion, by a court, by whom a court invites
// (法释〔2016〕14号), by another body, and the sides alone.
// The criminal side of an act is settled by criminal reconciliation alone, its civil damages in any of them. Each kind is open
// only from the day its law was in force.
//
// It does not compute limitation periods of claims. The agreement, who signed it and whom it binds, is package agreement;
// what is owed is package settlement, what was paid package ledger, judicial confirmation package confirmation. Nothing in
// it looks at who a person is or how often a person petitioned.
//
// # Reading order
//
// forum.go (the kinds, and what their agreements are worth), scope.go (what each may settle, told from the rows), party.go
// (who takes part, and who may sign);
// facts.go, table.go, bar.go, eligibility.go (may it be mediated: the facts, the rows, the reasons, the answer);
// session.go (how it is done), committee.go (by whom), outcome.go (what follows for the penalty, and when it fails).
//
// Then package agreement, and after it money, settlement, security, ledger, interest, booking and confirmation.
package mediation
