//go:build !calculators

package view

// whole tells that this program reads files and shows reports. What is behind it is left out of the other one, which
// most visits get by with: it is a quarter smaller, and so there sooner.
const whole = true
