package view

// toCustomers takes the person to the list.
func toCustomers() {
	later(0, func() {
		if heading := document.Call("getElementById", customersID); heading.Truthy() {
			heading.Call("scrollIntoView")
			heading.Call("focus", map[string]any{"preventScroll": true})
		}
	})
}

func (p *Page) paintCustomers() {}
