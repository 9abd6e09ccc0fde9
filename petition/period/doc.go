// Package period counts limits: from the day of an event to the last day that is in time, and day by day how.
//
// It covers 民法典 articles 201 to 204 and 1259, 民事诉讼法 on periods (article 85 since 2022), 公安机关办理行政案件程序规定
// article 35, and what the petition regulations leave open: rules P1 to P9, and P11 for days that a record knows roughly.
//
// A limit is counted by the law that sets it. Codes that count days themselves need no word (General); the petition
// regulations give days and no more, so say Under(Petition()), and what they leave open becomes a named reading. A day off
// is every day on which the country does not work: weekends, statutory holidays, and the days that a notice exchanges.
//
// It refuses to guess. A deadline that runs into a year whose days off are not held is provisional, between two days; one on
// which admissible readings of a silent text differ is contested, between two days; one that runs from a day the record knows
// only roughly is rough, between two days. The three are told apart, and counted by one arithmetic: each answer holds for
// every reading, every lawful notice and every day that can have been, or says that it cannot tell. For a rough start and a
// rough act the answer is that of trying every exact day. Where days are suspended and months count, or a stop is rough, it
// holds too, and may be less sure than it could be.
//
// It does not know which stops count: that a text takes an appraisal or a correction of papers out of a limit is for the
// caller to know and to cite. Nor does it know at which hour an office closes (民法典 article 203(2)).
//
// Read limit.go (so many days), deadline.go (a limit from a day on), end.go (the arithmetic), reading.go (what the text
// leaves open), check.go (in time or late), count.go (day by day), text.go (in words), hours.go.
package period
