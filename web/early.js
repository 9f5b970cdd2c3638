// Runs in the head of a page, before anything of it is drawn.
{
  const { type, contentEncoding } = performance.getEntriesByType('navigation')[0] || {};

  // Most of a page lies below the screen. Of one just opened it isn't laid out until somebody is about to go there, or the
  // program draws it. One loaded anew has to find its place again, and needs its full height at once.
  const { dataset } = document.documentElement;
  const leave = ({ type, key, target }) => {
    if (type === 'keydown' && key?.length === 1 || type === 'click' && !target.closest('a')) return; // somebody types or presses something
    delete dataset.early;
  };
  if (type === 'navigate' && !location.hash) {
    dataset.early = '';
    for (const sign of ['wheel', 'touchmove', 'scroll', 'keydown', 'click']) addEventListener(sign, leave, { capture: true, passive: true });
  }

  // A host that packs pages in the best ways does so with programs. Others send the program as we have packed it.
  const { plain, packed } = document.currentScript.dataset;
  const href = ['br', 'zstd'].includes(contentEncoding) ? plain : packed;
  if (href) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
}
