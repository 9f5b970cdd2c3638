package order

import "testing"

// TestNamesRefund: which names are of money given back, be they a role's own or not.
func TestNamesRefund(t *testing.T) {
	for _, name := range []string{
		"Amount of refund", "Returned amount", "Return value", "Amount returned", "Price: Total Refund", "RefundedAmount", "Refunded [EUR]",
		"Zwrócona kwota", "Wartość zwrotu", "Wartość zwrotów", "Suma zwrotów", "Zwrot kwota brutto", "Kwota refundacji", "Zwrot (zł)",
		"Vraćeni iznos", "Iznos refundacije", "Vrednost povrata", "Враћени износ", "Povrat RSD",
		"Suma returnată", "Sumă returnată", "Valoare returnată", "Suma restituită", "Retur valoare", "Suma rambursată",
		"Ποσό που επιστράφηκε", "Αξία επιστροφής", "Επιστρεφόμενο ποσό", "Σύνολο επιστροφών", "Επιστροφή (€)",
	} {
		if c := newColumns([]string{name})[0]; !c.namesRefund() {
			t.Errorf("%s: not known to be money given back", name)
		}
	}
	for _, name := range []string{
		"Total", "Wartość", "Iznos", "Returns", "Number of returns", "Refund reason", "Refunded shipping amount", "Tax refund total", "Return fee amount",
		"Returning customers' sales", "Refundable amount", "Koszt zwrotu zł", "Kaucja zwrotna zł", "Data zwrotu kwoty", "Povratna ambalaža iznos", "Trošak povrata RSD",
		"Valoare ramburs", "Suma ramburs", "Taxă retur lei", "Curier retur lei", "Κόστος επιστροφής €",
	} {
		if c := newColumns([]string{name})[0]; c.namesRefund() {
			t.Errorf("%s: taken for money given back", name)
		}
	}
}

// TestRefundColumns: a column of money given back is told by its name and its amounts.
func TestRefundColumns(t *testing.T) {
	testMapped(t, []mapped{
		{"an amount", "Nr zam.;Data;Klient;Wartość;Wartość zwrotu\n1;2025-03-01;Anna Nowak;59,90;0,00\n2;2025-03-02;Jan Kowal;34,90;34,90\n3;2025-03-03;Ewa Lis;20,00;\n",
			"date Data, customer Klient by name, amount Wartość, order Nr zam., refund Wartość zwrotu"},
		{"below 0", "Date,Email,Total,Returned amount\n2025-03-01,a@x.pl,10,0\n2025-03-02,b@x.pl,20,-5\n",
			"date Date, customer Email by email, amount Total, refund Returned amount"},
		{"of the order's lines together", "Order,Date,Email,Line total,Returned amount\n1,2025-03-01,a@x.pl,10,25\n1,2025-03-01,a@x.pl,20,25\n2,2025-03-02,b@x.pl,5,0\n2,2025-03-02,b@x.pl,6,0\n",
			"date Date, customer Email by email, amount Line total, order Order, refund Returned amount, lines"},
		{"of pieces together", "Order,Date,Email,Unit price,Qty,Returned amount\n1,2025-03-01,a@x.pl,10,3,30\n2,2025-03-02,b@x.pl,5,1,0\n",
			"date Date, customer Email by email, price Unit price, quantity Qty, order Order, refund Returned amount, lines"},

		{"the sums beside the orders' amounts", "Data;Klient;Kwota;Suma zwrotów\n2025-03-01;Anna Nowak;59,90;0,00\n2025-03-02;Jan Kowal;34,90;0,00\n2025-03-03;Ewa Lis;20,00;5,00\n",
			"date Data, customer Klient by name, amount Kwota, refund Suma zwrotów"},
		{"more than the order came to", "Date,Email,Total,Returned amount\n2025-03-01,a@x.pl,10,0\n2025-03-02,b@x.pl,20,25\n2025-03-03,b@x.pl,20,0\n",
			"date Date, customer Email by email, amount Total"},
		{"taken off the amount before", "Date,Email,Total,Returned amount\n2025-03-01,a@x.pl,10,0\n2025-03-02,b@x.pl,0,20\n2025-03-03,b@x.pl,20,0\n",
			"date Date, customer Email by email, amount Total"},
		{"on rows of their own, too", "Date,Email,Total,Returned amount\n2025-03-01,a@x.pl,10,0\n2025-03-02,b@x.pl,-10,10\n2025-03-03,b@x.pl,20,0\n",
			"date Date, customer Email by email, amount Total"},
		{"what remains of the amounts", "Date,Email,Total,Total minus returns\n2025-03-01,a@x.pl,10,10\n2025-03-02,b@x.pl,20,20\n2025-03-03,b@x.pl,20,0\n",
			"date Date, customer Email by email, amount Total"},
		{"a flag", "Date,Email,Total,Return value\n2025-03-01,a@x.pl,10,0\n2025-03-02,b@x.pl,20,1\n2025-03-03,b@x.pl,20,0\n",
			"date Date, customer Email by email, amount Total"},
	})
}
