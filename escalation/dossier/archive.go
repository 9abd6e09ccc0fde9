package dossier

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// The archive form of a dossier is one byte for the version, its JSON without the events of the claims, and for each claim its
// events with the time for which they are complete, in the archive form of package history; before each of these parts stands
// its length. Events are what is added, counted, audited and replayed over the years: in their own form they take a tenth of the
// room and can be read without the rest. The rest is names, sentences, terms and rows of law. It hardly changes, no binary form
// makes a sentence shorter, and it is read one dossier at a time: so it stays the strict JSON, which has one reader already, and
// a dossier with few events is hardly smaller than its JSON without white space. Who wants less compresses it.
const archiveVersion = 1

// AppendBinary appends the archive form of d. What [Read] would refuse is an error. An empty list of events is none.
func (d Dossier) AppendBinary(b []byte) ([]byte, error) {
	rest := d
	rest.Claims = slices.Clone(d.Claims)
	for i := range rest.Claims {
		rest.Claims[i].Events, rest.Claims[i].Complete = nil, history.Coverage{}
	}
	var text bytes.Buffer
	write := json.NewEncoder(&text)
	write.SetEscapeHTML(false)
	if err := write.Encode(rest); err != nil {
		return b, err
	}
	part := bytes.TrimSuffix(text.Bytes(), []byte{'\n'})
	found := d.tooManyEvents()
	if len(found) == 0 {
		_, found = Read(part)
	}
	if len(found) > 0 {
		return b, found
	}
	packed := appendPart(append(b, archiveVersion), part)
	for i, c := range d.Claims {
		events, err := history.History{Events: c.Events, Complete: c.Complete}.AppendBinary(nil)
		if err != nil {
			return b, fmt.Errorf("%s.%w", claimPath(i), err)
		}
		packed = appendPart(packed, events)
	}
	return packed, nil
}

// UnmarshalBinary reads what AppendBinary writes. What is refused leaves d as it is; see [Archive.Read].
func (d *Dossier) UnmarshalBinary(data []byte) error {
	read, err := new(Archive).Read(data)
	if err == nil {
		*d = read
	}
	return err
}

// Archive reads dossiers in their archive form one after the other, and keeps the names of organs that come back. The zero
// Archive is ready. It must not be used from two goroutines at once; the dossiers share nothing with it that changes.
type Archive struct{ events history.Decoder }

// Read reads a dossier, or says what is wrong: of the parts that are JSON as [Read] does, of the others at which byte and of
// which bound. The parts together are bounded as a text is, and nothing is allocated before it is known that its bytes are there.
func (a *Archive) Read(data []byte) (Dossier, error) {
	if len(data) > strictjson.MaxBytes {
		return Dossier{}, refused("%d bytes, at most %d", "共%d字节，至多%d字节", len(data), strictjson.MaxBytes)
	}
	if len(data) == 0 || data[0] != archiveVersion {
		return Dossier{}, refused("not of version %d, the one this reader knows", "不是本读取程序所认识的版本%d", archiveVersion)
	}
	text, data, err := cutPart(data[1:])
	if err != nil {
		return Dossier{}, err
	}
	d, found := Read(text)
	if len(found) > 0 {
		return Dossier{}, found
	}
	total := 0
	for i := range d.Claims {
		c := &d.Claims[i]
		var part []byte
		var h history.History
		if part, data, err = cutPart(data); err == nil {
			err = a.events.Decode(&h, part)
		}
		if err != nil {
			return Dossier{}, fmt.Errorf("%s: %w", claimPath(i), err)
		}
		if len(c.Events) > 0 || !c.Complete.IsZero() || !h.AsOf.IsZero() {
			return Dossier{}, refused("%s: events in the JSON as well, or a day as of which they are judged", "%s：JSON部分另有事项，或者另有判断日期", claimPath(i))
		}
		c.Events, c.Complete = h.Events, h.Complete
		if total += len(c.Events); total > MaxEvents {
			return Dossier{}, d.tooManyEvents()
		}
	}
	if len(data) > 0 {
		return Dossier{}, refused("%d bytes after the last claim", "最后一项诉求之后另有%d字节", len(data))
	}
	return d, nil
}

func appendPart(b, part []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

// cutPart takes the first part off.
func cutPart(data []byte) (part, rest []byte, err error) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)-size) || size > 1 && data[size-1] == 0 {
		return nil, nil, refused("a part of %d bytes, and %d are left", "所述部分长%d字节，仅余%d字节", n, len(data)-max(size, 0))
	}
	return data[size : size+int(n)], data[size+int(n):], nil
}

func refused(en, zh string, args ...any) error {
	return statute.Reason{EN: "archive: " + fmt.Sprintf(en, args...), ZH: "归档数据：" + fmt.Sprintf(zh, args...)}.At("")
}
