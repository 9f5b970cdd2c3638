//go:build !js

package view

// The generator's pages have no focus to move.

func focusOn(string)      {}
func regain(string)       {}
func focusedSection() int { return 0 }
