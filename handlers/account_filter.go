package handlers

import (
	"net/url"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"

	"webexconsole/models"
)

// The sizes a list may have; the first is the default.
var pageSizes = []int{50, 25, 100, 200}

// maxQuery bounds what may be searched for, in characters.
const maxQuery = 200

// accountFilter reads which accounts an address asks for. What an address says
// that is no filter is left out, so that an old or mistyped link still shows a
// list.
func accountFilter(query url.Values, now time.Time) models.AccountFilter {
	filter := models.AccountFilter{
		Query:      search(query.Get("q")),
		StoreID:    uint(number(query.Get("store"), 0, 0, 1<<31)),
		ChangedRun: uint(number(query.Get("run"), 0, 0, 1<<31)),
		Descending: query.Get("dir") == "desc",
	}
	for _, status := range models.Statuses() {
		if slices.Contains(query["status"], string(status)) {
			filter.Statuses = append(filter.Statuses, status)
		}
	}
	switch query.Get("protected") {
	case "yes", "no":
		protected := query.Get("protected") == "yes"
		filter.Protected = &protected
	}
	if query.Get("login") == "never" {
		filter.NeverSeen = true
	} else if days := number(query.Get("login"), 0, 1, 3650); days > 0 {
		before := now.AddDate(0, 0, -days)
		filter.LastLogin = &before
	}
	if sort := query.Get("sort"); slices.Contains(models.AccountSorts(), sort) {
		filter.Sort = sort
	}
	return filter
}

// page reads which part of a list an address asks for.
func page(query url.Values) models.Page {
	size := number(query.Get("size"), pageSizes[0], 1, 1<<31)
	if !slices.Contains(pageSizes, size) {
		size = pageSizes[0]
	}
	return models.Page{After: bounded(query.Get("after")), Before: bounded(query.Get("before")), Size: size}
}

// search is a text to search for, cut to what may be searched.
func search(text string) string {
	if utf8.RuneCountInString(text) > maxQuery {
		return string([]rune(text)[:maxQuery])
	}
	return text
}

// bounded drops a cursor that is longer than any of ours.
func bounded(cursor string) string {
	if len(cursor) > 1000 {
		return ""
	}
	return cursor
}

// before reads the row that a newest-first list goes on from.
func before(query url.Values) uint {
	id, err := strconv.ParseUint(query.Get("before"), 10, 63)
	if err != nil {
		return 0
	}
	return uint(id)
}
