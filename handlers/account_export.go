package handlers

import (
	"context"
	"encoding/csv"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
)

// AccountExport gives a list of accounts as a file.
type AccountExport struct {
	Store interface {
		EachAccount(ctx context.Context, filter models.AccountFilter, each func(*models.Account) error) error
		AccountStores(ctx context.Context) ([]models.AccountStore, error)
	}
	Audit interface {
		Exported(ctx context.Context, filter models.AccountFilter, rows int, outcome error) error
	}
}

// exportColumns are the columns of the file: the attributes under the names
// they have in requests, and the facts only the console knows.
var exportColumns = []struct {
	name  string
	value func(a *models.Account, stores map[uint]string) string
}{
	{"account_store", func(a *models.Account, stores map[uint]string) string { return stores[a.AccountStoreID] }},
	{"webex_id", attribute(models.WebexID)},
	{"first_name", attribute(models.FirstName)},
	{"last_name", attribute(models.LastName)},
	{"email", attribute(models.Email)},
	{"status", func(a *models.Account, _ map[uint]string) string { return a.Status.Label() }},
	{"activation", attribute(models.ActivationAttribute)},
	{"lock", attribute(models.LockAttribute)},
	{"host", attribute(models.HostPrivilege)},
	{"site_admin", attribute(models.SiteAdminPrivilege)},
	{"company", attribute(models.Company)},
	{"phone", attribute(models.Phone)},
	{"mobile_phone", attribute(models.MobilePhone)},
	{"time_zone", attribute(models.TimeZone)},
	{"registered_at", attribute(models.RegisteredAt)},
	{"last_login_at", attribute(models.LastLoginAt)},
	{"first_seen_at", func(a *models.Account, _ map[uint]string) string { return a.FirstSeenAt.UTC().Format(time.RFC3339) }},
	{"details_read_at", func(a *models.Account, _ map[uint]string) string {
		if a.DetailsReadAt == nil {
			return ""
		}
		return a.DetailsReadAt.UTC().Format(time.RFC3339)
	}},
	{"protected", func(a *models.Account, _ map[uint]string) string { return a.Protection() }},
}

func attribute(name models.Attribute) func(*models.Account, map[uint]string) string {
	return func(a *models.Account, _ map[uint]string) string { return a.Value(name) }
}

// Export handles GET /accounts/export: the rows and the order of the list with
// the same query, all pages of it. Times are UTC. A cell that a spreadsheet
// would take for a formula begins with an apostrophe.
func (h *AccountExport) Export(c echo.Context) error {
	ctx, v := c.Request().Context(), VisitOf(c)
	stores, err := h.Store.AccountStores(ctx)
	if err != nil {
		return err
	}
	names := map[uint]string{}
	for i := range stores {
		names[stores[i].ID] = stores[i].Name
	}
	header := c.Response().Header()
	header.Set(echo.HeaderContentType, "text/csv; charset=utf-8; header=present")
	header.Set(echo.HeaderContentDisposition, fmt.Sprintf(`attachment; filename="accounts-%s.csv"`, v.Now.UTC().Format("2006-01-02-1504")))
	header.Set(echo.HeaderContentSecurityPolicy, "default-src 'none'; sandbox")
	c.Response().WriteHeader(http.StatusOK)

	out := csv.NewWriter(c.Response())
	out.UseCRLF = true
	record := make([]string, len(exportColumns))
	for i, column := range exportColumns {
		record[i] = column.name
	}
	if err := out.Write(record); err != nil {
		return nil // the reader left
	}
	filter := accountFilter(c.QueryParams(), v.Now)
	controller, rows := http.NewResponseController(c.Response()), 0
	err = h.Store.EachAccount(ctx, filter, func(a *models.Account) error {
		for i, column := range exportColumns {
			record[i] = cell(column.value(a, names))
		}
		if rows++; rows%1000 == 0 {
			out.Flush()
			if err := controller.SetWriteDeadline(time.Now().Add(30 * time.Second)); err != nil {
				return err
			}
		}
		return out.Write(record)
	})
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	if auditErr := h.Audit.Exported(context.WithoutCancel(ctx), filter, rows, err); auditErr != nil || err != nil {
		// The file has begun: breaking the connection is the only way left to
		// say that it is not whole.
		panic(http.ErrAbortHandler)
	}
	return nil
}

// cell guards a value against being taken for a formula. Reading the file back,
// exactly one leading apostrophe is to be removed.
func cell(value string) string {
	if value != "" && strings.ContainsRune("=+-@\t\r\x00＝＋－＠'", []rune(value)[0]) {
		return "'" + value
	}
	return value
}
