package handlers

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
)

// rowID is the number in the address. Anything that is no number is the number
// of nothing.
func rowID(c echo.Context, name string) (uint, error) {
	id, err := strconv.ParseUint(c.Param(name), 10, 63)
	if err != nil || id == 0 {
		return 0, models.New(models.NotFound, "There is no such page.")
	}
	return uint(id), nil
}

// form is the body of a form, trimmed at both ends of each value. Passwords are
// read with typed instead: blanks count in them.
func form(c echo.Context) (url.Values, error) {
	values, err := typed(c)
	if err != nil {
		return nil, err
	}
	trimmed := make(url.Values, len(values))
	for name, list := range values {
		for _, value := range list {
			trimmed.Add(name, strings.TrimSpace(value))
		}
	}
	return trimmed, nil
}

// typed is the body of a form exactly as it was typed.
func typed(c echo.Context) (url.Values, error) {
	if err := c.Request().ParseForm(); err != nil {
		return nil, &echo.HTTPError{Code: http.StatusBadRequest, Message: "The form could not be read. Go back, reload the page and try again.", Internal: err}
	}
	return c.Request().PostForm, nil
}

// number reads a whole number from an address; anything else is the otherwise.
func number(text string, otherwise, least, most int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		return otherwise
	}
	return n
}

// fieldErrors are the sentences of an Invalid error by field; nil for any other.
func fieldErrors(err error) map[string]string {
	if models.KindOf(err) != models.Invalid {
		return nil
	}
	byField := map[string]string{}
	for _, f := range asError(err).Fields {
		if _, taken := byField[f.Field]; !taken {
			byField[f.Field] = f.Message
		}
	}
	return byField
}
