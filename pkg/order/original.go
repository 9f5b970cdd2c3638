package order

import "keeprate/pkg/order/parse"

// originals are the names of columns that say which order a row pays back, in normal
// form and each without spaces.
const originals = " referencetxnid zugehorigertransaktionscode pokrewnynumertransakcji identyfikatorreferencyjnytransakcji parentid parentorderid chargeid fakturakorygowana "

// findOriginal takes the column whose few cells are the numbers of other rows' orders,
// of the same customers: "Korekta do", "Factura inițială", "Reference".
func (m *mapping) findOriginal(f *finder) {
	if m.platform != nil || m.Order < 0 {
		return
	}
	for i := range f.columns {
		c := &f.columns[i]
		if i == m.Order || 2*c.filled > c.capacity || c.shortest < 3 || c.decimals > 0 || !c.mostly(c.keys, 9) {
			continue
		}
		named, found, strange := 0, 0, 0
		for row := f.header + 1; row < len(f.sample.rows) && named <= 2*found+20; row++ {
			number := f.sample.at(row, i)
			if parse.SaysNothing(number) {
				continue
			}
			named++
			for of := f.header + 1; of < len(f.sample.rows); of++ {
				if of != row && string(f.sample.at(of, m.Order)) == string(number) {
					found++
					countIf(&strange, f.differ(of, row, m.Customer))
					break
				}
			}
		}
		if 2*found > named && 5*strange <= found && (found > 1 || m.Customer >= 0) {
			m.original = f.take(i)
			return
		}
	}
}
