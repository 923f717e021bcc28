# Everything happens in .venv, from locked versions. `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
START := notebooks/en/00-start-here.ipynb
# JupyterLab refuses to run as root unless told; containers and CI often know no other user.
ROOT := $(shell [ "$$(id -u)" = 0 ] && echo --allow-root)

.DEFAULT_GOAL := help
.PHONY: help lab test build check lint bench lock bundle unit notebooks browser clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

lab: $(VENV)/.lab ## install what a learner needs and open JupyterLab on the start page
	$(BIN)/jupyter lab --ServerApp.root_dir="$(CURDIR)" $(ROOT) $(LAB_OPTIONS) $(START)

test: $(VENV)/.test ## install what tests need and run all of them
	PYTHON=$(BIN)/python scripts/test

build: $(VENV)/.test ## write everything that is generated from content/
	$(BIN)/patronwise build

check: $(VENV)/.test ## tell whether the committed files are what the build makes
	$(BIN)/patronwise check

lint: $(VENV)/.test ## ruff and mypy
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

unit: $(VENV)/.test ## unit and content tests only
	$(BIN)/pytest -n 2 --dist loadfile tests --ignore=tests/browser

notebooks: $(VENV)/.test ## run every notebook again with nbval
	PYTHON=$(BIN)/python scripts/nbval

browser: $(VENV)/.test ## drive JupyterLab with Chromium
	$(BIN)/pytest -q -n 2 --dist loadfile tests/browser

bundle: $(VENV)/.test ## write the widgets' JavaScript and stylesheet from their sources
	PATH="$(CURDIR)/$(BIN):$$PATH" npm run --silent bundle

bench: $(VENV)/.bench ## measure against jupyterquiz, core ipywidgets and plain nbval
	$(BIN)/python benchmarks/run.py

lock: $(VENV)/.test ## resolve pyproject.toml anew into requirements/
	scripts/lock

clean: ## delete the environment and what tests leave behind
	rm -rf $(VENV) node_modules test-results .pytest_cache .mypy_cache .ruff_cache .hypothesis

# A stamp is newer than its lock file when the environment holds it; `make lab` is then a matter of seconds.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Patronwise needs Python 3.11 or newer; $(PYTHON) is `$(PYTHON) --version 2>&1`. Try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

define install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endef

$(VENV)/.lab: requirements/lab.txt pyproject.toml | $(VENV)/bin/python
	$(call install,requirements/lab.txt)
	@touch $@

$(VENV)/.test: requirements/test.txt pyproject.toml package-lock.json | $(VENV)/bin/python
	$(call install,requirements/test.txt)
	PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --silent --no-audit --no-fund
	@touch $@ $(VENV)/.lab

$(VENV)/.bench: requirements/bench.txt $(VENV)/.test
	$(call install,requirements/bench.txt)
	@touch $@
