package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Exit codes.
const (
	exitOK    = 0
	exitIO    = 1 // a file cannot be read or written
	exitInput = 2 // the command line is wrong, or a file cannot be read as what it should be
)

const usage = `papers prints the papers that a dossier supports, and says what the rest lack.

Usage: papers [-kind KIND] [-claim NAME] [-on DATE] [-details FILE] [-lang zh|en] [-out DIR] [FILE…]

Without a file it takes the three cases of examples/docket. What a dossier does not hold, such as numbers and the words of an
opinion, comes from a file of details: that of -details, else the one of the same name in cases/. Without -out nothing is written.
README.md documents the files.

`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// settings are what the command line asks for.
type settings struct {
	kind    papers.Kind
	claim   string
	on      calendar.Date
	details string
	in      papers.Language
	out     string
}

func run(args []string, stdout, stderr io.Writer) int {
	var s settings
	flags := flag.NewFlagSet("papers", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		_, _ = io.WriteString(stderr, usage)
		flags.PrintDefaults()
	}
	flags.Func("kind", "only this `paper`; one of "+strings.Join(codes(), ", "), func(code string) error { return s.kind.UnmarshalText([]byte(code)) })
	flags.StringVar(&s.claim, "claim", "", "only the claim of this `name`")
	flags.Func("on", "the `day` of the papers, 2006-01-02; else each is dated on its step", func(day string) error { return s.on.UnmarshalText([]byte(day)) })
	flags.StringVar(&s.details, "details", "", "the `file` of details")
	flags.Func("lang", "zh, or en for a reading in English", func(code string) error {
		switch code {
		case "zh":
		case "en":
			s.in = papers.English
		default:
			return errors.New("zh or en")
		}
		return nil
	})
	flags.StringVar(&s.out, "out", "", "the `directory` to write the papers to")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitOK
		}
		return exitInput
	}
	names := flags.Args()
	if len(names) == 0 {
		names, _ = filepath.Glob("../docket/cases/*.json")
	}
	code := exitOK
	for _, name := range names {
		code = max(code, s.file(name, stdout, stderr))
	}
	return code
}

func codes() []string {
	var all []string
	for _, k := range papers.Kinds() {
		all = append(all, k.String())
	}
	return all
}

// file drafts all papers of one dossier.
func (s *settings) file(name string, stdout, stderr io.Writer) int {
	data, err := os.ReadFile(name)
	if err != nil {
		fmt.Fprintln(stderr, "papers:", err)
		return exitIO
	}
	d, found := dossier.Read(data)
	for _, v := range found {
		fmt.Fprintf(stderr, "papers: %s: %v\n", name, v)
	}
	if len(found) > 0 {
		return exitInput
	}
	supplied, err := s.supplied(name)
	if err != nil {
		fmt.Fprintf(stderr, "papers: details of %s: %v\n", name, err)
		return exitInput
	}
	fmt.Fprintf(stdout, "%s %s\n", d.Title.ZH, d.Title.EN)
	for i, c := range d.On(d.LastDay()).Claims {
		if s.claim != "" && s.claim != c.Name {
			continue
		}
		for _, k := range papers.Kinds() {
			if s.kind != 0 && s.kind != k {
				continue
			}
			p, lacks := papers.Draft(k, d, i, s.on, supplied.Of(c.Name, k))
			if len(lacks) > 0 {
				fmt.Fprintf(stdout, "  － %s %s：%s\n", c.Name, k.Title().ZH, inWords(lacks, s.in))
				continue
			}
			stem := strings.TrimSuffix(filepath.Base(name), ".json") + "-" + c.Name + "-" + k.String()
			fmt.Fprintf(stdout, "  ✓ %s %s %s\n", c.Name, s.in.Of(p.Title), stem)
			if err := s.write(stem, p); err != nil {
				fmt.Fprintln(stderr, "papers:", err)
				return exitIO
			}
		}
	}
	return exitOK
}

// inWords are all lacks in a line, each with where it is supplied and its article.
func inWords(lacks statute.Violations, in papers.Language) string {
	var all []string
	for _, v := range lacks {
		cite := text(v.Cite.EN(), v.Cite.ZH())
		all = append(all, fmt.Sprintf("%s（%s：%s）", in.Of(text(v.EN, v.ZH)), v.Path, in.Of(cite)))
	}
	return strings.Join(all, "；")
}

func text(en, zh string) statute.Text { return statute.Text{EN: en, ZH: zh} }

// write puts a paper into files.
func (s *settings) write(stem string, p papers.Paper) error {
	if s.out == "" {
		return nil
	}
	if err := os.MkdirAll(s.out, 0o755); err != nil {
		return err
	}
	var page bytes.Buffer
	if err := papers.HTML(&page, p, s.in); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.out, stem+".html"), page.Bytes(), 0o644)
}

// supplied reads the details that go with a dossier; without a file there are none.
func (s *settings) supplied(name string) (papers.Supplied, error) {
	from := s.details
	if from == "" {
		from = filepath.Join("cases", filepath.Base(name))
	}
	data, err := os.ReadFile(from)
	if errors.Is(err, os.ErrNotExist) && s.details == "" {
		return papers.Supplied{}, nil
	}
	if err != nil {
		return papers.Supplied{}, err
	}
	return papers.ReadDetails(data)
}
