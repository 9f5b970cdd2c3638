// What every candidate has to find out: per customer the number of orders, their sum in cents, the first and the last
// day; over all customers the quintiles of recency, frequency and money; per month the customers who ordered.
// The candidates may know the invented file: ISO dates from 2021 to 2024, amounts with two decimals.
export const firstYear = 2021;
export const months = 48;

// dayNumber counts days from 1970-01-01.
export const dayNumber = (year, month, day) => {
  if (month <= 2) {
    year--;
    month += 12;
  }
  return 365 * year + (year >> 2) - (year / 100 | 0) + (year / 400 | 0) + ((153 * month - 457) / 5 | 0) + day - 719469;
};

// Customers are columns of numbers; a customer is a place in them.
export class Customers {
  size = 0;
  count = new Int32Array(1 << 16);
  cents = new Float64Array(1 << 16);
  first = new Int32Array(1 << 16);
  last = new Int32Array(1 << 16);
  low = new Int32Array(1 << 16); // a bit for each of the first 32 months
  high = new Int32Array(1 << 16); // and for the others

  // join makes room for one more customer and tells the place.
  join() {
    if (this.size === this.count.length) {
      for (const name of ['count', 'cents', 'first', 'last', 'low', 'high']) {
        const column = this[name];
        this[name] = new column.constructor(2 * column.length);
        this[name].set(column);
      }
    }
    this.first[this.size] = 0x7FFFFFFF;
    return this.size++;
  }

  // add counts an order.
  add(customer, year, month, day, cents) {
    const date = dayNumber(year, month, day);
    const bit = 12 * (year - firstYear) + month - 1;
    this.count[customer]++;
    this.cents[customer] += cents;
    if (date < this.first[customer]) this.first[customer] = date;
    if (date > this.last[customer]) this.last[customer] = date;
    if (bit < 32) this.low[customer] |= 1 << bit;
    else this.high[customer] |= 1 << (bit - 32);
  }

  // report is what was found, in numbers and in a text that has to be the same for every candidate.
  report() {
    const { size } = this;
    const [count, cents, last] = [this.count.slice(0, size), this.cents.slice(0, size), this.last.slice(0, size)];
    const monthly = new Int32Array(months);
    let orders = 0, money = 0, weighted = 0, firsts = 0, lasts = 0, latest = 0;
    for (let i = 0; i < size; i++) {
      orders += count[i];
      money += cents[i];
      weighted += count[i] * cents[i];
      firsts += this.first[i];
      lasts += last[i];
      if (last[i] > latest) latest = last[i];
      for (let bits = this.low[i]; bits !== 0; bits &= bits - 1) monthly[31 - Math.clz32(bits & -bits)]++;
      for (let bits = this.high[i]; bits !== 0; bits &= bits - 1) monthly[63 - Math.clz32(bits & -bits)]++;
    }
    const recency = last.map((day) => latest - day);
    return found(orders, size, money, weighted, firsts, lasts, monthly, quintiles(recency), quintiles(count), quintiles(cents));
  }
}

// found is a candidate's answer: sums over the customers, of orders times cents among them, lists as they stand.
export const found = (orders, customers, cents, ...more) => ({ orders, customers, cents, check: [orders, customers, cents, ...more].join(' ') });

// quintiles are the values that end the first four fifths.
const quintiles = (values) => {
  values.sort();
  return [1, 2, 3, 4].map((k) => values[Math.ceil(values.length * k / 5) - 1]).join();
};
