//go:build browsers

package webdriver

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// httpSession speaks WebDriver as the standard has it, to a driver that starts the browser.
type httpSession struct {
	address string // of the session
	driver  *exec.Cmd
}

// startHTTP starts a driver and a session with these capabilities.
func startHTTP(t *testing.T, driver string, environment []string, capabilities map[string]any) (session, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s := &httpSession{address: fmt.Sprintf("http://127.0.0.1:%d/session", port), driver: exec.Command(driver, "--port="+strconv.Itoa(port))}
	s.driver.Env = append(s.driver.Environ(), environment...)
	if err := s.driver.Start(); err != nil {
		return nil, err
	}
	t.Cleanup(func() { _ = s.driver.Process.Kill(); _ = s.driver.Wait() })
	for end := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) {
		c, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err == nil {
			c.Close()
			break
		}
		if time.Now().After(end) {
			return nil, err
		}
	}
	var made struct{ SessionID string }
	if err := s.request("POST", s.address, map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}}, &made); err != nil {
		return nil, err
	}
	s.address += "/" + made.SessionID
	return s, nil
}

func (s *httpSession) do(c command, id string, arguments map[string]any, out any) error {
	return s.request(c.method, s.address+strings.Replace(c.path, "{id}", id, 1), arguments, out)
}

func (s *httpSession) close() { _ = s.request("DELETE", s.address, nil, nil) }

func (s *httpSession) request(method, address string, body map[string]any, out any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequest(method, address, bytes.NewReader(text))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s", answer.Value)
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(answer.Value, out)
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
