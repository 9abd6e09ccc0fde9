// Package regime holds what the petition regulations say about the three tiers, as dated data: who decides, by when, who
// stands above whom, on which grounds a matter may be concluded, each with its article. It decides nothing about a case;
// package escalation does.
//
// A [Regime] is the law of one place over time: the national regulations of 2005 and of 2022, and where there is one
// the local regulation laid over them. What a local text does not say stays national. The regulation in force on the day
// of an event decides that event (E13).
//
// It refuses to compute which organ stands above a provincial government, a ministry, a police station or a body outside
// the governments, since no text names one (E2); a user who knows tells it with a [Superior].
//
// Reading order: tier.go (the tiers and the grounds), organ.go, above.go (who stands above whom), rules.go (one regulation as a literal),
// regime.go (regulations laid over one another) with check.go (what may be laid over the law), national.go and a file for each place
// (what the texts ask for, and the literals), place.go (which place has which), diff.go (what two of them say differently).
package regime
