package locale

import "testing"

func TestLatin(t *testing.T) {
	for _, test := range []struct{ cyrillic, latin string }{
		{"", ""},
		{"абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklljmnnjoprstćufhcčdžš"},
		{"АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ"},
		{"Стопа задржавања купаца (CRR) износи 33,3%.", "Stopa zadržavanja kupaca (CRR) iznosi 33,3%."},
		{"Љубав Његош Џеп", "Ljubav Njegoš Džep"},
		{"ЉУБАВ ЊЕГОШ ЏЕП", "LJUBAV NJEGOŠ DŽEP"},
		{"КОЊ, БАЉ! Љ Њ-7", "KONJ, BALJ! Lj Nj-7"},
		{"НаЏак", "NaDžak"},
		{"Excel-у и WooCommerce", "Excel-u i WooCommerce"},
		{"п. п.", "p. p."},
		{"промените „поље”", "promenite „polje”"},
		{"ы я й стоје", "ы я й stoje"},
		{"žena đak dž", "žena đak dž"},
	} {
		if got := Latin(test.cyrillic); got != test.latin {
			t.Errorf("Latin(%q) = %q, want %q", test.cyrillic, got, test.latin)
		}
	}
}
