// Fetching and compiling a WebAssembly program; part of the page's loader and of the worker's.
'use strict';

// keeprateProgram compiles the program at file {packed, plain}, relative to base, to {instance, module}.
//
// The page has least to do where the browser itself unpacks the program and compiles it as it comes in. So it is taken
// plain from where the service worker keeps it, or from a host that packs it on the way, if the caller has seen it do so.
// Else the packed one is fetched: gzip under a name to which no host gives a Content-Encoding, so that it travels
// compressed from any host. Where the browser can't unpack it, or a host has spoilt it, the plain one does.
async function keeprateProgram(file, base, imports, hostPacks) {
  const plain = new URL(file.plain, base).href;
  const program = (response) => WebAssembly.instantiateStreaming(response, imports);
  try {
    const kept = await self.caches?.match(plain);
    if (kept) return await program(kept);
    if (hostPacks) {
      const giveUp = new AbortController();
      const response = await fetch(plain, { signal: giveUp.signal });
      if (response.ok && response.headers.has('content-encoding')) return await program(response);
      giveUp.abort(); // four times the bytes
    }
  } catch { /* no such store, or it is spoilt */ }
  if (typeof DecompressionStream === 'function') {
    try {
      const response = await fetch(new URL(file.packed, base));
      if (response.ok) {
        const body = response.body.pipeThrough(new DecompressionStream('gzip'));
        return await program(new Response(body, { headers: { 'content-type': 'application/wasm' } }));
      }
    } catch (error) {
      console.warn('Keeprate: taking the plain program', error);
    }
  }
  // Not streaming: that would need the right content type from the host.
  const response = await fetch(plain);
  if (!response.ok) throw new Error(response.status + ' ' + response.url);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
