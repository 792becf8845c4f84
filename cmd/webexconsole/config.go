package main

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"
	"github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/providers/file"
	"github.com/knadh/koanf/v2"
)

// envPrefix begins the name of every environment variable that is a setting.
const envPrefix = "WEBEXCONSOLE_"

// Settings is how the console is set up, by flag, environment, file or default,
// in that order. The tags are the one list of what there is: help for the
// command line, otherwise for the default, secret for what is never printed.
type Settings struct {
	Listen       string `koanf:"listen" help:"Address to listen on." placeholder:"HOST:PORT" otherwise:"127.0.0.1:8080"`
	BaseURL      string `koanf:"base-url" name:"base-url" help:"Address that operators type. Default: made from --listen." placeholder:"URL"`
	TLSCert      string `koanf:"tls-cert" name:"tls-cert" help:"Certificate file (PEM) for HTTPS." placeholder:"FILE"`
	TLSKey       string `koanf:"tls-key" name:"tls-key" help:"Private key file (PEM) for HTTPS." placeholder:"FILE"`
	InsecureHTTP bool   `koanf:"insecure-http" name:"insecure-http" help:"Serve without TLS; only on loopback addresses, for trials and behind a proxy on this machine."`

	DataDir  string `koanf:"data-dir" name:"data-dir" help:"Directory of the console's own files: SQLite database and key file." placeholder:"DIR" otherwise:"data"`
	Database string `koanf:"database" help:"PostgreSQL address, such as postgres://HOST/DATABASE. Default: SQLite in the data directory." placeholder:"DSN" secret:"true"`
	KeyFile  string `koanf:"key-file" name:"key-file" help:"File with the keys that seal stored secrets. Default: keys.json in the data directory." placeholder:"FILE"`
	Instance string `koanf:"instance" help:"Name of this process among several on one PostgreSQL database. Default: the host's name." placeholder:"NAME"`

	TrustedProxies       []string `koanf:"trusted-proxies" name:"trusted-proxies" help:"Networks of reverse proxies whose X-Forwarded-For is believed." placeholder:"CIDR"`
	AllowedEndpointHosts []string `koanf:"allowed-endpoint-hosts" name:"allowed-endpoint-hosts" help:"Hosts besides Webex's own that an account store's endpoint may name, with port where it is not 443." placeholder:"HOST[:PORT]"`
	AllowedNetworks      []string `koanf:"allowed-networks" name:"allowed-networks" help:"Private networks in which endpoints may lie; all others that are not public are refused." placeholder:"CIDR"`

	SessionIdle time.Duration `koanf:"session-idle" name:"session-idle" help:"Sign operators out after so long without a click; 5m to 60m." placeholder:"DURATION" otherwise:"15m"`
	SessionMax  time.Duration `koanf:"session-max" name:"session-max" help:"Sign operators out after so long in any case; at most 24h." placeholder:"DURATION" otherwise:"12h"`

	LogLevel  string `koanf:"log-level" name:"log-level" help:"debug, info, warn or error." placeholder:"LEVEL" otherwise:"info"`
	LogFormat string `koanf:"log-format" name:"log-format" help:"text or json." placeholder:"FORMAT" otherwise:"text"`

	Demo         bool `koanf:"demo" help:"Serve with a simulated Webex site, connected and inventoried, and print a one-time sign-in link."`
	DemoAccounts int  `koanf:"demo-accounts" name:"demo-accounts" help:"Accounts on the simulated site." placeholder:"N" otherwise:"1200"`

	origins map[string]string // where each value came from, by key
}

// setting is one field of Settings as its tags describe it.
type setting struct {
	key, otherwise string
	secret         bool
	index          int
}

// settings lists the fields of Settings in their order.
func settings() []setting {
	var list []setting
	for i, field := range reflect.VisibleFields(reflect.TypeFor[Settings]()) {
		if key := field.Tag.Get("koanf"); key != "" {
			list = append(list, setting{key, field.Tag.Get("otherwise"), field.Tag.Get("secret") == "true", i})
		}
	}
	return list
}

// load reads the settings from where they come from. Flags are those that were
// given on the command line; path names the file, empty for none. A name in the
// file or the environment that is no setting is an error: it is a typing mistake.
func load(given *kong.Context, path string, environ []string) (*Settings, error) {
	known := settings()
	k, origins := koanf.New("\x00"), map[string]string{}
	take := func(origin string, provider koanf.Provider, parser koanf.Parser) error {
		layer := koanf.New("\x00")
		if err := layer.Load(provider, parser); err != nil {
			return fmt.Errorf("%s: %w", origin, err)
		}
		for _, key := range layer.Keys() {
			if !slices.ContainsFunc(known, func(s setting) bool { return s.key == key }) {
				return fmt.Errorf("%s: %q is not a setting; see webexconsole config print", origin, key)
			}
			origins[key] = origin
		}
		return k.Merge(layer)
	}

	defaults := map[string]any{}
	for _, s := range known {
		if s.otherwise != "" {
			defaults[s.key] = s.otherwise
		}
	}
	if err := take("default", confmap.Provider(defaults, ""), nil); err != nil {
		return nil, err
	}
	if path != "" {
		if err := take("file "+path, file.Provider(path), yaml.Parser()); err != nil {
			return nil, err
		}
	}
	fromEnv, err := environment(environ)
	if err != nil {
		return nil, err
	}
	if err := take("environment", env.Provider("\x00", env.Opt{
		EnvironFunc: func() []string { return fromEnv },
		TransformFunc: func(key, value string) (string, any) {
			return strings.ReplaceAll(strings.ToLower(key), "_", "-"), value
		},
	}), nil); err != nil {
		return nil, err
	}
	flags := map[string]any{}
	if given != nil {
		for _, flag := range given.Flags() {
			if flag.Set && slices.ContainsFunc(known, func(s setting) bool { return s.key == flag.Name }) {
				flags[flag.Name] = given.FlagValue(flag)
			}
		}
	}
	if err := take("flag", confmap.Provider(flags, ""), nil); err != nil {
		return nil, err
	}

	s := &Settings{origins: origins}
	if err := k.Unmarshal("", s); err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	return s, s.check()
}

