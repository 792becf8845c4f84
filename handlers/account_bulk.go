package handlers

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountBulk acts on the accounts ticked in the list.
type AccountBulk struct {
	Workflow interface {
		PreviewBulk(ctx context.Context, action models.Action, ids []uint) (models.Bulk, error)
		SubmitBulk(ctx context.Context, action models.Action, ids []uint, reason, ticket, formToken string) (models.Bulk, error)
	}
	FormToken func() string
}

// bulkActions are what can be done to many accounts at once.
var bulkActions = models.Actions{models.Unlock, models.Enable, models.Disable, models.SendResetMail}

// Preview handles POST /accounts/bulk: who would be changed and who is left
// out, and why. Nothing is done.
func (h *AccountBulk) Preview(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	values.Set("form", h.FormToken())
	return h.preview(c, http.StatusOK, values, nil)
}

func (h *AccountBulk) preview(c echo.Context, status int, values url.Values, problem error) error {
	action, ids, err := chosen(values)
	if err != nil {
		return back(c, Notice{Kind: "error", Text: asError(err).Message}, local(values.Get("back"), templates.AccountsURL))
	}
	bulk, err := h.Workflow.PreviewBulk(c.Request().Context(), action, ids)
	if err != nil {
		return err
	}
	page := templates.AccountBulk{
		Shell: shell(c, fmt.Sprintf("%s %s?", action.Label(), templates.Count(len(bulk.Included), "account")),
			templates.Crumb{Label: "Accounts", URL: templates.AccountsURL}),
		Bulk: bulk,
		Back: local(values.Get("back"), templates.AccountsURL),
		Form: formOf(values, problem),
	}
	return render(c, status, page.Page())
}

// Submit handles POST /accounts/bulk/apply.
func (h *AccountBulk) Submit(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	action, ids, err := chosen(values)
	if err != nil {
		return err
	}
	bulk, err := h.Workflow.SubmitBulk(c.Request().Context(), action, ids, values.Get("reason"), values.Get("ticket"), values.Get("form"))
	if models.KindOf(err) == models.Invalid {
		return h.preview(c, http.StatusUnprocessableEntity, values, err)
	}
	if err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, templates.With(templates.RequestsURL, nil, "batch", bulk.BatchID))
}

// chosen reads what was ticked and which button was pressed.
func chosen(values url.Values) (models.Action, []uint, error) {
	action := models.Action(values.Get("action"))
	if !slices.Contains(bulkActions, action) {
		return "", nil, models.New(models.Invalid, "Choose what to do with the accounts.")
	}
	var ids []uint
	for _, text := range values["id"] {
		if id, err := strconv.ParseUint(text, 10, 63); err == nil && id > 0 {
			ids = append(ids, uint(id))
		}
	}
	if len(ids) == 0 {
		return "", nil, models.New(models.Invalid, "Tick the accounts first.")
	}
	slices.Sort(ids)
	return action, slices.Compact(ids), nil
}
