// Package joint is a petition that several people bring together (多人共同信访, D7): whether representatives have to be elected, and
// whom an act of one of them binds. It does not decide where a claim goes or whether it is accepted: neither depends on how many
// bring it.
package joint
