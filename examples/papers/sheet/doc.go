// Package sheet writes the ledger of a petition office (台账): a row for each claim, with its stage, its last days and what became of
// it, as a workbook and as CSV.
//
// The columns carry the names that offices use; what a dossier does not hold, such as names and telephone numbers of petitioners, is
// not in it. A day that is known is a day in the workbook and can be sorted; one that is not is written as it is known.
//
// Reading order: ledger.go (the rows), workbook.go, csv.go.
package sheet
