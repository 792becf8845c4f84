package handlers

import (
	"context"
	"time"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
)

// Visit is what is known of the one who makes an HTTP request. web finds it
// out; handlers and pages read it. Before signing in there is no operator.
type Visit struct {
	Operator  *models.Operator
	SessionID uint
	Token     string // goes into every form; the next request must bring it back
	RequestID string
	Theme     string // auto, light or dark
	Zone      *time.Location
	Now       time.Time

	May    func(models.Permission) bool
	Notify func(ctx context.Context, n Notice) error // show at the next page
	Notice *Notice                                   // to be shown on this page
}

// Notice is a sentence shown once, on the page after an action.
type Notice struct {
	Kind   string // success, info, warning or error
	Text   string
	Action string // the words of a link beside it; empty for none
	URL    string
}

const visitKey = "visit"

// SetVisit says who makes the request.
func SetVisit(c echo.Context, v *Visit) { c.Set(visitKey, v) }

// VisitOf is who makes the request: never nil, and nobody in particular until
// web has said otherwise.
func VisitOf(c echo.Context) *Visit {
	if v, ok := c.Get(visitKey).(*Visit); ok {
		return v
	}
	return &Visit{Theme: "auto", Zone: time.UTC, Now: time.Now(), May: func(models.Permission) bool { return false }}
}

// notice leaves a sentence for the next page.
func notice(c echo.Context, n Notice) error {
	v := VisitOf(c)
	if v.Notify == nil {
		return nil
	}
	return v.Notify(c.Request().Context(), n)
}
