// Package access says who may see and do what at the desk. It is pure: roles, a matter as far as access depends on it, and an
// action go in; yes or a reason comes out. The server asks it once for each request, before any handler runs.
//
// # What it covers
//
// Two rules of law: an accusation is not disclosed to the accused (D6), and an official with a direct interest is recused (D4). Both
// are quoted from the library. The rest, which role does which work, is how a petition room is organised and no law.
//
// # What it refuses to do
//
// It does not guess. An accusation that does not say whom it accuses is seen by nobody but the person who took it down, since of
// nobody else is it known that they are not of the accused organ. Which organs are parts of which it does not know but by their names.
// It holds nothing about persons but where they work.
package access
