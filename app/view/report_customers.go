package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// customers is the list of customers.
func (s sheet) customers() app.UI { return absent() }
