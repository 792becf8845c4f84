package models

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"time"
)

// Reading is what an account store says of one account: the facts of a list
// row, and when Detailed the facts that only a single look-up tells.
type Reading struct {
	NativeID     string
	FirstName    string
	LastName     string
	Email        string
	Activation   Activation
	TimeZoneID   int // -1 when not said
	ObjectGUID   string
	RegisteredAt *time.Time
	LastLoginAt  *time.Time
	ModifiedAt   *time.Time

	Detailed      bool
	Lock          Lock
	UserNumber    string
	Host          bool
	SiteAdmin     bool
	ReadOnlyAdmin bool
	AttendeeOnly  bool
	Details       Attributes
}

// Hash is a digest of what a list row says, equal for two rows that say the
// same. Last sign-in and modification times count.
func (r *Reading) Hash() string {
	return summary{r.NativeID, r.FirstName, r.LastName, r.Email, r.Activation, r.TimeZoneID, r.ObjectGUID, r.RegisteredAt, r.LastLoginAt, r.ModifiedAt}.hash()
}

type summary struct {
	nativeID, firstName, lastName, email string
	activation                           Activation
	timeZoneID                           int
	objectGUID                           string
	registeredAt, lastLoginAt, modified  *time.Time
}

func (a *Account) summary() summary {
	return summary{a.NativeID, a.FirstName, a.LastName, a.Email, a.Activation, a.TimeZoneID, a.ObjectGUID, a.RegisteredAt, a.LastLoginAt, a.ModifiedAt}
}

func (s summary) hash() string {
	digest := sha256.New()
	for _, part := range []string{
		s.nativeID, s.firstName, s.lastName, s.email, string(s.activation), strconv.Itoa(s.timeZoneID), s.objectGUID,
		stamp(s.registeredAt), stamp(s.lastLoginAt), stamp(s.modified),
	} {
		_, _ = io.WriteString(digest, part)
		_, _ = digest.Write([]byte{0})
	}
	return hex.EncodeToString(digest.Sum(nil)[:16])
}

// Change is one attribute of one account that was seen to differ.
type Change struct {
	Attribute Attribute
	Before    string
	After     string
}

// Take brings the account up to what was read at that time and tells what
// changed, in the order of the screens. What a list cannot say is left as it
// is known: a list row never makes a locked account unlocked.
func (a *Account) Take(r *Reading, at time.Time) []Change {
	before := *a
	a.NativeID = r.NativeID
	a.FirstName, a.LastName, a.Email = r.FirstName, r.LastName, r.Email
	a.Activation = r.Activation
	if r.TimeZoneID >= 0 {
		a.TimeZoneID = r.TimeZoneID
	}
	if r.ObjectGUID != "" {
		a.ObjectGUID = r.ObjectGUID
	}
	if r.RegisteredAt != nil {
		a.RegisteredAt = r.RegisteredAt
	}
	if r.LastLoginAt != nil {
		a.LastLoginAt = r.LastLoginAt
	}
	if r.ModifiedAt != nil {
		a.ModifiedAt = r.ModifiedAt
	}
	a.SummaryReadAt = at
	if r.Detailed {
		a.Lock = r.Lock
		a.UserNumber = r.UserNumber
		a.Host, a.SiteAdmin, a.ReadOnlyAdmin, a.AttendeeOnly = r.Host, r.SiteAdmin, r.ReadOnlyAdmin, r.AttendeeOnly
		a.Details = r.Details
		a.DetailsReadAt = &at
		a.DetailsDue = false
	}
	if a.Lock == "" {
		a.Lock = LockUnknown
	}
	a.Presence, a.MissedRuns, a.MissingSince = Present, 0, nil
	a.Fill()
	if before.ID == 0 {
		return nil
	}
	return a.differences(&before)
}

// differences lists the attributes in which the account is not as it was. A
// fact that was not known before is not a change; a last sign-in is news, not
// a change of the account.
func (a *Account) differences(before *Account) []Change {
	var changes []Change
	firstDetails := before.DetailsReadAt == nil
	for _, info := range AttributeList() {
		if info.Attribute == LastLoginAt {
			continue
		}
		was, is := before.Value(info.Attribute), a.Value(info.Attribute)
		if was == is {
			continue
		}
		if firstDetails && was == "" || info.Attribute == LockAttribute && was == string(LockUnknown) {
			continue
		}
		changes = append(changes, Change{info.Attribute, was, is})
	}
	return changes
}

// AccountChange is one entry of an account's history.
type AccountChange struct {
	ID             uint
	AccountID      uint `gorm:"index"`
	AccountStoreID uint
	Attribute      Attribute
	Before         string
	After          string
	At             time.Time // when it was seen
	RunID          *uint     // the inventory run that saw it
	RequestID      *uint     // the request of ours that made it; nil: seen, made outside
}
