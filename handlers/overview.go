package handlers

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// Overview is the first page: is something wrong, what waits, what changed.
type Overview struct {
	Store interface {
		AccountStores(ctx context.Context) ([]models.AccountStore, error)
		StatusCounts(ctx context.Context, storeID uint) (map[models.Status]int, error)
		CountRequests(ctx context.Context, filter models.RequestFilter) (map[models.RequestState]int, error)
		Requests(ctx context.Context, filter models.RequestFilter, before uint, max int) ([]models.Request, error)
		Runs(ctx context.Context, storeID, before uint, max int) ([]models.InventoryRun, error)
	}
}

// Show handles GET /.
func (h *Overview) Show(c echo.Context) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	page := templates.Overview{Shell: shell(c, "Overview"), Add: v.May(models.MayChangeAccountStore)}
	var err error
	if page.Stores, err = h.Store.AccountStores(ctx); err != nil {
		return err
	}
	if page.Accounts, err = h.Store.StatusCounts(ctx, 0); err != nil {
		return err
	}
	if page.Requests, err = h.Store.CountRequests(ctx, models.RequestFilter{}); err != nil {
		return err
	}
	if page.RecentRequests, err = h.Store.Requests(ctx, models.RequestFilter{}, 0, 8); err != nil {
		return err
	}
	if page.RecentRuns, err = h.Store.Runs(ctx, 0, 0, 5); err != nil {
		return err
	}
	return render(c, http.StatusOK, page.Page())
}
