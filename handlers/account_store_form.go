package handlers

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
	"webexconsole/templates"
)

// AccountStoreForm adds account stores and changes their settings.
type AccountStoreForm struct {
	Stores interface {
		Add(ctx context.Context, s *models.AccountStore, c models.Credentials) error
		Change(ctx context.Context, s *models.AccountStore, c models.Credentials, pane string) error
		Test(ctx context.Context, id uint) (models.SiteFacts, error)
	}
	Store interface {
		AccountStore(ctx context.Context, id uint) (*models.AccountStore, error)
	}
	Show *AccountStoreShow // draws the page again when something was wrong
}

// New handles GET /account-stores/new: first the security boundary, then its
// General page.
func (h *AccountStoreForm) New(c echo.Context) error {
	if c.QueryParam("boundary") != string(models.WebexEnterprise) {
		page := templates.AccountStoreBoundary{Shell: shell(c, "Add New Account Store", storesCrumb)}
		return render(c, http.StatusOK, page.Page())
	}
	store := models.NewAccountStore()
	return h.add(c, http.StatusOK, storeValues(&store), nil)
}

var storesCrumb = templates.Crumb{Label: "Account stores", URL: templates.AccountStoresURL}

func (h *AccountStoreForm) add(c echo.Context, status int, values url.Values, problem error) error {
	page := templates.AccountStoreNew{
		Shell: shell(c, "Add New Account Store", storesCrumb),
		Form:  formOf(values, problem),
	}
	return render(c, status, page.Page())
}

// Add handles POST /account-stores. The account store is saved, then its
// connection is tested; a test that fails does not undo the saving.
func (h *AccountStoreForm) Add(c echo.Context) error {
	values, err := form(c)
	if err != nil {
		return err
	}
	secrets, err := credentials(c)
	if err != nil {
		return err
	}
	store := models.NewAccountStore()
	problem := fillStore(&store, values, "connection", "more")
	if problem == nil {
		problem = h.Stores.Add(c.Request().Context(), &store, secrets)
	}
	switch models.KindOf(problem) {
	case "":
	case models.Invalid, models.Conflict:
		return h.add(c, http.StatusUnprocessableEntity, values, problem)
	default:
		return problem
	}
	said := Notice{Kind: "success", Text: "The account store was added and its connection works."}
	if _, err := h.Stores.Test(c.Request().Context(), store.ID); err != nil {
		said = Notice{Kind: "warning", Text: "The account store was added, but its connection does not work yet: " + asError(err).Message}
	}
	return back(c, said, templates.AccountStoreURL(store.ID))
}

// ChangeGeneral handles POST /account-stores/:id/general.
func (h *AccountStoreForm) ChangeGeneral(c echo.Context) error { return h.change(c, "general") }

// ChangeInventory handles POST /account-stores/:id/inventory.
func (h *AccountStoreForm) ChangeInventory(c echo.Context) error { return h.change(c, "inventory") }

// change saves one pane. When somebody else saved meanwhile, both versions are
// shown and nothing is lost.
func (h *AccountStoreForm) change(c echo.Context, pane string) error {
	ctx := c.Request().Context()
	id, err := rowID(c, "id")
	if err != nil {
		return err
	}
	values, err := form(c)
	if err != nil {
		return err
	}
	secrets, err := credentials(c)
	if err != nil {
		return err
	}
	store, err := h.Store.AccountStore(ctx, id)
	if err != nil {
		return err
	}
	before := *store
	store.Version = number(values.Get("version"), -1, 0, 1<<31)
	sections := []string{"inventory"}
	if pane == "general" {
		sections = []string{"connection", "more", "provisioning"}
	}
	problem := fillStore(store, values, sections...)
	if problem == nil {
		problem = h.Stores.Change(ctx, store, secrets, pane)
	}
	switch models.KindOf(problem) {
	case "":
	case models.Invalid:
		return h.Show.show(c, http.StatusUnprocessableEntity, id, pane, values, problem, nil)
	case models.Conflict:
		return h.Show.show(c, http.StatusConflict, id, pane, values, problem, &before)
	default:
		return problem
	}
	said := Notice{Kind: "success", Text: "Saved."}
	if secrets.Password == "" && before.PasswordSetAt != nil && store.PasswordSetAt == nil {
		said = Notice{Kind: "warning", Text: "Saved. Because the connection was changed, the stored password was removed: type it again."}
	}
	return back(c, said, templates.With(templates.AccountStoreURL(id), nil, "pane", pane))
}

