package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// behaviour is how customers buy.
func (s sheet) behaviour() app.UI { return absent() }
