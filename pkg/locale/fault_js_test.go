package locale

import "testing"

// The client goes on after a programmer's error, which the native tests have seen.
func TestFaultsGoOn(t *testing.T) {
	w, err := Parse(English, []byte(compiledEnglish))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ got, want string }{
		{w.T("nowhere"), "nowhere"},
		{w.N("nowhere", 2), "nowhere"},
		{w.T("c.counted"), "c.counted"},
		{w.N("c.counted", 2), "2 rows in –"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
