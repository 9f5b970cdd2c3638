//go:build browsers

package webdriver

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// browsers are what the flows are taken through. A browser that can't be started fails its tests.
var browsers = []struct {
	name  string
	start func(*testing.T) (session, error)
}{
	{"Chromium", func(t *testing.T) (session, error) {
		return startHTTP(t, "chromedriver", nil, map[string]any{
			"goog:chromeOptions": map[string]any{"args": []string{"--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1000,900"}}})
	}},
	{"Firefox", func(t *testing.T) (session, error) {
		for _, name := range []string{"firefox-esr", "firefox"} {
			if path, err := exec.LookPath(name); err == nil {
				return startFirefox(t, path)
			}
		}
		return nil, errors.New("there is no firefox-esr and no firefox on the PATH")
	}},
	{"WebKitGTK", func(t *testing.T) (session, error) {
		mini, err := miniBrowser()
		if err != nil {
			return nil, err
		}
		display, err := startDisplay(t)
		if err != nil {
			return nil, err
		}
		return startHTTP(t, "WebKitWebDriver", []string{"DISPLAY=" + display, "GDK_BACKEND=x11", "XDG_RUNTIME_DIR=" + t.TempDir()}, map[string]any{
			"webkitgtk:browserOptions": map[string]any{"binary": mini, "args": []string{"--automation"}}})
	}},
}

// miniBrowser is WebKitGTK's own small browser, which its library has in a folder of its own.
func miniBrowser() (string, error) {
	found, err := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
	if err == nil && len(found) == 0 {
		err = errors.New("there is no MiniBrowser of WebKitGTK")
	}
	if err != nil {
		return "", err
	}
	return found[len(found)-1], nil
}

// startDisplay starts a screen that nobody sees, for a browser that needs one.
func startDisplay(t *testing.T) (string, error) {
	number, write, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer number.Close()
	screen := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
	screen.ExtraFiles = []*os.File{write}
	if err := screen.Start(); err != nil {
		return "", err
	}
	write.Close()
	t.Cleanup(func() { _ = screen.Process.Kill(); _ = screen.Wait() })
	line, err := bufio.NewReader(number).ReadString('\n')
	return ":" + strings.TrimSpace(line), err
}
