package models

import "time"

// AuditEvent is one entry of the append-only record of who did what.
type AuditEvent struct {
	ID         uint // ascending in the order of commit
	At         time.Time
	ActorID    uint // zero: the console itself, or nobody signed in
	Actor      string
	ActorRole  Role
	Address    string
	RequestID  string // of the HTTP request
	Action     string // "account.unlock", "operator.sign_in", "account_store.change", ...
	Object     string // "account", "account_store", "operator", "inventory_run", "request"
	ObjectID   uint
	ObjectName string
	StoreID    uint              // the account store concerned; zero for none
	Before     map[string]string `gorm:"serializer:json"`
	After      map[string]string `gorm:"serializer:json"`
	Reason     string
	Ticket     string
	Outcome    string // "intent", "done", "denied", "failed", "unknown"
	Sentence   string // more words on the outcome, never a secret
}
