package handlers

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// InventoryRunShow shows one inventory run, live while it runs.
type InventoryRunShow struct {
	Store interface {
		Run(ctx context.Context, id uint) (*models.InventoryRun, error)
		RunPages(ctx context.Context, runID uint) ([]models.RunPage, error)
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
	}
	Inventory interface {
		Cancel(ctx context.Context, runID uint) error
	}
	Stopping <-chan struct{}
}

// Show handles GET /inventory-runs/:id.
func (h *InventoryRunShow) Show(c echo.Context) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	run, err := h.run(c)
	if err != nil {
		return err
	}
	store, err := h.Store.AccountStore(ctx, run.AccountStoreID)
	if err != nil {
		return err
	}
	page := templates.InventoryRunShow{
		Shell:  shell(c, "Inventory of "+store.Label(), templates.Crumb{Label: "Inventory", URL: templates.InventoryRunsURL}),
		Run:    run,
		Store:  store,
		Now:    v.Now,
		Cancel: !run.State.Ended() && !run.CancelAsked && v.May(models.MayCancelInventory),
	}
	if page.Pages, err = h.Store.RunPages(ctx, run.ID); err != nil {
		return err
	}
	return render(c, http.StatusOK, page.Page())
}

func (h *InventoryRunShow) run(c echo.Context) (*models.InventoryRun, error) {
	id, err := rowID(c, "id")
	if err != nil {
		return nil, err
	}
	return h.Store.Run(c.Request().Context(), id)
}

// Live handles GET /inventory-runs/:id/live.
func (h *InventoryRunShow) Live(c echo.Context) error {
	run, err := h.run(c)
	if err != nil {
		return err
	}
	v := VisitOf(c)
	may := func(context.Context) bool { return v.Still() }
	return stream(c, h.Stopping, may, func(ctx context.Context) (progress, bool, error) {
		now, err := h.Store.Run(ctx, run.ID)
		if err != nil {
			return progress{}, false, err
		}
		p := now.Progress(time.Now())
		return progress{Done: p.Done, Total: p.Total, Text: p.Sentence(), State: now.State.Label()}, now.State.Ended(), nil
	})
}

// Cancel handles POST /inventory-runs/:id/cancel. The run stops after the page
// it is reading.
func (h *InventoryRunShow) Cancel(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	if err := h.Inventory.Cancel(c.Request().Context(), id); err != nil {
		if e := asError(err); e.Kind == models.Conflict {
			return back(c, Notice{Kind: "info", Text: e.Message}, templates.InventoryRunURL(id))
		}
		return err
	}
	return back(c, Notice{Kind: "info", Text: "The run stops after the page it is reading. What it has read is kept; nothing is concluded."}, templates.InventoryRunURL(id))
}
