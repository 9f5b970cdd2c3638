// The service worker: what a person has opened once opens again without a network.
//
// It stores what a page has loaded, taken from the browser's own cache, and so causes no request. Files under web/ carry
// a hash of their content in their names and are answered from the store; all else is asked of the network first. So a
// new version shows at once, and nobody has to be asked to reload.
'use strict';
const prefix = 'keeprate ' + self.registration.scope + ' '; // an origin's caches may belong to others, too

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data && event.data.keep) event.waitUntil(keep(event.data.version, event.data.keep));
});

async function keep(version, addresses) {
  const cache = await caches.open(prefix + version);
  await Promise.all(addresses.map(async (address) => {
    const url = plain(address);
    if (!url.startsWith(self.registration.scope) || await cache.match(url)) return;
    try {
      const response = await fetch(url, { mode: 'same-origin', cache: 'only-if-cached' });
      if (response.ok) await cache.put(url, response);
    } catch { /* the browser hasn't kept it either */ }
  }));
  for (const name of await stores()) {
    if (name !== prefix + version) await caches.delete(name);
  }
}

self.addEventListener('fetch', (event) => {
  const url = plain(event.request.url);
  if (event.request.method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  if (url.startsWith(self.registration.scope + 'web/')) {
    event.respondWith(stored(url).then((response) => response || fetched(event.request, url)));
  } else {
    event.respondWith(fetch(event.request).catch(async (error) => {
      const response = await stored(url);
      if (response) return response;
      throw error;
    }));
  }
});

// fetched answers from the network and stores the answer, where a page has been stored before.
async function fetched(request, url) {
  const response = await fetch(request);
  const [store] = await stores();
  if (response.ok && store) await (await caches.open(store)).put(url, response.clone());
  return response;
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
