package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// compact is how the name of a file of dossiers in archive form ends.
const compact = ".fqa"

// read reads the dossiers of a file, and hands each on with its place in the file, counted from one: either it, or why it cannot be read.
// A file in archive form that breaks off, or whose lengths cannot be right, is read as far as it can be.
func read(name string, r io.Reader, each func(place int, d dossier.Dossier, unreadable error)) error {
	if strings.HasSuffix(name, compact) {
		return readCompact(r, each)
	}
	return readLines(r, each)
}

func readLines(r io.Reader, each func(int, dossier.Dossier, error)) error {
	in := bufio.NewReaderSize(r, 1<<16)
	var line []byte
	for place := 1; ; place++ {
		line = line[:0]
		long := false
		var err error
		for more := true; more; {
			var part []byte
			part, err = in.ReadSlice('\n')
			if more = errors.Is(err, bufio.ErrBufferFull); more {
				err = nil
			}
			if long = long || len(line)+len(part) > strictjson.MaxBytes; !long {
				line = append(line, part...)
			}
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		switch text := bytes.TrimSpace(line); {
		case long:
			each(place, dossier.Dossier{}, fmt.Errorf("the line is longer than %d bytes", strictjson.MaxBytes))
		case len(text) > 0:
			d, found := dossier.Read(text)
			each(place, d, found.Err())
		}
		if err != nil {
			return nil
		}
	}
}

func readCompact(r io.Reader, each func(int, dossier.Dossier, error)) error {
	in := bufio.NewReaderSize(r, 1<<16)
	var reader dossier.Archive
	var data []byte
	for place := 1; ; place++ {
		n, err := binary.ReadUvarint(in)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil || n > strictjson.MaxBytes {
			each(place, dossier.Dossier{}, errors.New("the length cannot be right: nothing after it can be read"))
			return nil
		}
		data = append(data[:0], make([]byte, n)...)
		if _, err := io.ReadFull(in, data); err != nil {
			each(place, dossier.Dossier{}, errors.New("the file breaks off"))
			return nil
		}
		d, err := reader.Read(data)
		each(place, d, err)
	}
}

// appendCompact appends a dossier as readCompact reads it.
func appendCompact(b []byte, d dossier.Dossier) ([]byte, error) {
	data, err := d.AppendBinary(nil)
	if err != nil {
		return b, err
	}
	return append(binary.AppendUvarint(b, uint64(len(data))), data...), nil
}

// reasons are why a dossier cannot be read, in words.
func reasons(err error) []string {
	var found statute.Violations
	if !errors.As(err, &found) {
		return []string{err.Error()}
	}
	const most = 20 // a file may have as many faults as bytes
	var all []string
	for i, v := range found {
		if i == most {
			all = append(all, fmt.Sprintf("and %d more", len(found)-most))
			break
		}
		all = append(all, v.Error())
	}
	return all
}
