package models

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Activation is the account store's own word on whether the account may be used.
type Activation string

const (
	Activated         Activation = "activated"
	Deactivated       Activation = "deactivated"
	ActivationPending Activation = "pending" // asked for, not yet granted
)

// Lock is whether the account is locked. A list never says, so it is unknown
// until the account's details were read.
type Lock string

const (
	LockUnknown Lock = "unknown"
	Unlocked    Lock = "unlocked"
	Locked      Lock = "locked"
)

// Presence is what the inventories say of the account being there at all.
type Presence string

const (
	Present Presence = "present"
	Missing Presence = "missing" // absent from the last complete run
	Gone    Presence = "gone"    // confirmed absent
)

// Status is the one word on an account that people are shown.
type Status string

const (
	StatusActive   Status = "active"
	StatusLocked   Status = "locked"
	StatusDisabled Status = "disabled"
	StatusPending  Status = "pending"
	StatusMissing  Status = "missing"
	StatusGone     Status = "gone"
)

// Statuses lists every status in the order a filter offers them.
func Statuses() []Status {
	return []Status{StatusActive, StatusLocked, StatusDisabled, StatusPending, StatusMissing, StatusGone}
}

// Label is the status in the words of the screens.
func (s Status) Label() string {
	switch s {
	case StatusActive:
		return "Active"
	case StatusLocked:
		return "Locked"
	case StatusDisabled:
		return "Disabled"
	case StatusPending:
		return "Pending activation"
	case StatusMissing:
		return "Missing"
	case StatusGone:
		return "Gone"
	}
	return string(s)
}

// Account is one account on one account store, as the last inventory, the last
// look at it or the last fulfilled request left it.
type Account struct {
	ID             uint
	AccountStoreID uint   `gorm:"uniqueIndex:store_native,priority:1"`
	NativeID       string // the Webex ID, spelt as Webex spells it
	NativeKey      string `gorm:"uniqueIndex:store_native,priority:2"` // the Webex ID folded; see Fold

	FirstName  string
	LastName   string
	Email      string
	Activation Activation
	TimeZoneID int    // the account store's number; -1 when not said
	ObjectGUID string // Control Hub's identity of the account, where the site gives it

	RegisteredAt *time.Time
	LastLoginAt  *time.Time // nil: never, or the site does not say
	ModifiedAt   *time.Time // as the account store says

	Lock          Lock
	UserNumber    string // the site's internal number of the account
	Host          bool
	SiteAdmin     bool
	ReadOnlyAdmin bool
	AttendeeOnly  bool
	Details       Attributes `gorm:"serializer:json"` // all other attributes, as last read

	Status          Status `gorm:"->"` // computed by the database from the facts, as Account.Derive does
	Presence        Presence
	MissedRuns      int        // complete runs in a row that did not see it
	MissingSince    *time.Time // when it was first not seen
	ProtectedReason string     // not empty: never changed by policy, plan, review or bulk action

	PersonID *uint `gorm:"index"` // nil until the account is joined

	SortName      string     // last and first name folded, for order and prefix search
	SearchText    string     // every identifier folded, for substring search; see Account.Fill
	SummaryHash   string     // of what a list says of it; an equal hash is not written again
	FirstSeenAt   time.Time  // when the console first saw it
	SummaryReadAt time.Time  // when the facts of a list were last read *and differed or were first seen*
	DetailsReadAt *time.Time // when lock state, privileges and details were last read
	DetailsDue    bool       // details should be read by the next run
	Version       int        // counts changes
}

// Name is the account's full name, or the Webex ID of an account without one.
func (a *Account) Name() string {
	if name := strings.TrimSpace(a.FirstName + " " + a.LastName); name != "" {
		return name
	}
	return a.NativeID
}

// Derive is the one word for the facts: the rule that the database's status
// column repeats.
func (a *Account) Derive() Status {
	switch {
	case a.Presence == Gone:
		return StatusGone
	case a.Presence == Missing:
		return StatusMissing
	case a.Activation == Deactivated:
		return StatusDisabled
	case a.Activation == ActivationPending:
		return StatusPending
	case a.Lock == Locked:
		return StatusLocked
	}
	return StatusActive
}

