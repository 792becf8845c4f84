package models

import "time"

// RunState is how far an inventory run has come.
type RunState string

const (
	RunWaiting   RunState = "waiting" // asked for, not begun
	RunRunning   RunState = "running"
	RunComplete  RunState = "complete"  // every account was seen: absences were concluded
	RunPartial   RunState = "partial"   // ended, but not proven complete: nothing was concluded
	RunFailed    RunState = "failed"    // stopped by a fault
	RunCancelled RunState = "cancelled" // stopped by an operator
)

// Label is the state in the words of the screens.
func (s RunState) Label() string {
	switch s {
	case RunWaiting:
		return "Waiting"
	case RunRunning:
		return "Running"
	case RunComplete:
		return "Complete"
	case RunPartial:
		return "Incomplete"
	case RunFailed:
		return "Failed"
	case RunCancelled:
		return "Cancelled"
	}
	return string(s)
}

// Ended reports whether the run is over.
func (s RunState) Ended() bool { return s != RunWaiting && s != RunRunning }

// RunPhase is what a running inventory is at.
type RunPhase string

const (
	PhaseList    RunPhase = "list"    // reading the list, page by page
	PhaseSettle  RunPhase = "settle"  // concluding who is missing
	PhaseDetails RunPhase = "details" // reading the details that are due
)

// InventoryRun is one reading of a whole account store.
type InventoryRun struct {
	ID             uint
	AccountStoreID uint `gorm:"index"`
	State          RunState
	Phase          RunPhase
	Trigger        string // "operator", "schedule", "command line", "demonstration"
	StartedBy      string
	CreatedAt      time.Time
	StartedAt      *time.Time
	EndedAt        *time.Time
	BeatAt         *time.Time // when it last got on

	Cursor        string // where the list goes on; saved with the page before it
	Pages         int
	Seen          int // distinct accounts in the list
	Repeated      int // rows that came again
	TotalAtStart  int // as the site said with the first page; -1 before
	TotalAtEnd    int // as it said with the last; -1 before
	Added         int
	Changed       int
	Unchanged     int
	MissingNow    int // newly missing
	Returned      int // missing before and seen again
	DetailsDue    int // when the details phase began
	DetailsRead   int
	DetailsFailed int

	Problem     string   // one sentence: why it is not complete
	Notes       []string `gorm:"serializer:json"` // what was odd, one sentence each
	CancelAsked bool
	Attempts    int // faults in a row without getting on
	Fence       int // counts owners: only the present one may write
	Version     int
}

// RunPage is one page of a run's list: the record of which accounts it saw.
type RunPage struct {
	RunID    uint `gorm:"primaryKey;autoIncrement:false"`
	Number   int  `gorm:"primaryKey;autoIncrement:false"`
	FirstKey string
	LastKey  string
	Rows     int
	Accounts []byte // the IDs seen, packed; see PackIDs
	ReadAt   time.Time
	TookMS   int
}

// Schedule is when a job is due next. The queue's own timers forget at a
// restart; this does not.
type Schedule struct {
	ID             uint
	AccountStoreID uint   `gorm:"uniqueIndex:schedule_kind,priority:1"`
	Kind           string `gorm:"uniqueIndex:schedule_kind,priority:2"` // "inventory"
	NextAt         time.Time
	LastAt         *time.Time
}
