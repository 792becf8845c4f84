package handlers

import (
	"context"
	"errors"
	"math"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"webexconsole/models"
)

// asError is err as the console's own error; one of another type becomes an
// Internal one that says nothing of what is inside.
func asError(err error) *models.Error {
	if e, ok := errors.AsType[*models.Error](err); ok {
		return e
	}
	if e, ok := errors.AsType[*echo.HTTPError](err); ok {
		return fromEcho(e)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return models.Wrap(models.Unavailable, "This took too long and was given up. Try again.", err)
	}
	return models.Wrap(models.Internal, "", err)
}

// fromEcho gives the router's and the guards' own errors a kind. Their text is
// shown only where one of ours was set.
func fromEcho(e *echo.HTTPError) *models.Error {
	text, _ := e.Message.(string)
	if text == http.StatusText(e.Code) {
		text = ""
	}
	kind := models.Internal
	switch e.Code {
	case http.StatusNotFound:
		kind, text = models.NotFound, ""
	case http.StatusBadRequest, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusMethodNotAllowed, http.StatusMisdirectedRequest:
		kind = models.Invalid
	case http.StatusForbidden, http.StatusUnauthorized:
		kind = models.Forbidden
	case http.StatusConflict:
		kind = models.Conflict
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		kind = models.Unavailable
	}
	return models.Wrap(kind, text, e)
}

// trouble is how each kind of error is shown: the one table from kind to
// status, headline and the sentence that stands in when the error brings none.
var trouble = map[models.Kind]struct {
	status   int
	headline string
	sentence string
}{
	models.Invalid:     {http.StatusUnprocessableEntity, "That cannot be used as it is", "Go back, correct what you entered, and try again."},
	models.NotFound:    {http.StatusNotFound, "Page not found", "There is no such page, or it is not one that you may see. Check the address, or start from the overview."},
	models.Conflict:    {http.StatusConflict, "Changed meanwhile", "Somebody changed this since you opened it. Reload the page and look again."},
	models.Forbidden:   {http.StatusForbidden, "You may not do this", "Your role does not include this. Ask an administrator if you need it."},
	models.Unsupported: {http.StatusUnprocessableEntity, "The account store cannot do this", "This account store does not offer the action."},
	models.Unavailable: {http.StatusServiceUnavailable, "Not possible right now", "Nothing was saved. Wait a moment and try again."},
	models.Unknown:     {http.StatusAccepted, "Not certain yet", "It was sent, but no answer proves what became of it. The console goes on looking."},
	models.Internal:    {http.StatusInternalServerError, "Something went wrong", "This is a fault of the console, and it was written to its log. Try again; if it comes back, give the reference below to an administrator."},
}

// statusOf is the HTTP status an error is answered with.
func statusOf(err error) int {
	if e, ok := errors.AsType[*echo.HTTPError](err); ok {
		return e.Code
	}
	if s, ok := trouble[asError(err).Kind]; ok {
		return s.status
	}
	return http.StatusInternalServerError
}

// retryAfter tells a browser or program when to come again.
func retryAfter(c echo.Context, err error) {
	if e := asError(err); e.Kind == models.Unavailable && e.After > 0 {
		c.Response().Header().Set(echo.HeaderRetryAfter, strconv.Itoa(int(math.Ceil(e.After.Seconds()))))
	}
}
