// Starts the client in a page that is already complete. Until the client answers, the page is plain HTML, and what a
// person does to it in the meantime is kept:
//
//   keeprate.typed        {values, files, tried, scroll} as of now; read it before the page is drawn anew
//     .values             {name: text} of the inputs that no longer hold what the page came with;
//                         a checkbox or radio button gives true or false
//     .files              File objects chosen or dropped before anyone could take them
//     .tried              whether the invented shop was asked for
//     .scroll             {x, y} of the window
//   keeprate.messages     {language: compiled messages} of every language loaded so far
//   keeprate.loadMessages(language)   a promise of a language's compiled messages
//   keeprate.base         the path of the site's root, with a slash at its end
//   keeprate.worker       the address of the orders engine's script, for new Worker()
//   keeprate.prepare()    fetches the orders engine ahead: from then on a report needs no network
//   keeprate.newer        true once a newer version is there, which the event keeprate-newer tells
//   keeprate.update(content)          goes over to it: the page is loaded anew
//   keeprate.giveWay(to, content, files, tried, leave)   lets the whole program go on at another address, with what was
//                         typed, files, the wish for the invented shop: most pages do with a smaller one, which is told
//                         when it has to leave
//   keeprate.kept()       a promise of how many bytes are kept here of the site itself, for use without a network
//   keeprate.forget()     erases them, and all that the site has stored here; a promise
//   keeprate.held         the content that the former version or program handed over; empty where there is none
//
// <html data-app> becomes "ready" by the client, or "failed" here: then the page stays what it was, to be read, and says
// so in the words that it came with (data-failed, data-again of the script).
(() => {
  const files = '@files@';
  const root = document.documentElement;
  const { whole, failed, again } = document.currentScript.dataset;
  const reads = whole !== undefined; // the page reads files
  const base = new URL('..', document.currentScript.src);
  const at = (path) => new URL(path, base).href;
  const waiting = () => root.dataset.app !== 'ready';

  // Browsers look for the icon and the manifest anew when the address changes; as printed they are relative to the first.
  for (const link of document.querySelectorAll('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')) link.href = link.href;

  // A host that rewrites pages spoils the style in them: it is no longer the one that their policy allows.
  if (!document.styleSheets.length) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: at(files.style) }));

  // Storage. go-app reads it when it starts and stops where a browser forbids it: private modes, frames on other
  // sites. Nothing of ours is kept in it, so memory does as well.
  class MemoryStorage {
    #items = new Map();
    get length() { return this.#items.size; }
    key(i) { return [...this.#items.keys()][i] ?? null; }
    getItem(key) { return this.#items.get(String(key)) ?? null; }
    setItem(key, value) { this.#items.set(String(key), String(value)); }
    removeItem(key) { this.#items.delete(String(key)); }
    clear() { this.#items.clear(); }
  }
  for (const name of ['localStorage', 'sessionStorage']) {
    try {
      if (window[name]) continue;
    } catch { /* forbidden */ }
    Object.defineProperty(window, name, { value: new MemoryStorage(), configurable: true });
  }

  // go-app stops at an address that isn't well-formed, and anyone can make up a fragment.
  const mendAddress = () => {
    const mended = location.hash.replace(/%(?![0-9a-f]{2})/gi, '%25');
    if (mended !== location.hash) history.replaceState(history.state, '', location.pathname + location.search + mended);
  };
  mendAddress();
  addEventListener('popstate', mendAddress); // hears of a change before go-app does

  // What people do before the client answers.
  const dropped = [];
  let tried = false;
  const textual = (input) => typeof input.selectionStart === 'number';
  const changed = (input) => {
    if (input.type === 'checkbox' || input.type === 'radio') return input.checked !== input.defaultChecked;
    if (input.type === 'file') return false;
    if (input.options) return [...input.options].some((option) => option.selected !== option.defaultSelected);
    return input.value !== input.defaultValue;
  };
  const snapshot = () => {
    const values = {};
    const chosen = [];
    for (const input of document.querySelectorAll('input[name], select[name], textarea[name]')) {
      if (input.files) chosen.push(...input.files);
      if (!changed(input)) continue;
      values[input.name] = input.type === 'checkbox' || input.type === 'radio' ? input.checked : input.value;
    }
    return { values, files: [...chosen, ...dropped], tried, scroll: { x: scrollX, y: scrollY } };
  };

  // The client replaces the printed page in one go. What was typed or chosen up to that very moment, the focus and the
  // cursor go along at once: the next key press can't come in between.
  let printed;
  let focused = document.activeElement; // in a frame the touch that fetches this script came before it
  addEventListener('focusin', ({ target }) => { focused = target; });
  addEventListener('focusout', () => setTimeout(() => { // removing an element takes its focus, too
    if (printed.isConnected && document.activeElement === document.body) focused = null;
  }));
  const keepTyped = () => new MutationObserver((_, watch) => {
    if (printed.isConnected) return;
    watch.disconnect();
    for (const was of printed.querySelectorAll('input[name], select[name], textarea[name]')) {
      const now = document.querySelector(`[name="${CSS.escape(was.name)}"]`);
      if (!now || !changed(was)) continue;
      const ticked = was.type === 'checkbox' || was.type === 'radio';
      if (now.value === was.value && now.checked === was.checked) continue;
      if (ticked) now.checked = was.checked;
      else now.value = was.value;
      now.dispatchEvent(new Event(ticked || was.options ? 'change' : 'input', { bubbles: true }));
    }
    // The page has the same elements as before, in the same order: what was unfolded stays so, and the focus where it was.
    const drawn = (was) => {
      const alike = [printed, document].map((page) => [...page.querySelectorAll(was.localName)]);
      return alike[0].length === alike[1].length ? alike[1][alike[0].indexOf(was)] : null;
    };
    for (const was of printed.querySelectorAll('details[open]')) {
      const now = drawn(was);
      if (now) now.open = true;
    }
    if (!focused || !printed.contains(focused)) return;
    const { name, selectionStart, selectionEnd } = focused;
    const now = name ? document.querySelector(`[name="${CSS.escape(name)}"]`) : drawn(focused);
    now?.focus({ preventScroll: true });
    if (now && typeof selectionStart === 'number') now.setSelectionRange(selectionStart, selectionEnd);
  }).observe(document.body, { childList: true });
  const awaitProgram = () => {
    printed = document.body.firstElementChild;
    keepTyped();
  };
  awaitProgram();

  // A form sent or a file dropped would leave the page; a file dropped early waits for the client.
  addEventListener('submit', (event) => event.preventDefault());
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (waiting() && event.dataTransfer) dropped.push(...event.dataTransfer.files);
  });

  addEventListener('click', (event) => {
    if (waiting() && event.target.closest('[data-action="try-sample"]')) tried = true;
  });

  // The menu of languages lies over the page until it is left.
  const menu = () => document.querySelector('.lang[open]');
  addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' && menu();
    if (!open) return;
    open.open = false;
    open.firstElementChild.focus();
  });
  for (const left of ['focusin', 'pointerdown']) addEventListener(left, ({ target }) => {
    const open = menu();
    if (open && !open.contains(target)) open.open = false;
  });

  // The report is drawn anew above the control that asked for it: the control stays where it is on the screen, as long as
  // it has the focus and nobody scrolls.
  let kept = null;
  for (const type of ['input', 'change']) addEventListener(type, ({ target }) => {
    if (target.closest('[data-report]')) kept = { target, top: target.getBoundingClientRect().top, until: Date.now() + 5000 };
  }, true);
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) addEventListener(type, ({ key }) => {
    if (key !== 'Tab') kept = null;
  }, { capture: true, passive: true });
  new ResizeObserver(() => {
    if (!kept || kept.target !== document.activeElement || Date.now() > kept.until) return;
    const by = kept.target.getBoundingClientRect().top - kept.top;
    if (Math.abs(by) > 8) scrollBy({ top: by, behavior: 'instant' });
  }).observe(document.body);

  // An input is selected on focus while it still holds the page's example, so that typing replaces it. The client says
  // in data-example what the example is; before it answers, that is what the page came with.
  let fresh = null;
  const select = (input) => input.selectionStart === input.selectionEnd && input.select();
  addEventListener('focusin', ({ target }) => {
    fresh = null;
    if (!target.matches('input[name]') || !textual(target)) return;
    if (!target.value || target.value !== (target.dataset.example ?? target.defaultValue)) return;
    target.select();
    fresh = target;
  });
  addEventListener('click', ({ target }) => { // the click that brought the focus has set the cursor since
    if (fresh === target) select(target);
    fresh = null;
  });

  // Messages.
  const messages = {};
  const loading = {};
  const loadMessages = (lang) => loading[lang] ??= (async () => {
    const response = await fetch(at(files.messages[lang]));
    if (!response.ok) throw new Error(response.status + ' ' + response.url);
    return messages[lang] = await response.text();
  })().catch((error) => {
    delete loading[lang]; // the next try asks again
    throw error;
  });

  // The report's page promises to work without a network, so what it needs is fetched when it is opened.
  let prepared;
  const prepare = () => prepared ??= isKept(files.engine).then((is) => is || Promise.all([files.worker, files.engine.packed]
    .map(async (path) => (await fetch(at(path))).blob()))).catch(() => { prepared = undefined; }); // it is asked for again when a file comes
  const isKept = async (program) => Boolean(await window.caches?.match(at(program.plain)).catch(() => null));

  window.keeprate = {
    base: base.pathname,
    worker: at(files.worker),
    messages,
    loadMessages,
    prepare,
    get typed() {
      const typed = snapshot();
      return { ...typed, files: [...typed.files, ...held.files || []], scroll: held.scroll || typed.scroll };
    },
    get held() { return held; },
    update: (content) => update(content),
    giveWay: (...what) => giving ??= giveWay(...what).finally(() => { giving = null; }),
    kept: async () => {
      let bytes = 0;
      for (const store of await copies()) {
        for (const response of await (await caches.open(store)).matchAll()) bytes += (await response.blob()).size;
      }
      return bytes;
    },
    forget: async () => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('keeprate')) localStorage.removeItem(key);
      const registration = await workers?.getRegistration?.(base);
      if (registration?.scope === base.href) await registration.unregister();
      for (const store of await copies()) await caches.delete(store);
    },
  };

  // The stores of the service worker, by the beginning of their names there. Without a secure connection there are none.
  const copies = async () => (window.caches ? await caches.keys().catch(() => []) : []).filter((name) => name.startsWith('keeprate ' + base.href + ' '));

  // What go-app's own loader would provide.
  const prefix = base.pathname.replace(/\/$/, '');
  const environment = { GOAPP_ROOT_PREFIX: prefix, GOAPP_STATIC_RESOURCES_URL: prefix, GOAPP_INTERNAL_URLS: 'null' };
  Object.assign(window, {
    goappGetenv: (key) => environment[key],
    goappNav() {},
    goappOnUpdate() {},
    goappOnAppInstallChange() {},
    goappIsAppInstalled: () => matchMedia('(display-mode: standalone)').matches || navigator.standalone === true,
    goappIsAppInstallable: () => false, // browsers offer it themselves
  });

  const answering = new Promise((done) => new MutationObserver((_, observer) => waiting() || (observer.disconnect(), done()))
    .observe(root, { attributes: true, attributeFilter: ['data-app'] }));

  // What early.js has left to be laid out is, one section after the other, when the browser has nothing else to do.
  const idle = () => new Promise((done) => window.requestIdleCallback ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 50));
  answering.then(async () => {
    for (let section; (section = document.querySelector('[data-early] :is(#main > *, .foot):not([data-near])'));) {
      await idle();
      section.dataset.near = '';
    }
    delete root.dataset.early;
  });

  // A file opened with the installed program is as good as one dropped.
  window.launchQueue?.setConsumer(async (launch) => {
    const data = new DataTransfer();
    for (const handle of launch.files || []) data.items.add(await handle.getFile());
    await answering;
    if (data.files.length) dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
  });

  // The service worker fetches the rest of the site when the page has answered and has nothing else to do, and newer
  // versions later on.
  const checkEvery = 60 * 60 * 1000; // milliseconds: installed programs may stay open for weeks
  const workers = window.top === window && navigator.serviceWorker; // frames leave it to the site's own pages
  const newer = () => {
    keeprate.newer = true;
    dispatchEvent(new Event('keeprate-newer'));
  };
  const keep = async () => {
    if (!workers) return;
    let before = workers.controller;
    workers.addEventListener('controllerchange', () => {
      if (before) newer(); // another tab has agreed
      before = workers.controller;
    });
    await answering;
    await idle();
    const registration = await workers.register(at('sw.js'), { scope: base.pathname, updateViaCache: 'none' });
    const watch = (worker) => worker?.addEventListener('statechange', () => registration.waiting && registration.active && newer());
    if (registration.waiting && registration.active) newer();
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    if (goappIsAppInstalled()) navigator.storage?.persist?.();
    let checked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - checked < checkEvery) return;
      checked = Date.now();
      registration.update().catch(() => {}); // there may be no network
    });
  };

  const ask = (worker, message) => new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data);
    worker.postMessage(message, [port2]);
  });

  // Without a service worker the browser's history carries over what was typed, and that alone.
  const reload = ({ typed }) => {
    try {
      history.replaceState({ ...history.state, held: { typed } }, '');
    } catch { /* the address still has the numbers */ }
    location.reload();
  };

  // The page goes over to the newer version by being loaded anew. Its content waits in the service worker's memory.
  const update = async (content) => {
    const registration = workers && await workers.getRegistration(base);
    if (!registration?.active) return reload(content);
    if (registration.waiting) {
      const changed = new Promise((done) => workers.addEventListener('controllerchange', done, { once: true }));
      registration.waiting.postMessage({ take: true });
      await changed;
    }
    const id = await ask(registration.active, { hold: { ...content, scroll: snapshot().scroll } });
    const to = new URL(location.href);
    to.searchParams.set('held', id);
    location.replace(to);
  };

  // What is held for this page: by its former version, or by another program that shared it.
  let held = {};
  const takeHeld = async () => {
    const { held: carried, ...state } = history.state || {};
    const to = new URL(location.href);
    const id = to.searchParams.get('held');
    if (!carried && !id) return;
    to.searchParams.delete('held');
    history.replaceState(state, '', to);
    held = carried || workers && workers.controller && await ask(workers.controller, { give: id }) || {};
    if (!held.typed || !to.hash.includes('=')) return;
    to.hash = ''; // the numbers in it may be older
    history.replaceState(state, '', to);
  };

  // The smaller program gives way to the whole one without the page being loaded anew, which files don't survive. The
  // page at the new address stands there as printed, as if it had just been loaded, until the other program draws it.
  let giving = null;
  const giveWay = async (to, content, given, asked, leave) => {
    const from = location.pathname;
    await answering;
    const response = await fetch(to).catch(() => null);
    if (!response?.ok) {
      if (given.length || asked) alarm(() => keeprate.giveWay(to, content, given, asked, leave));
      else location.assign(to); // the browser says it in its own way
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (location.pathname !== from) return; // somebody has gone on
    leave();
    window.onclick = window.onpopstate = null; // the smaller one hears of nothing any more
    root.dataset.app = 'changing';
    history.pushState(null, '', to);
    document.title = page.title;
    document.body.firstElementChild.replaceWith(document.adoptNode(page.body.firstElementChild));
    if (!location.hash) scrollTo(0, 0);
    held = content;
    dropped.push(...given);
    tried = asked;
    awaitProgram();
    start(files.whole);
  };

  // What the page says where a program can't be had, or has stopped, with a way on.
  let note;
  const alarm = (retry) => {
    note?.remove();
    const main = document.getElementById('main');
    if (!main?.querySelector('input, textarea, button')) return; // frames say it themselves, guides do without
    const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
    const button = make('button', { type: 'button', textContent: again });
    button.addEventListener('click', () => {
      note.remove();
      retry();
    });
    note = make('div', { role: 'alert' });
    note.dataset.problem = 'program-failed';
    main.querySelector('.body').prepend(note);
    note.append(make('p', { className: 'wrong', textContent: failed }), button);
  };

  const hostPacks = ['br', 'zstd'].includes(performance.getEntriesByType('navigation')[0]?.contentEncoding); // as early.js has it

  // The program and the words travel together. One that couldn't be had can be asked for again; one that has stopped leaves
  // what it has drawn, with which no other can go on.
  const start = async (program) => {
    try {
      const go = new Go();
      const [{ instance }] = await Promise.all([
        keeprateProgram(program, base, go.importObject, hostPacks),
        loadMessages(root.lang),
        takeHeld(),
      ]);
      await new Promise((done) => setTimeout(done)); // compiling and starting it in one go would hold up whoever scrolls
      await go.run(instance);
      throw new Error('the client has stopped');
    } catch (error) {
      root.dataset.app = 'failed';
      alarm(() => {
        if (!printed.isConnected) return update({ typed: snapshot().values });
        delete root.dataset.app;
        start(program);
      });
      console.error('Keeprate:', error);
    }
  };
  start(reads ? files.whole : files.client);
  keep().catch((error) => console.warn('Keeprate: not kept for use without a network', error));
})();
