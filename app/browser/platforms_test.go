package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
)

// drop hands the page a file from the disk and waits for its report.
func drop(t testing.TB, ctx context.Context, path string) {
	t.Helper()
	do(t, ctx, chromedp.SetUploadFiles(`input[type=file][name=orders]`, []string{path}, chromedp.ByQuery))
	reported(t, ctx)
}

// correction is a choice of the person's, and the figure that shows that it was followed.
type correction struct {
	name, value, figure string
	want                float64
}

func TestPlatformExportsComeOutRight(t *testing.T) {
	site := serve(t, "")
	for _, c := range []struct {
		lang                       locale.Lang
		file, platform             string
		orders, customers, revenue float64 // customers -1: the file names none
		warning                    string
		then                       correction
	}{
		// The refunded and the voided order are left out; one order has no customer; a part refund lowers its order.
		{"pl", "shopify-shape.csv", "shopify", 3, 1, 107, "", correction{"column-refund", "", "overall.revenue", 127}},
		{"ro", "woocommerce-analytics-shape.csv", "woocommerce-analytics", 2, 1, 112, "customer-by-name", correction{"column-status", "", "overall.orders", 2}},
		{"el", "woocommerce-advanced-order-export-shape.csv", "woocommerce-export", 1, 1, 62, "", correction{"column-order", "", "overall.orders", 2}},
		{"sr", "woocommerce-csv-import-suite-shape.csv", "woocommerce-suite", 1, 1, 30, "", correction{"column-customer", "", "overall.orders", 1}},
		{"en", "bigcommerce-shape.csv", "bigcommerce", 1, 1, 62, "date-order-open", correction{"date-order", "DMY", "overall.revenue", 62}},
		{"sr-Latn", "prestashop-shape.csv", "prestashop", 1, 1, 62, "customer-by-name", correction{"column-status", "", "overall.revenue", 62 + 1230.5}},
		{"ro", "cs-cart-shape.csv", "cs-cart", 1, 1, 62, "", correction{"column-status", "", "overall.orders", 2}},
		{"el", "wix-shape.csv", "wix", 1, 1, 62, "", correction{"column-customer", "Billing name", "overall.customers", 1}},
		{"pl", "etsy-shape.csv", "etsy-items", 2, 2, 92, "date-order-open", correction{"date-order", "DMY", "overall.orders", 2}},
		{"en", "amazon-shape.tsv", "amazon", 1, -1, 129.95, "no-customer", correction{"column-customer", "ship-country", "overall.customers", 1}},
		{"pl", "shopgold-pl-shape.csv", "shopgold", 1, 1, 62, "customer-by-name", correction{"column-status", "", "overall.revenue", 92}},
	} {
		t.Run(c.file, func(t *testing.T) {
			ctx := tab(t)
			open(t, ctx, fmt.Sprintf("%s/%s/orders/", site, c.lang))
			drop(t, ctx, shared(t, "samples/"+c.file))
			figureIs(t, ctx, "overall.orders", c.orders)
			if c.customers >= 0 {
				figureIs(t, ctx, "overall.customers", c.customers)
			} else {
				noFigure(t, ctx, "overall.customers")
			}
			figureIs(t, ctx, "overall.revenue", c.revenue)
			if c.warning != "" {
				problem(t, ctx, "status", c.warning)
			}
			says(t, ctx, words(t)[c.lang].T("platform."+c.platform))
			set(t, ctx, c.then.name, c.then.value)
			reported(t, ctx)
			figureIs(t, ctx, c.then.figure, c.then.want)
		})
	}
}

// The half years of the UCI orders that ../shared/reference-results.md counts, and lapse days counted from the rows.
func TestHalfYearsOfOnlineRetail(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/orders/")
	drop(t, ctx, shared(t, "data/uci_online_retail_orders.csv"))
	set(t, ctx, "period", "custom")
	set(t, ctx, "period-start", "2011-06-01")
	set(t, ctx, "period-end", "2011-11-30")
	for id, want := range map[string]float64{"start": 2718, "end": 3471, "new": 1579, "retained": 1892, "crr": 1892. / 2718, "churn": 826. / 2718} {
		figureIs(t, ctx, id, want)
	}
	enter(t, ctx, "lapse-days", "182")
	for id, want := range map[string]float64{"start": 2718, "end": 3465, "retained": 1888, "crr": 1888. / 2718} {
		figureIs(t, ctx, id, want)
	}
}

// The JSON holds the segments that are published for these orders by the rank rule.
func TestPublishedSegmentsLeaveAsJSON(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	open(t, ctx, site+"/en/orders/")
	drop(t, ctx, shared(t, "data/uci_online_retail_orders.csv"))
	var report struct {
		Format  string
		Version int
		File    struct{ Rows int }
		Mapping map[string]string
		Overall map[string]float64
		RFM     struct {
			Segments []struct {
				ID        string
				Customers int
			}
		}
	}
	if err := json.Unmarshal(saved(t, ctx, "export-json"), &report); err != nil {
		t.Fatal(err)
	}
	if report.Format != "keeprate-report" || report.Version != 1 || report.File.Rows != 18532 || report.Mapping["customer"] != "CustomerID" || report.Overall["orders"] != 18532 {
		t.Errorf("got %+v", report)
	}
	want := map[string]int{"champions": 798, "loyal": 403, "potential-loyalist": 307, "new": 407, "promising": 243, "need-attention": 254,
		"about-to-sleep": 219, "cannot-lose": 125, "at-risk": 348, "hibernating": 657, "lost": 577}
	for _, s := range report.RFM.Segments {
		if want[s.ID] != s.Customers {
			t.Errorf("%s has %d customers, published are %d", s.ID, s.Customers, want[s.ID])
		}
		delete(want, s.ID)
	}
	if len(want) > 0 {
		t.Errorf("segments are missing: %v", want)
	}
}

// saved is the file that a button saves.
func saved(t testing.TB, ctx context.Context, action string) []byte {
	t.Helper()
	dir, finished := t.TempDir(), make(chan struct{}, 1)
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*browser.EventDownloadProgress); ok && e.State == browser.DownloadProgressStateCompleted {
			select {
			case finished <- struct{}{}:
			default: // a file saved later
			}
		}
	})
	do(t, ctx, browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(dir).WithEventsEnabled(true),
		chromedp.Evaluate(fmt.Sprintf(`document.querySelector('[data-action=%q]').click()`, action), nil))
	select {
	case <-finished:
	case <-ctx.Done():
		t.Fatal("no file was saved")
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	content, err := os.ReadFile(filepath.Join(dir, files[0].Name()))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// A dropped file's bytes go nowhere: every request is a plain reading of one of the site's own files.
func TestNoRequestCarriesTheFile(t *testing.T) {
	site := serve(t, "")
	ctx := tab(t)
	log := record(t, ctx)
	open(t, ctx, site+"/en/orders/")
	give(t, ctx, "orders.csv", shop)
	reported(t, ctx)
	figureIs(t, ctx, "customers", 3)
	for _, asked := range log.settled() {
		if !strings.HasPrefix(asked, "GET "+site+"/") || strings.Contains(asked, "?") {
			t.Errorf("the page asked for %s", asked)
		}
	}
}
