package models

import (
	"errors"
	"time"
)

// Kind says what sort of thing went wrong, so that the screen can choose a
// status and the queue can choose between again, later and never.
type Kind string

const (
	Internal    Kind = "internal"    // our own fault: nothing an operator can do but report it
	Invalid     Kind = "invalid"     // what was asked is not well formed; Fields says where
	NotFound    Kind = "not_found"   // there is no such thing, or none that this operator may see
	Conflict    Kind = "conflict"    // it was changed meanwhile, or another has that name
	Forbidden   Kind = "forbidden"   // this operator, or these credentials, may not
	Unsupported Kind = "unsupported" // the account store cannot do this
	Unavailable Kind = "unavailable" // cannot be done now; After says when to try again
	Unknown     Kind = "unknown"     // sent, but no proven answer: it may or may not have been done
)

// FieldError is one thing wrong with one field of a form.
type FieldError struct {
	Field   string // the field's name in the form
	Message string // one sentence that says what to do
}

// Error is the one error type of the console. Message is a sentence for the
// operator: it says what happened and what to do, and never holds a secret, an
// address of ours or a stack. The cause stays beneath for the log.
type Error struct {
	Kind    Kind
	Message string
	Fields  []FieldError
	After   time.Duration // with Unavailable: how long to wait; zero means the caller's own schedule
	Code    string        // the account store's own code, such as 030001, where there is one
	Reason  string        // the account store's own words, where there are any
	Stop    bool          // trying again, here or elsewhere, would do harm (refused credentials)
	Cause   error
}

func (e *Error) Error() string {
	text := e.Message
	if text == "" {
		text = string(e.Kind)
	}
	for _, f := range e.Fields {
		text += "; " + f.Field + ": " + f.Message
	}
	if e.Cause != nil {
		text += ": " + e.Cause.Error()
	}
	return text
}

func (e *Error) Unwrap() error { return e.Cause }

// Errorf would hide which part is for the operator; New keeps them apart.
func New(kind Kind, message string) *Error { return &Error{Kind: kind, Message: message} }

// Wrap gives a cause a kind and a sentence for the operator.
func Wrap(kind Kind, message string, cause error) *Error {
	return &Error{Kind: kind, Message: message, Cause: cause}
}

// KindOf is the kind of the outermost Error in err's chain; Internal for any
// other error, and empty for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return Internal
}

// Fields collects what is wrong with a form, in the order of its fields.
type Fields []FieldError

// Add notes what is wrong with one field.
func (f *Fields) Add(field, message string) {
	*f = append(*f, FieldError{Field: field, Message: message})
}

// Err is nil when nothing was added, and one Invalid error otherwise.
func (f Fields) Err() error {
	if len(f) == 0 {
		return nil
	}
	return &Error{Kind: Invalid, Message: "There is a problem with what you entered.", Fields: f}
}
