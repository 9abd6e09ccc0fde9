// Package calendar knows days: the civil date, and which days are working days in mainland China.
package calendar
