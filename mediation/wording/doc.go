// Package wording is how an agreement and its ledger are put into words: one sentence, written once for both languages, with
// the days, sums, parties and terms of art in it as each language writes them.
//
// It refuses to decide what a document says: that is for package settlement, security and ledger, whose texts it sets. It
// is apart from them so that the Chinese and the English of a sentence stand in one place.
package wording
