// Package secrecy finds where a claim came to an organ that it is directed against. An accusation must not be passed on to whom it is about
// (信访工作条例 30(3), before 2022-05-01 信访条例 23; rule D6). What that means for a claim is for package dossier.
package secrecy

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Handing is an event by which a claim came, or may have come, to an organ that it is directed against.
type Handing struct {
	Event int          // its place among the events
	To    string       // that organ, as the claim names it
	Like  string       // the event names another organ, of which that one may be a part, or the other way round; "" if it is that one
	By    regime.Organ // that passed it on, so far as the record says
	Sure  bool         // the record shows that it was passed on to that organ
}

// Handings finds where a claim came to one of the organs that it is directed against. That is shown by a transfer after which that organ
// registered the claim or gave it back, or which names it where the record is complete and another organ had the claim: an event names
// the organ that acted, which for a transfer may be either. Anything else that the organ did shows that it knows of the claim, not how it
// came to know: the petitioner may have turned to it. That is found once of an organ.
func Handings(accused []string, events []history.Event, complete history.Coverage) (all []Handing) {
	if len(accused) == 0 {
		return nil
	}
	told := make(map[[2]string]bool)
	var holder regime.Organ // that registered it last
	next := receivers(events)
	for k := range events {
		e := &events[k]
		if e.Corrects != 0 {
			continue // it stands in the place of the event that it sets right
		}
		h := Handing{Event: k, By: holder}
		if to, like := find(accused, next[k]); to != "" && like == "" && !term.Same(holder.Name, to) {
			h.To, h.Sure = to, true
		} else {
			h.To, h.Like = find(accused, e.Organ.Name)
			if h.Like == "" && e.Kind == history.Transfer && holder.Name != "" && !term.Same(holder.Name, h.To) {
				day := e.On.Latest()
				h.Sure = !day.IsZero() && complete.Covers(e.On.Earliest(), day)
			}
		}
		if h.To != "" && (h.Sure || !told[[2]string{h.To, h.Like}]) {
			all = append(all, h)
			told[[2]string{h.To, h.Like}] = true
		}
		if e.Kind == history.Register {
			holder = e.Organ
		}
	}
	return all
}

// receivers are, at the places of the transfers, the names of the organs that registered or gave back what was passed on by them.
func receivers(events []history.Event) []string {
	names, after := make([]string, len(events)), ""
	for k := len(events) - 1; k >= 0; k-- {
		switch e := &events[k]; {
		case e.Corrects != 0:
		case e.Kind == history.Register, e.Kind == history.ObjectToTransfer:
			after = e.Organ.Name
		case e.Kind == history.Transfer:
			names[k], after = after, ""
		}
	}
	return names
}

// find is the accused organ that a name is that of, compared as names of organs are everywhere; else, with the name, the first of which it
// may be that of a part or of the whole, as 市公安局治安支队 is of 市公安局. It is "" if there is none.
func find(accused []string, name string) (to, like string) {
	folded := term.Fold(name)
	if folded == "" {
		return "", ""
	}
	for _, a := range accused {
		switch one := term.Fold(a); {
		case one == folded:
			return a, ""
		case to == "" && one != "" && (strings.HasPrefix(one, folded) || strings.HasPrefix(folded, one)):
			to, like = a, name
		}
	}
	return to, like
}
