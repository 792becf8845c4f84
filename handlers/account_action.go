package handlers

import (
	"context"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountAction answers for the buttons that act on one account.
type AccountAction struct {
	Store interface {
		Account(ctx context.Context, id uint) (*models.Account, error)
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
	}
	Workflow interface {
		WhyNot(ctx context.Context, store *models.AccountStore, a *models.Account, action models.Action) string
		Submit(ctx context.Context, r *models.Request) (models.Result, error)
	}
	FormToken func() string // a new text that marks one form
}

// Ask handles GET /accounts/:id/ACTION: what will happen, and a place for the
// reason.
func (h *AccountAction) Ask(action models.Action) echo.HandlerFunc {
	return func(c echo.Context) error {
		return h.ask(c, http.StatusOK, action, url.Values{"form": {h.FormToken()}}, nil)
	}
}

func (h *AccountAction) ask(c echo.Context, status int, action models.Action, values url.Values, problem error) error {
	ctx := c.Request().Context()
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	account, err := h.Store.Account(ctx, id)
	if err != nil {
		return err
	}
	store, err := h.Store.AccountStore(ctx, account.AccountStoreID)
	if err != nil {
		return err
	}
	label := actionLabel(store, action)
	page := templates.AccountAsk{
		Shell: shell(c, label+" "+account.Name()+"?",
			templates.Crumb{Label: "Accounts", URL: templates.AccountsURL},
			templates.Crumb{Label: account.Name(), URL: templates.AccountURL(id)}),
		Account: account,
		Store:   store,
		Action:  action,
		Label:   label,
		WhyNot:  h.Workflow.WhyNot(ctx, store, account, action),
		Form:    formOf(values, problem),
	}
	return render(c, status, page.Page())
}

// Submit handles POST /accounts/:id/ACTION.
func (h *AccountAction) Submit(action models.Action) echo.HandlerFunc {
	return func(c echo.Context) error {
		id, err := rowID(c, "id")
		if err != nil {
			return err
		}
		values, err := form(c)
		if err != nil {
			return err
		}
		request := models.Request{
			Action: action, AccountID: &id,
			Reason: values.Get("reason"), Ticket: values.Get("ticket"), FormToken: values.Get("form"),
		}
		result, err := h.Workflow.Submit(c.Request().Context(), &request)
		switch models.KindOf(err) {
		case "":
			return answer(c, result)
		case models.Invalid:
			return h.ask(c, http.StatusUnprocessableEntity, action, values, err)
		case models.Unsupported, models.Conflict, models.Forbidden:
			if e := asError(err); e.Message != "" {
				return back(c, Notice{Kind: "error", Text: e.Message}, templates.AccountURL(id))
			}
		}
		return err
	}
}

// answer shows what became of a request. What is proven is said in a notice on
// the account's page; everything else is shown in full on the request's own. A
// generated password is in this answer and nowhere else.
func answer(c echo.Context, result models.Result) error {
	request := result.Request
	if result.Password != "" {
		page := templates.OneTimePassword{
			Shell:    shell(c, "New password for "+request.NativeID),
			Request:  request,
			Password: result.Password.Reveal(),
		}
		if result.Account != nil {
			page.AccountID = result.Account.ID
		}
		return render(c, http.StatusOK, page.Page())
	}
	said := Notice{Kind: "success", Text: request.Outcome, Action: "Request " + number10(request.ID), URL: templates.RequestURL(request.ID)}
	if request.State == models.Confirmed && request.AccountID != nil {
		return back(c, said, templates.AccountURL(*request.AccountID))
	}
	return c.Redirect(http.StatusSeeOther, templates.RequestURL(request.ID))
}
