package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"webexconsole/templates"
)

// Help explains the words and keys of the console.
type Help struct{}

// Show handles GET /help.
func (h *Help) Show(c echo.Context) error {
	page := templates.Help{Shell: shell(c, "Help")}
	return render(c, http.StatusOK, page.Page())
}
