package handlers

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AuditList shows who did what, newest first.
type AuditList struct {
	Store interface {
		AuditEvents(ctx context.Context, filter models.AuditFilter, before uint, max int) ([]models.AuditEvent, error)
	}
}

// auditFilter reads which events an address asks for. Days are whole days in
// the visitor's zone.
func auditFilter(query url.Values, zone *time.Location) models.AuditFilter {
	filter := models.AuditFilter{
		Query:    search(query.Get("q")),
		Action:   bounded(query.Get("action")),
		Object:   bounded(query.Get("object")),
		ObjectID: uint(number(query.Get("id"), 0, 0, 1<<31)),
		ActorID:  uint(number(query.Get("actor"), 0, 0, 1<<31)),
		StoreID:  uint(number(query.Get("store"), 0, 0, 1<<31)),
	}
	if day, err := time.ParseInLocation(time.DateOnly, query.Get("from"), zone); err == nil {
		filter.From = &day
	}
	if day, err := time.ParseInLocation(time.DateOnly, query.Get("to"), zone); err == nil {
		end := day.AddDate(0, 0, 1)
		filter.To = &end
	}
	return filter
}

// List handles GET /audit.
func (h *AuditList) List(c echo.Context) error {
	query := c.QueryParams()
	size := page(query).Size
	events, err := h.Store.AuditEvents(c.Request().Context(), auditFilter(query, VisitOf(c).Zone), before(query), size+1)
	if err != nil {
		return err
	}
	shown := templates.AuditList{Shell: shell(c, "Audit"), Query: query}
	if len(events) > size {
		events = events[:size]
		shown.Next = events[size-1].ID
	}
	shown.Events = events
	return render(c, http.StatusOK, shown.Page())
}
