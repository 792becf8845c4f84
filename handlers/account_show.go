package handlers

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountShow shows one account.
type AccountShow struct {
	Store interface {
		Account(ctx context.Context, id uint) (*models.Account, error)
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
		Changes(ctx context.Context, accountID, before uint, max int) ([]models.AccountChange, error)
		Requests(ctx context.Context, filter models.RequestFilter, before uint, max int) ([]models.Request, error)
	}
	Workflow interface {
		WhyNot(ctx context.Context, store *models.AccountStore, a *models.Account, action models.Action) string
	}
	Lifecycle interface {
		ReRead(ctx context.Context, accountID uint) (*models.Account, []models.Change, error)
	}
	Stores interface {
		Protect(ctx context.Context, accountID uint, reason string) error
	}
}

// historyPage is how many changes and requests one page of an account's
// history holds.
const historyPage = 50

// accountTabs are the parts of an account's page.
var accountTabs = []string{"profile", "history", "requests", "facts"}

// Show handles GET /accounts/:id.
func (h *AccountShow) Show(c echo.Context) error {
	ctx, v := c.Request().Context(), VisitOf(c)
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
	page := templates.AccountShow{
		Account: account,
		Store:   store,
		Tab:     "profile",
		Reread:  v.May(models.MayReadAgain),
		Protect: v.May(models.MayProtectAccount),
		History: v.May(models.MaySeeAccountHistory),
		Edit:    v.May(models.MayUpdateAccount) && h.Workflow.WhyNot(ctx, store, account, models.Update) == "",
	}
	if tab := c.QueryParam("tab"); slices.Contains(accountTabs, tab) {
		page.Tab = tab
	}
	for _, action := range []models.Action{models.Unlock, models.SendResetMail, models.SetPassword, models.Enable, models.Disable, models.Deactivate} {
		if why := h.Workflow.WhyNot(ctx, store, account, action); why == "" || teaches(account, action) {
			page.Actions = append(page.Actions, templates.AccountAction{Action: action, Label: actionLabel(store, action), WhyNot: why})
		}
	}
	if page.Tab == "history" && page.History || page.Tab == "profile" {
		if page.Changes, err = h.Store.Changes(ctx, id, before(c.QueryParams()), historyPage); err != nil {
			return err
		}
	}
	if page.Tab != "facts" {
		if page.Requests, err = h.Store.Requests(ctx, models.RequestFilter{AccountID: id}, 0, historyPage); err != nil {
			return err
		}
	}
	page.Shell = shell(c, account.Name(), templates.Crumb{Label: "Accounts", URL: templates.AccountsURL})
	return render(c, http.StatusOK, page.Page())
}

// teaches reports whether an action that cannot be had now should still be
// shown, with the reason, because people look for it.
func teaches(a *models.Account, action models.Action) bool {
	return a.Status == models.StatusLocked && action == models.Unlock
}

// actionLabel is the verb of an action on this account store: a site managed in
// Control Hub sends an activation e-mail where others reset the password.
func actionLabel(store *models.AccountStore, action models.Action) string {
	if action == models.SendResetMail && store.Kind() == models.ControlHubSite {
		return "Send activation e-mail"
	}
	return action.Label()
}

// ReadAgain handles POST /accounts/:id/read: the account is read from Webex now.
func (h *AccountShow) ReadAgain(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	_, changes, err := h.Lifecycle.ReRead(c.Request().Context(), id)
	if err != nil {
		if e := asError(err); e.Kind != models.Internal && e.Message != "" {
			return back(c, Notice{Kind: "error", Text: e.Message}, templates.AccountURL(id))
		}
		return err
	}
	text := "Read from Webex: nothing has changed."
	if len(changes) > 0 {
		names := make([]string, len(changes))
		for i, change := range changes {
			names[i] = change.Attribute.Info().Label
		}
		text = fmt.Sprintf("Read from Webex. Changed: %s.", strings.Join(names, ", "))
	}
	return back(c, Notice{Kind: "success", Text: text}, templates.AccountURL(id))
}

// Protect handles POST /accounts/:id/protect: with a reason the account becomes
// protected, without one it no longer is.
func (h *AccountShow) Protect(c echo.Context) error {
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	values, err := form(c)
	if err != nil {
		return err
	}
	reason := values.Get("reason")
	if values.Get("protect") == "no" {
		reason = ""
	} else if reason == "" {
		return back(c, Notice{Kind: "error", Text: "Say why the account is to be protected."}, templates.AccountURL(id))
	}
	if err := h.Stores.Protect(c.Request().Context(), id, reason); err != nil {
		return err
	}
	text := "The account is protected. Bulk actions, policies and help desk leave it alone."
	if reason == "" {
		text = "The account is no longer protected."
	}
	return back(c, Notice{Kind: "success", Text: text}, templates.AccountURL(id))
}
