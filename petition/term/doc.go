// Package term gives every closed set of domain values the same text form: a stable English code, which is also its
// JSON text, and the Chinese term of art. Zero is always "unknown", never a meaning.
//
// The tables and methods that rest on it are generated from the comments of the constants (.ci/terms). The package is public
// only because the packages of the module use it: it is outside the promise of compatibility.
package term
