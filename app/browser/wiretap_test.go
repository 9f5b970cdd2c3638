package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// sent is something that a part of the browser has asked for over the network: a page, a frame, a worker, the service
// worker; by a request of any kind, a socket or a beacon.
type sent struct {
	by, kind, method, url string
	body                  bool
}

// wiretap hears of everything that all targets of a browser ask for, from their first moment on, and of what they say to
// the console.
type wiretap struct {
	conn *chromedp.Conn

	mutex  sync.Mutex
	id     int64
	kinds  map[target.SessionID]string
	sent   []sent
	said   []string
	failed error
}

// tapped starts a browser of its own for a test, with a wiretap in it. The net log, what the browser's network service
// itself has done, is whole once close has been called.
func tapped(t testing.TB) (ctx context.Context, tap *wiretap, netLog string, closeBrowser func()) {
	t.Helper()
	profile := t.TempDir()
	netLog = filepath.Join(t.TempDir(), "net.json")
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile), chromedp.Flag("log-net-log", netLog),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-features", "site-per-process,Translate,BlinkGenPropertyTrees,AutofillServerCommunication"))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, cancel := context.WithTimeout(allocator, testPatience)
	t.Cleanup(cancel)
	ctx, _ = chromedp.NewContext(ctx)
	do(t, ctx)
	port, err := os.ReadFile(filepath.Join(profile, "DevToolsActivePort"))
	if err != nil {
		t.Fatal(err)
	}
	address := strings.Fields(string(port))
	tap = &wiretap{kinds: map[target.SessionID]string{}}
	if tap.conn, err = chromedp.DialContext(ctx, "ws://127.0.0.1:"+address[0]+address[1]); err != nil {
		t.Fatal(err)
	}
	tap.attach("")
	go tap.listen(ctx)
	return ctx, tap, netLog, func() {
		tap.conn.Close()
		if err := chromedp.Cancel(ctx); err != nil {
			t.Fatal(err)
		}
	}
}

// attach asks a target to tell of all that it starts, each held until it is tapped.
func (w *wiretap) attach(session target.SessionID) {
	w.ask(session, "Target.setAutoAttach", `{"autoAttach": true, "waitForDebuggerOnStart": true, "flatten": true}`)
}

func (w *wiretap) ask(session target.SessionID, method, params string) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.id++
	if err := w.conn.Write(context.Background(), &cdproto.Message{ID: w.id, SessionID: session, Method: cdproto.MethodType(method), Params: []byte(params)}); err != nil && w.failed == nil {
		w.failed = err
	}
}

func (w *wiretap) listen(ctx context.Context) {
	for {
		var m cdproto.Message
		if err := w.conn.Read(ctx, &m); err != nil {
			return // the browser is closed
		}
		var p struct {
			SessionID  target.SessionID
			TargetInfo struct{ Type string }
			URL        string
			Type       string
			Request    struct {
				URL, Method string
				HasPostData bool
			}
		}
		if err := json.Unmarshal(m.Params, &p); err != nil {
			continue // an answer
		}
		switch method := string(m.Method); {
		case method == "Target.attachedToTarget":
			w.mutex.Lock()
			w.kinds[p.SessionID] = p.TargetInfo.Type
			w.mutex.Unlock()
			for _, domain := range []string{"Network", "Runtime", "Log"} {
				w.ask(p.SessionID, domain+".enable", "{}")
			}
			w.attach(p.SessionID)
			w.ask(p.SessionID, "Runtime.runIfWaitingForDebugger", "{}")
		case method == "Runtime.consoleAPICalled", method == "Runtime.exceptionThrown", method == "Log.entryAdded":
			w.mutex.Lock()
			w.said = append(w.said, string(m.Params))
			w.mutex.Unlock()
		case method == "Network.requestWillBeSent":
			if strings.Contains(p.Request.URL, "://") && !strings.HasPrefix(p.Request.URL, "blob:") && !strings.HasPrefix(p.Request.URL, "chrome:") { // the rest is within the browser
				w.heard(m.SessionID, sent{kind: p.Type, method: p.Request.Method, url: p.Request.URL, body: p.Request.HasPostData})
			}
		case method == "Network.webSocketCreated", method == "Network.webTransportCreated", strings.HasPrefix(method, "Network.direct") && strings.HasSuffix(method, "Created"):
			w.heard(m.SessionID, sent{kind: method, url: p.URL})
		}
	}
}

func (w *wiretap) heard(session target.SessionID, s sent) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	s.by = w.kinds[session]
	w.sent = append(w.sent, s)
}

// quiet waits until nothing has been asked for a second, and returns what was since the last time.
func (w *wiretap) quiet(t testing.TB) []sent {
	t.Helper()
	for n := -1; ; time.Sleep(time.Second) {
		w.mutex.Lock()
		all, failed := w.sent, w.failed
		if len(all) == n {
			w.sent = nil
		}
		w.mutex.Unlock()
		if failed != nil {
			t.Fatal(failed)
		}
		if len(all) == n {
			return all
		}
		n = len(all)
	}
}

// tappedKinds are the kinds of targets that were tapped.
func (w *wiretap) tappedKinds() map[string]bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	kinds := map[string]bool{}
	for _, kind := range w.kinds {
		kinds[kind] = true
	}
	return kinds
}

// console is what has been said to it.
func (w *wiretap) console() []string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return slices.Clone(w.said)
}

// netLogged are the addresses that a net log says were asked for, by whom, and the names of hosts that were looked up. What
// the browser asks its maker for on its own account is left out, unless it is about the host of the site.
func netLogged(t testing.TB, path string) (asked []sent, hosts []string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var log struct {
		Constants struct{ LogEventTypes map[string]int }
		Events    []struct {
			Type   int
			Params struct{ URL, Method, Host, Initiator string }
		}
	}
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&log); err != nil {
		t.Fatalf("the net log of %d bytes: %v", len(data), err)
	}
	for _, e := range log.Events {
		switch e.Type {
		case log.Constants.LogEventTypes["URL_REQUEST_START_JOB"]:
			own := e.Params.Initiator == "" || e.Params.Initiator == "not an origin"
			if e.Params.URL != "" && (!own || strings.Contains(e.Params.URL, "127.0.0.1") || strings.Contains(e.Params.URL, secret)) {
				asked = append(asked, sent{by: e.Params.Initiator, method: e.Params.Method, url: e.Params.URL})
			}
		case log.Constants.LogEventTypes["HOST_RESOLVER_MANAGER_REQUEST"]:
			host := e.Params.Host
			if u, err := url.Parse(host); err == nil && u.Hostname() != "" {
				host = u.Hostname()
			}
			if host != "" && !strings.HasSuffix(host, ".google.com") && !strings.HasSuffix(host, ".googleapis.com") && !slices.Contains(hosts, host) {
				hosts = append(hosts, host)
			}
		}
	}
	return asked, hosts
}

// listener is a host of another origin, which tells of every address that it is asked for.
func listener(t testing.TB, reached chan<- string) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reached <- r.Method + " " + r.URL.String()
		w.Header().Set("Access-Control-Allow-Origin", "*")
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// inWorker is the worker that the site has started, once there is one.
func inWorker(t testing.TB, ctx context.Context, site string) context.Context {
	t.Helper()
	for end := time.Now().Add(pagePatience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		all, err := chromedp.Targets(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, info := range all {
			if info.Type == "worker" && strings.HasPrefix(info.URL, site) {
				inside, cancel := chromedp.NewContext(ctx, chromedp.WithTargetID(info.TargetID))
				t.Cleanup(cancel)
				return inside
			}
		}
	}
	t.Fatal("no worker has started")
	return nil
}
