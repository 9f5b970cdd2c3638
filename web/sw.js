// The service worker: after one visit the whole site works without a network, in every language.
//
// A version of the site is a store of its own, filled in full and checked before the version takes part. Pages are
// answered from the store of the version at work, so no page of one version loads a file of another. A newer version waits until
// the person agrees or the last tab is closed; one that can't be fetched in full is forgotten, and tried again later.
'use strict';
const { version, pages, programs, files } = '@site@';
const types = '@types@'; // content type by ending
const prefix = 'keeprate ' + self.registration.scope + ' '; // an origin's stores may belong to others, too
const own = prefix + version;
const at = (path) => new URL(path, self.registration.scope).href;

self.addEventListener('install', (event) => event.waitUntil(install().catch(async (error) => {
  await caches.delete(own);
  throw error;
})));

async function install() {
  const store = await caches.open(own);
  for (const path of files) await store.put(at(path), answer(path, await whole(path)));
  // Programs are kept unpacked, so that the next visit has nothing to do but to compile them.
  for (const file of programs) await store.put(at(file.plain), answer(file.plain, await (await unpacked(file)).arrayBuffer()));
  const all = await (await unpacked(pages)).json();
  await Promise.all(Object.entries(all).map(([path, text]) => store.put(at(path), answer(path || '.html', text))));
}

// answer is a response with a file's content. A path that ends as a folder's is a page.
function answer(path, content) {
  return new Response(content, { headers: { 'content-type': types[path.endsWith('/') ? '.html' : path.slice(path.lastIndexOf('.'))] } });
}

// whole is the content of a file with a hash in its name, which must be what the hash says: a host may answer with a
// page for a file it lacks, and a proxy with half of one. What an older version has isn't fetched again.
async function whole(path) {
  const url = at(path);
  for (const source of [() => stored(url), () => fetch(url, { priority: 'low' }), () => fetch(url, { priority: 'low', cache: 'reload' })]) {
    const bytes = await checked(path, await source());
    if (bytes) return bytes;
  }
  throw new Error(path + ' is missing or broken');
}

async function checked(path, response) {
  if (!response?.ok) return null;
  const bytes = await response.arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(sum.subarray(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return path.includes('.' + hex + '.') ? bytes : null;
}

// unpacked is the content of a file {packed, plain}, as a response: of an older version, as the page has fetched it, or
// from the packed one.
async function unpacked({ packed, plain }) {
  if (typeof DecompressionStream !== 'function') return new Response(await whole(plain));
  const fetched = { cache: 'only-if-cached', mode: 'same-origin' };
  const had = await checked(plain, await stored(at(plain))) || await checked(plain, await fetch(at(plain), fetched).catch(() => null));
  return new Response(had || new Blob([await whole(packed)]).stream().pipeThrough(new DecompressionStream('gzip')));
}

self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), sweep()])));

// sweep forgets older versions, once no page is open that may be one of theirs.
async function sweep() {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.some((client) => client.url.startsWith(self.registration.scope))) return;
  for (const name of await stores()) {
    if (name !== own) await caches.delete(name);
  }
}

// What pages say, each answered over the port that comes along:
//   {take: true}       the person agrees to this version
//   {hold: something}  to be given to the next page that asks for it: a page's content on its way to another version
//   {give: id}         asks for what is held. It is held in memory alone, and given once.
const held = new Map();

function hold(something) {
  const id = crypto.randomUUID();
  held.set(id, something);
  return id;
}

self.addEventListener('message', ({ data, ports: [port] }) => {
  if (data.take) self.skipWaiting();
  if (data.hold) port.postMessage(hold(data.hold));
  if (data.give) {
    port.postMessage(held.get(data.give) || null);
    held.delete(data.give);
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!request.url.startsWith(self.registration.scope)) return;
  const url = plain(request.url);
  if (request.method === 'POST' && request.mode === 'navigate') {
    event.respondWith(shared(request, url));
  } else if (request.method === 'GET') {
    event.respondWith(request.mode === 'navigate' ? page(request, url, event) : file(request, url));
  }
});

// shared takes what another program shares with the installed one. It goes to the page; nothing of it leaves the device.
async function shared(request, url) {
  const form = await request.formData();
  const given = form.getAll('orders').filter((item) => typeof item !== 'string');
  const text = ['text', 'url'].map((name) => form.get(name)).filter(Boolean).join('\n');
  if (!given.length && text) given.push(new File([text], (form.get('title') || 'text') + '.txt', { type: 'text/plain' }));
  return Response.redirect(url + '?held=' + hold({ files: given }), 303);
}

async function page(request, url, event) {
  event.waitUntil(sweep());
  const store = await caches.open(own);
  // A host may have lowered the case, and sr-Latn is the one name that has any.
  const path = url.slice(self.registration.scope.length).replace(/(^|\/)index\.html$/, '$1').toLowerCase().replace(/^(embed\/)?sr-latn(?=\/|$)/, '$1sr-Latn');
  const response = await store.match(at(path));
  if (response) return response;
  if (await store.match(at(path + '/'))) return Response.redirect(url + '/' + new URL(request.url).search, 301);
  return fetch(request).catch(async () => {
    const missing = await store.match(at('404.html'));
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  });
}

// file answers from this version, else, as only files with a hash in their names differ between versions, from another.
async function file(request, url) {
  return await (await caches.open(own)).match(url)
    || url.startsWith(at('web/')) && await stored(url)
    || fetch(request);
}

async function stores() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

async function stored(url) {
  for (const name of await stores()) {
    const response = await (await caches.open(name)).match(url);
    if (response) return response;
  }
}

// plain is an address without what a static host ignores.
function plain(address) {
  const url = new URL(address);
  url.search = url.hash = '';
  return url.href;
}
