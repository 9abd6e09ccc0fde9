// Package proxy says who may speak for a petitioner (信访代理代办), and whether what an agent did binds the petitioner.
//
// [Grant] turns an authority into an [Authorisation], or returns every violation of X1–X4. [Authorisation.End] records
// revocation, resignation, incapacity, death, or the end of the matter. [File.Check] then judges any act on any day
// against the authority in force on that day (X3, X5–X7; 民法典 23, 61, 165, 166 and 171 to 174, on agreements before
// 2017-10-01 合同法 48 and 49), as known on another day: binding, not binding, binding if ratified by a last day, or cannot
// tell, with what is missing.
//
// Between private parties an oral authority will do (民法典 165), whoever works for an organisation binds it within his duties
// (170), one spouse binds both for the daily needs of the family (1060), and an agent of both sides needs the consent of both
// (168). The petition channel, the police and the courts ask for writing.
//
// The channel is never compulsory: what the petitioner does in person binds, whatever authorities there are.
//
// # What it does not decide
//
// Apparent agency (民法典 172) is a court's finding; it is passed in with its document and then decides. So is any other
// finding of a court about the act. Whether a counterpart in good faith revoked an act before it was ratified, whether a
// guardian acted in the ward's interest, and what a person without full capacity did alone are left to people.
//
// # Reading order
//
// power.go (what an agent may be given), person.go (principal and agent), authority.go (X1–X4), ending.go (X5), act.go (what
// an agent did), check.go (who acted; X7), cover.go (does the authority cover it; X2, X3, X5), ratify.go (what became of an act
// without authority), verdict.go (the answer).
package proxy
