package main

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
)

// TellName is the name of the activity.
const TellName = "Tell"

// Outbox is the folder from which an office passes on what has to be told. An alert is put into it under its name and stays, so that the
// name is known. Where there is a database, it is a table with the name as its key.
type Outbox struct {
	Dir string
	New func(Told) // hears of each alert that was not there before
}

// Told is an alert in the outbox.
type Told struct {
	ID    string      `json:"id"`
	Alert answer.Call `json:"alert"`
}

// Tell is the activity. The engine runs it at least once: a worker may die when the alert is there and before the engine hears of it. So
// an alert is there whole or not at all, and of several workers that put the same one there, one succeeds: linking a file is both.
func (o Outbox) Tell(_ context.Context, id string, a answer.Call) error {
	told := Told{ID: id, Alert: a}
	text, err := json.Marshal(told)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(o.Dir, ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(text)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	name := fmt.Sprintf("%x.json", sha256.Sum256([]byte(id))) // an ID may be longer than a name of a file, and hold a slash
	if err := os.Link(f.Name(), filepath.Join(o.Dir, name)); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return nil // told before
		}
		return err
	}
	o.New(told)
	return nil
}
