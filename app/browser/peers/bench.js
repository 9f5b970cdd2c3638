// Runs one candidate in this page: its library's start and its work on the chosen file are timed apart.
let candidate;

window.bench = {
  // start loads a candidate and tells how long its library took to be ready, in milliseconds.
  async start(name) {
    candidate = await import(`./${name}.js`);
    const from = performance.now();
    await candidate.start();
    return performance.now() - from;
  },

  // measure lets the candidate read the file and tells how long that took, in milliseconds, and what it found. shape is
  // what a candidate may know of the file: {delimiter, decimal, columns}.
  async measure(shape) {
    const file = document.querySelector('input').files[0];
    const from = performance.now();
    const found = await candidate.run(file, shape);
    return { ms: performance.now() - from, found };
  },
};
