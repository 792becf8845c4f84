// Package templates holds the pages: each a struct of what it shows and its
// markup. It asks nothing of anybody and decides nothing but looks.
package templates

import (
	"fmt"
	"net/url"

	"webexconsole/models"
)

// The addresses that pages link to. web/routes.go answers each of them.
const (
	OverviewURL      = "/"
	SignInURL        = "/sign-in"
	SignOutURL       = "/sign-out"
	LinkURL          = "/link"
	ProfileURL       = "/profile"
	AccountsURL      = "/accounts"
	AccountStoresURL = "/account-stores"
	InventoryRunsURL = "/inventory-runs"
	RequestsURL      = "/requests"
	AuditURL         = "/audit"
	OperatorsURL     = "/operators"
	HelpURL          = "/help"
)

// At joins an address, a row's number and what follows it: At(AccountsURL, 7,
// "edit") is /accounts/7/edit.
func At(base string, id uint, rest ...string) string {
	address := fmt.Sprintf("%s/%d", base, id)
	for _, part := range rest {
		address += "/" + url.PathEscape(part)
	}
	return address
}

// AccountURL is the page of one account, with what follows it.
func AccountURL(id uint, rest ...string) string { return At(AccountsURL, id, rest...) }

// AccountActionURL asks for an action on one account.
func AccountActionURL(id uint, action models.Action) string {
	word := string(action)
	switch action {
	case models.SendResetMail:
		word = "reset-mail"
	case models.SetPassword:
		word = "set-password"
	case models.Update:
		word = "edit"
	}
	return AccountURL(id, word)
}

// AccountStoreURL is the page of one account store, with what follows it.
func AccountStoreURL(id uint, rest ...string) string { return At(AccountStoresURL, id, rest...) }

// InventoryRunURL is the page of one inventory run, with what follows it.
func InventoryRunURL(id uint, rest ...string) string { return At(InventoryRunsURL, id, rest...) }

// RequestURL is the page of one request, with what follows it.
func RequestURL(id uint, rest ...string) string { return At(RequestsURL, id, rest...) }

// OperatorURL is the page of one operator, with what follows it.
func OperatorURL(id uint, rest ...string) string { return At(OperatorsURL, id, rest...) }

// With is an address with its query changed: names and values alternate, and
// an empty value takes the name away. The order of names is stable.
func With(address string, query url.Values, changes ...string) string {
	changed := url.Values{}
	for name, values := range query {
		changed[name] = values
	}
	for i := 0; i+1 < len(changes); i += 2 {
		if changes[i+1] == "" {
			changed.Del(changes[i])
		} else {
			changed.Set(changes[i], changes[i+1])
		}
	}
	if len(changed) == 0 {
		return address
	}
	return address + "?" + changed.Encode()
}
