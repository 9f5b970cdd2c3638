// Runs the orders engine in a worker: starts it, pumps files into its memory, and fails loudly when it dies, so that the
// page gets the worker's error event. What the page posts before the engine listens is kept for it.
(() => {
  const piece = 1 << 18; // bytes that the engine takes at once
  const early = [];
  self.onmessage = (event) => early.push(event.data);
  const fail = (error) => setTimeout(() => { throw error; });

  // The engine's last words tell whether memory ran out.
  let said = '';
  const decoder = new TextDecoder();
  const write = self.fs.writeSync;
  self.fs.writeSync = (fd, bytes) => {
    said = (said + decoder.decode(bytes)).slice(-4096);
    return write.call(self.fs, fd, bytes);
  };

  const go = new Go();
  go.env = { GOGC: '400' }; // a third faster: most of the engine's memory is never garbage
  const base = new URL('..', self.location);
  keeprateProgram('@worker@', base, go.importObject).then((instance) => {
    const engine = instance.exports;

    // keeprateRead pumps a file into the engine until it has enough. turn is the engine's number for this reading.
    self.keeprateRead = (file, turn) => pump(file, turn).catch((error) => go.exited || fail(error));
    const pump = async (file, turn) => {
      const reader = file.stream().getReader();
      const gone = {}; // browsers disagree on the error for a file that was changed or deleted
      const next = () => reader.read().catch(() => gone);
      for (let chunk = await next(); !chunk.done; chunk = await next()) {
        if (chunk === gone) return engine.gone(turn);
        for (let at = 0; at < chunk.value.length; at += piece) {
          const part = chunk.value.subarray(at, at + piece);
          const address = engine.room(part.length);
          new Uint8Array(engine.mem.buffer, address, part.length).set(part); // growing memory detaches older views
          if (!engine.took(turn, part.length)) return reader.cancel();
        }
      }
      engine.ended(turn);
    };

    self.onmessage = null;
    go.run(instance).then(() => fail(new Error(/out of memory|cannot allocate/.test(said) ? 'out of memory' : 'the engine has stopped')));
    for (const data of early) self.dispatchEvent(new MessageEvent('message', { data }));
  }).catch(fail);
})();
