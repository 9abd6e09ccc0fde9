package web

import (
	"errors"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

type accountsPage struct {
	All    []store.Account
	Roles  []access.Role
	Token  string // made a moment ago, shown this once
	Faults statute.Violations
}

func (v *visit) accounts() error { return v.showAccounts(http.StatusOK, accountsPage{}) }

func (v *visit) showAccounts(status int, page accountsPage) (err error) {
	if page.All, err = v.store.Accounts(v.r.Context()); err != nil {
		return err
	}
	page.Roles = access.Roles()[:access.Petitioner-1] // petitioners have a code and a secret, and no account
	return v.show(status, "accounts", v.In.T("账号", "Accounts"), page)
}

const (
	minPassword = 12
	tokenLasts  = 90 * 24 * time.Hour
)

// changeAccount opens an account, closes or reopens one, sets a password, or makes a token for a program.
func (v *visit) changeAccount() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	ctx, name := v.r.Context(), strings.TrimSpace(form.Get("name"))
	password := form.Get("password")
	role := access.ParseRole(form.Get("role"))
	var faults statute.Violations
	do := form.Get("do")
	if name == "" {
		faults = append(faults, field("name", "请填写账号", "write the name of the account"))
	}
	if (do == "add" || do == "password") && utf8.RuneCountInString(password) < minPassword {
		faults = append(faults, field("password", "密码至少12个字符", "a password has 12 characters at least"))
	}
	if do == "add" && (role == 0 || role == access.Petitioner) {
		faults = append(faults, field("role", "请选择岗位", "choose a role"))
	}
	if len(faults) > 0 {
		return v.showAccounts(http.StatusUnprocessableEntity, accountsPage{Faults: faults})
	}
	switch do {
	case "add":
		err = v.store.AddAccount(ctx, store.Account{
			Name: name, Shown: strings.TrimSpace(form.Get("shown")), Role: role.String(), Person: strings.TrimSpace(form.Get("person")), Organ: strings.TrimSpace(form.Get("organ")),
		}, password)
	case "password":
		err = v.store.SetPassword(ctx, name, password)
	case "close", "reopen":
		err = v.closeAccount(name, do == "close")
	case "token":
		token, err := v.store.NewToken(ctx, name, true, strings.TrimSpace(form.Get("label")), tokenLasts)
		if err != nil {
			return err
		}
		return v.showAccounts(http.StatusOK, accountsPage{Token: token})
	default:
		return notFound()
	}
	var repeated store.ErrRepeated
	if errors.As(err, &repeated) {
		return v.showAccounts(http.StatusUnprocessableEntity, accountsPage{Faults: statute.Violations{field("name", "此账号已存在", "there is such an account already")}})
	}
	if err != nil {
		return err
	}
	return v.back("/accounts")
}

func (v *visit) closeAccount(name string, disabled bool) error {
	all, err := v.store.Accounts(v.r.Context())
	if err != nil {
		return err
	}
	for _, a := range all {
		if a.Name == name {
			a.Disabled = disabled
			return v.store.ChangeAccount(v.r.Context(), a)
		}
	}
	return store.ErrNotFound
}

type looksPage struct {
	Number string
	All    []store.Access
}

// maxLooks is how many looks a page shows, the last first.
const maxLooks = 500

// looks shows who looked at a matter: those who may ask for it are named in package access.
func (v *visit) looks() error {
	all, err := v.store.Looks(v.r.Context(), v.Matter.ID, maxLooks)
	if err != nil {
		return err
	}
	return v.show(http.StatusOK, "looks", v.In.T("查阅记录", "Who looked"), looksPage{v.number(), all})
}
