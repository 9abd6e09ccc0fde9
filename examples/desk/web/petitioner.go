package web

import (
	"net/http"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// petitionerPage is a matter as the petitioner sees it: where it stands, by when an answer must come, what they may ask for and of whom.
// What the desk thinks of its own record is not theirs to sort out and is not shown.
type petitionerPage struct {
	Number  string
	Title   statute.Text
	Answer  answer.Answer
	Summary [3]statute.Text
	Claims  []claimView
	Phone   string
}

func (v *visit) petitionForm() error {
	return v.show(http.StatusOK, "petition", v.In.T("查询我的事项", "Look up my matter"), nil)
}

// petition shows the matter of a query code to whoever has its secret too. There is no session: whoever leaves the page leaves nothing
// on a shared computer.
func (v *visit) petition() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	if err := v.openByCode(form.Get("code"), form.Get("secret")); err != nil {
		return err
	}
	page := v.petitionerPage()
	return v.show(http.StatusOK, "petitioner", v.In.Say(page.Title), page)
}

func (v *visit) openByCode(code, secret string) error {
	try, ok := v.tries.try(v.r, "code", code, v.Now())
	if !ok {
		return tooMany()
	}
	m, err := v.store.ByCode(v.r.Context(), code, secret)
	if err != nil {
		return err
	}
	try.wasRight()
	v.Matter, v.Who = m, access.Who{Role: access.Petitioner, Matter: m.ID}
	return v.may(access.Follow)
}

func (v *visit) petitionerPage() petitionerPage {
	a := v.ownAnswer()
	page := petitionerPage{Number: v.number(), Title: v.Matter.Dossier.Title, Answer: a, Summary: a.Now.Summary(), Phone: v.Phone}
	for i := range a.Claims {
		c := claimView{Index: i, It: &a.Claims[i]}
		if c.It.Tiers != nil {
			c.Picture = v.picture(&a, i)
		}
		page.Claims = append(page.Claims, c)
	}
	return page
}

// ownAnswer is the answer without what is the desk's own work: who is on the team, and its questions.
func (v *visit) ownAnswer() answer.Answer {
	a := v.Matter.Dossier.On(v.Day)
	a.Charge, a.Questions = nil, nil
	return a
}
