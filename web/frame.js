// In the head of a framed calculator, before anything is painted: keeps to the theme that the embedding page asks for, and tells that page the height.
(() => {
  'use strict';
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (parent === window) return;
  const tell = () => parent.postMessage({ keeprateHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.body));
})();
