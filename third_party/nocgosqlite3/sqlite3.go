// Package sqlite3 stands in for the cgo SQLite driver, which gorm.io/driver/sqlite
// imports only to register it. The console brings its own driver, in pure Go;
// see docs/decisions/0003-sqlite-driver.md.
package sqlite3
