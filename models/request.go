package models

import (
	"slices"
	"time"
)

// RequestState is how far a request has come. docs/states.md draws the ways
// from one to the next.
type RequestState string

const (
	AwaitingApproval RequestState = "awaiting_approval"
	Approved         RequestState = "approved"
	Running          RequestState = "running"
	Confirmed        RequestState = "confirmed"   // done, and read back so
	NotApplied       RequestState = "not_applied" // accepted by the site, but read back otherwise
	Failed           RequestState = "failed"      // refused
	UnknownState     RequestState = "unknown"     // sent, no proven answer, and reading back does not tell
	Held             RequestState = "held"        // waits for a person
	Rejected         RequestState = "rejected"
	Cancelled        RequestState = "cancelled"
)

// RequestStates lists every state in the order a filter offers them.
func RequestStates() []RequestState {
	return []RequestState{AwaitingApproval, Approved, Running, Confirmed, NotApplied, Failed, UnknownState, Held, Rejected, Cancelled}
}

// Label is the state in the words of the screens.
func (s RequestState) Label() string {
	switch s {
	case AwaitingApproval:
		return "Awaiting approval"
	case Approved:
		return "Approved"
	case Running:
		return "Running"
	case Confirmed:
		return "Confirmed"
	case NotApplied:
		return "Not applied"
	case Failed:
		return "Failed"
	case UnknownState:
		return "Unknown"
	case Held:
		return "Held"
	case Rejected:
		return "Rejected"
	case Cancelled:
		return "Cancelled"
	}
	return string(s)
}

// Ended reports whether nothing more will happen to the request by itself.
func (s RequestState) Ended() bool {
	return !slices.Contains([]RequestState{AwaitingApproval, Approved, Running, Held}, s)
}

// Request asks for one action on one account. It is saved before anything is
// done, and names a goal, not a step.
type Request struct {
	ID             uint
	AccountStoreID uint   `gorm:"index"`
	AccountID      *uint  `gorm:"index"` // nil for Create until it is confirmed
	NativeID       string // the Webex ID, also of an account to be created
	Action         Action
	Wanted         Attributes `gorm:"serializer:json"` // Create, Update: what is touched
	Basis          Attributes `gorm:"serializer:json"` // the same attributes, as they stood when it was asked
	Reason         string
	Ticket         string
	State          RequestState
	FormToken      string // unique where not empty: a form sent twice is one request
	BatchID        string `gorm:"index"` // of a bulk action: the same for all its requests

	AskedByID   uint // zero: the console itself
	AskedBy     string
	AskedByRole Role

	Outcome     string     // one sentence on how it ended
	Code        string     // the site's code, where it gave one
	SiteReason  string     // the site's own words
	Differences []Change   `gorm:"serializer:json"` // NotApplied: wanted (After) against read back (Before)
	SentAt      *time.Time // when the change was last about to be sent: the intent
	ReadBackMS  int        // milliseconds from sending to the confirming answer

	Attempts   int
	ClaimToken string     // who fulfils it now
	ClaimUntil *time.Time // until then nobody else may
	NotBefore  *time.Time // waits until then
	CreatedAt  time.Time
	StartedAt  *time.Time
	EndedAt    *time.Time
	Version    int
}

// Result is what fulfilling a request came to. Password is there only for
// SetPassword, is never stored, and is to be shown once to who asked.
type Result struct {
	Request  Request
	Account  *Account
	Password Secret
}
