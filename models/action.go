package models

// Action is what a request asks to be done to one account.
type Action string

const (
	Create        Action = "create"
	Update        Action = "update"
	Enable        Action = "enable"
	Disable       Action = "disable"
	Unlock        Action = "unlock"
	SendResetMail Action = "send_reset_mail" // the site mails the person a link; on a Control Hub site an activation e-mail
	SetPassword   Action = "set_password"    // a generated password, shown once, to be changed at the next sign-in
	Deactivate    Action = "deactivate"      // DelUser
)

// Actions is a list of actions.
type Actions []Action

// AllActions lists every action in the order of the screens.
func AllActions() Actions {
	return Actions{Unlock, SendResetMail, SetPassword, Enable, Disable, Update, Create, Deactivate}
}

// Capabilities lists the actions that a store's settings can switch off.
func Capabilities() Actions {
	return Actions{Create, Update, Enable, Disable, Unlock, SetPassword}
}

// Capability is the setting that governs the action: resetting a password is
// one capability however it is done, and to deactivate is to disable.
func (a Action) Capability() Action {
	switch a {
	case SendResetMail:
		return SetPassword
	case Deactivate:
		return Disable
	}
	return a
}

// Label is the action's verb as buttons show it.
func (a Action) Label() string {
	switch a {
	case Create:
		return "Create"
	case Update:
		return "Edit"
	case Enable:
		return "Enable"
	case Disable:
		return "Disable"
	case Unlock:
		return "Unlock"
	case SendResetMail:
		return "Send reset e-mail"
	case SetPassword:
		return "Reset password"
	case Deactivate:
		return "Deactivate"
	}
	return string(a)
}

// Done is the action as a thing that happened: "Unlocked".
func (a Action) Done() string {
	switch a {
	case Create:
		return "Created"
	case Update:
		return "Updated"
	case Enable:
		return "Enabled"
	case Disable:
		return "Disabled"
	case Unlock:
		return "Unlocked"
	case SendResetMail:
		return "Reset e-mail sent"
	case SetPassword:
		return "Password reset"
	case Deactivate:
		return "Deactivated"
	}
	return string(a)
}

// Once reports whether doing the action twice is worse than doing it once:
// such an action is never repeated without looking first.
func (a Action) Once() bool {
	return a == Create || a == SendResetMail || a == SetPassword
}
