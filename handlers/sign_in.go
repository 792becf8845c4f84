package handlers

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// SignIn lets operators in and out.
type SignIn struct {
	Operators interface {
		SignIn(ctx context.Context, login, password string) (*models.Operator, error)
	}
	Sessions Sessions
}

// Sessions begins and ends a browser's session.
type Sessions interface {
	Begin(c echo.Context, op *models.Operator) error // under a new name; the old one is dead
	End(c echo.Context) error
}

// Show handles GET /sign-in.
func (h *SignIn) Show(c echo.Context) error {
	if VisitOf(c).Operator != nil {
		return c.Redirect(http.StatusSeeOther, local(c.QueryParam("next"), templates.OverviewURL))
	}
	return h.show(c, http.StatusOK, url.Values{"next": {c.QueryParam("next")}}, nil)
}

func (h *SignIn) show(c echo.Context, status int, values url.Values, problem error) error {
	page := templates.SignIn{Shell: shell(c, "Sign in"), Form: formOf(values, problem)}
	return render(c, status, page.Page())
}

// Submit handles POST /sign-in. Whether the login exists, is disabled or waits
// is not to be told from the answer.
func (h *SignIn) Submit(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	secret, err := typed(c)
	if err != nil {
		return err
	}
	operator, err := h.Operators.SignIn(c.Request().Context(), values.Get("login"), secret.Get("password"))
	switch models.KindOf(err) {
	case "":
	case models.Invalid, models.Forbidden:
		return h.show(c, http.StatusUnprocessableEntity, values, err)
	case models.Unavailable:
		retryAfter(c, err)
		return h.show(c, http.StatusTooManyRequests, values, err)
	default:
		return err
	}
	if err := h.Sessions.Begin(c, operator); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, local(values.Get("next"), templates.OverviewURL))
}

// Leave handles POST /sign-out.
func (h *SignIn) Leave(c echo.Context) error {
	if err := h.Sessions.End(c); err != nil {
		return err
	}
	c.Response().Header().Set("Clear-Site-Data", `"cache", "cookies", "storage"`)
	return c.Redirect(http.StatusSeeOther, templates.SignInURL)
}

// local is the address if it is one of the console's own pages, and otherwise
// the other one: nobody is sent elsewhere by a link to the console.
func local(address, otherwise string) string {
	if len(address) > 2000 || !strings.HasPrefix(address, "/") || strings.ContainsAny(address, "\\\r\n\t\x00") {
		return otherwise
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.IsAbs() || parsed.Host != "" || strings.HasPrefix(parsed.Path, "//") || strings.ContainsAny(parsed.Path, "\\\r\n\t\x00") {
		return otherwise
	}
	return address
}
