package handlers

import (
	"context"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountStoreRemove takes an account store out of the console.
type AccountStoreRemove struct {
	Store interface {
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
		StoreCounts(ctx context.Context, id uint) (models.StoreCounts, error)
	}
	Stores interface {
		Remove(ctx context.Context, id uint, typedName string) error
	}
}

// Ask handles GET /account-stores/:id/remove: what would be lost.
func (h *AccountStoreRemove) Ask(c echo.Context) error {
	return h.ask(c, http.StatusOK, url.Values{}, nil)
}

func (h *AccountStoreRemove) ask(c echo.Context, status int, values url.Values, problem error) error {
	ctx := c.Request().Context()
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	store, err := h.Store.AccountStore(ctx, id)
	if err != nil {
		return err
	}
	counts, err := h.Store.StoreCounts(ctx, id)
	if err != nil {
		return err
	}
	page := templates.AccountStoreRemove{
		Shell: shell(c, "Remove "+store.Label()+"?", storesCrumb,
			templates.Crumb{Label: store.Label(), URL: templates.AccountStoreURL(id)}),
		Store:  store,
		Counts: counts,
		Form:   formOf(values, problem),
	}
	return render(c, status, page.Page())
}

// Remove handles POST /account-stores/:id/remove.
func (h *AccountStoreRemove) Remove(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	values, err := form(c)
	if err != nil {
		return err
	}
	err = h.Stores.Remove(c.Request().Context(), id, values.Get("name"))
	if models.KindOf(err) == models.Invalid {
		return h.ask(c, http.StatusUnprocessableEntity, values, err)
	}
	if err != nil {
		return err
	}
	return back(c, Notice{Kind: "success", Text: "The account store was removed from the console. Nothing was changed at Webex."}, templates.AccountStoresURL)
}
