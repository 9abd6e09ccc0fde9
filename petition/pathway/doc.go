// Package pathway holds the statutory paths outside of the petition procedure (法定途径) that a claim may have: courts and
// prosecutors, the police, arbitration, appeals of party members, reconsideration, rulings of administrative organs, a duty to protect.
//
// It covers 信访工作条例 31(1) to (5), until 2022-04-30 信访条例 14(2) and 21(1)(1): the paths behind rules T10, T11 and T14, the
// provision that names each, and what remains of them once they were concluded by law.
//
// It refuses to decide which paths a claim has: that is a fact that somebody finds. What the steps on a path are is in
// petition/recourse, which of several leads in package petition.
//
// # Files
//
// pathway.go: a path and a set of them.
package pathway
