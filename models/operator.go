package models

import (
	"context"
	"time"
)

// Role is what an operator is trusted with. The table of what each may do is in
// engine/access.
type Role string

const (
	Administrator Role = "administrator"
	HelpDesk      Role = "help_desk"
	Manager       Role = "manager"
	Auditor       Role = "auditor"
)

// Roles lists every role in the order a form offers them.
func Roles() []Role { return []Role{Administrator, HelpDesk, Manager, Auditor} }

// Label is the role in the words of the screens.
func (r Role) Label() string {
	switch r {
	case Administrator:
		return "Administrator"
	case HelpDesk:
		return "Help desk"
	case Manager:
		return "Manager"
	case Auditor:
		return "Auditor"
	}
	return string(r)
}

// Operator is a person signed in to the console.
type Operator struct {
	ID           uint
	Login        string // as typed when the operator was added
	LoginKey     string `gorm:"uniqueIndex"` // the login in its one canonical form
	Name         string
	Email        string
	Role         Role
	PasswordHash string // a PHC string; empty until the operator has chosen a password
	Disabled     bool
	Theme        string // auto, light or dark
	TimeZone     string // an IANA name; empty means the browser's request is shown in UTC
	LastSignInAt *time.Time
	PasswordAt   *time.Time // when the password was last changed
	CreatedAt    time.Time
	Version      int // counts changes, for optimistic locking
}

// Session is one signed-in browser. Token's SHA-256 is all that is stored.
type Session struct {
	ID         uint
	TokenHash  string `gorm:"uniqueIndex"`
	OperatorID uint   `gorm:"index"`
	Address    string
	Agent      string
	CreatedAt  time.Time // the absolute end counts from here
	SeenAt     time.Time // the idle end counts from here
	Data       string    // small flash state of the browser, JSON
}

// Throttle counts failed attempts to sign in, per login and per address.
type Throttle struct {
	Key      string `gorm:"primaryKey"` // "login:KEY" or "address:IP"
	Failures int
	Since    time.Time // start of the window that is counted
	Until    time.Time // refused until then
}

// OneTimeLink lets its bearer choose a password once: for the first
// administrator, for an operator just added, or for one who lost access. Only
// the token's SHA-256 is stored.
type OneTimeLink struct {
	ID         uint
	TokenHash  string `gorm:"uniqueIndex"`
	Purpose    LinkPurpose
	OperatorID *uint // nil for setup: there is no operator yet
	ExpiresAt  time.Time
	UsedAt     *time.Time
	CreatedAt  time.Time
}

// LinkPurpose says what a one-time link is for.
type LinkPurpose string

const (
	SetupLink    LinkPurpose = "setup"    // makes the first administrator
	PasswordLink LinkPurpose = "password" // lets an operator choose a password
	DemoLink     LinkPurpose = "demo"     // signs the demonstration's administrator in
)

// Actor is who does something: an operator in a request, or the console itself.
type Actor struct {
	OperatorID uint   // zero when the console itself acts
	Name       string // the name at that time
	Role       Role
	Address    string // where the request came from
	RequestID  string
	SessionID  uint
}

// System is the console acting by itself, named by what acts: "Schedule", "Queue".
func System(name string) Actor { return Actor{Name: name} }

type actorKey struct{}

// WithActor says in ctx who acts.
func WithActor(ctx context.Context, a Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, a)
}

// ActorOf is who acts in ctx; the zero Actor when nobody was named.
func ActorOf(ctx context.Context) Actor {
	a, _ := ctx.Value(actorKey{}).(Actor)
	return a
}
