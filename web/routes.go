package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/handlers"
	"webexconsole/models"
)

// Handlers are the pages of the console, put together by cmd.
type Handlers struct {
	Overview           *handlers.Overview
	SignIn             *handlers.SignIn
	Link               *handlers.Link
	Profile            *handlers.Profile
	AccountList        *handlers.AccountList
	AccountExport      *handlers.AccountExport
	AccountForm        *handlers.AccountForm
	AccountShow        *handlers.AccountShow
	AccountAction      *handlers.AccountAction
	AccountBulk        *handlers.AccountBulk
	RequestList        *handlers.RequestList
	RequestShow        *handlers.RequestShow
	AccountStoreList   *handlers.AccountStoreList
	AccountStoreForm   *handlers.AccountStoreForm
	AccountStoreShow   *handlers.AccountStoreShow
	AccountStoreRemove *handlers.AccountStoreRemove
	InventoryRunList   *handlers.InventoryRunList
	InventoryRunShow   *handlers.InventoryRunShow
	AuditList          *handlers.AuditList
	OperatorList       *handlers.OperatorList
	OperatorForm       *handlers.OperatorForm
	Help               *handlers.Help
	Health             *handlers.Health
}

// Route is one address of the console and what it needs of its visitor. A route
// cannot be registered without a permission.
type Route struct {
	Method string
	Path   string
	Needs  models.Permission
	Handle echo.HandlerFunc
}

const (
	get  = http.MethodGet
	post = http.MethodPost
)