// credentials are the secrets of the form, exactly as typed.
func credentials(c echo.Context) (models.Credentials, error) {
	values, err := typed(c)
	if err != nil {
		return models.Credentials{}, err
	}
	return models.Credentials{
		Password:      models.Secret(values.Get("password")),
		ProxyPassword: models.Secret(values.Get("proxy_password")),
	}, nil
}

// storeField ties one setting to its field: how it is shown and how what was
// typed is taken. It is the one list of what an operator may set.
type storeField struct {
	name    string
	section string
	box     bool // a box that a browser sends only when it is ticked
	show    func(s *models.AccountStore) string
	take    func(s *models.AccountStore, value string) string // a sentence when it cannot be taken
}

func text(name, section string, of func(s *models.AccountStore) *string) storeField {
	return storeField{name, section, false,
		func(s *models.AccountStore) string { return *of(s) },
		func(s *models.AccountStore, value string) string { *of(s) = value; return "" }}
}

func whole(name, section string, of func(s *models.AccountStore) *int) storeField {
	return storeField{name, section, false,
		func(s *models.AccountStore) string { return strconv.Itoa(*of(s)) },
		func(s *models.AccountStore, value string) string {
			n, err := strconv.Atoi(value)
			if err != nil {
				return "Enter a whole number, such as " + strconv.Itoa(*of(s)) + "."
			}
			*of(s) = n
			return ""
		}}
}

func truth(name, section string, of func(s *models.AccountStore) *bool) storeField {
	return storeField{name, section, true,
		func(s *models.AccountStore) string {
			if *of(s) {
				return "yes"
			}
			return ""
		},
		func(s *models.AccountStore, value string) string { *of(s) = value == "yes"; return "" }}
}

