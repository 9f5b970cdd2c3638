//go:build !js

package view

// The generator draws no list.

type peopleView struct{}

func (*peopleView) attach(*Page) {}
func (*peopleView) detach()      {}
func toCustomers(string)         {}
func (p *Page) paintCustomers()  {}
