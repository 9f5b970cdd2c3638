package order

import "keeprate/pkg/order/role"

// Of the two sides of a bank's statement or of a ledger, what customers pay comes in.
const (
	outgoing = " out debit withdrawal withdrawals teret zaduzenje zaduzenja duguje isplata isplate isplaceno odliv odlivi " +
		"obciazenie obciazenia wyplata wyplaty wydatki rozchod winien wn plati iesiri χρεωση χρεωσεισ χρεωσησ αναληψη αναληψεισ "
	incoming = " in credit deposit deposits korist razduzenje razduzenja potrazuje uplata uplate uplaceno priliv prilivi " +
		"uznanie uznania wplata wplaty wplywy przychod ma incasari intrari πιστωση πιστωσεισ πιστωσησ καταθεση καταθεσεισ "
	// noMoney are words for what has numbers that can look like amounts.
	noMoney = " latitude longitude lat lng lon points punkty punktow poeni poena bodovi puncte ποντοι rating ratings score ocena ocene " +
		"balance saldo stanje υπολοιπο hours hour hrs h minutes min seconds godziny godzin godz minuty czas sati minuta vreme ore minute timp durata διαρκεια ωρεσ duration βαθμολογια βαθμοσ "
)

// leaveOutgoing takes the column of what comes in instead of that of what goes out.
func (m *mapping) leaveOutgoing(f *finder) {
	side := func(of string) func(*column) bool {
		return func(c *column) bool {
			return c.some() && c.mostly(c.amounts, 9) && made(role.StripCurrency(c.normal), of, besidePaid)
		}
	}
	if m.platform == nil && m.Amount >= 0 && side(outgoing)(&f.columns[m.Amount]) {
		if in := f.first(side(incoming)); in >= 0 {
			m.Amount = in
		}
	}
}
