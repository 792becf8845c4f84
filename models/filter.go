package models

import "time"

// AccountFilter chooses and orders accounts for a list. The zero value is all
// accounts in the order of their names.
type AccountFilter struct {
	StoreID    uint   // zero: all
	Query      string // substring of any identifier; less than three characters: start of name, Webex ID or e-mail
	Statuses   []Status
	Protected  *bool
	NeverSeen  bool       // never signed in
	LastLogin  *time.Time // last signed in before this time, or never
	ChangedRun uint       // changed or added by this inventory run
	Sort       string     // one of AccountSorts; empty: name
	Descending bool
}

// AccountSorts are the orders a list of accounts offers.
func AccountSorts() []string {
	return []string{"name", "webex_id", "email", "status", "last_login", "registered", "store"}
}

// Page says which part of an ordered list is wanted: after or before a cursor
// that an earlier page gave. Both empty means from the beginning.
type Page struct {
	After  string
	Before string
	Size   int
}

// Cursors are the ends of a page: to go on after its last row, and back before
// its first; empty where there is nothing.
type Cursors struct {
	Next string
	Prev string
}

// RequestFilter chooses requests, newest first.
type RequestFilter struct {
	StoreID   uint
	AccountID uint
	States    []RequestState
	Action    Action
	BatchID   string
	Query     string // substring of Webex ID, who asked, ticket
}

// AuditFilter chooses audit events, newest first.
type AuditFilter struct {
	Query    string // substring of actor, object or reason
	Action   string // exact, or a prefix that ends with a dot
	ActorID  uint
	Object   string
	ObjectID uint
	StoreID  uint
	From, To *time.Time
}
