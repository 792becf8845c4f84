package handlers

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// RequestShow shows one request: what was asked, what became of it, and the
// proof.
type RequestShow struct {
	Store interface {
		Request(ctx context.Context, id uint) (*models.Request, error)
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
		AuditEvents(ctx context.Context, filter models.AuditFilter, before uint, max int) ([]models.AuditEvent, error)
	}
	Workflow interface {
		Cancel(ctx context.Context, id uint) error
	}
}

// Show handles GET /requests/:id.
func (h *RequestShow) Show(c echo.Context) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	request, err := h.Store.Request(ctx, id)
	if err != nil {
		return err
	}
	store, err := h.Store.AccountStore(ctx, request.AccountStoreID)
	if err != nil {
		return err
	}
	page := templates.RequestShow{
		Shell:   shell(c, request.Action.Label()+" "+request.NativeID, templates.Crumb{Label: "Requests", URL: templates.RequestsURL}),
		Request: request,
		Store:   store,
		Cancel:  request.State == models.Approved && request.SentAt == nil && v.May(models.MayCancelRequest),
	}
	if page.Events, err = h.Store.AuditEvents(ctx, models.AuditFilter{Object: "request", ObjectID: id}, 0, historyPage); err != nil {
		return err
	}
	return render(c, http.StatusOK, page.Page())
}

// Cancel handles POST /requests/:id/cancel.
func (h *RequestShow) Cancel(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	if err := h.Workflow.Cancel(c.Request().Context(), id); err != nil {
		if e := asError(err); e.Kind == models.Conflict {
			return back(c, Notice{Kind: "error", Text: e.Message}, templates.RequestURL(id))
		}
		return err
	}
	return back(c, Notice{Kind: "success", Text: "The request was cancelled. Nothing was sent to Webex."}, templates.RequestURL(id))
}
