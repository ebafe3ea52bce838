# Comms Builder. `make` alone lists what there is; each command first sets up what it needs (.ci/setup).

PYTHON := .venv/bin/python
SETUP := sh .ci/setup
SAY := @printf 'Comms Builder: %s\n'

# What `make run` composes where there is no screen: two templates in one message.
SAMPLE := photos/new-photo documents/missing \
	--answer fast_track=yes --answer applied=online --answer passport_for=adult \
	--answer problems=blurred --answer problems=glasses \
	--answer whose=mother --answer documents=birth --answer copies=originals

# Containers often ask Python to keep nothing that it compiled: then each of the many programs that
# the tests start compiles the app anew.
export PYTHONDONTWRITEBYTECODE :=

# The tests of the window draw without a screen; those in tests/desktop start a virtual one of their own.
TEST_ENV := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
# The words of the window: our own, read from its code. Qt's own, in qt_cy.ts, are written by hand.
LUPDATE := .venv/bin/pyside6-lupdate
WORDS := translations/comms-builder_cy.ts

# What makes the package, the locks and the list of licences.
MAKER := PYTHONPATH=.ci $(PYTHON) -m package

PYTEST := $(TEST_ENV) $(PYTHON) -m pytest
# As many processes as there are processors; those of the real desktop stay together, for they share its keyboard.
# In the order of tests/conftest.py, not by how many there are of a file.
AT_ONCE := -n auto --dist loadgroup --no-loadscope-reorder

.PHONY: help run test test-all lint style bench soak format words lock package clean distclean
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: ## Open Comms Builder (without a screen: print a sample message)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(SETUP) window && exec $(PYTHON) -m app; \
	else \
		$(SETUP) program && \
		echo 'Comms Builder: no screen here, so this is a message composed on the command line.' && \
		exec $(PYTHON) -m app compose $(SAMPLE); \
	fi

test: style ## Check style and types, then run the tests
	@if [ "$$CI" = true ] || $(PYTHON) -c 'import PySide6.QtWidgets' 2>/dev/null; then \
		echo 'Comms Builder: checking types, and running the tests.' && \
		sh .ci/with-types env \
			$(PYTEST) $(AT_ONCE) tests --ignore=tests/bench -m 'not slow'; \
	else \
		echo "Comms Builder: checking types; without Qt's libraries, running only the tests that need none." && \
		sh .ci/with-types env \
			$(PYTEST) $(AT_ONCE) tests/unit -m 'not slow' -p no:pytest-qt -o addopts=-ra -W 'ignore:Unknown config option'; \
	fi

test-all: lint ## The same with the slow tests and the benchmarks
	@$(SETUP) test-all
	$(SAY) 'running all tests, the slow ones too.'
	@HYPOTHESIS_FULL=1 $(PYTEST) $(AT_ONCE) tests --ignore=tests/bench
	@$(PYTEST) tests/bench

lint: style ## Check style and types only
	$(SAY) 'checking types.'
	@$(PYTHON) -m mypy

style: ## Check style only
	@$(SETUP) test
	$(SAY) 'checking style.'
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --check --quiet || \
		{ echo 'Comms Builder: "make format" lays the code out as it should be.'; exit 1; }

bench: ## Measure speed and memory, as ratios within one run
	@$(SETUP) test
	@$(SETUP) peers
	@$(PYTEST) tests/bench -s
	$(SAY) 'measuring the table of docs/performance.md (--write puts it there).'
	@$(TEST_ENV) $(PYTHON) -m tests.bench.table

soak: ## Kill the app a thousand times while somebody types
	@$(SETUP) test
	@$(PYTEST) tests/ui/test_killed.py -m slow

format: ## Lay out the code, and mend what ruff can mend
	@$(SETUP) test
	@$(PYTHON) -m ruff check --fix --quiet || true
	@$(PYTHON) -m ruff format

words: ## Bring the translation up to date with the window's texts; new ones are marked "unfinished"
	@$(SETUP) test
	@$(LUPDATE) $$(find app/ui -name '*.py' | sort) -no-obsolete -locations none -ts $(WORDS)

lock: ## Bring locks and licences up to date with pyproject.toml; UPGRADE=1 takes the newest versions
	@$(SETUP) package
	@$(MAKER).lock $(if $(UPGRADE),--upgrade)
	@$(SETUP) package
	@$(MAKER).licences

package: ## Make the package in dist/, and try it in a bare Debian
	@$(SETUP) package
	$(SAY) 'making the package.'
	@$(MAKER)
	@$(PYTEST) tests/package tests/bench/test_package_start.py -s

clean: ## Remove caches and build results
	@rm -rf build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find app tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## Remove .venv too
	@rm -rf .venv .cache
