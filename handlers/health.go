package handlers

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

// Health answers the probes of whoever runs the console. It tells strangers
// nothing but yes or no.
type Health struct {
	Ready func(ctx context.Context) error // nil error: the console can serve
}

// Live handles GET /livez: the process answers.
func (h *Health) Live(c echo.Context) error {
	return c.String(http.StatusOK, "live\n")
}

// Readiness handles GET /readyz: the database answers, is of this version, and
// the console is not stopping.
func (h *Health) Readiness(c echo.Context) error {
	ctx, cancel := context.WithTimeout(c.Request().Context(), 2*time.Second)
	defer cancel()
	if err := h.Ready(ctx); err != nil {
		c.Logger().Warn("not ready: ", err)
		return c.String(http.StatusServiceUnavailable, "not ready\n")
	}
	return c.String(http.StatusOK, "ready\n")
}
