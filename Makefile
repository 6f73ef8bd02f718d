# Two commands do all: `make run` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BINARY := target/release/outcry

.PHONY: help run build web test check unit e2e lighthouse bench docs bless clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/:.*## /\t/' | expand -t 10

run: build ## build everything and serve the demo; prints its address
	@exec $(BINARY) serve --demo

build: web ## target/release/outcry, with its web assets inside
	cargo build --release --locked --bin outcry

web: web/dist/manifest.json ## scripts, styles and fonts, hashed and compressed

web/node_modules/.package-lock.json: web/package.json web/package-lock.json
	cd web && npm ci --no-audit --no-fund

web/dist/manifest.json: web/node_modules/.package-lock.json web/vite.config.ts web/vite.es.config.ts web/vite.worker.config.ts web/package.json $(shell find web/src web/build web/words -type f -not -name "??.gen.ts")
	cd web && npm run build

test: ## everything that proves it works; installs what it needs
	@scripts/test

check: web ## formatting, lints, types
	cargo fmt --all --check
	cargo clippy --release --locked --workspace --all-targets -- -D warnings
	cd web && npm run check

unit: web ## the Rust tests on SQLite and PostgreSQL, and the scripts' tests
	cargo test --release --locked --workspace
	cd web && npm run test

e2e: build ## the pages in Chromium
	cd web && npm run e2e

lighthouse: build ## Lighthouse on the main pages; fetches it for this run
	cd web && node e2e/lighthouse.mjs

bench: build ## speed, as ratios to a baseline in the same run
	cargo bench --locked --workspace

docs: ## the code's documentation, warnings as errors
	RUSTDOCFLAGS="-D warnings" cargo doc --release --locked --workspace --no-deps

bless: build ## accept what is generated: the API's document and its types
	$(BINARY) openapi > web/openapi.json
	cd web && npm run generate

clean: ## remove all that was built
	cargo clean
	rm -rf web/dist web/node_modules web/test-results
