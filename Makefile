# Two commands do everything, each with its own set-up: `make run` and `make test`.

.PHONY: help run dev quick test page wasm compiled samples bench bench-corrections bench-bulk notices release setup-build setup-test setup-bench fuzz mutants audit reproduce lint

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: page ## Build the page and open it on localhost, with samples to try
	scripts/serve.sh

dev: setup-build ## Serve the page with a debug build of the engine, built anew on every change
	node scripts/dev.mjs

quick: setup-build ## Format, lints, types and units: what can be told in a minute or two, without a browser
	scripts/quick.sh

test: ## Install what the tests need, and run every test
	$(MAKE) --no-print-directory --jobs=2 setup-test page compiled
	scripts/test.sh

page: setup-build wasm ## Build the page: dist/kpi-validator.html, one file, and dist/site, to serve
	npm --prefix www run build

wasm: setup-build ## Build the engine for the page
	scripts/build-wasm.sh

compiled: setup-build ## Compile and lint everything that the tests run
	scripts/compile.sh

samples: setup-test ## Make the sample submissions anew (with LibreOffice)
	scripts/make-samples.sh

bench: setup-bench page ## Measure the speed beside other programs; keeps docs/performance.md
	scripts/bench.sh

bench-corrections: page ## Measure the corrections; ARGS="--seed 7 --files 300 --json"
	cargo bench --bench corrections -- --wasm $(ARGS)

bench-bulk: setup-test page ## Measure the desk with 1,000 and 10,000 submissions in Chromium
	cargo run --release --example fill_many -- target/bulk/1000 1000
	cargo run --release --example fill_many -- target/bulk/10000 10000
	node benches/bulk/main.mjs target/bulk/1000 target/bulk/10000

notices: setup-build ## Gather the licences of all libraries in the page into www/notices.json
	scripts/notices.sh

release: page ## Make the files of a release in dist/release, with checksums and SBOMs
	scripts/release.sh

fuzz: ## Feed the readers with what was never meant for them; SECONDS=600
	scripts/fuzz.sh $(SECONDS)

mutants: ## Change the code and see whether a test notices; SHARD=7/50
	scripts/mutants.sh $(SHARD)

audit: ## Licences, duplicates, sources and advisories of all dependencies
	scripts/audit.sh

reproduce: page ## Build the page a second time, elsewhere and from nothing, and compare the bytes
	scripts/reproduce.sh

lint: ## Format and lint the Rust code
	cargo fmt
	cargo clippy --all-targets --all-features -- -D warnings

setup-build: ## Install what building needs: the wasm target and the npm packages
	scripts/setup.sh build

setup-bench: setup-test ## Install what the benchmarks stand beside: HyperFormula, Pyodide
	scripts/setup.sh bench

setup-test: setup-build ## Install what testing needs: Chromium, Firefox, LibreOffice, nextest, openpyxl
	scripts/setup.sh test
