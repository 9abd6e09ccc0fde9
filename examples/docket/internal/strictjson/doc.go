// Package strictjson reads JSON written by people and finds everything wrong with it at once, each fault with its path.
//
// encoding/json stops at the first fault, takes "Name" for "name", lets the last of two equal keys win, and passes over
// fields it does not know unless told otherwise. For a case file each of these can cost the petitioner a right: a misspelt
// fact would silently be an unknown one. Here unknown fields, repeated fields, wrong types, bad texts and null are all
// faults, found field by field along the Go type and the JSON text together.
//
// What it fills is what encoding/json would fill: the same tags, the same UnmarshalText and UnmarshalJSON methods.
//
// Reading order: read.go (walks the type), node.go (the text as a tree).
package strictjson
