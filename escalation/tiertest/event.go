package tiertest

import (
	"encoding/json"
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
	for _, arg := range c.Args {
		if !contains(besides, arg.Key) {
			put(object, path(arg.Key), value(c, arg.Key))
		}
	}
	text, err := json.Marshal(object)
	if err != nil {
		c.Errorf("%v", err)
	}
	e, flaws := strictjson.Unmarshal[history.Event](text)
	for _, f := range flaws {
		c.Errorf("%v", f)
	}
	return e
}

func contains(list []string, s string) bool {
	for _, one := range list {
		if one == s {
			return true
		}
	}
	return false
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

// value is what an argument stands for: a number of days, a list, an organ; everything else is a text.
func value(c *policytest.Command, key string) any {
	at := path(key)
	switch at[len(at)-1] {
	case "days":
		return c.Int(key)
	case "states":
		return c.List(key)
	case "organ":
		return organ(c, key)
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
