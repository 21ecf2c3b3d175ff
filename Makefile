# Backdrive's own chores. `make help` lists them.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
PYTHON ?= python3

packages := pkg-config libcmark-dev libyaml-dev zlib1g-dev
servers := nginx openssh-server rsync chromium
libraries := libcmark yaml-0.1 zlib
archives := .build/archives
built := .build/release/backdrive
checkers := .venv/installed
sources := Package.swift Sources Templates Tests

# The release binary carries Swift's runtime and, where their archives are installed, both C libraries and C++'s.
# SwiftPM has no setting for linking a system library statically; a folder that holds archives alone, named first by
# pkg-config, has the linker take them (as of Swift 6.3).
find-archive := $$(command -v cc || command -v clang) -print-file-name=
release = PKG_CONFIG_PATH="$(CURDIR)/$(archives):$$PKG_CONFIG_PATH" $(SWIFT) build -c release --product backdrive \
	--static-swift-stdlib -Xswiftc -Xclang-linker -Xswiftc -static-libgcc

# Installs packages ($(1)) through apt, or says what ($(2)) to install and fails.
comma := ,
apt-install = as_root=; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	if ! command -v apt-get >/dev/null || { [ -n "$$as_root" ] && ! command -v sudo >/dev/null; }; then \
		echo 'Please install $(2).' >&2; \
		echo 'On Debian or Ubuntu, as root: apt-get install $(1)' >&2; \
		exit 2; \
	fi; \
	install="$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $(1)"; \
	$$install || { $$as_root apt-get update && $$install; } || { \
		echo 'apt could not install $(1); please install them and run make again.' >&2; exit 2; }

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help site test verify build install bench smoke format lint clean prerequisites servers archives

help:
	@echo 'make site     render content/ into _site/'
	@echo 'make test     say what the formatter would change, then run all tests'
	@echo 'make verify   read what Backdrive writes with the libraries of others'
	@echo 'make install  put one static binary into PREFIX/bin (PREFIX=$(PREFIX))'
	@echo 'make bench    measure against the C floor and, where it is installed, Hugo; fails where a limit is missed'
	@echo 'make smoke    try the benchmark out, without limits'
	@echo 'make format   format all Swift sources'
	@echo 'make lint     say what the formatter would change'
	@echo 'make clean    remove what was built'

site: build
	@$(built) build --content content --output _site
	@echo '$(CURDIR)/_site/index.html'

test: prerequisites lint
	$(SWIFT) test --disable-xctest

verify: prerequisites servers $(checkers)
	$(SWIFT) build --product backdrive
	.venv/bin/python Tests/Verify/verify.py --backdrive .build/debug/backdrive
	$(PYTHON) Tests/Fuzz/slips.py --backdrive .build/debug/backdrive
	$(PYTHON) Tests/Fuzz/fuzz.py --backdrive .build/debug/backdrive --seconds 60

$(checkers): Tests/Verify/requirements.txt
	@$(PYTHON) -m venv .venv || { echo 'make verify needs Python 3 with venv; on Debian: apt-get install python3-venv' >&2; exit 2; }
	.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

build: archives
	$(release)

install: build
	@if ldd $(built) | grep -E 'libcmark|libyaml|libz|libswift'; then \
		echo 'make install: the archives of these libraries (.a files) are missing; on Debian: apt-get install $(packages)' >&2; \
		exit 2; \
	fi
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -s -m 755 $(built) '$(DESTDIR)$(PREFIX)/bin/backdrive'

bench: build
	Benchmarks/bench.py --backdrive $(built)

# All of the benchmark once, with the binary that the tests use: that it runs, not how long it takes.
smoke: prerequisites
	$(SWIFT) build --product backdrive
	Benchmarks/bench.py --backdrive .build/debug/backdrive --smoke

format:
	$(SWIFT) format format --in-place --parallel --recursive $(sources)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(sources)

clean:
	rm -rf .build .venv _site

# Installs what is missing through apt, or says what to install; says and does nothing when all is there.
prerequisites:
	@command -v $(SWIFT) >/dev/null || { echo 'Backdrive is built with Swift 6.3: see https://www.swift.org/install' >&2; exit 2; }
	@if ! pkg-config --exists $(libraries) 2>/dev/null; then \
		$(call apt-install,$(packages),pkg-config and the development files of libcmark$(comma) libyaml and zlib); \
	fi

# What the verification serves with; where it cannot be installed, the checks that need it are skipped and say so.
servers:
	@( for program in nginx sshd rsync chromium; do PATH="$$PATH:/usr/sbin" command -v $$program || exit 1; done ) >/dev/null || \
		( $(call apt-install,$(servers),nginx$(comma) sshd$(comma) rsync and chromium) ) || true

archives: prerequisites
	@mkdir -p $(archives)
	@for library in $(libraries); do \
		name=$$(pkg-config --libs-only-l $$library | sed 's/^-l//; s/ .*//'); \
		archive=$$($(find-archive)lib$$name.a); \
		[ -f "$$archive" ] || continue; \
		ln -sf "$$archive" $(archives)/; \
		printf '%s\n' "Name: $$library" 'Description: linked from its archive' \
			"Version: $$(pkg-config --modversion $$library)" "Cflags: $$(pkg-config --cflags $$library)" \
			"Libs: -L$(archives) -l$$name" > $(archives)/$$library.pc; \
	done
	@archive=$$($(find-archive)libstdc++.a); if [ -f "$$archive" ]; then ln -sf "$$archive" $(archives)/; fi
