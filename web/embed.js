// Puts calculators into other people's pages:
//
//   <script async src="https://…/embed.js"></script>
//   <keeprate-calculator metric="crr" lang="pl" values="start=9000&amp;end=5000&amp;new=2000"><a href="…">…</a></keeprate-calculator>
//
// lang is the page's own where it is left out; theme is light, dark, or that of the page; accent a colour such as
// c2185b; values fills the inputs; width is the most it takes, height what to reserve, both in pixels. The calculator
// is a frame of this script's site, as high as it needs to be. A link in the element shows until the frame answers,
// and stays where it never does. Safe to include twice.
(() => {
  'use strict';
  const name = 'keeprate-calculator';
  if (customElements.get(name)) return;
  const base = new URL('.', (document.currentScript || document.querySelector('script[src$="/embed.js"]')).src);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const kin = { hr: 'sr-Latn', bs: 'sr-Latn', sh: 'sr-Latn', mo: 'ro' };

  const language = (tag) => ['pl', 'sr-Latn', 'sr', 'ro', 'el', 'en'].find((l) => `${tag}-`.toLowerCase().startsWith(l.toLowerCase() + '-'))
    || kin[tag.slice(0, 2).toLowerCase()] || 'en';

  // A dark page writes in a light colour, whichever way it came to be dark. A pixel tells the colour of any notation.
  const lightText = (element) => {
    const pen = new OffscreenCanvas(1, 1).getContext('2d');
    pen.fillStyle = getComputedStyle(element).color;
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
    return r * 3 + g * 6 + b > 1275;
  };

  // The page's own rules for frames and links must not reach in.
  const style = (element, rules) => {
    for (const rule in rules) element.style.setProperty(rule, rules[rule], 'important');
  };

  customElements.define(name, class extends HTMLElement {
    static observedAttributes = ['metric', 'lang', 'theme', 'accent', 'values', 'width'];
    #frame;
    #off;
    #kept; // the height that the page's own lines keep free

    connectedCallback() { this.#draw(); }
    attributeChangedCallback(_, was, is) { if (this.#frame && was !== is) this.#draw(); }
    disconnectedCallback() {
      this.#off?.abort();
      this.#frame?.remove();
      this.#frame = null;
    }

    #lang() { return language(this.getAttribute('lang') || this.closest('[lang]:not([lang=""])')?.lang || navigator.language); }
    #theme() { return this.getAttribute('theme') || (lightText(this) ? 'dark' : 'light'); }

    #draw() {
      this.disconnectedCallback();
      const { signal } = this.#off = new AbortController();
      const attribute = (key) => this.getAttribute(key) || '';
      const metric = encodeURIComponent(attribute('metric') || 'crr');
      const lang = this.#lang();
      let theme = this.#theme();

      if (!this.firstElementChild) {
        const link = document.createElement('a');
        link.href = new URL(`${lang}/${metric}/`, base);
        link.textContent = 'Keeprate';
        this.append(link);
      }
      const instead = (rules) => [...this.children].forEach((child) => child === this.#frame || style(child, rules));
      const frame = this.#frame = document.createElement('iframe');
      const query = new URLSearchParams({ theme });
      if (attribute('accent')) query.set('accent', attribute('accent').replace('#', ''));
      frame.src = new URL(`embed/${lang}/${metric}/?${query}${attribute('values') && '#' + attribute('values')}`, base);
      frame.title = this.textContent.trim();
      frame.loading = 'lazy';
      frame.credentialless = true; // lets it into pages that let in nothing with credentials; it has none
      // Its own origin, because it loads its own files; nothing of the page around it is within its reach.
      frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
      style(frame, { position: 'absolute', inset: '0', width: '100%', height: '100%', 'max-width': 'none', 'max-height': 'none', margin: '0', padding: '0', border: '0' });
      const kept = this.#kept ??= this.style.minHeight;
      const high = parseInt(this.style.height) && this.style.height;
      const most = parseInt(attribute('width'));
      // The frame itself has no width to give to a parent that is as wide as what it holds: the grid's column has, and
      // shrinks where there is no room for it.
      style(this, {
        display: 'grid', 'grid-template-columns': `minmax(0, ${most || 640}px)`, 'place-content': 'start', 'place-items': 'start',
        position: 'relative', 'max-width': most ? `min(100%, ${most}px)` : '100%',
        height: high || kept && 'auto' || (parseInt(attribute('height')) || 720) + 'px', 'min-height': high ? '0' : kept || '0',
      });
      instead({ display: 'inline-block', position: 'relative', 'z-index': '1' });
      this.append(frame);

      let answered = false;
      const fail = () => {
        if (answered || frame !== this.#frame) return;
        style(frame, { visibility: 'hidden' }); // it may answer yet
        style(this, { height: 'auto', 'min-height': '0' });
      };
      addEventListener('message', ({ source, origin, data }) => {
        const height = data?.keeprateHeight;
        if (source !== frame.contentWindow || origin !== base.origin || !(height > 0 && height < 1e5 && frame.clientWidth)) return;
        answered = true;
        style(frame, { visibility: 'visible' });
        style(this, { height: height + 'px', 'min-height': '0' });
        instead({ display: 'none' });
        look();
      }, { signal });
      // A frame that the browser refuses to load says that it has loaded, too.
      frame.addEventListener('load', () => setTimeout(fail, 5000), { signal });
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'frame-src' && event.blockedURI.startsWith(base.origin)) fail();
      }, { signal });

      // The page may change its colours or its language at any time.
      const look = () => {
        if (this.#lang() !== lang) return this.#draw();
        theme = this.#theme();
        if (answered) frame.contentWindow.postMessage({ keeprateTheme: theme }, base.origin);
      };
      const watch = new MutationObserver(look);
      for (const root of [document.documentElement, document.body]) watch.observe(root, { attributeFilter: ['lang', 'class', 'style', 'data-theme'] });
      signal.addEventListener('abort', () => watch.disconnect());
      dark.addEventListener('change', look, { signal });
    }
  });
})();
