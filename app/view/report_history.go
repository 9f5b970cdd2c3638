package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// history is the figures kept from month to month.
func (s sheet) history() app.UI { return absent() }
