// Package webdriver holds the tests that take the main flows through every browser that Debian has: Firefox, WebKitGTK,
// and Chromium the same way. They run by make test-browsers, with the build tag browsers.
package webdriver
