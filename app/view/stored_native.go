//go:build !js

package view

import "keeprate/pkg/site"

// The generator stores nothing, and prints the policy that the browser finds in the page.

func policy() string         { return site.Policy() }
func forgetStored(func())    {}
func (p *Page) countStored() {}
