// The work on rows of strings, for the libraries that make such rows.
import { Customers } from './customers.js';

// counter takes rows in the order of the header's columns.
export const counter = (header) => {
  const [dates, mails, totals] = ['Order date', 'E-mail', 'Total'].map((name) => header.indexOf(name));
  const places = new Map();
  const customers = new Customers();
  const digit = (text, at) => text.charCodeAt(at) - 48;
  return {
    row(row) {
      const mail = row[mails];
      let customer = places.get(mail);
      if (customer === undefined) {
        customer = customers.join();
        places.set(mail, customer);
      }
      const date = row[dates], total = row[totals];
      let cents = 0;
      for (let i = 0; i < total.length; i++) {
        const code = total.charCodeAt(i);
        if (code >= 48) cents = 10 * cents + code - 48;
      }
      customers.add(customer,
        1000 * digit(date, 0) + 100 * digit(date, 1) + 10 * digit(date, 2) + digit(date, 3),
        10 * digit(date, 5) + digit(date, 6), 10 * digit(date, 8) + digit(date, 9), cents);
    },
    report: () => customers.report(),
  };
};
