// Package petitioners keeps apart what several petitioners of one matter did and received (信访工作条例 article 20(3) with articles 35 and
// 36, E21). Each receives an opinion on a day of their own, and so has a window of their own; a step of one binds the others only where
// they elected that one to represent them, and says nothing of the days on which they acted. A step that names nobody is a step of all. The matter stands where the last open window
// stands, and a conclusion needs of every person what its ground asks for.
//
// It counts no days and knows no stage: package course asks it who took a step, and who received what, on which day as far as the way of
// service proves it (E20).
//
// Reading order: service.go (one service, or several of one opinion), roll.go (who did and received what).
package petitioners
