//go:build !js

package view

// The generator stores nothing, and prints the policy that the browser finds in the page.

var pagePolicy string

// SetPolicy tells the content security policy of the pages.
func SetPolicy(policy string) { pagePolicy = policy }

func policy() string         { return pagePolicy }
func forgetStored(func())    {}
func (p *Page) countStored() {}
