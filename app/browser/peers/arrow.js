// What DuckDB's module takes from apache-arrow, whose one-file build is no module.
import { script } from './script.js';

await script('/npm/apache-arrow/Arrow.es2015.min.js');
export const { RecordBatchReader, Table, Type, tableToIPC } = globalThis.Arrow;
