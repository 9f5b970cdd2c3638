// Runs the orders engine in a worker: starts it, pumps files into its memory, unpacking them on the way, and fails
// loudly when it dies, so that the page gets the worker's error event. What the page posts before the engine listens is
// kept for it.
(() => {
  const piece = 1 << 18; // bytes that the engine takes at once
  const sip = 1 << 13; // packed bytes unpacked at once: what comes out of them is lost where they turn out to be damaged
  const bombRatio = 300; // bytes out of one packed byte
  const bombSize = 1 << 28; // bytes out below which no ratio is absurd
  const tellEvery = 100; // milliseconds
  const early = [];
  const keep = (event) => early.push(event.data);
  self.onmessage = keep;
  const fail = (error) => setTimeout(() => { throw error; });

  // The engine's last words tell whether memory ran out: the first of them, before a long account of where it was.
  let said = '';
  let short = false;
  const decoder = new TextDecoder();
  const write = self.fs.writeSync;
  self.fs.writeSync = (fd, bytes) => {
    said = (said + decoder.decode(bytes)).slice(-4096);
    short ||= /out of memory|cannot allocate/.test(said);
    return write.call(self.fs, fd, bytes);
  };

  // inPlace reads into one buffer, over and over: from a reader of its own making the browser would take a new one for
  // each chunk, and the whole reading a twentieth longer.
  const inPlace = (stream) => {
    const reader = stream.getReader({ mode: 'byob' });
    let buffer = new ArrayBuffer(1 << 20);
    return {
      cancel: () => reader.cancel(),
      read: async () => {
        const chunk = await reader.read(new Uint8Array(buffer));
        buffer = chunk.value?.buffer;
        return chunk;
      },
    };
  };

  // unpacked reads a part's bytes. Of a packed one, source counts the packed bytes that went in, and says so where it is
  // the file that failed and not the unpacking.
  const unpacked = (part, source) => {
    const stream = part.file.slice(part.from, part.to).stream();
    if (!part.packed) {
      try {
        return inPlace(stream);
      } catch { // the browser knows no such readers
        return stream.getReader();
      }
    }
    const unpacking = new DecompressionStream('gzip');
    push(stream.getReader(), unpacking.writable.getWriter(), part, source).catch(() => {}); // the reading side hears of it
    return unpacking.readable.getReader();
  };
  const push = async (reader, writer, part, source) => {
    try {
      await writer.write(part.head);
      for (;;) {
        const chunk = await reader.read().catch((error) => { source.gone = error; return { done: true }; });
        if (chunk.done) break;
        for (let at = 0; at < chunk.value.length; at += sip) {
          const bytes = chunk.value.subarray(at, at + sip);
          source.read += bytes.length;
          await writer.write(bytes);
        }
      }
      // Where a file has become shorter Chromium takes that for its end.
      if (source.read < part.to - part.from) source.gone ||= new Error('the file has become shorter');
      // A failing stream forgets what nobody has taken yet. A write, of nothing even, waits until all has been taken.
      await writer.write(source.gone ? new Uint8Array() : part.tail);
      await (source.gone ? writer.abort(source.gone) : writer.close());
    } finally {
      reader.cancel().catch(() => {});
    }
  };

  // As long as the worker lives it holds the lock of its name. A worker that is killed says nothing, but lets go.
  navigator.locks?.request(self.name, () => {
    postMessage({ holds: true });
    return new Promise(() => {});
  });

  const go = new Go();
  // Wherever the engine ends, in a call of its own or in one from here, the error leads out: without it a call from here
  // would go round for ever.
  go.exit = () => { throw new Error(short ? 'out of memory' : 'the engine has stopped'); };
  go.env = { GOGC: '1000' }; // a third faster, as most of the engine's memory is never garbage, and a tenth less of it
  const base = new URL('..', self.location);

  // The page keeps the program for the workers after this one: to them it comes first of all, with what the browser has
  // compiled of it by then. A file of two megabytes takes them 150 ms instead of 450.
  const fetched = async () => {
    const { instance, module } = await keeprateProgram('@worker@', base, go.importObject);
    postMessage({ program: module });
    return instance;
  };
  const given = () => new Promise((done) => {
    self.onmessage = ({ data }) => {
      self.onmessage = keep;
      done(WebAssembly.instantiate(data.program, go.importObject));
    };
  });
  (self.name.endsWith('given') ? given() : fetched()).then((instance) => {
    const engine = instance.exports;

    // Before the first byte of a file is read, all ways out of here are gone: a page's policy doesn't bind its worker,
    // and a host may send none.
    for (let scope = self; scope; scope = Object.getPrototypeOf(scope)) {
      for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'importScripts', 'Worker', 'BroadcastChannel', 'caches', 'indexedDB']) delete scope[way];
    }

    // keeprateRead pumps parts of files into the engine, one after the other. turn is the engine's number for this
    // reading; when another has replaced it the engine wants no more.
    self.keeprateRead = (parts, turn) => pump(parts, turn).catch(fail);
    const pump = async (parts, turn) => {
      await null; // the engine is still in the call that asks for this
      let before = 0;
      for (let i = 0; i < parts.length && engine.begin(turn, i); i++) {
        const part = parts[i];
        if (part.file && !begun.has(part.file)) begun.set(part.file, await beginning(part.file).catch(() => []));
        let way = part.file ? await feed(part, turn, before) : ends.well;
        const last = part.file && part.file !== parts[i + 1]?.file;
        if ((last && way === ends.well || way === ends.damaged) && await changed(part.file)) way = ends.changed;
        engine.end(turn, i, way);
        before += part.to - part.from;
      }
      engine.finish(turn);
    };

    // How a part ended, and what the engine says to a piece, as it numbers them.
    const ends = { well: 0, gone: 1, damaged: 2, bomb: 3, changed: 4 };
    const wants = { more: 1 };
    const lost = {}; // browsers disagree on the error for a file that was changed or deleted
    let told = 0;

    // changed tells whether a file is no longer the one that was chosen. Browsers look when a reading begins, not while it
    // goes on: of a file that is saved anew in the middle they hand out the beginning of the old one and the end of the
    // new. Firefox never looks; there the beginning tells, as it was when the file was first read.
    const beginning = async (file) => new Uint8Array(await file.slice(0, 4096).arrayBuffer());
    const begun = new WeakMap();
    const changed = async (file) => {
      try {
        const now = await beginning(file), was = begun.get(file);
        return now.length !== was.length || now.some((byte, i) => byte !== was[i]);
      } catch {
        return true;
      }
    };

    // feed pumps the bytes of a part until the engine has enough of it, and tells how it ended.
    const feed = async (part, turn, before) => {
      const source = { read: 0, gone: null };
      const reader = unpacked(part, source);
      const next = () => reader.read().catch(() => lost);
      const stop = (end) => {
        reader.cancel().catch(() => {});
        return end;
      };
      let out = 0;
      for (let chunk = await next(); !chunk.done; chunk = await next()) {
        if (chunk === lost) return part.packed && !source.gone ? ends.damaged : ends.gone;
        for (let at = 0; at < chunk.value.length; at += piece) {
          const bytes = chunk.value.subarray(at, at + piece);
          const address = engine.room(turn, bytes.length);
          if (!address) return stop(ends.well);
          new Uint8Array(engine.mem.buffer, address, bytes.length).set(bytes); // growing memory detaches older views
          if (engine.took(turn, bytes.length) !== wants.more) return stop(ends.well);
        }
        out += chunk.value.length;
        if (part.packed && out > bombSize && out > source.read * bombRatio) return stop(ends.bomb);
        if (performance.now() - told >= tellEvery) {
          told = performance.now();
          engine.tell(turn, before + (part.packed ? source.read : out));
        }
      }
      return !part.packed && out < part.to - part.from ? ends.gone : ends.well; // as in push
    };

    self.onmessage = null;
    go.run(instance).catch(fail);
    for (const data of early) self.dispatchEvent(new MessageEvent('message', { data }));

    // Step by step, so that a file that comes meanwhile need not wait.
    const warm = () => engine.warm() && setTimeout(warm);
    setTimeout(warm);
  }).catch(fail);
})();
