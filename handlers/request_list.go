package handlers

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// RequestList shows requests, newest first, all or those of one bulk action.
type RequestList struct {
	Store interface {
		Requests(ctx context.Context, filter models.RequestFilter, before uint, max int) ([]models.Request, error)
		CountRequests(ctx context.Context, filter models.RequestFilter) (map[models.RequestState]int, error)
		AccountStores(ctx context.Context) ([]models.AccountStore, error)
	}
	Stopping <-chan struct{} // closed when the console stops
}

// requestFilter reads which requests an address asks for.
func requestFilter(query url.Values) models.RequestFilter {
	filter := models.RequestFilter{
		StoreID: uint(number(query.Get("store"), 0, 0, 1<<31)),
		Query:   search(query.Get("q")),
		BatchID: bounded(query.Get("batch")),
	}
	for _, state := range models.RequestStates() {
		if slices.Contains(query["state"], string(state)) {
			filter.States = append(filter.States, state)
		}
	}
	if action := models.Action(query.Get("action")); slices.Contains(models.AllActions(), action) {
		filter.Action = action
	}
	return filter
}

// List handles GET /requests.
func (h *RequestList) List(c echo.Context) error {
	ctx, query := c.Request().Context(), c.QueryParams()
	filter := requestFilter(query)
	size := page(query).Size
	requests, err := h.Store.Requests(ctx, filter, before(query), size+1)
	if err != nil {
		return err
	}
	stores, err := h.Store.AccountStores(ctx)
	if err != nil {
		return err
	}
	shown := templates.RequestList{
		Shell:  shell(c, "Requests"),
		Filter: filter,
		Query:  query,
		Stores: stores,
	}
	if filter.BatchID != "" {
		if shown.Counts, err = h.Store.CountRequests(ctx, models.RequestFilter{BatchID: filter.BatchID}); err != nil {
			return err
		}
	}
	if len(requests) > size {
		requests = requests[:size]
		shown.Next = requests[size-1].ID
	}
	shown.Requests = requests
	return render(c, http.StatusOK, shown.Page())
}

// Live handles GET /requests/batches/:batch/live: how far a bulk action has come.
func (h *RequestList) Live(c echo.Context) error {
	filter := models.RequestFilter{BatchID: bounded(c.Param("batch"))}
	if filter.BatchID == "" {
		return models.New(models.NotFound, "")
	}
	v := VisitOf(c)
	may := func(context.Context) bool { return v.Still() }
	return stream(c, h.Stopping, may, func(ctx context.Context) (progress, bool, error) {
		counts, err := h.Store.CountRequests(ctx, filter)
		if err != nil {
			return progress{}, false, err
		}
		p := templates.BatchProgress(counts)
		return progress{Done: p.Done, Total: p.Total, Text: p.Text}, p.Done == p.Total, nil
	})
}
