package survey

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// sampleFile is a reference file beside the checkout.
func sampleFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "samples", name))
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("shared/samples/" + name + " is not there")
	}
	return data
}

// TestSamples reads the export of each tool.
func TestSamples(t *testing.T) {
	tests := []struct{ file, platform, want string }{
		{"nps-surveymonkey-shape.csv", SurveyMonkey, "9 dates 3 YMD: 6 9; rows 3 blank 1; 2025-3 6 9"},
		{"nps-typeform-shape.csv", Typeform, "1 dates 6 YMD: 3 10; rows 2; 2025-3 3 10"},
		{"nps-google-forms-shape.csv", GoogleForms, "1 dates 0 DMY?: 7 9; rows 2; 2025-1 9; 2025-2 7"},
	}
	for _, test := range tests {
		t.Run(test.platform, func(t *testing.T) {
			s, err := read(sampleFile(t, test.file), 1<<16, Options{Lang: "pl", Today: 20_500})
			if err != nil {
				t.Fatal(err)
			}
			if text(s) != test.want || s.Platform != test.platform || faultOf(s) != "" {
				t.Errorf("%s %s, want %s (%s)", s.Platform, text(s), test.want, faultOf(s))
			}
		})
	}
}

// shapes are files as tools and people write them.
var shapes = []struct {
	name, file string
	in         encoding.Encoding
	opt        Options
	want       string
}{
	{name: "Polish, windows-1250, D.M.Y", in: charmap.Windows1250,
		file: "Sygnatura czasowa;Jak bardzo jesteś skłonny polecić nasz sklep znajomym?;Uwagi\n1.03.2025 10:15:00;9;świetna obsługa\n14.04.2025 9:00:00;7;\n",
		want: "1 dates 0 DMY: 7 9; rows 2; 2025-3 9; 2025-4 7"},
	{name: "Polish, a scale and a recommendation", in: unicode.UTF8,
		file: "Oceń jakość od 0 do 10,Czy polecisz nas?\n3,9\n4,8\n",
		want: "1: 8 9; rows 2"},
	{name: "Serbian Latin", in: charmap.Windows1250,
		file: "Datum;Koliko je verovatno da nas preporučite?;Zašto?\n1. 3. 2025.;10;\n15. 3. 2025.;4;Kasno isporučeno\n",
		want: "1 dates 0 DMY: 4 10; rows 2; 2025-3 4 10"},
	{name: "Serbian Cyrillic, windows-1251", in: charmap.Windows1251,
		file: "Временска ознака;Године;Колико је вероватно да нас препоручите?\n15.03.2025. 10:00;9;8\n16.03.2025. 10:00;10;8\n",
		want: "2 dates 0 DMY: 8×2; rows 2; 2025-3 8×2"},
	{name: "Romanian", in: unicode.UTF8,
		file: "Marcaj de timp,Cât de probabil este să ne recomandați unui prieten?\n2025-03-01 10:00,10\n2025-03-02 10:00,0\n",
		want: "1 dates 0 YMD: 0 10; rows 2; 2025-3 0 10"},
	{name: "Greek, windows-1253", in: charmap.Windows1253,
		file: "Χρονική σήμανση;Πόσο πιθανό είναι να μας συστήσετε σε έναν φίλο;\n15/3/2025 10:15 πμ;9\n16/3/2025 1:15 μμ;7\n",
		want: "1 dates 0 DMY: 7 9; rows 2; 2025-3 7 9"},
	{name: "Greek capitals, UTF-16", in: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		file: "ΗΜΕΡΟΜΗΝΙΑ\tΠΡΟΤΕΙΝΕΤΕ;\tΒΑΘΜΟΛΟΓΙΑ ΑΠΟΣΤΟΛΗΣ\n15/3/2025\t9\t3\n16/3/2025\t7\t4\n",
		want: "1 dates 0 DMY: 7 9; rows 2; 2025-3 7 9"},
	{name: "M/D by the column, AM and PM", in: unicode.UTF8,
		file: "Timestamp,On a scale of 0-10 would you recommend us?\n3/1/2025 10:15:00 AM,9\n3/14/2025 1:00:00 PM,8\n",
		want: "1 dates 0 MDY: 8 9; rows 2; 2025-3 8 9"},
	{name: "D/M by an unanswered row", in: unicode.UTF8, opt: Options{Lang: "en-US"},
		file: "Timestamp,NPS\n3/1/2025,9\n14/1/2025,\n",
		want: "1 dates 0 DMY: 9; rows 2 blank 1; 2025-1 9"},
	{name: "months in between", in: unicode.UTF8,
		file: "date,nps\n2025-02-28,9\n2024-11-30,3\n2025-02-01,10\n",
		want: "1 dates 0 YMD: 3 9 10; rows 3; 2024-11 3; 2024-12; 2025-1; 2025-2 9 10"},
	{name: "title rows", in: unicode.UTF8,
		file: "Ankieta NPS 2025;;\nWygenerowano: 01.04.2025;;\n;;\nData;Ocena;Komentarz\n2025-03-01;9;ok\n2025-03-02;6;\n",
		want: "1 dates 0 YMD: 6 9; rows 2; 2025-3 6 9"},
	{name: "sep line", in: unicode.UTF8,
		file: "sep=;\r\nDate;NPS\r\n2025-03-01;9\r\n",
		want: "1 dates 0 YMD: 9; rows 1; 2025-3 9"},
	{name: "no header", in: unicode.UTF8,
		file: "2025-03-01;9;ok\n2025-03-02;7;meh\n2025-03-03;10;\n",
		want: "1 dates 0 YMD: 7 9 10; rows 3; 2025-3 7 9 10"},
	{name: "numbers alone", in: unicode.UTF8, file: "9\n9\n9\n", want: "0: 9×3; rows 3"},
	{name: "numbers alone, as counted on fingers", in: unicode.UTF8, file: "1\n2\n3\n", want: "0: 1 2 3; rows 3"},
	{name: "decimal commas alone", in: unicode.UTF8, file: "8,0\n9,0\n10,0\n", want: "0: 8 9 10; rows 3"},
	{name: "one column under a title", in: unicode.UTF8, file: "Wyniki\nJak oceniasz? Czy polecisz nas?\n9\n8\n", want: "0: 8 9; rows 2"},
	{name: "two header rows", in: unicode.UTF8,
		file: "How likely are you to recommend us?,What could we do better?\nResponse,Open-Ended Response\n9,ship faster\n,\n,it was fine\n",
		want: "0: 9; rows 2 blank 1"},
	{name: "words of a customer below the header", in: unicode.UTF8,
		file: "NPS,Dlaczego?\n,odpowiedź przyszła szybko\n9,\n", want: "0: 9; rows 2 blank 1"},
	{name: "Qualtrics' three", in: unicode.UTF8,
		file: "EndDate,Progress,Q1_NPS_GROUP,Q1\nEnd Date,Progress,How likely … - Group,How likely are you to recommend us?\n\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"p\"\"}\",\"{\"\"ImportId\"\":\"\"g\"\"}\",\"{\"\"ImportId\"\":\"\"q\"\"}\"\n2025-03-01 10:00:00,100,Promoter,9\n2025-03-01 10:00:00,100,Detractor,2\n",
		want: "3 dates 0 YMD: 2 9; rows 2; 2025-3 2 9"},
	{name: "options below the question", in: unicode.UTF8,
		file: "Respondent ID,Collector ID,End Date,How likely is it that you would recommend us?,,,,,,,,,,,Why?\n" +
			",,,Not at all likely - 0,1,2,3,4,5,6,7,8,9,Extremely likely - 10,Open-Ended Response\n" +
			"1001,7,03/01/2025 10:00:00,,,,,,,,,,9,,good\n1002,7,03/15/2025 10:00:00,,,,,,,,,,,Extremely likely - 10,\n" +
			"1003,7,03/15/2025 10:00:00,0,,,,,,,,,,,\n1004,7,03/15/2025 10:00:00,,,,,,,,,,,,\n1005,7,03/15/2025 10:00:00,,1,2,,,,,,,,,\n",
		want: "3 dates 2 MDY: 0 9 10; rows 5 blank 1 skipped 1; 2025-3 0 9 10; line 7 answer-unreadable How likely is it that you would recommend us? \"2\""},
	{name: "options as flags, falling", in: unicode.UTF8,
		file: "Title;;;;;;;;;;;\nDate;10;9;8;7;6;5;4;3;2;1;0\n2025-03-01;1;0;0;0;0;0;0;0;0;0;0\n2025-03-02;0;0;0;0;0;0;0;0;0;0;1\n2025-03-03;0;0;0;0;0;0;0;0;0;0;0\n",
		want: "1 dates 0 YMD: 0 10; rows 3 blank 1; 2025-3 0 10"},
	{name: "labels", in: unicode.UTF8,
		file: "Czy nas polecisz?,Kiedy\n10 - Na pewno,2025-03-01\n9,2025-03-01\n0 - Wcale,2025-03-02\n",
		want: "0 dates 1 YMD: 0 9 10; rows 3; 2025-3 0 9 10"},
	{name: "labels without a header", in: unicode.UTF8, file: "10 - Extremely likely\n0 - Not at all likely\n5 - Neutral\n", want: "0: 0 5 10; rows 3"},
	{name: "blanks and what is no answer", in: unicode.UTF8,
		file: "NPS,Note\n9,\n,said nothing\n\n,\n11,\nn/a,\n-1,x\n7.5,\nmaybe,\n3,\n8\n",
		want: "0: 3 8 9; rows 9 blank 2 skipped 4; line 6 answer-out-of-range NPS \"11\"; line 8 answer-out-of-range NPS \"-1\"; line 9 answer-unreadable NPS \"7.5\"; line 10 answer-unreadable NPS \"maybe\""},
	{name: "dates that are none", in: unicode.UTF8, opt: Options{Today: 20_160}, // 2025-03-13
		file: "NPS,Date\n9,15/02/2025\n8,31/02/2025\n7,\n6,soon\n5,14/03/2025\n4,15/03/2025\n3,1985-01-01\n2,05/12/2025\n1,02/15/2025\n1,02/15/2025\n",
		want: "0 dates 1 DMY: 1×2 2 3 4 5 6 7 8 9; rows 10 undated 8; 2025-2 9; 2025-3 5; " +
			"line 3 date-unreadable Date \"31/02/2025\"; line 5 date-unreadable Date \"soon\"; line 7 date-future Date \"15/03/2025\"; line 8 date-before-1990 Date \"1985-01-01\"; line 9 date-future Date \"05/12/2025\"; line 10 date-unreadable Date \"02/15/2025\""},
	{name: "quoted line breaks", in: unicode.UTF8,
		file: "\"When\nexactly (date)\",\"How likely are you\nto recommend us?\",Why\n2025-03-01,9,\"first\nsecond\"\n2025-03-02,\"x\",\"a,b\"\n2025-03-03,\"8\",\"he said \"\"wow\"\"\"\n",
		want: "1 dates 0 YMD: 8 9; rows 3 skipped 1; 2025-3 8 9; line 6 answer-unreadable How likely are you\nto recommend us? \"x\""},
	{name: "two questions", in: unicode.UTF8,
		file: "How likely are you to buy again?,How likely are you to recommend us?,Rating\n3,9,4\n10,8,5\n",
		want: "1: 8 9; rows 2"},
	{name: "a better column than counts", in: unicode.UTF8,
		file: "Row,Orders,Stars,Q7\n1,2,5,9\n2,1,4,3\n3,3,5,10\n",
		want: "3: 3 9 10; rows 3"},
	{name: "birthdays are not the day of the answer", in: unicode.UTF8,
		file: "Data urodzenia;Data zakupu;NPS\n1990-05-05;2025-01-05;9\n1991-05-05;2025-02-05;7\n",
		want: "2 dates 1 YMD: 7 9; rows 2; 2025-1 9; 2025-2 7"},
	{name: "numbers that could be days are not, unless named so", in: unicode.UTF8,
		file: "Customer;NPS\n45001;9\n45100;7\n", want: "1: 7 9; rows 2"},
	{name: "a spreadsheet's days", in: unicode.UTF8,
		file: "Submitted at;NPS\n45717.5;9\n45718;7\n", want: "1 dates 0 serial: 7 9; rows 2; 2025-3 7 9"},
	{name: "chosen columns", in: unicode.UTF8, opt: Options{ScoreColumn: order.Column(0), DateColumn: order.Column(3), DateOrder: parse.MDY},
		file: "Delivery,NPS,Start Date,End Date\n3,9,2025-01-01,03/04/2025\n4,8,2025-01-01,03/04/2025\n",
		want: "0 dates 3 MDY: 3 4; rows 2; 2025-3 3 4"},
	{name: "no dates chosen", in: unicode.UTF8, opt: Options{DateColumn: order.None},
		file: "Date,NPS\n2025-01-01,9\n", want: "1: 9; rows 1"},
	{name: "a chosen option", in: unicode.UTF8, opt: Options{ScoreColumn: order.Column(5)},
		file: "0,1,2,3,4,5,6,7,8,9,10,NPS\n,,,,,x,,,,,,9\n", want: "0: 5; rows 1"},
	{name: "one to five", in: unicode.UTF8, file: "How satisfied are you?\n" + strings.Repeat("5\n4\n1\n", 10), want: "0: 1×10 4×10 5×10; rows 30; scale 5"},
	{name: "one to seven", in: unicode.UTF8, file: "Would you recommend us?\n" + strings.Repeat("7\n4\n1\n", 10), want: "0: 1×10 4×10 7×10; rows 30; scale 7"},
	{name: "too few to tell", in: unicode.UTF8, file: "How satisfied are you?\n5\n4\n1\n", want: "0: 1 4 5; rows 3"},
	{name: "a bad year", in: unicode.UTF8, file: "NPS\n" + strings.Repeat("5\n4\n1\n", 10), want: "0: 1×10 4×10 5×10; rows 30"},
}

func TestShapes(t *testing.T) {
	for _, test := range shapes {
		t.Run(test.name, func(t *testing.T) {
			data, err := test.in.NewEncoder().Bytes([]byte(test.file))
			if err != nil {
				t.Fatal(err)
			}
			s, err := read(data, 1<<16, test.opt)
			if err != nil {
				t.Fatal(err, s.Header, s.Scores)
			}
			if text(s) != test.want || faultOf(s) != "" {
				t.Errorf("%s, want\n%s %s", text(s), test.want, faultOf(s))
			}
		})
	}
}
