//go:build !js

// Command screenshots takes the pictures that the manifest shows to people who are offered to install the site, from
// the built site in the folder given first, into the folder given second.
package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dist, out string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer listener.Close()
	go http.Serve(listener, http.FileServer(http.Dir(dist)))

	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU)...)
	defer stop()
	ctx, cancel := chromedp.NewContext(allocator)
	defer cancel()
	ctx, late := context.WithTimeout(ctx, 5*time.Minute)
	defer late()
	for _, lang := range locale.Langs() {
		for _, shot := range site.Screenshots(lang) {
			picture, err := take(ctx, "http://"+listener.Addr().String()+"/", shot)
			if err != nil {
				return fmt.Errorf("%s: %w", shot.Path, err)
			}
			if err := os.WriteFile(filepath.Join(out, shot.Path), picture, 0o644); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(filepath.Join(out, "README.md"), fmt.Appendf(nil, "Taken by `make screenshots` on %s. Take them anew when the pages have come to look different.\n", time.Now().Format(time.DateOnly)), 0o644)
}

// take is a picture in WebP, in the best quality that keeps it small.
func take(ctx context.Context, base string, shot site.Screenshot) (picture []byte, err error) {
	steps := []chromedp.Action{
		emulation.SetDeviceMetricsOverride(int64(shot.Width/shot.Scale), int64(shot.Height/shot.Scale), float64(shot.Scale), false),
		chromedp.Navigate(base + shot.Page.Path()),
		chromedp.WaitReady(`html[data-app="ready"]`, chromedp.ByQuery),
	}
	if shot.Page.Kind == site.Metric {
		steps = append(steps, chromedp.Evaluate(`document.querySelector('.instrument').scrollIntoView()`, nil))
	}
	if shot.Page.Kind == site.Orders { // the report of the invented shop
		steps = append(steps, chromedp.Click(`[data-action="try-sample"]`, chromedp.ByQuery), chromedp.WaitReady(`[data-report="ready"]`, chromedp.ByQuery),
			chromedp.Evaluate(`document.activeElement.blur(); scrollTo(0, 0)`, nil), chromedp.Sleep(time.Second))
	}
	if err := chromedp.Run(ctx, steps...); err != nil {
		return nil, err
	}
	err = chromedp.Run(ctx, chromedp.ActionFunc(func(ctx context.Context) (err error) {
		for quality := int64(90); quality >= 30; quality -= 10 {
			picture, err = page.CaptureScreenshot().WithFormat(page.CaptureScreenshotFormatWebp).WithQuality(quality).Do(ctx)
			if err != nil || len(picture) <= site.ScreenshotBytes {
				return err
			}
		}
		return fmt.Errorf("%d bytes are too many", len(picture))
	}))
	return picture, err
}
