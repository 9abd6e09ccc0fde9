// Package indicator counts what offices are asked for about many matters: timely notice and completion,
// shares settled, confirmed and performed, satisfaction, first petitions resolved, and how often each check of package
// audit was complied with, violated or cannot be told. Each is a numerator over a denominator, added up matter by matter.
//
// A [Summary] is the sum over its matters and nothing else, so the sum of the summaries of any parts, in any order, is the
// summary of the whole, to the byte: a batch can be cut anywhere. What is not on record counts in no denominator, so that
// no office looks better or worse for it; nor does an opinion that was late unless an extension is missing in a record that nobody
// declares complete (E16), so compare offices by records that are. It counts matters and steps, never persons, and ranks no one.
//
// What the indicators mean is practice, not law; the limits behind them are those of the audit.
package indicator
