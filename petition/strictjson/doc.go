// Package strictjson reads JSON in one pass and finds everything that is wrong with it, each flaw with its path, with
// what may stand there, and with the nearest name or code there is.
//
// encoding/json stops at the first flaw, takes "Name" for "name", lets the last of two equal names win, reads null as
// nothing and passes over names it does not know. Each of these can cost a petitioner a right: a misspelt fact would be an
// unknown one, and nobody would see it. Here all of them are flaws, and so are lone surrogates, bytes that are not UTF-8
// and characters that nobody can see, since 甲 and 甲 with a zero-width space would be two debtors.
//
// The caller gets a value or its flaws, never both. The work is linear in the length of the text whatever is wrong with
// it, and the text is bounded: [MaxBytes] long, [MaxDepth] deep, [MaxItems] elements of lists and maps.
//
// The types of the module have a method ReadJSON, most of them written by the generator in .ci/codecs. UnmarshalJSON of
// the same types refuses what ReadJSON refuses in the bytes it is given; a name that is repeated one level up it cannot
// see. Read with [Unmarshal], which sees everything. A struct that embeds one of the types and has no such methods of its
// own has those of the type, and so reads nothing else: name the field instead of embedding it.
//
// The package is public only because all packages of the module use it. It stands outside the module's promise of
// compatibility.
//
// Reading order: decode.go (where reading starts), reader.go (the position in the text), object.go (objects, lists, maps),
// text.go and number.go (values), chars.go (what nobody can see), flaw.go and near.go (what is reported).
package strictjson
