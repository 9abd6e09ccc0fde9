package tiertest

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Event reads an event: the command is its kind, and an argument is a detail, but for those that are named as not being one. It
// is read as the JSON of an event is, so that a misspelt detail or code fails the test, with the nearest there is.
func Event(c *policytest.Command, besides ...string) history.Event {
	object := map[string]any{"kind": c.Name}
	e, flaws := read(c, object, besides, func(string) string { return "" })
	kinds := make(map[string]string) // what a detail is, where it is no text
	for _, f := range flaws {
		if want := f.Want(); f.Kind == strictjson.WrongKind && len(want) == 1 {
			kinds[f.Path] = want[0]
		}
	}
	if len(kinds) > 0 {
		e, flaws = read(c, object, besides, func(path string) string { return kinds[path] })
	}
	for _, f := range flaws {
		c.Errorf("%v", f)
	}
	return e
}

// Misspelt reports whether a command is no kind of event and near to one of the commands named, and fails the test with the
// nearest. One that is near to none is for Event, which tells the nearest kind.
func Misspelt(c *policytest.Command, commands ...string) bool {
	var kind history.Kind
	if kind.UnmarshalText([]byte(c.Name)) == nil || strictjson.Nearest(c.Name, commands) == "" {
		return false
	}
	c.Unknown(commands...)
	return true
}

// read puts the details into an object, and reads the event from that.
func read(c *policytest.Command, object map[string]any, besides []string, kind func(path string) string) (history.Event, strictjson.Flaws) {
	for _, arg := range c.Args {
		if !slices.Contains(besides, arg.Key) {
			put(object, path(arg.Key), value(c, arg.Key, kind))
		}
	}
	text, err := json.Marshal(object)
	if err != nil {
		c.Errorf("%v", err)
	}
	return strictjson.Unmarshal[history.Event](text)
}

// path is where a detail stands in the JSON of an event: notice is its remedy, notice_days and notice.days are its days.
func path(key string) []string {
	const notice = "notice"
	if key == notice {
		return []string{notice, "remedy"}
	}
	if part, ok := strings.CutPrefix(key, notice+"_"); ok {
		return []string{notice, part}
	}
	return strings.Split(key, ".")
}

// put sets a value in an object within objects.
func put(object map[string]any, path []string, value any) {
	for _, name := range path[:len(path)-1] {
		inner, ok := object[name].(map[string]any)
		if !ok {
			inner = make(map[string]any)
			object[name] = inner
		}
		object = inner
	}
	object[path[len(path)-1]] = value
}

// value is what an argument stands for: an organ, and else a text, unless the event was found to have a number or a list there.
func value(c *policytest.Command, key string, kind func(path string) string) any {
	at := path(key)
	switch of := kind(strings.Join(at, ".")); {
	case at[len(at)-1] == "organ":
		return organ(c, key)
	case of == "a number":
		return c.Int(key)
	case of == "a list":
		return c.List(key)
	}
	return c.Get(key)
}

// organ reads an organ written 名称/level/system.
func organ(c *policytest.Command, key string) regime.Organ {
	name, kind, _ := strings.Cut(c.Get(key), "/")
	level, system, _ := strings.Cut(kind, "/")
	o := regime.Organ{Name: name}
	if level != "" {
		o.Level = policytest.Value[regime.Level](c, level)
	}
	if system != "" {
		o.System = policytest.Value[regime.System](c, system)
	}
	return o
}
