# Keeprate: build, run and test with Go and make alone.
#
#   make run    PORT=8080     build the site and serve it
#   make test                 everything, browser included
#   make build                the static site in dist/; BASE_PATH=/shop/calc/ SITE_URL=https://…
#   make release VERSION=1.0  the built site as archives with checksums, in release/; the same site gives the same bytes
#   make audit                accessibility, HTML, page quality, known vulnerabilities, the same build twice (needs Node and Java)
#   make test-browsers        the main flows in Firefox and WebKitGTK, and in Chromium the same way
#   make bench                benchmarks beside their peers
#   make fuzz   FUZZTIME=10s  every fuzz target, so long each
#   make size                 what visitors download, against the budget
#   make weight               which packages the programs are made of
#   make check-imports        the direction of imports
#   make screenshots          the pictures of the installed program anew, when the pages have come to look different

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

PORT ?= 8080
FUZZTIME ?= 10s
export PORT BASE_PATH SITE_URL VERSION

APP := go run ./app

.PHONY: run build release test audit test-browsers bench fuzz size weight check-imports vet tools screenshots

# Compiled without inlining the generator is there sooner, which counts the first time.
run: APP := go run -gcflags=all=-l ./app
run: build
	@$(APP) serve

build:
	$(APP) build

release: build
	@$(APP) release

test: tools vet size
	KEEPRATE_DIST=$(CURDIR)/dist go test -timeout 25m ./...

vet:
	go vet ./...
	go vet -tags browsers ./app/webdriver
	GOOS=js GOARCH=wasm go vet ./app ./app/view/... ./app/wire/... ./app/worker/...

# What the tests use beside Go: the browser they drive, and npm, which fetches the outside suites and the benchmark's peers.
tools:
	@./.ci/install chromium chromium chromium-browser google-chrome google-chrome-stable
	@./.ci/install npm npm

# The site once more for the audits: byte for byte the same, and with full addresses, as it would stand on a host.
audit: tools build
	@./.ci/install default-jre-headless java
	@cd .ci/audit && npm ci --silent
	@mkdir -p .build && go build -o .build/keeprate ./app
	@.build/keeprate build -dir .build/again > /dev/null && diff -rq dist .build/again && echo "build: twice the same, byte for byte"
	@BASE_PATH= SITE_URL=http://localhost:8132 .build/keeprate build -dir .build/placed > /dev/null
	@./.ci/audit/vulnerabilities
	@node .ci/audit/html.mjs dist
	@KEEPRATE=.build/keeprate node .ci/audit/axe.mjs dist
	@KEEPRATE=.build/keeprate node .ci/audit/lighthouse.mjs .build/placed

test-browsers: tools build
	@./.ci/install firefox-esr firefox-esr firefox
	@./.ci/install webkit2gtk-driver WebKitWebDriver
	@./.ci/install xvfb Xvfb
	@./.ci/install chromium-driver chromedriver
	KEEPRATE_DIST=$(CURDIR)/dist go test -count=1 -v -timeout 15m -tags browsers ./app/webdriver

# The engine once more as WebAssembly, for the pauses of its garbage collection in the worker.
bench: tools size
	KEEPRATE_DIST=$(CURDIR)/dist go test -run '^$$' -bench . -benchmem -timeout 60m ./...
	GOOS=js GOARCH=wasm go test -exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" -run '^$$' -bench . ./app/worker/engine

# go test fuzzes one target of one package at a time.
fuzz:
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$package; \
		done; \
	done

size: build
	@$(APP) size

weight:
	@$(APP) weight

check-imports:
	go test -count=1 -v -run '^TestImports' ./app

screenshots: tools build
	go run ./app/screenshots dist web/screenshots
