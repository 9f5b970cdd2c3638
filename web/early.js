// Runs in the head of a page, before anything of it is drawn.
{
  const { type, contentEncoding } = performance.getEntriesByType('navigation')[0] || {};

  // Most of a page lies below the screen. Of one just opened a section is laid out when it comes near, or the browser has
  // nothing else to do (loader.js). One loaded anew has to find its place again, and needs its full height at once, as does
  // somebody who is about to jump.
  const { dataset } = document.documentElement;
  const jump = ({ type, key, target }) => {
    if (type === 'keydown' && key?.length === 1 || type === 'click' && !target.closest('a')) return; // somebody types or presses something
    delete dataset.early;
  };
  if (type === 'navigate' && !location.hash) {
    dataset.early = '';
    for (const sign of ['keydown', 'click']) addEventListener(sign, jump, { capture: true, passive: true });
  }

  // A host that packs pages in the best ways does so with programs. Others send the program as we have packed it.
  const { plain, packed } = document.currentScript.dataset;
  const href = ['br', 'zstd'].includes(contentEncoding) ? plain : packed;
  if (href) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
}
