// Starts the orders engine in a worker. What the page posts before the engine listens is kept for it.
(() => {
  const early = [];
  self.onmessage = (event) => early.push(event.data);

  const go = new Go();
  const base = new URL('..', self.location);
  keeprateProgram('@worker@', base, go.importObject).then((instance) => {
    self.onmessage = null;
    go.run(instance);
    for (const data of early) self.dispatchEvent(new MessageEvent('message', { data }));
  }).catch((error) => setTimeout(() => { throw error; })); // so that the page gets the worker's error event
})();
