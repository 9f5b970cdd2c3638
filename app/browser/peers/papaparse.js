// PapaParse in chunks of its own size, in this thread.
import { counter } from './rows.js';
import { script } from './script.js';

export const start = () => script('/npm/papaparse/papaparse.min.js');

export const run = (file, { delimiter }) => new Promise((resolve, reject) => {
  let count;
  Papa.parse(file, {
    delimiter,
    chunk({ data }) {
      let from = 0;
      if (!count) {
        count = counter(data[0]);
        from = 1;
      }
      for (let i = from; i < data.length; i++) {
        if (data[i].length > 1) count.row(data[i]); // the last line's end makes an empty row
      }
    },
    complete: () => resolve(count.report()),
    error: reject,
  });
});