// environment picks the console's variables, without their prefix. A name that
// ends in _FILE stands for the text of the file it names, which is how secrets
// are handed to a service.
func environment(environ []string) ([]string, error) {
	var picked []string
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		name, ours := strings.CutPrefix(name, envPrefix)
		if !ours || strings.HasPrefix(name, "TEST_") || name == "CONFIG" {
			continue
		}
		if of, isFile := strings.CutSuffix(name, "_FILE"); isFile && of != "KEY" {
			text, err := os.ReadFile(value)
			if err != nil {
				return nil, fmt.Errorf("environment %s%s: %w", envPrefix, name, err)
			}
			name, value = of, strings.TrimSpace(string(text))
		}
		picked = append(picked, name+"="+value)
	}
	return picked, nil
}

// check completes what is left to the console and refuses what cannot work,
// with a sentence that names the setting.
func (s *Settings) check() error {
	host, port, err := net.SplitHostPort(s.Listen)
	if err != nil {
		return fmt.Errorf("listen: %q is not HOST:PORT", s.Listen)
	}
	tls := s.TLSCert != "" || s.TLSKey != ""
	if (s.TLSCert == "") != (s.TLSKey == "") {
		return errors.New("tls-cert and tls-key belong together: give both")
	}
	if s.Demo && !tls {
		s.InsecureHTTP = true
	}
	if !tls && !s.InsecureHTTP {
		return errors.New("there is no certificate: give tls-cert and tls-key, or insecure-http to serve on a loopback address only")
	}
	if ip := net.ParseIP(host); !tls && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("listen: without TLS only a loopback address such as 127.0.0.1:%s is allowed", port)
	}
	if s.BaseURL == "" {
		s.BaseURL = "http://" + s.Listen
		if tls {
			s.BaseURL = "https://" + s.Listen
		}
	}
	base, err := url.Parse(s.BaseURL)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" || strings.Trim(base.Path, "/") != "" {
		return fmt.Errorf("base-url: %q is not an address such as https://console.example.com", s.BaseURL)
	}
	s.BaseURL = strings.TrimRight(s.BaseURL, "/")
	for name, list := range map[string][]string{"trusted-proxies": s.TrustedProxies, "allowed-networks": s.AllowedNetworks} {
		if _, err := prefixes(list); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	if s.SessionIdle < 5*time.Minute || s.SessionIdle > time.Hour {
		return errors.New("session-idle: choose between 5m and 60m")
	}
	if s.SessionMax < s.SessionIdle || s.SessionMax > 24*time.Hour {
		return errors.New("session-max: choose between session-idle and 24h")
	}
	if !slices.Contains([]string{"debug", "info", "warn", "error"}, s.LogLevel) {
		return errors.New("log-level: choose debug, info, warn or error")
	}
	if s.LogFormat != "text" && s.LogFormat != "json" {
		return errors.New("log-format: choose text or json")
	}
	if s.DemoAccounts < 10 || s.DemoAccounts > 1_000_000 {
		return errors.New("demo-accounts: choose between 10 and 1000000")
	}
	if s.KeyFile == "" {
		s.KeyFile = filepath.Join(s.DataDir, "keys.json")
	}
	if s.Instance == "" {
		if s.Instance, err = os.Hostname(); err != nil {
			return fmt.Errorf("instance: give a name: %w", err)
		}
	}
	return nil
}

func prefixes(list []string) ([]netip.Prefix, error) {
	var parsed []netip.Prefix
	for _, text := range list {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, fmt.Errorf("%q is not a network such as 10.1.0.0/16", text)
		}
		parsed = append(parsed, prefix)
	}
	return parsed, nil
}

// print lists every setting with its value and where it came from. Secrets are dots.
func (s *Settings) print() string {
	var out strings.Builder
	value := reflect.ValueOf(s).Elem()
	for _, known := range settings() {
		shown := fmt.Sprint(value.Field(known.index).Interface())
		if known.secret && shown != "" {
			shown = "••••••"
		}
		origin := s.origins[known.key]
		if origin == "" {
			origin = "default"
		}
		fmt.Fprintf(&out, "%-24s %-40s # %s\n", known.key+":", shown, origin)
	}
	return out.String()
}
