package parse

import (
	"strings"
	"sync"
	"unicode/utf8"

	"keeprate/pkg/order/fold"
)

// currencySigns declares the signs and words that stand for a currency in
// amounts and currency columns, in normal form or, for mere signs, as they are.
// Where several countries share one, the shops of our languages decide; kr is
// that of any of the crowns.
const currencySigns = "PLN: zl, zloty, zlote, zlotych; EUR: €, euro, euros, evro, evra, eura, ευρω; RON: lei, leu; RSD: din, dinar, dinara, dinari; " +
	"USD: $, us$, usd$; GBP: £; CZK: kc; HUF: ft; BGN: lv, leva, lev; BAM: km; MKD: den; HRK: kn; UAH: ₴, grn; RUB: ₽; TRY: ₺, tl; CHF: sfr, fr; " +
	"JPY: ¥; INR: ₹; ILS: ₪; KRW: ₩; MDL: lei md; CAD: ca$, c$; AUD: a$, au$; BRL: r$; kr: kr"

// otherCodes are currencies known by their code alone.
const otherCodes = " SEK NOK DKK ISK ALL GEL AED SAR QAR MXN ARS CLP COP PEN CNY HKD TWD SGD THB MYR IDR PHP VND NZD ZAR EGP MAD NGN KES KZT AMD AZN BYN "

// codeOf finds the code of a sign.
var codeOf = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for currency := range strings.SplitSeq(currencySigns, "; ") {
		code, signs, _ := strings.Cut(currency, ": ")
		m[strings.ToLower(code)] = code
		for s := range strings.SplitSeq(signs, ", ") {
			m[s] = code
			if !strings.Contains(s, "$") {
				m[fold.Normal(s)] = code
			}
		}
	}
	delete(m, "")
	for _, code := range strings.Fields(otherCodes) {
		m[strings.ToLower(code)] = code
	}
	return m
})

// CurrencyCode is the ISO 4217 code for a currency's code, sign or word, "" if
// it is none. An unknown word of three capitals is taken for a code, and an
// unknown currency's sign for itself.
func CurrencyCode(sign []byte) string {
	if code := KnownCurrency(sign); code != "" {
		return code
	}
	if len(sign) == 3 && Capital(sign[0]) && Capital(sign[1]) && Capital(sign[2]) {
		return string(sign)
	}
	return ""
}

// KnownCurrency is CurrencyCode without the unknown words of three capitals,
// which stand in front of an order's or a product's number, too: ZAM-1001, KUB12.
func KnownCurrency(sign []byte) string {
	if len(sign) > 24 {
		return ""
	}
	var room [64]byte
	if code, ok := codeOf()[string(fold.AppendNormal(room[:0], sign))]; ok {
		return code
	}
	if code, ok := codeOf()[strings.ToLower(string(sign))]; ok {
		return code
	}
	if r, n := utf8.DecodeRune(sign); n == len(sign) && r >= 0x20A0 && r <= 0x20CF {
		return string(sign)
	}
	return ""
}

// Capital tells whether c is a letter of A to Z.
func Capital(c byte) bool { return c >= 'A' && c <= 'Z' }
