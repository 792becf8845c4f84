package handlers

import (
	"context"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// Link answers one-time links: for the first administrator, for choosing a
// password, and for the demonstration. Opening one changes nothing; pressing
// its button uses it up.
type Link struct {
	Operators interface {
		PeekLink(ctx context.Context, token string) (*models.OneTimeLink, error)
		FinishSetup(ctx context.Context, token, login, name, email, password string) (*models.Operator, error)
		ChoosePassword(ctx context.Context, token, password string) (*models.Operator, error)
		UseDemo(ctx context.Context, token string) (*models.Operator, error)
	}
	Sessions Sessions
}

// Show handles GET /link/:token.
func (h *Link) Show(c echo.Context) error {
	return h.show(c, http.StatusOK, url.Values{"link": {c.Param("token")}}, nil)
}

func (h *Link) show(c echo.Context, status int, values url.Values, problem error) error {
	link, err := h.Operators.PeekLink(c.Request().Context(), values.Get("link"))
	if err != nil {
		return err
	}
	title := map[models.LinkPurpose]string{
		models.SetupLink:    "Make the first administrator",
		models.PasswordLink: "Choose a password",
		models.DemoLink:     "Sign in to the demonstration",
	}[link.Purpose]
	page := templates.Link{Shell: shell(c, title), Purpose: link.Purpose, Form: formOf(values, problem)}
	return render(c, status, page.Page())
}

// Submit handles POST /link.
func (h *Link) Submit(c echo.Context) error {
	ctx := c.Request().Context()
	values, err := form(c)
	if err != nil {
		return err
	}
	secret, err := typed(c)
	if err != nil {
		return err
	}
	token, password := values.Get("link"), secret.Get("password")
	link, err := h.Operators.PeekLink(ctx, token)
	if err != nil {
		return err
	}
	var operator *models.Operator
	switch link.Purpose {
	case models.SetupLink:
		operator, err = h.Operators.FinishSetup(ctx, token, values.Get("login"), values.Get("name"), values.Get("email"), password)
	case models.PasswordLink:
		operator, err = h.Operators.ChoosePassword(ctx, token, password)
	case models.DemoLink:
		operator, err = h.Operators.UseDemo(ctx, token)
	}
	if models.KindOf(err) == models.Invalid {
		return h.show(c, http.StatusUnprocessableEntity, values, err)
	}
	if err != nil {
		return err
	}
	if err := h.Sessions.Begin(c, operator); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, templates.OverviewURL)
}
