//go:build browsers

package webdriver

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// marionette speaks WebDriver with Firefox itself, as its geckodriver, which Debian doesn't have, would: messages of
// JSON with their length before them, [0, number, command, arguments] there and [1, number, error, answer] back.
type marionette struct {
	connection net.Conn
	read       *bufio.Reader
	number     int
}

// startFirefox starts Firefox with a profile of its own.
func startFirefox(t *testing.T, name string) (session, error) {
	profile, err := os.MkdirTemp("", "keeprate-firefox")
	if err != nil {
		return nil, err
	}
	t.Cleanup(func() { os.RemoveAll(profile) })
	settings := `user_pref("marionette.port", 0);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
`
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(settings), 0o600); err != nil {
		return nil, err
	}
	browser := exec.Command(name, "--headless", "--marionette", "--no-remote", "--profile", profile)
	browser.Env = append(browser.Environ(), "HOME="+profile)
	if err := browser.Start(); err != nil {
		return nil, err
	}
	t.Cleanup(func() { _ = browser.Process.Kill(); _ = browser.Wait() })

	var port []byte
	for end := time.Now().Add(patience); len(port) == 0; time.Sleep(100 * time.Millisecond) {
		if port, err = os.ReadFile(filepath.Join(profile, "MarionetteActivePort")); err != nil && time.Now().After(end) {
			return nil, err
		}
	}
	m := &marionette{}
	if m.connection, err = net.Dial("tcp", "127.0.0.1:"+strings.TrimSpace(string(port))); err != nil {
		return nil, err
	}
	m.read = bufio.NewReader(m.connection)
	if _, err := m.message(); err != nil { // it says who it is
		return nil, err
	}
	return m, m.ask("WebDriver:NewSession", map[string]any{}, nil)
}

func (m *marionette) do(c command, id string, arguments map[string]any, out any) error {
	if id != "" {
		arguments["id"] = id
	}
	return m.ask(c.marionette, arguments, out)
}

func (m *marionette) close() {
	_ = m.ask("Marionette:Quit", map[string]any{"flags": []string{"eForceQuit"}}, nil)
	m.connection.Close()
}

func (m *marionette) ask(name string, arguments map[string]any, out any) error {
	m.number++
	text, err := json.Marshal([]any{0, m.number, name, arguments})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(m.connection, "%d:%s", len(text), text); err != nil {
		return err
	}
	text, err = m.message()
	if err != nil {
		return err
	}
	var answer [4]json.RawMessage
	if err := json.Unmarshal(text, &answer); err != nil {
		return err
	}
	if string(answer[1]) != strconv.Itoa(m.number) {
		return errors.New("an answer to another question: " + string(text))
	}
	if string(answer[2]) != "null" {
		return errors.New(string(answer[2]))
	}
	if out == nil {
		return nil
	}
	var wrapped struct{ Value json.RawMessage }
	if err := json.Unmarshal(answer[3], &wrapped); err != nil {
		return err
	}
	return json.Unmarshal(wrapped.Value, out)
}

// message reads one message.
func (m *marionette) message() ([]byte, error) {
	length, err := m.read.ReadString(':')
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(length, ":"))
	if err != nil {
		return nil, err
	}
	text := make([]byte, n)
	_, err = io.ReadFull(m.read, text)
	return text, err
}