// Routes is the one table of addresses. What an address needs is asked before
// its handler runs, and again by the engine behind it.
func (h *Handlers) Routes() []Route {
	return []Route{
		{get, "/livez", models.MaySeeHealth, h.Health.Live},
		{get, "/readyz", models.MaySeeHealth, h.Health.Readiness},

		{get, "/sign-in", models.MaySignIn, h.SignIn.Show},
		{post, "/sign-in", models.MaySignIn, h.SignIn.Submit},
		{get, "/link/:token", models.MaySignIn, h.Link.Show},
		{post, "/link", models.MaySignIn, h.Link.Submit},

		{post, "/sign-out", models.MayOwnProfile, h.SignIn.Leave},
		{get, "/profile", models.MayOwnProfile, h.Profile.Show},
		{post, "/profile/password", models.MayOwnProfile, h.Profile.ChangePassword},
		{post, "/profile/preferences", models.MayOwnProfile, h.Profile.ChangePreferences},
		{post, "/profile/sessions/end-others", models.MayOwnProfile, h.Profile.EndOthers},
		{post, "/profile/sessions/:id/end", models.MayOwnProfile, h.Profile.EndSession},
		{get, "/help", models.MayOwnProfile, h.Help.Show},

		{get, "/", models.MaySeeOverview, h.Overview.Show},

		{get, "/accounts", models.MaySeeAccounts, h.AccountList.List},
		{get, "/accounts/export", models.MayExportAccounts, h.AccountExport.Export},
		{get, "/accounts/new", models.MayCreateAccount, h.AccountForm.New},
		{post, "/accounts", models.MayCreateAccount, h.AccountForm.Add},
		{post, "/accounts/bulk", models.MayBulkAct, h.AccountBulk.Preview},
		{post, "/accounts/bulk/apply", models.MayBulkAct, h.AccountBulk.Submit},
		{get, "/accounts/:id", models.MaySeeAccounts, h.AccountShow.Show},
		{post, "/accounts/:id/read", models.MayReadAgain, h.AccountShow.ReadAgain},
		{post, "/accounts/:id/protect", models.MayProtectAccount, h.AccountShow.Protect},
		{get, "/accounts/:id/edit", models.MayUpdateAccount, h.AccountForm.Edit},
		{post, "/accounts/:id/edit", models.MayUpdateAccount, h.AccountForm.Change},
		{get, "/accounts/:id/enable", models.MayEnableAccount, h.AccountAction.Ask(models.Enable)},
		{post, "/accounts/:id/enable", models.MayEnableAccount, h.AccountAction.Submit(models.Enable)},
		{get, "/accounts/:id/disable", models.MayDisableAccount, h.AccountAction.Ask(models.Disable)},
		{post, "/accounts/:id/disable", models.MayDisableAccount, h.AccountAction.Submit(models.Disable)},
		{get, "/accounts/:id/unlock", models.MayUnlockAccount, h.AccountAction.Ask(models.Unlock)},
		{post, "/accounts/:id/unlock", models.MayUnlockAccount, h.AccountAction.Submit(models.Unlock)},
		{get, "/accounts/:id/reset-mail", models.MayResetPassword, h.AccountAction.Ask(models.SendResetMail)},
		{post, "/accounts/:id/reset-mail", models.MayResetPassword, h.AccountAction.Submit(models.SendResetMail)},
		{get, "/accounts/:id/set-password", models.MayResetPassword, h.AccountAction.Ask(models.SetPassword)},
		{post, "/accounts/:id/set-password", models.MayResetPassword, h.AccountAction.Submit(models.SetPassword)},
		{get, "/accounts/:id/deactivate", models.MayDeactivateAccount, h.AccountAction.Ask(models.Deactivate)},
		{post, "/accounts/:id/deactivate", models.MayDeactivateAccount, h.AccountAction.Submit(models.Deactivate)},

		{get, "/requests", models.MaySeeRequests, h.RequestList.List},
		{get, "/requests/:id", models.MaySeeRequests, h.RequestShow.Show},
		{post, "/requests/:id/cancel", models.MayCancelRequest, h.RequestShow.Cancel},
		{get, "/requests/batches/:batch/live", models.MaySeeRequests, h.RequestList.Live},

		{get, "/account-stores", models.MaySeeAccountStores, h.AccountStoreList.List},
		{get, "/account-stores/new", models.MayChangeAccountStore, h.AccountStoreForm.New},
		{post, "/account-stores", models.MayChangeAccountStore, h.AccountStoreForm.Add},
		{get, "/account-stores/:id", models.MaySeeAccountStores, h.AccountStoreShow.Show},
		{post, "/account-stores/:id/general", models.MayChangeAccountStore, h.AccountStoreForm.ChangeGeneral},
		{post, "/account-stores/:id/inventory", models.MayChangeAccountStore, h.AccountStoreForm.ChangeInventory},
		{post, "/account-stores/:id/test", models.MayTestConnection, h.AccountStoreShow.Test},
		{get, "/account-stores/:id/remove", models.MayRemoveAccountStore, h.AccountStoreRemove.Ask},
		{post, "/account-stores/:id/remove", models.MayRemoveAccountStore, h.AccountStoreRemove.Remove},
		{post, "/account-stores/:id/inventory-runs", models.MayStartInventory, h.InventoryRunList.Start},

		{get, "/inventory-runs", models.MaySeeInventory, h.InventoryRunList.List},
		{get, "/inventory-runs/:id", models.MaySeeInventory, h.InventoryRunShow.Show},
		{get, "/inventory-runs/:id/live", models.MaySeeInventory, h.InventoryRunShow.Live},
		{post, "/inventory-runs/:id/cancel", models.MayCancelInventory, h.InventoryRunShow.Cancel},

		{get, "/audit", models.MaySeeAudit, h.AuditList.List},

		{get, "/operators", models.MaySeeOperators, h.OperatorList.List},
		{get, "/operators/new", models.MayManageOperators, h.OperatorForm.New},
		{post, "/operators", models.MayManageOperators, h.OperatorForm.Add},
		{get, "/operators/:id", models.MaySeeOperators, h.OperatorForm.Show},
		{post, "/operators/:id", models.MayManageOperators, h.OperatorForm.Change},
		{post, "/operators/:id/disable", models.MayManageOperators, h.OperatorForm.Disable},
		{post, "/operators/:id/enable", models.MayManageOperators, h.OperatorForm.Enable},
		{post, "/operators/:id/reset", models.MayManageOperators, h.OperatorForm.Reset},
		{post, "/operators/:id/end-sessions", models.MayEndOtherSessions, h.OperatorForm.EndSessions},
	}
}
