package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// outlook is what the models foresee.
func (s sheet) outlook() app.UI { return absent() }
