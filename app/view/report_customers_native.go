//go:build !js

package view

func toCustomers()              {}
func (p *Page) paintCustomers() {}
