package statutes_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cucumber/godog"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Every feature is run, and every step of it is known.
func TestFeatures(t *testing.T) {
	suite := godog.TestSuite{
		ScenarioInitializer: steps,
		Options:             &godog.Options{Format: "progress", Paths: []string{"features"}, Strict: true, TestingT: t, Output: new(strings.Builder)},
	}
	if suite.Run() != 0 {
		t.Fatal("a feature does not hold")
	}
}

// A feature says in its first lines which article it is about, and there are some.
func TestEachFeatureNamesItsArticle(t *testing.T) {
	names, err := filepath.Glob("features/*.feature")
	if err != nil || len(names) < 8 {
		t.Fatal(names, err)
	}
	article := regexp.MustCompile(`^# language: zh-CN\n功能: .*第.*条`)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !article.Match(text) {
			t.Errorf("%s does not name its article", name)
		}
	}
}

// day is how the features write one.
const day = `(\d{4}年\d{1,2}月\d{1,2}日)`

var dayParts = regexp.MustCompile(`^(\d{4})年(\d{1,2})月(\d{1,2})日$`)

func date(s string) (calendar.Date, error) {
	parts := dayParts.FindStringSubmatch(s)
	if parts == nil {
		return calendar.Date{}, fmt.Errorf("%q is no day", s)
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(parts[i+1]) // the pattern has digits alone
	}
	d, ok := calendar.NewDate(n[0], time.Month(n[1]), n[2])
	if !ok {
		return d, fmt.Errorf("there is no day %s", s)
	}
	return d, nil
}

// steps are all that a feature may say.
func steps(s *godog.ScenarioContext) {
	m, c, r, j := newMatter(), new(claim), new(agreed), new(group)
	s.After(func(ctx context.Context, _ *godog.Scenario, err error) (context.Context, error) {
		if err == nil && m.refused != nil {
			err = fmt.Errorf("a step was refused and the scenario does not say so: %w", m.refused)
		}
		return ctx, err
	})
	m.steps(s)
	c.steps(s)
	r.steps(s)
	j.steps(s)
}
