package main

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
)

// The three real cases of examples/docket, which has them from reports on a mediation room; a test holds the copies to the originals.
//
//go:embed cases/*.json
var exampleCases embed.FS

// exampleRoster are the people of these cases, so that staffing can be tried.
//
//go:embed roster.json
var exampleRoster []byte

// putExamples puts the cases on record, all or none. Starting twice at once opens none of them twice.
func putExamples(ctx context.Context, db *store.Store) error {
	names, err := fs.Glob(exampleCases, "cases/*.json")
	if err != nil {
		return err
	}
	var all []store.New
	for _, name := range names {
		text, err := exampleCases.ReadFile(name)
		if err != nil {
			return err
		}
		d, found := dossier.Read(text)
		if len(found) > 0 {
			return fmt.Errorf("%s: %w", name, found)
		}
		all = append(all, store.New{Key: name, File: store.File{Dossier: d}})
	}
	_, err = db.CreateAll(ctx, store.Actor{Account: "desk", Role: access.Leader.String()}, all)
	return err
}
