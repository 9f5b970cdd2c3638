package order

// isNobody tells of a customer's key whether it means no particular customer.
func isNobody(cell []byte, key KeyKind) bool {
	return normal(string(cell)) == "guest" && key != ByEmail
}
