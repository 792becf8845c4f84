package models

import (
	"slices"
	"time"
)

// SecurityBoundary is the kind of system behind an account store.
type SecurityBoundary string

// WebexEnterprise is a Webex Meetings site, spoken to through its XML API.
const WebexEnterprise SecurityBoundary = "webex_enterprise"

// Label is the security boundary in the words of the screens.
func (b SecurityBoundary) Label() string {
	if b == WebexEnterprise {
		return "WebEx Enterprise"
	}
	return string(b)
}

// SiteKind is who manages the people of a site, which decides what the site
// lets the console change.
type SiteKind string

const (
	DetectKind     SiteKind = "detect" // as a setting only: find out
	ClassicSite    SiteKind = "classic"
	ControlHubSite SiteKind = "control_hub"
)

// Label is the kind in the words of the screens.
func (k SiteKind) Label() string {
	switch k {
	case DetectKind:
		return "Detect"
	case ClassicSite:
		return "Classic (managed in Site Administration)"
	case ControlHubSite:
		return "Managed in Control Hub"
	}
	return "Not known yet"
}

// Environment is the IT environment an account store belongs to.
type Environment string

const (
	Production  Environment = "production"
	Test        Environment = "test"
	Development Environment = "development"
)

// DetailReading says for which accounts an inventory run reads details.
type DetailReading string

const (
	ReadNoDetails      DetailReading = "none"
	ReadChangedDetails DetailReading = "changed" // new accounts and those whose list row changed
	ReadAllDetails     DetailReading = "all"
)

// AccountStore is one connected site with its connection and its settings.
type AccountStore struct {
	ID          uint
	Boundary    SecurityBoundary
	Name        string // unique, folded
	NameKey     string `gorm:"uniqueIndex"`
	DisplayName string
	Description string

	// Connection.
	SiteName          string
	SiteID            string
	PartnerID         string
	AdminID           string // the Webex ID the console signs in with
	Endpoint          string // empty: the default, https://SITE.webex.com/WBXService/XMLService
	ProxyURL          string // empty: none
	ProxyLogin        string
	SiteKindSetting   SiteKind
	PasswordSetAt     *time.Time // nil: no password is stored
	PasswordSetBy     string
	CredentialVersion int // counts changes of anything above: a cached connector of another version is opened anew

	Environment Environment

	// Authentication and password; provisioning.
	AllowPasswordSync       bool
	QueuePasswordChanges    bool
	OrphanPasswordPolicy    string // "site": the site's own criteria
	AllowPersonProvisioning bool
	AutoProvisionPersons    bool
	AutoJoinPersons         bool
	DefaultBusinessRole     string
	DefaultLocation         string
	AllowAttributeFlow      bool
	AllowProvisioning       bool
	AllowDeprovisioning     bool
	MaxAccountsPerPerson    int
	DisallowedActions       Actions `gorm:"serializer:json"` // capabilities switched off

	// Inventory.
	InventoryEnabled     bool
	InventoryMinutes     int    // used when InventoryCron is empty
	InventoryCron        string // five fields, UTC
	FullRunHours         int
	PageSize             int
	ParallelRequests     int
	RequestsPerMinute    int
	DetailReading        DetailReading
	DropGatePercent      int
	DropGateAccounts     int
	DropGateWeekPercent  int
	MissedRunsBeforeGone int
	CleanUpEnabled       bool
	CleanUpReportOnly    bool
	CleanUpInactiveDays  int
	ProtectedAccounts    string // Webex IDs, one a line; * stands for any text

	Facts   SiteFacts `gorm:"serializer:json"` // as the last test or run found the site
	Health  Health    `gorm:"serializer:json"`
	Created time.Time
	Version int // counts changes, for optimistic locking
}

// NewAccountStore is an account store with every setting at its default.
func NewAccountStore() AccountStore {
	return AccountStore{
		Boundary: WebexEnterprise, SiteKindSetting: DetectKind, Environment: Production,
		OrphanPasswordPolicy: "site", MaxAccountsPerPerson: 1,
		InventoryMinutes: 60, FullRunHours: 24, PageSize: 500, ParallelRequests: 2, RequestsPerMinute: 60,
		DetailReading: ReadChangedDetails, DropGatePercent: 5, DropGateAccounts: 25, DropGateWeekPercent: 10,
		MissedRunsBeforeGone: 2, CleanUpReportOnly: true, CleanUpInactiveDays: 90,
	}
}

// Label is how the account store is called on the screens.
func (s *AccountStore) Label() string {
	if s.DisplayName != "" {
		return s.DisplayName
	}
	return s.Name
}

// Kind is who manages the site: the setting, or what was detected.
func (s *AccountStore) Kind() SiteKind {
	if s.SiteKindSetting != DetectKind && s.SiteKindSetting != "" {
		return s.SiteKindSetting
	}
	return s.Facts.Kind
}

// Cannot says why the action is not to be had on this account store; empty
// when it is. The reason is a sentence for the operator.
func (s *AccountStore) Cannot(action Action) string {
	if slices.Contains(s.DisallowedActions, action.Capability()) {
		return action.Capability().Label() + " is switched off for this account store."
	}
	if s.Kind() == ControlHubSite {
		switch action {
		case SetPassword:
			return "This site is managed in Control Hub, where Webex ignores passwords set by others. Send an activation e-mail instead."
		}
	}
	if s.Facts.SSO && (action == SetPassword || action == SendResetMail) {
		return "This site signs people in through its identity provider: passwords are changed there."
	}
	return ""
}

// SiteFacts is what was found out about a site, with the evidence.
type SiteFacts struct {
	CheckedAt     time.Time
	APIVersion    string
	Kind          SiteKind // never DetectKind; empty when it could not be told
	Evidence      []string // sentences, each one reason for Kind
	SSO           bool
	Accounts      int // as the list's total says
	Licences      int // 0 when the site does not say
	LicencesUsed  int
	MayWrite      bool // the credentials belong to an administrator with full rights
	MayWriteKnown bool
	TimeZones     []Choice // the site's time zones
	SessionTypes  []Choice
	TrackingCodes []TrackingCodeInfo
	Password      PasswordCriteria
}

// Choice is one value of a list, with the words it is shown by.
type Choice struct {
	Value string
	Label string
}

// TrackingCodeInfo is one of the site's tracking codes.
type TrackingCodeInfo struct {
	Index    int
	Name     string
	Required bool
	Values   []string // empty: free text
}

// PasswordCriteria is what the site demands of an account's password.
type PasswordCriteria struct {
	MinLength  int
	MinNumeric int
	MinAlpha   int
	MinSpecial int
	MixedCase  bool
	NoTriples  bool // no character three times in a row
	Disallowed []string
}

// Health is how the last dealings with the site went.
type Health struct {
	Kind        HealthKind
	Sentence    string // what is wrong and what to do; empty when nothing is
	Since       time.Time
	CheckedAt   time.Time
	LastGoodAt  time.Time
	LastFullRun time.Time // the last complete full inventory
}

// HealthKind is the state of the connection in one word.
type HealthKind string

const (
	NeverTested HealthKind = ""
	Healthy     HealthKind = "healthy"
	Failing     HealthKind = "failing" // unreachable or answering oddly
	Refused     HealthKind = "refused" // the credentials are refused: nothing is sent until they are changed
)

// Credentials are the secrets of an account store's connection.
type Credentials struct {
	Password      Secret
	ProxyPassword Secret
}
