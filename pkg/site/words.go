package site

import "keeprate/pkg/locale"

// Title is the page's name as the browser's tab and search results show it.
func (p Page) Title(w *locale.Words) string { return w.T(p.key("title")) }

// Description says in a sentence or two what the page is for.
func (p Page) Description(w *locale.Words) string { return w.T(p.key("description")) }

// Keys are the messages the page needs from every catalogue.
func (p Page) Keys() []string {
	if p.Written() {
		return nil
	}
	return []string{p.key("title"), p.key("description")}
}

// Written reports whether the page is all text of the guide, its title and description included; Title and
// Description have no words for it.
func (p Page) Written() bool { return p.Kind == Guide || p.Kind == Article }

func (p Page) key(name string) string {
	if p.Metric != "" {
		return p.Metric + "." + name
	}
	return name + "." + string(p.Kind)
}
