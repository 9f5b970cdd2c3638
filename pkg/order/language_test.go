package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// tableOf is the rows of the table in a document whose header starts so, as cells.
func tableOf(t *testing.T, document, header string) [][]string {
	t.Helper()
	_, rest, ok := strings.Cut(document, "\n"+header)
	if !ok {
		t.Fatal("no table " + header)
	}
	var rows [][]string
	for i, line := range strings.Split(rest, "\n")[1:] {
		if !strings.HasPrefix(line, "|") {
			break
		}
		if i > 0 {
			cells := strings.Split(strings.Trim(line, "| "), "|")
			for c := range cells {
				cells[c] = strings.TrimSpace(cells[c])
			}
			rows = append(rows, cells)
		}
	}
	return rows
}

// TestLanguageColumns: every column name of the language guide is known for its
// role, or at least for no other.
func TestLanguageColumns(t *testing.T) {
	roles := map[string]role.Role{
		"order number": role.Order, "order date": role.Date, "customer name": role.Name, "e-mail": role.Email, "phone": role.Phone, "customer id": role.CustomerID,
		"total": role.Total, "subtotal": role.Subtotal, "refund": role.Refund, "status": role.Status, "currency": role.Currency, "quantity": role.Quantity, "item": role.Item,
	}
	rows := tableOf(t, string(shared(t, "language.md")), "| column | en | pl | sr | ro | el |")
	if len(rows) != len(roles) {
		t.Fatalf("%d rows", len(rows))
	}
	names := 0
	for _, row := range rows {
		want := roles[row[0]]
		if want == role.None {
			t.Fatal("unknown row " + row[0])
		}
		for _, list := range row[1:] {
			for name := range strings.SplitSeq(list, ",") {
				name, _, _ = strings.Cut(name, " (")
				name = strings.TrimSuffix(strings.TrimSpace(name), " W")
				if strings.Contains(name, " + ") {
					continue // a name in two columns
				}
				names++
				got := role.Of(name)
				if got.Role == want || want == role.Status && got.Role == role.Payment {
					continue
				}
				t.Errorf("%s: %q has role %d, score %d", row[0], name, got.Role, got.Score)
			}
		}
	}
	if names < 300 {
		t.Errorf("only %d names", names)
	}
}

// TestLanguageStatuses: every status of the language guide has its kind.
func TestLanguageStatuses(t *testing.T) {
	kinds := map[string][]status.Kind{
		"completed, delivered": {status.Completed}, "paid": {status.Paid}, "processing": {status.Processing}, "shipped": {status.Shipped}, "pending, on hold": {status.Pending, status.OnHold},
		"cancelled, voided, expired": {status.Cancelled}, "refunded": {status.Refunded}, "failed": {status.Failed}, "returned, not collected": {status.Returned, status.Refunded}, "draft, bin": {status.Draft},
	}
	for _, row := range tableOf(t, string(shared(t, "language.md")), "| status | pl | sr | ro | el |") {
		want := kinds[row[0]]
		if strings.HasPrefix(row[0], "partially refunded") {
			want = []status.Kind{status.PartlyRefunded}
		}
		for _, list := range row[1:] {
			for name := range strings.SplitSeq(list, ", ") {
				name, _, _ = strings.Cut(name, " (old")
				for _, mark := range []string{" P", " W", " W P"} {
					name = strings.TrimSuffix(name, mark)
				}
				name = strings.TrimSuffix(name, "…")
				got, ok := status.Of(name), false
				for _, k := range want {
					ok = ok || k == got
				}
				if !ok {
					t.Errorf("%s: %q is %s", row[0], name, got)
				}
			}
		}
	}
}

// TestTablesAreNormal: what names are compared with is in normal form.
func TestTablesAreNormal(t *testing.T) {
	check := func(names, separators string) {
		for _, name := range strings.FieldsFunc(names, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
			if name = strings.TrimSuffix(strings.TrimSpace(name), "."); fold.Normal(name) != name {
				t.Errorf("%q is not normal: %q", name, fold.Normal(name))
			}
		}
	}
	check(won, ",")
	for _, words := range []string{lesser, deposits, sumWords, besideSums, sumsOver, offers} {
		check(words, " ")
	}
	for _, p := range platforms {
		check(p.signature, ",|")
		for r := range role.Count {
			check(p.names(r), ",")
		}
	}
}
