// Package secrecy finds where a claim came to an organ that it is directed against. An accusation must not be passed on to whom it is about
// (信访工作条例 30(3), before 2022-05-01 信访条例 23; rule D6). What that means for a claim is for package dossier.
package secrecy

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Handing is an event, or a part of the assignment of the matter, by which a claim came, or may have come, to an organ that it is directed
// against.
type Handing struct {
	Event int          // its place among the events
	Part  string       // of the assignment: organ, leader.name or team[0].name; "" for an event
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

// InCharge finds who has the claim by the assignment of the matter, of those whom it is directed against. Where the organ that handles
// the matter bears the name, it was passed on to it if another organ had registered the claim by then; else the petitioner may have turned
// to it. Persons can have one name, so that of the leader or of the team a name alone shows nothing for sure.
func InCharge(accused []string, organ string, order assignment.Order, events []history.Event) (all []Handing) {
	if len(accused) == 0 {
		return nil
	}
	if to, like := find(accused, organ); to != "" {
		h := Handing{Part: "organ", To: to, Like: like}
		for k := range events {
			if e := &events[k]; e.Kind == history.Register && e.Corrects == 0 && !e.On.Earliest().After(order.On) {
				h.By = e.Organ
			}
		}
		h.Sure = like == "" && h.By.Name != "" && !term.Same(h.By.Name, to)
		all = append(all, h)
	}
	person := func(part string, m assignment.Member) {
		if to, like := find(accused, m.Name); to != "" && like == "" {
			all = append(all, Handing{Part: part + ".name", To: to})
		}
	}
	person("leader", order.Leader)
	for i, m := range order.Team {
		person(fmt.Sprintf("team[%d]", i), m)
	}
	return all
}

// Words says what the handing is: that the claim was passed on to whom it is directed against, or what has to be looked up.
func (h Handing) Words() statute.Text {
	switch {
	case h.Like != "":
		return statute.Text{
			EN: fmt.Sprintf("%s is named like %s, which the claim is directed against: is it that organ, or a part of it", h.Like, h.To),
			ZH: fmt.Sprintf("“%s”与被检举、控告的“%s”名称相近：请核实是否为同一机关或者其部门", h.Like, h.To),
		}
	case h.Part == "organ" && !h.Sure:
		return statute.Text{
			EN: fmt.Sprintf("%s, which the claim is directed against, is to handle it: did it receive the claim itself, or was it passed on to it", h.To),
			ZH: fmt.Sprintf("由被检举、控告的“%s”办理：请核实系其自行收到，还是由其他机关转交", h.To),
		}
	case h.Part != "" && !h.Sure:
		return statute.Text{
			EN: fmt.Sprintf("%s is in charge and has the name of one whom the claim is directed against: is it the same person", h.To),
			ZH: fmt.Sprintf("负责办理的“%s”与被检举、控告者同名：请核实是否为同一人", h.To),
		}
	case !h.Sure:
		return statute.Text{
			EN: fmt.Sprintf("%s, which the claim is directed against, may have come to know of it: how, and who handled it there", h.To),
			ZH: fmt.Sprintf("被检举、控告的“%s”可能已知悉：请核实如何知悉、由谁办理", h.To),
		}
	}
	return statute.Text{
		EN: fmt.Sprintf("passed on to %s, which the claim is directed against", h.To), ZH: fmt.Sprintf("转给了被检举、控告的“%s”", h.To),
	}
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
