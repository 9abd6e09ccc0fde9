package proxy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// I3: a name that holds what nobody can see is refused, and the agent who is the principal in full-width letters is no other person.
func TestNamesAsTheyAreRead(t *testing.T) {
	_, err := proxy.Grant(proxy.Mandate{Principal: proxy.Principal{ID: "A甲\u200b"}, Agents: []proxy.Agent{{ID: "乙\u202e"}}})
	assert.Contains(t, paths(err), "principal.id")
	assert.Contains(t, paths(err), "agents[0].id")
	_, err = proxy.Grant(proxy.Mandate{Principal: proxy.Principal{ID: "A甲"}, Agents: []proxy.Agent{{ID: "Ａ甲"}}})
	assert.Contains(t, paths(err), "agents[0].id")
	assert.NotContains(t, paths(err), "principal.id")
}

func paths(err error) (all []string) {
	found, _ := err.(statute.Violations)
	for _, v := range found {
		all = append(all, v.Path)
	}
	return all
}
