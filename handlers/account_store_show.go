package handlers

import (
	"context"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountStoreShow shows one account store: how its connection stands, what was
// found out about the site, and its settings in panes.
type AccountStoreShow struct {
	Store interface {
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
		StatusCounts(ctx context.Context, storeID uint) (map[models.Status]int, error)
		Runs(ctx context.Context, storeID, before uint, max int) ([]models.InventoryRun, error)
	}
	Stores interface {
		Test(ctx context.Context, id uint) (models.SiteFacts, error)
	}
	Settings []templates.SettingInfo // the one table of settings: labels, help, which take effect later
}

// Show handles GET /account-stores/:id.
func (h *AccountStoreShow) Show(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	pane := c.QueryParam("pane")
	if pane != "inventory" && pane != "runs" {
		pane = "general"
	}
	return h.show(c, http.StatusOK, id, pane, nil, nil, nil)
}

// show draws the page. After a save that went wrong, values are what was typed,
// and theirs is the version that somebody else saved meanwhile.
func (h *AccountStoreShow) show(c echo.Context, status int, id uint, pane string, values url.Values, problem error, theirs *models.AccountStore) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	store, err := h.Store.AccountStore(ctx, id)
	if err != nil {
		return err
	}
	if values == nil {
		values = storeValues(store)
	}
	page := templates.AccountStoreShow{
		Shell:    shell(c, store.Label(), storesCrumb),
		Store:    store,
		Pane:     pane,
		Form:     formOf(values, problem),
		Settings: h.Settings,
		Change:   v.May(models.MayChangeAccountStore),
		Test:     v.May(models.MayTestConnection),
		Start:    v.May(models.MayStartInventory),
		Remove:   v.May(models.MayRemoveAccountStore),
	}
	if theirs != nil {
		page.Theirs = templates.Conflict(values, storeValues(theirs), h.Settings)
		page.Form.Values.Set("version", storeValues(theirs).Get("version"))
	}
	if page.Counts, err = h.Store.StatusCounts(ctx, id); err != nil {
		return err
	}
	if page.Runs, err = h.Store.Runs(ctx, id, 0, 20); err != nil {
		return err
	}
	return render(c, status, page.Page())
}

// Test handles POST /account-stores/:id/test.
func (h *AccountStoreShow) Test(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	said := Notice{Kind: "success", Text: "The connection works."}
	facts, err := h.Stores.Test(c.Request().Context(), id)
	switch e := asError(err); {
	case err == nil && facts.MayWriteKnown && !facts.MayWrite:
		said = Notice{Kind: "warning", Text: "The connection works, but these credentials may only read: accounts cannot be changed."}
	case err == nil:
	case e.Kind == models.NotFound || e.Kind == models.Internal:
		return err
	default:
		said = Notice{Kind: "error", Text: e.Message}
	}
	return back(c, said, templates.AccountStoreURL(id))
}
