package models

// Permission names one thing that a role may be allowed to do. The table of
// which role may do what is in engine/access; the names are here so that the
// list of addresses and the screens can ask by them.
type Permission string

const (
	MaySignIn      Permission = "sign_in"     // the sign-in, setup and password pages; anybody
	MaySeeHealth   Permission = "health"      // whether the process lives and is ready; anybody
	MayLoadAssets  Permission = "assets"      // style sheets, scripts, icons; anybody
	MayOwnProfile  Permission = "own.profile" // one's own profile, password, sessions; signing out
	MaySeeOverview Permission = "overview"    // the first page with its figures

	MaySeeAccounts       Permission = "account.view"
	MaySeeAccountHistory Permission = "account.history"
	MayExportAccounts    Permission = "account.export"
	MayReadAgain         Permission = "account.read_again" // read one account from the site now
	MayCreateAccount     Permission = "account.create"
	MayUpdateAccount     Permission = "account.update"
	MayEnableAccount     Permission = "account.enable"
	MayDisableAccount    Permission = "account.disable"
	MayUnlockAccount     Permission = "account.unlock"
	MayResetPassword     Permission = "account.reset_password"
	MayDeactivateAccount Permission = "account.deactivate"
	MayBulkAct           Permission = "account.bulk"
	MayProtectAccount    Permission = "account.protect"

	MaySeeAccountStores   Permission = "account_store.view"
	MayChangeAccountStore Permission = "account_store.change"
	MayTestConnection     Permission = "account_store.test"
	MayRemoveAccountStore Permission = "account_store.remove"

	MaySeeInventory    Permission = "inventory.view"
	MayStartInventory  Permission = "inventory.start"
	MayCancelInventory Permission = "inventory.cancel"

	MaySeeRequests   Permission = "request.view"
	MayCancelRequest Permission = "request.cancel"

	MaySeeAudit         Permission = "audit.view"
	MayManageOperators  Permission = "operator.manage"
	MaySeeOperators     Permission = "operator.view"
	MayEndOtherSessions Permission = "operator.end_sessions"
)
