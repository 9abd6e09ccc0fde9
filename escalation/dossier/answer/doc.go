// Package answer is what a dossier answers on a day, as plain data: what one service writes another reads back equal. Whoever only
// shows or stores answers needs this package and no other of the dossier.
//
// Values of the library that explain themselves, such as a deadline, stay what they are and are not read back; an answer shows
// them. Every text stands in both languages, and no text has several lines.
//
// Reading order: answer.go (the data), tiers.go (where a claim stands), now.go (what comes first, and words), ask.go (what is still to be asked),
// free.go (which limits nobody has to keep), enforce.go (until when what is open can be enforced).
package answer
