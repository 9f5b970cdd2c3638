//go:build calculators

package view

// whole tells that this program reads files and shows reports; this one doesn't, and gives way to the one that does.
const whole = false
