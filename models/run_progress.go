package models

import (
	"fmt"
	"math"
	"time"
)

// RunProgress is how far a run has come, for people.
type RunProgress struct {
	Phase     RunPhase
	Done      int
	Total     int // 0 while it is not known
	PerMinute int // 0 in the first ten seconds
	Remaining time.Duration
}

// Progress is how far the run has come now: of its list while it reads the
// list, then of the details that were due.
func (r *InventoryRun) Progress(now time.Time) RunProgress {
	p := RunProgress{Phase: r.Phase, Done: r.Seen, Total: max(r.TotalAtStart, 0)}
	if r.Phase == PhaseDetails {
		p.Done, p.Total = r.DetailsRead+r.DetailsFailed, r.DetailsDue
	}
	p.Total = max(p.Total, p.Done)
	if r.StartedAt == nil || r.State.Ended() {
		return p
	}
	elapsed := now.Sub(*r.StartedAt)
	if elapsed < 10*time.Second || r.Seen == 0 {
		return p
	}
	perSecond := float64(r.Seen+r.DetailsRead+r.DetailsFailed) / elapsed.Seconds()
	p.PerMinute = int(math.Round(perSecond * 60))
	if perSecond > 0 {
		p.Remaining = time.Duration(float64(p.Total-p.Done) / perSecond * float64(time.Second)).Round(time.Second)
	}
	return p
}

// Sentence is the progress in words.
func (p RunProgress) Sentence() string {
	what := "accounts read"
	if p.Phase == PhaseDetails {
		what = "account details read"
	}
	sentence := fmt.Sprintf("%d of %d %s", p.Done, p.Total, what)
	if p.Total == 0 {
		sentence = fmt.Sprintf("%d %s", p.Done, what)
	}
	if p.PerMinute > 0 {
		sentence += fmt.Sprintf(", %d a minute", p.PerMinute)
	}
	if p.Remaining > 0 {
		sentence += ", about " + roughly(p.Remaining) + " left"
	}
	return sentence
}

func roughly(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds()))
	case d < time.Hour:
		return fmt.Sprintf("%d min", int(math.Ceil(d.Minutes())))
	}
	return fmt.Sprintf("%.1f h", d.Hours())
}
