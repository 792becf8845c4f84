// Command webexconsole is the Webex Account Console: the server that operators
// use in a browser, and the commands of those who run it.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // zones on hosts that have none installed

	"github.com/alecthomas/kong"

	"webexconsole/models"
)

// Exit codes of the command, for scripts.
const (
	exitDone    = 0
	exitFailed  = 1 // it could not be done; the reason is on standard error
	exitWrong   = 2 // the command line or a setting is wrong
	exitWaiting = 3 // the database must be migrated first
)

// commandLine is what can be typed.
type commandLine struct {
	Config string `help:"Read settings from this YAML file." placeholder:"FILE" env:"WEBEXCONSOLE_CONFIG" type:"existingfile"`
	Settings

	Serve       serveCommand       `cmd:"" help:"Serve the console."`
	Migrate     migrateCommand     `cmd:"" help:"Bring the database up to this version."`
	Admin       adminCommand       `cmd:"" help:"Operators, from the host."`
	Store       storeCommand       `cmd:"" help:"Account stores."`
	Inventory   inventoryCommand   `cmd:"" help:"Inventories."`
	ConfigCheck configCommand      `cmd:"" name:"config" help:"Settings."`
	Keys        keysCommand        `cmd:"" help:"The keys that seal stored secrets."`
	Routes      routesCommand      `cmd:"" help:"Print every address with what it needs."`
	Healthcheck healthcheckCommand `cmd:"" help:"Ask a running console whether it is ready; for containers."`
	Version     versionCommand     `cmd:"" help:"Print the version."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Environ())
	stop()
	os.Exit(code)
}

// run does what the command line asks and returns the exit code.
func run(ctx context.Context, args, environ []string) int {
	var cli commandLine
	parser, err := kong.New(&cli,
		kong.Name("webexconsole"),
		kong.Description("Manage the accounts of Webex sites: inventory, enable, disable, unlock, reset."),
		kong.UsageOnError(),
		kong.BindTo(ctx, (*context.Context)(nil)),
	)
	if err != nil {
		panic(err) // the struct above is wrong; every test would show it
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	given, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "webexconsole:", err)
		return exitWrong
	}
	settings, err := load(given, cli.Config, environ)
	if err != nil {
		fmt.Fprintln(os.Stderr, "webexconsole:", err)
		return exitWrong
	}
	if err := given.Run(settings, logger(settings)); err != nil {
		return report(err)
	}
	return exitDone
}

var errMustMigrate = errors.New("the database is of an older version: run webexconsole migrate up first")

// report says on standard error why a command failed, in the sentence meant for
// people where there is one.
func report(err error) int {
	sentence := err.Error()
	if e, ok := errors.AsType[*models.Error](err); ok && e.Message != "" {
		sentence = e.Message
		for _, field := range e.Fields {
			sentence += "\n  " + field.Field + ": " + field.Message
		}
		if e.Kind == models.Internal && e.Cause != nil {
			sentence += " (" + e.Cause.Error() + ")"
		}
	}
	fmt.Fprintln(os.Stderr, "webexconsole:", sentence)
	if errors.Is(err, errMustMigrate) {
		return exitWaiting
	}
	return exitFailed
}

// logger writes to standard error as the settings say.
func logger(s *Settings) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(s.LogLevel)); err != nil {
		level = slog.LevelInfo
	}
	options := &slog.HandlerOptions{Level: level}
	if s.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, options))
	}
	return slog.New(slog.NewTextHandler(os.Stderr, options))
}
