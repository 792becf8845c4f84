package handlers

import (
	"context"
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// OperatorList shows who may sign in.
type OperatorList struct {
	Store interface {
		Operators(ctx context.Context) ([]models.Operator, error)
	}
}

// List handles GET /operators.
func (h *OperatorList) List(c echo.Context) error {
	operators, err := h.Store.Operators(c.Request().Context())
	if err != nil {
		return err
	}
	page := templates.OperatorList{
		Shell:     shell(c, "Operators"),
		Operators: operators,
		Manage:    VisitOf(c).May(models.MayManageOperators),
	}
	return render(c, http.StatusOK, page.Page())
}
