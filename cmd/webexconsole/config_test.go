package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// loadWith loads settings as the command line args, the environment and a file
// with that text would give them.
func loadWith(t *testing.T, fileText string, environ []string, args ...string) (*Settings, error) {
	t.Helper()
	path := ""
	if fileText != "" {
		path = filepath.Join(t.TempDir(), "console.yaml")
		if err := os.WriteFile(path, []byte(fileText), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var cli struct {
		Settings
		Serve struct{} `cmd:""`
	}
	parser, err := kong.New(&cli)
	if err != nil {
		t.Fatal(err)
	}
	given, err := parser.Parse(append([]string{"serve"}, args...))
	if err != nil {
		t.Fatal(err)
	}
	return load(given, path, environ)
}

func TestFlagBeatsEnvironmentBeatsFileBeatsDefault(t *testing.T) {
	const text = "listen: 127.0.0.1:1\nlog-level: warn\nlog-format: json\n"
	environ := []string{"WEBEXCONSOLE_LISTEN=127.0.0.1:2", "WEBEXCONSOLE_LOG_LEVEL=error", "WEBEXCONSOLE_INSECURE_HTTP=true"}

	s, err := loadWith(t, text, environ, "--listen", "127.0.0.1:3")
	if err != nil {
		t.Fatal(err)
	}

	got := [...]string{s.Listen, s.LogLevel, s.LogFormat, s.SessionIdle.String()}
	want := [...]string{"127.0.0.1:3", "error", "json", "15m0s"}
	if got != want {
		t.Errorf("settings = %v, want %v", got, want)
	}
	for key, origin := range map[string]string{"listen": "flag", "log-level": "environment", "session-idle": "default"} {
		if s.origins[key] != origin {
			t.Errorf("%s came from %q, want %q", key, s.origins[key], origin)
		}
	}
}

func TestWhatIsNoSettingIsRefusedByName(t *testing.T) {
	if _, err := loadWith(t, "adr: x\n", nil, "--insecure-http"); err == nil || !strings.Contains(err.Error(), `"adr"`) {
		t.Errorf("file with adr: %v, want an error that names it", err)
	}
	if _, err := loadWith(t, "", []string{"WEBEXCONSOLE_LISTN=x"}, "--insecure-http"); err == nil || !strings.Contains(err.Error(), "listn") {
		t.Errorf("environment with LISTN: %v, want an error that names it", err)
	}
}

func TestSettingsThatCannotWorkAreRefused(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"--insecure-http", "--listen", "0.0.0.0:8080"},
		{"--insecure-http", "--listen", "nowhere"},
		{"--insecure-http", "--base-url", "console.example.com"},
		{"--insecure-http", "--session-idle", "1m"},
		{"--insecure-http", "--session-max", "48h"},
		{"--insecure-http", "--log-level", "loud"},
		{"--insecure-http", "--trusted-proxies", "10.0.0.1"},
		{"--tls-cert", "cert.pem"},
	} {
		if _, err := loadWith(t, "", nil, args...); err == nil {
			t.Errorf("%v was accepted", args)
		}
	}
}

func TestSecretsComeFromFilesAndAreNotPrinted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "dsn")
	if err := os.WriteFile(path, []byte("postgres://canary@host/db\n"), 0o600); err != nil {
		t.Fatal(err)
	}

	s, err := loadWith(t, "", []string{"WEBEXCONSOLE_DATABASE_FILE=" + path}, "--insecure-http")
	if err != nil {
		t.Fatal(err)
	}

	if s.Database != "postgres://canary@host/db" {
		t.Errorf("database = %q", s.Database)
	}
	if printed := s.print(); strings.Contains(printed, "canary") || !strings.Contains(printed, "database:") {
		t.Errorf("printed:\n%s", printed)
	}
}
