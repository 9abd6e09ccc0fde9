// Package schemacheck has no code: its tests hold case.schema.json against the case files that docket carries and against
// broken ones, with a validator that the root module need not know.
package schemacheck
