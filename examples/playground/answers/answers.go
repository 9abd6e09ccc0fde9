package answers

import (
	"encoding/json"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// verb answers one kind of question, or says what is wrong with it.
type verb func(input []byte) (any, statute.Violations)

var verbs = map[string]verb{
	"forms":     func([]byte) (any, statute.Violations) { return forms(), nil },
	"limits":    on(limits),
	"letter":    on(letter),
	"triage":    on(triage),
	"deadline":  on(deadline),
	"ledger":    on(booked),
	"procedure": on(standing),
	"step":      on(step),
	"audit":     on(audited),
	"rows":      rows,
	"way":       on(way),
	"dossier":   matter,
}

// Answer answers a question. An answer that cannot be given is {"flaws": […]}, each with its path and words in both languages.
func Answer(name string, input []byte) []byte {
	says, flaws := any(nil), statute.Violations(nil)
	if ask, known := verbs[name]; known {
		says, flaws = ask(input)
	} else {
		flaws = statute.Violations{statute.Reason{EN: "no such verb: " + name, ZH: "没有这一问题：" + name}.At("")}
	}
	if len(flaws) > 0 {
		says = refused{flaws}
	}
	text, err := json.Marshal(says)
	if err != nil { // the library's own answers can be written
		text, _ = json.Marshal(refused{statute.Violations{statute.Reason{EN: err.Error(), ZH: err.Error()}.At("")}})
	}
	return text
}

type refused struct {
	Flaws statute.Violations `json:"flaws"`
}

// on reads the input of a verb and answers it.
func on[T any, P strictjson.Readable[T]](answer func(T) any) verb {
	return func(input []byte) (any, statute.Violations) {
		in, flaws := strictjson.Unmarshal[T, P](input)
		if len(flaws) > 0 {
			return nil, statute.Found(flaws)
		}
		return answer(in), nil
	}
}
