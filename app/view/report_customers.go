package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// customersID is the list's heading.
const customersID = "customers"

// customers is the list of customers.
func (s sheet) customers() app.UI { return absent() }
