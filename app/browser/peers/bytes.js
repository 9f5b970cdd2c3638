// JavaScript written for this work alone, over the stream's bytes: no string is made, keys are compared byte by byte.
import { Customers } from './customers.js';

const newline = 10, quote = 34, zero = 48;
const seed = 0x811C9DC5, prime = 0x01000193; // of the hash FNV-1a

export const start = () => {};

export const run = async (file, { delimiter }) => {
  const table = new Table(delimiter);
  const reader = file.stream().getReader();
  let rest = new Uint8Array(0);
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    let bytes = chunk.value;
    if (rest.length > 0) {
      bytes = new Uint8Array(rest.length + chunk.value.length);
      bytes.set(rest);
      bytes.set(chunk.value, rest.length);
    }
    rest = bytes.slice(table.read(bytes));
  }
  if (rest.length > 0) throw new Error('the last line has no end');
  return table.customers.report();
};

class Table {
  customers = new Customers();
  constructor(delimiter) { this.delimiter = delimiter.charCodeAt(0); }
  columns = null; // the numbers of the date's, the customer's and the amount's column
  slots = new Int32Array(1 << 17).fill(-1); // open addressing; a slot holds a customer
  hashes = new Int32Array(1 << 16); // by customer, as the two below
  starts = new Int32Array(1 << 16);
  keys = new Uint8Array(1 << 20);
  used = 0;

  // read counts the whole rows of a piece of the file and tells where the row begins that is not whole.
  read(bytes) {
    const end = bytes.length, comma = this.delimiter;
    let row = 0;
    if (!this.columns) {
      row = bytes.indexOf(newline) + 1;
      const names = new TextDecoder().decode(bytes.subarray(0, row - 1)).split(String.fromCharCode(comma));
      this.columns = ['Order date', 'E-mail', 'Total'].map((name) => names.indexOf(name));
    }
    const [dates, mails, totals] = this.columns;
    let at = row, column = 0, date = 0, mail = 0, mailEnd = 0, hash = 0, cents = 0;
    while (at < end) {
      let start = at, stop;
      if (bytes[at] === quote) {
        start++;
        for (at = start; at < end; at++) {
          if (bytes[at] === quote && bytes[++at] !== quote) break;
        }
        if (at >= end) break;
        stop = at - 1;
        if (column === mails) hash = hashed(bytes, start, stop);
      } else if (column === mails) {
        for (hash = seed; at < end; at++) {
          const c = bytes[at];
          if (c === comma || c === newline) break;
          hash = Math.imul(hash ^ c, prime);
        }
        stop = at;
      } else {
        for (; at < end; at++) {
          const c = bytes[at];
          if (c === comma || c === newline) break;
        }
        stop = at;
      }
      if (at >= end) break;
      if (column === mails) {
        mail = start;
        mailEnd = stop;
      } else if (column === dates) {
        date = start;
      } else if (column === totals) {
        cents = 0;
        for (let i = start; i < stop; i++) {
          if (bytes[i] >= zero) cents = 10 * cents + bytes[i] - zero;
        }
      }
      column++;
      if (bytes[at++] === newline) {
        this.customers.add(this.find(bytes, mail, mailEnd, hash ^ hash >>> 15),
          1000 * bytes[date] + 100 * bytes[date + 1] + 10 * bytes[date + 2] + bytes[date + 3] - 1111 * zero,
          10 * bytes[date + 5] + bytes[date + 6] - 11 * zero, 10 * bytes[date + 8] + bytes[date + 9] - 11 * zero, cents);
        row = at;
        column = 0;
      }
    }
    return row;
  }

  // find is the customer's place, a new one for a key that was not there.
  find(bytes, start, end, hash) {
    const { slots, hashes, starts, keys } = this;
    const mask = slots.length - 1, length = end - start;
    for (let slot = hash & mask; ; slot = slot + 1 & mask) {
      const customer = slots[slot];
      if (customer < 0) return this.insert(bytes, start, end, hash, slot);
      if (hashes[customer] !== hash) continue;
      const key = starts[customer];
      const keyEnd = customer + 1 < this.customers.size ? starts[customer + 1] : this.used;
      if (keyEnd - key !== length) continue;
      let i = 0;
      while (i < length && keys[key + i] === bytes[start + i]) i++;
      if (i === length) return customer;
    }
  }

  insert(bytes, start, end, hash, slot) {
    const customer = this.customers.join();
    if (customer === this.hashes.length) {
      this.hashes = twice(this.hashes);
      this.starts = twice(this.starts);
      this.slots = new Int32Array(2 * this.slots.length).fill(-1);
      for (let i = 0; i < customer; i++) this.slots[this.free(this.hashes[i])] = i;
      slot = this.free(hash);
    }
    while (this.used + end - start > this.keys.length) this.keys = twice(this.keys);
    this.slots[slot] = customer;
    this.hashes[customer] = hash;
    this.starts[customer] = this.used;
    this.keys.set(bytes.subarray(start, end), this.used);
    this.used += end - start;
    return customer;
  }

  free(hash) {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] >= 0) slot = slot + 1 & mask;
    return slot;
  }
}

const hashed = (bytes, start, end) => {
  let hash = seed;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], prime);
  return hash;
};

const twice = (column) => {
  const grown = new column.constructor(2 * column.length);
  grown.set(column);
  return grown;
};