var storeFields = []storeField{
	text("name", "connection", func(s *models.AccountStore) *string { return &s.Name }),
	text("display_name", "more", func(s *models.AccountStore) *string { return &s.DisplayName }),
	text("description", "more", func(s *models.AccountStore) *string { return &s.Description }),
	text("site_name", "connection", func(s *models.AccountStore) *string { return &s.SiteName }),
	text("site_id", "connection", func(s *models.AccountStore) *string { return &s.SiteID }),
	text("partner_id", "connection", func(s *models.AccountStore) *string { return &s.PartnerID }),
	text("admin_id", "connection", func(s *models.AccountStore) *string { return &s.AdminID }),
	text("endpoint", "more", func(s *models.AccountStore) *string { return &s.Endpoint }),
	text("proxy_url", "more", func(s *models.AccountStore) *string { return &s.ProxyURL }),
	text("proxy_login", "more", func(s *models.AccountStore) *string { return &s.ProxyLogin }),
	text("site_kind", "more", func(s *models.AccountStore) *string { return (*string)(&s.SiteKindSetting) }),
	text("environment", "more", func(s *models.AccountStore) *string { return (*string)(&s.Environment) }),

	truth("allow_password_sync", "provisioning", func(s *models.AccountStore) *bool { return &s.AllowPasswordSync }),
	truth("queue_password_changes", "provisioning", func(s *models.AccountStore) *bool { return &s.QueuePasswordChanges }),
	text("orphan_password_policy", "provisioning", func(s *models.AccountStore) *string { return &s.OrphanPasswordPolicy }),
	truth("allow_person_provisioning", "provisioning", func(s *models.AccountStore) *bool { return &s.AllowPersonProvisioning }),
	truth("auto_provision_persons", "provisioning", func(s *models.AccountStore) *bool { return &s.AutoProvisionPersons }),
	truth("auto_join_persons", "provisioning", func(s *models.AccountStore) *bool { return &s.AutoJoinPersons }),
	text("default_business_role", "provisioning", func(s *models.AccountStore) *string { return &s.DefaultBusinessRole }),
	text("default_location", "provisioning", func(s *models.AccountStore) *string { return &s.DefaultLocation }),
	truth("allow_attribute_flow", "provisioning", func(s *models.AccountStore) *bool { return &s.AllowAttributeFlow }),
	truth("allow_provisioning", "provisioning", func(s *models.AccountStore) *bool { return &s.AllowProvisioning }),
	truth("allow_deprovisioning", "provisioning", func(s *models.AccountStore) *bool { return &s.AllowDeprovisioning }),
	whole("max_accounts_per_person", "provisioning", func(s *models.AccountStore) *int { return &s.MaxAccountsPerPerson }),

	truth("inventory_enabled", "inventory", func(s *models.AccountStore) *bool { return &s.InventoryEnabled }),
	whole("inventory_minutes", "inventory", func(s *models.AccountStore) *int { return &s.InventoryMinutes }),
	text("inventory_cron", "inventory", func(s *models.AccountStore) *string { return &s.InventoryCron }),
	whole("full_run_hours", "inventory", func(s *models.AccountStore) *int { return &s.FullRunHours }),
	whole("page_size", "inventory", func(s *models.AccountStore) *int { return &s.PageSize }),
	whole("parallel_requests", "inventory", func(s *models.AccountStore) *int { return &s.ParallelRequests }),
	whole("requests_per_minute", "inventory", func(s *models.AccountStore) *int { return &s.RequestsPerMinute }),
	text("detail_reading", "inventory", func(s *models.AccountStore) *string { return (*string)(&s.DetailReading) }),
	whole("drop_gate_percent", "inventory", func(s *models.AccountStore) *int { return &s.DropGatePercent }),
	whole("drop_gate_accounts", "inventory", func(s *models.AccountStore) *int { return &s.DropGateAccounts }),
	whole("drop_gate_week_percent", "inventory", func(s *models.AccountStore) *int { return &s.DropGateWeekPercent }),
	whole("missed_runs_before_gone", "inventory", func(s *models.AccountStore) *int { return &s.MissedRunsBeforeGone }),
	truth("clean_up_enabled", "inventory", func(s *models.AccountStore) *bool { return &s.CleanUpEnabled }),
	truth("clean_up_report_only", "inventory", func(s *models.AccountStore) *bool { return &s.CleanUpReportOnly }),
	whole("clean_up_inactive_days", "inventory", func(s *models.AccountStore) *int { return &s.CleanUpInactiveDays }),
	text("protected_accounts", "inventory", func(s *models.AccountStore) *string { return &s.ProtectedAccounts }),
}

const (
	allowPrefix   = "allow_action_" // begins the name of the box that allows one action
	sectionPrefix = "section_"      // begins the name of the hidden field that says a section was shown
)

// fillStore takes what was typed into the settings of some sections. What was
// not sent at all is left alone, but for the boxes of a section that was shown:
// a browser sends only those that are ticked.
func fillStore(s *models.AccountStore, values url.Values, sections ...string) error {
	var wrong models.Fields
	for _, f := range storeFields {
		if !slices.Contains(sections, f.section) {
			continue
		}
		if !values.Has(f.name) && !(f.box && values.Has(sectionPrefix+f.section)) {
			continue
		}
		if sentence := f.take(s, values.Get(f.name)); sentence != "" {
			wrong.Add(f.name, sentence)
		}
	}
	if values.Has(sectionPrefix + "capabilities") {
		s.DisallowedActions = nil
		for _, action := range models.Capabilities() {
			if values.Get(allowPrefix+string(action)) != "yes" {
				s.DisallowedActions = append(s.DisallowedActions, action)
			}
		}
	}
	s.ProtectedAccounts = strings.ReplaceAll(s.ProtectedAccounts, "\r\n", "\n")
	return wrong.Err()
}

// storeValues are the settings as the form's fields show them.
func storeValues(s *models.AccountStore) url.Values {
	values := url.Values{"version": {strconv.Itoa(s.Version)}}
	for _, f := range storeFields {
		values.Set(f.name, f.show(s))
	}
	for _, action := range models.Capabilities() {
		if !slices.Contains(s.DisallowedActions, action) {
			values.Set(allowPrefix+string(action), "yes")
		}
	}
	return values
}
