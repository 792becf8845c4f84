package handlers

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

const (
	liveEvery = time.Second      // how often a stream looks for news
	liveCheck = 30 * time.Second // how often it asks whether the visitor may still look
	liveWrite = 10 * time.Second // how long a slow reader may take for one event
)

// progress is what a live page is told: how far something has come.
type progress struct {
	Done  int    `json:"done"`
	Total int    `json:"total"`
	Text  string `json:"text"`
	State string `json:"state"`
}

// stream sends what look finds as server-sent events until it is over, the
// reader leaves, the visitor may no longer look, or the console stops. An event
// is sent only when something is new. Watching does not count as using the
// session: nothing here extends it.
func stream(c echo.Context, stop <-chan struct{}, may func(ctx context.Context) bool, look func(ctx context.Context) (p progress, over bool, err error)) error {
	ctx := c.Request().Context()
	header := c.Response().Header()
	header.Set(echo.HeaderContentType, "text/event-stream; charset=utf-8")
	header.Set(echo.HeaderCacheControl, "no-store")
	header.Set("X-Accel-Buffering", "no")
	c.Response().WriteHeader(http.StatusOK)
	send := func(event string, data any) error {
		text, err := json.Marshal(data)
		if err != nil {
			return err
		}
		controller := http.NewResponseController(c.Response())
		if err := controller.SetWriteDeadline(time.Now().Add(liveWrite)); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(c.Response(), "event: %s\ndata: %s\n\n", event, text); err != nil {
			return err
		}
		return controller.Flush()
	}

	ticks := time.NewTicker(liveEvery)
	defer ticks.Stop()
	checks := time.NewTicker(liveCheck)
	defer checks.Stop()
	var last progress
	for first := true; ; first = false {
		now, over, err := look(ctx)
		if err != nil {
			return nil // the headers are sent: the reader comes again by itself
		}
		if first || now != last {
			if send("progress", now) != nil {
				return nil
			}
			last = now
		}
		if over {
			_ = send("done", now)
			return nil
		}
		select {
		case <-ctx.Done():
			return nil
		case <-stop:
			return nil
		case <-checks.C:
			if !may(ctx) {
				return nil
			}
		case <-ticks.C:
		}
	}
}
