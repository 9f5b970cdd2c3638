package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"keeprate/pkg/locale"
)

type ordersPage struct{}

func (p *Page) ordersMain(w *locale.Words) []app.UI { return nil }
