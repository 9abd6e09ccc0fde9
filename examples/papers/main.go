package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/examples/papers/agenda"
	"github.com/fengqiao-go/fengqiao/examples/papers/docx"
	"github.com/fengqiao-go/fengqiao/examples/papers/drawing"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/examples/papers/sheet"
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
	in      language.Language
	out     string

	dossiers []dossier.Dossier // that were read
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
			s.in = language.English
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
	if s.out != "" && code == exitOK {
		if err := s.whole(); err != nil {
			fmt.Fprintln(stderr, "papers:", err)
			return exitIO
		}
	}
	return code
}

// whole writes what is kept of all matters together: the ledger and the calendar of their limits. Each matter is taken as it stood on
// the day asked about, else on its own last day on record.
func (s *settings) whole() error {
	var rows []sheet.Row
	on := s.on
	for _, d := range s.dossiers {
		day := s.on
		if day.IsZero() {
			day = d.LastDay()
			on = on.OrLater(day)
		}
		rows = append(rows, sheet.Ledger(day, d)...)
	}
	for name, write := range map[string]func(io.Writer) error{
		"ledger.xlsx":   func(w io.Writer) error { return sheet.Workbook(w, rows) },
		"ledger.csv":    func(w io.Writer) error { return sheet.CSV(w, rows) },
		"deadlines.ics": func(w io.Writer) error { return agenda.Write(w, s.in, on, s.dossiers...) },
	} {
		if err := s.into(name, write); err != nil {
			return err
		}
	}
	return nil
}

// into writes a file of the directory.
func (s *settings) into(name string, write func(io.Writer) error) error {
	if err := os.MkdirAll(s.out, 0o755); err != nil {
		return err
	}
	var data bytes.Buffer
	if err := write(&data); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.out, name), data.Bytes(), 0o644)
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
	s.dossiers = append(s.dossiers, d)
	fmt.Fprintln(stdout, cmp.Or(s.in.Of(d.Title), d.Title.ZH, d.Title.EN))
	told := d.On(d.LastDay())
	for i, c := range told.Claims {
		if s.claim != "" && s.claim != c.Name {
			continue
		}
		if err := s.draw(stem(name, c.Name, "timeline"), told, i); err != nil {
			fmt.Fprintln(stderr, "papers:", err)
			return exitIO
		}
		for _, k := range papers.Kinds() {
			if s.kind != 0 && s.kind != k {
				continue
			}
			p, lacks := papers.Draft(k, d, i, s.on, supplied.Of(c.Name, k))
			if len(lacks) > 0 {
				fmt.Fprintf(stdout, s.in.Of(text("  － %s %s: %s\n", "  － %s %s：%s\n")), c.Name, s.in.Of(k.Title()), inWords(lacks, s.in))
				continue
			}
			fmt.Fprintf(stdout, "  ✓ %s %s %s\n", c.Name, s.in.Of(p.Title), stem(name, c.Name, k.String()))
			if err := s.write(stem(name, c.Name, k.String()), p); err != nil {
				fmt.Fprintln(stderr, "papers:", err)
				return exitIO
			}
		}
	}
	return exitOK
}

// inWords are all lacks in a line, each with where it is supplied and its article.
func inWords(lacks statute.Violations, in language.Language) string {
	var all []string
	for _, v := range lacks {
		cite := text(v.Cite.EN(), v.Cite.ZH())
		all = append(all, fmt.Sprintf(in.Of(text("%s (%s: %s)", "%s（%s：%s）")), in.Of(text(v.EN, v.ZH)), v.Path, in.Of(cite)))
	}
	return strings.Join(all, in.Of(text("; ", "；")))
}

func text(en, zh string) statute.Text { return statute.Text{EN: en, ZH: zh} }

// stem is what a file is called, without its ending.
func stem(name, claim, what string) string {
	return strings.TrimSuffix(filepath.Base(name), ".json") + "-" + filepath.Base(claim) + "-" + what
}

// draw writes the timeline of a claim.
func (s *settings) draw(stem string, told answer.Answer, claim int) error {
	if s.out == "" {
		return nil
	}
	return s.into(stem+".svg", func(w io.Writer) error {
		_, err := io.WriteString(w, drawing.Timeline(told, claim, drawing.Options{Language: s.in, File: true}))
		return err
	})
}

// write puts a paper into files.
func (s *settings) write(stem string, p papers.Paper) error {
	if s.out == "" {
		return nil
	}
	for ending, write := range map[string]func(io.Writer, papers.Paper, language.Language) error{".html": papers.HTML, ".docx": docx.Write} {
		if err := s.into(stem+ending, func(w io.Writer) error { return write(w, p, s.in) }); err != nil {
			return err
		}
	}
	return nil
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
