// Package browser holds the tests that drive the built site in a real browser: dist/ on a plain static server, opened in
// headless Chromium. They read the page as its readers and other programs do: by the names of the contract.
package browser
