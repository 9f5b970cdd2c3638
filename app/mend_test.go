//go:build !js

package main

import (
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func TestRequoteTurnsGoStringsIntoHTML(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`<p title="a \"b\" c">x</p>`, `<p title="a &#34;b&#34; c">x</p>`},
		{`<p title="9\u00a0000">9 000</p>`, "<p title=\"9\u00a0000\">9 000</p>"},
		{`<a href="/x/#a=1&copy=2">y</a>`, `<a href="/x/#a=1&amp;copy=2">y</a>`},
		{`<i title="back\\slash" hidden>`, `<i title="back\slash" hidden>`},
		{`<i title="a > b" class="c">`, `<i title="a &gt; b" class="c">`},
		{`a "quoted \u00a0" text`, `a "quoted \u00a0" text`},
		{"<svg viewBox=\"0 0\n9 9\" class=\"x\">", "<svg viewBox=\"0 0\n9 9\" class=\"x\">"},
		{"<input value>", "<input value>"},
		{"no tag < at all", "no tag < at all"},
	} {
		if got := string(requote([]byte(c.in))); got != c.want {
			t.Errorf("requote(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestMendDrawsWhatTheClientWill(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// go-app prints a newline around each of several children.
		{"<p>\na\n<b>b</b>\n.\n</p>", "<p>a<b>b</b>.</p>"},
		{"<textarea>9\n10</textarea>", "<textarea>9\n10</textarea>"},
		{"<textarea>\n\n9</textarea>", "<textarea>\n\n9</textarea>"},
		{`<textarea value="" rows="4"></textarea>`, `<textarea rows="4"></textarea>`},
		{`<textarea value="9&#10;10 &lt;"></textarea>`, "<textarea>9\n10 &lt;</textarea>"},
		{"<pre>a\nb</pre>", "<pre>a\nb</pre>"},
		{`<input required type="text" disabled="false" checked="true">`, `<input checked required type="text">`},
		{`<span aria-hidden>x</span>`, `<span aria-hidden="true">x</span>`},
		{`<span aria-hidden="false" spellcheck>x</span>`, `<span aria-hidden="false" spellcheck="true">x</span>`},
		{`<a id="z" href="/pl/crr/" class="a">x</a>`, `<a class="a" href="../pl/crr/" id="z">x</a>`},
		{`<a href="//host/x">x</a><a href="#main">x</a>`, `<a href="//host/x">x</a><a href="#main">x</a>`},
		{`<svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>`, `<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>`},
		{`<p title="a &#34;b&#34; &amp; 'c' <d>">&lt;e&gt; &amp; "f"</p>`, `<p title="a &quot;b&quot; &amp; 'c' <d>">&lt;e&gt; &amp; "f"</p>`},
		{`<p><!-- note -->x<br>y</p>`, `<p>x<br>y</p>`},
	} {
		body := &nethtml.Node{Type: nethtml.ElementNode, Data: "body", DataAtom: atom.Body}
		nodes, err := nethtml.ParseFragment(strings.NewReader(c.in), body)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range nodes {
			body.AppendChild(n)
		}
		mend(body, func(path string) string { return "../" + path })
		var b strings.Builder
		if err := render(&b, body, inline{}); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSuffix(strings.TrimPrefix(b.String(), "<body>"), "</body>"); got != c.want {
			t.Errorf("%s\nbecomes %s\nwant    %s", c.in, got, c.want)
		}
	}
}

func TestRenderRefusesInlineScripts(t *testing.T) {
	for _, in := range []string{"<script>alert(1)</script>", "<style>p{color:red}</style>"} {
		doc, err := nethtml.Parse(strings.NewReader(in))
		if err != nil {
			t.Fatal(err)
		}
		if err := render(&strings.Builder{}, doc.FirstChild, inline{style: "p{}"}); err == nil {
			t.Errorf("%s is rendered", in)
		}
	}
}
