//go:build !js

package view

// The generator reads no files and types nothing.

func prepareEngine() {}
func endTyping()     {}
