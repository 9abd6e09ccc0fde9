// Package compare says what one history comes to under two laws: those of two places, the law before and after a change, or the
// law as it is and as it would be with a draft laid over it ([regime.Over]). It answers where the matter stands under each, in
// which respects that differs, and which limits, articles and organs the two say differently (信访工作条例 articles 31 to 36
// and the local regulations of package regime).
//
// It refuses to say which of the two is right, and which one governs a matter (E13: the regulation in force on the day of each
// event does; package escalation sees to that).
//
// Reading order: compare.go.
package compare
