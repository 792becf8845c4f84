package handlers

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountStoreList shows the connected sites.
type AccountStoreList struct {
	Store interface {
		AccountStores(ctx context.Context) ([]models.AccountStore, error)
		StatusCounts(ctx context.Context, storeID uint) (map[models.Status]int, error)
		Runs(ctx context.Context, storeID, before uint, max int) ([]models.InventoryRun, error)
	}
}

// List handles GET /account-stores.
func (h *AccountStoreList) List(c echo.Context) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	stores, err := h.Store.AccountStores(ctx)
	if err != nil {
		return err
	}
	page := templates.AccountStoreList{Shell: shell(c, "Account stores"), Add: v.May(models.MayChangeAccountStore)}
	for i := range stores {
		row := templates.AccountStoreRow{Store: &stores[i]}
		counts, err := h.Store.StatusCounts(ctx, stores[i].ID)
		if err != nil {
			return err
		}
		for _, n := range counts {
			row.Accounts += n
		}
		runs, err := h.Store.Runs(ctx, stores[i].ID, 0, 1)
		if err != nil {
			return err
		}
		if len(runs) > 0 {
			row.LastRun = &runs[0]
		}
		page.Rows = append(page.Rows, row)
	}
	return render(c, http.StatusOK, page.Page())
}
