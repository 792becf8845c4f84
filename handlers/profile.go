package handlers

import (
	"context"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// Profile is what operators see and set of themselves.
type Profile struct {
	Operators interface {
		ChangePassword(ctx context.Context, current, password string) error
		ChangePreferences(ctx context.Context, theme, zone string) error
		Sessions(ctx context.Context) ([]models.Session, error)
		EndSession(ctx context.Context, id uint) error
		EndOthers(ctx context.Context) error
	}
}

// Show handles GET /profile.
func (h *Profile) Show(c echo.Context) error { return h.show(c, http.StatusOK, nil) }

func (h *Profile) show(c echo.Context, status int, problem error) error {
	v := VisitOf(c)
	sessions, err := h.Operators.Sessions(c.Request().Context())
	if err != nil {
		return err
	}
	page := templates.Profile{
		Shell:    shell(c, "Your profile"),
		Operator: v.Operator,
		Sessions: sessions,
		Current:  v.SessionID,
		Form:     formOf(url.Values{"theme": {v.Operator.Theme}, "zone": {v.Operator.TimeZone}}, problem),
	}
	return render(c, status, page.Page())
}

// ChangePassword handles POST /profile/password.
func (h *Profile) ChangePassword(c echo.Context) error {
	values, err := typed(c)
	if err != nil {
		return err
	}
	err = h.Operators.ChangePassword(c.Request().Context(), values.Get("current"), values.Get("password"))
	if models.KindOf(err) == models.Invalid {
		return h.show(c, http.StatusUnprocessableEntity, err)
	}
	if err != nil {
		return err
	}
	return back(c, Notice{Kind: "success", Text: "Your password was changed and your other sessions were ended."}, templates.ProfileURL)
}

// ChangePreferences handles POST /profile/preferences.
func (h *Profile) ChangePreferences(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	err = h.Operators.ChangePreferences(c.Request().Context(), values.Get("theme"), values.Get("zone"))
	if models.KindOf(err) == models.Invalid {
		return h.show(c, http.StatusUnprocessableEntity, err)
	}
	if err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, local(values.Get("back"), templates.ProfileURL))
}

// EndSession handles POST /profile/sessions/:id/end.
func (h *Profile) EndSession(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	if err := h.Operators.EndSession(c.Request().Context(), id); err != nil {
		return err
	}
	return back(c, Notice{Kind: "success", Text: "The session was ended."}, templates.ProfileURL)
}

// EndOthers handles POST /profile/sessions/end-others.
func (h *Profile) EndOthers(c echo.Context) error {
	if err := h.Operators.EndOthers(c.Request().Context()); err != nil {
		return err
	}
	return back(c, Notice{Kind: "success", Text: "All your other sessions were ended."}, templates.ProfileURL)
}