// Protected reports whether bulk actions, policies and operators below
// administrator must leave the account alone.
func (a *Account) Protected() bool { return a.Protection() != "" }

// Protection says why the account is protected; empty when it is not.
func (a *Account) Protection() string {
	switch {
	case a.ProtectedReason != "":
		return a.ProtectedReason
	case a.SiteAdmin:
		return "Site administrator"
	case a.ReadOnlyAdmin:
		return "Site administrator (view only)"
	}
	return ""
}

// Already reports whether the account is as the action would make it, as far
// as was read. Actions that are worth doing again are never already done.
func (a *Account) Already(action Action) bool {
	switch action {
	case Enable:
		return a.Activation == Activated
	case Disable, Deactivate:
		return a.Activation == Deactivated
	case Unlock:
		return a.Lock == Unlocked
	}
	return false
}

// Fill sets what is derived from the account's other columns for searching,
// ordering and comparing.
func (a *Account) Fill() {
	a.NativeKey = Fold(a.NativeID)
	a.SortName = Fold(a.LastName + " " + a.FirstName)
	words := []string{a.FirstName + " " + a.LastName, a.Email, a.NativeID, a.UserNumber, a.ObjectGUID}
	for _, attribute := range []Attribute{DisplayName, Phone, MobilePhone, Company} {
		words = append(words, a.Details[attribute])
	}
	a.SearchText = Fold(strings.Join(slices.DeleteFunc(words, func(w string) bool { return strings.TrimSpace(w) == "" }), "\n"))
	a.SummaryHash = a.summary().hash()
}

// Attribute names one thing that can be said of an account. The names are
// stored in requests and histories: they are not to be changed.
type Attribute string

const (
	WebexID     Attribute = "webex_id"
	FirstName   Attribute = "first_name"
	LastName    Attribute = "last_name"
	DisplayName Attribute = "display_name"
	Email       Attribute = "email"
	Title       Attribute = "title"
	Company     Attribute = "company"
	Phone       Attribute = "phone"
	MobilePhone Attribute = "mobile_phone"
	Fax         Attribute = "fax"
	Address1    Attribute = "address1"
	Address2    Attribute = "address2"
	City        Attribute = "city"
	State       Attribute = "state"
	ZipCode     Attribute = "zip_code"
	Country     Attribute = "country"
	TimeZone    Attribute = "time_zone" // the account store's number
	Language    Attribute = "language"
	Locale      Attribute = "locale"
	Description Attribute = "description"

	ActivationAttribute Attribute = "activation"
	LockAttribute       Attribute = "lock"
	HostPrivilege       Attribute = "host"
	SiteAdminPrivilege  Attribute = "site_admin"
	ReadOnlyPrivilege   Attribute = "read_only_admin"
	AttendeeOnlyFlag    Attribute = "attendee_only"
	SessionTypes        Attribute = "session_types" // numbers joined by commas, ascending
	ForceChangePassword Attribute = "force_change_password"
	ExpiresAt           Attribute = "expires_at"
	PersonalURL         Attribute = "personal_url"
	UserNumber          Attribute = "user_number"
	ObjectGUID          Attribute = "object_guid"
	RegisteredAt        Attribute = "registered_at"
	LastLoginAt         Attribute = "last_login_at"
	PresenceAttribute   Attribute = "presence"
)

// TrackingCode is the attribute of the site's tracking code n, 1 to 10.
func TrackingCode(n int) Attribute { return Attribute("tracking_code_" + strconv.Itoa(n)) }

// AttributeInfo says how an attribute is called and what may be typed into it.
type AttributeInfo struct {
	Attribute Attribute
	Label     string
	Max       int  // characters; 0 where it is not typed
	Editable  bool // an operator may set it with Edit or Create
}

