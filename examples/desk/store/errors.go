package store

import (
	"errors"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// ErrNotFound says that there is no such matter, account or token; for a query code also that the secret is wrong, so that nobody
// learns which codes there are.
var ErrNotFound = errors.New("store: not found")

// ErrConflict says that the matter has another version than the caller saw. Nothing was written: read it again.
type ErrConflict struct{ Have int }

func (e ErrConflict) Error() string { return fmt.Sprintf("store: the matter is at version %d", e.Have) }

// ErrRepeated says that the key was used before, for something else or by another account.
type ErrRepeated struct{ Key string }

func (e ErrRepeated) Error() string {
	return fmt.Sprintf("store: the key %q was used for something else", e.Key)
}

// ErrAt says of several matters, by their places, why they were not put on record. None of them was.
type ErrAt []struct {
	Index int
	Err   error
}

func (e ErrAt) Error() string {
	return fmt.Sprintf("store: %d matters cannot be put on record, the first: %v", len(e), e[0].Err)
}

// Unwrap returns why, one for each matter.
func (e ErrAt) Unwrap() []error {
	all := make([]error, len(e))
	for i := range e {
		all[i] = e[i].Err
	}
	return all
}

// Refused says that the library refuses what was to be written, and why. Nothing was written.
type Refused struct {
	Violations statute.Violations
	Step       *escalation.TransitionError // of a step that the procedure does not allow now; says also what may be done next
	Ruled      bool                        // it can be read, and a rule does not allow it
}

func (e *Refused) Error() string { return "store: refused: " + e.Violations.Error() }

// Unwrap returns what the library said.
func (e *Refused) Unwrap() error {
	if e.Step != nil {
		return e.Step
	}
	return e.Violations
}

// refused makes an error of the library's one of the store's.
func refused(err error) error {
	var already *Refused
	var violations statute.Violations
	var step *escalation.TransitionError
	var conflict *dossier.ConflictError
	switch {
	case errors.As(err, &already):
		return already
	case errors.As(err, &step):
		for _, m := range step.Missing() {
			violations = append(violations, m.Reason().At("event"))
		}
		return &Refused{Violations: violations, Step: step, Ruled: true}
	case errors.As(err, &violations):
		return &Refused{Violations: violations}
	case errors.As(err, &conflict): // a key of the record that was opened with it
		return ErrRepeated{conflict.Key}
	}
	return err
}

func fault(path, en, zh string) error {
	return &Refused{Violations: statute.Violations{statute.Reason{EN: en, ZH: zh}.At(path)}}
}
