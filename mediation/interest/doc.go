// Package interest reckons the doubled part of the interest for late performance of a confirmed agreement (加倍部分债务利息), and adds up the
// interest that debts bear by agreement.
//
// It covers rule A10 (法释〔2014〕8号 articles 1 to 4; 民事诉讼法 article 264) and of J15 what becomes of the interest when the
// ruling is set aside. It refuses to decide which debt is late and since when, and to which debt a payment is booked: that is
// package booking, which counts with it. Penalties are package security.
//
// Reading order: interest.go what it comes to; meter.go how the days are counted.
package interest
