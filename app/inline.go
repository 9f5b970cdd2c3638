//go:build !js

package main

import (
	"crypto/sha256"
	"encoding/base64"

	nethtml "golang.org/x/net/html"

	"keeprate/pkg/site"
)

// inline is what stands in the pages themselves, so that the first screen waits for nothing but the page. Pages that are
// kept for use without a network name the style's file instead, which is kept with them.
type inline struct{ style, script string }

// allowed is what the pages' policy has to allow for it.
func (in inline) allowed() site.Inline {
	return site.Inline{Script: hash(in.script), Style: hash(in.style)}
}

// hash is a text's, as policies name it.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// is reports whether the text of a script or a style is the one that the policy allows.
func (in inline) is(text *nethtml.Node) bool {
	return text.Parent.Data == "style" && text.Data == in.style || text.Parent.Data == "script" && text.Data == in.script
}
