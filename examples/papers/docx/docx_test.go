package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/papers/docx"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/examples/papers/papers"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// printable are the papers of the test data of package papers, by what to call them.
func printable(t *testing.T) map[string]papers.Paper {
	t.Helper()
	all := make(map[string]papers.Paper)
	names, err := filepath.Glob("../papers/testdata/*.json")
	require.NoError(t, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		d, found := dossier.Read(data)
		require.Empty(t, found)
		data, err = os.ReadFile(filepath.Join("../papers/testdata/details", filepath.Base(name)))
		require.NoError(t, err)
		supplied, err := papers.ReadDetails(data)
		require.NoError(t, err)
		for i, c := range d.Claims {
			for _, k := range papers.Kinds() {
				if p, lacks := papers.Draft(k, d, i, calendar.Date{}, supplied.Of(c.Name, k)); len(lacks) == 0 {
					all[c.Name+"-"+k.String()] = p
				}
			}
		}
	}
	require.GreaterOrEqual(t, len(all), len(papers.Kinds()))
	return all
}

// texts reads a part of a document strictly as XML and returns what stands in it, a paragraph a line.
func texts(t *testing.T, in io.Reader) string {
	t.Helper()
	var s strings.Builder
	d := xml.NewDecoder(in)
	for {
		token, err := d.Token()
		if err == io.EOF {
			return s.String()
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.CharData:
			s.Write(token)
		case xml.EndElement:
			if token.Name.Local == "p" {
				s.WriteString("\n")
			}
		}
	}
}

// The file is a package of well-formed parts, and says everything that the paper says.
func TestWrite(t *testing.T) {
	for name, p := range printable(t) {
		for _, in := range []language.Language{language.Chinese, language.English} {
			var one, two bytes.Buffer
			require.NoError(t, docx.Write(&one, p, in))
			require.NoError(t, docx.Write(&two, p, in))
			assert.Equal(t, one.Bytes(), two.Bytes(), "the same paper gives the same bytes")
			file, err := zip.NewReader(bytes.NewReader(one.Bytes()), int64(one.Len()))
			require.NoError(t, err)
			said := ""
			for _, part := range file.File {
				r, err := part.Open()
				require.NoError(t, err)
				text := texts(t, r)
				if part.Name == "word/document.xml" {
					said = text
				}
			}
			for _, want := range []string{p.Head, p.Number, p.To, in.Of(p.Title), p.Basis(in), in.Day(p.Date)} {
				assert.Contains(t, said, want, name)
			}
			for _, part := range p.Parts {
				assert.Contains(t, said, in.Of(part.Name), name)
				for _, text := range part.Text {
					assert.Contains(t, said, in.Of(text), name)
				}
				for i, row := range part.Table {
					for _, c := range row {
						if i > 0 {
							assert.Contains(t, said, in.Of(c), name)
						}
					}
				}
			}
		}
	}
}

// A table that is no part of a form, and text that is no markup.
func TestTableAndMarkup(t *testing.T) {
	p := printable(t)["noise-acceptance"]
	p.Parts = append(p.Parts, printable(t)["noise-service_receipt"].Parts...)
	p.Head = "<w:b/>&\x00"
	var b bytes.Buffer
	require.NoError(t, docx.Write(&b, p, language.Chinese))
	file, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	r, err := file.Open("word/document.xml")
	require.NoError(t, err)
	said := texts(t, r)
	assert.Contains(t, said, "<w:b/>&")
	assert.Contains(t, said, "文书名称")
}

func TestPaperWithALackIsNotWritten(t *testing.T) {
	p, lacks := papers.Draft(papers.Acceptance, dossier.Dossier{Claims: []dossier.Demand{{}}}, 0, calendar.Date{}, papers.Details{})
	require.NotEmpty(t, lacks)
	var b bytes.Buffer
	assert.Error(t, docx.Write(&b, p, language.Chinese))
	assert.Zero(t, b.Len())
}

// LibreOffice opens every paper; it is not everywhere, and takes seconds.
func TestLibreOfficeOpensIt(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not installed, or the test is to be short")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}
	all := printable(t)
	for name, p := range all {
		var b bytes.Buffer
		require.NoError(t, docx.Write(&b, p, language.Chinese))
		file := filepath.Join(dir, name+".docx")
		require.NoError(t, os.WriteFile(file, b.Bytes(), 0o600))
		args = append(args, file)
	}
	out, err := exec.Command(office, args...).CombinedOutput()
	require.NoError(t, err, string(out))
	for name, p := range all {
		text, err := os.ReadFile(filepath.Join(dir, name+".txt"))
		require.NoError(t, err)
		assert.Contains(t, string(text), p.Title.ZH, name)
		for _, part := range p.Parts {
			assert.Contains(t, string(text), part.Name.ZH, name)
		}
	}
}
