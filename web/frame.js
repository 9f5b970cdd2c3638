// In the head of a framed calculator, before anything is painted. Wears the theme and the accent colour that the
// embedding page asks for, tells that page the height, and fetches the program (data-loader) at the first touch: until
// then the frame is the printed page alone. Inputs that the address brings along are computed at once.
(() => {
  'use strict';
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const { loader } = document.currentScript.dataset;

  const dress = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  };
  dress(query.get('theme'));

  // The accent as it is where it can be read on the ground, else mixed with black or white until it can.
  const luminance = (rgb) => rgb.map((v) => (v / 255 <= .04045 ? v / 3294.6 : ((v / 255 + .055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const legible = (rgb, ground, towards) => {
    for (let mixed, part = 0; ; part += .05) {
      mixed = rgb.map((v) => Math.round(v + (towards - v) * part));
      const [less, more] = [luminance(mixed), luminance(ground)].sort((a, b) => a - b);
      if (part >= 1 || (more + .05) / (less + .05) >= 4.5) return `rgb(${mixed})`;
    }
  };
  const accent = /^[0-9a-f]{6}$/i.exec(query.get('accent'));
  if (accent) {
    const rgb = [0, 2, 4].map((i) => parseInt(accent[0].slice(i, i + 2), 16));
    const light = legible(rgb, [244, 244, 231], 0);
    const both = CSS.supports('color', 'light-dark(red, red)');
    root.style.setProperty('--kept', both ? `light-dark(${light}, ${legible(rgb, [30, 38, 35], 255)})` : light);
    root.style.setProperty('--kept-wash', 'color-mix(in srgb, var(--kept) 14%, var(--paper))');
  }

  let started = false;
  const start = () => {
    if (started || document.readyState === 'loading') return;
    started = true;
    document.head.append(Object.assign(document.createElement('script'), { src: loader }));
  };
  const framed = parent !== window;
  addEventListener('DOMContentLoaded', () => {
    if (!framed || location.hash.includes('=')) start();
  });
  for (const touch of ['pointerdown', 'focusin', 'keydown', 'input', 'hashchange']) addEventListener(touch, start);
  addEventListener('submit', (event) => event.preventDefault());

  // The first input is selected on focus, as the loader does it from then on: typing replaces the example.
  let fresh = null;
  const ours = () => !window.keeprate;
  addEventListener('focusin', ({ target }) => {
    if (!ours() || !target.matches('input[name]') || target.value !== target.defaultValue) return;
    target.select();
    fresh = target;
  });
  addEventListener('click', ({ target }) => { // the click that brought the focus has set the cursor since
    if (fresh === target && target.selectionStart === target.selectionEnd) target.select();
    fresh = null;
  });

  // What was unfolded stays so when the program draws the page anew.
  let unfolded = false;
  addEventListener('toggle', ({ target }) => {
    if (root.dataset.app !== 'ready') unfolded = target.open;
  }, true);
  new MutationObserver((_, watch) => {
    if (root.dataset.app !== 'ready') return;
    watch.disconnect();
    const fold = document.querySelector('details');
    if (unfolded && fold) fold.open = true;
  }).observe(root, { attributeFilter: ['data-app'] });

  if (!framed) return;
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data) dress(data.keeprateTheme);
  });
  const tell = () => parent.postMessage({ keeprateHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  addEventListener('DOMContentLoaded', () => new ResizeObserver(tell).observe(document.body));
})();
