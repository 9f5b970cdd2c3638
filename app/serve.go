//go:build !js

package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"

	"keeprate/pkg/site"
)

// serve serves the site in dir until it is interrupted.
func serve(_, dir string) error {
	place, err := site.NewPlace(os.Getenv("BASE_PATH"), "")
	if err != nil {
		return err
	}
	port := cmp.Or(os.Getenv("PORT"), "8080")
	listener, err := net.Listen("tcp", ":"+port)
	if err != nil {
		return fmt.Errorf("%w\nPORT= chooses another port", err)
	}
	fmt.Printf("Keeprate is on http://localhost:%s%s\n", port, place.Base)
	server := &http.Server{Handler: newServer(os.DirFS(dir), place), ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
}

// server serves a built site as a good static host does: compressed, with
// folders ending in a slash, its own page for what isn't there, and the headers
// and redirects that the site asks for.
type server struct {
	files fs.FS
	place site.Place
	rules rules
	mutex sync.Mutex
	kept  map[string]*variant // by coding and content's digest
}

// variant is a file's content in one coding.
type variant struct {
	data []byte
	tag  string
}

func newServer(files fs.FS, place site.Place) *server {
	return &server{files: files, place: place, rules: readRules(files), kept: map[string]*variant{}}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, s.place.Base)
	if !ok {
		if r.URL.Path+"/" == s.place.Base {
			s.redirect(w, r, s.place.Base, http.StatusMovedPermanently)
			return
		}
		s.missing(w, r)
		return
	}
	file := indexed(name)
	if !fs.ValidPath(file) {
		s.missing(w, r)
		return
	}
	if info, err := fs.Stat(s.files, file); err == nil && info.IsDir() {
		s.redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
		return
	}
	data, err := fs.ReadFile(s.files, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.missing(w, r)
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	default:
		s.rules.setHeaders(w.Header(), r.URL.Path)
		s.send(w, r, http.StatusOK, file, data)
	}
}

// redirect leads to a path of this site.
func (s *server) redirect(w http.ResponseWriter, r *http.Request, path string, status int) {
	if strings.HasPrefix(path, "//") { // would be another host
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	if r.URL.RawQuery != "" {
		path += "?" + r.URL.RawQuery
	}
	http.Redirect(w, r, path, status)
}

// missing answers for an address at which nothing is: by a redirect, or by the
// site's page. That page isn't kept, even where everything else is for good: a
// file that a deployment has yet to bring would stay missing for those who
// asked for it too early.
func (s *server) missing(w http.ResponseWriter, r *http.Request) {
	if to, status, ok := s.rules.redirect(r.URL.Path); ok {
		s.redirect(w, r, to, status)
		return
	}
	page, err := fs.ReadFile(s.files, "404.html")
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	s.rules.setHeaders(w.Header(), r.URL.Path)
	w.Header().Set("Cache-Control", "no-cache")
	s.send(w, r, http.StatusNotFound, "404.html", page)
}

// types are the content types of the files that the site is made of.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".webmanifest": "application/manifest+json",
	".wasm": "application/wasm", ".bin": "application/octet-stream", ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp",
}

// send answers with a file's content in the best coding that the browser takes.
func (s *server) send(w http.ResponseWriter, r *http.Request, status int, file string, data []byte) {
	header := w.Header()
	ext := path.Ext(file)
	header.Set("Content-Type", cmp.Or(types[ext], mime.TypeByExtension(ext), "application/octet-stream"))
	if header.Get("Cache-Control") == "" {
		header.Set("Cache-Control", "no-cache") // kept, and asked for again each time
	}
	coding := ""
	if ext != ".png" && ext != ".webp" && ext != ".bin" && len(data) > 512 {
		header.Set("Vary", "Accept-Encoding")
		coding = accepted(r.Header.Get("Accept-Encoding"))
	}
	v := s.variant(coding, data)
	if coding != "" {
		header.Set("Content-Encoding", coding)
	}
	if r.Header.Get("If-Match") == "" { // by which the answer may have no content
		header.Set("Content-Length", strconv.Itoa(len(v.data))) // ServeContent leaves it out of what is coded
	}
	if status != http.StatusOK {
		w.WriteHeader(status)
		w.Write(v.data)
		return
	}
	header.Set("ETag", v.tag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(v.data))
}

// accepted picks a content coding from an Accept-Encoding header.
func accepted(header string) string {
	takes := map[string]bool{}
	for part := range strings.SplitSeq(header, ",") {
		name, quality, weighed := strings.Cut(strings.ReplaceAll(part, " ", ""), ";q=")
		weight, err := strconv.ParseFloat(quality, 64)
		takes[name] = !weighed || err == nil && weight > 0
	}
	for _, coding := range []string{"br", "gzip"} {
		if takes[coding] {
			return coding
		}
	}
	return ""
}

// variant codes data, once for each content.
func (s *server) variant(coding string, data []byte) *variant {
	key := coding + digest(data)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if v := s.kept[key]; v != nil {
		return v
	}
	var b bytes.Buffer
	switch coding {
	case "br":
		w := brotli.NewWriterLevel(&b, 5)
		w.Write(data)
		w.Close()
	case "gzip":
		w := gzip.NewWriter(&b)
		w.Write(data)
		w.Close()
	default:
		b.Write(data)
	}
	v := &variant{b.Bytes(), `"` + key + `"`}
	s.kept[key] = v
	return v
}
