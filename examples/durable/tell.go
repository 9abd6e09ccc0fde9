package main

import (
	"context"
	"sync"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
)

// TellName is the name of the activity.
const TellName = "Tell"

// Outbox takes what has to be told. An office puts its own in place: a table with the ID as its key, a message service that takes a
// key against doing twice.
type Outbox struct {
	mu   sync.Mutex
	seen map[string]bool
	tell func(answer.Call) error
}

// NewOutbox hands every alert to tell, once.
func NewOutbox(tell func(answer.Call) error) *Outbox {
	return &Outbox{seen: make(map[string]bool), tell: tell}
}

// Tell is the activity. The engine runs it at least once, so it may run again after it succeeded: what was told is not told again.
func (o *Outbox) Tell(_ context.Context, id string, a answer.Call) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.seen[id] {
		return nil
	}
	if err := o.tell(a); err != nil {
		return err
	}
	o.seen[id] = true
	return nil
}
