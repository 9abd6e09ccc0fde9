// Package papers drafts what a petition office hands out and keeps (文书): notices, opinions, service receipts, authorities, mediation
// records and agreements, applications for confirmation. A paper is plain data made of a dossier on a day and of what a dossier does
// not hold ([Details]); other packages of this module turn it into HTML, DOCX and tables.
//
// Draft names everything that a paper still lacks, each with its article, and a paper that lacks something is not printed. What the
// library knows stays the library's: a remedy, its organ and its last day, what a promise covers and what an agreement is worth are
// its sentences, and no paper sends a petition opinion to court (E14). What an office adds by custom, such as a number or a telephone,
// is asked for as practice and never dressed as law.
//
// The papers are in Chinese as offices write them; an English reading of each goes with it, in which the officer's own words stand
// as they were given.
//
// Reading order: kind.go (which papers), paper.go (what a paper is), details.go (what the officer supplies), draft.go (how one is
// drafted), notices.go, opinions.go, remedies.go, service.go, mediated.go, followed.go (the papers, each as a list of its parts),
// html.go (printed).
package papers
