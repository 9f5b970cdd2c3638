// Fetching and compiling a WebAssembly program; part of the page's loader and of the worker's.
'use strict';

// keeprateProgram compiles the program at file {packed, plain}, relative to base.
// The packed one is gzip under a name to which no host gives a Content-Encoding, so that it travels compressed from
// any host. Where the browser can't unpack it, or a host has spoilt it, the plain one does.
async function keeprateProgram(file, base, imports) {
  if (typeof DecompressionStream === 'function') {
    try {
      const response = await fetch(new URL(file.packed, base));
      if (response.ok) {
        const body = response.body.pipeThrough(new DecompressionStream('gzip'));
        const type = { headers: { 'content-type': 'application/wasm' } };
        return (await WebAssembly.instantiateStreaming(new Response(body, type), imports)).instance;
      }
    } catch (error) {
      console.warn('Keeprate: taking the plain program', error);
    }
  }
  // Not streaming: that would need the right content type from the host.
  const response = await fetch(new URL(file.plain, base));
  if (!response.ok) throw new Error(response.status + ' ' + response.url);
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance;
}
