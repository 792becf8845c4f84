package models

// Bulk is one action on many accounts: before it is done, who would be changed
// and who not; afterwards, the batch that was made of it.
type Bulk struct {
	Action   Action
	BatchID  string // empty until it is submitted
	Included []Account
	Skipped  []Skip
}

// Skip is an account that a bulk action leaves alone.
type Skip struct {
	Account Account
	Why     string // a sentence
}
