// Package connector is what the engine asks of an account store, whatever
// system is behind it. It knows accounts and actions, and no vendor's words.
package connector

import (
	"context"

	"webexconsole/models"
)

// Connector is one connected account store. It is safe for use by several
// goroutines, paces itself, and never repeats a change that may have been made.
//
// Every error is a *models.Error whose Kind is part of the contract:
//
//	Invalid      the account store refuses the values, in its own words
//	NotFound     it has no such account
//	Conflict     the name or e-mail is taken
//	Forbidden    the credentials are refused or may not do this; Stop is set when trying again would do harm
//	Unsupported  the account store cannot do this at all
//	Unavailable  nothing was done, or it does no harm to do it again; After says when
//	Unknown      it was sent, and no proven answer came: it may have been done
//
// A context made interactive overtakes all others that wait for the site.
type Connector interface {
	// Can reports whether the account store can do the action. It asks nobody.
	Can(action models.Action) bool

	// Probe finds out about the site: it reads a page of the list, not only a
	// greeting, and tells whether the credentials may write. What cannot be
	// found out is left empty in the facts; an error means the site cannot be
	// used at all.
	Probe(ctx context.Context) (models.SiteFacts, error)

	// Accounts reads one page of the list. The empty cursor begins; the page's
	// Next is the cursor to go on with, empty after the last. A cursor may be
	// kept and used much later, by another process. Pages are in an order in
	// which new accounts come last. The last row of a page may come again as
	// the first of the next, so that a shift between two pages shows.
	Accounts(ctx context.Context, cursor string) (Page, error)

	// Account reads one account in full.
	Account(ctx context.Context, nativeID string) (*models.Reading, error)

	// Find lists the accounts with exactly this e-mail address, folded; none is
	// not an error.
	Find(ctx context.Context, email string) ([]models.Reading, error)

	// Create makes an account with these attributes, WebexID among them, and
	// this password; the empty one where the site makes its own.
	Create(ctx context.Context, wanted models.Attributes, password models.Secret) error

	// Update sets the attributes that are present and leaves all others alone;
	// one that is present and empty is cleared.
	Update(ctx context.Context, nativeID string, wanted models.Attributes) error

	// Enable, Disable and Unlock make the account so, whatever it was.
	Enable(ctx context.Context, nativeID string) error
	Disable(ctx context.Context, nativeID string) error
	Unlock(ctx context.Context, nativeID string) error

	// SendResetMail makes the site mail the person a link to choose a password.
	SendResetMail(ctx context.Context, nativeID string) error

	// SetPassword sets a password that must be changed at the next sign-in, and
	// unlocks the account.
	SetPassword(ctx context.Context, nativeID string, password models.Secret) error

	// Deactivate takes the account out of use in the way the site calls
	// deleting; it can be enabled again.
	Deactivate(ctx context.Context, nativeID string) error

	// Pace tells how the connector stands with the site now. It asks nobody.
	Pace() Pace

	// Close ends idle connections. Calls under way go on.
	Close()
}

// Page is one page of the list.
type Page struct {
	Accounts []models.Reading
	Next     string
	Total    int // how many accounts the site says there are; -1 when it does not say
}

// Pace is how a connector stands with its site.
type Pace struct {
	PerMinute   int    // requests allowed
	Used        int    // requests made in the last minute
	Waiting     int    // callers waiting now
	Breaker     string // "closed", "open" or "half-open"
	OpenSince   string // RFC 3339; empty when closed
	OpenBecause string // a sentence for the operator
}

type interactive struct{}

// Interactive marks work that a person waits for.
func Interactive(ctx context.Context) context.Context {
	return context.WithValue(ctx, interactive{}, true)
}

// IsInteractive reports whether a person waits for the work.
func IsInteractive(ctx context.Context) bool {
	is, _ := ctx.Value(interactive{}).(bool)
	return is
}
