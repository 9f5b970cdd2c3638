//go:build !js

package locale

// fault stops the generator and the tests at a programmer's error.
func fault(problem, _ string) string { panic("locale: " + problem) }
