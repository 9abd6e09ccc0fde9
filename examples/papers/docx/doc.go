// Package docx writes a paper as a DOCX file that office programs open and change (ECMA-376, transitional).
//
// The few parts that a paper needs are written here with archive/zip and encoding/xml. The libraries for the format that could be had
// in November 2026 had no tagged release for more than a year, or a licence that binds the programs that use them; a paper needs
// paragraphs, one kind of table and eight styles.
//
// Reading order: docx.go (the file), body.go (the paper in it), styles.go.
package docx
