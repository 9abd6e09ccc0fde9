// Package drawing draws one claim of a matter as a picture that a page shows and a printer prints: the legs of its reception and
// the three tiers, what happened in them, and each limit with its last day and the days that were used.
//
// It draws what an answer says and works nothing out that the answer does not hold. What is sure and what is not look different,
// by pattern as well as by colour: between two readings (contested, P8), waiting for a notice of days off (provisional, P7), from
// a day that the record does not know (rough, P11).
//
// The picture is SVG without script. It takes the colour of the text around it, so it is readable on light and on dark pages, and
// its style stands in attributes, so it may stand in a page whose content security policy allows no style of its own. Its title and
// description say in words what it shows.
//
// Only the standard library and the library itself are used, so it compiles to WebAssembly.
//
// Reading order: timeline.go (what is drawn), plan.go (where it is drawn), svg.go (how), words.go.
package drawing
