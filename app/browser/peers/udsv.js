// uDSV fed with the stream's chunks, rows of strings, nothing kept: its fastest way.
import { counter } from './rows.js';

let udsv;

export const start = async () => {
  udsv = await import('/npm/udsv/dist/uDSV.mjs');
};

export const run = async (file, { delimiter }) => {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let parser, count;
  const row = (cells) => count.row(cells);
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const text = decoder.decode(chunk.value, { stream: true });
    if (!parser) {
      parser = udsv.initParser(udsv.inferSchema(text, { col: delimiter }));
      count = counter(parser.schema.cols.map((column) => column.name));
    }
    parser.chunk(text, parser.stringArrs, row);
  }
  parser.end();
  return count.report();
};