// attributes is the one list of what the console knows by name, in the order
// of the screens. Lengths are those of the Webex XML API's user elements.
var attributes = []AttributeInfo{
	{WebexID, "Webex ID", 64, false},
	{FirstName, "First name", 64, true},
	{LastName, "Last name", 64, true},
	{DisplayName, "Display name", 64, true},
	{Email, "E-mail", 64, true},
	{Title, "Job title", 64, true},
	{Company, "Company", 128, true},
	{Phone, "Office phone", 64, true},
	{MobilePhone, "Mobile phone", 64, true},
	{Fax, "Fax", 64, true},
	{Address1, "Address line 1", 128, true},
	{Address2, "Address line 2", 128, true},
	{City, "City", 64, true},
	{State, "State or province", 64, true},
	{ZipCode, "Postal code", 64, true},
	{Country, "Country", 64, true},
	{TimeZone, "Time zone", 3, true},
	{Language, "Language", 64, true},
	{Locale, "Locale", 64, true},
	{Description, "Description", 4000, true},
	{ActivationAttribute, "Activation", 0, false},
	{LockAttribute, "Lock", 0, false},
	{HostPrivilege, "Host", 0, false},
	{SiteAdminPrivilege, "Site administrator", 0, false},
	{ReadOnlyPrivilege, "Site administrator (view only)", 0, false},
	{AttendeeOnlyFlag, "Attendee only", 0, false},
	{SessionTypes, "Session types", 0, false},
	{ForceChangePassword, "Must change password", 0, false},
	{ExpiresAt, "Expires", 0, false},
	{PersonalURL, "Personal URL", 0, false},
	{UserNumber, "Webex number", 0, false},
	{ObjectGUID, "Control Hub identity", 0, false},
	{RegisteredAt, "Registered", 0, false},
	{LastLoginAt, "Last sign-in", 0, false},
	{PresenceAttribute, "Presence", 0, false},
}

// AttributeList is every attribute with a fixed name, in the order of the
// screens, followed by the ten tracking codes.
func AttributeList() []AttributeInfo {
	list := slices.Clone(attributes)
	for n := 1; n <= 10; n++ {
		list = append(list, AttributeInfo{TrackingCode(n), "Tracking code " + strconv.Itoa(n), 128, true})
	}
	return list
}

// Info is what is known of the attribute; for a name the console does not
// know, the name itself is the label.
func (a Attribute) Info() AttributeInfo {
	for _, info := range AttributeList() {
		if info.Attribute == a {
			return info
		}
	}
	return AttributeInfo{Attribute: a, Label: string(a)}
}

// Attributes are values by attribute. In a wish, an attribute that is absent
// is left alone and one that is empty is cleared.
type Attributes map[Attribute]string

// Names lists the attributes in the order of the screens, unknown ones last.
func (a Attributes) Names() []Attribute {
	names := make([]Attribute, 0, len(a))
	for _, info := range AttributeList() {
		if _, ok := a[info.Attribute]; ok {
			names = append(names, info.Attribute)
		}
	}
	rest := slices.Sorted(maps.Keys(a))
	for _, name := range rest {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Value is the account's value of an attribute in its stored form: times in
// RFC 3339, truth as "true" and "false", unknown as the empty text.
func (a *Account) Value(attribute Attribute) string {
	switch attribute {
	case WebexID:
		return a.NativeID
	case FirstName:
		return a.FirstName
	case LastName:
		return a.LastName
	case Email:
		return a.Email
	case TimeZone:
		if a.TimeZoneID < 0 {
			return ""
		}
		return strconv.Itoa(a.TimeZoneID)
	case ActivationAttribute:
		return string(a.Activation)
	case LockAttribute:
		return string(a.Lock)
	case HostPrivilege:
		return a.known(a.Host)
	case SiteAdminPrivilege:
		return a.known(a.SiteAdmin)
	case ReadOnlyPrivilege:
		return a.known(a.ReadOnlyAdmin)
	case AttendeeOnlyFlag:
		return a.known(a.AttendeeOnly)
	case UserNumber:
		return a.UserNumber
	case ObjectGUID:
		return a.ObjectGUID
	case RegisteredAt:
		return stamp(a.RegisteredAt)
	case LastLoginAt:
		return stamp(a.LastLoginAt)
	case PresenceAttribute:
		return string(a.Presence)
	}
	return a.Details[attribute]
}

// known is the text of a truth that only details tell.
func (a *Account) known(truth bool) string {
	if a.DetailsReadAt == nil {
		return ""
	}
	return strconv.FormatBool(truth)
}

func stamp(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
