package handlers

import (
	"context"
	"net/http"
	"net/url"
	"strconv"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// OperatorForm adds operators and changes them. Nobody sees or chooses another
// operator's password: adding and resetting give a one-time link.
type OperatorForm struct {
	Store interface {
		Operator(ctx context.Context, id uint) (*models.Operator, error)
		SessionsOf(ctx context.Context, operatorID uint) ([]models.Session, error)
	}
	Operators interface {
		Add(ctx context.Context, op *models.Operator) (token string, err error)
		Change(ctx context.Context, op *models.Operator) error
		SetDisabled(ctx context.Context, id uint, disabled bool) error
		StartReset(ctx context.Context, id uint) (token string, err error)
		EndAll(ctx context.Context, id uint) error
	}
	BaseURL string // begins the links that are handed out
}

var operatorsCrumb = templates.Crumb{Label: "Operators", URL: templates.OperatorsURL}

// New handles GET /operators/new.
func (h *OperatorForm) New(c echo.Context) error {
	return h.new(c, http.StatusOK, url.Values{"role": {string(models.HelpDesk)}}, nil)
}

func (h *OperatorForm) new(c echo.Context, status int, values url.Values, problem error) error {
	page := templates.OperatorNew{Shell: shell(c, "Add operator", operatorsCrumb), Form: formOf(values, problem)}
	return render(c, status, page.Page())
}

// fill takes what an administrator may set.
func fill(op *models.Operator, values url.Values) {
	op.Login, op.Name, op.Email = values.Get("login"), values.Get("name"), values.Get("email")
	op.Role = models.Role(values.Get("role"))
}

// Add handles POST /operators.
func (h *OperatorForm) Add(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	var operator models.Operator
	fill(&operator, values)
	token, err := h.Operators.Add(c.Request().Context(), &operator)
	switch models.KindOf(err) {
	case "":
		return h.link(c, &operator, token)
	case models.Invalid, models.Conflict:
		return h.new(c, http.StatusUnprocessableEntity, values, err)
	}
	return err
}

// link shows a one-time link once, in this answer only.
func (h *OperatorForm) link(c echo.Context, operator *models.Operator, token string) error {
	page := templates.OperatorLink{
		Shell:    shell(c, "One-time link for "+operator.Name, operatorsCrumb),
		Operator: operator,
		Link:     h.BaseURL + templates.LinkURL + "/" + token,
	}
	return render(c, http.StatusOK, page.Page())
}

// Show handles GET /operators/:id.
func (h *OperatorForm) Show(c echo.Context) error { return h.show(c, http.StatusOK, nil, nil) }

func (h *OperatorForm) show(c echo.Context, status int, values url.Values, problem error) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	operator, err := h.Store.Operator(ctx, id)
	if err != nil {
		return err
	}
	sessions, err := h.Store.SessionsOf(ctx, id)
	if err != nil {
		return err
	}
	if values == nil {
		values = url.Values{"login": {operator.Login}, "name": {operator.Name}, "email": {operator.Email}, "role": {string(operator.Role)}}
	}
	values.Set("version", strconv.Itoa(operator.Version))
	page := templates.OperatorShow{
		Shell:    shell(c, operator.Name, operatorsCrumb),
		Operator: operator,
		Sessions: sessions,
		Manage:   v.May(models.MayManageOperators),
		Self:     v.Operator != nil && v.Operator.ID == id,
		Form:     formOf(values, problem),
	}
	return render(c, status, page.Page())
}

// Change handles POST /operators/:id.
func (h *OperatorForm) Change(c echo.Context) error {
	ctx := c.Request().Context()
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	values, err := form(c)
	if err != nil {
		return err
	}
	operator, err := h.Store.Operator(ctx, id)
	if err != nil {
		return err
	}
	operator.Version = number(values.Get("version"), -1, 0, 1<<31)
	fill(operator, values)
	switch err := h.Operators.Change(ctx, operator); models.KindOf(err) {
	case "":
		return back(c, Notice{Kind: "success", Text: "Saved."}, templates.OperatorURL(id))
	case models.Invalid, models.Conflict:
		return h.show(c, http.StatusUnprocessableEntity, values, err)
	default:
		return err
	}
}

// Disable handles POST /operators/:id/disable. All sessions end at once.
func (h *OperatorForm) Disable(c echo.Context) error {
	return h.act(c, "The operator was disabled and signed out everywhere.", func(ctx context.Context, id uint) error {
		return h.Operators.SetDisabled(ctx, id, true)
	})
}

// Enable handles POST /operators/:id/enable.
func (h *OperatorForm) Enable(c echo.Context) error {
	return h.act(c, "The operator may sign in again.", func(ctx context.Context, id uint) error {
		return h.Operators.SetDisabled(ctx, id, false)
	})
}

// EndSessions handles POST /operators/:id/end-sessions.
func (h *OperatorForm) EndSessions(c echo.Context) error {
	return h.act(c, "The operator was signed out everywhere.", func(ctx context.Context, id uint) error {
		return h.Operators.EndAll(ctx, id)
	})
}

func (h *OperatorForm) act(c echo.Context, done string, do func(ctx context.Context, id uint) error) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	if err := do(c.Request().Context(), id); err != nil {
		if e := asError(err); e.Kind == models.Conflict || e.Kind == models.Invalid {
			return back(c, Notice{Kind: "error", Text: e.Message}, templates.OperatorURL(id))
		}
		return err
	}
	return back(c, Notice{Kind: "success", Text: done}, templates.OperatorURL(id))
}

// Reset handles POST /operators/:id/reset: a one-time link to choose a new
// password. The old one works until the new one is chosen.
func (h *OperatorForm) Reset(c echo.Context) error {
	ctx := c.Request().Context()
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	token, err := h.Operators.StartReset(ctx, id)
	if err != nil {
		return err
	}
	operator, err := h.Store.Operator(ctx, id)
	if err != nil {
		return err
	}
	return h.link(c, operator, token)
}
