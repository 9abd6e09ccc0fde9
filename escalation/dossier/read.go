package dossier

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// MaxEvents is how many events all claims of a dossier may have together. The text is bounded by the reader besides:
// [strictjson.MaxBytes], [strictjson.MaxDepth], [strictjson.MaxItems].
const MaxEvents = 100_000

// newerFormat is the refusal of a format that this package does not know, in English and in Chinese.
type newerFormat [2]string

func (n newerFormat) Error() string          { return n[0] }
func (n newerFormat) Words() (en, zh string) { return n[0], n[1] }

// ReadJSON reads a number up to [Format].
func (f *FormatNumber) ReadJSON(r *strictjson.Reader) {
	n, before := 0, r.Flaws()
	strictjson.Int(&n, r)
	switch {
	case r.Flaws() > before:
	case n > int(Format):
		r.Refuse("", newerFormat{
			fmt.Sprintf("written in format %d, and this reader knows formats up to %d: nothing of it is read, since what is new in it would be lost", n, Format),
			fmt.Sprintf("格式版本为%d，本读取程序只认识至%d为止的版本：为免遗漏新增内容，整份案卷均不读取", n, Format),
		})
	case n < 0:
		r.Refuse("", strictjson.Say("formats are counted from 1", "格式版本自1起"))
	default:
		*f = FormatNumber(n)
	}
}

// Read reads a dossier, or returns everything that cannot be read: what is no such form, and regulations or rows of the file's
// own by which nothing could be decided. Of a newer format it says only that. Work and memory are linear in the length of the
// text whatever is wrong with it.
//
// What the record says is not judged here: see [Dossier.Examine].
func Read(data []byte) (Dossier, statute.Violations) {
	d, flaws := strictjson.Unmarshal[Dossier](data)
	newer := slices.IndexFunc(flaws, func(f strictjson.Flaw) bool { return errors.As(f.Err, new(newerFormat)) })
	if newer >= 0 {
		flaws = flaws[newer : newer+1]
	}
	if len(flaws) > 0 {
		return Dossier{}, statute.Found(flaws)
	}
	d.Format = Format
	return d, nil
}

// refuse reports what no part can see: too many events, and regulations or rows by which nothing could be decided. It belongs to
// the reading of the type, so that encoding/json takes nothing that [Read] refuses.
func (d *Dossier) refuse(r *strictjson.Reader) {
	found := d.tooManyEvents()
	if len(found) == 0 {
		_, _, found = d.Law()
	}
	statute.Refuse(r, "", found)
}

// tooManyEvents is the refusal of more than [MaxEvents], nil if there are no more.
func (d *Dossier) tooManyEvents() statute.Violations {
	events := 0
	for i := range d.Claims {
		events += len(d.Claims[i].Events)
	}
	if events <= MaxEvents {
		return nil
	}
	return violation("claims", fmt.Sprintf("%d events, at most %d", events, MaxEvents), fmt.Sprintf("事项%d件，至多%d件", events, MaxEvents))
}

// MaxAccused is how many organs a claim may be directed against.
const MaxAccused = 64

// refuse reports too many accused organs, and names by which nothing could be compared.
func (c *Demand) refuse(r *strictjson.Reader) {
	if n := len(c.Accused); n > MaxAccused {
		r.Refuse("accused", strictjson.Say(fmt.Sprintf("%d organs, at most %d", n, MaxAccused), fmt.Sprintf("机关、单位%d个，至多%d个", n, MaxAccused)))
		return
	}
	for i, name := range c.Accused {
		if why, hidden := statute.D6.Unseen(name); hidden && name != "" { // an empty name is nobody's
			r.Refuse(fmt.Sprintf("accused[%d]", i), why.At(""))
		}
	}
}
