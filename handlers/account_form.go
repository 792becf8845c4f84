package handlers

import (
	"context"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountForm creates accounts and edits their profiles.
type AccountForm struct {
	Store interface {
		Account(ctx context.Context, id uint) (*models.Account, error)
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
		AccountStores(ctx context.Context) ([]models.AccountStore, error)
	}
	Workflow interface {
		Submit(ctx context.Context, r *models.Request) (models.Result, error)
	}
	FormToken func() string
}

// New handles GET /accounts/new.
func (h *AccountForm) New(c echo.Context) error {
	values := url.Values{"store": {c.QueryParam("store")}, "form": {h.FormToken()}}
	return h.create(c, http.StatusOK, values, nil)
}

func (h *AccountForm) create(c echo.Context, status int, values url.Values, problem error) error {
	stores, err := h.Store.AccountStores(c.Request().Context())
	if err != nil {
		return err
	}
	page := templates.AccountNew{
		Shell: shell(c, "Create account", templates.Crumb{Label: "Accounts", URL: templates.AccountsURL}),
		Form:  formOf(values, problem),
	}
	chosen := uint(number(values.Get("store"), 0, 0, 1<<31))
	for i := range stores {
		if stores[i].Cannot(models.Create) != "" {
			continue
		}
		page.Stores = append(page.Stores, stores[i])
		if stores[i].ID == chosen {
			page.Store = &page.Stores[len(page.Stores)-1]
		}
	}
	if page.Store == nil && len(page.Stores) == 1 {
		page.Store = &page.Stores[0]
	}
	return render(c, status, page.Page())
}

// Add handles POST /accounts.
func (h *AccountForm) Add(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	request := models.Request{
		Action: models.Create, AccountStoreID: uint(number(values.Get("store"), 0, 0, 1<<31)),
		NativeID: values.Get(string(models.WebexID)), Wanted: models.Attributes{},
		Reason: values.Get("reason"), Ticket: values.Get("ticket"), FormToken: values.Get("form"),
	}
	for _, info := range models.AttributeList() {
		if value := values.Get(string(info.Attribute)); value != "" && (info.Editable || info.Attribute == models.WebexID) {
			request.Wanted[info.Attribute] = value
		}
	}
	result, err := h.Workflow.Submit(c.Request().Context(), &request)
	switch models.KindOf(err) {
	case "":
		return answer(c, result)
	case models.Invalid, models.Conflict, models.Unsupported, models.NotFound:
		return h.create(c, http.StatusUnprocessableEntity, values, err)
	}
	return err
}

// Edit handles GET /accounts/:id/edit.
func (h *AccountForm) Edit(c echo.Context) error {
	return h.edit(c, http.StatusOK, nil, nil)
}

func (h *AccountForm) edit(c echo.Context, status int, values url.Values, problem error) error {
	ctx := c.Request().Context()
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	account, err := h.Store.Account(ctx, id)
	if err != nil {
		return err
	}
	store, err := h.Store.AccountStore(ctx, account.AccountStoreID)
	if err != nil {
		return err
	}
	if values == nil {
		values = url.Values{"form": {h.FormToken()}}
		for _, info := range models.AttributeList() {
			if info.Editable {
				values.Set(string(info.Attribute), account.Value(info.Attribute))
				values.Set(wasPrefix+string(info.Attribute), account.Value(info.Attribute))
			}
		}
	}
	page := templates.AccountEdit{
		Shell: shell(c, "Edit "+account.Name(),
			templates.Crumb{Label: "Accounts", URL: templates.AccountsURL},
			templates.Crumb{Label: account.Name(), URL: templates.AccountURL(id)}),
		Account: account,
		Store:   store,
		Form:    formOf(values, problem),
	}
	return render(c, status, page.Page())
}

// wasPrefix begins the name of the hidden field that says what a field held
// when the form was opened, so that only what was touched is changed.
const wasPrefix = "was_"

// Change handles POST /accounts/:id/edit. Only fields that differ from what the
// form showed when it was opened are asked for.
func (h *AccountForm) Change(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	values, err := form(c)
	if err != nil {
		return err
	}
	request := models.Request{
		Action: models.Update, AccountID: &id, Wanted: models.Attributes{}, Basis: models.Attributes{},
		Reason: values.Get("reason"), Ticket: values.Get("ticket"), FormToken: values.Get("form"),
	}
	for _, info := range models.AttributeList() {
		name := string(info.Attribute)
		if !info.Editable || !values.Has(name) || !values.Has(wasPrefix+name) {
			continue
		}
		if is, was := values.Get(name), values.Get(wasPrefix+name); is != was {
			request.Wanted[info.Attribute], request.Basis[info.Attribute] = is, was
		}
	}
	result, err := h.Workflow.Submit(c.Request().Context(), &request)
	switch models.KindOf(err) {
	case "":
		return answer(c, result)
	case models.Invalid, models.Unsupported, models.Conflict, models.Forbidden:
		return h.edit(c, http.StatusUnprocessableEntity, values, err)
	}
	return err
}
