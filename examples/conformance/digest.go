package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// digest is a checksum of what the library answers to all vectors, each on its day and on others around it: what has to be the same
// on every platform and with every version of Go.
func digest(vectors []Vector) (sum string, answers int, err error) {
	hash := sha256.New()
	for _, v := range vectors {
		for k := -5; k <= 20; k++ {
			r := v.Request
			if k != 0 {
				var dated bool
				if r.Input, dated, err = later(r.Input, 17*k); err != nil {
					return "", 0, err
				}
				if !dated {
					continue
				}
			}
			line, err := json.Marshal(reply(library, r))
			if err != nil {
				return "", 0, err
			}
			hash.Write(append(line, '\n'))
			answers++
		}
	}
	return hex.EncodeToString(hash.Sum(nil)), answers, nil
}

// later asks about a day so many days after the one asked about; false where none is.
func later(input json.RawMessage, days int) (json.RawMessage, bool, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(input, &members); err != nil {
		return nil, false, err
	}
	var on calendar.Date
	if err := json.Unmarshal(members["on"], &on); members["on"] == nil || err != nil {
		return nil, false, nil
	}
	text, err := json.Marshal(on.AddDays(days))
	if err != nil {
		return nil, false, err
	}
	members["on"] = text
	changed, err := json.Marshal(members)
	return changed, true, err
}
