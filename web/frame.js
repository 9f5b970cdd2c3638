// In the head of a framed calculator, before anything is painted. Wears the theme and the accent colour that the
// embedding page asks for, tells that page the height, and fetches the program (data-loader) at the first touch: until
// then the frame is the printed page alone. Inputs that the address brings along stand in it at once, their result
// comes with the program. What is printed is the example's result, so it is out of sight as long as other inputs stand
// there, and <html data-asks> says what to do about it: "press", "wait", or "failed" where no program came.
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

  let printed = null; // the frame as it came, until the program draws it anew
  const ask = (what) => {
    if (printed && !printed.isConnected) return;
    root.dataset.asks = what;
    for (const figure of document.querySelectorAll('[data-figure]')) figure.removeAttribute('data-figure');
    document.querySelector('.answer > p')?.after(document.querySelector('.asks')); // where the figure stands
  };
  const brings = () => location.hash.includes('=');
  if (brings()) ask('press');

  // The inputs of the address, written as the page's language writes numbers. They count as what the page came with.
  const fill = () => {
    const given = new URLSearchParams(location.hash.slice(1));
    const inputs = [...document.querySelectorAll('input, select, textarea')];
    if (!inputs.some(({ name }) => given.has(name))) return delete root.dataset.asks;
    const { format } = new Intl.NumberFormat(root.lang, { maximumFractionDigits: 10 });
    for (const input of inputs) {
      const text = given.get(input.name) || '';
      if (!input.options) input.defaultValue = /^-?[0-9]+([.][0-9]+)?$/.test(text) ? format(text) : text;
      else if (text) input.value = text;
    }
    document.querySelector('footer a').hash = location.hash;
    ask('press');
  };

  let started = false;
  const start = () => {
    if (started || document.readyState === 'loading') return;
    started = true;
    if (root.dataset.asks) ask('wait');
    document.head.append(Object.assign(document.createElement('script'), { src: loader }));
  };
  const framed = parent !== window;
  addEventListener('DOMContentLoaded', () => {
    printed = document.querySelector('main');
    if (brings()) fill();
    if (!framed) start();
  });
  addEventListener('hashchange', () => started || fill());
  addEventListener('input', () => root.dataset.app || ask('wait'));
  for (const touch of ['pointerdown', 'focusin', 'keydown', 'input', 'hashchange']) addEventListener(touch, start);
  addEventListener('submit', (event) => event.preventDefault());

  // The first input is selected on focus, as the loader does it from then on: typing replaces the example.
  let fresh = null;
  const ours = () => !window.keeprate;
  addEventListener('focusin', ({ target }) => {
    if (!ours() || !target.matches('input[name]') || target.value !== target.dataset.example) return;
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
    if (root.dataset.app === 'failed' && root.dataset.asks) ask('failed');
    if (root.dataset.app !== 'ready') return;
    watch.disconnect();
    delete root.dataset.asks;
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
