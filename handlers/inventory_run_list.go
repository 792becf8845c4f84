package handlers

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// InventoryRunList shows inventory runs, newest first, and starts new ones.
type InventoryRunList struct {
	Store interface {
		Runs(ctx context.Context, storeID, before uint, max int) ([]models.InventoryRun, error)
		AccountStores(ctx context.Context) ([]models.AccountStore, error)
	}
	Inventory interface {
		Start(ctx context.Context, storeID uint, trigger string) (*models.InventoryRun, error)
	}
}

// List handles GET /inventory-runs.
func (h *InventoryRunList) List(c echo.Context) error {
	ctx, query := c.Request().Context(), c.QueryParams()
	storeID, size := uint(number(query.Get("store"), 0, 0, 1<<31)), page(query).Size
	runs, err := h.Store.Runs(ctx, storeID, before(query), size+1)
	if err != nil {
		return err
	}
	stores, err := h.Store.AccountStores(ctx)
	if err != nil {
		return err
	}
	shown := templates.InventoryRunList{Shell: shell(c, "Inventory"), Query: query, StoreID: storeID, Stores: stores}
	if len(runs) > size {
		runs = runs[:size]
		shown.Next = runs[size-1].ID
	}
	shown.Runs = runs
	shown.Start = VisitOf(c).May(models.MayStartInventory)
	return render(c, http.StatusOK, shown.Page())
}

// Start handles POST /account-stores/:id/inventory-runs. A second click goes to
// the run that the first one started.
func (h *InventoryRunList) Start(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	run, err := h.Inventory.Start(c.Request().Context(), id, "operator")
	if err != nil {
		if e := asError(err); e.Message != "" && e.Kind != models.NotFound && e.Kind != models.Internal {
			return back(c, Notice{Kind: "error", Text: e.Message}, templates.AccountStoreURL(id))
		}
		return err
	}
	return c.Redirect(http.StatusSeeOther, templates.InventoryRunURL(run.ID))
}
