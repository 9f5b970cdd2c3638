// Puts calculators into other people's pages:
//
//   <script async src="https://…/embed.js"></script>
//   <keeprate-calculator metric="crr" lang="pl" theme="dark" values="start=9000&end=5000&new=2000"></keeprate-calculator>
//
// lang is the page's own where it is left out; theme is light, dark, or that of the page; values fills the inputs. The
// calculator is a frame of this script's site, as high as it needs to be. Safe to include twice.
(() => {
  'use strict';
  if (customElements.get('keeprate-calculator')) return;
  const base = new URL('.', document.currentScript.src);
  const languages = ['pl', 'sr', 'sr-Latn', 'ro', 'el', 'en'];
  const language = (tag) => languages.find((l) => l.toLowerCase() === tag.toLowerCase())
    || languages.find((l) => l === tag.slice(0, 2).toLowerCase()) || 'en';

  customElements.define('keeprate-calculator', class extends HTMLElement {
    #heard = null;

    connectedCallback() {
      const metric = encodeURIComponent(this.getAttribute('metric') || 'crr');
      const lang = language(this.getAttribute('lang') || this.closest('[lang]')?.lang || navigator.language);
      const scheme = getComputedStyle(this).colorScheme;
      const theme = this.getAttribute('theme') || (scheme === 'light' || scheme === 'dark' ? scheme : '');
      const values = this.getAttribute('values');

      const frame = document.createElement('iframe');
      frame.src = new URL(`embed/${lang}/${metric}/${theme ? '?theme=' + encodeURIComponent(theme) : ''}${values ? '#' + values : ''}`, base);
      frame.title = this.getAttribute('title') || 'Keeprate';
      frame.loading = 'lazy';
      // Its own origin, because it loads its own files; nothing of the page around it is within its reach.
      frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';
      Object.assign(frame.style, { display: 'block', width: '100%', height: '52rem', border: '0' });

      // Until the frame answers there is a link, in case it never does.
      const link = document.createElement('a');
      link.href = new URL(`${lang}/${metric}/`, base);
      link.textContent = 'Keeprate';
      this.replaceChildren(frame, link);

      this.#heard = ({ source, origin, data }) => {
        if (source !== frame.contentWindow || origin !== base.origin || typeof data?.keeprateHeight !== 'number') return;
        frame.style.height = data.keeprateHeight + 'px';
        link.remove();
      };
      addEventListener('message', this.#heard);
    }

    disconnectedCallback() {
      removeEventListener('message', this.#heard);
      this.replaceChildren();
    }
  });
})();
