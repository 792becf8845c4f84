package models

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"log/slog"
)

// Secret is a text that must never be shown, logged or stored in the clear. In
// every printed form it is dots; only Reveal gives it out. It refuses to be
// written to a database or into JSON: the store seals it by hand.
type Secret string

const dots = "••••••"

// Reveal gives the text itself, to be sent to where it belongs and nowhere else.
func (s Secret) Reveal() string { return string(s) }

func (s Secret) String() string               { return dots }
func (s Secret) GoString() string             { return dots }
func (s Secret) Format(f fmt.State, _ rune)   { _, _ = f.Write([]byte(dots)) }
func (s Secret) LogValue() slog.Value         { return slog.StringValue(dots) }
func (s Secret) MarshalText() ([]byte, error) { return []byte(dots), nil }
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + dots + `"`), nil }

// Value refuses: a secret reaches the database sealed or not at all.
func (s Secret) Value() (driver.Value, error) {
	return nil, errors.New("models: a secret cannot be stored unsealed")
}
