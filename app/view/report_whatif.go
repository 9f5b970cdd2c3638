package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// whatIf is what other habits would bring.
func (s sheet) whatIf() app.UI { return absent() }
